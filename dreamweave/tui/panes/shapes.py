"""The shapes a dream is drawn in: a tree with lines and rings in it, a stair, a glass; and their parts.

A tree hangs from the way in. A line goes straight down, and so does a ring, whose first name is repeated at its foot;
where water flows down it, `↓` stands before whatever the water takes on next turn. A stair goes down to the right, a
landing a step. A glass is two columns, twins face to face, the glass between them and the threads at the outer edges.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from dreamweave.columns import cells
from dreamweave.tui.typeset import Run, beside, wide, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.messages import DreamView, Item, ShardRow
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

STOP = 3
"""Columns from one stop of a scale to the next."""

_KEPT = "\u00a0"
"""A space after a glyph, where a line does not break."""

UNSEEN = -1
"""The band of a shard nobody has seen; below it, of a row that has none."""

_WAY_IN: Line = (Run("the way in", "muted"),)

_APART = ("no", "one", "two", "three", "four")


class _Joint(NamedTuple):
    """What is drawn before a row's name; before what is under it; and before what the water takes on from there, or ""
    when that is not to the next row."""

    name: str
    under: str
    flow: str = ""


def scale(row: ShardRow, bands: Sequence[tuple[str, str]], desk: Desk) -> Line:
    """A band as stops and its word; `?` for a place nobody has seen, nothing for what is no place."""
    if row.band < UNSEEN:
        return ()
    if not 0 <= row.band < len(bands):
        return (Run("?", "muted"),)
    stops = [Run(desk.signs.draw("·"), "muted")] * row.band
    word: Line = (Run(bands[row.band][0], "strong"),)
    if row.moved > 0 and stops:
        stops[-1] = Run(desk.signs.draw("→"), "lamp", bold=True)
    elif row.moved < 0:
        word = (*word, Run(" "), Run(desk.signs.draw("←"), "lamp", bold=True))
    line: list[Run] = []
    for stop in stops:
        line += [stop, Run(" " * (STOP - 1))]
    return (*line, *word, *_held(row, desk))


def _held(row: ShardRow, desk: Desk) -> Line:
    """The glyph of whoever grounds it."""
    if not row.held_by:
        return ()
    return (Run(" "), desk.glyphs.get(row.held_by, Run(desk.signs.draw("▂"), "muted")))


# -- a tree, with lines and rings in it, and a stair


def tree(view: View, shown: DreamView, desk: Desk, width: int, *, close: bool = False) -> list[Line]:
    """Row by row, with what is there under each name; close: beside it."""
    rows, stair = shown.rows, shown.shape == "stair"
    joints = [(_landing if stair else _joint)(rows, at, desk) for at in range(len(rows))]
    if close:
        joints = [_drawn_up(rows, at, joints, desk) for at in range(len(rows))]
    full = STOP * max(0, len(shown.bands) - 1) + max((cells(word) for word, _ in shown.bands), default=0)
    named = [cells(j.name) + cells(r.name) for j, r in zip(joints, rows, strict=True) if r.band >= UNSEEN]
    column = max(8, min(width - full, max(max(named, default=0) + 4, 17)))
    lines: list[Line] = []
    for at, (row, joint) in enumerate(zip(rows, joints, strict=True)):
        first = _row(row, joint, scale(row, shown.bands, desk), column, name_of(row, view, desk))
        slack = [(joint.under, _slack(row))] if row.thread == "slack" and (close or stair or not row.chain) else []
        under = [*slack, *((joint.under, words) for words in _under(row, desk))]
        under += [(joint.flow or joint.under, words) for words in _adrift(shown, row, joint, desk)]
        if close:
            lines += _close(first, joint, under, column + full + 2, width)
            continue
        if at + 1 < len(rows) and rows[at + 1].chain:
            above = _above(rows, at + 1)
            under += _link(rows[at + 1], joints[above], bare=not under, dry=above < at or not row.adrift)
        lines += first
        for lead, words in under:
            pieces = wrap(words or (Run(" "),), width - cells(lead))
            ink = "" if words and lead == joint.flow else "muted"  # an arrow that takes something
            lines += [(Run(joint.under if n else lead, ink), *piece[1:]) for n, piece in enumerate(pieces)]
    return lines


def _close(first: list[Line], joint: _Joint, under: list[tuple[str, Line]], column: int, width: int) -> list[Line]:
    """A row with what would be under its name beside it, from a column on."""
    words: list[Run] = []
    for lead, said in under:
        flow = (Run(joint.flow[-2]), Run(" ")) if joint.flow and lead == joint.flow else ()
        kept = (r._replace(text=_KEPT) if r.text == " " else r for r in (*flow, *said))
        words += [*((Run("; "),) if words else ()), *kept]
    pieces = wrap(words, width, column) if words else []
    lines: list[Line] = []
    for line, piece in zip_longest(first, pieces, fillvalue=()):
        left = line or (Run(joint.under, "muted"),)
        lines.append((*left, Run(" " * max(1, column - wide(left))), *piece[1:]) if piece else left)
    return lines


def _row(row: ShardRow, joint: _Joint, marks: Line, column: int, name: Line) -> list[Line]:
    """The name, and its scale from the fixed column; a name too long for that runs on below."""
    if not marks:
        return [(Run(joint.name, "muted"), *name)]
    pieces = wrap(name, max(4, column - 1 - cells(joint.name)))
    first = (Run(joint.name, "muted"), *pieces[0][1:])
    lines: list[Line] = [(*first, Run(" " * max(1, column - wide(first))), *marks)]
    return lines + [(Run(joint.under, "muted"), *piece[1:]) for piece in pieces[1:]]


def name_of(row: ShardRow, view: View, desk: Desk) -> Line:
    """The name, which goes there; bold where the player is."""
    words = desk.signs.prose(row.name)
    if row.again:
        return (Run(f"{words}, again", "muted"),)
    if row.band < UNSEEN:
        return (Run(words), *_held(row, desk))
    here = any(item.id == view.reader for item in row.who)
    return (Run(words, "strong" if here else "", bold=here, command=f"go {row.name.lower()}"),)


def _under(row: ShardRow, desk: Desk) -> list[Line]:
    """What stands under a name: that it is the way in, a law of its own, the protagonists there, then who and what
    else stays."""
    lines: list[Line] = [_WAY_IN] if row.entry else []
    lines += [(Run(desk.signs.prose(row.law), "muted", italic=True),)] if row.law else []
    lines += [_item(i, desk) for i in row.who if i.id in desk.glyphs]
    joined: list[Run] = []
    for item in (i for i in (*row.who, *row.things) if i.id not in desk.glyphs):
        joined += [Run("; "), *_item(item, desk)] if joined else _item(item, desk)
    return [*lines, tuple(joined)] if joined else lines


def _adrift(shown: DreamView, row: ShardRow, joint: _Joint, desk: Desk) -> list[Line]:
    """What the water takes on next turn, and where to when that is not the next row."""
    to = "" if joint.flow else next((r.name for r in shown.rows if r.id == row.flows), "")
    tail = (Run(f", next at {to}", "muted"),) if to else ()
    return [(*_item(item, desk), *tail) for item in row.adrift]


def _item(item: Item, desk: Desk) -> Line:
    """Somebody or something: a protagonist with their glyph, their name in its colour."""
    if item.id not in desk.glyphs:
        return desk.runs(item.spans, "", item.command)
    named = (r._replace(ink=f"name:{item.id}") if r.entity == item.id else r for r in desk.runs(item.spans, ""))
    return (desk.glyphs[item.id], Run(" "), *(r._replace(command=item.command) for r in named))


def _slack(row: ShardRow) -> Line:
    apart = _APART[row.apart] if 0 <= row.apart < len(_APART) else str(row.apart)
    return (Run(f"slack, {apart} apart" if row.apart > 0 else "slack", "refusal", italic=True),)


def _joint(rows: Sequence[ShardRow], at: int, desk: Desk) -> _Joint:
    """What is drawn at the left of a row. A thread to a child hangs in the column of its parent's name, and what goes
    on down a chain stands in it."""
    row, draw = rows[at], desk.signs.draw
    lead = name = "".join(draw("│" if _goes_on(rows, at, n) else " ") + "  " for n in range(1, row.depth + 1))
    if row.depth and not row.chain:
        slack = row.thread == "slack"
        corner = "├" if slack or _goes_on(rows, at, row.depth) else "└"
        name = lead[:-STOP] + draw(corner + ("┄" if slack else "─")) + " "
    child = at + 1 < len(rows) and rows[at + 1].depth > row.depth
    after = next((r for r in rows[at + 1 :] if r.depth <= row.depth), None)
    if after is None or after.depth < row.depth or not after.chain:
        return _Joint(name, lead + (draw("│") + " " if child else "  " if row.chain else ""))
    bar = "┊" if after.thread == "slack" else "│" if child or after.thread else " "
    return _Joint(name, lead + draw(bar) + " ", lead + draw("↓") + " " if row.flows == after.id else "")


def _drawn_up(rows: Sequence[ShardRow], at: int, joints: Sequence[_Joint], desk: Desk) -> _Joint:
    """A joint where no row stands between the row and the one above: what chains it stands before its name."""
    if not rows[at].chain:
        return joints[at]
    flows = rows[_above(rows, at)].flows == rows[at].id
    sign = "↓" if flows else {"holds": "│", "slack": "┊"}.get(rows[at].thread, " ")
    return joints[at]._replace(name=joints[at].name + desk.signs.draw(sign) + " ")


def _above(rows: Sequence[ShardRow], at: int) -> int:
    """The row that a chained one goes on from: what hangs from that stands between them."""
    return next(n for n in range(at - 1, -1, -1) if rows[n].depth == rows[at].depth)


def _goes_on(rows: Sequence[ShardRow], at: int, level: int) -> bool:
    """Whether below this row another hangs at that depth from the same parent, or the parent's chain goes on."""
    for row in rows[at + 1 :]:
        if row.depth < level:
            return row.chain and row.depth == level - 1
        if row.depth == level and not row.chain:
            return True
    return False


