"""`dreamweave schema`: what an author may write, as a JSON Schema, so that editors complete and check a pack.

The shapes are the structs of story/schema.py; the words beside each field are here. Texts and effects, which the
structs leave open because they are checked with their line at hand, are spelled out. Where they want words a number
will do, for the loader takes every scalar as it is written. To use it, say at the top of a file:
`# yaml-language-server: $schema=dreamweave.json`.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from dreamweave.story import schema
from dreamweave.story.effects import KEYS

Node = dict[str, Any]

STRUCTS: dict[str, str] = {
    "Pack": "A file of a story pack. Each may say any of this; all files of the folder are joined.",
    "Meta": "The story as a whole.",
    "Room": "A place of the waking world.",
    "ExitForm": "A way out that is not always open.",
    "Thing": "Something to handle, or to look at.",
    "Person": "Somebody who is not played.",
    "Player": "A protagonist: somebody the player may be.",
    "BeatForm": "A step of the plot. It never unsets.",
    "HourForm": "An hour of an act.",
    "KindForm": "A trait of the story's own: texts that its things lack, and answers they do not give.",
    "VerbForm": "An action of the story's own, or what is said of one there is when nothing else answers.",
    "ChoiceForm": "A choice that is made once and quoted later.",
    "DeductionForm": "Facts that meet in one head: a value that is filled by itself.",
    "ActForm": "An act of the story; its number is that of the folder it stands in.",
    "Routine": "A list of effects with a name and blanks.",
    "Knowledge": "A fact that can be known, with its line in the ledger.",
    "Hour": "A time of day; of several that hold, the last.",
    "Dream": "A fractured dreamscape.",
    "Shard": "A place of a dream, at one of five bands.",
    "Motif": "A thing of a dream.",
    "SceneForm": "An authored exchange, steered by ordinary commands; left and come back to, it is where it was.",
    "SceneNode": "A moment of a scene.",
}

USUALLY: dict[str, str] = {
    "name": "Its name, with the article it takes: a broom, an apple, Bat Ekdal.",
    "text": "What is read of it on looking at it.",
    "in": "Where it is at first: a place, a person or a thing.",
    "aka": "Other names for it.",
    "kind": "Traits: fixed, part, supporter, container, openable, transparent, wearable, edible, plural, or your own.",
    "start": "Attributes of it with their first values: {open: yes, count: 3}.",
    "scenery": 'What is part of it: "name | other name", with its text, or with all that a thing has.',
    "things": "What is in it, or on it, by id; it needs no in of its own.",
    "people": "Whoever is in it, by id.",
    "hear": "What LISTEN tells.",
    "smell": "What SMELL tells.",
    "here": "Its own sentence where it is; a thing that the place's text names needs none.",
    "talk": "What TALK TO comes to: an answer.",
    "ask": 'What is answered when they are asked about something: {"soup | pan": words, or {say, do, learn}}.',
    "tell": "What is answered when they are told about something, by its names.",
    "show": "What is answered when they are shown something, by its names.",
    "unknown": "What they say of something they have nothing to say of.",
    "asleep": "Whether they are asleep at first.",
    "pronoun": "it, he, she or they.",
    "aspect": "What it is in the weave table.",
    "if": "A condition that must hold.",
    "say": "What is said of it.",
    "do": "What it changes, in order.",
    "then": "What it changes, in order.",
    "who": "The protagonists it is for.",
    "on": 'Answers instead of commands: {"ring | knock": words}. Under a thing it is left out, or called it.',
    "after": "Answers once a command has been done.",
    "think": "Nudges by protagonist, each a list from a hint to a command.",
}
"""Words for a field wherever it occurs, unless its struct has words of its own."""

FIELDS: dict[str, str] = {
    "Pack.story": "The story as a whole; in one of the files.",
    "Pack.protagonists": "Those the player may be, by id.",
    "Pack.rooms": "The places of the waking world, by id.",
    "Pack.things": "Things, by id.",
    "Pack.people": "People, by id.",
    "Pack.beats": "The steps of the plot, by id, in order.",
    "Pack.facts": "What can be known, by id.",
    "Pack.acts": "Acts by number. A page in acts/2/ says act: of its own.",
    "ActForm.begins": "The condition that begins it; once begun, an act never unbegins. The first has none.",
    "ActForm.card": "Read when it begins.",
    "ActForm.start": "What its beginning changes, in order.",
    "ActForm.opens": "By protagonist: read by whoever is played, and called by the others, in quotes.",
    "ActForm.assume": "What a test that begins in it takes for decided before: {x1: sit, sugar: receipt}.",
    "ActForm.tics": "Words, with how often one voice may say them in this act before check doubts it.",
    "ActForm.clock": "Beats by which its hours go.",
    "ActForm.hours": "Its hours by id, the earliest first.",
    "ActForm.entered": "What is listed when it is over, by label: words, or {by: ann, say: words}; in cases.",
    "ActForm.standing": "The same, of what is open still.",
    "HourForm.name": "The hour in words.",
    "HourForm.at": "How many of the clock's beats are done by then, or a condition.",
    "HourForm.seen": "What is read of its coming, by the room where one stands.",
    "Pack.whereabouts": "Where people are, by act, person, and from when on. A page in acts/2/ says its own act's.",
    "ActForm.name": "Its name, in the status line and on its card.",
    "Pack.choices": "Choices by id, each with all its values; made by {choose: ID, as: VALUE}.",
    "ChoiceForm.values": "Every value it may have: words, or ids.",
    "ChoiceForm.made": "The beat, scene or dream in which it is made.",
    "Pack.deductions": "Deductions by id: blank, half, told or found, or values of their own.",
    "DeductionForm.who": "In whose head the facts meet.",
    "DeductionForm.of": "The facts it needs.",
    "DeductionForm.or": "Other facts that will do.",
    "DeductionForm.owner": "Whoever it belongs to: it is told when any of the facts came of them, else found.",
    "DeductionForm.told": "A condition by which it is told as well.",
    "DeductionForm.values": "Values of its own, each with what it needs: facts, conditions, `2 of straws`.",
    "DeductionForm.straws": "Facts of which so many must be known.",
    "Pack.routines": "Lists of effects with names, done by {do: NAME}.",
    "Pack.texts": "Prose with a name, quoted in any other as {name}.",
    "Pack.lines": "Lines of the library in the story's own words, by key; by protagonist if it likes.",
    "Pack.hours": "Times of day, the latest last.",
    "Pack.waive": "Doubts of check that are none here, each with the reason: {noun size: a measure}.",
    "Pack.tics": "Words, with how often one voice may say them before check doubts it.",
    "Pack.renamed": "What things were called when older games were saved: the old name, and the new; ~ for gone.",
    "Pack.dreams": "Dreamscapes, by id.",
    "Pack.scenes": "Authored exchanges, by id.",
    "Pack.verbs": "By action, grammar lines besides the language's own: {ring: [ring (up|) {person}]}; or an action of "
    "the story's own: {hang: {lines: [hang {thing}], needs: hold, else: There is no nail.}}.",
    "Pack.kinds": "Traits of the story's own, by id, which kind: may name; a thing may have several.",
    "KindForm.read": "What READ tells of a thing that does not say it itself.",
    "KindForm.touch": "What TOUCH tells of a thing that does not say it itself.",
    "KindForm.taste": "What TASTE tells of a thing that does not say it itself.",
    "VerbForm.lines": "Grammar lines: words, choices (in|on), and slots such as {thing}.",
    "VerbForm.needs": "What must be done with the thing it names: see, touch or hold it.",
    "VerbForm.else": "What is said when nothing else has an answer; of what the engine does, when it names nothing.",
    "Pack.weaves": "What two aspects weave to: [a, b, result].",
    "Pack.opposites": "Pairs of aspects that undo each other.",
    "Meta.title": "The title of the story.",
    "Meta.id": "The id that saves know it by; made of the title when left out.",
    "Meta.by": "Who wrote it.",
    "Meta.blurb": "A sentence or two for the title screen.",
    "Meta.max_score": "The most that can be scored; 0 when nobody keeps score.",
    "Meta.opening": "Shown before the first place.",
    "Meta.lead": "Shown after the first place.",
    "Meta.first": "The protagonist with whom it begins.",
    "Meta.voices": "all, when every room, person and key thing is to have words for each protagonist.",
    "Meta.facts": "The story's own attributes, as in story.score.",
    "Room.name": "Its name as it stands in a heading.",
    "Room.text": "What is read on coming in and on LOOK. Nouns in it that name things here become links.",
    "Room.exits": "Ways out, by direction or name: a place, or {to, if, else}.",
    "Room.now": "Its passing sentence: it stands where the text says {now}, or after it.",
    "Room.region": "The district, shown beside the heading.",
    "Room.each": "Words by a number of turns: that often, while somebody is there.",
    "Person.each": "Words by a number of turns: that often, while they are in somebody's view.",
    "SceneNode.each": "Words by a number of turns: that often, while somebody stands in it.",
    "Room.line": "A tube or a rod it is on: those in rooms of one line can speak with each other by name.",
    "Room.lit": "When there is light in it; always, if left out.",
    "ExitForm.to": "Where it leads; left out where there is only an else.",
    "ExitForm.else": "What is said when it is not open.",
    "Thing.in": "Where it is at first: a place, person or thing; a list for what is in several places at once.",
    "Thing.key": "Whether the plot needs it: it is never destroyed or put out of reach.",
    "Thing.anywhere": "A condition: for whom it holds may read it wherever they are.",
    "Thing.worn": "Whether whoever has it wears it at first.",
    "Thing.way": "The exit of its room that it stands on, as a gate, a door or a ladder does.",
    "Thing.read": "What READ tells.",
    "Thing.touch": "What TOUCH tells.",
    "Thing.taste": "What TASTE tells.",
    "Player.full": "Their whole name.",
    "Player.glyph": "Their sign in the margin.",
    "Player.ascii": "The sign where only ASCII can be drawn.",
    "Player.form": "The shape of their paragraphs: block, narrow, hanging or indent.",
    "Player.faculty": "The verb that is theirs in dreams: tune, ground, weave or name.",
    "Player.colours": "Their colour by theme.",
    "Player.knows": "Facts and entities they know from the start.",
    "BeatForm.done": "The condition that completes it.",
    "BeatForm.needs": "Beats before it.",
    "BeatForm.name": "A name for the timeline.",
    "BeatForm.aim": "What it gives each protagonist to want, by id.",
    "BeatForm.facts": "Its own attributes with their first values, as in p15.how.",
    "BeatForm.steps": "Commands that do it, for automatic players.",
    "Routine.do": "The effects; $name stands for what a blank is filled with.",
    "Routine.takes": "Its blanks, each to be given by whoever does it.",
    "Knowledge.text": "Its line in the ledger; by protagonist if it likes.",
    "Knowledge.aka": "Words that name it in ASK and TELL.",
    "Knowledge.about": "The entities it concerns.",
    "Hour.name": "The time of day in words.",
    "Hour.if": "From when on it is so.",
    "Dream.name": "Its name.",
    "Dream.law": "The fault it suffers from, and what that means: `hush: no voice works …`.",
    "Dream.who": "The protagonists who can dream it.",
    "Dream.shards": "Its places, by id.",
    "Dream.threads": "Which shards hang together: [a, b].",
    "Dream.wants": "Conditions that solve it.",
    "Dream.sleeper": "Whose dream it is.",
    "Dream.faults": "What is wrong in it, by name.",
    "Dream.motifs": "Its things, by id.",
    "Dream.people": "Whoever is in it, by id.",
    "Dream.refusals": "Words for deeds that are refused: {put stove on barge: words, or cases}.",
    "Dream.insight": "Deeds without which it cannot be done, as patterns; the prover sees to it.",
    "Dream.hints": "The author's own nudges, by pattern of the deed.",
    "Dream.entered": "Read on falling asleep into it.",
    "Dream.solved": "Read when its wants are met.",
    "Dream.woken": "Read on waking out of it.",
    "Dream.then": "What its solution changes in the world, in order.",
    "Dream.options": "What its faults want to be told.",
    "Shard.name": "Its name as it stands in a heading.",
    "Shard.band": "Its band at first: delta, theta, alpha, beta or gamma.",
    "Shard.entry": "Whether dreamers come in here.",
    "Shard.tunable": "Whether it can be tuned.",
    "Shard.water": "Whether water stands in it.",
    "Shard.tidal": "Whether it rises and falls with the tide.",
    "Motif.in": "Where in the dream it is at first.",
    "Motif.mask": "The name it hides behind until it is named.",
    "SceneForm.where": "The place it stands in, or several.",
    "SceneForm.with": "People who stay where they are while it runs.",
    "SceneForm.start": "The node it begins at.",
    "SceneForm.nodes": "Its moments, by name.",
    "SceneForm.when": "It begins when somebody of `who` stands there and this holds.",
    "SceneForm.facts": "Its own attributes with their first values, as in broadcast.first.",
    "SceneForm.leave": "Read on walking out of it.",
    "SceneNode.watch": "What another protagonist who stands by reads of it.",
    "SceneNode.voice": "nobody: it has no reader, and what is done in it is the Sitter's.",
    "SceneNode.prompt": "What stands before the prompt.",
    "SceneNode.last": "yes: the game's last moment; nothing leads on.",
    "SceneNode.say": "Read on coming to it.",
    "SceneNode.again": "Read on coming back to it, and on LOOK.",
    "SceneNode.else": "Read when anything else is said in it.",
}
"""Words for a field of one struct."""

EFFECTS: dict[str, str] = {
    "set": "Set attributes: {set: {form_12.stamped: yes, form_12.sent: yes}}.",
    "add": "Add to a number, 1 unless by is given: {add: story.score, by: 2}.",
    "choose": "A choice is made: {choose: x1, as: sit}.",
    "move": "Move things or people: {move: mug, to: kitchen}; out of the story with {move: [tam, zell], to: away}.",
    "learn": "Somebody knows a fact, the actor unless by is given: {learn: well_secret, by: ann, from: bob}.",
    "say": "Say a text.",
    "hail": "Another protagonist calls: {hail: ben, say: I heard that.}.",
    "dream": "Somebody falls asleep into a dream: {dream: d1, who: ann}.",
    "wake": "Somebody wakes.",
    "end": "The story ends, with these last words.",
    "scene": "A scene begins, or goes to a node.",
}

ANSWER: dict[str, str] = {
    "say": "What is said; before a command, instead of it.",
    "refuse": "The command is refused, in these words.",
    "do": "What it changes, in order.",
    "learn": "Facts that whoever acts then knows.",
    "aloud": "Facts that everyone awake there then knows.",
    "to": "The moment of its scene that comes next.",
    "by": "sitter: it is nobody's deed, and nobody sees it done.",
    "keep": "With the pattern `words`: the attribute that keeps the line as it was typed.",
    "longest": "How many signs of it are kept.",
}
"""The parts of an answer that is more than words."""

TABLES = ("on", "after", "ask", "tell", "show")
"""Fields whose entries are answers."""

HEADINGS: dict[str, str] = {
    "until": "All of this page holds until a beat is done.",
    "when": "All of this page holds while a condition is so.",
    "through": "All of this page holds from the act in whose folder it stands through this one.",
    "for": "The page is read once for each row, each $name filled in.",
}
"""What a page may begin with."""

WHEREABOUTS = "Where people are in this act: {jorun: {dusk: drying_green, p16: wash_house}}, the last that holds."
ACT = "What the act is, in whose folder the page stands."
AFTER = "A beat: all of this page holds once it is done. A table: answers of the story's own, once a command is done."

TEXT: Node = {"$ref": "#/$defs/Text"}
"""Prose. Where it may stand is wherever the structs say str | list | dict."""

MADE = frozenset({"Text", "Effect", "Scenery", "Answer"})
"""Definitions that are no struct's."""

