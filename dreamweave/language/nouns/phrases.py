"""Noun phrases: what a stretch of words can name, in the perception of the one who acts.

The cost of a phrase is that of its words' own lists or of what is in view, whichever is shorter, so a larger world is
not a slower one. What a phrase means is kept as parts, each a set of candidates and how many of them are wanted;
choosing among candidates is left to readings.py, which knows the action.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.lexicon import (
    ALL,
    AND,
    ANY,
    ARTICLES,
    AT_BODY,
    BODY,
    BUT,
    EVERYONE,
    FILLERS,
    LINKS,
    ME,
    ORDINALS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    UNITS,
    number_of,
    singulars,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.perspectives.scope import Scope

ONE, SOME, EACH, EVERY, COUNT = range(5)
"""How many of a part's candidates are meant: exactly one, any one, each of them, ALL there is, a number of them."""

PADDING = frozenset("of the my else these those things items objects stuff".split())
COUNTS = frozenset(UNITS) | {"both", "a", "couple", "pair", "few"}
SPECIAL = AND | BUT
LITTLE = frozenset("and or in on at for to with".split())
"""Words that a name may hold though the vocabulary does not: BREAD AND BUTTER."""

BETWEEN = frozenset("that which is are was were lying sitting standing held carried worn next close left who".split())
"""Words that may stand between a noun and the link that says where it is."""

HAVING = frozenset("has have had holds carries wears owns is holding carrying wearing".split())
SIDES = frozenset("left right both own".split())
"""Words that may stand before a part of the body."""

NEAR = frozenset({"by", "beside", "near", "to"})

LITTLE_WORDS = frozenset(
    (*ALL, *ANY, *ARTICLES, *FILLERS, *ME, *PRONOUNS, *OWNERS, *ORDINALS, *LINKS, *COUNTS, *PADDING, *BETWEEN, *HAVING)
) | {"other", "others", "one", "ones"}
"""The words that stand around a noun."""

MAX_WORDS = 20
"""Words in one noun of a list; more is no noun."""

MAX_LINKS = 4
"""Prepositions looked at within one phrase; more is no English noun phrase."""


class Part:
    """Candidates for one noun of a list. guess: the candidates were not named but taken (a lone HIM)."""

    __slots__ = ("count", "guess", "ids", "mode")

    def __init__(self, mode: int, ids: list[str], count: int = 1, guess: bool = False) -> None:
        self.mode = mode
        self.ids = ids
        self.count = count
        self.guess = guess


class Phrase:
    """A list of parts, without those excluded by BUT."""

    __slots__ = ("excluded", "parts")

    def __init__(self, parts: list[Part], excluded: frozenset[str] = frozenset()) -> None:
        self.parts = parts
        self.excluded = excluded

    @property
    def plural(self) -> bool:
        """Whether it can mean more than one thing."""
        return len(self.parts) > 1 or self.parts[0].mode in (EACH, EVERY, COUNT)


