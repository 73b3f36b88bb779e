"""Fast Downward, asked about a dream: an independent planner, run as a program on what `dreamweave export` writes.

It comes with the `proof` extra (PyPI: up-fast-downward). Only its driver is used, so unified_planning is not needed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from typing import NamedTuple

import pytest

from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.model import Deed, Puzzle
from dreamweave.dreamscape.pddl import ANY, Export

from .small import OPPOSITES, WEAVES, authored
from .test_story_dreams import CONTENT, FOUR

BLIND = "astar(blind())"
"""Uniform-cost search: it expands every state nearer than the goal."""

BINARY = ("--translate-options", "--invariant-generation-max-candidates", "0")
"""One bit a fact. Left to itself the translator makes variables of several values, and then multiplies out every test
that denies some of them: D8's 741 actions become 470,918 in 155 s, for 1.15 times the expansions a second."""

SOLVED, NO_PLAN = (0,), (10, 11, 12)
"""Exit codes: a plan found; no plan, by the translator, by the search, or by having looked everywhere."""


class Answer(NamedTuple):
    """length: turns, or -1 when there is no plan. expansions, seconds: of the search alone. plan: its deeds."""

    length: int
    expansions: int
    seconds: float
    plan: list[Deed]


def driver() -> str:
    """The path of fast-downward.py, or "" where there is none for this platform."""
    found = find_spec("up_fast_downward")
    folders = found.submodule_search_locations if found else None
    path = os.path.join(folders[0], "downward", "fast-downward.py") if folders else ""
    return path if os.path.isfile(path) else ""


needs_downward = pytest.mark.skipif(
    not driver(), reason="Fast Downward is not installed (pip install up-fast-downward; part of the proof extra)"
)


def solve(puzzle: Puzzle, ending: str = ANY, search: str = BLIND) -> Answer:
    """A shortest plan for an ending, or for any. Raises AssertionError when Fast Downward says neither yes nor no."""
    export = Export(puzzle)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("domain", export.domain), ("problem", export.problem(ending))):
            with open(os.path.join(folder, f"{name}.pddl"), "w", encoding="utf-8") as file:
                file.write(text)
        command = [sys.executable, driver(), "domain.pddl", "problem.pddl", *BINARY, "--search-options", "--search"]
        ran = subprocess.run([*command, search], cwd=folder, capture_output=True, text=True, check=False)
        assert ran.returncode in SOLVED + NO_PLAN, ran.stdout[-2000:] + ran.stderr[-2000:]
        plan = ""
        if ran.returncode in SOLVED:
            with open(os.path.join(folder, "sas_plan"), encoding="utf-8") as file:
                plan = file.read()
    return Answer(
        length=int(figure(r"Plan cost: (\d+)", ran.stdout)) if plan else -1,
        expansions=int(figure(r"Expanded (\d+) state", ran.stdout)),
        seconds=figure(r"Search time: ([\d.e-]+)s", ran.stdout),
        plan=export.plan(plan),
    )


def blind(puzzle: Puzzle, ending: str = ANY) -> tuple[int, int, float]:
    """(length, expansions, seconds) of blind search, for benchmarks."""
    return solve(puzzle, ending)[:3]


def large() -> Puzzle:
    """An instance larger than any dream of the story: the Stair, were Thorin to take the fork. 840,673 states."""
    tree = authored("d8", CONTENT)
    tree["options"]["receives"]["thorin"].append("fork")
    return compile_dream("d8", tree, Lore(FOUR, WEAVES, OPPOSITES))


def figure(pattern: str, text: str) -> float:
    """A number that Fast Downward printed; 0 when the translator saw at once that there is no plan."""
    found = re.search(pattern, text)
    return float(found[1]) if found else 0.0
