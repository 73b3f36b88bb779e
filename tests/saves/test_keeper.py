"""The keeper: what it calls saved is on the disk, whatever the disk does."""

from __future__ import annotations

import errno
import gzip
import os
import random
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dreamweave.saves import format, report, sharing
from dreamweave.saves.keeper import HEADER_AGAIN, SNAPSHOT_TURNS, Keeper
from dreamweave.saves.reading import Unreadable
from dreamweave.saves.store import Disk, file_name
from dreamweave.saves.timeline import Timeline
from tests.saves.memory_disk import HEADER, MemoryDisk, begun, facts, play, turn


def reopened(disk: MemoryDisk, path: str):
    return Keeper.open(path, disk)


def test_a_playthrough_comes_back_whole(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path / "deep" / "saves"))
    play(keeper, t, 5)
    t.bookmark("mine")
    keeper.bookmark("mine")
    t.undo(2)
    keeper.head()
    keeper.keep()
    assert keeper.status.saved_turn == 3 and keeper.status.problem == ""
    assert os.stat(keeper.path).st_mode & 0o777 == 0o600
    known = facts(t)
    keeper.close()
    loaded = Keeper.open(keeper.path)
    assert loaded.problems == [] and not loaded.readonly
    assert loaded.header["story"] == "test" and loaded.header["title"] == "A Dream"
    assert facts(loaded.timeline) == known
    assert loaded.timeline.head.record.n == 3 and loaded.overlay == loaded.timeline.overlay_at()
    assert loaded.timeline.head.text == ("Paragraph 3.",)
    assert loaded.timeline.bookmarks()["mine"].record.n == 5
    assert [s.record.n for s in loaded.timeline.redo(2)] == [4, 5]
    loaded.keeper.close()
    assert report.verify(keeper.path).ok


def test_nothing_is_written_before_the_first_turn():
    disk = MemoryDisk()
    keeper, _ = begun(disk)
    keeper.close()
    assert disk.files == {}


def test_closing_keeps_what_is_queued():
    keeper, t = begun(disk := MemoryDisk())
    keeper.record(t.add(turn(1)))
    keeper.close()
    assert reopened(disk, next(iter(disk.files))).timeline.head.record.n == 1


def test_facts_of_a_story_that_changed_are_left_out_and_told():
    keeper, t = begun(disk := MemoryDisk())
    play(keeper, t, 4)
    keeper.close()
    loaded = Keeper.open(keeper.path, disk, exists=lambda fact: fact[0] != "cup1")
    assert ("cup1", "in") not in loaded.overlay and "1 facts" in loaded.problems[0] and not loaded.readonly
    assert all(change[0][0] != "cup1" for step in loaded.timeline.undo(9) for change in step.delta)


def test_writing_in_another_thread_while_play_goes_on(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            keeper.keep()

    worker = threading.Thread(target=work)
    worker.start()
    for n in range(1, 300):
        keeper.record(t.add(turn(n, ((("clock", "ticks"), n - 1 or None, n),), text=("x" * 300,))))
        if n % 50 == 0:
            t.undo()
            keeper.head()
        if n == 150:
            keeper.move(str(tmp_path / "new"))
    done.set()
    worker.join()
    keeper.close()
    loaded = Keeper.open(keeper.path)
    assert loaded.problems == [] and facts(loaded.timeline) == facts(t)
    assert loaded.timeline.head.address == t.head.address and report.verify(keeper.path).ok


def test_a_line_is_on_disk_before_it_is_called_saved():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    for n in range(1, 8):
        play(keeper, t, 1, n - 1)
        assert keeper.status.saved_turn == n
        copy = MemoryDisk()
        copy.files = {p: i for p, i in disk.files.items() if i.named}
        for inode in copy.files.values():
            inode.data, kept = bytearray(inode.durable), inode.data
        assert Keeper.open(keeper.path, copy, readonly=True).timeline.head.record.n == n
        for inode in copy.files.values():
            inode.data = kept


def test_recording_and_queueing_touch_no_disk():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    keeper.record(t.add(turn(1)))
    t.undo()
    keeper.head()
    t.bookmark("x")
    keeper.bookmark("x")
    assert disk.calls == []
    keeper.write()
    assert disk.calls == ["make_folder", "create", "append"] and keeper.status.saved_turn == -1
    keeper.sync()
    assert disk.calls[3:] == ["sync", "sync_folder"] and keeper.status.saved_turn == 0


def script(keeper: Keeper, t: Timeline) -> None:
    """A small game with everything in it."""
    play(keeper, t, 3)
    t.undo(2)
    keeper.head()
    keeper.keep()
    keeper.record(t.add(turn(2, ((("cup1", "in"), "shelf1", "floor"),), text=("x" * 3000,))))
    keeper.keep()
    t.bookmark("name")
    keeper.bookmark("name")
    keeper.keep()
    play(keeper, t, 2, 2)


def ops_of_script() -> int:
    disk = MemoryDisk()
    script(*begun(disk))
    return len(disk.calls)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, -1])
