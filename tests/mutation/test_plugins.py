"""The two plugins, each in a run of its own: what is recorded of tests, and what is answered about faults."""

from __future__ import annotations

import ast
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.mutation.asking import (
    AFRESH,
    BROKEN,
    CONTROL,
    FAILED,
    FOR_EVER,
    NOTICED,
    PASSED,
    PATCHED,
    SURVIVED,
    UNPATCHED,
    Answer,
    Job,
    outcome,
)  # fmt: skip
from tests.mutation.mutants import sites
from tests.mutation.record import COMPILING, IMPORTING, Record

ROOT = Path(__file__).parent.parent.parent


def run(folder: Path, plugin: str, **settings: str) -> str:
    """What is printed when the tests in a folder are run there with a plugin."""
    command = [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:xdist", "-p", plugin, "--rootdir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": f"{folder}:{ROOT}", **settings}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


WATCHED = """
import subprocess
import sys

import pytest

from dreamweave.world.state import canonical, class_of, fact_hash

START = [sys.executable, "-c", "from dreamweave.world.state import canonical; canonical(()); input()"]

@pytest.fixture(scope="module")
def kind():
    return class_of(("a", "seen"))


def test_idle(): pass
def test_started(): subprocess.run(START, input="go on", check=True, text=True)
def test_killed(): subprocess.Popen(START, stdin=subprocess.PIPE).kill()
def test_wrong(): raise AssertionError
def test_first(kind): assert kind == "mind"
def test_spells(): assert canonical(None) == "-"
"""


def test_a_record_is_of_what_was_run(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(WATCHED)
    kept = tmp_path / "record.json"
    said = run(tmp_path, "tests.mutation.recording", MUTATION_RECORD=str(kept))
    assert kept.exists(), said
    record = Record.read(kept)
    assert {t.split("_")[-1] for t in record.seconds} == {"idle", "started", "killed", "first", "spells"}
    assert (record.everything, record.failed) == (["test_a.py::test_killed"], ["test_a.py::test_wrong"])
    module = "dreamweave/world/state.py"
    text = (ROOT / module).read_text(encoding="utf-8").splitlines()
    ran = {text[line - 1].strip(): set(contexts) for line, contexts in record.lines[module].items()}
    assert ran["attribute = fact[1]"] == {"test_a.py"}
    assert ran["if isinstance(value, tuple):"] == {"test_a.py::test_spells", "test_a.py::test_started"}
    assert IMPORTING in ran["def canonical(value: FactValue) -> str:"]
    assert "from hashlib import blake2b" not in ran
    assert any(COMPILING in contexts for lines in record.lines.values() for contexts in lines.values())


ENGINE = '''"""An engine."""
LIMIT = 2


def less(number: int) -> bool:
    while number > 9:
        number -= 1
    return number < LIMIT


class Box:
    def full(self, number: int) -> bool:
        return all(less(n) for n in range(number))


def made():
    def inner():
        return 7
    return inner


SEVEN = made()
BOTH = (lambda: True, lambda: True)
'''
ASKED = """
from engine.box import BOTH, SEVEN, Box, less


def test_nothing(): pass
def test_both(): assert all(one() for one in BOTH)
def test_full(): assert Box().full(2)
def test_less(): assert not less(12) and not less(2)
def test_seven(): assert SEVEN() == 7
"""


def asked(folder: Path, *faults: tuple[str, str]) -> list[tuple[str, str]]:
    """What comes of asking all tests about faults: what is done to ENGINE, and how the fault comes to be."""
    module = Path("engine/box.py")
    for path, text in ((folder / module, ENGINE), (folder / "test_a.py", ASKED)):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = [site.what for site in sites(ast.parse(ENGINE))]
    tests = tuple(f"test_a.py::test_{name}" for name in ("nothing", "less", "full", "seven", "both"))
    jobs = [Job(what, str(module), done.index(what), tests, (1,) * len(tests), False, how) for what, how in faults]
    (folder / "jobs.json").write_text(json.dumps([asdict(job) for job in jobs]), encoding="utf-8")
    said = run(folder, "tests.mutation.asking", MUTATION_JOBS=str(folder / "jobs.json"))
    assert (folder / "jobs.answers").exists(), said
    assert (folder / module).read_text(encoding="utf-8") == ENGINE
    answers = (folder / "jobs.answers").read_text(encoding="utf-8").splitlines()
    return [(a.outcome, a.by.split("_")[-1]) for a in (Answer(**json.loads(line)) for line in answers)]


def test_an_answer_names_the_test_that_noticed(tmp_path: Path) -> None:
    faults = {
        ("Lt to LtE", PATCHED): (NOTICED, "less"),
        ("Lt to LtE", CONTROL): (SURVIVED, ""),
        ("left out", PATCHED): (FOR_EVER, ""),  # number -= 1
        ("9 to 10", PATCHED): (SURVIVED, ""),
        ("7 to 8", PATCHED): (NOTICED, "seven"),  # in a function that was made when the module was imported
        ("True to False", PATCHED): (AFRESH, ""),  # one of two functions on a line: which, nobody knows
    }
    assert dict(zip(faults, asked(tmp_path, *faults), strict=True)) == faults


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (PASSED, SURVIVED), (BROKEN, SURVIVED), (FAILED, NOTICED), (UNPATCHED, AFRESH), (-signal.SIGSEGV, NOTICED),
        (-signal.SIGXCPU, FOR_EVER), (-signal.SIGKILL, FOR_EVER),
        (-signal.SIGALRM, FOR_EVER),
    ],
)  # fmt: skip
def test_how_a_child_ended_says_what_it_found(code: int, said: str) -> None:
    assert outcome(code) == said
