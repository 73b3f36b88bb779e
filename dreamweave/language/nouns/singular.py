"""One of many that only have a name together: A FLOORBOARD, THE TIN HORSE, where there are floorboards, tin horses."""

from __future__ import annotations

from dreamweave.language.lexicon import plurals
from dreamweave.language.nouns.parts import ONE, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases


def singular(nouns: Phrases, i: int, j: int) -> Part | None:
    """What the words name with the last of them made plural; None when nothing."""
    *before, last = nouns.words[i:j]
    for plural in plurals(last):
        if plural in nouns.vocabulary and (found := nouns.seen([*before, plural])):
            return Part(ONE, found)
    return None
