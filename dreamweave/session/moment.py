"""The moment of a scene at the prompt: what it makes of a line before that is read as a command.

A moment's own words outrank verbs, names and switching; `words` takes the whole line, whatever it is. Where nobody is
at the prompt, nobody acts: what is typed is one of the moment's words, a switch, something for the table, or overheard.
"""

from __future__ import annotations

from dreamweave.actions import rules, scenes
from dreamweave.actions.base import Deed, passages
from dreamweave.actions.effects import perform
from dreamweave.actions.registry import ACTIONS
from dreamweave.language.lexicon import ARTICLES, SOFT_LAST
from dreamweave.language.refusals import NEVER_MET, NOT_HERE
from dreamweave.language.softening import softener
from dreamweave.messages import Passage, Reading, Refusal
from dreamweave.perspectives import news
from dreamweave.session import happening
from dreamweave.session.carrying import happen
from dreamweave.session.table import TABLE, UNDOING
from dreamweave.story.model import SITTER
from dreamweave.story.tokens import words_of
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.language import Outcome
    from dreamweave.messages import Turn
    from dreamweave.session.draft import Draft
    from dreamweave.session.playthrough import Playthrough
    from dreamweave.story.answers import Answer
    from dreamweave.story.model import Rule
    from dreamweave.world.world import World

STAYING = frozenset({"undo", "redo", "save", "quit"})
"""What remains itself where any words are taken."""

LASTING = frozenset({"ledger", "undo", "restart", "restore", "quit"})
"""What answers at the last moment of all."""

ABSENT = (NOT_HERE, NEVER_MET)

NOBODY = "Nobody is at the prompt but you."


def whole(game: Playthrough, line: str) -> Reading | None:
    """What a whole line is where any words are taken, even none; None elsewhere, and for what remains itself."""
    if not game.story.staged or not scenes.moment(game.world, actor := game.focus).get("open"):
        return None
    found = _phrase(game, actor, line) or _any(game, actor, line)
    outcome = game.language.parse(line, game.scope(actor)) if found and line.strip() else None
    return None if outcome and _action(outcome) in STAYING else found[0] if found else None


def own(game: Playthrough, actor: str, text: str) -> Reading | None:
    """What a command is where it is one of the moment's own words; None when it is none of them, and where it is read
    as a command that is answered so all the same. A thing that is not here cannot be handled by naming it, but by the
    Sitter, who handles nothing."""
    found = _phrase(game, actor, text)
    if found is None or not found[0].actor:
        return found[0] if found else None
    reading, rule = found
    outcome = game.language.parse(text, game.scope(actor))
    action = _action(outcome)
    deeds = (ACTIONS, game.story.families, game.story.verbs)
    for meant in outcome.readings[:1] if any(action in known for known in deeds) else ():
        spoken = rules.speaking(Deed(game.world, meant), "on")
        if spoken and spoken[0].answer is rule.answer:
            return None
    absent = rule.noun and outcome.refusal and outcome.refusal.kind in ABSENT
    return None if absent and not _by_sitter(game.world, actor, rule) else reading


def _by_sitter(world: World, actor: str, rule: Rule) -> bool:
    """Whether what a phrase is answered is the Sitter's own, and no deed of whoever is at the prompt."""
    answer = answered(world, actor, rule)
    return answer is not None and [SITTER] in answer.effects


def stays(game: Playthrough, actor: str, outcome: Outcome) -> bool:
    """Whether what a command was read as is done where nobody is at the prompt, or nothing is left to do."""
    action = _action(outcome)
    if scenes.moment(game.world, actor)["last"]:
        return action in LASTING
    if action == "as":
        return bool(scenes.reader_of(game.world, outcome.readings[0].noun))
    return action == "be" or action in TABLE or action in UNDOING


def by_nobody(draft: Draft, reading: Reading, outcome: Outcome | None = None) -> Turn:
    """What comes of words at a prompt with nobody at it. It is nobody's deed, and nobody sees it done."""
    world, focus = draft.world, draft.game.focus
    action = _action(outcome) if outcome else ""
    if action in ("think", "hint") and (thought := _thought(draft, focus)):
        draft.say(thought)
        return draft.close("glance", reading)
    if action == "look":
        draft.say(scenes.resumed(world, focus))
        return draft.close("glance", reading)
    deed = Deed(world, reading)
    deed.owners = owners(world, focus)
    found = rules.speaking(deed, "on")
    if found is None:
        return draft.refuse("nobody", NOBODY)
    answer = found[1]
    deed.prose(answer.say if answer.refusal is None else answer.refusal)
    perform(deed, answer.effects)
    if answer.refusal is not None and not answer.effects:
        draft.say(deed.passages)
        return draft.close("refused", reading, Refusal("story"))
    draft.apply(deed, "")
    draft.say(deed.passages)
    happen(draft)
    if scenes.reader_of(world, focus):
        _awakes(draft, focus)
    return draft.close("deed" if answer.effects else "glance", reading)


