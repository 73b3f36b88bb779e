"""Language: a line of English in, an Outcome out, and nothing changed.

The ordinary way is short: words, the lines that begin with the first of them, noun phrases, ranking. Everything else
(softened speech, orders, a second command after AND, a bare noun, spelling) is tried only when no reading of the whole
command was found, and the refusal that comes at the end is the most informative of all that were met on the way.
"""

from __future__ import annotations

import re

from dreamweave.language import failures
from dreamweave.language import refusals as no
from dreamweave.language.lexicon import (
    ARTICLES,
    DIRECTIONS,
    MAX_COMMANDS,
    MAX_LINE,
    SOFT_FIRST,
    Clause,
    clauses,
    spans_of,
    tokenise,
)
from dreamweave.language.nouns import Nouns
from dreamweave.language.ranking import rank
from dreamweave.language.readings import HEARS, Attempt, Line
from dreamweave.messages import Option, Question, Reading, Refusal
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.lexicon import Spans
    from dreamweave.language.ranking import Ranked
    from dreamweave.perspectives.scope import Scope
    from dreamweave.story.model import Story

__all__ = ["Clause", "Command", "Language", "Outcome"]

MAX_DEPTH = 3
"""How often a command may be unwrapped (softeners, an order within an order) before it is refused."""

PROBE = 2
"""The depth of a text that is only tried: no spelling, no second command after AND."""

MOST_WORK = 80
"""Texts within one line that are read on the way to its meaning; after these nothing more is unwrapped."""

MOST_KEPT = 2000
"""Entries of an index of the grammar that are kept: more than it has words that anybody types."""

SHORT = {"x": "examine", "l": "look", "i": "inventory", "z": "wait", "g": "again", "t": "tell", "a": "ask"}


class Outcome(Value):
    """What became of one command.

    readings: what was understood, to be done in order (normally one). refusal: why nothing was, or None.
    question: what is asked, or None. message: the neutral words for a refusal or question. note: what was taken when
    a choice was made for the player ("the red box"). rest: the part of the text that is a command of its own.
    """

    readings: tuple[Reading, ...] = ()
    refusal: Refusal | None = None
    question: Question | None = None
    message: str = ""
    note: str = ""
    rest: str = ""


class Command:
    """One command's text with its words; depth counts how often it was unwrapped."""

    __slots__ = ("_spans", "attempt", "depth", "inner", "scope", "text", "words")

    def __init__(self, text: str, words: list[str], spans: Spans | None, scope: Scope, depth: int) -> None:
        self.text = text
        self.words = words
        self._spans = spans
        self.scope = scope
        self.depth = depth
        self.attempt: Attempt | None = None
        self.inner: Outcome | None = None
        """Why the command within it, as in TELL BOB TO FROB, is none."""

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


