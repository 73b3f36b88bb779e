"""Hints lead home from wherever one is."""

from __future__ import annotations

import pytest

from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.hints import Guide
from dreamweave.session import Session
from tests.conftest import story_named, words

from .small import FACULTIES, POND, Sleepers, pond
from .test_agreement import some
from .wild import sized


@pytest.mark.parametrize("seed", range(500, 520))
def test_following_hints_solves_from_any_state_that_can_be_solved(seed: int) -> None:
    puzzle = sized(seed)
    guide = Guide(puzzle)
    for state in some(puzzle, 60):
        actor = puzzle.who[0]
        left = guide.proof.away[guide.proof.space.index[puzzle.pack(state)]]
        assert guide.lost(puzzle.pack(state)) == (left < 0)
        while left > 0:
            deed = guide.next(puzzle.pack(state), actor)
            assert deed is not None
            assert interpret.refusal(deed, state) is None
            state = interpret.step(puzzle, deed, state)
            actor = deed.label.actor
            left -= 1
        assert left < 0 or interpret.reached(puzzle, state) is not None


def test_a_filled_guide_says_the_same() -> None:
    puzzle = pond(who=["ann", "dot"], wants=["not masked(man)"])
    lazy, full = Guide(puzzle), Guide(puzzle)
    full.fill()
    for state in some(puzzle, 200):
        for actor in puzzle.who:
            assert lazy.next(puzzle.pack(state), actor) is full.next(puzzle.pack(state), actor)


def test_the_plan_followed_has_the_fewest_switches() -> None:
    puzzle = pond(who=["ann", "dot"], wants=["not masked(man)"])
    guide = Guide(puzzle)
    state, actor, switches = puzzle.start, "", 0
    while (deed := guide.next(puzzle.pack(state), actor or "ann")) is not None:
        switches += actor not in ("", deed.label.actor)
        actor = deed.label.actor
        state = interpret.step(puzzle, deed, state)
    assert switches == guide.proof.switches(guide.proof.away)


def test_authored_rungs_answer_the_deed_they_are_filed_under() -> None:
    sleepers = Sleepers(POND, "pond", FACULTIES)
    said = [sleepers.scape.hint(sleepers.state, "ann", grade) for grade in (1, 2, 3)]
    assert [h and h.line and h.line.say for h in said] == POND["hints"]["tune loft"]
    assert [h and h.command for h in said] == ["", "", "TUNE LOFT TO ALPHA"]


def test_anothers_deed_is_named_as_theirs_and_no_more() -> None:
    sleepers = Sleepers({**POND, "who": ["ann", "dot"], "wants": ["not masked(man)"]}, "pond", FACULTIES)
    sleepers.play("ann: tune loft to alpha. go loft. take bell. go hall. put bell")
    hint = sleepers.scape.hint(sleepers.state, "ann", 3)
    assert hint is not None
    assert (hint.line.key, hint.line.params) == ("dream.hint.other", (("actor", "dot"),))
    own = sleepers.scape.hint(sleepers.state, "dot", 3)
    assert own is not None
    assert own.command == "NAME MAN AS AMOS"


def test_a_hint_keeps_quiet_about_what_was_not_met() -> None:
    sleepers = Sleepers({**POND, "wants": ["bell in ann"]}, "pond", FACULTIES)
    sleepers.play("ann: tune loft to alpha. go loft")
    hint = sleepers.scape.hint(sleepers.state, "ann", 3, lambda id: id != "pond.bell")
    assert hint is not None
    assert (hint.grade, hint.line.key) == (1, "dream.hint.1.unseen")


def test_a_hint_names_no_name_that_was_not_told() -> None:
    told = {"ann": "tune", "dot": "name"}
    tree = {**POND, "who": ["dot"], "wants": ["not masked(man)"], "options": {"names": {"man": "dot"}}, "faults": []}
    tree["motifs"] = {}
    tree["refusals"] = tree["insight"] = ()
    sleepers = Sleepers(tree, "pond", told)
    met = [sleepers.scape.hint(sleepers.state, "dot", 3, lambda id: id != "dot") for _ in range(2)]
    assert all(h and h.line and h.line.key == "dream.hint.1.name" and not h.command for h in met)
    known = sleepers.scape.hint(sleepers.state, "dot", 3)
    assert known is not None
    assert known.command == "NAME MAN AS DOT"


def test_what_wears_a_mask_is_typed_by_its_mask() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d4")
    for line in ("elysia. go stage. tune stage to beta. tune chapel to alpha", "lyra. go stage"):
        session.submit(line)
    third = [words(session.submit("think")) for _ in range(3)][-1]
    assert third.endswith("[NAME MINK.]")


def test_rungs_rise_for_the_same_deed_and_begin_again_when_it_is_done() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d1")
    rungs = [session.submit("think").turns[0].passages[0].grade for _ in range(4)]
    assert rungs == [1, 2, 3, 3]
    session.submit("go kitchen. go passage")
    assert session.submit("think").turns[0].passages[0].grade == 1


def test_a_solved_dream_has_no_hint() -> None:
    sleepers = Sleepers({**POND, "wants": ["bell in ann"]}, "pond", FACULTIES)
    assert sleepers.play("ann: tune loft to alpha. go loft. take bell") == "goal"
    assert sleepers.scape.hint(sleepers.state, "ann", 1) is None
