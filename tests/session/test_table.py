"""The table's own commands read well aloud: sentences, and no sign that a screen reader says as a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

import pytest

from dreamweave.pages import page
from dreamweave.session import Session
from dreamweave.session.help import ALSO, PAGES
from dreamweave.session.table import LATEST, TABLE
from dreamweave.story.model import Story
from tests.conftest import Game, story_named
from tests.small import SMALL

COMMANDS = sorted(
    {*TABLE, *(f"help {topic}" for topic in (*PAGES, *ALSO)), "save before the bell", "undo", "undo 2", "redo"}
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


def test_timeline_tells_of_the_last_twelve_turns(g: Game) -> None:
    for _ in range(LATEST + 3):
        g("wait")
    said = g.said("timeline")
    assert said.count("wait.") == LATEST == 12
    assert "Turn 4: wait." in said and "Turn 3:" not in said and said.endswith("Turn 15: wait.]")


def test_restore_goes_to_the_place_named_or_the_newest_and_says_when_there_is_none(g: Game) -> None:
    assert g.said("restore") == "[No place is marked yet. SAVE and a name marks one. UNDO goes back without one.]"
    g("n"), g("save Outside"), g("s"), g("save inside"), g("take bell")
    assert g.said("restore nowhere") == '[No place is marked "nowhere". Marked: outside, inside.]'
    assert g.said("restore OUTSIDE").startswith('[Back at "outside", turn 1.]') and g.place("ann") == "yard"
    assert g.said("restore").startswith('[Back at "inside", turn 2.]') and g.place("ann") == "hall"


NAMES = [
    "before the fall",
    "Café",
    "CAFÉ NOIR",
    "jack-in-the-box",
    "3.5",
    "Straße",
    "what now?",
    "o'clock",
    "ﬁsh",
    "пять",
    "２",
    "bell & lamp",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_bookmark_can_be_typed_back_as_it_is_printed_and_otherwise_spelt(g: Game, name: str) -> None:
    g("n"), g(f"save {name}"), g("s")
    marks = g.session.timeline.bookmarks()
    assert len(marks) == 1, "".join(marks)
    (printed,) = marks
    for typed in (name, printed, normalize("NFD", printed), printed.upper(), printed.casefold()):
        g("s"), g(f"restore {typed}")
        assert g.place("ann") == "yard", typed


def test_help_has_pages_and_says_which(g: Game) -> None:
    assert "TALK TO" in g.said("help with talking")
    said = g.said("help frobnication")
    assert 'no page on "frobnication"' in said and all(page.upper() in said for page in PAGES)
