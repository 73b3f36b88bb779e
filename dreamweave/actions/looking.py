"""Looking: places, things, the other senses, and what one carries. Glances: free, and nothing moves for them."""

from __future__ import annotations

import re

from dreamweave.actions import scenes
from dreamweave.actions.base import Action
from dreamweave.messages import Passage, Span
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.story.model import Tree
    from dreamweave.world.world import World


def look(deed: Deed) -> None:
    """LOOK: the place, anew."""
    if deed.reading.way:
        return _that_way(deed, deed.reading.way)
    deed.passages += standing(deed.world, deed.actor)
    return None


ABOVE_AND_BELOW = {
    "up": "ceiling sky roof rafters beams dome vault ridge glass moon stars".split(),
    "down": "floor ground cobbles boards flagstones grass floorboards".split(),
}
"""What one looks at who looks up or down, the likeliest first."""


def _that_way(deed: Deed, way: str) -> None:
    """LOOK NORTH: where that way goes as far as this one knows, or that it goes on. LOOK UP is at what is overhead."""
    here = [entity for id in deed.world.visible(deed.actor) if (entity := deed.entity(id)).kind == "thing"]
    for word in ABOVE_AND_BELOW.get(way, ()):
        if any(word in entity.nouns and deed.prose(entity.text) for entity in here):
            return None
    to = next((e.to for e in deed.world.exits(deed.place) if e.way == way and e.to), "")
    if not to or deed.entity(to).within:
        return deed.say("look_way")
    if deed.state.get(deed.actor, "seen", to) is None:
        return deed.say("look_on", "system")
    return deed.say("look_to", "system", place=(deed.context.name(to, "The"),))


def standing(world: World, person: str) -> list[Passage]:
    """Where somebody is and what goes on there, as they meet it; where nobody is at the prompt, that alone."""
    place = describe_place(world, person) if scenes.reader_of(world, person) else []
    return [*place, *scenes.resumed(world, person)]


def describe_place(world: World, reader: str, changed: tuple[Span, ...] = ()) -> list[Passage]:
    """A place as its reader meets it: heading, prose, what lies about unmentioned, who else is there.

    changed: what stands flush right of the heading instead of the district.
    """
    place = world.standpoint(reader)
    context = Context(world, reader)
    entity = world.entities[place]
    dream = bool(entity.within)
    first = world.state.get(reader, "seen", place) is None
    name = context.name(place, "The") if entity.article else Span(entity.name, "place", place)
    if not dream and world.dark(place) and world.shell(reader) == place:
        words = Context(world, reader).paragraphs(_line(world, "dark_room", reader))
        return [Passage("room", reader, "line.dark_room", spans) for spans, _ in words]
    aside = changed or ((Span(entity.region),) if first and entity.region else ())
    heading = (name.replace(role="dream" if dream else "place"),)
    if dream and not any(
        world.state.get(reader, "seen", s) is not None for s in world.story.dreams[entity.within]["shards"]
    ):
        heading += (
            Span(" "),
            *(s for spans, _ in context.paragraphs(_line(world, "fell_asleep", reader)) for s in spans),
        )
    out = [Passage("place", reader, f"{place}.name", heading, aside)]
    shell = place if dream else world.shell(reader)
    if shell == place:
        out += [Passage("room", reader, key, spans) for spans, key in context.paragraphs(entity.text)]
    else:
        out += _line_about(world, reader, "shut_in", noun=shell)
    mentioned = {s.entity for p in out for s in p.spans if s.entity}
    out += _lying_about(world, context, reader, mentioned)
    return out


def _line(world: World, key: str, reader: str) -> Tree:
    table = world.story.lines[key]
    return table.get(reader) or table.get("")


def _lying_about(world: World, context: Context, reader: str, mentioned: set[str]) -> list[Passage]:
    """Sentences of their own for what the room's text did not mention, a list of the rest, then what lies on things."""
    out: list[Passage] = []
    plain: list[str] = []
    people: dict[str, list[str]] = {}
    on: dict[str, list[str]] = {}
    place = world.standpoint(reader)
    dreaming = bool(world.entities[place].within)
    for id in world.visible(reader):
        entity = world.entities[id]
        elsewhere = dreaming and world.standpoint(id) != place
        if id in (place, reader) or id in mentioned or elsewhere or world.held(id, reader):
            continue
        holder = world.holder(id) or place  # what is in several places is in this one
        told = (entity.within or not dreaming) and not _carried(world, id)
        if told and (sentence := context.paragraphs(entity.data.get("here"))):
            out += [Passage("room", reader, key, spans) for spans, key in sentence]
        elif entity.kind == "person" and "fixed" not in entity.traits:
            asleep = world.state.get(id, "asleep") and not dreaming and _dreams(world, id)
            people.setdefault("also_asleep" if asleep else "also_present", []).append(id)
        elif entity.kind == "thing" and not entity.traits & {"scenery", "part"}:
            if holder == place:
                plain.append(id)
            elif world.entities[holder].kind == "thing" and "supporter" in world.entities[holder].traits:
                on.setdefault(holder, []).append(id)
    for key, ids in people.items():
        first, *rest = context.listing(ids, "the")
        first = first.replace(text=first.text[:1].upper() + first.text[1:])
        out += _line_about(world, reader, key, list=(first, *rest))
    if plain:
        out += _line_about(world, reader, "also_here", list=context.listing(plain))
    for holder, things in on.items():
        out += _line_about(world, reader, "on_it", noun=holder, list=context.listing(things))
    return out


def _carried(world: World, id: str) -> bool:
    """Whether somebody has a thing about them: its own sentence says how it lies or hangs in a room."""
    if "fixed" in world.entities[id].traits:
        return False
    return any(world.entities[holder].kind == "person" for holder in world.chain(id))


