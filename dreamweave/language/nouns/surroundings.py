"""Words for the place where one is, whatever its name: MEASURE THE ROOM, in an attic."""

from __future__ import annotations

from dreamweave.language.nouns.parts import ONE, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases

MEANT = frozenset({"room", "place", "surroundings"})


def surroundings(nouns: Phrases, i: int, j: int) -> Part | None:
    """The place of the one who acts, for a word that means any place; None for another word."""
    return Part(ONE, [nouns.scope.place]) if j - i == 1 and nouns.words[i] in MEANT else None
