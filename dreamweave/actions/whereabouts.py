"""Whereabouts: people moved by the timetable of an act, when what it says of them changes and at no other time.

So a deed overrides it by doing: who was taken somewhere stays there until their row says something new. Whoever is
asleep, or in the cast of a scene that runs, is moved when that is over.
"""

from __future__ import annotations

from dreamweave.actions import scenes
from dreamweave.actions.base import Deed
from dreamweave.messages import Passage, Reading
from dreamweave.world import hours
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.world.world import World


def moved(world: World, actor: str) -> Deed | None:
    """What the timetable says now and did not, as a deed to apply, with what the actor sees of it; None for nothing."""
    act = world.story.acts.get(world.state.number("story", "act")) if world.story.acts else None
    if act is None or not act["whereabouts"]:
        return None
    deed, context = Deed(world, Reading("whereabouts", actor)), Context(world, actor)
    for person, rows in act["whereabouts"].items():
        row = _now(world, context, rows)
        if row is None:
            continue
        _, place, asleep, goes, comes = row
        if world.state.get(person, "row") == (place, asleep):
            continue
        if world.state.get(person, "asleep") and not asleep and world.state.get(person, "row") is not None:
            continue
        if scenes.held(world, person):
            continue
        _move(deed, person, place, goes, comes)
        deed.set(person, "asleep", True if asleep else None)
        deed.set(person, "row", (place, asleep))
    return deed if deed.changes else None


def _move(deed: Deed, person: str, place: str, goes: Any, comes: Any) -> None:
    was = deed.world.standpoint(person)
    deed.set(person, "in", place or None)
    awake = not deed.state.get(deed.actor, "asleep")
    if was == place or not awake:
        return
    for at, words, key in ((was, goes, "see_go"), (place, comes, "see_arrive")):
        if at and deed.place == at and not (words is not None and deed.prose(words)) and words is None:
            deed.passages.append(
                Passage("report", deed.actor, f"line.{key}", deed.spans(key, deed.actor, actor=person))
            )


def _now(world: World, context: Context, rows: list[Any]) -> list[Any] | None:
    """What the last row that holds says: a row's tree, with its cases chosen."""
    for test, tree in reversed(rows):
        if hours.reached(world, test) if isinstance(test, int) and not isinstance(test, bool) else context.holds(test):
            found = _chosen(context, tree)
            if found is not None:
                return found
    return None


def _chosen(context: Context, tree: list[Any] | None) -> list[Any] | None:
    while tree is not None and tree[0] != "row":
        match tree[0]:
            case "if":
                tree = tree[2] if context.holds(tree[1]) else tree[3]
            case "by":
                tree = tree[1].get(context.reader, tree[1].get(""))
            case _:
                tree = tree[2][-1]
    return tree
