"""The Dream pane: the shards as rows from the way in, with their threads, and what the law did last turn.

It shows what is so now of what has been perceived, and never what is wanted.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import BANDS, Blueprint
from dreamweave.messages import DreamView, Item, ShardRow, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.story.model import Entity, Story
    from dreamweave.world.state import State

BAND_WORDS = (("delta", "sleeps"), ("theta", "likens"), ("alpha", "rests"), ("beta", "works"), ("gamma", "crowds"))


def titled(entity: Entity) -> str:
    """A name with its article, as it stands in a list."""
    return f"{entity.article} {entity.name}".strip()


class Diagram:
    """Draws one dream of a story."""

    def __init__(self, story: Story, dream: Blueprint, *, moving: bool) -> None:
        self.story = story
        self.dream = dream
        self.moving = moving
        self.order, self.flat, self.ring = walk(dream)

    def view(self, state: State, perceived: Callable[[str], bool]) -> DreamView:
        """The pane as it stands for whoever has perceived what `perceived` says."""
        dream, tree = self.dream, self.dream.tree
        rows = [self.row(state, perceived, shard, depth, parent) for shard, depth, parent in self.order]
        if self.ring:
            last = self.order[-1][0]
            joined = self.row(state, perceived, dream.entry, 0, last)
            rows.append(joined.replace(who=(), things=()))
        return DreamView(
            id=dream.id,
            name=str(tree["name"]),
            law=str(tree["law"]),
            bands=BAND_WORDS,
            rows=tuple(rows),
            last=self.last(state, perceived),
        )

    def band(self, state: State, shard: str) -> int:
        """The band of a shard, 0 to 4."""
        return BANDS.index(state.text(shard, "band") or self.dream.shards[shard].band)

    def row(self, state: State, perceived: Callable[[str], bool], shard: str, depth: int, parent: str) -> ShardRow:
        """One shard, joined to the one it hangs from."""
        dream = self.dream
        name = self.story.entities[shard].name
        entry = shard == dream.entry
        if not perceived(shard):
            return ShardRow(id=shard, name=name, band=-1, depth=depth, entry=entry)
        band = self.band(state, shard)
        apart = abs(band - self.band(state, parent)) if parent and perceived(parent) else 0
        held = state.text(dream.id, "grounded") == shard
        return ShardRow(
            id=shard,
            name=name,
            band=band,
            depth=depth,
            moved=state.number(shard, "moved"),
            thread=("slack" if apart > 1 else "holds") if parent and perceived(parent) else "",
            apart=apart,
            entry=entry,
            held_by=self.holder() if held else "",
            who=tuple(self.people(state, perceived, shard)),
            things=tuple(self.things(state, perceived, shard)),
        )

    def holder(self) -> str:
        """Whose the one hold is."""
        return next((w for w, faculty in self.dream.faculties.items() if faculty == "ground"), "")

    def people(self, state: State, perceived: Callable[[str], bool], shard: str) -> list[Item]:
        """Who is there: dreamers, with what they hold, then the dream's own."""
        dreamers = [w for w in self.dream.who if state.text(w, "asleep") == self.dream.id]
        here = [w for w in dreamers if state.text(w, "shard", self.dream.id) == shard]
        here += [p for p in state.contents(shard) if p in self.dream.people and not self.furniture(p)]
        return [self.person(state, perceived, who) for who in here if perceived(who)]

    def person(self, state: State, perceived: Callable[[str], bool], who: str) -> Item:
        """Somebody, and what is in their hands."""
        spans = [Span(titled(self.story.entities[who]), "name", who)]
        for thing in state.contents(who):
            if thing in self.dream.motifs and perceived(thing):
                spans += [Span(", with "), Span(self.shown(state, thing), "", thing)]
        return Item(who, tuple(spans))

    def things(self, state: State, perceived: Callable[[str], bool], shard: str) -> list[Item]:
        """What lies there, and what lies on that."""
        held = state.text(self.dream.id, "grounded")
        rows: list[Item] = []
        for thing in state.contents(shard):
            if thing not in self.dream.motifs or not perceived(thing):
                continue
            spans = [Span(self.shown(state, thing), "", thing)]
            on = [t for t in state.contents(thing) if t in self.dream.motifs and perceived(t)]
            if self.furniture(thing) and not on and thing != held:
                continue
            if "supporter" in self.dream.motifs[thing].traits:
                for n, other in enumerate(on):
                    spans += [Span(" and " if n else ", with "), Span(self.shown(state, other), "", other)]
            if thing == held:
                spans.append(Span(", held"))
            rows.append(Item(thing, tuple(spans)))
        return rows

    def furniture(self, id: str) -> bool:
        """Whether it is part of the place, and drawn only with what lies on it or while it is held."""
        traits = (self.dream.motifs.get(id) or self.dream.people[id]).traits
        return "scenery" in traits and "loose" not in traits

    def shown(self, state: State, thing: str) -> str:
        """A thing in a list: as what it is sold as, while it wears a mask."""
        mask = self.dream.masks.get(thing, "")
        return mask if mask and state.get(thing, "masked") else titled(self.story.entities[thing])

    def last(self, state: State, perceived: Callable[[str], bool]) -> str:
        """What the law did last turn, in a sentence or two, without its last stop."""
        if not self.moving:
            return "nothing moves here unless it is moved"
        went: list[str] = []
        said = ""
        for shard in self.dream.shards:
            moved = state.number(shard, "moved")
            if moved and perceived(shard):
                verb = "rose" if moved > 0 else "fell"
                went.append(
                    f"{self.name(shard)}{'' if verb == said else ' ' + verb} to {BANDS[self.band(state, shard)]}"
                )
                said = verb
        for thing in (*self.dream.motifs, *self.dream.people):
            to = state.text(thing, "in")
            if state.get(thing, "moved") and perceived(thing) and to in self.dream.shards:
                went.append(f"{self.name(thing)} went on to {self.name(to)}")
        rows = [listed(went)] if went else []
        held = state.text(self.dream.id, "grounded")
        if held and perceived(held):
            by = self.holder()
            rows.append(f"{self.name(held)}, held by {self.story.entities[by].name}, stood" if by else "")
        return ". ".join(r[0].upper() + r[1:] for r in rows if r) if any(rows) else "nothing has moved yet"

    def name(self, id: str) -> str:
        """A name in a sentence: places bare, things with the."""
        entity = self.story.entities[id]
        bare = id in self.dream.shards or not entity.article or "proper" in entity.traits
        return entity.name if bare else "the " + entity.name


def listed(parts: list[str]) -> str:
    """Clauses in a row, without and: the pane is narrow."""
    return ", ".join(parts)


def walk(dream: Blueprint) -> tuple[list[tuple[str, int, str]], bool, bool]:
    """The shards in order from the way in: (shard, depth, the one it hangs from); whether they are one line, which is
    drawn flat; and whether the line closes to a ring."""
    degrees = [len(near) for near in dream.near.values()]
    ring = len(dream.shards) > 2 and all(d == 2 for d in degrees)
    flat = ring or (max(degrees, default=0) <= 2 and len(dream.near[dream.entry]) == 1 and len(dream.shards) > 2)
    rows: list[tuple[str, int, str]] = []
    seen: set[str] = set()

    def visit(shard: str, depth: int, parent: str) -> None:
        seen.add(shard)
        rows.append((shard, 0 if flat else depth, parent))
        for other in dream.near[shard]:
            if other not in seen:
                visit(other, depth + 1, shard)

    visit(dream.entry, 0, "")
    for shard in dream.shards:
        if shard not in seen:
            visit(shard, 0, "")
    return rows, flat, ring