@pytest.mark.parametrize("lasting", [1, 2, 1000])
def test_every_call_may_fail_in_turn(code, lasting):
    """Play goes on, the status is honest, a crash at the end loses nothing acknowledged, and a mended disk gets all."""
    whole = MemoryDisk()
    keeper, reference = begun(whole)
    script(keeper, reference)
    wanted = facts(reference)
    for first in range(1, ops_of_script() + 1):
        disk = MemoryDisk()
        disk.fail = lambda call, n, first=first: (
            code if first <= n < first + lasting and (code > 0 or call == "append") else 0
        )
        keeper, t = begun(disk)
        script(keeper, t)
        status = keeper.status
        assert status.saved_turn == t.head.record.n or status.problem or code == -1
        broken = disk.files and keeper.path
        if broken and status.saved_turn >= 0:
            crashed = MemoryDisk()
            for path, inode in disk.files.items():
                crashed.files[path] = type(inode)()
                crashed.files[path].data = bytearray(inode.durable)
            seen = Keeper.open(keeper.path, crashed, readonly=True)
            if not status.problem:
                assert seen.timeline.head.address == t.head.address
                assert facts(seen.timeline).items() >= facts(t).items()
            seen.keeper.close()
        disk.fail = lambda call, n: 0
        t.bookmark("mended")
        keeper.bookmark("mended")
        keeper.keep()
        assert keeper.status.problem == "" and keeper.status.saved_turn == t.head.record.n
        keeper.close()
        disk.crash(random.Random(first))
        loaded = reopened(disk, keeper.path)
        assert facts(loaded.timeline) == wanted
        assert loaded.timeline.head.record.n == 4 and set(loaded.timeline.bookmarks()) == {"name", "mended"}
        assert loaded.timeline.head.text == ("Paragraph 4.",)
        loaded.keeper.record(loaded.timeline.add(turn(9)))
        loaded.keeper.close()
        if code == -1:
            assert report.verify(keeper.path, disk).ok


def test_what_a_failed_write_left_behind_is_fenced():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 2)
    writes = iter([-1, errno.ENOSPC])
    disk.fail = lambda call, n: next(writes, 0) if call == "append" else 0
    play(keeper, t, 1, 2)
    assert keeper.status.problem and keeper.status.saved_turn == 2
    play(keeper, t, 1, 3)
    assert keeper.status.problem == "" and keeper.status.saved_turn == 4
    said = report.verify(keeper.path, disk)
    assert said.ok and len(said.damage) == 1 and said.damage[0].fenced and said.turns == 4
    keeper.close()
    assert reopened(disk, keeper.path).problems == []


def test_an_undo_written_twice_is_one_undo():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    disk.fail = lambda call, n: errno.EIO if call == "sync" else 0
    for _ in range(2):
        t.undo()
        keeper.head()
        keeper.keep()
    disk.fail = lambda call, n: 0
    keeper.close()
    assert bytes(disk.files[keeper.path].data).count(b"\nhead ") == 5
    loaded = reopened(disk, keeper.path)
    assert loaded.timeline.head.record.n == 1 and loaded.problems == []
    assert [step.record.n for step in loaded.timeline.redo(2)] == [2, 3]


def test_heads_are_numbered_on_across_sittings():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    t.undo()
    keeper.head()
    keeper.close()
    loaded = reopened(disk, keeper.path)
    loaded.timeline.undo()
    loaded.keeper.head()
    loaded.keeper.close()
    heads = [line for line in bytes(disk.files[keeper.path].data).splitlines() if line.startswith(b"head ")]
    assert [format.decode(line.split(b" ", 3)[3])["serial"] for line in heads] == [1, 2]


def test_not_saved_since_names_the_turn():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 2)
    disk.fail = lambda call, n: errno.ENOSPC if call == "append" else 0
    play(keeper, t, 3, 2)
    assert keeper.status.saved_turn == 2 and "space" in keeper.status.problem
    disk.fail = lambda call, n: 0
    keeper.keep()
    assert keeper.status.saved_turn == 5 and keeper.status.problem == ""


