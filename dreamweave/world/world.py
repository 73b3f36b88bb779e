"""Where things are and who perceives them.

All perception asks `standpoint(person)`: the room they are in, or the shard when they dream. A dream is a world of its
own: its things are seen only from inside it, and what a dreamer carries awake stays with the body.
"""

from __future__ import annotations

from dreamweave.story.answers import compile_answer
from dreamweave.story.evaluation import compile_tree
from dreamweave.story.prose import compile_prose
from dreamweave.world.containment import Containment
from dreamweave.world.context import Context
from dreamweave.world.rulebook import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from dreamweave.story.answers import Choice
    from dreamweave.story.evaluation import Condition
    from dreamweave.story.model import Beat, Exit, Story, Tree
    from dreamweave.story.prose import Render
    from dreamweave.world.state import State


class World(Containment):
    """Questions about the state. It never writes. What people see is remembered until the world changes."""

    def __init__(self, story: Story, state: State, undone: Callable[[], int] = int) -> None:
        """undone: says how many commands were taken back, which only whoever keeps the timeline knows."""
        super().__init__(story, state)
        self.undone = undone
        self.rulebook = Rulebook(story)
        self.dreamscapes: dict[str, Any] = {}
        """The dreams that were compiled, by id: whoever plays them keeps them here (actions/dreams.py)."""
        self._conditions: dict[int, Condition] = {}
        self._texts: dict[int, Render] = {}
        self._answers: dict[int, Choice] = {}
        self.lamps = tuple(
            id for id, e in story.entities.items() if "light" in e.traits or (id, "lit") in story.initial
        )
        self.looks: dict[str, tuple[dict[str, None], str, int]] = {}
        """What each person perceived, from where, and how much had been met, when they last noticed nothing new."""
        self._open: tuple[int, list[Beat]] = (-1, [])
        self._plotted: bool | None = None

    def _stand_on(self, state: State) -> None:
        super()._stand_on(state)
        self._views = state.views
        self._by_light: dict[str, tuple[int, dict[str, None]]] = {}
        """What each person perceived where light hangs on a condition, and how long the log was then."""

    def commands(self, person: str) -> int:
        """How many commands were given to a protagonist, glances and switches among them."""
        return self.state.number(person, "commands")

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

    # -- perception ----------------------------------------------------------------------------------------------

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
        found = self._views.get(person)
        return self._see(person) if found is None else found

    def _see(self, person: str) -> dict[str, None]:
        """What a person perceives, kept for as long as it cannot be otherwise: where light hangs on a condition, until
        anything changes."""
        place, now = self.standpoint(person), len(self.state.log)
        if not place or isinstance(self.entities[place].lit, bool):
            seen = self._views[person] = self._look(person)
            return seen
        then, seen = self._by_light.get(person, (-1, {}))
        if then != now:
            seen = self._look(person)
            self._by_light[person] = (now, seen)
        return seen

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
                if not self.state.contents(backdrop):
                    continue
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
        contents, entities = self.state.contents, self.entities
        for id in contents(holder):
            entity = entities[id]
            if entity.within != within or id in out:
                continue
            out[id] = None
            if not contents(id):
                continue
            if self.shows_inside(entity):
                self._add(id, within, out)
            else:
                self._add_parts(id, out)

    def _add_parts(self, id: str, out: dict[str, None]) -> None:
        """What is on the outside of something closed."""
        for part in self.state.contents(id):
            if "part" in self.entities[part].traits:
                out[part] = None

    # -- the plot ------------------------------------------------------------------------------------------------

    @property
    def plotted(self) -> bool:
        """Whether anything in the story can come about by itself."""
        if self._plotted is None:
            story = self.story
            self._plotted = bool(story.beats or story.acts or story.hours or story.pages or story.deductions)
        return self._plotted

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

    def papers(self, person: str) -> dict[str, None]:
        """What a person can read wherever they are."""
        if not self.story.papers:
            return {}
        context = Context(self, person)
        return {id: None for id, need in self.story.papers.items() if context.holds(need)}

    def earshot(self, person: str) -> dict[str, None]:
        """Who is at the other end of a line (a tube, a rod): a person in a place that has one can speak to them by
        name, and neither sees the other. Of those who are nobody's to play, whoever has been met."""
        if not (lines := self.lines(self.standpoint(person))) or self.dream_of(person):
            return {}
        visible, get = self.visible(person), self.state.get
        ends = {place for place in self.story.lines_of if self.lines(place) & lines}
        met = (id for id in self.state.met(person) if id in self.entities and self.entities[id].kind == "person")
        return {
            p: None
            for p in (*self.story.protagonists, *met)
            if p not in visible and self.standpoint(p) in ends and not self.dream_of(p) and not get(p, "asleep")
        }

    def lines(self, place: str) -> frozenset[str]:
        """The lines that a place is on: those of the newest page that holds, or those it always has."""
        for page, lines in self.story.lines_of.get(place, ()):
            if page < 0 or Context(self, "").holds_page(page):
                return frozenset(lines)
        return frozenset()

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
        if not self.entities[place].paged:
            return exits
        context = Context(self, "")
        found: dict[str, Exit] = {}
        for exit in exits:
            if exit.way not in found and (exit.page < 0 or context.holds_page(exit.page)):
                found[exit.way] = exit
        return tuple(e for e in found.values() if e.to or e.refusal is not None)
