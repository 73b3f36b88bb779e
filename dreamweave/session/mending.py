"""Mending: facts that a story has no place for any more, found and put back to what the story says.

A pack that was edited while it is played may have lost a room somebody stands in. Whatever else was done in it stays.
"""

from __future__ import annotations

from dreamweave.actions.dreams import dreamscape
from dreamweave.session.remembered import unpack_question, unpack_reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue, Reading
    from dreamweave.story.model import Story
    from dreamweave.world.state import State

PLACES = frozenset({"in", "seen", "shard", "focus"})
"""Attributes that hold the id of an entity."""

MEANT = frozenset({"it", "him", "her", "them"})


def mend(story: Story, state: State) -> list[Fact]:
    """Put every fact that cannot be so in this story back to what the story has, and dreamers back where they may
    stand. The facts that were dropped, in the order they were made."""
    dropped = [fact for fact, value in state.changed.items() if not possible(story, fact, value)]
    for fact in dropped:
        state.put(fact, story.initial.get(fact))
    for who in story.protagonists:
        dream = state.get(who, "asleep")
        if not isinstance(dream, str) or dream not in story.dreams:
            continue
        scape = dreamscape(story, dream)
        if who not in scape.puzzle.who:
            state.put((who, "asleep"), None)
        elif state.text(who, "shard", dream) not in story.entities:
            state.apply(scape.enter(who, state))
    return dropped


def exists(story: Story, name: str) -> bool:
    """Whether a fact can be about this: an entity, a beat, a dream, a scene, something known, or the story itself."""
    return (
        name in story.entities
        or name in story.beats
        or name in story.dreams
        or name in story.scenes
        or name in story.knowledge
        or name == "story"
    )


def possible(story: Story, fact: Fact, value: FactValue) -> bool:
    """Whether a fact with this value can be so in a story."""
    owner, attribute = fact[:2]
    if not exists(story, owner):
        return False
    if len(fact) > 2 and not _about(story, attribute, fact[2]):
        return False
    if attribute in PLACES:
        return not isinstance(value, str) or value in story.entities
    if attribute == "asleep":
        return not isinstance(value, str) or value in story.dreams
    if attribute == "node" and owner in story.scenes:
        return value is None or value in story.scenes[owner]["nodes"]
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
