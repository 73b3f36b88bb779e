"""Mercy: which endings a deed closes, so that play can warn of it before and say it after.

A dream with one ending asks the distances of its guide. For one with several, everything that can still happen is
explored when that is first asked, and kept: whatever state play comes to afterwards lies within it.
"""

from __future__ import annotations

from dreamweave.dreamscape.conditions import holds
from dreamweave.dreamscape.search import Aim, Successors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.dreamscape.conditions import All, Some, Test
    from dreamweave.dreamscape.model import Puzzle, States


class Outlook:
    """Which endings can still be reached.

    threshold: what must be so before any ending can close, or None when one may at any time (options.threshold; that it
    is so is for the proof to show). lost: whether a packed state is dead, for a dream with one ending.
    """

    def __init__(self, puzzle: Puzzle, threshold: Test | All | Some | None, lost: Callable[[int], bool]) -> None:
        self.puzzle = puzzle
        self._threshold = threshold
        self._lost = lost
        self._successors: Successors | None = None
        self._known: dict[int, tuple[str, ...]] = {}

    def open(self, state: States) -> tuple[str, ...]:
        """The names of the endings that can be reached from a state."""
        names = tuple(self.puzzle.goals)
        if self._threshold is not None and not holds(self._threshold, dict(self.puzzle.facts(state)).get):
            return names
        packed = self.puzzle.pack(state)
        if len(names) == 1:
            return () if self._lost(packed) else names
        if packed not in self._known:
            self._explore(packed)
        return self._known[packed]

    def _explore(self, packed: int) -> None:
        """Everything ahead of a state, and from where in it each ending can be reached."""
        if self._successors is None:
            self._successors = Successors(self.puzzle)
        space = self._successors.explore(packed)
        rows: list[list[int]] = []
        for goal in self.puzzle.goals.values():
            aim = Aim(self.puzzle, goal)
            rows.append(space.distances([n for n, state in enumerate(space.states) if aim.met(state)]))
        kinds: dict[tuple[bool, ...], tuple[str, ...]] = {}
        for state, *turns in zip(space.states, *rows, strict=True):
            reached = tuple(t >= 0 for t in turns)
            if reached not in kinds:
                kinds[reached] = tuple(n for n, can in zip(self.puzzle.goals, reached, strict=True) if can)
            self._known[state] = kinds[reached]
