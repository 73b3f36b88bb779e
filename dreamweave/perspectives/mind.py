"""A mind: how one protagonist's knowledge grows from what is done, seen and said.

Everything here returns changes; the session applies them.
"""

from __future__ import annotations

from dreamweave.world.containment import PLACES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Fact, FactValue, Passage, Reading
    from dreamweave.story.model import Story
    from dreamweave.world.state import State
    from dreamweave.world.world import World

    Changes = list[tuple[Fact, FactValue]]

PRONOUN_OF = {"it": "it", "they": "them", "he": "him", "she": "her"}


def noticed(world: World, actor: str) -> Changes:
    """What the actor now perceives, as seen here."""
    visible, place, state = world.visible(actor), world.standpoint(actor), world.state
    look = (visible, place, state.meetings)
    last = world.looks.get(actor)
    if last is not None and last[0] is visible and last[1:] == look[1:]:
        return []
    facts = state.facts
    found: Changes = [(fact, place) for id in visible if facts.get(fact := (actor, "seen", id)) != place]
    if not found:
        world.looks[actor] = look
    return found


def meant(story: Story, reading: Reading) -> Changes:
    """What it, him, her and them mean after a command about something."""
    entities, actor = story.entities, reading.actor
    things = [n for n in reading.nouns if n in entities] or ([reading.way] if reading.way in entities else [])
    if len(things) > 1:
        return [((actor, "them"), tuple(things))]
    if reading.second in entities:
        things.append(reading.second)
    found: dict[Fact, tuple[str]] = {}
    for id in things:
        entity = entities[id]
        if id != actor and entity.kind not in PLACES:
            found.setdefault((actor, PRONOUN_OF[entity.pronoun]), (id,))
    return list(found.items())


def spoken_of(story: Story, actor: str, passages: Iterable[Passage], meant: Changes) -> Changes:
    """What a refusal's own words name, for the pronouns that the command itself left alone: BOB HAS IT makes Bob him.
    meant: what the command's own nouns changed."""
    taken = {fact for fact, _ in meant}
    out: Changes = []
    for passage in passages:
        for id in (span.entity for span in passage.spans if passage.kind == "refusal"):
            if id in story.entities and id != actor and story.entities[id].kind in ("thing", "person"):
                fact: Fact = (actor, PRONOUN_OF[story.entities[id].pronoun])
                if fact not in taken:
                    taken.add(fact)
                    out.append((fact, (id,)))
    return out


def caught_eye(world: World, actor: str, moved: Iterable[str]) -> Changes:
    """What came to where another protagonist stands is what they mean by "it" now."""
    out: Changes = []
    for id in moved:
        if world.entities[id].kind != "thing":
            continue
        place = world.place_of(id)
        out += [
            ((p, PRONOUN_OF[world.entities[id].pronoun]), (id,))
            for p in world.story.protagonists
            if p != actor and place and world.standpoint(p) == place and id in world.visible(p)
        ]
    return out


def saw(world: World, person: str, passages: Iterable[Passage]) -> Changes:
    """What a deed that a protagonist watched was done with, as seen here: it will be told of by name."""
    place = world.standpoint(person)
    named = {span.entity: None for passage in passages for span in passage.spans if span.entity}
    return [
        ((person, "seen", id), place)
        for id in named
        if world.entities[id].kind not in ("room", "shard") and world.state.get(person, "seen", id) is None
    ]


def learned(state: State, person: str, fact: str, source: str) -> Changes:
    """A fact known from now on, with whom it was had from; the first source is kept."""
    if state.get(person, "knows", fact) is not None:
        return []
    return [((person, "knows", fact), (source, state.number("story", "turn")))]


def was_read(story: Story, state: State, readers: list[str], passages: Iterable[Passage]) -> Changes:
    """The texts just read that count how often they are. What nobody in the story reads, the story counts."""
    counted = story.counted
    keys: dict[tuple[str, str], None] = {}
    for passage in passages:
        if passage.key and (not passage.reader or passage.reader in readers):
            for key in passage.key.split("|"):
                if key in counted:
                    keys[passage.reader or "story", key] = None
    return [((who, "read", k), state.number(who, "read", k) + 1) for who, k in keys]
