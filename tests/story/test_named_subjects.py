"""What is said of somebody may be a name that is also a thing's or a person's: the answer to it is met all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import words

PACK = """
story: {title: Names}
protagonists: {ann: {name: Ann, pronoun: she, in: hall, faculty: name}}
rooms: {hall: {name: Hall, text: A hall.}, yard: {name: Yard, text: A yard.}}
things: {letters: {name: some letters, in: hall}, red_box: {name: a red box, in: hall}}
people: {bob: {name: Bob, pronoun: he, in: hall}, carl: {name: Carl, pronoun: he, in: yard}}
"""


@pytest.mark.parametrize("table", ["on", "scene"])
@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("tell bob letters", "tell bob about letters"),
        ("ask bob letters", "ask bob about the letters"),
        ("ask bob red_box", "ask bob about red box"),
        ("tell bob carl", "tell bob about carl"),
    ],
)
def test_a_subject_that_is_also_a_thing_is_met(pack: Callable[..., Story], table: str, key: str, typed: str) -> None:
    entry = f"{{{key}: {{say: Met.}}}}"
    scene = f"scenes: {{meeting: {{where: hall, when: story.turn >= 0, start: one, nodes: {{one: {{say: Now., on: {entry}}}}}}}}}"
    session = Session(pack(PACK + (f"on: {entry}" if table == "on" else scene)))
    session.opening()
    session.submit("look")
    assert "Met." in words(session.submit(typed))
