"""The reference interpreter: what a deed, a turn and a goal mean, in as few lines as can be read at once.

Play uses it as it stands. The compiled successors (search.py) must agree with it, and a property test holds them to it.
"""

from __future__ import annotations

from dreamweave.dreamscape.model import fails

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.model import Deed, Line, Puzzle, States


def case(deeds: Iterable[Deed], state: States) -> Deed | None:
    """Of the cases of one label, the one in question."""
    return next((deed for deed in deeds if not fails(deed.select, state)), None)


def refusal(deed: Deed, state: States) -> Line | None:
    """What is said of the first guard that fails; None when the deed may be done."""
    return next((line for atom, line in deed.guards if fails((atom,), state)), None)


def step(puzzle: Puzzle, deed: Deed, state: States) -> States:
    """The state after a deed that may be done, and after the ticks that follow it."""
    after = list(state)
    for variable, value in deed.effects:
        after[variable] = value
    moved = [(t.variable, t.permutation[after[t.variable]]) for t in puzzle.ticks if not fails(t.condition, after)]
    for variable, value in moved:
        after[variable] = value
    return tuple(after)


def possible(puzzle: Puzzle, state: States) -> list[Deed]:
    """Every deed that may be done, in the order of the puzzle."""
    return [d for d in puzzle.deeds if not fails(d.select, state) and refusal(d, state) is None]


def reached(puzzle: Puzzle, state: States) -> str | None:
    """The name of the first ending whose wants are met, or None."""
    return next((name for name, goal in puzzle.goals.items() if any(not fails(c, state) for c in goal)), None)
