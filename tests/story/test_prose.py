"""Texts: by reader, by condition, first and again, in turn; speech, asides, names with articles, links."""

from __future__ import annotations

from collections.abc import Callable

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import words
from tests.small import SMALL


def test_first_and_again_are_counted_for_each_reader(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    assert "never been" in "".join(p.text for p in session.opening())
    assert "The hall again" in words(session.submit("look"))
    assert "Ann's hall" in words(session.submit("ben. s"))


def test_cycles_go_round_and_undo_turns_them_back(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    session.opening()
    said = [words(session.submit("x bell")) for _ in range(3)]
    assert [("Dull" in s, "Bright" in s) for s in said] == [(True, False), (False, True), (True, False)]


def test_nouns_of_a_room_become_links(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    spans = [s for p in session.opening() for s in p.spans]
    assert ("table", "name", "table") in [(s.text, s.role, s.entity) for s in spans]


def test_speech_and_asides_are_roles(pack: Callable[..., Story]) -> None:
    story = pack(SMALL + "hours: []\n")
    session = Session(story)
    session.opening()
    (turn,) = session.submit("talk to bob").turns
    said = turn.passages[0].spans[0]
    assert (said.text, said.role) == ('"Well?"', "speech")
