"""State: everything that can change is a fact, and every change is journalled.

A fact is `(entity, attribute[, about]) -> small immutable value`, laid over the story's initial facts. One method
writes (`put`), keeps the index of what lies where, and leaves a change behind: a turn is its changes. Undo applies
them backwards, a save stores them, a test compares them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Change, Delta, Fact, FactValue
    from dreamweave.story.model import Story

MASK = (1 << 128) - 1

MIND = frozenset(
    {"knows", "seen", "met", "it", "him", "her", "them", "again", "refused", "read", "heard", "hinted", "came"}
)
"""Attributes that are one protagonist's own."""

TABLE = frozenset({"turn", "focus", "question", "unread", "last", "brief", "reacted", "taught", "commands"})
"""Attributes that are the player's."""


PLACING = frozenset({"in", "open", "locked", "lit", "asleep", "shard"})
"""Attributes that place things: what is where, and what can be seen there, hangs on these alone."""

MEETING = ("seen", "knows")
"""Facts by which a protagonist has met what they are about."""

INDEXED = PLACING | {*MEETING, "done"}
"""Attributes of facts that an index is kept of."""


def class_of(fact: Fact) -> str:
    """world | mind | table: whose the fact is. Whatever is not declared belongs to the world all share."""
    attribute = fact[1]
    return "mind" if attribute in MIND else "table" if attribute in TABLE else "world"


