"""Out of all that went wrong, what to tell: the most informative refusal, or the question that would put it right.

The failures that a command's lines left behind are explained only now, since an ordinary command fails many lines on
its way to the one that reads it. Nothing said here may name what the one who acts has not met, and whatever it suggests
has been parsed.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.command import PROBE, Command, Failure, Outcome, capital
from dreamweave.language.failures import (
    AT_FAULT,
    EXPLAINED,
    Commonplace,
    MisplacedWord,
    MissingNoun,
    Misspelt,
    NeverMet,
    NotAPerson,
    NotHere,
    NothingMatches,
    NothingToAnswer,
    NotPlural,
    OnlySaid,
    UnknownVerb,
    UnknownWord,
    plain,
)
from dreamweave.language.lexicon import (
    AND,
    ARTICLES,
    DIRECTIONS,
    FILLERS,
    LINKS,
    LITTLE_WORDS,
    OWNERS,
    SPECIAL,
    plurals,
    singulars,
)
from dreamweave.language.missing import missing, placeholder, spelt_out
from dreamweave.language.spelling import correction
from dreamweave.messages import Option, Question, Refusal
from dreamweave.story import numerals
from dreamweave.story.number import several

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.reader import Reader

MOST_FAILURES = 60
"""Failures of one command that are explained."""


class Telling:
    """What the words of a failure may say of it: their fields, each worked out when it is asked for."""

    def __init__(self, failure: Failure, command: Command) -> None:
        self.failure = failure
        self.command = command
        self.start, self.end = command.span(failure.start, failure.end)
        self.typed = command.text[self.start : self.end]
        scope = command.scope
        ids = [id for id in failure.ids if id in scope.visible or scope.known(id)]
        entities = scope.story.entities
        self.ids = [id for id in ids if id in entities and entities[id].name.lower() == self.noun] or ids
        """What may be named of what the failure is about; those whose whole name it is before those it is a part of."""

    def __getitem__(self, field: str) -> str:
        return getattr(self, field)

    @property
    def word(self) -> str:
        """The words at fault, quoted."""
        return f'"{self.typed}"'

    @property
    def SHOUTED(self) -> str:
        """The words at fault, as a command is shown."""
        return self.typed.upper()

    @property
    def before(self) -> str:
        """The command as it was typed before the words at fault."""
        return self.command.slice(0, self.failure.start)

    @property
    def so_far(self) -> str:
        """The same, as a command is shown."""
        return self.before.upper()

    @property
    def noun(self) -> str:
        """The words at fault without their articles."""
        words = self.command.words[self.failure.start : self.failure.end]
        return " ".join(w for w in words if w not in ARTICLES) or self.typed

    @property
    def bare(self) -> str:
        """The same, quoted when they hold a possessive."""
        possessive = "'" in self.noun or self.noun.partition(" ")[0] in OWNERS
        return f'"{self.noun}"' if possessive else self.noun

    @property
    def the_noun(self) -> str:
        """The same with its article, when it takes one."""
        return self.noun if self.noun.partition(" ")[0] in OWNERS else f"the {self.noun}"

    @property
    def thing(self) -> str:
        """The same, without the sign of a possessive."""
        return self.noun.removesuffix("'s")

    @property
    def are_any(self) -> str:
        """The verb for there being none of them."""
        return "are" if several(self.thing) else "is"

    @property
    def verb(self) -> str:
        """The command's verb in full."""
        return spelt_out(self.command.words[0])

    @property
    def VERB(self) -> str:
        """The same, as a command is shown."""
        return self.verb.upper()

    @property
    def The_name(self) -> str:
        """The one thing it is about by name, else the words at fault as a noun."""
        if self.ids == [self.command.scope.actor]:
            return "You"
        called = self.noun.capitalize()
        bears = [id for id in self.ids if called in self.command.scope.story.entities[id].name.split()]
        one = self.ids if len(self.ids) == 1 else bears
        return capital(self.command.the(one[0]) if one else "the " + self.noun)

    @property
    def are(self) -> str:
        """The verb that goes with that."""
        if len(self.ids) != 1:
            return "are" if several(self.noun) else "is"
        entity = self.command.scope.story.entities[self.ids[0]]
        many = entity.pronoun == "they" and (entity.kind != "person" or several(entity.name))
        return "are" if many or entity.id == self.command.scope.actor else "is"

    @property
    def seen(self) -> str:
        """Where that was last seen, or how one gets to be it, as a sentence; "" when nowhere, or here."""
        scope = self.command.scope
        at = scope.last_seen(self.ids[0]) if len(self.ids) == 1 else ""
        if not at and len(self.ids) == 1 and self.ids[0] in scope.story.protagonists and self.ids[0] != scope.actor:
            return f" The name by itself, {scope.story.entities[self.ids[0]].name.upper()}, moves you there."
        if not at or at in (scope.place, self.ids[0]) or at not in scope.story.entities:
            return ""
        return f" Last seen: {self.command.the(at)}."

    @property
    def actor(self) -> str:
        """The name of the one who acts."""
        return self.command.scope.story.entities[self.command.scope.actor].name

    @property
    def number(self) -> str:
        """How many things it is about, in words."""
        return numerals.words(len(self.failure.ids))

    @property
    def are_number(self) -> str:
        """The verb that goes with that number."""
        return "is" if len(self.failure.ids) == 1 else "are"


