"""Noun phrases: lists of nouns, and one noun with all that may stand around it.

Each way of putting something around a noun (a number, an owner, a place) is a function of its own module. They are
handed in as a table, and ask back for the phrases within theirs, so that nothing here knows them.
"""

from __future__ import annotations

from dreamweave.language.lexicon import AND, ARTICLES, BUT, ME, ORDINALS, PRONOUNS, SPECIAL, singulars
from dreamweave.language.nouns.named import Names
from dreamweave.language.nouns.parts import EACH, ONE, Part, Phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.perspectives.scope import Scope

    Way = Callable[["Phrases", int, int], Part | None]

MAX_WORDS = 20
"""Words in one noun of a list; more is no noun."""

HEARS = frozenset({"animal", "talkable"})
"""Traits of things that can be spoken to as people can."""

LEADS = frozenset("of the my these those more other".split())
"""Words between a determiner and its noun that change nothing: TWO OF THE OTHER BRICKS."""


class Phrases(Names):
    """The noun phrases of one command, each read once. ways: of what surrounds a noun, in the order they are tried;
    inner: those of them that may stand after a determiner."""

    __slots__ = ("_bares", "_lists", "_memo")

    ways: Sequence[Way] = ()
    inner: Sequence[Way] = ()

    def __init__(self, words: list[str], scope: Scope) -> None:
        super().__init__(words, scope)
        self._memo: dict[int, Phrase | None] = {}
        self._bares: dict[int, list[str]] = {}
        self._lists = not SPECIAL.isdisjoint(words)

    def phrase(self, i: int, j: int) -> Phrase | None:
        """What words i to j name among what is perceived; None when nothing."""
        key = i * 1024 + j
        memo = self._memo
        if key not in memo:
            memo[key] = None
            memo[key] = self._several(i, j) if self._lists else self._alone(i, j)
        return memo[key]

    def phrase_free(self, i: int, j: int) -> bool:
        """Whether words i to j hold no AND or comma, so that there is no place where another command might begin."""
        return not self._lists or SPECIAL.isdisjoint(self.words[i:j])

    def _alone(self, i: int, j: int) -> Phrase | None:
        part = self.part(i, j)
        return None if part is None else Phrase([part])

    def _several(self, i: int, j: int) -> Phrase | None:
        words = self.words
        if SPECIAL.isdisjoint(words[i:j]) or (j - i < 12 and self.named(i, j)):
            return self._alone(i, j)
        for k in range(i + 1, j - 1):
            if words[k] in BUT or (words[k] == "other" and words[k + 1] == "than"):
                base = self.phrase(i, k)
                gone = self._excepted(base, k + (2 if words[k + 1] in ("than", "not", "for") else 1), j)
                return Phrase(base.parts, base.excluded | gone) if base is not None and gone else None
        return self._listed(i, j)

    def _listed(self, i: int, j: int) -> Phrase | None:
        """A, B AND C."""
        words = self.words
        parts: list[Part] = []
        start = i
        for k in range(i, j + 1):
            if k == j or words[k] in AND:
                if start < k:
                    part = self.part(start, k)
                    if part is None:
                        return None
                    parts.append(part)
                elif k == j or start == i:
                    return None
                start = k + 1
        return Phrase(parts) if parts else None

    def _excepted(self, base: Phrase | None, i: int, j: int) -> frozenset[str]:
        """What words i to j leave out of a phrase: what they name, or of several things THE LAST."""
        words = self.words
        if i >= j:
            return frozenset()
        if base is not None and i == j - 1 - (words[i] in ARTICLES) and words[j - 1] in ORDINALS:
            picked = picked_by(ORDINALS[words[j - 1]], self.in_order(base.parts[0].ids))
            return frozenset({picked} if picked else ())
        rest = self.phrase(i, j)
        return frozenset(id for part in rest.parts for id in part.ids) if rest is not None else frozenset()

    def part(self, i: int, j: int) -> Part | None:
        """One noun with all that may stand around it."""
        if j - i > MAX_WORDS:
            return None
        words = self.words
        first = words[i]
        while first in ARTICLES and j - i > 1:
            i += 1
            first = words[i]
        if j - i == 1:
            if (first in self.vocabulary or not first.isalnum()) and (found := self.named(i, j)):
                return Part(ONE, found)
            if first in PRONOUNS or first in ME:
                return self.pronoun(first)
        elif j - i == 2 and first in ("this", "that") and words[i + 1] == "one":
            return self.pronoun("it")
        elif found := self.named(i, j):
            return Part(ONE, found)
        return self.first_of(self.ways, i, j)

    def first_of(self, ways: Sequence[Way], i: int, j: int) -> Part | None:
        """What the first of some ways that reads the words makes of them."""
        for way in ways:
            if (part := way(self, i, j)) is not None:
                return part
        return None

    def pronoun(self, word: str) -> Part | None:
        """What IT, THEM, ME, US or HERE stands for; HIM and HER, with nobody here spoken of, for whoever is."""
        scope, visible = self.scope, self.visible
        if word in ME:
            return Part(ONE, [scope.actor])
        kind = PRONOUNS[word]
        if kind == "here":
            return Part(ONE, [scope.place])
        if kind == "us":
            people = [id for id in visible if self.entities[id].kind == "person"]
            return Part(EACH, people) if people else None
        ids = scope.pronoun(kind)
        found = [id for id in ids if id in visible]
        if found:
            return Part(EACH if kind == "them" and len(found) > 1 else ONE, found)
        if kind in ("him", "her"):
            wanted = "he" if kind == "him" else "she"
            people = [
                id
                for id in visible
                if id != scope.actor and self.entities[id].kind == "person" and self.entities[id].pronoun == wanted
            ]
            return Part(ONE, people, guess=True) if people else None
        return self._crowd() if kind == "them" else None

    def _crowd(self) -> Part | None:
        """Whom THEM means where none that were spoken of are: those who are one name, else whoever is here."""
        entities = self.entities
        many = [id for id in self.visible if entities[id].pronoun == "they" and entities[id].traits & HEARS]
        if len(many) == 1:
            return Part(ONE, many, guess=True)
        people = self.near()
        return Part(EACH, people, guess=True) if len(people) > 1 else None

    def near(self) -> list[str]:
        """Whoever is here but the one who acts; not who is in another room, at the far end of a tube."""
        scope, entities = self.scope, self.entities

        def here(id: str) -> bool:
            at = scope.holder(id)
            elsewhere = at in entities and entities[at].kind == "room" and at != scope.place
            return entities[id].kind == "person" and id != scope.actor and not elsewhere

        return [id for id in self.visible if here(id)]

    def bare(self, i: int, j: int) -> list[str]:
        """Candidates for a noun after a determiner, singular or plural; ONE and ONES stand for any noun."""
        key = i * 1024 + j
        found = self._bares.get(key)
        if found is None:
            found = self._bares[key] = self._bare_anew(i, j)
        return found

    def _bare_anew(self, i: int, j: int) -> list[str]:
        words = self.words
        while i < j and words[i] in LEADS:
            i += 1
        if i == j:
            return []
        if words[i] in ("them", "these", "those", "they") and j - i == 1:
            return [id for id in self.scope.pronoun("them") if id in self.visible]
        if words[i] in ("one", "ones", "thing", "things") and j - i == 1:
            return [id for id in self.visible if self.entities[id].kind == "thing"]
        if found := self.named(i, j):
            return found
        part = self.first_of(self.inner, i, j)
        return part.ids if part else []

    def mode(self, i: int, j: int) -> int:
        """EACH for a plural noun, ONE for another."""
        last = self.words[j - 1]
        if last in ("things", "ones"):
            return EACH
        return EACH if last not in self.vocabulary and self.plural(i, j) is not None else ONE

    def plural_of(self, i: int, j: int) -> list[str]:
        """Things that stand for many, by a word for one of them: BED, where BEDS are scenery."""
        many = [*self.words[i : j - 1], self.words[j - 1] + "s"]
        return [id for id in self.seen(many) if self.entities[id].pronoun == "they"]

    def plural(self, i: int, j: int) -> Part | None:
        """BRICKS, RED BOXES, and THE RED ONE."""
        last = self.words[j - 1]
        stem = self.words[i : j - 1]
        if last in ("one", "ones") and stem:
            found = self.seen(stem)
            return Part(ONE if last == "one" else EACH, found) if found else None
        for single in singulars(last):
            if single in self.vocabulary and (found := self.seen([*stem, single])):
                return Part(EACH, found)
        return None


def picked_by(ordinal: int, ids: list[str]) -> str:
    """The one of several that an ordinal (-1: the last) picks; "" when there are not so many."""
    return ids[ordinal - 1 if ordinal > 0 else -1] if ids and ordinal <= len(ids) else ""
