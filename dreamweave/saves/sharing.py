"""Saves that travel: a branch as one gzip, a stranger's file taken in, two copies of one playthrough made one.

A file is always made whole under another name first, and only then given its own.
"""

from __future__ import annotations

import os

from dreamweave.saves import format
from dreamweave.saves.reading import Unreadable, lines, read
from dreamweave.saves.store import Disk, file_name
from dreamweave.saves.timeline import Timeline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def export(path: str, out: str, disk: Disk | None = None) -> int:
    """Write the branch a save stands on to `out`, as a gzip, in place of what was there. Returns its turns.
    Raises Unreadable and OSError."""
    from gzip import compress

    disk = disk or Disk()
    timeline = Timeline()
    file = disk.open(path, write=False)
    try:
        contents = read(disk, file, timeline)
        branch = {node.address for node in timeline.path()}
        snapshot = next((node.address for node in timeline.path() if node.snapshot is not None), "")
        kept: list[bytes] = []
        for kind, _, parent, raw in _good(disk, file):
            head = kind == "turn" and raw.split(b" ", 2)[1].decode() in branch
            hung = kind in ("text", "bookmark") and parent in branch
            if (kind == "header" and not kept) or head or hung or (kind == "snapshot" and parent == snapshot):
                kept.append(raw + b"\n")
    finally:
        disk.close(file)
    if not contents.header:
        raise Unreadable("its beginning is lost")
    _make(disk, out, compress(b"".join(kept), 9, mtime=0))
    return len(branch)


def take_in(path: str, folder: str, disk: Disk | None = None) -> str:
    """Copy an exported save, or a plain one, into a folder; never opened where it lay. Returns the new path.
    Raises Unreadable for what is no save, and OSError."""
    disk = disk or Disk()
    file = disk.open(path, write=False)
    try:
        size = disk.size(file)[0]
        if size > format.FILE_LIMIT:
            raise Unreadable("it is larger than any save")
        data = disk.read(file, 0, size)
    finally:
        disk.close(file)
    if data.startswith(b"\x1f\x8b"):
        data = _unzipped(data)
    return _settle(disk, folder, data)


def merge(paths: list[str], folder: str, disk: Disk | None = None) -> str:
    """The union of the lines of copies of one playthrough, in a new file; each head is a branch. Play stands where
    the last of them stood. Returns the new path. Raises Unreadable when they are not of one playthrough."""
    disk = disk or Disk()
    found: dict[str, tuple[str, bytes]] = {}
    ids: set[str] = set()
    for path in paths:
        file = disk.open(path, write=False)
        try:
            contents = read(disk, file, Timeline())
            ids.add(contents.header_id)
            for kind, id, parent, raw in _good(disk, file):
                if kind != "torn":
                    found.setdefault(id, (parent, raw + b"\n"))
        finally:
            disk.close(file)
    if len(ids) != 1 or "" in ids:
        raise Unreadable("they are not copies of one playthrough")
    return _settle(disk, folder, b"".join(_parents_first(found)))


def _parents_first(found: dict[str, tuple[str, bytes]]) -> Iterator[bytes]:
    """Lines in the order they were found, but none before the one it hangs on, where that is among them."""
    waiting: dict[str, list[str]] = {}
    told: set[str] = set()
    for first in found:
        ready = [first]
        while ready:
            id = ready.pop()
            parent, raw = found[id]
            if parent in found and parent not in told:
                waiting.setdefault(parent, []).append(id)
                continue
            told.add(id)
            yield raw
            ready += reversed(waiting.pop(id, []))


def _good(disk: Disk, file: int) -> Iterator[tuple[str, str, str, bytes]]:
    """kind, id, parent and bytes of every whole line."""
    for _, raw in lines(disk, file):
        for piece in [raw] if format.split(raw) else [piece for _, piece in format.rescue(raw)]:
            parts = format.split(piece)
            if parts:
                yield parts[0], parts[1], parts[2], piece


def _unzipped(data: bytes) -> bytes:
    """What a gzip holds. Raises Unreadable before it grows beyond a save."""
    from zlib import decompressobj, error

    unpacker = decompressobj(31)
    try:
        plain = unpacker.decompress(data, format.FILE_LIMIT // 4)
    except error:
        raise Unreadable("it does not unpack") from None
    if not unpacker.eof:
        raise Unreadable("it is cut short, or unpacks to more than any shared save")
    return plain


def _settle(disk: Disk, folder: str, data: bytes) -> str:
    """A new save of those bytes, once they were read as one."""
    if len(data) > format.FILE_LIMIT:
        raise Unreadable("it would be larger than any save")
    disk.make_folder(folder)
    token = disk.token()
    part = os.path.join(folder, f".{token}.part")
    _write(disk, part, data)
    try:
        file = disk.open(part, write=False)
        try:
            title = str(read(disk, file, Timeline()).header.get("title", ""))
        finally:
            disk.close(file)
        path = os.path.join(folder, file_name(title, token))
        disk.rename(part, path)
    except (OSError, Unreadable):
        disk.remove(part)
        raise
    disk.sync_folder(folder)
    return path


def _make(disk: Disk, path: str, data: bytes) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    part = os.path.join(folder, f".{disk.token()}.part")
    _write(disk, part, data)
    try:
        disk.rename(part, path)
    except OSError:
        disk.remove(part)
        raise
    disk.sync_folder(folder)


def _write(disk: Disk, path: str, data: bytes) -> None:
    file = disk.create(path)
    try:
        left = memoryview(data)
        while left:
            count = disk.append(file, left)
            if count <= 0:
                raise OSError("nothing more could be written")
            left = left[count:]
        disk.sync(file)
    except OSError:
        disk.remove(path)
        raise
    finally:
        disk.close(file)
