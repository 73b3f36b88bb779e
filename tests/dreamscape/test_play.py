"""A dream as it is played: the common rules, the faults' guards, the way in and out, the diagram."""

from __future__ import annotations

import pytest

from dreamweave.dreamscape.lines import LINES
from dreamweave.dreamscape.wants import Unreadable

from .small import FACULTIES, POND, Sleepers
from .small import pond as compiled


@pytest.fixture
def pond() -> Sleepers:
    return Sleepers(POND, "pond", FACULTIES)


@pytest.mark.parametrize(
    ("who", "deed", "said"),
    [
        ("ann", "go loft", "dream.slack"),
        ("ann", "go deep", "dream.no_thread"),
        ("ann", "tune hall to beta", "dream.tune.entry"),
        ("ann", "tune bank to beta", "dream.tune.water"),
        ("ann", "tune loft to delta", "dream.tune.already"),
        ("ann", "tune loft to pink", "dream.tune.band"),
        ("ben", "tune loft to alpha", "dream.not_yours.tune"),
        ("ann", "weave cup with bell", "dream.not_yours.weave"),
        ("ann", "ground cup", "dream.not_yours.ground"),
        ("ann", "name man as amos", "dream.not_yours.name"),
        ("dot", "name man as bill", "dream.name.wrong"),
        ("dot", "name man as amos", "dream.hush"),
        ("ann", "ask man", "My mouth moves."),
        ("ann", "call man", "dream.hush"),
        ("ann", "look", "none"),
        ("ann", "take cup", "none"),
        ("ben", "release", "dream.release.nothing"),
        ("ben", "ground table", "dream.ground.still"),
    ],
)
def test_refusals_of_the_first_state(pond: Sleepers, who: str, deed: str, said: str) -> None:
    before = pond.state.hash
    assert pond.do(who, deed) == said
    assert pond.state.hash == before


def test_an_unconditional_refusal_bars_a_walk_for_good(pond: Sleepers) -> None:
    assert pond.do("ann", "go bank") == ""
    assert pond.do("ann", "go deep") == "Not out of my depth."


def test_what_floats_goes_round_unless_held_in_hand_or_ground(pond: Sleepers) -> None:
    pond.play("ben: go bank")
    assert pond.state.get("pond.cup", "in") == "pond.deep"
    pond.play("ben: wait")
    assert pond.state.get("pond.cup", "in") == "pond.bank"
    pond.play("ben: ground cup. wait")
    assert pond.state.get("pond.cup", "in") == "pond.bank"
    assert pond.do("ben", "take cup") == "dream.ground.heavy"
    pond.play("ben: release. wait. take cup. wait")
    assert pond.state.get("pond.cup", "in") == "ben"


def test_hands_hold_one_thing_and_a_table_too(pond: Sleepers) -> None:
    pond.play("ann: tune loft to alpha. go loft. take bell. go hall. put bell on table")
    pond.play("ann: wait. go bank")
    assert pond.do("ann", "take cup") in ("", "none")
    if pond.state.get("pond.cup", "in") != "ann":
        pond.play("ann: wait. take cup")
    pond.play("ann: go hall")
    assert pond.do("ann", "put cup on table") == "dream.put.full"
    assert pond.do("ann", "take bell") == "dream.hands_full"


def test_the_pond_is_solved_by_four_faculties(pond: Sleepers) -> None:
    pond.play("""
        ann: tune loft to alpha. go loft. take bell. go hall. put bell
        dot: name man as amos
    """)
    assert pond.state.get("pond.man", "masked") is False
    pond.play("cis: take bell. go bank. wait")
    if pond.state.get("pond.cup", "in") != "pond.bank":
        pond.play("cis: wait")
    pond.play("cis: weave bell with cup. go hall")
    assert pond.state.get("pond.cup", "in") == "pond.sob"
    assert pond.do("cis", "give sob to man") == "goal"


