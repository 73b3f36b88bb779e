"""A dreamscape as it is played: readings to deeds, deeds to changes of facts, and the way in and out.

Nothing here decides a rule. A reading finds the case of a command that the state selects; its first failing guard is
the refusal; otherwise the reference interpreter says what comes of it. Changes are returned, never made.
"""

from __future__ import annotations

from dreamweave.dreamscape.authored import gates, threshold, warnings
from dreamweave.dreamscape.conditions import holds
from dreamweave.dreamscape.interpret import case, possible, reached, refusal, step
from dreamweave.dreamscape.model import Label, Line
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dreamweave.dreamscape.diagram import Diagram
    from dreamweave.dreamscape.hints import Guide
    from dreamweave.dreamscape.model import Deed, States
    from dreamweave.dreamscape.search import Successors
    from dreamweave.messages import DreamView, Fact, FactValue, Reading
    from dreamweave.story.model import Story
    from dreamweave.world.state import State

    Changes = list[tuple[Fact, FactValue]]

WORDS = {
    "go": "GO {noun}",
    "tune": "TUNE {noun} TO {topic}",
    "ground": "GROUND {noun}",
    "release": "RELEASE {noun}",
    "take": "TAKE {noun}",
    "put": "PUT {noun} DOWN",
    "give": "GIVE {noun} TO {second}",
    "weave": "WEAVE {noun} WITH {second}",
    "unpick": "UNPICK {noun}",
    "name": "NAME {noun}",
    "show": "SHOW {noun} TO {second}",
    "throw": "THROW {noun}",
    "wait": "WAIT",
}
"""How a deed is typed."""


class Answer(Value):
    """What a reading comes to. Either `deed` with its `changes` (the deed's, the faults' and what moved by itself, with
    the ending whose wants are now met, or None), or `refusal`, or `warning`: what is said of a deed that would lose the
    endings in `loses`; nothing is done, and with `changes` made the same command is not warned of again."""

    deed: Deed | None = None
    changes: Changes = []
    ending: str | None = None
    refusal: Line | None = None
    warning: Line | None = None
    loses: tuple[str, ...] = ()

    @property
    def goal(self) -> bool:
        """Whether the dream is solved by it."""
        return self.ending is not None


class Hint(Value):
    """A hint: what to say (a library line, or the author's text as line.say), and the deed it is about, if any."""

    grade: int
    line: Line
    label: Label | None = None


