"""What ALL means: what lies about, outermost only; what is carried; what is in the thing named; never what one is in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

LUMBER = """
story: {title: Lumber}
protagonists: {ann: {name: Ann, in: boat}, ben: {name: Ben, in: hall}}
rooms: {hall: {name: Hall, exits: {north: yard}}, yard: {name: Yard, exits: {south: hall}}}
things:
  table: {name: a table, in: hall, kind: [supporter, fixed], scenery: {leg: Oak.}}
  tray: {name: a tray, in: table, kind: supporter}
  bowl: {name: a bowl, in: tray, kind: container}
  nut: {name: a nut, in: bowl}
  bag: {name: a bag, in: ann, kind: [container, openable], start: {open: yes}}
  pea: {name: a pea, in: bag}
  cap: {name: a cap, in: ann, kind: wearable, worn: yes}
  coat: {name: a coat, in: ann, kind: wearable}
  jar: {name: a jar, in: hall, kind: [container, openable, transparent]}
  fly: {name: a fly, in: jar}
  boat: {name: a boat, in: hall, kind: [enterable, supporter]}
  pin: {name: a pin, in: ben}
people: {bob: {name: Bob, in: hall}}
"""


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(LUMBER))


@pytest.mark.parametrize(
    ("action", "second", "all_of"),
    [
        ("take", "", {"tray", "jar"}),
        ("take", "table", {"tray"}),
        ("take", "tray", {"bowl"}),
        ("take", "bowl", {"nut"}),
        ("drop", "", {"bag", "cap", "coat"}),
        ("put", "table", {"bag", "coat"}),
        ("put", "bag", {"coat"}),
        ("remove", "", {"cap"}),
        ("wear", "", {"bag", "coat"}),
    ],
)
def test_all_is_what_makes_sense_outermost_only(g: Game, action: str, second: str, all_of: set[str]) -> None:
    assert set(g.session.scope("ann").everything(action, second)) == all_of


def test_take_all_takes_each_with_what_is_in_it(g: Game) -> None:
    g("take all")
    assert (g.at("tray"), g.at("bowl"), g.at("nut")) == ("ann", "tray", "bowl")
    assert g.at("boat") == "hall"
