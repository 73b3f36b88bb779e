"""Session: a game in progress.

Every line goes the same way: cleaned, split, read in the scope of whoever acts, carried out, applied, and what follows
from it followed to its end. A Turn is what came of one command; its delta is everything that changed.
"""

from __future__ import annotations

from dreamweave.actions import scenes, waiting
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.registry import ACTIONS, act, plausible
from dreamweave.language import Language
from dreamweave.language.lexicon import MAX_COMMANDS
from dreamweave.messages import Passage, Question, Reading, Refusal, Reply, Request, Span, Turn
from dreamweave.perspectives import mind, news
from dreamweave.perspectives.scope import Scope
from dreamweave.saves.timeline import TAKEN_BACK, Timeline
from dreamweave.session import happening, table
from dreamweave.session.clean import clean
from dreamweave.session.remembered import (
    kept,
    pack_question,
    pack_reading,
    shown_again,
    unkept,
    unpack_question,
    unpack_reading,
)
from dreamweave.session.view import View
from dreamweave.world.context import Context
from dreamweave.world.state import State
from dreamweave.world.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.actions.base import Deed
    from dreamweave.language import Outcome
    from dreamweave.messages import Fact, FactValue, SaveView, TurnSort
    from dreamweave.saves.keeper import Keeper, Loaded
    from dreamweave.saves.timeline import Step
    from dreamweave.story.model import Story

    Changes = list[tuple[Fact, FactValue]]

COUNTED = frozenset({"deed", "glance", "switch"})
LONGEST = 500
MAX_BEATS = 50