class Dreamscape:
    """One dream of a story. Raises KeyError for a dream the story has not, Unreadable for one that cannot be."""

    def __init__(self, story: Story, dream: str) -> None:
        from dreamweave.dreamscape.blueprint import Blueprint, Lore
        from dreamweave.dreamscape.compile import compile_dream

        self.story = story
        self.id = dream
        self.tree = story.dreams[dream]
        lore = Lore.of(story)
        self.blueprint = Blueprint(dream, self.tree, lore)
        self.puzzle = compile_dream(dream, self.tree, lore)
        self._guide: Guide | None = None
        self._diagram: Diagram | None = None
        self._successors: Successors | None = None
        ids = (*self.blueprint.shards, *self.blueprint.motifs, *self.blueprint.people)
        self._moved: tuple[Fact, ...] = tuple((id, "moved") for id in ids)
        self._still: tuple[Fact, ...] = tuple((id, "still") for id in ids)
        self._gates = gates(self.blueprint)
        self._warnings = warnings(self.blueprint)
        self._threshold = threshold(self.blueprint)

    def read(self, state: State) -> States:
        """The dream's variables as the facts have them."""
        return self.puzzle.read(lambda fact: state.get(*fact))

    def find(self, reading: Reading, state: State, *, warn: bool = False) -> Answer | None:
        """What a reading comes to; None when it is no business of the dream's, and the world answers as ever.

        warn: whether a deed that would lose an ending is first only warned of.
        """
        if reading.actor not in self.puzzle.who:
            return None
        now = self.read(state)
        for label in self.labels(reading, state):
            deed = case(self.puzzle.cases.get(label, ()), now)
            if deed is None:
                continue
            line = refusal(deed, now) or self.unknown(label, state)
            if line is not None:
                return Answer(refusal=line)
            if not deed.free:
                return (self.warned(deed, now, state) if warn else None) or self.done(deed, now, state)
        return None

    def unknown(self, label: Label, state: State) -> Line | None:
        """What is said when the actor does not know enough."""
        for gate in self._gates:
            if gate.meant.fits(label) and gate.who in ("", label.actor) and holds(gate.need, lambda f: state.get(*f)):
                return gate.line
        return None

    def warned(self, deed: Deed, now: States, state: State) -> Answer | None:
        """The warning of a deed that loses an ending, the first time; None when there is nothing to warn of."""
        for row in self._warnings:
            if not row.meant.fits(deed.label) or row.who not in ("", deed.label.actor):
                continue
            asked = (self.id, "warned", self.command(deed.label))
            if not holds(row.need, lambda f: state.get(*f)):
                continue
            loses = self.loses(deed, now)
            if loses and state.get(*asked) != loses:
                return Answer(changes=[(asked, loses)], warning=row.line, loses=loses)
        return None

    def loses(self, deed: Deed, now: States) -> tuple[str, ...]:
        """The endings that could be reached before a deed and cannot after it. Explores what can follow."""
        before, after = self.ways(now), self.ways(step(self.puzzle, deed, now))
        return tuple(name for name in before if name not in after)

    def ways(self, state: States) -> tuple[str, ...]:
        """The endings that can still be reached: all, until options.threshold is so (as is proved once, not here)."""
        from dreamweave.dreamscape.search import Aim, Successors

        puzzle = self.puzzle
        if self._threshold is not None and not holds(self._threshold, dict(puzzle.facts(state)).get):
            return tuple(puzzle.goals)
        if self._successors is None:
            self._successors = Successors(puzzle)
        return self._successors.reach(
            puzzle.pack(state), {name: Aim(puzzle, goal) for name, goal in puzzle.goals.items()}
        )

    def plain(self, id: str) -> str:
        """A thing of the dream by any of its parts: the hum heard on one landing is the hum."""
        short = id.rpartition(".")[2]
        known = id in self.blueprint.shards or id in self.blueprint.motifs or not self.blueprint.knows(short)
        return id if known or not id.startswith(self.id + ".") else self.blueprint.whole(short)

    def called(self, words: str) -> str:
        """The thing of the dream that some words name, or the words."""
        if self.blueprint.knows(words):
            return self.blueprint.whole(words)
        last = words.rsplit(maxsplit=1)[-1]
        return next((m for m in self.blueprint.motifs if last in self.story.entities[m].nouns), words)

    def labels(self, reading: Reading, state: State) -> Iterator[Label]:
        """The labels a reading may go by, the most exact first. What is put down is put where things rest here."""
        action = "put" if reading.action == "drop" else reading.action
        noun = reading.way if action == "go" else self.plain(reading.noun)
        second = self.plain(reading.second)
        topic = reading.topic
        if action == "give" and topic:
            topic = self.called(topic)
        if (action != "show" and second in self.blueprint.shards) or (action == "take" and reading.prep != "for"):
            second = ""
        if action == "put" and not second:
            second = self.blueprint.rests.get(state.text(reading.actor, "shard", self.id), "")
        exact = Label(reading.actor, action, noun, second, topic)
        yield exact
        yield exact.replace(topic="*")
        yield exact.replace(second="*", topic="*")
        yield exact.replace(noun="*", second="*", topic="*")

    def done(self, deed: Deed, now: States, state: State) -> Answer:
        """The changes of a deed that may be done."""
        from dreamweave.dreamscape.blueprint import BANDS

        after = step(self.puzzle, deed, now)
        changes: Changes = []
        moved: dict[Fact, FactValue] = {}
        told = {variable for variable, _ in deed.effects}
        for n, (variable, old, new) in enumerate(zip(self.puzzle.variables, now, after, strict=True)):
            if old == new:
                continue
            value = variable.domain[new]
            changes.append((variable.fact, value))
            entity, attribute = variable.fact[:2]
            if attribute == "band":
                up = BANDS.index(str(value)) > BANDS.index(str(variable.domain[old]))
                moved[entity, "moved"] = 1 if up else -1
            elif variable.fact == self.blueprint.hold:
                changes += [((str(id), "still"), so) for id, so in ((variable.domain[old], None), (value, True)) if id]
            elif attribute == "in" and n not in told:
                moved[entity, "moved"] = 1
        for fact in self._moved:
            if state.get(*fact) != moved.get(fact):
                changes.append((fact, moved.get(fact)))
        return Answer(deed=deed, changes=changes, ending=reached(self.puzzle, after))

    def enter(self, who: str, state: State) -> Changes:
        """Somebody falls asleep into it, and stands where the dream has them."""
        now = self.read(state)
        for variable, value in zip(self.puzzle.variables, now, strict=True):
            if variable.fact == self.blueprint.shard_of(who):
                return [((who, "asleep"), self.id), (variable.fact, variable.domain[value])]
        return [((who, "asleep"), self.id), (self.blueprint.shard_of(who), self.blueprint.stands[who])]

    def leave(self, who: str, state: State) -> Changes:
        """Somebody wakes. When the last is out the dream begins again, save for masks that are off (R10)."""
        changes: Changes = [((who, "asleep"), state.initial.get((who, "asleep")))]
        if any(w != who and state.get(w, "asleep") == self.id for w in self.puzzle.who):
            return changes
        return changes + self.reset(state)

    def reset(self, state: State) -> Changes:
        """The dream as it was at first, save for masks that are off."""
        facts = [v.fact for v in self.puzzle.variables if v.fact[1] != "masked"]
        facts += self._moved + self._still
        facts += [f for f in state.changed if f[:2] == (self.id, "warned")]
        facts += [self.blueprint.shard_of(who) for who in self.puzzle.who if self.blueprint.shard_of(who) not in facts]
        rows = [(fact, state.initial.get(fact)) for fact in facts]
        return [(fact, value) for fact, value in rows if state.get(*fact) != value]

    def goal(self, state: State) -> bool:
        """Whether what the dream wants is so."""
        return reached(self.puzzle, self.read(state)) is not None

    def open(self, who: str, state: State) -> list[Label]:
        """The commands that would be done now, for completion and for automatic players."""
        return [d.label for d in possible(self.puzzle, self.read(state)) if d.label.actor == who]

    def view(self, state: State, perceived: Callable[[str], bool]) -> DreamView:
        """The Dream pane, showing only what `perceived` has it that the player has met."""
        if self._diagram is None:
            from dreamweave.dreamscape.diagram import Diagram

            self._diagram = Diagram(self.story, self.blueprint, moving=bool(self.puzzle.ticks))
        return self._diagram.view(state, perceived)

    @property
    def guide(self) -> Guide:
        """The table of ways to the goal, made (seconds, for the largest) when first asked for."""
        if self._guide is None:
            from dreamweave.dreamscape.hints import Guide

            self._guide = Guide(self.puzzle)
        return self._guide

    def certify(self, data: bytes) -> bool:
        """Take distances from a certificate from now on, if it is this dream's; whether it is."""
        from dreamweave.dreamscape.certificate import Table, check
        from dreamweave.dreamscape.hints import Guide

        if not check(self.puzzle, data):
            return False
        self._guide = Guide(self.puzzle, table=Table(data))
        return True

    def hint(
        self, state: State, who: str, grade: int, perceived: Callable[[str], bool] = lambda _: True
    ) -> Hint | None:
        """What to do next, from how things stand: 1 where to look, 2 which thing and law, 3 the command.

        None when the dream is solved. When the next deed is another's, it names whose and no more; when it is done to a
        thing that `perceived` has not met, it says to look about.
        """
        packed = self.puzzle.pack(self.read(state))
        deed = self.guide.next(packed, who)
        if deed is None:
            return Hint(grade, Line("dream.hint.dead")) if self.guide.lost(packed) else None
        label = deed.label
        if label.actor != who:
            return Hint(grade, Line("dream.hint.other", (("actor", label.actor),)), label)
        if any(id in self.blueprint.motifs and not perceived(id) for id in (label.noun, label.second)):
            return Hint(1, Line("dream.hint.1.unseen"), label)
        written = self.written(label, grade)
        if written is not None:
            return Hint(grade, written, label)
        nouns = tuple((k, v) for k, v in (("noun", label.noun), ("second", label.second), ("topic", label.topic)) if v)
        if grade == 1:
            key = label.action if label.action in ("go", "wait") else "here"
        elif grade == 2:
            key = label.action if label.action in WORDS and label.action not in ("show", "throw") else "do"
        else:
            return Hint(grade, Line("dream.hint.3", (("command", self.command(label)),)), label)
        return Hint(grade, Line(f"dream.hint.{grade}.{key}", nouns), label)

    def written(self, label: Label, grade: int) -> Line | None:
        """The author's own hint about a deed, by the pattern it is filed under."""
        from dreamweave.dreamscape.authored import pattern

        for text, rungs in (self.tree.get("hints") or {}).items():
            if rungs and pattern(text, self.blueprint).fits(label):
                return Line(f"{self.id}.hint.{text}.{grade}", (), rungs[min(grade, len(rungs)) - 1])
        return None

    def command(self, label: Label) -> str:
        """A deed as it is typed."""
        form = WORDS.get(label.action, label.action.upper() + (" {noun}" if label.noun else ""))
        if label.action == "put" and label.second:
            form = "PUT {noun} ON {second}"
        elif label.action == "take" and label.second:
            form = "TAKE {noun} FOR {second}"
        elif label.action == "give" and label.topic:
            form = "GIVE {noun} TO {second} FOR {topic}"
        elif label.action == "name" and label.topic not in ("", "*"):
            form = "NAME {noun} AS {topic}"
        elif label.action == "release" and not label.noun:
            form = "RELEASE"
        words = {"noun": label.noun, "second": label.second, "topic": label.topic}
        named = {k: self.story.entities[v].name if v in self.story.entities else v for k, v in words.items()}
        return form.format(**named).upper()


def dreamscape(story: Story, dream: str) -> Dreamscape:
    """The dream of that id, compiled the first time a story is asked for it. Raises as Dreamscape does."""
    held: dict[str, Dreamscape] = story.__dict__.setdefault("_dreamscapes", {})
    if dream not in held:
        held[dream] = Dreamscape(story, dream)
    return held[dream]
