"""Counted nouns: ALL, BOTH, EITHER, TWO, THE SECOND, THE OTHER."""

from __future__ import annotations

from dreamweave.language.lexicon import ALL, ANY, EVERYONE, LINKS, ORDINALS, PADDING, PRONOUNS, number_of, singulars
from dreamweave.language.nouns.linked import inside
from dreamweave.language.nouns.parts import COUNT, EACH, EVERY, ONE, SOME, Part
from dreamweave.language.nouns.phrases import picked_by
from dreamweave.story.tokens import numeral

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.language.nouns.phrases import Phrases

FEW = 3


def counted(nouns: Phrases, i: int, j: int) -> Part | None:
    """The part that a word of number before a noun makes of it; None when there is no such word, or no such noun."""
    first = nouns.words[i]
    if first in EVERYONE and j - i == 1:
        return _everybody(nouns)
    if first in ALL:
        return _all(nouns, i + 1, j)
    if first in ANY:
        ids = _others(nouns, i + 1, j) if first == "another" else nouns.bare(i + 1, j)
        return Part(SOME, ids) if ids else None
    if (way := WAYS.get(first)) is not None:
        return way(nouns, i, j)
    if j - i == 1:
        return None
    if (one := _one_of_many(nouns, i, j)) is not None:
        return one
    if first in ORDINALS:
        picked = picked_by(ORDINALS[first], nouns.in_order(nouns.bare(i + 1, j)))
        return Part(ONE, [picked]) if picked else None
    if (n := number_of([first])) > 0:
        ids = nouns.bare(i + 1, j)
        if len(ids) == 1 and "scenery" in nouns.entities[ids[0]].traits:
            return Part(ONE, ids)  # TWO PIES, off a stall that is one thing
        return Part(COUNT if n > 1 else SOME, ids, n) if ids else None
    return _numbered(nouns, i, j)


def _one_of_many(nouns: Phrases, i: int, j: int) -> Part | None:
    """THE THIRD NOTEBOOK, THE FIFTY-SIXTH, where one thing stands for all of them: that thing."""
    words, k = nouns.words, i
    while k < j - 1 and (words[k] in ORDINALS or number_of([words[k]]) > 0):
        k += 1
    if k == i or words[k - 1] not in ORDINALS:
        return None
    ids = nouns.bare(k, j)
    return Part(ONE, ids) if len(ids) == 1 and nouns.entities[ids[0]].pronoun == "they" else None


def _numbered(nouns: Phrases, i: int, j: int) -> Part | None:
    """LOOM EIGHT, where looms have no numbers: the eighth; one of many, where one thing stands for all of them."""
    words = nouns.words
    if (n := numeral(words[j - 1])) < 1:
        return None
    if words[j - 2] in ("number", "no") and j - i > 2:
        j -= 1
        if named := nouns.seen([*words[i : j - 1], words[j]]):
            return Part(ONE, named)
    ids = nouns.named(i, j - 1)
    if not ids and (many := nouns.plural_of(i, j - 1)):
        return Part(ONE, many) if len(many) == 1 else None
    if any(word.isdigit() for id in ids for word in nouns.entities[id].little):
        return None
    picked = picked_by(n, nouns.in_order(ids)) if len(ids) > 1 else ""
    return Part(ONE, [picked]) if picked else None


def _everybody(nouns: Phrases) -> Part | None:
    """Whoever is here but the actor."""
    people = nouns.near()
    return Part(EACH, people) if people else None


def _both(nouns: Phrases, i: int, j: int) -> Part | None:
    if j - i == 1:
        pair = [id for id in nouns.scope.pronoun("them") if id in nouns.visible]
        if not pair:
            pair = _alike(nouns, nouns.scope.pronoun("it"))
        return Part(EACH, pair) if len(pair) == 2 else None
    ids = nouns.bare(i + 1, j)
    if len(ids) == 1 and "scenery" in nouns.entities[ids[0]].traits:
        return Part(ONE, ids)  # BOTH DOILIES, where one thing stands for the two
    return Part(COUNT, ids, 2) if ids else None


def _other(nouns: Phrases, i: int, j: int) -> Part | None:
    words = nouns.words
    ids = _others(nouns, i + 1, j)
    several = words[i] == "others" or (j - i > 1 and bool(singulars(words[j - 1])) and words[j - 1] != "one")
    return Part(EACH if several else ONE, ids) if ids else None


def _couple(nouns: Phrases, i: int, j: int) -> Part | None:
    ids = nouns.bare(i + 1, j)
    return Part(COUNT, ids, min(FEW, len(ids)) if nouns.words[i] == "few" else 2) if ids else None


WAYS: dict[str, Callable[[Phrases, int, int], Part | None]] = {
    "both": _both,
    "other": _other,
    "others": _other,
    "couple": _couple,
    "pair": _couple,
    "few": _couple,
}


def _all(nouns: Phrases, i: int, j: int) -> Part | None:
    """ALL by itself is whatever makes sense; before a noun, a pronoun or a place, each of those."""
    words = nouns.words
    while i < j and words[i] in PADDING:
        i += 1
    if i == j or (words[i] == "here" and j - i == 1):
        return Part(EVERY, [])
    if words[i] in PRONOUNS and j - i == 1:
        return nouns.pronoun(words[i])
    if words[i : i + 2] == ["one", "of"]:
        i += 2
        if i >= j:
            return None
    elif (n := number_of([words[i]])) > 0 and j - i > 1:
        ids = nouns.bare(i + 1, j)
        return Part(COUNT, ids, n) if ids else None
    if words[i] in LINKS and j - i > 1:
        holder = nouns.phrase(i + 1, j)
        ids = [id for id in nouns.visible if holder and inside(nouns, id, words[i], holder.parts[0].ids)]
    else:
        ids = nouns.bare(i, j)
    return Part(EACH, ids) if ids else None


def _others(nouns: Phrases, i: int, j: int) -> list[str]:
    """What OTHER leaves: things of the words' name that were not just spoken of; of the same name, with none."""
    scope = nouns.scope
    last = (*scope.pronoun("it"), *scope.pronoun("them"))
    named = i < j and nouns.words[j - 1] not in ("one", "ones")
    ids = nouns.bare(i, j) if named else _alike(nouns, last)
    return [id for id in ids if id not in last]


def _alike(nouns: Phrases, last: Sequence[str]) -> list[str]:
    """What is called by a noun of what was last spoken of, that itself too."""
    entities = nouns.entities
    alike = {w for id in last if id in entities for w in entities[id].nouns}
    return [id for id in nouns.visible if alike and not alike.isdisjoint(entities[id].nouns)]
