"""kill -9 at random moments: no turn that was called saved is lost, and every state is the one that was played."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dreamweave.saves.keeper import Keeper
from dreamweave.saves.report import newest, verify
from tests.saves.kill_child import turn_hash

CHILD = str(Path(__file__).with_name("kill_child.py"))


def kill_and_look(folder: str, chance: random.Random, acknowledged: dict[int, str]) -> None:
    child = subprocess.Popen([sys.executable, CHILD, folder], stdout=subprocess.PIPE)
    assert child.stdout
    first = child.stdout.readline() if chance.random() < 0.7 else b""
    time.sleep(chance.random() ** 2 * 0.06 if first else chance.random() * 0.15)
    child.kill()
    said = (first + child.stdout.read()).decode().splitlines()
    child.wait()
    child.stdout.close()
    for line in said:
        if line.count(" ") == 1 and len(line.split()[1]) == 32:
            acknowledged[int(line.split()[0])] = line.split()[1]
    path = newest(folder, "kill")
    if not acknowledged:
        return
    assert path
    loaded = Keeper.open(path, readonly=True)
    nodes = {node.record.n: node for node in loaded.timeline.nodes.values()}
    last = max(acknowledged)
    assert set(acknowledged) <= set(nodes)
    stood = loaded.timeline.head
    assert stood.address == acknowledged[last] or max(nodes) > last or stood.record.n >= last
    for node in [stood, *chance.sample(list(nodes.values()), min(20, len(nodes)))]:
        assert not node.id or turn_hash(loaded.timeline.overlay_at(node)) == node.record.hash
        assert len("".join(node.text)) in (node.record.n * 37 % 900, 0)
    loaded.keeper.close()
    report = verify(path)
    assert all(d.fenced or d.tail for d in report.damage) and not any("snapshot" in said for said in report.lost)


def rounds(folder: str, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged: dict[int, str] = {}
    for n in range(kills):
        kill_and_look(f"{folder}/{n // 50}", chance, acknowledged)
        if n % 50 == 49:
            acknowledged = {}
    assert kills < 50 or not acknowledged
    assert kills >= 50 or len(acknowledged) > kills


def test_ten_kills_lose_nothing(tmp_path):
    rounds(str(tmp_path), 10, 1)


@pytest.mark.campaign
def test_three_hundred_kills_lose_nothing(tmp_path):
    rounds(str(tmp_path), 300, time.time_ns())
