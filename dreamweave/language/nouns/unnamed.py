"""Why words name nothing: the kind of refusal, the words at fault, and the entities it is about.

The reasons are tried in the order of a table, each a small question about the words; the first that has an answer is
the reason. Asked only when a command has no reading at all.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.lexicon import (
    ALL,
    ANY,
    ARTICLES,
    COUNTS,
    EVERYONE,
    FILLERS,
    LINKS,
    ME,
    ORDINALS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SPECIAL,
    number_of,
    plurals,
    singulars,
)
from dreamweave.language.nouns.elsewhere import known
from dreamweave.language.nouns.persons import MEANT
from dreamweave.story.tokens import numeral, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.language.nouns.phrases import Phrases

    Known = Callable[[str], bool]
    Reason = tuple[str, int, int, list[str]]

AROUND = frozenset((*OWNERS, *ORDINALS, *ALL, *ANY, *FILLERS, *COUNTS, *MEANT))
"""Words that are never themselves at fault."""


def explain(nouns: Phrases, i: int, j: int, is_word: Known) -> Reason:
    """Why words i to j name nothing. is_word: whether the grammar knows a word, in whatever place."""
    words = nouns.words
    while j - i > 1 and (words[i] in ARTICLES or (words[i] == "of" and words[i + 1] not in LINKS)):
        i += 1
    if not SPECIAL.isdisjoint(words[i:j]):
        return _in_list(nouns, i, j, is_word)
    if j - i == 1 and (reason := _alone(nouns, i)):
        return reason
    for k in range(i, j):
        if reason := _at_fault(nouns, i, j, k, is_word):
            return reason
    ids = [id for id in known(nouns, i, j) if id not in nouns.visible and _meant(nouns, i, j, id)]
    if ids:
        return no.NOT_HERE, i, j, ids
    return _nothing(nouns, i, j)


def _meant(nouns: Phrases, i: int, j: int, id: str) -> bool:
    """Whether words mean what they fit, though it is not here: a place only by its whole name, for SPHERE is not the
    Sphere Room; scenery by its whole first name, for a DOOR is not the oak door of another hall; and never what many
    places have. Whoever says X SPHERE where there is none is told so."""
    entity, typed = nouns.entities[id], set(nouns.words[i:j])
    if entity.kind in ("room", "shard"):
        return set(words_of(entity.name)) <= typed
    if entity.places:
        return False
    said = typed.union(*map(singulars, typed), *map(plurals, typed))
    return "scenery" not in entity.traits or said.issuperset(words_of(entity.name))


def _in_list(nouns: Phrases, i: int, j: int, is_word: Known) -> Reason:
    """The reason of the first noun of a list that has one."""
    start = i
    for k in range(i, j + 1):
        if k == j or nouns.words[k] in SPECIAL:
            if start < k and nouns.part(start, k) is None:
                return explain(nouns, start, k, is_word)
            start = k + 1
    return no.MISPLACED_WORD, i, j, []


def _alone(nouns: Phrases, i: int) -> Reason | None:
    """The reason of a single little word."""
    word, scope = nouns.words[i], nouns.scope
    if word in ARTICLES or (word in OWNERS and word not in PRONOUNS):
        return no.MISPLACED_WORD, i, i + 1, []
    if word in EVERYONE:
        return no.NOBODY_HERE, i, i + 1, []
    if numeral(word) >= 0 or word == "last":
        return no.NOTHING_MEANT, i, i + 1, []
    if word in PRONOUNS:
        ids = [id for id in scope.pronoun(PRONOUNS[word]) if scope.known(id)]
        return (no.NOT_HERE if ids else no.NOTHING_MEANT), i, i + 1, ids
    return None


def _at_fault(nouns: Phrases, i: int, j: int, k: int, is_word: Known) -> Reason | None:
    """Why word k of words i to j is the one at fault; None when it is not."""
    words = nouns.words
    word = words[k]
    if nouns.word_known(word) or number_of([word]) >= 0 or word in AROUND:
        return None
    if any(nouns.scope.met_by_another(id) for id in nouns.candidates(word)):
        return no.NEVER_MET, k, k + 1, []
    if word in PRONOUNS and word != "one" and k == j - 1:
        return no.NOTHING_MEANT, k, k + 1, []
    joins = word in PREPOSITIONS or word in LINKS
    own = k > i and (is_word(word) or word in PRONOUNS or word in ME)
    if not joins and not own:
        return no.UNKNOWN_WORD, k, k + 1, []
    if word in LINKS and word != "to" and i < k < j - 1:
        return None
    if not joins and is_word(word):
        if words[k - 1] in OWNERS or words[k - 1].endswith("'s"):
            return no.NOTHING_MEANT, i, j, []
        start = k
        while start > i and words[start - 1] not in LINKS:
            start -= 1
        if start == k or not is_noun(nouns, start, k):  # A BRASS BOOK: a noun, if none of here
            return no.NOTHING_MATCHES, start, j, []
    return no.MISPLACED_WORD, k, k + 1, []


def _nothing(nouns: Phrases, i: int, j: int) -> Reason:
    """Every word is known and the phrase names nothing: a noun too many, too few of them, or none that it all fits."""
    words = nouns.words
    if words[i] in OWNERS:
        return no.NOTHING_MATCHES, i, j, []
    for k in range(j - 1, i, -1):
        if words[k] not in LINKS and words[k - 1] not in LINKS and is_noun(nouns, i, k) and nouns.phrase(k, j):
            return no.TOO_MANY_NOUNS, k, j, []
    if words[i] in ("both", "either"):
        return no.NOTHING_MEANT, i, j, []
    counts = [n for n in range(i, j) if number_of([words[n]]) > 0]
    if counts and (plural := nouns.bare(counts[0] + 1, j)):
        return no.TOO_MANY, i, j, plural
    return no.NOTHING_MATCHES, i, j, []


def is_noun(nouns: Phrases, i: int, j: int) -> bool:
    """Whether words name something by a noun: RED alone is half a name."""
    phrase = nouns.phrase(i, j)
    if phrase is None:
        return False
    ids = phrase.parts[0].ids
    last = (nouns.words[j - 1], *singulars(nouns.words[j - 1]))
    return not ids or any(w in nouns.entities[id].nouns for id in ids for w in last) or last[0] in PRONOUNS
