"""A save of format 1 as it was written in 2026. It must load for ever; never write this file again."""

from __future__ import annotations

import shutil
from pathlib import Path

from dreamweave.saves import migrations, report
from dreamweave.saves.format import TurnRecord
from dreamweave.saves.keeper import Keeper

GOLDEN = Path(__file__).parent / "golden" / "format1.dream"


def test_the_golden_save_loads(tmp_path):
    path = str(shutil.copy(GOLDEN, tmp_path))
    loaded = Keeper.open(path)
    assert loaded.problems == [] and not loaded.readonly
    assert loaded.header["title"] == "Somebody’s Golden Dream" and loaded.header["seed"] == 7
    t = loaded.timeline
    head = t.head
    assert (head.record.n, head.record.actor, head.record.line) == (3, "mira", "drop mug")
    assert head.record.hash == 3 * 0x9E3779B97F4A7C15F39CC0605CEDC835 % (1 << 128)
    assert head.at - head.parent.at == 3 * 61 and head.text == ("It bounces. Crumbs everywhere — naïve, 😀.",)
    overlay = loaded.overlay
    assert overlay[("mug", "in")] == "hall" and overlay[("mira", "seen", "mug")] == ("hall", 1)
    assert overlay[("crumb59", "in")] == "hall" and len(overlay) == 63
    assert head.snapshot and head.snapshot() == overlay
    room = head.parent
    assert room.text == ("A hall. It is cold.",) and room.passages[0][3][1] == ("hall", "place", "hall")
    assert {name: node.record.n for name, node in t.bookmarks().items()} == {"before the oven": 2, "résumé": 3}
    assert len(room.children) == 2
    (step,) = t.redo()
    assert step.record.line == "wave" and step.delta == (
        (("mira", "mood"), None, -3),
        (("mug", "in"), "hall", None),
    )
    other = next(n for n in t.nodes.values() if n.record.line == "open hatch")
    assert t.overlay_at(other) == {
        ("mug", "in"): "mira",
        ("table", "turn"): 1,
        ("mira", "seen", "mug"): ("hall", 1),
        ("player", "focus"): "tobi",
        ("hatch", "open"): True,
        ("tobi", "knows", "c1"): ("mira", 3),
    }
    loaded.keeper.record(t.add(TurnRecord(5, "mira", "bow", "deed", (), 0)))
    loaded.keeper.close()
    assert Keeper.open(path).timeline.head.record.line == "bow"


def test_the_golden_save_is_verified():
    said = report.verify(str(GOLDEN))
    assert said.ok and said.turns == 6 and said.branches == 2 and said.format == 1
    assert len(said.damage) == 1 and said.damage[0].fenced and "told before" in said.lost[0]
    assert said.kinds["wonder"] == 1


def test_an_older_format_goes_through_each_step():
    steps = {1: lambda kind, data: {**data, "two": kind}, 2: lambda kind, data: {**data, "three": data["two"]}}
    before = {"a": 1}
    assert migrations.migrate("turn", before, 1, steps, 3) == {"a": 1, "two": "turn", "three": "turn"}
    assert before == {"a": 1}


def test_play_from_an_older_format_goes_on_in_a_new_file(tmp_path, monkeypatch):
    path = str(shutil.copy(GOLDEN, tmp_path))
    before = Path(path).read_bytes()
    monkeypatch.setattr("dreamweave.saves.format.FORMAT", 2)

    def step(kind: str, data: dict) -> dict:
        return {**data, "line": data["line"].upper()} if kind == "turn" else data

    def migrate(kind: str, data: dict, written: int) -> dict:
        return migrations.migrate(kind, data, written, {1: step}, 2)

    monkeypatch.setattr("dreamweave.saves.reading.migrate", migrate)
    loaded = Keeper.open(path)
    assert loaded.timeline.head.record.line == "DROP MUG" and loaded.problems == []
    loaded.keeper.record(loaded.timeline.add(TurnRecord(5, "mira", "bow", "deed", (), 0)))
    loaded.keeper.keep()
    assert loaded.keeper.status.problem == "" and loaded.keeper.path != path
    loaded.keeper.close()
    assert Path(path).read_bytes() == before
    again = Keeper.open(loaded.keeper.path)
    assert again.timeline.head.record.line == "bow" and again.header["format"] == 2 and again.problems == []
    assert len(again.timeline.nodes) == 8 and "résumé" in again.timeline.bookmarks()
