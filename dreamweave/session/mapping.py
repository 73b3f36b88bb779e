"""The map: the places the player has met through any protagonist, and the ways between them, as sheets of text.

A sheet is a region. All of a region is arranged once, unmet places too, so that none changes sides as more is met; then
only what is known is drawn. Compass ways are steps on a grid, and where two places want one cell the cheapest
shift wins; `charting` sets the grid in columns. Pure: the same facts give the same sheet.
"""

from __future__ import annotations

from functools import lru_cache

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dreamweave.world.world import World

    Cell = tuple[float, float]
    Ways = tuple[tuple[str, str, str], ...]  # from, way, to

WIDTH = 38
"""Columns a sheet may take."""

COLUMNS = 4
"""Columns of names at most."""

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


class Spot(Value):
    """A place on a sheet. known: visited | heard | unknown (a way leads there that nobody has gone). beyond: it belongs
    to another sheet. who: ids of the protagonists there."""

    id: str
    name: str
    known: str = "visited"
    here: bool = False
    beyond: bool = False
    who: tuple[str, ...] = ()


class Piece(Value):
    """Words at a column of a row. role: place | here | heard | beyond | unknown | way | who; id: the place, or who."""

    x: int
    text: str
    role: str
    id: str = ""


class Way(Value):
    """A way out of a place, with where it leads as far as the player knows; id and name are "" when it is not known."""

    way: str
    id: str
    name: str
    heard: bool = False


class Listed(Value):
    """A place as the list form has it. ways: () for a place only heard of."""

    spot: Spot
    ways: tuple[Way, ...]


class Sheet(Value):
    """A region. rows: it drawn, at most WIDTH columns; undrawn: ways there was no room for, in words; places: the
    same as a list."""

    region: str
    rows: tuple[tuple[Piece, ...], ...]
    undrawn: tuple[str, ...]
    places: tuple[Listed, ...]


class Stand(Value):
    """Where a protagonist was last known to be. region: the sheet that shows it, or "" when none does."""

    id: str
    name: str
    where: str
    region: str = ""
    here: bool = False
    asleep: bool = False


class MapView(Value):
    """All the sheets; at: the one the reader is on, in `sheets`. stands: every protagonist."""

    sheets: tuple[Sheet, ...]
    at: int
    stands: tuple[Stand, ...]

    @property
    def sheet(self) -> Sheet:
        """The sheet the reader is on."""
        return self.sheets[self.at]


def atlas(world: World, reader: str) -> MapView:
    """The map as the player knows it while with a reader. A sleeper is where the body lies."""
    from dreamweave.session.charting import chart

    entities, story = world.entities, world.story
    rooms = [id for id, e in entities.items() if e.kind == "room" and not e.within]
    bodies = {p: world.place_of(p) for p in story.protagonists}
    home = bodies[reader]
    people = {reader, *(fact[0] for fact in world.state.changed if fact[1] == "seen")}
    visited, heard = _met(world, people, rooms, home)
    sheets: list[Sheet] = []
    regions = dict.fromkeys(entities[id].region for id in rooms if id in visited or id in heard)
    for region in regions:
        own = [id for id in rooms if entities[id].region == region]
        if not any(id in visited or _spoken_of(world, people, id) for id in own):
            continue
        ways = tuple((id, e.way, e.to) for id in own for e in world.exits(id) if e.to and e.to in entities)
        near = dict.fromkeys(to for _, _, to in ways if to not in own)
        spots: dict[str, Spot] = {}
        gone = {to for id, _, to in ways if id in visited}
        for id in (*own, *near):
            known = "visited" if id in visited else "heard" if id in heard else "unknown"
            if (id in near or known == "unknown") and id not in gone:
                continue
            who = tuple(p for p, place in bodies.items() if place == id)
            spots[id] = Spot(id, entities[id].name, known, id == home, id in near, who if known != "unknown" else ())
        shown = tuple(w for w in ways if w[0] in visited and w[2] in spots)
        rows, left = chart(tuple(spots.values()), tuple(own), tuple(near), ways, shown)
        undrawn = tuple(f"{spots[a].name}: {_way(way, spots[b])}" for a, way, b in left)
        listed = tuple(_listed(s, shown, spots) for s in spots.values() if s.known != "unknown" and not s.beyond)
        sheets.append(Sheet(region or story.title, rows, undrawn, listed))
    at = next((i for i, s in enumerate(sheets) if any(p.spot.here for p in s.places)), 0)
    return MapView(tuple(sheets), at, tuple(_stand(world, p, reader, sheets) for p in story.protagonists))


