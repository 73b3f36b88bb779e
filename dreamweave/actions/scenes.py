"""Scenes as they are played: entered, steered by ordinary commands, left, and taken up again where they stood.

A scene is one fact, the node it stands at. What may be done there stands in the node's table; here are the words. At
some nodes nobody is at the prompt: what is read there has no reader, and what is done is nobody's in the story.
"""

from __future__ import annotations

from dreamweave.actions.base import Action, passages
from dreamweave.perspectives.news import witnesses
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from dreamweave.actions.base import Deed
    from dreamweave.messages import Passage
    from dreamweave.world.world import World


def out_of_turn(deed: Deed) -> None:
    """Words of a moment that has gone by, said again."""
    deed.refuse("world", "nothing_happens")


ACTIONS = (Action("phrase", out_of_turn), Action("words", out_of_turn))
"""One of a moment's own phrases; whatever was typed where any words are taken."""


NO_MOMENT: Mapping[str, Any] = {}


def current(world: World, actor: str) -> tuple[str, Mapping[str, Any]] | None:
    """The scene that stands where the actor is, with the node it stands at; None when there is none."""
    if not world.story.staged:
        return None
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


def moment(world: World, actor: str) -> Mapping[str, Any]:
    """The node that the actor's scene stands at; empty when there is none."""
    staged = world.story.staged
    if not staged or world.standpoint(actor) not in staged:
        return NO_MOMENT
    found = current(world, actor)
    return found[1] if found else NO_MOMENT


def reader_of(world: World, actor: str) -> str:
    """Who reads what is said at the actor's prompt: the actor, or "" where nobody is at it."""
    return "" if moment(world, actor).get("nobody") else actor


def prompt(world: World, actor: str) -> str:
    """What stands before the prompt now, "" for nothing."""
    tree = moment(world, actor).get("prompt")
    if tree is None:
        return ""
    paragraphs = Context(world, reader_of(world, actor)).paragraphs(tree)
    return " ".join("".join(s.text for s in spans) for spans, _ in paragraphs)


def come_to(deed: Deed, id: str, node: str) -> None:
    """Come to a node of a scene: `end` ends it, no name takes it up where it stood or begins it. Whoever stands by has
    a line of their own."""
    scene = deed.story.scenes[id]
    if node == "end":
        deed.set(id, "node", None)
        deed.set(id, "done", True)
        return
    stood = deed.state.text(id, "node")
    name = node or stood or scene["start"]
    deed.set(id, "node", name)
    words = scene["nodes"][name]
    say = (words["again"] or words["say"]) if name == stood and not node else words["say"]
    world = deed.world.after(deed.changes)
    reader = "" if words["nobody"] else deed.actor or world.state.text("story", "focus")
    deed.passages += passages(Context(world, deed.actor, reader, deed.reading), say)
    if words["watch"] is not None and not deed.unseen:
        for place in scene["where"]:
            for person in witnesses(deed.world, deed.actor, place):
                if seen := passages(Context(deed.world, person), words["watch"], "news"):
                    deed.heard += ((person, tuple(seen)),)


def beginning(world: World, actor: str) -> str:
    """The scene that begins now by itself, because of who stands where; "" for none."""
    staged = world.scenes_at(world.standpoint(actor)) if world.story.staged else ()
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
    """What is read on coming back to where a scene stands, and on LOOK; of somebody else's, what is seen of it."""
    if node := moment(world, actor):
        return passages(Context(world, "" if node["nobody"] else actor), node["again"] or node["say"])
    out: list[Passage] = []
    for id in world.scenes_at(world.standpoint(actor)):
        if name := world.state.text(id, "node"):
            out += passages(Context(world, actor), world.story.scenes[id]["nodes"][name]["watch"])
    return out


def leaving(deed: Deed, place: str, to: str) -> None:
    """The words of a scene that somebody walks out of; none when it stands where they go, too."""
    for id in deed.world.scenes_at(place):
        if deed.state.text(id, "node"):
            scene = deed.story.scenes[id]
            if to not in scene["where"] and (not scene["who"] or deed.actor in scene["who"]):
                deed.prose(scene["leave"])


def held(world: World, person: str) -> bool:
    """Whether somebody is in the cast of a scene that stands somewhere, and stays until it is over."""
    return any(world.state.get(id, "node") for id in world.story.casts.get(person, ()))
