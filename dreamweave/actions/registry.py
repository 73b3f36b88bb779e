"""Every action by name, and the one way a reading becomes a deed.

In a dream a reading finds exactly one deed of the puzzle, which stands in for requires, refuse and do. Elsewhere: the
story's refusals, what the action requires, the story's own way of doing it, the library's, then what the story adds.
"""

from __future__ import annotations

from dreamweave.actions import (
    asking,
    gestures,
    handling,
    knowing,
    lids,
    looking,
    mercy,
    moving,
    rules,
    scenes,
    sleeping,
    talking,
    waiting,
)
from dreamweave.actions.base import Action, Deed, Refused, needed
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.effects import perform
from dreamweave.messages import Refusal, Span
from dreamweave.world.containment import PLACES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.play import Answer, Dreamscape
    from dreamweave.messages import Reading
    from dreamweave.story.model import Story
    from dreamweave.world.world import World

ACTIONS: dict[str, Action] = {
    a.name: a
    for family in (moving, handling, lids, looking, talking, gestures, knowing, asking, sleeping, waiting, scenes)
    for a in family.ACTIONS
}


def plausible(world: World, reading: Reading) -> int:
    """How much sense a reading makes, 0 to 100."""
    action = ACTIONS.get(reading.action)
    score = 100
    if action and action.judge and (reading.nouns or action.name in ("go", "talk", "ask", "tell")):
        score = action.judge(world, reading)
    return score + _nearer(world, reading) if reading.noun in world.entities else score


def _nearer(world: World, reading: Reading) -> int:
    """What tells equals apart: what is anywhere at all, then what the story has a rule about, then what is in hand,
    then what is not scenery, and last a place, whose name may hold a thing's (the floor, the Foundry Floor)."""
    entity = world.entities[reading.noun]
    place = entity.kind in ("room", "shard")
    return (
        3 * rules.ruled(world, reading)
        + world.held(reading.noun, reading.actor)
        - ("scenery" in entity.traits)
        - 2 * place
        - 8 * (not place and not world.holder(reading.noun))
    )


def act(world: World, reading: Reading, *, going_on: bool = False, without: Reading | None = None) -> Deed:
    """Carry out a reading with at most one direct object. The deed's changes are not applied yet.

    going_on: whether it is the next turn of a command that takes several. without: what need not be done first.
    """
    deed = Deed(world, reading)
    action = action_of(world.story, reading.action)
    deed.sort = action.sort
    try:
        _in_sight(deed, action)
        if action.name == "wait" and not going_on:
            waiting.begin(deed)
        if not (deed.dream and _dreamt(deed)):
            first = _awake(deed, action, without)
            if first:
                return _after(first, deed, going_on=going_on)
        if action.name == "wait":
            deed.further = waiting.further(deed.reading, going_on=going_on)
    except Refused:
        deed.further = None
        deed.changes.clear()
        first = next((i for i, p in enumerate(deed.passages) if p.kind == "refusal"), 0)
        del deed.passages[:first]
        deed.sort = "refused"
    return deed


def action_of(story: Story, name: str) -> Action:
    """The action of that name; one that only its family or the story knows comes to nothing by itself."""
    if found := ACTIONS.get(name):
        return found
    own = story.verbs.get(name)
    return gestures.of_story(name, own["needs"]) if own else gestures.of_family(name, story.families[name])


def _after(first: Reading, deed: Deed, *, going_on: bool) -> Deed:
    """A deed with what has to be done first, which is carried out as if it had been typed: refused, the deed is; done,
    the deed goes on in the world as it then is. When it comes to nothing, or startles, it is all that is done."""
    world = deed.world
    step = act(world, first)
    if step.sort == "refused":
        if step.refusal and step.refusal.kind != "story" and plausible(world, first) < ODD:
            step = Deed(world, deed.reading)
            step.refusal, step.sort = Refusal("not-held"), "refused"
            step.say("not_held", "refusal", noun=first.noun)
        return step
    deed.say(SAID_FIRST[first.action], "system", noun=first.noun, second=first.second)
    said = [*deed.passages, *(p for p in step.passages if not p.key.startswith("line."))]
    ahead = world.after(step.changes)
    nothing = _wanting_still(ahead, deed.reading) == first
    if nothing and (spoken := rules.speaking(deed, "on")) and spoken[0].noun == deed.noun:
        return act(world, deed.reading, going_on=going_on, without=first)
    if nothing or step.startling:
        step.passages = [*deed.passages, *step.passages]
        return step
    done = act(ahead, deed.reading, going_on=going_on)
    if done.sort != "refused":
        done.changes = [*step.changes, *done.changes]
        done.passages = [*said, *done.passages]
        done.requests = [*step.requests, *done.requests]
        done.before = (*step.before, step, *done.before)
        done.ending = done.ending or step.ending
        done.sort = "deed"
    return done


def _wanting_still(world: World, reading: Reading) -> Reading | None:
    """What a reading needs first in a world; None also when it is out of reach."""
    try:
        return needed(Deed(world, reading), action_of(world.story, reading.action))
    except Refused:
        return None


ODD = 50
"""What makes less sense than this (plausible) is not tried unasked."""

SAID_FIRST = {"take": "first_take", "open": "first_open", "close": "first_close", "unlock": "first_unlock"}
"""How what is done first is said aloud."""


def _in_sight(deed: Deed, action: Action) -> None:
    """What is seen, touched or held must be perceived: AGAIN may mean what has gone since, and whoever is at the other
    end of a tube can be spoken to only. What can be read anywhere is seen from there."""
    world, entities = deed.world, deed.story.entities
    for need, id in ((action.needs, deed.noun), (action.second_needs, deed.second)):
        if need and id in entities and id not in world.visible(deed.actor) and entities[id].kind not in PLACES:
            if need == "see" and id in world.papers(deed.actor):
                continue
            deed.refuse("not-here", "cant_see", noun=id)


