"""Every action a key can do: one registry, from which bindings, the help page and the row of keys are made.

Never used, because some terminal does not send them or eats them: Ctrl with a digit, Alt with a digit, F10, F11,
Ctrl+S, Ctrl+Z, Ctrl+H, Ctrl+I, Ctrl+M, Shift+F3. Whatever a key does, something typed or clicked does too.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

SEATS = ("F2", "F3", "F4", "F5")
"""The keys of the protagonists, in the order of the strip."""


class Action(NamedTuple):
    """id: what a player's keymap calls it. keys: as Textual spells them. does: the action's name with its arguments.
    help: one line. typed: what does the same when typed, or "". where: the section of the help page it stands in.
    priority: it wins over what the widget with the cursor would do with the key (Textual's Input can be scrolled, and
    so takes PgUp and PgDn for itself)."""

    id: str
    keys: str
    does: str
    help: str
    typed: str = ""
    where: str = "page"
    priority: bool = False


ACTIONS = (
    *(
        Action(f"seat.{n}", key.lower(), f"seat({n - 1})", f"be with the {word} of them", "their name", "people")
        for n, (key, word) in enumerate(zip(SEATS, ("first", "second", "third", "fourth"), strict=True), 1)
    ),
    Action("seat.next", "ctrl+t", "next_seat", "be with the next of them", "be NAME", "people"),
    Action(
        "seat.choose", "ctrl+o", "choose_seat", "then a number or an initial: be with that one", "be NAME", "people"
    ),
    Action("help", "f1", "help", "this page", "help"),
    Action("pane.next", "f6", "next_pane", "the next pane", "", "panes"),
    Action("pane.here", "f7", "pane('here')", "what is here: ways on, people, things", "look", "panes"),
    Action("pane.map", "ctrl+g", "pane('map')", "the map; again for another sheet of it", "map", "panes"),
    Action("pane.ledger", "f8", "pane('ledger')", "what is known, and from whom", "ledger", "panes"),
    Action("pane.aims", "f9", "pane('aims')", "what is to be done", "aims", "panes"),
    Action("pane.dream", "f12", "pane('dream')", "the dream, while asleep in one", "dream", "panes"),
    Action("pane.close", "escape", "close", "back to the page", "", "panes"),
    Action("pane.up", "ctrl+pageup", "pane_page(-1)", "the pane, a page up", "", "panes", True),
    Action("pane.down", "ctrl+pagedown", "pane_page(1)", "the pane, a page on", "", "panes", True),
    Action("line.accept", "tab", "accept", "take the words offered", "", "line"),
    Action("line.older", "up", "older", "the line before", "again", "line"),
    Action("line.newer", "down", "newer", "the line after", "", "line"),
    Action("line.search", "ctrl+r", "search", "look for a line typed before; again for an older one", "", "line"),
    Action("page.find", "ctrl+f", "find", "find words on the page; Enter for an older place, Esc to end"),
    Action("page.up", "pageup", "page(-1)", "a page back", priority=True),
    Action("page.down", "pagedown", "page(1)", "a page on", priority=True),
    Action("page.top", "ctrl+home", "ends(False)", "the beginning"),
    Action("page.end", "ctrl+end", "ends(True)", "the end"),
    Action("timeline", "ctrl+l", "timeline", "every turn played: go back to any of them", "timeline"),
    Action("theme", "ctrl+y", "next_theme", "other colours"),
    Action("copy", "ctrl+c,super+c", "copy", "copy what is selected", "", "page", True),
    Action("quit", "ctrl+q", "leave", "leave; the game is kept", "quit", "page", True),
)

LINE = frozenset({"seat.choose", "page.find", "line.accept", "line.older", "line.newer", "line.search"})
"""Actions of the command line itself; the others belong to the play screen."""


def bindings(*, line: bool = False) -> list[Binding]:
    """Bindings for the play screen, or for the command line."""
    return [
        Binding(a.keys, a.does, a.help, show=False, id=a.id, priority=a.priority)
        for a in ACTIONS
        if (a.id in LINE) == line
    ]


def spelled(keys: str) -> str:
    """The first of an action's keys as it is printed on a keyboard."""
    names = {"pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc", "up": "Up", "down": "Down", "tab": "Tab"}
    parts = keys.split(",", maxsplit=1)[0].split("+")
    return "+".join(names.get(p, p.capitalize() if len(p) > 1 else p.upper()) for p in parts)
