"""Somebody by sex alone: MAN, THE LADY, WOMEN, for whoever is here, where nothing here has such a name of its own."""

from __future__ import annotations

from dreamweave.language.nouns.parts import EACH, ONE, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases

HE, SHE, ANYONE = frozenset({"he"}), frozenset({"she"}), frozenset({"he", "she", "they"})

MEANT = {
    **dict.fromkeys(
        "man gentleman fellow bloke chap guy fella gent lad men gentlemen fellows blokes chaps guys".split(), HE
    ),
    **dict.fromkeys("woman lady lass gal women ladies".split(), SHE),
    **dict.fromkeys("person people persons".split(), ANYONE),
}
"""Words for people, and the pronouns of those they may mean."""

PLURALS = frozenset("men gentlemen fellows blokes chaps guys women ladies people persons".split())


def persons(nouns: Phrases, i: int, j: int) -> Part | None:
    """Whoever is here that a word for people may mean, but the one who acts; None when nobody is."""
    word = nouns.words[i]
    if j - i != 1 or word not in MEANT:
        return None
    found = [id for id in nouns.near() if nouns.entities[id].pronoun in MEANT[word]]
    return Part(EACH if word in PLURALS else ONE, found) if found else None
