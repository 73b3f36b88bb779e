"""The Map pane: a sheet as a chart, in the page's inks, with who is where and what its signs mean.

Every name on it goes there when clicked. In 37 columns or fewer, and for those who read a list better, it is one: each
place with its ways under it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.columns import cells
from dreamweave.tui.panes.charting import drawn
from dreamweave.tui.panes.sheet import LIST_FORM, label
from dreamweave.tui.typeset import Run, wide, wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dreamweave.session.mapping import Listed, MapView, Sheet
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.charting import Chart, Piece
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

SHEET = "sheet:"
"""Begins the entity of a link that opens another sheet."""

LEGEND_BESIDE = 62
"""From this width who is where stands to the right of the sheet, not below it."""

SIGNS = 20
"""The column, within 38, at which the signs are explained."""


def map_pane(view: View, desk: Desk, width: int) -> list[Line]:
    """The sheet the reader is on, or the one asked for."""
    shown = view.map
    if not shown.sheets:
        return wrap([Run("Nowhere has been seen yet.", "muted")], width)
    sheet = next((s for s in shown.sheets if s.region == desk.sheet), shown.sheet)
    if width < LIST_FORM - 2:
        return _listed(view, sheet, shown, desk, width)
    head: list[Line] = [(Run(desk.signs.prose(sheet.region), "muted", italic=True),), ()]
    chart = drawn(sheet)
    names = {spot.id: spot.name for spot in sheet.spots}
    rows = [_row(row, view, desk, names) for row in chart.rows]
    for words in chart.undrawn:
        rows += [(), *wrap([Run(desk.signs.prose(words), "muted")], LIST_FORM - 2, 0, 2)]
    others = _others(sheet, shown, desk)
    if width < LEGEND_BESIDE:
        beside = _beside(_stands(chart, shown, desk), _signs(chart, desk), SIGNS)
        return [*head, *rows, (), *beside, *others]
    right = [*_stands(chart, shown, desk), (), *_signs(chart, desk), *others]
    return [*head, *_beside(rows, right, LIST_FORM + 2)]


def _beside(left: Sequence[Line], right: Sequence[Line], column: int) -> list[Line]:
    """Two blocks of lines, the second from a column on."""
    lines: list[Line] = []
    for at in range(max(len(left), len(right))):
        line = left[at] if at < len(left) else ()
        if at < len(right) and right[at]:
            line = (*line, Run(" " * max(1, column - wide(line))), *right[at])
        lines.append(line)
    return lines


def _row(row: Sequence[Piece], view: View, desk: Desk, names: Mapping[str, str]) -> Line:
    line: list[Run] = []
    at = 0
    for piece in row:
        if piece.x > at:
            line.append(Run(" " * (piece.x - at)))
        run = _piece(piece, view, desk, names)
        line.append(run)
        at = max(at, piece.x) + cells(run.text)
    return tuple(line)


def _piece(piece: Piece, view: View, desk: Desk, names: Mapping[str, str]) -> Run:
    if piece.role == "who":
        return desk.glyphs.get(piece.id, Run("*", "muted"))
    if piece.role in ("way", "unknown"):
        return Run(desk.signs.draw(piece.text), "muted")
    text = desk.signs.prose(piece.text)
    if piece.role == "here":
        return Run(text, f"name:{view.reader}", bold=True, entity=piece.id)
    muted, beyond = piece.role in ("heard", "beyond"), piece.role == "beyond"
    return Run(
        text, "muted" if muted else "", italic=beyond, command=f"go to {names[piece.id].lower()}", entity=piece.id
    )


def _stands(chart: Chart, shown: MapView, desk: Desk) -> list[Line]:
    """Where each protagonist was last known to be."""
    lines: list[Line] = [(Run("last known", "muted", italic=True),)]
    drawn = {piece.id for row in chart.rows for piece in row if piece.role == "who"}
    for stand in shown.stands:
        on_it = stand.id in drawn
        here = "asleep here" if stand.asleep else "here"
        words = here if stand.here and on_it else stand.where if on_it else "off this sheet"
        glyph = desk.glyphs.get(stand.id, Run("*"))
        lines.append((glyph, Run(" "), Run(desk.signs.prose(words), "" if on_it else "muted")))
    return lines if len(lines) > 2 else []


def _signs(chart: Chart, desk: Desk) -> list[Line]:
    """What the signs on this sheet mean, those that are on it."""
    texts = {p.text for row in chart.rows for p in row if p.role == "way"}
    roles = {p.role for row in chart.rows for p in row}
    found = (
        ("│", "a way", bool(texts & {"│", "─"})),
        ("┊", "up or down", bool(texts & {"┊", "┄"})),
        ("?", "not yet gone", "unknown" in roles),
        ("( )", "only heard of", "heard" in roles),
    )
    lines: list[Line] = [(Run("signs", "muted", italic=True),)]
    for sign, words, there in found:
        if there:
            gap = " " if len(sign) > 1 else "  "
            lines.append((Run(desk.signs.draw(sign) + gap + words, "muted"),))
    return lines if len(lines) > 1 else []


def _others(sheet: Sheet, shown: MapView, desk: Desk) -> list[Line]:
    """The other sheets, each opened by a click."""
    rest = [s.region for s in shown.sheets if s is not sheet]
    if not rest:
        return []
    return [*label("other sheets"), *((Run(desk.signs.prose(r), entity=SHEET + r),) for r in rest)]


def _listed(view: View, sheet: Sheet, shown: MapView, desk: Desk, width: int) -> list[Line]:
    """Each place, the reader's first, with who is there and its ways; then who is elsewhere and the other sheets."""
    lines: list[Line] = []
    for place in sorted(sheet.places, key=lambda p: (not p.spot.here, p.spot.known == "heard")):
        lines += _entry(place, view, desk, width)
    for stand in shown.stands:
        if stand.region != sheet.region and stand.where:
            glyph = desk.glyphs.get(stand.id, Run("*"))
            lines.append((glyph, Run(" "), Run(desk.signs.prose(stand.where), "muted")))
    return [*lines, *_others(sheet, shown, desk)]


def _entry(place: Listed, view: View, desk: Desk, width: int) -> list[Line]:
    spot = place.spot
    name = desk.signs.prose(spot.name)
    ink = f"name:{view.reader}" if spot.here else "muted" if spot.known == "heard" else ""
    words = f"({name})" if spot.known == "heard" else name
    go = "" if spot.here else f"go to {spot.name.lower()}"
    head = [Run(words, ink, bold=spot.here, command=go, entity=spot.id)]
    for who in spot.who:
        head += [Run(" "), desk.glyphs.get(who, Run("*"))]
    lines = wrap(head, width, 0, 2)
    for way in place.ways:
        there = desk.signs.prose(f"({way.name})" if way.heard else way.name or "?")
        lines += wrap([Run(f"{way.way}  " if way.way else "", "muted"), Run(there, "muted")], width, 2, 4)
    return lines
