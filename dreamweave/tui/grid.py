"""Where everything stands: the Grid of screens.md, as numbers from the size of the terminal."""

from __future__ import annotations

from typing import NamedTuple

PANE = 38
"""Columns of a pane that stands beside the transcript."""


class Grid(NamedTuple):
    """left: column of the text (marks hang two before it). measure: columns of text. wide: a pane stands beside, from
    column `pane`, behind a hairline at column `hair`. narrow: list forms, halved indents, one row of strip.
    edge: blank rows above and below. head, gaps, strip: whether those rows are there at all."""

    left: int
    measure: int
    wide: bool
    narrow: bool
    hair: int
    pane: int
    edge: int
    head: bool
    gaps: bool
    strip: bool


def grid(width: int, height: int) -> Grid:
    """The grid for a terminal of any size, down to one cell."""
    narrow = width < 60 or height < 16
    wide = width >= 118 and not narrow
    shift = max(0, (width - 120) // 2)
    if wide:
        left, measure = shift + 6, 66
    elif narrow:
        left, measure = 2, max(1, min(72, width - 3))
    else:
        left, measure = max(4, (width - 72) // 2), min(72, width - 8)
    edge = 1 if height >= 30 else 0
    return Grid(left, measure, wide, narrow, shift + 76, shift + 80, edge, height >= 5, height >= 9, height >= 7)
