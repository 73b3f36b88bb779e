"""A draft: a turn in the making.

Whatever carries a command out writes into one: what is said, what is changed, what others perceive of it. Closing it
makes the turn, and nothing else does.
"""

from __future__ import annotations

from dreamweave.messages import Passage, Refusal, Span, Turn
from dreamweave.perspectives import mind, news
from dreamweave.session import happening

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.actions.base import Deed
    from dreamweave.messages import Question, Reading, Request, TurnSort
    from dreamweave.session.playthrough import Playthrough

COUNTED = frozenset({"deed", "glance", "switch"})
"""The sorts of turn that take one of the game's turns."""


def system(*paragraphs: str) -> list[Passage]:
    """The table's own words, each paragraph in brackets."""
    return [Passage("system", "", "", (Span(f"[{p}]", "system"),)) for p in paragraphs]


class Draft:
    """One command's turn until it is closed.

    actor: who does it, "" for nobody in the story. readers: whoever sees and reads what is said, "" for nobody.
    heard: what each other protagonist perceived of it. requests: what only a front end may do. startling: whether
    something happened besides what was asked for.
    """

    def __init__(self, game: Playthrough, actor: str, line: str) -> None:
        self.game, self.world, self.state = game, game.world, game.state
        self.actor, self.line = actor, line
        self.readers = [actor]
        self.passages: list[Passage] = []
        self.heard: dict[str, tuple[Passage, ...]] = {}
        self.requests: list[Request] = []
        self.startling = False
        self.marks: list[str] = []
        """Names of acts that begin with this turn, which is kept by them."""

    def say(self, passages: Iterable[Passage]) -> None:
        """Paragraphs for the actor to read."""
        self.passages += passages

    def startle(self, passages: Iterable[Passage]) -> None:
        """Paragraphs about what nobody asked for."""
        told = len(self.passages)
        self.passages += passages
        self.startling = self.startling or len(self.passages) > told

    def teach(self, kind: str, words: str) -> None:
        """Say once in a game, in brackets, how a line of some kind was understood."""
        if self.state.get("story", "taught", kind) is None:
            self.state.put(("story", "taught", kind), True)
            self.say(system(words))

    def apply(self, deed: Deed, place: str) -> None:
        """Make what a deed changes so, and note who perceived it. place: where the actor stood when it was done."""
        changes = deed.changes
        moved = [fact[0] for fact, value in changes if fact[1] == "in" and value] if changes else ()
        strangers = [id for id in moved if self._elsewhere(id, deed, place)] if moved else ()
        if changes:
            self.state.apply(changes)
        if strangers and self.world.standpoint(deed.actor) == place:
            self.startling = self.startling or any(self.world.standpoint(id) == place for id in strangers)
        if deed.sort == "deed":
            if moved:
                self.state.apply(mind.caught_eye(self.world, deed.actor, moved))
            for reader, said in happening.report(self.world, deed, place):
                self.heard[reader] = self.heard.get(reader, ()) + said
                self.state.apply(mind.saw(self.world, reader, said))
        for listener in self.game.listeners:
            listener.applied(deed, place)

    def _elsewhere(self, id: str, deed: Deed, place: str) -> bool:
        """Whether it is somebody who is not there, and whom the deed does not name: should they come, it startles."""
        somebody = self.world.entities[id].kind == "person" and id not in (deed.actor, deed.noun, deed.second)
        return somebody and self.world.standpoint(id) != place

    def refuse(self, kind: str, words: str) -> Turn:
        """The turn of a command that the table will not have."""
        self.say(system(words))
        return self.close("refused", refusal=Refusal(kind))

    def close(
        self,
        sort: TurnSort,
        reading: Reading | None = None,
        refusal: Refusal | None = None,
        question: Question | None = None,
    ) -> Turn:
        """Make the turn: count it if it counts, note what was seen and read, keep it if anything changed."""
        state, actor, counted = self.state, self.actor, sort in COUNTED
        if counted or sort == "start":
            for reader in self.readers:
                if reader and (noticed := mind.noticed(self.world, reader)):
                    state.apply(noticed)
            if read := mind.was_read(self.game.story, state, self.readers, self.passages):
                state.apply(read)
        if counted:
            state.count("story", "turn")
            state.count(self.actor or "story", "commands")
        for reader, said in self.heard.items():
            state.apply(news.note(state, reader, said))
        startling = self.startling or "hail" in [p.kind for p in self.passages]
        ending = state.text("story", "ended") if counted else ""
        if ending:
            self.passages += happening.closing(self.world, actor)
            self.passages.append(Passage("ending", "", "", (Span(ending),)))
            if score := self.game.score():
                self.say(system(score))
        turn = Turn(
            state.number("story", "turn"), actor, self.line, sort, reading, refusal, tuple(self.passages),
            state.take_journal(), tuple(self.heard.items()), tuple(self.requests), question, ending,
            startling,
        )  # fmt: skip
        if turn.delta:
            self.game.record(turn)
            for name in self.marks:
                self.game.bookmark(name)
        for listener in self.game.listeners:
            listener.closed(turn)
        return turn
