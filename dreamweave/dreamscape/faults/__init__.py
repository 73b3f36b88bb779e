"""The six faults, one page each. A dream is a list of them, and each is one small change to the common rules.

Every module here says what its law is, what it does to the state space and what it composes with, and offers
    reshape(dream, cases) -> cases      guards, coupled effects, commands of its own
or  motions(dream) -> motions           what happens by itself at the end of every turn
"""

from __future__ import annotations

from dreamweave.dreamscape.faults import debt, drift, echo, hush, mirror, tide

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.dreamscape.faults.motion import Motion
    from dreamweave.dreamscape.laws import Case

RESHAPE: dict[str, Callable[[Blueprint, Iterable[Case]], list[Case]]] = {
    "debt": debt.reshape,
    "hush": hush.reshape,
    "mirror": mirror.reshape,
    "drift": drift.reshape,
    "echo": echo.reshape,
}
"""In the order in which they are laid over the common rules; an echo repeats what the others left of a deed."""

MOTIONS: dict[str, Callable[[Blueprint], list[Motion]]] = {"drift": drift.motions, "tide": tide.motions}
"""The faults that move things by themselves, in the order of R9."""
