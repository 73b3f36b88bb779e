"""A dream's refusals: a table like any other to whoever writes it, rows of guards to the dream that is proved.

A guard is one command, for somebody or for anybody, while one condition holds. So cases are read out here, where
elsewhere they stay a tree: the first row that fits is the first case that does.
"""

from __future__ import annotations

from typing import Any

from dreamweave.story.compiler import Compiler, Problem, listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.prose import ELSE, parted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.story.loader import Path
    from dreamweave.story.verbs import Verbs


def refusal_rows(compiler: Compiler, verbs: Verbs, dream: str, table: dict[str, Any]) -> list[dict[str, Any]]:
    """The refusals of a dream, in the order in which they are asked: {on, who, need, say}; "" for anybody, always."""
    rows: list[dict[str, Any]] = []
    for key, value in table.items():
        where: Path = ("dreams", dream, "refusals", key)
        commands = listed(key)
        for verb in {command.split()[0] for command in commands} - {"any", *verbs.actions, *verbs.grammar["first"]}:
            compiler.source.mistake(where, f"there is no action {verb}{did_you_mean(verb, verbs.actions)}")
        for who, need, words, spot in compiler.checked(where, cases_of, value, compiler.readers, where) or ():
            name = ".".join(part for part in (f"{dream}/refuse/{commands[0]}", who, need) if part)
            rows.append({"on": commands, "who": who, "need": need, "say": compiler.text(words, spot, name)})
    return rows


def cases_of(
    value: Any, readers: frozenset[str], where: Path = (), who: str = "", need: str = ""
) -> list[tuple[str, str, Any, Path]]:
    """Each case as who is refused, while what holds, in which words, and where they stand. Raises Problem."""
    if not isinstance(value, dict) or "cycle" in value:
        return [(who, need, value, where)]
    found: list[tuple[str, str, Any, Path]] = []
    for case, inner in value.items():
        words = parted(case)
        if case == "first":
            raise Problem("a refusal of a dream is part of its proof, and cannot ask what was read")
        if case in ELSE:
            found += cases_of(inner, readers, (*where, case), who, need)
        elif readers.issuperset(words):
            for reader in words:
                found += cases_of(inner, readers, (*where, case), reader, need)
        else:
            asked = " or ".join(words)
            found += cases_of(inner, readers, (*where, case), who, f"({need}) and ({asked})" if need else asked)
    return found
