"""The tree of turns as rows: time runs down, a branch stands two columns in and is drawn before its trunk goes on.

A row is a turn where the place, the speaker or a branch changed, that has a name, or where play stands; the turns
between are counted in one row. Pure: from a timeline to lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from dreamweave.clean import visible
from dreamweave.columns import cells
from dreamweave.tui.typeset import Run, shorten, wide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dreamweave.saves.timeline import Node, Timeline
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line

NUMBER, COMMAND, PLACE = 5, 20, 17
"""Columns of a turn's number, of what was typed, and of where that led."""


OVER = 3
"""Columns by which a turn's name may overrun the measure, into the white before the hairline."""


class Row(NamedTuple):
    """A line of a list, from the text's own column on. key: what choosing it gives, "" for a row that is only read."""

    line: Line
    key: str = ""


class Places(Protocol):
    """Says what a place is called, and whether it is in a dream."""

    def __call__(self, id: str) -> tuple[str, bool]: ...


class Step(NamedTuple):
    """A turn as it is met going down the page. depth: how many branches it stands in. fork: it begins one."""

    node: Node
    depth: int
    fork: bool


class Tree(NamedTuple):
    """What rows are made of. where: each turn's place, by its id. names: the turns with names."""

    timeline: Timeline
    where: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def head(self) -> Node:
        """Where play stands."""
        return self.timeline.head


def tree(timeline: Timeline) -> Tree:
    """Read a timeline once."""
    where: dict[str, str] = {"": ""}
    for id, node in timeline.nodes.items():
        before = where.get(node.parent.id, "") if node.parent else ""
        where[id] = node.record.place or _moved(node) or before
    names: dict[str, str] = {}
    for name, node in timeline.bookmarks().items():
        names[node.id] = f"{names[node.id]}, {name}" if node.id in names else name
    return Tree(timeline, where, names)


def _moved(node: Node) -> str:
    """Where a turn that was not kept on disk led: what changed says so."""
    found = ""
    for fact, _, after in node.record.delta:
        if fact[0] == node.record.actor and fact[1] in ("in", "shard") and isinstance(after, str):
            found = after
    return found


def steps(timeline: Timeline) -> Iterator[Step]:
    """Every turn in the order of the page. The trunk leads to where play stands, else to what was played last."""
    trunk = {node.id for node in timeline.path()}
    stack = [(root, 0, False) for root in reversed(timeline.root.children)]
    if len(stack) > 1:
        first = next((s for s in stack if s[0].id in trunk), stack[0])
        stack = [first, *((s[0], 1, True) for s in stack if s is not first)]
    while stack:
        node, depth, fork = stack.pop()
        yield Step(node, depth, fork)
        if node.children:
            main = next((c for c in node.children if c.id in trunk), node.children[-1])
            stack.append((main, depth, False))
            stack += [(c, depth + 1, True) for c in reversed(node.children) if c is not main]


def rows(shown: Tree, places: Places, glyph: Callable[[str], Run], signs: Signs, measure: int) -> list[Row]:
    """The whole tree, as wide as the measure; in a narrow one only glyph, number, command and name."""
    found = list(steps(shown.timeline))
    base = 2 * min(6, max((s.depth for s in found), default=0)) + 2
    out: list[Row] = []
    waiting: list[Step] = []

    def flush() -> None:
        if len(waiting) > 1:
            rails = _rails(waiting[0].depth, signs)
            count = Run(f"{len(waiting)} turns", "muted", italic=True)
            gap = Run(" " * (base + NUMBER + 2 - wide(rails) - 1))
            out.append(Row((*rails, Run(signs.draw("┊"), "muted"), gap, count)))
        else:
            out.extend(Row(_line(s, shown, places, glyph, signs, base, measure), s.node.id) for s in waiting)
        waiting.clear()

    for step in found:
        if not _telling(step, shown):
            waiting.append(step)
            continue
        flush()
        if step.fork:
            out.append(Row((*_rails(step.depth - 1, signs), Run(signs.draw("├─┐"), "muted"))))
        out.append(Row(_line(step, shown, places, glyph, signs, base, measure), step.node.id))
    flush()
    return out


