"""Help: a page that teaches how to read and what to type, then every key, from the registry itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from dreamweave.columns import cells
from dreamweave.tui.keys import ACTIONS, spelled
from dreamweave.tui.screens.base import DreamScreen
from dreamweave.tui.typeset import Run, wrap
from dreamweave.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from dreamweave.tui.typeset import Line

TEXT = (
    ("How to play", ""),
    ("", "You read, and you type what somebody in the story should do: a verb, then what it is done to. They tell you"
     " what came of it. Nothing you type can lose you the game, and UNDO takes anything back."),
    ("Try", ""),
    ("look", "the place again"),
    ("x lamp", "look closely at something; click on a name for the same"),
    ("take, drop, open, put cup on shelf", "things"),
    ("north, up, go to kitchen", "ways, and any place you have been"),
    ("ask clerk about form", "people; also tell, show, give"),
    ("think", "a nudge, in three grades, each plainer than the last"),
    ("inventory, ledger, aims", "what is in hand, what is known, what is to be done"),
    ("undo, again, wait", "take back, do again, let it be later"),
    ("What the marks mean", ""),
    ("›", "what you typed"),
    ("–", "the world said no, and nothing you typed was wrong"),
    ("underlined", "the word that was not understood; the answer says it again"),
    ("[brackets]", "the game itself, speaking to you"),
    ("·  ··  ···", "a nudge, and how plain it is"),
    ("•", "somebody saw something you have not read: be with them"),
    ("~", "asleep"),
)  # fmt: skip

SECTIONS = (("people", "Who you are with"), ("line", "The line you type on"), ("panes", "Panes"), ("page", "The page"))


class HelpScreen(DreamScreen):
    """The help page. Any of Esc, F1, Enter and q closes it. seats: the names of the protagonists, for the keys."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter,q", "close", "back", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("down,space", "scroll(1)", "down", show=False),
        Binding("pageup", "scroll(-20)", "a page up", show=False),
        Binding("pagedown", "scroll(20)", "a page down", show=False),
        Binding("ctrl+q", "leave", "leave", show=False, priority=True),
    ]

    def __init__(self, seats: Sequence[str] = ()) -> None:
        super().__init__()
        self.seats = seats

    def compose(self) -> ComposeResult:
        """One long page."""
        yield LineView(self.make_inks(), id="text")
        yield LineView(self.make_inks(), id="foot")

    def on_resize(self, event: events.Resize) -> None:
        """Set it for this width."""
        width = event.size.width
        left = max(2, (width - 72) // 2)
        measure = max(8, min(72, width - left - 2))
        self.query_one("#text", LineView).show_lines(self.page_lines(measure), left)
        foot = Run("Esc goes back; PgDn and PgUp turn the page", "muted", italic=True)
        self.query_one("#foot", LineView).show_lines([(foot,)], left)

    def page_lines(self, width: int) -> list[Line]:
        """The page, set in a width."""
        draw = self.dream_app.signs.prose
        column = 0 if width < 50 else 26
        lines: list[Line] = []
        for term, words in TEXT:
            if not words:
                lines += (
                    [(), (Run(term, "strong", bold=True),), ()] if lines else [(Run(term, "strong", bold=True),), ()]
                )
            elif not term:
                lines += [line[1:] for line in wrap([Run(draw(words))], width)]
            else:
                lines += _entry(draw(term), draw(words), width, column)
        for section, name in SECTIONS:
            lines += [(), (Run(name, "strong", bold=True),), ()]
            for action in ACTIONS:
                if action.where == section and (words := self._what(action.id, action.help)):
                    typed = f"; or type {action.typed.upper()}" if action.typed else ""
                    lines += _entry(spelled(action.keys), draw(words + typed), width, column)
        return lines

    def _what(self, id: str, words: str) -> str:
        """The key of a protagonist names them; one who is not in this story has no key."""
        if self.seats and id.startswith("seat.") and id[5:].isdecimal():
            at = int(id[5:]) - 1
            return f"be with {self.seats[at]}" if at < len(self.seats) else ""
        return words

    def action_close(self) -> None:
        """Back to where it was opened."""
        self.dismiss()

    def action_scroll(self, rows: int) -> None:
        """By row."""
        self.query_one("#text", LineView).scroll_relative(y=rows, animate=False)


def _entry(term: str, words: str, width: int, column: int) -> list[Line]:
    """A term and what it means from a fixed column; below it where there is no room beside."""
    body = wrap([Run(words)], width, column or 2)
    name = Run(term, "lamp" if len(term) < 12 and not term.isalpha() else "strong")
    if not column or cells(term) + 2 > column:
        return [(name,), *body]
    return [(name, Run(" " * (column - cells(term))), *body[0][1:]), *body[1:]]
