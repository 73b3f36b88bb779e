"""Where the places of a region stand in a grid, so that compass ways run true as far as they can.

All of a region is arranged at once, unmet places too, so that none changes sides as more is met; then only what is
known is drawn. Compass ways are steps on the grid, and where two places want one cell the cheapest shift wins.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dreamweave.session.mapping import Ways

    Cell = tuple[float, float]

STEPS = {
    "north": (0, -1), "south": (0, 1), "east": (1, 0), "west": (-1, 0), "northeast": (1, -1), "northwest": (-1, -1),
    "southeast": (1, 1), "southwest": (-1, 1),
}  # fmt: skip
LEVELS = frozenset({"up", "down"})

_TURNS = {"up": ((0, -1), (1, 0), (-1, 0), (0, 1)), "down": ((0, 1), (-1, 0), (1, 0), (0, -1))}
_BACK = {
    "north": "south", "east": "west", "northeast": "southwest", "northwest": "southeast", "up": "down", "in": "out",
}  # fmt: skip
BACK = {**_BACK, **{there: here for here, there in _BACK.items()}}


@lru_cache(64)
def arrange(own: tuple[str, ...], near: tuple[str, ...], ways: Ways, columns: int) -> dict[str, tuple[int, int]]:
    """A cell (column, row) for every place, columns and rows counted from 0, at most so many columns. No two places
    share a cell. near: the neighbours of a region, which make room for its own. Do not change what is returned."""
    links = _links((*own, *near), ways)
    first = max(own, key=lambda id: sum(way in STEPS for way in links[id].values()), default="")
    placed: dict[str, Cell] = {first: (0, 0)} if first else {}
    while len(placed) < len(own) + len(near):
        id = _next((own, near), placed, links)
        if any(other in placed for other in links[id]):
            cells = _candidates(id, placed, links, columns)
            placed[id] = min(cells, key=lambda cell: _cost(cell, id, placed, links))
            placed = _ranked(placed)
        else:
            placed[id] = (0, max((y for _, y in placed.values()), default=-1) + 1)
    return {id: (int(x), int(y)) for id, (x, y) in placed.items()}


def _links(ids: Sequence[str], ways: Ways) -> dict[str, dict[str, str]]:
    """For each place its neighbours, each with the way that leads from there to here; compass ways before others."""
    links: dict[str, dict[str, str]] = {id: {} for id in ids}
    for compass in (True, False):
        for a, way, b in ways:
            if (way in STEPS) == compass and a != b and a in links and b in links:
                links[b].setdefault(a, way)
                links[a].setdefault(b, BACK.get(way, ""))
    return links


def _next(groups: Sequence[Sequence[str]], placed: Mapping[str, Cell], links: Mapping[str, Mapping[str, str]]) -> str:
    """The next to be placed: by compass from the first placed, then by any way, then any; a region's own first."""
    for compass in (True, False):
        for ids in groups:
            for from_ in placed:
                for id in ids:
                    if id not in placed and from_ in links[id] and (not compass or links[id][from_] in STEPS):
                        return id
    return next(id for ids in groups for id in ids if id not in placed)


def _candidates(
    id: str, placed: Mapping[str, Cell], links: Mapping[str, Mapping[str, str]], columns: int
) -> list[Cell]:
    """Free cells near the neighbours already placed. A half means a new column or row between two."""
    taken = set(placed.values())
    across = {x for x, _ in taken}
    found: dict[Cell, None] = {}
    for near in links[id]:
        if near in placed:
            x, y = placed[near]
            for dx in (0, 1, -1, 0.5, -0.5):
                for dy in (0, 1, -1, 0.5, -0.5):
                    found[x + dx, y + dy] = None
    return [c for c in found if c not in taken and (c[0] in across or len(across) < columns)]


def _cost(
    cell: Cell, id: str, placed: Mapping[str, Cell], links: Mapping[str, Mapping[str, str]]
) -> tuple[float, float, float]:
    """How badly a cell suits a place: ways that would not run true, ways of others it would stand in."""
    x, y = cell
    cost = 0.6 * (x % 1 > 0) + 0.4 * (y % 1 > 0)
    for near, way in links[id].items():
        if near in placed:
            nx, ny = placed[near]
            dx, dy = x - nx, y - ny
            clear = _clear(cell, placed[near], placed)
            cost += _untrue(way, dx, dy, clear) + 0.2 * (abs(dx) + abs(dy))
    for a, near in links.items():
        if a in placed:
            cost += sum(
                6 for b in near if b in placed and a < b and cell != placed[b] and _between(cell, placed[a], placed[b])
            )
    return cost, y, x


def _untrue(way: str, dx: float, dy: float, clear: bool) -> float:
    toward = (_sign(dx), _sign(dy))
    if way in STEPS:
        sx, sy = STEPS[way]
        if toward == (sx, sy):
            return 0 if clear else 7
        return 5 if dx * sx + dy * sy > 0 else 9
    if 0 in toward and clear:
        return _TURNS[way].index(toward) if way in _TURNS else 0.5
    return 5


def _clear(a: Cell, b: Cell, placed: Mapping[str, Cell]) -> bool:
    return not any(c not in (a, b) and _between(c, a, b) for c in placed.values())


def _between(cell: Cell, a: Cell, b: Cell) -> bool:
    """Whether a cell lies on the straight line between two others."""
    x, y = cell
    if a[0] == b[0] == x:
        return min(a[1], b[1]) < y < max(a[1], b[1])
    return a[1] == b[1] == y and min(a[0], b[0]) < x < max(a[0], b[0])


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _ranked(placed: Mapping[str, Cell]) -> dict[str, Cell]:
    """The same with whole numbers: empty columns and rows are taken out, halves become their own."""
    xs = {x: i for i, x in enumerate(sorted({x for x, _ in placed.values()}))}
    ys = {y: i for i, y in enumerate(sorted({y for _, y in placed.values()}))}
    return {id: (xs[x], ys[y]) for id, (x, y) in placed.items()}
