"""Here: ways on, people, things, what is in hand; every row types its command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.columns import cells
from dreamweave.tui.panes.sheet import close_rows, label, rows, title, words_of
from dreamweave.tui.typeset import Run, cut, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from dreamweave.messages import Item
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

    Rows: TypeAlias = Callable[[Sequence[Item], Desk, int], list[Line]]

WAYS = 9
"""Columns a way takes, before where it leads."""


def here(view: View, desk: Desk, width: int) -> list[Line]:
    """What EXITS, WHO and LOOK say, as a pane; parts of things stand closer when there are too many."""
    lines = _here(view, desk, width, rows)
    return _here(view, desk, width, close_rows) if 0 < desk.rows < len(lines) else lines


def _here(view: View, desk: Desk, width: int, rows: Rows) -> list[Line]:
    lines = title(words_of(view), f"name:{view.reader}", desk, width)
    if view.exits:
        lines += label("ways on")
        for item in view.exits:
            lines += _way(item, desk, width)
    if view.people:
        lines += [*label("people"), *rows(view.people, desk, width)]
    if view.things:
        lines += [*label("things"), *rows(view.things, desk, width)]
    lines += label("in hand")
    return lines + (rows(view.carried, desk, width) if view.carried else [(Run("  "), Run("nothing", "muted"))])


def _way(item: Item, desk: Desk, width: int) -> list[Line]:
    """A way: its word, then where it leads, from a fixed column."""
    runs = desk.runs(item.spans, "", item.command)
    text = "".join(r.text for r in runs)
    way = item.command.removeprefix("go ").removeprefix("to ")
    if text.lower().startswith(way.lower()):
        rest = len(text) - len(text[len(way) :].lstrip(" :,-–"))
        runs = cut(runs, rest, len(text))
    elif len(way.split()) > 1:
        way = ""
    if not way or not runs:
        return wrap(desk.runs(item.spans, "", item.command), width, 2, 4)
    column = 2 + max(WAYS, cells(way) + 2)
    lines = wrap(runs, width, column)
    head = (Run("  "), Run(way, command=item.command), Run(" " * (column - 2 - cells(way))))
    return [(*head, *lines[0][1:]), *lines[1:]]
