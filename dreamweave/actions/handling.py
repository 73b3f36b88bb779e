"""Handling: taking and laying down, giving, opening, wearing, eating; what hands do with things."""

from __future__ import annotations

from dreamweave.actions.base import Action

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.world.world import World


def take(deed: Deed) -> None:
    """TAKE something that can be carried."""
    noun, actor = deed.noun, deed.actor
    entity = deed.entity(noun)
    if noun == actor:
        deed.refuse("world", "take_self")
    if entity.kind != "thing":
        deed.refuse("world", "take_person" if entity.kind == "person" else "take_fixed")
    if deed.world.holder(noun) == actor:
        deed.refuse("already", "already_held")
    if deed.second and deed.reading.prep not in ("for", "with") and not deed.world.inside(noun, deed.second):
        deed.refuse("world", "not_there")
    if "part" in entity.traits:
        deed.refuse("world", "take_part", holder=deed.world.holder(noun))
    if "scenery" in entity.traits:
        deed.refuse("world", "take_scenery")
    if "fixed" in entity.traits:
        deed.refuse("world", "take_fixed")
    deed.move(noun, actor)
    deed.say("taken")


def drop(deed: Deed) -> None:
    """DROP: what is carried lies where its bearer stands."""
    if deed.world.holder(deed.noun) != deed.actor or deed.has(deed.noun, "fixed"):
        deed.refuse("not-held", "not_held")
    deed.move(deed.noun, deed.world.place_of(deed.actor))
    deed.say("dropped")


def _no_person(deed: Deed) -> None:
    """Nobody is handed about."""
    if deed.noun and deed.person(deed.noun):
        deed.refuse("world", "take_self" if deed.noun == deed.actor else "take_person")


def put(deed: Deed) -> None:
    """PUT X ON or IN Y."""
    noun, second = deed.noun, deed.second
    _no_person(deed)
    if not second:
        return drop(deed)
    entity = deed.entity(second)
    if second == noun or second == deed.actor or deed.world.inside(second, noun):
        return deed.refuse("world", "put_inside_itself")
    if entity.kind in ("room", "shard"):
        return drop(deed)
    if "supporter" not in entity.traits and "container" not in entity.traits:
        return deed.refuse("world", "put_nowhere")
    inside = "container" in entity.traits and not ("supporter" in entity.traits and deed.reading.prep == "on")
    if inside and not deed.world.is_open(entity):
        deed.say("first_open", "system", noun=second)
        deed.set(second, "open", True)
    deed.move(noun, second)
    return deed.say("put_in" if inside else "put_on")


def give(deed: Deed) -> None:
    """GIVE X TO Y: another protagonist takes it; anyone else must have a reason of the story's."""
    second = deed.second
    _no_person(deed)
    if not deed.person(second):
        deed.refuse("not-a-person", "give_thing")
    if deed.state.get(second, "asleep"):
        deed.refuse("asleep", "talk_asleep", noun=second)
    if not deed.has(second, "dreamer"):
        deed.refuse("world", "gift_declined")
    deed.move(deed.noun, second)
    deed.say("given")


def show(deed: Deed) -> None:
    """SHOW X TO Y, when no topic is about it."""
    if not deed.person(deed.second):
        deed.refuse("not-a-person", "give_thing")
    deed.say("shown")


def throw(deed: Deed) -> None:
    """THROW X: it is put down, with more effort."""
    _no_person(deed)
    deed.move(deed.noun, deed.world.place_of(deed.actor))
    deed.say("thrown")


def open_(deed: Deed) -> None:
    """OPEN a thing that opens."""
    noun = deed.noun
    if not deed.has(noun, "openable"):
        deed.refuse("world", "cant_open")
    if deed.state.get(noun, "open"):
        deed.refuse("already", "already_open")
    if deed.state.get(noun, "locked"):
        deed.refuse("locked", "locked")
    deed.set(noun, "open", True)
    inside = [x for x in deed.state.contents(noun) if not deed.has(x, "part")]
    if inside and not deed.has(noun, "transparent"):
        deed.say("opened_on", list=deed.context.listing(inside))
    else:
        deed.say("opened")


def close(deed: Deed) -> None:
    """CLOSE a thing that opens."""
    if not deed.has(deed.noun, "openable"):
        deed.refuse("world", "cant_open")
    if not deed.state.get(deed.noun, "open"):
        deed.refuse("already", "already_closed")
    deed.set(deed.noun, "open", None)
    deed.say("closed")


def lock(deed: Deed) -> None:
    """LOCK or UNLOCK X WITH Y: the thing's own `key_is` fact says which key turns it."""
    locking = deed.reading.action == "lock"
    if deed.state.get(deed.noun, "key_is") is None:
        deed.refuse("world", "no_lock")
    if deed.second and deed.state.get(deed.noun, "key_is") != deed.second:
        deed.refuse("world", "wrong_key")
    if not deed.second and not deed.world.held(deed.state.text(deed.noun, "key_is"), deed.actor):
        deed.refuse("locked", "locked")
    deed.set(deed.noun, "locked", locking or None)
    deed.say("closed" if locking else "opened")


