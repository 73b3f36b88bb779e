"""One command being read: its words, the grammar lines that fit them, and why others that fit mean nothing.

A Command is what every way of reading is a function of. It knows whose perception it is read in and the reader that
reads the commands within it, and nothing knows it: when its Outcome is made it is forgotten, and leaves no cycle. All
lines that fit are collected before anything is chosen; which of them is meant is for ranking.py to say.
"""

from __future__ import annotations

from dreamweave.language.lexicon import (
    ARTICLES,
    DIRECTIONS,
    FILLERS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    spans_of,
)
from dreamweave.language.nouns import EVERY, HEARS, Nouns, Part, Phrase
from dreamweave.messages import Question, Reading, Refusal
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from dreamweave.language.lexicon import Spans
    from dreamweave.perspectives.scope import Scope

    class Reads(Protocol):
        """What a command asks of the reader that reads it."""

        seats: dict[str, str]

        def seat(self, words: list[str]) -> str:
            """The protagonist whom words name, or ""."""
            ...

        def starts(self, word: str) -> bool:
            """Whether a word can begin a command."""
            ...

        def reads(self, text: str, scope: Scope) -> bool:
            """Whether the grammar's lines alone read a command."""
            ...

        def parse(self, text: str, scope: Scope, depth: int = 0) -> Outcome:
            """What a command means."""
            ...


MAX_DEPTH = 3
"""How often a command may be unwrapped (softeners, an order within an order) before it is refused."""

PROBE = 2
"""The depth of a text that is only tried: no spelling, no second command after AND."""


class Outcome(Value):
    """What became of one command.

    readings: what was understood, to be done in order (normally one). refusal: why nothing was, or None.
    question: what is asked, or None. message: the neutral words for a refusal or question. note: what was taken when
    a choice was made for the player ("the red box"). rest: the part of the text that is a command of its own.
    meant: of a refusal or question, the things it names: what IT stands for next. wrapping: when the command was read
    only without what was put around it, what that was (softening.KINDS); core: the command without it.
    """

    readings: tuple[Reading, ...] = ()
    refusal: Refusal | None = None
    question: Question | None = None
    message: str = ""
    note: str = ""
    rest: str = ""
    meant: tuple[str, ...] = ()
    wrapping: str = ""
    core: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether it says something: a reading, or a question that is no refusal."""
        return bool(self.readings) or (self.question is not None and self.refusal is None)


class Slot:
    """A place in a line that words fill; slots.py has a class for each kind. held: what is in hand is meant before
    what is not. many: several things may stand in it. second: it is the second noun of the reading."""

    __slots__ = ("held", "many", "second")

    kind = ""
    weight = 2
    """How much a line says by it."""

    loose = False
    """Whether any words fill it; a line with such a slot stands back behind a line whose words all name something."""

    noun = False
    """Whether it is filled by a noun, the first or the second of the reading."""

    asks = "What"
    """The word that asks for it when it is wanting; "" when it cannot be asked for after nouns before it."""

    def __init__(self, many: bool = False, held: bool = False, second: bool = False) -> None:
        self.many = many
        self.held = held
        self.second = second

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """Fill element e of a line with words i to j; False when they cannot, with the reason left in the command. No
        words fill a slot that has no kind."""
        return False


class Line:
    """A grammar line without its first word. needs: word sets of which each must occur in a command that fits."""

    __slots__ = ("action", "elements", "exact", "implied", "keeps", "least", "loose", "needs", "own", "shown", "weight")

    def __init__(
        self,
        action: str,
        elements: Sequence[Slot | frozenset[str]],
        shown: Sequence[str],
        keeps: frozenset[int],
        implied: Slot | None,
        own: bool,
    ) -> None:
        self.action = action
        self.elements = tuple(elements)
        self.shown = tuple(shown)
        self.keeps = keeps
        self.implied = implied
        self.own = own
        self.least = len(elements) + 1
        self.needs = tuple(e for e in elements if isinstance(e, frozenset))
        self.exact = len(self.needs) == len(elements)
        self.loose = any(isinstance(e, Slot) and e.loose for e in elements)
        self.weight = sum(e.weight if isinstance(e, Slot) else 3 for e in elements)

    @property
    def personal(self) -> bool:
        """Whether somebody is named in it."""
        return any(isinstance(e, Slot) and e.kind == "person" for e in self.elements)


class Found:
    """A line that fits, with its slots filled. loose: words fill one of them that name nothing."""

    nouns: Phrase | None = None
    second: Phrase | None = None
    held = second_held = False
    prep = topic = guess = ""
    number = -1
    ways: Sequence[str] = ("",)
    orders: tuple[Reading, ...] = ()

    def __init__(self, line: Line) -> None:
        self.line = line
        self.loose = line.loose

    @property
    def concrete(self) -> bool:
        """Whether every word is the grammar's or names something."""
        return not self.topic and self.nouns is not None

    @property
    def empty(self) -> bool:
        """Whether the line has no slot filled: it is words of the grammar alone."""
        return not (self.nouns or self.second or self.topic or self.orders) and self.number < 0 and self.ways == ("",)


