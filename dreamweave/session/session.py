"""Session: the doorway to a game in progress.

Every line goes the same way: cleaned, split, read in the scope of whoever acts, carried out, applied, and what follows
from it followed to its end. A Turn is what came of one command; its delta is everything that changed.
"""

from __future__ import annotations

from dreamweave.actions import pages, scenes, whereabouts
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.registry import ACTIONS
from dreamweave.clean import clean
from dreamweave.language.lexicon import AND, MAX_COMMANDS
from dreamweave.language.softening import TAUGHT
from dreamweave.messages import Passage, Reading, Refusal, Reply, Span
from dreamweave.perspectives import mind, news
from dreamweave.record import Value
from dreamweave.session import happening, table, undoing
from dreamweave.session.carrying import NO_OPS, carry_out
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
    from dreamweave.messages import SaveView, Turn

LONGEST = 500
RECAP_TURNS = 3


class Done(Value):
    """What came of one command. rest: what follows it on the line; left: what it could not go on with itself."""

    turns: tuple[Turn, ...]
    rest: str = ""
    left: str = ""


class Session(Playthrough):
    """One game of a story, played. author: whether it has an author's verbs."""

    author = False

    # -- the doorway ---------------------------------------------------------------------------------------------

    def opening(self) -> list[Passage]:
        """The first page of a new game: the frame, then the first place."""
        draft = Draft(self, self.focus, "")
        context = Context(self.world, self.focus)
        self.state.apply(pages.turned(self.world))
        words = self.story.opening
        draft.say([Passage("title", "", "", (Span(self.story.title),))])
        draft.say(_aside(self.focus, spans, key) for spans, key in context.paragraphs(words["before"]))
        self.state.apply(happening.hours(context))
        if placed := whereabouts.moved(self.world, self.focus):
            self.state.apply(placed.changes)
        hour = self.state.text("story", "hour")
        draft.say(_with_hour(p, hour) for p in happening.arrival(self.world, self.focus))
        draft.say(_aside(self.focus, spans, key) for spans, key in context.paragraphs(words["after"]))
        return list(draft.close("start").passages)

    def lay_down(self, dream: str) -> None:
        """Begin inside a dream, with all who can be in it asleep: for playing a dream alone."""
        scape = dreamscape(self.world, dream)
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
        if scenes.moment(self.world, self.focus) and (turn := self._whole_at_moment(line)):
            return Reply((turn,))
        turns: list[Turn] = []
        clauses = self.language.commands(line, self._known)
        while clauses:
            done = self._command(clauses.pop(0))
            turns += done.turns
            if done.rest:
                clauses.insert(0, done.rest)
            untried = [done.left, *clauses] if done.left else clauses
            if untried and ((why := _stops(turns[-1])) or done.left):
                return Reply(tuple(turns), f"{why or _REFUSED}, so this was not tried: {'. '.join(untried)}")
        return Reply(tuple(turns))

    def complete(self, prefix: str) -> list[str]:
        """Whole-line completions that parse, best first."""
        line = clean(prefix)
        if self.state.get("story", "ended"):
            return table.offers(line)
        here = scenes.moment(self.world, self.focus)
        if here.get("nobody") or here.get("open"):
            return []
        return self.language.complete(line, self.scope(self.focus))

    def _known(self, id: str) -> bool:
        return self.scope(self.focus).known(id)

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
        told = bool(shown) and any(p.kind == "room" for p in shown[0])
        turn = self.state.number("story", "turn")
        return [
            *(p for page in reversed(shown) for p in page),
            *system(f"Taken up again at turn {turn}."),
            *(() if told else self.here()),
        ]

    # -- one command ---------------------------------------------------------------------------------------------

    def _command(self, text: str, line: str = "", actor: str = "") -> Done:
        """One command of a line. line: as it was typed, when what was typed means another; actor: who does it."""
        actor = actor or self.focus
        if scenes.moment(self.world, actor) and (turn := self._at_moment(actor, text, line or text)):
            return Done((turn,))
        scope = self.scope(actor)
        asked = self.state.get("story", "question")
        question = unpack_question(asked) if asked else None
        outcome = self.language.answer(text, question, scope) if question else None
        if outcome is None:
            outcome = self.language.parse(text, scope)
        draft = Draft(self, actor, _without(line or text, outcome.rest) if outcome.rest else line or text)
        if self.state.get("story", "ended") and not table.owns(outcome):
            self.state.put(("story", "question"), None)
            return Done((draft.refuse("story-over", _ENDED),))
        if outcome.refusal or outcome.question or not outcome.readings:
            return Done((self._not_done(draft, text, outcome),))
        if question:
            self.state.put(("story", "question"), None)
        done = self._done(draft, text, outcome)
        return done.replace(rest=outcome.rest) if outcome.rest else done

    def _whole_at_moment(self, line: str) -> Turn | None:
        """What comes of a whole line where a moment of a scene takes any words; None elsewhere."""
        from dreamweave.session import moment

        taken = moment.whole(self, line)
        return self._spoken(taken, line) if taken else None

    def _at_moment(self, actor: str, text: str, line: str) -> Turn | None:
        """What a moment of a scene makes of a command before it is read as one; None when it is one."""
        from dreamweave.session import moment

        if reading := moment.own(self, actor, text):
            return self._spoken(reading, line)
        here = scenes.moment(self.world, actor)
        if not (here["nobody"] or here["last"]):
            return None
        outcome = self.language.parse(text, self.scope(actor))
        if moment.stays(self, actor, outcome):
            return None
        if here["last"]:
            return Draft(self, self.focus, line).close("meta")
        return moment.by_nobody(Draft(self, "", line), Reading("words", "", topic=text), outcome)

    def _spoken(self, reading: Reading, line: str) -> Turn:
        """What comes of a moment's own words."""
        from dreamweave.session import moment

        self.state.put(("story", "question"), None)
        draft = Draft(self, reading.actor, line)
        return carry_out(draft, (reading,)) if reading.actor else moment.by_nobody(draft, reading)

    def _done(self, draft: Draft, text: str, outcome: Outcome) -> Done:
        reading = outcome.readings[0]
        if reading.action not in OWN:
            return self._done_there(draft, outcome, reading)
        match reading.action:
            case "undo":
                return Done((undoing.undo(self, draft.line, reading),))
            case "redo":
                return Done((undoing.redo(self, draft.line, reading),))
            case "be":
                return Done((self._be(draft.line, reading),))
            case "as" if not scenes.reader_of(self.world, reading.noun):
                return Done((draft.refuse("nobody", _NOBODY_THERE),))
            case "as":
                return self._command(reading.topic, draft.line, reading.noun)
            case "again":
                return self._again(draft, text, reading)
            case _:
                return self._oops(draft, reading.topic)

    def _done_there(self, draft: Draft, outcome: Outcome, reading: Reading) -> Done:
        """What comes of a command to the table, or of one to somebody in the world."""
        if outcome.wrapping:
            _teach(draft, outcome)
        if handler := table.TABLE.get(reading.action):
            passages, requests = handler(self, reading)
            draft.say(passages)
            draft.requests += requests
            return Done((draft.close("meta", reading),))
        if outcome.note:
            draft.say(system(outcome.note))
        return Done((carry_out(draft, outcome.readings),))

    def _not_done(self, draft: Draft, text: str, outcome: Outcome) -> Turn:
        draft.say([Passage("parser", draft.actor, "", (Span(f"[{outcome.message}]", "system"),))])
        refusal = outcome.refusal
        self.state.put(("story", "question"), pack_question(outcome.question) if outcome.question else None)
        if refusal:
            self.state.put(("story", "last"), (text, refusal.start, refusal.end, refusal.word))
        if outcome.meant:
            self.state.apply(mind.meant(self.story, Reading("", draft.actor, outcome.meant)))
        sort = "refused" if refusal else "asked" if outcome.question else "meta"
        return draft.close(sort, refusal=refusal, question=outcome.question)

    # -- the session's own commands ------------------------------------------------------------------------------

    def _be(self, text: str, reading: Reading) -> Turn:
        person = reading.noun
        draft = Draft(self, person, text)
        if person == self.focus:
            draft.say(self.here())
            return draft.close("switch", reading)
        self.state.put(("story", "focus"), person)
        draft.readers = [scenes.reader_of(self.world, person)]
        draft.say(happening.arrival(self.world, person))
        self.state.apply(news.told(self.state, person))
        if begun := happening.scene(self.world, person):
            self.state.apply(begun.changes)
            draft.say(begun.passages)
        return draft.close("switch", reading)

    def _again(self, draft: Draft, text: str, reading: Reading) -> Done:
        """AGAIN, and AGAIN 3: each time is a turn of its own, until one is stopped."""
        times = max(1, int(reading.topic) if reading.topic.isdecimal() else reading.number)
        if times > MAX_COMMANDS:
            words = f"AGAIN does a thing {MAX_COMMANDS} times at most. Nothing was done."
            return Done((draft.refuse("too-many-commands", words),))
        kept = self.state.get(draft.actor, "again")
        if not isinstance(kept, tuple) or not kept:
            return Done(
                (draft.refuse("nothing-to-repeat", "There is nothing to do again yet."),), left=_again(times - 1)
            )
        readings = tuple(unpack_reading(r) for r in kept)
        line = f"{draft.line.removesuffix(text)}again" if times > 1 else draft.line
        turns: list[Turn] = []
        while len(turns) < times:
            turns.append(carry_out(Draft(self, draft.actor, line), readings))
            if turns[-1].refusal or _stops(turns[-1]):
                break
        return Done(tuple(turns), left=_again(times - len(turns)))

    def _oops(self, draft: Draft, word: str) -> Done:
        kept = self.state.get("story", "last")
        if not isinstance(kept, tuple) or not kept[3]:
            return Done((draft.refuse("nothing-to-correct", "There is no mistyped word to correct."),))
        refusal = Refusal("unknown-word", str(kept[3]), int(str(kept[1])), int(str(kept[2])))
        corrected = self.language.oops(str(kept[0]), refusal, word)
        self.state.put(("story", "last"), None)
        return self._command(corrected, draft.line, draft.actor)


