"""What a player is likely to type next: the usual lines of play, and for each slot what is worth naming in it.

A table of lines, likeliest first, each with what suits its nouns: OPEN what opens, TAKE what lies about. Things come in
the order in which they catch the eye: what was just spoken of, what the place's own words name, what is somebody or can
be carried, then the rest. Only what the one who acts perceives or knows is named, and a faculty is offered to none but
who has it.
"""

from __future__ import annotations

from dreamweave.language.command import Line, Slot, hears
from dreamweave.language.lexicon import ARTICLES
from dreamweave.language.slots import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.perspectives.scope import Scope

USUAL = """
look
examine|x|look_at {things}
take|get|pick_up {things} : loose
talk_to {person}
go {way}
ask {person} about {topic}
open {things} : openable
read {things} : readable
inventory|i
wait|z
drop|put_down {held_things} : held
put {held_things} !in {thing} : held container
put {held_things} !on {thing} : held supporter
~~ put {held_things} down : held
give {held_things} !to {person} : held
show {held_things} !to {person} : held
tell {person} about {topic}
search|look_in {thing} : container,supporter,openable
~~ take|get {things} !from {thing} : inside container,supporter
look_under {thing} : supporter,enterable
listen
smell
close|shut {things} : openable
enter|get_in|climb_in {thing} : hollow
lie_in {thing} : hollow
sit_on|lie_on {thing} : broad
lie|sit|stand|sleep
exit|leave
wake {person}
wear|put_on {held_things} : wearable
remove|take_off {held_things} : wearable
eat {things} : edible
drink {things} : drinkable
light|extinguish {things}
switch_on|switch_off|turn_on|turn_off {things}
unlock|lock {things} with {thing} : openable held
touch|push|pull|turn {things} : solid
throw {held_things} : held
~~ throw {held_things} !at {thing} : held
tune {thing} to {words}
ground|release {things}
weave {thing} with {thing}
unpick {things}
name {thing} as {words}
stamp|send {things} : portable
follow|call {person}
greet|thank|kiss {person}
knock_on {thing} : openable
~ listen_to {thing} : solid
~ smell {things} : solid
who_is {known} : person
where_is|find {known} : elsewhere
recall {known} : person
who_is here
think|topics|exits|help|hint|ledger|aims|who|map|save|restore|undo|redo|again|score|settings|quit|verbs|notes
be {seat}
as {seat} look
"""
"""verb|verb and the rest of the line; after the colon what suits each of its nouns: a trait or a word of SUITING, or
one of several with commas between. A line after ~ is offered only once its verb stands there, after ~~ a noun as well.
"""

SHY = frozenset(
    "exit leave lie sit stand sleep touch push pull turn throw tune ground release weave unpick name stamp send follow "
    "call greet thank kiss knock lock unlock climb light extinguish switch settings quit save restore redo score notes "
    "map shut verbs".split()
)
"""Verbs that are offered only when three letters of them stand there, or when nothing else begins so."""

FIRMLY = 3

FACULTIES = {
    "tune": "tune", "ground": "ground", "release": "ground", "weave": "weave", "unpick": "weave", "name": "name",
}  # fmt: skip
"""Actions that are a faculty's, in a story whose protagonists have one each."""

SUITING = frozenset({"loose", "held", "inside", "solid", "person", "elsewhere", "hollow", "broad"})

FIRST = ("look", "examine", "talk", "go", "take", "ask", "open", "read", "inventory")
"""Verbs of which something is offered before anything is typed."""


class Usual:
    """A line of USUAL: the grammar line, for each of its slots what suits it, and how many words it waits for."""

    __slots__ = ("line", "suits", "waits")

    def __init__(self, line: Line, suits: Sequence[str], waits: int = 0) -> None:
        slots = [e for e, element in enumerate(line.elements) if isinstance(element, Slot)]
        self.line = line
        self.waits = waits
        self.suits: dict[int, str] = dict(zip(slots, suits))


_usual: dict[str, list[Usual]] = {}


def usual() -> dict[str, list[Usual]]:
    """The usual lines by verb, in their order."""
    if not _usual:
        for row in USUAL.strip().splitlines():
            written, _, suits = row.lstrip("~ ").partition(" : ")
            waits = len(row) - len(row.lstrip("~"))
            heads, _, rest = written.partition(" ")
            for head in heads.split("|"):
                verb, *more = head.split("_")
                line = line_of(" ".join((verb, "0", "-", *more, *rest.split())))
                _usual.setdefault(verb, []).append(Usual(line, suits.split(), waits))
    return _usual


