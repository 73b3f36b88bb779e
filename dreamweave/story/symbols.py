"""The symbol table of a pack: what each of its names is, what may be asked of it, and the nearest right name."""

from __future__ import annotations

from dreamweave.story.attributes import BLANK, UNMADE, VALUE, Attribute, Attributes
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.expressions import FUNCTIONS, VARIABLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from dreamweave.story.model import Tree
    from dreamweave.story.schema import Pack

PLACES = ("room", "shard")
ENTITIES = {"thing": (), "person": ("person",), "place": PLACES}
"""Kinds of name that are entities, with the kinds of entity each may be; any when none are given."""

TABLES = {
    "beat": "beats", "dream": "dreams", "scene": "scenes", "fact": "facts", "protagonist": "protagonists",
    "choice": "choices", "deduction": "deductions",
}  # fmt: skip
"""Kinds of name that are entries of a section."""


CASES = tuple("first else again cycle say refuse do learn text name kind".split())
"""Words that stand where a condition may, and may be meant by a name that is nothing."""


class Symbols:
    """The names of one pack. within: the dream whose short names are understood, or "". broken: entries that could
    not be read, and of which nothing more is said."""

    def __init__(self, pack: Pack, entities: Mapping[str, dict[str, Any]], broken: frozenset[str]) -> None:
        self.pack, self.entities, self.broken = pack, entities, broken
        self.within = ""
        self.attributes = Attributes(self.kind)
        self.spot: Any = ()
        """Where what is being compiled stands."""
        self.asked: list[tuple[str, str, str, Any, tuple[str, int]]] = []
        """Words that attributes are compared with: owner, attribute, word; where, and in what text."""
        self.named: list[tuple[str, str, Any, tuple[str, int]]] = []
        """Texts and answers that are asked after: text or answer, its name; where, and in what text."""

    def find(self, name: str, kind: str) -> str:
        """The full id of a name of some kind (thing, person, place, beat, dream, scene, fact, known, hour), or ""."""
        if kind in ENTITIES:
            kinds = ENTITIES[kind]
            for id in (f"{self.within}.{name}" if self.within else name, name):
                if id in self.entities and (not kinds or self.entities[id]["kind"] in kinds):
                    return id
            return name if name in self.broken or (kind == "thing" and name in self.pack.scenes) else ""
        if kind == "known":
            return name if name in self.pack.facts else self.find(name, "thing")
        return name if name in self.broken or name in self._table(kind) else ""

    def _table(self, kind: str) -> Any:
        if kind == "hour":
            return [
                *(h.name for h in self.pack.hours),
                *(h.name for act in self.pack.acts.values() for h in act.hours.values()),
            ]
        return getattr(self.pack, TABLES[kind])

    def kind(self, name: str) -> str:
        """What a full id is: room, shard, person, thing, beat, dream, scene, fact, story; or "".

        A beat may have the id of the dream whose solving it is.
        """
        if name == "story":
            return name
        if name in self.entities:
            return self.entities[name]["kind"]
        return next((k for k in TABLES if k != "protagonist" and name in self._table(k)), "")

    def question(self, name: str) -> Tree:
        """The question that a bare name asks, as a tree; None for what has no obvious one."""
        id = self.find(name, "thing") or name
        reader: Tree = ["var", "reader"]
        if id in self.broken:
            return ["call", "done", ["id", id]]
        if id in self.pack.protagonists:
            return ["==", reader, ["id", id]]
        match self.kind(id):
            case "room" | "shard":
                return ["call", "at", reader, ["id", id]]
            case "beat":
                return ["call", "done", ["id", id]]
            case "dream":
                return ["call", "solved", ["id", id]]
            case "fact":
                return ["call", "knows", reader, ["id", id]]
            case "choice" | "deduction":
                return self._whether(id)
            case _:
                return ["call", "come", id] if any(id in act.hours for act in self.pack.acts.values()) else None

    def _whether(self, id: str) -> Tree:
        """What the bare name of a choice asks: yes, where that is one of its values, else whether it was made; that of
        a deduction, whether it is filled."""
        asked: Tree = ["fact", ["id", id], VALUE]
        if id in self.pack.choices:
            words = self.pack.choices[id].values
            for word in words if "yes" in words else ():
                self.compared(id, VALUE, word, (id, 0))
            return ["==", asked, True] if "yes" in words else ["!=", asked, UNMADE]
        return ["not", ["or", ["==", asked, BLANK], ["==", asked, "half"]]]

    def attribute(self, owner: str, name: str) -> Attribute | None:
        """An attribute of a full id; of anything at all when owner is "" (noun.lit)."""
        if owner in self.broken:
            return Attribute("any")
        return self.attributes.of(owner, name)

    def compared(self, owner: str, attribute: str, word: str, place: tuple[str, int]) -> None:
        """Note that an attribute is compared with a word: of one that lists no values, to be judged when all effects
        are known. place: the text of the condition, and the column in it."""
        self.asked.append((owner, attribute, word, self.spot, place))

    def kept(self, kind: str, name: str, place: tuple[str, int]) -> None:
        """Note that a text or an answer is asked after by the name that saves know it by, to be judged when all are
        known."""
        self.named.append((kind, name, self.spot, place))

    def near(self, name: str, kind: str) -> str:
        """Advice for a name that is not known."""
        choices = list(FUNCTIONS) if kind == "function" else self._choices(kind)
        return did_you_mean(name, [c.removeprefix(f"{self.within}.") for c in choices])

    def _choices(self, kind: str) -> list[str]:
        if kind == "name":
            sections = [self._table(k) for k in TABLES]
            return [*self.entities, *(n for s in sections for n in s), *VARIABLES, *CASES]
        if kind in ENTITIES:
            kinds = ENTITIES[kind]
            return [id for id, row in self.entities.items() if not kinds or row["kind"] in kinds]
        return [*self.pack.facts, *self.entities] if kind == "known" else list(self._table(kind))

    def near_attribute(self, owner: str, name: str) -> str:
        """Advice for an attribute nobody declares."""
        return self.attributes.near(owner, name)
