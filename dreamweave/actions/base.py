"""An action is a value, and a deed is one carrying-out of it.

    plausible -> requires -> refuse -> do -> report

An action says what it needs of its nouns and has a handler that does it. A Deed collects what the handler returns:
changes of fact, paragraphs for the actor, a line for whoever watches. Nothing here writes to the state; the session
applies a deed's changes.
"""

from __future__ import annotations

from dreamweave.messages import Passage, Reading, Refusal, Span
from dreamweave.record import Value
from dreamweave.world.containment import PLACES
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from dreamweave.messages import Fact, FactValue, PassageKind, Request, TurnSort
    from dreamweave.story.model import Entity, Tree
    from dreamweave.world.world import World

    Need = Literal["", "see", "touch", "hold"]
    Why = Literal["cycle", "nowhere", "fixed"]
    Handler = Callable[["Deed"], None]
    Judge = Callable[[World, Reading], int]
    First = Callable[["Deed"], Reading | None]


class Action(Value):
    """What a reading does.

    needs, second_needs: what the nouns must be: "" anything, "see", "touch", "hold".
    sort: deed | glance. light: whether it wants light. witness: the line others in the place read.
    judge: how plausible a reading of it is, 0 to 100. first: what must be done before it as things stand, if anything.
    """

    name: str
    do: Handler
    needs: Need = ""
    second_needs: Need = ""
    sort: TurnSort = "deed"
    witness: str = ""
    judge: Judge | None = None
    first: First | None = None


class Refused(Exception):
    """Raised by a handler that will not go on; the deed holds the refusal and its words."""


WHY_NOT: dict[Why, str] = {"cycle": "put_inside_itself", "nowhere": "cant_do_that", "fixed": "take_fixed"}
"""What is said of a move that cannot be, by why (Deed.misplaced)."""


class Deed:
    """One carrying-out of a reading with at most one direct object."""

    sort: TurnSort = "deed"
    refusal: Refusal | None = None
    witness = ""
    ending = ""
    startling = False
    before: tuple[Deed, ...] = ()
    """What had to be done first, each a deed of its own; its changes are among this one's."""

    further: Reading | None = None
    """What the deed goes on with next turn, if nothing happens first: the rest of a way, or of a wait."""

    sitters = False
    """Whether nobody in the story does it, though somebody has the voice."""

    heard: tuple[tuple[str, tuple[Passage, ...]], ...] = ()
    """What others who stand by perceive of it besides."""

    owners: dict[str, int] | None = None
    """Whatever may have a say about it, once that was asked (rules.py)."""

    def __init__(self, world: World, reading: Reading) -> None:
        self.world, self.story, self.state = world, world.story, world.state
        self.reading, self.actor = reading, reading.actor
        self.noun, self.second = reading.noun, reading.second
        self.place = world.standpoint(reading.actor)
        """Where the actor stands, and in which dream, if any: nothing of a deed is so before it is done."""
        self.dream = world.dream_of(reading.actor)
        self.context = Context(world, self.actor, self.actor, reading)
        self.changes: list[tuple[Fact, FactValue]] = []
        self.passages: list[Passage] = []
        self.requests: list[Request] = []

    # -- what to say ---------------------------------------------------------------------------------------------

    def spans(self, key: str, reader: str = "", /, **parameters: str | tuple[Span, ...]) -> tuple[Span, ...]:
        """The words of a library line in a reader's voice. Raises KeyError for a key no library has."""
        return self._line(key, reader or self.actor, parameters)[0]

    def _line(
        self, key: str, reader: str, parameters: dict[str, str | tuple[Span, ...]]
    ) -> tuple[tuple[Span, ...], str]:
        """The words of a library line with the keys they are counted by."""
        table = self.story.lines[key]
        context = Context(self.world, self.actor, reader, self.reading, parameters)
        out: list[Span] = []
        keys = ""
        for spans, counted in context.paragraphs(table.get(reader) or table.get("")):
            out.extend((Span(" "), *spans) if out else spans)
            keys = counted
        return tuple(out), keys

    def say(self, key: str, kind: PassageKind = "report", **parameters: str | tuple[Span, ...]) -> None:
        """Say a library line."""
        spans, keys = self._line(key, self.actor, parameters)
        self.passages.append(Passage(kind, self.actor, keys, spans))

    def tell(self, spans: tuple[Span, ...], kind: PassageKind = "report", key: str = "") -> None:
        """Say words made here."""
        if spans:
            self.passages.append(Passage(kind, self.actor, key, spans))

    def prose(self, tree: Tree, kind: PassageKind = "report", **parameters: str | tuple[Span, ...]) -> bool:
        """Say a text of the story; whether there was anything in it."""
        found = passages(Context(self.world, self.actor, self.actor, self.reading, parameters), tree, kind)
        self.passages += found
        return bool(found)

    def refuse(self, kind: str, key: str, **parameters: str | tuple[Span, ...]) -> None:
        """The world says no. Raises Refused."""
        self.refusal = Refusal(kind)
        self.say(key, "refusal", **parameters)
        raise Refused

    # -- what to do ----------------------------------------------------------------------------------------------

    def set(self, entity: str, attribute: str, value: FactValue) -> None:
        """A fact that will be so."""
        self.changes.append(((entity, attribute), value))

    def move(self, thing: str, holder: str) -> None:
        """Where a thing will be, "" for nowhere; taken off first if it is worn. Raises Refused when it cannot be."""
        if why := self.misplaced(thing, holder):
            self.refuse("world", WHY_NOT[why], noun=thing, second=holder)
        if self.state.get(thing, "worn"):
            self.set(thing, "worn", None)
        self.set(thing, "in", holder or None)

    def misplaced(self, thing: str, holder: str) -> Why | None:
        """Why a thing cannot come to be in a holder as things stand after this deed so far: it would be in itself
        (cycle), some protagonist would be nowhere (nowhere), or it stays where it is (fixed: a place, or what is in
        several places at once). None when it can."""
        entities = self.story.entities
        if entities[thing].kind in PLACES or entities[thing].places:
            return "fixed"
        above = self._above(holder)
        if thing in above:
            return "cycle"
        if above and entities[above[-1]].kind in PLACES:
            return None
        return "nowhere" if any(thing in (p, *self._above(p)) for p in self.story.protagonists) else None

    def _above(self, id: str) -> list[str]:
        """A thing with its holders, innermost first, as they are after this deed so far."""
        out: list[str] = []
        while id and id not in out:
            out.append(id)
            id = str(self.heading_for((id, "in")) or "")
        return out

    # -- what is so ----------------------------------------------------------------------------------------------

    def entity(self, id: str) -> Entity:
        """An entity of the story."""
        return self.story.entities[id]

    def has(self, id: str, trait: str) -> bool:
        """Whether an entity has a trait."""
        return trait in self.story.entities[id].traits

    def person(self, id: str) -> bool:
        """Whether it is a person."""
        return self.story.entities[id].kind == "person"

    @property
    def unseen(self) -> bool:
        """Whether nobody in the story does it: nobody sees it done, and nobody learns by doing it."""
        return self.sitters or not self.actor

    def heading_for(self, change: Fact) -> FactValue:
        """What a fact will be after this deed so far."""
        for fact, value in reversed(self.changes):
            if fact == change:
                return value
        return self.state.get(*change)


