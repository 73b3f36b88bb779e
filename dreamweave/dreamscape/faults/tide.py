"""TIDE. After each turn every tidal place goes up one band; from gamma it falls to delta.

Kind: a permutation tick, a cycle of five, for each tidal shard that is not grounded. Space: the gaps between tidal
places change only when one is grounded, so a tide on two shards costs little (times 1.2, measured). Composes with
GROUND, which is what it is there for, and with every fault that does not also move bands.
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import unless
from dreamweave.dreamscape.faults.motion import Motion
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.blueprint import Blueprint


def motions(dream: Blueprint) -> list[Motion]:
    """Each tidal place rises, unless it is grounded."""
    tidal = [s.id for s in dream.shards.values() if s.tidal]
    return [Motion(dream.band(shard), BANDS, (unless(dream.hold, shard),)) for shard in tidal]
