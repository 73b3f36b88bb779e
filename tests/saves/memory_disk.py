"""A disk in memory that forgets what was not synced, in any order, and fails when it is told to."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable

from dreamweave.saves.format import TurnRecord
from dreamweave.saves.keeper import Keeper
from dreamweave.saves.store import Disk
from dreamweave.saves.timeline import Timeline

SECTOR = 64
"""Smaller than a real one, so that a line spans several."""


class Inode:
    def __init__(self) -> None:
        self.data = bytearray()
        self.durable = bytearray()
        self.dirty: list[tuple[int, int]] = []
        self.named = False
        self.links = 1
        self.locked_by = -1
        self.age = 0


class MemoryDisk(Disk):
    """fail: asked before every call with its name and number; an errno makes it fail, -1 makes a write short."""

    def __init__(self) -> None:
        self.files: dict[str, Inode] = {}
        self.open_files: dict[int, Inode] = {}
        self.fail: Callable[[str, int], int] = lambda call, number: 0
        self.calls: list[str] = []
        self.clock = 1_700_000_000
        self.serial = 0

    def _call(self, name: str) -> int:
        self.calls.append(name)
        code = self.fail(name, len(self.calls))
        if code > 0:
            raise OSError(code, os.strerror(code))
        return code

    def now(self) -> int:
        return self.clock

    def token(self) -> str:
        self.serial += 1
        return f"{self.serial:08x}"

    def names(self, folder: str) -> list[str]:
        return [os.path.basename(path) for path in self.files if os.path.dirname(path) == folder]

    def age(self, path: str) -> int:
        return self.files[path].age

    def make_folder(self, folder: str) -> None:
        self._call("make_folder")

    def create(self, path: str) -> int:
        self._call("create")
        if path in self.files:
            raise FileExistsError(errno.EEXIST, "exists")
        self.files[path] = Inode()
        return self._fd(self.files[path])

    def open(self, path: str, write: bool) -> int:
        self._call("open")
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no such file")
        return self._fd(self.files[path])

    def _fd(self, inode: Inode) -> int:
        self.serial += 1
        self.open_files[self.serial] = inode
        return self.serial

    def lock(self, file: int) -> bool:
        inode = self.open_files[file]
        if inode.locked_by not in (-1, file):
            return False
        inode.locked_by = file
        return True

    def size(self, file: int) -> tuple[int, int]:
        inode = self.open_files[file]
        return len(inode.data), inode.links

    def read(self, file: int, offset: int, count: int) -> bytes:
        return bytes(self.open_files[file].data[offset : offset + count])

    def append(self, file: int, data: bytes | memoryview) -> int:
        code = self._call("append")
        inode = self.open_files[file]
        taken = bytes(data)[: max(1, len(data) // 3)] if code == -1 else bytes(data)
        inode.dirty.append((len(inode.data), len(inode.data) + len(taken)))
        inode.data += taken
        self.serial += 1
        inode.age = self.serial
        return len(taken)

    def sync(self, file: int) -> None:
        inode = self.open_files[file]
        try:
            self._call("sync")
        except OSError:
            inode.dirty.clear()  # as Linux does: the pages count as clean, and are not on the disk
            raise
        for start, stop in inode.dirty:
            self._settle(inode.durable, inode.data, start, stop)
        inode.dirty.clear()

    @staticmethod
    def _settle(durable: bytearray, data: bytearray, start: int, stop: int) -> None:
        if len(durable) < stop:
            durable += bytes(stop - len(durable))
        durable[start:stop] = data[start:stop]

    def sync_folder(self, folder: str) -> None:
        self._call("sync_folder")
        for path, inode in self.files.items():
            inode.named = inode.named or os.path.dirname(path) == folder

    def rename(self, old: str, new: str) -> None:
        self._call("rename")
        self.files[new] = self.files.pop(old)

    def remove(self, path: str) -> None:
        del self.files[path]

    def close(self, file: int) -> None:
        inode = self.open_files.pop(file)
        if inode.locked_by == file:
            inode.locked_by = -1

    def crash(self, chance: random.Random) -> None:
        """The power goes: every sector written since the last sync is there or is not."""
        self.open_files.clear()
        for path, inode in list(self.files.items()):
            inode.locked_by = -1
            if not inode.named and chance.random() < 0.5:
                del self.files[path]
                continue
            for start, stop in inode.dirty:
                cut = chance.randint(start, stop)
                for at in range(start, cut, SECTOR):
                    if chance.random() < 0.7:
                        self._settle(inode.durable, inode.data, at, min(at + SECTOR, cut))
            inode.dirty.clear()
            inode.data = bytearray(inode.durable)
            inode.named = True


def turn(n: int, delta=(), sort: str = "deed", line: str = "", text: tuple[str, ...] = ()) -> TurnRecord:
    """A turn for tests; its hash is its number."""
    return TurnRecord(n, "mira", line or f"command {n}", sort, tuple(delta), n, text or (f"Paragraph {n}.",), "hall")


HEADER = {"story": "test", "content": "0123", "seed": 7}


def play(keeper: Keeper, timeline: Timeline, turns: int, start: int = 0) -> None:
    """So many turns, each counting one fact up and setting another, each kept."""
    for n in range(start + 1, start + turns + 1):
        before = timeline.facts_at(timeline.head)
        fact = (f"cup{n % 3}", "in")
        delta = ((("clock", "ticks"), before.get(("clock", "ticks")), n), (fact, before.get(fact), f"shelf{n}"))
        delta = tuple(change for change in delta if change[1] != change[2])
        keeper.record(timeline.add(turn(n, delta)))
        keeper.keep()


def begun(disk: Disk, folder: str = "/saves", title: str = "A Dream") -> tuple[Keeper, Timeline]:
    """A new playthrough."""
    timeline = Timeline()
    return Keeper.create(folder, title, HEADER, timeline, disk), timeline


def facts(timeline: Timeline) -> dict[str, dict]:
    """What is known of every state that is known, by the turn's address in the file."""
    return {node.address: timeline.facts_at(node) for node in timeline.nodes.values() if node.whole}
