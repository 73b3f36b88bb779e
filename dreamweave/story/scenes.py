"""Scenes, compiled: each way out of a node becomes a rule that holds while the scene stands at that node."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import Compiler
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.loader import Path

END = "end"
SPEECH = ["ask", "tell", "say", "talk", "greet", "answer", "yes", "no"]
WEIGHT, LAST = 24, 16
"""How much a scene's ways count above the rules of the place, and its answer to anything else."""


def scene_rules(compiler: Compiler, conduct: Any) -> list[dict[str, Any]]:
    """The rules of every scene of the pack."""
    rows: list[dict[str, Any]] = []
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
            key = f"{id}.{name}"
            made = conduct.rules(_ways(compiler, id, scene, node, spot), "", place=(spot, key))
            rows += [_at_node(row, id, name, WEIGHT) for row in made]
            if node.otherwise:
                other = schema.RuleForm(on=SPEECH, where=scene.where, refuse=node.otherwise)
                rows += [
                    _at_node(row, id, name, LAST) for row in conduct.rules([other], "", place=(spot, f"{key}.else"))
                ]
    return rows


def _ways(
    compiler: Compiler, id: str, scene: schema.SceneForm, node: schema.SceneNode, spot: Path
) -> list[schema.RuleForm]:
    out: list[schema.RuleForm] = []
    for i, way in enumerate(node.ways):
        if way.to and way.to != END and way.to not in scene.nodes:
            near = did_you_mean(way.to, [*scene.nodes, END])
            compiler.source.mistake((*spot, "ways", i), f"the scene has no node {way.to}{near}")
        do = [*way.do, {"scene": id, "to": way.to}] if way.to else way.do
        out.append(
            schema.RuleForm(
                on=way.on, after=way.after, who=way.who, where=way.where or scene.where, need=way.need,
                refuse=way.refuse,
                say=way.say, do=do,
            )
        )  # fmt: skip
    return out


def _at_node(row: dict[str, Any], id: str, name: str, weight: int) -> dict[str, Any]:
    here: list[Any] = ["==", ["fact", ["id", id], "node"], name]
    need = here if row["need"] is None else ["and", here, row["need"]]
    return {**row, "need": need, "weight": row["weight"] + weight}


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
        trees[id] = {
            "where": scene.where, "start": scene.start, "who": scene.who,
            "need": compiler.condition(scene.need, (*where, "if")) if scene.need else False,
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
            for who, texts in node.think.items()
        },
    }
