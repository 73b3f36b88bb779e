"""Scenes, compiled: the words of their moments, and a table of what may be done at each."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import Compiler, listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.loader import Path
from dreamweave.story.tables import SPEECH, Stand, Tables


def lay_scenes(tables: Tables) -> None:
    """The tables of every moment of every scene of the pack."""
    compiler = tables.compiler
    for id, scene in compiler.pack.scenes.items():
        where: Path = ("scenes", id)
        if compiler.entities.get(scene.where, {}).get("kind") != "room":
            near = did_you_mean(scene.where, compiler.pack.rooms)
            compiler.source.mistake((*where, "where"), f"no room is called {scene.where}{near}")
        if scene.start not in scene.nodes:
            near = did_you_mean(scene.start, scene.nodes)
            compiler.source.mistake((*where, "start"), f"the scene has no node {scene.start}{near}")
        for name, node in scene.nodes.items():
            spot = (*where, "nodes", name)
            stand = Stand(f"{id}.{name}", home=scene.where, scene=id)
            tables.add(node, spot, stand)
            if node.otherwise:
                other = tables.answer({"refuse": node.otherwise}, (*spot, "else"), f"{id}.{name}.else", stand)
                tables.lay("on", listed(SPEECH), other, spot, stand)


def staged(compiler: Compiler) -> dict[str, list[str]]:
    """The scenes of each place, in the order they are written."""
    found: dict[str, list[str]] = {}
    for id, scene in compiler.pack.scenes.items():
        found.setdefault(scene.where, []).append(id)
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
        trees[id] = {
            "page": next((i for i, one in enumerate(compiler.layers) if one.heading.key == layer), -1),
            "where": scene.where, "start": scene.start, "who": scene.who,
            "need": compiler.condition(scene.need, (*where, "when")) if scene.need else False,
            "leave": compiler.text(scene.leave, (*where, "leave"), f"{id}.leave", scene.where),
            "nodes": {name: _node(compiler, f"{id}.{name}", scene.where, node) for name, node in scene.nodes.items()},
        }  # fmt: skip
    return trees


def _node(compiler: Compiler, key: str, home: str, node: schema.SceneNode) -> dict[str, Any]:
    """The words of a node."""
    id, _, name = key.partition(".")
    where: Path = ("scenes", id, "nodes", name)
    return {
        "say": compiler.text(node.say, (*where, "say"), f"{key}.say", home),
        "again": compiler.text(node.again, (*where, "again"), f"{key}.again", home),
        "think": {
            who: [compiler.text(t, where, f"{key}.think.{who}.{i}") for i, t in enumerate(texts)]
            for who, texts in compiler.everyone(node.think).items()
        },
    }