class Nouns:
    """The noun phrases of one command, each read once."""

    __slots__ = ("_bares", "_lists", "_memo", "entities", "scope", "visible", "vocabulary", "words")

    def __init__(self, words: list[str], scope: Scope) -> None:
        story = scope.story
        self.words = words
        self.scope = scope
        self.visible = scope.visible
        self.vocabulary = story.vocabulary
        self.entities = story.entities
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
        part = self._part(i, j)
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
        parts: list[Part] = []
        start = i
        for k in range(i, j + 1):
            if k == j or words[k] in AND:
                if start < k:
                    part = self._part(start, k)
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
            picked = picked_by(ORDINALS[words[j - 1]], self._in_order(base.parts[0].ids))
            return frozenset({picked} if picked else ())
        rest = self.phrase(i, j)
        return frozenset(id for part in rest.parts for id in part.ids) if rest is not None else frozenset()

    def _in_order(self, ids: list[str]) -> list[str]:
        """As they are perceived, which is the order FIRST and LAST go by."""
        order = {id: k for k, id in enumerate(self.visible)}
        return sorted(ids, key=lambda id: order.get(id, 0))

    def named(self, i: int, j: int) -> list[str]:
        """Perceived entities whose name the words are, adjectives in any order; those named by a noun first."""
        words = self.words[i:j] if j - i > 1 else [self.words[i]]
        return self.matching(words, self.visible.__contains__, self.visible)

    def matching(self, words: list[str], admits: Callable[[str], bool], pool: dict[str, None] | None) -> list[str]:
        """Entities that `admits` allows and whose names hold all the words. pool: a shorter list to go by, or None."""
        vocabulary, entities = self.vocabulary, self.entities
        if len(words) == 1:
            word = words[0]
            named = vocabulary.get(word)
            if named is None and "'" in word:
                word = word.replace("'", "")
                named = vocabulary.get(word)
            if not named:
                return []
            if pool is not None and len(pool) < len(named):
                found = [id for id in pool if word in entities[id].words]
            else:
                found = [id for id in named if admits(id)]
            if len(found) > 1:
                return [id for id in found if word in entities[id].nouns] or found
            return found
        shortest: Sequence[str] | None = None
        plain: list[str] = []
        little: list[str] = []
        for typed in words:
            word = typed.replace("'", "") if "'" in typed else typed
            ids = vocabulary.get(word)
            if ids is None:
                if word in FILLERS:
                    continue
                if word in LITTLE:
                    little.append(f" {word} ")
                    continue
                return []
            if word in ARTICLES:
                continue
            plain.append(word)
            if shortest is None or len(ids) < len(shortest):
                shortest = ids
        if shortest is None:
            return []
        wanted = frozenset(plain)
        if pool is not None and len(pool) < len(shortest):
            found = [id for id in pool if wanted <= entities[id].words]
        else:
            found = [id for id in shortest if wanted <= entities[id].words and admits(id)]
        if little:
            found = [id for id in found if all(w in entities[id].name.lower() for w in little)]
        if len(found) > 1:
            return (
                [id for id in found if plain[-1] in entities[id].nouns]
                or [id for id in found if any(w in entities[id].nouns for w in plain)]
                or found
            )
        return found

    def _part(self, i: int, j: int) -> Part | None:
        """One noun with all that may stand around it."""
        if j - i > MAX_WORDS:
            return None
        words = self.words
        first = words[i]
        while first in ARTICLES and j - i > 1:
            i += 1
            first = words[i]
        if j - i == 1:
            if (first in self.vocabulary or "'" in first) and (found := self.named(i, j)):
                return Part(ONE, found)
            if first in PRONOUNS or first in ME:
                return self._pronoun(first)
        elif j - i == 2 and first in ("this", "that") and words[i + 1] == "one":
            return self._pronoun("it")
        elif found := self.named(i, j):
            return Part(ONE, found)
        found = self._counted(i, j) or self._plural(i, j) or self._owned(i, j) or self._linked(i, j)
        return self._body(i, j) if found is None and words[j - 1] in BODY else found

    def _pronoun(self, word: str) -> Part | None:
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
        if not ids and kind in ("him", "her"):
            wanted = "he" if kind == "him" else "she"
            people = [
                id
                for id in visible
                if id != scope.actor and self.entities[id].kind == "person" and self.entities[id].pronoun == wanted
            ]
            return Part(ONE, people, guess=True) if people else None
        return None

    def _counted(self, i: int, j: int) -> Part | None:
        """ALL, BOTH, EITHER, TWO, THE SECOND, THE OTHER."""
        words = self.words
        first = words[i]
        if first in EVERYONE and j - i == 1:
            people = [id for id in self.visible if self.entities[id].kind == "person" and self._near(id)]
            return Part(EACH, people) if people else None
        if first in ALL:
            return self._all(i + 1, j)
        if first in ANY:
            ids = self._others(i + 1, j) if first == "another" else self._bare(i + 1, j)
            return Part(SOME, ids) if ids else None
        if first == "both":
            if j - i == 1:
                pair = [id for id in self.scope.pronoun("them") if id in self.visible]
                return Part(EACH, pair) if len(pair) == 2 else None
            ids = self._bare(i + 1, j)
            return Part(COUNT, ids, 2) if ids else None
        if first in ORDINALS and j - i > 1:
            picked = picked_by(ORDINALS[first], self._in_order(self._bare(i + 1, j)))
            return Part(ONE, [picked]) if picked else None
        if first in ("other", "others"):
            ids = self._others(i + 1, j)
            several = first == "others" or (j - i > 1 and bool(singulars(words[j - 1])) and words[j - 1] != "one")
            return Part(EACH if several else ONE, ids) if ids else None
        if first in ("couple", "pair", "few"):
            ids = self._bare(i + 1, j)
            return Part(COUNT, ids, min(3, len(ids)) if first == "few" else 2) if ids else None
        n = number_of([first])
        if n > 0 and j - i > 1:
            ids = self._bare(i + 1, j)
            return Part(COUNT if n > 1 else SOME, ids, n) if ids else None
        return None

    def _near(self, id: str) -> bool:
        """Whether somebody is another than the actor and not in another room, at the far end of a tube."""
        at = self.scope.holder(id)
        elsewhere = at in self.entities and self.entities[at].kind == "room" and at != self.scope.place
        return id != self.scope.actor and not elsewhere

    def _all(self, i: int, j: int) -> Part | None:
        words = self.words
        while i < j and words[i] in PADDING:
            i += 1
        if i == j:
            return Part(EVERY, [])
        if words[i] == "here" and j - i == 1:
            return Part(EVERY, [])
        if words[i] in PRONOUNS and j - i == 1:
            return self._pronoun(words[i])
        if words[i : i + 2] == ["one", "of"]:
            i += 2
            if i >= j:
                return None
        elif (n := number_of([words[i]])) > 0 and j - i > 1:
            ids = self._bare(i + 1, j)
            return Part(COUNT, ids, n) if ids else None
        if words[i] in LINKS and j - i > 1:
            holder = self.phrase(i + 1, j)
            ids = [id for id in self.visible if holder and self._inside(id, words[i], holder.parts[0].ids)]
            return Part(EACH, ids) if ids else None
        ids = self._bare(i, j)
        return Part(EACH, ids) if ids else None

    def _others(self, i: int, j: int) -> list[str]:
        """What OTHER leaves: things of the words' name that were not just spoken of; of the same name, with none."""
        last = (*self.scope.pronoun("it"), *self.scope.pronoun("them"))
        if i < j and self.words[j - 1] not in ("one", "ones"):
            ids = self._bare(i, j)
        else:
            alike = {w for id in last if id in self.entities for w in self.entities[id].nouns}
            ids = [id for id in self.visible if alike and not alike.isdisjoint(self.entities[id].nouns)]
        return [id for id in ids if id not in last]

    def _bare(self, i: int, j: int) -> list[str]:
        """Candidates for a noun after a determiner, singular or plural; ONE and ONES stand for any noun."""
        key = i * 1024 + j
        found = self._bares.get(key)
        if found is None:
            found = self._bares[key] = self._bare_anew(i, j)
        return found

    def _bare_anew(self, i: int, j: int) -> list[str]:
        words = self.words
        while i < j and words[i] in ("of", "the", "my", "these", "those", "more", "other"):
            i += 1
        if i == j:
            return []
        if words[i] in ("them", "these", "those", "they") and j - i == 1:
            return [id for id in self.scope.pronoun("them") if id in self.visible]
        if words[i] in ("one", "ones", "thing", "things") and j - i == 1:
            return [id for id in self.visible if self.entities[id].kind == "thing"]
        if found := self.named(i, j):
            return found
        part = self._plural(i, j) or self._owned(i, j) or self._linked(i, j)
        return part.ids if part else []

    def _plural(self, i: int, j: int) -> Part | None:
        """BRICKS, RED BOXES, and THE RED ONE."""
        words = self.words
        last = words[j - 1]
        stem = words[i : j - 1]
        if last in ("one", "ones") and stem:
            found = self.matching(stem, self.visible.__contains__, self.visible)
            return Part(ONE if last == "one" else EACH, found) if found else None
        for single in singulars(last):
            if single in self.vocabulary:
                found = self.matching([*stem, single], self.visible.__contains__, self.visible)
                if found:
                    return Part(EACH, found)
        return None

    def _owned(self, i: int, j: int) -> Part | None:
        """BOB'S HAT, MY KEY, HIS HAT."""
        words = self.words
        if j - i < 2:
            return None
        if words[i] in OWNERS:
            kind = OWNERS[words[i]]
            ids = self._bare(i + 1, j)
            if not ids:
                return None
            mode = self._mode(i + 1, j)
            if kind == "me":
                return Part(mode, self._of(ids, [self.scope.actor]) or ids)
            owners = list(self.scope.pronoun(kind))
            if not owners and kind in ("him", "her"):
                guess = self._pronoun(kind)
                owners = guess.ids if guess else []
            found = self._of(ids, owners)
            return Part(mode, found) if found else None
        for k in range(j - 2, i - 1, -1):
            word = words[k]
            if word.endswith("'s") or (word.endswith("s") and word not in self.vocabulary):
                owners = self.anyone(words[i:k], word.removesuffix("s").removesuffix("'"))
                ids = self._bare(k + 1, j) if owners else []
                found = self._of(ids, owners)
                if found:
                    return Part(self._mode(k + 1, j), found)
        return None

    def _body(self, i: int, j: int) -> Part | None:
        """HANDS, BOB'S NOSE, BOB ON THE HEAD: who has that part of the body."""
        words = self.words
        if j - i == 1:
            return Part(ONE, [self.scope.actor], guess=True) if words[i] != "back" else None
        for k in range(j - 2, i, -1):
            if words[k] in AT_BODY:
                whole = self.phrase(i, k)
                return whole.parts[0] if whole is not None and len(whole.parts) == 1 else None
        if j - i > 2 and words[j - 2] not in SIDES and not words[j - 2].endswith("'s"):
            return None
        if words[i] in OWNERS:
            kind = OWNERS[words[i]]
            whose = Part(ONE, [self.scope.actor]) if kind == "me" else self._pronoun(kind)
            return Part(ONE, whose.ids, guess=True) if whose is not None else None
        for k in range(i, j - 1):
            if words[k].endswith("'s"):
                ids = self.matching([*words[i:k], words[k][:-2]], self.visible.__contains__, self.visible)
                return Part(ONE, ids, guess=True) if ids else None
        return None

    def _mode(self, i: int, j: int) -> int:
        """EACH for a plural noun, ONE for another."""
        last = self.words[j - 1]
        if last in ("things", "ones"):
            return EACH
        return EACH if last not in self.vocabulary and self._plural(i, j) is not None else ONE

    def anyone(self, before: list[str], last: str) -> list[str]:
        """Whoever is meant by the words of a possessive, in view or known."""
        words = [w for w in (*before, last) if w not in ARTICLES]
        return self.matching(words, self.visible.__contains__, self.visible) or self.matching(
            words, self.scope.known, None
        )

    def _of(self, ids: list[str], owners: list[str]) -> list[str]:
        scope = self.scope
        return [id for id in ids if scope.owner(id) in owners or scope.holder(id) in owners] if owners else []

    def _linked(self, i: int, j: int) -> Part | None:
        """THE LETTER IN THE BOX, THE HAT OF BOB."""
        words = self.words
        seen = 0
        for k in range(j - 2, i, -1):
            if words[k] in LINKS and (words[k] != "to" or words[k - 1] in ("next", "close")):
                seen += 1
                if seen > MAX_LINKS:
                    return None
                end = self._noun_end(i, k)
                ids = self._bare(i, end)
                holders = self._holders(k + 1, j) if ids else []
                found = [id for id in ids if self._inside(id, words[k], holders)] if holders else []
                if found:
                    return Part(self._mode(i, end), found)
            elif words[k] in ("that", "which", "who") and words[j - 1] in HAVING and k + 1 < j - 1:
                who = self.phrase(k + 1, j - 1)
                found = self._of(self._bare(i, k), who.parts[0].ids) if who is not None else []
                if found:
                    return Part(self._mode(i, k), found)
        return None

    def _noun_end(self, i: int, k: int) -> int:
        """Where the noun before a link ends: THE LAMP THAT IS ON, THE HAT HELD BY, THE BOX NEXT TO."""
        words = self.words
        while k - 1 > i and words[k - 1] in BETWEEN:
            k -= 1
        return k

    def _holders(self, i: int, j: int) -> list[str]:
        """What words after a link name; the floor is the place itself."""
        words = [w for w in self.words[i:j] if w not in ARTICLES]
        holder = self.phrase(i, j)
        if holder is None:
            return [self.scope.place] if words in (["floor"], ["ground"], ["room"]) else []
        return [] if holder.plural else holder.parts[0].ids

    def _inside(self, id: str, link: str, holders: list[str]) -> bool:
        scope = self.scope
        if link in ("of", "by", "with") and scope.owner(id) in holders:
            return True
        at = scope.holder(id)
        if link in NEAR:
            return at != "" and id not in holders and any(at == scope.holder(h) for h in holders)
        for _ in range(8):
            if at in holders:
                return True
            if not at or link not in ("in", "inside", "within"):
                return False
            at = scope.holder(at)
        return False

    def known(self, i: int, j: int) -> list[str]:
        """What words name among what is perceived or else known of, wherever it is. Empty when nothing, or unheard."""
        words = self.words
        while i < j and words[i] in ARTICLES:
            i += 1
        if i >= j:
            return []
        phrase = self.phrase(i, j)
        if phrase is not None and len(phrase.parts) == 1 and phrase.parts[0].ids:
            return phrase.parts[0].ids
        if j - i == 1 and words[i] in PRONOUNS and PRONOUNS[words[i]] not in ("here", "us"):
            return [id for id in self.scope.pronoun(PRONOUNS[words[i]]) if self.scope.known(id)]
        plain = words[i:j]
        if plain[0] in OWNERS and len(plain) > 1:
            kind = OWNERS[plain[0]]
            plain = plain[1:]
            if kind != "me":
                return self._of(self.matching(plain, self.scope.known, None), list(self.scope.pronoun(kind)))
        for k, word in enumerate(plain[:-1]):
            if word.endswith("'s") and (owners := self.anyone(plain[:k], word[:-2])):
                return self._of(self.matching(plain[k + 1 :], self.scope.known, None), owners)
        return self.matching(plain, self.scope.known, None) if plain else []

    def places(self, i: int, j: int) -> list[str]:
        """Places that the words name: next to here before others, of those the actor knows of."""
        words = [w for w in self.words[i:j] if w not in ARTICLES]
        if not words or len(words) > 8:
            return []
        scope, entities = self.scope, self.entities
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

        found = self.matching(words, admits, None)
        if len(found) > 1:
            exact = " ".join(words)
            found = (
                [id for id in found if self.entities[id].name.lower() == exact]
                or [id for id in found if id in ways]
                or found
            )
        return found

    def word_known(self, word: str) -> bool:
        """Whether a word names anything this actor perceives or knows of."""
        known, visible = self.scope.known, self.visible
        for w in (word, word.replace("'", ""), word.removesuffix("'s"), *singulars(word)):
            ids = self.vocabulary.get(w)
            if ids and any(id in visible or known(id) for id in ids):
                return True
        return False

    def strange(self, word: str, is_word: Callable[[str], bool]) -> bool:
        """Whether no command that this actor could give holds a word: neither a name nor the language's own."""
        own = word in LITTLE_WORDS or word in SPECIAL or word in PREPOSITIONS or is_word(word)
        return not own and not self.word_known(word) and number_of([word]) < 0

    def _is_noun(self, i: int, j: int) -> bool:
        """Whether words name something by a noun: RED alone is half a name."""
        phrase = self.phrase(i, j)
        if phrase is None:
            return False
        ids = phrase.parts[0].ids
        last = (self.words[j - 1], *singulars(self.words[j - 1]))
        return not ids or any(w in self.entities[id].nouns for id in ids for w in last) or last[0] in PRONOUNS

    def explain(self, i: int, j: int, is_word: Callable[[str], bool]) -> tuple[str, int, int, list[str]]:
        """Why words i to j name nothing: a refusal kind, the words at fault, and the entities it is about."""
        words, scope = self.words, self.scope
        while j - i > 1 and (words[i] in ARTICLES or (words[i] == "of" and words[i + 1] not in LINKS)):
            i += 1
        if j - i == 1 and words[i] in ARTICLES:
            return no.MISPLACED_WORD, i, j, []
        if not SPECIAL.isdisjoint(words[i:j]):
            start = i
            for k in range(i, j + 1):
                if k == j or words[k] in SPECIAL:
                    if start < k and self._part(start, k) is None:
                        return self.explain(start, k, is_word)
                    start = k + 1
            return no.MISPLACED_WORD, i, j, []
        if j - i == 1 and words[i] in OWNERS and words[i] not in PRONOUNS:
            return no.MISPLACED_WORD, i, j, []
        if j - i == 1 and words[i] in EVERYONE:
            return no.NOBODY_HERE, i, j, []
        if j - i == 1 and words[i] in PRONOUNS:
            ids = [id for id in scope.pronoun(PRONOUNS.get(words[i], "it")) if scope.known(id)]
            return (no.NOT_HERE if ids else no.NOTHING_MEANT), i, j, ids
        for k in range(i, j):
            word = words[k]
            if self.word_known(word) or number_of([word]) >= 0:
                continue
            if word in OWNERS or word in ORDINALS or word in ALL or word in ANY or word in FILLERS or word in COUNTS:
                continue
            ids = [
                id
                for w in (word, word.replace("'", ""), word.removesuffix("'s"), *singulars(word))
                for id in self.vocabulary.get(w, ())
            ]
            if any(scope.met_by_another(id) for id in ids):
                return no.NEVER_MET, k, k + 1, []
            if word in PRONOUNS and word != "one" and k == j - 1:
                return no.NOTHING_MEANT, k, k + 1, []
            if word in PREPOSITIONS or word in LINKS or (k > i and (is_word(word) or word in PRONOUNS or word in ME)):
                if word in LINKS and word != "to" and i < k < j - 1:
                    continue
                if word not in PREPOSITIONS and word not in LINKS and k > i and is_word(word):
                    if words[k - 1] in OWNERS or words[k - 1].endswith("'s"):
                        return no.NOTHING_MEANT, i, j, []
                    start = k
                    while start > i and words[start - 1] not in LINKS:
                        start -= 1
                    if start == k or not self._is_noun(start, k):  # A BRASS BOOK: a noun, if none of here
                        return no.NOTHING_MATCHES, start, j, []
                return no.MISPLACED_WORD, k, k + 1, []
            return no.UNKNOWN_WORD, k, k + 1, []
        if ids := self.known(i, j):
            return no.NOT_HERE, i, j, ids
        if words[i] in OWNERS:
            return no.NOTHING_MATCHES, i, j, []
        for k in range(j - 1, i, -1):
            if words[k] not in LINKS and words[k - 1] not in LINKS and self._is_noun(i, k) and self.phrase(k, j):
                return no.TOO_MANY_NOUNS, k, j, []
        if words[i] in ("both", "either"):
            return no.NOTHING_MEANT, i, j, []
        counts = [n for n in range(i, j) if number_of([words[n]]) > 0]
        if counts and (plural := self._bare(counts[0] + 1, j)):
            return no.TOO_MANY, i, j, plural
        return no.NOTHING_MATCHES, i, j, []


def picked_by(ordinal: int, ids: list[str]) -> str:
    """The one of several that an ordinal (-1: the last) picks; "" when there are not so many."""
    return ids[ordinal - 1 if ordinal > 0 else -1] if ids and ordinal <= len(ids) else ""
