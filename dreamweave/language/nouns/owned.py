"""Owned nouns: BOB'S HAT, MY KEY, HIS HAT; and the parts of a body, which nothing else needs to name."""

from __future__ import annotations

from dreamweave.language.lexicon import ARTICLES, AT_BODY, BODY, OWNERS
from dreamweave.language.nouns.parts import ONE, Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.named import Names
    from dreamweave.language.nouns.phrases import Phrases

SIDES = frozenset("left right both own".split())
"""Words that may stand before a part of the body."""


def owned(nouns: Phrases, i: int, j: int) -> Part | None:
    """What somebody has, by a possessive before the noun; None when there is none, or the owner has no such thing."""
    words = nouns.words
    if j - i < 2:
        return None
    if words[i] in OWNERS:
        ids = nouns.bare(i + 1, j)
        return _theirs(nouns, OWNERS[words[i]], ids, nouns.mode(i + 1, j)) if ids else None
    for k in range(j - 2, i - 1, -1):
        word = words[k]
        if word.endswith("'s") or (word.endswith("s") and word not in nouns.vocabulary):
            owners = anyone(nouns, [*words[i:k], word.removesuffix("s").removesuffix("'")])
            found = meant_of(nouns, nouns.bare(k + 1, j), owners) if owners else []
            if found:
                return Part(nouns.mode(k + 1, j), found)
    return None


def _theirs(nouns: Phrases, kind: str, ids: list[str], mode: int) -> Part | None:
    """Of some things those that MY, HIS, HER, ITS or THEIR means."""
    found = mine(nouns, ids) if kind == "me" else meant_of(nouns, ids, owners_by(nouns, kind))
    return Part(mode, found) if found else None


def owners_by(nouns: Phrases, kind: str) -> list[str]:
    """Whoever HIS, HER, ITS or THEIR speaks of."""
    owners = list(nouns.scope.pronoun(kind))
    if not owners and kind in ("him", "her"):
        guess = nouns.pronoun(kind)
        owners = guess.ids if guess else []
    return owners


def mine(nouns: Names, ids: list[str]) -> list[str]:
    """Of some things those that MY means: what the actor has, or what is named so; else what is nobody's."""
    actor = [nouns.scope.actor]
    own = belonging(nouns, ids, actor) or [id for id in ids if actor[0] in named_for(nouns, id)]
    return own or nobodys(nouns, ids)


def meant_of(nouns: Names, ids: list[str], owners: list[str]) -> list[str]:
    """Of some things those that the owners have, or that are named for them; else the only one that is nobody's: the
    soup on the hob is Bob's when somebody says so."""
    if not owners:
        return []
    found = belonging(nouns, ids, owners) or [id for id in ids if not named_for(nouns, id).isdisjoint(owners)]
    if found:
        return found
    free = [id for id in nobodys(nouns, ids) if id not in owners]
    return free if len(free) == 1 else []


def nobodys(nouns: Names, ids: list[str]) -> list[str]:
    """Of some things those that nobody has and that are named for nobody."""
    return [id for id in ids if not nouns.scope.owner(id) and not named_for(nouns, id)]


def named_for(nouns: Names, id: str) -> frozenset[str]:
    """The people whose name stands in a thing's as an owner's: UNA'S WORKSHOP; the actor, for MY LOOM."""
    entities = nouns.entities
    entity = entities[id]
    people = {
        who
        for word in entity.words
        if word.endswith("s")
        for who in nouns.vocabulary.get(word[:-1], ())
        if entities[who].kind == "person" and who != id
    }
    return frozenset(people)


def anyone(nouns: Names, words: list[str]) -> list[str]:
    """Whoever is meant by the words of a possessive, in view or known."""
    words = [w for w in words if w not in ARTICLES]
    return nouns.seen(words) or nouns.matching(words, nouns.scope.known, None)


def belonging(nouns: Names, ids: list[str], owners: list[str]) -> list[str]:
    """Of some things those that one of the owners has or holds."""
    scope = nouns.scope
    return [id for id in ids if scope.owner(id) in owners or scope.holder(id) in owners] if owners else []


def body(nouns: Phrases, i: int, j: int) -> Part | None:
    """HANDS, BOB'S NOSE, BOB ON THE HEAD: who has that part of the body."""
    words = nouns.words
    if words[j - 1] not in BODY:
        return None
    if j - i == 1:
        return Part(ONE, [nouns.scope.actor], guess=True) if words[i] != "back" else None
    for k in range(j - 2, i, -1):
        if words[k] in AT_BODY:
            whole = nouns.phrase(i, k)
            return whole.parts[0] if whole is not None and len(whole.parts) == 1 else None
    if j - i > 2 and words[j - 2] not in SIDES and not words[j - 2].endswith("'s"):
        return None
    if words[i] in OWNERS:
        kind = OWNERS[words[i]]
        whose = Part(ONE, [nouns.scope.actor]) if kind == "me" else nouns.pronoun(kind)
        return Part(ONE, whose.ids, guess=True) if whose is not None else None
    for k in range(i, j - 1):
        if words[k].endswith("'s"):
            ids = nouns.seen([*words[i:k], words[k][:-2]])
            return Part(ONE, ids, guess=True) if ids else None
    return None