class Session:
    """One game of a story. keeper: who keeps it on disk, or None. author: whether it has an author's verbs."""

    author = False

    def __init__(self, story: Story, seed: int = 0, keeper: Keeper | None = None) -> None:
        self.story = story
        self.seed = seed
        self.state = State(story)
        self.world = World(story, self.state)
        self.language = Language(story)
        self.keeper = keeper
        self.timeline: Timeline = keeper.timeline if keeper else Timeline(story.initial)

    @classmethod
    def resumed(cls, story: Story, loaded: Loaded, seed: int = 0) -> Session:
        """The game of an opened save, where it stopped."""
        session = cls(story, seed, loaded.keeper)
        session.state.apply(loaded.overlay.items())
        session.state.journal.clear()
        return session

    # -- the doorway ---------------------------------------------------------------------------------------------

    @property
    def focus(self) -> str:
        """The protagonist the player is with."""
        return self.state.text("story", "focus")

    def opening(self) -> list[Passage]:
        """The first page of a new game: the frame, then the first place."""
        context = Context(self.world, self.focus)
        words = self.story.opening
        out = [Passage("title", "", "", (Span(self.story.title),))]
        out += [self._aside(self.focus, spans, key) for spans, key in context.paragraphs(words["before"])]
        hour = happening.hour(self.world, self.focus)
        self.state.put(("story", "hour"), hour or None)
        out += [_with_hour(p, hour) for p in happening.arrival(self.world, self.focus)]
        out += [self._aside(self.focus, spans, key) for spans, key in context.paragraphs(words["after"])]
        self._settle(self.focus, out)
        self._keep(Turn(0, self.focus, "", "start", passages=tuple(out), delta=self.state.take_journal()))
        return out

    def lay_down(self, dream: str) -> None:
        """Begin inside a dream, with all who can be in it asleep: for playing a dream alone."""
        scape = dreamscape(self.story, dream)
        for who in scape.puzzle.who:
            self.state.apply(scape.enter(who, self.state))
        self.state.put(("story", "focus"), scape.puzzle.who[0])
        self.state.put(("story", "alone"), dream)

    def _aside(self, reader: str, spans: tuple[Span, ...], key: str) -> Passage:
        return Passage("system" if spans and spans[0].role == "system" else "room", reader, key, spans)

    def submit(self, line: str) -> Reply:
        """What comes of one line. Never raises on what a player types."""
        line = clean(line)
        if line.startswith("*"):
            return Reply(())
        if len(line) > LONGEST:
            return Reply((self._refused(self.focus, line[:LONGEST], Refusal("line-too-long"), _TOO_LONG),))
        turns: list[Turn] = []
        clauses = list(self.language.split(line))
        while clauses:
            clause = clauses.pop(0)
            turn, rest = self._command(clause.text, clause.start)
            turns.append(turn)
            if rest:
                clauses.insert(0, clause.replace(text=rest, start=max(0, clause.start + len(clause.text) - len(rest))))
            if clauses and (why := self._stops(turn)):
                left = ". ".join(c.text for c in clauses)
                return Reply(tuple(turns), f"{why}, so this was not tried: {left}")
        return Reply(tuple(turns))

    def _stops(self, turn: Turn) -> str:
        if turn.ending:
            return "The story has ended"
        if turn.sort in ("refused", "asked"):
            return "That did not go through"
        return "Something happened" if any(p.kind == "hail" for p in turn.passages) else ""

    def complete(self, prefix: str) -> list[str]:
        """Whole-line completions that parse, best first."""
        return self.language.complete(clean(prefix), self.scope(self.focus))

    def scope(self, person: str) -> Scope:
        """The world as a protagonist perceives and knows it now."""
        return Scope(self.world, person, plausible)

    def view(self) -> View:
        """Everything a pane may show, worked out when asked for."""
        return View(self)

    def here(self) -> list[Passage]:
        """Where the player is now, as it stands: no news told, nothing counted."""
        return [*happening.describe_place(self.world, self.focus), *scenes.resumed(self.world, self.focus)]

    def keep(self) -> SaveView:
        """Put everything played so far on disk, and wait for it."""
        if self.keeper:
            self.keeper.keep()
        return self.view().save

    # -- one command ---------------------------------------------------------------------------------------------

    def _command(self, text: str, start: int, actor: str = "") -> tuple[Turn, str]:
        actor = actor or self.focus
        scope = self.scope(actor)
        question = unpack_question(self.state.get("story", "question"))
        outcome = self.language.answer(text, question, scope) if question else None
        if outcome is None:
            outcome = self.language.parse(text, scope)
        if outcome.refusal or outcome.question or not outcome.readings:
            return self._not_done(actor, text, start, outcome), ""
        if question:
            self.state.put(("story", "question"), None)
        return self._done(actor, text, start, outcome), _left_of(outcome)

    def _done(self, actor: str, text: str, start: int, outcome: Outcome) -> Turn:
        reading = outcome.readings[0]
        notes = table.system(outcome.note) if outcome.note else []
        match reading.action:
            case "undo" | "redo":
                return self._unredo(actor, text, reading)
            case "be":
                return self._be(text, reading.noun, reading)
            case "as":
                return self._as(text, start, reading)
            case "again":
                return self._again(actor, text, reading)
            case "oops":
                return self._oops(actor, text, start, reading.topic)
            case action if action in table.TABLE:
                passages, requests = table.TABLE[action](self, reading)
                return self._turn(actor, text, "meta", passages, reading=reading, requests=requests)
            case _ if self.state.get("story", "ended"):
                return self._turn(actor, text, "refused", table.system(_ENDED), refusal=Refusal("story-over"))
            case _:
                return self._carry_out(actor, text, outcome.readings, notes)

    def _carry_out(self, actor: str, text: str, readings: tuple[Reading, ...], notes: list[Passage]) -> Turn:
        passages, requests = list(notes), []
        heard: dict[str, tuple[Passage, ...]] = {}
        refusal: Refusal | None = None
        sorts: list[str] = []
        singles = [r.replace(nouns=(n,)) for r in readings for n in r.nouns] if len(readings[0].nouns) > 1 else readings
        before = self.world.standpoint(actor)
        to_do = list(singles)
        going_on = False
        while to_do:
            reading = to_do.pop(0)
            if reading.order:
                deed_sort, said, no = self._ordered(reading)
                passages += said
                refusal, sorts = no, [*sorts, deed_sort]
                continue
            here = self.world.standpoint(actor)
            deed = act(self.world, reading, going_on=going_on)
            self._apply(deed, heard, here)
            said = [p for p in deed.passages if p not in passages] if going_on else deed.passages
            if len(singles) > 1 and said:
                name = Context(self.world, actor).name(reading.noun)
                said = [_with_name(name, said[0]).replace(kind="list"), *said[1:]]
            passages += said
            requests += deed.requests
            refusal = deed.refusal or refusal
            sorts.append(deed.sort)
            if deed.startling:
                break
            if going_on and waiting.in_vain(self.world, reading):
                deed.say("wait_in_vain", "system")
                passages.append(deed.passages[-1])
            going_on = deed.further is not None
            if deed.further:
                happened = self._happens(actor, heard)
                passages += happened
                if happened or any(p.kind == "hail" for p in said) or waiting.over(self.world, deed.further):
                    break
                self.state.put(("story", "turn"), self.state.number("story", "turn") + 1)
                to_do.insert(0, deed.further)
        sort = "deed" if "deed" in sorts else "glance" if "glance" in sorts else "refused"
        if sort != "refused":
            passages += self._follow(actor, before, heard)
            refusal = None
        self.state.apply(mind.meant(self.story, readings[0]))
        if sort == "deed":
            self.state.put((actor, "again"), tuple(pack_reading(r) for r in readings))
        return self._turn(actor, text, sort, passages, readings[0], refusal, requests, heard=heard)

    def _apply(self, deed: Deed, heard: dict[str, tuple[Passage, ...]], before: str) -> None:
        self.state.apply(deed.changes)
        if deed.sort == "deed":
            moved = [fact[0] for fact, value in deed.changes if fact[1] == "in" and value]
            if moved:
                self.state.apply(mind.caught_eye(self.world, deed.actor, moved))
            for reader, said in happening.report(self.world, deed, before):
                heard[reader] = heard.get(reader, ()) + said
                self.state.apply(mind.saw(self.world, reader, said))

    def _ordered(self, reading: Reading) -> tuple[str, list[Passage], Refusal | None]:
        key = "ordered_protagonist" if reading.order in self.story.protagonists else "ordered"
        from dreamweave.actions.base import Deed

        deed = Deed(self.world, reading)
        deed.say(key, noun=reading.order)
        return "glance", deed.passages, None

    def _follow(self, actor: str, before: str, heard: dict[str, tuple[Passage, ...]]) -> list[Passage]:
        """What happens, and the new place if there is one."""
        out = self._happens(actor, heard)
        if self.world.standpoint(actor) != before:
            out += happening.arrival(self.world, actor)
        if begun := happening.scene(self.world, actor):
            self._apply(begun, heard, self.world.standpoint(actor))
            out += begun.passages
        return out

    def _happens(self, actor: str, heard: dict[str, tuple[Passage, ...]]) -> list[Passage]:
        """Beats to a fixpoint, and the hour."""
        out: list[Passage] = []
        for _ in range(MAX_BEATS):
            deed = happening.beats(self.world, actor)
            if deed is None:
                break
            here = self.world.standpoint(actor)
            self._apply(deed, heard, here)
            out += deed.passages
        if self.story.hours:
            self.state.put(("story", "hour"), happening.hour(self.world, actor) or None)
        return out

    def _settle(self, actor: str, passages: Iterable[Passage]) -> None:
        """What the actor has now seen and read."""
        self.state.apply(mind.noticed(self.world, actor))
        self.state.apply(mind.was_read(self.story, self.state, actor, passages))

    # -- turns ---------------------------------------------------------------------------------------------------

    def _turn(
        self,
        actor: str,
        line: str,
        sort: TurnSort,
        passages: list[Passage],
        reading: Reading | None = None,
        refusal: Refusal | None = None,
        requests: Iterable[Request] = (),
        question: Question | None = None,
        heard: dict[str, tuple[Passage, ...]] | None = None,
    ) -> Turn:
        if sort in COUNTED:
            self._settle(actor, passages)
            self.state.put(("story", "turn"), self.state.number("story", "turn") + 1)
        for reader, said in (heard or {}).items():
            self.state.apply(news.note(self.state, reader, said))
        ending = self.state.text("story", "ended")
        if ending and sort in COUNTED:
            score = self.score()
            passages = [*passages, Passage("ending", "", "", (Span(ending),)), *(table.system(score) if score else [])]
        turn = Turn(
            self.state.number("story", "turn"), actor, line, sort, reading, refusal, tuple(passages),
            self.state.take_journal(), tuple((heard or {}).items()), tuple(requests), question,
            ending if sort in COUNTED else "",
        )  # fmt: skip
        if turn.delta:
            self._keep(turn)
        return turn

    def _keep(self, turn: Turn) -> None:
        if self.keeper is None:
            self.timeline.add(unkept(turn, len(self.timeline.nodes)))
        else:
            place = self.world.standpoint(turn.actor)
            self.keeper.record(self.timeline.add(kept(turn, self.state.hash, place)))

    def _not_done(self, actor: str, text: str, start: int, outcome: Outcome) -> Turn:
        kind = "parser"
        passages = [Passage(kind, actor, "", (Span(f"[{outcome.message}]", "system"),))]
        refusal = outcome.refusal
        self.state.put(("story", "question"), pack_question(outcome.question) if outcome.question else None)
        if refusal:
            self.state.put(("story", "last"), (text, refusal.start, refusal.end, refusal.word))
        sort = "asked" if outcome.question and not refusal else "refused"
        return self._turn(actor, text, sort, passages, refusal=refusal, question=outcome.question)

    def _refused(self, actor: str, text: str, refusal: Refusal, message: str) -> Turn:
        return self._turn(actor, text, "refused", table.system(message), refusal=refusal)

    # -- the session's own commands ------------------------------------------------------------------------------

    def _be(self, text: str, person: str, reading: Reading) -> Turn:
        if person == self.focus:
            return self._turn(person, text, "switch", self.here(), reading)
        self.state.put(("story", "focus"), person)
        passages = happening.arrival(self.world, person)
        self.state.apply(news.told(self.state, person))
        if begun := happening.scene(self.world, person):
            self.state.apply(begun.changes)
            passages += begun.passages
        return self._turn(person, text, "switch", passages, reading)

    def _as(self, text: str, start: int, reading: Reading) -> Turn:
        turn, _ = self._command(reading.topic, start + len(text) - len(reading.topic), reading.noun)
        return turn.replace(line=text)

    def _again(self, actor: str, text: str, reading: Reading) -> Turn:
        if _times(reading) > MAX_COMMANDS:
            refusal = Refusal("too-many-commands")
            words = f"AGAIN does a thing {MAX_COMMANDS} times at most. Nothing was done."
            return self._refused(actor, text, refusal, words)
        kept = self.state.get(actor, "again")
        if not isinstance(kept, tuple) or not kept:
            return self._refused(actor, text, Refusal("nothing-to-repeat"), "There is nothing to do again yet.")
        return self._carry_out(actor, text, tuple(unpack_reading(r) for r in kept), [])

    def _oops(self, actor: str, text: str, start: int, word: str) -> Turn:
        kept = self.state.get("story", "last")
        if not isinstance(kept, tuple) or not kept[3]:
            return self._refused(actor, text, Refusal("nothing-to-correct"), "There is no mistyped word to correct.")
        refusal = Refusal("unknown-word", str(kept[3]), int(str(kept[1])), int(str(kept[2])))
        corrected = self.language.oops(str(kept[0]), refusal, word)
        self.state.put(("story", "last"), None)
        return self._command(corrected, start, actor)[0].replace(line=text)

    def _unredo(self, actor: str, text: str, reading: Reading) -> Turn:
        redo, count = reading.action == "redo", max(1, reading.number)
        if reading.prep:  # UNDO TO a turn
            count = sum(n.record.sort in TAKEN_BACK and n.record.n > reading.number for n in self.timeline.path())
        steps = self.timeline.redo(count) if redo else self.timeline.undo(count)
        if not steps:
            words = "There is nothing to do again." if redo else "There is nothing to take back."
            return self._refused(actor, text, Refusal("nothing-to-undo"), words)
        self._walk(steps)
        lines = [s.record.line for s in steps if s.record.sort in ("deed", "switch")]
        words = "Redone" if redo else "Taken back"
        name = self.story.protagonists[self.focus].name
        who = f" You are with {name}." if len(self.story.protagonists) > 1 else ""
        passages = [*table.system(f"{words}: {', '.join(line.upper() for line in lines)}.{who}"), *self.here()]
        return self._turn(self.focus, text, "meta", passages, reading)

    def jump(self, node: str) -> None:
        """Stand at any turn of the timeline. Raises KeyError when there is none of that id."""
        self._walk(self.timeline.jump(node))

    def _walk(self, steps: list[Step]) -> None:
        for step in steps:
            if step.way > 0:
                self.state.redo(step.delta)
            else:
                self.state.undo(step.delta)
        self.state.journal.clear()
        if self.keeper:
            self.keeper.head()

    def bookmark(self, name: str) -> None:
        """Give where play stands a name."""
        self.timeline.bookmark(name)
        if self.keeper:
            self.keeper.bookmark(name)

    def score(self) -> str:
        """The score in words, "" in a story that keeps none."""
        most = self.state.number("story", "max_score")
        if not most:
            return ""
        got, turns = self.state.number("story", "score"), self.state.number("story", "turn")
        return f"You have scored {got} out of a possible {most}, in {turns} turns."

    def recap(self) -> list[Passage]:
        """The last page, for whoever comes back: the newest turns as they were shown."""
        shown: list[list[Passage]] = []
        for node in self.timeline.path():
            if node.record.line:
                shown.append(
                    [Passage("typed", node.record.actor, "", (Span(node.record.line),)), *shown_again(node.passages)]
                )
            if len(shown) == RECAP_TURNS:
                break
        turn = self.state.number("story", "turn")
        return [
            *(p for page in reversed(shown) for p in page),
            *table.system(f"Taken up again at turn {turn}."),
            *self.here(),
        ]