def test_another_place_takes_everything():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    t.undo()
    keeper.head()
    disk.fail = lambda call, n: errno.EIO if call == "append" else 0
    keeper.keep()
    old = keeper.path
    disk.fail = lambda call, n: 0
    keeper.move("/elsewhere")
    keeper.keep()
    assert keeper.path.startswith("/elsewhere/") and keeper.status.problem == ""
    keeper.close()
    loaded = reopened(disk, keeper.path)
    assert facts(loaded.timeline) == facts(t) and loaded.timeline.head.record.n == 2 and loaded.problems == []
    assert [s.record.n for s in loaded.timeline.redo()] == [3]
    assert old != keeper.path and old in disk.files


def test_a_game_begun_without_a_save_can_be_kept_later():
    t = Timeline()
    for n in range(1, 4):
        t.add(turn(n, ((("clock", "ticks"), n - 1 or None, n),)))
    t.bookmark("early")
    t.undo()
    disk = MemoryDisk()
    keeper = Keeper.create("/saves", "Late", HEADER, t, disk)
    keeper.keep()
    keeper.close()
    loaded = reopened(disk, keeper.path)
    assert facts(loaded.timeline) == facts(t) and loaded.timeline.head.record.n == 2
    assert loaded.timeline.bookmarks()["early"].record.n == 3 and loaded.timeline.nodes["3"].text == ("Paragraph 3.",)


@pytest.mark.parametrize("how", ["deleted", "cut"])
def test_a_file_taken_from_under_the_game_is_noticed(tmp_path, how):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 2)
    if how == "deleted":
        os.unlink(keeper.path)
    else:
        os.truncate(keeper.path, 100)
    play(keeper, t, 1, 2)
    assert keeper.status.saved_turn == 2 and keeper.status.problem
    keeper.move(str(tmp_path / "new"))
    keeper.keep()
    assert keeper.status.problem == "" and keeper.status.saved_turn == 3
    keeper.close()
    assert Keeper.open(keeper.path).timeline.head.record.n == 3


def test_a_turn_that_cannot_be_written_is_said_and_the_rest_goes_on():
    keeper, t = begun(MemoryDisk())
    play(keeper, t, 1)
    keeper.record(t.add(turn(2, ((("a", "b"), None, 2**63),))))
    keeper.keep()
    assert "turn 2 cannot be kept" in keeper.status.problem and keeper.status.saved_turn == 1
    keeper.record(t.add(turn(3)))
    keeper.head()
    keeper.keep()
    assert keeper.status.problem and keeper.status.saved_turn == 1
    t.undo(2)
    keeper.head()
    play(keeper, t, 1, 3)
    assert keeper.status.problem == "" and keeper.status.saved_turn == 4


def test_half_characters_and_control_signs_typed_are_kept_as_pictures():
    keeper, t = begun(disk := MemoryDisk())
    keeper.record(t.add(turn(1, line="take \udcff\x1b[2J", text=("bell \x07",))))
    keeper.keep()
    assert keeper.status.problem == ""
    keeper.close()
    loaded = reopened(disk, keeper.path)
    assert loaded.timeline.head.record.line == "take \ufffd\u241b[2J" and loaded.timeline.head.text == ("bell \u2407",)


def test_words_too_long_for_a_line_cost_only_words():
    keeper, t = begun(disk := MemoryDisk())
    keeper.record(t.add(turn(1, text=("x" * 70_000,))))
    keeper.keep()
    keeper.close()
    loaded = reopened(disk, keeper.path)
    assert loaded.timeline.head.record.n == 1 and loaded.timeline.head.text == () and loaded.problems == []


def test_snapshots_are_never_far_apart():
    keeper, t = begun(MemoryDisk())
    big = [((f"thing{i}", "in"), None, "a long name of a place") for i in range(300)]
    keeper.record(t.add(turn(1, tuple(big))))
    for n in range(2, 100):
        keeper.write()
        keeper.record(t.add(turn(n, ((("clock", "ticks"), n - 1 if n > 2 else None, n),))))
    keeper.keep()
    gap = longest = 0
    for node in reversed(list(t.path())):
        gap = 0 if node.snapshot else gap + 1
        longest = max(longest, gap)
    assert longest <= SNAPSHOT_TURNS and sum(bool(n.snapshot) for n in t.nodes.values()) < 6


