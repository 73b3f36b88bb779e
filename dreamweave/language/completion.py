"""Completion: whole lines that what has been typed could become, likeliest first.

A line is offered only if it parses for the one who acts, with nouns this one perceives; verbs an author added are not
given away before they are typed in full. offers.py says what a player is likely to want, the grammar what may follow
at all: when what was typed begins none of the usual lines, any line of the grammar will do.
"""

from __future__ import annotations

from itertools import islice

from dreamweave.language.addressing import MAX_NAME
from dreamweave.language.command import MAX_DEPTH, PROBE, Command, Line, Slot, hears
from dreamweave.language.lexicon import AND, ARTICLES, STOP, spans_of, tokenise
from dreamweave.language.nouns import Nouns
from dreamweave.language.offers import FIRMLY, FIRST, SHY, Usual, barred, eyecatching, fillings, names, usual
from dreamweave.language.softening import softener
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.language.reader import Reader
    from dreamweave.perspectives.scope import Scope

MOST = 12
MAX_PREFIX = 200
"""Characters of a prefix beyond which nothing is offered."""

MAX_TRIES = 90
"""Lines that are read for one prefix."""

PER_VERB = 4
MORE_VERBS = 8
LIKELY = 70
"""From this plausibility on, a line is what one would want; below it is offered only when nothing else is."""


def complete(reader: Reader, prefix: str, scope: Scope) -> list[str]:
    """At most 12 whole lines that begin with the prefix (its case and spacing folded), each of which parses."""
    if len(prefix) > MAX_PREFIX:
        return []
    at, scope = begins(reader, prefix, scope)
    if at < 0:
        return []
    return [prefix[:at] + line for line in Completion(reader, prefix[at:], scope).lines()]


def begins(reader: Reader, prefix: str, scope: Scope) -> tuple[int, Scope]:
    """Where in the prefix the command that is being typed begins (after other commands, PLEASE, BOB and a comma), and
    who is to do it (AS BEN). -1 when what comes before cannot be read."""
    at = len(prefix) - len(prefix.lstrip())
    for stop in STOP.finditer(prefix):
        if stop.group(1) is not None and not (stop.end() == len(prefix) and prefix[-1].isalnum()):
            before = prefix[at : stop.start()].strip()
            if before and not reader.parse(before, scope, PROBE).readings:
                return -1, scope
            at = stop.end()
    at += len(prefix[at:]) - len(prefix[at:].lstrip())
    words, spans = tokenise(prefix[at:], reader.knows)
    places = spans or spans_of(prefix[at:])
    whole = len(words) - (not prefix[-1:].isspace())
    k = 0
    while k < whole and not reader.grammar.of(words[k]) and (soft := softener([*words[:whole], "_"], k)):
        k += soft
    if whole > k + 1 and words[k] == "as":
        for end in range(min(whole, k + 1 + MAX_NAME), k + 1, -1):
            if seat := reader.seat(words[k + 1 : end]):
                k, scope = end + (words[end : end + 1] == [","]), scope.of(seat)
                break
    elif "," in words[k : min(whole, k + MAX_NAME)]:
        comma = words.index(",", k)
        person = words[k:comma]
        phrase = Nouns(words, scope).phrase(k, comma) if person else None
        one = phrase.parts[0].ids if phrase is not None and not phrase.plural else []
        if reader.seat(person) or (one and hears(one[0], scope)):
            k = comma + 1
    return at + (places[k][0] if k < len(words) else len(prefix) - at), scope


