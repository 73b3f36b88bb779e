"""A reading explained: what the parser tried on the way to its answer, said as lines for the author of a story.

`Listening` is the language itself with an ear to it: every stage is the one that play uses, called and then told of, so
an explanation cannot drift from the parser. It is imported only when somebody asks.
"""

from __future__ import annotations

from dreamweave.language.command import MAX_DEPTH, Command, Failure, Found, Line, Slot
from dreamweave.language.parser import Language
from dreamweave.language.ranking import rank
from dreamweave.language.slots import Meant

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Outcome
    from dreamweave.language.nouns import Phrase
    from dreamweave.messages import Question, Reading
    from dreamweave.perspectives.scope import Scope
    from dreamweave.story.model import Story

MOST = 12
"""Lines of grammar, candidates or failures told of in one place; the rest are counted."""

MODES = ("one of", "any of", "each of", "all", "as many of")


class Listening(Language):
    """The language of a story, which tells what it does. told: one list of lines for each text read, oldest first."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.told: list[tuple[str, list[str]]] = []
        self._frames: list[list[str]] = []
        self._deaf = 0

    def take(self) -> list[tuple[str, list[str]]]:
        """(text, lines) of everything read since this was last asked."""
        told, self.told = self.told, []
        return told

    def parse(self, text: str, scope: Scope, depth: int = 0) -> Outcome:
        """As the language does. A text within a text is told of in full when its answer is the answer."""
        if self._deaf:
            return super().parse(text, scope, depth)
        lines = [f"{'within it' if self._frames else scope.actor}: {text!r}"]
        self._frames.append(lines)
        outcome = super().parse(text, scope, depth)
        self._frames.pop()
        lines.append("so " + summary(outcome))
        if not self._frames:
            self.told.append((text, lines))
        else:
            kept = outcome.readings or outcome.question or len(lines) > 3
            self._frames[-1] += ["  " + line for line in (lines if kept else [f"{lines[0]}: {summary(outcome)}"])]
        return outcome

    def answer(self, line: str, question: Question, scope: Scope) -> Outcome | None:
        """As the language does."""
        lines = [f"{scope.actor}: {line!r}, after the question {question.prompt!r}"]
        self._frames.append(lines)
        outcome = super().answer(line, question, scope)
        self._frames.pop()
        if outcome is not None:
            self.told.append((line, [*lines, "so, as its answer, " + summary(outcome)]))
        return outcome

    def complete(self, prefix: str, scope: Scope) -> list[str]:
        """As the language does, in silence."""
        self._deaf += 1
        try:
            return super().complete(prefix, scope)
        finally:
            self._deaf -= 1

    def whole(self, command: Command) -> Outcome | None:
        """As the language does; tells the words, the lines that fitted, their candidates with scores, and what won."""
        outcome = super().whole(command)
        if self._deaf or not self._frames or command.depth >= MAX_DEPTH:
            return outcome
        say = self._frames[-1].append
        first = command.words[0]
        say(f"words: {' | '.join(command.words)}")
        lines = self.lines(first)
        if not lines:
            say(f"no line of the grammar begins with {first!r}")
            return outcome
        say(f"{len(lines)} lines begin with {first!r}, {len(command.found)} fit")
        for found in command.found[:MOST]:
            self._fitted(found, command)
        if len(command.found) > MOST:
            say(f"  and {len(command.found) - MOST} more")
        if not command.found:
            for failure in command.failures[:MOST]:
                say("  " + self.failed(failure, command))
        return outcome

    def _fitted(self, found: Found, command: Command) -> None:
        say, scope = self._frames[-1].append, command.scope
        say(f"  {written(command.words[0], found.line)} -> {found.line.action}, weight {found.line.weight}")
        for which, phrase in (("noun", found.nouns), ("second", found.second)):
            if phrase is not None:
                say(f"    {which}: {candidates(phrase)}")
        kept = rank([found], scope)
        for reading in kept.readings[:MOST]:
            say(f"    {scope.plausible(reading)}: {shown(reading)}")
        if kept.failure is not None:
            say(f"    nothing: {kept.failure.kind}")

    def failed(self, failure: Failure, command: Command) -> str:
        """Why a line that fits the words is no reading, as the refusal would have it."""
        kind, start, end, ids = failure.kind, failure.start, failure.end, failure.ids
        if not kind:
            kind, start, end, ids = command.nouns.explain(start, end, self.grammar.has)
        line = written(command.words[0], failure.line) if failure.line else "no line"
        about = f" ({', '.join(ids[:MOST])})" if ids else ""
        return f"{line}: {kind} at {' '.join(command.words[start:end])!r}{about}"


def explain(story: Story, text: str, scope: Scope) -> list[str]:
    """What the parser makes of a text in a scope, and how it came to it. Changes nothing."""
    language = Listening(story)
    language.parse(text, scope)
    return [line for _, lines in language.take() for line in lines]


def written(first: str, line: Line) -> str:
    """A line of grammar as an author writes it."""
    out = [first]
    for element, word in zip(line.elements, line.shown, strict=True):
        if isinstance(element, Slot):
            marks = ("held " if element.held else "", "second " if element.second else "")
            out.append("{" + "".join(marks) + element.kind + ("…" if element.many else "") + "}")
        else:
            out.append("|".join(sorted(element)) if len(element) < 4 else word)
    return " ".join(out) + (f" [{implied(line.implied)}]" if line.implied else "")


def implied(slot: Slot) -> str:
    """A slot that no word fills, as an author writes it."""
    if isinstance(slot, Meant):
        return f"={slot.value}"
    return "+second" if slot.second else "+person"


def candidates(phrase: Phrase) -> str:
    """What a noun phrase can mean."""
    out: list[str] = []
    for part in phrase.parts:
        ids = ", ".join(part.ids[:MOST]) + (f" and {len(part.ids) - MOST} more" if len(part.ids) > MOST else "")
        count = f" ({part.count})" if part.count > 1 else ""
        out.append(f"{MODES[part.mode]}{count} {ids}".strip() if len(part.ids) != 1 else ids)
    gone = f", but not {', '.join(sorted(phrase.excluded))}" if phrase.excluded else ""
    return "; ".join(out) + gone


def shown(reading: Reading) -> str:
    """A reading by its fields, those that say something."""
    fields = [reading.action, *reading.nouns]
    fields += [
        f"{name} {value}"
        for name, value in (
            ("prep", reading.prep), ("second", reading.second), ("way", reading.way), ("topic", reading.topic),
            ("order", reading.order),
        )
        if value
    ]  # fmt: skip
    if reading.number >= 0:
        fields.append(f"number {reading.number}")
    return ", ".join(fields)


def summary(outcome: Outcome) -> str:
    """What became of a command, in one line."""
    if outcome.readings:
        taken = f" (taken: {outcome.note})" if outcome.note else ""
        rest = f", then {outcome.rest!r}" if outcome.rest else ""
        return "; ".join(shown(r) for r in outcome.readings) + taken + rest
    refusal, question = outcome.refusal, outcome.question
    said = f"refused, {refusal.kind}" + (f" at {refusal.word!r}" if refusal.word else "") if refusal else "asked"
    return said + (f", {question.kind}: {question.prompt}" if question else f": {outcome.message}")
