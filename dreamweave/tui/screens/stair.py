"""The drawing on the title screen: a hill that becomes a stair, and Pods on its treads.

Where risers, Pods and the lamp stand is a table for each of three sizes; everything else follows. Pods grow fainter as
they climb and some are dark; the bare stairs below the landing warm towards one lamp. Decoration: nothing is said here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.color import Color

from dreamweave.tui.typeset import Run

if TYPE_CHECKING:
    from dreamweave.tui.inks import Inks
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line


class Hill(NamedTuple):
    """start: (column, row) where the ground begins; end: last column of the top tread. risers: columns, from the
    ground up. lamp: column. pods: columns; they stand on whatever tread is there. dark: those without light.
    stars: columns, a row above the top tread."""

    start: tuple[int, int]
    end: int
    risers: tuple[int, ...]
    lamp: int
    pods: tuple[int, ...]
    dark: tuple[int, ...]
    stars: tuple[int, ...]


LARGE = Hill(
    (4, 27), 116, (*range(15, 49, 3), 61, 65, 69, 74, 80, 85, 92, 98, 106), 9,
    (50, 53, 56, 63, 67, 71, 76, 79, 82, 87, 90, 94, 97, 100, 103), (63,), (109, 112),
)  # fmt: skip
MIDDLE = Hill(
    (4, 18), 76, (*range(13, 38, 3), 46, 50, 54, 59, 64, 70), 7, (39, 42, 45, 48, 52, 56, 61, 66, 69), (), (73, 76),
)  # fmt: skip
SMALL = Hill((8, 9), 37, (12, 14, 16, 18, 20, 27, 30, 34), 8, (22, 25, 29, 32, 36), (), ())


def hill(width: int, height: int) -> Hill | None:
    """The largest drawing there is room for."""
    for shape, columns, rows in ((LARGE, 118, 34), (MIDDLE, 78, 23), (SMALL, 39, 11)):
        if width >= columns and height >= rows:
            return shape
    return None


def draw(shape: Hill, inks: Inks, signs: Signs, height: int) -> list[Line]:
    """The drawing, as lines of a screen."""
    cells: dict[tuple[int, int], Run] = {}
    column, row = shape.start
    landing = len([r for r in shape.risers if r < shape.pods[0]])
    steps = len(shape.risers)
    for step, riser in enumerate((*shape.risers, shape.end)):
        warm = max(0.0, 1 - step / max(1, landing)) ** 2 * 0.8
        ink = _mixed(inks, "rule", "lamp", warm)
        for x in range(column + (step > 0), riser):
            fading = min(1.0, (x - shape.start[0] + 1) / 6) if step == 0 else 1.0
            cells[x, row] = Run("─", _mixed(inks, "rule", "lamp", warm * fading))
        if step < steps:
            cells[riser, row] = Run("┘", ink)
            row -= 1
            cells[riser, row] = Run("┌", ink)
        else:
            cells[riser, row] = Run("─", ink)
        column = riser
    cells[shape.lamp, shape.start[1] - 1] = Run("•", "lamp", bold=True)
    for at, x in enumerate(shape.pods):
        y = shape.start[1] - sum(r < x for r in shape.risers)
        light = 1 - max(0, at - 4) / len(shape.pods)
        cells[x, y] = Run("┴", cells[x, y].ink) if (x, y) in cells else Run("┴", "rule")
        lit = x not in shape.dark
        cells[x, y - 1] = Run("∩", _mixed(inks, "rule", "lamp", light if lit else 0.12), bold=lit and light > 0.9)
    for x in shape.stars:
        cells[x, row - 1] = Run("·", _mixed(inks, "rule", "lamp", 0.35))
    return [_row({x: run for (x, at), run in cells.items() if at == y}, signs) for y in range(height)]


def _row(runs: dict[int, Run], signs: Signs) -> Line:
    line: list[Run] = []
    at = 0
    for x in sorted(runs):
        line += [Run(" " * (x - at)), runs[x]._replace(text=signs.draw(runs[x].text))]
        at = x + 1
    return tuple(line)


def _mixed(inks: Inks, dark: str, light: str, part: float) -> str:
    """An ink between two, as a literal colour; in sixteen colours, whichever is nearer."""
    if inks.terminal:
        return light if part > 0.5 else ""
    return Color.parse(inks.colour(dark)).blend(Color.parse(inks.colour(light)), part).hex6


def over(line: Line, column: int, runs: Line) -> Line:
    """A line of the drawing with words laid over it from a column on."""
    out: list[Run] = []
    at = 0
    size = sum(len(r.text) for r in runs)
    for run in line:
        keep = run.text[: max(0, column - at)]
        if keep:
            out.append(run._replace(text=keep))
        at += len(run.text)
    used = sum(len(r.text) for r in out)
    out += [Run(" " * (column - used)), *runs]
    at = 0
    for run in line:
        end = at + len(run.text)
        if end > column + size:
            out.append(run._replace(text=run.text[max(0, column + size - at) :]))
        at = end
    return tuple(out)
