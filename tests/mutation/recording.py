"""A pytest plugin that writes down which tests run which lines of the five packages, and how long each test takes.

    MUTATION_RECORD=record.json pytest -p tests.mutation.recording

What is run once and kept for many tests is nobody's own: modules are imported, stories compiled, and the fixtures of a
whole module made, under the name of an occasion instead of a test's. Processes that a test starts are watched as well.
A test that kills them, or traces lines itself, cannot be, and counts as one that runs everything.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage, CoverageData

from tests.mutation.record import COMPILING, IMPORTING, PACKAGES, Record

ROOT = Path(__file__).parent.parent.parent
SOURCE = [str(ROOT / "dreamweave" / package) for package in PACKAGES]
UNSEEN = {"os.kill", "os.killpg", "os.fork", "os.forkpty", "sys.settrace"}
"""What a test does, by the interpreter's audit events, that hides from the record what it runs."""

CHILD = """
[run]
data_file = {folder}/child
parallel = true
source = {source}
context = ${{MUTATION_TEST}}
"""
"""How coverage is set up in a process that a test starts."""


class Recorder:
    """Listens to a run of the tests."""

    def __init__(self, path: Path) -> None:
        self._path, self._folder = path, Path(tempfile.mkdtemp())
        self._seconds: dict[str, float] = {}
        self._everything: set[str] = set()
        self._starting: set[str] = set()
        self._failed: set[str] = set()
        settings = self._folder / "settings"
        settings.write_text(CHILD.format(folder=self._folder, source=",".join(SOURCE)), encoding="utf-8")
        os.environ["COVERAGE_PROCESS_START"] = str(settings)
        self._coverage = Coverage(data_file=None, config_file=False, source=SOURCE, messages=False)
        self._coverage.start()
        self._now = ""
        self._switch(IMPORTING)
        sys.addaudithook(self._heard)

    def _heard(self, event: str, of: tuple[Any, ...]) -> None:
        if event in UNSEEN:
            self._everything.add(self._now)
        elif event == "subprocess.Popen" and of[1][0] == sys.executable:
            self._starting.add(self._now)

    def _switch(self, context: str) -> str:
        before, self._now = self._now, context
        os.environ["MUTATION_TEST"] = context
        self._coverage.switch_context(context)
        return before

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """The stories that came with the game are compiled, so that no test does it for others."""
        from dreamweave import locations
        from dreamweave.session.library import library
        from dreamweave.story.cache import compile_folder

        before = self._switch(COMPILING)
        for name in locations.pack_names():
            compile_folder(locations.pack(name), library)
        self._switch(before)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """What is run is this test's."""
        before, began = self._switch(item.nodeid), _busy()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = round(_busy() - began, 3)
            self._switch(before)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Generator[None, Any, Any]:
        """What a module's fixture runs is the module's."""
        if fixturedef.scope == "function":
            return (yield)
        before = self._switch(request.node.nodeid)
        try:
            return (yield)
        finally:
            self._switch(before)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that fails on the sound engine can notice nothing."""
        if report.failed:
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """The record is written."""
        self._coverage.stop()
        data, children = self._coverage.get_data(), CoverageData(no_disk=True)
        for file in self._folder.glob("child.*"):
            child = CoverageData(str(file))
            child.read()
            children.update(child)
        data.update(children)
        everything = self._everything | (self._starting - children.measured_contexts())
        lines = {
            str(Path(file).relative_to(ROOT)): data.contexts_by_lineno(file) for file in sorted(data.measured_files())
        }
        passed = {test: spent for test, spent in self._seconds.items() if test not in self._failed}
        Record(passed, sorted(everything & set(passed)), sorted(self._failed), lines).write(self._path)
        shutil.rmtree(self._folder)


def _busy() -> float:
    """Seconds of computing so far, here and in processes that have ended."""
    return sum(os.times()[:4])


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Begins before anything of Dreamweave is imported."""
    early_config.pluginmanager.register(Recorder(Path(os.environ["MUTATION_RECORD"])))