def test_unpicking_gives_both_parts_back(pond: Sleepers) -> None:
    pond.play("ann: tune loft to alpha. go loft. take bell. go hall. give bell to cis")
    pond.play("cis: go bank")
    if pond.state.get("pond.cup", "in") != "pond.bank":
        pond.play("cis: wait")
    pond.play("cis: weave bell with cup. unpick sob")
    assert pond.state.get("pond.sob", "in") is None
    assert {pond.state.get("pond.cup", "in"), pond.state.get("pond.bell", "in")} & {"cis"}


def test_a_refusal_of_two_variables_needs_both(pond: Sleepers) -> None:
    pond.play("ann: tune loft to alpha. go loft. take bell. go hall. put bell. go bank")
    if pond.state.get("pond.cup", "in") != "pond.bank":
        pond.play("ann: wait")
    pond.play("ann: take cup. go hall")
    assert pond.do("dot", "name man as bill") == "The cup is ringing." or pond.state.get("pond.cup", "in") == "ann"
    pond.play("ann: put cup")
    assert pond.do("dot", "name man as amos") == "The cup is ringing."


def test_the_last_one_out_resets_all_but_masks(pond: Sleepers) -> None:
    first = pond.state.hash
    pond.play("ann: tune loft to alpha. go loft. take bell. go hall. put bell")
    pond.play("dot: name man as amos")
    for who in ("ann", "ben", "cis"):
        pond.state.apply(pond.scape.leave(who, pond.state))
    assert pond.state.get("pond.loft", "band") == "alpha"
    pond.state.apply(pond.scape.leave("dot", pond.state))
    assert pond.state.changed == {("pond.man", "masked"): False}
    for who in FACULTIES:
        pond.state.apply(pond.scape.enter(who, pond.state))
    assert pond.state.hash != first
    assert pond.state.get("ann", "shard", "pond") == "pond.hall"


def test_who_comes_back_stands_where_they_stood(pond: Sleepers) -> None:
    pond.play("ann: go bank")
    pond.state.apply(pond.scape.leave("ann", pond.state))
    pond.state.apply(pond.scape.enter("ann", pond.state))
    assert pond.state.get("ann", "shard", "pond") == "pond.bank"


def test_the_diagram_shows_what_was_perceived_and_what_moved(pond: Sleepers) -> None:
    pond.play("ann: tune loft to alpha")
    met = ("pond.hall", "pond.loft", "pond.bank", *FACULTIES, "pond.man")
    view = pond.scape.view(pond.state, lambda id: id in met)
    rows = {r.id: r for r in view.rows}
    assert [(r.name, r.depth) for r in view.rows] == [("Hall", 0), ("Loft", 1), ("Bank", 1), ("Deep", 2)]
    assert (rows["pond.loft"].band, rows["pond.loft"].moved, rows["pond.loft"].thread) == (2, 1, "holds")
    assert (rows["pond.deep"].band, rows["pond.deep"].things) == (-1, ())
    assert [i.id for i in rows["pond.hall"].who] == ["ann", "ben", "cis", "dot", "pond.man"]
    pond.play("ann: wait")
    view = pond.scape.view(pond.state, lambda _: True)
    assert "the cup went on to" in view.last.lower()
    assert view.rows[1].moved == 0


def test_open_deeds_are_those_that_would_be_done(pond: Sleepers) -> None:
    for label in pond.scape.open("ben", pond.state):
        assert label.actor == "ben"
    actions = {label.action for label in pond.scape.open("ben", pond.state)}
    assert actions == {"go", "wait"}


@pytest.mark.parametrize(
    "changed",
    [
        {"wants": ["bell in cellar"]},
        {"wants": ["bell in"]},
        {"wants": ["band(loft) == pink"]},
        {"wants": ["weather(loft)"]},
        {"wants": ["__import__('os')"]},
        {"refusals": [{"on": "take moon", "say": ""}]},
        {"threads": [["hall", "moon"]]},
    ],
)
def test_what_an_author_got_wrong_is_said(changed: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        compiled(**changed)


def test_every_library_line_a_guard_speaks_is_written() -> None:
    puzzle = compiled()
    spoken = {line.key for deeds in puzzle.cases.values() for d in deeds for _, line in d.guards if line.say is None}
    assert spoken <= set(LINES)