class Language:
    """The language of one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        grammar = story.grammar
        if not grammar.get("first"):
            from dreamweave.language.grammar import compile_grammar

            grammar = compile_grammar()
        self._rows: list[str] = grammar["lines"].split("\n")
        self._first: dict[str, str] = grammar["first"]
        self._lines: dict[str, tuple[Line, ...]] = {}
        self._fitting: dict[tuple[str, int], list[Line]] = {}
        self._literals: frozenset[str] | None = None
        self._usual: dict[tuple[str, int], list[str]] = {}
        self._left = MOST_WORK
        self._seats: dict[str, str] = {}
        for id, who in story.protagonists.items():
            for name in (id, who.name, who.full):
                if name:
                    self._seats[name.lower().replace("_", " ")] = id

    def lines(self, word: str) -> tuple[Line, ...]:
        """The grammar lines that begin with a word."""
        if (found := self._lines.get(word)) is None:
            numbers = self._first.get(word) or self._first.get(word.replace("'", "") if "'" in word else word)
            found = tuple(Line(self._rows[int(n)]) for n in numbers.split()) if numbers else ()
            if found or len(self._lines) < MOST_KEPT:
                self._lines[word] = found
        return found

    def lines_of(self, word: str, n: int) -> list[Line]:
        """The grammar lines that begin with a word and can be as long as n words."""
        key = (word, n)
        if (found := self._fitting.get(key)) is None:
            found = [x for x in self.lines(word) if n >= x.least and (not x.exact or n == x.least)]
            if len(self._fitting) < MOST_KEPT:
                self._fitting[key] = found
        return found

    def verbs(self) -> list[str]:
        """Every word that can begin a command by grammar."""
        return list(self._first)

    def usual_verbs(self) -> dict[tuple[str, int], list[str]]:
        """By first letter and length the verbs that the engine treats singly, without an author's own: what a misspelt
        verb may have been."""
        if not self._usual:
            families = self.story.families
            for word, numbers in self._first.items():
                action, own, _ = self._rows[int(numbers.partition(" ")[0])].split(" ", 2)
                if own == "0" and action not in families and action != "swear":
                    self._usual.setdefault((word[0], len(word)), []).append(word)
        return self._usual

    def is_word(self, word: str) -> bool:
        """Whether the grammar knows a word, in whatever place."""
        if self._literals is None:
            literal = re.compile(r"(?<=[ |!])[^\s|!{}]+")
            rows = (row.split(" ", 3) for row in self._rows)
            self._literals = frozenset(w for row in rows if len(row) > 3 for w in literal.findall(" " + row[3]))
        return word in self._literals or word in self._first or word in DIRECTIONS

    def _knows(self, word: str) -> bool:
        return word in self.story.vocabulary or word in self._first or word in DIRECTIONS

    def seat(self, words: list[str]) -> str:
        """The protagonist whom words name, or ""."""
        return self._seats.get(" ".join(w for w in words if w not in ARTICLES), "")

    def hears(self, id: str) -> bool:
        """Whether a thing can be spoken to."""
        entity = self.story.entities[id]
        return entity.kind == "person" or bool(entity.traits & HEARS)

    def starts(self, word: str) -> bool:
        """Whether a word can begin a command."""
        return word in self._first or word in DIRECTIONS or word in SOFT_FIRST or word in self._seats

    def split(self, line: str) -> tuple[Clause, ...]:
        """The commands of a line. A line over the limits is one clause, which `parse` refuses with the reason."""
        if len(line) > MAX_LINE:
            return (Clause(line, 0),)
        found = clauses(line)
        return found if len(found) <= MAX_COMMANDS else (Clause(line, 0),)

    def parse(self, text: str, scope: Scope, depth: int = 0) -> Outcome:
        """What one command means to scope.actor. Never raises, whatever the text.

        depth is how far the command has been unwrapped; from PROBE on no spelling is tried.
        """
        if len(text) > MAX_LINE:
            return Outcome(refusal=Refusal(no.LINE_TOO_LONG), message=no.said(no.LINE_TOO_LONG))
        self._left = MOST_WORK if depth == 0 else self._left - 1
        words, spans = tokenise(text, self._knows)
        if spans is not None and depth == 0 and (several := self._cut(text, scope)):
            return several
        if not words:
            return Outcome(refusal=Refusal(no.EMPTY), message=no.said(no.EMPTY))
        command = Command(text, words, spans, scope, depth)
        return self.whole(command) or self.otherwise(command)

    def reads(self, text: str, scope: Scope) -> bool:
        """Whether the grammar's lines alone read a command: a cheap question, never a chain of them."""
        words, spans = tokenise(text, self._knows)
        if not words:
            return False
        outcome = self.whole(Command(text, words, spans, scope, MAX_DEPTH))
        return outcome is not None and bool(outcome.readings)

    def _cut(self, text: str, scope: Scope) -> Outcome | None:
        """A text that still holds full stops: its first command, with the others left as the rest."""
        found = clauses(text)
        if len(found) > MAX_COMMANDS:
            return Outcome(refusal=Refusal(no.TOO_MANY_COMMANDS), message=no.said(no.TOO_MANY_COMMANDS))
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
        if len(words) == 1 and first in DIRECTIONS:
            return Outcome((Reading("go", scope.actor, (), "", "", "", -1, DIRECTIONS[first]),))
        lines = self.lines(first)
        if not lines:
            return None
        attempt = self.attempt(command)
        attempt.fit(self.lines_of(first, len(words)))
        if not attempt.found:
            return None
        ranked = rank(attempt.found, scope)
        if len(ranked.readings) == 1:
            note = self._taken(ranked.guess, command) if ranked.guess else ""
            return Outcome((ranked.readings[0],), None, None, "", note)
        if not ranked.readings:
            assert ranked.failure is not None
            return failures.refusal(self, command, ranked.failure)
        return self._asked(ranked, scope)

    def _taken(self, id: str, command: Command) -> str:
        """What was taken when a choice was made for the player; "" when that is what was typed, word for word."""
        entity = self.story.entities.get(id)
        typed = entity is not None and set(entity.name.lower().split()) <= set(command.words)
        return "" if typed else self.the(id, command.scope)

    def attempt(self, command: Command) -> Attempt:
        """The attempt at reading a command, made once."""
        if command.attempt is None:
            scope, depth = command.scope, command.depth

            def ends_free(k: int) -> bool:
                if not self.starts(command.words[k]):
                    return False
                return depth > 0 or self.reads(command.text[command.span(k, k + 1)[0] :], scope)

            def order(k: int) -> tuple[Reading, ...]:
                if depth >= MAX_DEPTH or not (self.starts(command.words[k]) or command.words[k - 1] == "to"):
                    return ()
                offset = command.span(k, k + 1)[0]
                inner = self.parse(command.text[offset:], scope, depth + 1)
                if inner.refusal is not None:
                    command.inner = shifted(inner, offset)
                return inner.readings

            command.attempt = Attempt(command.words, scope, self._seats, ends_free, order)
        return command.attempt

    def _asked(self, ranked: Ranked, scope: Scope) -> Outcome:
        """Several readings tie: ask which, unless nobody could tell them apart."""
        readings = ranked.readings
        at = ranked.varies
        firsts = {r.nouns[at : at + 1] for r in readings}
        if len(firsts) > 1:
            keyed = {(r.nouns[at] if r.nouns else ""): r for r in reversed(readings)}
        elif len({r.second for r in readings}) > 1:
            keyed = {r.second: r for r in reversed(readings)}
        else:
            keyed = {r.way: r for r in reversed(readings)}
        ids = [id for id in reversed(list(keyed)) if id]
        names = self.distinct(ids, scope)
        options: list[Option] = []
        seen: set[str] = set()
        for id in ids:
            if names[id] not in seen:
                seen.add(names[id])
                options.append(Option(names[id], keyed[id]))
        if len(options) < 2:
            return Outcome((readings[0],))
        shown = options[:12]
        prompt = "Which do you mean, " + listed([o.words for o in shown], "or") + "?"
        if all(self.story.entities[id].kind == "person" for id in ids):
            prompt = "Whom" + prompt[5:]
        return Outcome(question=Question("which", prompt, tuple(shown)), message=prompt)

    def the(self, id: str, scope: Scope) -> str:
        """A thing's name with its article: the red box, Bob, yourself."""
        if id == scope.actor:
            return "yourself"
        return scope.named(id) if id in self.story.entities else id

    def distinct(self, ids: list[str], scope: Scope) -> dict[str, str]:
        """Names that tell several things apart as far as the actor could: by where they are when the names agree."""
        names = {id: self.the(id, scope) for id in ids}
        counts: dict[str, int] = {}
        for name in names.values():
            counts[name] = counts.get(name, 0) + 1
        for id, name in names.items():
            if counts[name] > 1:
                holder = scope.holder(id)
                if holder == scope.actor:
                    names[id] = name + " in hand"
                elif holder and holder != scope.place and holder in scope.visible:
                    kind = self.story.entities[holder].kind
                    names[id] = (
                        f"{name} with {self.the(holder, scope)}"
                        if kind == "person"
                        else (f"{name} by {self.the(holder, scope)}")
                    )
        return names

    def otherwise(self, command: Command) -> Outcome:
        """No line reads the whole command as it stands: everything else it might be, and then the best refusal."""
        words, scope, depth = command.words, command.scope, command.depth
        if who := self.seat(words):
            return Outcome((Reading("be", scope.actor, (who,)),))
        if words[0][0] == '"' and len(words) == 1:
            return Outcome((Reading("say", scope.actor, topic=words[0].strip('"')),))
        if way := self.attempt(command).direction(0, len(words)):
            return Outcome((Reading("go", scope.actor, way=way),))
        if depth < MAX_DEPTH and self._left > 0:
            from dreamweave.language.unwrapping import unwrapped

            if outcome := unwrapped(self, command):
                return outcome
        attempt = self.attempt(command)
        verb = bool(self.lines(words[0]))
        if (not verb or len(words) > 1) and (outcome := self._place(attempt, scope)):
            return outcome
        if not verb and depth == 0 and (outcome := failures.bare_noun(self, command)):
            return outcome
        return failures.best(self, command)

    def _place(self, attempt: Attempt, scope: Scope) -> Outcome | None:
        """A place's name alone, where no thing has it: to go there, or to look about when one is there."""
        last = attempt.words[-1]
        if last not in self.story.vocabulary and "'" not in last:
            return None
        found = attempt.nouns.places(0, attempt.n)
        phrase = attempt.nouns.phrase(0, attempt.n)
        if len(found) != 1 or (phrase is not None and phrase.parts[0].ids != found):
            return None
        if found[0] == scope.place:
            return Outcome((Reading("look", scope.actor),))
        return Outcome((Reading("go", scope.actor, (), "", "", "", -1, found[0]),))

    def answer(self, line: str, question: Question, scope: Scope) -> Outcome | None:
        """What a line means as the answer to a question; None when it is none and should be read as a command."""
        from dreamweave.language.answers import answer

        return answer(self, line, question, scope)

    def complete(self, prefix: str, scope: Scope) -> list[str]:
        """Whole lines that a prefix could become, likeliest first, at most 12. Each of them parses."""
        from dreamweave.language.completion import complete

        return complete(self, prefix, scope)

    def oops(self, line: str, refusal: Refusal, word: str) -> str:
        """The line with the rejected word corrected; the word alone when no word was rejected."""
        if refusal.end <= refusal.start or refusal.end > len(line):
            return word
        return line[: refusal.start] + word + line[refusal.end :]

    def nouns(self, words: list[str], scope: Scope) -> Nouns:
        """The noun phrases of some words, for those who read no command."""
        return Nouns(words, scope)


def shifted(outcome: Outcome, by: int) -> Outcome:
    """An outcome whose marks count from `by` characters earlier."""
    refusal = outcome.refusal
    if refusal is None or refusal.end == 0 or by == 0:
        return outcome
    return outcome.replace(refusal=refusal.replace(start=refusal.start + by, end=refusal.end + by))


def listed(names: list[str], last: str) -> str:
    """a, b or c."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + f" {last} " + names[-1]


def capital(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]
