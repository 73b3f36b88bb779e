"""What is known of and not here: the nouns of ASK, RECALL, WHERE IS."""

from __future__ import annotations

from dreamweave.language.lexicon import ARTICLES, OWNERS, PRONOUNS
from dreamweave.language.nouns.owned import anyone, belonging

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases


def known(nouns: Phrases, i: int, j: int) -> list[str]:
    """What words name among what is perceived or else known of, wherever it is. Empty when nothing, or unheard."""
    words, scope = nouns.words, nouns.scope
    while i < j and words[i] in ARTICLES:
        i += 1
    if i >= j:
        return []
    phrase = nouns.phrase(i, j)
    if phrase is not None and len(phrase.parts) == 1 and phrase.parts[0].ids:
        return phrase.parts[0].ids
    if j - i == 1 and words[i] in PRONOUNS and PRONOUNS[words[i]] not in ("here", "us"):
        return [id for id in scope.pronoun(PRONOUNS[words[i]]) if scope.known(id)]
    plain = words[i:j]
    if plain[0] in OWNERS and len(plain) > 1:
        kind = OWNERS[plain[0]]
        plain = plain[1:]
        if kind != "me":
            return belonging(nouns, nouns.matching(plain, scope.known, None), list(scope.pronoun(kind)))
    for k, word in enumerate(plain[:-1]):
        if word.endswith("'s") and (owners := anyone(nouns, [*plain[:k], word[:-2]])):
            return belonging(nouns, nouns.matching(plain[k + 1 :], scope.known, None), owners)
    return nouns.matching(plain, scope.known, None) if plain else []
