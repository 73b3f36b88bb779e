"""Lines between rooms, a tube or a rod: whoever is in one room is within call of whoever is in another on its line."""

from __future__ import annotations

from dreamweave.story.compiler import listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.prose import NOTHING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.story.loader import Path
    from dreamweave.story.places import Places


def within_call(places: Places) -> dict[str, Any]:
    """By room the lines it is on, by page, the newest first. Mistakes for a line with one end."""
    source = places.compiler.source
    found: dict[str, list[tuple[int, list[str], Path]]] = {}
    for id, room in places.pack.rooms.items():
        pages = [*places.layered.get(id, []), (-1, room, places.compiler.paths[id])]
        if said := [(page, listed(made.line), spot) for page, made, spot in pages if made.line]:
            found[id] = said
    for id, rows in found.items():
        others = {line for room, said in found.items() if room != id for _, lines, _ in said for line in lines}
        for line, spot in [(line, spot) for _, lines, spot in rows for line in lines]:
            if line not in {*others, NOTHING}:
                source.mistake((*spot, "line"), f"no other room is on the line {line}{did_you_mean(line, others)}")
    return {
        id: [[page, [line for line in lines if line != NOTHING]] for page, lines, _ in rows]
        for id, rows in found.items()
    }
