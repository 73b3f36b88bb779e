"""The kinds of slot a grammar line may hold, one small class each: what words may fill it, and what they then mean.

grammar.py says how slots are written. `line_of` makes a line of a compiled row, when a command begins with its word.
"""

from __future__ import annotations

from dreamweave.language.command import MAX_DEPTH, Command, Failure, Found, Line, Slot, shifted
from dreamweave.language.failures import BadNumber, MissingNoun, NobodyHere, NoSuchWay, NotAPerson, NotHere, NotPlural
from dreamweave.language.lexicon import AND, ARTICLES, BODY, EVERYONE, LINKS, number_of
from dreamweave.language.nouns import EACH, ONE, Part, Phrase
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MADE = frozenset("write play sing dance combine".split())
"""Actions whose free words name what is made; IN THE DIARY alone says where, and WITH THE TOY with what."""

APART = frozenset({"about", "for", "from"})
"""What stands between somebody and a subject: ASK ZORK ABOUT LAMP names Zork, whoever else is here."""

ASKING = frozenset("why what where who how when which whether if that".split())
"""The same, when it comes soon: ASK ZORK WHERE THE LAMP IS."""

TO_WHOM = frozenset("ask tell say answer reply respond speak talk".split())
"""Verbs after which TO has somebody follow it, never free words."""

THROUGH = frozenset({"to", "through", "into", "down"})
"""Words after such a verb that say to whom, or by what: SPEAK THROUGH THE TUBE."""

ADDRESSES = frozenset("ask tell question interrogate quiz query interview pester inform warn remind update".split())
"""Verbs whose object is whom they are said to: ASK CLEMENT is not about Clement, whoever else is here."""

SPOKEN = frozenset({"ask", "tell", "say", "answer"})
"""Actions whose free words may end with whom they are said to."""

FEW = 3
"""Words of a name, or of what is said before TO; more is free speech."""


class Thing(Slot):
    """Something perceived here."""

    __slots__ = ()
    kind = "thing"
    noun = True

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With the phrase that the words are."""
        line = found.line
        phrase = command.nouns.phrase(i, j)
        if phrase is None and line.action == "order":
            who = command.reader.seats.get(" ".join(command.words[i:j]))
            phrase = Phrase([Part(ONE, [who])]) if who else None
        if phrase is None and (far := command.scope.papers(line.action)):
            ids = [id for id in command.nouns.known(i, j) if id in far]
            phrase = Phrase([Part(ONE, ids)]) if ids else None
        if phrase is None:
            return command.fail(Failure(i, j, line))
        if found.nouns and phrase.parts[0].guess and command.words[j - 1] in BODY and command.people(found.nouns):
            return False  # HIT BOB ON THE HEAD: his
        if not self.many and (phrase.plural or phrase.excluded):
            part = phrase.parts[0]
            if len(phrase.parts) > 1 or phrase.excluded or part.mode != EACH or len(part.ids) > 1:
                return command.fail(NotPlural(i, j, line))
            phrase = Phrase([Part(ONE, part.ids)])
        admitted = self.admitted(command, phrase)
        if admitted is None:
            return command.fail(NotAPerson(i, j, line, phrase.parts[0].ids))
        command.set_noun(found, self, e, i, admitted)
        return True

    def admitted(self, command: Command, phrase: Phrase) -> Phrase | None:
        """What of a phrase may stand here; None when nothing may."""
        return phrase


class Person(Thing):
    """Somebody who can be spoken to."""

    __slots__ = ()
    kind = "person"
    asks = "Whom"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With whoever the words name here, else at the other end of a tube, where talk alone reaches."""
        far = command.scope.hearers(found.line.action)
        if (
            far
            and not command.is_person(i, j)
            and (ids := command.nouns.matching(command.words[i:j], far.__contains__, far))
        ):
            command.set_noun(found, self, e, i, Phrase([Part(ONE, ids)]))
            return True
        return super().fill(command, found, e, i, j)

    def admitted(self, command: Command, phrase: Phrase) -> Phrase | None:
        """Those who hear."""
        return command.people(phrase)


class Known(Slot):
    """Anything known of, here or not."""

    __slots__ = ()
    kind = "known"
    noun = True

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With what the words name, unless a longer name begins with them: WEST SHINGLE IS BETA is not of the west."""
        line = found.line
        ids = command.nouns.known(i, j)
        if not ids:
            return command.fail(Failure(i, j, line))
        if isinstance(line.elements[min(e + 1, len(line.elements) - 1)], Slot) and any(
            command.nouns.known(i, k) for k in range(j + 1, command.n)
        ):
            return False
        self.set_known(command, found, e, i, j, ids)
        return True

    def set_known(self, command: Command, found: Found, e: int, i: int, j: int, ids: list[str]) -> None:
        """Put what words name in its place, each of several when they are a plural."""
        phrase = command.nouns.phrase(i, j)
        several = phrase is not None and phrase.plural
        command.set_noun(found, self, e, i, Phrase([Part(EACH if several else ONE, ids)]))


class About(Known):
    """Anything known of, and else the words alone."""

    __slots__ = ()
    kind = "about"
    weight = 1

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With what the words name, if anything, and the words as a topic."""
        if not command.free(i, j):
            return False
        found.topic = command.topic(i, j)
        if ids := command.nouns.known(i, j):
            self.set_known(command, found, e, i, j, ids)
        else:
            found.loose = True
        return True