def test_a_second_writer_may_only_look(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 2)
    code = (
        "import sys; from dreamweave.saves.keeper import Keeper; from dreamweave.saves.format import TurnRecord\n"
        "l = Keeper.open(sys.argv[1]); l.keeper.record(l.timeline.add(TurnRecord(3, 'x', 'x', 'deed', (), 0)))\n"
        "l.keeper.keep(); print(l.readonly, l.timeline.nodes['2'].record.n, l.keeper.status.problem, l.problems)"
    )
    before = Path(keeper.path).read_bytes()

    def other() -> str:
        run = [sys.executable, "-c", code, keeper.path]
        return subprocess.run(run, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True).stdout

    said = other()
    assert said.startswith("True 2 Another Dreamweave is playing it.") and "Another" in said.split("[")[1]
    assert Path(keeper.path).read_bytes() == before
    play(keeper, t, 1, 2)
    keeper.close()
    assert other().startswith("False")


def test_a_file_that_may_not_be_written_opens_to_be_looked_at(tmp_path):
    class Refusing(Disk):
        def open(self, path: str, write: bool) -> int:
            if write:
                raise PermissionError(errno.EACCES, "no")
            return super().open(path, write)

    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 2)
    keeper.close()
    loaded = Keeper.open(keeper.path, Refusing())
    assert loaded.readonly and loaded.timeline.head.record.n == 2 and "written" in loaded.problems[-1]


def test_links_folders_pipes_and_devices_are_refused(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 1)
    keeper.close()
    link, pipe = tmp_path / "link.dream", tmp_path / "pipe.dream"
    link.symlink_to(keeper.path)
    os.mkfifo(pipe)
    (tmp_path / "folder.dream").mkdir()
    for path in (link, pipe, tmp_path / "folder.dream", Path("/dev/zero"), tmp_path / "none.dream"):
        with pytest.raises(Unreadable):
            Keeper.open(str(path))
        assert report.glance(str(path)).problem and report.verify(str(path)).problem
    assert report.newest(str(tmp_path), "test") == keeper.path


HOSTILE = [
    "../x",
    "a\0b",
    "CON",
    "nul.txt",
    "x" * 300,
    "\u00e9",
    "e\u0301",
    "\U0001f600",
    "",
    "..",
    "/",
    "a\nb",
    "\ud800",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_names_are_data_and_never_file_names(tmp_path, title):
    keeper, t = begun(Disk(), str(tmp_path), title)
    t.bookmark(title)
    keeper.record(t.add(turn(1)))
    keeper.bookmark(title)
    keeper.keep()
    assert keeper.status.problem == "" and os.path.dirname(keeper.path) == str(tmp_path)
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}\.dream", os.path.basename(keeper.path))
    assert os.listdir(tmp_path) == [os.path.basename(keeper.path)]
    keeper.close()
    assert report.list_saves(str(tmp_path))[0].title == format.one_line(title)


def test_twins_of_a_name_do_not_meet():
    assert file_name("CON", "0" * 8) == "con-00000000.dream"
    assert file_name("\u00e9", "1" * 8) == "e-11111111.dream" and file_name("e\u0301", "2" * 8) == "e-22222222.dream"


def test_an_id_from_a_stranger_is_no_path(tmp_path):
    line = format.line("header", "", {**HEADER, "format": 1, "title": "x", "id": "../../../evil", "created": 0})[1]
    (tmp_path / "x.dream").write_bytes(line)
    loaded = Keeper.open(str(tmp_path / "x.dream"))
    loaded.keeper.move(str(tmp_path / "new"))
    play(loaded.keeper, loaded.timeline, 1)
    assert loaded.keeper.path == str(tmp_path / "new" / "x-e.dream") and loaded.keeper.status.problem == ""
    loaded.keeper.close()
    assert file_name("", "/") == "dream-0.dream"


def test_the_clock_set_back_changes_nothing_but_times():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 2)
    disk.clock -= 10**6
    play(keeper, t, 1, 2)
    assert t.head.at == t.head.parent.at
    keeper.close()
    assert reopened(disk, keeper.path).timeline.head.record.n == 3


def test_a_newer_format_opens_to_be_looked_at():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 2)
    keeper.close()
    inode = disk.files[keeper.path]
    newer = [format.line("header", "", {**keeper.header, "format": 2})[1]]
    root = newer[0].split()[1].decode()
    newer.append(format.line("turn", root, format.turn_data(turn(1), 5))[1])
    newer.append(format.line("wonder", root, {"new": "kind"})[1])
    inode.data = bytearray(b"".join(newer))
    loaded = reopened(disk, keeper.path)
    assert loaded.readonly and "newer Dreamweave" in loaded.problems[-1] and loaded.timeline.head.record.n == 1
    assert "newer" in report.glance(keeper.path, disk).problem