OPEN_TEXT: list[Node] = [{"type": "string"}, {"type": "array"}, {"type": "object"}]


def pack_schema() -> Node:
    """The JSON Schema of one file of a pack, as plain values."""
    found: Node = msgspec.json.schema(schema.Pack)
    defs: Node = found["$defs"]
    for name, node in defs.items():
        node["description"] = STRUCTS[name]
        for field, inner in node["properties"].items():
            node["properties"][field] = {**_spelled(inner), "description": described(name, field)}
            if field in TABLES and inner.get("type") == "object":
                node["properties"][field]["additionalProperties"] = {"$ref": "#/$defs/Answer"}
    for name in ("Meta", "ActForm", "Room", "Thing", "Person", "Player", "Dream", "SceneForm"):
        defs[name].pop("required", None)  # a file may say a part of them
    pack = defs["Pack"]["properties"]
    pack.update({name: {"description": words} for name, words in HEADINGS.items()})
    pack["whereabouts"] = {"type": "object", "description": WHEREABOUTS}
    pack["act"] = {"$ref": "#/$defs/ActForm", "description": ACT}
    pack["after"] = {"anyOf": [{"type": "string"}, pack["after"]], "description": AFTER}
    defs["Text"] = _text()
    defs["Scenery"] = {"anyOf": [TEXT, {**defs["Thing"], "required": []}]}
    defs["Effect"] = {"anyOf": [*(_effect(tag) for tag in KEYS), ROUTINE]}
    defs["Answer"] = _answer()
    for node in [n for name, n in defs.items() if name not in MADE]:
        if "scenery" in node["properties"]:
            node["properties"]["scenery"]["additionalProperties"] = {"$ref": "#/$defs/Scenery"}
    title = "A Dreamweave story pack"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **found}