class Topic(Slot):
    """A subject of talk: any words, without the article before them."""

    __slots__ = ()
    kind = "topic"
    weight = 0
    loose = True

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With words that do not begin a command of their own, nor name whom they are said to."""
        words, line = command.words, found.line
        alone = len(line.elements) == 1
        if not command.free(i, j) or (words[i] in THROUGH and j - i > 1 and words[0] in TO_WHOM):
            return False
        if self.barred(command, i, j, alone) or (alone and self.wanting(command, line, i, j)):
            return False
        if alone and line.action in SPOKEN and (missed := somebody_absent(command, line, i, j)):
            return command.fail(missed)
        found.topic = self.said(command, i, j)
        if (e - 1) in line.keeps:
            found.prep = words[i - 1]
        if j - i < 4:
            found.number = number_of(words[i:j])
        return True

    def barred(self, command: Command, i: int, j: int, alone: bool) -> bool:
        """Whether the words may not stand here, whatever the line."""
        return command.words[i] in AND

    def wanting(self, command: Command, line: Line, i: int, j: int) -> bool:
        """Whether words that are all of a line lack something: whom they are said to, or what is made."""
        words = command.words
        if line.implied is not None and (addressed(command, i, j) or words[i] in ("about", "for")):
            return True
        return line.action in MADE and j - i > 1 and words[i] in LINKS

    def said(self, command: Command, i: int, j: int) -> str:
        """The words as the reading keeps them."""
        return command.topic(i, j)


class Words(Topic):
    """Words of a few that an action takes."""

    __slots__ = ()
    kind = "words"
    weight = 1
    loose = False

    def barred(self, command: Command, i: int, j: int, alone: bool) -> bool:
        """AND may begin them when they are all of the line; a thing, or anything TO something, may not."""
        words = command.words
        if alone:
            return "to" in words[i:j] or command.nouns.phrase(i, j) is not None
        return words[i] in AND


class Text(Topic):
    """Words kept as they were typed."""

    __slots__ = ()
    kind = "text"

    def barred(self, command: Command, i: int, j: int, alone: bool) -> bool:
        """ABOUT begins a subject, not what is said."""
        word = command.words[i]
        return (word in AND and not alone) or (word == "about" and command.words[0] in TO_WHOM)

    def said(self, command: Command, i: int, j: int) -> str:
        """The words without the signs of a quotation."""
        return command.quoted(i, j)


class Word(Slot):
    """One word."""

    __slots__ = ()
    kind = "word"
    weight = 1
    loose = True

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With any word but an article."""
        found.topic = command.quoted(i, j)
        return j - i == 1 and command.words[i] not in ARTICLES


class Number(Slot):
    """A number in digits or words."""

    __slots__ = ()
    kind = "number"
    asks = "How many"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With a number up to 999999."""
        words = command.words
        found.number = number_of(words[i:j])
        found.topic = found.topic or " ".join(words[i:j])
        if e > 0 and (e - 1) in found.line.keeps:
            found.prep = command.preposition(i - 1)
        return found.number >= 0 or (words[i][0].isdigit() and command.fail(BadNumber(i, j, found.line)))


class Direction(Slot):
    """A direction."""

    __slots__ = ()
    kind = "direction"
    asks = "Which way"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With the name of a direction."""
        way = command.direction(i, j)
        found.ways = (way,)
        return way != ""


class Way(Slot):
    """A direction, or a place one can go to."""

    __slots__ = ()
    kind = "way"
    asks = "Which way"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With a direction, else with the places of that name."""
        if command.reader.seat(command.words[i:j]):
            return False  # BEN is himself before he is whose room it is
        way = command.direction(i, j)
        found.ways = (way,) if way else command.nouns.places(i, j)
        if found.ways and not way and self.nearer(command, found.ways, i, j):
            return False
        if found.ways:
            return True
        failed = NoSuchWay if command.nouns.phrase(i, j) else Failure
        return command.fail(failed(i, j, found.line))

    def nearer(self, command: Command, places: Sequence[str], i: int, j: int) -> bool:
        """Whether a thing here is meant before places that are far off: THE HUT, by a hut, is not the Watch Hut."""
        entities, near = command.scope.story.entities, command.scope.ways.values()
        phrase, typed = command.nouns.phrase(i, j), set(command.words[i:j])
        here = phrase is not None and any(entities[id].kind == "thing" for id in phrase.parts[0].ids)
        return here and not any(p in near or typed.issuperset(words_of(entities[p].name)) for p in places)


class Seat(Slot):
    """One of the protagonists."""

    __slots__ = ()
    kind = "seat"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With a protagonist's name."""
        words = command.words
        who = command.reader.seats.get(" ".join(w for w in words[i:j] if w not in ARTICLES))
        if who is not None:
            found.nouns = Phrase([Part(ONE, [who])])
            return True
        if "," in words[i:j]:
            return False
        ids = command.nouns.known(i, j)
        return command.fail(NotAPerson(i, j, found.line, ids) if ids else Failure(i, j, found.line))


