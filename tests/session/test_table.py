"""The table's own commands read well aloud: sentences, and no sign that a screen reader says as a word."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dreamweave.pages import page
from dreamweave.session import Session
from dreamweave.session.table import ALSO, HELP_WITH, TABLE
from dreamweave.story.model import Story
from tests.conftest import Game, story_named
from tests.small import SMALL

COMMANDS = sorted(
    {*TABLE, *(f"help {topic}" for topic in (*HELP_WITH, *ALSO)), "save before the bell", "undo", "undo 2", "redo"}
)
BEFORE = ("look", "take bell. ring bell", "ben", "as ann, n", "save early", "frob", "n")


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(SMALL))


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize("name", ["small", "somebodys"])
def test_what_the_table_says_can_be_said_aloud(pack: Callable[..., Story], name: str, line: str) -> None:
    game = Game(pack(SMALL) if name == "small" else story_named(name))
    for before in BEFORE:
        game(before)
    said = page(game(line).passages)
    assert not re.findall(r"[^\w\s.,;:!?'\"()\[\]é-]", said), said
    for paragraph in said.split("\n"):
        assert not paragraph or paragraph.isupper() or paragraph.rstrip("]\"'")[-1] in ".!?", paragraph


def test_who_says_where_everybody_is_and_who_has_something_to_tell(g: Game) -> None:
    g("ben. s. ann"), g("take bell")
    g.session.state.put(("ben", "asleep"), None)
    assert g.said("who").split("\n\n") == ["Ann: Hall. You are with her.\nBen: Hall. He has something to tell."]


def test_who_says_who_sleeps() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d1")
    session.opening()
    said = page(session.submit("who").turns[0].passages)
    assert ", asleep. You are with" in said


def test_status_is_sentences(g: Game) -> None:
    g("ring bell")
    assert g.said("status") == "[Turn 1. This play is not kept.]"


def test_bookmarks_and_the_way_here_are_sentences(g: Game) -> None:
    g("ring bell"), g("save before the fall"), g("frob"), g("take table"), g("n")
    assert g.said("bookmarks") == "before the fall: turn 1."
    assert g.said("timeline") == "[The way here. Turn 1: ring bell. Turn 2: n.]"
