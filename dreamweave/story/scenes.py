"""Scenes, compiled: the words of their moments, and a table of what may be done at each."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import ALL, Compiler, listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.loader import Path
from dreamweave.story.tables import SPEECH, WORDS, Stand, Tables


def lay_scenes(tables: Tables) -> None:
    """The tables of every moment of every scene of the pack."""
    compiler = tables.compiler
    for id, scene in compiler.pack.scenes.items():
        where: Path = ("scenes", id)
        rooms = listed(scene.where)
        for room in rooms or [""]:
            if room not in compiler.symbols.broken and compiler.entities.get(room, {}).get("kind") != "room":
                near = did_you_mean(room, compiler.pack.rooms)
                compiler.source.mistake((*where, "where"), f"no room is called {room}{near}")
        if scene.start not in scene.nodes:
            near = did_you_mean(scene.start, scene.nodes)
            compiler.source.mistake((*where, "start"), f"the scene has no node {scene.start}{near}")
        for name, node in scene.nodes.items():
            spot, nobody = (*where, "nodes", name), node.voice == "nobody"
            home = next(iter(rooms), "")
            stand = Stand(f"{id}.{name}", home=home, scene=id, apart=tables.apart(node.on), nobody=nobody)
            tables.add(node, spot, stand)
            if node.otherwise:
                value = {"say" if nobody else "refuse": node.otherwise}
                other = tables.answer(value, (*spot, "else"), f"{id}.{name}.else", stand)
                tables.lay("on", ["any"] if nobody else listed(SPEECH), other, spot, Stand(stand.owner, home=home))


def staged(compiler: Compiler) -> dict[str, list[str]]:
    """The scenes of each place, in the order they are written."""
    found: dict[str, list[str]] = {}
    for id, scene in compiler.pack.scenes.items():
        for room in listed(scene.where):
            found.setdefault(room, []).append(id)
    return found


def casts(compiler: Compiler) -> dict[str, list[str]]:
    """The scenes that hold each person where they are, while they run."""
    found: dict[str, list[str]] = {}
    for id, scene in compiler.pack.scenes.items():
        for person in scene.cast:
            if person in compiler.readers:
                compiler.source.mistake(
                    ("scenes", id, "with"), f"{person} is a protagonist, whom nobody moves about; leave the name out"
                )
            elif not compiler.find(person, "person"):
                near = compiler.near(person, "person")
                compiler.source.mistake(("scenes", id, "with"), f"nobody is called {person}{near}")
            found.setdefault(person, []).append(id)
    return found


def scene_trees(compiler: Compiler) -> dict[str, Any]:
    """What play needs of each scene: where, who, when it begins, and the words of its nodes."""
    trees: dict[str, Any] = {}
    for id, scene in compiler.pack.scenes.items():
        where: Path = ("scenes", id)
        for who in scene.who:
            if who not in compiler.readers:
                compiler.source.mistake(
                    (*where, "who"), f"no protagonist is called {who}{did_you_mean(who, compiler.readers)}"
                )
        layer = compiler.source.paged.get(("scenes", id), "")
        rooms = listed(scene.where)
        home = next(iter(rooms), "")
        trees[id] = {
            "page": next((i for i, one in enumerate(compiler.layers) if one.heading.key == layer), -1),
            "where": rooms, "start": scene.start, "who": scene.who,
            "need": compiler.condition(scene.need, (*where, "when")) if scene.need else False,
            "leave": compiler.text(scene.leave, (*where, "leave"), f"{id}.leave", home),
            "nodes": {name: _node(compiler, f"{id}.{name}", home, node) for name, node in scene.nodes.items()},
        }  # fmt: skip
    return trees


def _node(compiler: Compiler, key: str, home: str, node: schema.SceneNode) -> dict[str, Any]:
    """The words of a node. What is thought at a prompt with nobody at it is what all think."""
    id, _, name = key.partition(".")
    where: Path = ("scenes", id, "nodes", name)
    nobody = node.voice == "nobody"
    think = {"": node.think[ALL]} if nobody and ALL in node.think else compiler.everyone(node.think)
    return {
        **{part: compiler.text(getattr(node, part), (*where, part), f"{key}.{part}", home)
           for part in ("say", "again", "watch", "prompt")},
        "nobody": nobody,
        "last": node.last == "yes",
        "open": any(one.split()[:1] == [WORDS] for key in node.on for one in listed(key)),
        "think": {
            who: [compiler.text(t, where, f"{key}.think.{who}.{i}") for i, t in enumerate(texts)]
            for who, texts in think.items()
        },
    }  # fmt: skip
