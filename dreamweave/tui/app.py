"""The application: which screens there are, which theme, which signs, and how it ends.

It keeps no game state. Games are opened by a Keeper, in threads, after the first frame is on the screen.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from dreamweave import locations
from dreamweave.tui.doorway import Cover, Kept
from dreamweave.tui.preferences import Preferences, load, save
from dreamweave.tui.screens.help import HelpScreen
from dreamweave.tui.screens.play import PlayScreen
from dreamweave.tui.screens.title import TitleScreen
from dreamweave.tui.shelf import Shelf
from dreamweave.tui.signs import Signs
from dreamweave.tui.terminal import narrow_signs
from dreamweave.tui.themes import DEFAULTS, NAMES, TERMINAL, themes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.binding import BindingType

    from dreamweave.messages import Passage
    from dreamweave.tui.doorway import Game, Keeper
    from dreamweave.tui.shelf import Bed


class OneGame:
    """A Keeper for a game that is not kept: each opening begins it anew."""

    def __init__(self, begin: Callable[[], Game], cover: Cover | None = None) -> None:
        self._begin = begin
        self._cover = cover or Cover("Dreamweave", "")

    def cover(self) -> Cover:
        """The title given."""
        return self._cover

    def saves(self) -> Sequence[Kept]:
        """None."""
        return ()

    def open(self, key: str) -> tuple[Game, Sequence[Passage]]:
        """A new game, whatever is asked for except a save."""
        if key not in ("", "new"):
            raise ValueError(f"nothing is kept here, so {key} is not")
        game = self._begin()
        return game, game.opening()

    def export(self, game: Game, path: Path) -> str:
        """Cannot be done."""
        raise ValueError("this game is not kept, so there is nothing to hand on")

    def close(self) -> None:
        """Nothing to put away."""


class DreamApp(App[None]):
    """Dreamweave on a terminal. game: begins a game, or is one; keeper: opens them, if they are kept.

    title: begin at the title screen rather than in the game. key: which game to open (see Keeper.open).
    ascii: draw with ASCII signs. native: use the terminal's own colours (for NO_COLOR, which otherwise gives greys).
    preferences: what the player wants; kept_in: the file that keeps it, or "" to keep nothing.
    """

    TITLE = "Dreamweave"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = "Screen { background: $background; color: $foreground; }"

    def __init__(
        self,
        game: Game | Callable[[], Game] | None = None,
        keeper: Keeper | None = None,
        *,
        title: bool = False,
        key: str = "",
        theme: str = NAMES[0],
        ascii: bool = False,
        native: bool = False,
        preferences: Preferences | None = None,
        kept_in: str = "",
    ) -> None:
        super().__init__(ansi_color=True if native else None)
        if keeper is None:
            if game is None:
                raise ValueError("a game or a keeper is needed")
            keeper = OneGame(game if callable(game) else lambda: game)
        self.keeper: Keeper = keeper
        self.preferences = preferences or Preferences()
        self._narrow = not ascii
        self._kept_in = kept_in
        self.signs = Signs(ascii or self.preferences.ascii)
        if self.preferences.still:
            self.animation_level = "none"
        self._at_title, self._key = title, key
        self.leaving = False
        for each in themes():
            self.register_theme(each)
        self.theme = theme if theme in NAMES else NAMES[0]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, which the stylesheet needs before a theme is set."""
        return dict(DEFAULTS)

    def on_mount(self) -> None:
        """Title, or straight into the game. Asked to end from outside, the terminal is given back as it was."""
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                with suppress(NotImplementedError, ValueError, RuntimeError):
                    asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.leave)
        self.push_screen(TitleScreen() if self._at_title else PlayScreen(self._key))

    def play(self, key: str) -> None:
        """Play a game, over the title."""
        self.push_screen(PlayScreen(key))

    def show_help(self) -> None:
        """The help page over whatever is there."""
        screen = self.screen
        seats = [s.name for s in screen.shown.roster] if isinstance(screen, PlayScreen) and screen.shown else []
        self.push_screen(HelpScreen(seats))

    def next_theme(self) -> str:
        """Change to the next of our themes, and keep it; its name."""
        at = NAMES.index(self.theme) if self.theme in NAMES else -1
        self.prefer(theme=NAMES[(at + 1) % len(NAMES)])
        return self.theme

    @property
    def keeps(self) -> bool:
        """Whether preferences outlive the application."""
        return bool(self._kept_in)

    def prefer(self, **wanted: object) -> str:
        """Have some preferences so from now on, and keep them. Returns why they could not be kept, or ""."""
        self.preferences = mine = self.preferences._replace(**wanted)  # pyright: ignore[reportArgumentType]
        if "theme" in wanted:
            self.theme = mine.theme
        self.animation_level = "none" if mine.still else "full"
        self.signs = Signs(mine.ascii or not self._narrow)
        if self._kept_in:
            try:
                save(self._kept_in, mine)
            except OSError as error:
                return f"That could not be kept: {error.strerror}."
        return ""

    def leave(self) -> None:
        """End, when what is being written has been."""
        self.leaving = True
        if not any(isinstance(s, PlayScreen) and s.keeping for s in self.screen_stack):
            self.exit()

    async def action_quit(self) -> None:
        """Ctrl+Q, wherever it is pressed."""
        self.leave()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Textual's own writes a file wherever it likes; the game writes only where it is told to."""

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """As above."""
        return


def run(
    desk: object,
    *,
    title: bool = False,
    key: str = "",
    theme: str = "",
    ascii: bool | None = None,
    bed: Bed | None = None,
) -> int:
    """Play until it is left; the exit code. desk: a dreamweave.desk.Desk, or better a function that makes one, which
    is then called in a thread while the first frame is looked at. title: begin at the title screen. key: as in
    Keeper.open. ascii: None asks the terminal which signs it can draw. bed: offers the dream of the day.

    With NO_COLOR the terminal's own theme is used, natively: any other would come out in greys.
    """
    gc.enable()
    if sys.__stderr__ is None or not sys.__stderr__.isatty():
        sys.__stderr__ = sys.__stdout__  # Textual draws on standard error, even where that was sent to a file
    colourless = "NO_COLOR" in os.environ
    kept_in = locations.settings()
    preferences = load(kept_in)
    shelf = Shelf(desk if callable(desk) else lambda: desk, bed)
    app = DreamApp(
        keeper=shelf,
        title=title,
        key=key,
        theme=TERMINAL if colourless else theme or os.environ.get("DREAMWEAVE_THEME") or preferences.theme,
        ascii=not narrow_signs() if ascii is None else ascii,
        native=colourless,
        preferences=preferences,
        kept_in=kept_in,
    )
    try:
        app.run()
    finally:
        shelf.close()
    return app.return_code or 0
