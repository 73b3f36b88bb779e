"""Somebody by a title that their name does not have: MR TARRY, MISS TILLEY."""

from __future__ import annotations

from dreamweave.language.nouns.parts import ONE, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases

TITLES = {
    **dict.fromkeys(("mr", "mister", "sir", "master"), "he"),
    **dict.fromkeys(("mrs", "miss", "ms", "madam", "lady"), "she"),
    **dict.fromkeys(("dr", "doctor", "old", "young"), ""),
}
"""Titles, and the pronoun of those who bear one."""


def titled(nouns: Phrases, i: int, j: int) -> Part | None:
    """Whoever here the name after a title is of, when the title can be theirs; None without one."""
    word = nouns.words[i]
    if word not in TITLES or j - i < 2 or (part := nouns.part(i + 1, j)) is None:
        return None
    found = [id for id in part.ids if bears(nouns, id, TITLES[word])]
    return Part(ONE, found) if found else None


def bears(nouns: Phrases, id: str, pronoun: str) -> bool:
    """Whether somebody can have a title that goes with a pronoun."""
    entity = nouns.entities[id]
    return entity.kind == "person" and entity.pronoun == (pronoun or entity.pronoun)