def _line_about(world: World, reader: str, key: str, **parameters: str | tuple[Span, ...]) -> list[Passage]:
    context = Context(world, reader, parameters=parameters)
    return [Passage("room", reader, keys, spans) for spans, keys in context.paragraphs(_line(world, key, reader))]


def _dreams(world: World, id: str) -> bool:
    return bool(world.dream_of(id)) or id not in world.story.protagonists


def examine(deed: Deed) -> None:
    """EXAMINE: the author's words, then what is in or on it."""
    noun = deed.noun
    entity = deed.entity(noun)
    if entity.kind in ("room", "shard"):
        if noun == deed.place:
            return look(deed)
        return deed.say("look_way")
    said = deed.prose(entity.text)
    if not said:
        key = "look_self" if noun == deed.actor else "look_other" if deed.person(noun) else "nothing_special"
        deed.say(key)
    return _contents(deed, noun, quiet=said)


def _contents(deed: Deed, noun: str, quiet: bool) -> None:
    entity = deed.entity(noun)
    if entity.kind == "person":
        return
    mentioned = {s.entity for p in deed.passages for s in p.spans}
    inside = [x for x in deed.state.contents(noun) if "part" not in deed.entity(x).traits and x not in mentioned]
    on = "supporter" in entity.traits
    if not (on or "container" in entity.traits):
        return
    if not deed.world.shows_inside(entity):
        if not quiet:
            deed.say("closed_inside")
    elif inside:
        deed.say("on_it" if on else "in_it", list=deed.context.listing(inside))


def search(deed: Deed) -> None:
    """SEARCH, LOOK IN, LOOK UNDER."""
    entity = deed.entity(deed.noun)
    if "container" in entity.traits and not deed.world.shows_inside(entity):
        deed.refuse("closed", "closed_inside")
    inside = [x for x in deed.state.contents(deed.noun) if "part" not in deed.entity(x).traits]
    if inside and entity.kind == "thing":
        deed.say("on_it" if "supporter" in entity.traits else "in_it", list=deed.context.listing(inside))
    elif "container" in entity.traits:
        deed.say("empty")
    elif not deed.prose(entity.text):
        deed.say("searched")


def count(deed: Deed) -> None:
    """COUNT: the author's words for a thing, which tell how many there are; else that it was counted."""
    if deed.noun and deed.entity(deed.noun).kind == "thing" and deed.prose(deed.entity(deed.noun).text):
        return
    deed.say("counted")


def read(deed: Deed) -> None:
    """READ what is written on something."""
    entity = deed.entity(deed.noun)
    if not deed.prose(entity.data.get("read")):
        if ("readable" in entity.traits or _inscribed(deed, entity.text)) and deed.prose(entity.text):
            return
        deed.say("nothing_written")


INSCRIPTION = re.compile(r"\b[A-Z]{2,}[,.;:']? [A-Z]+\b|\b[A-Z]{4,}\b")
"""Capitals in a text: words that stand on the thing itself."""


def _inscribed(deed: Deed, text: Tree) -> bool:
    """Whether the words for a thing hold some that are written on it, and are all there is to read."""
    said = " ".join(span.text for spans, _ in deed.context.paragraphs(text) for span in spans)
    return INSCRIPTION.search(re.sub(r"\[.*?\]", "", said)) is not None


def sense(field: str, nothing: str) -> Callable[[Deed], None]:
    """LISTEN, SMELL, TOUCH, TASTE: of a thing, or of the place when none is named."""

    def do(deed: Deed) -> None:
        of = deed.noun or deed.place
        if not deed.prose(deed.entity(of).data.get(field)):
            deed.say(nothing)

    return do


def inventory(deed: Deed) -> None:
    """INVENTORY: what is carried, then what is worn."""
    carried = deed.world.carried(deed.actor)
    worn = [x for x in carried if deed.state.get(x, "worn")]
    held = [x for x in carried if x not in worn]
    if held:
        deed.say("carrying", "list", list=deed.context.listing(held))
    elif not worn:
        deed.say("carrying_nothing", "list")
    if worn:
        deed.say("wearing", "list", list=deed.context.listing(worn))


def exits(deed: Deed) -> None:
    """EXITS: the ways on, in words, with where they go as far as this one knows."""
    ways = [e for e in deed.world.exits(deed.place) if e.to or e.refusal is None]
    parts: list[Span] = []
    for exit in ways:
        parts.append(Span("; " if parts else ""))
        known = exit.to and (deed.entity(exit.to).within or deed.state.get(deed.actor, "seen", exit.to) is not None)
        if exit.way not in deed.story.entities:
            parts.append(Span(f"{exit.way} to " if known else exit.way))
        if known:
            parts.append(deed.context.name(exit.to, "the"))
    words = (Span("[Ways on: "), *parts, Span(".]")) if parts else (Span("[No way on that shows.]"),)
    deed.tell(tuple(s for s in words if s.text), "system")


def _examinable(world: World, reading: Reading) -> int:
    entity = world.entities[reading.noun]
    return 60 if entity.kind in ("room", "shard") else 100


ACTIONS = (
    Action("look", look, sort="glance"),
    Action("count", count),
    Action("examine", examine, needs="see", sort="glance", judge=_examinable),
    Action("search", search, needs="touch", sort="glance"),
    Action("read", read, needs="see", sort="glance"),
    Action("listen", sense("hear", "hear_nothing"), sort="glance"),
    Action("smell", sense("smell", "smell_nothing"), sort="glance"),
    Action("touch", sense("touch", "touched"), needs="touch", sort="glance"),
    Action("taste", sense("taste", "taste_nothing"), needs="touch", sort="glance"),
    Action("inventory", inventory, sort="glance"),
    Action("exits", exits, sort="glance"),
)
