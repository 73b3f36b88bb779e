"""Moving: ways, places, getting in and out of things, following, going to a place by the shortest known way.

A long way is walked a step a turn, so that whatever happens on it can stop whoever walks.
"""

from __future__ import annotations

from itertools import pairwise

from dreamweave.actions import scenes
from dreamweave.actions.base import Action
from dreamweave.actions.looking import exits
from dreamweave.actions.routes import way
from dreamweave.messages import Reading, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.story.model import Exit
    from dreamweave.world.world import World


def go(deed: Deed) -> None:
    """GO NORTH, GO KITCHEN, GO TO THE FOUNDRY, GO TO BOB, GO BACK: one step, or the whole of a known way."""
    way = deed.reading.way
    if not way:
        return go_to_whom(deed, deed.noun) if deed.noun else exits(deed)
    exit = find_exit(deed.world, deed.place, way)
    if exit is None:
        if way == "back" and (came := deed.state.text(deed.actor, "came")):
            return go_to(deed, came)
        if way in deed.story.entities:
            return go_to(deed, way)
        if way == "out":
            return leave(deed)
        return deed.refuse("no-such-way", "no_way", way=_direction(way))
    return step(deed, exit)


def step(deed: Deed, exit: Exit) -> None:
    """Go one way, if it is open."""
    check_way(deed, exit)
    scenes.leaving(deed, deed.place, exit.to)
    if deed.entity(deed.place).kind == "room":
        deed.set(deed.actor, "came", deed.place)
    deed.move(deed.actor, exit.to)
    deed.witness = "see_go"


def _direction(way: str) -> str:
    return way if way in ("up", "down", "in", "out", "back") else f"to the {way}"


def find_exit(world: World, place: str, way: str) -> Exit | None:
    """The exit a direction or a place's id means here."""
    for exit in world.exits(place) if place else ():
        if way and way in (exit.way, exit.to):
            return exit
    if way in ("in", "out"):
        usable = [e for e in world.exits(place) if e.to]
        if way == "out" and len(usable) == 1:
            return usable[0]
    return None


def check_way(deed: Deed, exit: Exit) -> None:
    """See that a way is open. Raises Refused in the story's words or the library's."""
    if exit.to and deed.context.holds(exit.need):
        return
    from dreamweave.actions.base import Refused
    from dreamweave.messages import Refusal

    if deed.prose(exit.refusal, "refusal"):
        deed.refusal = Refusal("story")
        raise Refused
    deed.refuse("story", "way_blocked")


def go_to(deed: Deed, place: str) -> None:
    """Walk to a place on the player's map; each way must be open now."""
    if place == deed.place:
        deed.refuse("already", "already_there")
    path = route(deed, place)
    if not path:
        deed.refuse("no-way-known", "no_way_to", noun=place)
    if len(path) > 1:
        if deed.reading.number < 0:
            deed.say("by_way_of", "system", list=deed.context.listing(path[:-1], "the"))
        deed.further = Reading("go", deed.actor, number=len(path) - 1, way=place)
    exit = find_exit(deed.world, deed.place, path[0])
    if exit:
        step(deed, exit)


def go_to_whom(deed: Deed, id: str) -> None:
    """GO TO BOB, GO TO THE KETTLE: to where this one last saw it, wherever it may be now."""
    key, place = whereabouts(deed, id)
    if key == "where_last":
        return go_to(deed, place)
    if id == deed.actor:
        return deed.refuse("already", "already_there")
    if exit := stands_on(deed):
        return step(deed, exit)
    return say_where(deed, id, kind="already" if key in HERE else "no-way-known")


HERE = frozenset({"where_here", "where_held", "where_held_by"})
"""What is said of what one has not to go to."""


def whereabouts(deed: Deed, id: str) -> tuple[str, str]:
    """What the actor can say of where a thing or person is, as a line of the library and the place where they last saw
    it, "" for none. WHERE IS, FIND and GO TO ask here, and go by nothing that another knows."""
    world = deed.world
    if id != deed.actor and world.held(id, deed.actor):
        return "where_held", ""
    if id in world.visible(deed.actor):
        keeper = next((h for h in world.chain(id) if deed.person(h)), "")
        return ("where_held_by" if keeper and "fixed" not in deed.entity(id).traits else "where_here"), ""
    place = deed.state.text(deed.actor, "seen", id)
    if place not in deed.story.entities:
        return ("where_seat" if id in deed.story.protagonists else "where_unknown"), ""
    return ("where_gone" if place == deed.place else "where_last"), place


def say_where(deed: Deed, id: str, kind: str = "") -> None:
    """Say where a thing or person is as far as the actor knows; as a refusal of some kind where it is one."""
    key, place = whereabouts(deed, id)
    seat = deed.story.protagonists.get(id)
    keeper = next((h for h in deed.world.chain(id) if deed.person(h)), "")
    parameters: dict[str, str | tuple[Span, ...]] = {
        "noun": id,
        "holder": keeper,
        "command": seat.name.upper() if seat else "",
    }
    if place:
        parameters["place"] = (deed.context.name(place, "the"),)
    if kind:
        deed.refuse(kind, key, **parameters)
    deed.say(key, "system" if key == "where_seat" else "report", **parameters)


