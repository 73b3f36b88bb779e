"""What every reader of a save owes the machine it runs on, whatever the disk does; and what a branch takes with it."""

from __future__ import annotations

import contextlib
import errno
import gzip
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dreamweave.saves import format, report, sharing
from dreamweave.saves.keeper import SNAPSHOT_TURNS, Keeper
from dreamweave.saves.reading import Unreadable
from dreamweave.saves.store import Disk
from dreamweave.saves.timeline import Timeline
from tests.saves.memory_disk import HEADER, Inode, MemoryDisk, begun, facts, play

READERS: dict[str, Callable[[MemoryDisk, str], object]] = {
    "export": lambda disk, path: sharing.export(path, "/saves/out.gz", disk),
    "take in": lambda disk, path: sharing.take_in(path, "/in", disk),
    "merge": lambda disk, path: sharing.merge([path, path], "/saves", disk),
    "glance": lambda disk, path: report.glance(path, disk),
    "verify": lambda disk, path: report.verify(path, disk),
    "newest": lambda disk, path: report.newest("/saves", "test", disk),
}


def saved(turns: int = 3) -> tuple[MemoryDisk, str]:
    """A disk with a save of so many turns."""
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, turns)
    keeper.close()
    return disk, keeper.path


def put(disk: MemoryDisk, path: str, data: bytes) -> None:
    disk.files[path] = Inode()
    disk.files[path].data += data


def kinds(data: bytes) -> Counter[str]:
    """How many lines of each kind bytes hold."""
    return Counter(line.split(b" ", 1)[0].decode() for line in data.splitlines())


# -- what is left behind ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("content", ["whole", "empty", "junk", "headless", "half"])
def test_nothing_stays_open_and_nothing_half_made_stays(name: str, content: str) -> None:
    disk, path = saved()
    data = bytes(disk.files[path].data)
    headless = b"\n".join(line for line in data.split(b"\n") if not line.startswith(b"header"))
    put(
        disk, path, {"whole": data, "empty": b"", "junk": b"hello\n", "headless": headless, "half": data[:-40]}[content]
    )
    with contextlib.suppress(Unreadable, OSError):
        READERS[name](disk, path)
    assert disk.open_files == {}
    assert [file for file in disk.files if file.endswith(".part")] == []


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("call", ["open", "create", "append", "sync", "rename", "sync_folder", "make_folder"])
@pytest.mark.parametrize("which", [1, 2, 3])
def test_nothing_stays_open_when_a_call_fails(name: str, call: str, which: int) -> None:
    disk, path = saved()
    disk.calls.clear()
    disk.fail = lambda made, number: errno.EIO if made == call and disk.calls.count(call) == which else 0
    with contextlib.suppress(Unreadable, OSError):
        READERS[name](disk, path)
    assert disk.open_files == {}
    assert [file for file in disk.files if file.endswith(".part")] == []


@pytest.mark.parametrize("name", ["export", "take in", "merge"])
def test_what_is_made_is_on_the_disk_with_its_name(name: str) -> None:
    disk, path = saved()
    made = READERS[name](disk, path)
    new = "/saves/out.gz" if name == "export" else str(made)
    assert disk.files[new].dirty == [] and disk.files[new].durable == disk.files[new].data and disk.files[new].named
    assert set(disk.files) == {path, new}


@pytest.mark.parametrize("name", ["export", "take in", "merge"])
def test_a_disk_that_takes_little_at_a_time_is_written_whole(name: str) -> None:
    disk, path = saved()
    sound, other = saved()
    disk.fail = lambda made, number: -1 if made == "append" else 0
    assert READERS[name](disk, path) == READERS[name](sound, other)
    assert {p: bytes(f.data) for p, f in disk.files.items()} == {p: bytes(f.data) for p, f in sound.files.items()}


# -- how large a save may be --------------------------------------------------------------------------------------


