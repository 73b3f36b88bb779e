"""Adjectives of the player's own: THE NEAREST SLEEPER, A PUBLIC BENCH, when only one thing may be meant."""

from __future__ import annotations

from dreamweave.language.nouns.parts import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases

VAGUE = frozenset(
    "nearest closest whole entire actual same poor dear nice pretty big small little old new large tiny huge great "
    "good bad strange odd funny beautiful lovely empty full hot cold warm wet dry dark bright heavy long short tall "
    "wide narrow sleeping asleep nearby own public".split()
)
"""Words that say of a thing what its author may not have said."""


def vague(nouns: Phrases, i: int, j: int) -> Part | None:
    """The one thing that the words after such an adjective name; None when they could mean several, or none."""
    if j - i < 2 or nouns.words[i] not in VAGUE:
        return None
    part = nouns.part(i + 1, j)
    return part if part is not None and len(part.ids) == 1 and part.ids[0] != nouns.scope.place else None
