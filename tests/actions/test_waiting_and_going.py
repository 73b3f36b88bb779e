"""Waiting, going a long way, to somebody and back, and recalling: what the world makes of them, on the small world."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.desk import story_of
from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import Game
from tests.small import SMALL

LONGER = (
    SMALL.replace(
        "exits: {west: hall}}",
        "exits: {west: hall, down: vault}}\n"
        "  vault: {name: Vault, text: Stone., exits: {up: cellar, east: crypt}}\n"
        "  crypt: {name: Crypt, text: Bones., exits: {west: vault}}",
    )
    + """  shaking: {done: story.turn >= 8, then: [{hail: ann, say: The floor shakes.}]}
  tolling: {done: "at(ann, vault)", then: [{hail: ann, say: A bell tolls.}]}
"""
)


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(LONGER))


@pytest.mark.parametrize(
    ("line", "turns"),
    [("wait", 1), ("z", 1), ("wait 3", 3), ("wait three turns", 3), ("z 5", 5), ("wait 0", 1)],
)
def test_waiting_takes_its_turns(g: Game, line: str, turns: int) -> None:
    assert g(line).sort == "deed"
    assert g.turn == turns


@pytest.mark.parametrize("line", ["wait 50", "wait until something happens", "wait until dark", "wait for ben"])
def test_waiting_ends_when_something_happens(g: Game, line: str) -> None:
    said = g.said(line)
    assert "floor shakes" in said
    assert g.turn == 9


def test_waiting_for_what_does_not_come_ends(g: Game) -> None:
    g("wait 20")
    before = g.turn
    assert "has not come about" in g.said("wait until the end of days")
    assert g.turn == before + 10
    assert "has not come about" not in g.said("wait 10")


def test_waiting_says_so_once(g: Game) -> None:
    assert g.said("wait 5").count(g.said("wait").strip()) == 1


def test_undo_takes_back_the_whole_wait(g: Game) -> None:
    g("wait 5")
    g("undo")
    assert g.turn == 0


def walk_to_crypt(g: Game) -> None:
    for line in ("open chest", "e", "d", "e"):
        g(line)
    assert g.place("ann") == "crypt"


def test_a_long_way_is_a_step_a_turn(g: Game) -> None:
    walk_to_crypt(g)
    before = g.turn
    said = g.said("go to hall")
    assert g.place("ann") == "hall"
    assert g.turn == before + 3
    assert "Stone." not in said
    assert "HALL" in said


def test_a_long_way_stops_when_something_happens(g: Game) -> None:
    walk_to_crypt(g)
    for line in ("go to hall", "wait 20"):
        g(line)
    g.session.state.put(("tolling", "done"), None)
    said = g.said("go to crypt")
    assert g.place("ann") == "vault"
    assert "bell tolls" in said
    assert "Stone." in said
    g("go to crypt")
    assert g.place("ann") == "crypt"


def test_go_back(g: Game) -> None:
    assert g("go back").refusal
    g("n")
    g("go back")
    assert g.place("ann") == "hall"
    g("back")
    assert g.place("ann") == "yard"


def test_go_to_somebody(g: Game) -> None:
    refused = g("go to bob")
    assert refused.refusal
    assert refused.refusal.kind == "already"
    g("n")
    g("go to bob")
    assert g.place("ann") == "hall"


def test_go_to_a_thing_is_to_where_it_was_seen(g: Game) -> None:
    g("n. s")
    g("go to coin")
    assert g.place("ann") == "yard"


def test_nobody_goes_to_what_was_never_seen(g: Game) -> None:
    kind = g("go to ben").refusal
    assert kind
    assert kind.kind == "no-way-known"


def test_climbing_is_going_where_there_is_a_way(g: Game) -> None:
    g("open chest. e")
    g("climb down")
    assert g.place("ann") == "vault"
    g("climb up")
    assert g.place("ann") == "cellar"


def test_recall_and_find(g: Game) -> None:
    assert "goes down" not in g.said("recall well")
    g("n. s")
    g("ask bob about well")
    assert "goes down to the cellar" in g.said("recall well")
    assert "goes down to the cellar" in g.said("what do i know about the well")
    assert "Yard" in g.said("find coin")
    assert "Yard" in g.said("where is the coin")


@pytest.mark.parametrize("line", ["get in", "enter", "climb", "climb up", "put", "take", "wake", "sit", "tune", "wear"])
def test_a_bare_verb_is_no_trouble(g: Game, line: str) -> None:
    assert g(line).sort in ("deed", "glance", "asked", "refused")


def test_waiting_for_somebody_to_go_ends_when_they_are_gone(g: Game) -> None:
    assert g("wait until bob leaves").sort == "deed"
    assert g.turn == 9  # nothing of his own moves Bob, so the floor shakes first
    refused = g("wait until bob comes")
    assert refused.refusal
    assert refused.refusal.kind == "already"
    assert g.turn == 9


def test_waiting_for_what_is_here_is_no_wait(g: Game) -> None:
    before = g.turn
    refused = g("wait for bob")
    assert refused.refusal
    assert refused.refusal.kind == "already"
    assert g.turn == before
    g("n")
    assert g("wait for bob").sort == "deed"


def test_a_wait_that_no_fact_can_end_says_so(g: Game) -> None:
    assert "something happens" in g.said("wait until the cows come home")
    assert "something happens" not in g.said("wait until something happens")


@pytest.mark.parametrize("line", ["again 3", "g 3", "repeat three times"])
def test_again_and_a_number_is_that_many_turns(g: Game, line: str) -> None:
    g("wait")
    reply = g.session.submit(line)
    assert [t.sort for t in reply.turns] == ["deed"] * 3
    assert g.turn == 4
    g("undo")
    assert g.turn == 3


def test_again_and_a_number_stops_at_the_first_that_fails(g: Game) -> None:
    g("take coin")
    reply = g.session.submit("again 3")
    assert [t.sort for t in reply.turns] == ["refused"]
    assert "not tried" in reply.dropped


def test_again_is_bounded(g: Game) -> None:
    g("wait")
    refused = g("again 400")
    assert refused.refusal
    assert refused.refusal.kind == "too-many-commands"


def test_in_a_dream_a_wait_ends_when_what_drifts_has_come() -> None:
    session = Session(story_of("somebodys"))
    session.lay_down("d2")
    session.opening()
    assert session.world.standpoint("d2.stove") != session.world.standpoint("thorin")
    session.submit("wait until the stove comes")
    assert session.world.standpoint("d2.stove") == session.world.standpoint("thorin")
    assert session.submit("take stove").turns[0].sort == "deed"


def test_in_a_dream_a_wait_ends_at_the_band_it_names() -> None:
    session = Session(story_of("somebodys"))
    session.lay_down("d5")
    session.opening()
    session.submit("thorin")
    session.submit("wait until west shingle is beta")
    assert session.state.get("d5.west_shingle", "band") == "beta"
    again = session.submit("wait until west shingle is beta").turns[0]
    assert again.refusal
    assert again.refusal.kind == "already"


def test_a_number_is_turns_though_the_hour_has_it_in_its_name() -> None:
    session = Session(story_of("somebodys"))
    session.opening()
    assert "ten" in session.state.text("story", "hour").split()
    before = session.state.number("story", "turn")
    assert session.submit("wait ten").turns[0].sort == "deed"
    assert session.state.number("story", "turn") == before + 10


LED = """
story: {title: Far}
protagonists:
  ann: {name: Ann, in: a, text: Ann.}
  ben: {name: Ben, in: d, text: Ben.}
rooms:
  a: {name: Attic, text: An attic., exits: {east: b}}
  b: {name: Balcony, text: A balcony., exits: {west: a, east: c}}
  c: {name: Cellar, text: A cellar., exits: {west: b, east: d}}
  d: {name: Dairy, text: A dairy., exits: {west: c}}
on:
  sing: {ann: {say: Somebody takes my hand., do: [{move: ann, to: d}]}}
"""


def test_whoever_was_led_somewhere_can_go_back_by_the_way_they_came(pack: Callable[..., Story]) -> None:
    game = Game(pack(LED))
    game("sing")
    assert "DAIRY" in game.said("look")
    assert game.said("go to attic").startswith("I go by way of Cellar and Balcony.")
    assert "ATTIC" in game.said("look")


def test_a_place_that_another_has_been_is_gone_to_through_places_nobody_has(pack: Callable[..., Story]) -> None:
    game = Game(pack(LED))
    game("ben"), game("ann")
    assert "Cellar" in game.said("go to dairy")
    assert "DAIRY" in game.said("look")
