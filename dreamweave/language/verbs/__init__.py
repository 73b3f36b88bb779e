"""The verbs themselves: several hundred, with what may stand around them. How the lines are written: grammar.py.

Collected from how people type at interactive fiction: the usual verbs of the trade, the odd ones they try once, and
ways of asking. Every one of them deserves an answer from the world rather than "unknown verb".
"""

from __future__ import annotations

from dreamweave.language.verbs.families import FAMILIES, SHAPES
from dreamweave.language.verbs.handling import HANDLING
from dreamweave.language.verbs.meta import META
from dreamweave.language.verbs.moving import MOVING
from dreamweave.language.verbs.senses import SENSES
from dreamweave.language.verbs.talking import TALKING
from dreamweave.language.verbs.trades import TRADES
from dreamweave.language.verbs.working import WORKING

__all__ = ["EVERYDAY", "FAMILIES", "META", "SHAPES"]

EVERYDAY: dict[str, tuple[str, list[str]]] = {
    **SENSES,
    **HANDLING,
    **WORKING,
    **TALKING,
    **MOVING,
    **TRADES,
}
"""Deeds of the world: action -> (head, lines). Of lines that say equally much the first wins, so the order counts."""
