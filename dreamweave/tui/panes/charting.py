"""A sheet of the map as rows of text: columns of names, and the lines between them.

Names are broken at spaces, never hyphenated or abbreviated. Straight ways are drawn first; the others look for the
shortest path with the fewest turns that crosses nothing, and those that find none are handed back to be said in words.
"""

from __future__ import annotations

from functools import lru_cache
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from dreamweave.columns import breaks, cells
from dreamweave.session.mapping import in_words
from dreamweave.tui.panes.arranging import LEVELS, STEPS, arrange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dreamweave.session.mapping import Sheet, Spot, Ways

    Point = tuple[int, int]
    State = tuple[Point, Point]  # a point, and the step that led into it
    Rows = tuple[tuple["Piece", ...], ...]
    Block = Sequence[Sequence["Piece"]]  # a name as lines of pieces, before it stands anywhere
    Edges = Sequence[tuple[str, str, str]]

WIDTH = 38
"""Columns a sheet may take."""

COLUMNS = 4
"""Columns of names at most."""

ONE_LINE = 8
"""Columns of a name that is not broken."""

PORT = 2
"""Columns from the left edge of a name to where ways up and down the page meet it."""

GAP, MOST_GAP = 2, 4
"""Columns between two columns of names: at least, at most."""

FURTHEST = 70
"""Steps, a turn counted as three, of the longest line that is drawn."""

_PATHS = {
    ((0, -1), (0, -1)): "│", ((0, 1), (0, 1)): "│", ((1, 0), (1, 0)): "─", ((-1, 0), (-1, 0)): "─",
    ((0, -1), (1, 0)): "┌", ((-1, 0), (0, 1)): "┌", ((0, -1), (-1, 0)): "┐", ((1, 0), (0, 1)): "┐",
    ((0, 1), (1, 0)): "└", ((-1, 0), (0, -1)): "└", ((0, 1), (-1, 0)): "┘", ((1, 0), (0, -1)): "┘",
}  # fmt: skip
_DOTTED = {"│": "┊", "─": "┄"}


class Piece(NamedTuple):
    """Words at a column of a row. role: place | here | heard | beyond | unknown | way | who; id: the place, or who."""

    x: int
    text: str
    role: str
    id: str = ""


class Chart(NamedTuple):
    """A sheet drawn. rows: at most WIDTH columns wide; undrawn: the ways there was no room for, in words."""

    rows: Rows
    undrawn: tuple[str, ...]


class Box:
    """A name where it stands: lines of text from (x, y), and every point they take."""

    __slots__ = ("lines", "points", "spot", "x", "y")

    def __init__(self, spot: Spot, lines: Block, x: int, y: int) -> None:
        self.spot, self.x, self.y = spot, x, y
        self.lines = [[p._replace(x=p.x + x) for p in line] for line in lines]
        self.points = {
            (p.x + i, y + row) for row, line in enumerate(self.lines) for p in line for i in range(cells(p.text))
        }

    def ends(self, row: int) -> tuple[int, int]:
        """First and last column taken in a row of its own."""
        taken = [x for x, y in self.points if y == self.y + row]
        return min(taken), max(taken)


@lru_cache(16)
def drawn(sheet: Sheet) -> Chart:
    """A sheet of the map as rows of text."""
    rows, left = chart(sheet.spots, sheet.own, sheet.near, sheet.ways, sheet.shown)
    spots = {spot.id: spot for spot in sheet.spots}
    return Chart(rows, tuple(f"{spots[a].name}: {in_words(way, spots[b])}" for a, way, b in left))


def chart(
    spots: tuple[Spot, ...], own: tuple[str, ...], near: tuple[str, ...], ways: Ways, shown: Ways
) -> tuple[Rows, Ways]:
    """The rows of a sheet, and the ways that could not be drawn. own, near and ways: all of the region and its
    neighbours, met or not, by which it is arranged; shown: the ways to draw, with both ends among the spots."""
    if not spots:
        return (), ()
    edges = _edges(shown)
    best: tuple[list[tuple[Piece, ...]], list[tuple[str, str, str]]] | None = None
    for count, most in ((COLUMNS, 2), (COLUMNS - 1, 2), (COLUMNS, 3), (2, 2), (2, 3), (1, 9)):
        grid = arrange(own, near, ways, count)
        blocks = {s.id: _block(s, most, WIDTH - 2 * (count == 1)) for s in spots}
        left = _lefts({id: grid[id] for id in blocks}, blocks, edges)
        if left is None:
            continue
        for gap in (1, 2, 3):
            drawn = _draw(spots, blocks, grid, left, edges, gap)
            if best is None or len(drawn[1]) < len(best[1]):
                best = drawn
            if not best[1]:
                break
        break
    return (tuple(best[0]), tuple(best[1])) if best else ((), ())


