"""The blueprint of a dream: what its author wrote, with every id whole and every default filled in.

The dream's tree is the authored mapping (story.schema.Dream as plain values). Ids in it may be short (`kettle`) or
whole (`d1.kettle`); a blueprint answers in whole ids only.
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import All, Some, Test, being
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Story

WORKING = ("alpha", "beta")
"""The bands of R2 in which hands work."""

NOWHERE: FactValue = None
"""Where a woven thing is before it is made."""


class Unreadable(ValueError):
    """Something authored that a dream cannot use; the message says which part. words: the text of which that is said,
    as it was written."""

    def __init__(self, message: str, words: str = "") -> None:
        super().__init__(message)
        self.words = words


class Lore(Value):
    """What a story says of all its dreams: whose faculty is which action, what weaves into what, what opposes what."""

    faculties: Mapping[str, str]
    weaves: tuple[tuple[str, str, str], ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(story: Story) -> Lore:
        """The lore of a story."""
        return Lore({p.id: p.faculty for p in story.protagonists.values()}, story.weaves, story.opposites)


class Shard(Value):
    """A place of a dream. band: its first. entry: a way in. tidal: it goes with the tide."""

    id: str
    band: str
    entry: bool
    tunable: bool
    water: bool
    tidal: bool


class Hum(Value):
    """An echo that rises: from when `after` is grounded, what `id` names is a song in every place, woven with and not
    used up, and nothing of that kind is put again."""

    id: str
    after: str


class Motif(Value):
    """A thing of a dream. place: where it first is, or None. fixed: never in a hand. turns: its aspect is a fact."""

    id: str
    place: str | None
    aspect: str
    traits: frozenset[str]
    masked: bool
    fixed: bool
    turns: bool = False


def words(value: Any) -> list[str]:
    """One string or a list of them, as a list; nothing as an empty one."""
    return [value] if isinstance(value, str) and value else [str(v) for v in value or ()]


def field(row: Mapping[str, Any], *keys: str, default: Any = "") -> Any:
    """The first of some spellings of a key that is there and says something."""
    return next((row[k] for k in keys if row.get(k)), default)


def truth(value: Any) -> bool:
    """YAML scalars are taken as text: yes and true are so, no and false are not."""
    return value is True or value in ("yes", "true")


class Blueprint:
    """One dream as its laws need it. Raises Unreadable for an id that the dream does not know."""

    def __init__(self, id: str, tree: Mapping[str, Any], lore: Lore) -> None:
        self.id = id
        self.tree = tree
        self.lore = lore
        self.who = tuple(words(tree["who"]))
        self.faculties = {who: lore.faculties.get(who, "") for who in self.who}
        self._ids: dict[str, str] = {}
        for part in ("shards", "motifs", "people"):
            for key in tree.get(part) or {}:
                short = key.removeprefix(id + ".")
                self._ids[short] = self._ids[id + "." + short] = id + "." + short
        for who in self.who:
            self._ids.setdefault(who, who)
        self.shards = {s.id: s for s in (self._shard(k, row) for k, row in tree["shards"].items())}
        self.entry = next((s.id for s in self.shards.values() if s.entry), next(iter(self.shards)))
        self.motifs = {m.id: m for m in (self._motif(k, row) for k, row in (tree.get("motifs") or {}).items())}
        self.people = {p.id: p for p in (self._motif(k, row) for k, row in (tree.get("people") or {}).items())}
        goods = [(k, row["mask"]) for k, row in (tree.get("motifs") or {}).items() if row.get("mask")]
        self.masks: dict[str, str] = {self.whole(k): mask for k, mask in goods}
        self.threads = [(self.whole(a), self.whole(b)) for a, b in tree.get("threads") or ()]
        self.faults = tuple(words(tree.get("faults")))
        self.options: Mapping[str, Any] = tree.get("options") or {}
        stands = self.options.get("start") or {}
        self.stands = {w: self.whole(stands[w]) if w in stands else self.entry for w in self.who}
        rests = self.options.get("rests") or {}
        self.rests = {self.whole(shard): self.whole(thing) for shard, thing in rests.items()}
        self.things = [m for m in self.motifs.values() if not m.fixed]
        listed = self.options.get("current")
        hum = self.options.get("hum")
        self.hum = Hum(self.whole(hum["is"]), self.whole(hum["after"])) if hum else None
        self.current = tuple(map(self.whole, listed or [s.id for s in self.shards.values() if s.water]))
        self.near: dict[str, list[str]] = {s: [] for s in self.shards}
        for a, b in self.threads:
            self.near[a].append(b)
            self.near[b].append(a)

    def _shard(self, key: str, row: Mapping[str, Any]) -> Shard:
        flags = {flag: truth(row.get(flag)) for flag in ("entry", "tunable", "water", "tidal")}
        return Shard(id=self.whole(key), band=row["band"], **flags)

    def _motif(self, key: str, row: Mapping[str, Any]) -> Motif:
        traits = frozenset(words(row.get("kind")))
        start = row.get("start") or {}
        place = field(row, "in", "in_")
        return Motif(
            id=self.whole(key),
            place=self.whole(place) if place else None,
            aspect=row.get("aspect") or "",
            traits=traits,
            masked=bool(row.get("mask")) or truth(start.get("masked")),
            fixed=bool(traits & {"fixed", "scenery", "supporter", "part"}),
            turns="aspect" in start,
        )

    def whole(self, short: str) -> str:
        """The whole id of a shard, thing or person of this dream, or of a dreamer."""
        try:
            return self._ids[short]
        except KeyError:
            raise Unreadable(f"{short!r} is nothing in {self.id}", short) from None

    def knows(self, word: str) -> bool:
        """Whether a word is an id here."""
        return word in self._ids

    # The facts, each one variable.

    def band(self, shard: str) -> Fact:
        """The band of a shard."""
        return (shard, "band")

    def shard_of(self, who: str) -> Fact:
        """The shard a dreamer stands in."""
        return (who, "shard", self.id)

    def place(self, thing: str) -> Fact:
        """Where a thing is: a shard, a fixture, whoever holds it, or what it is woven into."""
        return (thing, "in")

    def masked(self, thing: str) -> Fact:
        """Whether a thing wears the dream's mask."""
        return (thing, "masked")

    @property
    def hold(self) -> Fact:
        """What is grounded: "" or an id."""
        return (self.id, "grounded")

    @property
    def pending(self) -> Fact:
        """What an ECHO is about to repeat: "" or whose, which deed, of what."""
        return (self.id, "echo")

    def aspect(self, thing: str) -> Fact:
        """The aspect of a thing that can be turned."""
        return (thing, "aspect")

    def faces(self, thing: Motif) -> list[tuple[str, tuple[Test, ...]]]:
        """The aspects a thing can have, each with the tests that it has it now; the one it begins with first."""
        if not thing.turns:
            return [(thing.aspect, ())]
        other = next(b for pair in self.lore.opposites for a, b in (pair, pair[::-1]) if a == thing.aspect)
        return [(face, (being(self.aspect(thing.id), face),)) for face in (thing.aspect, other)]

    def echo(self, thing: str) -> Fact:
        """Where the echo of a thing lies, or None."""
        return (thing, "echo")

    def first(self) -> dict[Fact, FactValue]:
        """Every fact of the dream with its first value."""
        facts: dict[Fact, FactValue] = {self.band(s.id): s.band for s in self.shards.values()}
        facts |= {self.shard_of(w): place for w, place in self.stands.items()}
        for thing in (*self.motifs.values(), *self.people.values()):
            facts[self.place(thing.id)] = thing.place
            facts[self.masked(thing.id)] = thing.masked
        facts[self.hold] = facts[self.pending] = ""
        facts[self.id, "row"] = False
        for part in ("motifs", "people"):
            for key, row in (self.tree.get(part) or {}).items():
                for name, value in (row.get("start") or {}).items():
                    fact = (self.whole(key), name)
                    plain = truth(value) if value in ("yes", "no", "true", "false") else value
                    facts.setdefault(fact, plain)
        return facts

    # Where things lie.

    def moves(self, thing: str) -> bool:
        """Whether a fixed thing still changes its place (a barge, a horse)."""
        motif = self.motifs.get(thing) or self.people.get(thing)
        return motif is not None and bool(motif.traits & {"loose"})

    def spots(self, shard: str) -> list[str]:
        """Everything in a shard that never moves and on which things lie: the shard itself and its supporters."""
        return [shard, *(m.id for m in self.supporters() if m.place == shard and not self.moves(m.id))]

    def sounding(self, aspect: str, shard: str) -> Some:
        """That something of an aspect lies in a shard, or its echo does."""
        things = [m.id for m in self.things if m.aspect == aspect]
        ways: list[Test | All] = [All(tests) for thing in things for _, tests in self.lying(thing, shard)]
        if "echo" in self.faults:
            ways += [being(self.echo(thing), *self.spots(shard)) for thing in things]
        if self.hum is not None and aspect == "song":
            ways.append(being(self.hold, self.hum.after))
        return Some(tuple(ways))

    def supporters(self) -> Iterable[Motif]:
        """The things on which others can be laid."""
        return (m for m in self.motifs.values() if "supporter" in m.traits)

    def lying(self, thing: str, shard: str) -> list[tuple[str, tuple[Test, ...]]]:
        """The ways a thing can lie in a shard: what it lies on (the shard itself or a supporter), and the tests."""
        place = self.place(thing)
        rows: list[tuple[str, tuple[Test, ...]]] = [(shard, (being(place, shard),))]
        for m in self.supporters():
            if m.id == thing:
                continue
            if self.moves(m.id):
                rows.append((m.id, (being(place, m.id), being(self.place(m.id), shard))))
            elif m.place == shard:
                rows.append((m.id, (being(place, m.id),)))
        return rows
