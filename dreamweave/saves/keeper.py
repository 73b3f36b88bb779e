"""The keeper: keeps a timeline in one file, turn by turn, and says honestly how far it has come.

`record`, `head` and `bookmark` only encode and queue; `write` makes one write of the queue, `sync` waits for the disk;
these two may run in another thread, one at a time.
A turn is saved when both have returned and `status` says so. When the disk fails, nothing is lost while the game runs:
what was not synced is written again at the next try, and `move` offers another place. A line written twice is one.
"""

from __future__ import annotations

import os
from _thread import allocate_lock

from dreamweave.record import Value
from dreamweave.saves import format
from dreamweave.saves.appending import Appender, fence
from dreamweave.saves.reading import Contents, Unreadable, read
from dreamweave.saves.store import Disk
from dreamweave.saves.timeline import Node, Timeline
from dreamweave.saves.turns import Damage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from dreamweave.messages import Fact, FactValue
    from dreamweave.saves.timeline import Renamed

    _Entry = tuple[int, bytes, Node | None]
    """A line on its way: the turn play stands at after it, and a node whose snapshot is still to be made."""

SNAPSHOT_TURNS = 32
"""No state is further than this many turns from a snapshot."""

SNAPSHOT_BYTES = 2048
"""Changes lighter than this are not worth a snapshot, however light the state."""

HEADER_AGAIN = 8
"""Every so many snapshots the header is written again, in case its first line is damaged."""


class SaveStatus(Value):
    """saved_turn: number of the newest turn on the disk, -1 when none is. problem: why the last try failed, or ""."""

    saved_turn: int
    problem: str = ""


class Loaded(Value):
    """A save that was opened. problems: what was lost, in plain words. overlay: the facts at the head that differ (or
    once differed) from the story's. readonly: nothing played from here is kept, and the last problem says why."""

    keeper: Keeper
    timeline: Timeline
    header: dict[str, Any]
    problems: list[str]
    readonly: bool
    overlay: dict[Fact, FactValue]


