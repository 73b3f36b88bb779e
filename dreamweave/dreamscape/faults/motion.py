"""A motion: a tick before its values are numbered."""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.conditions import Test
    from dreamweave.messages import Fact, FactValue


class Motion(Value):
    """After each turn, when all of `when` holds, the fact goes one step round the cycle (and stays if it is off it)."""

    fact: Fact
    cycle: tuple[FactValue, ...]
    when: tuple[Test, ...] = ()
