"""Certificates: what ships with the pack is right, read by a checker of its own, and what is spoiled is not believed."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from dreamweave.dreamscape import certificate, hints, interpret
from dreamweave.dreamscape.hints import Guide, Rows
from dreamweave.dreamscape.model import Puzzle
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.dreamscape.proof import Proof, beginnings
from dreamweave.story.cache import certificate as shipped
from dreamweave.story.cache import certificate_path
from dreamweave.story.model import Story
from tests.conftest import story_named

from .checker import States, reader, wrong
from .small import pond
from .test_story_dreams import CONTENT, puzzle

DREAMS = ("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8")
WHOLLY = ("d1", "d2", "d3", "d6")


@cache
def data_of(dream: str) -> bytes:
    data = shipped(CONTENT, dream)
    assert data is not None, f"{dream} has no certificate: dreamweave prove --write"
    return data


def everything(puzzle: Puzzle) -> list[States]:
    """Every state that can be come to, by the reference interpreter."""
    seen = dict.fromkeys(beginnings(puzzle))
    for state in (queue := list(seen)):
        for deed in interpret.possible(puzzle, state):
            after = interpret.step(puzzle, deed, state)
            if after not in seen:
                seen[after] = None
                queue.append(after)
    return queue


def walked(puzzle: Puzzle, steps: int, seed: str) -> list[States]:
    """States of walks at random from wherever the dream can begin."""
    chance = random.Random(seed)
    rows: list[States] = []
    for state in beginnings(puzzle):
        for _ in range(steps):
            rows.append(state)
            state = interpret.step(puzzle, chance.choice(interpret.possible(puzzle, state)), state)
    return rows


@pytest.mark.parametrize("dream", DREAMS)
def test_the_pack_carries_a_certificate_of_each_dream_that_holds(dream: str) -> None:
    assert certificate.check(puzzle(dream), data_of(dream)), "stale: dreamweave prove --write"


@pytest.mark.parametrize("dream", WHOLLY)
def test_a_checker_of_its_own_finds_every_state_right(dream: str) -> None:
    what, row = puzzle(dream), reader(data_of(dream))
    assert not [bad for state in everything(what) if (bad := wrong(what, row, state))]


@pytest.mark.parametrize("dream", [dream for dream in DREAMS if dream not in WHOLLY])
def test_a_checker_of_its_own_finds_states_at_random_right(dream: str) -> None:
    what, row = puzzle(dream), reader(data_of(dream))
    assert not [bad for state in walked(what, 80, dream) if (bad := wrong(what, row, state))]


@pytest.mark.parametrize("dream", [dream for dream in DREAMS if dream not in WHOLLY])
def test_a_checker_of_its_own_finds_a_way_to_the_end(dream: str) -> None:
    """Down from the first state, every state on the way being right, by whichever deed comes first."""
    what, row = puzzle(dream), reader(data_of(dream))
    state, left = what.start, row(what.pack(what.start))[0]
    while left:
        assert wrong(what, row, state) == ""
        onward = [interpret.step(what, deed, state) for deed in interpret.possible(what, state)]
        state = next(s for s in onward if row(what.pack(s))[0] == left - 1)
        left -= 1
    assert interpret.reached(what, state) is not None


def test_the_checker_sees_what_is_wrong() -> None:
    what = puzzle("d6")
    right = reader(data_of("d6"))
    state = walked(what, 30, "anywhere")[-1]
    packed = what.pack(state)
    for n in range(4):
        spoiled = tuple(value + (k == n) for k, value in enumerate(right(packed)))
        assert wrong(what, lambda p, spoiled=spoiled: spoiled if p == packed else right(p), state)


def test_a_fingerprint_is_of_what_can_happen_and_of_what_is_wanted() -> None:
    assert certificate.fingerprint(pond()) == certificate.fingerprint(pond())
    assert certificate.fingerprint(pond(wants=["not masked(man)"])) != certificate.fingerprint(pond())
    assert certificate.fingerprint(pond(threads=[["hall", "loft"]])) != certificate.fingerprint(pond())


def test_the_same_dream_gives_the_same_bytes_in_another_process() -> None:
    for dream in ("d2", "d3", "d6"):
        assert certificate.make(puzzle(dream)) == data_of(dream)


@pytest.mark.parametrize("dream", ["d1", "d2", "d3", "d6"])
def test_a_certificate_is_what_the_proof_knows(dream: str) -> None:
    what = puzzle(dream)
    proof = Proof(what, again=True)
    table = certificate.Table(data_of(dream))
    assert [table.look(state) for state in proof.space.states] == Rows(proof).rows
    assert [table.away(state) for state in proof.space.states] == proof.away


@pytest.mark.parametrize("dream", ["d4", "d6", "d7"])
def test_a_guide_says_the_same_by_certificate_and_by_proof(dream: str) -> None:
    what = puzzle(dream)
    by_proof, by_table = Guide(what), Guide(what, table=certificate.read(what, data_of(dream)))
    for state in walked(what, 60, dream):
        packed = what.pack(state)
        assert by_proof.lost(packed) == by_table.lost(packed)
        assert by_proof.open(packed) == by_table.open(packed)
        for who in what.who:
            assert by_proof.next(packed, who) is by_table.next(packed, who)


def test_any_byte_that_changes_is_noticed() -> None:
    loom, data = puzzle("d3"), data_of("d3")
    for n in range(0, len(data), len(data) // 60):
        spoiled = bytearray(data)
        spoiled[n] ^= 0x10
        assert not certificate.check(loom, bytes(spoiled))
    for length in (0, 3, 40, certificate.HEAD, len(data) - 1):
        assert not certificate.check(loom, data[:length])
    assert not certificate.check(puzzle("d6"), data)
    assert not certificate.check(loom, None)


@pytest.mark.parametrize("lie", [lambda turns: turns + (turns > 2), lambda turns: turns + 1, lambda turns: -1])
def test_a_table_that_is_wrong_along_the_way_is_not_believed(lie: Callable[[int], int]) -> None:
    """As if whole and of this dream, but written from a proof that was wrong."""
    loom = puzzle("d3")
    table = certificate.Table(data_of("d3"))
    assert certificate.holds(loom, table)
    right = table.away
    table.away = lambda packed: lie(right(packed))
    assert certificate.holds(loom, table) == (lie(9) < 0)


def test_a_certificate_written_from_such_a_proof_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lies(Rows):
        def __init__(self, proof: Proof) -> None:
            super().__init__(proof)
            self.rows = [(turns + (turns > 2), *rest) for turns, *rest in self.rows]

    monkeypatch.setattr(hints, "Rows", Lies)
    data = certificate.make(puzzle("d3"))
    assert certificate.Table(data).fingerprint == certificate.fingerprint(puzzle("d3"))
    assert not certificate.check(puzzle("d3"), data)


def test_what_is_asked_of_elsewhere_is_not_followed() -> None:
    loom = puzzle("d3")
    guide = Guide(loom, table=certificate.read(loom, data_of("d3")))
    packed = loom.pack(tuple(len(x.domain) - 1 for x in loom.variables))
    guide.next(packed, loom.who[0])


def test_masks_that_are_off_when_a_dream_begins_again_are_known() -> None:
    stair = puzzle("d8")
    guide = Guide(stair, table=certificate.read(stair, data_of("d8")))
    again = beginnings(stair)[1]
    assert stair.start in beginnings(stair)
    assert again != stair.start
    actor, state = stair.who[0], again
    while (deed := guide.next(stair.pack(state), actor)) is not None:
        state, actor = interpret.step(stair, deed, state), deed.label.actor
    assert interpret.reached(stair, state) is not None


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """The game, as if its pack lay in another folder, with no certificates yet."""
    return Story(story_named("somebodys").tree, str(tmp_path))


def keep(story: Story, dream: str, data: bytes) -> None:
    path = certificate_path(story.folder, dream)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Path(path).write_bytes(data)


@pytest.mark.parametrize("kind", ["good", "none", "spoiled", "another's"])
def test_a_dream_is_explored_when_its_certificate_is_no_good(
    story: Story, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    explored: list[Puzzle] = []
    plain = Proof.__init__

    def told(self: Proof, puzzle: Puzzle, *args: object, **more: object) -> None:
        explored.append(puzzle)
        plain(self, puzzle, *args, **more)

    monkeypatch.setattr(Proof, "__init__", told)
    data = data_of("d2")
    if kind != "none":
        keep(story, "d2", {"good": data, "spoiled": data[:-1] + b"\0\0", "another's": data_of("d3")}[kind])
    scape = Dreamscape(story, "d2")
    assert scape.guide.away(scape.puzzle.pack(scape.puzzle.start)) == 8
    assert bool(explored) == (kind != "good")
