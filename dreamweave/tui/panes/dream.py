"""The Dream pane: the law, the shards and how they hang together, how each resounds, what the law did last turn.

A scale has five stops three columns apart, from one fixed column: a dot for each band below, then the band's own word.
An arrow replaces the stop a place left. It needs no colour and no key, and reads aloud. The want is never shown.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from dreamweave.columns import cells
from dreamweave.tui.panes.shapes import UNSEEN, glass, name_of, padded, pairs_of, scale, tree
from dreamweave.tui.panes.sheet import LIST_FORM, label
from dreamweave.tui.typeset import Run, beside, cut, wide, wrap

if TYPE_CHECKING:
    from dreamweave.messages import DreamView, Item, ShardRow
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

LEGEND_BESIDE = 70
"""From this width what the law did stands to the right of the shards, not below."""

FEW = 17
"""Rows a pane has at 80 by 24: in the broad form a longer picture puts what is under a name beside it."""


ANY = 1_000
"""Rows of a pane that is as long as it likes."""

_LIST_NAME = 18
"""Columns a name may take in the list form."""

_AIRY = 6
"""From this many rows a list has no blank one in it: at 40 by 12 there are seven in all."""


def dream(view: View, desk: Desk, width: int) -> list[Line]:
    """The pane for whoever is asleep in one."""
    shown = view.dream
    if shown is None:
        return wrap([Run("Nobody here is asleep in anything.", "muted")], width)
    if width < LIST_FORM - 2:
        return _listed(view, shown, desk, width)
    broad = width >= LEGEND_BESIDE
    if broad and shown.shape != "glass":
        head, picture = _head(shown, desk, LIST_FORM), tree(view, shown, desk, LIST_FORM)
        if len(head) + len(picture) <= FEW:
            legend = _fitting(shown, desk, width - LIST_FORM - 6, FEW + 1 - len(head))[1:]
            return [*head, *(_side_by_side(left, right) for left, right in zip_longest(picture, legend, fillvalue=()))]
    head = _head(shown, desk, width)
    paired = shown.shape == "glass"
    picture = glass(view, shown, desk, width) if paired else tree(view, shown, desk, width, close=broad)
    rows = FEW if broad else desk.rows or ANY
    return [*head, *picture, *_fitting(shown, desk, width, rows - len(head) - len(picture))]


def _head(shown: DreamView, desk: Desk, width: int) -> list[Line]:
    """The dream's name and its law, and a blank row."""
    name = wrap([Run(desk.signs.prose(shown.name), "strong", bold=True)], width)
    law = wrap([Run(desk.signs.prose(shown.law), "muted", italic=True)], width) if shown.law else []
    return [*name, *law, ()]


def _side_by_side(left: Line, right: Line) -> Line:
    return (*padded(left, LIST_FORM + 6), *right) if right else left


# -- beside and below the picture


def _fitting(shown: DreamView, desk: Desk, width: int, room: int) -> list[Line]:
    """As much of the legend as there are rows for."""
    legends = (_legend(shown, desk, width, bands=bands) for bands in ("rows", "sentence", ""))
    return next((legend for legend in legends if len(legend) <= room), [])


def _legend(shown: DreamView, desk: Desk, width: int, *, bands: str = "rows") -> list[Line]:
    """What the law did and is about to do, and what the water takes; the words of the bands where the story gives
    them, else what a thread is. bands: "rows", "sentence" where rows are few, or "" where none are left."""
    draw = desk.signs.draw
    lines: list[Line] = []
    for words, said in (("last turn", shown.last), ("next turn", shown.next)):
        lines += [*label(words), *wrap([Run(desk.signs.prose(said))], width, 2)] if said else []
    if any(row.flows for row in shown.rows):
        lines += wrap([Run(f"{draw('↓')} loose: goes on next turn", "muted")], width, 2, 4)
    if not bands:
        return lines
    if any(meaning for _, meaning in shown.bands):
        lines += label("bands")
        column = 2 + max(cells(word) for word, _ in shown.bands) + 2
        for word, meaning in shown.bands if bands == "rows" else ():
            first = (Run("  "), Run(word), Run(" " * (column - 2 - cells(word))))
            pieces = wrap([Run(desk.signs.prose(meaning), "muted")], width, column)
            lines += [(*first, *pieces[0][1:]), *pieces[1:]]
        if bands == "sentence":
            words = ", ".join(" ".join(band) for band in shown.bands)
            lines += wrap([Run(desk.signs.prose(words), "muted")], width, 2)
    elif any(row.thread for row in shown.rows):
        lines += label("threads")
        for words in (f"{draw('│')} holds: the same band, or next", f"{draw('┊')} slack: carries nothing"):
            lines += wrap([Run(words, "muted")], width, 2, 4)
    return lines


