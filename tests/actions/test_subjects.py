"""A subject reaches its own answer: what a thing is called besides brings nobody to it who does not know of the thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Subjects}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: Hall, exits: {north: shed}}, shed: {name: Shed, exits: {south: hall}}}
things:
  heap: {name: a heap of papers, in: shed, aka: [returns, letters, aunt]}
people:
  ann:
    name: Ann
    in: hall
    unknown: Ann shrugs.
    ask:
      heap: '"It grows," says Ann.'
      city | town: '"It is large," says Ann.'
"""


@pytest.fixture
def game(pack: Callable[..., Story]) -> Game:
    return Game(pack(PACK))


def test_another_name_of_what_was_never_met_is_no_way_to_its_answer(game: Game) -> None:
    assert "Ann shrugs" in game.said("ask ann about her aunt")
    assert "It is large" in game.said("ask ann about the town")


@pytest.mark.parametrize("name", ["heap", "letters", "aunt", "returns"])
def test_once_it_is_met_any_of_its_names_will_do(game: Game, name: str) -> None:
    game("north")
    game("south")
    assert "It grows" in game.said(f"ask ann about the {name}")
