"""The reader: a text in, an Outcome out, and nothing changed.

The ordinary way is short: words, the lines that begin with the first of them, noun phrases, ranking. What no line reads
as it stands is handed on, with the reader itself, to the ways in ways.py; each of them is a function of the command and
of the reader, and the recursion between them goes through here alone.
"""

from __future__ import annotations

from dreamweave.language.command import MAX_DEPTH, Command, Outcome, shifted
from dreamweave.language.failures import Empty, LineTooLong, TooManyCommands, plain
from dreamweave.language.lexicon import (
    ARTICLES,
    DIRECTIONS,
    LITTLE_WORDS,
    MAX_COMMANDS,
    MAX_LINE,
    SOFT_FIRST,
    STOPPERS,
    Clause,
    clauses,
    number_of,
    tokenise,
    trimmed,
    uncut,
)
from dreamweave.language.lines import MOST_KEPT, Lines
from dreamweave.language.ranking import rank
from dreamweave.messages import Reading
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from dreamweave.language.ranking import Ranked
    from dreamweave.perspectives.scope import Scope
    from dreamweave.story.model import Story

    Otherwise: TypeAlias = Callable[[Command, "Reader"], Outcome]
    Unclear: TypeAlias = Callable[[Ranked, Command, "Reader"], Outcome]

MOST_WORK = 80
"""Texts within one line that are read on the way to its meaning; after these nothing more is unwrapped."""