@pytest.mark.parametrize("spare", [-1, 0, 1])
def test_a_save_may_be_as_large_as_the_limit_and_no_larger(monkeypatch: pytest.MonkeyPatch, spare: int) -> None:
    disk, path = saved()
    size = len(disk.files[path].data)
    monkeypatch.setattr(format, "FILE_LIMIT", size + spare)
    shown = report.glance(path, disk)
    assert (shown.problem == "", shown.size) == (spare >= 0, size)
    assert report.verify(path, disk).ok == (spare >= 0)
    if spare >= 0:
        assert disk.files[sharing.take_in(path, "/in", disk)].data == disk.files[path].data
        return
    assert shown.problem == "it is larger than any save"
    with pytest.raises(Unreadable, match="larger than any save"):
        sharing.take_in(path, "/in", disk)


def test_a_gzip_may_hold_as_much_as_a_shared_save_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    disk, path = saved()
    sharing.export(path, "/saves/out.gz", disk)
    size = len(gzip.decompress(bytes(disk.files["/saves/out.gz"].data)))
    monkeypatch.setattr(format, "FILE_LIMIT", 4 * (size + 1))
    assert sharing.take_in("/saves/out.gz", "/in", disk)
    monkeypatch.setattr(format, "FILE_LIMIT", 4 * (size - 1))
    with pytest.raises(Unreadable, match="more than any shared save"):
        sharing.take_in("/saves/out.gz", "/in", disk)


# -- what a branch takes with it ----------------------------------------------------------------------------------


def test_a_branch_takes_its_turns_words_and_last_snapshot_and_nothing_of_others() -> None:
    disk = MemoryDisk()
    keeper, t = begun(disk)
    turns = 2 * SNAPSHOT_TURNS + 5
    play(keeper, t, turns)
    t.bookmark("mine")
    keeper.bookmark("mine")
    t.undo(3)
    keeper.head()
    play(keeper, t, 2, turns)
    keeper.close()
    assert kinds(bytes(disk.files[keeper.path].data))["snapshot"] >= 2
    assert sharing.export(keeper.path, "/saves/out.gz", disk) == turns - 3 + 2
    held = kinds(gzip.decompress(bytes(disk.files["/saves/out.gz"].data)))
    assert held == {"header": 1, "turn": turns - 1, "text": turns - 1, "snapshot": 1}
    loaded = Keeper.open(sharing.take_in("/saves/out.gz", "/in", disk), disk)
    assert loaded.problems == [] and loaded.overlay == t.overlay_at()
    assert loaded.timeline.bookmarks() == {}


def test_what_is_merged_with_itself_is_what_it_was() -> None:
    disk, path = saved(5)
    merged = sharing.merge([path, path], "/saves", disk)
    one, two = Keeper.open(path, disk), Keeper.open(merged, disk)
    assert facts(one.timeline) == facts(two.timeline) and one.header == two.header
    lines = bytes(disk.files[path].data).splitlines()
    assert Counter(bytes(disk.files[merged].data).splitlines()) == Counter(dict.fromkeys(lines, 1))


def test_no_copies_make_no_save() -> None:
    disk, path = saved()
    for paths in ([], [path, "/saves/other.dream"]):
        put(disk, "/saves/other.dream", b"")
        with pytest.raises(Unreadable):
            sharing.merge(paths, "/saves", disk)


# -- what a file says of itself -----------------------------------------------------------------------------------


def headed(**said: object) -> tuple[MemoryDisk, str]:
    """A file of one header that says so."""
    disk = MemoryDisk()
    body = {"format": format.FORMAT, "id": "x", "title": "T", **HEADER, **said}
    put(disk, "/saves/a.dream", format.line("header", "", {k: v for k, v in body.items() if v is not None})[1])
    return disk, "/saves/a.dream"


@pytest.mark.parametrize("written", [None, 0, -1, "1"])
def test_a_header_without_a_format_is_no_header(written: object) -> None:
    disk, path = headed(format=written)
    assert report.verify(path, disk).problem == "its header names no format"


