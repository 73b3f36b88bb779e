"""What is certain about a dream: how much of it can be reached, whether it can be spoiled, and what it takes to solve.

Forward from its first state, then backward from the goals of each ending over the same moves; then again with each
person, each faculty and the insight forbidden, when the goal must be out of reach. What is measured is the same whoever
explored: Proof does it in plain Python, arrays.Proof with numpy.
"""

from __future__ import annotations

from dreamweave.dreamscape.search import Aim, Successors, steady
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Protocol

    from dreamweave.dreamscape.model import Label, Puzzle, States
    from dreamweave.dreamscape.search import Space, Watch

    class Turns(Protocol):
        """Turns by the number of a state."""

        def __getitem__(self, n: int, /) -> int: ...

    class Explored(Protocol):
        """A dream explored, whoever did it. States are numbered, the first one `start`; an ending is one of the
        puzzle's, or None for any of them."""

        puzzle: Puzzle
        start: int

        @property
        def count(self) -> int:
            """How many states can be reached."""
            ...

        @property
        def dead(self) -> int:
            """How many states no ending can be reached from."""
            ...

        def turns(self, ending: str | None) -> Turns:
            """For each state the turns to an ending, -1 when it is out of reach."""
            ...

        def moves(self, n: int) -> list[tuple[int, int]]:
            """(number of the deed, number of the state after it) for each deed that may be done in a state."""
            ...

        def reached(self, barred: Callable[[Label], bool]) -> frozenset[str]:
            """The endings that can be reached with some commands forbidden."""
            ...

        def closings(self) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
            """Steps that cannot be undone; see Closings.dooms and Closings.losses."""
            ...


WITH = {"ground": ("ground", "release"), "weave": ("weave", "unpick")}
"""The commands that belong to a faculty besides its own."""

LISTED = 20_000
"""The most plans that are written out to be sorted into classes."""


class Way(Value):
    """The shortest plans to one ending, or to any.

    optimal: turns, -1 when it cannot be reached. plans: how many sequences of commands are that short.
    classes: how many remain when two commands next to each other may change places and leave a plan; None when there
    are more than LISTED plans. kinds: how many different collections of commands they are, in whatever order.
    switches: the fewest changes of who acts. necessary, spare: what it cannot, and can, be reached without: dreamers,
    faculties, and the insight's patterns as written.
    """

    optimal: int
    plans: int
    classes: int | None
    kinds: int
    switches: int
    necessary: tuple[str, ...]
    spare: tuple[str, ...]


class Measures(Value):
    """What `prove` found. reachable, dead: states. bits: how many a packed state takes. way: to the nearest ending.
    endings: the way to each, by name. dooms, losses: as in Closings. seconds: how long it took, by the caller's clock.
    """

    id: str
    reachable: int
    dead: int
    bits: int
    way: Way
    endings: dict[str, Way]
    dooms: dict[str, int]
    losses: dict[tuple[str, str], int]
    seconds: float = 0.0

    @property
    def optimal(self) -> int:
        """Turns to the nearest ending; -1 when there is no reaching one."""
        return self.way.optimal

    @property
    def plans(self) -> int:
        """How many plans are that short."""
        return self.way.plans

    @property
    def switches(self) -> int:
        """The fewest changes of who acts among them."""
        return self.way.switches

    @property
    def necessary(self) -> tuple[str, ...]:
        """What no ending can be reached without."""
        return self.way.necessary

    @property
    def spare(self) -> tuple[str, ...]:
        """What was tested and is not needed for some ending."""
        return self.way.spare


