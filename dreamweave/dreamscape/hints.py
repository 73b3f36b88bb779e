"""Hints: from any state the next deed of the plan with the fewest turns, then switches, then deeds that are not walks.

The table is the proof's distances; which deed is best for whom is worked out once for each state asked about and what
lies between it and the goal, and then looked up.
"""

from __future__ import annotations

from dreamweave.dreamscape.proof import Proof

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.model import Deed, Puzzle

SWITCH = 1 << 8
"""What a switch costs beside a deed that is not a walk, so that fewer switches always win."""


class Guide:
    """Knows the way from every state of a dream. Made when first asked: it explores the whole dream."""

    def __init__(self, puzzle: Puzzle, proof: Proof | None = None) -> None:
        self.puzzle = puzzle
        self.proof = proof or Proof(puzzle)
        self._best: dict[int, dict[str, tuple[int, int]]] = {}

    def next(self, packed: int, actor: str) -> Deed | None:
        """The deed to do next when `actor` is in focus; None when the goal is reached, or cannot be.

        A state the dream cannot get into by itself (one who had left came back elsewhere) is searched from afresh.
        """
        proof = self.proof
        n = proof.space.index.get(packed)
        if n is None:
            return self._search(packed)
        if proof.away[n] <= 0:
            return None
        best = self._best.get(n) or self._solve(n)
        first = min(best, key=lambda who: (best[who][0] + (who != actor) * SWITCH, who))
        return self.puzzle.deeds[best[first][1]]

    def lost(self, packed: int) -> bool:
        """Whether no goal can be reached any more."""
        n = self.proof.space.index.get(packed)
        return self.proof.away[n] < 0 if n is not None else self.proof.successors.path(packed, self.proof.aim) is None

    def fill(self) -> None:
        """Work out every state now, nearest the goal first."""
        away = self.proof.away
        for n in sorted((n for n, turns in enumerate(away) if turns > 0), key=away.__getitem__):
            if n not in self._best:
                self._solve(n)

    def _solve(self, wanted: int) -> dict[str, tuple[int, int]]:
        """For whoever may act first: (cost of the rest, number of the first deed). Goals cost nothing."""
        deeds, away = self.puzzle.deeds, self.proof.away
        states, index, moves = self.proof.space.states, self.proof.space.index, self.proof.successors.moves
        known = self._best
        pending = [wanted]
        while pending:
            n = pending[-1]
            nearer = [(number, index[after]) for number, after in moves(states[n])]
            nearer = [(number, there) for number, there in nearer if away[there] == away[n] - 1]
            missing = [there for _, there in nearer if away[there] and there not in known]
            if missing:
                pending += missing
                continue
            best: dict[str, tuple[int, int]] = {}
            for number, there in nearer:
                deed = deeds[number]
                who = deed.label.actor
                rest = known[there] if away[there] else {}
                onward = min((c + (w != who) * SWITCH for w, (c, _) in rest.items()), default=0)
                cost = (onward + (not deed.walk), number)
                if who not in best or cost < best[who]:
                    best[who] = cost
            known[n] = best
            pending.pop()
        return known[wanted]

    def _search(self, packed: int) -> Deed | None:
        """The first deed of a shortest way from a state outside the table."""
        way = self.proof.successors.path(packed, self.proof.aim)
        if way is None or len(way) < 2:
            return None
        moves = self.proof.successors.moves(packed)
        return next(self.puzzle.deeds[number] for number, after in moves if after == way[1])
