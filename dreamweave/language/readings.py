"""Every reading of a whole command: grammar lines fitted to words, slots filled.

All lines that fit are collected before anything is chosen; which of them is meant is for ranking.py to say.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.lexicon import (
    AND,
    ARTICLES,
    BODY,
    DIRECTIONS,
    EVERYONE,
    LINKS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    number_of,
)
from dreamweave.language.nouns import EACH, EVERY, ONE, Nouns, Part, Phrase
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.perspectives.scope import Scope

HEARS = frozenset({"animal", "talkable"})
"""Traits of things that can be spoken to as people can."""


MADE = frozenset("write play sing dance combine".split())
"""Actions whose free words name what is made; IN THE DIARY alone says where, and WITH THE TOY with what."""

APART = (" about ", " for ", " from ")
"""What stands between somebody and a subject: ASK ZORK ABOUT LAMP names Zork, whoever else is here."""

TO_WHOM = frozenset("ask tell say answer reply respond speak talk".split())
"""Verbs after which TO has somebody follow it, never free words."""

LOOSE = frozenset({"topic", "text"})
"""Slots that take any words; a line with one stands back behind a line all of whose words name something."""

WEIGHT = {"topic": 0, "text": 0, "words": 1, "word": 1, "about": 1}


class Slot:
    """A place in a line: its kind, whether it takes several, wants what is held, is the second noun."""

    __slots__ = ("held", "kind", "many", "second")

    def __init__(self, kind: str, many: bool, held: bool, second: bool) -> None:
        self.kind = kind
        self.many = many
        self.held = held
        self.second = second


class Line:
    """A grammar line without its first word. needs: word sets of which each must occur in a command that fits."""

    __slots__ = ("action", "elements", "exact", "implied", "keeps", "least", "loose", "needs", "own", "shown", "weight")

    @property
    def personal(self) -> bool:
        """Whether somebody is named in it."""
        return any(isinstance(e, Slot) and e.kind == "person" for e in self.elements)

    def __init__(self, row: str) -> None:
        self.action, own, implied, *pieces = row.split(" ")
        self.own = own == "1"
        self.implied = "" if implied == "-" else implied
        elements: list[Slot | frozenset[str]] = []
        shown: list[str] = []
        keeps: list[int] = []
        nouns = 0
        second = "{second_" in row
        for piece in pieces:
            if piece[0] == "{":
                *marks, kind = piece.strip("{}").split("_")
                many = kind in ("things", "people")
                kind = {"things": "thing", "people": "person"}.get(kind, kind)
                is_second = "second" in marks
                if kind in ("thing", "person", "about", "known"):
                    nouns += 1
                    is_second = is_second or (nouns == 2 and not second)
                elements.append(Slot(kind, many, "held" in marks, is_second))
                shown.append("")
            else:
                if piece[0] == "!":
                    keeps.append(len(elements))
                    piece = piece.replace("!", "")
                words = piece.split("|")
                elements.append(frozenset(words))
                shown.append(words[0])
        self.elements = tuple(elements)
        self.shown = tuple(shown)
        self.keeps = frozenset(keeps)
        self.least = len(elements) + 1
        self.needs = tuple(e for e in elements if isinstance(e, frozenset))
        self.exact = len(self.needs) == len(elements)
        self.loose = any(isinstance(e, Slot) and e.kind in LOOSE for e in elements)
        self.weight = sum(3 if isinstance(e, frozenset) else WEIGHT.get(e.kind, 2) for e in elements)


class Found:
    """A line that fits, with its slots filled."""

    __slots__ = ("guess", "held", "line", "nouns", "number", "orders", "prep", "second", "second_held", "topic", "ways")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.nouns: Phrase | None = None
        self.second: Phrase | None = None
        self.held = self.second_held = False
        self.prep = ""
        self.topic = ""
        self.number = -1
        self.ways: Sequence[str] = ("",)
        self.orders: tuple[Reading, ...] = ()
        self.guess = ""

    @property
    def concrete(self) -> bool:
        """Whether every word is the grammar's or names something."""
        return not self.topic and self.nouns is not None

    @property
    def empty(self) -> bool:
        """Whether the line has no slot filled: it is words of the grammar alone."""
        return not (self.nouns or self.second or self.topic or self.orders) and self.number < 0 and self.ways == ("",)


