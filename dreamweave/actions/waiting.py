"""Waiting: a turn, a number of turns, for somebody, or until something happens. Each of them is a turn of the game."""

from __future__ import annotations

from dreamweave.actions.base import Action

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading

PATIENCE = 10
"""Turns waited for somebody or something that does not come."""

LONGEST = 60
"""Turns that one command can wait."""


def wait(deed: Deed) -> None:
    """WAIT, WAIT 5, WAIT FOR BOB, WAIT UNTIL DARK."""
    deed.say("waiting")


def further(deed: Deed) -> Reading | None:
    """What is left of a wait after one turn of it; None when it is over."""
    reading = deed.reading
    left = reading.number
    if left < 0:
        if not reading.topic and not reading.noun:
            return None
        left = PATIENCE
    if reading.noun and reading.noun in deed.world.visible(deed.actor):
        return None
    return reading.replace(number=min(left, LONGEST) - 1) if left > 1 else None


ACTIONS = (Action("wait", wait),)