def barred(verb: str, scope: Scope) -> bool:
    """Whether a verb is another's faculty."""
    faculty = FACULTIES.get(verb)
    owners = [p.id for p in scope.story.protagonists.values() if p.faculty == faculty]
    return faculty is not None and bool(owners) and scope.actor not in owners


def suited(id: str, suits: str, scope: Scope) -> bool:
    """Whether a thing is of one of the kinds that a slot is meant for."""
    return not suits or any(_is(id, one, scope) for one in suits.split(","))


def _is(id: str, kind: str, scope: Scope) -> bool:
    entity = scope.story.entities[id]
    if kind not in SUITING:
        return kind in entity.traits
    if kind == "person" or kind == "solid":
        return (entity.kind == "person") == (kind == "person")
    if kind == "hollow" or kind == "broad":
        return "enterable" in entity.traits and ("supporter" in entity.traits) == (kind == "broad")
    if kind == "elsewhere":
        return id not in scope.visible and entity.kind in ("thing", "person")
    held = scope.holds(id)
    if kind == "held":
        return held and entity.kind == "thing"
    loose = "portable" in entity.traits and not held and not scope.owner(id)
    return loose and (kind == "loose" or scope.holder(id) != scope.place)


def fillings(slot: Slot, suits: str, before: str, scope: Scope, verb: str) -> list[str]:
    """What may fill a slot, likeliest first, as it is typed. before: the line as far as the slot."""
    kind = slot.kind
    if kind in ("thing", "person", "known", "about"):
        far = scope.hearers(verb) if kind == "person" else scope.papers(verb) if kind == "thing" else ()
        return names([*_named_in(slot, suits, scope), *far], scope)
    if kind in ("way", "direction"):
        places = names([p for p in scope.places if p != scope.place], scope) if kind == "way" else []
        return [*scope.ways, *places]
    if kind == "seat":
        return [p.name.lower() for p in scope.story.protagonists.values() if p.id != scope.actor]
    if kind in ("topic", "text"):
        people = [id for id in eyecatching(scope) if scope.story.entities[id].kind == "person"]
        words = before.split()
        spoken = [id for id in people if scope.story.entities[id].name.lower().split()[0] in words] or people[:1]
        return [t.lower() for id in spoken for t in scope.topics(id)]
    if kind in ("word", "words"):
        return [w.lower() for w in scope.words(verb)]
    return []


def _named_in(slot: Slot, suits: str, scope: Scope) -> list[str]:
    """The things and people that suit a slot."""
    ids = eyecatching(scope)
    if slot.kind in ("known", "about"):
        entities = scope.story.entities
        ids += [id for id in sorted(scope.met(), key=lambda id: entities[id].order) if entities[id].kind == "person"]
    if slot.kind == "person":
        people = [id for id in ids if scope.story.entities[id].kind == "person"]
        ids = people or [id for id in ids if hears(id, scope)]
    elif slot.held:
        ids = [id for id in ids if scope.holds(id)]
    return [id for id in ids if suited(id, suits, scope)]


def eyecatching(scope: Scope) -> list[str]:
    """What there is to name here but for the one who names it, what catches the eye first."""
    entities = scope.story.entities
    told = scope.told_of()
    spoken = {id for word in ("it", "him", "her", "them") for id in scope.pronoun(word)}

    def catching(id: str) -> tuple[int, int]:
        entity = entities[id]
        if id in spoken:
            return 0, 0
        if "part" in entity.traits:
            return 4, 0
        at = min((told[w] for w in entity.nouns if w in told), default=-1)
        if at >= 0:
            return 1, at
        return (2, 0) if entity.kind == "person" or "portable" in entity.traits else (3, 0)

    found = [id for id in scope.visible if entities[id].kind in ("thing", "person") and id != scope.actor]
    return sorted(found, key=catching)


def names(ids: list[str], scope: Scope) -> list[str]:
    """Names to type, without articles."""
    entities = scope.story.entities
    found: dict[str, None] = {}
    for id in ids:
        words = [w for w in entities[id].name.lower().split() if w not in ARTICLES]
        found[" ".join(words)] = None
    return list(found)
