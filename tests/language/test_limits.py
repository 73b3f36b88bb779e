"""How long is too long: what is as long as may be is read, and one more is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.language.command import MAX_DEPTH
from dreamweave.language.completion import MAX_PREFIX
from dreamweave.language.lexicon import MAX_LINE
from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.small import SMALL


@pytest.fixture
def small(pack: Callable[..., Story]) -> Session:
    session = Session(pack(SMALL))
    session.opening()
    return session


def test_a_line(small: Session) -> None:
    scope, parse = small.scope("ann"), small.language.parse
    line = "take the bell".ljust(MAX_LINE)
    assert parse(line, scope).readings
    refusal = parse(line + " ", scope).refusal
    assert refusal is not None and refusal.kind == "line-too-long"
    assert len(small.language.split("look. look".ljust(MAX_LINE))) == 2
    assert len(small.language.split("look. look".ljust(MAX_LINE + 1))) == 1


def test_an_answer(small: Session) -> None:
    scope, language = small.scope("ann"), small.language
    question = language.parse("x box", scope).question
    assert question is not None
    assert language.answer("red".ljust(MAX_LINE), question, scope) is not None
    assert language.answer("red".ljust(MAX_LINE + 1), question, scope) is None


def test_a_prefix(small: Session) -> None:
    scope, complete = small.scope("ann"), small.language.complete
    assert complete("take".ljust(MAX_PREFIX - 2) + "be", scope)
    assert complete("take".ljust(MAX_PREFIX - 1) + "be", scope) == []


def test_a_command_within_a_command(small: Session) -> None:
    """As deep as is read, the innermost is what is done."""
    scope = small.scope("ann")
    for depth in range(1, MAX_DEPTH + 1):
        reading = small.language.parse("i want to " * depth + "take bell", scope)
        assert [r.action for r in reading.readings] == ["take"], depth
