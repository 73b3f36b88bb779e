"""The Dream pane as data: the shards as rows, how they hang together, what is where, and what the law did last turn.

It shows what is so now of what has been perceived, and never what is wanted. Where the dreamers stand is known to all,
as it is in the strip. The shape comes from the dream's own records: a current that closes is a ring, places paired
across a mirror are a glass, a line that carries people down is a stair, and the rest is a tree or a line.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import Blueprint, words
from dreamweave.dreamscape.faults.mirror import across
from dreamweave.dreamscape.laws import adrift
from dreamweave.messages import DreamView, Item, ShardRow, Span
from dreamweave.record import Value
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.story.model import Entity, Story
    from dreamweave.world.state import State

    Perceived = Callable[[str], bool]

BAND_WORDS = (("delta", "sleeps"), ("theta", "likens"), ("alpha", "rests"), ("beta", "works"), ("gamma", "crowds"))

UNSEEN, BANDLESS = -1, -2
"""The band of a row nobody has seen, and of one that has none."""

STILL = "nothing moves here by itself"
REFLECTED = "what is moved takes its twin along"
"""What is said of the last turn where nothing moves by itself; and across a glass."""


class Place(Value):
    """A row before it is filled: the shard, how deep it hangs from which, and chain and again as in ShardRow."""

    shard: str
    depth: int
    parent: str
    chain: bool = False
    again: bool = False


def titled(entity: Entity) -> str:
    """A name with its article, as it stands in a list."""
    return f"{entity.article} {entity.name}".strip()


class Diagram:
    """Draws one dream of a story. moving: whether anything in it moves by itself."""

    def __init__(self, story: Story, dream: Blueprint, *, moving: bool) -> None:
        self.story = story
        self.dream = dream
        self.moving = moving
        self.glass = across(dream)
        self.carries = {
            dream.whole(k): {part: dream.whole(row[part]) for part in ("to", "rail")}
            for k, row in (dream.options.get("carries") or {}).items()
        }
        self.places = walk(dream)
        self.shape = "tree"
        if any(shard in self.glass for shard in dream.shards):
            self.shape, self.places = "glass", paired(dream, self.glass)
        elif self.carries and all(place.chain for place in self.places[1:]):
            self.shape = "stair"
            self.places = [place.replace(depth=n, chain=False) for n, place in enumerate(self.places)]
        self.drifting = frozenset(adrift(dream))
        self.flows = dict(zip(dream.current, (*dream.current[1:], *dream.current[:1]), strict=True))
        self.laws = self.local_laws()

    def view(self, state: State, perceived: Perceived) -> DreamView:
        """The pane as it stands for whoever has perceived what `perceived` says."""
        dream, tree = self.dream, self.dream.tree
        rows = [self.row(state, perceived, place) for place in self.places]
        known = {pair for pair in self.glass.items() if pair[0] < pair[1] and pair[0] not in dream.shards}
        return DreamView(
            id=dream.id,
            name=str(tree["name"]),
            law=str(tree["law"]),
            bands=BAND_WORDS if self.first(state, perceived) else tuple((word, "") for word, _ in BAND_WORDS),
            rows=(*rows, *self.step(state, perceived)),
            last=self.last(state, perceived),
            shape=self.shape,
            next=self.next(state, perceived),
            twins=tuple(sorted(known)),
        )

    def first(self, state: State, perceived: Perceived) -> bool:
        """Whether the bands are to be explained: no place of another dream has been met, or it is played alone."""
        if state.get("story", "alone") == self.dream.id:
            return True
        others = (d for d in self.story.dreams if d != self.dream.id)
        return not any(
            perceived(f"{d}.{key.removeprefix(d + '.')}") for d in others for key in self.story.dreams[d]["shards"]
        )

    # -- rows ----------------------------------------------------------------------------------------------------

    def row(self, state: State, perceived: Perceived, place: Place) -> ShardRow:
        """One shard, joined to the one it hangs from. In one that has not been seen only dreamers are shown, and what
        is known of from its twin."""
        shard, parent, seen = place.shard, place.parent, perceived(place.shard)
        joined = seen and bool(parent) and perceived(parent)
        apart = abs(self.band(state, shard) - self.band(state, parent)) if joined else 0
        row = ShardRow(
            id=shard,
            name=self.story.entities[shard].name,
            band=BANDLESS if place.again else self.band(state, shard) if seen else UNSEEN,
            depth=place.depth,
            thread="" if not joined else "slack" if apart > 1 else "holds",
            apart=apart,
            chain=place.chain,
            again=place.again,
            across=self.glass.get(shard, ""),
        )
        if place.again:
            return row
        held = state.text(self.dream.id, "grounded")
        return row.replace(
            entry=shard == self.dream.entry,
            moved=state.number(shard, "moved") if seen else 0,
            held_by=self.holder() if seen and held in (shard, self.carries.get(shard, {}).get("rail", shard)) else "",
            who=tuple(self.people(state, perceived, shard)),
            things=tuple(self.things(state, perceived, shard)) if seen or self.glass else (),
            flows=self.flows.get(shard, ""),
            adrift=tuple(self.loose(state, perceived, shard)) if seen else (),
            law=self.law(shard, held) if seen else "",
        )

    def step(self, state: State, perceived: Perceived) -> list[ShardRow]:
        """What is under the last landing of a stair, once it has been met: a step that is wanting until it is held."""
        hum = self.dream.hum
        if self.shape != "stair" or hum is None or not perceived(hum.after):
            return []
        stands = state.text(self.dream.id, "grounded") == hum.after
        masked = self.dream.motifs[hum.after].masked
        words = "it has its name back" if masked and not state.get(hum.after, "masked") and not stands else ""
        things = [Item("", (Span(words),))] if words else []
        if stands and perceived(hum.id):
            things.append(Item(hum.id, (Span(titled(self.story.entities[hum.id]), "", hum.id), Span(" is everywhere"))))
        return [
            ShardRow(
                id=hum.after,
                name=titled(self.story.entities[hum.after]),
                band=BANDLESS,
                depth=len(self.places),
                thread="holds" if stands else "wanting",
                held_by=self.holder() if stands else "",
                things=tuple(things),
            )
        ]

    def band(self, state: State, shard: str) -> int:
        """The band of a shard, 0 to 4."""
        return BANDS.index(state.text(shard, "band") or self.dream.shards[shard].band)

    def holder(self) -> str:
        """Whose the one hold is."""
        return next((w for w, faculty in self.dream.faculties.items() if faculty == "ground"), "")

    def law(self, shard: str, held: str) -> str:
        """The law of one landing, as it stands."""
        row = self.carries.get(shard)
        if row and held == row["rail"]:
            return f"drift: stopped by {self.name(row['rail'])}"
        return self.laws.get(shard, "")

    def local_laws(self) -> dict[str, str]:
        """The laws that hold in one place only, by the options that put them there."""
        dream, options = self.dream, self.dream.options
        laws = {shard: f"drift: it takes you to {self.name(row['to'])}" for shard, row in self.carries.items()}
        laws |= {dream.whole(s): "echo: what is put is put again" for s in words(options.get("sills"))}
        laws |= {dream.whole(s): "debt: one thing for another" for s in words((options.get("debt") or {}).get("in"))}
        for row in options.get("deeds") or ():
            for deed in words(row["on"]):
                action, *_, last = deed.split()
                if action == "show" and dream.knows(last) and dream.whole(last) in dream.shards:
                    laws[dream.whole(last)] = "mirror: it turns what it is shown"
        return laws

    # -- who and what is where -----------------------------------------------------------------------------------

    def people(self, state: State, perceived: Perceived, shard: str) -> list[Item]:
        """Who is there: dreamers, with what they hold, then the dream's own."""
        here = self.standing(state, shard)
        if perceived(shard):
            own = (p for p in state.contents(shard) if p in self.dream.people and perceived(p))
            here += [p for p in own if not self.furniture(p) and not self.floats(state, p, shard)]
        return [self.person(state, perceived, who) for who in here]

    def standing(self, state: State, shard: str) -> list[str]:
        """The dreamers who are there."""
        asleep = (w for w in self.dream.who if state.text(w, "asleep") == self.dream.id)
        return [w for w in asleep if state.text(w, "shard", self.dream.id) == shard]

    def person(self, state: State, perceived: Perceived, who: str) -> Item:
        """Somebody, and what is in their hands."""
        spans = [Span(titled(self.story.entities[who]), "name", who)]
        for thing in state.contents(who):
            if shown := self.shown(state, perceived, thing):
                spans += [Span(", with "), shown]
        return Item(who, tuple(spans))

    def floats(self, state: State, id: str, shard: str) -> bool:
        """Whether something lying in a shard is the water's to take on."""
        return id in self.drifting and shard in self.flows and state.text(self.dream.id, "grounded") != id

    def loose(self, state: State, perceived: Perceived, shard: str) -> list[Item]:
        """Who and what the water takes on from there."""
        out: list[Item] = []
        for id in state.contents(shard):
            if perceived(id) and self.floats(state, id, shard):
                out.append(
                    self.person(state, perceived, id) if id in self.dream.people else self.laid(state, perceived, id)
                )
        return out

    def things(self, state: State, perceived: Perceived, shard: str) -> list[Item]:
        """What lies there and stays, and what lies on that; then what hangs there, and what is heard there."""
        held = state.text(self.dream.id, "grounded")
        rails = [row["rail"] for row in self.carries.values()]
        rows: list[Item] = []
        for thing in state.contents(shard):
            if thing not in self.dream.motifs or self.floats(state, thing, shard) or thing in rails:
                continue
            if self.shape == "stair" and self.dream.hum is not None and thing == self.dream.hum.after:
                continue
            on = self.resting(state, perceived, thing)
            if self.furniture(thing) and not perceived(thing):
                rows += [Item(id, (span,)) for id, span in on]
            elif self.shown(state, perceived, thing) and (on or thing == held or not self.furniture(thing)):
                rows.append(self.laid(state, perceived, thing))
        return rows + self.hanging(state, perceived, shard) + self.echoes(state, perceived, shard)

    def laid(self, state: State, perceived: Perceived, thing: str) -> Item:
        """A thing that lies somewhere, whether it is held there, and what lies on it."""
        spans = [self.shown(state, perceived, thing) or Span("")]
        if thing == state.text(self.dream.id, "grounded"):
            spans.append(Span(", held"))
        for n, (_, other) in enumerate(self.resting(state, perceived, thing)):
            spans += [Span(" and " if n else ", with "), other]
        return Item(thing, tuple(spans))

    def resting(self, state: State, perceived: Perceived, thing: str) -> list[tuple[str, Span]]:
        """What lies on a thing."""
        if "supporter" not in self.dream.motifs[thing].traits:
            return []
        rows = ((other, self.shown(state, perceived, other)) for other in state.contents(thing))
        return [(other, span) for other, span in rows if span]

    def hanging(self, state: State, perceived: Perceived, shard: str) -> list[Item]:
        """What hangs in the air, because its twin is in a hand across the glass."""
        other = self.glass.get(shard, "")
        holders = [*self.standing(state, other), *(p for p in state.contents(other) if p in self.dream.people)]
        rows: list[Item] = []
        for thing in (t for who in holders for t in state.contents(who) if t in self.glass):
            if shown := self.shown(state, perceived, self.glass[thing]):
                rows.append(Item(self.glass[thing], (shown, Span(", in the air"))))
        return rows

    def echoes(self, state: State, perceived: Perceived, shard: str) -> list[Item]:
        """What has been put again there, and is heard."""
        spots, hum = self.dream.spots(shard), self.dream.hum
        rows: list[Item] = []
        for thing in self.dream.motifs:
            spot = state.text(thing, "echo")
            if spot not in spots or not perceived(thing):
                continue
            if hum is not None and perceived(hum.id):
                spans = [Span(titled(self.story.entities[hum.id]), "", hum.id)]
            else:
                spans = [Span("the echo of "), Span(titled(self.story.entities[thing]), "", thing)]
            if spot != shard:
                spans.append(Span(f", on {self.name(spot)}"))
            rows.append(Item(thing, tuple(spans)))
        return rows

    def furniture(self, id: str) -> bool:
        """Whether it is part of the place, and drawn only with what lies on it or while it is held."""
        traits = (self.dream.motifs.get(id) or self.dream.people[id]).traits
        return "scenery" in traits and "loose" not in traits

    def shown(self, state: State, perceived: Perceived, thing: str) -> Span | None:
        """A thing in a list: as what it is sold as, while it wears a mask; with that its aspect has been turned; as a
        twin, when only its twin has been met; None when neither has."""
        if thing not in self.dream.motifs:
            return None
        if not perceived(thing):
            twin = self.glass.get(thing, "")
            met = bool(twin) and perceived(twin)
            return Span(f"the twin of {titled(self.story.entities[twin])}", "twin", twin) if met else None
        mask, motif = self.dream.masks.get(thing, ""), self.dream.motifs[thing]
        name = mask if mask and state.get(thing, "masked") else titled(self.story.entities[thing])
        turned = motif.turns and state.get(thing, "aspect") != motif.aspect
        return Span(f"{name}, turned" if turned else name, "", thing)

    # -- what the law does ---------------------------------------------------------------------------------------

    def last(self, state: State, perceived: Perceived) -> str:
        """What the law did last turn, in a sentence or two, without its last stop."""
        if not self.moving:
            return REFLECTED if self.glass else STILL
        went: list[tuple[str, str, str]] = []
        for shard in self.dream.shards:
            moved = state.number(shard, "moved")
            if moved and perceived(shard):
                went.append((self.name(shard), "rose" if moved > 0 else "fell", BANDS[self.band(state, shard)]))
        for thing in (*self.dream.motifs, *self.dream.people):
            to = state.text(thing, "in")
            if state.get(thing, "moved") and perceived(thing) and to in self.dream.shards:
                went.append((self.name(thing), "went on", self.name(to)))
        verbs = ("", *(verb for _, verb, _ in went))
        clauses = [
            f"{what}{'' if verb == before else ' ' + verb} to {to}"
            for before, (what, verb, to) in zip(verbs, went, strict=False)
        ]
        rows = [", ".join(clauses)] if clauses else []
        held = state.text(self.dream.id, "grounded")
        if held and perceived(held) and self.holder():
            rows.append(f"{self.name(held)}, held by {self.story.entities[self.holder()].name}, stood")
        return ". ".join(r[0].upper() + r[1:] for r in rows) or "nothing has moved yet"

    def next(self, state: State, perceived: Perceived) -> str:
        """What an echo is about to do; what the water will do is seen in the rows."""
        who, _, rest = state.text(self.dream.id, "echo").partition(" ")
        deed, _, thing = rest.partition(" ")
        if not thing or not perceived(thing):
            return ""
        where = "where" if deed == "put" else "from where"
        done = {"put": "put", "throw": "thrown"}[deed]
        return f"{self.name(thing)} is {done} again, {where} {self.story.entities[who].name} then stands"

    def name(self, id: str) -> str:
        """A name in a sentence: places bare, things with the."""
        entity = self.story.entities[id]
        bare = id in self.dream.shards or not entity.article or "proper" in entity.traits
        return entity.name if bare else "the " + entity.name


