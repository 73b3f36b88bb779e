"""The command line: what is being typed, what it might become, and what it could be instead.

Ghost text stands after the cursor and Tab takes it; the other continuations stand in a fixed row below, in the order
the engine gives them. Up and Down walk through what was typed; Ctrl+R searches it. Nothing pops over the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from rich.segment import Segment
from rich.text import Text
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from dreamweave.clean import visible
from dreamweave.columns import cells
from dreamweave.tui.keys import bindings
from dreamweave.tui.typeset import Run, shorten
from dreamweave.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import App, ComposeResult
    from textual.binding import BindingType

    from dreamweave.tui.grid import Grid
    from dreamweave.tui.inks import Inks
    from dreamweave.tui.signs import Signs

_SPACE = 3
"""Columns between continuations."""


class Entry(Input):
    """The line itself: Textual's Input with our own ghost text, which knows where a refusal would be."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(line=True))

    DEFAULT_CSS = """
    Entry { border: none; padding: 0; height: 1; background: transparent; color: $ink-strong; }
    Entry:focus { border: none; background: transparent; background-tint: transparent; }
    Entry > .input--suggestion { color: $ink-ghost; background: transparent; text-style: italic; }
    Entry:focus > .input--suggestion { color: $ink-ghost; background: transparent; text-style: italic; }
    """

    def __init__(self, line: CommandLine) -> None:
        super().__init__(select_on_focus=False)
        self.cursor_blink = False
        self.line = line
        self.ghost = ""
        self.hint = True
        self.chord = False

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order they were pressed. Textual lets a letter act at once but a binding only when
        its key has bubbled up to the application, so that of a burst (a slow line, a paste) Enter would come last."""
        if self.chord:
            self.chord = False
            event.stop()
            event.prevent_default()
            self.line.chosen(event.character or "")
        elif event.key == "space" and self.line.empty:
            event.stop()
            event.prevent_default()
            self.line.read_on()
        elif event.is_printable:
            self.line.begin()
        else:
            bound = self.screen.active_bindings.get(event.key)
            if bound is not None and bound.enabled:
                event.stop()
                event.prevent_default()
                await cast("App[None]", self.app).run_action(bound.binding.action, bound.node)

    def _on_paste(self, event: events.Paste) -> None:
        """Several lines are several commands: each that is ended is entered, and what is left stays on the line."""
        event.stop()
        event.prevent_default()
        self.line.begin()
        self.line.paste(event.text)

    def render_line(self, y: int) -> Strip:
        """The line with its cursor on the first letter of the ghost text, and the key that takes it."""
        base = self.rich_style
        if y:
            return Strip.blank(self.size.width, base)
        text = Text(visible(self.value), no_wrap=True, overflow="ignore", end="")
        if self.ghost and self.cursor_at_end:
            faded = self.get_component_rich_style("input--suggestion")
            text.append(visible(self.ghost), faded)
            if self.hint:
                text.append("   Tab", faded.without_color + faded.from_color(faded.color))
                text.stylize("not italic", len(text) - 3)
        else:
            text.append(" ")
        if not self.selection.is_empty:
            start, end = sorted(self.selection)
            text.stylize(self.get_component_rich_style("input--selection"), start, end)
        if self.has_focus:
            at = self.cursor_position
            text.stylize(self.get_component_rich_style("input--cursor"), at, at + 1)
        scroll = self.scroll_offset.x
        strip = Strip([Segment(s.text, s.style) for s in text.render(cast("App[None]", self.app).console)])
        return strip.crop(scroll, scroll + self.size.width).extend_cell_length(self.size.width).apply_style(base)

    def action_cursor_right(self, select: bool = False) -> None:
        """Right, or at the end of the line, take the ghost text."""
        if self.cursor_at_end and not select:
            self.line.accept()
        else:
            super().action_cursor_right(select)

    async def action_submit(self) -> None:
        """Enter the line."""
        self.line.enter()

    def action_accept(self) -> None:
        """Take the words offered."""
        self.line.accept()

    def action_older(self) -> None:
        """The line before."""
        self.line.walk(-1)

    def action_newer(self) -> None:
        """The line after."""
        self.line.walk(1)

    def action_search(self) -> None:
        """Look for a line typed before."""
        self.line.look_back()

    def action_find(self) -> None:
        """Look for words on the page."""
        self.line.look_back(True)

    def action_choose_seat(self) -> None:
        """The next key, a number or an initial, chooses one of the protagonists."""
        self.chord = True
        self.line.choosing()


class Mark(Widget):
    """The › before the line in the voice's colour, or what a story puts in its place."""

    DEFAULT_CSS = "Mark { width: 2; height: 1; }"

    def __init__(self, inks: Inks, sign: str) -> None:
        super().__init__()
        self.inks, self.sign, self.voice = inks, sign, ""
        self.prompt = ""

    @property
    def bare(self) -> bool:
        """Whether the prompt is nobody's, or the story's own: there, a line with nothing on it is an answer."""
        return bool(self.prompt) or not self.voice

    def render_line(self, y: int) -> Strip:
        """The one sign, or the words."""
        style = self.rich_style + self.inks.style(Run("", f"sign:{self.voice}" if self.voice else "strong"))
        return Strip([Segment(self.prompt or self.sign, style), Segment(" ", self.rich_style)])


