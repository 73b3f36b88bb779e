"""Session: the doorway to a game in progress.

Every line goes the same way: cleaned, split, read in the scope of whoever acts, carried out, applied, and what follows
from it followed to its end. A Turn is what came of one command; its delta is everything that changed.
"""

from __future__ import annotations

from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.registry import ACTIONS
from dreamweave.language.lexicon import MAX_COMMANDS
from dreamweave.messages import Passage, Refusal, Reply, Span
from dreamweave.perspectives import news
from dreamweave.session import happening, table, undoing
from dreamweave.session.carrying import carry_out
from dreamweave.session.clean import clean
from dreamweave.session.draft import Draft, system
from dreamweave.session.playthrough import Playthrough
from dreamweave.session.remembered import (
    pack_question,
    shown_again,
    unpack_question,
    unpack_reading,
)
from dreamweave.session.view import View
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language import Outcome
    from dreamweave.messages import Reading, SaveView, Turn

LONGEST = 500
RECAP_TURNS = 3


class Session(Playthrough):
    """One game of a story, played. author: whether it has an author's verbs."""

    author = False

    # -- the doorway ---------------------------------------------------------------------------------------------

    def opening(self) -> list[Passage]:
        """The first page of a new game: the frame, then the first place."""
        draft = Draft(self, self.focus, "")
        context = Context(self.world, self.focus)
        words = self.story.opening
        draft.say([Passage("title", "", "", (Span(self.story.title),))])
        draft.say(_aside(self.focus, spans, key) for spans, key in context.paragraphs(words["before"]))
        hour = happening.hour(self.world, self.focus)
        self.state.put(("story", "hour"), hour or None)
        draft.say(_with_hour(p, hour) for p in happening.arrival(self.world, self.focus))
        draft.say(_aside(self.focus, spans, key) for spans, key in context.paragraphs(words["after"]))
        return list(draft.close("start").passages)

    def lay_down(self, dream: str) -> None:
        """Begin inside a dream, with all who can be in it asleep: for playing a dream alone."""
        scape = dreamscape(self.story, dream)
        for who in scape.puzzle.who:
            self.state.apply(scape.enter(who, self.state))
        self.state.put(("story", "focus"), scape.puzzle.who[0])
        self.state.put(("story", "alone"), dream)

    def submit(self, line: str) -> Reply:
        """What comes of one line. Never raises on what a player types."""
        line = clean(line)
        if line.startswith("*"):
            return Reply(())
        if len(line) > LONGEST:
            return Reply((Draft(self, self.focus, line[:LONGEST]).refuse("line-too-long", _TOO_LONG),))
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

    def view(self) -> View:
        """Everything a pane may show, worked out when asked for."""
        return View(self)

    def keep(self) -> SaveView:
        """Put everything played so far on disk, and wait for it."""
        if self.keeper:
            self.keeper.keep()
        return self.view().save

    def recap(self) -> list[Passage]:
        """The last page, for whoever comes back: the newest turns as they were shown."""
        shown: list[list[Passage]] = []
        for node in self.timeline.path():
            if node.record.line:
                typed = Passage("typed", node.record.actor, "", (Span(node.record.line),))
                shown.append([typed, *shown_again(node.passages)])
            if len(shown) == RECAP_TURNS:
                break
        turn = self.state.number("story", "turn")
        return [
            *(p for page in reversed(shown) for p in page),
            *system(f"Taken up again at turn {turn}."),
            *self.here(),
        ]

    # -- one command ---------------------------------------------------------------------------------------------

    def _command(self, text: str, start: int, actor: str = "") -> tuple[Turn, str]:
        actor = actor or self.focus
        scope = self.scope(actor)
        question = unpack_question(self.state.get("story", "question"))
        outcome = self.language.answer(text, question, scope) if question else None
        if outcome is None:
            outcome = self.language.parse(text, scope)
        if outcome.refusal or outcome.question or not outcome.readings:
            return self._not_done(actor, text, outcome), ""
        if question:
            self.state.put(("story", "question"), None)
        return self._done(actor, text, start, outcome), _left_of(outcome)

    def _done(self, actor: str, text: str, start: int, outcome: Outcome) -> Turn:
        reading = outcome.readings[0]
        draft = Draft(self, actor, text)
        match reading.action:
            case "undo":
                return undoing.undo(self, text, reading)
            case "redo":
                return undoing.redo(self, text, reading)
            case "be":
                return self._be(text, reading)
            case "as":
                return self._as(text, start, reading)
            case "again":
                return self._again(draft, reading)
            case "oops":
                return self._oops(draft, start, reading.topic)
            case action if action in table.TABLE:
                passages, requests = table.TABLE[action](self, reading)
                draft.say(passages)
                draft.requests += requests
                return draft.close("meta", reading)
            case _ if self.state.get("story", "ended"):
                return draft.refuse("story-over", _ENDED)
            case _:
                if outcome.note:
                    draft.say(system(outcome.note))
                return carry_out(draft, outcome.readings)

    def _not_done(self, actor: str, text: str, outcome: Outcome) -> Turn:
        draft = Draft(self, actor, text)
        draft.say([Passage("parser", actor, "", (Span(f"[{outcome.message}]", "system"),))])
        refusal = outcome.refusal
        self.state.put(("story", "question"), pack_question(outcome.question) if outcome.question else None)
        if refusal:
            self.state.put(("story", "last"), (text, refusal.start, refusal.end, refusal.word))
        sort = "asked" if outcome.question and not refusal else "refused"
        return draft.close(sort, refusal=refusal, question=outcome.question)

    # -- the session's own commands ------------------------------------------------------------------------------

    def _be(self, text: str, reading: Reading) -> Turn:
        person = reading.noun
        draft = Draft(self, person, text)
        if person == self.focus:
            draft.say(self.here())
            return draft.close("switch", reading)
        self.state.put(("story", "focus"), person)
        draft.say(happening.arrival(self.world, person))
        self.state.apply(news.told(self.state, person))
        if begun := happening.scene(self.world, person):
            self.state.apply(begun.changes)
            draft.say(begun.passages)
        return draft.close("switch", reading)

    def _as(self, text: str, start: int, reading: Reading) -> Turn:
        turn, _ = self._command(reading.topic, start + len(text) - len(reading.topic), reading.noun)
        return turn.replace(line=text)

    def _again(self, draft: Draft, reading: Reading) -> Turn:
        if _times(reading) > MAX_COMMANDS:
            words = f"AGAIN does a thing {MAX_COMMANDS} times at most. Nothing was done."
            return draft.refuse("too-many-commands", words)
        kept = self.state.get(draft.actor, "again")
        if not isinstance(kept, tuple) or not kept:
            return draft.refuse("nothing-to-repeat", "There is nothing to do again yet.")
        return carry_out(draft, tuple(unpack_reading(r) for r in kept))

    def _oops(self, draft: Draft, start: int, word: str) -> Turn:
        kept = self.state.get("story", "last")
        if not isinstance(kept, tuple) or not kept[3]:
            return draft.refuse("nothing-to-correct", "There is no mistyped word to correct.")
        refusal = Refusal("unknown-word", str(kept[3]), int(str(kept[1])), int(str(kept[2])))
        corrected = self.language.oops(str(kept[0]), refusal, word)
        self.state.put(("story", "last"), None)
        return self._command(corrected, start, draft.actor)[0].replace(line=draft.line)


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


def _aside(reader: str, spans: tuple[Span, ...], key: str) -> Passage:
    """A paragraph of the frame; in brackets it is the system's."""
    return Passage("system" if spans and spans[0].role == "system" else "room", reader, key, spans)


def known_actions() -> frozenset[str]:
    """Every action a reading may have: the library's, the table's and the session's own."""
    return frozenset({*ACTIONS, *table.TABLE, "undo", "redo", "again", "oops", "be", "as"})
