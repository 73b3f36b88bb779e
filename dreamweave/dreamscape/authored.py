"""What a dream's author adds to the common rules: refusals, and commands that only this dream knows.

A refusal is a guard like any other and the proof sees it: wherever its condition holds, the command is not done. One
without a condition bars the command for good. Commands that take a turn and that no law knows are listed as
`options.deeds`: {on, as, in, if, do}. Its tables are the story's own affair: they speak, and decide nothing.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import Unreadable, field, words
from dreamweave.dreamscape.conditions import All, Some, Test, conjoin, terms
from dreamweave.dreamscape.laws import Case, forbid, standing
from dreamweave.dreamscape.model import Label, Line
from dreamweave.dreamscape.wants import formula
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.messages import Fact, FactValue

LINKS = frozenset({"to", "on", "in", "with", "for", "as", "into", "onto", "about", "the", "a"})
"""Words a pattern may have between its nouns, as in a typed command."""

SAME = {"drop": "put", "set": "tune", "hold": "ground", "call": "name", "throw": "throw"}
"""Commands that an author may call otherwise."""


OTHER = "other"


class Pattern(Value):
    """A command as an author writes it. "*" is anything; noun and second may be "" for none. The topic "other" is every
    name but the right one."""

    action: str
    noun: str
    second: str
    topic: str

    def fits(self, label: Label) -> bool:
        """Whether a label is one of those meant."""
        return (
            self.action in ("*", label.action)
            and self.noun in ("*", label.noun)
            and self.second in ("*", label.second)
            and (self.topic in ("*", label.topic) or (self.topic, label.topic) == (OTHER, "*"))
        )


def pattern(text: str, dream: Blueprint) -> Pattern:
    """`tune kitchen to beta`, `put peg range`, `put *`: an action, then ids; a band or a name is the topic.

    Raises Unreadable for a word that is nothing here.
    """
    first, *rest = text.lower().split()
    if first == "any":
        return Pattern("*", "*", "*", "*")
    action = first if first in ("drop", "hold", "call", "set") and not rest else SAME.get(first, first)
    named = [w for w in rest if w not in LINKS]
    ids = [dream.whole(w) if dream.knows(w) else w for w in named]
    if action in ("tune", "name"):
        topic = ids[1] if len(ids) > 1 else "*"
        return Pattern(action, ids[0] if ids else "*", "", topic)
    topic = "" if action in ("go", "take", "put", "give", "weave", "unpick", "ground", "throw", "show") else "*"
    for word in named[:2]:
        if word != "*" and not dream.knows(word):
            raise Unreadable(f"{text!r}: {word!r} is nothing in {dream.id}", text)
    return Pattern(action, ids[0] if ids else "", ids[1] if len(ids) > 1 else "", topic)


def refuse(dream: Blueprint, cases: list[Case]) -> list[Case]:
    """The cases with the author's refusals before every other guard, in the order written."""
    rows: list[Mapping[str, Any]] = [*(dream.tree.get("refusals") or ())]
    for number, row in reversed(list(enumerate(rows))):
        line = Line(f"{dream.id}.refusal.{number}", (), row["say"])
        for text in words(row["on"]):
            cases = _refuse_one(dream, cases, pattern(text, dream), row, line)
    return cases


def _refuse_one(dream: Blueprint, cases: list[Case], meant: Pattern, row: Mapping[str, Any], line: Line) -> list[Case]:
    who, where, need = field(row, "as", "who"), field(row, "in", "where"), field(row, "if", "need")
    rows: list[Case] = []
    met = False
    refused: dict[tuple[str, str], Test | All | Some] = {}
    for case in cases:
        label = case.label
        nowhere = label.action == "go" and not case.effects
        elsewhere = (who and who != label.actor) or (where and dream.whole(where) != case.here)
        if not meant.fits(label) or nowhere or elsewhere:
            rows.append(case)
            continue
        met = met or label.noun != "*"
        here = (label.actor, case.here)
        if here not in refused:
            refused[here] = formula(need, dream, *here)
        rows += forbid(case, refused[here], line, first=True)
    if not met and meant.action != "*":
        for actor in dream.who:
            for shard in dream.shards:
                if (who and who != actor) or (where and dream.whole(where) != shard):
                    continue
                label = Label(actor, meant.action, meant.noun, meant.second, meant.topic)
                said = Case(label, shard, (standing(dream, actor, shard),), free=True)
                rows += forbid(said, formula(need, dream, actor, shard), line)
    return rows


