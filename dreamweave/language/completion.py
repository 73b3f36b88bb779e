"""Completion: whole lines that what has been typed could become, likeliest first.

A line is offered only if it parses for the one who acts, with nouns this one perceives; verbs an author added are not
given away before they are typed in full. The grammar decides what may follow, so no list of completions is kept.
"""

from __future__ import annotations

from itertools import islice

from dreamweave.language.addressing import MAX_NAME
from dreamweave.language.command import MAX_DEPTH, PROBE, Command, Line, Slot, hears
from dreamweave.language.lexicon import AND, ARTICLES, STOP, spans_of, tokenise
from dreamweave.language.nouns import Nouns
from dreamweave.language.ranking import NATURAL
from dreamweave.language.slots import line_of
from dreamweave.language.softening import softener
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dreamweave.language.reader import Reader
    from dreamweave.perspectives.scope import Scope

MOST = 12
MAX_PREFIX = 200
"""Characters of a prefix beyond which nothing is offered."""

MAX_TRIES = 90
PER_VERB = 4
USUAL = """
look|l
examine|x|look_at {things}
take|get|pick_up {things}
take|get {things} !from {thing}
open {things}
read {things}
go {way}
talk_to {person}
ask {person} about {topic}
drop|put_down {held_things}
put {held_things} !in {thing}
put {held_things} !on {thing}
give {held_things} !to {person}
show {held_things} !to {person}
tell {person} about {topic}
wait|z
inventory|i
search|look_in|look_under {thing}
listen
listen_to {thing}
smell
smell {things}
touch|push|pull|turn|close|lock {things}
unlock|open {things} with {thing}
wear|put_on {held_things}
remove|take_off {held_things}
eat|drink {things}
enter|get_in|climb {thing}
exit
sit|stand|lie|sleep
sit_on|lie_in {thing}
wake {person}
tune {thing} to {words}
stamp|unpick|ground|release {things}
stitch {thing} to {thing}
weave {thing} with {thing}
send|ring|sweep|play {things}
follow|call {person}
name {thing} as {words}
knock_on {thing}
throw {held_things} !at {thing}
light|extinguish|clean|break {things}
cut {things} with {thing}
hang {held_things} !on {thing}
tie {things} !to {thing}
fill {things} with {thing}
who_is|where_is|recall {known}
think|topics|exits|help|hint|ledger|aims|who|map|save|restore|undo|redo|again|score|settings|quit
be {seat}
as {seat} look
"""
"""What people mean most of the time, likeliest first: verb|verb and the rest of the line."""

_usual: dict[str, list[Line]] = {}


def usual() -> dict[str, list[Line]]:
    """The usual lines by verb, in their order."""
    if not _usual:
        for row in USUAL.strip().splitlines():
            heads, _, rest = row.partition(" ")
            for head in heads.split("|"):
                verb, *more = head.split("_")
                _usual.setdefault(verb, []).append(line_of(" ".join((verb, "0", "-", *more, *rest.split()))))
    return _usual


def complete(reader: Reader, prefix: str, scope: Scope) -> list[str]:
    """At most 12 whole lines that begin with the prefix (its case and spacing folded), each of which parses."""
    if len(prefix) > MAX_PREFIX:
        return []
    at = begins(reader, prefix, scope)
    if at < 0:
        return []
    head, prefix = prefix[:at], prefix[at:]
    words, _ = tokenise(prefix, reader.knows)
    open_word = words.pop() if words and not prefix[-1:].isspace() else ""
    natural: dict[str, None] = {}
    odd: dict[str, None] = {}
    typed = " ".join(prefix.lower().split())
    scores: dict[str, int] = {}

    def score(line: str) -> int:
        """How plausible the reading of a line is; 0 when there is none, or when enough were tried."""
        if line not in scores:
            reading = read(reader, line, scope) if len(scores) < MAX_TRIES else None
            scores[line] = scope.plausible(reading.replace(nouns=reading.nouns[-1:])) if reading is not None else 0
        return scores[line]

    for line in proposed(reader, words, open_word, scope, score):
        if line in natural or line in odd or line == typed or not line.startswith(typed):
            continue
        likely = score(line)
        if len(scores) >= MAX_TRIES:
            break
        if likely >= NATURAL:
            natural[line] = None
            if len(natural) == MOST:
                break
        elif likely > 0:
            odd[line] = None
    return [head + line for line in (*natural, *odd)][:MOST]


