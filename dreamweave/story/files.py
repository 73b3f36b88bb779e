"""The source files of a pack, found the same way by whoever reads them and by whoever asks whether they changed."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".yaml", ".yml")


def sources(folder: str, within: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """(name within the pack, status) of each YAML file, by name, those of a folder before those of the folders in it.
    Raises OSError when there is no such folder."""
    with os.scandir(os.path.join(folder, within)) as found:
        entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    folders = [e.name for e in entries if e.is_dir(follow_symlinks=False)]
    for entry in entries:
        if entry.name.endswith(ENDINGS) and entry.name not in folders:
            yield os.path.join(within, entry.name), entry.stat()
    for name in folders:
        yield from sources(folder, os.path.join(within, name))
