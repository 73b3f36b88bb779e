"""The play screen: a transcript, a command line, the protagonists, and one pane beside them or in their place.

It owns no game state: it submits lines, draws the Turns that come back and asks for the View. A perspective is what
the View says it is, never another screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal, Vertical

from dreamweave.tui.clipboard import copy_by_program
from dreamweave.tui.grid import PANE, Grid, grid
from dreamweave.tui.keys import SEATS, bindings
from dreamweave.tui.page import Page
from dreamweave.tui.panes.map import SHEET
from dreamweave.tui.panes.registry import open_to, pane_of
from dreamweave.tui.panes.sheet import Desk, words_of
from dreamweave.tui.screens.reading import ReadingScreen
from dreamweave.tui.screens.settings import SettingsScreen
from dreamweave.tui.screens.timeline import TimelineScreen
from dreamweave.tui.script import Script
from dreamweave.tui.typeset import Run
from dreamweave.tui.widgets.command_line import CommandLine
from dreamweave.tui.widgets.hair import Hair
from dreamweave.tui.widgets.head import Heading, head, names
from dreamweave.tui.widgets.lines import LineView, Typed
from dreamweave.tui.widgets.strip import strip
from dreamweave.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from dreamweave.messages import Passage, Request, Turn
    from dreamweave.tui.doorway import Game, View

PUT = "\t"
"""Ends a command that a click puts on the line instead of entering it."""


class PlayScreen(ReadingScreen):
    """A game being played. key: which one, as a Keeper knows it."""

    CSS_PATH = "play.tcss"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    AUTO_FOCUS = "Entry"

    def __init__(self, key: str = "") -> None:
        super().__init__()
        self.key = key
        self.page = Page(())
        self.desk = Desk(self.dream_app.signs, {}, {})
        self.inks = self.make_inks()
        self.pane, self.sheet = "here", ""
        self.shown: View | None = None
        self.script = Script()
        self._early: list[str] = []
        self._asleep = False

    def compose(self) -> ComposeResult:
        """Head; page and pane; strip."""
        signs = self.dream_app.signs
        yield LineView(self.inks, id="head")
        with Horizontal(id="desk"):
            with Vertical(id="page"):
                yield Transcript(self.inks, signs, id="transcript")
                yield LineView(self.inks, id="over")
                yield LineView(self.inks, id="below")
                yield CommandLine(self.inks, signs, self.submit, id="line")
            yield Hair(signs, id="hair")
            yield LineView(self.inks, id="side")
        yield LineView(self.inks, id="strip")

    def on_mount(self) -> None:
        """Open the game once the first frame is on the screen."""
        self.dream_app.theme_changed_signal.subscribe(self, lambda _: self._ink())
        self.call_after_refresh(self.load, self.key)

    # opening

    def opened(self, game: Game, words: Sequence[Passage]) -> None:
        """A game was opened: a new page."""
        view = game.view()
        signs = self.dream_app.signs
        self.page = Page(view.protagonists, signs)
        people = {p.id: p for p in view.protagonists}
        self.desk = Desk(signs, people, {id: self.page.glyph(id) for id in people})
        self.line.complete = game.complete
        self.line.seats = self._seat_names
        self.line.choose = self.action_seat
        self.read_by(self.line)
        self.transcript.clear()
        self.pane, self._asleep = "here", False
        self._pane_follows(view)
        typed = [p.text for p in words if p.kind == "typed"]
        self.line.remember(typed)
        self.transcript.add(self.page.passages(words), reading=not typed)
        self._ink()
        early, self._early = self._early, []
        for line in early:
            self.submit(line)

    # playing

    def submit(self, line: str) -> None:
        """Enter a line as if typed, and show all that comes of it."""
        game = self.game
        if game is None:
            if self.failed or not self._early:
                self.note(self.failed or "One moment: the story is being opened.")
            self._early.append(line)
            return
        if self.over:
            self._show_over(False)
        self.sheet = ""
        reply = game.submit(line)
        view = game.view()
        records = [record for turn in reply.turns for record in self.page.turn(turn)]
        if not reply.turns:
            records = [self.page.typed(line, view.voice)]
        if reply.dropped:
            records.append(self.page.note(reply.dropped + "."))
        self.transcript.add(records)
        if trouble := self.script.add(records):
            self.note(trouble)
        self._pane_follows(view)
        if self.go_dark(view.last or any(turn.ending for turn in reply.turns)):
            self._ink()
        self.refresh_view()
        self.keep()
        for turn in reply.turns:
            self._opens(turn)
            for request in turn.requests:
                self._request(request, turn)

    def _opens(self, turn: Turn) -> None:
        """Words that are answered on the page, and by a pane or a screen as well."""
        action = turn.reading.action if turn.reading else ""
        if action in ("map", "ledger", "aims") and self.place.wide:
            self.pane = action
            self._show_over(True)
        elif action == "timeline":
            self.action_timeline()

    def _pane_follows(self, view: View) -> None:
        """Falling asleep opens the Dream pane where Here stood, waking closes it."""
        asleep = view.dream is not None
        if asleep != self._asleep and self.pane in ("here", "dream"):
            self.pane = "dream" if asleep else "here"
        elif not asleep and self.pane == "dream":
            self.pane = "here"
        self._asleep = asleep

    def _request(self, request: Request, turn: Turn) -> None:
        """What only a front end may do. A file's name comes from the line, where its capitals still are."""
        kind = request.kind
        text = (turn.line.strip().split(None, 1)[1:] or [""])[0] if request.text else ""
        if kind == "quit":
            self.dream_app.leave()
        elif kind == "restart":
            self.load("tonight" if self.key == "tonight" else "new")
        elif kind == "restore":
            self.load(text)
        elif kind == "transcript":
            self.note(self.script.ask(text, self.transcript.records))
        elif kind == "export":
            self.export(text)
        elif kind == "settings":
            self.app.push_screen(SettingsScreen())

    def on_unmount(self) -> None:
        """A transcript ends with the screen."""
        self.script.close()

    def note(self, words: str) -> None:
        """A word from the application, on the page."""
        self.transcript.add([self.page.note(words)], reading=False)

    def kept(self, problem: str) -> None:
        """Something was written, or was not. The screen may be on its way out, and its rows gone before it."""
        if not self.query("#head"):
            return
        if problem:
            self.line.say(f"not saved: {problem}")
        self._show_head()

    # drawing

    def on_resize(self, event: events.Resize) -> None:
        """Everything stands where the grid says."""
        self._place(grid(event.size.width, event.size.height))

    def _place(self, place: Grid) -> None:
        self.place = place
        classes = {"wide": place.wide, "narrow": place.narrow, "headless": not place.head, "stripless": not place.strip}
        for name, on in classes.items():
            self.set_class(on, f"-{name}")
        if place.wide and self.over:
            self._show_over(False)
        below = int(place.gaps)
        self.query_one("#head").styles.margin = (place.edge, 0, below, 0)
        self.query_one("#strip").styles.margin = (0, 0, place.edge, 0)
        self.query_one("#strip").styles.height = 1 if place.narrow else 2
        self.query_one("#page").styles.width = place.hair if place.wide else "1fr"
        self.query_one("#desk").styles.margin = (0, 0, int(place.gaps and not place.narrow), 0)
        self.line.styles.height = 2 if place.gaps or not place.narrow else 1
        self.transcript.place(place)
        self.line.place(place)
        self.refresh_view()

    def _ink(self) -> None:
        """The theme changed, or who is to be drawn."""
        self.inks = self.make_inks(self.desk.protagonists.values(), self.has_class("-last"))
        for view in self.query(LineView):
            view.show_inks(self.inks)
        self.refresh_view()

    def refresh_view(self) -> None:
        """Ask what can be seen now and draw everything but the transcript."""
        if self.game is None:
            self._show_head()
            return
        view = self.shown = self.game.view()
        self.set_class(view.dream is not None, "-asleep")
        self.line.show_inks(self.inks, view.voice, view.prompt)
        self._show_head()
        self._show_pane()
        rows = strip(view.roster, self.desk.glyphs, SEATS, self.place, self.desk.signs)
        self.query_one("#strip", LineView).show_lines(rows, self.place.left - 2)

    def _show_head(self) -> None:
        view, place, signs = self.shown, self.place, self.dream_app.signs
        bar = self.query_one("#head", LineView)
        if view is None:
            bar.show_lines([()], 0)
            return
        dream = view.dream
        saved, unsafe = self.saved
        where = "" if not view.voice else self.pane.capitalize() if self.over else words_of(view)
        heading = Heading(
            dream.name if dream else view.act,
            dream is not None,
            where,
            "" if dream or not view.voice else view.hour,
            view.turn,
            saved,
            unsafe,
        )
        line = head(heading, place, signs)
        if place.wide:
            used = place.left - 2 + sum(len(r.text) for r in line)
            line = (*line, Run(" " * max(1, place.pane - used)), *names(open_to(view), self.pane))
        bar.show_lines([line], place.left - 2)

    def _show_pane(self) -> None:
        view, place = self.shown, self.place
        if view is None or not (place.wide or self.over):
            return
        pane = pane_of(view, self.pane)
        if place.wide:
            side = self.query_one("#side", LineView)
            desk = self.desk._replace(rows=side.size.height, sheet=self.sheet)
            side.show_lines(pane(view, desk, PANE), place.pane - place.hair - 1)
        else:
            listed = place.narrow and self.pane in ("dream", "map")
            left = place.left - 2 if listed and self.pane == "dream" else place.left
            desk = self.desk._replace(sheet=self.sheet)
            lines = pane(view, desk, min(37, place.measure) if listed else place.measure)
            self.query_one("#over", LineView).show_lines(lines, left)

    def _show_over(self, on: bool) -> None:
        self.over = on and not self.place.wide
        self.set_class(self.over, "-over")
        self._show_head()
        self._show_pane()
        self.call_after_refresh(self.show_below)  # how much of it can be seen is known when it has its place

    # what is clicked, typed, pressed

    def on_typed(self, event: Typed) -> None:
        """A link was clicked: the engine's own command for what it names, else the link's."""
        event.stop()
        command = event.command
        if event.entity.startswith("pane:"):
            self.action_pane(event.entity.removeprefix("pane:"))
        elif event.entity.startswith(SHEET):
            self.sheet = event.entity.removeprefix(SHEET)
            self._show_pane()
        elif command.endswith(PUT):
            self.line.type(command.removesuffix(PUT))
        elif words := self._command_of(event.entity) or command:
            self.submit(words)

    def _command_of(self, entity: str) -> str:
        view = self.shown
        if not entity or view is None:
            return ""
        rows = (*view.exits, *view.people, *view.things, *view.carried)
        return next((item.command for item in rows if item.id == entity and item.command), "")

    def action_seat(self, at: int) -> None:
        """Be with one of the protagonists, by their place in the strip."""
        seats = self.shown.roster if self.shown else ()
        if at < len(seats):
            self.submit(seats[at].name.lower())

    def _seat_names(self) -> list[str]:
        return [seat.name for seat in self.shown.roster] if self.shown else []

    def action_next_seat(self) -> None:
        """Be with the next of them."""
        seats = self.shown.roster if self.shown else ()
        now = next((i for i, s in enumerate(seats) if s.current), 0)
        if len(seats) > 1:
            self.action_seat((now + 1) % len(seats))

    def action_pane(self, name: str) -> None:
        """Open a pane: beside the transcript, or in its place (and again to close it)."""
        if self.shown is None or name not in open_to(self.shown):
            self.line.say("nobody here is asleep in a dream" if self.shown and self.shown.voice else "nobody is here")
            return
        same = self.pane == name and (self.over or self.place.wide)
        if same and name == "map" and self._next_sheet():
            return
        self.pane, self.sheet = name, ""
        self._show_over(not same)

    def _next_sheet(self) -> bool:
        """Show the sheet of the map after this one; whether there is one, before the reader's own comes round."""
        shown = self.shown.map if self.shown else None
        regions = [s.region for s in shown.sheets] if shown else []
        if not shown or len(regions) < 2:
            return False
        at = regions.index(self.sheet) if self.sheet in regions else shown.at
        self.sheet = regions[(at + 1) % len(regions)]
        own = self.sheet == regions[shown.at]
        self._show_pane()
        return not own or self.place.wide

    def action_next_pane(self) -> None:
        """The next pane; after the last, the page again."""
        panes = open_to(self.shown) if self.shown else ("here",)
        at = panes.index(self.pane) if self.pane in panes else -1
        if not self.place.wide and not self.over:
            self.pane = panes[0]
            self._show_over(True)
        elif not self.place.wide and at + 1 == len(panes):
            self._show_over(False)
        else:
            self.pane = panes[(at + 1) % len(panes)]
            self._show_over(True)

    def action_close(self) -> None:
        """Esc, one step: out of a pane, out of a search, back to where the page stood, then an empty line."""
        if self.over:
            self._show_over(False)
        elif self.line.searching or not self.transcript.come_back():
            self.line.escape()

    def action_timeline(self) -> None:
        """Every turn played, over the page."""
        if self.game is not None:
            self.app.push_screen(TimelineScreen(self.game, self._gone))

    def _gone(self, key: str) -> None:
        """Another game, or another turn of this one: a new page, which ends there."""
        if key:
            self.load(key)
        elif self.game is not None:
            self.opened(self.game, self.game.recap())
            self.keep()

    def action_next_theme(self) -> None:
        """Other colours."""
        self.line.say(f"colours: {self.dream_app.next_theme()}")

    def action_copy(self) -> None:
        """Copy what is selected, on the page or on the line; if nothing is, say how to leave."""
        text = self.get_selected_text() or self.line.entry.selected_text
        if text:
            self.dream_app.copy_to_clipboard(text)
            self._copy(text)
            self.line.say("copied")
        else:
            self.line.say("Ctrl+Q leaves the game; it is kept")

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        copy_by_program(text)
