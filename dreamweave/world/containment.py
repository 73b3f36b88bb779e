"""Containment: what is in what, who stands where, and what is open.

Where things are hangs on the facts that place things alone (state.PLACING), so what is worked out of them is
remembered until one of those changes, however often a command asks.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal, Self

    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Entity, Story
    from dreamweave.world.state import State

    Lid = Literal["", "open", "shut", "locked"]

PLACES = frozenset({"room", "shard"})


class Containment:
    """Questions about where things are. It never writes."""

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self.entities = story.entities
        self._stand_on(state)

    def _stand_on(self, state: State) -> None:
        """Ask of a state from now on."""
        self.state = state
        self._chains, self._standpoints = state.chains, state.standpoints

    def after(self, changes: Iterable[tuple[Fact, FactValue]]) -> Self:
        """The world as it would be after some changes: what is done first is done by then."""
        world = type(self).__new__(type(self))
        world.__dict__.update(self.__dict__)
        world._stand_on(self.state.after(changes))
        return world

    # -- what is in what -----------------------------------------------------------------------------------------

    def holder(self, entity: str) -> str:
        """What directly holds a thing or person; "" for places, for what is in several places and what is nowhere."""
        return self.state.text(entity, "in")

    def chain(self, entity: str) -> tuple[str, ...]:
        """The holders of a thing, innermost first, up to its place."""
        found = self._chains.get(entity)
        if found is None:
            facts, out = self.state.facts, list[str]()
            holder = facts.get((entity, "in"))
            while isinstance(holder, str) and holder not in out:
                out.append(holder)
                holder = facts.get((holder, "in"))
            found = self._chains[entity] = tuple(out)
        return found

    def place_of(self, entity: str) -> str:
        """The room or shard a thing is in; "" when it is nowhere, or in several."""
        chain = self.chain(entity)
        outermost = chain[-1] if chain else entity
        return outermost if self.entities[outermost].kind in PLACES else ""

    def places_of(self, entity: str) -> tuple[str, ...]:
        """Every room or shard a thing is in: a gate and what is put in it are in two."""
        chain = self.chain(entity)
        outermost = self.entities[chain[-1] if chain else entity]
        return (outermost.id,) if outermost.kind in PLACES else outermost.places

    def inside(self, thing: str, holder: str) -> bool:
        """Whether a thing is anywhere inside a holder. A dreamer is inside their shard and its dream's things are not
        inside their room."""
        if self.dream_of(thing) and self.standpoint(thing) == holder:
            return True
        chain = self.chain(thing)
        return holder in chain or holder in self.entities[chain[-1] if chain else thing].places

    def held(self, thing: str, person: str) -> bool:
        """Whether a person carries a thing, in hand or in something in hand."""
        return person in self.chain(thing)

    def carried(self, person: str) -> list[str]:
        """What a person holds or wears, where they are: dream things in a dream, waking things awake."""
        within = self.dream_of(person)
        return [x for x in self.state.contents(person) if self._is_portable(x, within)]

    def _is_portable(self, id: str, within: str) -> bool:
        entity = self.entities[id]
        return entity.within == within and "fixed" not in entity.traits

    # -- who stands where ----------------------------------------------------------------------------------------

    def standpoint(self, person: str) -> str:
        """From where a person perceives: their shard when they dream, else their room."""
        place = self._standpoints.get(person)
        if place is None:
            dream = self.dream_of(person)
            place = self.state.text(person, "shard", dream) if dream else self.place_of(person) if person else ""
            self._standpoints[person] = place
        return place

    def dream_of(self, person: str) -> str:
        """The dream a person is in, or "" when they are awake (or asleep without one). Where a dreamer stood stays a
        fact while they are out and others are still in."""
        dream = self.state.get(person, "asleep")
        return dream if isinstance(dream, str) and dream in self.story.dreams else ""

    def present(self, place: str) -> list[str]:
        """The people in a place or shard, in the story's order, wherever in it they sit or lie."""
        within = self.entities[place].within
        found = [id for id in self.people_in(place) if self.entities[id].within == within]
        if within:
            found += [p for p in self.story.protagonists if self.standpoint(p) == place]
        return found

    def people_in(self, holder: str) -> list[str]:
        """The people in or on something, however deep, by where their bodies are."""
        out: list[str] = []
        for id in (*self.state.contents(holder), *self.story.backdrops.get(holder, ())):
            if self.entities[id].kind == "person":
                out.append(id)
            else:
                out += self.people_in(id)
        return out

    # -- what is open --------------------------------------------------------------------------------------------

    def lid(self, id: str) -> Lid:
        """Where a lid, a door or a gate stands; "" for what does not open. What is locked is shut."""
        if "openable" not in self.entities[id].traits:
            return ""
        if self.state.get(id, "locked"):
            return "locked"
        return "open" if self.state.get(id, "open") else "shut"

    def has_lock(self, id: str) -> bool:
        """Whether a key can lock and unlock it: it says which, or was locked when the story began."""
        return self.state.get(id, "key_is") is not None or (id, "locked") in self.state.initial

    def is_open(self, entity: Entity) -> bool:
        """Whether what is inside a container can be got at."""
        return self.lid(entity.id) in ("", "open")

    def shut(self, id: str) -> bool:
        """Whether it is a container that nothing goes into or comes out of now."""
        entity = self.entities[id]
        return "container" in entity.traits and not self.is_open(entity)

    def floor(self, person: str) -> str:
        """Where what a person drops comes to lie: the closed container they are in, else their place."""
        return next((holder for holder in self.chain(person) if self.shut(holder)), self.place_of(person))

    def shell(self, person: str) -> str:
        """What somebody awake sees no further than: the closed container that they are in, else their place."""
        for holder in self.chain(person):
            if not self.shows_inside(self.entities[holder]):
                return holder
        return self.place_of(person)

    def shows_inside(self, entity: Entity) -> bool:
        """Whether what is in or on a thing can be seen from outside it."""
        traits = entity.traits
        if entity.kind == "person" or "supporter" in traits or "transparent" in traits:
            return True
        return "container" not in traits or self.is_open(entity)

    def barrier(self, person: str, thing: str) -> str:
        """What keeps a visible thing out of a person's reach: a closed container that one of them is in and the other
        is not, somebody else who holds it, or ""."""
        around, beyond = (person, *self.chain(person)), self.chain(thing)
        inner = thing
        for holder in beyond:
            if holder in around:
                break
            traits = self.entities[inner].traits
            if self.entities[holder].kind == "person" and "fixed" not in traits:
                return holder
            if "part" not in traits and self.shut(holder):
                return holder
            inner = holder
        if self.dream_of(person):
            return ""
        for holder in around:
            if holder == thing or holder in beyond:
                break
            if holder != person and self.shut(holder):
                return holder
        return ""
