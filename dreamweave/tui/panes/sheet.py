"""The registry of panes, and the pieces they are made of.

A pane is a function (view, desk, width) -> lines from its own left edge. The same lines stand beside the transcript or
in its place; under 60 columns a pane gives its list form, and its width says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dreamweave.tui.page import inked
from dreamweave.tui.typeset import Run, drawn, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dreamweave.messages import Item, Span
    from dreamweave.story.model import Protagonist
    from dreamweave.tui.doorway import View
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line


class Desk(NamedTuple):
    """What every pane is drawn with: the signs, the protagonists and their glyphs, the rows there are to see without
    scrolling (0: any number), and which sheet of the map is looked at ("" the one the reader is on)."""

    signs: Signs
    protagonists: Mapping[str, Protagonist]
    glyphs: Mapping[str, Run]
    rows: int = 0
    sheet: str = ""

    def runs(self, spans: Iterable[Span], ink: str = "", command: str = "") -> tuple[Run, ...]:
        """Spans as runs in one ink, all of them typing the item's command when it has one. What is said beside a name,
        two columns off, is muted and in italics."""
        runs: tuple[Run, ...] = ()
        for span in spans:
            own = inked((span,), ink, self.protagonists)
            if span.role == "system" or (span.text.startswith("  ") and not span.entity):
                own = tuple(r._replace(ink="muted", italic=True) for r in own)
            runs += own
        if command:
            runs = tuple(r._replace(command=command, entity="") for r in runs)
        return drawn(runs, self.signs)


LIST_FORM = 40
"""At this width or less a pane is a list, one row an entry where it can be."""


def title(words: str, ink: str, desk: Desk, width: int) -> list[Line]:
    """The name of what the pane shows."""
    return wrap([Run(desk.signs.prose(words), ink, bold=True)], width)


def label(words: str) -> list[Line]:
    """The small heading of a section, a blank row above it."""
    return [(), (Run(words, "muted", italic=True),)]


def rows(items: Sequence[Item], desk: Desk, width: int, ink: str = "") -> list[Line]:
    """Items, one under the other, two columns in and two more for each depth; what they cannot hold runs on."""
    lines: list[Line] = []
    for item in items:
        indent = 2 + 2 * item.depth
        lines += wrap(desk.runs(item.spans, "muted" if item.depth else ink, item.command), width, indent, indent + 2)
    return lines


def close_rows(items: Sequence[Item], desk: Desk, width: int) -> list[Line]:
    """As rows, but what belongs to an item follows in one paragraph under it: for more than there is room for."""
    lines: list[Line] = []
    parts: list[Run] = []
    for item in items:
        if item.depth:
            parts += [*((Run("; ", "muted"),) if parts else ()), *desk.runs(item.spans, "muted", item.command)]
            continue
        lines += wrap(parts, width, 4) if parts else []
        parts = []
        lines += rows((item,), desk, width)
    return lines + (wrap(parts, width, 4) if parts else [])


def words_of(view: View) -> str:
    """The name of the place, as it stands in the view."""
    spans = getattr(view.place, "spans", None)
    if spans:
        return "".join(s.text for s in spans)
    return str(getattr(view.place, "name", "") or "")
