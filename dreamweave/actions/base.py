"""An action is a value, and a deed is one carrying-out of it.

    plausible -> requires -> refuse -> do -> report

An action says what it needs of its nouns and has a handler that does it. A Deed collects what the handler returns:
changes of fact, paragraphs for the actor, a line for whoever watches. Nothing here writes to the state; the session
applies a deed's changes.
"""

from __future__ import annotations

from dreamweave.messages import Passage, Refusal, Span
from dreamweave.record import Value
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.messages import Fact, FactValue, PassageKind, Reading, Request, TurnSort
    from dreamweave.story.model import Entity, Tree
    from dreamweave.world.world import World

    Handler = Callable[["Deed"], None]
    Judge = Callable[[World, Reading], int]


class Action(Value):
    """What a reading does.

    needs, second_needs: what the nouns must be: "" anything, "see", "touch", "hold".
    sort: deed | glance. light: whether it wants light. witness: the line others in the place read.
    judge: how plausible a reading of it is, 0 to 100.
    """

    name: str
    do: Handler
    needs: str = ""
    second_needs: str = ""
    sort: TurnSort = "deed"
    witness: str = ""
    judge: Judge | None = None


class Refused(Exception):
    """Raised by a handler that will not go on; the deed holds the refusal and its words."""


class Deed:
    """One carrying-out of a reading with at most one direct object."""

    def __init__(self, world: World, reading: Reading) -> None:
        self.world, self.story, self.state = world, world.story, world.state
        self.reading, self.actor = reading, reading.actor
        self.noun, self.second = reading.noun, reading.second
        self.context = Context(world, self.actor, self.actor, reading)
        self.changes: list[tuple[Fact, FactValue]] = []
        self.passages: list[Passage] = []
        self.refusal: Refusal | None = None
        self.witness = ""
        self.sort: TurnSort = "deed"
        self.ending = ""
        self.requests: list[Request] = []
        self.startling = False
        self.further: Reading | None = None
        """What the deed goes on with next turn, if nothing happens first: the rest of a way, or of a wait."""

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
        """Say a text of the story; whether there was anything in it. Bracketed paragraphs are the system's."""
        context = Context(self.world, self.actor, self.actor, self.reading, parameters)
        found = context.paragraphs(tree)
        for spans, key in found:
            aside = bool(spans) and spans[0].role == "system" and all(s.role == "system" or s.entity for s in spans)
            self.passages.append(Passage("system" if aside else kind, self.actor, key, spans))
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
        """Where a thing will be; taken off first if it is worn."""
        if self.state.get(thing, "worn"):
            self.set(thing, "worn", None)
        self.set(thing, "in", holder)

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
    def place(self) -> str:
        """Where the actor stands."""
        return self.world.standpoint(self.actor)

    def heading_for(self, change: Fact) -> FactValue:
        """What a fact will be after this deed so far."""
        for fact, value in reversed(self.changes):
            if fact == change:
                return value
        return self.state.get(*change)


def require(deed: Deed, action: Action) -> None:
    """See that the nouns are what the action needs; takes up what must be held, and says so. Raises Refused."""
    if deed.noun and action.needs in ("touch", "hold"):
        _within_reach(deed, deed.noun)
        if action.needs == "hold":
            _in_hand(deed, deed.noun)
    if deed.second and action.second_needs in ("touch", "hold"):
        _within_reach(deed, deed.second)
        if action.second_needs == "hold":
            _in_hand(deed, deed.second)


def _within_reach(deed: Deed, id: str) -> None:
    if id not in deed.story.entities or deed.entity(id).kind in ("room", "shard"):
        return
    if deed.entity(id).within and deed.world.standpoint(id) != deed.place:
        deed.refuse("out-of-reach", "cant_reach", noun=id)
    barrier = deed.world.barrier(deed.actor, id)
    if not barrier:
        return
    if deed.person(barrier):
        deed.refuse("held-by", "cant_reach_held", noun=id, holder=barrier)
    deed.refuse("closed", "cant_reach_closed", noun=id, holder=barrier)


def _in_hand(deed: Deed, id: str) -> None:
    if deed.world.held(id, deed.actor) or deed.person(id):
        return
    if deed.has(id, "fixed"):
        deed.refuse("not-held", "not_held", noun=id)
    deed.say("first_take", "system", noun=id)
    deed.move(id, deed.actor)
