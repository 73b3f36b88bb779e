"""Mending: facts that a story has no place for any more, found and put back to what the story says.

A pack that was edited while it is played may have lost a room somebody stands in, or call it otherwise. Names are
changed first (renaming.py); whatever then has no place is dropped, and whatever else was done stays.
"""

from __future__ import annotations

from dreamweave.actions.deducing import deduced
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.pages import turned, written_since
from dreamweave.session.remembered import unpack_question, unpack_reading
from dreamweave.session.renaming import Renaming
from dreamweave.world.context import Context
from dreamweave.world.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.messages import Fact, FactValue, Reading
    from dreamweave.story.model import Story
    from dreamweave.world.state import State

COUNTERS = frozenset({"read", "heard"})
"""Attributes that count what was read and raised."""

PLACES = frozenset({"in", "seen", "shard", "alone", "echo", "grounded"})
"""Attributes that hold the id of an entity."""

MEANT = frozenset({"it", "him", "her", "them"})


def renaming(story: Story) -> Callable[[Fact, FactValue], tuple[Fact, FactValue]] | None:
    """How facts of older games are called in this story; None when it has renamed nothing."""
    return Renaming(story.renamed).fact if story.renamed else None


def mend(world: World) -> list[Fact]:
    """Put every fact that cannot be so in this story back to what the story has, and people back where they may be.

    Returns the facts that were dropped, in the order they were made. Counters of texts and topics that are gone are
    dropped without a word: the worst that comes of it is that a first is read twice.
    """
    story, state = world.story, world.state
    dropped: list[Fact] = []
    for fact, value in list(state.changed.items()):
        if value is None or possible(story, fact, value):
            continue
        state.put(fact, _without_what_is_gone(story, fact, value))
        if fact[1] not in COUNTERS:
            dropped.append(fact)
    dropped += _untangle(story, state)
    for who in story.protagonists:
        dream = state.get(who, "asleep")
        if not isinstance(dream, str) or dream not in story.dreams:
            continue
        scape = dreamscape(world, dream)
        if who not in scape.puzzle.who:
            state.put((who, "asleep"), None)
        elif state.text(who, "shard", dream) not in story.entities:
            state.apply(scape.enter(who, state))
    return dropped


def catch_up(story: Story, state: State) -> None:
    """Where the story's course has come to in a game made before an edit: the act is the last whose beginning holds,
    without its card and what it begins with; beats written since into an act already past are done, without what they
    do then; what the pages that hold bring is put in its place; what can be deduced from what is known is."""
    world = World(story, state)
    if (story.acts or story.pages) and not goes_on(story, state):
        _come_to_act(story, state, Context(world, state.text("story", "focus")))
        state.apply(written_since(world))
        state.apply(turned(world))
    state.apply(deduced(world, anew=True))


def _come_to_act(story: Story, state: State, context: Context) -> None:
    """The act that has begun, and the beats of those before it; of these, what was passed over stays so."""
    for number, act in story.acts.items():
        if number > state.number("story", "act"):
            if not context.holds(act["begins"]):
                break
            state.put(("story", "act"), number)
    left = state.get("story", "left")
    for beat in story.beats.values():
        if 0 < beat.act < state.number("story", "act") and not (isinstance(left, tuple) and beat.id in left):
            state.put((beat.id, "done"), True)


def goes_on(story: Story, state: State) -> bool:
    """Whether a game has ended where the story now goes on. In play no game ends before an act that may begin: it
    begins in that turn."""
    if not state.get("story", "ended"):
        return False
    now, context = state.number("story", "act"), Context(World(story, state), state.text("story", "focus"))
    following = next((act for number, act in story.acts.items() if number > now), None)
    return following is not None and bool(context.holds(following["begins"]))


def _without_what_is_gone(story: Story, fact: Fact, value: FactValue) -> FactValue:
    """What is left of a fact: who told it may be gone, and it is known still; where a thing was seen, and it is seen
    still. Anything else is as the story has it."""
    owner, attribute, *about = fact
    if all(exists(story, name) for name in (owner, *about)):
        if attribute == "knows" and isinstance(value, tuple):
            return ("", *value[1:])
        if attribute == "seen":
            return ""
    return story.initial.get(fact)


def _untangle(story: Story, state: State) -> list[Fact]:
    """Put back what an edit has put inside itself: the box in the bag of the story, the bag in the box of the game."""
    back: list[Fact] = []
    for fact in [f for f in state.changed if f[1] == "in"]:
        id, above = fact[0], [fact[0]]
        while (id := state.text(id, "in")) and id not in above:
            above.append(id)
        if id:
            for inner in above:
                if (inner, "in") in state.changed:
                    state.put((inner, "in"), story.initial.get((inner, "in")))
                    back.append((inner, "in"))
    return back


def exists(story: Story, name: str) -> bool:
    """Whether a fact can be about this: an entity, a beat, a dream, a scene, something known, or the story itself."""
    return (
        name in story.entities
        or name in story.beats
        or name in story.dreams
        or name in story.scenes
        or name in story.knowledge
        or name in story.choices
        or name in story.deductions
        or name == "story"
    )


def possible(story: Story, fact: Fact, value: FactValue) -> bool:
    """Whether a fact with this value can be so in a story."""
    owner, attribute = fact[:2]
    if not exists(story, owner):
        return False
    if len(fact) > 2 and not _about(story, attribute, fact[2]):
        return False
    if attribute == "focus":
        return value in story.protagonists
    if attribute == "knows":
        source = value[0] if isinstance(value, tuple) and value else ""
        return not source or source in story.entities
    if owner in story.choices or owner in story.deductions:
        return _remembered(story, owner, attribute, value)
    if attribute in PLACES:
        return not isinstance(value, str) or not value or exists(story, value)
    if attribute == "asleep":
        return not isinstance(value, str) or value in story.dreams
    if attribute == "node" and owner in story.scenes:
        return value is None or value in story.scenes[owner]["nodes"]
    if fact == ("story", "left"):
        return isinstance(value, tuple)
    if attribute in MEANT:
        return not isinstance(value, tuple) or all(v in story.entities for v in value)
    if attribute == "again":
        return not isinstance(value, tuple) or all(_names_what_is(story, unpack_reading(row)) for row in value)
    if attribute == "unread":
        return not isinstance(value, tuple) or all(_tellable(story, row) for row in value)
    if attribute == "question":
        question = unpack_question(value)
        return question is None or all(_names_what_is(story, option.reading) for option in question.options)
    return True


def _remembered(story: Story, owner: str, attribute: str, value: FactValue) -> bool:
    """Whether a choice or a deduction may be this, and be somebody's."""
    if attribute != "value":
        return not value or value in story.entities
    if owner in story.choices:
        return value in story.choices[owner]
    return any(value == row[0] for row in story.deductions[owner]["rows"])


def _about(story: Story, attribute: str, about: str) -> bool:
    if attribute in ("seen", "knows", "shard"):
        return exists(story, about)
    return attribute != "read" or about in story.counted


def _names_what_is(story: Story, reading: Reading) -> bool:
    return all(not id or id in story.entities for id in (*reading.nouns, reading.second, reading.order))


def _tellable(story: Story, row: FactValue) -> bool:
    """Whether a row of news names only what there is."""
    spans = row[1] if isinstance(row, tuple) else ()
    return isinstance(spans, tuple) and all(
        isinstance(s, tuple) and (not s[2] or s[2] in story.entities) for s in spans
    )
