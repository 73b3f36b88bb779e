"""A screen with a game: opening it, keeping it, handing it on; all of that in threads, none of it drawn here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from dreamweave.tui.screens.base import DreamScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.messages import Passage
    from dreamweave.tui.doorway import Game


class GameScreen(DreamScreen):
    """Holds the game. Whoever draws it says what `opened`, `kept` and `note` do.

    saved: what the head says of keeping, and whether that is bad news. keeping: something is being written now.
    failed: why the last game asked for was not opened, or "".
    """

    def __init__(self) -> None:
        super().__init__()
        self.game: Game | None = None
        self.saved = ("", False)
        self.keeping = False
        self.failed = ""
        self._again = False
        self._loads = 0

    def opened(self, game: Game, words: Sequence[Passage]) -> None:
        """A game was opened; words are its first page."""

    def kept(self, problem: str) -> None:
        """`saved` has changed; problem: why the last write failed, or ""."""

    def note(self, words: str) -> None:
        """Say something on the page."""

    @work(thread=True, exclusive=True, group="load")
    def load(self, key: str) -> None:
        """Open a game in a thread: reading a story takes longer than drawing a page."""
        self._loads += 1
        mine = self._loads
        try:
            game, words = self.dream_app.keeper.open(key)
        except (OSError, ValueError, KeyError) as error:
            self.failed = f"That could not be opened: {error}."
            self.dream_app.call_from_thread(self.note, self.failed)
            return
        if mine == self._loads:
            self.dream_app.call_from_thread(self._opened, game, words)

    def _opened(self, game: Game, words: Sequence[Passage]) -> None:
        self.game, self.failed = game, ""
        self.opened(game, words)
        self.keep()

    @work(thread=True, group="write")
    def export(self, text: str) -> None:
        """Write the game to a file that is not there yet."""
        path = Path(text or "game.dream.gz").expanduser()
        try:
            done = self.dream_app.keeper.export(self.game, path) if self.game else "Nothing is being played."
        except FileExistsError:
            done = f"{path} is there already, and has been left as it was."
        except (OSError, ValueError) as error:
            done = f"That could not be written: {getattr(error, 'strerror', None) or error}."
        self.dream_app.call_from_thread(self.note, done)

    def keep(self) -> None:
        """Keep the game, one write at a time; what comes meanwhile is kept by the next."""
        if self.keeping:
            self._again = True
        elif self.game is not None:
            self.keeping = True
            self._keep(self.game)

    @work(thread=True, group="keep")
    def _keep(self, game: Game) -> None:
        problem = ""
        try:
            keep = getattr(game, "keep", None)
            if keep is not None:
                keep()
        except OSError as error:
            problem = error.strerror or str(error)
        self.dream_app.call_from_thread(self._kept, problem)

    def _kept(self, problem: str) -> None:
        self.keeping = False
        if self._again:
            self._again = False
            self.keep()
        elif self.dream_app.leaving:
            self.dream_app.exit()
        elif self.game is not None:
            view = self.game.view()
            save = view.save
            failed = problem or save.problem
            if save.saved < 0 and not failed:
                self.saved = ("not kept", False)
            elif failed or save.saved < view.turn:
                self.saved = (f"NOT SAVED SINCE {max(0, save.saved)}", True)
            else:
                self.saved = ("saved", False)
            self.kept(failed)
