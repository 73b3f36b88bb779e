"""Playthrough: one game of a story as it stands, apart from how lines are read and what comes of them.

It holds the facts and every turn played, and tells whoever listens. The doorway (session.py) is built on it, and so
are drafts, undoing, the table and the view: they need the game, and not each other.
"""

from __future__ import annotations

from dreamweave.actions import pages, scenes
from dreamweave.actions.looking import standing
from dreamweave.actions.registry import plausible
from dreamweave.language import Language
from dreamweave.perspectives.scope import Scope
from dreamweave.saves.timeline import Timeline
from dreamweave.session.remembered import kept, unkept
from dreamweave.story.tokens import words_of
from dreamweave.world.state import State
from dreamweave.world.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Protocol, Self

    from dreamweave.actions.base import Deed
    from dreamweave.messages import Fact, FactValue, Passage, Turn
    from dreamweave.saves.keeper import Keeper, Loaded
    from dreamweave.saves.timeline import Step
    from dreamweave.story.model import Story

    class Listener(Protocol):
        """Whoever wants to know what happens in a game. It may put facts of its own; they belong to the same turn."""

        def applied(self, deed: Deed, place: str) -> None:
            """What a deed changes is so now. place: where the actor stood when it was done."""

        def closed(self, turn: Turn) -> None:
            """A turn is over, and kept if it changed anything."""


class Playthrough:
    """One game of a story. keeper: who keeps it on disk, or None. listeners: told of every deed and turn.
    scoring: says the score in place of the story's points."""

    def __init__(self, story: Story, seed: int = 0, keeper: Keeper | None = None) -> None:
        self.story = story
        self.seed = seed
        self.state = State(story)
        self.timeline: Timeline = keeper.timeline if keeper else Timeline(story.initial)
        self.world = World(story, self.state, self.timeline.taken_back)
        self.language = Language(story)
        self.keeper = keeper
        self.dropped: list[Fact] = []
        """What the story had no place for when it was last taken up."""
        self.listeners: list[Listener] = []
        self.scoring: Callable[[], str] | None = None

    @classmethod
    def resumed(cls, story: Story, loaded: Loaded, seed: int = 0) -> Self:
        """The game of an opened save, where it stopped."""
        game = cls(story, seed, loaded.keeper)
        game.take_up(story, loaded.overlay.items())
        return game

    # -- how it stands -------------------------------------------------------------------------------------------

    @property
    def focus(self) -> str:
        """The protagonist the player is with."""
        return self.state.text("story", "focus")

    @property
    def prompt(self) -> str:
        """What stands before the prompt, "" for nothing."""
        return scenes.prompt(self.world, self.focus) if self.story.staged else ""

    def scope(self, person: str) -> Scope:
        """The world as a protagonist perceives and knows it now."""
        return Scope(self.world, person, plausible)

    def here(self) -> list[Passage]:
        """Where the player is now, as it stands: no news told, nothing counted."""
        return standing(self.world, self.focus)

    def score(self) -> str:
        """The score in words, "" in a story that keeps none."""
        if self.scoring:
            return self.scoring()
        most = self.state.number("story", "max_score")
        if not most:
            return ""
        got, turns = self.state.number("story", "score"), self.state.number("story", "turn")
        return f"You have scored {got} out of a possible {most}, in {turns} turns."

    # -- its turns -----------------------------------------------------------------------------------------------

    def record(self, turn: Turn) -> None:
        """Add a turn to the timeline, and to the save when there is one."""
        if self.keeper is None:
            self.timeline.add(unkept(turn, len(self.timeline.nodes)))
        else:
            place = self.world.standpoint(turn.actor or self.focus)
            self.keeper.record(self.timeline.add(kept(turn, self.state.hash, place)))

    def walk(self, steps: Iterable[Step]) -> None:
        """Make the facts those of another turn, step by step from this one."""
        for step in steps:
            if step.way > 0:
                self.state.redo(step.delta)
            else:
                self.state.undo(step.delta)
        self.mend()
        self.state.take_journal()
        self.go_on()
        if self.keeper:
            self.keeper.head()

    def jump(self, node: str) -> None:
        """Stand at any turn of the timeline. Raises KeyError when there is none of that id."""
        self.walk(self.timeline.jump(node))

    def bookmark(self, name: str) -> None:
        """Give where play stands a name."""
        self.timeline.bookmark(name)
        if self.keeper:
            self.keeper.bookmark(name)

    def bookmarked(self, name: str) -> str:
        """The bookmark that a name means, in whatever letters it was typed; "" for none."""
        marks = self.timeline.bookmarks()
        words = words_of(name)
        return name if name in marks else next((mark for mark in marks if words and words_of(mark) == words), "")

    # -- facts from elsewhere ------------------------------------------------------------------------------------

    def take_up(self, story: Story, facts: Iterable[tuple[Fact, FactValue]]) -> list[Fact]:
        """Go on from facts that were not made here, in the story as it is now. Returns those it has no place for,
        which are dropped."""
        from dreamweave.session.mending import catch_up, renaming

        self.story, self.state = story, State(story)
        self.world = World(story, self.state, self.timeline.taken_back)
        self.timeline.initial = story.initial
        self.timeline.exists = self.has
        self.timeline.renamed = renamed = renaming(story)
        self.state.apply(renamed(*fact) for fact in facts) if renamed else self.state.apply(facts)
        self.dropped = self.mend()
        catch_up(story, self.state)
        self.state.take_journal()
        self.go_on()
        return self.dropped

    def has(self, fact: Fact) -> bool:
        """Whether a fact can be in this story at all."""
        from dreamweave.session.mending import exists

        return exists(self.story, fact[0])

    def go_on(self) -> None:
        """Where the story now goes on, a turn that once ended it does not: the act begins with the next turn, and this
        is one of its changes, so that a save in which they are read again goes on too."""
        if self.state.get("story", "ended"):
            from dreamweave.session.mending import goes_on

            if goes_on(self.story, self.state):
                self.state.put(("story", "ended"), None)

    def mend(self) -> list[Fact]:
        """Put back what cannot be so in this story; a turn played before the story was edited may have made it so."""
        from dreamweave.session.mending import mend

        dropped = mend(self.world)
        self.state.apply(pages.turned(self.world))
        return dropped
