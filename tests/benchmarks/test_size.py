"""What a larger pack costs a player: a walk through Act I, in the story as it is and in one five times the size.

    pytest -m benchmark -s tests/benchmarks/test_size.py

The larger story is made from the compiled one: all that belongs to the waking city four times more, under names of its
own and behind beats that are never done, as the later acts stand behind the first while that is played.
"""

from __future__ import annotations

import gc
import json
import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dreamweave import locations
from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from tests.conftest import story_named
from tests.walkthroughs.runner import scripts

pytestmark = pytest.mark.benchmark
TIMES = 5
ROUNDS = 2
OWNED = ("bodies", "tables", "topics", "scenes", "staged", "knowledge", "backdrops", "passing")
"""Sections that are mappings by id."""

NEVER: dict[str, Any] = {"done": False, "aim": {}, "think": {}, "then": [], "name": "", "needs": []}
"""A beat that is never done."""


class Renaming:
    """Ids of a tree with a number after them. Protagonists, dreams and what is in dreams keep theirs."""

    def __init__(self, tree: Mapping[str, Any], number: int) -> None:
        kept = {p["id"] for p in tree["protagonists"]}
        actions = {row.partition(" ")[0] for row in tree["grammar"]["lines"].split("\n")}
        ids = {e["id"].partition(".")[0] for e in tree["entities"] if not e.get("within")}
        ids |= {*tree["scenes"], *tree["knowledge"], *(b["id"] for b in tree["beats"])}
        self.names = {id: f"{id}_{number}" for id in ids - kept - actions - {*tree["dreams"]}}

    def __call__(self, value: Any) -> Any:
        """A value with every id in it renamed, keys too."""
        if isinstance(value, str):
            head, dot, tail = value.partition(".")
            return self.names.get(head, head) + dot + tail
        if isinstance(value, list):
            return list(map(self, value))  # pyright: ignore[reportUnknownArgumentType]
        if isinstance(value, dict):
            return dict(zip(map(self, value), map(self, value.values())))  # pyright: ignore[reportUnknownArgumentType]
        return value


def enlarged(tree: Mapping[str, Any]) -> dict[str, Any]:
    """A compiled tree in which the waking city stands five times over."""
    whole: dict[str, Any] = json.loads(json.dumps({k: plain(tree[k]) for k in tree}))
    first = json.loads(json.dumps(whole))
    for number in range(2, TIMES + 1):
        renamed = Renaming(first, number)
        gate = {**NEVER, "id": f"gate_{number}"}
        beats = [renamed(beat) for beat in first["beats"] if renamed(beat["id"]) != beat["id"]]
        whole["beats"] += [gate, *({**b, "needs": b["needs"] or [gate["id"]]} for b in beats)]
        entities = [e for e in first["entities"] if renamed(e["id"]) != e["id"]]
        whole["entities"] += [{**e, "id": renamed(e["id"]), "places": renamed(e.get("places", []))} for e in entities]
        for section in OWNED:
            added = {k: v for k, v in renamed(first[section]).items() if k not in whole[section]}
            whole[section].update(added)
        whole["facts"] += [renamed(fact) for fact in first["facts"] if renamed(fact[0][0]) != fact[0][0]]
        for word, ids in first["vocabulary"].items():
            whole["vocabulary"][word] += [id for id in renamed(ids) if id not in ids]
        for when, actions in first["speakers"].items():
            for action, owners in actions.items():
                whole["speakers"][when][action] += [o for o in renamed(owners) if o not in owners]
        whole["counted"] += renamed(first["counted"])
    whole["hash"] = f"{TIMES} times {tree['hash']}"
    return whole


def plain(value: Any) -> Any:
    """A part of a tree as plain values, whatever is decoded late."""
    return dict(value.items()) if hasattr(value, "items") else value


def walks() -> list[list[str]]:
    """The commands of every walk through the act, a game each."""
    folder = Path(__file__).parent.parent / "walkthroughs"
    files = [path for path in sorted(folder.glob("*.txt")) if path.stem != "cloak"]
    return [[command for command, _ in script.steps] for path in files for script in scripts(path)]


def turn_us(story: Story) -> tuple[float, float]:
    """Microseconds a command of the walks, in new games and then from their beginnings again."""
    spent, count = [0.0, 0.0], 0
    for commands in walks():
        session = Session(story)
        session.opening()
        count += len(commands)
        for again in (False, True):
            gc.collect()
            begun = time.process_time()
            for command in commands:
                session.submit(command)
            spent[again] += time.process_time() - begun
            session.jump("")
    return spent[0] / count * 1e6, spent[1] / count * 1e6


def test_a_turn_of_a_pack_five_times_the_size() -> None:
    story = story_named("somebodys")
    larger = Story(enlarged(story.tree))
    rounds = [(*turn_us(story), *turn_us(larger)) for _ in range(ROUNDS)]
    new, warm, larger_new, larger_warm = (min(costs) for costs in zip(*rounds))
    print(f"\n{len(story.entities)} and {len(larger.entities)} entities")
    print(f"a turn: {warm:.0f} and {larger_warm:.0f} us, ratio {larger_warm / warm:.2f} (aim 1.3)")
    print(f"in a new game: {new:.0f} and {larger_new:.0f} us, ratio {larger_new / new:.2f}")


def test_compiling() -> None:
    costs: list[float] = []
    for _ in range(3):
        begun = time.process_time()
        compile_folder(locations.pack("somebodys"), library)
        costs.append(time.process_time() - begun)
    print(f"\ncompiled in {statistics.median(costs):.2f} s of one core (aim 5 s)")
