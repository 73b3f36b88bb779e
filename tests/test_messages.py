"""What is kept in a save as words comes back as what it was, and what is no word of ours as nothing."""

from __future__ import annotations

import re
from pathlib import Path

from dreamweave import messages


def declared(name: str) -> set[str]:
    """The words that a Literal of messages.py lists."""
    source = Path(messages.__file__).read_text(encoding="utf-8")
    found = re.search(rf"{name} = Literal\[(.*?)\]", source, re.DOTALL)
    assert found
    return set(re.findall(r'"([^"]*)"', found.group(1)))


def test_every_role_and_kind_of_question_comes_back() -> None:
    assert {messages.role_of(word) for word in declared("Role")} == declared("Role")
    assert {messages.question_kind_of(word) for word in declared("QuestionKind")} == declared("QuestionKind")


def test_a_word_that_is_none_is_plain_prose_and_no_question() -> None:
    assert messages.role_of("markup") == ""
    assert messages.question_kind_of("riddle") is None
