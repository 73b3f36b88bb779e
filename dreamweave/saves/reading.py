"""Reading a save: every line is verified, whatever is whole is kept, and what is lost is said.

A damaged line costs itself. A turn whose line is gone leaves a stub, whose state may still be known from a snapshot
after it and the changes between, backwards. Play stands at the newest head whose state is known.
"""

from __future__ import annotations

from dreamweave.record import Value
from dreamweave.saves import format
from dreamweave.saves.migrations import migrate
from dreamweave.saves.turns import Damage, TurnRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from dreamweave.saves.store import Disk
    from dreamweave.saves.timeline import Node, Overlay, Timeline, Trail, Words

    Data = dict[str, Any]

CHUNK = 1 << 20

DAMAGE_LIMIT = 10_000
"""A file with more damaged stretches than this is no save."""

REPLAY_LIMIT = 200_000
"""Turns walked to find out what REDO would do; beyond them heads are believed without it."""


MISTAKE = 2_000
"""What a head that is not where its undo leads counts towards that limit."""


class Unreadable(Exception):
    """A file that cannot be opened as a save; the message says why in plain words."""


class Stretch(Value):
    """Bytes that are no whole line. fenced: an earlier sitting met them and said so. tail: they end the file."""

    offset: int
    length: int
    fenced: bool = False
    tail: bool = False


