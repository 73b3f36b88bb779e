"""Hours of an act: which have come."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.world.world import World


def come(world: World, id: str) -> bool:
    """Whether an hour of an act has come, by its id; what has come stays come."""
    number, index = world.story.hour_of[id]
    now = world.state.number("story", "act")
    return number < now or (number == now and reached(world, index))


def reached(world: World, index: int) -> bool:
    """Whether an hour of the act that is played has come, by its number."""
    at = world.state.text("story", "at")
    return bool(at) and index <= world.story.hour_of[at][1]