def route(deed: Deed, goal: str) -> list[str]:
    """The places on the shortest open way to a goal, the goal last; [] for none. It leads through places on the
    player's map where it can, and else through what lies between: whoever knows where they are going asks."""
    known = way(deed.context, deed.place, goal, lambda id: bool(deed.entity(id).within) or deed.world.charted(id))
    return known or (way(deed.context, deed.place, goal) if deed.world.charted(goal) else [])


def ways_to(deed: Deed, goal: str) -> list[str]:
    """The way to take at each step of the route to a place; [] when there is none."""
    places = [deed.place, *route(deed, goal)]
    return [
        next(e.way for e in deed.world.exits(here) if e.to == there and deed.context.holds(e.need))
        for here, there in pairwise(places)
    ]


def stands_on(deed: Deed) -> Exit | None:
    """The way out of here that a gate, a door or a ladder stands on, when it is of this place."""
    way = deed.entity(deed.noun).data.get("way", "")
    return find_exit(deed.world, deed.place, way) if way else None


def enter(deed: Deed) -> None:
    """GET IN something, or go into a place."""
    if deed.entity(deed.noun).kind in ("room", "shard"):
        return go_to(deed, deed.noun)
    entity = deed.entity(deed.noun)
    if exit := stands_on(deed):
        return step(deed, exit)
    if deed.world.inside(deed.actor, deed.noun):
        return deed.refuse("already", "already_in")
    if "enterable" not in entity.traits or entity.places:
        return deed.refuse("world", "cant_enter")
    if deed.world.held(deed.noun, deed.actor):
        return deed.refuse("world", "enter_held")
    deed.move(deed.actor, deed.noun)
    return deed.say("entered_on" if "supporter" in entity.traits else "entered_in")


def leave(deed: Deed) -> None:
    """GET OUT, LEAVE: of a thing one is in, or of a place with one way out."""
    around = deed.world.chain(deed.actor)
    if deed.entity(around[0]).kind == "thing" and not deed.dream:
        left = deed.noun if deed.noun in around[:-1] else around[0]
        deed.move(deed.actor, deed.world.holder(left))
        return deed.say("stands")
    if deed.noun and deed.noun != deed.place:
        deed.refuse("already", "not_inside")
    exit = find_exit(deed.world, deed.place, "out")
    if exit is None:
        return deed.refuse("no-such-way", "not_inside")
    check_way(deed, exit)
    return deed.move(deed.actor, exit.to)


def open_first(deed: Deed) -> Reading | None:
    """ENTER opens what is shut, and GO, EXIT what one is shut up in."""
    noun, world = deed.noun, deed.world
    if not (noun or deed.reading.way or deed.reading.action == "exit"):
        return None
    if deed.reading.action == "enter" and deed.entity(noun).kind == "thing":
        shut = noun if "enterable" in deed.entity(noun).traits and world.shut(noun) else ""
    else:
        shut = "" if world.dream_of(deed.actor) else next((h for h in world.chain(deed.actor) if world.shut(h)), "")
    return Reading("open", deed.actor, (shut,)) if shut else None


def climb(deed: Deed) -> None:
    """CLIMB something, or UP and DOWN when nothing is named."""
    if not deed.noun:
        return go(deed)
    if exit := stands_on(deed):
        return step(deed, exit)
    return deed.refuse("world", "cant_climb")


def pass_by(deed: Deed) -> None:
    """WALK ALONG the rails, CROSS the bridge: the way that a thing stands on; else it leads nowhere."""
    if deed.noun and (exit := stands_on(deed)):
        return step(deed, exit)
    return deed.say("moving_nothing")


def home(deed: Deed) -> None:
    """GO HOME: to where one was at the beginning."""
    place = deed.state.initial.get((deed.actor, "in"))
    go_to(deed, str(place))


def follow(deed: Deed) -> None:
    """FOLLOW somebody: to where this one last saw them."""
    if deed.noun and (exit := stands_on(deed)):
        return step(deed, exit)
    if deed.noun in deed.world.visible(deed.actor):
        deed.refuse("world", "nobody_to_follow")
    return go_to_whom(deed, deed.noun)


def _sense_of_way(world: World, reading: Reading) -> int:
    exit = find_exit(world, world.standpoint(reading.actor), reading.way)
    return 100 if exit else 90 if reading.way in world.entities else 40


def _enterable(world: World, reading: Reading) -> int:
    entity = world.entities[reading.noun]
    return 100 if "enterable" in entity.traits or entity.kind in ("room", "shard") or "way" in entity.data else 40


def _climbable(world: World, reading: Reading) -> int:
    """GO DOWN THE STAIRS is the way down before it is a climb, where there is one."""
    stairs = reading.prep in ("up", "down") and find_exit(world, world.standpoint(reading.actor), reading.prep)
    return 60 if stairs else 100


def _out_of(world: World, reading: Reading) -> int:
    within = world.holder(reading.actor) == reading.noun or world.entities[reading.noun].kind in ("room", "shard")
    return 100 if within else 20


ACTIONS = (
    Action("go", go, judge=_sense_of_way, first=open_first),
    Action("enter", enter, needs="touch", judge=_enterable, first=open_first),
    Action("exit", leave, judge=_out_of, first=open_first),
    Action("climb", climb, needs="touch", judge=_climbable),
    Action("pass_by", pass_by, needs="see"),
    Action("home", home),
    Action("follow", follow),
)