def described(struct: str, field: str) -> str:
    """The words for a field. Raises KeyError when it has none."""
    base = {"Player": "Person"}.get(struct, struct)
    return (
        FIELDS.get(f"{struct}.{field}")
        or FIELDS.get(f"{base}.{field}")
        or USUALLY.get(field)
        or {**HEADINGS, "act": ACT}[field]
    )


def _spelled(node: Any) -> Any:
    """A shape with its open texts and effects spelled out."""
    if isinstance(node, list):
        return [_spelled(n) for n in node]
    if not isinstance(node, dict):
        return node
    if node.get("anyOf") == OPEN_TEXT:
        return {**{k: v for k, v in node.items() if k != "anyOf"}, **TEXT}
    if node == {"type": "array", "items": {"type": "object"}, "default": []}:
        return {**node, "items": {"$ref": "#/$defs/Effect"}}
    if isinstance(node.get("anyOf"), list) and all(n in node["anyOf"] for n in OPEN_TEXT):
        rest = [_spelled(n) for n in node["anyOf"] if n not in OPEN_TEXT]
        return {**node, "anyOf": [*rest, TEXT]}
    if node.get("type") == "string":
        return {**node, "type": ["string", "number"]}
    return {k: _spelled(v) for k, v in node.items()}


def _text() -> Node:
    several = {"type": "array", "items": TEXT}
    parts = {
        "first": {**TEXT, "description": "The first time it is read."},
        "again": {**TEXT, "description": "From then on: else, by another name."},
        "else": {**TEXT, "description": "When no case above fits."},
        "all": {**TEXT, "description": "For anyone who has no text of their own: else, by another name."},
        "cycle": {**several, "description": "One after another, round and round; it stands alone."},
    }
    return {
        "description": "Prose: words; {name}, the text of that name; a list, read one after another, of which the last "
        "stays; or cases, read from the top, of which the first that fits is taken: a protagonist or several, first, "
        "a condition, else. ~ says nothing.",
        "anyOf": [
            {"type": ["string", "number", "boolean", "null"]},
            several,
            {"type": "object", "properties": parts, "additionalProperties": TEXT},
        ],
    }