class Completion:
    """One command's beginning being completed. words: those typed whole; partial: the beginning of the next."""

    def __init__(self, reader: Reader, prefix: str, scope: Scope) -> None:
        self.reader, self.scope = reader, scope
        self.typed = " ".join(prefix.lower().split())
        self.words, _ = tokenise(prefix, reader.knows)
        self.partial = self.words.pop() if self.words and not prefix[-1:].isspace() else ""
        self._scores: dict[str, int] = {}

    def lines(self) -> list[str]:
        """The lines that are worth offering, likeliest first; those that merely parse when there are none and the
        verb is chosen."""
        likely: dict[str, None] = {}
        odd: dict[str, None] = {}
        for line in self._proposed():
            if line in likely or line in odd or line == self.typed or not line.startswith(self.typed):
                continue
            score = self._score(line)
            if len(self._scores) >= MAX_TRIES:
                break
            if score >= LIKELY:
                likely[line] = None
                if len(likely) == MOST:
                    break
            elif score > 0:
                odd[line] = None
        return list(likely or (odd if self.words else ()))[:MOST]

    def _score(self, line: str) -> int:
        """How plausible the reading of a line is; 0 when there is none, or when enough were tried."""
        if line not in self._scores:
            reading = self._read(line) if len(self._scores) < MAX_TRIES else None
            score = self.scope.plausible(reading.replace(nouns=reading.nouns[-1:])) if reading is not None else 0
            self._scores[line] = score
        return self._scores[line]

    def _read(self, line: str) -> Reading | None:
        """The one reading of a line that the grammar made; None when it has none, or would be asked about."""
        words, spans = tokenise(line, self.reader.knows)
        if not words:
            return None
        outcome = self.reader.whole(Command(line, words, spans, self.scope, MAX_DEPTH, self.reader))
        if outcome is None and (seat := self.reader.seat(words)):
            return Reading("be", self.scope.actor, (seat,))
        return outcome.readings[0] if outcome is not None and outcome.readings else None

    # -- what is proposed ----------------------------------------------------------------------------------------

    def _proposed(self) -> Iterator[str]:
        """Lines that the grammar allows, likeliest first."""
        return self._continued() if self.words else self._begun()

    def _continued(self) -> Iterator[str]:
        """Lines that go on from whole words."""
        words, partial = self.words, self.partial
        if words[-1] in AND:
            before = " ".join(words).replace(" ,", ",")
            for name in names(eyecatching(self.scope), self.scope):
                if name.startswith(partial) and f" {name}" not in before:
                    yield f"{before} {name}"
        if not partial and len(words) > 1:
            yield from self._following(words[:-1], words[-1] + " ")
        yield from self._following(words, partial)
        if len(partial) > 1 and partial not in ARTICLES:
            yield from self._following([*words, partial], "")

    def _begun(self) -> Iterator[str]:
        """Lines whose first word is being typed. Of several verbs each has its most natural line before any has a
        second."""
        partial, scope = self.partial, self.scope
        for way in scope.ways:
            if partial and way.startswith(partial):
                yield way
        verbs = self._verbs()
        streams = [self._each(verb) for verb in verbs]
        for _ in range(PER_VERB if len(streams) > 1 else MOST):
            for stream in streams:
                for line in islice(stream, PER_VERB):
                    yield line
                    if self._score(line) >= LIKELY:
                        break
        for who in self.reader.story.protagonists.values():
            if partial and who.id != scope.actor and who.name.lower().startswith(partial):
                yield who.name.lower()

    def _verbs(self) -> list[str]:
        """The verbs that begin with what was typed: usual ones, else any of the grammar's."""
        partial, grammar = self.partial, self.reader.grammar
        known = [v for v in usual() if len(v) > 1 and not barred(v, self.scope)]
        if not partial:
            return [v for v in FIRST if v in usual()]
        if partial in usual():
            known.insert(0, partial)
        verbs = [v for v in dict.fromkeys(known) if v.startswith(partial)]
        ready = verbs if len(partial) >= FIRMLY else [v for v in verbs if v not in SHY or v == partial]
        if verbs:
            return ready or verbs
        first = [partial] if grammar.of(partial) else []
        late = self.scope.unheard()
        others = [v for (letter, _), words in grammar.usual_verbs().items() if letter == partial[0] for v in words]
        others = [v for v in others if v not in late]
        return first + sorted(v for v in others if v.startswith(partial) and len(v) > 2 and v != partial)[:MORE_VERBS]

    def _each(self, verb: str) -> Iterator[str]:
        """The lines of one verb, the verb alone first where it can stand so."""
        lines = [u.line for u in usual().get(verb, ())] or self.reader.grammar.of(verb)
        if any(not line.elements and not line.own for line in lines):
            yield verb
        yield from self._following([verb], "", len(self.words) + (verb == self.partial))

    def _following(self, words: list[str], partial: str, whole: int = 2) -> Iterator[str]:
        """What may come after whole words: literal words and names, carried on to the line's end. whole: how many of
        them stand there already, counted up to 2."""
        nouns = Nouns(words, self.scope)
        before = " ".join(words).replace(" ,", ",")
        rows = usual().get(words[0], ())
        offered = bool(rows) and len(words) == 1 and not partial
        for row in rows:
            if row.waits > min(whole, len(words)):
                continue
            for e in _ends(words, nouns, row.line, 0, 1):
                offered = offered or not partial
                for tail in self._tails(row, e, before, partial):
                    offered = True
                    yield f"{before} {tail}"
        if offered or barred(words[0], self.scope):
            return
        others = [line for line in self.reader.grammar.of(words[0]) if not line.own]
        if len(words) == 1:
            others.sort(key=lambda line: (not any(isinstance(x, Slot) and x.noun for x in line.elements), line.least))
        for line in others:
            for e in _ends(words, nouns, line, 0, 1):
                for tail in self._tails(Usual(line, []), e, before, partial):
                    yield f"{before} {tail}"

    def _tails(self, row: Usual, e: int, before: str, partial: str, depth: int = 0) -> Iterator[str]:
        """The rest of a line from element e on, its first word beginning with `partial`."""
        line = row.line
        if e >= len(line.elements):
            return
        element = line.elements[e]
        slot = isinstance(element, Slot)
        if slot:
            choices = fillings(element, row.suits.get(e, ""), before, self.scope, line.action)
        else:
            choices = [line.shown[e]] if not partial else sorted(w for w in element if w.startswith(partial))
        offered = 0
        for choice in choices:
            if slot and f" {choice} " in f"{before} ":
                continue
            if partial and not choice.startswith(partial):
                at = choice.find(" " + partial)
                if at < 0 or not slot:
                    continue
                choice = choice[at + 1 :]
            if e + 1 == len(line.elements):
                yield choice
            elif depth < 3:
                for tail in self._tails(row, e + 1, f"{before} {choice}", "", depth + 1):
                    yield f"{choice} {tail}"
            offered += 1
            if offered >= MOST:
                return


def _ends(words: list[str], nouns: Nouns, line: Line, e: int, i: int) -> Iterator[int]:
    """The element that comes next, for each way words fit the line's beginning."""
    if i == len(words):
        yield e
        return
    if e >= len(line.elements):
        return
    element = line.elements[e]
    if not isinstance(element, Slot):
        if words[i] in element:
            yield from _ends(words, nouns, line, e + 1, i + 1)
        return
    if element.noun:
        for j in range(len(words), i, -1):
            if j - i < 10 and nouns.phrase(i, j) is not None:
                yield from _ends(words, nouns, line, e + 1, j)
