"""Effects: what a rule, a topic or a beat does to the world, as a tagged list and never as program text.

set owner attribute value | add owner attribute amount | move thing to | learn fact who from | say text
hail who text | dream id who | wake who | end text
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


class EffectError(Exception):
    """An effect that cannot be read."""


def compile_effect(
    row: dict[str, Any], find: Callable[[str, str], Tree], text: Callable[[Any], Tree], value: Callable[[str], Tree]
) -> Tree:
    """The tagged list of one authored effect.

    find(name, kind) gives the tree of a name or raises; text compiles prose; value reads a condition or a word.
    """
    tag = next((k for k in row if k in KEYS), "")
    if not tag:
        raise EffectError(f"an effect begins with one of {', '.join(KEYS)}, this with {next(iter(row), 'nothing')}")
    if extra := [k for k in row if k != tag and k not in KEYS[tag]]:
        raise EffectError(f"the effect {tag} has no part called {extra[0]}")
    subject = row[tag]
    match tag:
        case "set" | "add":
            owner, dot, attribute = str(subject).rpartition(".")
            if not dot:
                raise EffectError(f"{tag} wants owner.attribute, as in form_12.stamped")
            amount = value(str(row.get("to", row.get("by", 1))))
            return [tag, find(owner, "thing"), attribute, amount]
        case "move":
            return [tag, find(subject, "thing"), find(row["to"], "thing") if row.get("to") else None]
        case "learn":
            who = find(row["by"], "person") if "by" in row else None
            giver = find(row["from"], "thing") if "from" in row else None
            return [tag, find(subject, "known")[1], who, giver]  # pyright: ignore[reportOptionalSubscript,reportIndexIssue]
        case "hail":
            return [tag, find(subject, "person"), text(row.get("say", ""))]
        case "scene":
            return [tag, find(subject, "scene")[1], str(row.get("to", ""))]  # pyright: ignore[reportOptionalSubscript,reportIndexIssue]
        case "dream":
            return [tag, find(subject, "dream"), find(row["who"], "person") if "who" in row else None]
        case "wake":
            return [tag, find(subject, "person")]
        case _:
            return [tag, text(subject)]