def wear(deed: Deed) -> None:
    """WEAR something made for it."""
    if not deed.has(deed.noun, "wearable"):
        deed.refuse("world", "cant_wear")
    if deed.state.get(deed.noun, "worn") and deed.world.holder(deed.noun) == deed.actor:
        deed.refuse("already", "already_worn")
    deed.set(deed.noun, "worn", True)
    deed.say("worn")


def remove(deed: Deed) -> None:
    """TAKE OFF what is worn."""
    if not (deed.state.get(deed.noun, "worn") and deed.world.holder(deed.noun) == deed.actor):
        if deed.world.holder(deed.noun) != deed.actor:
            return take(deed)
        deed.refuse("already", "not_worn")
    deed.set(deed.noun, "worn", None)
    return deed.say("removed")


def eat(deed: Deed) -> None:
    """EAT what is food, unless it is a key thing."""
    if not deed.has(deed.noun, "edible") or deed.has(deed.noun, "key"):
        deed.refuse("world", "cant_eat")
    deed.set(deed.noun, "in", None)
    deed.say("eaten")


def drink(deed: Deed) -> None:
    """DRINK what can be drunk, unless it is a key thing."""
    if not deed.has(deed.noun, "drinkable") or deed.has(deed.noun, "key"):
        deed.refuse("world", "cant_drink")
    deed.set(deed.noun, "in", None)
    deed.say("drunk")


# -- how much sense it makes -----------------------------------------------------------------------------------------


def _takeable(world: World, reading: Reading) -> int:
    entity = world.entities[reading.noun]
    if entity.kind != "thing":
        return 10
    if world.holder(reading.noun) == reading.actor:
        return 25
    return 30 if "fixed" in entity.traits else 100


def _in_hand(world: World, reading: Reading) -> int:
    return 100 if world.held(reading.noun, reading.actor) else 40 if _loose(world, reading.noun) else 20


def _loose(world: World, id: str) -> bool:
    return "portable" in world.entities[id].traits


def _placeable(world: World, reading: Reading) -> int:
    if not reading.second:
        return _in_hand(world, reading)
    traits = world.entities[reading.second].traits
    fit = 100 if traits & {"supporter", "container"} else 50
    return min(fit, _in_hand(world, reading)) if reading.noun != reading.second else 0


def _to_person(world: World, reading: Reading) -> int:
    person = world.entities[reading.second].kind == "person" if reading.second else True
    return _in_hand(world, reading) if person and reading.second != reading.actor else 20


def _opens(world: World, reading: Reading) -> int:
    entity = world.entities[reading.noun]
    if "openable" not in entity.traits:
        return 30
    shut = not world.state.get(reading.noun, "open")
    return 100 if shut == (reading.action in ("open", "unlock")) else 60


def _wearable(world: World, reading: Reading) -> int:
    worn = bool(world.state.get(reading.noun, "worn")) and world.holder(reading.noun) == reading.actor
    if reading.action == "remove":
        return 100 if worn else 30
    return 30 if worn or "wearable" not in world.entities[reading.noun].traits else 100


def _with_trait(trait: str) -> Judge:
    return lambda world, reading: 100 if trait in world.entities[reading.noun].traits else 40


if TYPE_CHECKING:
    from dreamweave.actions.base import Judge

ACTIONS = (
    Action("take", take, needs="touch", witness="see_take", judge=_takeable),
    Action("drop", drop, witness="see_drop", judge=_in_hand),
    Action("put", put, needs="hold", second_needs="touch", witness="see_put", judge=_placeable),
    Action("hang", put, needs="hold", second_needs="touch", witness="see_put", judge=_placeable),
    Action("give", give, needs="hold", second_needs="touch", witness="see_give", judge=_to_person),
    Action("show", show, needs="hold", witness="see_other", judge=_to_person),
    Action("throw", throw, needs="hold", witness="see_drop", judge=_in_hand),
    Action("open", open_, needs="touch", witness="see_open", judge=_opens),
    Action("close", close, needs="touch", witness="see_close", judge=_opens),
    Action("lock", lock, needs="touch", second_needs="hold", judge=_opens),
    Action("unlock", lock, needs="touch", second_needs="hold", judge=_opens),
    Action("wear", wear, needs="hold", witness="see_wear", judge=_wearable),
    Action("remove", remove, needs="touch", witness="see_remove", judge=_wearable),
    Action("eat", eat, needs="touch", witness="see_eat", judge=_with_trait("edible")),
    Action("drink", drink, needs="touch", witness="see_drink", judge=_with_trait("drinkable")),
)
