"""Cloak of Darkness behaves in full, and stays as light as an author was promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave import locations
from dreamweave.session import Session
from tests.conftest import words
from tests.walkthroughs.runner import Script, play, scripts

SCRIPTS = scripts(Path(__file__).parent.parent / "walkthroughs" / "cloak.txt")


@pytest.mark.parametrize("script", SCRIPTS, ids=[s.title for s in SCRIPTS])
def test_cloak(script: Script) -> None:
    play(script, "cloak")


def test_cloak_fits_in_seventy_lines_of_a_hundred_columns() -> None:
    lines = (Path(locations.content()) / "cloak" / "cloak.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 70
    assert max(map(len, lines)) <= 100


def test_undo_after_the_end_goes_on(cloak: Session) -> None:
    words(cloak.submit("w. hang cloak on hook. e. s"))
    assert "You have won" in words(cloak.submit("read message"))
    assert "The story has ended" in words(cloak.submit("n"))
    words(cloak.submit("undo"))
    assert "Foyer of the Opera House".upper() in words(cloak.submit("n")).upper()
