"""What a command may be wrapped in: an order to somebody, softened speech, a gerund, a second command after AND.

Only tried when no line of the grammar reads the whole. Each way takes one layer off and has the rest read as a command
of its own, one deeper; how deep and how often is bounded, so a line of PLEASE is no dearer than another.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.lexicon import (
    ARTICLES,
    GERUND_AFTER,
    SOFT_ENDS,
    SOFT_FIRST,
    SOFT_LAST,
    SOFTENERS,
    number_of,
)
from dreamweave.language.parser import MAX_DEPTH, PROBE, Outcome, capital, shifted
from dreamweave.language.ranking import bidden
from dreamweave.messages import Option, Reading, Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.parser import Command, Language

ASKING = frozenset(
    {"who", "who_is", "where_is", "what_is", "how", "why", "when", "wonder", "who_am_i", "topics", "about"}
)
QUESTIONS = frozenset("what who where why how when which whose what's who's where's how's when's why's".split())
"""Words that begin a question: put to somebody, it is asked, whatever the command of the same words does."""

STATING = frozenset(
    "i i'm im i've i'd i'll we we're we've he he's she she's they they're it it's there there's my our this that's "
    "that that's you you're youre your".split()
)
"""Words that begin what is said rather than bidden: BOB, I HAVE THE KEY."""

BEING = frozenset(
    "is isn't was wasn't are aren't am were do don't does doesn't did didn't has have had can't cannot won't looks "
    "seems feels smells love hate like feel said told thought never".split()
)
"""Verbs of what is said rather than bidden."""

TO_ONE = frozenset({"greet", "farewell", "thank", "apologise", "yes", "no", "answer", "say", "talk"})
MAX_NAME = 4
"""Words a name may have that somebody is called by without a comma."""

TRIES = 6


def unwrapped(language: Language, command: Command) -> Outcome | None:
    """What a command means without what it is wrapped in; None when it is not wrapped, or the rest says nothing."""
    return (
        ordered(language, command)
        or softened(language, command)
        or stated(language, command)
        or (and_then(language, command) if command.depth < PROBE else None)
        or trailing(language, command)
        or gerund(language, command)
    )


def ordered(language: Language, command: Command) -> Outcome | None:
    """BOB, TAKE LAMP; ANN, KNOCK; BOB TAKE LAMP. A question put like an order is asked."""
    words = command.words
    n = len(words)
    comma = words.index(",") if "," in words else 0
    named = words[0] in language.story.vocabulary or language.seat(words[:1])
    if comma:
        if comma == n - 1 or (language.lines(words[0]) and not named):
            return None
        return _spoken_to(language, command, comma, comma + 1)
    if not named or language.lines(words[0]):
        return None
    for k in range(min(MAX_NAME, n - 1), 0, -1):
        if (language.lines(words[k]) or k == n - 1) and (
            language.seat(words[:k]) or language.attempt(command).is_person(0, k)
        ):
            outcome = _spoken_to(language, command, k, k)
            return outcome if outcome is not None and outcome.refusal is None else None
    return None


def _spoken_to(language: Language, command: Command, end: int, start: int) -> Outcome | None:
    """The words from `start` on said to whom words 0 to `end` name."""
    words, text, scope = command.words, command.text, command.scope
    attempt = language.attempt(command)
    name = " ".join(w for w in words[:end] if w not in ARTICLES)
    if seat := language.seat(words[:end]):
        people = [seat]
    else:
        pieces = name.split(" and ")
        phrase = attempt.nouns.phrase(0, end)
        if phrase is None and not (len(pieces) > 1 and all(language.seat(p.split()) for p in pieces)):
            return None
        if phrase is None or phrase.plural:
            return _refused(command, end, no.NOT_PLURAL, "One person can be asked at a time.")
        ids = phrase.parts[0].ids
        people = [id for id in ids if language.hears(id)]
        if not people:
            whom = capital(language.the(ids[0], scope) if ids else name)
            return _refused(command, end, no.NOT_A_PERSON, no.said(no.NOT_A_PERSON, The_word=whom, is_="is"))
    person = people[0]
    offset = command.span(start, start + 1)[0]
    said = text[offset:]
    inner = language.parse(said, scope, command.depth + 1)
    if person == scope.actor:
        return shifted(inner, offset)
    if len(inner.readings) == 1:
        reading = inner.readings[0]
        if reading.order:
            return _refused(command, end, no.NOT_PLURAL, "One person can be asked at a time.")
        if reading.action in ASKING or (reading.action == "recall" and words[start] == "tell"):
            topic = reading.topic or attempt.text(start, len(words))
            return Outcome((Reading("ask", scope.actor, (person,), "", "", topic),), rest=inner.rest)
        if reading.action in ("ask", "tell") and reading.nouns == (scope.actor,):
            return Outcome((reading.replace(action="ask", nouns=(person,)),), rest=inner.rest)
        stated = reading.action == "say" and words[start] in STATING
        if reading.action in TO_ONE and not stated and reading.nouns in ((), (person,)):
            return Outcome((reading.replace(nouns=(person,)),), rest=inner.rest)
    if (words[start] in QUESTIONS or words[start] in STATING) and (spoken := _said(command, inner, person, start)):
        return spoken
    if len(inner.readings) == 1:
        reading = inner.readings[0]
        rest = f"{name}, {inner.rest}" if inner.rest and start > end else inner.rest
        if inner.note and reading.second == person:  # BOB, GIVE THE KEY: to whoever says so
            return Outcome((reading.replace(order=person, second=scope.actor),), rest=rest)
        return Outcome((bidden(reading, person, scope.actor),), note=inner.note, rest=rest)
    if start == len(words) - 1 and attempt.nouns.known(start, len(words)):
        return Outcome((Reading("ask", scope.actor, (person,), "", "", attempt.topic(start, len(words))),))
    if words[start][0] == '"' or number_of(words[start:]) >= 0:
        return Outcome((Reading("say", scope.actor, (person,), "", "to", said.strip('" ').lower()),))
    if inner.refusal is not None and inner.refusal.suggestion:
        inner = inner.replace(refusal=inner.refusal.replace(suggestion=f"{name}, {inner.refusal.suggestion}"))
    if inner.question is not None and inner.question.options:
        options = tuple(Option(o.words, o.reading.replace(order=person)) for o in inner.question.options)
        return shifted(inner.replace(question=inner.question.replace(options=options)), offset)
    if inner.question is not None and inner.question.stem and inner.refusal is None:
        stem = "|".join(f"{name}, {s}" for s in inner.question.stem.split("|"))
        return inner.replace(question=inner.question.replace(stem=stem))
    if not language.lines(words[start]) and attempt.nouns.known(start, len(words)):
        topic = attempt.topic(start, len(words))
        return Outcome((Reading("ask", scope.actor, (person,), "", "", topic),))
    return shifted(inner, offset)


def _said(command: Command, inner: Outcome, person: str, start: int) -> Outcome | None:
    """A question or a statement put to somebody; None for I WANT YOU TO OPEN THE BOX, which is an order."""
    words, actor = command.words, command.scope.actor
    text = " ".join(words[start:]).replace(" ,", ",").strip('"')
    topic = inner.readings[0].topic if len(inner.readings) == 1 else ""
    if words[start] in QUESTIONS:
        return Outcome((Reading("ask", actor, (person,), "", "", topic or text),), rest=inner.rest)
    if "you" in words[start : start + softener(words, start)]:
        return None
    if topic and inner.readings[0].action == "want":
        return Outcome((Reading("ask", actor, (person,), "", "", topic),), rest=inner.rest)
    return Outcome((Reading("tell", actor, (person,), "", "", text),), rest=inner.rest)


def _refused(command: Command, end: int, kind: str, message: str) -> Outcome:
    first, last = command.span(0, end)
    return Outcome(refusal=Refusal(kind, command.text[first:last], first, last), message=message)


def softened(language: Language, command: Command) -> Outcome | None:
    """The command without I WANT TO, PLEASE, CAREFULLY before it; None when there is none or it says nothing."""
    words = command.words
    k = 0
    while k < len(words) - 1 and (k == 0 or not language.lines(words[k])) and (taken := softener(words, k)):
        k += taken
        while k < len(words) - 1 and words[k] == ",":
            k += 1
    if not k or words[k] == "a":  # DO A DANCE is no shorthand of ASK
        return None
    offset = command.span(k, k + 1)[0]
    inner = language.parse(command.text[offset:], command.scope, command.depth + 1)
    if (not inner.readings or words[-1] == "you" or words[k] == "have") and (spoken := stated(language, command)):
        return spoken
    if inner.refusal is None or inner.question is not None or not language.lines(words[0]):
        return shifted(inner, offset)
    return None


def stated(language: Language, command: Command) -> Outcome | None:
    """IT IS DARK, MY NAME IS JACK, I LOVE YOU: said aloud, since it bids nobody do anything."""
    words = command.words
    if words[0] not in STATING or len(words) < 2 or command.depth > 1:
        return None
    if "'" not in words[0] and BEING.isdisjoint(words[1:3]):
        return None
    text = language.attempt(command).text(0, len(words))
    return Outcome((Reading("say", command.scope.actor, (), "", "", text),))


def softener(words: list[str], at: int) -> int:
    """How many words at a place soften what follows them; 0 for none, or when nothing follows."""
    if words[at] not in SOFT_FIRST:
        return 0
    for soft in SOFTENERS:
        k = len(soft)
        if len(words) > at + k and tuple(words[at : at + k]) == soft:
            return k
    return 0


def trailing(language: Language, command: Command) -> Outcome | None:
    """The command without PLEASE, CAREFULLY, AGAIN after it, when it can be read without."""
    words = command.words
    if words[-1] not in SOFT_ENDS:
        return None
    for soft in SOFT_LAST:
        k = len(words) - len(soft)
        if k > 0 and tuple(words[k:]) == soft:
            while k > 1 and words[k - 1] == ",":
                k -= 1
            if words[k - 1] in ARTICLES:
                continue
            inner = language.parse(command.text[: command.span(0, k)[1]], command.scope, command.depth + 1)
            if inner.readings or (inner.question is not None and inner.refusal is None):
                return inner
    return None


def and_then(language: Language, command: Command) -> Outcome | None:
    """A AND B where both are commands: the first, with the other left as the rest."""
    words, text = command.words, command.text
    tries = 0
    for k in range(1, len(words) - 1):
        if words[k] in ("and", ",") and language.starts(words[k + 1]) and tries < TRIES:
            if tuple(words[k + 1 :]) in SOFT_LAST:
                return None
            if k == len(words) - 2 and alone(language, words[k + 1]):
                continue
            tries += 1
            inner = language.parse(text[: command.span(0, k)[1]], command.scope, PROBE)
            if inner.readings or (inner.question is not None and inner.refusal is None):
                return inner.replace(rest=text[command.span(k + 1, k + 2)[0] :])
    return None


def alone(language: Language, word: str) -> bool:
    """Whether a last word alone is likelier a thing than a deed: SWORD AND SHIELD, BREAD AND SALT."""
    lines = language.lines(word)
    return bool(lines) and language.story.families.get(lines[0].action) in ("handling", "social", "feeling")


def gerund(language: Language, command: Command) -> Outcome | None:
    """TRY OPENING THE BOX, KEEP DIGGING: as the verb itself."""
    words = command.words
    if len(words) < 2 or command.depth >= MAX_DEPTH or not any(w.endswith("ing") for w in words[1:4]):
        return None
    k = next((len(lead) for lead in GERUND_AFTER if tuple(words[: len(lead)]) == lead), 0)
    if not k or k >= len(words) or not words[k].endswith("ing"):
        return None
    stem = words[k][:-3]
    tail = command.text[command.span(k, k + 1)[1] :]
    for verb in (stem, stem + "e", stem[:-1]):
        if verb and language.lines(verb):
            inner = language.parse(verb + tail, command.scope, command.depth + 1)
            if inner.readings or (inner.question is not None and inner.refusal is None):
                return inner
    return None