class Contents:
    """What a file holds. Made by `read`."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.header: Data = {}
        self.header_id = ""
        self.header_line = b""
        self.format = format.FORMAT
        self.by_address: dict[str, Node] = {}
        self.damage: list[Stretch] = []
        self.odd: list[str] = []
        self.kinds: dict[str, int] = {}
        self.serial = 0
        self.last_at = 0
        self.size = 0
        self.ended = True
        self.stubs = 0
        self.lost_head = False

    @property
    def problems(self) -> list[str]:
        """What was lost that no earlier sitting has told of, in plain words."""
        told: list[str] = []
        fresh = [d for d in self.damage if not d.fenced]
        torn = [d for d in fresh if d.tail]
        inside = [d for d in fresh if not d.tail]
        if torn:
            told.append(f"The last {torn[0].length} bytes of the file are the beginning of something unfinished.")
        if inside:
            size = sum(d.length for d in inside)
            told.append(f"{size} bytes in {len(inside)} place{'s' * (len(inside) > 1)} of the file are damaged.")
        if fresh and self.stubs:
            lost = sum(not node.whole for node in self.timeline.nodes.values())
            told.append(f"Turns were lost: {self.stubs}. Turns that can no longer be visited: {lost}.")
        if fresh and self.lost_head:
            told.append(f"Play goes on from turn {self.timeline.head.record.n}, the newest that is whole.")
        if not self.header:
            told.append("What the file says of itself (story, title) is lost.")
        return told + self.odd


def read(disk: Disk, file: int, timeline: Timeline) -> Contents:
    """Everything in an open file, into an empty timeline. Raises Unreadable for what is no save, OSError from disk."""
    import gc

    if disk.size(file)[0] > format.FILE_LIMIT:
        raise Unreadable("it is larger than any save")
    reader = _Reader(disk, file, Contents(timeline))
    collecting = gc.isenabled()
    gc.disable()
    try:
        reader.run()
    finally:
        if collecting:
            gc.enable()
    return reader.contents


def lines(disk: Disk, file: int, cut: Callable[[int, int], None] | None = None) -> Iterator[tuple[int, bytes]]:
    """Lines that are not empty, without newline, with their offsets; the last may lack its newline. What is longer
    than any line is given to `cut` (offset, length) in pieces. Raises Unreadable for more lines than any save has."""
    rest, offset, at, count = b"", 0, 0, 0
    while chunk := disk.read(file, at, CHUNK):
        at += len(chunk)
        count += chunk.count(b"\n")
        if count > format.LINES_LIMIT or at > format.FILE_LIMIT:
            raise Unreadable("it has more lines than any save")
        pieces = (rest + chunk).split(b"\n")
        rest = pieces.pop()
        for raw in pieces:
            if raw:
                yield offset, raw
            offset += len(raw) + 1
        if len(rest) > format.LINE_LIMIT:
            if cut:
                cut(offset, len(rest))
            offset += len(rest)
            rest = b""
    if rest:
        yield offset, rest


class _Reader:
    def __init__(self, disk: Disk, file: int, contents: Contents) -> None:
        self.disk = disk
        self.file = file
        self.contents = contents
        self.timeline = contents.timeline
        self.events: list[Node] = []
        self.last_event_known = True
        self.offset = 0
        self.last_event = 0
        self.words: dict[str, Callable[[], Words]] = {}
        self.facts: dict[Any, Any] = {}
        self.fences: set[tuple[int, int]] = set()
        self.trails: dict[str, Trail | None] = {}
        self.budget = REPLAY_LIMIT

    def run(self) -> None:
        contents = self.contents
        self.find_header()
        split, good = format.split, self.good
        end = 0
        for offset, raw in lines(self.disk, self.file, self.hole):
            parts = split(raw)
            end = offset + len(raw)
            if parts:
                good(offset, raw, parts)
                continue
            start = 0
            for at, piece in format.rescue(raw):
                self.hole(offset + start, at - start)
                parts = split(piece)
                if parts:
                    good(offset + at, piece, parts)
                start = at + len(piece)
            self.hole(offset + start, len(raw) - start)
        contents.size = self.disk.size(self.file)[0]
        contents.ended = contents.size > end or not end
        if not contents.kinds:
            raise Unreadable("it is not a save of Dreamweave" if contents.size else "it is empty")
        self.settle()

    def find_header(self) -> None:
        """The header comes first, and again later, in case the first is damaged."""
        for offset, raw in lines(self.disk, self.file):
            for _, piece in [(0, raw)] if format.split(raw) else format.rescue(raw):
                parts = format.split(piece)
                if parts and parts[0] == "header":
                    self.contents.header_line = piece + b"\n"
                    return self.header(parts[1], parts[3])
            if offset > 2 * format.LINE_LIMIT and not self.contents.kinds:
                return None
        return None

    def header(self, id: str, body: bytes) -> None:
        contents = self.contents
        try:
            data = format.decode(body)
        except Damage as problem:
            raise Unreadable(f"its header is wrong: {problem}") from None
        written = data.get("format")
        if not isinstance(written, int) or written < 1:
            raise Unreadable("its header names no format")
        contents.format = written
        try:
            contents.header = migrate("header", data, written)
        except (KeyError, TypeError, ValueError):
            raise Unreadable(f"format {written} is not known any more") from None
        contents.header_id = id
        self.timeline.root.address = id
        contents.by_address[id] = self.timeline.root

    def hole(self, offset: int, length: int) -> None:
        """Bytes that are no line; those that touch are one."""
        damage = self.contents.damage
        if length <= 0:
            return
        if damage and damage[-1].offset + damage[-1].length == offset:
            damage[-1] = Stretch(damage[-1].offset, damage[-1].length + length)
            return
        damage.append(Stretch(offset, length))
        if len(damage) > DAMAGE_LIMIT:
            raise Unreadable("it is not a save of Dreamweave, or damaged beyond reading")

    def good(self, offset: int, raw: bytes, parts: tuple[str, str, str, bytes]) -> None:
        """A line that is as it was written; what it holds may still be nonsense."""
        contents = self.contents
        kind, id, parent, body = parts
        contents.kinds[kind] = contents.kinds.get(kind, 0) + 1
        self.offset = offset
        try:
            if kind == "turn":
                self.turn(id, parent, body)
            elif kind == "text":
                self.text(parent, offset, len(raw))
            elif kind == "snapshot":
                self.snapshot(parent, offset, len(raw))
            elif kind == "head":
                self.head(id, parent, self.data(kind, body))
            elif kind == "bookmark":
                self.bookmark(parent, self.data(kind, body))
            elif kind == "torn":
                data = self.data(kind, body)
                self.fences.add((data["offset"], data["length"]))
            elif kind == "header" and id != contents.header_id:
                raise Damage("it belongs to another playthrough")
        except (Damage, KeyError, TypeError, ValueError) as problem:
            why = str(problem) if isinstance(problem, Damage) else "it lacks a part"
            if len(contents.odd) < 20:
                contents.odd.append(f"A {kind} at byte {offset} was left out: {why}.")
            self.last_event_known = self.last_event_known and kind not in ("turn", "head")

    def data(self, kind: str, body: bytes) -> Data:
        data = format.decode(body)
        return data if self.contents.format == format.FORMAT else migrate(kind, data, self.contents.format)

    def fetch(self, kind: str, offset: int, length: int) -> Data:
        """What a line holds, read again when it is wanted, and verified again. Raises Damage."""
        try:
            parts = format.split(self.disk.read(self.file, offset, length))
            if parts and parts[0] == kind:
                return self.data(kind, parts[3])
        except (OSError, KeyError) as problem:
            raise Damage(str(problem)) from None
        raise Damage("the file was changed")

    def turn(self, id: str, parent: str, body: bytes) -> None:
        by_address = self.contents.by_address
        node = by_address.get(id)
        if node is None:
            data = format.parse(body)
            if self.contents.format != format.FORMAT:
                data = migrate("turn", data, self.contents.format)
            record, at = format.turn_record(data, self.facts)
            above = by_address.get(parent) or self.stub(parent, record)
            node = self.timeline.grow(above, record)
            node.address, node.at = id, at
            node.weight += 40 * len(record.delta)
            by_address[id] = node
            self.contents.last_at = max(self.contents.last_at, at)
        elif node.record.sort == "lost":
            raise Damage("it stands after a turn that follows it")
        self.timeline.stand(node)
        self.stood(node)

    def stub(self, address: str, after: TurnRecord) -> Node:
        """Stands in for a turn whose line is lost. A first turn's parent is the beginning, even without a header."""
        if not self.contents.header_id and after.n == 1:
            node = self.timeline.root
        else:
            record = TurnRecord(max(after.n - 1, 0), after.actor, "", "lost", (), 0)
            node = self.timeline.grow(None, record)
            self.contents.stubs += 1
            if address in self.words:
                node.keep_words(self.words.pop(address))
        node.address = address
        self.contents.by_address[address] = node
        return node

    def text(self, parent: str, offset: int, length: int) -> None:
        def words() -> Words:
            return format.words(self.fetch("text", offset, length))

        node = self.contents.by_address.get(parent)
        if node:
            node.keep_words(words)
        else:
            self.words[parent] = words

    def snapshot(self, parent: str, offset: int, length: int) -> None:
        def facts() -> Overlay:
            return format.unpack(self.fetch("snapshot", offset, length))

        node = self.contents.by_address.get(parent)
        if node and node.parent:
            node.snapshot = facts
            node.since = node.weight = 0

    def head(self, id: str, parent: str, data: Data) -> None:
        contents, timeline = self.contents, self.timeline
        by, count, serial, at = data["by"], data["count"], data["serial"], data["at"]
        timeline.moved = ("", 0)
        if not (isinstance(count, int) and isinstance(serial, int) and isinstance(at, int)):
            raise Damage("it lacks a part")
        contents.serial = max(contents.serial, serial)
        contents.last_at = max(contents.last_at, at)
        node = contents.by_address.get(parent)
        if not node:
            self.last_event_known = False
            return
        if id in self.trails:  # written twice, after a sync that failed
            timeline.stand(node, self.trails[id])
            self.stood(node)
            return
        if by in ("undo", "redo") and self.budget > 0:
            steps = timeline.undo(count) if by == "undo" else timeline.redo(count)
            self.budget -= len(steps) + 1
        if timeline.head is not node or timeline.moved != (by, count):
            timeline.stand(node)
            self.budget -= 0 if by == "jump" else MISTAKE
        self.trails[id] = timeline.trail
        self.stood(node)

    def stood(self, node: Node) -> None:
        """Play stood here next."""
        self.events.append(node)
        self.last_event_known = True
        self.last_event = self.offset

    def bookmark(self, parent: str, data: Data) -> None:
        node, name = self.contents.by_address.get(parent), data["name"]
        if not isinstance(name, str):
            raise Damage("it has no name")
        if not node:
            raise Damage(f"the turn called {name} is lost")
        self.timeline.name(name, node)

    def settle(self) -> None:
        """Know which states are known, where play stands, and which damage was told before."""
        contents, timeline = self.contents, self.timeline
        if contents.stubs or not contents.header_id:
            self.find_whole()
        damage = contents.damage
        for i, d in enumerate(damage):
            tail = d.offset + d.length == contents.size
            damage[i] = Stretch(d.offset, d.length, (d.offset, d.length) in self.fences, tail)
        root_known = bool(contents.header_id or timeline.root.address)
        newest = next((node for node in reversed(self.events) if node.whole), timeline.root if root_known else None)
        if newest is None:
            raise Unreadable("too much of it is lost to play on")
        contents.lost_head = not self.last_event_known or bool(self.events and newest is not self.events[-1])
        contents.lost_head = contents.lost_head or any(not d.fenced and d.offset > self.last_event for d in damage)
        timeline.stand(newest, timeline.trail if newest is timeline.head else None)

    def find_whole(self) -> None:
        """Forwards from the beginning and from snapshots, backwards from snapshots, and forwards again from there."""
        nodes = list(self.timeline.nodes.values())
        root_known = bool(self.timeline.root.address)
        for node in nodes:
            if node.parent:
                node.whole = node.parent.whole or node.snapshot is not None
            else:
                node.whole = node.snapshot is not None or (root_known and node is self.timeline.root)
        for node in reversed(nodes):
            above = node.parent
            if node.whole and above and not above.whole:
                above.whole, above.via = True, node
        for node in nodes:
            node.whole = node.whole or bool(node.parent and node.parent.whole)
