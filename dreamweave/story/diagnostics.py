"""Mistakes in a pack: every one found is kept with its place, and all are told at once.

A message says what is wrong, names the nearest right thing when there is one, and shows the line with a caret.
"""

from __future__ import annotations

from dreamweave.record import Value
from dreamweave.story.slips import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Path = tuple[str | int, ...]


class Position(Value):
    """A place in a source file; line and column count from 1."""

    file: str
    line: int
    column: int


class Mistake(Value):
    """One thing wrong with a pack."""

    position: Position
    message: str
    source: str = ""

    def __str__(self) -> str:
        p = self.position
        head = f"{p.file}:{p.line}:{p.column}: {self.message}"
        if not self.source:
            return head
        start = max(0, p.column - 60)
        line = self.source[start : start + 100].replace("\t", " ")
        return f"{head}\n    {line}\n    {' ' * (p.column - 1 - start)}^"


class PackError(Exception):
    """A pack that cannot be played. `mistakes` holds them all, in the order of the files."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda m: (m.position.file, m.position.line, m.position.column))
        super().__init__("\n".join(map(str, self.mistakes)))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`; did you mean …?` for the nearest choice, or "" when none is near."""
    near = nearest(word, choices)
    return f"; did you mean {near}?" if near else ""