def _answer() -> Node:
    text = _text()
    words, several, cases = text["anyOf"]
    answer = {"$ref": "#/$defs/Answer"}
    parts: Node = {part: {"description": words} for part, words in ANSWER.items()}
    for part in ("say", "refuse"):
        parts[part] |= TEXT
    parts["do"] |= {"type": "array", "items": {"$ref": "#/$defs/Effect"}}
    parts["cycle"] = cases["properties"]["cycle"]
    return {
        "description": "What is answered: words; words with consequences; or cases, each an answer in its turn.",
        "anyOf": [words, several, {"type": "object", "properties": parts, "additionalProperties": answer}],
    }


def _effect(tag: str) -> Node:
    told = ("say", "hail", "end")
    several = tag in ("set", "move", "learn", "wake")
    words: Node = {"description": EFFECTS[tag], **(TEXT if tag in told and tag != "hail" else {"type": "string"})}
    if several:
        words["type"] = ["string", "array", "object"]
    extra: Node = {key: TEXT if key == "say" else {} for key in KEYS[tag]}
    return {"type": "object", "properties": {tag: words, **extra}, "required": [tag], "additionalProperties": False}


ROUTINE: Node = {
    "type": "object",
    "properties": {"do": {"type": "string", "description": "Do a routine: {do: freed, who: jorun}."}},
    "required": ["do"],
}


def print_schema() -> int:
    """Print the schema. Returns 0."""
    print(json.dumps(pack_schema(), ensure_ascii=False, indent=1))
    return 0
