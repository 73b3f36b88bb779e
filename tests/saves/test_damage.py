"""Damage: never silently wrong, and the newest turn is kept wherever it can be."""

from __future__ import annotations

import contextlib
import tracemalloc

import pytest

from dreamweave.saves import format, report
from dreamweave.saves import keeper as keeper_module
from dreamweave.saves.keeper import Keeper
from dreamweave.saves.reading import Unreadable
from tests.effort import at_most
from tests.saves.memory_disk import HEADER, Inode, MemoryDisk, begun, facts, play, turn

PATH = "/saves/a-dream-00000001.dream"


def small_game() -> tuple[bytes, dict]:
    """A file with two branches, undo and redo, a bookmark and a snapshot; and its states."""
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    t.undo(2)
    keeper.head()
    t.bookmark("fork")
    keeper.bookmark("fork")
    keeper.keep()
    threshold, keeper_module.SNAPSHOT_BYTES = keeper_module.SNAPSHOT_BYTES, 100
    keeper.record(t.add(turn(2, [((f"thing{i}", "in"), None, "far") for i in range(4)], line="scatter")))
    keeper.keep()
    keeper_module.SNAPSHOT_BYTES = threshold
    assert t.head.snapshot
    play(keeper, t, 2, 2)
    t.undo()
    keeper.head()
    t.redo()
    keeper.head()
    keeper.keep()
    keeper.close()
    return bytes(disk.files[keeper.path].data), facts(t)


WHOLE, STATES = small_game()
LINES = WHOLE.splitlines(keepends=True)


def heads(data: bytes) -> list[tuple[int, str]]:
    """Where each turn and head line ends, and the turn play stands at after it."""
    found, at = [], 0
    for line in data.splitlines(keepends=True):
        at += len(line)
        kind, id, parent, _ = line.split(b" ", 3)
        if kind in (b"turn", b"head"):
            found.append((at, (id if kind == b"turn" else parent).decode()))
    return found


HEADS = heads(WHOLE)


def opened(data: bytes) -> tuple[MemoryDisk, object]:
    disk = MemoryDisk()
    disk.files[PATH] = _inode(data)
    return disk, Keeper.open(PATH, disk)


def _inode(data: bytes) -> Inode:
    inode = Inode()
    inode.named = True
    inode.data, inode.durable = bytearray(data), bytearray(data)
    return inode


def known_facts(state: dict) -> dict:
    return {fact: value for fact, value in state.items() if value is not None}


def check_true(loaded) -> None:
    """Everything it says it knows is so."""
    for address, state in facts(loaded.timeline).items():
        assert known_facts(state) == known_facts(STATES.get(address, {}))
    assert loaded.overlay == loaded.timeline.overlay_at()


def test_cut_anywhere_it_opens_at_the_newest_whole_head():
    for stop in range(len(WHOLE)):
        data = WHOLE[:stop]
        header_whole = stop >= len(LINES[0]) - 1
        if not header_whole:
            with pytest.raises(Unreadable):
                opened(data)
            continue
        disk, loaded = opened(data)
        check_true(loaded)
        expected = next((a for at, a in reversed(HEADS) if at - 1 <= stop), loaded.timeline.root.address)
        assert loaded.timeline.head.address == expected
        at_line_end = data.endswith(b"\n") or WHOLE[stop : stop + 1] == b"\n"
        assert bool(loaded.problems) != at_line_end
        loaded.keeper.record(loaded.timeline.add(turn(99, line="after")))
        loaded.keeper.keep()
        loaded.keeper.close()
        said = report.verify(PATH, disk)
        assert said.ok and bool(said.lost) != at_line_end
        again = Keeper.open(PATH, disk)
        assert again.problems == [] and again.timeline.head.record.line == "after"
        assert again.timeline.head.parent.address == expected


def line_at(byte: int) -> tuple[bytes, int]:
    """The line a byte is in, and where it begins."""
    start = 0
    for line in LINES:
        if byte < start + len(line):
            return line, start
        start += len(line)
    raise AssertionError