# -- the order of rows -------------------------------------------------------------------------------------------


def ring(dream: Blueprint) -> tuple[str, ...]:
    """The shards of a ring, in the order of its current or, where none flows, from the way in; or ()."""
    places = dream.current if "drift" in dream.faults else ()
    if not places and all(len(near) == 2 for near in dream.near.values()):
        at = dream.entry
        while at not in places:
            places += (at,)
            at = next((n for n in dream.near[at] if n not in places), at)
    closed = all(b in dream.near[a] for a, b in zip(places, (*places[1:], *places[:1]), strict=True))
    return tuple(places) if len(places) > 2 and closed else ()


def walk(dream: Blueprint) -> list[Place]:
    """The shards in order from the way in. A line chains, and so does a ring, whose first is named again at its foot
    with what else hangs from it."""
    round_, near = ring(dream), dream.near
    line = len(near) > 2 and len(near[dream.entry]) == 1 and all(len(n) <= 2 for n in near.values())
    places: list[Place] = []
    seen: set[str] = set()

    def visit(place: Place) -> None:
        places.append(place)
        seen.add(place.shard)
        if place.shard in round_:
            at = round_.index(place.shard)
            before = place.shard
            rest = (*round_[at + 1 :], *round_[:at])
            seen.update(rest)
            for shard in rest:
                places.append(Place(shard, place.depth, before, chain=True))
                branch(shard, place.depth)
                before = shard
            places.append(Place(place.shard, place.depth, before, chain=True, again=True))
        branch(place.shard, place.depth)

    def branch(shard: str, depth: int) -> None:
        for other in near[shard]:
            if other not in seen:
                visit(Place(other, depth if line else depth + 1, shard, chain=line))

    visit(Place(dream.entry, 0, ""))
    for shard in dream.shards:
        if shard not in seen:
            visit(Place(shard, 0, ""))
    return places


def paired(dream: Blueprint, glass: dict[str, str]) -> list[Place]:
    """The shards pair by pair across the glass, each joined to the one above it where a thread runs between them."""
    places: list[Place] = []
    above: tuple[str, str] = ("", "")
    for shard in dream.shards:
        other = glass.get(shard, "")
        if any(shard == place.shard for place in places):
            continue
        pair = (shard, other)
        joined = [up if up and one and one in dream.near[up] else "" for up, one in zip(above, pair, strict=True)]
        places += [Place(one, 0, parent, chain=True) for one, parent in zip(pair, joined, strict=True) if one]
        above = pair
    return places
