"""The rulebook: what a story's tables say about commands, found by the command.

The compiler notes which owners speak of which action (story/tables.py), so a command that nobody speaks of costs one
look-up, and however large a pack is, the rows of one table are read when a command first concerns its owner.
"""

from __future__ import annotations

from dreamweave.story.model import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from dreamweave.story.model import Story

ANY = "*"
"""The action of a row that is about every action."""

EMPTY: Mapping[str, Any] = {"on": (), "after": (), "says": ()}
"""The table of what has none."""


SPARED = frozenset({"think", "hint", "aims", "ledger", "recall"})
"""What `any` is not about: it is done in the head, and asked of the game."""


class Rulebook:
    """The rows of one story. when is "on" (before a command) or "after" it."""

    def __init__(self, story: Story) -> None:
        self._tables: Mapping[str, Any] = story.tree["tables"]
        self._index: Mapping[str, Mapping[str, list[str]]] = story.tree["speakers"]
        self._speakers: dict[tuple[str, str], frozenset[str]] = {}
        self._rows: dict[tuple[str, str, str], tuple[Rule, ...]] = {}

    def speakers(self, when: str, action: str) -> frozenset[str]:
        """The owners of a table with a row about an action, or about any: an entity, a dream, a moment of a scene as
        `scene.node`, or the story."""
        found = self._speakers.get((when, action))
        if found is None:
            index = self._index[when]
            every = () if action in SPARED else index.get(ANY, ())
            found = self._speakers[when, action] = frozenset((*index.get(action, ()), *every))
        return found

    def rows(self, owner: str, when: str, action: str) -> tuple[Rule, ...]:
        """The rows of an owner about an action and those about any, as they are written."""
        key = (owner, when, action)
        found = self._rows.get(key)
        if found is None:
            table = self._tables.get(owner) or EMPTY
            every = "" if action in SPARED else ANY
            rows = [row for row in table[when] if row[0] in (action, every)]
            found = self._rows[key] = tuple(_rule(table["says"], *row) for row in rows)
        return found


def _rule(says: list[Any], action: str, noun: str, second: str, words: list[str], *rest: Any) -> Rule:
    who, where, names, page, number = rest
    return Rule(action, noun, second, tuple(words), who, where, names, page, says[number])