RECAP_TURNS = 3
_TOO_LONG = f"A line may have {LONGEST} characters; that one had more. Nothing was done."
_ENDED = "The story has ended. UNDO, RESTART, RESTORE or QUIT."


def _times(reading: Reading) -> int:
    """How often AGAIN is to do it: AGAIN 3, AGAIN TWICE."""
    return int(reading.topic) if reading.topic.isdecimal() else reading.number


def _left_of(outcome: Outcome) -> str:
    """What is still to be read once a command is done: each time of AGAIN 3 is a turn of its own."""
    reading = outcome.readings[0]
    times = _times(reading) if reading.action == "again" else 1
    if not 1 < times <= MAX_COMMANDS:
        return outcome.rest
    again = "again" if times == 2 else f"again {times - 1}"
    return f"{again}. {outcome.rest}" if outcome.rest else again


def _with_hour(passage: Passage, hour: str) -> Passage:
    """The first heading of a game also says what time it is."""
    if passage.kind != "place" or not hour or not passage.aside:
        return passage
    return passage.replace(aside=(*passage.aside, Span(". "), Span(hour[:1].upper() + hour[1:])))


def _with_name(name: Span, passage: Passage) -> Passage:
    return passage.replace(
        spans=(Span(name.text[:1].upper() + name.text[1:], "name", name.entity), Span(": "), *passage.spans)
    )


def known_actions() -> frozenset[str]:
    """Every action a reading may have: the library's, the table's and the session's own."""
    return frozenset({*ACTIONS, *table.TABLE, "undo", "redo", "again", "oops", "be", "as"})
