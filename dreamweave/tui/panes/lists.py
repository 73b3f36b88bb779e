"""The ledger and the aims: what this one knows and had from whom, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.tui.panes.sheet import title
from dreamweave.tui.typeset import Run, beside, drawn, wide, wrap

if TYPE_CHECKING:
    from dreamweave.messages import Item, Span
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line


def ledger(view: View, desk: Desk, width: int) -> list[Line]:
    """An account book: number, fact, and had from, flush right in italics. An item's last span has the
    role `source` and says whom it was had from."""
    ink = f"name:{view.reader}"
    first = title("Known to me", ink, desk, width)[0]
    if not view.ledger:
        return [first, (), *wrap([Run("Nothing yet that will not be forgotten.", "muted")], width)]
    lines: list[Line] = [beside(first, (Run("had from", "muted", italic=True),), width), ()]
    number = 0
    for item in view.ledger:
        number += not item.depth
        lines += _entry(item, "" if item.depth else str(number), desk, width)
    return lines


def _entry(item: Item, number: str, desk: Desk, width: int) -> list[Line]:
    spans, source = _apart(item)
    lines = wrap(desk.runs(spans, "", item.command), width, 3)
    lines[0] = (Run(f"{number:<3}", "muted"), *lines[0][1:])
    if source:
        words = "".join(s.text for s in source).strip(" ()[]\u2014-")
        glyph = next((desk.glyphs[s.entity] for s in source if s.entity in desk.glyphs), None)
        right: Line = drawn([Run(words, "muted", italic=True)], desk.signs)
        if glyph is not None:
            right = (glyph, Run(" "), *right)
        if wide(lines[-1]) + wide(right) + 2 <= width:
            lines[-1] = beside(lines[-1], right, width)
        elif wide(right) <= width:
            lines.append(beside((), right, width))
        else:
            lines += wrap(right, width, 3)
    return lines


def _apart(item: Item) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The fact, and whom it was had from."""
    at = len(item.spans)
    while at > 1 and item.spans[at - 1].role == "source":
        at -= 1
    return item.spans[:at], item.spans[at:]


def aims(view: View, desk: Desk, width: int) -> list[Line]:
    """What is to be done, as whoever the player is with would put it."""
    lines = [*title("To be done", f"name:{view.reader}", desk, width), ()]
    if not view.aims:
        return [*lines, *wrap([Run("Nothing is asked of anybody.", "muted")], width)]
    for at, item in enumerate(view.aims):
        if at and not item.depth:
            lines.append(())
        indent = 2 * item.depth
        body = desk.runs(item.spans, "muted" if item.depth else "", item.command)
        lines += wrap(body, width, indent, indent)
    return lines