@pytest.mark.parametrize("bit", [0, 5])
def test_flipped_anywhere_it_is_told_and_nothing_is_wrong(bit):
    newest = HEADS[-1][1]
    for byte in range(len(WHOLE)):
        data = WHOLE[:byte] + bytes([WHOLE[byte] ^ 1 << bit]) + WHOLE[byte + 1 :]
        disk, loaded = opened(data)
        check_true(loaded)
        line, start = line_at(byte)
        head = loaded.timeline.head
        assert loaded.problems, byte
        kind = line.split(b" ", 1)[0]
        in_newline = byte == start + len(line) - 1
        if kind not in (b"turn", b"head") or in_newline:
            assert head.address == newest
        else:
            before = next((a for at, a in reversed(HEADS) if at <= start), loaded.timeline.root.address)
            assert head.address in {newest, before}
        assert not report.verify(PATH, disk).ok
        loaded.keeper.record(loaded.timeline.add(turn(99, line="after")))
        loaded.keeper.close()
        again = Keeper.open(PATH, disk)
        assert again.timeline.head.record.line == "after"
        assert all("byte" not in p for p in again.problems)


def test_a_byte_turned_into_a_newline_is_told():
    for byte in range(0, len(WHOLE), 3):
        if WHOLE[byte] == 10:
            continue
        _, loaded = opened(WHOLE[:byte] + b"\n" + WHOLE[byte + 1 :])
        check_true(loaded)
        assert loaded.problems


def test_a_line_lost_from_the_middle_costs_itself_alone_when_a_snapshot_follows():
    """The turn before the snapshot is gone: what came after stands, and even the state before it is known."""
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 6)
    keeper.record(t.add(turn(7, [((f"thing{i}", "in"), None, "a place far away") for i in range(45)])))
    play(keeper, t, 3, 7)
    assert sum(bool(n.snapshot) for n in t.nodes.values()) == 1
    keeper.close()
    known = facts(t)
    lines = bytes(disk.files[keeper.path].data).splitlines(keepends=True)
    third = [line for line in lines if line.startswith(b"turn ")][2]
    data = b"".join(line if line is not third else b"X" * (len(line) - 1) + b"\n" for line in lines)
    disk.files[keeper.path].data = bytearray(data)
    loaded = Keeper.open(keeper.path, disk)
    tree = loaded.timeline
    assert tree.head.record.n == 10 and len(loaded.problems) == 2
    assert {address: known_facts(state) for address, state in facts(tree).items()} == known
    lost = [n for n in tree.nodes.values() if n.record.sort == "lost"]
    assert len(lost) == 1 and lost[0].text == ("Paragraph 3.",)
    stood = tree.overlay_at()
    for step in tree.undo(99):
        for fact, before, after in reversed(step.delta):
            assert stood[fact] == after
            stood[fact] = before
    assert tree.head is lost[0] and known_facts(stood) == known[lost[0].address] and tree.undo() == []
    second = next(n for n in tree.nodes.values() if n.record.n == 2)
    (leap,) = tree.jump(second.id)
    for fact, before, after in leap.delta:
        assert stood.get(fact) == before
        stood[fact] = after
    assert known_facts(stood) == known[second.address]


def test_a_branch_beside_what_a_snapshot_saved_is_known_too():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    side = turn(4, ((("lamp", "lit"), None, True),), line="side")
    keeper.record(t.add(side))
    t.undo()
    keeper.head()
    keeper.record(t.add(turn(4, [((f"thing{i}", "in"), None, "a place far away") for i in range(45)])))
    keeper.keep()
    keeper.close()
    known = facts(t)
    data = bytes(disk.files[keeper.path].data)
    second = [line for line in data.splitlines(keepends=True) if line.startswith(b"turn ")][1]
    disk.files[keeper.path].data = bytearray(data.replace(second, b"junk\n"))
    loaded = Keeper.open(keeper.path, disk)
    branch = next(n for n in loaded.timeline.nodes.values() if n.record.line == "side")
    assert branch.whole and known_facts(loaded.timeline.overlay_at(branch)) == known[branch.address]
    (back, out) = loaded.timeline.jump(branch.id)
    assert (back.way, out.way, out.record.line) == (-1, 1, "side")


