"""Two acts in both front ends: what is said on the plain stream and on the screen is what the session says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from dreamweave.session import Session
from dreamweave.tui.app import DreamApp
from tests.acttwo import ACT_ONE, CROWD, DREAMS, ERRANDS, lines
from tests.conftest import story_named, words
from tests.tui.test_play import Player
from tests.walkthroughs.runner import scripts

ROOT = Path(__file__).parent.parent.parent
ACT_TWO = [
    "lyra",
    *lines(ERRANDS.format(crowd=CROWD["sit"])),
    *(line for dream in ("d5", "d2", "d3") for line in lines(DREAMS[dream])),
]


def told(session: Session) -> Iterator[tuple[str, str]]:
    """Both acts by the shortest way, to the second notice: each line, with what the session says to it."""
    first = iter(scripts(ACT_ONE)[0].steps)
    while session.state.number("story", "act") < 2:
        line, _ = next(first)
        yield line, words(session.submit(line))
    for line in ACT_TWO:
        yield line, words(session.submit(line))


def test_the_plain_stream_tells_both_acts_to_the_second_notice() -> None:
    session = Session(story_named("somebodys"))
    session.opening()
    game = list(told(session))
    assert session.state.get("a3", "done")
    done = subprocess.run(
        [sys.executable, "-m", "dreamweave", "play", "--plain", "--no-save", "somebodys"],
        input="\n".join(line for line, _ in game).encode(), capture_output=True, timeout=120, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    out = " ".join(done.stdout.decode().split())
    assert not [line for line, answer in game if " ".join(answer.split())[:60] not in out]


async def test_the_screen_tells_both_acts_to_the_second_notice() -> None:
    rehearsed, session = Session(story_named("somebodys")), Session(story_named("somebodys"))
    rehearsed.opening()
    game = list(told(rehearsed))
    app = DreamApp(lambda: session)
    async with app.run_test(size=(100, 40)) as pilot:
        player = Player(pilot, session)
        await player.settle()
        for line, _ in game:
            await player.type(line)
        shown = " ".join(" ".join(player.rows()).split())
    assert session.state.hash == rehearsed.state.hash
    assert "Yusra" in shown