class Order(Slot):
    """A command within the command: what somebody is to do."""

    __slots__ = ()
    kind = "command"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With the readings of the rest."""
        reader, words = command.reader, command.words
        if command.depth < MAX_DEPTH and (reader.starts(words[i]) or words[i - 1] == "to"):
            inner = reader.parse(command.after(i), command.scope, command.depth + 1)
            if inner.refusal is not None:
                command.inner = shifted(inner, command.span(i, i + 1)[0])
            found.orders = inner.readings
        return bool(found.orders)


class Meant(Slot):
    """A slot that no word fills: the line says what is meant, as `=north` the direction and `=on` the topic."""

    __slots__ = ("value",)
    kind = "meant"

    def __init__(self, value: str) -> None:
        super().__init__()
        self.value = value

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With what the line says."""
        if found.line.action == "go":
            found.ways = (self.value,)
        else:
            found.topic = self.value
        return True


class Partner(Slot):
    """A slot that no word fills: whoever is being talked with, as the first noun or the second."""

    __slots__ = ()
    kind = "partner"

    def fill(self, command: Command, found: Found, e: int, i: int, j: int) -> bool:
        """With the one person here, or the one last spoken of."""
        words = found.topic.split()
        apart = not APART.isdisjoint(words[1:-1]) or not ASKING.isdisjoint(words[1 : FEW + 1])
        if apart and command.words[1] not in ASKING and command.words[1] not in ("about", "for"):
            return False
        people = command.company()
        if len(people) != 1:
            return command.fail((MissingNoun if people else NobodyHere)(0, 0, found.line))
        phrase = Phrase([Part(ONE, people)])
        if self.second and found.nouns and people == found.nouns.parts[0].ids:
            return False  # GIVE BOB is not Bob to himself
        if self.second:
            found.second, found.prep = phrase, "to"
        else:
            found.nouns = phrase
        found.guess = people[0]
        return True


def addressed(command: Command, i: int, j: int) -> bool:
    """Whether free words begin with whom they are said to: TELL BOB TO FROB, TELL THEM THE TRUTH."""
    words = command.words
    if j - i == 1:
        return command.is_person(i, j)
    return words[i] in ("them", "him", *EVERYONE) or any(
        command.is_person(i, k) for k in range(i + 1, min(j, i + 3) + 1)
    )


def somebody_absent(command: Command, line: Line, i: int, j: int) -> NotHere | None:
    """Whoever free words are said to and who is not here: ASK CLEMENT WHY, SAY HELLO TO CLEMENT. An open conversation
    never takes what is said to somebody else."""
    words = command.words
    if line.implied is not None and i == 1 and words[0] in ADDRESSES:
        for k in range(min(j, i + FEW), i, -1):
            if ids := command.absent(i, k):
                return NotHere(i, k, line, ids)
    if line.action == "answer" and (ids := command.absent(i, j)):
        return NotHere(i, j, line, ids)
    for k in range(min(j - 2, i + FEW), i - 1, -1):
        if words[k] in ("to", "at", "with") and (ids := command.absent(k + 1, j)):
            return NotHere(k + 1, j, line, ids)
    return None


KINDS: dict[str, type[Slot]] = {
    slot.kind: slot
    for slot in (Thing, Person, Known, About, Topic, Words, Text, Word, Number, Direction, Way, Seat, Order)
}
PLURAL = {"things": "thing", "people": "person"}


def line_of(row: str) -> Line:
    """The grammar line that a compiled row stands for: action, whether it is an author's, what is implied, elements."""
    action, own, implied, *pieces = row.split(" ")
    elements: list[Slot | frozenset[str]] = []
    shown: list[str] = []
    keeps: list[int] = []
    nouns = 0
    second = "{second_" in row
    for piece in pieces:
        if piece[0] == "{":
            *marks, written = piece.strip("{}").split("_")
            slot = KINDS[PLURAL.get(written, written)]
            nouns += slot.noun
            is_second = "second" in marks or (slot.noun and nouns == 2 and not second)
            elements.append(slot(written in PLURAL, "held" in marks, is_second))
            shown.append("")
            continue
        if piece[0] == "!":
            keeps.append(len(elements))
            piece = piece.replace("!", "")
        words = piece.split("|")
        elements.append(frozenset(words))
        shown.append(words[0])
    return Line(action, elements, shown, frozenset(keeps), meant(implied), own == "1")


def meant(implied: str) -> Slot | None:
    """The slot that no word fills, as a row writes it; None when every slot has its words."""
    if implied == "-":
        return None
    return Meant(implied[1:]) if implied[0] == "=" else Partner(second=implied == "+second")
