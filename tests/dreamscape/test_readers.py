"""One set of records, many readers: on every dream of the game and on generated ones they agree."""

from __future__ import annotations

import random

import pytest

from dreamweave.dreamscape import certificate, interpret
from dreamweave.dreamscape.generator import Bars, measure
from dreamweave.dreamscape.hints import Guide
from dreamweave.dreamscape.model import Puzzle
from dreamweave.dreamscape.palette import THEMES, draft
from dreamweave.dreamscape.proof import Proof
from dreamweave.dreamscape.search import Aim, Successors

from .small import LORE
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


def drafts(count: int, most: int) -> list[Puzzle]:
    """Generated dreams that can be solved and are small."""
    from dreamweave.dreamscape.compile import compile_dream

    chance, rows = random.Random("readers"), []
    while len(rows) < count:
        theme = chance.choice(THEMES)
        tree = draft(chance, theme, LORE)
        if measure(tree, theme, LORE, Bars(states=most)) is not None:
            rows.append(compile_dream("dream", tree, LORE))
    return rows


def test_generated_dreams_are_read_alike() -> None:
    for what in drafts(4, 1_000):
        proof = Proof(what)
        assert backward(what, proof) == {s: t for s, t in zip(proof.space.states, proof.away, strict=True) if t >= 0}


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
    assert (table.states.size, int((table.away < 0).sum())) == (698_104, 41_352)
    assert table.away[table.states.tolist().index(puzzle("d8").pack(puzzle("d8").start))] == min(LENGTHS.values())


@pytest.mark.parametrize("dream", SMALL)
def test_a_certificate_is_the_proofs_distances(dream: str) -> None:
    what = puzzle(dream)
    proof = Proof(what)
    data = certificate.make(what, proof)
    table = certificate.Table(data)
    assert certificate.check(what, data)
    assert all(table.away(s) == t for s, t in zip(proof.space.states, proof.away, strict=True))
    assert len(data) < 64 + len(proof.away)
    by_proof, by_table = Guide(what, proof), Guide(what, table=table)
    for state in walk(what, 30, 3):
        packed = what.pack(state)
        assert by_proof.next(packed, what.who[0]) is by_table.next(packed, what.who[0])
        assert by_proof.lost(packed) == by_table.lost(packed)


def test_a_certificate_of_another_dream_or_a_spoiled_one_is_refused() -> None:
    loom, counter = puzzle("d3"), puzzle("d6")
    data = certificate.make(loom)
    assert not certificate.check(counter, data)
    assert not certificate.check(loom, data[:40])
    assert not certificate.check(loom, b"")
    spoiled = bytearray(data)
    for n in range(certificate.HEAD, len(spoiled), 3):
        spoiled[n] ^= 0x5A
    assert not certificate.check(loom, bytes(spoiled))


def test_a_certificate_that_leads_nowhere_is_not_followed() -> None:
    loom = puzzle("d3")
    guide = Guide(loom, table=certificate.Table(certificate.make(loom)))
    packed = loom.pack(tuple(len(x.domain) - 1 for x in loom.variables))
    guide.next(packed, loom.who[0])
