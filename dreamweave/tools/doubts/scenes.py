"""Doubts of scenes: what nothing begins or leads to, and what at a moment is never met or never read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.story.compiler import ALL, listed
from dreamweave.story.tables import END, WORDS
from dreamweave.tools.doubts.finding import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.loader import Path
    from dreamweave.story.schema import SceneNode
    from dreamweave.tools.doubts.finding import Findings


def never_begun(found: Findings) -> Iterator[Doubt]:
    """Scenes that nothing begins."""
    begun = {scene for scene, _ in found.sent}
    for id, scene in found.compiler.pack.scenes.items():
        if not scene.need and not scene.who and id not in begun:
            yield Doubt(id, ("scenes", id), f"nothing begins it: give it who: and when:, or an effect {{scene: {id}}}")


def never_reached(found: Findings) -> Iterator[Doubt]:
    """Moments of scenes to which nothing leads that is ever met itself."""
    led = {node for node, _, _ in _moments(found)}
    tables = {owner: rows for owner, rows in found.tree["tables"].items() if owner not in led}
    outside = {**found.tree, "tables": tables, "scenes": {}}
    reached = {f"{id}.{scene.start}" for id, scene in found.compiler.pack.scenes.items()} | set(_leads(outside))
    ahead = list(reached)
    while ahead:
        for node in _leads(found.tree["tables"].get(ahead.pop(), {})):
            if node not in reached:
                reached.add(node)
                ahead.append(node)
    for name, _, where in _moments(found):
        if name not in reached:
            yield Doubt(name, where, "nothing leads to this moment")


def _moments(found: Findings) -> Iterator[tuple[str, SceneNode, Path]]:
    for id, scene in found.compiler.pack.scenes.items():
        for name, node in scene.nodes.items():
            yield f"{id}.{name}", node, ("scenes", id, "nodes", name)


def _leads(tree: Any) -> Iterator[str]:
    """The moments that an effect anywhere in a tree leads to."""
    if isinstance(tree, list) and len(tree) == 3 and tree[0] == "scene" and tree[2] != END:
        yield f"{tree[1]}.{tree[2]}"
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _leads(inner)


def never_met(found: Findings) -> Iterator[Doubt]:
    """Keys of a moment that no line meets: words of the game itself, what stands after `words`, any at the last of all;
    and words that are nearly a verb."""
    grammar = found.tree["grammar"]
    verbs = [*grammar["first"], *(line.split(" ")[0] for line in grammar["lines"].split("\n"))]
    for moment, node, where in _moments(found):
        taken = False
        for key in node.on:
            spot = (*where, "on", key)
            for one in listed(key):
                if why := _why_never(node, one, taken, verbs):
                    yield Doubt(f"{moment} {one}", spot, why)
            taken = taken or WORDS in listed(key)


def _why_never(node: SceneNode, one: str, taken: bool, verbs: list[str]) -> str:
    """Why an alternative of a moment's key is never met, or can hardly be meant; "" for what is well."""
    first = one.split(maxsplit=1)[0]
    if node.last == "yes":
        return "this is the last moment, at which nothing is answered"
    if taken and first in (WORDS, "any", "*"):
        return f"it is never met: {WORDS} stands above it, and takes whatever is typed"
    if first not in verbs and " " not in one and (meant := next((v for v in verbs if _slip(first, v)), "")):
        return f"{first} is no verb, and is met by that word alone; did you mean {meant}?"
    return ""


def _slip(typed: str, verb: str) -> bool:
    """Whether a word is another with two neighbouring letters changed about, or one left out."""
    if len(typed) == len(verb):
        return any(typed == verb[:i] + verb[i + 1] + verb[i] + verb[i + 2 :] for i in range(len(verb) - 1))
    return len(verb) > 3 and any(typed == verb[:i] + verb[i + 1 :] for i in range(1, len(verb)))


def never_read(found: Findings) -> Iterator[Doubt]:
    """Cases of protagonists where nobody is at the prompt: only `else` is read there."""
    for moment, node, where in _moments(found):
        if node.voice != "nobody":
            continue
        parts = {"say": node.say, "again": node.again, "else": node.otherwise, "prompt": node.prompt, "on": node.on}
        for part, value in parts.items():
            for case, path in _voices(found, value, (*where, part)):
                yield Doubt(f"{moment} {case}", path, "nobody is at the prompt there, and only else is read")
        for who in node.think:
            if who != ALL:
                yield Doubt(
                    f"{moment} {who}", (*where, "think", who), "nobody is at the prompt there: say what all think"
                )


def _voices(found: Findings, value: Any, where: Path) -> Iterator[tuple[str, Path]]:
    """The cases in a text or in answers that are protagonists', with their places."""
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        path = (*where, key)
        spot = path if path in found.source.positions else where
        asked = key if isinstance(key, str) and where[-1] != "on" else ""
        if asked and any(who.strip() in found.readers for who in asked.split(",")):
            yield asked, spot
        yield from _voices(found, inner, spot)
