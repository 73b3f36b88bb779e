"""The title: a hill, a stair, and what can be done. The drawing is there at once, the words when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import work
from textual.binding import Binding, BindingType

from dreamweave.tui.screens.base import DreamScreen
from dreamweave.tui.screens.credits import CreditsScreen
from dreamweave.tui.screens.saves import SavesScreen
from dreamweave.tui.screens.settings import SettingsScreen
from dreamweave.tui.screens.stair import draw, hill, over
from dreamweave.tui.typeset import Run, wrap
from dreamweave.tui.widgets.lines import LineView, Typed

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from dreamweave.tui.doorway import Cover
    from dreamweave.tui.typeset import Line


class Choice(NamedTuple):
    """A row of the menu. does: open:KEY | saves | settings | help | credits | leave."""

    does: str
    words: str
    note: str = ""


class TitleScreen(DreamScreen):
    """Go on, begin again, tonight's dream, saves, settings, help, credits, leave: by arrows and Enter, by initial, or
    by a click."""

    CSS_PATH = "title.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "the choice above", show=False),
        Binding("down", "move(1)", "the choice below", show=False),
        Binding("enter", "choose", "choose", show=False),
        Binding("f1", "help", "help", show=False),
        Binding("ctrl+y", "next_theme", "other colours", show=False),
        Binding("ctrl+q", "leave", "leave", show=False, priority=True),
        Binding("ctrl+c", "leave_hint", "how to leave", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.cover: Cover | None = None
        self.choices: list[Choice] = []
        self.at = 0
        self.said = ""

    def compose(self) -> ComposeResult:
        """One drawing, words laid over it."""
        yield LineView(self.make_inks(), id="cover")

    def on_mount(self) -> None:
        """Read the story's title once the hill is on the screen."""
        self.dream_app.theme_changed_signal.subscribe(self, lambda _: self._show())
        self.call_after_refresh(self.read)

    def on_screen_resume(self) -> None:
        """Coming back from a game: what GO ON leads to may have changed."""
        if self.cover is not None:
            self.read()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for this size."""
        self._show()

    @work(thread=True, exclusive=True, group="read")
    def read(self) -> None:
        """What the cover says, read in a thread."""
        try:
            cover = self.dream_app.keeper.cover()
        except (OSError, ValueError, KeyError) as error:
            self.dream_app.call_from_thread(self._say, f"The story could not be read: {error}")
            return
        self.dream_app.call_from_thread(self._covered, cover)

    def _say(self, words: str) -> None:
        self.said = words
        self._show()

    def _covered(self, cover: Cover) -> None:
        self.cover, self.said = cover, ""
        self._menu()

    def _menu(self) -> None:
        resume = self.cover.resume if self.cover else ""
        before = self.choices[self.at].does if self.choices else ""
        before = "" if before.startswith("open:") else before
        first = [Choice("open:", "Go on", resume), Choice("open:new", "Begin again")]
        self.choices = first if resume else [Choice("open:new", "Begin")]
        if self.cover and self.cover.tonight:
            self.choices.append(Choice("open:tonight", "Tonight's dream", self.cover.tonight))
        self.choices += [Choice("saves", "Saves"), Choice("settings", "Settings"), Choice("help", "Help")]
        self.choices += [Choice("credits", "Credits"), Choice("leave", "Leave")]
        self.at = next((i for i, c in enumerate(self.choices) if c.does == before), 0)
        self._show()

    # drawing

    def _show(self) -> None:
        width, height = self.size
        if not width or not self.is_mounted:
            return
        signs = self.dream_app.signs
        view = self.query_one(LineView)
        inks = self.make_inks()
        view.show_inks(inks)
        shape = hill(width, height)
        lines: list[Line] = draw(shape, inks, signs, height) if shape else [() for _ in range(height)]
        large, small = width >= 118 and height >= 34, width < 78 or height < 23
        column, row = (10, 6) if large else (2 if width < 60 else 4, 1 if small else 2)
        for at, line in enumerate(self._words(small, min(width - column - 1, 40))):
            if row + at < height and line:
                lines[row + at] = over(lines[row + at], column, line)
        self._show_menu(lines, width, height, large, small)
        view.show_lines(lines, 0)

    def _words(self, small: bool, width: int) -> list[Line]:
        """Title and blurb. Letterspaced where there is room: here only, and copied it is the word itself."""
        if self.cover is None:
            return [(Run(self.said, "muted", italic=True),)]
        signs = self.dream_app.signs
        name = signs.prose(self.cover.title).upper()
        spaced = " ".join(name)
        title = name if small or len(spaced) > width else spaced
        lines: list[Line] = [(Run(title, "strong", bold=True),)]
        if not small:
            lines += [(), *(line[1:] for line in wrap([Run(signs.prose(self.cover.blurb))], width))]
        return lines

    def _show_menu(self, lines: list[Line], width: int, height: int, large: bool, small: bool) -> None:
        """The choices, at the right below the stair; the note of the first beside it, or under it."""
        signs = self.dream_app.signs
        column = 71 if large else 45 if width >= 78 else 25 if width >= 39 else 2
        row = 24 if large else 13 if not small else max(2, min(7, height - 5))
        room = max(1, height - row - (0 if small else 1))
        rows: list[Line] = []
        chosen = 0
        for at, choice in enumerate(self.choices):
            here = at == self.at
            chosen = len(rows) if here else chosen
            link = f"choice:{at}"
            mark = Run(signs.draw("› ") if here else "  ", "lamp", bold=True)
            line: Line = (mark, Run(signs.prose(choice.words), "strong" if here else "", bold=here, entity=link))
            note = Run(signs.prose(choice.note), "muted", italic=True, entity=link)
            if choice.note and large:
                line = (*line, Run("   "), note)
            rows.append(line)
            if choice.note and not large and not small:
                rows.append((Run("  "), note))
            if at == 0 and len(self.choices) > 1 and choice.note and not small:
                rows.append(())
        if self.said and self.cover is not None:
            rows.append((Run("  "), Run(signs.prose(self.said), "muted", italic=True)))
        skip = max(0, min(chosen - room + 1, len(rows) - room))
        for at, line in enumerate(rows[skip : skip + room]):
            if row + at < height:
                lines[row + at] = over(lines[row + at], max(0, column - 2), line)

    # choosing

    def on_typed(self, event: Typed) -> None:
        """A choice was clicked."""
        event.stop()
        if event.entity.startswith("choice:"):
            self.at = int(event.entity.removeprefix("choice:"))
            self.action_choose()

    def on_key(self, event: events.Key) -> None:
        """An initial moves to the next choice that begins with it."""
        letter = (event.character or "").lower()
        count = len(self.choices)
        for step in range(1, count + 1):
            at = (self.at + step) % count
            if letter.isalpha() and self.choices[at].words.lower().startswith(letter):
                self.at = at
                self._show()
                return

    def action_move(self, step: int) -> None:
        """Up or down, round the ends."""
        if self.choices:
            self.at = (self.at + step) % len(self.choices)
            self._show()

    def action_choose(self) -> None:
        """Do what is chosen."""
        if not self.choices:
            return
        does = self.choices[self.at].does
        if does.startswith("open:"):
            self.dream_app.play(does.removeprefix("open:"))
        elif does == "saves":
            self.app.push_screen(SavesScreen())
        elif does == "settings":
            self.app.push_screen(SettingsScreen())
        elif does == "credits":
            self.app.push_screen(CreditsScreen(self.cover))
        elif does == "help":
            self.action_help()
        else:
            self.dream_app.leave()

    def action_next_theme(self) -> None:
        """Other colours."""
        self.dream_app.next_theme()

    def action_leave_hint(self) -> None:
        """Ctrl+C ends other programs; here it says what ends this one."""
        self.said = "Ctrl+Q leaves."
        self._show()
