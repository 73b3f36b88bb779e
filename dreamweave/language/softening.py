"""What people put before and after a command: I WANT TO, PLEASE, CAREFULLY. How many words of a line are such."""

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