def test_what_was_saved_from_damage_is_still_known_in_another_place():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 3)
    keeper.record(t.add(turn(4, [((f"thing{i}", "in"), None, "a place far away") for i in range(45)])))
    play(keeper, t, 2, 4)
    keeper.close()
    data = bytes(disk.files[keeper.path].data)
    second = [line for line in data.splitlines(keepends=True) if line.startswith(b"turn ")][1]
    disk.files[keeper.path].data = bytearray(data.replace(second, b"junk\n"))
    for how in ("move", "copy"):
        loaded = Keeper.open(keeper.path, disk, copy_to="/new" if how == "copy" else "")
        if how == "move":
            loaded.keeper.move("/new")
        loaded.keeper.record(loaded.timeline.add(turn(7)))
        known = [known_facts(state) for state in facts(loaded.timeline).values()]
        loaded.keeper.close()
        again = Keeper.open(loaded.keeper.path, disk)
        assert again.timeline.head.record.n == 7
        assert [known_facts(state) for state in facts(again.timeline).values()] == known
        again.keeper.close()


def test_a_turn_after_its_followers_is_left_out():
    first, second = [line for line in LINES if line.startswith(b"turn ")][:2]
    _, loaded = opened(LINES[0] + second + first)
    assert loaded.timeline.head is loaded.timeline.root and "stands after" in loaded.problems[-1]


def test_turns_whose_state_is_lost_cannot_be_visited():
    disk = MemoryDisk()
    keeper, t = begun(disk)
    play(keeper, t, 4)
    keeper.close()
    data = bytes(disk.files[keeper.path].data)
    second = [line for line in data.splitlines(keepends=True) if line.startswith(b"turn ")][1]
    disk.files[keeper.path].data = bytearray(data.replace(second, b"junk\n"))
    loaded = Keeper.open(keeper.path, disk)
    assert loaded.timeline.head.record.n == 1 and loaded.problems
    last = next(n for n in loaded.timeline.nodes.values() if n.record.n == 4)
    assert not last.whole
    with pytest.raises(KeyError):
        loaded.timeline.jump(last.id)
    with pytest.raises(KeyError):
        loaded.timeline.overlay_at(last)


def test_a_first_header_lost_is_found_again_further_on():
    header = LINES[0]
    _, loaded = opened(WHOLE.replace(header, b"X" * (len(header) - 1) + b"\n", 1))
    assert loaded.header["story"] == HEADER["story"] and loaded.timeline.head.address == HEADS[-1][1]


def test_all_headers_lost_the_turns_remain():
    _, loaded = opened(b"".join(b"junk\n" if line.startswith(b"header") else line for line in LINES))
    check_true(loaded)
    assert loaded.header == {} and loaded.timeline.head.address == HEADS[-1][1] and len(loaded.problems) == 2


def test_a_valid_line_that_holds_nonsense_is_left_out():
    root = LINES[0].split()[1].decode()
    for kind, data in [
        ("turn", {"n": 1}),
        ("head", {"by": "undo"}),
        ("head", {"by": 7, "count": "x", "serial": 1, "at": 1}),
        ("bookmark", {"name": 7}),
        ("torn", {"offset": []}),
        ("text", {"text": 7}),
        ("snapshot", {"z": "zz", "size": 7}),
    ]:
        line = format.line(kind, root if kind == "turn" else HEADS[-1][1], data)[1]
        disk, loaded = opened(WHOLE + line)
        check_true(loaded)
        assert loaded.timeline.head.address == HEADS[-1][1]
        assert not report.verify(PATH, disk).ok


def test_another_playthrough_s_lines_do_not_count():
    disk = MemoryDisk()
    disk.serial = 50
    keeper, t = begun(disk, title="Other")
    play(keeper, t, 2)
    keeper.close()
    _, loaded = opened(WHOLE + bytes(disk.files[keeper.path].data))
    check_true(loaded)
    assert loaded.problems and loaded.timeline.head.address == HEADS[-1][1]


