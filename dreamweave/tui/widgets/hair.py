"""The hairline between page and pane: the only rule there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from dreamweave.tui.signs import Signs


class Hair(Widget):
    """One column of │, in the colour its stylesheet gives."""

    def __init__(self, signs: Signs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.sign = signs.draw("│")

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        return Strip([Segment(self.sign, self.rich_style)])
