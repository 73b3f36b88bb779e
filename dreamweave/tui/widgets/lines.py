"""LineView: typeset lines on the screen, by Textual's Line API, with links to click and text to copy.

Everything that is read is drawn by this: the transcript (which makes its lines only when looked at), the panes, the
title. A line never wraps or scrolls sideways here; it was set for the width it stands in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from dreamweave.clean import visible
from dreamweave.tui.inks import LINK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style
    from textual import events
    from textual.selection import Selection

    from dreamweave.tui.app import DreamApp
    from dreamweave.tui.inks import Inks
    from dreamweave.tui.typeset import Line


JOINERS = dict.fromkeys((0x200D, *range(0xFE00, 0xFE10)))
"""What joins emoji to one, or says which of two looks a sign is to have."""


class Typed(Message):
    """Something was clicked that types a command. entity: what it names, if the engine should be asked first."""

    def __init__(self, command: str, entity: str = "") -> None:
        super().__init__()
        self.command = command
        self.entity = entity


class LineView(ScrollView, can_focus=False):
    """Lines, `left` columns from its own edge."""

    DEFAULT_CSS = """
    LineView { scrollbar-size: 0 0; overflow-x: hidden; overflow-y: scroll; background: transparent; }
    """
    ALLOW_SELECT = True

    def __init__(self, inks: Inks, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.inks = inks
        self.left = 0
        self.moved: Callable[[], None] = lambda: None
        """Called when there may be more below the view, or less, than there was."""
        self._lines: Sequence[Line] = ()
        self._strips: dict[int, Strip] = {}

    @property
    def allow_select(self) -> bool:
        """Text can always be selected."""
        return True

    def show_lines(self, lines: Sequence[Line], left: int) -> None:
        """Draw these lines instead, so many columns in."""
        self._lines, self.left = lines, left
        self._strips.clear()
        self.virtual_size = Size(0, len(lines))
        self.refresh()
        self.moved()

    def show_inks(self, inks: Inks) -> None:
        """Draw in another theme."""
        self.inks = inks
        self._strips.clear()
        self.refresh()

    def line(self, y: int) -> Line | None:
        """The line at a row of the whole, or None below the last."""
        return self._lines[y] if 0 <= y < len(self._lines) else None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self._lines)

    @property
    def below(self) -> int:
        """How many rows stand below the view."""
        return max(0, self.rows - self.scroll_offset.y - self.size.height)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Called by Textual when the view moves."""
        super().watch_scroll_y(old_value, new_value)
        self.moved()

    def notify_style_update(self) -> None:
        """Called by Textual when styles update."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """A row of the view."""
        row, width, base = self.scroll_offset.y + y, self.size.width, self.rich_style
        selection = self.text_selection
        strip = self._strips.get(row) if selection is None else None
        if strip is None:
            strip = self._strip(self.line(row), row, width, base, selection)
            if selection is None:
                if len(self._strips) > 2000:
                    self._strips.clear()
                self._strips[row] = strip
        return strip.apply_offsets(0, row)

    def _strip(self, line: Line | None, row: int, width: int, base: Style, selection: Selection | None) -> Strip:
        segments = [Segment(" " * self.left, base)]
        segments += [Segment(self._drawn(run.text), base + self.inks.style(run)) for run in line or () if run.text]
        strip = Strip(segments).adjust_cell_length(width, base)
        span = selection.get_span(row) if selection is not None else None
        if span is not None:
            start, end = span[0], width if span[1] == -1 else span[1]
            chosen = self.screen.get_component_rich_style("screen--selection")
            before, middle, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end, width)
            strip = Strip.join([before, _over(middle, chosen), after])
        return strip

    def _drawn(self, text: str) -> str:
        """A text as this terminal is sent it, whoever wrote it. Joiners go: terminals differ in how wide they leave
        what is joined, and the columns to the right must stand where they stand."""
        if text.isascii() and text.isprintable():
            return text
        signs = cast("DreamApp", self.app).signs
        return signs.draw(visible(text.replace("\n", " ")).translate(JOINERS))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under a selection, its white margin taken off."""
        last = self.rows - 1
        top = selection.start.y if selection.start else 0
        bottom = min(last, selection.end.y if selection.end else last)
        out: list[str] = []
        for y in range(max(0, top), bottom + 1):
            text = " " * self.left + "".join(r.text for r in self.line(y) or ())
            span = selection.get_span(y)
            if span is not None:
                end = len(text) if span[1] == -1 else span[1]
                out.append(text[max(span[0], min(self.left + 2, end)) : end].rstrip())
        return "\n".join(out), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Called by Textual when the selection changes."""
        self._strips.clear()
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Where a click would type something, the pointer says so (in terminals that can)."""
        self.styles.pointer = "pointer" if LINK in event.style.meta else "default"

    def on_click(self, event: events.Click) -> None:
        """A click on a link types its command; one that ended a selection does nothing."""
        link = cast("tuple[str, str] | None", event.style.meta.get(LINK))
        if link is not None and self.text_selection is None:
            event.stop()
            self.post_message(Typed(*link))


def _over(strip: Strip, style: Style) -> Strip:
    return Strip([Segment(text, (old + style) if old else style, control) for text, old, control in strip])
