"""The transcript: everything said so far, of which only what is looked at is set.

It keeps the paragraphs (Records), how many rows each takes at this width, and where each begins. Adding one costs one
height; a new width costs all the heights, counted without setting a line, and the reading place is kept by paragraph:
what stood at the top of the view stands there again.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.geometry import Size
from textual.strip import Strip

from dreamweave.tui.typeset import Run, height, lay, marked
from dreamweave.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events

    from dreamweave.tui.grid import Grid
    from dreamweave.tui.inks import Inks
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line, Record


MORE = "↓"
"""Hangs where there is more to read below."""


class Transcript(LineView):
    """The page. Give it a grid with `place` and paragraphs with `add`."""

    def __init__(self, inks: Inks, signs: Signs, *, id: str | None = None) -> None:
        super().__init__(inks, id=id)
        self.signs = signs
        self.records: list[Record] = []
        self._measure = 72
        self._narrow = False
        self._starts: list[int] = [0]
        self._laid: dict[int, list[Line]] = {}
        self._reading: int | None = None
        self._match = (-1, 0, 0)
        self._dark = 0
        self._rest = 0
        self._tall = 0

    @property
    def rows(self) -> int:
        """Rows of the whole transcript, and where nothing else divides it from the command line, one of white."""
        return self._starts[-1] + bool(self.records and self._narrow)

    @property
    def below(self) -> int:
        """How many rows of what was said stand below the view."""
        return max(0, self._starts[-1] - self.scroll_offset.y - self.size.height)

    @property
    def reading_on(self) -> bool:
        """Whether the view stands where the last answer begins, or further on: nothing that is new is above it."""
        return self.scroll_offset.y >= self._rest

    def line(self, y: int) -> Line | None:
        """The line at a row, setting its paragraph if it is not set yet."""
        if not 0 <= y < self._starts[-1]:
            return None
        at = bisect_right(self._starts, y) - 1
        laid = self._laid.get(at)
        if laid is None:
            if len(self._laid) > 500:
                self._laid.clear()
            record = self.records[at]
            if at == self._match[0]:
                record = marked(record, *self._match[1:])
            laid = self._laid[at] = lay(record, self._measure, self._narrow, self.signs)
        return laid[y - self._starts[at]]

    def add(self, records: Iterable[Record], *, reading: bool = True) -> None:
        """Append paragraphs and show them: the end, or if they are taller than the view, their beginning."""
        top, first = self._starts[-1], len(self.records)
        for record in records:
            self.records.append(record)
            self._starts.append(self._starts[-1] + height(record, self._measure, self._narrow))
        if first == len(self.records):
            return
        self._strips.clear()
        self.virtual_size = Size(0, self.rows)
        gap = int(self.records[first].gap)
        self._reading = top + gap if reading else None
        self._show_new()

    def _show_new(self) -> None:
        """Scroll so that what was said last can be read from its beginning."""
        end = max(0, self.rows - self.size.height)
        self._rest = end if self._reading is None else min(end, self._reading)
        self.scroll_to(y=self._rest, animate=False, immediate=True, force=True)
        self.refresh()
        self.moved()

    def come_back(self) -> bool:
        """Show the end again if the reader has gone elsewhere on the page; whether so. Where the page stands as it
        was left after the last answer, nobody has."""
        end = max(0, self.rows - self.size.height)
        if self.scroll_offset.y in (self._rest, end):
            return False
        self.scroll_to(y=end, animate=False, immediate=True, force=True)
        return True

    def darken(self, rows: int) -> None:
        """Let the light go out of so many rows of the view, from the top: the further from the last, the darker.
        0 lights them again."""
        self._dark = rows
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A row, as dark as the last page has it."""
        strip = super().render_line(y)
        if self._narrow and self.below and y == self.size.height - 1:
            strip = self._more(strip)
        last = min(self.size.height, self._starts[-1] - self.scroll_offset.y) - 1
        if y >= self._dark or y >= last:
            return strip
        light = max(0.07, 1 - (last - y) / max(1, last)) ** 1.5
        ground = self.background_colors[1]
        return Strip([Segment(text, _dimmed(style, ground, light), control) for text, style, control in strip])

    def _more(self, strip: Strip) -> Strip:
        """The last row of the view with the sign that there is more, where its mark would stand."""
        before, mark, after = strip.divide([self.left, self.left + 1, strip.cell_length])
        if mark.text.strip():
            return strip
        sign = Segment(self.signs.draw(MORE), self.rich_style + self.inks.style(Run("", "lamp")))
        return Strip.join([before, Strip([sign]), after])

    def find(self, words: str, older: bool) -> bool:
        """Scroll to the newest paragraph that holds the words, or to the next older one, and mark them there. Nothing
        to find takes the mark away."""
        before = self._match[0] if older and self._match[0] >= 0 else len(self.records)
        hits = (i for i in range(before - 1, -1, -1) if words and words.lower() in self.records[i].text.lower())
        at = next(hits, -1)
        if at >= 0:
            start = self.records[at].text.lower().index(words.lower())
            self._match = (at, start, start + len(words))
        elif not older:
            self._match = (-1, 0, 0)
        self._laid.clear()
        self._strips.clear()
        if at >= 0:
            self.scroll_to(y=self._starts[at] - self.size.height // 3, animate=False, immediate=True, force=True)
        self.refresh()
        return at >= 0

    def clear(self) -> None:
        """Begin a new page."""
        self.records.clear()
        self._match = (-1, 0, 0)
        self._starts, self._rest = [0], 0
        self._laid.clear()
        self._strips.clear()
        self.virtual_size = Size(0, 0)
        self.refresh()

    def place(self, grid: Grid) -> None:
        """Stand where the grid says, keeping the reading place."""
        if (grid.left - 2, grid.measure, grid.narrow) == (self.left, self._measure, self._narrow):
            return
        top = min(self.scroll_offset.y, max(0, self._starts[-1] - 1))
        at = max(0, bisect_right(self._starts, top) - 1)
        old = self._starts[min(at + 1, len(self._starts) - 1)] - self._starts[at]
        part = (top - self._starts[at]) / old if old else 0.0
        ended = self.scroll_offset.y >= self.rows - self.size.height
        self.left, self._measure, self._narrow = grid.left - 2, grid.measure, grid.narrow
        heights = (height(r, self._measure, self._narrow) for r in self.records)
        self._starts = list(accumulate(heights, initial=0))
        self._laid.clear()
        self._strips.clear()
        self._reading = None
        self.virtual_size = Size(0, self.rows)
        if ended or not self.records:
            self.call_after_refresh(self._show_new)
        else:
            new = self._starts[at + 1] - self._starts[at]
            stood = self.scroll_offset.y == self._rest
            top = self._starts[at] + int(part * new)
            self._rest = top if stood else -1
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """A view that stood at the end stays there when its own height changes: a shorter one loses old rows."""
        self._strips.clear()
        before, self._tall = self._tall, self.size.height
        if self.scroll_offset.y >= self.rows - max(before, self._tall):
            if self._tall < before:
                self._reading = None
            self._show_new()


def _dimmed(style: Style | None, ground: Color, light: float) -> Style | None:
    """A style with its ink so far from the ground; the terminal's own colours stay as they are."""
    if style is None or style.color is None or style.color.triplet is None:
        return style
    ink = ground.blend(Color.from_rich_color(style.color), light)
    return style + Style(color=ink.rich_color)
