"""What a look brings about is a deed: it can be taken back like any other."""

from __future__ import annotations

from collections.abc import Callable

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Afterwards, facts: {counted: 0}}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: Hall}}
things:
  vase: {name: a vase, in: hall, after: {examine: {do: [{add: story.counted}]}}}
  bowl: {name: a bowl, in: hall, after: {examine: It is a bowl.}}
"""


def test_a_look_with_a_consequence_is_taken_back_by_undo(pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK))
    assert game("x vase").sort == "deed"
    assert game.session.state.number("story", "counted") == 1
    game("undo")
    assert game.session.state.number("story", "counted") == 0


def test_a_look_that_is_only_answered_in_other_words_is_still_a_look(pack: Callable[..., Story]) -> None:
    assert Game(pack(PACK))("x bowl").sort == "glance"
