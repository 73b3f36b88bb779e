"""A campaign: faults drawn by a printed seed from five packages, and how many of them the tests notice.

    pytest -m mutation -s                                   300 faults, seed 1; an hour on two idle cores
    MUTANTS=40 MUTATION_SEED=7 pytest -m mutation -s        fewer, others

The tests of the package that holds the fault are asked first, then the rest of those that need no screen. A fault that
makes the tests run for more than SLOW seconds is noticed too.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import pytest

from tests.mutation.mutants import Mutant, mutant, sites

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("language", "session", "world", "actions", "saves")
ORDER = ("language", "session", "world", "actions", "saves", "perspectives", "story", "walkthroughs", "dreamscape")
WORKERS = 2
SLOW = 240
ENOUGH = 0.85


def drawn(count: int, seed: int) -> list[Mutant]:
    """So many faults, each site of the five packages as likely as another."""
    every = [
        (path.relative_to(ROOT), n)
        for package in PACKAGES
        for path in sorted((ROOT / "dreamweave" / package).rglob("*.py"))
        for n in range(len(sites(ast.parse(path.read_text(encoding="utf-8")))))
    ]
    return [mutant(path, ROOT, n) for path, n in random.Random(seed).sample(every, count)]


def noticed(fault: Mutant, tree: Path) -> bool:
    """Whether the suite fails on a copy of the project that holds the fault. The copy is as it was afterwards."""
    home = fault.path.parts[1]
    folders = [f"tests/{f}" for f in (home, *(f for f in ORDER if f != home)) if (tree / "tests" / f).is_dir()]
    cache = tree / "cache"
    shutil.rmtree(cache, ignore_errors=True)  # a story compiled by the sound engine would hide a fault of the compiler
    whole = (tree / fault.path).read_text(encoding="utf-8")
    (tree / fault.path).write_text(fault.source, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "DREAMWEAVE_CACHE": str(cache),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", *folders, "tests/test_plain.py"]
    try:
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, timeout=SLOW, check=False)
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        (tree / fault.path).write_text(whole, encoding="utf-8")


@pytest.mark.mutation
def test_faults_are_noticed(tmp_path: Path) -> None:
    count, seed = int(os.environ.get("MUTANTS", "300")), int(os.environ.get("MUTATION_SEED", "1"))
    trees: Queue[Path] = Queue()
    for n in range(WORKERS):
        tree = tmp_path / f"tree{n}"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", "tui"))
        shutil.copytree(ROOT / "dreamweave" / "tui", tree / "dreamweave" / "tui")
        trees.put(tree)

    def ask(fault: Mutant) -> bool:
        tree = trees.get()
        try:
            return noticed(fault, tree)
        finally:
            trees.put(tree)

    faults = drawn(count, seed)
    with ThreadPoolExecutor(WORKERS) as pool:
        killed = list(pool.map(ask, faults))
    survivors = [fault for fault, dead in zip(faults, killed, strict=True) if not dead]
    print(f"\nseed {seed}: {sum(killed)} of {count} faults noticed ({sum(killed) / count:.1%}); not noticed:")
    for fault in survivors:
        print(f"  {fault}")
    assert sum(killed) >= ENOUGH * count
