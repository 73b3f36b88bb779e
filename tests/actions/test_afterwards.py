"""What a look brings about is a deed: it can be taken back like any other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


WORDS = """
story: {title: Words, facts: {counted: 0}}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: Hall}}
things:
  cup: {name: a cup, in: hall, after: {take: A cold cup.}}
  can: {name: a can, in: hall, after: {take: {do: [{add: story.counted}]}, wave: {say: It rattles., do: [{add: story.counted}]}}}
  box: {name: a box, in: hall, kind: [container, openable]}
"""


@pytest.mark.parametrize(
    ("line", "said", "counted"),
    [
        ("take cup", ["A cold cup."], 0),  # instead of what the library says
        ("take can", ["Taken."], 1),  # which stands when nothing else is said
        ("wave can", ["It rattles."], 1),
        (
            "put cup in box",
            ["(first taking the cup)", "A cold cup.", "(first opening the box)", "I put the cup in the box."],
            0,
        ),
    ],
)
def test_what_is_said_afterwards_stands_for_the_answer(
    line: str, said: list[str], counted: int, pack: Callable[..., Story]
) -> None:
    game = Game(pack(WORDS))
    assert [row for row in game.said(line).split("\n") if row] == said
    assert game.session.state.number("story", "counted") == counted


HUNG = """
story: {title: Hung, first: sam}
protagonists: {sam: {name: Sam, in: hall}, una: {name: Una, in: hall}}
rooms: {hall: {name: Hall}}
things: {lamp: {name: a lamp, in: hall, here: A lamp hangs on a nail.}}
"""


def test_what_somebody_carries_no_longer_hangs_in_the_room(pack: Callable[..., Story]) -> None:
    game = Game(pack(HUNG))
    assert "hangs on a nail" in game.said("look")
    game("take lamp")
    game("una")
    assert "hangs on a nail" not in game.said("look")
