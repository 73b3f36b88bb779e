"""`each`: words that come every so many turns, of a room, a person or a moment of a scene, while somebody is by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Each, facts: {rung: no}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: yard}
rooms:
  hall:
    name: Hall
    exits: {north: yard}
    each: {3: {cycle: [The clock ticks., The clock tocks.]}, 4: {ben: Dust falls.}}
    on: {jump: {say: So., do: [{set: story.rung, to: yes}]}, pray: {do: [{scene: duel}], say: So.}}
  yard: {name: Yard, exits: {south: hall}}
people:
  bob: {name: Bob, pronoun: he, in: hall, each: {2: "{ann_sees}"}, on: {wake: {do: [{move: bob, to: yard}], say: He goes.}}}
scenes:
  duel: {where: hall, start: a, nodes: {a: {say: En garde., each: {5: Somebody feints.}, on: {wave: {say: Done., to: end}}}}}
texts: {ann_sees: Bob coughs.}
---
when: story.rung
rooms: {hall: {each: {3: Nothing ticks.}}}
people: {bob: {each: {2: ~}}}
"""


@pytest.fixture
def game(pack: Callable[..., Story]) -> Game:
    return Game(pack(PACK))


def heard(game: Game, *lines: str) -> str:
    """Which of the sayings come of each line: t(icks), T(ocks), c(oughs), d(ust), f(eints), n(othing ticks)."""
    signs = {
        "ticks. ": "",
        "clock ticks": "t",
        "tocks": "T",
        "coughs": "c",
        "Dust": "d",
        "feints": "f",
        "Nothing t": "n",
    }
    out: list[str] = []
    for line in lines:
        said = game.said(line)
        out.append("".join(sign for words, sign in signs.items() if sign and words in said) or "-")
    return " ".join(out)


def test_they_come_that_often_while_one_is_by(game: Game) -> None:
    assert heard(game, "look", "x bob", "look", "look", "look", "look") == "- c t c - Tc"


def test_not_to_whoever_is_elsewhere(game: Game) -> None:
    assert heard(game, "n", "look", "look", "s", "look", "look") == "- - - c - tc"
    assert heard(game, "wake bob", "look") == "- -"


def test_a_line_not_understood_and_a_refusal_bring_none(game: Game) -> None:
    assert heard(game, "look", "frotz", "x moon", "help", "look") == "- - - - c"


def test_words_are_the_readers_own(game: Game) -> None:
    game("ben")
    assert heard(game, "s", "look", "look", "look") == "c t cd -" or heard(game, "look") == "-"


def test_a_wait_of_several_turns_has_each_of_them_once(game: Game) -> None:
    said = game.said("wait 6")
    assert said.count("coughs") == 1 and said.count("ticks") == 1
    assert heard(game, "look", "look", "look") == "- c T"


def test_a_page_has_its_own_and_takes_away(game: Game) -> None:
    assert heard(game, "jump", "look", "look", "look") == "- - n -"


def test_a_moment_of_a_scene_has_them_while_one_stands_in_it(game: Game) -> None:
    assert "f" in heard(game, "pray", "look", "look", "look", "look")
    assert "f" not in heard(game, "wave", *["look"] * 6)


def test_undo_takes_back_what_was_read(game: Game) -> None:
    assert heard(game, "wait", "wait", "wait", "undo", "wait", "wait") == "- c t - t c"


@pytest.mark.parametrize(
    ("each", "wrong"),
    [
        ("{often: Tick.}", "each: is every so many turns, from 1 to 1000; often is no such number"),
        ("{0: Tick.}", "0 is no such number"),
        ("{3: {say: Tick., do: [{end: So}]}}", "each: has words only"),
        ("{3: '{muug}'}", "nothing is called muug"),
    ],
)
def test_what_cannot_be_is_a_mistake_at_its_place(pack: Callable[..., Story], each: str, wrong: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(first=PACK, more=f"people: {{eve: {{name: Eve, in: yard, each: {each}}}}}")
    assert wrong in str(caught.value) and len(caught.value.mistakes) == 1, caught.value
    assert caught.value.mistakes[0].position.file == "more.yaml"
