"""Plays on from a save and says each turn once it is kept; killed by test_kill.py at any moment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from dreamweave.saves.format import TurnRecord
from dreamweave.saves.keeper import Keeper
from dreamweave.saves.report import newest
from dreamweave.saves.timeline import Timeline


def turn_hash(facts: dict) -> int:
    """Any number that tells states apart."""
    from zlib import crc32

    return crc32(repr(sorted(facts.items())).encode())


def main(folder: str) -> None:
    path = newest(folder, "kill")
    if path:
        loaded = Keeper.open(path)
        keeper, timeline = loaded.keeper, loaded.timeline
    else:
        timeline = Timeline()
        keeper = Keeper.create(folder, "Killed", {"story": "kill"}, timeline)
    n = max((node.record.n for node in timeline.nodes.values()), default=0)
    while True:
        n += 1
        facts = timeline.overlay_at()
        delta = [(("clock", "ticks"), facts.get(("clock", "ticks")), n)]
        delta += [((f"cup{n % 7}", "in"), facts.get((f"cup{n % 7}", "in")), f"shelf{n}")]
        for fact, _, after in delta:
            facts[fact] = after
        record = TurnRecord(n, "mira", f"turn {n}", "deed", tuple(delta), turn_hash(facts), ("x" * (n * 37 % 900),))
        keeper.record(timeline.add(record))
        if n % 5 == 0:
            timeline.undo()
            keeper.head()
        keeper.keep()
        if not keeper.status.problem:
            os.write(1, f"{n} {timeline.head.address}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1])
