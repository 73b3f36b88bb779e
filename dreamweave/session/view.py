"""The View: what the panes show, worked out when asked for, from what the player's protagonist perceives and knows."""

from __future__ import annotations

from dreamweave.actions import scenes
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.knowing import ledger_rows, open_beats
from dreamweave.actions.sleeping import perceived
from dreamweave.messages import Item, SaveView, Seat, Span
from dreamweave.record import Value
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import DreamView
    from dreamweave.session.mapping import MapView
    from dreamweave.session.playthrough import Playthrough
    from dreamweave.story.model import Protagonist


class Place(Value):
    """Where the reader stands. dream: the dream's name, or "" awake."""

    id: str
    name: str
    region: str
    dream: str


class View:
    """One look at a game; it holds while nothing is submitted."""

    def __init__(self, game: Playthrough) -> None:
        self._game = game
        self._world, self._state, self._story = game.world, game.state, game.story
        self.reader = game.focus
        self._context = Context(self._world, self.reader)

    @property
    def voice(self) -> str:
        """Who is at the prompt: the reader, or "" where nobody is."""
        return scenes.reader_of(self._world, self.reader)

    @property
    def prompt(self) -> str:
        """What stands before the prompt, "" for nothing."""
        return self._game.prompt

    @property
    def last(self) -> bool:
        """Whether this is the game's last moment."""
        return bool(scenes.moment(self._world, self.reader).get("last"))

    @property
    def turn(self) -> int:
        """The number of the newest turn."""
        return self._state.number("story", "turn")

    @property
    def act(self) -> str:
        """The name of the act, "" in a story without."""
        row = self._world.story.acts.get(self._state.number("story", "act"))
        return row["name"] if row else ""

    @property
    def hour(self) -> str:
        """The time of day in words."""
        return self._state.text("story", "hour")

    @property
    def place(self) -> Place:
        """Where the reader stands."""
        id = self._world.standpoint(self.reader)
        entity = self._world.entities[id]
        dream = self._story.dreams[entity.within]["name"] if entity.within else ""
        return Place(id, entity.name, entity.region, dream)

    @property
    def exits(self) -> tuple[Item, ...]:
        """Ways on: the direction, then the place when it is known; a click goes there."""
        ways = self._game.scope(self.reader).ways
        out: list[Item] = []
        for exit in self._world.exits(self.place.id):
            if not exit.to:
                continue
            to = ways.get(exit.way, "")
            name = Span(self._world.entities[to].name, "place", to) if to else Span("")
            way = "" if exit.way in self._world.entities else exit.way
            command = f"go {way or name.text.lower()}"
            out.append(Item(to or exit.way, (Span(way), name), command))
        return tuple(out)

    def _here(self) -> list[str]:
        visible, place = self._world.visible(self.reader), self.place.id
        return [
            id
            for id in visible
            if id not in (place, self.reader)
            and not self._world.held(id, self.reader)
            and self._world.entities[id].kind != "room"
        ]

    @property
    def people(self) -> tuple[Item, ...]:
        """Whoever else is here."""
        out: list[Item] = []
        for id in self._here():
            entity = self._world.entities[id]
            if entity.kind == "person":
                asleep = bool(self._state.get(id, "asleep")) and not entity.within
                spans = (self._context.name(id, "a"), *((Span("  ~ asleep"),) if asleep else ()))
                out.append(Item(id, spans, f"examine {entity.name.lower()}"))
        return tuple(out)

    @property
    def things(self) -> tuple[Item, ...]:
        """Things here that are not mere scenery, or that the place's text names; parts and what things hold are
        indented under them."""
        out: list[Item] = []
        text = self._world.entities[self.place.id].text
        named = {s.entity for spans, _ in self._context.paragraphs(text) for s in spans}
        for id in self._here():
            entity = self._world.entities[id]
            if entity.kind != "thing" or ("scenery" in entity.traits and id not in named):
                continue
            holder = self._world.holder(id)
            if entity.within and self._world.standpoint(id) != self.place.id:
                continue
            inner = self._world.entities.get(holder)
            if inner is not None and inner.kind == "person":
                continue
            depth = 1 if inner is not None and inner.kind == "thing" else 0
            out.append(Item(id, (self._context.name(id, "a"),), f"examine {entity.name.lower()}", depth))
        return tuple(out)

    @property
    def carried(self) -> tuple[Item, ...]:
        """What the reader carries."""
        return tuple(
            Item(
                id,
                (self._context.name(id, "a"), *((Span("  worn"),) if self._state.get(id, "worn") else ())),
                f"examine {self._world.entities[id].name.lower()}",
            )
            for id in self._world.carried(self.reader)
        )

    @property
    def ledger(self) -> tuple[Item, ...]:
        """What the reader knows; the last span, of role `source`, says whom it was had from."""
        out: list[Item] = []
        for fact, source in ledger_rows(self._world, self.reader):
            text = self._story.knowledge[fact]["text"]
            words = tuple(s for spans, _ in self._context.paragraphs(text) for s in spans)
            had = self._world.entities[source].name if source in self._world.entities else "their own eyes"
            out.append(Item(fact, (*words, Span(had, "source", source)), ""))
        for paper in self._world.papers(self.reader):
            name = self._world.entities[paper].name
            out.append(Item(paper, (Span(name, "name", paper),), f"read {name.lower()}"))
        return tuple(out)

    @property
    def aims(self) -> tuple[Item, ...]:
        """What the reader means to do."""
        return tuple(
            Item(
                beat.id,
                tuple(s for spans, _ in self._context.paragraphs(beat.aim[self.reader]) for s in spans),
                "think",
            )
            for beat in open_beats(self._world, self.reader)
            if self.reader in beat.aim
        )

    @property
    def roster(self) -> tuple[Seat, ...]:
        """The strip of protagonists."""
        out: list[Seat] = []
        voice = self.voice
        for id, person in self._story.protagonists.items():
            place = self._world.entities.get(self._world.standpoint(id))
            news = self._state.get(id, "unread") is not None
            where = place.name if place else ""
            out.append(Seat(id, person.name, person.glyph, where, id == voice, bool(self._world.dream_of(id)), news))
        return tuple(out)

    @property
    def dream(self) -> DreamView | None:
        """The Dream pane, or None awake."""
        within = self._world.dream_of(self.reader)
        return (
            dreamscape(self._world, within).view(self._state, perceived(self._world, self.reader)) if within else None
        )

    @property
    def map(self) -> MapView:
        """The places met so far through anyone, as sheets."""
        from dreamweave.session.mapping import atlas

        return atlas(self._world, self.reader)

    @property
    def save(self) -> SaveView:
        """How safe the game is."""
        keeper = self._game.keeper
        return SaveView(max(0, keeper.status.saved_turn), keeper.status.problem) if keeper else SaveView(-1)

    @property
    def protagonists(self) -> tuple[Protagonist, ...]:
        """All of them, with glyphs, forms and colours."""
        return tuple(self._story.protagonists.values())