def _link(below: ShardRow, joint: _Joint, *, bare: bool, dry: bool) -> list[tuple[str, Line]]:
    """What stands between a row and the next of its chain: how slack it is; that water flows there, where nothing it
    takes on has said so; else at least the thread."""
    rows: list[tuple[str, Line]] = [(joint.under, _slack(below))] if below.thread == "slack" else []
    if joint.flow and dry:
        return [*rows, (joint.flow, ())]
    return rows or ([(joint.under, ())] if bare and below.thread else [])


def _landing(rows: Sequence[ShardRow], at: int, desk: Desk) -> _Joint:
    """What is drawn at the left of a landing: the step down to it, and two columns more than the one above."""
    row = rows[at]
    tread = {"holds": "└─┐ ", "slack": "└┄┐ ", "wanting": "└ ┐ "}.get(row.thread, "    ")
    below = at + 1 < len(rows) and rows[at + 1].thread
    name = "  " * (row.depth - 1) + desk.signs.draw(tread) if row.depth else ""
    return _Joint(name, "  " * row.depth + desk.signs.draw("│ " if below else "  "))


# -- a glass


def glass(view: View, shown: DreamView, desk: Desk, width: int) -> list[Line]:
    """Two columns, the glass between them: each place beside the one across from it, twins face to face."""
    left = (width - 3) // 2
    right = width - 3 - left
    between = Run(desk.signs.draw(" │ "))
    pairs = pairs_of(shown.rows)
    twins = dict(shown.twins) | {b: a for a, b in shown.twins}
    longest = max((cells(row.name) for row in shown.rows), default=0) + 2
    full = STOP * max(0, len(shown.bands) - 1) + max((cells(word) for word, _ in shown.bands), default=0)
    broad = longest + full <= left
    lines: list[Line] = []
    for at, pair in enumerate(pairs):
        below = pairs[at + 1] if at + 1 < len(pairs) else (None, None)
        names = [name_of(row, view, desk) if row else () for row in pair]
        marks = [scale(row, shown.bands, desk) if row else () for row in pair]
        under = _facing(pair, below, twins, desk)
        if broad:
            names = [(*padded(name, longest), *mark) for name, mark in zip(names, marks, strict=True)]
            if under and under[0][0] == _WAY_IN and wide(names[0]) + 2 + wide(_WAY_IN) <= left:
                names[0] = (*names[0], Run("  "), *under.pop(0)[0])
        for near, far in [names] if broad else [names, marks]:
            lines.append((*padded(near, left), between, *far))
        bars = [_bar(row, desk) for row in below]
        for near, far in under:
            halves = [wrap(near or (Run(" "),), left - 1, 1), wrap(far or (Run(" "),), right - 2)]
            for a, b in zip_longest(*halves, fillvalue=()):
                lines.append((*padded((bars[0], *a), left), between, *beside(b, (bars[1],), right)))
    return lines


