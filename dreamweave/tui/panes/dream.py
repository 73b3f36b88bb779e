"""The Dream pane: the law, the shards as a tree from the way in, how each resounds, what the law did last turn.

A scale has five stops three columns apart, from one fixed column: a dot for each band below, then the band's own word.
An arrow replaces the stop a place left. It needs no colour and no key, and reads aloud. The want is never shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dreamweave.tui.panes.sheet import LIST_FORM, label
from dreamweave.tui.typeset import Run, beside, cells, cut, wide, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.messages import DreamView, ShardRow
    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

STOP = 3
"""Columns from one stop of a scale to the next."""

LEGEND_BESIDE = 70
"""From this width what the law did stands to the right of the shards, not below."""

_APART = ("no", "one", "two", "three", "four", "five")


class _Joint(NamedTuple):
    """How a row stands in the tree: columns of its name; what is drawn before the name, and before what is under it;
    what is drawn between this row and the next child in a chain."""

    indent: int
    name: tuple[Run, ...]
    under: tuple[Run, ...]


def dream(view: View, desk: Desk, width: int) -> list[Line]:
    """The pane for whoever is asleep in one."""
    shown = view.dream
    if shown is None:
        return wrap([Run("Nobody here is asleep in anything.", "muted")], width)
    if width < LIST_FORM - 2:
        return _listed(view, shown, desk, width)
    head: list[Line] = wrap([Run(desk.signs.prose(shown.name), "strong", bold=True)], width)
    broad = width >= LEGEND_BESIDE
    law_width = LIST_FORM if broad else width
    head += wrap([Run(desk.signs.prose(shown.law), "muted", italic=True)], law_width) if shown.law else []
    tree = _tree(view, shown, desk, LIST_FORM if broad else width)
    legend = _legend(shown, desk, width - LIST_FORM - 6 if broad else width)
    if not broad:
        return [*head, (), *tree, *legend]
    legend = legend[1:]
    lines: list[Line] = []
    for at in range(max(len(tree), len(legend))):
        left = tree[at] if at < len(tree) else ()
        right = legend[at] if at < len(legend) else ()
        gap = Run(" " * (LIST_FORM + 6 - wide(left)))
        lines.append((*left, gap, *right) if right else left)
    return [*head, (), *lines]


def scale(row: ShardRow, bands: Sequence[tuple[str, str]], desk: Desk) -> Line:
    """A band as stops and its word; `?` for a place nobody has seen."""
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
    line += word
    if row.held_by:
        line += [Run(" "), desk.glyphs.get(row.held_by, Run(desk.signs.draw("▂"), "muted"))]
    return tuple(line)


def _tree(view: View, shown: DreamView, desk: Desk, width: int) -> list[Line]:
    joints = _joints(shown.rows, desk)
    longest = max((b[0] for b in shown.bands), key=len, default="")
    most = width - (STOP * max(0, len(shown.bands) - 1) + len(longest))
    widest = max((j.indent + cells(r.name) for j, r in zip(joints, shown.rows, strict=True)), default=0)
    column = max(8, min(most, max(widest + 4, 17)))
    lines: list[Line] = []
    for at, (row, joint) in enumerate(zip(shown.rows, joints, strict=True)):
        lines += _row(row, joint, scale(row, shown.bands, desk), column, _name(row, view, desk))
        under = _under(row, desk)
        chained = _chained(shown.rows) and at + 1 < len(shown.rows)
        if chained and shown.rows[at + 1].thread == "slack":
            under.append((Run(_slack(shown.rows[at + 1]), "refusal", italic=True),))
        elif not _chained(shown.rows) and row.thread == "slack":
            under.insert(0, (Run(_slack(row), "refusal", italic=True),))
        if chained and not under and shown.rows[at + 1].thread:
            under.append(())
        for words in under:
            lead = wide(joint.under)
            lines += [(*joint.under, *piece[1:]) for piece in wrap(words or (Run(" "),), width - lead)]
    return lines


def _row(row: ShardRow, joint: _Joint, marks: Line, column: int, name: Run) -> list[Line]:
    """The name, and its scale from the fixed column; a name too long for that runs on below."""
    pieces = wrap([name], max(4, column - 1 - wide(joint.name)))
    first = (*joint.name, *pieces[0][1:])
    lines: list[Line] = [(*first, Run(" " * max(1, column - wide(first))), *marks)]
    return lines + [(*joint.under, *piece[1:]) for piece in pieces[1:]]


def _name(row: ShardRow, view: View, desk: Desk) -> Run:
    """The name, which goes there; bold where the player is."""
    here = any(item.id == view.reader for item in row.who)
    return Run(desk.signs.prose(row.name), "strong" if here else "", bold=here, command=f"go {row.name.lower()}")


def _under(row: ShardRow, desk: Desk) -> list[Line]:
    """What stands under a name: that it is the way in, the protagonists there, then who and what else."""
    lines: list[Line] = [(Run("the way in", "muted"),)] if row.entry else []
    ours = [i for i in row.who if i.id in desk.glyphs]
    rest = [desk.runs(i.spans, "", i.command) for i in (*row.who, *row.things) if i.id not in desk.glyphs]
    for item in ours:
        named = tuple(
            r._replace(ink=f"name:{item.id}") if r.entity == item.id else r for r in desk.runs(item.spans, "")
        )
        lines.append((desk.glyphs[item.id], Run(" "), *(r._replace(command=item.command) for r in named)))
    if rest:
        joined: list[Run] = []
        for runs in rest:
            joined += [Run("; "), *runs] if joined else runs
        lines.append(tuple(joined))
    return lines


def _slack(row: ShardRow) -> str:
    apart = _APART[row.apart] if 0 <= row.apart < len(_APART) else str(row.apart)
    return f"slack, {apart} apart" if row.apart > 0 else "slack"


def _chained(rows: Sequence[ShardRow]) -> bool:
    """Whether the tree is one line of places, which is drawn without indents."""
    return all(row.depth == at for at, row in enumerate(rows)) or all(row.depth == 0 for row in rows)


def _joints(rows: Sequence[ShardRow], desk: Desk) -> list[_Joint]:
    """What is drawn at the left of every row."""
    signs = desk.signs
    holds, slack = signs.draw("│"), signs.draw("┊")
    joints: list[_Joint] = []
    if _chained(rows):
        for at in range(len(rows)):
            thread = rows[at + 1].thread if at + 1 < len(rows) else ""
            bar = Run(slack if thread == "slack" else holds if thread else " ", "muted")
            joints.append(_Joint(0, (), (bar, Run(" "))))
        return joints
    for at, row in enumerate(rows):
        lead = "".join((holds if _goes_on(rows, at, depth) else " ") + "  " for depth in range(1, row.depth))
        child = at + 1 < len(rows) and rows[at + 1].depth == row.depth + 1
        stays = _goes_on(rows, at, row.depth)
        if row.depth:
            corner = "├" if stays or row.thread == "slack" else "└"
            arm = signs.draw(corner + ("┄" if row.thread == "slack" else "─")) + " "
            name = (Run(lead + arm, "muted"),)
            under = lead + (holds if stays else " ") + "  "
        else:
            name, under = (), ""
        joints.append(_Joint(3 * row.depth, name, (Run(under + (holds + " " if child else ""), "muted"),)))
    return joints


def _goes_on(rows: Sequence[ShardRow], at: int, depth: int) -> bool:
    """Whether below this row another of that depth hangs from the same parent."""
    for row in rows[at + 1 :]:
        if row.depth < depth:
            return False
        if row.depth == depth:
            return True
    return False


def _legend(shown: DreamView, desk: Desk, width: int) -> list[Line]:
    """What the law did, the words of the bands where the story gives them, and what a thread is."""
    lines: list[Line] = []
    if shown.last:
        lines += [*label("last turn"), *wrap([Run(desk.signs.prose(shown.last))], width, 2)]
    if any(meaning for _, meaning in shown.bands):
        lines += label("bands")
        column = 2 + max(cells(word) for word, _ in shown.bands) + 2
        for word, meaning in shown.bands:
            first = (Run("  "), Run(word), Run(" " * (column - 2 - cells(word))))
            pieces = wrap([Run(desk.signs.prose(meaning), "muted")], width, column)
            lines += [(*first, *pieces[0][1:]), *pieces[1:]]
    elif any(row.thread for row in shown.rows):
        holds, slack = desk.signs.draw("│"), desk.signs.draw("┊")
        lines += label("threads")
        lines += wrap([Run(f"{holds} holds: the same band, or next", "muted")], width, 2, 4)
        lines += wrap([Run(f"{slack} slack: carries nothing", "muted")], width, 2, 4)
    return lines


def _listed(view: View, shown: DreamView, desk: Desk, width: int) -> list[Line]:
    """One row a shard: who of the protagonists is there hangs in the margin of the list, two columns wide."""
    lines: list[Line] = []
    column = min(18, max((cells(r.name) for r in shown.rows), default=0) + 4)
    for row in shown.rows:
        there = next((desk.glyphs[i.id] for i in row.who if i.id in desk.glyphs), None)
        front = (there or Run(" "), Run(" "), *cut([_name(row, view, desk)], 0, column - 3))
        line = (*front, Run(" " * max(1, column - wide(front))), *scale(row, shown.bands, desk))
        slack = (Run(desk.signs.draw("┊ "), "muted"), Run("slack", "refusal", italic=True))
        if row.thread == "slack" and wide(line) + wide(slack) + 1 <= width:
            line = beside(line, slack, width)
        lines.append(line)
    if shown.last:
        lines += [(), *wrap([Run(desk.signs.prose(shown.last), "muted", italic=True)], width, 2)]
    return lines