class CommandLine(Vertical):
    """The line, its mark, and the row below.

    What it needs from the screen are plain functions, called at once so that keys keep their order: submit takes a
    line that was entered; complete says what a line might become; seats names the protagonists; choose takes the key
    that picks one of them; find looks for words on the page, from the end or above what was found, and says how that
    went; begin is told of each letter before it is typed; read_on turns the page, and says whether there was more.
    """

    DEFAULT_CSS = """
    CommandLine { height: 2; layout: grid; grid-size: 2; grid-columns: 2 1fr; grid-rows: 1; }
    CommandLine > LineView { column-span: 2; height: 1; }
    """

    def __init__(self, inks: Inks, signs: Signs, submit: Callable[[str], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.signs = signs
        self.submit = submit
        self.complete: Callable[[str], Sequence[str]] = lambda _: ()
        self.seats: Callable[[], Sequence[str]] = lambda: ()
        self.choose: Callable[[int], None] = lambda _: None
        self.find: Callable[[str, bool], str] = lambda _, __: ""
        self.begin: Callable[[], None] = lambda: None
        self.read_on: Callable[[], bool] = lambda: False
        self.history: list[str] = []
        self.entry = Entry(self)
        self.mark = Mark(inks, signs.draw("›"))
        self.row = LineView(inks, id="continuations")
        self.offers: list[str] = []
        self._at = 0
        self._draft = ""
        self._query: str | None = None
        self._on_page = False
        self._found = -1
        self._room = 72
        self._quiet = False

    def compose(self) -> ComposeResult:
        """Mark, line, continuations."""
        yield self.mark
        yield self.entry
        yield self.row

    def place(self, grid: Grid) -> None:
        """Stand where the grid says."""
        self.styles.padding = (0, 0, 0, max(0, grid.left - 2))  # a margin would be taken off the page above as well
        self._room = grid.measure
        self._quiet = grid.narrow
        self.entry.hint = not grid.narrow
        self._offer()

    def show_inks(self, inks: Inks, voice: str, prompt: str = "") -> None:
        """Draw in another theme, another voice ("" for none), or with words before the line."""
        self.mark.inks, self.mark.voice = inks, voice
        self.mark.prompt = shorten(self.signs.prose(visible(prompt)), max(1, self._room // 2))
        wide = cells(self.mark.prompt or self.mark.sign) + 1
        self.mark.styles.width = wide
        self.styles.grid_columns = f"{wide} 1fr"
        self.mark.refresh()
        self.row.show_inks(inks)

    def say(self, words: str) -> None:
        """Something short in the row below, until the next key."""
        self.row.show_lines([(Run("  "), Run(self.signs.prose(visible(words)), "muted", italic=True))], 0)

    def type(self, line: str) -> None:
        """Put words on the line, as if typed."""
        self.entry.value = line
        self.entry.cursor_position = len(line)
        self.entry.focus()

    def remember(self, lines: Sequence[str]) -> None:
        """The lines of a game that is taken up again, oldest first, in place of those of another."""
        self.history = list(lines)
        self._at = len(self.history)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask what the line might become."""
        if self._query is not None:
            if event.value != self._query:
                self._query, self._found = event.value, len(self.history)
                self._search(False)
        else:
            self._offer()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Textual's own message says nothing new."""
        event.stop()

    def enter(self) -> None:
        """Enter: submit the line, or in a search, put what was found on it."""
        line = self.entry.value
        if self._query is not None and self._on_page:
            self._search(True)
            return
        if self._query is not None:
            self._query = None
            self.type(self.history[self._found] if 0 <= self._found < len(self.history) else line)
            return
        if self.empty and (self.read_on() or not self.mark.bare):
            return
        self.entry.value = ""
        if line.strip() and (not self.history or self.history[-1] != line):
            self.history.append(line)
        self._at, self._draft = len(self.history), ""
        self.submit(line)

    def paste(self, text: str) -> None:
        """Put a text where the cursor is, entering every line of it that is ended. A search takes the first only."""
        first, *more = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if self.entry.selection.is_empty:
            self.entry.insert_text_at_cursor(first)
        else:
            self.entry.replace(first, *self.entry.selection)
        for line in () if self.searching else more:
            self.enter()
            self.type(line)

    @property
    def empty(self) -> bool:
        """Whether nothing is typed, and nothing looked for."""
        return not self.entry.value and not self.searching

    @property
    def searching(self) -> bool:
        """Whether what is typed is being looked for."""
        return self._query is not None

    def accept(self) -> None:
        """Put the first completion on the line, if there is one."""
        if self._query is None:
            self._offer()
            if self.offers:
                self.type(self.offers[0])

    def choosing(self) -> None:
        """Say which key chooses whom."""
        self.say("   ".join(f"{n} {name}" for n, name in enumerate(self.seats(), 1)))

    def chosen(self, key: str) -> None:
        """A number or an initial; anything else chooses nobody."""
        self.say("")
        for at, name in enumerate(self.seats()):
            if key and key.lower() in (str(at + 1), name[:1].lower()):
                self.choose(at)
                return

    def escape(self) -> bool:
        """Leave a search, or clear the line; whether there was anything to leave."""
        if self._query is not None:
            self._query = None
            if self._on_page:
                self.find("", False)
            self.type(self._draft)
            self._offer()
            return True
        if self.entry.value:
            self.entry.value = ""
            return True
        return False

    def walk(self, step: int) -> None:
        """To an older line (-1) or a newer one; what was being typed comes after the newest."""
        if self._query is not None:
            return
        if self._at >= len(self.history):
            self._draft = self.entry.value
        at = max(0, min(len(self.history), self._at + step))
        if at != self._at:
            self._at = at
            self.type(self.history[at] if at < len(self.history) else self._draft)

    def look_back(self, on_page: bool = False) -> None:
        """Begin to search what was typed, or the page; or go on to the next older match."""
        again = self._query is not None and self._on_page == on_page
        if self._query is None:
            self._draft = self.entry.value
            self._query = self._draft
        if not again:
            self._on_page, self._found = on_page, len(self.history)
        self._search(again)

    def _search(self, again: bool) -> None:
        """The newest line, or paragraph, that holds the words looked for; again: above the one found last."""
        query = (self._query or "").lower()
        self.offers, self.entry.ghost = [], ""
        if self._on_page:
            self.say(self.find(query, again))
            return
        older = [i for i in range(min(self._found, len(self.history)) - 1, -1, -1) if query in self.history[i].lower()]
        if older:
            self._found = older[0]
        found = self.history[self._found] if 0 <= self._found < len(self.history) else ""
        self.say(f"typed before: {found}" if found else "nothing typed before has that in it")

    def _offer(self) -> None:
        """Ghost text from the first completion, the row below from the others."""
        value = self.entry.value
        offers: list[str] = []
        if value.strip():
            offers = [c for c in self.complete(value) if c.lower().startswith(value.lower()) and len(c) > len(value)]
        self.offers = offers
        self.entry.ghost = offers[0][len(value) :] if offers else ""
        self.entry.refresh()
        self.row.show_lines([self._row(value, offers[1:])], 0)

    def _row(self, value: str, others: Sequence[str]) -> tuple[Run, ...]:
        """Continuations from the word being typed on, as many as there is room for."""
        if self._quiet:
            return ()
        start = value.rfind(" ") + 1
        line: list[Run] = [Run("  ")]
        used = 0
        for other in others:
            words = self.signs.draw(visible(other[start:]))
            if used + cells(words) > self._room:
                break
            line += [Run(words, "ghost", command=other + "\t"), Run(" " * _SPACE)]
            used += cells(words) + _SPACE
        return tuple(line)
