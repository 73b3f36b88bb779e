"""Joining: what the files of a pack say of one thing, put together.

Where a thing is written is for the eye: things and people may stand inside the room, thing or person they are in, and
several files may each say a part of one entry. The same part said twice is a mistake.
"""

from __future__ import annotations

from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.diagnostics import Position
    from dreamweave.story.loader import Path, Source

HELD = ("things", "people")
"""Sections that may also stand inside an entry, and then hold what is in it."""

HOLDING = ("rooms", "things", "people", "protagonists")
OPEN = frozenset(
    "acts rooms things people protagonists scenes nodes dreams shards motifs scenery exits start facts on after ask "
    "hours tell show each beats texts routines choices deductions whereabouts lines verbs kinds think aim hints".split()
)
"""Mappings of which each file may say a part. What is inside an entry of these is joined in its turn."""

ENTRIES = frozenset(
    "acts whereabouts rooms things people protagonists scenes nodes dreams shards motifs scenery".split()
)
"""Mappings whose entries are joined too."""


def hoist(value: dict[str, Any], spots: dict[Path, Position]) -> None:
    """Bring what stands inside rooms, things and people up to a section of its own, with its `in` from where it stood;
    positions go with it."""
    for section in HOLDING:
        for id, entry in list((value.get(section) or {}).items()) if isinstance(value.get(section), dict) else []:
            _hoist(value, spots, id, entry, (section, id))


def _hoist(value: dict[str, Any], spots: dict[Path, Position], holder: str, entry: Any, path: Path) -> None:
    for section in HELD:
        inner = entry.pop(section, None) if isinstance(entry, dict) else None
        for id, held in inner.items() if isinstance(inner, dict) else []:
            table = value.setdefault(section, {})
            if not isinstance(table, dict) or not isinstance(held, dict):
                continue
            _follow(spots, (*path, section, id), (section, id))
            spots.setdefault((section,), spots.get((*path, section), spots[path]))
            _hoist(value, spots, id, held, (section, id))
            table[id] = {"in": holder, **held} if id not in table else {**table[id], **held}


def _follow(spots: dict[Path, Position], was: Path, now: Path) -> None:
    """Have positions under a path found under another too."""
    for path in [p for p in spots if p[: len(was)] == was]:
        spots.setdefault((*now, *path[len(was) :]), spots[path])


def join(
    source: Source, data: dict[str, Any], spots: dict[Path, Position], value: dict[str, Any], at: Path = ()
) -> None:
    """Lay what one page says beside what the others said in data. Rows of lists follow those that stood there before.
    at: the path under which positions are kept."""
    for section, inner in value.items():
        offset = 0
        there = data.get(section)
        if there is None:
            data[section] = inner
        elif isinstance(there, list) and isinstance(inner, list):
            offset = len(there)
            data[section] = there + inner
        elif isinstance(there, dict) and isinstance(inner, dict):
            _merge(source, spots, there, inner, (section,), at)
        elif inner is not None:
            source.mistake(spots[(section,)], f"{section} is a different kind of section in another file")
        for path, position in _under(spots, section, offset):
            source.positions.setdefault((*at, *path), position)
    source.positions.setdefault(at, next(iter(spots.values())))


def _under(spots: dict[Path, Position], section: str, offset: int) -> Iterator[tuple[Path, Position]]:
    for path, position in spots.items():
        if path and path[0] == section:
            rest = path[1:]
            if offset and rest and isinstance(rest[0], int):
                rest = (rest[0] + offset, *rest[1:])
            yield (section, *rest), position


def _merge(
    source: Source, spots: dict[Path, Position], there: dict[str, Any], inner: dict[str, Any], path: Path, under: Path
) -> None:
    """Lay a mapping over another: new parts are added, parts that may be said by several are merged."""
    for key, value in inner.items():
        at = (*path, key)
        if key not in there:
            there[key] = value
        elif isinstance(value, dict) and isinstance(there[key], dict) and (key in OPEN or path[-1] in ENTRIES):
            _merge(source, spots, there[key], value, at, under)
        else:
            first = source.position((*under, *at))
            name = " ".join(map(str, (*path[1:], key))) or str(key)
            source.mistake(spots.get(at, spots[path]), f"{name} is said already, at {first.file}:{first.line}")
