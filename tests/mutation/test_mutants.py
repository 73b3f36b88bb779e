"""The faults themselves: each is one change, the module still compiles, and what nothing could notice is left alone."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.mutation.mutants import mutant, sites

SOURCE = '''"""A module."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    LIMIT = 3


def more(a: int, b: int = 2) -> bool:
    """Says."""
    if a < b and not b == 4:
        print(a)
        return True
    return a + b > 7
'''


def test_every_fault_is_one_change_that_compiles(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(SOURCE)
    plain = ast.unparse(ast.parse(SOURCE))
    every = sites(ast.parse(SOURCE))
    seen = [mutant(Path("m.py"), tmp_path, n) for n in range(len(every))]
    assert len({m.source for m in seen} | {plain}) == len(seen) + 1
    for one in seen:
        compile(one.source, "m.py", "exec")
    done = {m.what for m in seen}
    assert {"Lt to LtE", "and to or", "not left out", "condition denied", "left out", "returns None"} <= done
    assert "3 to 4" not in done
