"""The ways out of a room, each for as long as its page holds."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.prose import NOTHING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.story.loader import Path
    from dreamweave.story.places import Places

WAYS = tuple("north south east west northeast northwest southeast southwest up down in out".split())
SHORT: dict[str, str] = dict(zip("n s e w ne nw se sw u d".split(), WAYS))


def exits_of(places: Places, id: str, form: schema.Room, where: Path) -> list[dict[str, Any]]:
    """The ways out of a room: those of its pages, the newest first, and those that are always there."""
    pages = [(index, made.exits, spot) for index, made, spot in places.layered.get(id, [])]
    return [
        exit
        for index, exits, spot in [*pages, (-1, form.exits, where)]
        for way, value in exits.items()
        if (exit := _exit(places, id, way, value, index, (*spot, "exits", way)))
    ]


def _exit(places: Places, id: str, way: str, value: Any, index: int, spot: Path) -> dict[str, Any] | None:
    full = SHORT.get(way, way)
    if full not in WAYS:
        places.compiler.source.mistake(spot, f"no way is called {way}{did_you_mean(way, WAYS)}")
    exit = schema.ExitForm(to=value) if isinstance(value, str) else value or schema.ExitForm()
    if exit.to == NOTHING:
        return {"way": full, "to": "", "page": index}
    if exit.to in places.compiler.symbols.broken:
        return None
    if exit.to and places.entities.get(exit.to, {}).get("kind") != "room":
        near = did_you_mean(exit.to, places.pack.rooms)
        places.compiler.source.mistake(spot, f"no room is called {exit.to}{near}")
        return None
    key = f"{id}.{full}.else" + (f"@{places.key(index)}" if index >= 0 else "")
    made = {
        "way": full, "to": exit.to,
        "need": places.compiler.condition(exit.need, spot),
        "refusal": places.compiler.text(exit.otherwise, spot, key, id),
    }  # fmt: skip
    return {**made, "page": index} if index >= 0 else made


def stands_on(places: Places, way: str, room: str, spot: Path) -> str:
    """The way out of its room that a thing stands on; a mistake when the room has no such exit."""
    full = SHORT.get(way, way)
    forms = (places.forms[room], *(made for _, made, _ in places.layered.get(room, [])))
    ways = [SHORT.get(str(exit), str(exit)) for form in forms for exit in getattr(form, "exits", ())]
    if full not in ways:
        places.compiler.source.mistake(spot, f"no exit of {room} leads {full}{did_you_mean(full, ways)}")
    return full
