"""A pytest plugin that writes down which tests run which lines of the five packages, and how long each test takes.

    MUTATION_RECORD=record.json pytest -p tests.mutation.recording

What is run once and kept for many tests is nobody's own: modules are imported, stories compiled, and the fixtures of a
whole module made, under the name of an occasion instead of a test's. A test that starts a process, or traces lines
itself, cannot be watched from here, and counts as one that runs everything.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage

from tests.mutation.record import COMPILING, IMPORTING, PACKAGES, Record

ROOT = Path(__file__).parent.parent.parent
UNSEEN = {"subprocess.Popen", "os.posix_spawn", "os.fork", "os.forkpty", "sys.settrace"}


class Recorder:
    """Listens to a run of the tests."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._coverage = Coverage(
            data_file=None, config_file=False, source=[str(ROOT / "dreamweave" / p) for p in PACKAGES], messages=False
        )
        self._coverage.start()
        self._now = IMPORTING
        self._coverage.switch_context(IMPORTING)
        self._seconds: dict[str, float] = {}
        self._everything: set[str] = set()
        self._failed: set[str] = set()
        sys.addaudithook(self._heard)

    def _heard(self, event: str, _: object) -> None:
        if event in UNSEEN and self._now != IMPORTING:
            self._everything.add(self._now)

    def _switch(self, context: str) -> str:
        before, self._now = self._now, context
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
        for test in self._failed:
            del self._seconds[test]
        data = self._coverage.get_data()
        lines = {
            str(Path(file).relative_to(ROOT)): data.contexts_by_lineno(file) for file in sorted(data.measured_files())
        }
        Record(self._seconds, sorted(self._everything & set(self._seconds)), sorted(self._failed), lines).write(
            self._path
        )


def _busy() -> float:
    """Seconds of computing so far, here and in processes that have ended."""
    return sum(os.times()[:4])


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Begins before anything of Dreamweave is imported."""
    early_config.pluginmanager.register(Recorder(Path(os.environ["MUTATION_RECORD"])))
