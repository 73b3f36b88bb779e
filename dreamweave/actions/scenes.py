"""Scenes as they are played: entered, steered by ordinary commands, left, and taken up again where they stood.

A scene is one fact, the node it stands at. What may be done there stands in the node's table; here are the words.
"""

from __future__ import annotations

from dreamweave.messages import Passage
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from dreamweave.actions.base import Deed
    from dreamweave.world.world import World


def current(world: World, actor: str) -> tuple[str, Mapping[str, Any]] | None:
    """The scene that stands where the actor is, with the node it stands at; None when there is none."""
    for id, node in running(world, actor, world.standpoint(actor)):
        return id, world.story.scenes[id]["nodes"][node]
    return None


def running(world: World, actor: str, place: str) -> Iterator[tuple[str, str]]:
    """The scenes that stand where the actor is, and are theirs, with the names of the nodes they stand at."""
    for id in world.scenes_at(place):
        node = world.state.text(id, "node")
        if node:
            who = world.story.scenes[id]["who"]
            if not who or actor in who:
                yield id, node


def come_to(deed: Deed, id: str, node: str) -> None:
    """Come to a node of a scene: `end` ends it, no name takes it up where it stood or begins it."""
    scene = deed.story.scenes[id]
    if node == "end":
        deed.set(id, "node", None)
        deed.set(id, "done", True)
        return
    stood = deed.state.text(id, "node")
    name = node or stood or scene["start"]
    deed.set(id, "node", name)
    words = scene["nodes"][name]
    deed.prose((words["again"] or words["say"]) if name == stood and not node else words["say"])


def beginning(world: World, actor: str) -> str:
    """The scene that begins now by itself, because of who stands where; "" for none."""
    staged = world.scenes_at(world.standpoint(actor))
    if not staged:
        return ""
    state, context = world.state, Context(world, actor)
    for id in staged:
        if state.text(id, "node") or state.get(id, "done"):
            continue
        scene = world.story.scenes[id]
        theirs = not scene["who"] or actor in scene["who"]
        timely = scene["page"] < 0 or context.holds_page(scene["page"])
        if theirs and timely and scene["need"] is not False and context.holds(scene["need"]):
            return id
    return ""


def resumed(world: World, actor: str) -> list[Passage]:
    """What is read on coming back to where a scene stands, and on LOOK."""
    found = current(world, actor)
    if found is None:
        return []
    context = Context(world, actor)
    return [
        Passage("report", actor, key, spans) for spans, key in context.paragraphs(found[1]["again"] or found[1]["say"])
    ]


def leaving(deed: Deed, place: str) -> None:
    """The words of a scene that somebody walks out of."""
    for id in deed.world.scenes_at(place):
        if deed.state.text(id, "node"):
            scene = deed.story.scenes[id]
            if not scene["who"] or deed.actor in scene["who"]:
                deed.prose(scene["leave"])
