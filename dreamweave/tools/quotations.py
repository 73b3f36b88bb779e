"""`dreamweave check --choices`: where each value of each choice and deduction is quoted, and which are quoted less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.story.attributes import BLANK
from dreamweave.story.memory import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.compiler import Compiler


def quotations(compiler: Compiler) -> Iterator[str]:
    """The rows of the list: a choice, its values, and under each the lines that ask for it."""
    for id in (*compiler.pack.choices, *compiler.pack.deductions):
        lines = {word: _lines(compiler, places) for word, places in quoted(compiler, id).items()}
        most = max(map(len, lines.values()))
        made = compiler.pack.choices[id].made if id in compiler.pack.choices else ""
        yield f"{id}, made in {made}" if made else id
        for word, found in lines.items():
            fewer = f", of {most}" if found and len(found) < most else ""
            nowhere = "" if word == BLANK else ", quoted nowhere"
            yield f"  {word}: {len(found)}{fewer if found else nowhere}"
            yield from (f"      {line}" for line in found)


def _lines(compiler: Compiler, places: list[tuple[tuple[str | int, ...], tuple[str, int]]]) -> list[str]:
    """The lines of some places, each once, in the order of the files."""
    found = {compiler.source.locate(where, *place) for where, place in places}
    return list(dict.fromkeys(f"{p.file}:{p.line}" for p in sorted(found, key=lambda p: (p.file, p.line))))