class Failure:
    """Why a line that fits the words is no reading: where the words at fault are, the entities it is about, the line.

    The kinds are classes of their own, in failures.py; this one stands for words that name nothing, whose reason is
    worked out when it is to be told.
    """

    __slots__ = ("end", "ids", "line", "start")

    kind = ""
    """The value of Refusal.kind."""

    rank = 0
    """How much it tells, beside the others that a command met."""

    words = ""
    """What is said: a template whose fields a Telling fills."""

    def __init__(self, start: int, end: int, line: Line | None = None, ids: Sequence[str] = ()) -> None:
        self.start = start
        self.end = end
        self.line = line
        self.ids = list(ids)


class Command:
    """One command's text with its words; depth counts how often it was unwrapped. inner: why the command within it,
    as in TELL BOB TO FROB, is none."""

    __slots__ = (
        "_ends", "_spans", "depth", "failures", "found", "inner", "n", "nouns", "present", "reader", "scope", "text",
        "words",
    )  # fmt: skip

    def __init__(
        self, text: str, words: list[str], spans: Spans | None, scope: Scope, depth: int, reader: Reads
    ) -> None:
        self.text = text
        self.words = words
        self.n = len(words)
        self.present = frozenset(words)
        self.scope = scope
        self.depth = depth
        self.reader = reader
        self.nouns = Nouns(words, scope)
        self.found: list[Found] = []
        self.failures: list[Failure] = []
        self.inner: Outcome | None = None
        self._spans = spans
        self._ends: dict[int, bool] | None = None

    def span(self, i: int, j: int) -> tuple[int, int]:
        """Where words i to j stand in the text."""
        if self._spans is None:
            self._spans = spans_of(self.text)
        if i >= j or i >= len(self._spans):
            return 0, 0
        return self._spans[i][0], self._spans[min(j, len(self._spans)) - 1][1]

    def slice(self, i: int, j: int) -> str:
        """Words i to j as they were typed."""
        start, end = self.span(i, j)
        return self.text[start:end]

    def after(self, i: int) -> str:
        """The text from word i on."""
        return self.text[self.span(i, i + 1)[0] :]

    def the(self, id: str) -> str:
        """A thing's name with its article: the red box, Bob, yourself."""
        scope = self.scope
        if id == scope.actor:
            return "yourself"
        return scope.named(id) if id in scope.story.entities else id

    def hears(self, id: str) -> bool:
        """Whether a thing can be spoken to."""
        return hears(id, self.scope)

    # -- lines ---------------------------------------------------------------------------------------------------

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
            if isinstance(slot, Slot) and not slot.fill(self, found, e, i, j):
                return
        if line.implied is None or line.implied.fill(self, found, len(line.elements), self.n, self.n):
            self.found.append(found)

    def fail(self, failure: Failure) -> bool:
        """Leave a reason behind. Always False."""
        self.failures.append(failure)
        return False

    # -- what slots ask ------------------------------------------------------------------------------------------

    def set_noun(self, found: Found, slot: Slot, e: int, i: int, phrase: Phrase) -> None:
        """Put a phrase that begins at word i in its place in a reading, with the preposition before it."""
        line = found.line
        if slot.second:
            found.second, found.second_held = phrase, slot.held
            if e > 0 and (e - 1) not in line.keeps and isinstance(line.elements[e - 1], frozenset):
                found.prep = self.preposition(i - 1)
            elif not found.prep and "to" not in line.shown and not line.keeps:
                found.prep = "to"
        else:
            found.nouns, found.held = phrase, slot.held
        if e > 0 and (e - 1) in line.keeps:
            found.prep = self.preposition(i - 1)

    def preposition(self, i: int) -> str:
        """Word i as a Reading spells a preposition."""
        word = self.words[i]
        if word == "and":
            return "with"
        if word in ("of", "from", "off") and i > 0 and self.words[i - 1] in ("out", "off", "top"):
            return "on" if self.words[i - 1] == "top" else "from"
        return PREPOSITIONS.get(word, word)

    def people(self, phrase: Phrase) -> Phrase | None:
        """A phrase with whoever in it can be spoken to; None when a part of it has nobody."""
        parts: list[Part] = []
        for part in phrase.parts:
            ids = [id for id in part.ids if self.hears(id)]
            if not ids and part.mode != EVERY:
                return None
            parts.append(Part(part.mode, ids, part.count, part.guess))
        return Phrase(parts, phrase.excluded)

    def is_person(self, i: int, j: int) -> bool:
        """Whether words i to j name somebody."""
        phrase = self.nouns.phrase(i, j)
        return phrase is not None and self.people(phrase) is not None

    def absent(self, i: int, j: int) -> list[str]:
        """Whoever words i to j name who is known of and not here; nobody when they name anything else as well."""
        if self.words[j - 1] in FILLERS or self.nouns.phrase(i, j) is not None:
            return []
        seat = self.reader.seats.get(" ".join(w for w in self.words[i:j] if w not in ARTICLES))
        ids = [seat] if seat else self.nouns.known(i, j)
        visible = self.scope.visible
        return ids if all(self.hears(id) and id not in visible for id in ids) else []

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

    def free(self, i: int, j: int) -> bool:
        """Whether free words may run to the end: not over an AND that begins a command of its own."""
        words = self.words
        if j == self.n and not self.nouns.phrase_free(i, j):
            for k in range(i + 1, j - 1):
                if words[k] in ("and", ",") and self._begins(k + 1):
                    return k + 2 == j and words[k + 1] in self.nouns.vocabulary
        return True

    def _begins(self, k: int) -> bool:
        """Whether a command of its own begins at word k, asked once."""
        if self._ends is None:
            self._ends = {}
        if k not in self._ends:
            self._ends[k] = self.reader.starts(self.words[k]) and (
                self.depth > 0 or self.reader.reads(self.after(k), self.scope)
            )
        return self._ends[k]

    def direction(self, i: int, j: int) -> str:
        """The direction that the words are, or ""."""
        words = self.words
        if j - i == 1:
            return DIRECTIONS.get(words[i], "")
        plain = [w for w in words[i:j] if w not in ARTICLES and w not in ("to", "towards", "toward")]
        return DIRECTIONS.get("".join(plain), "") if 0 < len(plain) < 3 else ""

    def quoted(self, i: int, j: int) -> str:
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
        return self.quoted(i, j)


def hears(id: str, scope: Scope) -> bool:
    """Whether a thing can be spoken to."""
    entity = scope.story.entities[id]
    return entity.kind == "person" or bool(entity.traits & HEARS)


def shifted(outcome: Outcome, by: int) -> Outcome:
    """An outcome whose marks count from `by` characters earlier."""
    refusal = outcome.refusal
    if refusal is None or refusal.end == 0 or by == 0:
        return outcome
    return outcome.replace(refusal=refusal.replace(start=refusal.start + by, end=refusal.end + by))


def capital(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]
