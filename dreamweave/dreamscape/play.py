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

    from dreamweave.dreamscape.authored import Caution
    from dreamweave.dreamscape.diagram import Diagram
    from dreamweave.dreamscape.hints import Guide
    from dreamweave.dreamscape.model import Deed, States
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
    the ending whose wants are now met, or None), or `refusal`, or `warning`: what is said of a deed that would close an
    ending; nothing is done, and with `changes` made the same command is not warned of again.

    drifted: what went somewhere else by itself: (thing, from, to). loses: the endings that the deed closes, or would;
    keeps: those that are left. lament: what its author says of it once nothing is left.
    """

    deed: Deed | None = None
    changes: Changes = []
    ending: str | None = None
    refusal: Line | None = None
    warning: Line | None = None
    drifted: tuple[tuple[str, str, str], ...] = ()
    loses: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    lament: Line | None = None

    @property
    def goal(self) -> bool:
        """Whether the dream is solved by it."""
        return self.ending is not None


class Hint(Value):
    """A hint: what to say (a library line, or the author's text as line.say, or nothing), the deed it is about, if any,
    and on the third rung the command."""

    grade: int
    line: Line | None
    label: Label | None = None
    command: str = ""


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

        warn: whether to find out which endings a deed closes, and first only to warn of it where the author has words.
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
                return self.weighed(deed, now, state) if warn else self.done(deed, now, state)
        return None

    def unknown(self, label: Label, state: State) -> Line | None:
        """What is said when the actor does not know enough."""
        for gate in self._gates:
            if gate.meant.fits(label) and gate.who in ("", label.actor) and holds(gate.need, lambda f: state.get(*f)):
                return gate.line
        return None

    def weighed(self, deed: Deed, now: States, state: State) -> Answer:
        """A deed that may be done, with what it closes; or its warning, the first time."""
        before, after = self.ways(now), self.ways(step(self.puzzle, deed, now))
        loses = tuple(name for name in before if name not in after)
        if not loses:
            return self.done(deed, now, state)
        row = self.caution(deed.label, state)
        asked = (self.id, "warned", self.command(deed.label))
        if row is not None and state.get(*asked) != loses:
            return Answer(changes=[(asked, loses)], warning=row.line, loses=loses, keeps=after)
        return self.done(deed, now, state).replace(loses=loses, keeps=after, lament=row and row.lost)

    def caution(self, label: Label, state: State) -> Caution | None:
        """What the author has to say of a deed that closes an ending, when it closes one now."""
        for row in self._warnings:
            if (
                row.meant.fits(label)
                and row.who in ("", label.actor)
                and holds(row.need, lambda fact: state.get(*fact))
            ):
                return row
        return None

    def ways(self, state: States) -> tuple[str, ...]:
        """The endings that can still be reached: all of them until options.threshold is so, as `check` proves."""
        puzzle = self.puzzle
        if self._threshold is not None and not holds(self._threshold, dict(puzzle.facts(state)).get):
            return tuple(puzzle.goals)
        return self.guide.open(puzzle.pack(state))

    def called(self, ending: str) -> str:
        """How an ending is spoken of when it closes: options.called, or its name."""
        return (self.blueprint.options.get("called") or {}).get(ending, ending) or "the end of it"

    def plain(self, id: str) -> str:
        """A thing of the dream by any of its parts: the hum heard on one landing is the hum."""
        short = id.rpartition(".")[2]
        known = id in self.blueprint.shards or id in self.blueprint.motifs or not self.blueprint.knows(short)
        return id if known or not id.startswith(self.id + ".") else self.blueprint.whole(short)

    def parts(self, id: str) -> list[str]:
        """A thing with all by which it is met: itself, and whatever `plain` says is it."""
        others = (e for e, entity in self.story.entities.items() if entity.within == self.id and e != id)
        return [id, *(e for e in others if self.plain(e) == id)]

    def meant(self, words: str) -> str:
        """The thing of the dream that some words name, or the words."""
        if self.blueprint.knows(words):
            return self.blueprint.whole(words)
        last = words.rsplit(maxsplit=1)[-1]
        return next((m for m in self.blueprint.motifs if last in self.story.entities[m].nouns), words)

    def labels(self, reading: Reading, state: State) -> Iterator[Label]:
        """The labels a reading may go by, the most exact first. What is put down is put where things rest here."""
        if reading.action == "wait":
            yield Label(reading.actor, "wait")  # whatever it is that is waited for
            return
        if reading.action == "release" and not state.get(*self.blueprint.hold):
            yield Label(reading.actor, "release")  # nothing is held, whatever it is called
            return
        action = "put" if reading.action == "drop" else reading.action
        noun = reading.way if action == "go" else self.plain(reading.noun)
        second = self.plain(reading.second)
        topic = reading.topic
        if action == "give" and topic:
            topic = self.meant(topic)
        if (action != "show" and second in self.blueprint.shards) or (action == "take" and reading.prep != "for"):
            second = ""
        if action == "put" and not second:
            second = self.blueprint.rests.get(state.text(reading.actor, "shard", self.id), "")
        exact = Label(reading.actor, action, noun, second, topic)
        yield exact
        if action == "weave":
            yield exact.replace(noun=second, second=noun)  # whichever of the two is in hand
        if (
            action == "name"
            and noun in self.story.entities
            and self.story.entities[noun].words.issuperset(topic.split())
        ):
            yield exact.replace(topic="")  # NAME SILVER COLLAR calls nothing a collar
        yield exact.replace(topic="*")
        yield exact.replace(second="*", topic="*")
        yield exact.replace(noun="*", second="*", topic="*")

    def done(self, deed: Deed, now: States, state: State) -> Answer:
        """The changes of a deed that may be done."""
        from dreamweave.story.model import BANDS

        after = step(self.puzzle, deed, now)
        changes: Changes = []
        moved: dict[Fact, FactValue] = {}
        drifted: list[tuple[str, str, str]] = []
        told = dict(deed.effects)
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
            elif attribute == "in" and told.get(n, old) != new:
                moved[entity, "moved"] = 1
                drifted.append((entity, str(variable.domain[told.get(n, old)]), str(value)))
        for fact in self._moved:
            if state.get(*fact) != moved.get(fact):
                changes.append((fact, moved.get(fact)))
        return Answer(deed=deed, changes=changes, ending=reached(self.puzzle, after), drifted=tuple(drifted))

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
        facts += [f for f in state.facts if f[0] == self.id and f[1] in ("warned", "lost")]
        facts += [self.blueprint.shard_of(who) for who in self.puzzle.who if self.blueprint.shard_of(who) not in facts]
        rows = [(fact, state.initial.get(fact)) for fact in facts]
        return [(fact, value) for fact, value in rows if state.get(*fact) != value]

    def anew(self, state: State) -> Changes:
        """The dream as it was at first, with everybody back in it."""
        return [*self.reset(state), *((self.blueprint.shard_of(w), self.blueprint.stands[w]) for w in self.puzzle.who)]

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
        """The way to the goal from everywhere: by the pack's certificate if it has one that holds, else explored (in
        seconds, for the largest) when first asked."""
        if self._guide is None:
            from dreamweave.dreamscape.certificate import read
            from dreamweave.dreamscape.hints import Guide
            from dreamweave.story.cache import certificate

            self._guide = Guide(self.puzzle, table=read(self.puzzle, certificate(self.story.folder, self.id)))
        return self._guide

    def hint(
        self, state: State, who: str, grade: int, perceived: Callable[[str], bool] = lambda _: True
    ) -> Hint | None:
        """What to do next, from how things stand: 1 where to look, 2 which thing and law, 3 the command.

        None when the dream is solved. When the next deed is another's, it names whose and no more; when it wants a
        thing that `perceived` has not met, it says to look about, and when a name, that it is to be found elsewhere.
        """
        packed = self.puzzle.pack(self.read(state))
        deed = self.guide.next(packed, who)
        if deed is None:
            return Hint(1, Line("dream.hint.dead")) if self.guide.lost(packed) else None
        label = deed.label
        if label.actor != who:
            return Hint(1, Line("dream.hint.other", (("actor", label.actor),)), label)
        nouns = tuple((k, v) for k, v in (("noun", label.noun), ("second", label.second), ("topic", label.topic)) if v)
        named = [id for _, id in nouns if id in self.story.entities and not self.near(id, state, who)]
        unmet = [id for id in named if not any(map(perceived, self.parts(id)))]
        if unmet:
            key = "name" if label.action == "name" and unmet == [label.topic] else "unseen"
            return Hint(1, Line(f"dream.hint.1.{key}", nouns[:1] if key == "name" else ()))
        written = self.written(label, grade)
        if grade == 3:
            return Hint(grade, written, label, self.command(label, lambda fact: state.get(*fact)))
        if written is not None:
            return Hint(grade, written, label)
        if grade == 1:
            key = label.action if label.action in ("go", "wait") else "here"
        else:
            key = label.action if label.action in WORDS and label.action not in ("show", "throw") else "do"
        return Hint(grade, Line(f"dream.hint.{grade}.{key}", nouns), label)

    def near(self, id: str, state: State, who: str) -> bool:
        """Whether it is the shard where somebody stands, or one thread from it, and so is in sight."""
        here = state.text(who, "shard", self.id)
        return id == here or id in self.blueprint.near.get(here, ())

    def written(self, label: Label, grade: int) -> Line | None:
        """The author's own hint about a deed, by the pattern it is filed under; None without one of that grade."""
        from dreamweave.dreamscape.authored import pattern

        for text, rungs in (self.tree.get("hints") or {}).items():
            if pattern(text, self.blueprint).fits(label):
                return Line(f"{self.id}.hint.{text}.{grade}", (), rungs[grade - 1]) if len(rungs) >= grade else None
        return None

    def command(self, label: Label, get: Callable[[Fact], FactValue] = lambda fact: None) -> str:
        """A deed as it is typed. get: the facts as they stand; what wears a mask goes by that."""
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
        named = {k: self.word(v, get) for k, v in words.items()}
        if label.action == "name":
            named["topic"] = label.topic
        return form.format(**named).upper()

    def word(self, id: str, get: Callable[[Fact], FactValue]) -> str:
        """A name as it is typed."""
        if id in self.blueprint.masks and get((id, "masked")):
            return self.blueprint.masks[id].split(" ", 1)[-1]
        return self.story.entities[id].name if id in self.story.entities else id
