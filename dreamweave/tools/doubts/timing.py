"""Doubts of time: what stands outside acts/ is always so, and asks when it is all the same.

A room that asks whether a beat is done is said in every act by whoever forgets to ask again in the next. So a plot
changes things, and rooms ask after things; or the words stand on a page, whose heading asks for all of them at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dreamweave.story.attributes import REMEMBERED
from dreamweave.story.expressions import ExpressionError
from dreamweave.tools.doubts.finding import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.loader import Path
    from dreamweave.tools.doubts.finding import Findings

SECTIONS = ("rooms", "things", "people", "protagonists")
ASKED = re.compile(r"\{\s*if ([^:]*):")
"""A condition within a sentence."""

NAME = re.compile(r"[a-z_]\w*")
"""A word of a condition that may be a name."""

NAMING = frozenset({"start", "set"})
"""Fields whose keys are attributes, and are no questions."""

TIMES = frozenset({"done", "come", "hour"})
"""Questions about beats and hours."""


def timed(found: Findings) -> Iterator[Doubt]:
    """Texts and answers of rooms, things and people that are always so, and ask after a beat, an hour, an act, a choice
    or the story's own facts, in a pack that has acts."""
    if not found.compiler.pack.acts:
        return
    pack = found.compiler.pack
    hours = {hour for act in pack.acts.values() for hour in act.hours}
    words = {"act", "story", *TIMES, *pack.beats, *pack.choices, *pack.deductions, *hours}
    for section in SECTIONS:
        for id, entry in found.source.data.get(section, {}).items():
            for condition, where in _conditions(entry, (section, id)):
                if words.intersection(NAME.findall(condition)) and _asks_when(found, condition):
                    spot = found.source.locate(where, condition, 0)
                    said = "what stands outside acts/ is always so; ask a thing, or move it to a page"
                    yield Doubt(f"{id} {condition}", spot, said)


def _conditions(value: Any, where: Path) -> Iterator[tuple[str, Path]]:
    """Whatever may be a condition in an entry as it is written, with where it stands."""
    if isinstance(value, str):
        for match in ASKED.finditer(value):
            yield " ".join(match[1].split()), where
    elif isinstance(value, list):
        for inner in value:
            yield from _conditions(inner, where)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in NAMING:
                continue
            yield (inner if isinstance(inner, str) and key in ("if", "lit") else key), where
            yield from _conditions(inner, (*where, key))


def _asks_when(found: Findings, condition: str) -> bool:
    """Whether it is a condition, and one of time."""
    try:
        tree = found.compiler.condition_tree(condition)
    except ExpressionError:
        return False
    return _of_time(found, tree)


def _of_time(found: Findings, tree: Any) -> bool:
    match tree:
        case ["call", name, *_] if name in TIMES:
            return True
        case ["var", "act" | "story"]:
            return True
        case ["fact", ["id", owner], _] if owner == "story" or found.compiler.symbols.kind(owner) in REMEMBERED:
            return True
        case list():
            return any(_of_time(found, inner) for inner in tree)
        case _:
            return False
