"""The .play files of the packs that came with the engine go as they are written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dreamweave import locations
from dreamweave.tools.transcripts import Play, follow, play_files, read_plays
from tests.conftest import story_named

ALL = [
    (pack, play)
    for pack in ("cloak", "somebodys")
    for path in play_files(locations.pack(pack))
    for play in read_plays(path, os.path.relpath(path, locations.pack(pack)))
]


@pytest.mark.parametrize(("pack", "play"), ALL, ids=[f"{Path(play.file).name}: {play.title}" for _, play in ALL])
def test_it_goes_as_it_is_written(pack: str, play: Play) -> None:
    failures, _ = follow(play, story_named(pack))
    assert not failures, "\n".join(map(str, failures))
