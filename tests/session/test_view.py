"""What the panes of the screen are told: all of a small house, before and after a little has been done in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.messages import Item
from dreamweave.session import Session
from dreamweave.story.model import Story

HOUSE = """
story: {title: House, facts: {done: no}}
protagonists:
  ann: {name: Ann, in: hall, glyph: a}
  ben: {name: Ben, in: yard, glyph: b}
rooms:
  hall:
    name: Hall
    region: Indoors
    text: A hall with {a picture} and a clock.
    exits: {north: yard, up: loft, west: {else: A wall.}}
    scenery: {clock: Stopped.}
  yard: {name: Yard, exits: {south: hall}}
  loft: {name: Loft, exits: {down: hall}}
things:
  picture: {name: a picture, in: hall, kind: [scenery]}
  nail: {name: a nail, in: hall, kind: [scenery]}
  table: {name: a table, in: hall, kind: [fixed, supporter]}
  bowl: {name: a bowl, in: table, kind: container}
  hat: {name: a hat, in: ann, kind: wearable, start: {worn: yes}}
  pin: {name: a pin, in: ann}
  ring: {name: a ring, in: cook}
people:
  cook: {name: a cook, in: hall, start: {asleep: yes}}
  tom: {name: Tom, in: hall}
facts: {secret: {text: The bowl is cracked.}, old: {text: Houses stand.}}
on:
  sing: {do: [{learn: secret, from: tom}, {learn: old}, {set: {story.done: yes}}, {set: {cook.asleep: no}}]}
beats:
  cracking: {done: story.done, aim: {ann: Crack a bowl.}}
"""


def lines(items: tuple[Item, ...]) -> list[str]:
    """The items of a pane as lines."""
    return [f"{'  ' * item.depth}{' '.join(s.text for s in item.spans if s.text)} -> {item.command}" for item in items]


@pytest.fixture
def house(pack: Callable[..., Story]) -> Session:
    session = Session(pack(HOUSE))
    session.opening()
    return session


def test_every_pane_at_first(house: Session) -> None:
    view = house.view()
    assert (view.turn, view.act, view.hour, view.dream, view.save.saved) == (0, "", "", None, -1)
    assert (view.place.id, view.place.name, view.place.region, view.place.dream) == ("hall", "Hall", "Indoors", "")
    assert lines(view.exits) == ["north Yard -> go north", "up Loft -> go up"]
    assert lines(view.people) == ["a cook   ~ asleep -> examine cook", "Tom -> examine tom"]
    assert lines(view.things) == [
        "a clock -> examine clock", "a picture -> examine picture", "a table -> examine table", "  a bowl -> examine bowl",
    ]  # fmt: skip
    assert lines(view.carried) == ["a hat   worn -> examine hat", "a pin -> examine pin"]
    assert lines(view.aims) == ["Crack a bowl. -> think"]
    assert view.ledger == ()
    assert [(s.name, s.glyph, s.where, s.current, s.dreaming, s.news) for s in view.roster] == [
        ("Ann", "a", "Hall", True, False, False),
        ("Ben", "b", "Yard", False, False, False),
    ]
    assert [p.id for p in view.protagonists] == ["ann", "ben"]


def test_every_pane_after_a_deed(house: Session) -> None:
    for line in ("sing", "take bowl", "drop pin", "remove hat", "north"):
        house.submit(line)
    view = house.view()
    assert (view.turn, view.place.id) == (5, "yard")
    assert lines(view.exits) == ["south Hall -> go south"]
    assert lines(view.people) == ["Ben -> examine ben"]
    assert view.things == view.aims == ()
    assert lines(view.carried) == ["a bowl -> examine bowl", "a hat -> examine hat"]
    assert lines(view.ledger) == ["The bowl is cracked. Tom -> ", "Houses stand. Hall -> "]
    assert [(s.name, s.current, s.news) for s in view.roster] == [("Ann", True, False), ("Ben", False, True)]
    house.submit("south")
    assert lines(house.view().people) == ["a cook -> examine cook", "Tom -> examine tom"]
    assert "a pin -> examine pin" in lines(house.view().things)
