"""What is said every so many turns of a room, a person or a moment of a scene, while somebody is by: words only."""

from __future__ import annotations

from typing import Any

from dreamweave.story.prose import NOTHING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path
    from dreamweave.story.places import Places

MOST = 1000
"""Turns between two sayings, at the most."""


def each_trees(places: Places) -> dict[str, list[Any]]:
    """By owner, an entity or a moment of a scene as `scene.node`: [turns, page, text], the newest page first."""
    compiler = places.compiler
    found: dict[str, list[Any]] = {}
    for id, form in places.forms.items():
        compiler.within = compiler.entities[id]["within"]
        for page, made, where in [*places.layered.get(id, []), (-1, form, compiler.paths[id])]:
            rows = _rows(compiler, id, getattr(made, "each", {}), where, places.home(id), page)
            found.setdefault(id, []).extend(rows)
    compiler.within = ""
    for id, scene in compiler.pack.scenes.items():
        for name, node in scene.nodes.items():
            owner = f"{id}.{name}"
            found[owner] = list(_rows(compiler, owner, node.each, ("scenes", id, "nodes", name), "", -1))
    return {owner: rows for owner, rows in found.items() if rows}


def _rows(
    compiler: Compiler, owner: str, table: dict[str, Any], where: Path, home: str, page: int
) -> Iterator[list[Any]]:
    at = f"@{compiler.layers[page].heading.key}" if page >= 0 else ""
    for turns, value in table.items():
        spot = (*where, "each", turns)
        if not turns.isdigit() or not 0 < int(turns) <= MOST:
            compiler.source.mistake(spot, f"each: is every so many turns, from 1 to {MOST}; {turns} is no such number")
        elif isinstance(value, dict) and {"do", "refuse", "learn", "aloud"} & set(value):
            compiler.source.mistake(spot, "each: has words only; what is done has a command, an hour or a beat")
        else:
            text = compiler.text(value, spot, f"{owner}/each/{turns}{at}", home)
            yield [int(turns), page, ["p", "", []] if value == NOTHING else text]
