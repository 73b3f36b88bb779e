"""The author's game: a session with verbs of its own for whoever writes the story, made by `--author` and only then.

GOTO and GIVE ME are deeds by fiat: they change facts as any deed does, beats follow, UNDO takes them back. The others
look and change nothing. The pack's sources are watched by whoever lends `sources`; a story that was edited is taken up
in the running game, at the same turn.
"""

from __future__ import annotations

from dreamweave.actions.dreams import dreamscape
from dreamweave.clean import clean
from dreamweave.language import Language
from dreamweave.language.explain import Listening
from dreamweave.messages import Passage, Reading, Reply, Span, Turn
from dreamweave.session.carrying import follow
from dreamweave.session.conditions import name, value
from dreamweave.session.draft import Draft, system
from dreamweave.session.mending import exists, mend
from dreamweave.session.reasons import facts_of, rules_of, why
from dreamweave.session.session import Session
from dreamweave.story.tokens import words_of
from dreamweave.world.state import State
from dreamweave.world.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dreamweave.messages import Fact, FactValue
    from dreamweave.saves.keeper import Keeper
    from dreamweave.story.model import Story

    Sources = Callable[[bool], Story | None]
    Changes = list[tuple[Fact, FactValue]]

HELP = (
    "GOTO place; GIVE ME thing: by name or id, from anywhere. UNDO takes them back.",
    "FACTS of a thing, person, beat, dream or scene. RULES about a verb.",
    "WHY, after a command: the rules, topics and beats it met. TRACE ON shows how commands are read; TRACE OFF.",
    "RELOAD takes up the story as its files are now; files that change are taken up by themselves.",
)

MOST = 12
"""Names offered when what was meant is not clear."""