@pytest.mark.parametrize(
    "data",
    [
        bytes(64 << 20),
        b"\n" * (16 << 20),
        b"turn " * (4 << 20),
        b"turn 00000000000000000000000000000000 - {" * (1 << 20),
        LINES[0] + b"\n" * (16 << 20),
        LINES[0] + b"x\n" * (4 << 20),
        LINES[0] + bytes(64 << 20),
    ],
    ids="zeros newlines turns headless blank rubbish tail".split(),
)
def test_bombs_are_refused_or_read_with_little_work(data):
    disk = MemoryDisk()
    disk.files[PATH] = _inode(b"")
    disk.files[PATH].data = bytearray(data)
    loaded = None
    with at_most(2_000_000), contextlib.suppress(Unreadable):
        loaded = Keeper.open(PATH, disk)
    assert loaded is None or loaded.problems
    tracemalloc.start()
    with contextlib.suppress(Unreadable):
        Keeper.open(PATH, disk, readonly=True)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100 << 20


def test_a_file_larger_than_any_save_is_not_even_read(tmp_path):
    path = tmp_path / "huge.dream"
    with path.open("wb") as file:
        file.truncate(format.FILE_LIMIT + 1)
    with pytest.raises(Unreadable):
        Keeper.open(str(path))
    assert report.glance(str(path)).problem


def test_undo_lines_cannot_be_made_to_take_for_ever():
    root, lines = LINES[0].split()[1].decode(), [LINES[0]]
    above = root
    for n in range(1, 3001):
        above, line = format.line("turn", above, format.turn_data(turn(n), 5))
        lines.append(line)
    for n in range(2000):
        by, at = ("undo", root) if n % 2 == 0 else ("redo", above)
        data = {"actor": "", "at": 5, "by": by, "count": 3000, "n": 0, "place": "", "serial": n}
        lines.append(format.line("head", at, data)[1])
    data = b"".join(lines)
    with at_most(20_000_000):
        _, loaded = opened(data)
    assert loaded.timeline.head.address == above


@pytest.mark.parametrize("by", ["undo", "redo", "jump"])
@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_play_stands_where_the_newest_head_says_whatever_it_says_was_done(by, count):
    places, lines = [LINES[0].split()[1].decode()], [LINES[0]]
    for n in range(1, 5):
        address, line = format.line("turn", places[-1], format.turn_data(turn(n), 5))
        places.append(address)
        lines.append(line)
    for first in places:
        for last in places[1:]:
            above = places[places.index(last) - 1]
            told = [(by, count, first), (by, count, last), ("undo", 1, above)]
            data = {"actor": "", "at": 5, "n": 0, "place": ""}
            heads = [
                format.line("head", at, {**data, "by": how, "count": far, "serial": n})[1]
                for n, (how, far, at) in enumerate(told)
            ]
            _, loaded = opened(b"".join([*lines, *heads[:2]]))
            assert (loaded.timeline.head.address, loaded.problems) == (last, [])
            _, loaded = opened(b"".join([*lines, *heads]))
            assert (loaded.timeline.head.address, loaded.problems) == (above, [])
            loaded.timeline.redo()
            assert loaded.timeline.head.address == last  # an undo that is true is undone whatever was said before it


JUNK = b"?" * 37


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (lambda a, b: a + JUNK + b"\n" + b, "37 bytes in 1 place of the file are damaged."),
        (lambda a, b: a + JUNK + b, "37 bytes in 1 place of the file are damaged."),
        (lambda a, b: a + JUNK + b"\n" + JUNK + b, "74 bytes in 2 places of the file are damaged."),
        (lambda a, b: a + JUNK + b + JUNK + b"\n", "74 bytes in 2 places of the file are damaged."),
        (lambda a, b: a + b + JUNK, "The last 37 bytes of the file are the beginning of something unfinished."),
    ],
    ids="line before two both end".split(),
)
def test_what_is_damaged_is_told_to_the_byte(place, said):
    data = place(b"".join(LINES[:4]), b"".join(LINES[4:]))
    _, loaded = opened(data)
    assert said in loaded.problems
    assert loaded.timeline.head.address == HEADS[-1][1]
