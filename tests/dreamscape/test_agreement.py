"""Laws of the model: everything that reads a puzzle agrees with the reference interpreter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.blueprint import BANDS
from dreamweave.dreamscape.model import Puzzle, fails
from dreamweave.dreamscape.search import Aim, Successors

from .small import FACULTIES, drawn, pond

ASPECTS = ["light", "stone", "song", "water"]
PUZZLES = st.builds(
    drawn,
    who=st.lists(st.sampled_from(list(FACULTIES)), min_size=1, max_size=2, unique=True),
    faults=st.lists(st.sampled_from(["hush", "drift", "tide", "debt", "echo"]), max_size=2, unique=True),
    bands=st.lists(st.sampled_from(BANDS), min_size=2, max_size=3),
    threads=st.lists(st.sampled_from([["a", "b"], ["b", "c"], ["a", "c"]]), min_size=1, max_size=3, unique_by=tuple),
    things=st.lists(st.sampled_from(ASPECTS), min_size=1, max_size=2),
)
LAWS = settings(max_examples=25, deadline=None)


def some(puzzle: Puzzle, most: int = 150) -> list[tuple[int, ...]]:
    """The first states reached, by the reference interpreter."""
    seen = {puzzle.start: None}
    for state in (queue := [puzzle.start]):
        for deed in interpret.possible(puzzle, state):
            after = interpret.step(puzzle, deed, state)
            if after not in seen and len(seen) < most:
                seen[after] = None
                queue.append(after)
    return list(seen)


@LAWS
@given(PUZZLES)
def test_compiled_successors_are_the_interpreters(puzzle: Puzzle) -> None:
    successors = Successors(puzzle)
    plain = successors.function()
    for state in some(puzzle):
        slow = [(d.label, puzzle.pack(interpret.step(puzzle, d, state))) for d in interpret.possible(puzzle, state)]
        packed = puzzle.pack(state)
        fast = [(puzzle.deeds[n].label, after) for n, after in successors.moves(packed)]
        assert sorted(fast, key=repr) == sorted(slow, key=repr)
        assert sorted(plain(packed)) == sorted(after for _, after in slow)


@LAWS
@given(PUZZLES)
def test_packing_and_reading_give_a_state_back(puzzle: Puzzle) -> None:
    for state in some(puzzle):
        assert puzzle.unpack(puzzle.pack(state)) == state
        facts = dict(puzzle.facts(state))
        assert puzzle.read(facts.get) == state
        assert len(facts) == len(state)


@LAWS
@given(PUZZLES)
def test_ticks_are_permutations_that_read_nothing_a_tick_writes(puzzle: Puzzle) -> None:
    written = [t.variable for t in puzzle.ticks]
    assert len(written) == len(set(written))
    for tick in puzzle.ticks:
        assert sorted(tick.permutation) == list(range(len(puzzle.variables[tick.variable].domain)))
        assert not {a.variable for a in tick.condition} & set(written)


@LAWS
@given(PUZZLES)
def test_the_cases_of_a_command_exclude_each_other(puzzle: Puzzle) -> None:
    for state in some(puzzle, 40):
        for deeds in puzzle.cases.values():
            chosen = [d for d in deeds if not fails(d.select, state) and not d.free]
            assert len(chosen) <= 1


@LAWS
@given(PUZZLES)
def test_goals_are_met_alike(puzzle: Puzzle) -> None:
    aim = Aim(puzzle, puzzle.goals[""])
    for state in some(puzzle):
        assert aim.met(puzzle.pack(state)) == (interpret.reached(puzzle, state) is not None)


def test_the_pond_agrees_too() -> None:
    puzzle = pond()
    successors = Successors(puzzle)
    for state in some(puzzle, 400):
        slow = sorted(puzzle.pack(interpret.step(puzzle, d, state)) for d in interpret.possible(puzzle, state))
        assert sorted(after for _, after in successors.moves(puzzle.pack(state))) == slow
