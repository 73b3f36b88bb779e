"""Handling: taking and laying down, giving, wearing, eating; what hands do with things."""

from __future__ import annotations

from dreamweave.actions.base import Action
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
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
    if deed.world.inside(actor, noun):
        deed.refuse("world", "take_aboard")
    if aboard := next((p for p in deed.world.people_in(noun)), ""):
        deed.refuse("world", "take_occupied", holder=aboard)
    deed.move(noun, actor)
    deed.say("taken")


def drop(deed: Deed) -> None:
    """DROP: what is carried lies where its bearer stands."""
    if deed.world.holder(deed.noun) != deed.actor or deed.has(deed.noun, "fixed"):
        deed.refuse("not-held", "not_held")
    deed.move(deed.noun, deed.world.floor(deed.actor))
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
    if second == noun:
        return deed.refuse("world", "put_inside_itself")
    if entity.kind in ("room", "shard"):
        return drop(deed)
    if second == deed.actor or ("supporter" not in entity.traits and "container" not in entity.traits):
        return deed.refuse("world", "put_nowhere")
    if deed.world.holder(noun) == second:
        return deed.refuse("already", "put_already")
    deed.move(noun, second)
    return deed.say("put_in" if _goes_in(deed) else "put_on")


def _goes_in(deed: Deed) -> bool:
    """Whether it is put in, and not on."""
    traits = deed.entity(deed.second).traits
    return "container" in traits and not ("supporter" in traits and deed.reading.prep == "on")


def open_first(deed: Deed) -> Reading | None:
    """PUT X IN Y opens Y first."""
    second = deed.second
    if second and not deed.person(second) and _goes_in(deed) and deed.world.shut(second):
        return None if deed.world.inside(deed.actor, second) else Reading("open", deed.actor, (second,))
    return None


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
    deed.move(deed.noun, deed.world.floor(deed.actor))
    deed.say("thrown")


def wear(deed: Deed) -> None:
    """WEAR something made for it."""
    if not deed.has(deed.noun, "wearable"):
        deed.refuse("world", "cant_wear")
    if deed.state.get(deed.noun, "worn") and deed.world.holder(deed.noun) == deed.actor:
        deed.refuse("already", "already_worn")
    deed.move(deed.noun, deed.actor)
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


def _use_up(deed: Deed) -> None:
    """The thing is gone. What was in or on it is where it was; parts of it go with it."""
    for id in deed.state.contents(deed.noun):
        if not deed.has(id, "part"):
            deed.move(id, deed.world.holder(deed.noun))
    deed.move(deed.noun, "")


def eat(deed: Deed) -> None:
    """EAT what is food, unless it is a key thing."""
    if not deed.has(deed.noun, "edible") or deed.has(deed.noun, "key"):
        deed.refuse("world", "cant_eat")
    _use_up(deed)
    deed.say("eaten")


def drink(deed: Deed) -> None:
    """DRINK what can be drunk, unless it is a key thing."""
    if not deed.has(deed.noun, "drinkable") or deed.has(deed.noun, "key"):
        deed.refuse("world", "cant_drink")
    _use_up(deed)
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
    Action("put", put, needs="hold", second_needs="touch", witness="see_put", judge=_placeable, first=open_first),
    Action("hang", put, needs="hold", second_needs="touch", witness="see_put", judge=_placeable, first=open_first),
    Action("give", give, needs="hold", second_needs="touch", witness="see_give", judge=_to_person),
    Action("show", show, needs="hold", witness="see_other", judge=_to_person),
    Action("throw", throw, needs="hold", witness="see_drop", judge=_in_hand),
    Action("wear", wear, needs="hold", witness="see_wear", judge=_wearable),
    Action("remove", remove, needs="touch", witness="see_remove", judge=_wearable),
    Action("eat", eat, needs="touch", witness="see_eat", judge=_with_trait("edible")),
    Action("drink", drink, needs="touch", witness="see_drink", judge=_with_trait("drinkable")),
)