def padded(line: Line, width: int) -> Line:
    """A line made up to a width."""
    return (*line, Run(" " * max(0, width - wide(line))))


def pairs_of(rows: Sequence[ShardRow]) -> list[tuple[ShardRow | None, ShardRow | None]]:
    """Rows with those across from them, which follow."""
    pairs: list[tuple[ShardRow | None, ShardRow | None]] = []
    for row in rows:
        if pairs and pairs[-1][0] and pairs[-1][0].across == row.id:
            pairs[-1] = (pairs[-1][0], row)
        else:
            pairs.append((row, None))
    return pairs


def _bar(row: ShardRow | None, desk: Desk) -> Run:
    """The thread down to a row, where it stands at the edge."""
    thread = row.thread if row else ""
    return Run(desk.signs.draw({"holds": "│", "slack": "┊"}.get(thread, " ")), "muted")


def _facing(
    pair: tuple[ShardRow | None, ShardRow | None],
    below: tuple[ShardRow | None, ShardRow | None],
    twins: dict[str, str],
    desk: Desk,
) -> list[tuple[Line, Line]]:
    """What stands under two names, side by side: first what has nothing across from it, then twins, then how slack the
    threads below are."""
    near, far = ([*row.who, *row.things] if row else [] for row in pair)
    matched: list[tuple[Line, Line]] = []
    for item in list(near):
        wanted = _named(item) | {twins.get(id, "") for id in _named(item)}
        other = next((o for o in far if wanted & _named(o)), None)
        if other is not None:
            near.remove(item)
            far.remove(other)
            matched.append((_item(_face(item), desk), _item(_face(other), desk)))
    alone = [tuple(_item(i, desk) if i else () for i in two) for two in zip_longest(near, far)]
    entry: list[tuple[Line, Line]] = [(_WAY_IN, ())] if pair[0] and pair[0].entry else []
    slack = [tuple(_slack(row) if row and row.thread == "slack" else () for row in below)]
    return [(a, b) for a, b in (*entry, *alone, *matched, *slack) if a or b]


def _face(item: Item) -> Item:
    """An item across from its twin, where a twin need not be said to be whose."""
    return item.replace(spans=tuple(s.replace(text="its twin") if s.role == "twin" else s for s in item.spans))


def _named(item: Item) -> set[str]:
    return {item.id, *(span.entity for span in item.spans)} - {""}
