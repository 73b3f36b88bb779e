"""The part of the play screen that is read: the page, or the pane in its place; its ends, its pages, what is below.

Where the reader stands is the transcript's to keep. What is here turns its pages, looks for words on it, says how much
there is still to read, and lets the light go out on the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.tui.grid import grid
from dreamweave.tui.screens.game import GameScreen
from dreamweave.tui.typeset import Run
from dreamweave.tui.widgets.command_line import CommandLine
from dreamweave.tui.widgets.lines import LineView
from dreamweave.tui.widgets.transcript import MORE, Transcript

if TYPE_CHECKING:
    from textual.timer import Timer

    from dreamweave.tui.typeset import Line


DUSK = 0.4
"""Seconds for each row of the last page to go dark."""


class ReadingScreen(GameScreen):
    """Turns the pages of the widgets `transcript`, `over` and `side`, and says on the row `below` what is below them.

    place: where everything stands. over: whether a pane stands in the place of the page.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = grid(80, 24)
        self.over = False
        self._dusk: Timer | None = None
        self._falling = 0

    @property
    def transcript(self) -> Transcript:
        """The page itself."""
        return self.query_one(Transcript)

    @property
    def line(self) -> CommandLine:
        """The command line."""
        return self.query_one(CommandLine)

    def _show_over(self, on: bool) -> None:
        """Let a pane stand in the place of the page, or no more."""
        self.over = on

    def read_by(self, line: CommandLine) -> None:
        """Let a command line turn the page, look for words on it, and go back to its end; from now on the row below
        says what is."""
        line.find, line.begin, line.read_on = self._find, self._begin, self._read_on
        self.transcript.moved = self.query_one("#over", LineView).moved = self.show_below

    def _begin(self) -> None:
        """Typing begins: the newest words are shown again, unless it is words to look for."""
        if not self.line.searching:
            self.transcript.come_back()

    def _read_on(self) -> bool:
        """A page on, if there is more below; whether there was."""
        more = self._readable().below > 0
        if more:
            self.action_page(1)
        return more

    def _find(self, words: str, older: bool) -> str:
        """Find words on the page; what to say of it."""
        if self.over:
            self._show_over(False)
        if self.transcript.find(words, older):
            return "on the page; Enter for an older place, Esc to end"
        return "nothing older" if older else "not on the page" if words else "find: type what to look for"

    def _readable(self) -> LineView:
        return self.query_one("#over", LineView) if self.over else self.transcript

    def show_below(self) -> None:
        """Whether there is more to read below, how much, and the key that shows it, on the row above the line."""
        view, signs = self._readable(), self.dream_app.signs
        rows: list[Line] = []
        if view.below:
            on = view is not self.transcript or self.transcript.reading_on
            words = f"{view.below} rows below · Ctrl+End"
            if on:
                words = f"{'one more row' if view.below == 1 else f'{view.below} more rows'} · Space or PgDn"
            rows = [(Run(signs.draw(MORE), "lamp"), Run(" "), Run(signs.draw(words), "muted", italic=True))]
        self.query_one("#below", LineView).show_lines(rows, self.place.left - 2)

    def action_page(self, pages: int) -> None:
        """Scroll by a page, two rows of which were seen before."""
        view = self._readable()
        view.scroll_relative(y=pages * max(1, view.size.height - 2), animate=False)

    def action_pane_page(self, pages: int) -> None:
        """Scroll the pane by a page."""
        view = self.query_one("#side" if self.place.wide else "#over", LineView)
        view.scroll_relative(y=pages * max(1, view.size.height - 2), animate=False)

    def action_ends(self, end: bool) -> None:
        """Scroll to the beginning or the end."""
        view = self._readable()
        view.scroll_to(y=view.max_scroll_y if end else 0, animate=False)

    def go_dark(self, ended: bool) -> bool:
        """The light goes out a row at a time, except one lamp; the next line typed brings it back. This is the one
        thing that moves: not at all where motion is not wanted, and any key finishes it. Gives whether anything
        changed, after which everything is drawn in other inks."""
        if ended == self.has_class("-last"):
            return False
        self.set_class(ended, "-last")
        if self._dusk is not None:
            self._dusk.stop()
        self._dusk = None
        self.transcript.darken(0)
        if ended and self.dream_app.animation_level != "none":
            rows = self.transcript.size.height
            self._falling = 0
            self._dusk = self.set_interval(DUSK, self._darker, repeat=rows)
        elif ended:
            self.transcript.darken(self.transcript.size.height)
        return True

    def _darker(self) -> None:
        self._falling += 1
        self.transcript.darken(self._falling)

    def on_input_changed(self) -> None:
        """Any key finishes the dusk."""
        if self._dusk is not None:
            self._dusk.stop()
            self._dusk = None
            self.transcript.darken(self.transcript.size.height)
