"""Linked nouns: the letter in the box, the hat of Bob, the hat that Bob has."""

from __future__ import annotations

from dreamweave.language.lexicon import ARTICLES, BETWEEN, HAVING, LINKS
from dreamweave.language.nouns.owned import belonging
from dreamweave.language.nouns.parts import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.nouns.phrases import Phrases

NEAR = frozenset({"by", "beside", "near", "to"})
FLOOR = frozenset({"floor", "ground", "room"})

MAX_LINKS = 4
"""Prepositions looked at within one phrase; more is no English noun phrase."""

MAX_NESTING = 8


def linked(nouns: Phrases, i: int, j: int) -> Part | None:
    """A noun told by where it is or who has it; None when no link joins two nouns here."""
    words = nouns.words
    seen = 0
    for k in range(j - 2, i, -1):
        found: list[str] = []
        end = k
        if words[k] in LINKS and (words[k] != "to" or words[k - 1] in ("next", "close")):
            seen += 1
            if seen > MAX_LINKS:
                return None
            end = _noun_end(nouns, i, k)
            ids = nouns.bare(i, end)
            holders = _holders(nouns, k + 1, j) if ids else []
            if holders:
                found = [id for id in ids if inside(nouns, id, words[k], holders)] or _told(nouns, ids, holders)
        elif words[k] in ("that", "which", "who") and words[j - 1] in HAVING and k + 1 < j - 1:
            who = nouns.phrase(k + 1, j - 1)
            found = belonging(nouns, nouns.bare(i, k), who.parts[0].ids) if who is not None else []
        if found:
            return Part(nouns.mode(i, end), found)
    return None


def _noun_end(nouns: Phrases, i: int, k: int) -> int:
    """Where the noun before a link ends: THE LAMP THAT IS ON, THE HAT HELD BY, THE BOX NEXT TO."""
    while k - 1 > i and nouns.words[k - 1] in BETWEEN:
        k -= 1
    return k


def _holders(nouns: Phrases, i: int, j: int) -> list[str]:
    """What words after a link name; the floor is the place itself."""
    holder = nouns.phrase(i, j)
    if holder is None:
        words = [w for w in nouns.words[i:j] if w not in ARTICLES]
        return [nouns.scope.place] if len(words) == 1 and words[0] in FLOOR else []
    return [] if holder.plural else holder.parts[0].ids


def _told(nouns: Phrases, ids: list[str], holders: list[str]) -> list[str]:
    """Scenery that stands with other things of its place: THE PINS IN THE MAP are in it by prose alone."""
    scope, entities = nouns.scope, nouns.scope.story.entities
    around = {scope.holder(holder) for holder in holders}
    return [id for id in ids if "scenery" in entities[id].traits and id not in holders and scope.holder(id) in around]


def inside(nouns: Phrases, id: str, link: str, holders: list[str]) -> bool:
    """Whether a link such as IN, ON, OF or BESIDE joins a thing to one of some holders."""
    scope = nouns.scope
    if link in ("of", "by", "with") and scope.owner(id) in holders:
        return True
    at = scope.holder(id)
    if link in NEAR:
        return at != "" and id not in holders and any(at == scope.holder(h) for h in holders)
    for _ in range(MAX_NESTING):
        if at in holders:
            return True
        if not at or link not in ("in", "inside", "within"):
            return False
        at = scope.holder(at)
    return False