def read(reader: Reader, line: str, scope: Scope) -> Reading | None:
    """The one reading of a line that the grammar made; None when it has none, or would be asked about."""
    words, spans = tokenise(line, reader.knows)
    if not words:
        return None
    outcome = reader.whole(Command(line, words, spans, scope, MAX_DEPTH, reader))
    if outcome is None and (seat := reader.seat(words)):
        return Reading("be", scope.actor, (seat,))
    return outcome.readings[0] if outcome is not None and outcome.readings else None


def begins(reader: Reader, prefix: str, scope: Scope) -> int:
    """Where in the prefix the command that is being typed begins: after other commands, PLEASE, BOB and a comma.
    -1 when what comes before cannot be read."""
    at = len(prefix) - len(prefix.lstrip())
    for stop in STOP.finditer(prefix):
        if stop.group(1) is not None and not (stop.end() == len(prefix) and prefix[-1].isalnum()):
            before = prefix[at : stop.start()].strip()
            if before and not reader.parse(before, scope, PROBE).readings:
                return -1
            at = stop.end()
    at += len(prefix[at:]) - len(prefix[at:].lstrip())
    words, spans = tokenise(prefix[at:], reader.knows)
    places = spans or spans_of(prefix[at:])
    whole = len(words) - (not prefix[-1:].isspace())
    k = 0
    while k < whole and not reader.grammar.of(words[k]) and (soft := softener([*words[:whole], "_"], k)):
        k += soft
    if "," in words[k : min(whole, k + MAX_NAME)]:
        comma = words.index(",", k)
        person = words[k:comma]
        phrase = Nouns(words, scope).phrase(k, comma) if person else None
        one = phrase.parts[0].ids if phrase is not None and not phrase.plural else []
        if reader.seat(person) or (one and hears(one[0], scope)):
            k = comma + 1
    return at + (places[k][0] if k < len(words) else len(prefix) - at)


def proposed(
    reader: Reader, words: list[str], partial: str, scope: Scope, score: Callable[[str], int]
) -> Iterator[str]:
    """Lines that the grammar allows, likeliest first. Of several verbs each has its most natural line before any has
    a second."""
    if words:
        if words[-1] in AND:
            before = " ".join(words).replace(" ,", ",")
            for name in names(things(scope), scope):
                if name.startswith(partial) and f" {name}" not in before:
                    yield f"{before} {name}"
        yield from following(reader, words, partial, scope)
        if len(partial) > 1 and partial not in ARTICLES:
            yield from following(reader, [*words, partial], "", scope)
        return
    for way in scope.ways:
        if partial and way.startswith(partial):
            yield way
    known = [v for v in usual() if len(v) > 1]
    verbs = [v for v in known if v.startswith(partial)] if partial else known[:10]
    if partial and not verbs:
        verbs = [partial] if reader.grammar.of(partial) else []
        if partial not in usual():
            others = sorted(v for v in reader.grammar.verbs() if v.startswith(partial) and len(v) > 2 and v != partial)
            verbs += others[:8]
    streams = [each(reader, verb, scope) for verb in verbs]
    for _ in range(PER_VERB if len(streams) > 1 else MOST):
        for stream in streams:
            for line in islice(stream, PER_VERB):
                yield line
                if score(line) >= NATURAL:
                    break
    for who in reader.story.protagonists.values():
        if partial and who.name.lower().startswith(partial):
            yield who.name.lower()


def each(reader: Reader, verb: str, scope: Scope) -> Iterator[str]:
    """The lines of one verb, the verb alone first where it can stand so."""
    if any(not line.elements for line in usual().get(verb, ())):
        yield verb
    yield from following(reader, [verb], "", scope)


