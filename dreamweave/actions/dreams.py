"""The way from an action to a dream's puzzle: the puzzle engine is imported when somebody first dreams, and a dream is
compiled once in a game, which keeps it (World.dreamscapes)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.dreamscape.play import Dreamscape
    from dreamweave.world.world import World


def dreamscape(world: World, dream: str) -> Dreamscape:
    """A dream of the story, compiled the first time a game asks for it. Raises as Dreamscape does."""
    held = world.dreamscapes
    if dream not in held:
        from dreamweave.dreamscape.play import Dreamscape

        held[dream] = Dreamscape(world.story, dream)
    return held[dream]


def perceived(world: World, person: str) -> Callable[[str], bool]:
    """Whether a protagonist has met an entity: sees it, has seen it or has heard of it. In a dream that is played by
    itself what the city would have told is taken as told."""
    visible, state, within = world.visible(person), world.state, world.dream_of(person)
    alone = state.get("story", "alone") == within

    def met(id: str) -> bool:
        if id in visible or (alone and world.entities[id].within != within):
            return True
        return state.get(person, "seen", id) is not None or state.get(person, "knows", id) is not None

    return met
