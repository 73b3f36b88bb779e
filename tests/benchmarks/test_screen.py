"""The screen's speed: ratios to a bare Textual app measured in the same run, printed and never asserted.

pytest -m benchmark -s tests/benchmarks/test_screen.py
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable

import pytest
from textual.app import App
from textual.widgets import Input

from dreamweave.messages import Passage, Span
from dreamweave.session import Session
from dreamweave.tui.app import DreamApp
from dreamweave.tui.screens.play import PlayScreen
from tests.conftest import story_named

pytestmark = pytest.mark.benchmark


class Bare(App[None]):
    """As little as a Textual app with a command line can be."""

    def compose(self):
        """A line to type in."""
        yield Input()


def game() -> Session:
    """A new game of Cloak."""
    return Session(story_named("cloak"))


async def first_frame(make: Callable[[], App[None]]) -> float:
    begun = time.perf_counter()
    async with make().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        return (time.perf_counter() - begun) * 1e3


async def enter_to_text(app: App[None], before: Callable[[App[None]], None], times: int = 40) -> float:
    costs: list[float] = []
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.5)
        before(app)
        await pilot.pause(0.2)
        for _ in range(times):
            await pilot.press("l")
            begun = time.perf_counter()
            await pilot.press("enter")
            await pilot.pause()
            costs.append((time.perf_counter() - begun) * 1e3)
    return statistics.median(costs)


def test_first_frame_beside_a_bare_app() -> None:
    story_named("cloak")
    bare = statistics.median(asyncio.run(first_frame(Bare)) for _ in range(5))
    ours = statistics.median(asyncio.run(first_frame(lambda: DreamApp(game))) for _ in range(5))
    print(f"\nfirst frame: {ours:.0f} ms, a bare app {bare:.0f} ms, {ours - bare:.0f} ms over it")


def test_enter_to_text_with_ten_thousand_paragraphs() -> None:
    def nothing(app: App[None]) -> None:
        """Leave it bare."""

    def fill(app: App[None]) -> None:
        assert isinstance(app, DreamApp)
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        spans = (Span("The lamp, the table and the window, " * 8),)
        screen.transcript.add(screen.page.passages([Passage("report", "visitor", "", spans)] * 10_000))

    bare = asyncio.run(enter_to_text(Bare(), nothing))
    small = asyncio.run(enter_to_text(DreamApp(game), nothing))
    large = asyncio.run(enter_to_text(DreamApp(game), fill))
    print(f"\nEnter to text: bare {bare:.1f} ms, new game {small:.1f} ms, with 10,000 paragraphs {large:.1f} ms")
    print(f"10,000 paragraphs: {large / bare:.2f} times a bare app, {large / small:.2f} times a new game")
