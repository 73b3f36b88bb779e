"""The faults themselves: each is one change, the module still compiles, and what nothing could notice is left alone."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.mutation.mutants import as_long, mutant, sites

SOURCE = '''"""A module."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    LIMIT = 3

MOST = 5


def more(a: int, b: int = 2) -> bool:
    """Says."""
    if a < b and not b == 4:  # a remark, so that the sound source is longer than a spoilt one
        print(a)
        return True
    return a + b > 7
'''


def test_every_fault_is_one_change_that_compiles(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(SOURCE)
    plain = ast.unparse(ast.parse(SOURCE))
    every = sites(ast.parse(SOURCE))
    seen = [mutant(Path("m.py"), tmp_path, n) for n in range(len(every))]
    assert len({m.source.rstrip() for m in seen} | {plain}) == len(seen) + 1
    for one in seen:
        compile(one.source, "m.py", "exec")
        assert ast.unparse(one.tree) == one.source.rstrip()
        assert len(one.source) == len(SOURCE)
    done = {m.site.what for m in seen}
    assert {"Lt to LtE", "and to or", "not left out", "condition denied", "left out", "returns None"} <= done
    assert not done & {"3 to 4", "False to True"}


def test_what_is_run_at_import_is_outside_functions() -> None:
    assert {s.what for s in sites(ast.parse(SOURCE)) if s.at_import} == {"5 to 6", "2 to 3"}


def test_a_branch_is_run_on_the_lines_of_its_condition() -> None:
    tree = ast.parse("if (a and\n        b):\n    c()\n    d()\n")
    assert [(s.what, s.lines) for s in sites(tree)][:2] == [
        ("condition denied", range(1, 3)),
        ("and to or", range(1, 3)),
    ]


def test_false_is_not_made_none() -> None:
    tree = ast.parse("def f():\n    return False\n    return None\n    return\n    return 0\n")
    assert [(s.what, s.lines.start) for s in sites(tree)] == [("False to True", 2), ("returns None", 5), ("0 to 1", 5)]


def test_a_longer_source_is_left_as_it_is() -> None:
    assert as_long("a\n", "äh") == "a\n\n"
    assert as_long("longer\n", "a") == "longer\n"
