"""A gate, a door or a ladder that stands on a way is that way: gone through, climbed, and as open as the way is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import Game

YARD = """
story: {title: Yard, facts: {bolted: no}}
protagonists: {ann: {name: Ann, pronoun: she, in: yard}}
rooms:
  yard:
    name: Yard
    text: A yard.
    exits: {e: lane, up: loft, south: {to: lane, if: story.bolted, else: The hatch is nailed up.}}
    scenery:
      gate: {way: e, text: "Iron, and open."}
      ladder | rungs: {way: up, text: Six rungs.}
      hatch: {way: south, text: A hatch.}
      arch: A painted arch.
  lane: {name: Lane, text: A lane., exits: {west: yard}}
  loft: {name: Loft, text: A loft., exits: {down: yard}}
"""


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(YARD))


THROUGH = ("enter", "go through", "walk through", "climb", "climb through", "go in")


@pytest.mark.parametrize("verb", THROUGH)
@pytest.mark.parametrize(("noun", "place"), [("gate", "lane"), ("ladder", "loft"), ("rungs", "loft")])
def test_what_stands_on_a_way_is_gone_through(g: Game, verb: str, noun: str, place: str) -> None:
    assert g(f"{verb} {noun}").sort == "deed"
    assert g.place("ann") == place


@pytest.mark.parametrize("line", ["enter hatch", "climb hatch", "open hatch", "go through the hatch"])
def test_a_way_that_is_shut_says_why(g: Game, line: str) -> None:
    assert g.said(line).strip() == "The hatch is nailed up."
    assert g.place("ann") == "yard"


def test_what_stands_on_an_open_way_is_open(g: Game) -> None:
    assert "gate is open already" in g.said("open gate")
    assert "not something that opens" in g.said("open arch") or "nothing" in g.said("open arch")
    assert g.place("ann") == "yard"


def test_a_thing_stands_only_on_an_exit_of_its_room(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError, match="no exit of yard leads west"):
        pack(YARD.replace("way: e,", "way: w,"))