def _awakes(draft: Draft, focus: str) -> None:
    """Somebody is at the prompt again: where they are is told, but where the scene goes on with them."""
    world = draft.world
    draft.readers.append(focus)
    if not scenes.moment(world, focus):
        draft.say(happening.arrival(world, focus))
        draft.state.apply(news.told(draft.state, focus))
        if begun := happening.scene(world, focus):
            draft.apply(begun, world.standpoint(focus))
            draft.startle(begun.passages)


def _thought(draft: Draft, focus: str) -> list[Passage]:
    """The next nudge at a prompt with nobody at it: what all would think."""
    found = scenes.current(draft.world, focus)
    texts = found[1]["think"].get("", ()) if found else ()
    if not (found and texts):
        return []
    about = f"{found[0]}.{draft.state.text(found[0], 'node')}"
    grade = min(len(texts), draft.state.number("story", "hinted", about) + 1)
    draft.state.put(("story", "hinted", about), grade)
    return passages(Context(draft.world, ""), texts[grade - 1])


def _action(outcome: Outcome) -> str:
    return outcome.readings[0].action if outcome.readings else ""


def owners(world: World, actor: str) -> dict[str, int]:
    """The moments whose tables have a say at an actor's prompt."""
    running = scenes.running(world, actor, world.standpoint(actor))
    return {f"{id}.{node}": 0 for id, node in running}


def _any(game: Playthrough, actor: str, line: str) -> tuple[Reading, Rule] | None:
    """The reading of a line that the moment takes whatever it is, with the row that answers it."""
    reading = Reading("words", scenes.reader_of(game.world, actor), topic=line.strip())
    deed = Deed(game.world, reading)
    deed.owners = owners(game.world, actor)
    found = rules.speaking(deed, "on")
    return (reading, found[0]) if found and found[0].action == "words" else None


def _phrase(game: Playthrough, actor: str, text: str) -> tuple[Reading, Rule] | None:
    """The reading of words that are one of the moment's phrases, with the row that answers them: as they stand, then
    without what was put around them."""
    rows = [r for owner in owners(game.world, actor) for r in game.world.rulebook.rows(owner, "on", "phrase")]
    rows = sorted((r for r in rows if r.action == "phrase"), key=lambda r: -r.names)
    for words in _bared(_plain(text)) if rows else ():
        for rule in rows:
            if _fits(rule.words, words) and (answer := answered(game.world, actor, rule)):
                return None if answer.empty else (_said(game.world, actor, rule), rule)
    return None


def answered(world: World, actor: str, rule: Rule) -> Answer | None:
    """What a phrase is answered, None where no case fits."""
    voice = scenes.reader_of(world, actor)
    return world.answer(rule.answer)(Context(world, voice, voice, _said(world, actor, rule)))


def heard(rule: Rule, line: str) -> bool:
    """Whether a line is a phrase, as it stands or without what was put around it."""
    return any(_fits(rule.words, words) for words in _bared(_plain(line)))


def _said(world: World, actor: str, rule: Rule) -> Reading:
    nouns = (rule.noun,) if rule.noun else ()
    return Reading("phrase", scenes.reader_of(world, actor), nouns, rule.second, topic=" ".join(rule.words))


def _plain(text: str) -> list[str]:
    typed = words_of(text)
    return [w for w in typed if w not in ARTICLES] or typed


def _bared(words: list[str]) -> Iterator[list[str]]:
    """Words as they stand, and without what is put before and after them, the least first."""
    ends = [()] + [soft for soft in SOFT_LAST if len(words) > len(soft) and tuple(words[-len(soft) :]) == soft]
    while words:
        for end in ends:
            if len(words) > len(end):
                yield words[: len(words) - len(end)]
        words = words[softener(words, 0) :] if softener(words, 0) else []


def _fits(phrase: tuple[str, ...], words: list[str]) -> bool:
    if phrase[-1:] == ("*",):
        return tuple(words[: len(phrase) - 1]) == phrase[:-1]
    return tuple(words) == phrase
