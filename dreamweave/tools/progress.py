"""A line on the terminal while something takes longer than a second."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

PATIENCE = 1.0
"""Seconds before anything is said."""


@contextmanager
def counting(what: str) -> Generator[Callable[[int], None]]:
    """Gives what is to be told how many there are so far; it writes them on a terminal, once a second has gone by, and
    wipes them away at the end. A stream that is no terminal is left alone."""
    began = monotonic()
    shown = False

    def watch(number: int) -> None:
        nonlocal shown
        if sys.stderr.isatty() and monotonic() - began > PATIENCE:
            shown = True
            print(f"\r{number} {what} ", end="", file=sys.stderr, flush=True)

    try:
        yield watch
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
