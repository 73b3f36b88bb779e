"""`dreamweave generate`: new dreams by seed, as lines or as JSON. A dream printed as JSON can be pasted into a pack."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.generator import generate
from dreamweave.dreamscape.palette import PALETTE

if TYPE_CHECKING:
    from dreamweave.dreamscape.generator import Found
    from dreamweave.story.model import Story

MEASURES = ("states", "dead", "optimal", "plans", "switches", "against", "necessary", "score")


def generate_dreams(story: Story, seed: int, count: int, as_json: bool, budget: int = 0) -> int:
    """Print up to `count` dreams of a seed, for a story's people and weaves. Returns 1 when none passed the bars."""
    found: list[Found] = []
    for number, one in enumerate(generate(seed, count, Lore.of(story), budget=budget), 1):
        found.append(one)
        if not as_json:
            print(_line(f"{seed}.{number}", one), flush=True)
    if as_json:
        rows = [
            {"theme": one.theme, **{f: getattr(one, f) for f in MEASURES}, "plan": _plan(one), "dream": one.tree}
            for one in found
        ]
        print(json.dumps({"seed": seed, "palette": PALETTE, "dreams": rows}, indent=1))
    if not found:
        print(f"dreamweave: nothing of seed {seed} passed the bars; another seed may", file=sys.stderr)
    return 0 if found else 1


def _plan(one: Found) -> list[str]:
    return [
        f"{actor}: " + " ".join(word.rpartition(".")[2] for word in words if word and word != "*")
        for actor, *words in one.plan
    ]


def _line(id: str, one: Found) -> str:
    return (
        f"{id} {one.theme}: {one.states:,} states, {one.dead:,} dead, shortest {one.optimal} turns in {one.plans:,} "
        f"ways, {one.switches} switches, {one.against} against the grain, needs {', '.join(one.necessary)}"
    )
