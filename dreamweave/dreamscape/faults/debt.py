"""DEBT. Nothing comes into your hand unless something leaves it: TAKE X FOR Y.

Kind: a swap. TAKE X FOR Y puts X in the hand and Y where X lay; TAKE alone is refused, and so is putting down. A gift
from hand to hand is exempt. Space: a permutation of what lies and what is held, so the number of things in hands is
constant, which shrinks it; swaps undo, so it makes no dead ends. Composes with masks (nothing masked can be had).

options.debt narrows it: in the shards `in`, and there only, nothing goes from hand to hand but by GIVE X TO Y FOR Z,
except what is `exempt`; taking and putting are as ever.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import words
from dreamweave.dreamscape.conditions import NEVER, being
from dreamweave.dreamscape.laws import Case, receives
from dreamweave.dreamscape.model import Label, Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.blueprint import Blueprint


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """Every TAKE becomes a swap for each thing that could be left; every PUT is refused."""
    if "debt" in dream.options:
        return [one for case in cases for one in counted(dream, case)]
    rows: list[Case] = []
    for case in cases:
        label = case.label
        noun = ("noun", label.noun)
        if label.action == "put":
            rows.append(case.replace(guards=((NEVER, Line("dream.debt.put", (noun,))),), effects=()))
        elif label.action == "take":
            rows.append(case.replace(guards=((NEVER, Line("dream.debt.take", (noun,))),), effects=()))
            rows += swaps(dream, case)
        else:
            rows.append(case)
    return rows


def counted(dream: Blueprint, case: Case) -> Iterable[Case]:
    """GIVE X TO Y FOR Z instead of GIVE X TO Y, between dreamers, where options.debt says so."""
    row = dream.options["debt"]
    who, thing, other = case.label.actor, case.label.noun, case.label.second
    hand_to_hand = case.label.action == "give" and other in dream.who and bool(case.effects)
    exempt = thing in map(dream.whole, words(row.get("exempt")))
    if not hand_to_hand or exempt or case.here not in map(dream.whole, words(row["in"])):
        return [case]
    bare = case.replace(guards=((NEVER, Line("dream.debt.give", (("noun", thing), ("second", other)))),), effects=())
    rows = [bare]
    for back in dream.things:
        swapped = case.narrowed((being(dream.place(back.id), other),))
        if back.id != thing and swapped is not None and receives(dream, who, back.id):
            label = case.label.replace(topic=back.id)
            effects = (*case.effects, (dream.place(back.id), who))
            rows.append(swapped.replace(label=label, guards=(), effects=effects))
    return rows


def swaps(dream: Blueprint, case: Case) -> Iterable[Case]:
    """TAKE X FOR Y, for each Y that can be in the hand."""
    who, thing = case.label.actor, case.label.noun
    place = dream.place(thing)
    lay = next(t for t in case.select if t.fact == place)
    (where,) = lay.values
    full = "dream.hands_full"
    for other in dream.things:
        held = case.narrowed((being(dream.place(other.id), who),))
        if other.id != thing and held is not None:
            guards = tuple(g for g in case.guards if not (g[1].key == full and g[1].params[-1][1] == other.id))
            yield held.replace(
                label=Label(who, "take", thing, other.id),
                guards=guards,
                effects=(*case.effects, (dream.place(other.id), where)),
            )
