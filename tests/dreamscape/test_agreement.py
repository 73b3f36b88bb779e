"""Laws of the model: everything that reads a puzzle agrees with the reference interpreter, to the last state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

import pytest

from dreamweave.dreamscape import arrays, interpret
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.generator import GRADES, generate
from dreamweave.dreamscape.model import Puzzle, fails
from dreamweave.dreamscape.proof import Proof
from dreamweave.dreamscape.search import Successors
from tests.dreamscape.small import with_rows

from .small import LORE, pond
from .test_story_dreams import puzzle as told
from .wild import sized, wild

if TYPE_CHECKING:
    from dreamweave.dreamscape.model import States


def agree(puzzle: Puzzle, every: int = 1) -> None:
    """Go through a whole dream by the interpreter, and hold every reader to what it says: the successors of each state
    with their deeds, the reachable set, each distance, and the deeds by which it is entered, found by going back.

    every: go back from one state in so many, not all.
    """
    proof, moves, pack = Proof(puzzle), Successors(puzzle).moves, puzzle.pack
    away = dict(zip(proof.space.states, proof.away, strict=True))
    numbers = {id(deed): n for n, deed in enumerate(puzzle.deeds)}
    into: dict[int, list[tuple[int, int]]] = {}
    seen = {pack(puzzle.start)}
    for state in (queue := [puzzle.start]):
        here = pack(state)
        steps = [(numbers[id(d)], pack(interpret.step(puzzle, d, state))) for d in interpret.possible(puzzle, state)]
        assert sorted(moves(here)) == sorted(steps), state
        nearest = min((away[after] for _, after in steps if away[after] >= 0), default=-2)
        assert away[here] == (nearest + 1 if interpret.reached(puzzle, state) is None else 0), state
        for number, after in steps:
            if after % every == 0:
                into.setdefault(after, []).append((number, here))
            if after not in seen:
                seen.add(after)
                queue.append(puzzle.unpack(after))
    assert seen == set(proof.space.states)
    assert len(seen) == len(proof.space.states)
    for here in seen:
        if here % every == 0:
            back = [(n, pack(before)) for n, before in earlier(puzzle, puzzle.unpack(here))]
            assert sorted(edge for edge in back if edge[1] in seen) == sorted(into.get(here, [])), here
    table = arrays.explore(puzzle)
    assert dict(zip(table.states.tolist(), table.away.tolist(), strict=True)) == away


def earlier(puzzle: Puzzle, state: States) -> Iterator[tuple[int, States]]:
    """Every deed that could have led to a state, with the state before it, which need not be reachable: ticks undone
    (they read nothing that they write), then whatever the deed's tests allow of what it overwrote."""
    after = list(state)
    for tick in puzzle.ticks:
        if not fails(tick.condition, state):
            after[tick.variable] = tick.permutation.index(state[tick.variable])
    for number, deed in enumerate(puzzle.deeds):
        if any(after[variable] != value for variable, value in deed.effects):
            continue
        tests = (*deed.select, *(atom for atom, _ in deed.guards))
        overwritten = {variable: -1 for variable, _ in deed.effects}
        for atom in tests:
            if atom.variable in overwritten:
                overwritten[atom.variable] &= atom.allowed
        if fails((atom for atom in tests if atom.variable not in overwritten), after):
            continue
        values = (
            [v for v, _ in enumerate(puzzle.variables[x].domain) if may >> v & 1] for x, may in overwritten.items()
        )
        for row in product(*values):
            before = list(after)
            for variable, value in zip(overwritten, row, strict=True):
                before[variable] = value
            yield number, tuple(before)


@pytest.mark.parametrize("seed", range(40))
def test_every_reader_of_a_dream_agrees(seed: int) -> None:
    agree(sized(seed))


@pytest.mark.campaign
@pytest.mark.parametrize("batch", range(20))
def test_every_reader_of_five_hundred_dreams_agrees(batch: int) -> None:
    for seed in range(100 + 25 * batch, 125 + 25 * batch):
        agree(sized(seed))


@pytest.mark.campaign
@pytest.mark.parametrize("grade", GRADES)
def test_every_reader_of_generated_dreams_agrees(grade: str) -> None:
    for found in generate(7, 4, LORE, GRADES[grade]):
        agree(compile_dream("dream", with_rows(found.tree), LORE), 31)


@pytest.mark.parametrize(("dream", "every"), [("d2", 1), ("d3", 7), ("d6", 1)])
def test_every_reader_of_a_small_dream_of_the_story_agrees(dream: str, every: int) -> None:
    agree(told(dream), every)


@pytest.mark.campaign
@pytest.mark.parametrize(("dream", "every"), [("d1", 1), ("d3", 1), ("d4", 31), ("d5", 31), ("d7", 31), ("d8", 997)])
def test_every_reader_of_a_large_dream_of_the_story_agrees(dream: str, every: int) -> None:
    agree(told(dream), every)


def some(puzzle: Puzzle, most: int = 150) -> list[States]:
    """The first states reached, by the reference interpreter."""
    seen = {puzzle.start: None}
    for state in (queue := [puzzle.start]):
        for deed in interpret.possible(puzzle, state):
            after = interpret.step(puzzle, deed, state)
            if after not in seen and len(seen) < most:
                seen[after] = None
                queue.append(after)
    return list(seen)


@pytest.mark.parametrize("seed", range(1000, 1030))
def test_a_dream_keeps_the_laws_of_the_model(seed: int) -> None:
    puzzle = wild(seed)
    written = [tick.variable for tick in puzzle.ticks]
    assert len(written) == len(set(written))
    for tick in puzzle.ticks:
        assert sorted(tick.permutation) == list(range(len(puzzle.variables[tick.variable].domain)))
        assert not {atom.variable for atom in tick.condition} & set(written)
    for deed in puzzle.deeds:
        assert len({variable for variable, _ in deed.effects}) == len(deed.effects)
    for state in some(puzzle):
        assert puzzle.unpack(puzzle.pack(state)) == state
        facts = dict(puzzle.facts(state))
        assert puzzle.read(facts.get) == state
        assert len(facts) == len(state)
        done = [deed.label for deed in puzzle.deeds if not fails(deed.select, state)]
        assert len(done) == len(set(done))


def test_an_echo_that_fades_and_lies_again_is_one_effect() -> None:
    """Both were once written, and a reader that set bits without clearing them first mixed two places up."""
    deeds = [d for d in told("d3").deeds if d.label.action == "put" and d.label.noun == "d3.lamp"]
    assert deeds
    assert all(len({v for v, _ in d.effects}) == len(d.effects) for d in deeds)


@pytest.mark.parametrize("other", ["ben", "cis", "dot"])
def test_the_pond_agrees_too(other: str) -> None:
    agree(pond(who=["ann", other]))
