"""What is certain about a dream: how much of it can be reached, whether it can be spoiled, and what it takes to solve.

Forward from its first state, then backward from its goals over the same moves; then again with each person, each
faculty and the insight forbidden, when the goal must be out of reach.
"""

from __future__ import annotations

from dreamweave.dreamscape.search import Aim, Successors
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.dreamscape.model import Label, Puzzle
    from dreamweave.dreamscape.search import Space

WITH = {"ground": ("ground", "release"), "weave": ("weave", "unpick")}
"""The commands that belong to a faculty besides its own."""


class Measures(Value):
    """What `prove` found. optimal: turns, or -1 when it cannot be done. switches: the fewest among the optimal plans.

    necessary: what it cannot be done without: dreamers, faculties, and the insight's patterns as written.
    spare: what was tested and turned out not to be needed. endings: (name, optimal, plans, switches) of each ending.
    """

    id: str
    reachable: int
    dead: int
    optimal: int
    plans: int
    switches: int
    necessary: tuple[str, ...]
    spare: tuple[str, ...]
    endings: tuple[tuple[str, int, int, int], ...]
    seconds: float = 0.0


class Proof:
    """A dream explored: every reachable state with its distance to the nearest goal.

    Raises Crowded for a dream of more than `most` states, when that is not 0.
    """

    def __init__(self, puzzle: Puzzle, most: int = 0) -> None:
        self.puzzle = puzzle
        self.successors = Successors(puzzle)
        self.space: Space = self.successors.explore(puzzle.pack(puzzle.start), most)
        self.aim = Aim(puzzle, [atoms for goal in puzzle.goals.values() for atoms in goal])
        self.goals = [n for n, state in enumerate(self.space.states) if self.aim.met(state)]
        self.away = self.space.distances(self.goals)

    @property
    def dead(self) -> int:
        """How many states no goal can be reached from."""
        return self.away.count(-1)

    def plans(self, away: list[int]) -> int:
        """How many sequences of commands of the least length lead from the first state to a goal."""
        index, states = self.space.index, self.space.states
        count = {0: 1}
        total = 0
        while count:
            later: dict[int, int] = {}
            for n, ways in count.items():
                if away[n] == 0:
                    total += ways
                    continue
                for _, after in self.successors.moves(states[n]):
                    there = index[after]
                    if away[there] == away[n] - 1:
                        later[there] = later.get(there, 0) + ways
            count = later
        return total

    def switches(self, away: list[int]) -> int:
        """The fewest changes of who acts among the plans of the least length."""
        index, states, deeds = self.space.index, self.space.states, self.puzzle.deeds
        best: dict[tuple[int, str], int] = {(0, ""): 0}
        while best:
            later: dict[tuple[int, str], int] = {}
            for (n, actor), changes in best.items():
                if away[n] == 0:
                    return min(c for (m, _), c in best.items() if away[m] == 0)
                for number, after in self.successors.moves(states[n]):
                    there = index[after]
                    if away[there] == away[n] - 1:
                        who = deeds[number].label.actor
                        key = (there, who)
                        now = changes + (actor not in ("", who))
                        later[key] = min(now, later.get(key, now))
            best = later
        return -1

    def solvable(self, barred: Callable[[Label], bool]) -> bool:
        """Whether a goal can still be reached with some commands forbidden."""
        allowed = [not barred(deed.label) for deed in self.puzzle.deeds]
        met, moves = self.aim.met, self.successors.moves
        front = [self.space.states[0]]
        seen = set(front)
        for state in front:
            if met(state):
                return True
            for number, after in moves(state):
                if allowed[number] and after not in seen:
                    seen.add(after)
                    front.append(after)
        return False


class Closings(Value):
    """What cannot be undone. away: for each ending, turns from each state, -1 for none. dooms: commands after which no
    ending is left, with how many steps do it. losses: the same for (ending, command), while another is left."""

    away: dict[str, list[int]]
    dooms: dict[str, int]
    losses: dict[tuple[str, str], int]


def closings(proof: Proof) -> Closings:
    """Every step that closes an ending, by command. Goes through all moves of the dream once more."""
    puzzle, index = proof.puzzle, proof.space.index
    away: dict[str, list[int]] = {}
    for name, goal in puzzle.goals.items():
        aim = Aim(puzzle, goal)
        away[name] = proof.space.distances([n for n, state in enumerate(proof.space.states) if aim.met(state)])
    dooms: dict[str, int] = {}
    losses: dict[tuple[str, str], int] = {}
    for n, state in enumerate(proof.space.states):
        open_now = [name for name, turns in away.items() if turns[n] >= 0]
        if not open_now:
            continue
        for number, after in proof.successors.moves(state):
            there = index[after]
            closed = [name for name in open_now if away[name][there] < 0]
            if not closed:
                continue
            label = puzzle.deeds[number].label
            command = " ".join(filter(None, (label.actor, label.action, label.noun, label.second)))
            if proof.away[there] < 0:
                dooms[command] = dooms.get(command, 0) + 1
            else:
                for name in closed:
                    losses[name, command] = losses.get((name, command), 0) + 1
    return Closings(away, dooms, losses)


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


def prove(puzzle: Puzzle, clock: Callable[[], float] = lambda: 0.0) -> Measures:
    """Everything that is measured of a dream. clock: seconds, from the caller, since nothing here reads the time."""
    began = clock()
    proof = Proof(puzzle)
    endings: list[tuple[str, int, int, int]] = []
    for name, goal in puzzle.goals.items():
        aim = Aim(puzzle, goal)
        goals = [n for n, state in enumerate(proof.space.states) if aim.met(state)]
        away = proof.away if len(puzzle.goals) == 1 else proof.space.distances(goals)
        endings.append((name, away[0], proof.plans(away) if away[0] >= 0 else 0, proof.switches(away)))
    optimal, plans, switches = proof.away[0], proof.plans(proof.away), proof.switches(proof.away)
    tests = {name: proof.solvable(barred) for name, barred in bars(puzzle).items()}
    return Measures(
        id=puzzle.id,
        reachable=len(proof.space.states),
        dead=proof.dead,
        optimal=optimal,
        plans=plans,
        switches=switches,
        necessary=tuple(name for name, can in tests.items() if not can),
        spare=tuple(name for name, can in tests.items() if can),
        endings=tuple(endings),
        seconds=clock() - began,
    )
