"""The diagram of a dream: its shape from the dream's own records, what is where, and the same in sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dreamweave.messages import DreamView, ShardRow
from tests.conftest import words

from .midway import PLAYS, midway


def drawn(play: str) -> DreamView:
    """The view of a dream in the middle of being played."""
    view = midway(play).view().dream
    assert view is not None
    return view


def said(row: ShardRow) -> list[str]:
    """What stands on a row."""
    return ["".join(s.text for s in item.spans) for item in (*row.who, *row.things, *row.adrift)]


SENTENCES = {
    "d1": """
        A Kitchen with the Talk Taken Out. Hush: no voice works in a place unless a song lies at rest there.
        Passage, the way in, is at alpha.
        Kitchen is at theta; the thread from Passage holds. There: Elysia; Bat Ekdal; a woman; a range.
        Larder is at gamma; the thread from Kitchen is slack, three apart. There: a kettle.
        Yard is at theta; the thread from Kitchen holds. There: a clothes-peg.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: nothing moves here by itself.
    """,
    "d2": """
        A Flitting by Water. The drift: after each turn every loose thing in the water goes one place downstream.
        Quay, the way in, is at alpha. There: Jorun. Loose, and next at Bridge: a barge.
        Bridge is at alpha; the thread from Quay holds. There: Thorin, with a stove. Loose, and next at Lock: a bed.
        Lock is at alpha; the thread from Bridge holds.
        Reach is at alpha; the thread from Lock holds.
        After Reach comes Quay again; the thread holds.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: The barge went on to Quay, the bed to Bridge.
    """,
    "d5": """
        The Promenade, Both Ends. The tide: after each turn every tidal place goes up one band; from gamma it falls to delta.
        West Kiosk, the way in, is at alpha. There: Beate.
        West Shingle is at theta, and held there; the thread from West Kiosk holds. There: Thorin, with a lamp.
        Bandstand has risen to theta; the thread from West Shingle holds.
        East Shingle has not been seen yet.
        East Kiosk has not been seen yet. There: Kavi.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: Bandstand rose to theta. West Shingle, held by Thorin, stood.
    """,
    "d6": """
        A Counter, Closed. The mirror: every thing has a twin across the glass with the opposite aspect, and what happens to one happens to the other.
        Bench is at alpha. There: Dame Ottilie; a Form 40.
        Stool, across the glass from Bench, is at delta. There: a thank-you note.
        Window, the way in, is at alpha; the thread from Bench holds. There: Lyra; a clerk; a sill, with a lamp.
        Counter, across the glass from Window, is at alpha; the thread from Stool is slack, two apart. There: the counter top, with a snuffed lamp.
        Notices is at gamma; the thread from Window is slack, two apart. There: a dumb bell, in the air.
        Shelf, across the glass from Notices, has not been seen yet. There: Kavi, with the twin of a dumb bell.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: what is moved takes its twin along.
    """,
    "d7": """
        The Horse in the Baths. The drift and the hush: what is loose in the water goes round, and no voice works where no song lies.
        Foyer, the way in, is at alpha. There: Lyra, with a towel.
        Box is at alpha; the thread from Foyer holds.
        Shallow End is at alpha; the thread from Foyer holds. There: Elysia; Thorin; an attendant. Loose, and next at Deep End: the Horse.
        Deep End is at alpha; the thread from Shallow End holds. Loose, and next at Far Side: a whistle.
        Far Side is at alpha; the thread from Deep End holds.
        After Far Side comes Shallow End again; the thread holds.
        Gallery is at delta; the thread from Shallow End is slack, two apart.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: The whistle went on to Deep End, the Horse to Shallow End.
    """,
    "d8": """
        The Stair. A law to each landing, off the back platform of the Nine: hold tight, move along down, no change given.
        Top, the way in, is at gamma. There: Lyra, with a forwarding slip.
        Glass is at beta; the thread from Top holds. Its own law is the mirror: it turns what it is shown. There: a doormat.
        Turn is at alpha; the thread from Glass holds. Its own law is the echo: what is put is put again. There: Thorin, with a mug; Kavi, with a nightlight, turned; a sill, with a tuning fork.
        Wet is at theta, and held there; the thread from Turn holds. Its own law is the drift: stopped by the banister.
        Counter is at delta; the thread from Wet holds. Its own law is the debt: one thing for another. There: Elysia; the Recall; the hum.
        Below Counter, the missing step: not there.
        The bands, from the lowest: delta sleeps, theta likens, alpha rests, beta works, gamma crowds.
        Last turn: nothing moves here by itself.
    """,
}  # fmt: skip


@pytest.mark.parametrize("play", SENTENCES)
def test_dream_says_the_diagram_in_sentences(play: str) -> None:
    expected = [line.strip() for line in SENTENCES[play].strip().splitlines()]
    assert words(midway(play).submit("dream")).splitlines() == expected


def test_what_is_pending_is_said_as_the_next_turn() -> None:
    assert "Next turn: the shuttle is thrown again, from where Kavi then stands." in words(midway("d3").submit("dream"))
    assert "the echo of a memory, on the right beam" in said(drawn("d3").rows[-1])


@pytest.mark.parametrize("play", PLAYS)
def test_dream_names_nothing_that_has_not_been_met(play: str) -> None:
    session = midway(play)
    scope = session.scope(session.focus)
    for turn in session.submit("dream").turns:
        named = {s.entity for p in turn.passages for s in p.spans if s.entity}
        assert named
        assert all(scope.known(id) for id in named)


def test_the_shape_comes_from_the_dreams_own_records() -> None:
    shapes = {play: drawn(play).shape for play in ("d1", "d2", "d5", "d6", "d7", "d8")}
    assert shapes == {"d1": "tree", "d2": "tree", "d5": "tree", "d6": "glass", "d7": "tree", "d8": "stair"}
    line = drawn("d5").rows
    assert {r.depth for r in line} == {0}
    assert [r.chain for r in line] == [False, True, True, True, True]


def test_a_ring_goes_the_way_of_its_current_and_is_named_again() -> None:
    rows = drawn("d2").rows
    assert [(r.name, r.again) for r in rows] == [
        ("Quay", False), ("Bridge", False), ("Lock", False), ("Reach", False), ("Quay", True),
    ]  # fmt: skip
    assert all(row.flows == below.id for row, below in pairwise(rows))
    baths = drawn("d7").rows
    assert [(r.name, r.depth, r.chain) for r in baths] == [
        ("Foyer", 0, False), ("Box", 1, False), ("Shallow End", 1, False), ("Deep End", 1, True),
        ("Far Side", 1, True), ("Shallow End", 1, True), ("Gallery", 2, False),
    ]  # fmt: skip


def test_what_the_water_takes_is_apart_from_what_stays() -> None:
    quay, bridge = drawn("d2").rows[:2]
    assert ["".join(s.text for s in i.spans) for i in quay.adrift] == ["a barge"]
    assert [i.id for i in quay.who] == ["d2.jorun"]
    assert [i.id for i in bridge.who] == ["thorin"]
    held = drawn("d2-held").rows[0]
    assert held.adrift == ()
    assert "a barge, held, with a stove" in said(held)


def test_a_held_things_twin_hangs_across_the_glass() -> None:
    rows = {r.name: r for r in drawn("d6").rows}
    assert rows["Notices"].across == rows["Shelf"].id
    assert "a dumb bell, in the air" in said(rows["Notices"])
    assert said(rows["Shelf"]) == ["Kavi, with the twin of a dumb bell"]
    first = {r.name: r for r in drawn("d6-first").rows}
    assert said(first["Stool"]) == ["the twin of a lamp"]
    assert said(first["Counter"]) == ["Kavi", "the twin of a Form 40, in the air"]
    behind = {r.name: r for r in drawn("d6-behind").rows}
    assert said(behind["Notices"]) == ["a dumb bell, in the air"]
    assert "the counter top, with a snuffed lamp" in said(behind["Counter"])
    assert said(behind["Bench"]) == ["the twin of a thank-you note"]


def test_a_stair_says_how_far_each_step_is_while_it_is_up() -> None:
    rows = drawn("d8-up").rows
    assert [(r.name, r.band, r.thread, r.apart) for r in rows] == [
        ("Top", 4, "", 0), ("Glass", 3, "holds", 1), ("Turn", 1, "slack", 2), ("Wet", -1, "", 0),
        ("Counter", -1, "", 0),
    ]  # fmt: skip
    assert [r.law for r in rows[3:]] == ["", ""]


def test_the_step_is_wanting_until_it_is_held_and_then_the_hum_is_everywhere() -> None:
    landings = drawn("d8").rows
    assert (landings[-1].name, landings[-1].thread, landings[-1].held_by) == ("the missing step", "wanting", "")
    assert (landings[3].held_by, landings[3].law) == ("thorin", "drift: stopped by the banister")
    session = midway("d8-named")
    named = session.view().dream.rows  # pyright: ignore[reportOptionalMemberAccess]
    assert (said(named[-1]), named[3].law) == (["it has its name back"], "drift: it takes you to Counter")
    assert "the hum" in said(named[4])
    for fact, value in ((("d8", "grounded"), "d8.step"), (("d8.fork", "echo"), None)):
        session.state.put(fact, value)
    stands = session.view().dream.rows  # pyright: ignore[reportOptionalMemberAccess]
    assert (stands[-1].thread, stands[-1].held_by, said(stands[-1])) == ("holds", "thorin", ["the hum is everywhere"])
    assert "the hum" not in said(stands[4])
    assert "Below Counter, the missing step: held, and there. The hum is everywhere." in words(session.submit("dream"))


def test_where_dreamers_stand_is_shown_though_the_place_is_not_seen() -> None:
    east = drawn("d5").rows[-1]
    assert (east.band, [i.id for i in east.who]) == (-1, ["kavi"])


def test_nothing_else_is_shown_in_a_place_that_is_not_seen() -> None:
    session = midway("d8")
    session.submit("kavi")
    counter = session.view().dream.rows[-1]  # pyright: ignore[reportOptionalMemberAccess]
    assert (counter.name, counter.band, said(counter)) == ("Counter", -1, ["Elysia"])
    session = midway("d7")
    far = session.view().dream.rows[4]  # pyright: ignore[reportOptionalMemberAccess]
    for _ in range(2):
        assert far.name == "Far Side"
        session.submit("wait")
        far = session.view().dream.rows[4]  # pyright: ignore[reportOptionalMemberAccess]
    assert said(far) == ["the Horse"]
    session.state.put(("elysia", "seen", "d7.far_side"), None)
    session.state.put(("elysia", "shard", "d7"), "d7.foyer")
    far = session.view().dream.rows[4]  # pyright: ignore[reportOptionalMemberAccess]
    assert (far.band, said(far)) == (-1, [])


def test_bands_are_explained_in_a_first_dream_only() -> None:
    session = midway("d1")
    assert all(meaning for _, meaning in session.view().dream.bands)  # pyright: ignore[reportOptionalMemberAccess]
    session.state.put(("story", "alone"), None)
    assert all(meaning for _, meaning in session.view().dream.bands)  # pyright: ignore[reportOptionalMemberAccess]
    session.state.put(("elysia", "seen", "d4.bedroom"), "d4.bedroom")
    assert not any(meaning for _, meaning in session.view().dream.bands)  # pyright: ignore[reportOptionalMemberAccess]
