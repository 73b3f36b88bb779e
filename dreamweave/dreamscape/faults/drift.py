"""DRIFT. After each turn every loose thing in the water goes one place downstream.

Kind: a permutation tick for each thing that can lie in the water, round the ring of water shards in the order in which
they are written (or as options.current lists them). A grounded thing stays, and what rests on something stays with it,
because where it rests is then its place. Space: it multiplies nothing but lets things lie anywhere on the ring.
Composes with HUSH and GROUND; with TIDE, whose places it does not touch.

A place can carry people too: options.carries gives for a shard the one it carries `to` and the `rail` that, grounded,
lets them stand and climb. That is an effect of GO, not a tick, since two places become one.
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import Test, being, unless
from dreamweave.dreamscape.faults.motion import Motion
from dreamweave.dreamscape.laws import adrift
from dreamweave.dreamscape.model import Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.dreamscape.laws import Case


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """Where options.carries says that a place carries: who walks in is carried on, and nobody goes back up, unless its
    rail is grounded."""
    rows = list(cases)
    for shard, row in (dream.options.get("carries") or {}).items():
        water, down, rail = dream.whole(shard), dream.whole(row["to"]), being(dream.hold, dream.whole(row["rail"]))
        rows = [one for case in rows for one in carried(dream, case, water, down, rail)]
    return rows


def carried(dream: Blueprint, case: Case, water: str, down: str, rail: Test) -> Iterable[Case]:
    """One case where `water` carries to `down` unless the rail is held."""
    if not (case.walk and case.effects) or case.label.noun == down or water not in (case.here, case.label.noun):
        return [case]
    if water == case.here or down == case.here:
        return [case.guarded((rail, Line("dream.carried", (("noun", case.label.noun),))))]
    swept = case.replace(effects=((dream.shard_of(case.label.actor), down),))
    return [c for c in (case.narrowed((rail,)), swept.narrowed((rail.opposite,))) if c is not None]


def motions(dream: Blueprint) -> list[Motion]:
    """Each thing that can float goes round, unless it is grounded."""
    if not dream.current:
        return []
    return [Motion(dream.place(thing), dream.current, (unless(dream.hold, thing),)) for thing in adrift(dream)]
