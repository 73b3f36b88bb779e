"""ECHO. What you PUT or THROW is put or thrown again at the end of your next turn, where you then stand.

The echo of a thing counts, and is heard, but cannot be lifted or woven; it fades when the thing itself is lifted.
Kind: a coupled effect with one pending value (whose, which deed, of what), and for each thing the place of its echo.
Space: the pending value is spent by the very next turn, so it adds states, not dimensions. Composes with HUSH, since an
echo is heard, and with the faults that move places; nothing that drifts has an echo.

THROW belongs to this fault: options.throws gives for a thing the two shards between which it flies; it is moved in no
other way. When an echo throws it back the fact (dream, row) is so. options.echoes names the things that can be heard
twice, all of them if it is left out; options.sills the shards in which a putting is repeated at all; options.heard
those in which anybody hears it. options.hum is an echo that rises (blueprint.Hum): once it has, it is everywhere, and
no putting is repeated any more.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import NOWHERE, words
from dreamweave.dreamscape.conditions import NEVER, being, unless
from dreamweave.dreamscape.laws import Case, standing
from dreamweave.dreamscape.model import Label, Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.messages import Fact, FactValue

NONE = ""


def throws(dream: Blueprint) -> dict[str, tuple[str, str]]:
    """For each thing that is thrown, the two shards."""
    rows = dream.options.get("throws") or {}
    return {dream.whole(x): (dream.whole(a), dream.whole(b)) for x, (a, b) in rows.items()}


def echoing(dream: Blueprint) -> list[str]:
    """The things whose putting is repeated."""
    listed = dream.options.get("echoes")
    if listed is not None:
        return [dream.whole(w) for w in words(listed)]
    return [m.id for m in dream.things if m.id not in throws(dream)]


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """Every deed is followed by what is pending, and leaves pending what it puts or throws."""
    thrown = throws(dream)
    mine = [c for c in cases if c.label.noun not in thrown or c.label.action not in ("take", "put", "give", "weave")]
    mine += [c for who in dream.who for thing in thrown for c in throwing(dream, who, thing)]
    rows = [c for case in mine for c in (coupled(dream, case) if takes_a_turn(case) else [case])]
    return rows + [c for who in dream.who for thing in echoing(dream) for c in lifting(dream, who, thing)]


def takes_a_turn(case: Case) -> bool:
    """Whether the case can be done at all."""
    return not case.free and all(test.fact != NEVER.fact for test, _ in case.guards)


def throwing(dream: Blueprint, who: str, thing: str) -> Iterator[Case]:
    """THROW X: to the other shard."""
    for here, there in (throws(dream)[thing], throws(dream)[thing][::-1]):
        select = (standing(dream, who, here), being(dream.place(thing), here))
        yield Case(Label(who, "throw", thing), here, select, (), ((dream.place(thing), there),))


def lifting(dream: Blueprint, who: str, thing: str) -> Iterator[Case]:
    """TAKE X where only its echo lies."""
    for shard in dream.shards:
        places = dream.spots(shard)
        select = (
            standing(dream, who, shard),
            being(dream.echo(thing), *places),
            unless(dream.place(thing), *places, who),
        )
        line = Line("dream.echo.lift", (("noun", thing),))
        yield Case(Label(who, "take", thing), shard, select, ((NEVER, line),))


def coupled(dream: Blueprint, case: Case) -> Iterator[Case]:
    """A deed with the echo that follows it, one case for each pending value of its actor."""
    who = case.label.actor
    fact = dream.pending
    things = [f"{who} put {x}" for x in echoing(dream)] + [f"{who} throw {x}" for x in throws(dream)]
    if dream.hum is not None and left_by(dream, case):
        risen = case.narrowed((being(dream.hold, dream.hum.after),))
        if risen is not None:
            yield risen
        case = case.narrowed((unless(dream.hold, dream.hum.after),)) or case
    leaves = left_by(dream, case)
    case = case.replace(effects=case.effects + faded(dream, case))
    still = case.narrowed((unless(fact, *things),))
    if still is not None:
        yield still.replace(effects=still.effects + (((fact, leaves),) if leaves else ()))
    for pending in things:
        heard = case.narrowed((being(fact, pending),))
        if heard is None:
            continue
        heard = heard.replace(effects=(*heard.effects, (fact, leaves)))
        _, deed, thing = pending.split(" ")
        yield from (put_again if deed == "put" else thrown_again)(dream, heard, thing)


def left_by(dream: Blueprint, case: Case) -> str:
    """What a deed leaves pending."""
    label = case.label
    sills = dream.options.get("sills")
    if label.action == "throw" and label.noun in throws(dream):
        return f"{label.actor} throw {label.noun}"
    if label.action == "put" and label.noun in echoing(dream):
        return f"{label.actor} put {label.noun}" if sills is None or case.here in map(dream.whole, sills) else NONE
    return NONE


def faded(dream: Blueprint, case: Case) -> tuple[tuple[Fact, FactValue], ...]:
    """The echoes that a deed ends: of what it lifts, and of what it puts anew."""
    moved = [fact[0] for fact, _ in case.effects if fact[1] == "in"]
    return tuple((dream.echo(thing), NOWHERE) for thing in moved if thing in echoing(dream))


def put_again(dream: Blueprint, case: Case, thing: str) -> Iterator[Case]:
    """The thing is put once more where its putter now stands, if it lies anywhere itself."""
    after, place = dict(case.effects), dream.place(thing)
    shard = str(after.get(dream.shard_of(case.label.actor), case.here))
    spot = dream.rests.get(shard, shard)
    heard = dream.options.get("heard")
    if heard is not None and shard not in map(dream.whole, words(heard)):
        yield case
        return
    made = [m.id for m in dream.things if m.place is None]
    away = (*dream.who, *made, NOWHERE)
    if place in after:
        lies, gone = (None, case) if after[place] in away else (case, None)
    else:
        lies, gone = case.narrowed((unless(place, *away),)), case.narrowed((being(place, *away),))
    if lies is not None:
        yield lies.replace(effects=(*lies.effects, (dream.echo(thing), spot)))
    if gone is not None:
        yield gone


def thrown_again(dream: Blueprint, case: Case, thing: str) -> Iterator[Case]:
    """The thing flies back if it is where its thrower now stands; otherwise nothing comes of it."""
    after, place = dict(case.effects), dream.place(thing)
    shard = str(after.get(dream.shard_of(case.label.actor), case.here))
    ends = throws(dream)[thing]
    told = after.get(place)
    if shard not in ends or (told is not None and told != shard):
        yield case
        return
    back = ((place, ends[1 - ends.index(shard)]), ((dream.id, "row"), True))
    if told is not None:
        yield case.replace(effects=(*(e for e in case.effects if e[0] != place), *back))
        return
    for test, more in ((being(place, shard), back), (unless(place, shard), ())):
        if (one := case.narrowed((test,))) is not None:
            yield one.replace(effects=one.effects + more)
