"""The source files of a pack, found the same way by whoever reads them and by whoever asks whether they changed."""

from __future__ import annotations

import os
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".yaml", ".yml")

_DIGITS = re.compile(r"(\d+)")


def sources(folder: str, within: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """(name within the pack, status) of each YAML file, those of a folder before those of the folders in it.

    They stand by name, and numbers in names by number, since the beats of p7 stand before those of p10. Raises OSError
    when there is no such folder."""
    with os.scandir(os.path.join(folder, within)) as found:
        entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: _natural(e.name))
    folders = [e.name for e in entries if e.is_dir(follow_symlinks=False)]
    for entry in entries:
        if entry.name.endswith(ENDINGS) and entry.name not in folders:
            yield os.path.join(within, entry.name), entry.stat()
    for name in folders:
        yield from sources(folder, os.path.join(within, name))


def _natural(name: str) -> list[str | int]:
    """What a name is sorted by: its numbers as numbers."""
    return [int(part) if part.isdecimal() else part for part in _DIGITS.split(name)]
