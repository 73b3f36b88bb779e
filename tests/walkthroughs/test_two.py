"""The second act, beat by beat, from its dawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acttwo import dawn
from tests.conftest import story_named
from tests.walkthroughs.runner import Script, follow, scripts

ALL = [(p.stem, s) for p in sorted((Path(__file__).parent / "two").glob("*.txt")) for s in scripts(p)]


@pytest.mark.parametrize(("beat", "script"), ALL, ids=[f"{b}: {s.title}" for b, s in ALL])
def test_beat(beat: str, script: Script) -> None:
    follow(script, dawn(story_named("somebodys")))
