"""MIRROR. Every thing has a twin across the glass with the opposite aspect; what happens to one happens to the other.

Kind: a coupled effect. options.twins pairs things, options.columns pairs places; wherever a deed moves a thing its
twin moves to the place across, and what is woven on one side is its twin on the other. While a thing is in a hand its
twin hangs in the air, which is nowhere that can be reached. Space: a twin adds nothing, since the one says where the
other is. Composes with WEAVE, whose table is not symmetrical: that is what the glass is for.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import NOWHERE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.dreamscape.laws import Case


def across(dream: Blueprint) -> dict[str, str]:
    """Each thing and place with the one it has across the glass."""
    pairs = [*(dream.options.get("twins") or {}).items(), *(dream.options.get("columns") or ())]
    whole = [(dream.whole(a), dream.whole(b)) for a, b in pairs]
    return {a: b for pair in whole for a, b in (pair, pair[::-1])}


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """Every deed that moves a thing moves its twin."""
    glass = across(dream)
    rows: list[Case] = []
    for case in cases:
        moved = [(fact[0], value) for fact, value in case.effects if fact[1] == "in" and fact[0] in glass]
        twins = tuple(
            (dream.place(glass[thing]), glass.get(value, NOWHERE) if isinstance(value, str) else NOWHERE)
            for thing, value in moved
        )
        rows.append(case.replace(effects=case.effects + twins))
    return rows
