"""`dreamweave generate`: new dreams by seed, as lines, as JSON with all that was measured, or as a file for a pack."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from dreamweave.desk import Wrong
from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.generator import GRADES, generate
from dreamweave.dreamscape.palette import PALETTE

if TYPE_CHECKING:
    from dreamweave.dreamscape.generator import Found
    from dreamweave.story.model import Story

FACULTIES = ("tune", "ground", "weave", "name")

MEASURES = (
    "theme",
    "grade",
    "states",
    "dead",
    "optimal",
    "plans",
    "classes",
    "switches",
    "against",
    "necessary",
    "score",
)


def lore_of(story: Story) -> Lore:
    """What a story says of all dreams, for making new ones. Raises Wrong when it has not what they are made of."""
    lore = Lore.of(story)
    missing = [faculty for faculty in FACULTIES if faculty not in lore.faculties.values()]
    if missing:
        raise Wrong(f"{story.title} cannot have new dreams: nobody in it can {' or '.join(missing)}")
    if not lore.weaves:
        raise Wrong(f"{story.title} cannot have new dreams: it says of no two things what they weave to")
    return lore


def generate_dreams(story: Story, seed: int, count: int, grade: str, form: str = "", budget: int = 0) -> int:
    """Print up to `count` dreams of a seed and a grade, for a story's people and weaves. Returns 1 when none passed.

    form: "json" for the measures, the plan and the dream of each; "pack" for a file that can be put in a pack as it
    stands (YAML reads JSON); "" for a line each.
    """
    found: list[Found] = []
    for number, one in enumerate(generate(seed, count, lore_of(story), GRADES[grade], budget), 1):
        found.append(one)
        if not form:
            print(line(f"{seed}.{number}", one), flush=True)
    if form == "json":
        rows = [{**{f: getattr(one, f) for f in MEASURES}, "plan": plan(one), "dream": one.tree} for one in found]
        print(json.dumps({"seed": seed, "palette": PALETTE, "dreams": rows}, indent=1))
    elif form == "pack":
        print(json.dumps({"dreams": {f"g{seed}_{n}": one.tree for n, one in enumerate(found, 1)}}, indent=1))
    if not found:
        print(f"dreamweave: nothing of seed {seed} passed the bars; another seed may", file=sys.stderr)
    return 0 if found else 1


def plan(one: Found) -> list[str]:
    """The shortest plan, a command to a row."""
    return [
        f"{actor}: " + " ".join(word.rpartition(".")[2] for word in words if word and word != "*")
        for actor, *words in one.plan
    ]


def line(id: str, one: Found) -> str:
    """A dream in a line."""
    return (
        f"{id} {one.tree['name']} ({one.grade}; {one.theme}): {one.states:,} states, {one.dead:,} dead, shortest "
        f"{one.optimal} turns in {one.plans:,} ways of {one.classes} kinds, {one.switches} switches, {one.against} "
        f"against the grain, needs {', '.join(one.necessary)}"
    )
