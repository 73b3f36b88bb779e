"""The proof: its figures by the plainest of ways, whoever explores; and what it says when it will not."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pytest

from dreamweave.dreamscape import compile, interpret
from dreamweave.dreamscape.compile import Irreversible
from dreamweave.dreamscape.faults.motion import Motion
from dreamweave.dreamscape.model import Puzzle
from dreamweave.dreamscape.proof import Measures, Proof, bars, beginnings, prove
from dreamweave.dreamscape.search import Aim, Crowded, Successors
from dreamweave.streams import Sink
from dreamweave.tools.prove import prove_story, row
from tests.conftest import story_named

from .small import POND, pond, without
from .test_story_dreams import puzzle

SMALL = ("d1", "d2", "d3", "d4", "d6", "d7")

CLASSES = {"d1": 2, "d2": 1, "d3": 2, "d4": 12, "d5": 2, "d6": 2, "d7": 30}
"""Plans up to reordering, from the design's table."""


@cache
def shore() -> Puzzle:
    """A pond with two endings and a way to spoil it: the sob can be given away before it is wanted."""
    endings = {"named": ["not masked(man)"], "wet": ["cup in deep"]}
    return pond(
        who=["ann", "cis", "dot"],
        options={**POND["options"], "endings": endings},
        wants=["bell in hall or bell on table"],
    )


@cache
def graph(puzzle: Puzzle) -> dict[int, list[tuple[int, int]]]:
    """Every state with its moves, by asking for them one state at a time."""
    moves = Successors(puzzle).moves
    known: dict[int, list[tuple[int, int]]] = {}
    pending = [puzzle.pack(puzzle.start)]
    while pending:
        state = pending.pop()
        if state not in known:
            known[state] = moves(state)
            pending += [after for _, after in known[state]]
    return known


def distances(puzzle: Puzzle, goal: Iterable[object]) -> dict[int, int]:
    """Turns to a goal, by going over every state again until nothing gets better."""
    aim, moves = Aim(puzzle, goal), graph(puzzle)
    away = {state: 0 if aim.met(state) else 1 << 20 for state in moves}
    better = True
    while better:
        better = False
        for state, rows in moves.items():
            turns = min((away[after] + 1 for _, after in rows), default=1 << 20)
            if turns < away[state]:
                away[state], better = turns, True
    return {state: turns if turns < 1 << 20 else -1 for state, turns in away.items()}


def shortest(puzzle: Puzzle, away: dict[int, int]) -> list[tuple[int, ...]]:
    """Every shortest plan, as numbers of deeds."""
    plans: list[tuple[tuple[int, ...], int]] = [((), puzzle.pack(puzzle.start))]
    for left in reversed(range(away[plans[0][1]])):
        plans = [((*p, n), after) for p, s in plans for n, after in graph(puzzle)[s] if away[after] == left]
    return [plan for plan, _ in plans]


def provers() -> list[object]:
    try:
        from dreamweave.dreamscape import arrays
    except ImportError:
        return [Proof]
    return [Proof, arrays.Proof]


@pytest.mark.parametrize("explore", provers())
def test_the_figures_are_those_of_the_plainest_way(explore: type[Proof]) -> None:
    what = shore()
    found = prove(what, explore=explore)
    moves = graph(what)
    away = {name: distances(what, goal) for name, goal in what.goals.items()}
    nearest = distances(what, [atoms for goal in what.goals.values() for atoms in goal])
    assert (found.reachable, found.dead) == (len(moves), list(nearest.values()).count(-1))
    assert found.dead == 135
    labels = [deed.label for deed in what.deeds]
    for way, turns in [(found.way, nearest), *((found.endings[name], away[name]) for name in what.goals)]:
        plans = shortest(what, turns)
        assert (way.optimal, way.plans) == (turns[what.pack(what.start)], len(plans))
        assert way.switches == min(sum(labels[a].actor != labels[b].actor for a, b in pairwise(p)) for p in plans)
        assert way.kinds == len({frozenset(Counter(labels[n] for n in p).items()) for p in plans})
    dooms: Counter[str] = Counter()
    losses: Counter[tuple[str, str]] = Counter()
    for state, rows in moves.items():
        for number, after in rows:
            label = labels[number]
            command = " ".join(w for w in (label.actor, label.action, label.noun, label.second) if w)
            closed = [name for name in away if away[name][state] >= 0 > away[name][after]]
            if closed and nearest[after] < 0:
                dooms[command] += 1
            elif closed:
                losses.update((name, command) for name in closed)
    assert found.dooms == dict(dooms)
    assert found.losses == dict(losses)
    for name, barred in bars(what).items():
        left = graph(without(what, barred))
        for ending, goal in what.goals.items():
            can = any(map(Aim(what, goal).met, left))
            assert (name in found.endings[ending].spare, name in found.endings[ending].necessary) == (can, not can)