def refused(command: Command, reader: Reader) -> Outcome:
    """The most informative refusal of a command that nothing reads."""
    words = command.words
    lines = reader.grammar.of(words[0])
    if not lines:
        return without_verb(command, reader)
    if command.inner is not None:
        return command.inner
    absent = any(isinstance(failure, NotHere) for failure in command.failures)
    if not absent and (outcome := missing(command, reader.grammar, lines)):
        return outcome
    found = explained(command, reader)
    chosen = max(found, key=lambda f: telling(f, found, words)) if found else stuck(command, reader)
    if isinstance(chosen, MissingNoun) and chosen.line is not None:
        return placeholder(command, chosen.line)
    return told(chosen, command, reader)


def without_verb(command: Command, reader: Reader) -> Outcome:
    """The refusal of a command whose first word begins no line."""
    words = command.words
    if words[0][0].isdigit() and command.n == 1:
        return plain(NothingToAnswer)
    if words[0] in DIRECTIONS and command.n > 1:
        return told(stuck(command, reader), command, reader)
    failure = reason(command, reader, 0, command.n)
    if isinstance(failure, (NotHere, NeverMet)):
        return told(failure, command, reader)
    if command.depth < PROBE and (outcome := misspelt(command, reader, 0)):
        return outcome
    comma = words.index(",") if "," in words else 0
    called = 0 < comma < command.n - 1 and reader.starts(words[comma + 1]) and not reader.grammar.has(words[0])
    failure = UnknownWord(0, 1) if called else UnknownVerb(0, 1)
    return told(failure, command, reader, spelling=False)


def explained(command: Command, reader: Reader) -> list[Failure]:
    """The failures of a command's lines, those without a kind explained; an article alone is nobody's fault."""
    found: list[Failure] = []
    seen: dict[tuple[int, int], Failure] = {}
    for failure in command.failures[:MOST_FAILURES]:
        if not failure.kind:
            key = (failure.start, failure.end)
            if key not in seen:
                seen[key] = reason(command, reader, *key)
            why = seen[key]
            failure = type(why)(why.start, why.end, failure.line, why.ids)
        if command.words[failure.start] not in ARTICLES or failure.end - failure.start > 1:
            found.append(failure)
    if any(type(f) is NotAPerson for f in found):
        found = [f for f in found if not isinstance(f, UnknownWord) or not reader.grammar.has(command.words[f.start])]
    return found


def reason(command: Command, reader: Reader, i: int, j: int) -> Failure:
    """Why words i to j name nothing."""
    kind, start, end, ids = command.nouns.explain(i, j, reader.grammar.has)
    scenery = all("scenery" in command.nouns.entities[id].traits for id in ids)
    if kind in NAMELESS and (scenery or kind != no.NOT_HERE) and said_alone(command, reader, start, end):
        return OnlySaid(start, end)
    if kind == no.NEVER_MET:
        failure = NeverMet if distinctive(command, command.words[start]) else Commonplace
        noun = command.words[i:j]
        if LINKS.keys().isdisjoint(noun) and SPECIAL.isdisjoint(noun) and "'s" not in "".join(noun):
            start, end = i + next((k for k, word in enumerate(noun) if word not in ARTICLES), 0), j
        return failure(start, end, None, ids)
    return EXPLAINED[kind](start, end, None, ids)