class Failure:
    """Why a line that fits the words is no reading: a refusal kind, the words at fault, the entities it is about."""

    __slots__ = ("end", "ids", "kind", "line", "start")

    def __init__(self, kind: str, start: int, end: int, line: Line | None = None, ids: Sequence[str] = ()) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.line = line
        self.ids = list(ids)


class Attempt:
    """One command being read."""

    __slots__ = (
        "_free_ends",
        "command",
        "ends_free",
        "failures",
        "found",
        "n",
        "nouns",
        "present",
        "scope",
        "seats",
        "words",
    )

    def __init__(
        self,
        words: list[str],
        scope: Scope,
        seats: dict[str, str],
        ends_free: Callable[[int], bool],
        command: Callable[[int], tuple[Reading, ...]],
    ) -> None:
        self.words = words
        self.n = len(words)
        self.present = frozenset(words)
        self.scope = scope
        self.seats = seats
        self.ends_free = ends_free
        self.command = command
        self.nouns = Nouns(words, scope)
        self.found: list[Found] = []
        self.failures: list[Failure] = []
        self._free_ends: dict[int, bool] | None = None

    def fit(self, lines: Sequence[Line]) -> None:
        """Collect in `found` what each line can mean, and in `failures` why those that fit mean nothing."""
        present = self.present
        for line in lines:
            for need in line.needs:
                if need.isdisjoint(present):
                    break
            else:
                self._fit(line, 0, 1, ())

    def _fit(self, line: Line, e: int, i: int, taken: tuple[tuple[int, int, int], ...]) -> None:
        elements, words, n = line.elements, self.words, self.n
        size = len(elements)
        while e < size:
            element = elements[e]
            if isinstance(element, frozenset):
                if i >= n or words[i] not in element:
                    return
                i += 1
                e += 1
                continue
            left = size - e - 1
            if left == 0:
                if i < n:
                    self._fill(line, (*taken, (e, i, n)))
                return
            last = n - left
            after = elements[e + 1]
            if isinstance(after, frozenset):
                for j in range(i + 1, last + 1):
                    if words[j] in after:
                        self._fit(line, e + 2, j + 1, (*taken, (e, i, j)))
            else:
                for j in range(i + 1, last + 1):
                    self._fit(line, e + 1, j, (*taken, (e, i, j)))
            return
        if i == n:
            self._fill(line, taken)

    def _fill(self, line: Line, taken: tuple[tuple[int, int, int], ...]) -> None:
        found = Found(line)
        for e, i, j in taken:
            slot = line.elements[e]
            if isinstance(slot, Slot) and not self._slot(found, slot, e, i, j):
                return
        if line.implied and not self._imply(found):
            return
        self.found.append(found)

    def _fail(self, kind: str, i: int, j: int, line: Line, ids: Sequence[str] = ()) -> bool:
        self.failures.append(Failure(kind, i, j, line, ids))
        return False

    def _slot(self, found: Found, slot: Slot, e: int, i: int, j: int) -> bool:
        kind, line, words = slot.kind, found.line, self.words
        if kind == "thing" or kind == "person":
            phrase = self.nouns.phrase(i, j)
            if phrase is None and line.action == "order":
                who = self.seats.get(" ".join(words[i:j]))
                phrase = Phrase([Part(ONE, [who])]) if who else None
            if phrase is None:
                return self._fail("", i, j, line)
            if found.nouns is not None and phrase.parts[0].guess and words[j - 1] in BODY and self._people(found.nouns):
                return False  # HIT BOB ON THE HEAD: his
            if not slot.many and (phrase.plural or phrase.excluded):
                part = phrase.parts[0]
                if len(phrase.parts) > 1 or phrase.excluded or part.mode != EACH or len(part.ids) > 1:
                    return self._fail(no.NOT_PLURAL, i, j, line)
                phrase = Phrase([Part(ONE, part.ids)])
            if kind == "person":
                phrase = self._people(phrase)
                if phrase is None:
                    return self._fail(no.NOT_A_PERSON, i, j, line, self.nouns.phrase(i, j).parts[0].ids)  # pyright: ignore[reportOptionalMemberAccess]
            self._noun(found, slot, e, i, phrase)
            return True
        if kind == "about" or kind == "known":
            ids = self.nouns.known(i, j)
            if kind == "known":
                if not ids:
                    return self._fail("", i, j, line)
                if isinstance(line.elements[min(e + 1, len(line.elements) - 1)], Slot) and self._longer(i, j):
                    return False
            else:
                if not self._free(i, j):
                    return False
                found.topic = self.topic(i, j)
            if ids:
                phrase = self.nouns.phrase(i, j)
                several = phrase is not None and phrase.plural
                self._noun(found, slot, e, i, Phrase([Part(EACH if several else ONE, ids)]))
            return True
        if kind == "topic" or kind == "text" or kind == "words":
            if not self._free(i, j) or (words[i] == "to" and j - i > 1 and words[0] in TO_WHOM):
                return False
            if words[i] in AND and (kind == "topic" or len(line.elements) > 1):
                return False
            if words[i] == "about" and kind == "text" and words[0] in TO_WHOM:
                return False
            if len(line.elements) == 1 and (
                (line.implied and (self._addressed(i, j) or words[i] in ("about", "for")))
                or (kind == "words" and ("to" in words[i:j] or self.nouns.phrase(i, j) is not None))
                or (line.action in MADE and j - i > 1 and words[i] in LINKS)
            ):
                return False
            found.topic = self.topic(i, j) if kind != "text" else self.text(i, j)
            if j - i < 4:
                found.number = number_of(words[i:j])
            return True
        if kind == "word":
            found.topic = self.text(i, j)
            return j - i == 1 and words[i] not in ARTICLES
        if kind == "number":
            found.number = number_of(words[i:j])
            found.topic = found.topic or " ".join(words[i:j])
            if e > 0 and (e - 1) in line.keeps:
                found.prep = self._prep(i - 1)
            return found.number >= 0 or (words[i][0].isdigit() and self._fail(no.BAD_NUMBER, i, j, line))
        if kind == "direction":
            way = self.direction(i, j)
            found.ways = (way,)
            return way != ""
        if kind == "way":
            way = self.direction(i, j)
            found.ways = (way,) if way else self.nouns.places(i, j)
            return bool(found.ways) or self._fail(no.NO_SUCH_WAY if self.nouns.phrase(i, j) else "", i, j, line)
        if kind == "seat":
            who = self.seats.get(" ".join(w for w in words[i:j] if w not in ARTICLES))
            if who is None:
                if "," in words[i:j]:
                    return False
                ids = self.nouns.known(i, j)
                return self._fail(no.NOT_A_PERSON if ids else "", i, j, line, ids)
            found.nouns = Phrase([Part(ONE, [who])])
            return True
        found.orders = self.command(i)
        return bool(found.orders)

    def _longer(self, i: int, j: int) -> bool:
        """Whether a name begins at word i that goes on beyond word j: WEST SHINGLE IS BETA is not about the west."""
        return any(self.nouns.known(i, k) for k in range(j + 1, self.n))

    def _noun(self, found: Found, slot: Slot, e: int, i: int, phrase: Phrase) -> None:
        line = found.line
        if slot.second:
            found.second, found.second_held = phrase, slot.held
            if e > 0 and (e - 1) not in line.keeps and isinstance(line.elements[e - 1], frozenset):
                found.prep = self._prep(i - 1)
            elif not found.prep and "to" not in line.shown and not line.keeps:
                found.prep = "to"
        else:
            found.nouns, found.held = phrase, slot.held
        if e > 0 and (e - 1) in line.keeps:
            found.prep = self._prep(i - 1)

    def _prep(self, i: int) -> str:
        word = self.words[i]
        if word == "and":
            return "with"
        if word in ("of", "from", "off") and i > 0 and self.words[i - 1] in ("out", "off", "top"):
            return "on" if self.words[i - 1] == "top" else "from"
        return PREPOSITIONS.get(word, word)

    def is_person(self, i: int, j: int) -> bool:
        """Whether words i to j name somebody."""
        phrase = self.nouns.phrase(i, j)
        return phrase is not None and self._people(phrase) is not None

    def _addressed(self, i: int, j: int) -> bool:
        """Whether free words begin with whom they are said to: TELL BOB TO FROB, TELL THEM THE TRUTH."""
        words = self.words
        if j - i == 1:
            return self.is_person(i, j)
        return words[i] in ("them", "him", *EVERYONE) or any(
            self.is_person(i, k) for k in range(i + 1, min(j, i + 3) + 1)
        )

    def _people(self, phrase: Phrase) -> Phrase | None:
        entities = self.scope.story.entities
        parts: list[Part] = []
        for part in phrase.parts:
            ids = [id for id in part.ids if entities[id].kind == "person" or entities[id].traits & HEARS]
            if not ids and part.mode != EVERY:
                return None
            parts.append(Part(part.mode, ids, part.count, part.guess))
        return Phrase(parts, phrase.excluded)

    def _free(self, i: int, j: int) -> bool:
        """Whether free words may run to the end: not over an AND that begins a command of its own."""
        words = self.words
        if j == self.n and not self.nouns.phrase_free(i, j):
            for k in range(i + 1, j - 1):
                if words[k] in ("and", ",") and self._ends(k + 1):
                    return k + 2 == j and words[k + 1] in self.nouns.vocabulary
        return True

    def _ends(self, k: int) -> bool:
        """Whether a command of its own begins at word k, asked once."""
        if self._free_ends is None:
            self._free_ends = {}
        if k not in self._free_ends:
            self._free_ends[k] = self.ends_free(k)
        return self._free_ends[k]

    def direction(self, i: int, j: int) -> str:
        """The direction that the words are, or ""."""
        words = self.words
        if j - i == 1:
            return DIRECTIONS.get(words[i], "")
        plain = [w for w in words[i:j] if w not in ARTICLES and w not in ("to", "towards", "toward")]
        return DIRECTIONS.get("".join(plain), "") if 0 < len(plain) < 3 else ""

    def text(self, i: int, j: int) -> str:
        """Words as they stand, without the signs of a quotation."""
        return " ".join(self.words[i:j]).replace(" ,", ",").strip('",').lstrip(' "')

    def topic(self, i: int, j: int) -> str:
        """Words as a subject of talk: no articles before them, a pronoun as the name it stands for."""
        words = self.words
        while j - i > 1 and (words[i] in ARTICLES or words[i] in OWNERS):
            i += 1
        if j - i == 1 and words[i] in PRONOUNS:
            meant = self.scope.pronoun(PRONOUNS[words[i]])
            if not meant and words[i] in ("him", "her") and (phrase := self.nouns.phrase(i, j)):
                meant = tuple(phrase.parts[0].ids[:1])
            for id in meant:
                if self.scope.known(id):
                    return self.scope.story.entities[id].name.lower()
        return self.text(i, j)

    def company(self) -> list[str]:
        """Whoever can be talked with here, the one last spoken of first."""
        scope = self.scope
        entities = scope.story.entities
        people = [id for id in self.nouns.visible if entities[id].kind == "person" and id != scope.actor]
        for pronoun in ("him", "her", "them"):
            for id in scope.pronoun(pronoun):
                if id in people:
                    return [id]
        return people

    def _imply(self, found: Found) -> bool:
        line = found.line
        if line.implied[0] == "=":
            if line.action == "go":
                found.ways = (line.implied[1:],)
            else:
                found.topic = line.implied[1:]
            return True
        if any(word in found.topic for word in APART) and self.words[1] not in ("about", "for"):
            return False
        people = self.company()
        if len(people) != 1:
            return self._fail(no.MISSING_NOUN if people else no.NOBODY_HERE, 0, 0, line)
        phrase = Phrase([Part(ONE, people)])
        if line.implied == "+second":
            found.second, found.prep = phrase, "to"
        else:
            found.nouns = phrase
        found.guess = people[0]
        return True
