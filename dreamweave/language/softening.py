"""What people put before and after a command: I WANT TO, PLEASE, CAREFULLY. How many words of a line are such, and what
may be said of them, once in a game, when a command was read without them."""

from __future__ import annotations

from dreamweave.language.lexicon import SOFT_FIRST, SOFTENERS


def softener(words: list[str], at: int) -> int:
    """How many words at a place soften what follows them; 0 for none, or when nothing follows."""
    if words[at] not in SOFT_FIRST:
        return 0
    for soft in SOFTENERS:
        k = len(soft)
        if len(words) > at + k and tuple(words[at : at + k]) == soft:
            return k
    return 0


TAUGHT = {
    "wish": "Short commands are enough.",
    "courtesy": "PLEASE is welcome, and changes nothing.",
    "manner": "How a thing is done is left to whoever does it.",
}
"""What is taught of each kind of wrapping that is told of. Others, NOW and AND THEN, take no explaining."""

WISHING = frozenset(
    "i i'd i'll i'm id im we we'll let's lets let try attempt want wanna gonna gotta need have start begin continue "
    "proceed prepare manage decide wish dare you can could may might shall should must".split()
)
"""Words by which a wish begins: I WANT TO, LET'S, TRY TO, CAN I."""


def kind_of(words: list[str]) -> str:
    """Which of the kinds in TAUGHT words around a command are; "" for those that nobody needs to be told of."""
    if "please" in words or ("you" in words[1:2] and words[0] in ("can", "could", "would", "will")):
        return "courtesy"
    if any(w in WISHING for w in words[:2]):
        return "wish"
    manner = any(len(w) > 4 and w.endswith("ly") and w != "finally" for w in words)
    return "manner" if manner or words[0] == "with" else ""
