"""Rows of words in columns, for somebody at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.columns import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GAP = 2
"""Columns between two columns."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A line for the head and one for each row, which has as many words as the head; figures stand flush right."""
    lines = [[*head], *([*row] for row in rows)]
    widths = [max(cells(line[at]) for line in lines) for at in range(len(head))]
    right = [all(_figure(line[at]) for line in lines[1:]) for at in range(len(head))]
    return "\n".join(_line(line, widths, right) for line in lines)


def _line(words: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts: list[str] = []
    for word, width, flush in zip(words, widths, right, strict=True):
        white = " " * (width - cells(word))
        parts.append(white + word if flush else word + white)
    return (" " * GAP).join(parts).rstrip()


def _figure(word: str) -> bool:
    return not word.strip("0123456789,.-")