class Reader:
    """What reads the commands of one story.

    otherwise: what a command is that no line reads whole; always an Outcome. unclear: what to say of a command whose
    lines leave several readings, or none. seats: the protagonists by each of their names.
    """

    def __init__(self, story: Story, otherwise: Otherwise, unclear: Unclear) -> None:
        self.story = story
        self.grammar = Lines(story)
        self.seats: dict[str, str] = {}
        for id, who in story.protagonists.items():
            for name in (id, who.name, who.full):
                if name:
                    self.seats[" ".join(words_of(name))] = id
        self._otherwise = otherwise
        self._unclear = unclear
        self._left = MOST_WORK
        self._twins: dict[str, str] = {}

    def seat(self, words: list[str]) -> str:
        """The protagonist whom words name, or ""."""
        return self.seats.get(" ".join(w for w in words if w not in ARTICLES), "")

    def starts(self, word: str) -> bool:
        """Whether a word can begin a command."""
        return self.grammar.begins(word) or word in DIRECTIONS or word in SOFT_FIRST or word in self.seats

    def tired(self) -> bool:
        """Whether so much of this line was tried that nothing more is to be unwrapped."""
        return self._left <= 0

    def knows(self, word: str) -> bool:
        """Whether a word names something, begins a command or is a direction: how a line is cut goes by it."""
        return word in self.story.vocabulary or self.grammar.begins(word) or word in DIRECTIONS

    def spelt(self, words: list[str]) -> list[str]:
        """Words with those that name nothing as they are in their other spelling, British or American, if that does."""
        twins = self._twins
        if words and self.grammar.begins(words[0]):
            return [words[0], *[twins.get(word) or self._twin(word) for word in words[1:]]]
        return [twins.get(word) or self._twin(word) for word in words]

    def _twin(self, word: str) -> str:
        vocabulary, twin = self.story.vocabulary, word
        little = word in LITTLE_WORDS or word in DIRECTIONS or number_of([word]) >= 0
        if word not in vocabulary and not little:
            from dreamweave.language.respelling import respelt

            twin = respelt(word, vocabulary.__contains__)
            if twin == word and not self.grammar.holds(word) and not self.grammar.begins(word):
                twin = respelt(word, self.grammar.begins)
        if len(self._twins) < MOST_KEPT:
            self._twins[word] = twin
        return twin

    def split(self, line: str, known: Callable[[str], bool] | None = None) -> tuple[Clause, ...]:
        """The commands of a line. The name of something `known` (by its id) is not cut. A line over the limits is one
        clause, which `parse` refuses with the reason."""
        if len(line) > MAX_LINE:
            return (Clause(line, 0),)
        if STOPPERS.search(line) is None:
            return (trimmed(line, 0, len(line)),)
        found = clauses(line, uncut(line, self.story, known) if known is not None else ())
        return found if len(found) <= MAX_COMMANDS else (Clause(line, 0),)

    def commands(self, line: str, known: Callable[[str], bool]) -> list[str]:
        """The texts of a line's commands (`split`), most often of one: words and nothing else."""
        words = line.lower().split()
        plain = line.isascii() and "".join(words).isalnum() and len(line) <= MAX_LINE
        if plain and "then" not in words and words[0] != "and" != words[-1]:
            return [line.strip()]
        return [clause.text for clause in self.split(line, known)]

    def parse(self, text: str, scope: Scope, depth: int = 0) -> Outcome:
        """What one command means to scope.actor. Never raises, whatever the text.

        depth is how far the command has been unwrapped; from PROBE on no spelling is tried.
        """
        if len(text) > MAX_LINE:
            return plain(LineTooLong)
        self._left = MOST_WORK if depth == 0 else self._left - 1
        words, spans = tokenise(text, self.knows)
        if spans is not None and depth == 0 and (several := self._cut(text, scope)):
            return several
        if not words:
            return plain(Empty)
        if len(words) == 1 and words[0] in DIRECTIONS:
            return Outcome((Reading("go", scope.actor, way=DIRECTIONS[words[0]]),))
        command = Command(text, self.spelt(words), spans, scope, depth, self)
        paper = _paper(command) if self.story.papers else None
        return paper or self.whole(command) or self._otherwise(command, self)

    def reads(self, text: str, scope: Scope) -> bool:
        """Whether the grammar's lines alone read a command: a cheap question, never a chain of them."""
        words, spans = tokenise(text, self.knows)
        if not words:
            return False
        outcome = self.whole(Command(text, self.spelt(words), spans, scope, MAX_DEPTH, self))
        return outcome is not None and bool(outcome.readings)

    def _cut(self, text: str, scope: Scope) -> Outcome | None:
        """A text that still holds full stops: its first command, with the others left as the rest."""
        found = clauses(text, uncut(text, self.story, scope.known))
        if len(found) > MAX_COMMANDS:
            return plain(TooManyCommands)
        if len(found) == 1:
            first = found[0]
            if len(first.text) == len(text) or not first.text:
                return None
            return shifted(self.parse(first.text, scope), first.start)
        return shifted(self.parse(found[0].text, scope), found[0].start).replace(rest=text[found[1].start :])

    def whole(self, command: Command) -> Outcome | None:
        """The readings of a whole command by the grammar's lines; None when there are none."""
        words, scope = command.words, command.scope
        first = words[0]
        if command.n == 1 and first in DIRECTIONS:
            return Outcome((Reading("go", scope.actor, (), "", "", "", -1, DIRECTIONS[first]),))
        lines = self.grammar.fitting(first, command.n, command.present)
        if not lines:
            return None
        command.fit(lines)
        if not command.found:
            return None
        ranked = rank(command.found, scope)
        if len(ranked.readings) == 1:
            note = _taken(ranked.guess, command) if ranked.guess else ""
            reading = ranked.readings[0]
            if called := _called(reading, command):
                reading = reading.replace(called=called)
            return Outcome((reading,), None, None, "", note)
        return self._unclear(ranked, command, self)


def _paper(command: Command) -> Outcome | None:
    """The name of something that can be read anywhere, alone: READ it."""
    scope = command.scope
    if not (papers := scope.papers("read")):
        return None
    words = [w for w in command.words if w not in ARTICLES]
    ids = command.nouns.matching(words, papers.__contains__, papers) if words else []
    if len(ids) != 1 or (len(words) == 1 and words != words_of(scope.story.entities[ids[0]].name)):
        return None
    return Outcome((Reading("read", scope.actor, (ids[0],)),))


def _called(reading: Reading, command: Command) -> tuple[tuple[str, str], ...]:
    """What of a reading was typed by another name of its entry than the first, with that name."""
    entities = command.scope.story.entities
    found: list[tuple[str, str]] = []
    for id in (*reading.nouns, reading.second):
        entity = entities.get(id)
        if entity is not None and entity.also and words_of(entity.name)[-1] not in command.present:
            name = next((n for n in entity.also if words_of(n)[-1] in command.present), "")
            if name:
                found.append((id, name))
    return tuple(found)


def _taken(id: str, command: Command) -> str:
    """What was taken when a choice was made for the player; "" when that is what was typed, word for word."""
    entity = command.scope.story.entities.get(id)
    typed = entity is not None and set(words_of(entity.name)) <= set(command.words)
    return "" if typed else command.the(id)
