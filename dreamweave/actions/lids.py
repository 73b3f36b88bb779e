"""Lids, locks and lamps: OPEN, CLOSE, LOCK, UNLOCK, LIGHT, EXTINGUISH; what has states of its own and says which.

A lid is open, shut or locked, and passes from one to the next in that order (World.lid). What a step needs first is a
deed of its own: OPEN CHEST WITH KEY unlocks it first, LOCK CHEST shuts it first, and either may be refused.
"""

from __future__ import annotations

from dreamweave.actions.base import Action
from dreamweave.actions.looking import describe_place, read
from dreamweave.actions.moving import check_way, stands_on
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed, Handler
    from dreamweave.world.world import World


def open_(deed: Deed) -> None:
    """OPEN a thing that opens, once it is not locked; what is only read, a book, is read."""
    noun = deed.noun
    if not deed.world.lid(noun) and "readable" in deed.entity(noun).traits:
        return read(deed)
    _can_open(deed)
    deed.set(noun, "open", True)
    inside = [x for x in deed.state.contents(noun) if not deed.has(x, "part") and x != deed.actor]
    if inside and not deed.has(noun, "transparent") and not deed.world.inside(deed.actor, noun):
        return deed.say("opened_on", list=deed.context.listing(inside))
    return deed.say("opened")


def _can_open(deed: Deed) -> None:
    """Raises Refused for what does not open, is open already or is locked."""
    lid = deed.world.lid(deed.noun)
    if not lid and (exit := stands_on(deed)):
        check_way(deed, exit)
        lid = "open"
    if not lid:
        deed.refuse("world", "cant_open")
    if lid == "open":
        deed.refuse("already", "already_open")
    if lid == "locked":
        deed.refuse("locked", "locked")


def unlock_first(deed: Deed) -> Reading | None:
    """OPEN CHEST WITH KEY turns the key first."""
    if deed.second and deed.world.lid(deed.noun) == "locked":
        return Reading("unlock", deed.actor, (deed.noun,), deed.second, "with")
    return None


def close(deed: Deed) -> None:
    """CLOSE a thing that opens."""
    lid = deed.world.lid(deed.noun)
    if not lid and stands_on(deed):
        deed.refuse("world", "leave_open")
    if not lid:
        deed.refuse("world", "cant_close")
    if lid != "open":
        deed.refuse("already", "already_closed")
    deed.set(deed.noun, "open", None)
    deed.say("closed")


def lock(deed: Deed) -> None:
    """LOCK what is shut, with its key."""
    key = _key_for(deed, locking=True)
    deed.set(deed.noun, "locked", True)
    deed.say("locked_with", second=key)


def close_first(deed: Deed) -> Reading | None:
    """LOCK shuts what is open first, once there is a key to lock it with; what has no lock is left to the story."""
    if not deed.world.has_lock(deed.noun):
        return None
    _key_for(deed, locking=True)
    return Reading("close", deed.actor, (deed.noun,)) if deed.world.lid(deed.noun) == "open" else None


def unlock(deed: Deed) -> None:
    """UNLOCK what is locked, with its key. It stays shut."""
    key = _key_for(deed, locking=False)
    deed.set(deed.noun, "locked", None)
    deed.say("unlocked_with", second=key)


def _key_for(deed: Deed, *, locking: bool) -> str:
    """The key that turns the lock: the one named, or one in hand. Raises Refused: it has no lock, is locked or unlocked
    already, or this is not its key."""
    noun, state, world = deed.noun, deed.state, deed.world
    key = state.text(noun, "key_is")
    if not world.has_lock(noun):
        deed.refuse("world", "no_lock")
    if bool(state.get(noun, "locked")) == locking:
        deed.refuse("already", "already_locked" if locking else "already_unlocked")
    if deed.second and deed.second != key:
        deed.refuse("world", "wrong_key")
    if not key or not world.held(key, deed.actor) or world.barrier(deed.actor, key):
        deed.refuse("locked", "no_key")
    return key


def light(deed: Deed) -> None:
    """LIGHT or SWITCH ON what gives light. Who does it in the dark sees where they are."""
    noun = deed.noun
    if not noun or not deed.world.is_lamp(noun):
        return _no_lamp(deed)
    if deed.state.get(noun, "lit"):
        deed.refuse("already", "already_lit")
    dark = deed.world.dark(deed.place)
    deed.set(noun, "lit", True)
    deed.say("lit" if deed.reading.action == "light" else "switched_on")
    ahead = deed.world.after(deed.changes)
    if dark and not ahead.dark(deed.place):
        deed.passages += describe_place(ahead, deed.actor)
    return None


def extinguish(deed: Deed) -> None:
    """EXTINGUISH or SWITCH OFF what gives light. It may be dark then, and is said to be."""
    noun = deed.noun
    if not noun or not deed.world.is_lamp(noun):
        return _no_lamp(deed)
    if not deed.state.get(noun, "lit"):
        deed.refuse("already", "already_unlit")
    dark = deed.world.dark(deed.place)
    deed.set(noun, "lit", False)
    deed.say("put_out" if deed.reading.action == "extinguish" else "switched_off")
    if not dark and deed.world.after(deed.changes).dark(deed.place):
        deed.say("dark_room")
    return None


def switch(deed: Deed) -> None:
    """SWITCH: on what is off, off what is on."""
    if deed.noun and deed.world.is_lamp(deed.noun) and deed.state.get(deed.noun, "lit"):
        return extinguish(deed)
    return light(deed)


NO_LAMP = {
    "light": ("burn_nothing", "cant_do_that"),
    "extinguish": ("nothing_happens", "cant_do_that"),
    "switch": ("no_switch", "cant_do_that"),
    "switch_on": ("no_switch", "cant_do_that"),
    "switch_off": ("no_switch", "cant_do_that"),
}
"""What is said of it when it is done to what gives no light: to a thing, and to a person."""


def _no_lamp(deed: Deed) -> None:
    thing, person = NO_LAMP[deed.reading.action]
    if not deed.noun:
        return deed.say("nothing_happens")
    return deed.say(person if deed.person(deed.noun) else thing)


def _opens(world: World, reading: Reading) -> int:
    lid = world.lid(reading.noun)
    if not lid:
        return 30
    return 100 if (lid == "open") == (reading.action == "close") else 60


def _locks(world: World, reading: Reading) -> int:
    if not world.has_lock(reading.noun):
        return 30
    return 100 if (world.lid(reading.noun) == "locked") == (reading.action == "unlock") else 60


def _shines(world: World, reading: Reading) -> int:
    if not world.is_lamp(reading.noun):
        return 30
    return 90 if bool(world.state.get(reading.noun, "lit")) == (reading.action in ("light", "switch_on")) else 100


_LAMPS: dict[str, Handler] = {
    "light": light,
    "switch_on": light,
    "extinguish": extinguish,
    "switch_off": extinguish,
    "switch": switch,
}

ACTIONS = (
    Action("open", open_, needs="touch", second_needs="hold", witness="see_open", judge=_opens, first=unlock_first),
    Action("close", close, needs="touch", witness="see_close", judge=_opens),
    Action("lock", lock, needs="touch", second_needs="hold", witness="see_lock", judge=_locks, first=close_first),
    Action("unlock", unlock, needs="touch", second_needs="hold", witness="see_unlock", judge=_locks),
    *(Action(name, do, needs="touch", witness="see_other", judge=_shines) for name, do in _LAMPS.items()),
)
