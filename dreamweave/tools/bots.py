"""Automatic players: somebody who will type anything, as everyone, for as long as one likes.

The random player draws its lines from what the game offers (completions, exits, nudges, open deeds of a dream), from
what could be typed (the grammar with names of the story, met or not), and from what people type by mistake. It follows
nudges now and then, so it gets somewhere; it takes back an ending and goes on. A seed gives the same lines each time.

In a dream there are two: one that does whatever can be done, and one that does only what THINK says and so must get the
sleeper awake from wherever the other left off.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, ClassVar

from dreamweave.actions.dreams import dreamscape
from dreamweave.language.command import Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dreamweave.language.command import Line
    from dreamweave.messages import Fact, FactValue, Reply
    from dreamweave.perspectives.scope import Scope
    from dreamweave.session import Session

HINTS = re.compile(r"think|hint|nudge|clue|stuck|lost|what do i", re.IGNORECASE)
COMMAND = re.compile(r"[A-Z0-9][A-Z0-9'-]*(?:,? [A-Z0-9][A-Z0-9'-]*)+|\b[A-Z]{4,}\b")
"""A command in a nudge: words in capitals."""

PREFIXES = (
    "x|t|take |ask |put |go |open |give |show |tell |l|d|be |wake |read |talk to |tune |weave |s|g|look in |a|w|u"
).split("|")

TABLE = (
    "undo|undo 3|redo|again|g|who|i|look|exits|topics|aims|ledger|think|think|save here|restore here|bookmarks|wait|"
    "help|verbs|status|map|timeline|hint|yes|no|1|2|both|all|oops sphere|x it|take it|take all|drop all|"
    "take all but it|z|sleep|wake|dream|score|about|n|s|e|w|u|d|in|out|sit|stand|i want to look please|xyzzy|stair|"
    "the|take|ask|put in|,|say hello|who am i|listen|smell|jump|sing|why|how do i tune|undo 2|x me|talk|ask about it|"
    "tell them about the door|release|ground"
).split("|")
"""What is typed at any time."""

NONSENSE = 'qwx lmap 42 colourless the of !? ... take take ümläut \'tis "hello" -- ; and and then'.split()


class Bot:
    """A random player of one session. seed: an integer; the same seed types the same lines. hasty: asks for no nudge
    while anyone dreams, since the first one in a dream waits for its proof."""

    def __init__(self, session: Session, seed: int = 0, *, hasty: bool = False) -> None:
        self.session = session
        self.hasty = hasty
        self.draw = Random(seed)
        self.waiting: list[str] = []
        self._names = sorted(e.name.lower() for e in session.story.entities.values())
        self._verbs = sorted(session.language.verbs())
        topics = session.story.tree["topics"].values()
        self._topics = sorted({topic["about"] for rows in topics for topic in rows if topic["about"]})

    def play(self, turns: int) -> Iterator[tuple[str, Reply]]:
        """Type that many lines; each with its answer. The game may have moved on when the next is asked for."""
        for _ in range(turns):
            line = self.line()
            reply = self.session.submit(line)
            self._heed(reply)
            yield line, reply

    def line(self) -> str:
        """The next line to type."""
        if self.session.state.get("story", "ended"):
            return self.draw.choice(["undo", "undo 2", "undo 5"])
        if self.session.state.get("story", "question") and self.draw.random() < 0.4:
            return self._answer()
        if self.waiting and self.draw.random() < 0.7:
            return self.waiting.pop(0)
        ((_, kind),) = self.draw.choices(self.KINDS, weights=[weight for weight, _ in self.KINDS])
        line = kind(self)
        if self.draw.random() < 0.05:
            line += self.draw.choice([". ", " and ", ", then ", "; "]) + self._offered()
        if self.hasty and HINTS.search(line) and any(map(self.session.world.dream_of, self.session.story.protagonists)):
            return "look"
        return line or "look"

    def _heed(self, reply: Reply) -> None:
        """Mean to follow a nudge that says what to type."""
        for turn in reply.turns:
            for passage in turn.passages:
                if passage.kind == "hint" and passage.grade > 1:
                    self.waiting = [c.lower() for c in COMMAND.findall(passage.text)][:6] or self.waiting

    def elsewhere(self) -> list[tuple[Fact, FactValue]]:
        """Facts that throw the game into some other part of the story: everyone somewhere, maybe asleep; some of the
        plot done; some scene at one of its moments. For an author's session, which can make them so."""
        story, draw = self.session.story, self.draw
        beats = list(story.beats)[: draw.randrange(len(story.beats) + 1)]
        changes: list[tuple[Fact, FactValue]] = [((beat, "done"), True) for beat in beats]
        rooms = [id for id, e in story.entities.items() if e.kind == "room"]
        scenes = [id for id in story.scenes if draw.random() < 0.3]
        rooms += 3 * [room for id in scenes for room in story.scenes[id]["where"]]
        changes += [((id, "node"), draw.choice(list(story.scenes[id]["nodes"]))) for id in scenes]
        for who in story.protagonists:
            if dream := self.session.world.dream_of(who):
                changes += dreamscape(self.session.world, dream).leave(who, self.session.state)
        for who in story.protagonists:
            changes += [((who, "asleep"), None), ((who, "in"), draw.choice(rooms))]
            dreams = [id for id in story.dreams if who in story.dreams[id]["who"]]
            if dreams and draw.random() < 0.4:
                changes += dreamscape(self.session.world, draw.choice(dreams)).enter(who, self.session.state)
        return changes

    # -- kinds of line -------------------------------------------------------------------------------------------

    def _scope(self) -> Scope:
        return self.session.scope(self.session.focus)

    def _offered(self) -> str:
        """A completion of something."""
        prefix = self.draw.choice(["", *PREFIXES])
        offered = self.session.complete(prefix)
        if offered and self.draw.random() < 0.2:
            longer = self.session.complete(self.draw.choice(offered) + " ")
            offered = longer or offered
        return self.draw.choice(offered) if offered else prefix

    def _grammar(self) -> str:
        """A line of the grammar, its places filled with whatever comes to hand."""
        verb = self.draw.choice(self._verbs)
        lines = self.session.language.lines(verb)
        return self._filled(verb, self.draw.choice(lines)) if lines else verb

    def _filled(self, verb: str, line: Line) -> str:
        words = [verb]
        for element, word in zip(line.elements, line.shown, strict=True):
            words.append(self._filling(element) if isinstance(element, Slot) else word)
        return " ".join(words)

    def _filling(self, slot: Slot) -> str:
        match slot.kind:
            case "direction" | "way":
                return self.draw.choice([*self._scope().ways, "north", "up", self._noun()])
            case "number":
                return str(self.draw.randrange(12))
            case "seat":
                return self._seat()
            case "topic" | "about" | "text" | "known":
                return self.draw.choice(self._topics) if self._topics and self.draw.random() < 0.6 else self._noun()
            case "word" | "words":
                return self.draw.choice(["alpha", "beta", "gamma", "delta", "theta", self._noun()])
            case "command":
                return self._offered()
            case _:
                return self._noun(slot.kind == "person")

    def _noun(self, person: bool = False) -> str:
        """A name: of what is here, mostly; of anything in the story, sometimes."""
        if self.draw.random() < 0.12:
            return self.draw.choice(self._names)
        entities = self.session.story.entities
        here = [id for id in self._scope().visible if not person or entities[id].kind == "person"]
        if not here or self.draw.random() < 0.08:
            return self.draw.choice(["it", "them", "him", "her", "all", "me", "everything", "here"])
        return entities[self.draw.choice(here)].name.lower()

    def _look_at(self) -> str:
        return f"{self.draw.choice(['x', 'take', 'open', 'read', 'push', 'search', 'show', 'drop'])} {self._noun()}"

    def _go(self) -> str:
        """A way out, or a place."""
        ways = self._scope().ways
        return f"go {self.draw.choice(list(ways))}" if ways else "out"

    def _talk(self) -> str:
        topic = self.draw.choice(self._topics) if self._topics else "weather"
        return f"{self.draw.choice(['ask', 'tell', 'ask', 'a'])} {self._noun(person=True)} about {topic}"

    def _seat(self) -> str:
        """Somebody to be."""
        return self.draw.choice([p.name.lower() for p in self.session.story.protagonists.values()])

    def _as(self) -> str:
        return f"as {self._seat()}, {self.draw.choice([self._offered, self._table, self._go, self._look_at])()}"

    def _table(self) -> str:
        return self.draw.choice(TABLE)

    def _nudge(self) -> str:
        return "think"

    def _dreamt(self) -> str:
        """A deed of the dream that would be done now."""
        who = self.session.focus
        dream = self.session.world.dream_of(who)
        if not dream:
            return self._look_at()
        scape = dreamscape(self.session.world, dream)
        labels = scape.open(who, self.session.state)
        return scape.command(self.draw.choice(labels)).lower() if labels else "wake"

    def _answer(self) -> str:
        return self.draw.choice(["1", "2", "yes", "no", "either", "both", self._noun(), "the first one", "cancel"])

    def _mistyped(self) -> str:
        words = [self.draw.choice(NONSENSE) for _ in range(self.draw.randrange(1, 4))]
        line = self._offered()
        if line and self.draw.random() < 0.6:
            at = self.draw.randrange(len(line))
            return line[:at] + self.draw.choice("aeklrst ") + line[at + 1 :]
        return " ".join(words)

    KINDS: ClassVar[list[tuple[int, Callable[..., str]]]] = [
        (24, _offered), (16, _grammar), (10, _look_at), (12, _go), (6, _talk), (5, _seat), (5, _as), (9, _table),
        (12, _nudge), (8, _dreamt), (4, _mistyped),
    ]  # fmt: skip
    """How often each kind of line is typed."""