def _awake(deed: Deed, action: Action, without: Reading | None) -> Reading | None:
    """Carry out a deed that no dream answers; or what has to be done first, and nothing is done yet."""
    rule = rules.matching(deed, "on")
    if rule and rule.refusal is not None:
        deed.refusal = Refusal("story")
        deed.prose(rule.refusal, "refusal")
        if rule.effects:
            deed.refusal = None
            deed.sort = "deed"
            perform(deed, rule.effects)
            return None
        raise Refused
    if (
        deed.noun
        and deed.world.dark(deed.place)
        and action.needs == "touch"
        and not deed.world.held(deed.noun, deed.actor)
    ):
        deed.refuse("dark", "dark_deed")
    first = needed(deed, action)
    if first and first != without:
        return first
    if rule:
        deed.prose(rule.say)
        perform(deed, rule.effects)
        deed.sort = "deed" if rule.effects else action.sort
    elif action.name in WANTING and not deed.noun:
        deed.refuse("world", "nothing_happens")
    elif not (action.name == "show" and deed.second and talking.show(deed)):
        action.do(deed)
        if deed.dream and action.name != "wake" and any(f[1] in PUZZLE for f, _ in deed.changes):
            deed.changes.clear()
            deed.passages.clear()
            deed.refuse("dream", "cant_do_that" if deed.noun else "nothing_happens")
    deed.witness = "" if deed.unseen else deed.witness or action.witness
    after = rules.matching(deed, "after")
    if after:
        if after.say is not None:
            deed.passages = [p for p in deed.passages if p.kind == "system"]
            deed.prose(after.say)
        perform(deed, after.effects)
        deed.sort = "deed" if after.effects else deed.sort
    return None


WANTING = frozenset({"wear", "eat", "enter", "read", "throw", "follow"})
"""What has no sense without a thing, though it can be said: EAT SOMETHING, THROW UP, READ PAGE 8."""

PUZZLE = frozenset({"in", "worn", "open", "locked", "lit"})
"""What in a dream only its puzzle may change."""

DREAMT = {
    "tune": "dream_tuned",
    "ground": "dream_grounded",
    "release": "dream_released",
    "take": "taken",
    "drop": "dropped",
    "give": "given",
    "weave": "dream_woven",
    "unpick": "dream_unpicked",
    "name": "dream_named",
    "wait": "waiting",
    "throw": "thrown",
}
"""What is said of a deed of a dream that its author gave no words."""


def _dreamt(deed: Deed) -> bool:
    """A deed of the dream the actor is in; whether the dream had anything to say of it."""
    scape = dreamscape(deed.world, deed.dream)
    answer = scape.find(deed.reading, deed.state, warn=True)
    if answer is None:
        return False
    if line := answer.refusal:
        deed.refusal = _refusal(line.key)
        mercy.say_line(deed, line, "refusal")
        raise Refused
    deed.changes += answer.changes
    if answer.warning:
        deed.sort = "glance"
        mercy.warn(deed, scape, answer)
        return True
    deed.sort = "deed"
    if answer.deed:
        knowing.heeded(deed, scape.id, scape.command(answer.deed.label))
    rule = rules.matching(deed, "after")
    if not (rule and deed.prose(rule.say)):
        _report_dreamt(deed, answer)
    if rule:
        perform(deed, rule.effects)
    if answer.goal:
        _wake_all(deed, scape)
        return True
    if deed.reading.action != "go":
        _tell_drift(deed, answer)
    if answer.loses:
        mercy.mourn(deed, scape, answer)
    return True


def _refusal(key: str) -> Refusal:
    """What a dream's refusal is, by the line that says it."""
    if key.startswith("dream.not_yours"):
        return Refusal("wrong-faculty")
    return Refusal("already") if key.endswith(".already") else Refusal("dream")


def _report_dreamt(deed: Deed, answer: Answer) -> None:
    action = deed.reading.action
    if action == "put":
        key = "put_on" if deed.second and deed.entity(deed.second).kind == "thing" else "dropped"
    else:
        key = DREAMT.get(action, "")
    if key:
        made = next((f[0] for f, v in answer.changes if f[1] == "in" and v == deed.actor), deed.noun)
        entity = deed.story.entities.get(made)
        bare = (Span(entity.indefinite, "name", made),) if entity else made  # by its own name, not by its mask
        deed.say(key, topic=deed.reading.topic, made=bare if action == "name" else made)


def _tell_drift(deed: Deed, answer: Answer) -> None:
    """What has gone from where the actor stands, and what has come, by itself."""
    for thing, left, reached in answer.drifted:
        if deed.place in (left, reached):
            deed.say("dream.drift.goes" if deed.place == left else "dream.drift.comes", noun=thing)


def _wake_all(deed: Deed, scape: Dreamscape) -> None:
    """The wants are met: the dream ends at once, and all who are in it wake, the sleeper too."""
    deed.prose(scape.tree.get("solved"))
    for who in scape.puzzle.who:
        if deed.world.dream_of(who) == scape.id:
            deed.set(who, "asleep", None)
            deed.changes.append(((who, "shard", scape.id), None))
    sleeper = scape.tree.get("sleeper")
    if sleeper:
        deed.set(sleeper, "asleep", None)
    deed.set(scape.id, "solved", True)
    perform(deed, scape.tree.get("then") or ())
    deed.startling = True
