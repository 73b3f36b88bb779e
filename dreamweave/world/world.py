"""Where things are and who perceives them.

All perception asks `standpoint(person)`: the room they are in, or the shard when they dream. A dream is a world of its
own: its things are seen only from inside it, and what a dreamer carries awake stays with the body.
"""

from __future__ import annotations

from itertools import takewhile

from dreamweave.story.answers import compile_answer
from dreamweave.story.evaluation import compile_tree
from dreamweave.story.prose import compile_prose
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Literal

    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.answers import Choice
    from dreamweave.story.evaluation import Condition
    from dreamweave.story.model import Beat, Entity, Exit, Story, Tree
    from dreamweave.story.prose import Render
    from dreamweave.world.state import State

    Lid = Literal["", "open", "shut", "locked"]

PLACES = frozenset({"room", "shard"})


class World:
    """Questions about the state. It never writes. What people see is remembered until the world changes."""

    def __init__(self, story: Story, state: State, undone: Callable[[], int] = int) -> None:
        """undone: says how many commands were taken back, which only whoever keeps the timeline knows."""
        self.story = story
        self.state = state
        self.entities = story.entities
        self.undone = undone
        self._conditions: dict[int, Condition] = {}
        self._texts: dict[int, Render] = {}
        self._answers: dict[int, Choice] = {}
        self._known_at = -1
        self._standpoints: dict[str, str] = {}
        self.lamps = tuple(
            id for id, e in story.entities.items() if "light" in e.traits or (id, "lit") in story.initial
        )
        self.tubes = frozenset(id for id, e in story.entities.items() if e.kind == "room" and "tube" in e.traits)
        self._visible: dict[str, tuple[int, dict[str, None]]] = {}
        self._open: tuple[int, list[Beat]] = (-1, [])

    def commands(self, person: str) -> int:
        """How many commands were given to a protagonist, glances and switches among them."""
        return self.state.number(person, "commands")

    def after(self, changes: Iterable[tuple[Fact, FactValue]]) -> World:
        """The world as it would be after some changes: what is done first is done by then."""
        world = World.__new__(World)
        world.__dict__.update(self.__dict__)
        world.state = self.state.after(changes)
        world._visible, world._standpoints, world._known_at = {}, {}, -1
        return world

    def condition(self, tree: Tree) -> Condition:
        """The closure of a condition of the story."""
        found = self._conditions.get(id(tree))
        if found is None:
            found = self._conditions[id(tree)] = compile_tree(tree)
        return found

    def prose(self, tree: Tree) -> Render:
        """The closure of a text of the story."""
        found = self._texts.get(id(tree))
        if found is None:
            found = self._texts[id(tree)] = compile_prose(tree)
        return found

    def answer(self, tree: Tree) -> Choice:
        """The closure of an answer of the story."""
        found = self._answers.get(id(tree))
        if found is None:
            found = self._answers[id(tree)] = compile_answer(tree)
        return found

    # -- containment ---------------------------------------------------------------------------------------------

    def holder(self, entity: str) -> str:
        """What directly holds a thing or person; "" for places, for what is in several places and what is nowhere."""
        return self.state.text(entity, "in")

    def chain(self, entity: str) -> list[str]:
        """The holders of a thing, innermost first, up to its place."""
        out: list[str] = []
        holder = self.holder(entity)
        while holder and holder not in out:
            out.append(holder)
            holder = self.holder(holder)
        return out

    def place_of(self, entity: str) -> str:
        """The room or shard a thing is in; "" when it is nowhere, or in several."""
        outermost = (entity, *self.chain(entity))[-1]
        return outermost if self.entities[outermost].kind in PLACES else ""

    def places_of(self, entity: str) -> tuple[str, ...]:
        """Every room or shard a thing is in: a gate and what is put in it are in two."""
        outermost = self.entities[(entity, *self.chain(entity))[-1]]
        return (outermost.id,) if outermost.kind in PLACES else outermost.places

    def inside(self, thing: str, holder: str) -> bool:
        """Whether a thing is anywhere inside a holder. A dreamer is inside their shard and its dream's things are not
        inside their room."""
        if self.dream_of(thing) and self.standpoint(thing) == holder:
            return True
        chain = self.chain(thing)
        return holder in chain or holder in self.entities[(thing, *chain)[-1]].places

    def standpoint(self, person: str) -> str:
        """From where a person perceives: their shard when they dream, else their room."""
        if self._known_at != self.state.shape:
            self._forget()
        place = self._standpoints.get(person)
        if place is None:
            dream = self.dream_of(person)
            place = self.state.text(person, "shard", dream) if dream else self.place_of(person)
            self._standpoints[person] = place
        return place

    def _forget(self) -> None:
        """Something changed: what was worked out no longer holds."""
        self._visible.clear()
        self._standpoints.clear()
        self._known_at = self.state.shape

    def dream_of(self, person: str) -> str:
        """The dream a person is in, or "" when they are awake (or asleep without one). Where a dreamer stood stays a
        fact while they are out and others are still in."""
        dream = self.state.get(person, "asleep")
        return dream if isinstance(dream, str) and dream in self.story.dreams else ""

    def carried(self, person: str) -> list[str]:
        """What a person holds or wears, where they are: dream things in a dream, waking things awake."""
        within = self.dream_of(person)
        return [x for x in self.state.contents(person) if self._is_portable(x, within)]

    def _is_portable(self, id: str, within: str) -> bool:
        entity = self.entities[id]
        return entity.within == within and "fixed" not in entity.traits

    def held(self, thing: str, person: str) -> bool:
        """Whether a person carries a thing, in hand or in something in hand."""
        return person in self.chain(thing)

    # -- perception ----------------------------------------------------------------------------------------------

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

    def dark(self, place: str) -> bool:
        """Whether a place is without light: it has none of its own now, and no lamp in it is lit."""
        lit = self.entities[place].lit
        if lit is True or any(self._shines(lamp, place) for lamp in self.lamps):
            return False
        return not lit or not self.condition(lit)(Context(self, ""))

    def is_lamp(self, id: str) -> bool:
        """Whether a thing can be lit: it is of the kind `light`, or the story says whether it is `lit`."""
        return id in self.lamps

    def _shines(self, lamp: str, place: str) -> bool:
        """Whether a lamp gives light to a place: it is lit, and in nothing closed."""
        if not self.state.get(lamp, "lit") or place not in self.places_of(lamp):
            return False
        return all(self.shows_inside(self.entities[holder]) for holder in self.chain(lamp))

    def visible(self, person: str) -> dict[str, None]:
        """Everything a person perceives now, nearest and most plainly seen first, themselves last. Do not change it."""
        place = self.standpoint(person)
        lit = self.entities[place].lit if place else True
        at = 0 if lit is True or lit is False else self.state.version  # light may depend on anything
        kept = self._visible.get(person)
        if kept is None or kept[0] != at:
            kept = self._visible[person] = (at, self._look(person))
        return kept[1]

    def _look(self, person: str) -> dict[str, None]:
        out: dict[str, None] = {}
        place = self.standpoint(person)
        within = self.entities[place].within if place else ""
        shell = place if within else self.shell(person)
        if shell != place:
            out[shell] = None
            self._add(shell, within, out)
        elif place and not self.dark(place):
            out[place] = None
            self._add(place, within, out)
            for backdrop in self.story.backdrops.get(place, ()):
                out[backdrop] = None
                if self.shows_inside(self.entities[backdrop]):
                    self._add(backdrop, within, out)
                else:
                    self._add_parts(backdrop, out)
            if within:
                self._add_dreamers(person, place, within, out)
        self._add(person, within, out)
        out.pop(person, None)
        out[person] = None
        return out

    def _add_dreamers(self, person: str, place: str, within: str, out: dict[str, None]) -> None:
        """Whoever else dreams here or across the glass; then the shards one thread away, slack or not, and the one
        across, with what lies in them."""
        across = self.entities[place].across
        for other in self.story.protagonists:
            if other != person and self.standpoint(other) in (place, *across):
                out[other] = None
                self._add(other, within, out)
        for shard in (*(exit.to for exit in self.entities[place].exits), *across):
            out[shard] = None
            self._add(shard, within, out)

    def _add(self, holder: str, within: str, out: dict[str, None]) -> None:
        for id in self.state.contents(holder):
            entity = self.entities[id]
            if entity.within != within or id in out:
                continue
            out[id] = None
            if self.shows_inside(entity):
                self._add(id, within, out)
            else:
                self._add_parts(id, out)

    def _add_parts(self, id: str, out: dict[str, None]) -> None:
        """What is on the outside of something closed."""
        for part in self.state.contents(id):
            if "part" in self.entities[part].traits:
                out[part] = None

    def barrier(self, person: str, thing: str) -> str:
        """What keeps a visible thing out of a person's reach: a closed container that one of them is in and the other
        is not, somebody else who holds it, or ""."""
        around = (person, *self.chain(person))
        inner = thing
        for holder in self.chain(thing):
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
        beyond = (thing, *self.chain(thing))
        return next((h for h in takewhile(lambda h: h not in beyond, around) if h != person and self.shut(h)), "")

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

    # -- the plot ------------------------------------------------------------------------------------------------

    def open_beats(self) -> list[Beat]:
        """The beats that can be next: not done, with all they need done. Do not change the list."""
        steps, done = self.state.steps, self.state.get
        if self._open[0] != steps:
            beats = self.story.beats.values()
            found = [b for b in beats if not done(b.id, "done") and all(done(n, "done") for n in b.needs)]
            self._open = (steps, found)
        return self._open[1]

    def scenes_at(self, place: str) -> list[str]:
        """The scenes that a place has, in the story's order. Do not change the list."""
        return self.story.staged.get(place, [])

    def earshot(self, person: str) -> dict[str, None]:
        """The protagonists at the other end of a tube: a person in a place with one can speak to them by name, and
        neither sees the other."""
        if self.standpoint(person) not in self.tubes or self.dream_of(person):
            return {}
        visible = self.visible(person)
        return {
            p: None
            for p in self.story.protagonists
            if p not in visible and self.standpoint(p) in self.tubes and not self.dream_of(p)
        }

    def charted(self, place: str) -> bool:
        """Whether the player can say GO TO a place: one of the protagonists has been there, or knows of it."""
        get = self.state.get
        facts = [place, *(id for id, fact in self.story.knowledge.items() if place in fact["about"])]
        return any(
            get(who, "seen", place) is not None or any(get(who, "knows", fact) is not None for fact in facts)
            for who in self.story.protagonists
        )

    # -- ways ----------------------------------------------------------------------------------------------------

    def exits(self, place: str) -> tuple[Exit, ...]:
        """Every authored way out of a place, usable or not; of several pages that have it, the newest that holds."""
        exits = self.entities[place].exits
        if all(exit.page < 0 for exit in exits):
            return exits
        context = Context(self, "")
        found: dict[str, Exit] = {}
        for exit in exits:
            if exit.way not in found and (exit.page < 0 or context.holds_page(exit.page)):
                found[exit.way] = exit
        return tuple(e for e in found.values() if e.to or e.refusal is not None)

    def has(self, id: str, trait: str) -> bool:
        """Whether an entity has a trait."""
        return trait in self.entities[id].traits
