"""Whether the world of a pack can stand: what is in what, what opens and locks, and conditions that nobody acts in.

These are laws of the world (world/, actions/) that a pack can be seen to break before it is played: a thing inside its
own content, a protagonist who is nowhere, a lid both open and locked, a lock whose key is nothing, a move that can
never be made. Rooms' light, beats, pages, acts with their hours and whereabouts are asked when nobody
in particular acts, so they must say of whom.
"""

from __future__ import annotations

from dreamweave.story.effects import EffectError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path

PLACES = frozenset({"room", "shard"})

OF_WHOEVER_ACTS = {
    "held": (1, "held(lamp, ann)"),
    "here": (1, "lamp in hall"),
    "dark": (0, "dark(hall)"),
    "said": (1, "knows(ann, secret)"),
    "count": (1, "story.times"),
}
"""Questions about whoever acts, when they are given no more arguments than so; and what can be asked instead."""

NOBODY = frozenset({"actor", "reader", "place", "noun", "second", "topic"})


def check(
    compiler: Compiler,
    facts: Mapping[tuple[str, ...], Any],
    beats: Sequence[Mapping[str, Any]],
    hours: Sequence[Mapping[str, Any]],
) -> None:
    """Note every mistake of these kinds."""
    _placed(compiler, facts)
    _lids(compiler, facts)
    for id, row in compiler.entities.items():
        if row["kind"] == "room":
            said_of_somebody(compiler, row.get("lit"), ("rooms", id, "lit"))
    for beat in beats:
        said_of_somebody(compiler, beat["done"], ("beats", beat["id"], "done"))
    for i, hour in enumerate(hours):
        said_of_somebody(compiler, hour["need"], ("hours", i, "if"))


# -- what is in what -------------------------------------------------------------------------------------------------


def _placed(compiler: Compiler, facts: Mapping[tuple[str, ...], Any]) -> None:
    """Nothing is inside itself, and every protagonist is somewhere."""
    told: set[str] = set()
    for id in compiler.entities:
        around = _holders(id, facts)
        if facts.get(([id, *around][-1], "in")) == id and not told & {id, *around}:
            told |= {id, *around}
            ring = ", ".join(f"{a} is in {b}" for a, b in zip([id, *around], [*around, id]))
            _say(compiler, id, f"nothing can be inside itself, and {ring}; put one of them in a room")
    for id, player in compiler.pack.protagonists.items():
        outermost = [id, *_holders(id, facts)][-1]
        row = compiler.entities.get(outermost, {})
        if outermost != id and not told & {id, outermost} and row.get("kind") not in PLACES:
            several = f"{outermost} is in several places" if row.get("places") else f"{outermost} is nowhere"
            _say(compiler, id, f"{player.name} is in no room: {several}; give in: a room, or what is in one")


def _holders(id: str, facts: Mapping[tuple[str, ...], Any]) -> list[str]:
    """What something is in at first, innermost first; up to where it would begin again."""
    out: list[str] = []
    holder = facts.get((id, "in"), "")
    while holder and holder != id and holder not in out:
        out.append(holder)
        holder = facts.get((holder, "in"), "")
    return out


def _say(compiler: Compiler, id: str, message: str) -> None:
    compiler.source.mistake((*compiler.paths[id], "in"), message)


def movable(compiler: Compiler, effect: list[Any]) -> None:
    """See that a move can be made at all. Raises EffectError for one that never can."""
    moved, to = effect[1], effect[2]
    if moved[0] != "id":
        return
    row = compiler.entities.get(moved[1], {})
    if row.get("kind") in PLACES:
        raise EffectError(f"{moved[1]} is a place, and places do not move")
    if row.get("places"):
        raise EffectError(f"{moved[1]} is in several places at once, and cannot be moved; give it one in: to move it")
    if to == moved:
        raise EffectError(f"{moved[1]} cannot be put inside itself")
    if to is None and moved[1] in compiler.pack.protagonists:
        raise EffectError(f"{moved[1]} must be somewhere: give to: a room")


# -- lids and locks --------------------------------------------------------------------------------------------------


def _lids(compiler: Compiler, facts: Mapping[tuple[str, ...], Any]) -> None:
    """What is locked is shut, and its key is a thing."""
    for id, row in compiler.entities.items():
        key = facts.get((id, "key_is"))
        if facts.get((id, "locked")) and facts.get((id, "open")):
            compiler.source.mistake((*compiler.paths[id], "start"), f"{id} cannot begin both open and locked; drop one")
        if (key is not None or facts.get((id, "locked"))) and "openable" not in row["traits"]:
            compiler.source.mistake(
                (*compiler.paths[id], "start"), f"{id} has a lock and does not open: give it the kind openable"
            )
        if key is not None and not compiler.find(str(key), "thing"):
            near = compiler.near(str(key), "thing")
            compiler.source.mistake(
                (*compiler.paths[id], "start"), f"its key_is is {key}, and nothing is called so{near}"
            )


# -- conditions that nobody acts in ----------------------------------------------------------------------------------


def said_of_somebody(compiler: Compiler, tree: Any, where: Path) -> None:
    """Note what in a condition that nobody acts in speaks of whoever acts."""
    for word, instead in about_whoever_acts(tree):
        compiler.source.mistake(where, f"nobody acts here, so {word} is about nobody; say of whom, as in {instead}")


def about_whoever_acts(tree: Any) -> list[tuple[str, str]]:
    """What in a condition speaks of whoever acts, each with an example of what to write in its place."""
    if not isinstance(tree, list) or not tree:
        return []
    row: list[Any] = tree
    match row:
        case ["call", str(question), ["var", "reader"], ["id", str(name)]]:
            return [(name, f"{question}(ann, {name})")]
        case ["==", ["var", "reader"], ["id", str(name)]]:
            return [(name, "held(lamp, ann)")]
        case _:
            pass
    found = [pair for part in row[1:] for pair in about_whoever_acts(part)]
    if row[0] == "var" and row[1] in NOBODY:
        found.append((row[1], "held(lamp, ann)"))
    if row[0] == "call" and row[1] in OF_WHOEVER_ACTS:
        most, instead = OF_WHOEVER_ACTS[row[1]]
        if len(row) - 2 <= most:
            found.append((f"{row[1]}({', '.join(_shown(a) for a in row[2:])})", instead))
    return found


def _shown(tree: Any) -> str:
    """An argument as it was written."""
    return str(tree[1]) if isinstance(tree, list) and len(tree) > 1 else str(tree)
