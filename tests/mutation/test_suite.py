"""A campaign: faults drawn by a printed seed from five packages, and how many of them the tests notice.

    pytest -m mutation -s                                   300 faults, seed 1
    MUTANTS=40 MUTATION_SEED=7 pytest -m mutation -s        fewer, others
    MUTATION_WORKERS=4                                      so many at a time (1)

The tests are run once on the sound engine, to record which of them run which lines (recording.py); the record is kept
until the project changes. About each fault only those that run its line are asked (asking.py), the shortest first, until
one fails. Nothing flatters the figure:

- tests that fail on the sound engine are left out, and so are those of LEFT_OUT, which need a screen or read the source;
- every CONTROL_EVERY-th time the same tests are asked about the sound engine, in the same order, and must pass;
- no more than BUDGET seconds of tests are asked about a fault, so the whole suite might have noticed more;
- a fault with which a test computes ten times as long as it did when recorded, and LEAST seconds at least, "ran for
  ever": it is noticed, and counted apart.
"""

from __future__ import annotations

import ast
import compileall
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from itertools import accumulate
from pathlib import Path

import pytest

from tests.mutation.asking import AFRESH, CONTROL, FOR_EVER, PATCHED, SURVIVED, THERE, Answer, Job
from tests.mutation.mutants import Mutant, mutant, sites
from tests.mutation.record import PACKAGES, Record

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PARTS = ("dreamweave", "tests", "content", "pyproject.toml")
LEFT_OUT = ("tests/tui", "tests/mutation", "tests/benchmarks", "tests/test_structure.py")
BUDGET = 60
PATIENCE, LEAST = 10, 20
CONTROL_EVERY = 25
ENOUGH = 0.85


class Bench:
    """A copy of the project in which faults are tried, one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._tree = folder, folder / "tree"
        self._tree.mkdir(parents=True)
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
            copy(ROOT / part, self._tree / part)
        compileall.compile_dir(self._tree / "dreamweave", quiet=1)

    def record(self, kept: Path) -> None:
        """Runs every test on the sound engine, and keeps what ran what."""
        said = self._pytest("tests.mutation.recording", MUTATION_RECORD=str(kept))
        assert kept.exists(), said

    def ask(self, jobs: list[Job]) -> list[Answer]:
        """What the tests say of each fault."""
        whole = self._asked([job for job in jobs if job.how != THERE])
        answers = {job: answer for job, answer in whole.items() if answer.outcome != AFRESH}
        return [answers.get(job) or self._afresh(replace(job, how=THERE)) for job in jobs]

    def _afresh(self, job: Job) -> Answer:
        """What the tests say of a fault that is there before anything is imported."""
        path = self._tree / job.module
        path.write_text(mutant(Path(job.module), self._tree, job.number).source, encoding="utf-8")
        try:
            return self._asked([job], *{test.split("::")[0] for test in job.tests})[job]
        finally:
            shutil.copy2(ROOT / job.module, path)

    def _asked(self, jobs: list[Job], *tests: str) -> dict[Job, Answer]:
        asked = self._folder / "jobs.json"
        asked.write_text(json.dumps([asdict(job) for job in jobs]), encoding="utf-8")
        answers = asked.with_suffix(".answers")
        answers.write_text("", encoding="utf-8")
        said = self._pytest("tests.mutation.asking", *tests, MUTATION_JOBS=str(asked))
        found = [Answer(**json.loads(line)) for line in answers.read_text(encoding="utf-8").splitlines()]
        assert len(found) == len(jobs), said
        return dict(zip(jobs, found, strict=True))

    def _pytest(self, plugin: str, *tests: str, **settings: str) -> str:
        """What is printed when tests are run here, all of them unless some are given, with a plugin."""
        command = [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:xdist", "-p", plugin, *tests]
        command += [f"--ignore={one}" for one in LEFT_OUT]
        settings |= {"PYTHONPATH": str(self._tree), "DREAMWEAVE_CACHE": str(self._folder / "cache")}
        environment = {**os.environ, **settings}
        return subprocess.run(
            command, cwd=self._tree, env=environment, stdout=subprocess.PIPE, text=True, errors="replace", check=False
        ).stdout


def job_for(fault: Mutant, number: int, record: Record) -> Job:
    """What is to be asked about the fault of that number in its module."""
    every = record.asked(fault.path, fault.site)
    spent = accumulate(record.seconds[t] for t in every)
    tests = tuple(test for test, so_far in zip(every, spent, strict=True) if so_far <= BUDGET)
    return Job(
        str(fault), str(fault.path), number, tests, tuple(max(LEAST, int(PATIENCE * record.seconds[t])) for t in tests),
        compiles=record.compiles(fault.path, fault.site), how=THERE if record.imports(fault.path, fault.site) else PATCHED,
    )  # fmt: skip


def drawn(count: int, seed: int) -> list[tuple[Path, int]]:
    """So many faults (module, number), each site of the five packages as likely as another."""
    every = [
        (path.relative_to(ROOT), n)
        for package in PACKAGES
        for path in sorted((ROOT / "dreamweave" / package).rglob("*.py"))
        for n in range(len(sites(ast.parse(path.read_text(encoding="utf-8")))))
    ]
    return random.Random(seed).sample(every, count)


def digest() -> str:
    """Changes when anything does that the record hangs on."""
    hashed = hashlib.blake2b(digest_size=8)
    for part in PARTS:
        for path in [ROOT / part, *sorted((ROOT / part).rglob("*"))]:
            if path.is_file() and path.suffix != ".pyc" and path.parent != HERE:
                hashed.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return hashed.hexdigest()


@pytest.mark.mutation
def test_faults_are_noticed(tmp_path: Path) -> None:
    count, seed = int(os.environ.get("MUTANTS", "300")), int(os.environ.get("MUTATION_SEED", "1"))
    benches = [Bench(tmp_path / f"bench{n}") for n in range(int(os.environ.get("MUTATION_WORKERS", "1")))]
    kept = Path(tempfile.gettempdir(), f"dreamweave-mutation-{digest()}.json")
    if not kept.exists():
        benches[0].record(kept)
    record = Record.read(kept)
    print(f"\n{len(record.seconds)} tests of {sum(record.seconds.values()):.0f} s; left out: {record.failed}")

    faults = [job_for(mutant(path, ROOT, n), n, record) for path, n in drawn(count, seed)]
    jobs = faults + [replace(job, how=CONTROL) for job in faults[::CONTROL_EVERY]]
    shares = [jobs[n :: len(benches)] for n in range(len(benches))]
    with ThreadPoolExecutor(len(benches)) as pool:
        answers = {
            job: answer
            for share, found in zip(shares, pool.map(Bench.ask, benches, shares), strict=True)
            for job, answer in zip(share, found, strict=True)
        }
    assert [job.name for job in jobs[count:] if answers[job].outcome != SURVIVED] == [], "nothing is wrong here"

    found = Counter(answers[job].outcome for job in faults)
    noticed = count - found[SURVIVED]
    print(f"\nseed {seed}: {noticed} of {count} faults noticed ({noticed / count:.1%}), "
          f"{found[FOR_EVER]} of them because they ran for ever; not noticed (how many tests were asked):")  # fmt: skip
    for job in faults:
        if answers[job].outcome == SURVIVED:
            print(f"  {job.name}  ({len(job.tests)})")
    assert noticed >= ENOUGH * count
