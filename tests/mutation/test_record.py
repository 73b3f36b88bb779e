"""Which tests are asked about a fault: those that run its line, and all when everything may hang on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutation.mutants import Site
from tests.mutation.record import COMPILING, IMPORTING, Record

MODULE = Path("dreamweave/world/m.py")
QUICK, SLOW, OTHER, FAR = "tests/world/test_a.py::quick", "tests/world/test_a.py::slow", "tests/world/test_b.py::b", "tests/x.py::far"  # fmt: skip
RECORD = Record(
    {SLOW: 3.0, QUICK: 0.1, OTHER: 0.2, FAR: 0.05},
    [],
    [],
    {str(MODULE): {1: [QUICK], 2: [SLOW], 3: ["tests/world/test_a.py"], 4: [COMPILING, SLOW], 5: [IMPORTING]}},
)


def site(first: int, last: int = 0, *, at_import: bool = False) -> Site:
    return Site((), range(first, (last or first) + 1), "spoilt", 0, at_import)


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        (site(1), [QUICK]),
        (site(1, 2), [QUICK, SLOW]),
        (site(3), [QUICK, SLOW]),
        (site(4), [SLOW, QUICK, OTHER, FAR]),
        (site(5), [QUICK, OTHER, SLOW, FAR]),
        (site(9, at_import=True), [QUICK, OTHER, SLOW, FAR]),
        (site(9), []),
    ],
)
def test_who_is_asked_and_in_what_order(where: Site, asked: list[str]) -> None:
    assert RECORD.asked(MODULE, where) == asked


def test_a_test_that_cannot_be_watched_is_asked_about_everything() -> None:
    record = Record(RECORD.seconds, [FAR], [], RECORD.lines)
    assert record.asked(MODULE, site(1)) == [FAR, QUICK]
    assert record.asked(MODULE, site(9)) == [FAR]


def test_stories_are_compiled_again_when_they_may_change() -> None:
    assert [RECORD.compiles(MODULE, site(n)) for n in (1, 4, 5)] == [False, True, False]
    assert RECORD.compiles(MODULE, site(9, at_import=True))
