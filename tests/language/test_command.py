"""A command read is forgotten: nothing that was made on the way to its meaning outlives it in a cycle."""

from __future__ import annotations

import gc

import pytest

from dreamweave.session import Session
from tests.conftest import story_named
from tests.language.test_golden import LINES
from tests.language.world import LANGUAGE, fake_scope

PLAYED = {
    "cloak": "look|w|x hook|hang cloak|tkae cloak|x zebra|e|s|n|take all|please look|undo|bar|again|oops hook",
    "somebodys": "look|x me|x|wait|i|take all|tell everyone to jump|undo|who|where am i|i want to look|frotz",
}


def left_in_cycles() -> int:
    """Objects that only the collector finds."""
    return gc.collect()


@pytest.fixture
def uncollected() -> object:
    """The collector rests, so that what a command leaves is still there to be counted."""
    gc.collect()
    gc.disable()
    yield None
    gc.enable()


def test_no_reading_leaves_a_cycle(uncollected: None) -> None:
    for line in LINES:
        LANGUAGE.parse(line, fake_scope())
    gc.collect()
    for line in LINES:
        outcome = LANGUAGE.parse(line, fake_scope())
        if outcome.question is not None:
            LANGUAGE.answer("lamp", outcome.question, fake_scope())
    assert left_in_cycles() == 0


@pytest.mark.parametrize("name", sorted(PLAYED))
def test_no_turn_leaves_a_cycle(name: str, uncollected: None) -> None:
    session = Session(story_named(name))
    session.opening()
    lines = PLAYED[name].split("|")
    for line in lines:
        session.submit(line)
    gc.collect()
    for line in lines * 3:
        session.submit(line)
    assert left_in_cycles() == 0
