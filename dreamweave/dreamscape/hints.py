"""Hints: from any state the next deed of the plan with the fewest turns, then switches, then deeds that are not walks.

The distances come from a proof or from a certificate; which deed is best for whom is worked out once for each state
asked about and what lies between it and the goal, and then looked up.
"""

from __future__ import annotations

from dreamweave.dreamscape.search import Aim, Successors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.certificate import Table
    from dreamweave.dreamscape.model import Deed, Puzzle
    from dreamweave.dreamscape.proof import Proof

SWITCH = 1 << 8
"""What a switch costs beside a deed that is not a walk, so that fewer switches always win."""

DEAD = -1


class Guide:
    """Knows the way from every state of a dream.

    With a certificate's table it looks distances up; otherwise it explores the whole dream when first asked.
    """

    def __init__(self, puzzle: Puzzle, proof: Proof | None = None, table: Table | None = None) -> None:
        self.puzzle = puzzle
        self.table = table
        self.successors = proof.successors if proof else Successors(puzzle)
        self.aim = Aim(puzzle, [atoms for goal in puzzle.goals.values() for atoms in goal])
        self._proof = proof
        self._best: dict[int, dict[str, tuple[int, int]]] = {}

    @property
    def proof(self) -> Proof:
        """The dream explored; done now, if nobody did before."""
        if self._proof is None:
            from dreamweave.dreamscape.proof import Proof

            self._proof = Proof(self.puzzle)
        return self._proof

    def away(self, packed: int) -> int | None:
        """Turns to the nearest goal; DEAD when there is none, None for a state the dream cannot get into."""
        if self.table is not None:
            return self.table.away(packed)
        n = self.proof.space.index.get(packed)
        return None if n is None else self.proof.away[n]

    def next(self, packed: int, actor: str) -> Deed | None:
        """The deed to do next when `actor` is in focus; None when the goal is reached, or cannot be.

        A state the dream cannot get into by itself (one who had left came back elsewhere) is searched from afresh.
        """
        if self.aim.met(packed):
            return None
        away = self.away(packed)
        if away == DEAD:
            return None
        best = (self._best.get(packed) or self._solve(packed, away)) if away else None
        if not best:
            return self._search(packed)
        first = min(best, key=lambda who: (best[who][0] + (who != actor) * SWITCH, who))
        return self.puzzle.deeds[best[first][1]]

    def lost(self, packed: int) -> bool:
        """Whether no goal can be reached any more."""
        away = self.away(packed)
        return away == DEAD if away is not None else self.successors.path(packed, self.aim) is None

    def fill(self) -> None:
        """Work out every state now, nearest the goal first."""
        states, away = self.proof.space.states, self.proof.away
        for n in sorted((n for n, turns in enumerate(away) if turns > 0), key=away.__getitem__):
            if states[n] not in self._best:
                self._solve(states[n], away[n])

    def _solve(self, wanted: int, turns: int) -> dict[str, tuple[int, int]]:
        """For whoever may act first: (cost of the rest, number of the first deed). Goals cost nothing. Empty for a
        state from which the distances lead nowhere, which is one that the dream cannot be in."""
        deeds, moves, known = self.puzzle.deeds, self.successors.moves, self._best
        pending = [(wanted, turns)]
        while pending:
            state, left = pending[-1]
            nearer = [(number, after) for number, after in moves(state) if self.away(after) == left - 1]
            missing = [after for _, after in nearer if left > 1 and after not in known]
            if missing:
                pending += [(after, left - 1) for after in missing]
                continue
            best: dict[str, tuple[int, int]] = {}
            for number, after in nearer:
                deed = deeds[number]
                who = deed.label.actor
                rest = known[after] if left > 1 else {}
                if not rest and not self.aim.met(after):
                    continue
                onward = min((c + (w != who) * SWITCH for w, (c, _) in rest.items()), default=0)
                cost = (onward + (not deed.walk), number)
                if who not in best or cost < best[who]:
                    best[who] = cost
            known[state] = best
            pending.pop()
        return known[wanted]

    def _search(self, packed: int) -> Deed | None:
        """The first deed of a shortest way from a state outside the table."""
        way = self.successors.path(packed, self.aim)
        if way is None or len(way) < 2:
            return None
        moves = self.successors.moves(packed)
        return next(self.puzzle.deeds[number] for number, after in moves if after == way[1])
