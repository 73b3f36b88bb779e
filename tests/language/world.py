"""A small world for the parser alone: two boxes, a lamp on a table, people who own things, four protagonists apart.

Built directly, without a pack, so that these tests ask only what the language makes of a line. The Scope here answers
from plain tables; the real one answers from facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from dreamweave.language import Language
from dreamweave.language.grammar import FAMILY
from dreamweave.messages import Reading
from dreamweave.story.model import Story
from dreamweave.story.naming import split_article
from dreamweave.story.tokens import Vocabulary

if TYPE_CHECKING:
    from dreamweave.perspectives.scope import Scope

EMPTY: dict[str, Any] = {
    "id": "small", "title": "Small", "by": "", "blurb": "", "hash": "", "facts": [], "tables": {}, "speakers": {},
    "topics": {}, "beats": [], "lines": {}, "knowledge": {}, "dreams": {}, "grammar": {}, "families": dict(FAMILY),
    "backdrops": {}, "counted": [], "opening": {}, "hours": [], "weaves": [], "opposites": [],
}  # fmt: skip

THINGS: list[tuple[str, str, str, str, str, str]] = [
    # id, kind, name with article, other names, traits, pronoun
    ("kitchen", "room", "the Kitchen", "", "", "it"),
    ("hall", "room", "the Great Hall", "", "", "it"),
    ("cellar", "room", "the Cellar", "", "", "it"),
    ("vault", "room", "the Obsidian Vault", "", "", "it"),
    ("table", "thing", "an oak table", "", "fixed supporter", "it"),
    ("lamp", "thing", "a brass lamp", "lantern|light", "portable", "it"),
    ("red_box", "thing", "a red box", "", "portable container openable", "it"),
    ("blue_box", "thing", "a blue box", "", "portable container openable", "it"),
    ("letter", "thing", "a letter", "note", "portable readable", "it"),
    ("hat", "thing", "a felt hat", "", "portable wearable", "it"),
    ("my_hat", "thing", "a straw hat", "", "portable wearable", "it"),
    ("brick1", "thing", "a brick", "", "portable", "it"),
    ("brick2", "thing", "a brick", "", "portable", "it"),
    ("brick3", "thing", "a brick", "", "portable", "it"),
    ("tea", "thing", "a cup of tea", "cup", "portable", "it"),
    ("sphere", "thing", "the Sphere", "dial", "fixed", "it"),
    ("form", "thing", "a Form 12", "form|form twelve", "portable readable", "it"),
    ("gloves", "thing", "some gloves", "", "portable wearable plural", "they"),
    ("pod", "thing", "Pod Nought", "pod", "fixed enterable container", "it"),
    ("mug", "thing", "a chipped mug", "", "portable", "it"),
    ("coin", "thing", "a gold coin", "", "portable", "it"),
    ("idol", "thing", "a jade idol", "", "portable", "it"),
    ("kettle", "thing", "a copper kettle", "", "portable", "it"),
    ("door", "thing", "a green door", "", "fixed openable", "it"),
    ("bob", "person", "Bob", "", "proper", "he"),
    ("ann", "person", "Ann Smith", "", "proper", "she"),
    ("clement", "person", "Mr Clement", "", "proper", "he"),
    ("ada", "person", "Ada", "", "proper dreamer", "she"),
    ("ben", "person", "Ben", "", "proper dreamer", "he"),
    ("cyd", "person", "Cyd", "", "proper dreamer", "they"),
    ("dot", "person", "Dot", "", "proper dreamer", "she"),
    ("orrery", "thing", "the Orrery", "", "fixed", "it"),
    ("tansy", "person", "Tansy Pike", "", "proper", "she"),
]


def names(name: str, also: str) -> tuple[str, str, Vocabulary]:
    """article, name without it, and the words that call it up: as the loader makes them."""
    article, bare = split_article(name)
    return article, bare, Vocabulary([name, *(n for n in also.split("|") if n)])


def story() -> Story:
    """The small world's story, without a grammar of its own."""
    entities: list[dict[str, Any]] = []
    vocabulary: dict[str, list[str]] = {}
    for id, kind, name, also, traits, pronoun in THINGS:
        article, bare, called = names(name, also)
        entities.append({
            "id": id, "kind": kind, "name": bare, "article": article, "nouns": sorted(called.nouns),
            "words": sorted(called.words), "little": sorted(called.little),
            "traits": traits.split(), "pronoun": pronoun,
        })  # fmt: skip
        for word in called.words:
            vocabulary.setdefault(word, []).append(id)
    seats = [
        {"id": p, "name": p.title(), "full": f"{p.title()} Voss", "glyph": ">", "ascii": ">", "form": "block",
         "faculty": "", "colours": {}}
        for p in ("ada", "ben", "cyd", "dot")
    ]  # fmt: skip
    return Story({**EMPTY, "protagonists": seats, "entities": entities, "vocabulary": vocabulary})