def test_a_newer_format_is_told_and_listed() -> None:
    for written, problem in ((format.FORMAT, ""), (format.FORMAT + 1, "it was written by a newer Dreamweave")):
        disk, path = headed(format=written, created=12)
        shown = report.glance(path, disk)
        assert (shown.problem, shown.title, shown.created, shown.at, shown.turn) == (problem, "T", 12, 12, 0)


@pytest.mark.parametrize("said", [{"title": 7}, {"created": "now"}, {"story": None}])
def test_what_is_no_word_or_number_in_a_header_is_passed_over(said: dict[str, object]) -> None:
    disk, path = headed(**said)
    shown = report.glance(path, disk)
    assert (shown.title, shown.created, shown.story) == (
        "" if "title" in said else "T",
        0,
        "" if "story" in said else "test",
    )


def test_a_list_is_the_last_changed_first_and_of_saves_alone() -> None:
    disk, path = saved()
    for n, name in enumerate(("/saves/b.dream", "/saves/.c.dream", "/saves/d.txt", "/saves/e.dream")):
        put(disk, name, bytes(disk.files[path].data))
        disk.files[name].age = 1000 - n
    disk.files[path].age = 5
    assert report.save_files("/saves", disk) == ["/saves/b.dream", "/saves/e.dream", path]
    assert [info.path for info in report.list_saves("/saves", disk)] == ["/saves/b.dream", "/saves/e.dream", path]
    assert report.newest("/saves", "test", disk) == "/saves/b.dream"


@pytest.mark.parametrize("length", [0, 1, 1 << 12, 1 << 16, 1 << 18])
def test_the_last_turn_is_found_however_much_was_said_after_it(length: int) -> None:
    disk, path = saved(4)
    bookmark = format.line("odd", "", {"words": ["x" * (1 << 12)] * (length >> 12) + ["x" * (length % (1 << 12))]})[1]
    disk.files[path].data += bookmark
    shown = report.glance(path, disk)
    assert (shown.title, shown.turn, shown.line, shown.preview) == ("A Dream", 4, "command 4", "Paragraph 4.")


# -- standing somewhere -------------------------------------------------------------------------------------------


def test_a_jump_of_any_length_stands_where_it_was_told_to() -> None:
    disk = MemoryDisk()
    t = Timeline()
    keeper = Keeper.create("/saves", "Far", HEADER, t, disk)
    play(keeper, t, 300)
    ids = {node.record.n: node.id for node in t.nodes.values()}
    known = {node.record.n: t.facts_at(node) for node in t.nodes.values()}
    for n in (1, 300, 299, 40, 41, 290, 2, 150):
        t.jump(ids[n])
        assert t.head.record.n == n and t.facts_at(t.head) == known[n]
        assert t.redo(1) == []


@pytest.mark.parametrize("spare", [-1, 0])
def test_what_is_merged_may_be_as_large_as_a_save_and_no_larger(monkeypatch: pytest.MonkeyPatch, spare: int) -> None:
    disk, path = saved()
    put(disk, "/saves/twin.dream", bytes(disk.files[path].data))
    for copy in (path, "/saves/twin.dream"):
        loaded = Keeper.open(copy, disk)
        assert loaded.keeper is not None
        play(loaded.keeper, loaded.timeline, 1, len(copy))
        loaded.keeper.close()
    union = len(disk.files[sharing.merge([path, "/saves/twin.dream"], "/saves", disk)].data)
    monkeypatch.setattr(format, "FILE_LIMIT", union + spare)
    if spare:
        with pytest.raises(Unreadable, match="would be larger than any save"):
            sharing.merge([path, "/saves/twin.dream"], "/saves", disk)
    else:
        assert sharing.merge([path, "/saves/twin.dream"], "/saves", disk)


def test_what_is_no_save_file_is_let_go_of(tmp_path: Path) -> None:
    open_now = os.listdir("/dev/fd")
    for write in (False, True):
        with pytest.raises(OSError):
            Disk().open(str(tmp_path), write)
    assert os.listdir("/dev/fd") == open_now
