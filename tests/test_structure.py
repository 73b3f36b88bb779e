"""The structure that everything leans on: what may import what, what must not be named, what plain play may not load."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
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


# -- one direction, small pieces -------------------------------------------------------------------------------------


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """What is run of a module, functions included: all but what only a type checker reads."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
        for inner in node.orelse:
            yield from _run(inner)
        return
    yield node
    for inner in ast.iter_child_nodes(node):
        yield from _run(inner)


def imported(tree: ast.AST) -> set[str]:
    """The modules of ours that a module imports, wherever in it: a name that is a module counts as that module."""
    found: set[str] = set()
    for node in _run(tree):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {n if (n := f"{node.module}.{a.name}") in TREES else node.module for a in node.names}
    return found & set(TREES)


def knots(imports: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    """The groups of modules each of which imports, by some way, all the others of its group."""
    reached: dict[str, set[str]] = {}
    for start in imports:
        seen: set[str] = set()
        waiting = [*imports[start]]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting += imports[at]
        reached[start] = seen
    tied = {m: tuple(sorted(o for o in reached[m] if m in reached[o])) for m in imports if m in reached[m]}
    return sorted(set(tied.values()))


def test_no_modules_import_each_other_round_a_circle() -> None:
    assert knots({name: imported(tree) for name, tree in TREES.items()}) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from dreamweave import plain", {"dreamweave.plain"}),
        ("from dreamweave.session import Session", {"dreamweave.session"}),
        ("def f():\n    import dreamweave.plain", {"dreamweave.plain"}),
        ("class A:\n    def f(self):\n        if self:\n            from dreamweave.plain import run", {"dreamweave.plain"}),
        ("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from dreamweave.plain import run\nelse:\n    import dreamweave.cli", {"dreamweave.cli"}),
        ("import os", set()),
    ],
)  # fmt: skip
def test_imports_are_found_wherever_they_stand(source: str, found: set[str]) -> None:
    assert imported(ast.parse(source)) == found


def test_circles_are_found_however_long() -> None:
    assert knots({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a", "e"}, "e": set()}) == [("a", "b", "c")]
    assert knots({"a": {"a"}, "b": {"a"}}) == [("a",)]


LINES = 400
"""What a module may have, but for those below, which are to be divided."""

LONG = {
    "dreamweave.dreamscape.arrays": 433,
    "dreamweave.dreamscape.diagram": 405,
    "dreamweave.dreamscape.laws": 409,
    "dreamweave.dreamscape.proof": 409,
    "dreamweave.language.command": 460,
    "dreamweave.language.slots": 440,
    "dreamweave.story.prose": 480,
}


def test_modules_are_short() -> None:
    lengths = {_name(m): len(m.read_text(encoding="utf-8").splitlines()) for m in MODULES}
    assert {name: n for name, n in lengths.items() if n > LONG.get(name, LINES)} == {}


def test_classes_are_short() -> None:
    classes = [
        (f"{name}.{c.name}", c) for name, tree in TREES.items() for c in ast.walk(tree) if isinstance(c, ast.ClassDef)
    ]
    lengths = {name: (c.end_lineno or 0) - c.lineno + 1 for name, c in classes}
    assert {name: n for name, n in lengths.items() if n > LARGE.get(name, 300)} == {}


LARGE = {
    "dreamweave.saves.keeper.Keeper": 350,
    "dreamweave.tui.screens.play.PlayScreen": 350,
}
"""Classes that have more lines than 300, with how many they may have."""


# -- tests -----------------------------------------------------------------------------------------------------------

TESTS = ROOT / "tests"
KINDS = {"benchmarks", "mutation", "transcripts", "walkthroughs"}
"""Folders of tests that are of no one package."""


def test_tests_mirror_the_package() -> None:
    packages = {p.parent.name for p in MODULES if p.name == "__init__.py" and p.parent.parent.name == "dreamweave"}
    folders = {f.relative_to(TESTS).parts[0] for f in TESTS.rglob("*.*") if f.is_file() and f.suffix != ".pyc"}
    folders = {name for name in folders if (TESTS / name).is_dir()}
    assert folders - packages - KINDS == set()
    modules = {p.stem for p in (ROOT / "dreamweave").glob("*.py")} | {"structure"}
    assert [f.name for f in TESTS.glob("test_*.py") if f.stem.removeprefix("test_") not in modules] == []


def test_no_test_but_a_benchmark_looks_at_a_clock() -> None:
    clock = re.compile(r"perf_counter|process_time|monotonic|\btime\.time\(|timeit")
    files = [f for f in TESTS.rglob("*.py") if f.parent.name != "benchmarks" and f.name != Path(__file__).name]
    assert [str(f.relative_to(ROOT)) for f in files if clock.search(f.read_text(encoding="utf-8"))] == []
