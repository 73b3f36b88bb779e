"""What keeping costs, beside a raw append and sync measured in the same run. pytest -m benchmark -s"""

from __future__ import annotations

import os
import time

import pytest

from dreamweave.saves.keeper import Keeper
from dreamweave.saves.timeline import Timeline
from tests.saves.memory_disk import HEADER, turn


def deltas(n: int):
    return (
        ((f"d1.kettle{n % 300}", "in"), "d1.kitchen", "mira"),
        (("mira", "knows", f"c{n % 400}"), None, ("seen", n)),
        (("table", "turn"), n - 1, n),
        (("mira", "it"), "mug", "d1.kettle"),
    )


def record(n: int):
    said = f"You take kettle {n}, and put it where the kettles go, among all the other kettles nobody asked for."
    passages = (("report", "mira", "kettle.take", ((said, "", ""),), (), 0, ""),)
    return turn(n, deltas(n), text=(said,)).replace(passages=passages)


def long_game(folder: str, turns: int) -> tuple[Keeper, list[float], list[float]]:
    timeline = Timeline()
    keeper = Keeper.create(folder, "Long", HEADER, timeline)
    recording: list[float] = []
    keeping: list[float] = []
    for n in range(1, turns + 1):
        made = record(n)
        begun = time.perf_counter()
        keeper.record(timeline.add(made))
        between = time.perf_counter()
        if n <= 1000 or n > turns - 1000:
            keeper.keep()
            keeping.append(time.perf_counter() - begun)
        elif n % 100 == 0:
            keeper.write()
        recording.append(between - begun)
    return keeper, recording, keeping


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


@pytest.mark.benchmark
def test_what_a_save_costs(tmp_path):
    keeper, recording, keeping = long_game(str(tmp_path), 10_000)
    keeper.close()
    line = b"x" * 600
    file = os.open(tmp_path / "raw", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    raw: list[float] = []
    for _ in range(2000):
        begun = time.perf_counter()
        os.write(file, line)
        os.fdatasync(file)
        raw.append(time.perf_counter() - begun)
    opening: list[float] = []
    for _ in range(7):
        begun = time.perf_counter()
        loaded = Keeper.open(keeper.path)
        opening.append(time.perf_counter() - begun)
        loaded.keeper.close()
    nodes = list(loaded.timeline.nodes.values())
    visiting: list[float] = []
    for node in nodes[::97]:
        begun = time.perf_counter()
        loaded.timeline.overlay_at(node)
        visiting.append(time.perf_counter() - begun)
    print(f"\nrecord, drawing thread: p95 {p95(recording) * 1e6:.0f} us")
    print(f"record early and late: {sum(recording[100:600]) * 2000:.0f} and {sum(recording[-600:-100]) * 2000:.0f} us")
    print(f"keep: p95 {p95(keeping) * 1e6:.0f} us, {p95(keeping) / p95(raw):.2f} times a raw append and sync")
    print(f"open 10,000 turns: {min(opening) * 1e3:.0f} ms best, {sorted(opening)[3] * 1e3:.0f} ms middle")
    print(f"any turn: {max(visiting) * 1e3:.1f} ms at most; file {os.path.getsize(keeper.path) >> 10} KiB")
    assert max(visiting) < 0.05
