"""Every walkthrough of the story runs as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walkthroughs.runner import Script, play, scripts

FOLDER = Path(__file__).parent
ALL = [(p.stem, s) for p in sorted(FOLDER.glob("*.txt")) if p.stem != "cloak" for s in scripts(p)]


@pytest.mark.parametrize(("name", "script"), ALL, ids=[f"{n}: {s.title}" for n, s in ALL])
def test_walkthrough(name: str, script: Script) -> None:
    play(script, "somebodys")
