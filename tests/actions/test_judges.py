"""What makes more sense is meant: of two things that answer to one name, the one a deed is fit for is taken unasked."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from dreamweave.messages import Reading
from dreamweave.session import Session
from dreamweave.story.model import Story

TWO = """
story: {title: Two}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall}
  ben: {name: Ben, pronoun: he, in: hall}
rooms:
  hall: {name: Hall, exits: {north: yard}}
  yard: {name: Yard, exits: {south: hall}}
things:
  held: {name: a held thing, in: ann}
  worn: {name: a worn thing, in: ann, kind: wearable, start: {worn: yes}}
  coat: {name: a coat, in: hall, kind: wearable}
  loose: {name: a loose thing, in: hall}
  fixed: {name: a fixed thing, in: hall, kind: fixed}
  shelf: {name: a shelf, in: hall, kind: [fixed, supporter]}
  tub: {name: a tub, in: hall, kind: [fixed, container]}
  food: {name: some food, in: hall, kind: edible}
  open_box: {name: an open box, in: hall, kind: [container, openable], start: {open: yes}}
  shut_box: {name: a shut box, in: hall, kind: [container, openable]}
  locked_box: {name: a locked box, in: hall, kind: [container, openable], start: {locked: yes, key_is: held}}
  free_box: {name: a free box, in: hall, kind: [container, openable], start: {key_is: held}}
  lit_lamp: {name: a lit lamp, in: hall, kind: light, start: {lit: yes}}
  dark_lamp: {name: a dark lamp, in: hall, kind: light, start: {lit: no}}
  seat: {name: a seat, in: hall, kind: [fixed, enterable]}
people:
  tom: {name: Tom, pronoun: he, in: hall}
  sleeper: {name: a sleeper, pronoun: she, in: hall, start: {asleep: yes}}
"""


@pytest.fixture
def session(pack: Callable[..., Story]) -> Session:
    made = Session(pack(TWO))
    made.opening()
    return made


@pytest.mark.parametrize(
    "row",
    [
        "take: loose > fixed > tom",
        "take: loose > held > tom",
        "drop: held > loose > fixed",
        "throw: held > loose > fixed",
        "wear: coat > worn > fixed",
        "remove: worn > coat = loose",
        "eat: food > loose",
        "open: shut_box > open_box > loose",
        "close: open_box > shut_box > loose",
        "lock: free_box > locked_box > open_box",
        "unlock: locked_box > free_box > open_box",
        "light: dark_lamp > lit_lamp > loose",
        "switch_on: dark_lamp > lit_lamp > loose",
        "extinguish: lit_lamp > dark_lamp > loose",
        "switch_off: lit_lamp > dark_lamp > loose",
        "enter: seat > yard > loose",
        "examine: loose = tom > hall",
        "talk: tom > sleeper > loose",
    ],
)
def test_some_things_make_more_sense(row: str, session: Session) -> None:
    action, _, order = row.partition(": ")
    scope = session.scope("ann")
    words = order.split()
    scores = [scope.plausible(Reading(action, "ann", (noun,))) for noun in words[::2]]
    for how, (one, other) in zip(words[1::2], pairwise(scores), strict=True):
        assert one > other if how == ">" else one == other, (row, scores)


@pytest.mark.parametrize(
    "row",
    [
        "put held in: tub = shelf > fixed > held",
        "give held to: tom = ben > fixed = ann",
        "show held to: tom = ben > fixed = ann",
        "give loose to: tom > fixed = ann",
    ],
)
def test_some_places_make_more_sense(row: str, session: Session) -> None:
    head, _, order = row.partition(": ")
    action, noun, prep = head.split()
    scope = session.scope("ann")
    words = order.split()
    scores = [scope.plausible(Reading(action, "ann", (noun,), second, prep)) for second in words[::2]]
    for how, (one, other) in zip(words[1::2], pairwise(scores), strict=True):
        assert one > other if how == ">" else one == other, (row, scores)
