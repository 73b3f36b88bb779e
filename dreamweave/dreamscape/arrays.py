"""The proof with arrays: the same states and distances as search.py, a frontier at a time, with numpy.

Nothing imports this module unless asked to; numpy comes with the `proof` extra. A state is one unsigned 64-bit word, so
a dream of more bits is refused (see fits). It exists to be quicker on large dreams and to agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dreamweave.record import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from dreamweave.dreamscape.model import Atom, Puzzle, Variable

    Words = NDArray[np.uint64]
    Truth = NDArray[np.bool_]
    Counts = NDArray[np.int64]

BITS = 64


class Table(Value):
    """states: every reachable state, in increasing order. away: turns from each to the nearest goal, -1 for none."""

    states: Words
    away: Counts


def fits(puzzle: Puzzle) -> bool:
    """Whether a state of the dream fits one word."""
    return sum(x.width for x in puzzle.variables) <= BITS


def explore(puzzle: Puzzle) -> Table:
    """Every reachable state with its distance. Raises ValueError for a dream that does not fit."""
    if not fits(puzzle):
        raise ValueError(f"{puzzle.id} has more than {BITS} bits")
    moves = Moves(puzzle)
    states = np.array([puzzle.pack(puzzle.start)], dtype=np.uint64)
    front = states
    edges: list[tuple[Words, Words]] = []
    while front.size:
        before, after = moves.of(front)
        edges.append((before, after))
        found = np.unique(after)
        places = np.minimum(np.searchsorted(states, found), states.size - 1)
        front = found[states[places] != found]
        states = np.sort(np.concatenate((states, front)))
    return Table(states, distances(puzzle, moves, states, edges))


def distances(puzzle: Puzzle, moves: Moves, states: Words, edges: list[tuple[Words, Words]]) -> Counts:
    """Turns to the nearest goal, by going back along the moves from all goals at once."""
    before = np.searchsorted(states, np.concatenate([b for b, _ in edges]))
    after = np.searchsorted(states, np.concatenate([a for _, a in edges]))
    order = np.argsort(after, kind="stable")
    before = before[order]
    starts = np.searchsorted(after[order], np.arange(states.size + 1))
    away = np.full(states.size, -1, dtype=np.int64)
    goals = np.zeros(states.size, dtype=np.bool_)
    for rows in puzzle.goals.values():
        for atoms in rows:
            goals |= moves.hold(atoms, states)
    front = np.flatnonzero(goals)
    turns = 0
    while front.size:
        away[front] = turns
        turns += 1
        earlier = np.concatenate([before[a:b] for a, b in zip(starts[front], starts[front + 1], strict=True)])
        front = np.unique(earlier[away[earlier] < 0])
    return away


class Moves:
    """The deeds and ticks of a puzzle over arrays of states."""

    def __init__(self, puzzle: Puzzle) -> None:
        self.puzzle = puzzle
        self._deeds: list[tuple[list[Atom], np.uint64, np.uint64]] = []
        for deed in puzzle.deeds:
            keep, put = (1 << BITS) - 1, 0
            for n, value in deed.effects:
                keep &= ~puzzle.variables[n].mask
                put |= value << puzzle.variables[n].shift
            atoms = [*deed.select, *(a for a, _ in deed.guards)]
            self._deeds.append((atoms, np.uint64(keep), np.uint64(put)))
        self._permutations = [np.array(tick.permutation, dtype=np.uint64) for tick in puzzle.ticks]

    def value(self, x: Variable, states: Words) -> Words:
        """The number of a variable's value in each state."""
        return states >> np.uint64(x.shift) & np.uint64((1 << x.width) - 1)

    def atom(self, atom: Atom, states: Words) -> Truth:
        """Where an atom holds."""
        x = self.puzzle.variables[atom.variable]
        allowed = np.array([bool(atom.allowed >> v & 1) for v in range(1 << x.width)], dtype=np.bool_)
        return allowed[self.value(x, states)]

    def hold(self, atoms: Iterable[Atom], states: Words) -> Truth:
        """Where all of some atoms hold."""
        holding = np.ones(states.size, dtype=np.bool_)
        for atom in atoms:
            holding &= self.atom(atom, states)
        return holding

    def of(self, states: Words) -> tuple[Words, Words]:
        """Every move from some states: the states before, and those after it and the ticks, in step."""
        known: dict[tuple[int, int], Truth] = {}
        befores: list[Words] = []
        afters: list[Words] = []
        for atoms, keep, put in self._deeds:
            holding: Truth | None = None
            for atom in atoms:
                key = (atom.variable, atom.allowed)
                if key not in known:
                    known[key] = self.atom(atom, states)
                holding = known[key] if holding is None else holding & known[key]
                if not holding.any():
                    break
            else:
                chosen = states if holding is None else states[holding]
                befores.append(chosen)
                afters.append(chosen & keep | put)
        if not befores:
            return states[:0], states[:0]
        return np.concatenate(befores), self.ticked(np.concatenate(afters))

    def ticked(self, states: Words) -> Words:
        """The states once everything that moves by itself has moved."""
        after = states.copy()
        for tick, permutation in zip(self.puzzle.ticks, self._permutations, strict=True):
            x = self.puzzle.variables[tick.variable]
            old = self.value(x, states)
            new = np.where(self.hold(tick.condition, states), permutation[old], old)
            after = after & np.uint64(~x.mask & (1 << BITS) - 1) | new << np.uint64(x.shift)
        return after
