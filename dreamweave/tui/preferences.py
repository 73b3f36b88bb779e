"""What a player wants of the screen, kept in one small file of their own: colours, motion, signs.

A file that is missing, unreadable or strange counts as empty; what it holds that is not understood is left out.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from dreamweave.tui.themes import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 16 << 10
"""Bytes that are read of the file."""


class Preferences(NamedTuple):
    """theme: one of themes.NAMES, or "" for the usual one. still: nothing moves. ascii: only ASCII signs."""

    theme: str = ""
    still: bool = False
    ascii: bool = False


def load(path: str) -> Preferences:
    """What is kept in a file."""
    try:
        with open(path, "rb") as file:
            found = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    kept = cast("Mapping[str, object]", found)
    theme = kept.get("theme")
    return Preferences(
        theme if isinstance(theme, str) and theme in NAMES else "", kept.get("still") is True, kept.get("ascii") is True
    )


def save(path: str, wanted: Preferences) -> None:
    """Keep them, whole or not at all. Raises OSError."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    part = f"{path}.{os.getpid()}.part"
    try:
        with open(part, "w", encoding="utf-8") as file:
            json.dump(wanted._asdict(), file)
        os.replace(part, path)
    except OSError:
        with suppress(OSError):
            os.remove(part)
        raise
