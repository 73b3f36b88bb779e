"""Waiting: a turn, a number of turns, for somebody or something, or until something is so. Each is a turn of the game.

What is waited for is tested after every turn, so nobody waits past it. What no fact here can say (WAIT UNTIL THE COWS
COME HOME) is waited for until something happens, and the answer says that it is.
"""

from __future__ import annotations

from dreamweave.actions.base import Action
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import FactValue, Reading
    from dreamweave.world.world import World

PATIENCE = 10
"""Turns waited for what does not come."""

LONGEST = 60
"""Turns that one command can wait."""

COMES = frozenset("come comes arrive arrives appear appears return returns here back reach reaches shows".split())
GOES = frozenset("leave leaves go goes gone away depart departs left".split())
BECOMES: dict[str, tuple[str, FactValue]] = {
    **{band: ("band", band) for band in BANDS},
    **dict.fromkeys("open opens".split(), ("open", True)),
    **dict.fromkeys("closed shut closes shuts close".split(), ("open", None)),
    **dict.fromkeys("wake wakes awake".split(), ("asleep", None)),
}
"""By the word for it, the fact that something has when it is so."""

ANYTHING = frozenset({"something", "anything"})


def wait(deed: Deed) -> None:
    """WAIT, WAIT 5, WAIT FOR BOB, WAIT UNTIL BOB LEAVES."""
    deed.say("waiting")


def begin(deed: Deed) -> None:
    """Before the first turn of a wait: what is so already is not waited for. Raises Refused."""
    reading = deed.reading
    if reading.number >= 0 or not (reading.noun or reading.topic):
        return
    so = awaited(deed.world, reading)
    if so:
        deed.refuse("already", "wait_already" if reading.noun and not _what(reading) else "wait_so", noun=reading.noun)
    if so is None:
        deed.say("wait_unwatched", "system")


def further(reading: Reading, *, going_on: bool) -> Reading | None:
    """What is left of a wait after one turn of it; None when it is over. going_on: whether it is not its first."""
    left = reading.number
    if left < 0:
        if not reading.topic and not reading.noun:
            return None
        left = PATIENCE
    elif not going_on:
        reading = reading.replace(topic="")  # WAIT TEN is ten turns, and no hour with ten in its name
    return reading.replace(number=min(left, LONGEST) - 1) if left > 1 else None


def over(world: World, reading: Reading) -> bool:
    """Whether a wait has come to what it was for."""
    return reading.action == "wait" and bool(awaited(world, reading))


def in_vain(world: World, reading: Reading) -> bool:
    """Whether the last turn of a wait has gone by, and what it was for has not come about."""
    waited_for = reading.action == "wait" and reading.number == 1 and bool(reading.noun or reading.topic)
    return waited_for and not awaited(world, reading)


def awaited(world: World, reading: Reading) -> bool | None:
    """Whether what is waited for is so now; None when no fact could say."""
    id = reading.noun
    if not id:
        return _hour(world, reading)
    what = _what(reading)
    if not what or what & COMES:
        return _here(world, reading.actor, id)
    if what & GOES:
        return not _here(world, reading.actor, id)
    for word in what & BECOMES.keys():
        attribute, value = BECOMES[word]
        state = world.state.get(id, attribute) or None
        return state == value or (value is True and bool(state))
    return None


def _what(reading: Reading) -> frozenset[str]:
    """The words that say what is to become of the noun; none when it is only waited for."""
    return frozenset(reading.topic.split()) if reading.prep else frozenset()


def _here(world: World, actor: str, id: str) -> bool:
    """Whether a thing is where the actor is; in a dream what drifts past next door is not."""
    if world.dream_of(actor):
        return world.standpoint(id) == world.standpoint(actor)
    return id in world.visible(actor)


def _hour(world: World, reading: Reading) -> bool | None:
    """Whether it is the hour that the words name; None when they name none."""
    words = set(reading.topic.split())
    if words & ANYTHING or not words:
        return False
    named = [name for name in world.story.hour_names if words <= set(name.replace(",", "").split())]
    return world.state.text("story", "hour") in named if named else None


ACTIONS = (Action("wait", wait),)
