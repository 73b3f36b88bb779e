"""Renaming: facts of a game made before an author called something otherwise, as this story has them.

The story's table (renamed.yaml) says what became of an id, of an attribute (`licence.two: licence.second`), of a
scene's node (`rally.slipper: rally.first`), or of a text or topic by the key that saves know it by. A new id is
put into keys, too.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from dreamweave.messages import Fact, FactValue

NAME = re.compile(r"[a-z_][a-z0-9_.]*")
"""An id within the key of a text."""

READING = (1, 2, 3, 8)
"""Where a packed reading has ids: the actor, the nouns, the second noun, whoever is ordered."""


class Renaming:
    """The table of a story, ready for facts."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """table: old names with the new ones, no new one being old itself; "" for what is gone for good."""
        self.table = table

    def fact(self, fact: Fact, value: FactValue) -> tuple[Fact, FactValue]:
        """A fact with its value as the story has them."""
        owner, attribute, *about = fact
        value = self._value(attribute, value)
        if attribute == "node" and (new := self.table.get(f"{owner}.{value}")):
            value = new.rpartition(".")[2]
        owner = self.name(owner)
        if new := self.table.get(f"{owner}.{attribute}"):
            owner, _, attribute = new.rpartition(".")
        return (owner, attribute, *map(self.key, about)), value

    def name(self, id: str) -> str:
        """What an id is called now. A part of a thing goes by the thing: hall.door, when hall is the lobby."""
        if id in self.table:
            return self.table[id] or id
        head, dot, tail = id.partition(".")
        return f"{self.table[head]}.{tail}" if dot and self.table.get(head) else id

    def key(self, key: str) -> str:
        """What an id, or the key of a text or topic, is called now."""
        if key in self.table or "/" not in key:
            return self.name(key)
        return NAME.sub(lambda match: self.name(match.group()), key)

    def _value(self, attribute: str, value: FactValue) -> FactValue:
        if isinstance(value, str):
            return self.name(value)
        if not isinstance(value, tuple):
            return value
        match attribute:
            case "knows":
                return (self._name(value[0]), *value[1:]) if value else value
            case "again":
                return tuple(self._reading(row) for row in value)
            case "question" if len(value) == 4 and isinstance(value[2], tuple):
                rows = tuple((o[0], self._reading(o[1])) if isinstance(o, tuple) else o for o in value[2])
                return (*value[:2], rows, value[3])
            case "unread":
                return tuple(self._paragraph(row) for row in value)
            case "it" | "him" | "her" | "them" | "left":
                return tuple(self._name(v) for v in value)
            case _:
                return value

    def _name(self, value: FactValue) -> FactValue:
        return self.name(value) if isinstance(value, str) else value

    def _reading(self, row: FactValue) -> FactValue:
        if not isinstance(row, tuple):
            return row
        named = (tuple(map(self._name, v)) if isinstance(v, tuple) else self._name(v) for v in row)
        return tuple(new if i in READING else old for i, (old, new) in enumerate(zip(row, named)))

    def _paragraph(self, row: FactValue) -> FactValue:
        if not isinstance(row, tuple) or not isinstance(row[1], tuple):
            return row
        spans = tuple((*s[:2], self._name(s[2])) if isinstance(s, tuple) else s for s in row[1])
        return (row[0], spans, *row[2:])
