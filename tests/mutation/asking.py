"""A pytest plugin that asks the tests about one fault after another.

    MUTATION_JOBS=jobs.json pytest -p tests.mutation.asking

The tests are collected once, on the sound engine. Then the process forks for each fault: the child gives the functions
of the faulty module their spoilt code, runs the tests it is asked in the order it is asked, and ends at the first that
fails. Each test may compute for so many seconds, and a child may use so much memory, and no more: a fault may make an
engine that never stops.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import importlib
import json
import os
import resource
import shutil
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.mutants import mutant

NOTICED, FOR_EVER, SURVIVED, AFRESH = "noticed", "ran for ever", "survived", "to be asked afresh"
PASSED, FAILED, BROKEN, UNPATCHED = 0, 1, 70, 71
"""With what a child ends."""

PATCHED, THERE, CONTROL = "patched", "there", "control"
"""How a fault comes to be: functions are given its code; it was there before anything was imported; there is none."""

MEMORY = 4 << 30
HANGING = 30
"""How many times its computing a test may last by the clock, on a machine that does other things as well."""


@dataclass(frozen=True)
class Job:
    """One question: a fault by its name, its module (a path below the project's folder) and its number there, and how
    it comes to be; the tests that are asked, in order; how many seconds each may compute; whether stories are compiled
    again for it."""

    name: str
    module: str
    number: int
    tests: tuple[str, ...]
    seconds: tuple[int, ...]
    compiles: bool
    how: str = PATCHED


@dataclass(frozen=True)
class Answer:
    """What came of a job: NOTICED, FOR_EVER, SURVIVED or AFRESH, and the test that noticed."""

    outcome: str
    by: str = ""


class Unpatchable(Exception):
    """A fault that cannot be put into a module that is already imported."""


def patch(functions: list[FunctionType], tree: ast.Module) -> None:
    """Gives functions the code that they have in another version of their module, and that to all that they make later.
    Raises Unpatchable when a code is not known by its name and line, or holds other names."""
    codes: dict[tuple[str, int], list[CodeType]] = {}
    for code in _codes(compile(tree, functions[0].__code__.co_filename, "exec", dont_inherit=True)):
        codes.setdefault((code.co_qualname, code.co_firstlineno), []).append(code)
    for function in functions:
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno), [])
        if old in new:
            continue
        if len(new) != 1 or new[0].co_freevars != old.co_freevars:
            raise Unpatchable(old.co_qualname)
        function.__code__ = new[0]


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def run(items: list[tuple[pytest.Item, int]]) -> str:
    """The first of these tests that fails, run in order; "" when none does. The system ends the process when one
    computes for longer than its seconds."""
    for n, (item, seconds) in enumerate(items):
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
        signal.alarm(HANGING * seconds)
        following = items[n + 1][0] if n + 1 < len(items) else None
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return item.nodeid
    return ""


class Asker:
    """Answers the jobs of a file, each on a line of another as soon as it is known."""

    def __init__(self, root: Path, jobs: Path) -> None:
        self._root, self._answers, self._cold = root, jobs.with_suffix(".answers"), jobs.with_suffix(".cache")
        self._jobs = [Job(**job) for job in json.loads(jobs.read_text(encoding="utf-8"))]
        self._functions: defaultdict[str, list[FunctionType]] = defaultdict(list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Asks, instead of running everything."""
        from tests.conftest import story_named

        for name in ("somebodys", "cloak"):
            story_named(name)
        for module in {job.module for job in self._jobs}:
            importlib.import_module(module.removesuffix(".py").replace("/", ".").removesuffix(".__init__"))
        for thing in gc.get_objects():
            if type(thing) is FunctionType:
                self._functions[thing.__code__.co_filename].append(thing)
        gc.collect()
        gc.freeze()  # so that children share it all
        items = {item.nodeid: item for item in session.items}
        for job in self._jobs:
            answer = self._answer(
                job, [(items[t], s) for t, s in zip(job.tests, job.seconds, strict=True) if t in items]
            )
            with self._answers.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(answer)) + "\n")
            print(f"{answer.outcome:12} {job.name}  [{answer.by or len(job.tests)}]", file=sys.stderr, flush=True)
        return True

    def _answer(self, job: Job, items: list[tuple[pytest.Item, int]]) -> Answer:
        """What these tests say of a fault. The module on disk holds it meanwhile, for processes that tests start."""
        path = self._root / job.module
        sound, times = path.read_text(encoding="utf-8"), path.stat()
        fault = mutant(Path(job.module), self._root, job.number) if job.how == PATCHED else None
        shutil.rmtree(self._root / ".hypothesis", ignore_errors=True)  # what another fault was caught by is not told
        shutil.rmtree(self._cold, ignore_errors=True)
        try:
            if fault:
                path.write_text(fault.source, encoding="utf-8")
            reading, writing = os.pipe()
            if not (child := os.fork()):
                self._child(job, fault and fault.tree, items, writing)
            os.close(writing)
            return _heard(child, reading)
        finally:
            path.write_text(sound, encoding="utf-8")
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    def _child(self, job: Job, tree: ast.Module | None, items: list[tuple[pytest.Item, int]], writing: int) -> None:
        """Runs the tests, tells the one that failed, and never returns."""
        code = BROKEN
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
            if job.compiles:
                from tests import conftest

                os.environ["DREAMWEAVE_CACHE"] = str(self._cold)
                conftest._stories.clear()
            if tree:
                patch(self._functions[str(self._root / job.module)], tree)
            by = run(items)
            os.write(writing, by.encode())
            code = FAILED if by else PASSED
        except Unpatchable:
            code = UNPATCHED
        finally:
            os._exit(code)


def _heard(child: int, reading: int) -> Answer:
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # processes that the tests started
    with open(reading, encoding="utf-8") as file:
        return Answer(outcome(code), file.read())


def outcome(code: int) -> str:
    """What the exit code of a child says of a fault. Nothing but a failing test or a crash is held to have noticed."""
    if code in (-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGALRM):
        return FOR_EVER
    if code == UNPATCHED:
        return AFRESH
    return NOTICED if code == FAILED or code < 0 else SURVIVED


def pytest_configure(config: pytest.Config) -> None:
    """Takes the place of the usual run."""
    config.pluginmanager.register(Asker(config.rootpath, Path(os.environ["MUTATION_JOBS"])))