@pytest.mark.parametrize("dream", [dream for dream in CLASSES if dream != "d5"])
def test_plans_up_to_reordering_are_the_designs(dream: str) -> None:
    assert prove(puzzle(dream)).way.classes == CLASSES[dream]


@pytest.mark.parametrize("dream", SMALL)
def test_whoever_explores_measures_the_same(dream: str) -> None:
    arrays = pytest.importorskip("dreamweave.dreamscape.arrays", exc_type=ImportError)
    assert prove(puzzle(dream), explore=arrays.Proof) == prove(puzzle(dream))


@pytest.mark.campaign
@pytest.mark.parametrize("dream", ["d5", "d8"])
def test_whoever_explores_measures_the_same_of_the_largest(dream: str) -> None:
    arrays = pytest.importorskip("dreamweave.dreamscape.arrays", exc_type=ImportError)
    found = prove(puzzle(dream))
    assert prove(puzzle(dream), explore=arrays.Proof) == found
    if dream == "d8":
        assert found.dooms == {"kavi go d8.wet": 12_687, "thorin ground d8.step": 4_158, "lyra go d8.wet": 1_485}
        assert {name: way.optimal for name, way in found.endings.items()} == {"lend": 27, "keep": 32, "give": 35}
        assert not any(way.spare for way in found.endings.values())


@pytest.mark.parametrize("dream", ["d2", "d3", "d6"])
def test_every_move_that_is_kept_is_the_interpreters(dream: str) -> None:
    what = puzzle(dream)
    space = Proof(what).space
    for n, packed in enumerate(space.states):
        state = what.unpack(packed)
        slow = [
            (what.deeds.index(d), what.pack(interpret.step(what, d, state))) for d in interpret.possible(what, state)
        ]
        assert [(number, space.states[there]) for number, there in space.moves(n)] == slow
        assert space.index[packed] == n


@pytest.mark.parametrize("dream", ["d6", "d7", "d8"])
def test_a_dream_can_begin_again_with_masks_off_and_nothing_else_changed(dream: str) -> None:
    what = puzzle(dream)
    first, *again = beginnings(what)
    assert first == what.start
    assert again
    for state in again:
        differ = [x for x, a, b in zip(what.variables, first, state, strict=True) if a != b]
        assert differ
        assert all(x.fact[1] == "masked" for x in differ)


@pytest.mark.parametrize("explore", provers())
def test_too_many_states_are_refused_with_the_variables_that_make_them(explore: type[Proof]) -> None:
    with pytest.raises(Crowded) as refused:
        explore(puzzle("d7"), 5_000)
    words = str(refused.value)
    assert words.startswith("d7 has more than 5,000 states; they differ most in d7.")
    assert "d7.whistle.in (" in words
    assert "d7.gallery.band (5 values)" in words
    values = {x.name: len(x.domain) for x in puzzle("d7").variables}
    for name, seen, spread in refused.value.causes:
        assert 1 <= spread <= seen <= values[name]
    assert explore(puzzle("d6"), 472).count == 472


