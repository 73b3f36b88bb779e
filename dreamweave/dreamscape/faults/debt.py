"""DEBT. Nothing comes into your hand unless something leaves it: TAKE X FOR Y.

Kind: a swap. TAKE X FOR Y puts X in the hand and Y where X lay; TAKE alone is refused, and so is putting down. A gift
from hand to hand is exempt. Space: a permutation of what lies and what is held, so the number of things in hands is
constant, which shrinks it; swaps undo, so it makes no dead ends. Composes with masks (nothing masked can be had).
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import NEVER, being
from dreamweave.dreamscape.laws import Case
from dreamweave.dreamscape.model import Label, Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.blueprint import Blueprint


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """Every TAKE becomes a swap for each thing that could be left; every PUT is refused."""
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
