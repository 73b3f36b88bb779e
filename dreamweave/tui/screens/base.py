"""What every screen of ours knows: which application it is on, and its inks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from dreamweave.tui.inks import Inks
from dreamweave.tui.themes import DEFAULTS, last_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.story.model import Protagonist
    from dreamweave.tui.app import DreamApp


class DreamScreen(Screen[None]):
    """A screen of the application."""

    @property
    def dream_app(self) -> DreamApp:
        """The application, as what it is."""
        return cast("DreamApp", self.app)

    def make_inks(self, protagonists: Iterable[Protagonist] = (), last: bool = False) -> Inks:
        """Inks for the theme of the moment; last: for the last page."""
        app = self.dream_app
        if last and (name := last_theme(app.theme)) != app.theme:
            return Inks(name, DEFAULTS, protagonists)
        return Inks(app.theme, app.theme_variables, protagonists)

    def action_help(self) -> None:
        """The help page."""
        self.dream_app.show_help()

    def action_leave(self) -> None:
        """Leave the application."""
        self.dream_app.leave()
