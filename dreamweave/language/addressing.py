"""Orders and questions put to somebody by name: BOB, TAKE LAMP; ANN SMITH, KNOCK; BOB TAKE LAMP.

What follows the name is read as a command of its own. A question put like an order is asked, a statement is told, and
what is left is what somebody is bidden to do.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.command import Command, Outcome, capital, shifted
from dreamweave.language.failures import NotAPerson, NotHere
from dreamweave.language.lexicon import ARTICLES, number_of
from dreamweave.language.ranking import bidden
from dreamweave.language.refusing import told
from dreamweave.language.softening import softener
from dreamweave.messages import Option, Reading, Refusal
from dreamweave.story.number import several

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.reader import Reader

ASKING = frozenset(
    {"who", "who_is", "where_is", "what_is", "how", "why", "why_not", "when", "wonder", "who_am_i", "topics", "about"}
)
"""Actions that ask something: put to somebody, the question is theirs."""

QUESTIONS = frozenset("what who where why how when which whose what's who's where's how's when's why's".split())
"""Words that begin a question: put to somebody, it is asked, whatever the command of the same words does."""

STATING = frozenset(
    "i i'm im i've i'd i'll we we're we've he he's she she's they they're it it's there there's my our this that's "
    "that that's you you're youre your".split()
)
"""Words that begin what is said rather than bidden: BOB, I HAVE THE KEY."""

TO_ONE = frozenset({"greet", "farewell", "thank", "apologise", "yes", "no", "answer", "say", "talk"})
"""Actions that are done to whom they are said to."""

MAX_NAME = 4
"""Words a name may have that somebody is called by without a comma."""

ONE_AT_A_TIME = "One person can be asked at a time."


def addressed(command: Command, reader: Reader) -> Outcome | None:
    """BOB, TAKE LAMP; ANN, KNOCK; BOB TAKE LAMP. A question put like an order is asked."""
    words, n = command.words, command.n
    comma = words.index(",") if "," in words else 0
    named = words[0] in reader.story.vocabulary or reader.seat(words[:1])
    if comma:
        if comma == n - 1 or (reader.grammar.of(words[0]) and not named):
            return None
        return spoken_to(command, reader, comma, comma + 1)
    if not named or reader.grammar.of(words[0]):
        return None
    for k in range(min(MAX_NAME, n - 1), 0, -1):
        if (reader.grammar.of(words[k]) or k == n - 1) and (reader.seat(words[:k]) or command.is_person(0, k)):
            outcome = spoken_to(command, reader, k, k)
            return outcome if outcome is not None and outcome.refusal is None else None
        if reader.starts(words[k]) and (ids := command.absent(0, k)):
            return told(NotHere(0, k, None, ids), command, reader)
    return None


def called_last(command: Command, reader: Reader) -> Outcome | None:
    """WAKE UP, BOB: as BOB, WAKE UP."""
    words, n = command.words, command.n
    last = n - words[::-1].index(",") if "," in words else 0
    if not 1 < last < n or n - last > MAX_NAME:
        return None
    if not reader.seat(words[last:]) and not command.is_person(last, n):
        ids = command.absent(last, n)
        return told(NotHere(last, n, None, ids), command, reader) if ids else None
    before = command.text[: command.span(0, last - 1)[1]]
    outcome = reader.parse(f"{command.slice(last, n)}, {before}", command.scope, command.depth + 1)
    return outcome if outcome.goes_on else None


def spoken_to(command: Command, reader: Reader, end: int, start: int) -> Outcome | None:
    """The words from `start` on said to whom words 0 to `end` name."""
    person = whom(command, reader, end)
    if not isinstance(person, str):
        return person
    if command.words[start] in ARTICLES and (wish := left_over(command, person, start)):
        return wish  # BOB, A LAMP is no shorthand of ASK
    inner = reader.parse(command.after(start), command.scope, command.depth + 1)
    if person == command.scope.actor:
        return shifted(inner, command.span(start, start + 1)[0])
    return (
        in_answer(command, inner, person, end, start)
        or stated(command, inner, person, start)
        or ordered(command, inner, person, end, start)
        or left_over(command, person, start)
        or refused(command, reader, inner, person, end, start)
    )


def whom(command: Command, reader: Reader, end: int) -> str | Outcome | None:
    """Whom the first words name: one person, or why they name none; None when they are no name at all."""
    words = command.words
    if seat := reader.seat(words[:end]):
        return seat
    name = called(command, end)
    pieces = name.split(" and ")
    phrase = command.nouns.phrase(0, end)
    if phrase is None and not (len(pieces) > 1 and all(reader.seat(p.split()) for p in pieces)):
        return None
    if phrase is None or phrase.plural:
        return marked(command, end, no.NOT_PLURAL, ONE_AT_A_TIME)
    ids = phrase.parts[0].ids
    people = [id for id in ids if command.hears(id)]
    if people:
        return people[0]
    whom = capital(command.the(ids[0]) if ids else name)
    are = "are" if (command.scope.story.entities[ids[0]].pronoun == "they" if ids else several(name)) else "is"
    return marked(command, end, no.NOT_A_PERSON, NotAPerson.words.format(The_name=whom, are=are))


def called(command: Command, end: int) -> str:
    """The first words as the name they are."""
    return " ".join(w for w in command.words[:end] if w not in ARTICLES)


def in_answer(command: Command, inner: Outcome, person: str, end: int, start: int) -> Outcome | None:
    """What is done to somebody by saying it, and what is asked; None when the reading is a deed, or there is none."""
    if len(inner.readings) != 1:
        return None
    words, actor = command.words, command.scope.actor
    reading = inner.readings[0]
    if reading.order:
        return marked(command, end, no.NOT_PLURAL, ONE_AT_A_TIME)
    if reading.action in ASKING or (reading.action == "recall" and words[start] == "tell"):
        topic = reading.topic or command.quoted(start, command.n)
        after = "where" if reading.action == "where_is" else ""
        return Outcome((Reading("ask", actor, (person,), "", after, topic),), rest=inner.rest)
    if reading.action in ("ask", "tell") and reading.nouns == (actor,):
        return Outcome((reading.replace(action="ask", nouns=(person,)),), rest=inner.rest)
    said = reading.action == "say" and words[start] in STATING
    if reading.action in TO_ONE and not said and reading.nouns in ((), (person,)):
        return Outcome((reading.replace(nouns=(person,)),), rest=inner.rest)
    return None


def stated(command: Command, inner: Outcome, person: str, start: int) -> Outcome | None:
    """A question or a statement put to somebody; None for I WANT YOU TO OPEN THE BOX, which is an order."""
    words, actor = command.words, command.scope.actor
    if words[start] not in QUESTIONS and words[start] not in STATING:
        return None
    text = " ".join(words[start:]).replace(" ,", ",").strip('"')
    topic = inner.readings[0].topic if len(inner.readings) == 1 else ""
    if words[start] in QUESTIONS:
        return Outcome((Reading("ask", actor, (person,), "", "", topic or text),), rest=inner.rest)
    if "you" in words[start : start + softener(words, start)]:
        return None
    if topic and inner.readings[0].action == "want":
        return Outcome((Reading("ask", actor, (person,), "", "", topic),), rest=inner.rest)
    return Outcome((Reading("tell", actor, (person,), "", "", text),), rest=inner.rest)


def ordered(command: Command, inner: Outcome, person: str, end: int, start: int) -> Outcome | None:
    """The deed that somebody is bidden to do. What follows a comma and AND is bidden as well."""
    if len(inner.readings) != 1:
        return None
    reading, actor = inner.readings[0], command.scope.actor
    rest = f"{called(command, end)}, {inner.rest}" if inner.rest and start > end else inner.rest
    if inner.note and reading.second == person:  # BOB, GIVE THE KEY: to whoever says so
        return Outcome((reading.replace(order=person, second=actor),), rest=rest)
    return Outcome((bidden(reading, person, command.scope),), note=inner.note, rest=rest)


def wanted(words: list[str], start: int) -> tuple[int, int]:
    """Where in words from `start` what is wanted stands, without a number and PLEASE: BET, ONE PIE PLEASE."""
    end = len(words)
    while end > start and words[end - 1] in ("please", ","):
        end -= 1
    while start < end - 1 and (words[start] in ARTICLES or number_of([words[start]]) > 0):
        start += 1
    return start, end


def left_over(command: Command, person: str, start: int) -> Outcome | None:
    """What is no command and can still be said: BOB, LAMP and BOB, ONE LAMP PLEASE ask about it; BOB, 7 and
    BOB, "DORCAS" are words."""
    words, n, actor = command.words, command.n, command.scope.actor
    first, last = wanted(words, start)
    if (start == n - 1 or first > start) and first < last and command.nouns.known(first, last):
        return Outcome((Reading("ask", actor, (person,), "", "", command.topic(first, last)),))
    if words[start][0] == '"' or number_of(words[start:]) >= 0:
        said = command.after(start).strip('" ').lower()
        return Outcome((Reading("say", actor, (person,), "", "to", said),))
    return None


def refused(command: Command, reader: Reader, inner: Outcome, person: str, end: int, start: int) -> Outcome:
    """Why the words after the name are no command, or the question they lead to, its answers orders too; what is
    known by name is asked about."""
    offset = command.span(start, start + 1)[0]
    name = called(command, end)
    if inner.refusal is not None and inner.refusal.suggestion:
        inner = inner.replace(refusal=inner.refusal.replace(suggestion=f"{name}, {inner.refusal.suggestion}"))
    question = inner.question
    if question is not None and question.options:
        options = tuple(Option(o.words, o.reading.replace(order=person)) for o in question.options)
        return shifted(inner.replace(question=question.replace(options=options)), offset)
    if question is not None and question.stem and inner.refusal is None:
        stem = "|".join(f"{name}, {s}" for s in question.stem.split("|"))
        return inner.replace(question=question.replace(stem=stem))
    words, n = command.words, command.n
    if not reader.grammar.of(words[start]) and command.nouns.known(start, n):
        return Outcome((Reading("ask", command.scope.actor, (person,), "", "", command.topic(start, n)),))
    return shifted(inner, offset)


def marked(command: Command, end: int, kind: str, message: str) -> Outcome:
    """A refusal of the name that the command begins with."""
    first, last = command.span(0, end)
    return Outcome(refusal=Refusal(kind, command.text[first:last], first, last), message=message)