def things(scope: Scope) -> list[str]:
    """What there is to name here, but for the one who names it."""
    entities = scope.story.entities
    return [id for id in scope.visible if entities[id].kind in ("thing", "person") and id != scope.actor]


def following(reader: Reader, words: list[str], partial: str, scope: Scope) -> Iterator[str]:
    """What may come after whole words: literal words and names, carried on to the line's end."""
    nouns = Nouns(words, scope)
    n = len(words)
    before = " ".join(words).replace(" ,", ",")

    def ends(line: Line, e: int, i: int) -> Iterator[int]:
        """The element that comes next, for each way the words fit the line's beginning."""
        if i == n:
            yield e
            return
        if e >= len(line.elements):
            return
        element = line.elements[e]
        if not isinstance(element, Slot):
            if words[i] in element:
                yield from ends(line, e + 1, i + 1)
            return
        if element.kind in ("thing", "person", "known", "about"):
            for j in range(n, i, -1):
                if j - i < 10 and nouns.phrase(i, j) is not None:
                    yield from ends(line, e + 1, j)

    offered = 0
    for line in usual().get(words[0], ()):
        for e in ends(line, 0, 1):
            for tail in tails(reader, line, e, before, scope, partial=partial):
                offered += 1
                yield f"{before} {tail}"
    if offered:
        return
    others = [line for line in reader.grammar.of(words[0]) if not line.own]
    if n == 1:
        others.sort(key=lambda line: len(line.elements))
    for line in others:
        for e in ends(line, 0, 1):
            for tail in tails(reader, line, e, before, scope, partial=partial):
                yield f"{before} {tail}"


def tails(
    reader: Reader, line: Line, e: int, before: str, scope: Scope, *, partial: str = "", depth: int = 0
) -> Iterator[str]:
    """The rest of a line from element e on, its first word beginning with `partial`."""
    if e >= len(line.elements):
        return
    element = line.elements[e]
    if isinstance(element, Slot):
        choices = fillings(reader, line, element, before, scope)
    else:
        choices = [line.shown[e]] if not partial else sorted(w for w in element if w.startswith(partial))
    offered = 0
    for choice in choices:
        if isinstance(element, Slot) and f" {choice} " in f"{before} ":
            continue
        if partial and not choice.startswith(partial):
            at = choice.find(" " + partial)
            if at < 0 or not isinstance(element, Slot):
                continue
            choice = choice[at + 1 :]
        if e + 1 == len(line.elements):
            yield choice
        elif depth < 3:
            for tail in tails(reader, line, e + 1, f"{before} {choice}", scope, depth=depth + 1):
                yield f"{choice} {tail}"
        offered += 1
        if offered >= MOST:
            return


def fillings(reader: Reader, line: Line, slot: Slot, before: str, scope: Scope) -> list[str]:
    """What may fill a slot, likeliest first."""
    entities = scope.story.entities
    kind = slot.kind
    if kind in ("thing", "known", "about"):
        ids = things(scope)
        if slot.held:
            ids = [id for id in ids if scope.holds(id)]
        return names(ids, scope)
    if kind == "person":
        return names([id for id in scope.visible if entities[id].kind == "person" and id != scope.actor], scope)
    if kind in ("way", "direction"):
        places = names([p for p in scope.places if p != scope.place], scope) if kind == "way" else []
        return [*scope.ways, *places]
    if kind == "seat":
        return [p.name.lower() for p in scope.story.protagonists.values()]
    if kind in ("topic", "text"):
        people = [id for id in scope.visible if entities[id].kind == "person" and id != scope.actor]
        spoken = [id for id in people if entities[id].name.lower().split()[0] in before.split()] or people[:1]
        return [t.lower() for id in spoken for t in scope.topics(id)]
    if kind in ("word", "words"):
        return [w.lower() for w in scope.words(line.action)]
    return []


def names(ids: list[str], scope: Scope) -> list[str]:
    """Names to type, without articles."""
    entities = scope.story.entities
    found: dict[str, None] = {}
    for id in ids:
        words = [w for w in entities[id].name.lower().split() if w not in ARTICLES]
        found[" ".join(words)] = None
    return list(found)
