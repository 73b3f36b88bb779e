"""What can be said of save files without playing them: the newest, a list, and whether one is whole. Plain values."""

from __future__ import annotations

import os

from dreamweave.record import Value
from dreamweave.saves import format
from dreamweave.saves.reading import Contents, Stretch, Unreadable, read
from dreamweave.saves.store import EXTENSION, Disk
from dreamweave.saves.timeline import Node, Timeline
from dreamweave.saves.turns import Damage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from dreamweave.messages import Fact, FactValue

GLANCE = 64 << 10
"""Bytes read at either end of a file to list it."""


class SaveInfo(Value):
    """A save as a list shows it. created, at: seconds of UTC since 1970, at the beginning and at the last turn played.
    turn, actor, place, line, preview: where play stands; line is the last command in the file, preview its first
    paragraph. problem: why it cannot be read, or ""."""

    path: str
    title: str = ""
    story: str = ""
    id: str = ""
    created: int = 0
    at: int = 0
    turn: int = 0
    actor: str = ""
    place: str = ""
    line: str = ""
    preview: str = ""
    size: int = 0
    problem: str = ""


class Report(Value):
    """What verify found. ok: every byte is accounted for: a whole line, or damage an earlier sitting has fenced.
    lost: what was lost, told before or not, in plain words. kinds: how many lines of each. head: the turn play stands
    at. problem: why it is no save at all, or ""."""

    path: str
    ok: bool
    size: int = 0
    format: int = 0
    header: dict[str, Any] = {}
    kinds: dict[str, int] = {}
    turns: int = 0
    branches: int = 0
    bookmarks: tuple[str, ...] = ()
    head: int = 0
    damage: tuple[Stretch, ...] = ()
    lost: tuple[str, ...] = ()
    problem: str = ""


def save_files(folder: str, disk: Disk) -> list[str]:
    """The save files of a folder, the last changed first; [] when there is no folder."""
    try:
        names = [name for name in disk.names(folder) if name.endswith(EXTENSION) and not name.startswith(".")]
    except OSError:
        return []
    dated: list[tuple[int, str]] = []
    for name in names:
        path = os.path.join(folder, name)
        try:
            dated.append((disk.age(path), path))
        except OSError:
            continue
    return [path for _, path in sorted(dated, reverse=True)]


def newest(folder: str, story: str, disk: Disk | None = None) -> str | None:
    """The playthrough of a story that was played last, or None."""
    disk = disk or Disk()
    for path in save_files(folder, disk):
        info = glance(path, disk)
        if not info.problem and info.story == story:
            return path
    return None


def list_saves(folder: str, disk: Disk | None = None) -> list[SaveInfo]:
    """The saves of a folder, the last changed first, from the two ends of each file."""
    disk = disk or Disk()
    return [glance(path, disk) for path in save_files(folder, disk)]


def glance(path: str, disk: Disk | None = None) -> SaveInfo:
    """One save from the two ends of its file; nothing between is verified."""
    disk = disk or Disk()
    try:
        file = disk.open(path, write=False)
    except OSError as problem:
        return SaveInfo(path, problem=problem.strerror or str(problem))
    try:
        return _glance(path, disk, file)
    except OSError as problem:
        return SaveInfo(path, problem=problem.strerror or str(problem))
    finally:
        disk.close(file)


def _glance(path: str, disk: Disk, file: int) -> SaveInfo:
    size = disk.size(file)[0]
    if size > format.FILE_LIMIT:
        return SaveInfo(path, size=size, problem="it is larger than any save")
    header = next((data for kind, _, _, data in _ends(disk.read(file, 0, GLANCE)) if kind == "header"), None)
    reach = GLANCE
    last: dict[str, Any] = {}
    preview = stood = line = ""
    while True:
        shown: dict[str, str] = {}
        for kind, id, parent, data in _ends(disk.read(file, max(0, size - reach), reach)):
            header = header or (data if kind == "header" else None)
            if kind == "text":
                shown[parent] = next(iter(format.words(data)[0]), "")
            elif kind in ("turn", "head"):
                last = data
                stood = id if kind == "turn" else parent
                line = data.get("line", line)
        preview = shown.get(stood, "")
        if last or reach >= size:
            break
        reach *= 8
    if not header:
        return SaveInfo(path, size=size, problem="it is empty" if not size else "its beginning is damaged")
    return SaveInfo(
        path,
        title=_word(header, "title"),
        story=_word(header, "story"),
        id=_word(header, "id"),
        created=_number(header, "created"),
        at=_number(last, "at") or _number(header, "created"),
        turn=_number(last, "n"),
        actor=_word(last, "actor"),
        place=_word(last, "place"),
        line=_word({"line": line}, "line"),
        preview=preview,
        size=size,
        problem="" if _number(header, "format") <= format.FORMAT else "it was written by a newer Dreamweave",
    )


