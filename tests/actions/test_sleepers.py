"""Whoever sleeps, or is out of earshot, answers nothing, whatever they would have to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Sleepers}
protagonists: {ann: {name: Ann, in: hall}}
rooms:
  hall: {name: Hall, exits: {north: yard}}
  yard: {name: Yard, exits: {south: hall}}
things:
  hat: {name: a hat, in: hall}
people:
  tom:
    name: Tom
    in: hall
    start: {asleep: ASLEEP}
    ask: {hat: Mine.}
    tell: {hat: Mine.}
    show: {hat: Mine.}
    talk: Mine.
"""
LINES = ("ask tom about hat", "tell tom about hat", "show hat to tom", "talk to tom")


@pytest.mark.parametrize("line", LINES)
def test_a_sleeper_answers_nothing(line: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK.replace("ASLEEP", "yes")))
    game("take hat")
    assert game.said(line) == "Tom is asleep."


@pytest.mark.parametrize("line", LINES)
def test_one_awake_answers(line: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK.replace("ASLEEP", "no")))
    game("take hat")
    assert game.said(line) == "Mine."


@pytest.mark.parametrize("line", LINES)
def test_one_elsewhere_answers_nothing(line: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK.replace("ASLEEP", "no")))
    game("take hat"), game("north")
    assert "Mine." not in game.said(line)
