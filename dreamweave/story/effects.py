"""Effects: what an answer or a beat does to the world, as tagged lists and never as program text.

set owner attribute value | choose choice value | add owner attribute amount | move thing to
learn fact who from | say text | hail who text | dream id who | wake who | end text | scene id node

An author's row may say several at once ({set: {story.late: yes, yusra.asleep: yes}}, {move: [tam, zell], to: away}),
and {do: NAME} with its blanks filled performs a routine, a list of effects with a name (routines.py).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from dreamweave.story.model import Tree

KEYS: dict[str, tuple[str, ...]] = {
    "set": ("to",),
    "add": ("by",),
    "choose": ("as",),
    "move": ("to",),
    "learn": ("by", "from"),
    "say": (),
    "hail": ("say",),
    "dream": ("who",),
    "wake": (),
    "end": (),
    "scene": ("to",),
}
"""Each effect's first key, with the others it may have."""

NOTHING = "~"
AWAY = "away"
"""Where a thing is that is nowhere."""


class EffectError(Exception):
    """An effect that cannot be read."""


def compile_effect(
    row: dict[str, Any], find: Callable[[str, str], Tree], text: Callable[[Any], Tree], value: Callable[[str], Tree]
) -> list[Tree]:
    """The tagged lists of one authored row of effects.

    find(name, kind) gives the tree of a name or raises; text compiles prose; value reads a condition or a word.
    """
    tag = next((k for k in row if k in KEYS), "")
    if not tag:
        known, first = ", ".join([*KEYS, "do"]), next(iter(row), "nothing")
        if any(first in parts for parts in KEYS.values()):
            raise EffectError(f"{first} is a part of an effect, and stands in its braces: {{set: …, to: …}}")
        raise EffectError(f"an effect begins with one of {known}, this with {first}")
    if extra := [k for k in row if k != tag and k not in KEYS[tag]]:
        raise EffectError(f"the effect {tag} has no part called {extra[0]}")
    subject = row[tag]
    match tag:
        case "set" if isinstance(subject, dict):
            if "to" in row:
                raise EffectError("set says each value beside its attribute, or one to:, not both")
            return [["set", *_owned(tag, name, find), _value(to, value)] for name, to in subject.items()]
        case "set" | "add":
            return [[tag, *_owned(tag, subject, find), _value(row.get("to", row.get("by", 1)), value)]]
        case "choose":
            if "as" not in row:
                raise EffectError("choose wants as:, one of the values of the choice")
            return [[tag, _id(find(subject, "choice")), _value(row["as"], value)]]
        case "move":
            to = row.get("to", AWAY)
            where = None if to == AWAY else find(to, "thing")
            return [[tag, find(one, "thing"), where] for one in _several(subject)]
        case "learn":
            who = find(row["by"], "person") if "by" in row else None
            giver = find(row["from"], "thing") if "from" in row else None
            return [[tag, _id(find(one, "known")), who, giver] for one in _several(subject)]
        case "hail":
            return [[tag, find(subject, "person"), text(row.get("say", ""))]]
        case "scene":
            return [[tag, _id(find(subject, "scene")), str(row.get("to", ""))]]
        case "dream":
            return [[tag, find(subject, "dream"), find(row["who"], "person") if "who" in row else None]]
        case "wake":
            return [[tag, find(one, "person")] for one in _several(subject)]
        case _:
            return [[tag, text(subject)]]


def _owned(tag: str, name: str, find: Callable[[str, str], Tree]) -> tuple[Tree, str]:
    """The owner and the attribute of `form_12.stamped`."""
    owner, dot, attribute = str(name).rpartition(".")
    if not dot:
        raise EffectError(f"{tag} wants owner.attribute, as in form_12.stamped")
    return find(owner, "owner"), attribute


def _value(written: Any, value: Callable[[str], Tree]) -> Tree:
    """What an attribute is set to; ~ unsets it."""
    return None if written == NOTHING else value(str(written))


def _several(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names


def _id(tree: Tree) -> str:
    return tree[1] if isinstance(tree, list) else str(tree)