def deeds(dream: Blueprint) -> Iterable[Case]:
    """The commands that the author adds: each takes a turn and sets what its `do` says."""
    for row in dream.options.get("deeds") or ():
        who = field(row, "as", "who")
        places = [dream.whole(w) for w in words(field(row, "in", "where"))]
        for text in words(row["on"]):
            meant = pattern(text, dream)
            for actor in dream.who:
                for shard in dream.shards:
                    if (who and who != actor) or (places and shard not in places):
                        continue
                    topic = "" if meant.action == "name" and meant.topic == "*" else meant.topic
                    label = Label(actor, meant.action, meant.noun, meant.second, topic)
                    effects = tuple(effect(dream, e, actor, shard) for e in row["do"])
                    need: Test | Any = formula(field(row, "if", "need"), dream, actor, shard)
                    for term in terms(need):
                        select = conjoin((standing(dream, actor, shard),), term)
                        if select is not None:
                            yield Case(label, shard, select, (), effects)


class Caution(Value):
    """A deed that may close an ending: the command, whose it is ("" anybody's), when it may, what is said before, and
    what after when no ending is left."""

    meant: Pattern
    who: str
    need: Test | All | Some
    line: Line
    lost: Line | None


def warnings(dream: Blueprint) -> list[Caution]:
    """The deeds that options.warnings names: {on, as, if, say, lost}. Both are said only when an ending closes."""
    return [
        Caution(
            pattern(row["on"], dream),
            field(row, "as", "who"),
            formula(field(row, "if", "need"), dream),
            Line(f"{dream.id}.warning.{number}", (), row["say"]),
            Line(f"{dream.id}.lost.{number}", (), row["lost"]) if "lost" in row else None,
        )
        for number, row in enumerate(dream.options.get("warnings") or ())
    ]


def threshold(dream: Blueprint) -> Test | All | Some | None:
    """What options.threshold names: until it is so every ending can be reached from everywhere. None without one."""
    text = dream.options.get("threshold")
    return formula(text, dream) if text else None


class Gate(Value):
    """A refusal that depends on what somebody knows. The puzzle takes it as known; play asks."""

    meant: Pattern
    who: str
    need: Test | All | Some
    line: Line


def gates(dream: Blueprint) -> list[Gate]:
    """The author's refusals that ask what is known: `{on: name clerk as clement, if: not knows(ann, who), say}`."""
    return [
        Gate(pattern(text, dream), field(row, "as", "who"), formula(need, dream, known=True), line)
        for number, row in enumerate(dream.tree.get("refusals") or ())
        if "knows(" in (need := field(row, "if", "need"))
        for line in (Line(f"{dream.id}.refusal.{number}", (), row["say"]),)
        for text in words(row["on"])
    ]


def effect(dream: Blueprint, row: Mapping[str, Any], actor: str, shard: str) -> tuple[Fact, FactValue]:
    """`{set: nightlight.aspect, to: light}` or `{move: shuttle, to: left_bench}`. Raises Unreadable for any other."""
    special = {"actor": actor, "place": shard}

    def value(word: Any) -> FactValue:
        text = special.get(str(word), word)
        if text in ("yes", "true", True):
            return True
        if text in ("no", "false", False):
            return False
        if text == "nowhere":
            return None
        return dream.whole(text) if isinstance(text, str) and dream.knows(text) else text

    if "move" in row:
        thing = dream.whole(row["move"])
        fact = dream.shard_of(thing) if thing in dream.who else dream.place(thing)
        return fact, value(row["to"])
    if "set" in row:
        entity, _, attribute = row["set"].rpartition(".")
        whole = dream.id if entity in ("dream", dream.id) else dream.whole(special.get(entity) or entity)
        return (whole, attribute), value(row["to"])
    raise Unreadable(f"{dict(row)!r} cannot be done by a deed in a dream")