class Rehearsal(Session):
    """A game as its author plays it. sources(anyway) gives the story when its files have changed, or anyway; None when
    there is nothing new; raises ValueError with the mistakes in it."""

    author = True

    def __init__(self, story: Story, seed: int = 0, keeper: Keeper | None = None) -> None:
        super().__init__(story, seed, keeper)
        self.sources: Sources = lambda anyway: None
        self._last: tuple[Turn, dict[Fact, FactValue]] | None = None

    def submit(self, line: str) -> Reply:
        """What comes of one line: an author's verb, or a command as ever."""
        turns = self._look(False, "")
        asked = clean(line).strip().rstrip("?").strip()
        verb, _, rest = asked.partition(" ")
        verb, rest = verb.lower(), " ".join(rest.split())
        if verb == "give":
            word, _, rest = rest.partition(" ")
            verb = "give me" if word.lower() == "me" and rest else ""
        elif verb == "why" and rest:
            verb = ""
        handler = VERBS.get(verb)
        if handler is not None:
            return Reply((*turns, *handler(self, line.strip(), rest)))
        reply = super().submit(line)
        if reply.turns:
            self._last = (reply.turns[-1], self.state.changed)
        return reply.replace(turns=(*turns, *self._traced(reply.turns)))

    # -- what the verbs do ---------------------------------------------------------------------------------------

    def goto(self, line: str, rest: str) -> list[Turn]:
        """GOTO place: stand there, awake or in its dream."""
        who = self.focus
        place, asked = self._find(rest, ("room", "shard"))
        if not place:
            return self._tell(line, asked)
        within = self.story.entities[place].within
        dream = self.world.dream_of(who)
        changes: Changes = []
        if dream and dream != within:
            changes += dreamscape(self.world, dream).leave(who, self.state)
        if within:
            scape = dreamscape(self.world, within)
            if who not in scape.puzzle.who:
                return self._tell(line, [f"{who} is not among those who dream {within}: {', '.join(scape.puzzle.who)}"])
            if dream != within:
                changes += scape.enter(who, self.state)
            changes.append(((who, "shard", within), place))
        else:
            changes += [((who, "asleep"), None), ((who, "in"), place)]
        return [self.decree(line, Reading("goto", who, way=place), changes)]

    def give_me(self, line: str, rest: str) -> list[Turn]:
        """GIVE ME thing: have it, wherever it is."""
        who = self.focus
        thing, asked = self._find(rest, ("thing",))
        if not thing:
            return self._tell(line, asked)
        entity = self.story.entities[thing]
        if entity.traits & {"fixed", "part", "scenery"}:
            return self._tell(line, [f"{thing} is {', '.join(sorted(entity.traits))}: nobody can have it"])
        if entity.within != self.world.dream_of(who):
            where = f"in the dream {entity.within}" if entity.within else "awake"
            return self._tell(line, [f"{thing} can be had {where} only"])
        if entity.within:
            puzzle = dreamscape(self.world, entity.within).puzzle
            if not any(v.fact == (thing, "in") and who in v.domain for v in puzzle.variables):
                return self._tell(line, [f"nothing in {entity.within} lets {who} have {thing}"])
        changes: Changes = [((thing, "worn"), None), ((thing, "in"), who)]
        return [self.decree(line, Reading("give_me", who, (thing,)), changes)]

    def decree(self, line: str, reading: Reading, changes: Changes) -> Turn:
        """Make facts so by fiat. What follows from a deed follows; it is one, to UNDO and in the save."""
        actor = self.focus
        before = self.world.standpoint(actor)
        draft = Draft(self, actor, line)
        self.state.apply(changes)
        so = ", ".join(f"{name(fact)} = {value(now)}" for fact, now in dict(changes).items() if now is not None)
        draft.say(system(f"So it is: {so}."))
        follow(draft, before)
        return draft.close("deed", reading)

    def facts(self, line: str, rest: str) -> list[Turn]:
        """FACTS X."""
        id, asked = self._find(rest, ())
        return self._tell(line, facts_of(self.story, self.world, id) or [f"no facts of {id}"] if id else asked)

    def rules(self, line: str, rest: str) -> list[Turn]:
        """RULES verb."""
        verb = rest.lower()
        lines = self.language.lines(verb.partition(" ")[0])
        actions = list(dict.fromkeys(row.action for row in lines)) or [verb.replace(" ", "_").replace("any", "*")]
        found = [row for action in actions for row in rules_of(self.world, self.focus, action)]
        return self._tell(line, [f"actions: {', '.join(actions)}", *(found or ["no rules"])] if verb else HELP)

    def why(self, line: str, rest: str) -> list[Turn]:
        """WHY: the last command that was not an author's."""
        if self._last is None:
            return self._tell(line, ["nothing has been typed yet"])
        turn, changed = self._last
        before, after = State(self.story), State(self.story)
        for state in (before, after):
            state.apply(changed.items())
        before.undo(turn.delta)
        for state in (before, after):
            mend(World(self.story, state))
        return self._tell(line, why(turn, World(self.story, before), World(self.story, after)))

    def trace(self, line: str, rest: str) -> list[Turn]:
        """TRACE ON, TRACE OFF; TRACE alone changes it."""
        on = not isinstance(self.language, Listening) if rest.lower() not in ("on", "off") else rest.lower() == "on"
        self.language = Listening(self.story) if on else Language(self.story)
        return self._tell(line, [f"tracing is {'on' if on else 'off'}"])

    def again(self, line: str, rest: str) -> list[Turn]:
        """RELOAD."""
        return self._look(True, line) or self._tell(line, ["there is nothing to reload"])

    def help(self, line: str, rest: str) -> list[Turn]:
        """AUTHOR: these verbs."""
        return self._tell(line, HELP)

    # -- the story, edited ---------------------------------------------------------------------------------------

    def reload(self, story: Story) -> list[Fact]:
        """Go on with another version of the story at the same turn: state, timeline and keeper stay.

        Returns the facts that it has no place for, which are dropped. Raises ValueError when one of its dreams cannot
        be; then nothing is done.
        """
        from dreamweave.dreamscape.play import Dreamscape

        for dream in story.dreams:
            if story.dreams[dream] != self.story.dreams.get(dream):
                try:
                    Dreamscape(story, dream)
                except (KeyError, ValueError) as e:
                    raise ValueError(f"the dream {dream} cannot be: {e}") from None
        dropped = self.take_up(story, self.state.changed.items())
        self.language = Listening(story) if isinstance(self.language, Listening) else Language(story)
        return dropped

    def _look(self, anyway: bool, line: str) -> list[Turn]:
        """Take up the story anew if it has changed."""
        try:
            story = self.sources(anyway)
            if story is None:
                return []
            same = story.hash == self.story.hash
            dropped = self.reload(story)
        except ValueError as e:
            return self._tell(line, [*str(e).splitlines(), "the story as it was goes on"])
        words = "The story is as it was" if same else "The story was reloaded"
        gone = f" Dropped: {', '.join(map(name, dropped))}." if dropped else ""
        draft = Draft(self, self.focus, line)
        draft.say(system(f"{words}.{gone}"))
        return [draft.close("meta")]

    # -- words ---------------------------------------------------------------------------------------------------

    def _tell(self, line: str, rows: Iterable[str]) -> list[Turn]:
        """A turn that changes nothing and is kept nowhere."""
        said = tuple(_row(row) for row in rows)
        return [Turn(self.state.number("story", "turn"), self.focus, line, "meta", passages=said)]

    def _traced(self, turns: tuple[Turn, ...]) -> list[Turn]:
        """Turns with how they were read before what came of them."""
        if not isinstance(self.language, Listening):
            return list(turns)
        told = self.language.take()
        out: list[Turn] = []
        for n, turn in enumerate(turns):
            mine: list[str] = []
            while told and (not mine or n == len(turns) - 1 or not told[0][0].startswith(turns[n + 1].line)):
                mine += told.pop(0)[1]
            out.append(turn.replace(passages=(*map(_row, mine), *turn.passages)))
        return out

    def _find(self, words: str, kinds: tuple[str, ...]) -> tuple[str, list[str]]:
        """What an author means, by id or name, of some kinds (or anything there can be facts of): (id, []), or ("", why
        not). What is in sight is meant before what is elsewhere."""
        story = self.story
        id = words.lower().replace(" ", "_")
        if kinds and id in story.entities and story.entities[id].kind in kinds:
            return id, []
        if not kinds and exists(story, id):
            return id, []
        wanted = [w for w in words_of(words) if w not in ("the", "a", "an")]
        if not wanted:
            return "", ["of what?"]
        pool = [e for e in story.entities.values() if not kinds or e.kind in kinds]
        found = [e.id for e in pool if set(wanted) <= e.words]
        whole = " ".join(wanted)
        found = [id for id in found if " ".join(words_of(story.entities[id].name)) == whole] or found
        near = self.world.visible(self.focus)
        found = [id for id in found if id in near] or found
        if len(found) == 1:
            return found[0], []
        shown = ", ".join(found[:MOST]) + (f" and {len(found) - MOST} more" if len(found) > MOST else "")
        return "", [f"which: {shown}?"] if found else [f"there is no {' or '.join(kinds) or 'such thing'} {words!r}"]


def _row(words: str) -> Passage:
    return Passage("list", "", "", (Span(words),))


VERBS: dict[str, Callable[[Rehearsal, str, str], list[Turn]]] = {
    "goto": Rehearsal.goto,
    "give me": Rehearsal.give_me,
    "facts": Rehearsal.facts,
    "rules": Rehearsal.rules,
    "why": Rehearsal.why,
    "trace": Rehearsal.trace,
    "reload": Rehearsal.again,
    "author": Rehearsal.help,
}