class Keeper:
    """Made by create or open; one for each playthrough. `path` is "" until there is a file."""

    def __init__(self, disk: Disk, timeline: Timeline, header: dict[str, Any]) -> None:
        self.disk = disk
        self.timeline = timeline
        self.header = header
        self.path = ""
        self.readonly = ""
        self._folder = ""
        self._copying = False
        self._file: Appender | None = None
        self._old_files: list[Appender] = []
        self._header_line = b""
        self._queue: list[_Entry] = []
        self._unsynced: list[_Entry] = []
        self._saved = -1
        self._problem = ""
        self._unwritable = ""
        self._serial = 0
        self._last_at = 0
        self._snapshots = 0
        self._unpacked = 0
        self._lock = allocate_lock()  # held for moments, around the queue
        self._busy = allocate_lock()  # held while the disk is at work

    @classmethod
    def create(
        cls, folder: str, title: str, header: dict[str, Any], timeline: Timeline | None = None, disk: Disk | None = None
    ) -> Keeper:
        """A new playthrough. No file is made before the first write; a timeline already played is kept whole.
        Raises Damage when the header is not for a file."""
        keeper = cls(disk or Disk(), timeline or Timeline(), {**header, "title": format.one_line(title)})
        keeper._folder = folder or os.curdir
        keeper._begin_anew()
        return keeper

    @classmethod
    def open(
        cls,
        path: str,
        disk: Disk | None = None,
        *,
        initial: Mapping[Fact, FactValue] | None = None,
        exists: Callable[[Fact], bool] | None = None,
        renamed: Renamed | None = None,
        readonly: bool = False,
        copy_to: str = "",
    ) -> Loaded:
        """A save from its file. copy_to: a folder where a copy is begun with the first turn played from here, the
        original being left as it is. Raises Unreadable when it is no save."""
        keeper = cls(disk or Disk(), Timeline(initial, exists, renamed), {})
        keeper.path = path
        if readonly:
            keeper.readonly = "It was opened to be looked at."
        try:
            contents = keeper._open(not (readonly or copy_to))
            overlay = keeper.timeline.overlay_at()
        except OSError as problem:
            keeper.close()
            raise Unreadable(problem.strerror or str(problem)) from None
        except KeyError:
            keeper.close()
            raise Unreadable("too much of it is lost to play on") from None
        except Unreadable:
            keeper.close()
            raise
        if contents.format > format.FORMAT:
            keeper.readonly = (
                f"It was written by a newer Dreamweave (format {contents.format}; this one knows {format.FORMAT})."
            )
        elif copy_to or contents.format < format.FORMAT:
            keeper._copying = True
            keeper._folder = copy_to or os.path.dirname(path) or os.curdir
        gone = len(keeper.timeline.facts_at(keeper.timeline.head)) - len(overlay)
        problems = contents.problems
        if gone:
            problems.append(f"The story has changed: {gone} facts it no longer knows were left out.")
        if keeper.readonly:
            problems.append(keeper.readonly)
        keeper._saved = keeper.timeline.head.record.n
        return Loaded(keeper, keeper.timeline, keeper.header, problems, bool(keeper.readonly), overlay)

    @property
    def status(self) -> SaveStatus:
        """How safe the game is now."""
        return SaveStatus(self._saved, self.readonly or self._unwritable or self._problem)

    def record(self, node: Node) -> None:
        """Queue a turn just added to the timeline; one that is kept already only becomes the head."""
        if self.readonly:
            return
        if self._copying:
            self._begin_anew()
        elif node.address:
            self.head(node)
        else:
            node.at = self._now()
            self._try_record(node)

    def head(self, node: Node | None = None) -> None:
        """Queue where play stands now (the timeline's head), after an undo, a redo or a jump."""
        if self.readonly:
            return
        if self._copying:
            self._begin_anew()
        else:
            self._head(node or self.timeline.head, *self.timeline.moved)

    def bookmark(self, name: str, node: Node | None = None) -> None:
        """Queue a name given to a node (the head)."""
        if self.readonly:
            return
        if self._copying:
            self._begin_anew()
            return
        node = node or self.timeline.head
        if node.address:
            data = {"at": self._now(), "name": format.one_line(name)}
            self._enqueue(self.timeline.head.record.n, format.line("bookmark", node.address, data)[1])
        else:
            self._unwritable = f"turn {node.record.n} could not be kept"

    def write(self) -> None:
        """One write of everything queued. When it fails, `status` says why, and the next write tries again."""
        with self._busy:
            self._write()

    def sync(self) -> None:
        """Return when what was written is on the disk, or `status` says why it is not."""
        with self._busy:
            self._sync()

    def keep(self) -> None:
        """Write and sync."""
        self.write()
        self.sync()

    def move(self, folder: str) -> None:
        """Keep the whole playthrough in another folder from now on; the old file stays as it is."""
        if self.readonly:
            return
        with self._busy:
            self._folder = folder or os.curdir
            self._problem = ""
            self._begin_anew(str(self.header.get("id", "")))

    def close(self) -> None:
        """Keep what is still queued, and let go of the file."""
        self.keep()
        with self._busy:
            files, self._file, self._old_files = [*self._old_files, self._file], None, []
            self.readonly = self.readonly or "It was closed."
        for file in files:
            if file:
                self.disk.close(file.file)

    # --- reading

    def _open(self, write: bool) -> Contents:
        disk = self.disk
        file = -1
        if write:
            try:
                file = disk.open(self.path, write=True)
            except PermissionError:
                self.readonly = "The file may not be written to."
            except OSError as problem:
                from errno import EROFS

                if problem.errno != EROFS:
                    raise
                self.readonly = "The disk may not be written to."
        if file < 0:
            file = disk.open(self.path, write=False)
        self._file = Appender(disk, self.path, file)
        if write and not self.readonly and not disk.lock(file):
            self.readonly = "Another Dreamweave is playing it."
        contents = read(disk, file, self.timeline)
        self.header, self._header_line = contents.header, contents.header_line
        self._serial, self._last_at, self._file.size = contents.serial, contents.last_at, contents.size
        fences = b"".join([fence(d.offset, d.length) for d in contents.damage if not d.fenced])
        self._file.before = (b"" if contents.ended else b"\n") + fences + self._header_line
        return contents

    # --- encoding

    def _now(self) -> int:
        """The time, never before a time already in the file."""
        self._last_at = max(self._last_at, self.disk.now())
        return self._last_at

    def _enqueue(self, n: int, line: bytes, node: Node | None = None) -> None:
        with self._lock:
            self._queue.append((n, line, node))

    def _try_record(self, node: Node) -> None:
        try:
            self._record(node)
        except Damage as problem:
            node.address = ""
            self._unwritable = f"turn {node.record.n} cannot be kept: {problem}"

    def _record(self, node: Node) -> None:
        record, above = node.record, node.parent
        if not above or not above.address:
            raise Damage("a turn before it could not be kept")
        node.address, line = format.line("turn", above.address, format.turn_data(record, node.at))
        self._unwritable = ""
        self._enqueue(record.n, line)
        words = self._words_line(node)
        if words:
            self._enqueue(record.n, words)
        node.weight += len(line)
        adrift = above.parent is None and above is not self.timeline.root  # what came before it is lost
        heavy = node.weight > max(self._unpacked, SNAPSHOT_BYTES)
        if (heavy or adrift or node.since >= SNAPSHOT_TURNS) and node.whole:
            node.since = node.weight = 0
            self._enqueue(record.n, b"", node)

    def _words_line(self, node: Node) -> bytes:
        """What was shown; the plain paragraphs alone, or nothing, when it is too much for a line."""
        text, passages = node.words()
        for shown in (passages, ()):
            data = format.tame(format.words_data(text, shown))
            try:
                return format.line("text", node.address, data)[1] if data else b""
            except Damage:
                continue
        return b""

    def _head(self, node: Node, by: str, count: int) -> None:
        if not node.address:
            self._unwritable = f"turn {node.record.n} could not be kept"
            return
        self._unwritable = ""
        self._serial += 1
        record = node.record
        data = {
            "actor": record.actor,
            "at": self._now(),
            "by": by,
            "count": count,
            "n": record.n,
            "place": record.place,
            "serial": self._serial,
        }
        self._enqueue(record.n, format.line("head", node.address, data)[1])

    def _with_snapshot(self, entry: _Entry) -> _Entry:
        """Snapshots are made here, off the drawing thread: the turns they are made of never change."""
        n, line, node = entry
        if node is None or line:
            return entry
        try:
            data, self._unpacked = format.pack(self.timeline.facts_at(node))
            line = format.line("snapshot", node.address, data)[1]
        except (Damage, KeyError):
            return n, b"", None
        node.snapshot = lambda: format.unpack(data)
        if self._snapshots % HEADER_AGAIN == 0:
            line += self._header_line
        self._snapshots += 1
        return n, line, None

    def _begin_anew(self, id: str = "") -> None:
        """Queue the whole playthrough for a file that is not there yet."""
        timeline = self.timeline
        now = self._now()
        if not id:
            self.header = {**self.header, "format": format.FORMAT, "created": now, "id": self.disk.token()}
        timeline.root.address, self._header_line = format.line("header", "", self.header)
        with self._lock:
            self._queue, self._unsynced = [], []
        if self._file:
            self._old_files.append(self._file)
        self._file, self._copying, self.path = None, False, ""
        for node in timeline.nodes.values():
            if node.parent and node.parent.address:
                node.at = node.at or now
                node.since = node.parent.since + 1
                node.weight = node.parent.weight
                self._try_record(node)
        for name, node in timeline.bookmarks().items():
            self.bookmark(name, node)
        undone = timeline.undone()
        if undone:
            self._head(undone[0], "jump", 1)
            self._head(timeline.head, "undo", len(undone))
        elif id or len(timeline.nodes) > 1:
            self._head(timeline.head, "jump", 1)

    # --- the file

    def _write(self) -> None:
        with self._lock:
            entries, self._queue = self._queue, []
        if not entries or self.readonly:
            return
        entries = [self._with_snapshot(entry) for entry in entries]
        try:
            if not self._file:
                title, token = str(self.header.get("title", "")), str(self.header.get("id", ""))
                self._file = Appender.make(self.disk, self._folder, title, token, self._header_line * 2)
                self.path = self._file.path
            self._file.put(b"".join([line for _, line, _ in entries]))
        except OSError as problem:
            self._fail(problem, entries)
            return
        with self._lock:
            self._unsynced += entries

    def _sync(self) -> None:
        if not self._unsynced or not self._file:
            return
        try:
            self._file.sync()
        except OSError as problem:
            self._file.before += self._header_line
            self._fail(problem, self._unsynced)
            self._unsynced = []
            return
        with self._lock:
            self._saved = self._unsynced[-1][0]
            self._unsynced = []
            if not self._queue:
                self._problem = ""

    def _fail(self, problem: OSError, entries: list[_Entry]) -> None:
        self._problem = problem.strerror or str(problem)
        with self._lock:
            self._queue = entries + self._queue
