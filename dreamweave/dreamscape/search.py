"""Successors at speed: the same deeds and ticks, over packed states.

What a group of deeds does depends only on the few variables they ask about, so for each group the moves are worked out
once for every combination of those (lazily, by the meaning the records have) and then found by one masked look-up.
The groups are merged while the combinations stay few. No program text is made; the memory is a few thousand rows.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from dreamweave.dreamscape.model import Atom, Deed, Puzzle

    Move: TypeAlias = tuple[int, int, int]  # (bits kept, bits set, number of the deed)

ROWS = 4096
"""The most combinations a group of deeds may distinguish."""


class Crowded(Exception):
    """More states than were asked for."""


class Group:
    """Deeds that ask about the same few variables."""

    def __init__(self, puzzle: Puzzle, asked: frozenset[int], deeds: Sequence[int]) -> None:
        self.mask = 0
        for n in asked:
            self.mask |= puzzle.variables[n].mask
        self.moves: dict[int, tuple[Move, ...]] = {}
        self._rows = [row(puzzle, n) for n in deeds]

    def find(self, key: int) -> tuple[Move, ...]:
        """The moves of the states whose masked bits are key; kept for the next time."""
        moves = tuple(
            (keep, put, number)
            for tests, keep, put, number in self._rows
            if all(allowed >> (key >> shift & ones) & 1 for shift, ones, allowed in tests)
        )
        self.moves[key] = moves
        return moves


def tests_of(puzzle: Puzzle, atoms: Iterable[Atom]) -> list[tuple[int, int, int]]:
    """Atoms over packed states: (shift, ones, allowed)."""
    variables = puzzle.variables
    return [(variables[a.variable].shift, (1 << variables[a.variable].width) - 1, a.allowed) for a in atoms]


def row(puzzle: Puzzle, number: int) -> tuple[list[tuple[int, int, int]], int, int, int]:
    """A deed over packed states: its tests, the bits it keeps, the bits it sets, its number."""
    deed = puzzle.deeds[number]
    keep, put = -1, 0
    for n, value in deed.effects:
        keep &= ~puzzle.variables[n].mask
        put |= value << puzzle.variables[n].shift
    return tests_of(puzzle, (*deed.select, *(a for a, _ in deed.guards))), keep, put, number


def asked_by(deed: Deed) -> frozenset[int]:
    """The variables that a deed asks about."""
    return frozenset(a.variable for a in (*deed.select, *(g for g, _ in deed.guards)))


def merged(puzzle: Puzzle, wanted: Iterable[tuple[frozenset[int], int]]) -> list[tuple[frozenset[int], list[int]]]:
    """Numbers gathered by the variables they ask about, joined greedily, largest first, up to ROWS combinations."""
    apart: dict[frozenset[int], list[int]] = {}
    for asked, number in wanted:
        apart.setdefault(asked, []).append(number)
    groups: list[tuple[frozenset[int], list[int]]] = []
    for asked, numbers in sorted(apart.items(), key=lambda item: -len(item[0])):
        fits = [
            (combinations(puzzle, old | asked), n)
            for n, (old, _) in enumerate(groups)
            if combinations(puzzle, old | asked) <= ROWS
        ]
        if fits:
            _, n = min(fits)
            groups[n] = (groups[n][0] | asked, groups[n][1] + numbers)
        else:
            groups.append((asked, numbers))
    return groups


def combinations(puzzle: Puzzle, asked: Iterable[int]) -> int:
    """How many values some variables have between them."""
    count = 1
    for n in asked:
        count *= len(puzzle.variables[n].domain)
    return count


class Drift:
    """All ticks of a puzzle over packed states, by masked look-up like the deeds."""

    def __init__(self, puzzle: Puzzle) -> None:
        wanted = [(frozenset({t.variable, *(a.variable for a in t.condition)}), n) for n, t in enumerate(puzzle.ticks)]
        self.parts: list[tuple[int, dict[int, int]]] = []
        self._rows: list[list[tuple[list[tuple[int, int, int]], int, int, tuple[int, ...]]]] = []
        for asked, numbers in merged(puzzle, wanted):
            mask = 0
            for n in asked:
                mask |= puzzle.variables[n].mask
            self.parts.append((mask, {}))
            ticks = [puzzle.ticks[n] for n in numbers]
            self._rows.append(
                [
                    (
                        tests_of(puzzle, t.condition),
                        puzzle.variables[t.variable].shift,
                        (1 << puzzle.variables[t.variable].width) - 1,
                        t.permutation,
                    )
                    for t in ticks
                ]
            )

    def after(self, state: int) -> int:
        """The state once everything that moves by itself has moved."""
        flip = 0
        for number, (mask, known) in enumerate(self.parts):
            key = state & mask
            change = known.get(key)
            if change is None:
                change = self.change(number, key)
            flip ^= change
        return state ^ flip

    def change(self, number: int, key: int) -> int:
        """The bits that differ after one part's ticks."""
        change = 0
        for tests, shift, ones, permutation in self._rows[number]:
            if all(allowed >> (key >> s & o) & 1 for s, o, allowed in tests):
                value = key >> shift & ones
                change ^= (value ^ permutation[value]) << shift
        self.parts[number][1][key] = change
        return change


