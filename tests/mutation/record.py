"""Which tests run which lines, and so which tests are asked about a fault, in what order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.mutants import Site

PACKAGES = ("language", "session", "world", "actions", "saves")
"""The packages that faults are put into."""

IMPORTING, COMPILING = "importing", "compiling"
"""What runs a line outside any test: a module that is imported, or a story that is compiled."""


@dataclass(frozen=True)
class Record:
    """What was seen of the sound engine: seconds of computing for each test that passed; those of them that are taken
    to run everything; the tests that failed; and for each line of each module, what ran it: a test, the module of a
    fixture, or an occasion."""

    seconds: Mapping[str, float]
    everything: list[str]
    failed: list[str]
    lines: Mapping[str, Mapping[int, list[str]]]

    def write(self, path: Path) -> None:
        """Keep it in a file."""
        path.write_text(json.dumps(vars(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Record:
        """The record in a file."""
        whole = json.loads(path.read_text(encoding="utf-8"))
        whole["lines"] = {module: {int(n): ran for n, ran in seen.items()} for module, seen in whole["lines"].items()}
        return cls(**whole)

    def imports(self, path: Path, site: Site) -> bool:
        """Whether a fault is run while modules are imported or tests collected."""
        return site.at_import or IMPORTING in self._ran(path, site)

    def compiles(self, path: Path, site: Site) -> bool:
        """Whether a fault may change how a story is compiled."""
        return site.at_import or COMPILING in self._ran(path, site)

    def asked(self, path: Path, site: Site) -> list[str]:
        """The tests that may notice a fault, the shortest first: those that run its lines; when everything may hang on
        it because it is run once for all, then those of its package, then the rest."""
        ran = self._ran(path, site)
        touching = {t for t in self.seconds if t in ran or t.split("::")[0] in ran} | set(self.everything)
        found = self._shortest_first(touching)
        if self.imports(path, site) or self.compiles(path, site):
            home = {t for t in self.seconds if t.startswith(f"tests/{path.parts[1]}/")} - touching
            found += self._shortest_first(home) + self._shortest_first(set(self.seconds) - home - touching)
        return found

    def _ran(self, path: Path, site: Site) -> set[str]:
        lines = self.lines.get(str(path), {})
        return {one for line in site.lines for one in lines.get(line, ())}

    def _shortest_first(self, tests: Iterable[str]) -> list[str]:
        return sorted(tests, key=lambda t: (self.seconds[t], t))
