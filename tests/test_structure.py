"""The structure that everything leans on: what may import what, what must not be named, what plain play may not load."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "dreamweave").rglob("*.py"))


def test_the_engine_names_no_protagonist() -> None:
    names = re.compile(r"\belysia|\bvoss\b|\bthorin|\bkavi\b|\blyra", re.IGNORECASE)
    found = [
        f"{m.name}: {line}"
        for m in MODULES
        for line in m.read_text(encoding="utf-8").splitlines()
        if names.search(line)
    ]
    assert not found


def test_nothing_in_the_engine_runs_a_strangers_code() -> None:
    banned = re.compile(
        r"\b(pickle|marshal|shelve)\.|import (pickle|marshal|shelve)|yaml\.(unsafe_)?load\b|(?<![\w.])(eval|exec)\("
    )
    found = [
        f"{m.name}: {line}"
        for m in MODULES
        for line in m.read_text(encoding="utf-8").splitlines()
        if banned.search(line)
    ]
    assert not found


def test_every_module_says_why_it_exists() -> None:
    assert [m.name for m in MODULES if not m.read_text(encoding="utf-8").lstrip().startswith('"""')] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["play", "--plain", "--no-save", "cloak"],
        ["check", "cloak"],
        ["prove", "cloak"],
        ["paths"],
    ],
)
def test_what_needs_no_screen_loads_no_screen(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom dreamweave.cli import run\n"
        f"try:\n    run({arguments!r})\nexcept SystemExit:\n    pass\n"
        "print('LOADED', sorted({'textual', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="look\n", capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "LOADED []" in done.stdout


def test_plain_play_of_a_cached_story_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom dreamweave.cli import run\nrun(['play', '--plain', '--no-save', 'somebodys'])\n"
        "heavy = {'msgspec', 'yaml', 'dataclasses', 'typing', 'ast', 'inspect', 'rapidfuzz', 'textual', 'rich'}\n"
        "print('LOADED', sorted(heavy & set(sys.modules)))"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], input="look\n",
                              capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)  # fmt: skip
    assert "LOADED []" in done.stdout
