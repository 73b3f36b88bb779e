"""`dreamweave show ID`: everything a pack says of a thing, page by page, with its lines.

Content is written by time and read by place; here it is read by what it is about: first what is always so, then what
each page says, the oldest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.story.compiler import Compiler
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.layers import TABLES
from dreamweave.story.loader import Source, read_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.loader import Path

WIDTH = 72
"""Columns of an excerpt."""


def show(folder: str, id: str) -> int:
    """Print everything a pack says of an id. Returns 1 when it says nothing."""
    source = read_pack(folder)
    compiler = Compiler(source)
    found = list(_said(source, compiler, id))
    if not found:
        known = {key for table in source.data.values() if isinstance(table, dict) for key in table}
        print(f"the pack says nothing of {id}{did_you_mean(id, known)}")
        return 1
    heading = ""
    for page, path, value in found:
        if page != heading:
            print(f"\n{page}" if heading else page)
            heading = page
        place = source.position(path)
        print(f"  {' '.join(map(str, path[-2:] if path[-2] in TABLES else path[-1:]))}: {_excerpt(value)}")
        print(f"      {place.file}:{place.line}")
    return 0


def _said(source: Source, compiler: Compiler, id: str) -> Iterator[tuple[str, Path, Any]]:
    """(page, path, value) of all that is said of an id, what is always so first, then the oldest page."""
    for section, table in source.data.items():
        if isinstance(table, dict) and id in table:
            yield from (("always", path, value) for path, value in _fields((section, id), table[id]))
    for layer in reversed(compiler.layers):
        for section, table in layer.data.items():
            if isinstance(table, dict) and section not in ("on", "after") and id in table:
                path = (*layer.path, section, id)
                yield from ((str(layer.heading), spot, value) for spot, value in _fields(path, table[id]))


def _fields(path: Path, entry: Any) -> Iterator[tuple[Path, Any]]:
    """Each field of an entry, and each key of its tables."""
    if not isinstance(entry, dict):
        yield path, entry
        return
    for field, value in entry.items():
        if field in TABLES and isinstance(value, dict):
            yield from (((*path, field, key), inner) for key, inner in value.items())
        else:
            yield (*path, field), value


def _excerpt(value: Any) -> str:
    """The beginning of a value, on one line."""
    if isinstance(value, dict):
        words = "; ".join(f"{key}: {_excerpt(inner)}" for key, inner in value.items())
    elif isinstance(value, list):
        words = ", ".join(map(_excerpt, value))
    else:
        words = " ".join(str(value).split())
    return words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…"