# -- the list form


def _listed(view: View, shown: DreamView, desk: Desk, width: int) -> list[Line]:
    """One row a shard, or a pair of them across a glass; then what the law did. Who of the protagonists is there hangs
    in the margin of the list, two columns wide."""
    if shown.shape == "glass":
        half = (width - 1) // 2
        between = Run(desk.signs.draw("│"))
        pairs = [[_half(row, view, shown, desk, half) for row in pair] for pair in pairs_of(shown.rows)]
        lines: list[Line] = [(*padded(near, half), between, *far) for near, far in pairs]
    else:
        rows = [row for row in shown.rows if not row.again]
        named = (max(cells(r.name) + 4, wide(_front(r, view, desk, width)) + 1) for r in rows if r.band >= UNSEEN)
        column = min(_LIST_NAME, max(named, default=0))
        lines = [_entry(row, view, shown, desk, column, width) for row in rows]
    for said in filter(None, (shown.last, shown.next)):
        gap: list[Line] = [()] if len(lines) < _AIRY else []
        lines += [*gap, *wrap([Run(desk.signs.prose(said), "muted", italic=True)], width, 2)]
    return lines


def _bare(item: Item) -> str:
    """The last word of a name, for a list that has no room for more."""
    return item.spans[0].text.rpartition(" ")[2]


def _front(row: ShardRow, view: View, desk: Desk, width: int) -> Line:
    """A name in so many columns, whoever of the protagonists is there before it, the others of them after it."""
    first, *others = [desk.glyphs[i.id] for i in row.who if i.id in desk.glyphs] or [Run(" ")]
    name = cut(name_of(row, view, desk), 0, width - 2 - (len(others) + 1 if others else 0))
    return (first, Run(" "), *name, *((Run(" "), *others) if others else ()))


def _entry(row: ShardRow, view: View, shown: DreamView, desk: Desk, column: int, width: int) -> Line:
    """A shard on a row: its scale from one column; flush right that its thread is slack, or what the water takes on."""
    front = _front(row, view, desk, column - 1 if row.band >= UNSEEN else width)
    line = (*front, Run(" " * max(1, column - wide(front))), *scale(row, shown.bands, desk))
    room = width - wide(line) - 1
    if row.thread == "slack":
        tail: Line = (Run(desk.signs.draw("┊ "), "muted"), Run("slack", "refusal", italic=True))
    elif row.adrift:
        words = ", ".join("".join(s.text for s in item.spans) for item in row.adrift)
        if cells(words) > room - 2:
            words = ", ".join(map(_bare, row.adrift))
        tail = (Run(desk.signs.draw("↓ "), "muted"), Run(desk.signs.prose(words)))
    else:
        return line
    return beside(line, tail, width) if wide(tail) <= room else line


def _half(row: ShardRow | None, view: View, shown: DreamView, desk: Desk, width: int) -> Line:
    """A shard on one side of a glass: its name and the word of its band."""
    if row is None:
        return ()
    known = 0 <= row.band < len(shown.bands)
    band = Run(shown.bands[row.band][0], "strong") if known else Run("?", "muted")
    return beside(_front(row, view, desk, width - 7), (band,), width - 1)