REACHING = frozenset({"touch", "hold"})
"""Needs of a noun that is to be within reach."""


def passages(context: Context, tree: Tree, kind: PassageKind = "report") -> list[Passage]:
    """A text of the story as its reader meets it. Bracketed paragraphs are the system's."""
    out: list[Passage] = []
    for spans, key in context.paragraphs(tree):
        aside = bool(spans) and spans[0].role == "system" and all(s.role == "system" or s.entity for s in spans)
        out.append(Passage("system" if aside else kind, context.reader, key, spans))
    return out


def needed(deed: Deed, action: Action) -> Reading | None:
    """What has to be done before an action can be, None when nothing has. Raises Refused for what is out of reach."""
    noun, second = deed.noun, deed.second
    if noun and action.needs in REACHING:
        _within_reach(deed, noun)
    if second and action.second_needs in REACHING:
        _within_reach(deed, second)
    for need, id in ((action.needs, noun), (action.second_needs, second)):
        if need == "hold" and id and not deed.world.held(id, deed.actor) and not deed.person(id):
            if id == noun and second and deed.entity(second).kind == "thing" and deed.world.holder(id) == second:
                continue  # it is not taken out of what it is to be put in
            return Reading("take", deed.actor, (id,))
    return action.first(deed) if action.first else None


def _within_reach(deed: Deed, id: str) -> None:
    if id not in deed.story.entities or deed.entity(id).kind in PLACES:
        return
    if deed.world.held(id, deed.actor):
        return
    if deed.entity(id).within and deed.world.standpoint(id) != deed.place:
        deed.refuse("out-of-reach", "cant_reach", noun=id)
    barrier = deed.world.barrier(deed.actor, id)
    if not barrier:
        return
    if deed.person(barrier):
        deed.refuse("held-by", "cant_reach_held", noun=id, holder=barrier)
    if deed.world.inside(deed.actor, barrier):
        deed.refuse("closed", "cant_reach_out", noun=id, holder=barrier)
    deed.refuse("closed", "cant_reach_closed", noun=id, holder=barrier)
