"""Small dreams written for tests, and a story to play them in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import yaml

from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.model import Label, Puzzle
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.messages import Reading
from dreamweave.story.compiler import listed
from dreamweave.story.model import Story
from dreamweave.story.refusals import cases_of
from dreamweave.world.state import State

WEAVES = (
    ("light", "stone", "hearth"),
    ("road", "song", "mirth"),
    ("water", "song", "grief"),
    ("grief", "light", "memory"),
    ("memory", "road", "debt"),
    ("debt", "mirth", "gift"),
    ("dark", "song", "rest"),
    ("dark", "stone", "hush"),
)
OPPOSITES = (
    ("light", "dark"),
    ("hearth", "road"),
    ("water", "stone"),
    ("grief", "mirth"),
    ("song", "hush"),
    ("debt", "gift"),
    ("memory", "rest"),
)
FACULTIES = {"ann": "tune", "ben": "ground", "cis": "weave", "dot": "name"}

POND: dict[str, Any] = {
    "name": "A Pond",
    "law": "the drift and the hush",
    "who": ["ann", "ben", "cis", "dot"],
    "faults": ["hush", "drift"],
    "shards": {
        "hall": {"name": "Hall", "band": "alpha", "entry": True},
        "loft": {"name": "Loft", "band": "delta", "tunable": True},
        "bank": {"name": "Bank", "band": "beta", "water": True},
        "deep": {"name": "Deep", "band": "beta", "water": True},
    },
    "threads": [["hall", "loft"], ["hall", "bank"], ["bank", "deep"]],
    "motifs": {
        "table": {"name": "a table", "in": "hall", "kind": ["fixed", "supporter", "single"]},
        "bell": {"name": "a bell", "in": "loft", "aspect": "song"},
        "cup": {"name": "a cup", "in": "bank", "aspect": "water"},
        "sob": {"name": "a sob", "in": "", "aspect": "grief"},
    },
    "people": {"man": {"name": "a man", "in": "hall", "start": {"masked": True}}},
    "options": {"accepts": {"man": ["sob"]}, "names": {"man": "amos"}},
    "wants": ["not masked(man)", "sob in man or sob on table"],
    "refusals": [
        {"on": "go deep", "say": "Not out of my depth."},
        {"on": "ask man", "if": "hushed(place)", "say": "My mouth moves."},
        {"on": "name man", "if": "cup in hall and bell in hall", "say": "The cup is ringing."},
        {"on": "give sob to man", "if": "masked(man)", "say": "He has no hands yet."},
    ],
    "insight": ["tune loft"],
    "hints": {"tune loft": ["What is asleep?", "The loft is.", "TUNE LOFT TO ALPHA."]},
}
"""Uses all four faculties, a mask, a tick, a weave, an authored refusal of two variables and a want with `or`."""

LORE = Lore(FACULTIES, WEAVES, OPPOSITES)


def pond(**changed: Any) -> Puzzle:
    """The pond, compiled."""
    return compile_dream("pond", {**POND, **changed}, LORE)


def story(dreams: dict[str, Any], protagonists: dict[str, str]) -> Story:
    """A story that is nothing but dreams."""
    entities: list[dict[str, Any]] = []
    facts: list[Any] = []
    entities += [row(who, "person", who.title(), "") for who in protagonists]
    for id, tree in dreams.items():
        for part, kind in (("shards", "shard"), ("motifs", "thing"), ("people", "person")):
            for key, value in (tree.get(part) or {}).items():
                article, _, name = value["name"].partition(" ")
                if article not in ("a", "an", "the"):
                    article, name = "", value["name"]
                entities.append(row(f"{id}.{key}", kind, name, article) | {"within": id})
                if kind == "shard":
                    facts.append([[f"{id}.{key}", "band"], value["band"]])
                elif value.get("in", ""):
                    place = value["in"]
                    facts.append([[f"{id}.{key}", "in"], place if place in protagonists else f"{id}.{place}"])
                start = {"masked": True} if value.get("mask") else {}
                start |= {k: v in ("yes", True) or v for k, v in (value.get("start") or {}).items()}
                facts += [[[f"{id}.{key}", name], first] for name, first in start.items()]
    plain = {"colours": {}, "glyph": "", "ascii": "", "form": ""}
    seats = [{"id": w, "name": w.title(), "full": w, "faculty": f, **plain} for w, f in protagonists.items()]
    tree = Blank(id="t", protagonists=seats, entities=entities, facts=facts, dreams=dreams)
    return Story(tree | {"weaves": WEAVES, "opposites": OPPOSITES})


def without(puzzle: Puzzle, barred: Callable[[Label], bool]) -> Puzzle:
    """The same dream with some commands forbidden."""
    return Puzzle(
        id=puzzle.id,
        variables=puzzle.variables,
        deeds=tuple(d for d in puzzle.deeds if not barred(d.label)),
        barred=(),
        ticks=puzzle.ticks,
        goals=puzzle.goals,
        who=puzzle.who,
        faculties=puzzle.faculties,
        insight=puzzle.insight,
    )


class Blank(dict[str, Any]):
    """A story's tree with nothing in whatever it does not say."""

    def __missing__(self, key: str) -> Any:
        return {}

    def __or__(self, other: Any) -> Any:
        return Blank({**self, **other})


