"""What speed means here: ratios to a floor, or to a peer, measured side by side in one run and printed.

    pytest -m benchmark -s

Nothing is asserted about time: machines are shared and noisy, and a number is to be read, not passed.
"""

from __future__ import annotations

import cProfile
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from dreamweave.session import Session
from tests.conftest import story_named

pytestmark = pytest.mark.benchmark
ROOT = Path(__file__).parent.parent.parent
LAP = """look;inventory;examine cloak;west;examine hook;hang cloak on hook;look;take cloak;drop cloak;take all;put cloak on hook;
x cloak;get it;wear cloak;frobozz the widget;take the golden banana;east;wait;north;x me""".replace("\n", "").split(";")


def median_ms(command: Sequence[str], runs: int = 15, text: bytes = b"") -> float:
    """The median wall time of a process in milliseconds."""
    times: list[float] = []
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(ROOT)}
    for _ in range(runs + 1):
        begun = time.perf_counter()
        subprocess.run(command, input=text, stdout=subprocess.DEVNULL, env=environment, check=True)
        times.append((time.perf_counter() - begun) * 1e3)
    return statistics.median(times[1:])


def lap(run: Callable[[], object], count: int) -> float:
    """Microseconds for each of count runs, the best of five."""
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        for _ in range(count):
            run()
        best = min(best, (time.perf_counter() - begun) / count * 1e6)
    return best


def test_start_to_first_prompt() -> None:
    floor = median_ms([sys.executable, "-c", "pass"])
    for story in ("cloak", "somebodys"):
        ours = median_ms([sys.executable, "-m", "dreamweave", "play", "--plain", "--no-save", story])
        print(
            f"\nstart to first prompt, {story}: {ours:.1f} ms, python -c pass {floor:.1f} ms, ratio {ours / floor:.2f}"
        )
    version = median_ms([sys.executable, "-m", "dreamweave", "--version"])
    print(f"--version: {version:.1f} ms, {version - floor:.1f} ms over python -c pass")


def test_a_command_beside_inform_on_dfrotz(tmp_path: Path) -> None:
    session = Session(story_named("cloak"))
    session.opening()
    lines = LAP * 100
    begun = time.perf_counter()
    for line in lines:
        session.submit(line)
    ours = (time.perf_counter() - begun) / len(lines) * 1e6
    print(f"\none command of Cloak, in process: {ours:.0f} us")
    dfrotz = shutil.which("dfrotz", path=os.environ["PATH"] + ":/usr/games")
    game = os.environ.get("DREAMWEAVE_PEER")
    if not (dfrotz and game):
        print("set DREAMWEAVE_PEER to a compiled Inform 6 Cloak of Darkness to measure dfrotz beside it")
        return
    text = "\n".join(lines * 3).encode() + b"\n"
    empty = median_ms([dfrotz, "-m", "-p", game], 5)
    peer = (median_ms([dfrotz, "-m", "-p", game], 5, text) - empty) / len(lines * 3) * 1e3
    command = [sys.executable, "-m", "dreamweave", "play", "--plain", "--no-save", "cloak"]
    mine = (median_ms(command, 5, text) - median_ms(command, 5)) / len(lines * 3) * 1e3
    print(f"through a pipe: {mine:.0f} us, dfrotz {peer:.0f} us; {peer / mine:.2f} times its commands a second")


def test_functions_called_a_command() -> None:
    """The one figure here that no neighbour on the machine changes: compare it before and after."""
    session = Session(story_named("cloak"))
    session.opening()
    for line in LAP * 2:
        session.submit(line)
    profile = cProfile.Profile()
    for line in LAP:
        profile.runcall(session.submit, line)
    calls = sum(row.callcount for row in profile.getstats())
    print(f"\none command of Cloak: {calls / len(LAP):.1f} functions called")


def test_a_turn_costs_the_same_late_as_early() -> None:
    session = Session(story_named("cloak"))
    session.opening()
    costs: list[float] = []
    for _ in range(6):
        begun = time.perf_counter()
        for _ in range(100):
            for line in LAP:
                session.submit(line)
        costs.append((time.perf_counter() - begun) / 2000 * 1e6)
    turns = session.state.number("story", "turn")
    print(
        f"\n{turns} turns: first {costs[0]:.0f} us a command, last {costs[-1]:.0f} us, ratio {costs[-1] / costs[0]:.2f}"
    )


def test_completion_and_view() -> None:
    session = Session(story_named("somebodys"))
    session.opening()
    for prefix in ("", "t", "x ", "take ", "ask "):
        print(f"\ncomplete({prefix!r}): {lap(lambda p=prefix: session.complete(p), 20):.0f} us", end="")
    print(f"\nview().things: {lap(lambda: session.view().things, 100):.0f} us")


def test_hints_and_refusals_in_a_dream() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d1")
    session.opening()
    session.submit("think")
    think, refused = lap(lambda: session.submit("think"), 50), lap(lambda: session.submit("go larder"), 50)
    print(f"\nin D1: THINK {think:.0f} us, a refused GO {refused:.0f} us")
