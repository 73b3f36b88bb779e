"""Inks: what a Run's ink is in the theme of the moment, as the style a terminal is given.

In the terminal's own sixteen colours muted and ghost are plain ink, strong is bold, and only signs are coloured.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color, ColorParseError

from dreamweave.tui.themes import TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dreamweave.story.model import Protagonist
    from dreamweave.tui.typeset import Run

LINK = "dreamweave"
"""The key under which a style carries (command, entity), for clicks."""

_ROLES = {
    "": "foreground", "strong": "ink-strong", "muted": "ink-muted", "ghost": "ink-ghost", "lamp": "lamp",
    "refusal": "ink-refusal", "rule": "rule",
}  # fmt: skip


class Inks:
    """Styles for one theme. Make a new one when the theme changes."""

    def __init__(self, theme: str, variables: Mapping[str, str], protagonists: Iterable[Protagonist]) -> None:
        self.terminal = theme == TERMINAL
        self._colours = {ink: variables[role] for ink, role in _ROLES.items()}
        for person in protagonists:
            own = person.colours.get(theme, "")
            if self.terminal and own and not own.startswith("ansi_"):
                own = "ansi_" + own
            self._colours[f"sign:{person.id}"] = own or variables["lamp"]
            self._colours[f"name:{person.id}"] = variables["foreground"] if self.terminal else own or variables["lamp"]
        self._styles: dict[tuple[str, bool, bool, bool], Style] = {}

    def style(self, run: Run) -> Style:
        """How a run is drawn, its link included."""
        key = (run.ink, run.bold, run.italic, run.underline)
        style = self._styles.get(key)
        if style is None:
            bold = run.bold or (self.terminal and run.ink == "strong")
            colour = _rich(self.colour(run.ink))
            style = Style(color=colour, bold=bold or None, italic=run.italic or None, underline=run.underline or None)
            self._styles[key] = style
        if run.command or run.entity:
            return style + Style.from_meta({LINK: (run.command, run.entity)})
        return style

    def colour(self, ink: str) -> str:
        """The colour of an ink, as a stylesheet writes it."""
        return ink if ink.startswith("#") else self._colours.get(ink) or self._colours[""]


@lru_cache(64)
def _rich(colour: str):
    try:
        return Color.parse(colour).rich_color
    except ColorParseError:
        return None
