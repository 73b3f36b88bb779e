"""How much work something is, counted: a clock would say how busy the machine was as well."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any


@contextmanager
def at_most(lines: int) -> Generator[None]:
    """Raises AssertionError as soon as more than so many lines of Dreamweave's have been run inside."""
    left = lines

    def count(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal left
        if event == "call":
            return count if "/dreamweave/" in frame.f_code.co_filename else None
        left -= event == "line"
        if left < 0:
            raise AssertionError(f"more than {lines:,} lines were run")
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        yield
    finally:
        sys.settrace(before)