def _edges(ways: Ways) -> list[tuple[str, str, str]]:
    """Each pair of places once, by the way that says most."""
    found: dict[frozenset[str], tuple[str, str, str]] = {}
    for way in sorted(ways, key=lambda w: (w[1] not in STEPS, w[1] not in LEVELS)):
        found.setdefault(frozenset((way[0], way[2])), way)
    return [w for w in found.values() if w[0] != w[2]]


# -- names -------------------------------------------------------------------------------------------------------


def broken(name: str, most: int, width: int = WIDTH) -> list[str]:
    """A name in at most so many lines, as narrow as may be; never more than width, whatever that takes."""
    words = [w[a:b] for w in name.split() for a, b in breaks(w, width, width)] or ["?"]
    if cells(name) <= min(ONE_LINE, width):
        return [" ".join(words)]
    narrowest = max(cells(w) for w in words)
    for room in range(narrowest, width + 1):
        lines = _filled(words, room)
        if len(lines) <= most:
            return lines
    return _filled(words, width)


def _filled(words: Iterable[str], room: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and cells(lines[-1]) + 1 + cells(word) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _block(spot: Spot, most: int, width: int) -> list[list[Piece]]:
    """A name as lines of pieces, from column 0; a bracket hangs at column -1. Who is there follows the last of two
    lines, or stands below one, so that the first line stays free for a way."""
    if spot.known == "unknown":
        return [[Piece(PORT, "?", "unknown")]]
    heard = spot.known == "heard"
    role = "here" if spot.here else "heard" if heard else "beyond" if spot.beyond else "place"
    texts = broken(spot.name, most, width - 2)
    lines = [[Piece(0, text, role, spot.id)] for text in texts]
    if heard:
        lines[0][0] = lines[0][0]._replace(x=-1, text="(" + texts[0])
        lines[-1][0] = lines[-1][0]._replace(text=lines[-1][0].text + ")")
    if spot.who:
        end = lines[-1][0].x + cells(lines[-1][0].text)
        if len(lines) == 1 or end + 1 + len(spot.who) > width:
            lines.append([])
            end = -1
        lines[-1] += [Piece(end + 1 + i, "*", "who", who) for i, who in enumerate(spot.who)]
    return lines


def _lefts(grid: Mapping[str, Point], blocks: Mapping[str, Block], edges: Edges) -> dict[int, int] | None:
    """Where each column of the grid begins, or None when they do not fit. A name may reach under the next column where
    that has neither a name nor a way in its row."""
    spans = {id: (grid[id], _wide(block)) for id, block in blocks.items()}
    for a, _, b in edges:
        (ax, ay), (bx, by) = grid[a], grid[b]
        if ax == bx:
            spans.update({f"{a} {b} {y}": ((ax, y), PORT + 1) for y in range(min(ay, by) + 1, max(ay, by))})
    left: dict[int, int] = {}
    first = min(cell[0] for cell, _ in spans.values())
    hangs = any(p.x < 0 for id, block in blocks.items() if grid[id][0] == first for line in block for p in line)
    for column in sorted({cell[0] for cell, _ in spans.values()}):
        rows = {row for (c, row), _ in spans.values() if c == column}
        before = [left[c] + wide + GAP for (c, row), wide in spans.values() if c < column and row in rows]
        left[column] = max([int(hangs), *(x + PORT + GAP for x in left.values()), *before])
    spare = WIDTH - max(left[c] + wide for (c, _), wide in spans.values())
    if spare < 0:
        return None
    more = min(MOST_GAP - GAP, spare // max(1, len(left) - 1))
    return {column: x + at * more for at, (column, x) in enumerate(left.items())}


def _wide(block: Block) -> int:
    return max(p.x + cells(p.text) for line in block for p in line)


# -- lines -------------------------------------------------------------------------------------------------------


def _draw(
    spots: Iterable[Spot],
    blocks: Mapping[str, Block],
    grid: Mapping[str, Point],
    left: Mapping[int, int],
    edges: Edges,
    gap: int,
) -> tuple[list[tuple[Piece, ...]], list[tuple[str, str, str]]]:
    top: dict[int, int] = {}
    y = 1
    for row in sorted({grid[id][1] for id in blocks}):
        top[row] = y
        y += max(len(blocks[id]) for id in blocks if grid[id][1] == row) + gap
    boxes = {s.id: Box(s, blocks[s.id], left[grid[s.id][0]], top[grid[s.id][1]]) for s in spots}
    taken = {point: box.spot.id for box in boxes.values() for point in box.points}
    lines: dict[Point, str] = {}
    undrawn: list[tuple[str, str, str]] = []
    waiting: list[tuple[str, str, str]] = []
    for edge in sorted(edges, key=lambda e: _length(grid, e)):
        signs = _straight(boxes[edge[0]], boxes[edge[2]], grid)
        if signs and not any(p in taken or p in lines for p in signs):
            lines.update({p: sign for p, sign in _signed(signs, edge[1]).items() if sign != " "})
        else:
            waiting.append(edge)
    for edge in waiting:
        signs = _path(boxes[edge[0]], boxes[edge[2]], edge[1], taken, lines, y + 1)
        if signs:
            lines.update(_signed(signs, edge[1]))
        else:
            undrawn.append(edge)
    return _rows(boxes.values(), lines), undrawn


def _length(grid: Mapping[str, Point], edge: tuple[str, str, str]) -> int:
    (ax, ay), (bx, by) = grid[edge[0]], grid[edge[2]]
    return abs(ax - bx) + abs(ay - by)


def _signed(signs: Mapping[Point, str], way: str) -> dict[Point, str]:
    return {p: _DOTTED.get(sign, sign) if way in LEVELS else sign for p, sign in signs.items()}


def _straight(a: Box, b: Box, grid: Mapping[str, Point]) -> dict[Point, str]:
    """The points of a line between two names in one row or column; {} when they are in neither."""
    (ax, ay), (bx, by) = grid[a.spot.id], grid[b.spot.id]
    if ay == by:
        first, last = (a, b) if ax < bx else (b, a)
        start, end = first.ends(0)[1] + 1, last.ends(0)[0]
        airy = end - start >= 4
        return {(x, a.y): " " if airy and x in (start, end - 1) else "─" for x in range(start, end)}
    if ax == bx:
        upper, lower = (a, b) if ay < by else (b, a)
        x = min(a.x + PORT, upper.ends(0)[1], lower.ends(0)[1])
        if x < max(upper.ends(0)[0], lower.ends(0)[0]):
            return {}
        start = 1 + max(py for px, py in upper.points if px == x)
        return {(x, y): "│" for y in range(start, lower.y)}
    return {}


def _path(
    a: Box, b: Box, way: str, taken: Mapping[Point, str], lines: Mapping[Point, str], bottom: int
) -> dict[Point, str]:
    """The cheapest line from one name to another that touches nothing else; {} when there is none."""
    step = STEPS.get(way)

    def free(x: int, y: int) -> bool:
        if not (0 <= x < WIDTH and 0 <= y < bottom) or (x, y) in taken or (x, y) in lines:
            return False
        own = (a.spot.id, b.spot.id)
        return all(taken.get(beside, a.spot.id) in own for beside in ((x - 1, y), (x + 1, y)))

    queue: list[tuple[float, Point, Point]] = []
    costs: dict[State, float] = {}
    came: dict[State, State | None] = {}

    def reach(cost: float, point: Point, into: Point, before: State | None) -> None:
        if free(*point) and cost < costs.get((point, into), FURTHEST):
            costs[point, into] = cost
            came[point, into] = before
            heappush(queue, (cost, point, into))

    for x, y in sorted(a.points):
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            if dy and a.y <= y + dy < a.y + len(a.lines):
                continue
            askew = 0.0 if step is None or (dx, dy) == step else 2.0
            reach(askew + (0.0 if dx or x == a.x + PORT else 0.4), (x + dx, y + dy), (dx, dy), None)
    while queue:
        cost, (x, y), (dx, dy) = heappop(queue)
        for tx, ty in ((dx, dy), (dy, dx), (-dy, -dx)):
            on = (x + tx, y + ty)
            if on in b.points and not (ty and b.y <= y < b.y + len(b.lines)):
                return _traced(((x, y), (dx, dy)), (tx, ty), came)
            reach(cost + (1.0 if (tx, ty) == (dx, dy) else 3.0), on, (tx, ty), ((x, y), (dx, dy)))
    return {}


def _traced(end: State, out: Point, came: Mapping[State, State | None]) -> dict[Point, str]:
    signs: dict[Point, str] = {}
    state: State | None = end
    while state is not None:
        point, into = state
        signs[point] = _PATHS[into, out]
        out, state = into, came[state]
    return signs


def _rows(boxes: Iterable[Box], lines: Mapping[Point, str]) -> list[tuple[Piece, ...]]:
    """All pieces by row, from the first row with any to the last, each row from the left."""
    rows: dict[int, list[Piece]] = {}
    for box in boxes:
        for at, line in enumerate(box.lines):
            rows.setdefault(box.y + at, []).extend(line)
    for (x, y), sign in lines.items():
        rows.setdefault(y, []).append(Piece(x, sign, "way"))
    if not rows:
        return []
    return [tuple(sorted(rows.get(y, ()), key=lambda p: p.x)) for y in range(min(rows), max(rows) + 1)]
