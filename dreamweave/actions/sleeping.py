"""Sleeping and waking, and the faculties: how dreams are entered and left, and what TUNE or WEAVE does awake."""

from __future__ import annotations

from dreamweave.actions import mercy
from dreamweave.actions.base import Action
from dreamweave.actions.dreams import dreamscape, perceived
from dreamweave.messages import Span
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.world.world import World


def wake(deed: Deed) -> None:
    """WAKE: oneself out of a dream, or somebody."""
    noun = deed.noun
    if not noun or noun == deed.actor:
        return wake_self(deed)
    if not deed.person(noun):
        return deed.say("cant_do_that")
    return deed.say("wake_asleep" if deed.state.get(noun, "asleep") else "wake_awake")


def wake_self(deed: Deed) -> None:
    """WAKE, in a dream: free at any time."""
    dream = deed.dream
    if not dream:
        return deed.say("wake_self")
    scape = dreamscape(deed.world, dream)
    deed.startling = True
    if mercy.alone(deed, scape):
        deed.changes += scape.anew(deed.state)
        return deed.say("dream.anew", "system")
    deed.changes += scape.leave(deed.actor, deed.state)
    deed.prose(scape.tree.get("woken"))
    deed.witness = "see_wake"
    return None


def sleep(deed: Deed) -> None:
    """SLEEP, where no rule of the story says what comes of it."""
    if deed.dream:
        return deed.say("nothing_to_dream")
    return deed.say("cant_sleep")


def dream(deed: Deed) -> None:
    """DREAM: the diagram of the dream one is in, as sentences."""
    within = deed.dream
    if not within:
        return deed.tell((Span("[Nobody here is in a dream.]"),), "system")
    from dreamweave.dreamscape.telling import sentences

    for spans in sentences(dreamscape(deed.world, within).view(deed.state, perceived(deed.world, deed.actor))):
        deed.tell(spans, "list")
    return None


def tune(deed: Deed) -> None:
    """TUNE a thing that has no dial."""
    deed.say("tune_nothing" if deed.noun else "nothing_happens")


def ground(deed: Deed) -> None:
    """GROUND or RELEASE, awake."""
    deed.say("ground_nothing" if deed.noun else "nothing_happens")


def weave(deed: Deed) -> None:
    """WEAVE, awake, what no rule joins."""
    deed.say("weave_nothing" if deed.second else "nothing_happens")


def unpick(deed: Deed) -> None:
    """UNPICK, awake."""
    deed.say("unpick_nothing" if deed.noun else "nothing_happens")


def name(deed: Deed) -> None:
    """NAME, awake."""
    deed.say("name_nothing" if deed.noun else "nothing_happens")


def _asleep(world: World, reading: Reading) -> int:
    if not reading.noun:
        return 100
    return 100 if world.state.get(reading.noun, "asleep") else 50


def _tunable(world: World, reading: Reading) -> int:
    return 100 if reading.topic in BANDS or not reading.topic else 60


ACTIONS = (
    Action("wake", wake, judge=_asleep),
    Action("sleep", sleep),
    Action("dream", dream, sort="glance"),
    Action("tune", tune, needs="see", judge=_tunable),
    Action("ground", ground, needs="touch"),
    Action("release", ground, needs="touch"),
    Action("weave", weave, needs="touch", second_needs="touch"),
    Action("unpick", unpick, needs="touch"),
    Action("name", name, needs="see"),
)