def _telling(step: Step, shown: Tree) -> bool:
    """Whether a turn has a row of its own."""
    node = step.node
    before = node.parent
    if before is None or not before.id or step.fork or node is shown.head or node.id in shown.names:
        return True
    if len(node.children) != 1 or len(before.children) != 1:
        return True
    return node.record.actor != before.record.actor or shown.where[node.id] != shown.where[before.id]


def _rails(depth: int, signs: Signs) -> Line:
    return (Run(signs.draw("│ ") * min(6, depth), "muted"),) if depth > 0 else ()


def _line(
    step: Step, shown: Tree, places: Places, glyph: Callable[[str], Run], signs: Signs, base: int, measure: int
) -> Line:
    node = step.node
    rails = _rails(step.depth, signs)
    number = str(node.record.n)
    gap = Run(" " * max(1, base + NUMBER - wide(rails) - 1 - len(number)))
    line: Line = (*rails, glyph(node.record.actor), gap, Run(number, "muted"), Run("  "))
    room = measure - wide(line)
    mark = _mark(node, shown, signs, room - NUMBER)
    typed = typed_at(node, signs)
    if room < COMMAND + PLACE:
        keep = max(4, room - wide(mark) - 2) if mark else room
        return (*line, Run(shorten(typed, keep)), *((Run("  "), *mark) if mark else ()))
    words = shorten(typed, COMMAND)
    line = (*line, Run(words), Run(" " * (COMMAND + 1 - cells(words))))
    before = node.parent
    if not (before and before.id) or shown.where[node.id] != shown.where[before.id] or _switched(node):
        name, asleep = places(shown.where[node.id])
        name = shorten(signs.prose(visible(name)), PLACE - 3 if mark else measure - wide(line) - 2)
        line = (*line, Run("~ " if asleep else "  ", "muted"), Run(name, "muted", italic=asleep))
    if mark:
        line = (*line, Run(" " * max(1, base + NUMBER + 2 + COMMAND + 1 + PLACE - wide(line))))
        line = (*line, *_mark(node, shown, signs, measure + OVER - wide(line)))
    return line


def _switched(node: Node) -> bool:
    return bool(node.parent) and node.parent.record.actor != node.record.actor


def _mark(node: Node, shown: Tree, signs: Signs, room: int) -> Line:
    """Its name in quotes, and that play stands here."""
    here = (Run("you are here", "lamp", bold=True),) if node is shown.head else ()
    name = visible(shown.names.get(node.id, ""))
    if here and name and cells(name) + wide(here) + 3 > room:
        here = (Run("here", "lamp", bold=True),)
    name = shorten(name, room - 2 - (wide(here) + 1 if here else 0))
    if not name:
        return here
    return (Run(signs.prose(f'"{name}"'), "strong"), *((Run(" "), *here) if here else ()))


def typed_at(node: Node, signs: Signs) -> str:
    """What was typed for a turn."""
    return signs.prose(visible(node.record.line).replace("\n", " ")) if node.record.line else "begin"


def distance(node: Node, head: Node) -> tuple[int, int]:
    """Turns back from the head to where the two part, and from there on to a node."""
    up, down, back, on = head, node, 0, 0
    while up is not down:
        if up.depth >= down.depth and up.parent:
            up, back = up.parent, back + 1
        elif down.parent:
            down, on = down.parent, on + 1
        else:
            break
    return back, on


def how_far(node: Node, head: Node) -> str:
    """The same in words."""
    back, on = distance(node, head)
    if not back and not on:
        return "You are here."
    if not on:
        return f"{_turns(back)} behind where you are, on the same line. Nothing is lost by going."
    if not back:
        return f"{_turns(on)} ahead of where you are, on the same line. Nothing is lost by going."
    return f"On another branch, which parts from yours {_turns(back).lower()} back. Nothing is lost by going."


_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def _turns(count: int) -> str:
    word = _COUNTS[count] if count < len(_COUNTS) else str(count)
    return f"{word} turn{'s' * (count != 1)}"


def summary(shown: Tree) -> str:
    """How many turns there are, and how many ends they have."""
    turns = len(shown.timeline.nodes) - 1
    ends = sum(not n.children for n in shown.timeline.nodes.values())
    return f"{turns} turn{'s' * (turns != 1)}" + (f", {ends} branches" if ends > 1 else "")


def first_words(node: Node, most: int = 3) -> Sequence[str]:
    """The first paragraphs shown at a turn."""
    return [visible(t) for t in node.text if t.strip()][:most]
