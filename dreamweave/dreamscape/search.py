"""Successors at speed: the same deeds and ticks, over packed states.

Which deeds may be done in a state is found by a decision diagram with many ways out of each node: a node looks at a few
variables of the state at once and goes to the node of the deeds that are left, and a leaf has no question left to ask.
Nodes are made when a state first gets to them and are shared by every state with the same deeds left, so what a guard
asks of many things ("nothing is in my hands") costs a bit and no table of them all. No program text is made.
"""

from __future__ import annotations

from array import array

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, TypeAlias

    from dreamweave.dreamscape.model import Atom, Deed, Puzzle

    Moves: TypeAlias = tuple[tuple[int, int], ...]  # for each deed that may be done: (bits kept, bits set)
    Node: TypeAlias = tuple[int, Any]  # (mask, Split), or for a leaf (0, (Moves, numbers of the deeds))
    Watch: TypeAlias = Callable[[str, int], None]  # told now and then what is being done, and how many it has got to

ROWS = 256
"""The most combinations of values a node may tell apart. Measured: 64 to 4096 are within a fifth of one another."""

TOLD = 5
"""How many variables are named when there are too many states."""


class TooLarge(Exception):
    """A dream that cannot be explored as was asked; the message says why."""


class Crowded(TooLarge):
    """More states than were asked for. Says how many were seen, and which variables they differ in most."""

    def __init__(self, puzzle: Puzzle, states: Sequence[int]) -> None:
        super().__init__(puzzle.id, len(states))
        self.puzzle = puzzle
        self.states = states

    @property
    def causes(self) -> list[tuple[str, int, float]]:
        """(variable, values it takes in the states seen, values it would take were they spread evenly), most first.

        The last is the exponential of the entropy: a thing that is nearly always in one place counts little over 1."""
        from collections import Counter
        from math import exp, log

        some = self.states[:: len(self.states) // 50_000 + 1]
        rows: list[tuple[str, int, float]] = []
        for x in self.puzzle.variables:
            seen = Counter(state & x.mask for state in some)
            spread = exp(-sum(n / len(some) * log(n / len(some)) for n in seen.values()))
            rows.append((x.name, len(seen), round(spread, 1)))
        return sorted(rows, key=lambda r: (-r[2], r[0]))

    def __str__(self) -> str:
        told = ", ".join(f"{name} ({values} values)" for name, values, _ in self.causes[:TOLD])
        return f"{self.puzzle.id} has more than {len(self.states) - 1:,} states; they differ most in {told}"


class Split(dict[int, "Node"]):
    """A node's ways out, by the bits of the state that it looks at; each is found when first taken.

    alive: bit n says whether deed n is still possible. left: variables still to be looked at further down. rows: the
    variables looked at here, each as its shift, its ones, and for each value the deeds it allows.
    """

    __slots__ = ("alive", "left", "rows", "tree")

    def __init__(self, tree: Tree, alive: int, left: Sequence[int], rows: Sequence[tuple[int, int, list[int]]]) -> None:
        super().__init__()
        self.tree, self.alive, self.left, self.rows = tree, alive, left, rows

    def __missing__(self, key: int) -> Node:
        alive = self.alive
        for shift, ones, allowed in self.rows:
            alive &= allowed[key >> shift & ones]
        self[key] = node = self.tree.node(alive, self.left)
        return node


class Tree:
    """The decision diagram of a puzzle's deeds."""

    def __init__(self, puzzle: Puzzle) -> None:
        self.variables = puzzle.variables
        every = (1 << len(puzzle.deeds)) - 1
        allowed = [[every] * (1 << x.width) for x in puzzle.variables]
        self._asking = [0] * len(puzzle.variables)
        for number, deed in enumerate(puzzle.deeds):
            for atom in (*deed.select, *(a for a, _ in deed.guards)):
                self._asking[atom.variable] |= 1 << number
                for value, row in enumerate(allowed[atom.variable]):
                    if not atom.allowed >> value & 1:
                        allowed[atom.variable][value] = row & ~(1 << number)
        self._rows = [(x.shift, (1 << x.width) - 1, row) for x, row in zip(puzzle.variables, allowed, strict=True)]
        self._moves = [written(puzzle, deed) for deed in puzzle.deeds]
        self._known: dict[tuple[int, tuple[int, ...]], Node] = {}
        self.root = self.node(every, range(len(puzzle.variables)))

    def node(self, alive: int, left: Iterable[int]) -> Node:
        """The node of the deeds that are alive when only some variables are still to be looked at."""
        asked = tuple([n for n in left if alive & self._asking[n]])
        node = self._known.get((alive, asked))
        if node is None:
            node = self._known[alive, asked] = self._split(alive, asked) if asked else self._leaf(alive)
        return node

    def _split(self, alive: int, asked: Sequence[int]) -> Node:
        """Looks first at what most deeds ask about."""
        here: list[int] = []
        combinations, mask = 1, 0
        for n in sorted(asked, key=lambda n: -(alive & self._asking[n]).bit_count()):
            more = combinations * len(self.variables[n].domain)
            if not here or more <= ROWS:
                here.append(n)
                combinations, mask = more, mask | self.variables[n].mask
        rows = [self._rows[n] for n in here]
        return mask, Split(self, alive, [n for n in asked if n not in here], rows)

    def _leaf(self, alive: int) -> Node:
        numbers: list[int] = []
        while alive:
            lowest = alive & -alive
            numbers.append(lowest.bit_length() - 1)
            alive ^= lowest
        return 0, (tuple([self._moves[n] for n in numbers]), array("H", numbers))


def written(puzzle: Puzzle, deed: Deed) -> tuple[int, int]:
    """What a deed does to a packed state: the bits it keeps, the bits it sets."""
    keep, put = -1, 0
    for n, value in deed.effects:
        keep &= ~puzzle.variables[n].mask
        put |= value << puzzle.variables[n].shift
    return keep, put


class Drift(dict[int, int]):
    """All ticks of a puzzle over packed states: for the bits they read and write, the bits that change."""

    def __init__(self, puzzle: Puzzle) -> None:
        super().__init__()
        self.mask = 0
        self._ticks: list[tuple[list[tuple[int, int, int]], int, int, tuple[int, ...]]] = []
        for tick in puzzle.ticks:
            x = puzzle.variables[tick.variable]
            self.mask |= x.mask
            for atom in tick.condition:
                self.mask |= puzzle.variables[atom.variable].mask
            self._ticks.append((tests_of(puzzle, tick.condition), x.shift, (1 << x.width) - 1, tick.permutation))

    def __missing__(self, key: int) -> int:
        change = 0
        for tests, shift, ones, permutation in self._ticks:
            if all(allowed >> (key >> s & o) & 1 for s, o, allowed in tests):
                value = key >> shift & ones
                change ^= (value ^ permutation[value]) << shift
        self[key] = change
        return change


def tests_of(puzzle: Puzzle, atoms: Iterable[Atom]) -> list[tuple[int, int, int]]:
    """Atoms over packed states: (shift, ones, allowed)."""
    variables = puzzle.variables
    return [(variables[a.variable].shift, (1 << variables[a.variable].width) - 1, a.allowed) for a in atoms]


class Successors:
    """Every move of a puzzle from a packed state."""

    def __init__(self, puzzle: Puzzle) -> None:
        self.puzzle = puzzle
        self._tree = Tree(puzzle)
        self._drift = Drift(puzzle)

    def moves(self, state: int) -> list[tuple[int, int]]:
        """(number of the deed, state after it and the ticks), for each deed that may be done."""
        mask, table = self._tree.root
        while mask:
            mask, table = table[state & mask]
        moves, numbers = table
        afters = [state & keep | put for keep, put in moves]
        if self._drift.mask:
            afters = [after ^ self._drift[after & self._drift.mask] for after in afters]
        return list(zip(numbers, afters, strict=True))

    def function(self) -> Callable[[int], list[int]]:
        """The states after each deed that may be done: what `moves` says without the deeds."""
        root, top = self._tree.root
        drift, moving = self._drift, self._drift.mask

        def after_all(state: int) -> list[int]:
            mask, table = root, top
            while mask:
                mask, table = table[state & mask]
            afters = [state & keep | put for keep, put in table[0]]
            return [after ^ drift[after & moving] for after in afters] if moving else afters

        return after_all

    def explore(self, start: int, most: int = 0, watch: Watch | None = None, others: Iterable[int] = ()) -> Space:
        """Everything reachable from a state, and from some others, goals included and gone on from. Raises Crowded
        beyond `most` states, when that is not 0."""
        with steady():
            return self._explore((start, *others), most, watch)

    def _explore(self, starts: Iterable[int], most: int, watch: Watch | None) -> Space:
        from collections import defaultdict
        from itertools import count, islice

        index: dict[int, int] = defaultdict(count().__next__)  # a state not met before gets the next number
        number = index.__getitem__
        root, top = self._tree.root
        drift, moving = self._drift, self._drift.mask
        ends, to, deeds = array("I", [0]), array("I"), array("H")
        for state in starts:
            number(state)
        layer = list(index)
        done = len(index)
        while layer:
            for state in layer:
                mask, table = root, top
                while mask:
                    mask, table = table[state & mask]
                moves, numbers = table
                if moving:
                    afters = [state & keep | put for keep, put in moves]
                    to.extend([number(after ^ drift[after & moving]) for after in afters])
                else:
                    to.extend([number(state & keep | put) for keep, put in moves])
                deeds.extend(numbers)
                ends.append(len(to))
                if most and len(index) > most:
                    raise Crowded(self.puzzle, list(index)[: most + 1])
            layer = list(islice(reversed(index), len(index) - done))[::-1]
            done = len(index)
            if watch:
                watch("forward", done)
        return Space(dict(index), ends, to, deeds)

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
        self._rows = [tests_of(puzzle, atoms) for atoms in goal]
        self._mask = 0
        for tests in self._rows:
            for shift, ones, _ in tests:
                self._mask |= ones << shift
        self._known: dict[int, bool] = {}

    def met(self, state: int) -> bool:
        """Whether some conjunction holds."""
        key = state & self._mask
        known = self._known.get(key)
        if known is None:
            known = any(all(allowed >> (key >> s & o) & 1 for s, o, allowed in tests) for tests in self._rows)
            self._known[key] = known
        return known


class Space:
    """The states reached, numbered in the order of discovery (so by distance from the first), and every move.

    index: the number of a state. The moves of state n are those from ends[n] to ends[n + 1]: `to` says the number of
    the state a move leads to, `deeds` the number of its deed.
    """

    def __init__(self, index: dict[int, int], ends: array[int], to: array[int], deeds: array[int]) -> None:
        self.index = index
        self.states = list(index)
        self.ends, self.to, self.deeds = ends, to, deeds
        self._before: list[list[int]] | None = None

    def moves(self, n: int) -> list[tuple[int, int]]:
        """(number of the deed, number of the state after it), for each deed that may be done in state number n."""
        start, end = self.ends[n], self.ends[n + 1]
        return list(zip(self.deeds[start:end], self.to[start:end], strict=True))

    @property
    def before(self) -> list[list[int]]:
        """For each state the numbers of those a deed leads from (twice when two deeds do)."""
        if self._before is None:
            self._before = before = [list[int]() for _ in self.states]
            start = 0
            for here, end in enumerate(self.ends[1:]):
                for there in self.to[start:end]:
                    before[there].append(here)
                start = end
        return self._before

    def distances(self, goals: Sequence[int], watch: Watch | None = None) -> list[int]:
        """For each state the fewest turns to one of some states; -1 for a dead one."""
        with steady():
            before = self.before
            away = [-1] * len(self.states)
            front = list(goals)
            for n in front:
                away[n] = 0
            turns = found = 0
            while front:
                turns += 1
                found += len(front)
                further: list[int] = []
                for n in front:
                    for earlier in before[n]:
                        if away[earlier] < 0:
                            away[earlier] = turns
                            further.append(earlier)
                front = further
                if watch:
                    watch("back", found)
        return away


class steady:
    """Within it nothing looks for cycles to free: millions of new numbers would have it look again and again."""

    def __enter__(self) -> None:
        import gc

        self._was = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        import gc

        if self._was:
            gc.enable()
