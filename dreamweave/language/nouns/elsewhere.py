"""What is known of and not here: the nouns of ASK, RECALL, WHERE IS, and the places of GO TO."""

from __future__ import annotations

from dreamweave.language.lexicon import ARTICLES, OWNERS, PRONOUNS
from dreamweave.language.nouns.owned import anyone, meant_of, mine, owners_by
from dreamweave.language.nouns.titled import TITLES, bears
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases


MAX_PLACE = 8
"""Words in the name of a place; more is none."""


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
            return meant_of(nouns, nouns.matching(plain, scope.known, None), list(scope.pronoun(kind)))
        return mine(nouns, nouns.matching(plain, scope.known, None))
    for k, word in enumerate(plain[:-1]):
        if word.endswith("'s") and (owners := anyone(nouns, [*plain[:k], word[:-2]])):
            return meant_of(nouns, nouns.matching(plain[k + 1 :], scope.known, None), owners)
    if plain[0] in TITLES and len(plain) > 1 and not nouns.matching(plain, scope.known, None):
        return [id for id in nouns.matching(plain[1:], scope.known, None) if bears(nouns, id, TITLES[plain[0]])]
    return nouns.matching(plain, scope.known, None) if plain else []


def places(nouns: Phrases, i: int, j: int) -> list[str]:
    """Places that the words name: next to here before others, of those the actor knows of; MY WORKSHOP is mine."""
    words = [w for w in nouns.words[i:j] if w not in ARTICLES]
    if not words or len(words) > MAX_PLACE:
        return []
    scope, entities = nouns.scope, nouns.entities
    ways = scope.ways.values()
    here = entities.get(scope.place)
    within = here.within if here else ""

    def admits(id: str) -> bool:
        entity = entities[id]
        return (
            entity.kind in ("room", "shard")
            and entity.within == within
            and (id in ways or id == scope.place or scope.known(id))
        )

    found = nouns.matching(words, admits, None)
    if not found and words[0] in OWNERS and len(words) > 1:
        kind = OWNERS[words.pop(0)]
        found = nouns.matching(words, admits, None)
        found = mine(nouns, found) if kind == "me" else meant_of(nouns, found, owners_by(nouns, kind))
    if len(found) > 1:
        return (
            [id for id in found if words_of(entities[id].name) == words] or [id for id in found if id in ways] or found
        )
    return found