class Fidget(Bot):
    """A random player of a dream: mostly what would be done now, as any of those in it; some of what people type. What
    it is warned of it mostly does."""

    def _heed(self, reply: Reply) -> None:
        """Mean to insist."""
        for turn in reply.turns:
            if any("The same command again does it" in passage.text for passage in turn.passages):
                self.waiting = [turn.line]

    def _dreamer(self) -> str:
        """One of those who can be in the dream."""
        within = self.session.world.dream_of(self.session.focus)
        who = self.session.story.dreams[within]["who"] if within else list(self.session.story.protagonists)
        return self.session.story.protagonists[self.draw.choice(who)].name.lower()

    def _undone(self) -> str:
        return self.draw.choice(["undo", "undo", "undo 2", "undo 5", "redo", "wake"])

    KINDS: ClassVar[list[tuple[int, Callable[..., str]]]] = [
        (56, Bot._dreamt), (12, _dreamer), (6, _undone), (6, Bot._offered), (5, Bot._grammar), (3, Bot._look_at),
        (2, Bot._go), (2, Bot._as), (3, Bot._table), (2, Bot._nudge), (3, Bot._mistyped),
    ]  # fmt: skip


class Stuck(Exception):
    """A hint that cannot be followed, or that leads nowhere; says the last lines typed."""