def row(id: str, kind: str, name: str, article: str) -> dict[str, Any]:
    """An entity with nothing but a name."""
    return {"id": id, "kind": kind, "name": name, "article": article, "nouns": [name], "words": [name]}


def authored(dream: str, content: str) -> dict[str, Any]:
    """A dream of the game as it is written, the texts that its file names put where they are quoted."""
    with open(f"{content}/dreams/{dream}.yaml", encoding="utf-8") as file:
        pack = yaml.load(file, yaml.CBaseLoader)
    tree = _quoted(pack["dreams"][dream], {f"{{{name}}}": text for name, text in pack.get("texts", {}).items()})
    return with_rows(tree)


def with_rows(tree: dict[str, Any]) -> dict[str, Any]:
    """A dream as it is written, with its table of refusals as the rows that the compiler makes of it."""
    readers = frozenset(tree["who"])
    rows = [
        {"on": listed(key), "as": who, "if": need, "say": words}
        for key, value in tree["refusals"].items()
        for who, need, words, _ in cases_of(value, readers)
    ]
    return {**tree, "refusals": rows}


def _quoted(value: Any, texts: dict[str, Any]) -> Any:
    if isinstance(value, dict):
        return {key: _quoted(inner, texts) for key, inner in value.items()}
    if isinstance(value, list):
        return [_quoted(inner, texts) for inner in value]
    return texts.get(value, value)


COMPILED: dict[str, tuple[Story, Dreamscape]] = {}
"""Dreams that were compiled before: the largest takes a second."""


class Sleepers:
    """Plays a dream by typed deeds: `ann: go loft. take bell`."""

    def __init__(self, tree: dict[str, Any], id: str, protagonists: dict[str, str]) -> None:
        key = json.dumps([id, tree, protagonists])
        if key not in COMPILED:
            told = story({id: tree}, protagonists)
            COMPILED[key] = (told, Dreamscape(told, id))
        self.story, self.scape = COMPILED[key]
        self.state = State(self.story)
        self.id = id
        self.turns = 0
        self.ending = ""
        for who in self.scape.puzzle.who:
            self.state.apply(self.scape.enter(who, self.state))

    def reading(self, who: str, text: str) -> Reading:
        """GO, TUNE, NAME … with short ids, `on`, `to`, `with`, `as` and `for` between them."""
        action, *rest = text.lower().split()
        preps = ("on", "to", "with", "as", "for")
        prep = next((w for w in rest if w in preps), "")
        words = [w for w in rest if w not in preps]
        ids = [f"{self.id}.{w}" if f"{self.id}.{w}" in self.story.entities else w for w in words]
        if action == "go":
            return Reading(action, who, way=ids[0])
        if prep == "as" or action == "tune":
            return Reading(action, who, nouns=(ids[0],), prep=prep, topic=ids[1])
        back = words[2] if len(words) > 2 else ""
        return Reading(action, who, nouns=tuple(ids[:1]), second="".join(ids[1:2]), prep=prep, topic=back)

    def do(self, who: str, text: str) -> str:
        """Do it: "" when done, "goal" when that solved the dream, else the refusal's words or key, or "none"."""
        answer = self.scape.find(self.reading(who, text), self.state)
        if answer is None:
            return "none"
        if answer.refusal is not None:
            said = answer.refusal.say or answer.refusal.key
            return said.get(who) or said["else"] if isinstance(said, dict) else said
        self.state.apply(answer.changes)
        self.turns += 1
        self.ending = answer.ending or ""
        return "goal" if answer.goal else ""

    def play(self, lines: str) -> str:
        """Several lines of one actor's deeds; the last answer. Every other must be done."""
        said = ""
        for line in filter(None, map(str.strip, lines.splitlines())):
            who, _, deeds = line.partition(":")
            for deed in filter(None, map(str.strip, deeds.split("."))):
                assert said == "", said
                said = self.do(who, deed)
        return said
