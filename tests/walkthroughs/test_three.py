"""The third act, beat by beat, from its dusk. A game whose title begins with `carry` or `home` begins that way with the
crowd; the others sat with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.actthree import dusk
from tests.acttwo import CROWD
from tests.conftest import story_named
from tests.walkthroughs.runner import Script, follow, scripts

ALL = [(p.stem, s) for p in sorted((Path(__file__).parent / "three").glob("*.txt")) for s in scripts(p)]


@pytest.mark.parametrize(("beat", "script"), ALL, ids=[f"{b}: {s.title}" for b, s in ALL])
def test_beat(beat: str, script: Script) -> None:
    first = script.title.split()[0].rstrip(":,")
    follow(script, dusk(story_named("somebodys"), x1=first if first in CROWD else "sit"))