class Successors:
    """Every move of a puzzle from a packed state."""

    def __init__(self, puzzle: Puzzle) -> None:
        self.puzzle = puzzle
        wanted = [(asked_by(deed), n) for n, deed in enumerate(puzzle.deeds)]
        self.groups = [Group(puzzle, asked, numbers) for asked, numbers in merged(puzzle, wanted)]
        self.drift = Drift(puzzle)

    def moves(self, state: int) -> list[tuple[int, int]]:
        """(number of the deed, state after it and the ticks), for each deed that may be done."""
        after = self.drift.after
        ticking = bool(self.drift.parts)
        rows: list[tuple[int, int]] = []
        for group in self.groups:
            key = state & group.mask
            moves = group.moves.get(key)
            if moves is None:
                moves = group.find(key)
            if ticking:
                rows += [(number, after(state & keep | put)) for keep, put, number in moves]
            else:
                rows += [(number, state & keep | put) for keep, put, number in moves]
        return rows

    def function(self) -> Callable[[int], list[int]]:
        """The states after each deed that may be done, as fast as can be: what `moves` says without the deeds."""
        groups = [(g.mask, g.moves, g.find) for g in self.groups]
        drifts = self.drift.parts
        change = self.drift.change

        def still(state: int) -> list[int]:
            rows: list[int] = []
            for mask, table, find in groups:
                key = state & mask
                moves = table.get(key)
                if moves is None:
                    moves = find(key)
                if moves:
                    rows += [state & keep | put for keep, put, _ in moves]
            return rows

        def moving(state: int) -> list[int]:
            rows = still(state)
            for part, (mask, table) in enumerate(drifts):
                for n, after in enumerate(rows):
                    key = after & mask
                    flip = table.get(key)
                    rows[n] = after ^ (change(part, key) if flip is None else flip)
            return rows

        return moving if drifts else still

    def explore(self, start: int, most: int = 0) -> Space:
        """Everything reachable from a state, goals included and gone on from. Raises Crowded beyond `most` states."""
        states = [start]
        index = {start: 0}
        before: list[list[int]] = [[]]
        known, after_all = index.get, self.function()
        for here, state in enumerate(states):
            if most and len(states) > most:
                raise Crowded(f"{self.puzzle.id} has more than {most} states")
            for after in after_all(state):
                there = known(after)
                if there is None:
                    index[after] = len(states)
                    states.append(after)
                    before.append([here])
                else:
                    before[there].append(here)
        return Space(states, index, before)

    def path(self, start: int, aim: Aim) -> list[int] | None:
        """The states of a shortest way to a goal, the first included; None when there is none."""
        came: dict[int, int] = {start: start}
        front, after_all = [start], self.function()
        while front:
            if (met := next(filter(aim.met, front), None)) is not None:
                way = [met]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            further: list[int] = []
            for state in front:
                for after in after_all(state):
                    if after not in came:
                        came[after] = state
                        further.append(after)
            front = further
        return None

    def reach(self, start: int, aims: Mapping[str, Aim]) -> tuple[str, ...]:
        """Which of some goals can be reached from a state."""
        left, after_all = dict(aims), self.function()
        seen, front = {start}, [start]
        while front and left:
            left = {name: aim for name, aim in left.items() if not any(map(aim.met, front))}
            further: list[int] = []
            for state in front:
                for after in after_all(state):
                    if after not in seen:
                        seen.add(after)
                        further.append(after)
            front = further
        return tuple(name for name in aims if name not in left)


class Aim:
    """A goal over packed states."""

    def __init__(self, puzzle: Puzzle, goal: Iterable[Iterable[Atom]]) -> None:
        self.rows = [tests_of(puzzle, atoms) for atoms in goal]

    def met(self, state: int) -> bool:
        """Whether some conjunction holds."""
        return any(all(allowed >> (state >> s & o) & 1 for s, o, allowed in tests) for tests in self.rows)


class Space:
    """The states reached, numbered in the order of discovery (so by distance from the first), and for each the
    numbers of those a deed leads from (twice when two deeds do)."""

    def __init__(self, states: list[int], index: dict[int, int], before: list[list[int]]) -> None:
        self.states = states
        self.index = index
        self.before = before

    def distances(self, goals: Sequence[int]) -> list[int]:
        """For each state the fewest turns to one of some states; -1 for a dead one."""
        away = [-1] * len(self.states)
        front = list(goals)
        for n in front:
            away[n] = 0
        turns = 0
        while front:
            turns += 1
            further: list[int] = []
            for n in front:
                for earlier in self.before[n]:
                    if away[earlier] < 0:
                        away[earlier] = turns
                        further.append(earlier)
            front = further
        return away
