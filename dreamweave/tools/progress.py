"""A line on the terminal while something takes longer than a moment: how far it has come, wiped away at the end."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from dreamweave.dreamscape.search import Watch

PATIENCE = 0.5
INTERVAL = 0.1
"""Seconds before a terminal is told how far it has come, and between one telling and the next."""


@contextmanager
def telling(title: str) -> Generator[Callable[[Callable[[], str]], None]]:
    """Gives what is to be told how things stand: a function of the words, called when they are to be shown. A stream
    that is no terminal is left alone."""
    over: Callable[[str], None] | None = getattr(sys.stderr, "over", None)
    if over is None or not sys.stderr.isatty():
        yield lambda words: None
        return
    began = told = time.perf_counter()

    def tell(words: Callable[[], str]) -> None:
        nonlocal told
        now = time.perf_counter()
        if now - began < PATIENCE or now - told < INTERVAL:
            return
        told = now
        over(f"{title}: {words()} ({now - began:.0f} s)")

    try:
        yield tell
    finally:
        if told > began:
            over("")


@contextmanager
def watching(dream: str) -> Generator[Watch]:
    """Somebody to tell how a proof comes along: what is being done, and how many states it has got to."""
    with telling(dream) as tell:
        yield lambda phase, count: tell(lambda: f"{phase}, {count:,} states")


@contextmanager
def counting(what: str) -> Generator[Callable[[int], None]]:
    """Somebody to tell how many there are so far."""
    with telling(what) as tell:
        yield lambda number: tell(lambda: f"{number:,}")
