"""One set of records, many readers: on every dream of the game they agree (test_agreement has the generated ones)."""

from __future__ import annotations

import random

import pytest

from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.model import Puzzle
from dreamweave.dreamscape.proof import Proof
from dreamweave.dreamscape.search import Aim, Successors

from .test_story_dreams import LENGTHS, puzzle

SMALL = ("d1", "d2", "d3", "d4", "d6", "d7")
DREAMS = (*SMALL, "d5", "d8")


def walk(puzzle: Puzzle, steps: int, seed: int) -> list[tuple[int, ...]]:
    """States of a random walk by the reference interpreter."""
    chance = random.Random(seed)
    state = puzzle.start
    rows = [state]
    for _ in range(steps):
        deeds = interpret.possible(puzzle, state)
        state = interpret.step(puzzle, chance.choice(deeds), state)
        rows.append(state)
    return rows


@pytest.mark.parametrize("dream", DREAMS)
def test_interpreter_and_compiled_successors_agree_along_a_random_walk(dream: str) -> None:
    what = puzzle(dream)
    successors = Successors(what)
    plain = successors.function()
    aim = Aim(what, [atoms for goal in what.goals.values() for atoms in goal])
    for state in walk(what, 60, 7):
        packed = what.pack(state)
        slow = [(d.label, what.pack(interpret.step(what, d, state))) for d in interpret.possible(what, state)]
        fast = [(what.deeds[n].label, after) for n, after in successors.moves(packed)]
        assert sorted(fast, key=repr) == sorted(slow, key=repr)
        assert sorted(plain(packed)) == sorted(after for _, after in slow)
        assert aim.met(packed) == (interpret.reached(what, state) is not None)


def backward(puzzle: Puzzle, proof: Proof) -> dict[int, int]:
    """Distances by regression: for every state, the ticks undone, then every deed undone that could have led there.

    It knows the reachable states, and asks no successors.
    """
    inverse = [(t, tuple(t.permutation.index(v) for v in range(len(t.permutation)))) for t in puzzle.ticks]
    known = proof.space.index
    away = {s: 0 for s in proof.space.states if proof.aim.met(s)}
    front = list(away)
    while front:
        further: list[int] = []
        for packed in front:
            state = list(puzzle.unpack(packed))
            for tick, back in inverse:
                if not interpret.fails(tick.condition, state):
                    state[tick.variable] = back[state[tick.variable]]
            for deed in puzzle.deeds:
                if any(state[n] != v for n, v in deed.effects):
                    continue
                written = [n for n, _ in deed.effects]
                for before in priors(puzzle, tuple(state), written):
                    if interpret.fails(deed.select, before) or interpret.refusal(deed, before):
                        continue
                    earlier = puzzle.pack(before)
                    if earlier in known and earlier not in away:
                        away[earlier] = away[packed] + 1
                        further.append(earlier)
        front = further
    return away


def priors(puzzle: Puzzle, state: tuple[int, ...], free: list[int]) -> list[tuple[int, ...]]:
    """Every state that differs from one in some variables only."""
    rows = [state]
    for n in free:
        rows = [(*r[:n], v, *r[n + 1 :]) for r in rows for v in range(len(puzzle.variables[n].domain))]
    return rows


@pytest.mark.parametrize("dream", ["d2", "d6"])
def test_going_back_from_the_goals_finds_the_same_distances(dream: str) -> None:
    what = puzzle(dream)
    proof = Proof(what)
    found = backward(what, proof)
    assert found == {s: t for s, t in zip(proof.space.states, proof.away, strict=True) if t >= 0}


@pytest.mark.parametrize("dream", [*SMALL, "d5"])
def test_arrays_find_the_same_states_and_distances(dream: str) -> None:
    pytest.importorskip("numpy")
    from dreamweave.dreamscape import arrays

    what = puzzle(dream)
    table, proof = arrays.explore(what), Proof(what)
    found = dict(zip(table.states.tolist(), table.away.tolist(), strict=True))
    assert found == dict(zip(proof.space.states, proof.away, strict=True))


@pytest.mark.campaign
def test_arrays_find_the_stair_too() -> None:
    pytest.importorskip("numpy")
    from dreamweave.dreamscape import arrays

    table = arrays.explore(puzzle("d8"))
    assert (table.states.size, int((table.away < 0).sum())) == (658_514, 21_276)
    assert table.away[table.states.tolist().index(puzzle("d8").pack(puzzle("d8").start))] == min(LENGTHS.values())
