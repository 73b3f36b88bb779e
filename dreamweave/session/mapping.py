"""The map: the places the player has met through any protagonist, and the ways between them, as values and sentences.

A sheet is a region. What is drawn of it, and how, is a screen's own affair; the plain game says it in sentences. Pure:
the same facts give the same map.
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dreamweave.world.world import World

    Ways = tuple[tuple[str, str, str], ...]  # from, way, to


class Spot(Value):
    """A place on a sheet. known: visited | heard | unknown (a way leads there that nobody has gone). beyond: it belongs
    to another sheet. who: ids of the protagonists there."""

    id: str
    name: str
    known: str = "visited"
    here: bool = False
    beyond: bool = False
    who: tuple[str, ...] = ()


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
    """A region. places: what is known of it, as a list; spots: what is to be drawn, neighbours in other regions too;
    shown: the ways to draw, between two of the spots. own, near, ways: all of the region and its neighbours, met or
    not, by which it is arranged, so that none changes sides as more is met; they are never shown."""

    region: str
    places: tuple[Listed, ...]
    spots: tuple[Spot, ...]
    shown: Ways
    own: tuple[str, ...]
    near: tuple[str, ...]
    ways: Ways


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
    entities, story = world.entities, world.story
    rooms = [id for id, e in entities.items() if e.kind == "room" and not e.within]
    bodies = {p: world.place_of(p) for p in story.protagonists}
    home = bodies[reader]
    people = {reader, *(fact[0] for fact in world.state.facts if fact[1] == "seen")}
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
        listed = tuple(_listed(s, shown, spots) for s in spots.values() if s.known != "unknown" and not s.beyond)
        plan = (tuple(own), tuple(near), ways)
        sheets.append(Sheet(region or story.title, listed, tuple(spots.values()), shown, *plan))
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
        ways = ", ".join(in_words(w.way, w) for w in place.ways)
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


def in_words(way: str, there: Spot | Way) -> str:
    """A way and where it goes, in words. there: the place as it stands on a sheet, or a way's own account of it."""
    if isinstance(there, Spot):
        known = there.known != "unknown"
        there = Way("" if way == there.id else way, there.id * known, there.name * known, there.known == "heard")
    if not there.name:
        return f"{there.way or 'a way'}, not yet gone"
    name = f"{there.name} (only heard of)" if there.heard else there.name
    return f"{there.way} to {name}" if there.way else f"to {name}"