def _met(world: World, people: Iterable[str], rooms: Iterable[str], home: str) -> tuple[set[str], set[str]]:
    """Places that one of these people has seen; and others that one has been told of, or that lie open next door.
    Whom the player has not been with yet tells the player nothing."""
    get = world.state.get
    visited = {id for id in rooms if id == home or any(get(p, "seen", id) is not None for p in people)}
    heard = {id for id in rooms if id not in visited and _spoken_of(world, people, id)}
    heard |= {e.to for id in visited for e in world.exits(id) if e.to and e.need is None and e.to not in visited}
    return visited, heard


def _spoken_of(world: World, people: Iterable[str], id: str) -> bool:
    return any(world.state.get(p, "knows", id) is not None for p in people)


def _listed(spot: Spot, ways: Ways, spots: Mapping[str, Spot]) -> Listed:
    out: list[Way] = []
    for a, way, b in ways:
        if a == spot.id:
            there = spots[b]
            known = there.known != "unknown"
            out.append(Way("" if way == b else way, b * known, there.name * known, there.known == "heard"))
    return Listed(spot, tuple(out))


def _stand(world: World, person: str, reader: str, sheets: Sequence[Sheet]) -> Stand:
    place = world.place_of(person)
    region = next((s.region for s in sheets if any(p.spot.id == place for p in s.places)), "")
    name = world.entities[place].name if place in world.entities else ""
    asleep = bool(world.state.get(person, "asleep"))
    return Stand(person, world.story.protagonists[person].name, name, region, person == reader, asleep)


# -- in sentences ------------------------------------------------------------------------------------------------


def sentences(shown: MapView) -> list[str]:
    """What MAP says: this place, its neighbours on the sheet, the other sheets by name, who is where."""
    if not shown.sheets:
        return ["Nowhere has been seen yet."]
    sheet = shown.sheet
    out: list[str] = []
    asleep = any(s.here and s.asleep for s in shown.stands)
    visited = [p for p in sheet.places if p.ways or p.spot.known == "visited"]
    for place in sorted(visited, key=lambda p: not p.spot.here):
        here = ("Your body lies here: " if asleep else "You are here: ") if place.spot.here else ""
        ways = ", ".join(_way(w.way, w) for w in place.ways)
        out.append(f"{here}{place.spot.name}. " + (f"{ways[:1].upper()}{ways[1:]}." if ways else "No way on is known."))
    if told := [p.spot.name for p in sheet.places if p.spot.known == "heard"]:
        out.append(f"Only heard of: {', '.join(told)}.")
    for other in shown.sheets:
        if other is not sheet:
            out.append(f"{other.region}: {', '.join(p.spot.name for p in other.places)}.")
    out[0] = f"{sheet.region}. {out[0]}"
    if others := [f"{s.name}: {s.where}{', asleep' * s.asleep}" for s in shown.stands if not s.here and s.where]:
        out.append("; ".join(others) + ".")
    return out


def _way(way: str, there: Spot | Way) -> str:
    """A way and where it goes, in words."""
    if isinstance(there, Spot):
        known = there.known != "unknown"
        there = Way("" if way == there.id else way, there.id * known, there.name * known, there.known == "heard")
    if not there.name:
        return f"{there.way or 'a way'}, not yet gone"
    name = f"{there.name} (only heard of)" if there.heard else there.name
    return f"{there.way} to {name}" if there.way else f"to {name}"


# -- the grid ----------------------------------------------------------------------------------------------------


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
