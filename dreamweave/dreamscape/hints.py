"""Hints: from any state the next deed of the plan with the fewest turns, then switches, then deeds that are not walks.

Turns and switches are known of every state, from a certificate or from a proof; so a query looks only at the plans that
have the fewest of both, and what it finds out about the states on the way is kept.
"""

from __future__ import annotations

from dreamweave.dreamscape.search import Aim, Successors, steady

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol, TypeAlias

    from dreamweave.dreamscape.model import Deed, Puzzle
    from dreamweave.dreamscape.proof import Proof

    Row: TypeAlias = tuple[int, int, int, int]
    """What is known of a state: turns to the nearest goal (DEAD when there is none); the fewest switches of a plan that
    short; bit n when dreamer n may begin such a plan; and bit n when ending n can be reached."""

    class Table(Protocol):
        """Somebody who knows every state."""

        def look(self, packed: int) -> Row | None:
            """What is known of a state; None for one the dream cannot be in."""
            ...


DEAD = -1


class Rows:
    """What is known of every state of a dream that was proved, by the number of the state."""

    def __init__(self, proof: Proof) -> None:
        puzzle, space, away = proof.puzzle, proof.space, proof.away
        self._index = space.index
        bits = {who: 1 << n for n, who in enumerate(puzzle.who)}
        bit = [bits[deed.label.actor] for deed in puzzle.deeds]
        everybody = (1 << len(puzzle.who)) - 1
        endings = [0] * len(away)
        for n, name in enumerate(puzzle.goals):
            endings = [e | (turns >= 0) << n for e, turns in zip(endings, proof.turns(name), strict=True)]
        self.rows: list[Row] = [
            (turns, 0, everybody if turns == 0 else 0, e) for turns, e in zip(away, endings, strict=True)
        ]
        rows, ends, to, deeds = self.rows, space.ends, space.to, space.deeds
        with steady():
            for n in sorted((n for n, turns in enumerate(away) if turns > 0), key=away.__getitem__):
                left, fewest, first = away[n] - 1, 1 << 30, 0
                for e in range(ends[n], ends[n + 1]):
                    there = to[e]
                    if away[there] == left:
                        who = bit[deeds[e]]
                        _, switches, onward, _ = rows[there]
                        if not onward & who:
                            switches += 1
                        if switches < fewest:
                            fewest, first = switches, who
                        elif switches == fewest:
                            first |= who
                rows[n] = left + 1, fewest, first, endings[n]

    def look(self, packed: int) -> Row | None:
        """What is known of a state; None for one the dream cannot be in."""
        n = self._index.get(packed)
        return None if n is None else self.rows[n]


class Guide:
    """Knows the way from every state of a dream.

    table: a certificate's, or anybody's who knows every state. Without one the whole dream is explored when it is first
    asked about, from its first state and from wherever it may begin again.
    """

    def __init__(self, puzzle: Puzzle, proof: Proof | None = None, table: Table | None = None) -> None:
        self.puzzle = puzzle
        self.successors = proof.successors if proof else Successors(puzzle)
        self.aim = Aim(puzzle, [atoms for goal in puzzle.goals.values() for atoms in goal])
        self._table = table
        self._proof = proof
        self._bits = {who: 1 << n for n, who in enumerate(puzzle.who)}
        self._best: dict[tuple[int, str], tuple[int, int]] = {}

    @property
    def proof(self) -> Proof:
        """The dream explored; done now, if nobody did before."""
        if self._proof is None:
            from dreamweave.dreamscape.proof import Proof

            self._proof = Proof(self.puzzle, again=True)
        return self._proof

    def look(self, packed: int) -> Row | None:
        """What is known of a state; None for one the dream cannot be in."""
        if self._table is None:
            self._table = Rows(self.proof)
        return self._table.look(packed)

    def away(self, packed: int) -> int | None:
        """Turns to the nearest goal; DEAD when there is none, None for a state the dream cannot be in."""
        row = self.look(packed)
        return row and row[0]

    def next(self, packed: int, actor: str) -> Deed | None:
        """The deed to do next when `actor` is in focus; None when the goal is reached, or cannot be.

        A state the dream cannot be in by itself is searched from afresh.
        """
        best = self._best.get((packed, actor))
        if best is not None:
            return self.puzzle.deeds[best[1]]
        if self.aim.met(packed):
            return None
        away = self.away(packed)
        if away == DEAD:
            return None
        if away is not None and self._solve(packed, actor):
            return self.puzzle.deeds[self._best[packed, actor][1]]
        return self._search(packed)

    def lost(self, packed: int) -> bool:
        """Whether no goal can be reached any more."""
        return not self.open(packed)

    def open(self, packed: int) -> tuple[str, ...]:
        """The endings that can still be reached. A state the dream cannot be in by itself is searched from afresh."""
        goals, row = self.puzzle.goals, self.look(packed)
        if row is not None:
            return tuple(name for n, name in enumerate(goals) if row[3] >> n & 1)
        return tuple(n for n, goal in goals.items() if self.successors.path(packed, Aim(self.puzzle, goal)))

    def fill(self) -> None:
        """Work out every state of the proof now, whoever is in focus."""
        for packed, turns in zip(self.proof.space.states, self.proof.away, strict=True):
            for actor in self.puzzle.who if turns > 0 else ():
                self._solve(packed, actor)

    def _solve(self, packed: int, actor: str) -> bool:
        """Work out the best deed of a state and a focus: (deeds that are not walks in the rest of the plan, number of
        the deed). False for a state from which the rows lead nowhere, which is one that the dream cannot be in."""
        best, deeds = self._best, self.puzzle.deeds
        pending = [(packed, actor)]
        while pending:
            wanted = pending[-1]
            onward = [] if wanted in best else self._onward(*wanted)
            missing = [(after, who) for _, after, who, left in onward if left and (after, who) not in best]
            if missing:
                pending += missing
                continue
            pending.pop()
            costs = [
                ((best[after, who][0] if left else 0) + (not deeds[number].walk), number)
                for number, after, who, left in onward
            ]
            if costs:
                best[wanted] = min(costs)
            elif wanted not in best:
                return False
        return True

    def _onward(self, packed: int, actor: str) -> list[tuple[int, int, str, int]]:
        """The deeds by which a plan with the fewest turns and then switches goes on: (number, the state after, who did
        it, turns that are left)."""
        here = self.look(packed)
        if here is None:
            return []
        turns = here[0] - 1
        fewest = self._switches(here, actor)
        rows: list[tuple[int, int, str, int]] = []
        for number, after in self.successors.moves(packed):
            there = self.look(after)
            if there is not None and there[0] == turns and (turns or self.aim.met(after)):
                who = self.puzzle.deeds[number].label.actor
                if self._switches(there, who) + (who != actor) == fewest:
                    rows.append((number, after, who, turns))
        return rows

    def _switches(self, row: Row, actor: str) -> int:
        """The fewest switches from a state when somebody is in focus."""
        return row[1] + (not row[2] & self._bits.get(actor, 0))

    def _search(self, packed: int) -> Deed | None:
        """The first deed of a shortest way from a state outside the table."""
        way = self.successors.path(packed, self.aim)
        if way is None or len(way) < 2:
            return None
        moves = self.successors.moves(packed)
        return next(self.puzzle.deeds[number] for number, after in moves if after == way[1])