def fact_hash(fact: Fact, value: FactValue) -> int:
    """128 bits for one fact with its value, the same on every machine."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(canonical((*fact, value)).encode(), digest_size=16).digest(), "big")


def canonical(value: FactValue) -> str:
    """One spelling for each value: tuples in brackets, strings with their length, so that no two values meet."""
    if isinstance(value, tuple):
        return "[" + ",".join(canonical(v) for v in value) + "]"
    if isinstance(value, str):
        return f"{len(value)}:{value}"
    return {None: "-", True: "t", False: "f"}[value] if value is None or isinstance(value, bool) else str(value)


def same(one: FactValue, other: FactValue) -> bool:
    """Whether two values are one: True is not 1."""
    return one == other and type(one) is type(other)


class State:
    """The facts of one game as they stand."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.initial = story.initial
        self.facts: dict[Fact, FactValue] = dict(story.initial)
        """Every fact as it stands; what nothing is known of is not in it. Read it, and write by `put` alone."""
        self.log: list[Change] = []
        """Every change that was made, in order. How long it is tells whether anything changed since."""
        self.meetings = 0
        """How often what is met changed: seen, or heard of."""
        self.steps = 0
        """How often what is done changed: beats and scenes."""
        self._taken = 0
        self._hash = self._hashed = 0
        """The hash as it was last worked out, and how much of the log is in it."""
        self._lie_anew()
        self._contents: dict[str, list[str]] = {}
        self._order = {id: e.order for id, e in story.entities.items()}
        self._met: dict[str, dict[str, None]] = {}
        for fact, value in story.initial.items():
            if fact[1] == "in" and isinstance(value, str):
                self._contents.setdefault(value, []).append(fact[0])
            elif fact[1] in MEETING and len(fact) == 3 and value is not None:
                self._met.setdefault(fact[0], {})[fact[2]] = None

    def _lie_anew(self) -> None:
        """Begin to remember what is worked out of where things are (world/): `put` empties it when that changes."""
        self.chains: dict[str, tuple[str, ...]] = {}
        self.standpoints: dict[str, str] = {}
        self.views: dict[str, dict[str, None]] = {}

    def get(self, entity: str, attribute: str, about: str = "") -> FactValue:
        """The value of a fact; None when nothing is known of it."""
        return self.facts.get((entity, attribute, about) if about else (entity, attribute))

    def text(self, entity: str, attribute: str, about: str = "") -> str:
        """The value of a fact that holds an id or a word; "" for anything else."""
        value = self.facts.get((entity, attribute, about) if about else (entity, attribute))
        return value if isinstance(value, str) else ""

    def number(self, entity: str, attribute: str, about: str = "") -> int:
        """The value of a fact that counts; 0 for anything else."""
        value = self.facts.get((entity, attribute, about) if about else (entity, attribute))
        return value if isinstance(value, int) else 0

    @property
    def changed(self) -> dict[Fact, FactValue]:
        """The facts that are not the story's any more, worked out when asked for; None for what is not known now."""
        facts, initial = self.facts, self.initial
        every = dict.fromkeys((*initial, *facts))
        return {f: v for f in every if not same(v := facts.get(f), initial.get(f))}

    def count(self, entity: str, attribute: str, about: str = "") -> None:
        """One more of what a fact counts."""
        fact = (entity, attribute, about) if about else (entity, attribute)
        value = self.facts.get(fact)
        self.put(fact, value + 1 if isinstance(value, int) else 1)

    def contents(self, holder: str) -> list[str]:
        """What lies directly in a holder, in the story's own order. Do not change the list."""
        return self._contents.get(holder) or []

    def met(self, person: str) -> Iterable[str]:
        """What a person has seen or heard of, in no order that means anything."""
        return self._met.get(person, ())

    @property
    def journal(self) -> list[Change]:
        """The changes since it was last taken."""
        return self.log[self._taken :]

    def put(self, fact: Fact, value: FactValue) -> None:
        """Make a fact so. Writing what is already so is nothing; anything else is journalled."""
        facts = self.facts
        before = facts.get(fact)
        if before == value and type(before) is type(value):
            return
        if value is None:
            del facts[fact]
        else:
            facts[fact] = value
        self.log.append((fact, before, value))
        if fact[1] in INDEXED:
            self._index(fact, before, value)

    def _index(self, fact: Fact, before: FactValue, after: FactValue) -> None:
        """Keep true what is found by something other than the fact."""
        attribute = fact[1]
        if attribute in PLACING:
            self.chains.clear()
            self.standpoints.clear()
            self.views.clear()
            if attribute == "in":
                self._move(fact[0], before, after)
        elif attribute == "done":
            self.steps += 1
        elif len(fact) == 3:
            self.meetings += 1
            self._meet(fact[0], fact[2])

    def _move(self, entity: str, before: FactValue, after: FactValue) -> None:
        if isinstance(before, str):
            self._contents[before].remove(entity)
        if isinstance(after, str):
            inside = self._contents.setdefault(after, [])
            inside.append(entity)
            inside.sort(key=lambda id: self._order.get(id, 0))

    def _meet(self, person: str, about: str) -> None:
        met = self._met.setdefault(person, {})
        if any(self.get(person, how, about) is not None for how in MEETING):
            met[about] = None
        else:
            met.pop(about, None)

    def after(self, changes: Iterable[tuple[Fact, FactValue]]) -> State:
        """The state as it would be after some changes; this one stays as it is."""
        state = State.__new__(State)
        state.__dict__.update(self.__dict__)
        state.facts = dict(self.facts)
        state.log = self.log[self._hashed :]
        state._hashed, state._taken = 0, len(state.log)
        state._contents = {holder: list(ids) for holder, ids in self._contents.items()}
        state._met = {person: dict(met) for person, met in self._met.items()}
        state._lie_anew()
        state.apply(changes)
        return state

    def apply(self, changes: Iterable[tuple[Fact, FactValue]]) -> None:
        """Put several facts."""
        put = self.put
        for fact, value in changes:
            put(fact, value)

    def redo(self, delta: Delta) -> None:
        """Apply a delta forwards; the facts must stand as they did before it."""
        for fact, _, after in delta:
            self.put(fact, after)

    def undo(self, delta: Delta) -> None:
        """Apply a delta backwards; the facts must stand as they did after it."""
        for fact, before, _ in reversed(delta):
            self.put(fact, before)

    def take_journal(self) -> Delta:
        """The changes since this was last asked, and an empty journal. Changes of one fact are folded into one."""
        journal, self._taken = self.journal, len(self.log)
        if len({change[0] for change in journal}) == len(journal):
            return tuple(journal)
        first: dict[Fact, FactValue] = {}
        last: dict[Fact, FactValue] = {}
        for fact, before, after in journal:
            first.setdefault(fact, before)
            last[fact] = after
        return tuple((f, first[f], v) for f, v in last.items() if not same(first[f], v))

    @property
    def hash(self) -> int:
        """128 bits that two states share exactly when they hold the same facts, however they came by them."""
        first: dict[Fact, FactValue] = {}
        for fact, before, _ in self.log[self._hashed :]:
            first.setdefault(fact, before)
        for fact, before in first.items():
            initial, after = self.initial.get(fact), self.facts.get(fact)
            if before != initial:
                self._hash -= fact_hash(fact, before)
            if after != initial:
                self._hash += fact_hash(fact, after)
        self._hashed = len(self.log)
        self._hash &= MASK
        return self._hash
