"""The battery: one script of 36 yes-or-no checks in a hall with two boxes, a lamp and Bob, all of which must be met.

How four systems did on the same script: Inform 6 25, Dialog 21, IntFicPy 9, anyzork 1.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

HALL = """
story: {title: The Battery}
protagonists: {you: {name: You, in: hall, text: As good as ever.}}
rooms:
  hall: {name: Hall, text: A hall., exits: {south: study}}
  study: {name: Study, text: A room to the south of the hall., exits: {north: hall}}
things:
  red_box: {name: a red box, in: hall, kind: [container, openable]}
  blue_box: {name: a blue box, in: hall, kind: [container, openable]}
  table: {name: a table, in: hall, kind: [fixed, supporter]}
  lamp: {name: a lamp, in: table}
  hat: {name: a hat, in: bob, kind: wearable}
people:
  bob: {name: Bob, pronoun: he, in: hall, ask: {lamp: {say: "\\"Mine,\\" says Bob.", learn: lamp_fact}}}
facts:
  lamp_fact: {text: The lamp was Bob's., aka: [lamp]}
"""


@pytest.fixture
def b(pack: Callable[..., Story]) -> Game:
    return Game(pack(HALL))


def test_an_ambiguous_noun_asks_and_a_bare_adjective_answers(b: Game) -> None:
    assert b("look in box").sort == "asked"
    assert b("take box").sort == "asked"
    assert b("red").sort == "deed" and b.at("red_box") == "you"


def test_several_things(b: Game) -> None:
    b("take lamp and red box")
    assert (b.at("lamp"), b.at("red_box")) == ("you", "you")
    b("take all")
    assert b.at("blue_box") == "you"
    b("drop all except lamp")
    assert (b.at("lamp"), b.at("red_box")) == ("you", "hall")
    b("take all. drop all but lamp")
    assert (b.at("lamp"), b.at("blue_box")) == ("you", "hall")
    b("take 2 boxes")
    assert (b.at("red_box"), b.at("blue_box")) == ("you", "you")
    b("drop both")
    assert (b.at("red_box"), b.at("blue_box")) == ("hall", "hall")


def test_pronouns(b: Game) -> None:
    b("take lamp. drop it")
    assert b.at("lamp") == "hall"
    b("take it")
    assert b.at("lamp") == "you"
    b("ask bob about lamp")
    assert "Bob" in b.said("x him")
    assert b("x his hat").reading.nouns == ("hat",)  # pyright: ignore[reportOptionalMemberAccess]
    assert "good as ever" in b.said("x me")


def test_several_commands_on_a_line(b: Game) -> None:
    b("take blue box. drop lamp")
    assert b.at("blue_box") == "you"
    b("take lamp then drop lamp")
    assert b.at("lamp") == "hall"
    assert [t.sort for t in b.session.submit("s and n").turns] == ["deed", "deed"]
    assert b.session.world.standpoint("you") == "hall"


def test_people(b: Game) -> None:
    assert b("bob, take lamp").reading.order == "bob"  # pyright: ignore[reportOptionalMemberAccess]
    assert b.at("lamp") == "table"
    assert "Mine" in b.said("ask bob about lamp")
    assert b("x bob's hat").reading.nouns == ("hat",)  # pyright: ignore[reportOptionalMemberAccess]
    assert "Bob" in b.said("who is bob")


def test_what_is_not_understood_is_told_apart(b: Game) -> None:
    misspelt, zebra, frotz = b("tkae lamp"), b("x zebra"), b("frotz lamp")
    assert misspelt.refusal and misspelt.refusal.kind == "misspelt"
    assert zebra.refusal and (zebra.refusal.kind, zebra.refusal.word) == ("unknown-word", "zebra")
    assert frotz.refusal and (frotz.refusal.kind, frotz.refusal.word) == ("unknown-verb", "frotz")
    b("take lamp. s. drop lamp. n")
    absent = b("x lamp")
    assert absent.refusal and absent.refusal.kind == "not-here" and "Study" in absent.passages[0].text


def test_yes_does_what_was_meant(b: Game) -> None:
    b("tkae lamp")
    b("yes")
    assert b.at("lamp") == "you"


def test_a_missing_noun_is_asked_for_and_its_answer_read(b: Game) -> None:
    b("take lamp")
    assert b("put lamp").sort == "asked"
    b("table")
    assert b.at("lamp") == "table"


def test_again_and_oops(b: Game) -> None:
    b("take lamp. drop lamp")
    assert b("again").reading.action == "drop"  # pyright: ignore[reportOptionalMemberAccess]
    assert b("g").reading.action == "drop"  # pyright: ignore[reportOptionalMemberAccess]
    assert b("x lmap").refusal
    assert b("oops lamp").reading.nouns == ("lamp",)  # pyright: ignore[reportOptionalMemberAccess]


def test_go_to_first_second(b: Game) -> None:
    b("s")
    b("go to hall")
    assert b.session.world.standpoint("you") == "hall"
    b("take first box")
    b("take second box")
    assert {b.at("red_box"), b.at("blue_box")} == {"you"}


def test_putting_all_in_a_closed_box_opens_it_and_leaves_it_out(b: Game) -> None:
    b("take lamp. take blue box")
    assert "opening the red box" in b.said("put all in red box")
    assert (b.at("lamp"), b.at("blue_box"), b.at("red_box")) == ("red_box", "red_box", "hall")


def test_taking_from_the_wrong_place_says_so(b: Game) -> None:
    b("take lamp. drop lamp")
    turn = b("take the lamp from the table")
    assert turn.refusal and b.at("lamp") == "hall"
    assert "table" in " ".join(p.text for p in turn.passages)


def test_questions_exits_recall_undo(b: Game) -> None:
    assert "table" in b.said("where is lamp").lower() or "here" in b.said("where is lamp")
    assert "south" in b.said("exits")
    b("ask bob about lamp")
    assert "Bob's" in b.said("recall lamp")
    for _ in range(5):
        b("take lamp. drop lamp")
    for _ in range(5):
        assert b("undo").sort == "meta"
    assert b("i").reading.action == "inventory"  # pyright: ignore[reportOptionalMemberAccess]
