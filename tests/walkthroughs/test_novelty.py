"""The measure of tedium: what counts as a command, and what as new."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.novelty import games, longest, main

PACK = """
story: {title: Novelty}
protagonists:
  ann: {name: Ann, in: hall, text: Ann herself.}
  ben: {name: Ben, in: hall}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
things:
  bell: {name: a bell, in: hall, kind: fixed, start: {rung: 0}, text: "{if bell.rung > 0: Humming. | Bronze.}",
    on: {ring: {say: It rings., do: [{add: bell.rung}]}}}
lines: {waiting: {ann: A minute goes by for Ann.}}
"""


@pytest.mark.parametrize(
    ("lines", "stretch"),
    [
        ("x bell", ""),
        ("look. look", "look. look"),  # the first page was read
        ("x bell. x bell. x bell", "x bell. x bell"),
        ("x bell. ring bell. x bell", ""),  # the bell hums
        ("x bell. x me. qwx. x zebra. x bell", "x bell"),  # what is not understood is not counted
        ("x bell. wait. n. wait. s. x bell", "wait. s. x bell"),  # Ann's own minute is still the library's
        ("x bell. x bell. ben. x bell", "x bell. ben. x bell"),  # another pair of eyes, and the same words
        ("x bell. n. up. up. up. s", "up. up. up. s"),
        ("n. x me. x me. undo. x me", "x me. undo. x me"),
    ],
)
def test_longest(lines: str, stretch: str, pack: Callable[..., Story]) -> None:
    session = Session(pack(PACK))
    session.opening()
    assert ". ".join(longest(session, lines.split(". ")).lines) == stretch


def test_a_file_says_what_was_typed_and_from_where() -> None:
    written = "* a game\n* from: act 2, p8\n* x1: sit\n> look\nA room.\n>x me\n* done: p9\n* another\n> wait\n"
    assert games(written) == [("a game", "act 2, p8", ["look", "x me"]), ("another", "", ["wait"])]
    assert games("# bare\nlook\n\nx me") == [("", "", ["look", "x me"])]


def test_one_command_measures_some_games(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    game = tmp_path / "game.txt"
    game.write_text("* dull\n* from: act 2\n> lyra\n" + "> wait\n" * 13)
    assert main([str(game)]) == 1
    assert "13 commands, from number 2, lyra at lyras_office: wait. wait." in capsys.readouterr().out
    assert main([str(game), "--act", "1"]) == 0