def test_unknown_kinds_are_passed_over_and_kept():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 1)
    keeper.close()
    line = format.line("wonder", "", {"x": 1})[1]
    disk.files[keeper.path].data += line
    loaded = reopened(disk, keeper.path)
    assert loaded.problems == []
    play(loaded.keeper, loaded.timeline, 1, 1)
    assert line in disk.files[keeper.path].data and report.verify(keeper.path, disk).ok


def test_a_copy_begins_with_the_first_turn_played_from_it():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 2)
    keeper.close()
    before = bytes(disk.files[keeper.path].data)
    loaded = Keeper.open(keeper.path, disk, copy_to="/mine")
    assert not loaded.readonly
    loaded.keeper.keep()
    assert len(disk.files) == 1
    play(loaded.keeper, loaded.timeline, 1, 2)
    assert loaded.keeper.status.problem == "" and loaded.keeper.status.saved_turn == 3
    assert loaded.keeper.path.startswith("/mine/") and bytes(disk.files[keeper.path].data) == before
    loaded.keeper.close()
    again = reopened(disk, loaded.keeper.path)
    assert again.timeline.head.record.n == 3 and again.timeline.nodes["1"].text == ("Paragraph 1.",)
    assert again.header["id"] != keeper.header["id"]


def test_the_newest_of_a_story_is_found_and_listed():
    disk = MemoryDisk()
    for story in ("a", "b", "a", "c"):
        t = Timeline()
        keeper = Keeper.create("/saves", f"Title {story}", {**HEADER, "story": story}, t, disk)
        play(keeper, t, 3)
        keeper.close()
    disk.files["/saves/zz-1.dream"] = type(disk.files[keeper.path])()
    disk.files["/saves/zz-1.dream"].age = 10**9
    infos = report.list_saves("/saves", disk)
    assert report.newest("/saves", "a", disk) == next(info.path for info in infos if info.story == "a")
    assert [i.story for i in infos] == ["", "c", "a", "b", "a"] and infos[0].problem == "it is empty"
    shown = infos[1]
    assert (shown.turn, shown.actor, shown.place, shown.line) == (3, "mira", "hall", "command 3")
    assert shown.preview == "Paragraph 3." and shown.at == shown.created == disk.clock
    assert report.newest("/saves", "none", disk) is None and report.newest("/none", "a", Disk()) is None


def test_a_branch_travels_as_one_gzip(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 4)
    t.undo(2)
    keeper.head()
    play(keeper, t, 3, 4)
    t.bookmark("b")
    keeper.bookmark("b")
    keeper.keep()
    out = str(tmp_path / "out.gz")
    assert sharing.export(keeper.path, out) == 5
    assert len(gzip.decompress(Path(out).read_bytes()).splitlines()) >= 12
    taken = sharing.take_in(out, str(tmp_path / "in"))
    loaded = Keeper.open(taken)
    assert loaded.problems == [] and loaded.overlay == t.overlay_at() and "b" in loaded.timeline.bookmarks()
    assert len(loaded.timeline.nodes) == 6 and report.verify(taken).ok
    loaded.keeper.close()
    merged = sharing.merge([keeper.path, taken], str(tmp_path / "in"))
    assert report.verify(merged).ok and report.verify(merged).turns == 7


def test_copies_damaged_in_different_places_mend_each_other(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 6)
    keeper.close()
    data = Path(keeper.path).read_bytes()
    turns = [line for line in data.splitlines(keepends=True) if line.startswith(b"turn ")]
    paths = []
    for n in (1, 3):
        paths.append(str(tmp_path / f"copy{n}.dream"))
        Path(paths[-1]).write_bytes(data.replace(turns[n], b"junk\n"))
    merged = sharing.merge(paths, str(tmp_path))
    loaded = Keeper.open(merged)
    assert facts(loaded.timeline) == facts(t) and loaded.problems == [] and report.verify(merged).ok


