"""Scope: the world as one protagonist perceives and knows it. The parser resolves nouns in it and nowhere else, so
that a refusal, a completion or a spelling cannot name what this one has not met."""

from __future__ import annotations

from dreamweave.story.model import BANDS
from dreamweave.story.tokens import occurs, words_of
from dreamweave.world.containment import PLACES
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dreamweave.messages import Reading
    from dreamweave.world.world import World

SEEN = frozenset("examine count open close lock unlock search".split())
"""Actions of which ALL is whatever can be seen, but for scenery."""

PRONOUNS = ("it", "him", "her", "them")

SPOKEN = frozenset("say ask tell answer talk greet farewell thank apologise".split())
"""What can be said to somebody at the other end of a tube. Nothing else can be done with them from there."""


READING = frozenset({"read", "examine"})
"""What can be done with a paper from anywhere."""


class Scope:
    """What one protagonist can speak of now. plausible comes from the actions, which know what makes sense."""

    def __init__(self, world: World, actor: str, plausible: Callable[[World, Reading], int]) -> None:
        self.world, self.story, self.state, self.actor = world, world.story, world.state, actor
        self._plausible = plausible
        self.place = world.standpoint(actor)
        self.visible: dict[str, None] = world.visible(actor)

    def hearers(self, action: str) -> dict[str, None]:
        """Who else may be named as the one an action speaks to, besides those perceived: nobody but for talk."""
        return self.world.earshot(self.actor) if action in SPOKEN else {}

    def papers(self, action: str) -> dict[str, None]:
        """What may be named as what an action is about though it is not here: what can be read anywhere, to read it."""
        return self.world.papers(self.actor) if action in READING else {}

    def holds(self, id: str) -> bool:
        """Whether the actor carries it, in hand or in something in hand."""
        return self.world.held(id, self.actor)

    def nearest(self, ids: list[str]) -> list[str]:
        """Of things that go by one name those in the dreamer's own shard, if any are; awake, all of them."""
        if not self.story.entities[self.place].within:
            return ids
        return [id for id in ids if self.world.standpoint(id) == self.place] or ids

    def of(self, person: str) -> Scope:
        """The same world as another protagonist perceives it."""
        return Scope(self.world, person, self._plausible)

    def told_of(self) -> dict[str, int]:
        """The words of the place's own text as the actor would read it now, in order: what catches the eye."""
        if not self.place:
            return {}
        text = self.story.entities[self.place].text
        spans = [s for found, _ in Context(self.world, self.actor).paragraphs(text) for s in found]
        told: dict[str, int] = {}
        for word in words_of(" ".join(s.text for s in spans)):
            told.setdefault(word, len(told))
        return told

    def mentioned(self, words: Iterable[str]) -> bool:
        """Whether the words for the place, or for a thing or person perceived, hold one of some words as the actor
        reads them."""
        context, entities = Context(self.world, self.actor), self.story.entities
        texts = (text for id in self.visible for text in (entities[id].text, entities[id].data.get("here")) if text)
        return any(
            any(occurs(word, said) for word in words)
            for text in texts
            for spans, _ in context.paragraphs(text)
            if (said := "".join(span.text for span in spans))
        )

    def known(self, id: str) -> bool:
        """Whether the actor perceives it, has seen it or has heard of it; a place also when the player has it on the
        map, through any of the protagonists."""
        get = self.state.get
        return (
            id in self.visible
            or id in self.story.protagonists
            or get(self.actor, "seen", id) is not None
            or get(self.actor, "knows", id) is not None
            or self._drawn(id)
            or (id in self.story.papers and id in self.world.papers(self.actor))
            or (id in self.story.entities and self.story.entities[id].kind in PLACES and self.world.charted(id))
        )

    def _drawn(self, id: str) -> bool:
        """Whether it is a shard of the dream one is in: DREAM gives its name, seen or not."""
        entities = self.story.entities
        entity, here = entities.get(id), entities.get(self.place)
        return entity is not None and here is not None and entity.kind == "shard" and entity.within == here.within

    def met(self) -> list[str]:
        """What the actor has seen or heard of and does not perceive now."""
        entities = self.story.entities
        return [id for id in self.state.met(self.actor) if id not in self.visible and id in entities]

    def last_seen(self, id: str) -> str:
        """The place where the actor last saw it, or ""."""
        return self.state.text(self.actor, "seen", id)

    def met_by_another(self, id: str) -> bool:
        """Whether the player has met it through another protagonist."""
        get = self.state.get
        return any(get(p, "seen", id) is not None or get(p, "knows", id) is not None for p in self.story.protagonists)

    def pronoun(self, word: str) -> tuple[str, ...]:
        """What it, him, her or them stands for; () when nothing."""
        value = self.state.get(self.actor, word)
        return tuple(str(v) for v in value) if isinstance(value, tuple) else ()

    @property
    def ways(self) -> dict[str, str]:
        """Each way out of here with the place it leads to; "" when that has not been seen."""
        known: dict[str, str] = {}
        for exit in self.world.exits(self.place) if self.place else ():
            known[exit.way] = exit.to if exit.to and self._place_known(exit.to) else ""
        return known

    def _place_known(self, place: str) -> bool:
        entity = self.story.entities[place]
        return bool(entity.within) or self.known(place) or self.place_named_here(place)

    def place_named_here(self, place: str) -> bool:
        """Whether the way to a place is open and plain to see, so that its name may be used."""
        return any(e.to == place and e.need is None for e in self.world.exits(self.place))

    @property
    def places(self) -> list[str]:
        """The places this one can name: those on the player's map, and those next door."""
        within = self.story.entities[self.place].within if self.place else ""
        entities = self.story.entities
        met = dict.fromkeys(id for who in self.story.protagonists for id in self.state.met(who) if id in entities)
        found = [id for id in met if entities[id].kind in PLACES and entities[id].within == within]
        found.sort(key=lambda id: entities[id].order)
        return found + [id for id in self.ways.values() if id and id not in found]

    def named(self, id: str) -> str:
        """A name as the actor would say it, with its article; a thing of a dream by the face it wears."""
        return Context(self.world, "").name(id, "the").text

    def topics(self, person: str) -> list[str]:
        """What this one has raised with a person, or has cause to raise: names of things met and facts known."""
        heard: list[str] = []
        get = self.state.get
        for topic in self.story.topics(person):
            if topic.how not in ("ask", "tell") or not topic.about or topic.about in heard:
                continue
            raised = get(self.actor, "heard", topic.id) is not None
            fact = topic.about.replace(" ", "_")
            if raised or get(self.actor, "knows", fact) is not None or self._named(topic.about):
                heard.append(self._offered(topic.about))
        return list(dict.fromkeys(heard))

    def _offered(self, subject: str) -> str:
        """A subject as it is offered: where it is written as the id of a fact, some word for that instead."""
        fact = self.story.knowledge.get(subject)
        words = [w for w in fact["words"] if w != subject and w.replace(" ", "").isalpha()] if fact else []
        return words[0] if words else subject

    def _named(self, words: str) -> bool:
        ids = self.story.vocabulary.get(words.rpartition(" ")[2], ())
        return any(self.known(id) for id in ids)

    def unheard(self) -> frozenset[str]:
        """The words of the story's own verbs that a page is still to bring: nothing gives them away till then."""
        late = [v for v in self.story.verbs.values() if v["page"] >= 0]
        context = Context(self.world, self.actor)
        return frozenset(word for verb in late if not context.holds_page(verb["page"]) for word in verb["words"])

    def words(self, action: str) -> list[str]:
        """Words an action may be given in a {word} slot."""
        return list(BANDS) if action == "tune" else []

    def holder(self, id: str) -> str:
        """What directly holds a thing."""
        return self.world.holder(id)

    def owner(self, id: str) -> str:
        """The person who has a thing, or ""."""
        entities = self.story.entities
        return next((h for h in self.world.chain(id) if entities[h].kind == "person"), "")

    def everything(self, action: str, second: str) -> list[str]:
        """What ALL means: what lies about for TAKE, what is carried for the rest; never the second noun, nor what
        somebody is in.
        """
        carried = self.world.carried(self.actor)
        if action in ("drop", "put", "give", "throw", "show", "remove", "wear"):
            found = [
                id for id in carried if bool(self.state.get(id, "worn")) == (action == "remove") or action == "drop"
            ]
            return [id for id in found if id != second]
        traits = self.story.entities
        if action in SEEN:
            bare = {"scenery", "part"}
            seen = [id for id in self.visible if traits[id].kind == "thing" and traits[id].traits.isdisjoint(bare)]
            return [id for id in self.nearest(seen) if id != second]
        loose = [
            id
            for id in self.visible
            if "portable" in traits[id].traits
            and traits[id].kind == "thing"
            and not self.owner(id)
            and not self.world.people_in(id)
        ]
        if action == "take":
            wanted = [id for id in loose if not second or second in self.world.chain(id)]
            return [id for id in wanted if not any(h in wanted for h in self.world.chain(id))]
        return [*loose, *carried]

    def plausible(self, reading: Reading) -> int:
        """How much sense a reading makes: 0 none, 50 possible but odd, 100 the natural thing."""
        return self._plausible(self.world, reading)