class Follower:
    """Does what THINK says and nothing else, until the sleeper of a dream is awake.

    heard: called with each line and its answer. draw: chooses between ways back, when nothing can be finished.
    """

    def __init__(
        self, session: Session, dream: str, draw: Random, heard: Callable[[str, Reply], None] = lambda line, reply: None
    ) -> None:
        self.session = session
        self.dream = dream
        self.draw = draw
        self.heard = heard
        self.lines: list[str] = []

    @property
    def awake(self) -> bool:
        """Whether the sleeper is."""
        return bool(self.session.state.get(self.dream, "solved"))

    def wake(self, most: int = 150) -> int:
        """Follow hints to the end; how many deeds that took. Raises Stuck after `most` of them."""
        for deeds in range(most):
            if self.awake:
                return deeds
            self.step()
        raise Stuck(f"{self.dream}: still asleep after {most} deeds: {self.lines[-12:]}")

    def step(self) -> None:
        """One deed: THINK to the third grade, then what it says; whoever it is for, when it is another's."""
        said = ""
        for _ in range(8):
            if self.session.world.dream_of(self.session.focus) != self.dream:
                self._be(self.session.story.dreams[self.dream]["who"][0])
            hint = [p for turn in self._type("think").turns for p in turn.passages if p.kind == "hint"]
            said = " ".join(p.text for p in hint)
            if back := BACK.findall(said):
                return self._do(self.draw.choice(back))
            if command := ASIDE.search(said):
                return self._do(command[1])
            dreamers = self.session.story.dreams[self.dream]["who"]
            if other := next((s.entity for p in hint for s in p.spans if s.entity in dreamers), ""):
                self._be(other)
            elif not hint:
                raise Stuck(f"{self.dream}: no hint: {self.lines[-12:]}")
        raise Stuck(f"{self.dream}: no command in {said!r}: {self.lines[-12:]}")

    def _be(self, who: str) -> None:
        if who != self.session.focus:
            self._type(self.session.story.protagonists[who].name.lower())

    def _do(self, command: str) -> None:
        """What a hint says to do; again, when it was first warned of."""
        turn = self._type(command.lower()).turns[-1]
        if turn.sort == "glance":
            turn = self._type(command.lower()).turns[-1]
        if turn.sort not in ("deed", "meta"):
            raise Stuck(f"{self.dream}: {command}: {turn.actor} {[p.text for p in turn.passages]}: {self.lines[-12:]}")

    def _type(self, line: str) -> Reply:
        self.lines.append(line)
        reply = self.session.submit(line)
        self.heard(line, reply)
        return reply


BACK = re.compile(r"UNDO TO \d+|WAKE")
"""The ways back that a hint names when nothing can be finished."""

ASIDE = re.compile(r"\[([^a-z\]]+?)\.\]$")
"""The command that the third rung of a hint in a dream ends with."""
