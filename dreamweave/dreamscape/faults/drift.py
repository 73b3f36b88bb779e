"""DRIFT. After each turn every loose thing in the water goes one place downstream.

Kind: a permutation tick for each thing that can lie in the water, round the ring of water shards in the order in which
they are written (or as options.current lists them). A grounded thing stays, and what rests on something stays with it,
because where it rests is then its place. Space: it multiplies nothing but lets things lie anywhere on the ring.
Composes with HUSH and GROUND; with TIDE, whose places it does not touch.
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import unless
from dreamweave.dreamscape.faults.motion import Motion
from dreamweave.dreamscape.laws import adrift

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.blueprint import Blueprint


def motions(dream: Blueprint) -> list[Motion]:
    """Each thing that can float goes round, unless it is grounded."""
    return [Motion(dream.place(thing), dream.current, (unless(dream.hold, thing),)) for thing in adrift(dream)]
