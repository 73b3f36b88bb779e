"""Completion: whole lines that what has been typed could become, likeliest first.

A line is offered only if it parses for the one who acts, with nouns this one perceives; verbs an author added are not
given away before they are typed in full. The grammar decides what may follow, so no list of completions is kept.
"""

from __future__ import annotations

from dreamweave.language.readings import Line, Slot
from dreamweave.language.words import ARTICLES, tokenise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.language.parser import Language
    from dreamweave.perspectives.scope import Scope

MOST = 12
MAX_TRIES = 90
PER_VERB = 4
USUAL: tuple[str, ...] = tuple((
    "look examine take open read go talk ask drop put give show tell wait inventory search listen smell touch push "
    "pull turn close unlock lock wear remove eat drink enter exit climb sit stand sleep wake tune stamp stitch weave "
    "unpick ground release name send dictate knock ring sweep play follow call hide throw light extinguish hang tie "
    "fill pour clean break cut think recall topics exits help hint ledger aims who map save restore "
    "undo redo again score settings quit be"
).split())


def complete(language: Language, prefix: str, scope: Scope) -> list[str]:
    """At most 12 whole lines that begin with the prefix (its case and spacing folded), each of which parses."""
    if len(prefix) > 200:
        return []
    words, _ = tokenise(prefix, lambda word: True)
    open_word = words.pop() if words and not prefix[-1:].isspace() else ""
    head = prefix[: len(prefix) - len(prefix.lstrip())]
    found: dict[str, None] = {}
    tries = 0
    for line in proposed(language, words, open_word, scope):
        if line in found:
            continue
        tries += 1
        if tries > MAX_TRIES:
            break
        outcome = language.parse(line, scope, 1)
        if outcome.readings and scope.plausible(outcome.readings[0]) > 0:
            found[line] = None
            if len(found) == MOST:
                break
    return [head + line for line in found]


def proposed(language: Language, words: list[str], partial: str, scope: Scope) -> Iterator[str]:
    """Lines that the grammar allows, likeliest first, before any is checked."""
    if words:
        yield from following(language, words, partial, scope)
        if partial:
            yield from following(language, [*words, partial], "", scope)
        return
    for way in scope.ways:
        if partial and way.startswith(partial):
            yield way
    verbs: list[str] = [v for v in USUAL if v.startswith(partial)] if partial else [*USUAL[:9]]
    if partial and not verbs:
        verbs = [v for v in sorted(language.verbs()) if v.startswith(partial) and len(v) > 2][:8]
    if partial in language.verbs() and partial not in verbs:
        verbs.insert(0, partial)
    streams = [following(language, [v], "", scope) for v in verbs]
    for verb in verbs:
        if any(not line.elements and not line.own for line in language.lines(verb)):
            yield verb
    for _ in range(PER_VERB if len(streams) > 1 else MOST):
        for stream in streams:
            line = next(stream, None)
            if line is not None:
                yield line
    for who in language.story.protagonists.values():
        if partial and who.name.lower().startswith(partial):
            yield who.name.lower()


def following(language: Language, words: list[str], partial: str, scope: Scope) -> Iterator[str]:
    """What may come after whole words: literal words and names, carried on to the line's end."""
    lines = [line for line in language.lines(words[0]) if not line.own]
    nouns = language.nouns(words, scope)
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

    for line in lines:
        for e in ends(line, 0, 1):
            for tail in tails(language, line, e, before, scope, partial=partial):
                yield f"{before} {tail}"


def tails(
    language: Language, line: Line, e: int, before: str, scope: Scope, *, partial: str = "", depth: int = 0
) -> Iterator[str]:
    """The rest of a line from element e on, its first word beginning with `partial`."""
    if e >= len(line.elements):
        return
    element = line.elements[e]
    if isinstance(element, Slot):
        choices = fillings(language, line, element, before, scope)
    else:
        choices = [line.shown[e]] if not partial else sorted(w for w in element if w.startswith(partial))
    offered = 0
    for choice in choices:
        if partial and not choice.startswith(partial):
            at = choice.find(" " + partial)
            if at < 0 or not isinstance(element, Slot):
                continue
            choice = choice[at + 1 :]
        if e + 1 == len(line.elements):
            yield choice
        elif depth < 3:
            for tail in tails(language, line, e + 1, f"{before} {choice}", scope, depth=depth + 1):
                yield f"{choice} {tail}"
        offered += 1
        if offered >= MOST:
            return


def fillings(language: Language, line: Line, slot: Slot, before: str, scope: Scope) -> list[str]:
    """What may fill a slot, likeliest first."""
    entities = scope.story.entities
    kind = slot.kind
    if kind in ("thing", "known", "about"):
        ids = [id for id in scope.visible if entities[id].kind in ("thing", "person") and id != scope.actor]
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