def verify(path: str, disk: Disk | None = None) -> Report:
    """Read everything in a file, also what playing would read only when asked, and account for every byte."""
    disk = disk or Disk()
    timeline = Timeline()
    try:
        file = disk.open(path, write=False)
    except OSError as problem:
        return Report(path, ok=False, problem=problem.strerror or str(problem))
    try:
        contents = read(disk, file, timeline)
        odd = [*contents.odd, *_deep_faults(timeline)]
    except (OSError, Unreadable) as problem:
        return Report(path, ok=False, problem=str(problem))
    finally:
        disk.close(file)
    real = [node for node in timeline.nodes.values() if node.id and node.record.sort != "lost"]
    return Report(
        path,
        ok=not odd and bool(contents.header) and all(d.fenced for d in contents.damage),
        size=contents.size,
        format=contents.format,
        header=contents.header,
        kinds=contents.kinds,
        turns=len(real),
        branches=sum(not node.children for node in real),
        bookmarks=tuple(timeline.bookmarks()),
        head=timeline.head.record.n,
        damage=tuple(contents.damage),
        lost=(*_lost(contents), *odd),
    )


def _lost(contents: Contents) -> Iterator[str]:
    for d in contents.damage:
        told = ", told before" if d.fenced else ""
        yield f"{d.length} bytes at byte {d.offset} are no whole line{told}."
    if contents.stubs:
        nodes = contents.timeline.nodes.values()
        yield f"Lost turns: {contents.stubs}; turns that cannot be visited: {sum(not n.whole for n in nodes)}."
    if not contents.header:
        yield "What the file says of itself (story, title) is lost."


def _deep_faults(timeline: Timeline) -> Iterator[str]:
    """Words that are no words, snapshots that disagree with the changes that led to them."""
    for node in timeline.nodes.values():
        try:
            node.fetch_words()
        except Damage as problem:
            yield f"What was shown at turn {node.record.n} cannot be read: {problem}."
        if node.snapshot is None:
            continue
        try:
            facts = node.snapshot()
        except Damage as problem:
            yield f"The snapshot at turn {node.record.n} cannot be read: {problem}."
            continue
        expected = _retold(timeline, node)
        if expected is not None and expected != facts:
            yield f"The snapshot at turn {node.record.n} is not what the turns before it came to."


def _retold(timeline: Timeline, node: Node) -> dict[Fact, FactValue] | None:
    """The facts at a node from the one before it and its own changes; None when what was before is lost."""
    if not node.parent or not node.parent.whole:
        return None
    try:
        facts = timeline.facts_at(node.parent)
    except KeyError:
        return None
    for fact, _, after in node.record.delta:
        facts[fact] = after
    return facts


def _ends(data: bytes) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """The whole lines of kinds a list needs in a piece of a file."""
    for raw in data.split(b"\n"):
        if not raw.startswith((b"header ", b"turn ", b"head ", b"text ")):
            continue
        parts = format.split(raw)
        if not parts:
            continue
        try:
            yield parts[0], parts[1], parts[2], format.decode(parts[3])
        except Damage:
            continue


def _word(data: dict[str, Any], name: str) -> str:
    value = data.get(name, "")
    return format.one_line(value, format.STRING_LIMIT) if isinstance(value, str) else ""


def _number(data: dict[str, Any], name: str) -> int:
    value = data.get(name, 0)
    return value if isinstance(value, int) else 0