OWN = frozenset({"undo", "redo", "be", "as", "again", "oops"})
"""Actions that are the session's own."""

_REFUSED = "That did not go through"
_TOO_LONG = f"A line may have {LONGEST} characters; that one had more. Nothing was done."
_NOBODY_THERE = "Nobody is there who could do that."
_ENDED = "The story has ended. UNDO, RESTART, RESTORE or QUIT."


def _teach(draft: Draft, outcome: Outcome) -> None:
    """The first time that a line is understood only without what was put around it, show what was understood."""
    if outcome.wrapping in TAUGHT:
        draft.teach(outcome.wrapping, f"Understood as {outcome.core.upper()}. {TAUGHT[outcome.wrapping]}")


def _stops(turn: Turn) -> str:
    """Why the rest of a line is not tried after a turn; "" when it is."""
    if turn.ending or (turn.refusal and turn.refusal.kind == "story-over"):
        return "The story has ended"
    if turn.startling:
        return "Something happened"
    stopped = turn.sort in ("refused", "asked") and not (turn.refusal and turn.refusal.kind in NO_OPS)
    return _REFUSED if stopped else ""


def _again(times: int) -> str:
    """The command that does a thing as often again; "" for not at all."""
    return f"again {times}" if times > 1 else "again" if times else ""


def _without(line: str, rest: str) -> str:
    """A line without the commands after its first, so that each turn is kept with its own."""
    if not line.endswith(rest):
        return line
    words = line.removesuffix(rest).rstrip(" ,.;!").split(" ")
    while len(words) > 1 and words[-1].lower() in AND:
        words.pop()
    return " ".join(words).rstrip(" ,.;!")


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
    return frozenset({*ACTIONS, *table.TABLE, *OWN})
