"""Every way of saying no that an action, a story or the table can use is a kind the language lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dreamweave.language.refusals import KINDS, WORLD_KINDS
from dreamweave.story.model import Story
from tests.conftest import Game
from tests.small import SMALL

ROOT = Path(__file__).parent.parent.parent / "dreamweave"


def test_kinds_used_are_kinds_listed() -> None:
    used: set[str] = set()
    for folder in ("actions", "session"):
        for path in (ROOT / folder).glob("*.py"):
            text = path.read_text(encoding="utf-8")
            used |= set(re.findall(r'refuse\(\s*"([a-z-]+)"', text)) | set(re.findall(r'Refusal\("([a-z-]+)"', text))
    assert used <= set(KINDS) | {"nobody-here"}
    assert set(WORLD_KINDS) - used <= {"world"}


def test_there_are_at_least_twenty_five() -> None:
    assert len(KINDS) >= 25


@pytest.mark.parametrize("line", ["put bell in me", "put it on myself", "put it in me"])
def test_what_is_put_in_oneself_is_not_said_to_be_put_inside_itself(line: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(SMALL))
    game("take bell")
    assert "itself" not in game.said(line)


@pytest.mark.parametrize("line", ["ledger", "recall", "what do i know"])
def test_an_empty_ledger_is_said_to_be_empty_and_not_about_anything(line: str, pack: Callable[..., Story]) -> None:
    assert Game(pack(SMALL)).said(line) == "I know nothing yet that is worth writing down."


def test_what_a_thing_elsewhere_is_is_where_it_is_since_only_people_are_known(pack: Callable[..., Story]) -> None:
    game = Game(pack(SMALL))
    game("x bell. x bob. n")
    assert game.said("what is the bell") == game.said("where is the bell") != "I know the bell."
    assert game.said("who is bob") == "I know Bob."
