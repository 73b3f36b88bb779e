"""A screen to choose from: rows at the left, and beside the hairline what the chosen one is; where there is no room
for that, it follows its row. By arrows and Enter, by a click, always back by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from dreamweave.columns import cells
from dreamweave.tui.branches import Row
from dreamweave.tui.grid import PANE, Grid, grid
from dreamweave.tui.screens.base import DreamScreen
from dreamweave.tui.typeset import MARGIN, Run, beside, shorten, wide
from dreamweave.tui.widgets.hair import Hair
from dreamweave.tui.widgets.lines import LineView, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from dreamweave.story.model import Protagonist
    from dreamweave.tui.typeset import Line

ROW = "row:"
"""Begins the entity of a link that chooses a row."""


class Chooser(DreamScreen):
    """What is on it comes from `entries`, `about`, `keys`, `title`; `choose` is what Enter does. at: the key chosen."""

    CSS_PATH = "chooser.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "the row above", show=False),
        Binding("down", "move(1)", "the row below", show=False),
        Binding("pageup", "move(-10)", "ten rows above", show=False),
        Binding("pagedown", "move(10)", "ten rows below", show=False),
        Binding("home", "move(-1000000)", "the first", show=False),
        Binding("end", "move(1000000)", "the last", show=False),
        Binding("enter", "choose", "choose", show=False),
        Binding("escape", "close", "back", show=False),
        Binding("f1", "help", "help", show=False),
        Binding("ctrl+y", "next_theme", "other colours", show=False),
        Binding("ctrl+q", "leave", "leave", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.at = ""
        self.said = ""
        self.place = grid(80, 24)
        self._keys: list[str] = []

    # what a screen says of itself

    def title_line(self) -> tuple[str, str]:
        """The name of the screen, and what stands flush right of it."""
        return "", ""

    def entries(self, measure: int) -> list[Row]:
        """The rows, as they are now."""
        return []

    def about(self, key: str, width: int) -> list[Line]:
        """What there is to say of a row."""
        return []

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys and what they do."""
        return (("Enter", "choose"), ("Esc", "back"))

    def people(self) -> Iterable[Protagonist]:
        """Whose colours are needed."""
        return ()

    def choose(self, key: str) -> None:
        """Enter, or a second click."""

    # drawing

    def compose(self) -> ComposeResult:
        """Head; rows, hairline, the side; foot."""
        inks = self.make_inks()
        yield LineView(inks, id="head")
        with Horizontal(id="desk"):
            yield LineView(inks, id="list")
            yield Hair(self.dream_app.signs, id="hair")
            yield LineView(inks, id="side")
        yield LineView(inks, id="foot")

    def on_mount(self) -> None:
        """Follow the theme."""
        self.dream_app.theme_changed_signal.subscribe(self, lambda _: self.show_all())

    def on_resize(self, event: events.Resize) -> None:
        """Everything stands where the grid says."""
        self.place = place = grid(event.size.width, event.size.height)
        self.set_class(place.wide, "-wide")
        self.query_one("#head").styles.margin = (place.edge, 0, int(place.gaps), 0)
        self.query_one("#foot").styles.margin = (int(place.gaps), 0, place.edge, 0)
        self.query_one("#foot").styles.display = "block" if place.strip else "none"
        self.query_one("#list").styles.width = place.hair if place.wide else "1fr"
        self.call_after_refresh(self.show_all)

    def show_all(self) -> None:
        """Draw everything anew."""
        if not self.is_mounted or not self.size.width:
            return
        inks, place = self.make_inks(self.people()), self.place
        for view in self.query(LineView):
            view.show_inks(inks)
        rows = self.entries(place.measure)
        self._keys = [row.key for row in rows if row.key]
        if self.at not in self._keys:
            self.at = self._keys[0] if self._keys else ""
        self._show_head(place)
        self._show_list(rows, place)
        if place.wide:
            side = self.about(self.at, PANE)
            room = self.query_one("#side").size.height
            keys = self._key_lines()
            side = side[: max(0, room - len(keys) - 1)]
            side = [*side, *[()] * (room - len(side) - len(keys)), *keys]
            self.query_one("#side", LineView).show_lines(side, place.pane - place.hair - 1)
        self.query_one("#foot", LineView).show_lines([self._foot(place)], place.left)

    def _show_head(self, place: Grid) -> None:
        name, aside = (self.dream_app.signs.prose(words) for words in self.title_line())
        line: Line = (Run("  "), Run(name, "strong", bold=True, underline=True))
        right = Run(shorten(aside, place.measure - cells(name) - 2), "muted", italic=True)
        line = beside(line, (right,), MARGIN + place.measure) if right.text else line
        self.query_one("#head", LineView).show_lines([line], place.left - MARGIN)

    def _show_list(self, rows: Sequence[Row], place: Grid) -> None:
        lines: list[Line] = []
        first = last = 0
        for row in rows:
            chosen = bool(row.key) and row.key == self.at
            if chosen:
                first = len(lines)
            lines.append(self._row_line(row, chosen))
            if chosen and not place.wide:
                inset = 2 if place.narrow else 4
                lines += [(Run(" " * (MARGIN + inset)), *line) for line in self.about(row.key, place.measure - inset)]
            last = len(lines) - 1 if chosen else last
        view = self.query_one("#list", LineView)
        view.show_lines(lines, place.left - MARGIN)
        top, room = view.scroll_offset.y, view.size.height
        if room and not top <= first <= last < top + room:
            target = first - 1 if last - first >= room - 1 or first < top else last - room + 2
            view.scroll_to(y=max(0, target), animate=False, immediate=True, force=True)

    def _row_line(self, row: Row, chosen: bool) -> Line:
        mark = Run(self.dream_app.signs.draw("› ") if chosen else "  ", "lamp", bold=True)
        link = ROW + row.key if row.key else ""
        runs = (r._replace(entity=link, command="") for r in row.line)
        if chosen:
            runs = (
                r._replace(
                    bold=r.bold or not r.italic, ink="strong" if r.ink in ("", "muted") and not r.italic else r.ink
                )
                for r in runs
            )
        return (mark, *runs)

    def _key_lines(self) -> list[Line]:
        """At the foot of the side: keys and what they do."""
        lines: list[Line] = [(Run(self.dream_app.signs.prose(self.said), "lamp"),), ()] if self.said else []
        for key, words in self.keys():
            lines.append((Run(f"{key:<8}", "strong"), Run(words, "muted")))
        return lines

    def _foot(self, place: Grid) -> Line:
        """Where there is no side, the keys in one line."""
        prose = self.dream_app.signs.prose
        if place.wide:
            return ()
        words = self.said or "; ".join(f"{key} {words}" for key, words in self.keys())
        return (Run(shorten(prose(words), place.measure), "lamp" if self.said else "muted", italic=not self.said),)

    def say(self, words: str) -> None:
        """A word at the foot, until something else is chosen."""
        self.said = words
        self.show_all()

    # choosing

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order they were pressed: see Entry.on_key."""
        bound = None if event.is_printable else self.active_bindings.get(event.key)
        if bound is not None and bound.enabled:
            event.stop()
            event.prevent_default()
            await self.dream_app.run_action(bound.binding.action, bound.node)

    def on_typed(self, event: Typed) -> None:
        """A click chooses a row; on the chosen one, it is Enter."""
        event.stop()
        key = event.entity.removeprefix(ROW)
        if event.entity.startswith(ROW) and key == self.at:
            self.action_choose()
        elif event.entity.startswith(ROW):
            self.at = key
            self.show_all()

    def action_move(self, step: int) -> None:
        """So many rows down; stops at the ends."""
        if self._keys:
            at = self._keys.index(self.at) if self.at in self._keys else 0
            self.at = self._keys[max(0, min(len(self._keys) - 1, at + step))]
            self.said = ""
            self.show_all()

    def action_choose(self) -> None:
        """Do what is chosen."""
        if self.at:
            self.choose(self.at)

    def action_close(self) -> None:
        """Back to where this was opened."""
        self.dismiss()

    def action_next_theme(self) -> None:
        """Other colours."""
        self.dream_app.next_theme()


def trailing(line: Line, right: Sequence[Run], edge: int) -> Line:
    """A row with more flush right, when it fits."""
    return beside(line, tuple(right), edge) if wide(line) + wide(right) + 2 <= edge else line