class Proof:
    """A dream explored: every reachable state with its distance to the nearest goal.

    Raises Crowded for a dream of more than `most` states, when that is not 0. watch: told what is being done. again:
    whether to explore besides what can be reached when the dream begins again with masks off.
    """

    def __init__(self, puzzle: Puzzle, most: int = 0, watch: Watch | None = None, *, again: bool = False) -> None:
        self.puzzle = puzzle
        self.successors = Successors(puzzle)
        first, *others = map(puzzle.pack, beginnings(puzzle) if again else [puzzle.start])
        self.space: Space = self.successors.explore(first, most, watch, others)
        self.aim = Aim(puzzle, [atoms for goal in puzzle.goals.values() for atoms in goal])
        self.start = 0
        self._watch = watch
        self._turns: dict[str | None, list[int]] = {}
        self.away = self.turns(None)

    @property
    def count(self) -> int:
        """How many states can be reached."""
        return len(self.space.states)

    @property
    def dead(self) -> int:
        """How many states no goal can be reached from."""
        return self.away.count(-1)

    def moves(self, n: int) -> list[tuple[int, int]]:
        """(number of the deed, number of the state after it) for each deed that may be done in a state."""
        return self.space.moves(n)

    def turns(self, ending: str | None) -> list[int]:
        """For each state the turns to an ending, or to the nearest for None; -1 when it is out of reach."""
        if ending is not None and len(self.puzzle.goals) == 1:
            ending = None
        if ending not in self._turns:
            aim = self.aim if ending is None else Aim(self.puzzle, self.puzzle.goals[ending])
            goals = [n for n, state in enumerate(self.space.states) if aim.met(state)]
            self._turns[ending] = self.space.distances(goals, self._watch)
        return self._turns[ending]

    def plans(self, away: Turns) -> int:
        """How many sequences of commands of the least length lead from the first state to a goal."""
        return Descent(self, away).plans() if away[0] >= 0 else 0

    def switches(self, away: Turns) -> int:
        """The fewest changes of who acts among the plans of the least length; -1 when there is none."""
        return Descent(self, away).switches() if away[0] >= 0 else -1

    def reached(self, barred: Callable[[Label], bool]) -> frozenset[str]:
        """The endings that can be reached with some commands forbidden."""
        allowed = [not barred(deed.label) for deed in self.puzzle.deeds]
        ends, to, deeds = self.space.ends, self.space.to, self.space.deeds
        away = {name: self.turns(name) for name in self.puzzle.goals}
        missing = set(away)
        seen = bytearray(self.count)
        seen[0] = 1
        front = [0]
        while front and missing:
            missing -= {name for name in missing if any(not away[name][n] for n in front)}
            further: list[int] = []
            for n in front:
                for e in range(ends[n], ends[n + 1]):
                    there = to[e]
                    if not seen[there] and allowed[deeds[e]]:
                        seen[there] = 1
                        further.append(there)
            front = further
        return frozenset(away.keys() - missing)

    def closings(self) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
        """How many steps of each command close the last ending; and for (ending, command), that one."""
        names = list(self.puzzle.goals)
        open_now = bytearray(self.count)
        for bit, name in enumerate(names):
            for n, turns in enumerate(self.turns(name)):
                if turns >= 0:
                    open_now[n] |= 1 << bit
        if open_now.count(open_now[0]) == self.count:
            return {}, {}
        ends, to, deeds = self.space.ends, self.space.to, self.space.deeds
        closing: dict[tuple[int, int], int] = {}  # (number of the deed, endings closed and whether any is left): steps
        for n, here in enumerate(open_now):
            if here:
                for e in range(ends[n], ends[n + 1]):
                    there = open_now[to[e]]
                    if here & ~there:
                        key = deeds[e], (here & ~there) << 1 | (not there)
                        closing[key] = closing.get(key, 0) + 1
        return tallied(self.puzzle, closing)


def beginnings(puzzle: Puzzle) -> list[States]:
    """The states a dream can begin in, its first one first: masks that are off stay off when everybody has woken."""
    rows: list[States] = [()]
    for x in puzzle.variables:
        values = range(len(x.domain)) if x.fact[1] == "masked" else (0,)
        rows = [(*row, value) for row in rows for value in values]
    return rows