NAMELESS = frozenset({no.UNKNOWN_WORD, no.NOTHING_MATCHES, no.NOT_HERE, no.NEVER_MET})
"""Reasons that are about a word, and not about how many or whose."""


def said_alone(command: Command, reader: Reader, i: int, j: int) -> bool:
    """Whether the noun that words i to j end in stands in what is said of the place or of what is in it."""
    noun = command.words[j - 1]
    plain = noun.isalpha() and len(noun) > 2 and not (noun in LITTLE_WORDS or reader.grammar.holds(noun))
    return plain and command.scope.mentioned((noun, *singulars(noun), *plurals(noun)))


def distinctive(command: Command, word: str) -> bool:
    """Whether a word is somebody's or something's own name: written with a capital in every name that has it, and no
    name of one of many (A FORM 12). What else it is called does not count, nor what is named after its bearer."""
    entities = command.nouns.entities
    plain = word.removesuffix("'s")
    named = [e for e in (entities[id] for id in command.nouns.candidates(word)) if plain in e.name.lower().split()]
    own = [e for e in named if plain.capitalize() in e.name.split() and e.article not in ARTICLES - {"the"}]
    return bool(named) and len(own) == len(named)


def telling(failure: Failure, others: list[Failure], words: list[str]) -> tuple[int, int, int]:
    """How much a failure tells. That a thing is no person tells nothing when a later word is the one at fault, as in
    GIVE LAMP TO ZORK; a whole name tells more than its beginning."""
    if type(failure) is NotAPerson and any(isinstance(o, AT_FAULT) and o.start > failure.start for o in others):
        return (0, 0, 0)
    whole = isinstance(failure, NotHere) and words[failure.end - 1] not in FILLERS
    named = failure.end - failure.start if whole else 0
    return (failure.rank, named, failure.line.weight if failure.line else 0)


def stuck(command: Command, reader: Reader) -> Failure:
    """No line fitted the words at all: the word from which on nothing fits."""
    words, last = command.words, command.n - 1
    for k in range(1, command.n):
        why = reason(command, reader, k, k + 1)
        if isinstance(why, (UnknownWord, NeverMet)) and words[k] not in AND:
            if not reader.grammar.has(words[k]):
                return why
            if k == last and reader.grammar.of(words[k]) and all(w in ARTICLES for w in words[1:k]):
                return NothingMatches(why.start, why.end)  # PAY BILL: a deed elsewhere, here a thing
    for n in range(last, 0, -1):
        if reader.reads(command.slice(0, n), command.scope):
            return MisplacedWord(n, n + 1)
    return MisplacedWord(last if last else 0, last + 1)


def told(failure: Failure, command: Command, reader: Reader, spelling: bool = True) -> Outcome:
    """The outcome for one failure: cured where it can be, by a spelling or by leaving off what was too much."""
    doubtful = isinstance(failure, UnknownWord) and spelling and command.depth < PROBE
    if doubtful and (outcome := misspelt(command, reader, failure.start)):
        return outcome
    telling = Telling(failure, command)
    suggestion = ""
    if isinstance(failure, MisplacedWord):
        if not telling.before:
            return told(UnknownVerb(failure.start, failure.end), command, reader)
        if reader.reads(telling.before, command.scope):
            suggestion = telling.before
    words = failure.words
    if isinstance(failure, NotPlural) and failure.line is not None and failure.line.personal:
        words = failure.of_people
    refusal = Refusal(failure.kind, telling.typed, telling.start, telling.end, suggestion)
    return Outcome(refusal=refusal, message=words.format_map(telling), meant=tuple(telling.ids[:1]))


def misspelt(command: Command, reader: Reader, i: int) -> Outcome | None:
    """The question about a misspelt word, when exactly one correction stands out and the whole then parses."""
    found = correction(command, reader, i)
    if found is None:
        return None
    word, line, reading = found
    start, end = command.span(i, i + 1)
    typed = command.text[start:end]
    prompt = Misspelt.words.format(word=f'"{typed}"', suggestion=f'"{word}"')
    options = (Option("yes", reading),) if reading is not None else ()
    return Outcome(
        refusal=Refusal(Misspelt.kind, typed, start, end, line),
        question=Question("spelling", prompt, options, line),
        message=prompt,
    )