def test_conflict_copies_become_branches(tmp_path):
    keeper, t = begun(Disk(), str(tmp_path))
    play(keeper, t, 3)
    keeper.close()
    twin = tmp_path / "twin.dream"
    twin.write_bytes(Path(keeper.path).read_bytes())
    for path, line in ((keeper.path, "left"), (str(twin), "right")):
        loaded = Keeper.open(path)
        loaded.keeper.record(loaded.timeline.add(turn(4, line=line)))
        loaded.keeper.close()
    merged = sharing.merge([keeper.path, str(twin)], str(tmp_path))
    loaded = Keeper.open(merged)
    assert loaded.problems == [] and loaded.timeline.head.record.line == "right"
    assert {c.record.line for c in loaded.timeline.head.parent.children} == {"left", "right"}
    other, t2 = begun(Disk(), str(tmp_path), "Other")
    play(other, t2, 1)
    other.close()
    with pytest.raises(Unreadable):
        sharing.merge([keeper.path, other.path], str(tmp_path))


NO_SAVES = [b"", b"\x1f\x8bxx", b"hello", gzip.compress(b"hello"), gzip.compress(b"x" * 99)[:-5]]


@pytest.mark.parametrize(
    "data", [*NO_SAVES, gzip.compress(bytes(100 << 20))], ids=str.split("empty torn word zipped cut bomb")
)
def test_a_stranger_s_file_that_is_no_save_leaves_nothing_behind(tmp_path, data):
    source = tmp_path / "source"
    source.write_bytes(data)
    with pytest.raises(Unreadable):
        sharing.take_in(str(source), str(tmp_path / "in"))
    assert not (tmp_path / "in").exists() or os.listdir(tmp_path / "in") == []


@pytest.mark.parametrize("call", ["create", "append", "sync", "rename", "sync_folder"])
def test_taking_in_fails_without_remains(call):
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 1)
    keeper.close()
    disk.fail = lambda name, n: errno.ENOSPC if name == call else 0
    with pytest.raises(OSError):
        sharing.take_in(keeper.path, "/in", disk)
    assert call == "sync_folder" or list(disk.files) == [keeper.path]


# --- whose it is, in case the first line is damaged


def count(disk: MemoryDisk, path: str, kind: bytes) -> int:
    return sum(line.startswith(kind) for line in bytes(disk.files[path].data).split(b"\n"))


def without(disk: MemoryDisk, path: str, lost: int) -> MemoryDisk:
    """The same file on another disk, with its first headers made junk."""
    lines = bytes(disk.files[path].data).split(b"\n")
    at = [i for i, line in enumerate(lines) if line.startswith(b"header ")][:lost]
    damaged = MemoryDisk()
    damaged.files[path] = type(disk.files[path])()
    damaged.files[path].data += b"\n".join(b"junk" if i in at else line for i, line in enumerate(lines))
    return damaged


def test_a_file_begins_with_its_header_twice():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 1)
    keeper.close()
    assert count(disk, keeper.path, b"header ") == 2
    assert Keeper.open(keeper.path, without(disk, keeper.path, 1), readonly=True).header["story"] == "test"
    assert Keeper.open(keeper.path, without(disk, keeper.path, 2), readonly=True).header == {}


def test_the_header_is_written_again_with_the_first_snapshot_and_every_eighth_after_it():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    seen: set[int] = set()
    for n in range(SNAPSHOT_TURNS * 6):
        play(keeper, t, 1, n)
        snapshots = count(disk, keeper.path, b"snapshot ")
        seen.add(snapshots)
        assert count(disk, keeper.path, b"header ") == 2 + (snapshots + HEADER_AGAIN - 1) // HEADER_AGAIN
    keeper.close()
    assert seen >= {0, 1, HEADER_AGAIN, HEADER_AGAIN + 1}
    assert Keeper.open(keeper.path, without(disk, keeper.path, 3), readonly=True).header["story"] == "test"


def test_a_file_played_on_has_its_header_again_where_it_was_taken_up():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 1)
    keeper.close()
    loaded = reopened(disk, keeper.path)
    play(loaded.keeper, loaded.timeline, 1, 1)
    loaded.keeper.close()
    assert count(disk, keeper.path, b"header ") == 3


def test_what_was_not_synced_is_written_again_with_its_header():
    disk = MemoryDisk()
    disk.fail = lambda call, n: errno.EIO if call == "sync" else 0
    keeper, t = begun(disk)
    play(keeper, t, 1)
    assert keeper.status.problem and count(disk, keeper.path, b"header ") == 2
    disk.fail = lambda call, n: 0
    keeper.keep()
    assert not keeper.status.problem and count(disk, keeper.path, b"header ") == 3
    keeper.close()
