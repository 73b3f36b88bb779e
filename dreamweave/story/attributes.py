"""Attributes: what may be said of whom, and the values it can have, so that a misspelt one is found on load.

An attribute is declared once: by `start:` of an entity, by `facts:` of the story, a scene or a beat, by a deed of a
dream, or here, when the engine itself keeps it. What is declared `yes` or `no` is one of these two; a number stays a
number; a list is every value there is, the first of them at first; one word is one of the words that the pack gives it
anywhere.
"""

from __future__ import annotations

import functools
from typing import Any

from dreamweave.record import Value
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dreamweave.messages import FactValue
    from dreamweave.story.model import Tree

TRUTH = {"yes": True, "no": False, "true": True, "false": False}


REMEMBERED = ("choice", "deduction")
"""Kinds of name that stand for a value: it is what is asked for by the bare name in a comparison."""

VALUE, UNMADE, BLANK = "value", "unmade", "blank"
"""The attribute that such a value is; what it is before a choice is made, and before a deduction is filled."""


class Attribute(Value):
    """One attribute of something. sort: flag | number | word | id | any; words: all a word may be, where that is
    known; settled: whether the author listed them."""

    sort: str
    words: frozenset[str] = frozenset()
    settled: bool = False

    def refuses(self, value: FactValue, name: str) -> str:
        """Why this cannot be the attribute's value, or ""; name is what to call the attribute."""
        if value is None or self.sort == "any" or (value is False and not self.settled):
            return ""
        if isinstance(value, bool) and self.sort in ("flag", "word"):
            word = "yes" if value else "no"
            return "" if self.sort == "flag" or not self.words or word in self.words else self._never(word, name)
        if self.sort == "flag":
            return "" if value in (0, 1) else f"{name} is yes or no, never {value}"
        if self.sort == "number":
            return (
                "" if isinstance(value, int) and not isinstance(value, bool) else f"{name} is a number, never {value}"
            )
        if self.sort == "word" and self.words and str(value) not in self.words:
            return self._never(str(value), name)
        return ""

    def _never(self, word: str, name: str) -> str:
        return f"{name} is never {word} ({', '.join(sorted(self.words))}){did_you_mean(word, self.words)}"

    def joined(self, other: Attribute) -> Attribute:
        """What may be either."""
        if self.sort != other.sort:
            return ANYTHING
        both = self.words | other.words if self.words and other.words else frozenset[str]()
        return Attribute(self.sort, both, self.settled and other.settled)


FLAG, NUMBER, ID, ANYTHING = Attribute("flag"), Attribute("number"), Attribute("id"), Attribute("any")
BAND = Attribute("word", frozenset(BANDS), settled=True)

ENGINE: Mapping[str, Mapping[str, Attribute]] = {
    "entity": {"in": ID, "seen": ANYTHING},
    "thing": {
        "open": FLAG, "locked": FLAG, "worn": FLAG, "key_is": ID, "on": FLAG, "lit": FLAG, "band": BAND,
        "masked": FLAG, "still": FLAG, "moved": NUMBER, "echo": ID, "aspect": Attribute("word"),
    },
    "shard": {"band": BAND, "still": FLAG, "moved": NUMBER},
    "person": {
        "asleep": FLAG, "masked": FLAG, "still": FLAG, "moved": NUMBER, "echo": ID,
        "it": ANYTHING, "him": ANYTHING, "her": ANYTHING, "them": ANYTHING,
    },
    "beat": {"done": FLAG},
    "dream": {"solved": FLAG, "grounded": ID},
    "scene": {"done": FLAG},
    "choice": {"by": ID},
    "deduction": {"from": ID},
    "story": {
        "turn": NUMBER, "focus": ID, "score": NUMBER, "max_score": NUMBER, "hour": ANYTHING, "act": NUMBER,
        "ended": ANYTHING,
    },
}  # fmt: skip
"""What the engine itself keeps, by the kind of its owner."""


def declared(value: Any) -> tuple[Attribute, FactValue]:
    """An attribute as an author declares it by its first value, or by all its values; with the first."""
    if isinstance(value, list):
        words = [str(v) for v in value]
        first = words[0] if words else ""
        if words and all(w.lstrip("-").isdigit() for w in words):
            return NUMBER, int(first)
        return Attribute("word", frozenset(words), settled=True), TRUTH.get(first, first)
    text = str(value)
    if text in TRUTH:
        return FLAG, TRUTH[text]
    if text.lstrip("-").isdigit():
        return NUMBER, int(text)
    return Attribute("word", frozenset({text})), text


class Attributes:
    """Every attribute of a pack, by owner; and the words given to those whose values were not listed."""

    def __init__(self, kind: Callable[[str], str]) -> None:
        """kind: what an owner is (room, shard, thing, person, beat, dream, scene, story), "" when it is nothing."""
        self.kind = kind
        self.own: dict[str, dict[str, Attribute]] = {}
        self.given: dict[tuple[str, str], set[str]] = {}
        self.open: set[tuple[str, str]] = set()
        """Attributes that are given a value known only in play."""

    def declare(self, owner: str, attribute: str, value: Any) -> FactValue:
        """Declare an attribute of an owner by its first value or the list of them; gives the first."""
        found, first = declared(value)
        self.own.setdefault(owner, {})[attribute] = self._engine(owner).get(attribute, found)
        return first

    def of(self, owner: str, attribute: str) -> Attribute | None:
        """The attribute of an owner, or of anything when owner is ""; None when nobody declares it."""
        if owner:
            return self._all(owner).get(attribute)
        found = [table[attribute] for table in (*self.own.values(), *ENGINE.values()) if attribute in table]
        return functools.reduce(Attribute.joined, found) if found else None

    def near(self, owner: str, attribute: str) -> str:
        """Advice for an attribute nobody declares."""
        tables = [self._all(owner)] if owner else [*self.own.values(), *ENGINE.values()]
        return did_you_mean(attribute, sorted({a for table in tables for a in table}))

    def _all(self, owner: str) -> Mapping[str, Attribute]:
        return {**self._engine(owner), **self.own.get(owner, {})}

    def _engine(self, owner: str) -> Mapping[str, Attribute]:
        kind = self.kind(owner)
        common = ENGINE["entity"] if kind in ("room", "thing", "person", "shard") else {}
        return {**common, **ENGINE.get(kind, {})}

    def give(self, owner: str, attribute: str, value: Tree) -> str:
        """Note a value that an effect gives an attribute; gives why it cannot have that, or "". owner is "" for one
        that is known only in play."""
        found = self.of(owner, attribute)
        name = f"{owner}.{attribute}" if owner else attribute
        if found is None:
            return f"nobody declares {name}{self.near(owner, attribute)}"
        if isinstance(value, list) and value[0] == "id":
            value = value[1]
        if isinstance(value, list):
            self.open.add((owner, attribute))
            return ""
        if found.sort == "word" and not found.settled and isinstance(value, str):
            self.given.setdefault((owner, attribute), set()).add(value)
            return ""
        return found.refuses(value, name)

    def never_given(self, owner: str, attribute: str, word: str) -> str:
        """Why an attribute that lists no values cannot be a word that was asked for, or ""; once all effects are
        known."""
        found = self.of(owner, attribute)
        anyone = any(a == attribute and not o for o, a in (*self.given, *self.open))
        if found is None or found.settled or found.sort != "word" or (owner, attribute) in self.open or anyone:
            return ""
        known = found.words | self.given.get((owner, attribute), set())
        return Attribute("word", frozenset(known)).refuses(word, f"{owner}.{attribute}") if known else ""