STORY = story()
LANGUAGE = Language(STORY)


class FakeScope:
    """Ada in the kitchen. Ben has met the idol, the Orrery and Tansy Pike, Ada has not; the kettle was seen in the hall; nobody saw the coin."""

    def __init__(self, **changes: Any) -> None:
        self.story = STORY
        self.actor = "ada"
        self.place = "kitchen"
        self.inside = {
            "table": "kitchen", "lamp": "table", "red_box": "kitchen", "blue_box": "kitchen", "letter": "red_box",
            "bob": "kitchen", "ann": "kitchen", "hat": "bob", "my_hat": "ada", "brick1": "kitchen", "brick2": "kitchen",
            "brick3": "kitchen", "tea": "table", "sphere": "kitchen", "form": "ada", "gloves": "kitchen",
            "pod": "kitchen", "mug": "bob", "ada": "kitchen", "door": "kitchen",
        }  # fmt: skip
        self.pronouns: dict[str, tuple[str, ...]] = {}
        self.closed: set[str] = set()
        for key, value in changes.items():
            if key in self.pronouns or key in ("it", "him", "her", "them"):
                self.pronouns[key] = value
            elif key == "without":
                for id in value:
                    del self.inside[id]
            elif key == "held":
                self.inside.update(dict.fromkeys(value, "ada"))
            else:
                setattr(self, key, value)
        self.visible = dict.fromkeys(["kitchen", *self.inside])
        self.seen = {"kettle": "hall", "clement": "", "hall": "hall", "cellar": "cellar"}
        self.ways = {"north": "hall", "down": "cellar", "east": ""}
        self.places = ["kitchen", "hall", "cellar"]

    def hearers(self, action: str) -> dict[str, None]:
        return {}

    def papers(self, action: str) -> dict[str, None]:
        return {}

    def holds(self, id: str) -> bool:
        return self.inside.get(id) == self.actor

    def of(self, person: str) -> FakeScope:
        return FakeScope(actor=person)

    def mentioned(self, words: Iterable[str]) -> bool:
        return False

    def told_of(self) -> dict[str, int]:
        return {}

    def nearest(self, ids: list[str]) -> list[str]:
        return ids

    def known(self, id: str) -> bool:
        return id in self.visible or id in self.seen or id in self.story.protagonists

    def met(self) -> list[str]:
        return [id for id in self.story.entities if id not in self.visible and self.known(id)]

    def last_seen(self, id: str) -> str:
        return self.seen.get(id, "")

    def pronoun(self, word: str) -> tuple[str, ...]:
        return self.pronouns.get(word, ())

    def named(self, id: str) -> str:
        return self.story.entities[id].definite

    def topics(self, person: str) -> list[str]:
        return ["lamp", "broom"] if person == "bob" else []

    def unheard(self) -> frozenset[str]:
        return frozenset()

    def words(self, action: str) -> list[str]:
        return ["alpha", "beta"] if action == "tune" else []

    def holder(self, id: str) -> str:
        return self.inside.get(id, "")

    def owner(self, id: str) -> str:
        at = self.inside.get(id, "")
        return at if at and self.story.entities[at].kind == "person" else ""

    def everything(self, action: str, second: str) -> list[str]:
        held = [id for id in self.visible if self.holds(id) and id != second]
        if action in ("drop", "put", "give", "throw", "show"):
            return held
        loose = [
            id for id in self.visible
            if "portable" in self.story.entities[id].traits and not self.owner(id) and id != second
        ]  # fmt: skip
        return [id for id in loose if not second or self.inside[id] == second]

    def met_by_another(self, id: str) -> bool:
        return id in ("idol", "orrery", "tansy")

    def plausible(self, reading: Reading) -> int:
        traits = self.story.entities[reading.noun].traits if reading.noun else frozenset()
        if reading.action == "take":
            if reading.second and reading.prep == "from" and self.holder(reading.noun) != reading.second:
                return 20
            return 10 if self.holds(reading.noun) else 40 if "portable" not in traits else 100
        if reading.action in ("drop", "wear"):
            return 100 if self.holds(reading.noun) else 30
        if reading.action == "unlock":
            return 100 if "openable" in traits else 20
        return 100


def fake_scope(**changes: Any) -> Scope:
    """A FakeScope where the language wants the real one, of which it asks no more than the fake can answer."""
    return cast("Scope", FakeScope(**changes))
