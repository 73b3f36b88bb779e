"""kill -9 at any moment: no turn whose answer was followed by a prompt is ever lost, and play goes on from it."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dreamweave.saves.keeper import Keeper
from dreamweave.saves.report import newest, verify

ROOT = Path(__file__).parents[2]
WALK = [
    "w",
    "x hook",
    "hang cloak on hook",
    "take cloak",
    "e",
    "w",
    "drop cloak",
    "look",
    "undo",
    "take cloak",
    "wear it",
    "frob",
]


def one_life(saves: Path, draw: random.Random) -> int:
    """Start or take up the game, type until killed at a random moment soon after so many prompts, however quick the
    machine is; the newest turn number that was acknowledged."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dreamweave", "play", "--plain", "--saves", str(saves), "--trace-parser", "cloak"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
    )
    assert process.stdin and process.stdout
    killer = threading.Timer(draw.uniform(0, 0.02), lambda: process.send_signal(signal.SIGKILL))
    acknowledged, left = 0, draw.randrange(1, 40)
    seen = b""
    try:
        while True:
            chunk = os.read(process.stdout.fileno(), 65536)
            if not chunk:
                break
            seen = (seen + chunk)[-8192:]
            if seen.endswith(b"\n>"):
                told = re.findall(rb"\b[Tt]urn (\d+)[;,.]", seen)
                acknowledged = int(told[-1]) if told else 0
                left -= 1
                if left == 0:
                    killer.start()
                process.stdin.write(draw.choice(WALK).encode() + b"\nstatus\n")
                process.stdin.flush()
    except (BrokenPipeError, ConnectionResetError):
        pass
    killer.cancel()
    process.kill()
    process.wait()
    process.stdout.close()
    return acknowledged


def lives(saves: Path, count: int, seed: int) -> None:
    draw = random.Random(seed)
    most = 0
    for _ in range(count):
        acknowledged = one_life(saves, draw)
        most = max(most, acknowledged)
        path = newest(str(saves), "cloak_of_darkness")
        if path is None:
            assert acknowledged == 0
            continue
        loaded = Keeper.open(path, readonly=True)
        numbers = {n.record.n for n in loaded.timeline.nodes.values()}
        loaded.keeper.close()
        assert acknowledged == 0 or acknowledged in numbers, f"turn {acknowledged} was acknowledged and lost"
        assert not verify(path).problem
    assert most > 5, "nobody lived long enough for this to show anything"


def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    lives(tmp_path, 6, 1)


@pytest.mark.campaign
def test_three_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    lives(tmp_path, 300, 2)