def tallied(puzzle: Puzzle, closing: dict[tuple[int, int], int]) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Dooms and losses by command, from steps by (number of the deed, bits): bit 0 says that no ending is left after
    it, and bit n + 1 that it closes ending n. By the number of steps, most first."""
    dooms: dict[str, int] = {}
    losses: dict[tuple[str, str], int] = {}
    for (number, bits), steps in closing.items():
        command = told(puzzle.deeds[number].label)
        if bits & 1:
            dooms[command] = dooms.get(command, 0) + steps
            continue
        for n, name in enumerate(puzzle.goals):
            if bits >> n + 1 & 1:
                losses[name, command] = losses.get((name, command), 0) + steps
    by_steps = dict(sorted(dooms.items(), key=lambda row: (-row[1], row[0])))
    return by_steps, dict(sorted(losses.items(), key=lambda row: (-row[1], row[0])))


def told(label: Label) -> str:
    """A command in words, for printing: who, what is done, to what."""
    return " ".join(filter(None, (label.actor, label.action, label.noun, label.second)))


class Closings(Value):
    """What cannot be undone. away: for each ending, turns from each state, -1 for none. dooms: commands after which no
    ending is left, with how many steps do it. losses: the same for (ending, command), while another is left."""

    away: dict[str, list[int]]
    dooms: dict[str, int]
    losses: dict[tuple[str, str], int]


def closings(proof: Proof) -> Closings:
    """Every step that closes an ending, by command."""
    dooms, losses = proof.closings()
    return Closings({name: proof.turns(name) for name in proof.puzzle.goals}, dooms, losses)


class Descent:
    """Every shortest plan from the first state to a goal: the states on the way, a turn at a time, each with its moves
    that come a turn nearer."""

    def __init__(self, explored: Explored, away: Turns) -> None:
        self.start = explored.start
        self.deeds = explored.puzzle.deeds
        self.layers: list[dict[int, list[tuple[int, int]]]] = []
        front: Iterable[int] = [explored.start]
        for left in range(int(away[explored.start]) - 1, -1, -1):
            layer = {n: [move for move in explored.moves(n) if away[move[1]] == left] for n in front}
            self.layers.append(layer)
            front = {there: None for moves in layer.values() for _, there in moves}

    def plans(self) -> int:
        """How many sequences of commands there are."""
        count = {self.start: 1}
        for layer in self.layers:
            later: dict[int, int] = {}
            for n, ways in count.items():
                for _, there in layer[n]:
                    later[there] = later.get(there, 0) + ways
            count = later
        return sum(count.values())

    def switches(self) -> int:
        """The fewest changes of who acts."""
        fewest: dict[tuple[int, str], int] = {(self.start, ""): 0}
        for layer in self.layers:
            later: dict[tuple[int, str], int] = {}
            for (n, actor), changes in fewest.items():
                for number, there in layer[n]:
                    who = self.deeds[number].label.actor
                    now = changes + (actor not in ("", who))
                    if now < later.get((there, who), now + 1):
                        later[there, who] = now
            fewest = later
        return min(fewest.values())

    def kinds(self) -> int:
        """How many different collections of commands the plans are, in whatever order."""
        weights: dict[Label, int] = {}  # a collection is a number, in which each command has two bytes to be counted in
        for deed in self.deeds:
            weights.setdefault(deed.label, 1 << 16 * len(weights))
        weight = [weights[deed.label] for deed in self.deeds]
        made = {self.start: {0}}
        for layer in self.layers:
            later: dict[int, set[int]] = {}
            for n, collections in made.items():
                for number, there in layer[n]:
                    later.setdefault(there, set()).update([c + weight[number] for c in collections])
            made = later
        return len(set[int]().union(*made.values()))

    def classes(self) -> int:
        """How many classes the plans fall into, when two commands next to each other that may change places and leave
        a plan make no difference. Writes every plan out."""
        commands: dict[Label, int] = {}
        command = [commands.setdefault(deed.label, len(commands)) for deed in self.deeds]
        rows: list[tuple[tuple[int, ...], int]] = [((), self.start)]
        for layer in self.layers:
            rows = [((*plan, command[number]), there) for plan, n in rows for number, there in layer[n]]
        left = {plan for plan, _ in rows}
        count = 0
        while left:
            count += 1
            alike = [left.pop()]
            for plan in alike:
                for n in range(len(plan) - 1):
                    other = (*plan[:n], plan[n + 1], plan[n], *plan[n + 2 :])
                    if other in left:
                        left.remove(other)
                        alike.append(other)
        return count


def bars(puzzle: Puzzle) -> dict[str, Callable[[Label], bool]]:
    """What a proof forbids, one at a time: each dreamer, each faculty, each pattern of the insight."""
    rows: dict[str, Callable[[Label], bool]] = {}
    if len(puzzle.who) > 1:
        rows.update({who: (lambda label, who=who: label.actor == who) for who in puzzle.who})
    for faculty in sorted({f for theirs in puzzle.faculties.values() for f in theirs}):
        actions = WITH.get(faculty, (faculty,))
        rows[faculty] = lambda label, actions=actions: label.action in actions
    rows.update({text: (lambda label, labels=labels: label in labels) for text, labels in puzzle.insight.items()})
    return rows


def prove(
    puzzle: Puzzle,
    clock: Callable[[], float] = lambda: 0.0,
    explore: Callable[[Puzzle, int, Watch | None], Explored] = Proof,
    watch: Watch | None = None,
    most: int = 0,
) -> Measures:
    """Everything that is measured of a dream. clock: seconds, from the caller, since nothing here reads the time.
    explore: who explores it. Raises Crowded for a dream of more than `most` states, when that is not 0."""
    with steady():
        began = clock()
        measures = measured(explore(puzzle, most, watch), watch or (lambda phase, count: None))
        return measures.replace(seconds=clock() - began)


def measured(explored: Explored, watch: Watch = lambda phase, count: None) -> Measures:
    """Everything that is measured of a dream that was explored."""
    puzzle = explored.puzzle
    dooms, losses = explored.closings()
    without: dict[str, frozenset[str]] = {}
    for name, barred in bars(puzzle).items():
        watch(f"without {name}", explored.count)
        without[name] = explored.reached(barred)
    ways: dict[str | None, Way] = {}
    for ending in (None, *puzzle.goals):
        watch(f"plans {ending or ''}".strip(), explored.count)
        if ending is None or len(puzzle.goals) > 1:
            ways[ending] = way(explored, ending, without)
    return Measures(
        id=puzzle.id,
        reachable=explored.count,
        dead=explored.dead,
        bits=sum(x.width for x in puzzle.variables),
        way=ways[None],
        endings={name: ways.get(name, ways[None]) for name in puzzle.goals},
        dooms=dooms,
        losses=losses,
    )


def way(explored: Explored, ending: str | None, without: Mapping[str, Iterable[str]]) -> Way:
    """The shortest plans to an ending, or to the nearest for None. without: the endings left by what is forbidden."""
    away = explored.turns(ending)
    optimal = int(away[explored.start])
    plans = Descent(explored, away) if optimal >= 0 else None
    count = plans.plans() if plans else 0
    can = {bar: ending in left if ending is not None else bool(left) for bar, left in without.items()}
    return Way(
        optimal=optimal,
        plans=count,
        classes=plans.classes() if plans and count <= LISTED else None,
        kinds=plans.kinds() if plans else 0,
        switches=plans.switches() if plans else -1,
        necessary=tuple(bar for bar, spare in can.items() if not spare),
        spare=tuple(bar for bar, spare in can.items() if spare),
    )
