"""The strip: the protagonists, however many, with where each is; always in sight, never a menu.

The one the player is with stands in bold capitals; sleepers have `~` and italics; `•` is news not yet read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.tui.typeset import MARGIN, Run, shorten, wide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dreamweave.messages import Seat
    from dreamweave.tui.grid import Grid
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line

PITCH = 28
"""The most columns one of them takes."""


def strip(
    seats: Sequence[Seat], glyphs: Mapping[str, Run], keys: Sequence[str], grid: Grid, signs: Signs
) -> list[Line]:
    """The rows of the strip, from the margin on: two, or one where the page is narrow. keys: shown where a pane is."""
    if not seats:
        return []
    if grid.narrow:
        return [_short(seats, glyphs, grid, signs)]
    room = 112 if grid.wide else grid.measure
    pitch = max(4, min(PITCH, room // len(seats)))
    upper: list[Run] = []
    lower: list[Run] = []
    for at, seat in enumerate(seats):
        top = [glyphs[seat.id], Run(" "), _name(seat, shorten(signs.prose(seat.name), pitch - MARGIN - 3))]
        if seat.news:
            top += [Run(" "), Run(signs.draw("•"), "lamp")]
        if grid.wide and at < len(keys):
            top += [Run(" "), Run(keys[at], "ghost")]
        where = shorten(signs.prose(seat.where), pitch - MARGIN - 1)
        tilde = "~ " if seat.dreaming else "  "
        bottom = [Run(tilde, "muted"), Run(where, "muted", italic=seat.dreaming, command=seat.name.lower())]
        last = at == len(seats) - 1
        upper += top if last else _padded(top, pitch)
        lower += bottom if last else _padded(bottom, pitch)
    return [tuple(upper), tuple(lower)]


def _name(seat: Seat, words: str) -> Run:
    return Run(
        words.upper() if seat.current else words,
        f"name:{seat.id}",
        bold=seat.current,
        italic=seat.dreaming and not seat.current,
        command=seat.name.lower(),
    )


def _short(seats: Sequence[Seat], glyphs: Mapping[str, Run], grid: Grid, signs: Signs) -> Line:
    """One row: three letters of those who are not current, gaps as wide as there is room for. Glyphs stand in the
    text, for there is no margin to spare."""
    parts: list[list[Run]] = []
    for seat in seats:
        words = signs.prose(seat.name)
        part = [glyphs[seat.id], Run(" "), _name(seat, words if seat.current else words[:3])]
        if seat.dreaming:
            part.append(Run("~", f"name:{seat.id}"))
        if seat.news:
            part.append(Run(signs.draw("•"), "lamp"))
        parts.append(part)
    spare = grid.measure - sum(wide(p) for p in parts)
    gap = max(1, min(3, spare // max(1, len(parts) - 1)))
    line: list[Run] = [Run(" " * MARGIN)]
    for at, part in enumerate(parts):
        line += [Run(" " * gap), *part] if at else part
    return tuple(line)


def _padded(runs: Sequence[Run], width: int) -> list[Run]:
    return [*runs, Run(" " * max(1, width - wide(runs)))]