def drifting(monkeypatch: pytest.MonkeyPatch, *motions: Motion) -> None:
    monkeypatch.setattr(compile.faults, "MOTIONS", {"drift": lambda dream: motions})


BELL, CUP = ("pond.bell", "in"), ("pond.cup", "in")
ROUND = ("pond.bank", "pond.deep")


def test_what_moves_to_one_place_from_two_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    drifting(monkeypatch, Motion(CUP, ("pond.bank", "pond.deep", "pond.hall", "pond.deep")))
    with pytest.raises(Irreversible, match=r"pond\.cup\.in moves by itself to one value from two"):
        pond()


def test_what_moves_twice_in_a_turn_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    drifting(monkeypatch, Motion(CUP, ROUND), Motion(CUP, ROUND))
    with pytest.raises(Irreversible, match=r"pond\.cup\.in is moved by two things"):
        pond()


def test_what_moves_by_what_moves_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from dreamweave.dreamscape.conditions import unless

    drifting(monkeypatch, Motion(CUP, ROUND, (unless(BELL, "pond.bank"),)), Motion(BELL, ROUND))
    with pytest.raises(Irreversible, match=r"pond\.cup\.in moves by itself depending on pond\.bell\.in"):
        pond()


def test_as_json_everything_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert prove_story(story_named("somebodys"), ["d2", "d6"], as_json=True) == 0
    printed = json.loads(capsys.readouterr().out)
    loom = printed["dreams"][1]
    assert printed["refused"] == []
    assert loom.pop("seconds") >= 0
    way = {
        "optimal": 17,
        "plans": 57,
        "classes": 2,
        "kinds": 2,
        "switches": 2,
        "necessary": ["lyra", "kavi", "name", "weave", "weave * *"],
        "spare": [],
    }
    assert loom == {
        "id": "d6", "reachable": 472, "dead": 0, "bits": 27, **way, "endings": {"": way}, "dooms": {}, "losses": []
    }  # fmt: skip


def test_losses_and_endings_are_told_in_json() -> None:
    found: Measures = prove(shore()).replace(losses={("wet", "ann wait"): 3})
    told = row(found)
    assert told["losses"] == [{"ending": "wet", "command": "ann wait", "steps": 3}]
    assert told["dooms"] == found.dooms
    assert {name: way["optimal"] for name, way in told["endings"].items()} == {"named": 6, "wet": 5}
    json.dumps(told)


def test_numpy_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("numpy")
    told: list[object] = []
    for numpy in (False, True):
        prove_story(story_named("somebodys"), ["d1", "d6"], as_json=True, numpy=numpy)
        rows = json.loads(capsys.readouterr().out)["dreams"]
        told.append([{k: v for k, v in r.items() if k != "seconds"} for r in rows])
    assert told[0] == told[1]


def test_progress_is_told_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    from dreamweave.tools import progress as tool

    pty = pytest.importorskip("pty")
    monkeypatch.setattr(tool, "PATIENCE", 0.0)
    monkeypatch.setattr(tool, "INTERVAL", 0.0)
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    monkeypatch.setattr(sys, "stderr", Sink(theirs, "utf-8"))
    with tool.watching("d2") as watch:
        Proof(puzzle("d2"), watch=watch)
    told = os.read(ours, 100_000).decode()
    os.close(theirs)
    os.close(ours)
    assert "d2: forward, " in told
    assert "d2: back, " in told


def test_a_terminal_is_told_nothing_of_what_is_quick(capfd: pytest.CaptureFixture[str]) -> None:
    prove_story(story_named("somebodys"), ["d2"])
    assert capfd.readouterr().err == ""


def test_a_dream_too_wide_for_arrays_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    arrays = pytest.importorskip("dreamweave.dreamscape.arrays")
    monkeypatch.setattr(arrays, "BITS", 20)
    assert prove_story(story_named("somebodys"), ["d6"], numpy=True) == 1
    assert "d6 takes more than 20 bits a state" in capsys.readouterr().out
