"""The proof with arrays: the same states and distances as search.py, tens of thousands of states at a time, with numpy.

Nothing imports this module unless asked to; numpy comes with the `proof` extra. A state is one unsigned 64-bit word, so
a dream of more than 63 bits is refused. No move is kept: backward search undoes the ticks and then the deeds, for
every value that what a deed writes may have had, and looks up which of those states can be reached. So a state costs
its place in one hash table and two bytes for each ending.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from dreamweave.dreamscape.proof import tallied
from dreamweave.dreamscape.search import Crowded, Successors, TooLarge
from dreamweave.record import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, TypeAlias

    from numpy.typing import NDArray

    from dreamweave.dreamscape.model import Atom, Deed, Label, Puzzle
    from dreamweave.dreamscape.search import Watch

    Words = NDArray[np.uint64]
    Truth = NDArray[np.bool_]
    Places = NDArray[np.intp]
    Bits = NDArray[np.uint8]
    Turns = NDArray[np.int16]
    Counts = NDArray[np.int64]
    Question: TypeAlias = tuple[int, int]  # variable, values allowed
    Row: TypeAlias = tuple[tuple[Question, ...], int, int]  # what must hold, bits kept, bits set
    Branch: TypeAlias = tuple[list[int], dict[Question, Any]]  # rewritings that ask no more, and branches by question

BITS = 63
EMPTY = np.uint64((1 << 64) - 1)
"""What stands in a slot that holds no state; no state has all 64 bits."""

CHUNK = 1 << 15
"""States taken at a time. Measured: 15 to 17 bits are alike."""

BLOCK = 1 << 16
"""States looked up at a time: they fit the second cache."""

FULL = 0.6
"""The most of a hash table's slots that are taken before it is doubled."""

ROOM = 16
"""Bits of a slot's number in a new hash table."""

SPREAD = np.uint64(0x9E3779B97F4A7C15)
HALF = np.uint64(32)
"""Multiplicative hashing by the golden ratio (Knuth, volume 3, 6.4), twice with the halves folded between: states
differ in a few bits here and there, and once over leaves them side by side."""

MANY = 16
"""Values that what a deed writes may have had, past which only those that are ever had together are undone to."""

FARTHEST = 32_767


class Wide(TooLarge):
    """A dream that does not fit: too many bits a state, or too many turns."""


class Table(Value):
    """states: every reachable state, in increasing order. away: turns from each to the nearest goal, -1 for none."""

    states: Words
    away: Counts


def explore(puzzle: Puzzle) -> Table:
    """Every reachable state with its distance. Raises Wide for a dream that does not fit."""
    proof = Proof(puzzle)
    held = np.flatnonzero(proof.numbers.slots != EMPTY)
    order = held[np.argsort(proof.numbers.slots[held])]
    return Table(proof.numbers.slots[order], proof.turns(None)[order].astype(np.int64))


class Numbers:
    """A set of states in one hash table with open addressing; a state's number is its slot."""

    def __init__(self) -> None:
        self.count = 0
        self._resize(ROOM)

    def _resize(self, bits: int) -> None:
        self._shift = np.uint64(64 - bits)
        self._last = (1 << bits) - 1
        self.slots: Words = np.full(1 << bits, EMPTY, dtype=np.uint64)
        self._owner = np.zeros(1 << bits, dtype=np.uint32)

    def _first(self, states: Words) -> Places:
        mixed = states * SPREAD
        mixed ^= mixed >> HALF
        mixed *= SPREAD
        mixed >>= self._shift
        return mixed.view(np.int64)

    def find(self, states: Words) -> Places:
        """The number of each state; -1 for one that is not in the set."""
        at = self._first(states)
        held = self.slots.take(at)
        left = (held != states).nonzero()[0]
        wanted, held = states.take(left), held.take(left)
        while left.size:
            empty = held == EMPTY
            at[left.take(empty.nonzero()[0])] = -1
            taken = (~empty).nonzero()[0]
            left, wanted = left.take(taken), wanted.take(taken)
            further = (at.take(left) + 1) & self._last
            at[left] = further
            held = self.slots.take(further)
            other = (held != wanted).nonzero()[0]
            left, wanted, held = left.take(other), wanted.take(other), held.take(other)
        return at

    def add(self, states: Words) -> Words:
        """Take in states; gives those that were not in the set, each once."""
        if self.count + states.size > FULL * self.slots.size:
            old = self.slots
            self._resize(max(old.size, int((self.count + states.size) / FULL)).bit_length())
            for start in range(0, old.size, BLOCK):
                part = old[start : start + BLOCK]
                self._put(part[part != EMPTY])
        new = self._put(states)
        self.count += new.size
        return new

    def _put(self, states: Words) -> Words:
        slots, owner = self.slots, self._owner
        at = self._first(states)
        new = [states[:0]]
        while states.size:
            held = slots.take(at)
            other = (held != states).nonzero()[0]
            states, at, held = states.take(other), at.take(other), held.take(other)
            empty = held == EMPTY
            free = empty.nonzero()[0]
            here = at.take(free)
            owner[here] = free  # of those that want one empty slot, whoever was written last
            won = free.take((owner.take(here) == free).nonzero()[0])
            put = states.take(won)
            slots[at.take(won)] = put
            new.append(put)
            at = (at + ~empty) & self._last  # the rest look again where they stand: it may hold them now
        return np.concatenate(new)


class Moves:
    """Rewritings of states: each has atoms that must hold, bits it keeps and bits it sets.

    Those that ask the same are asked together: they hang in a tree of questions, what most of them ask nearest the
    root, and a branch that holds nowhere is not gone into.
    """

    def __init__(self, puzzle: Puzzle, rows: Sequence[Row]) -> None:
        self._variables = puzzle.variables
        self._rows = [(np.uint64(keep), np.uint64(put)) for _, keep, put in rows]
        times = Counter(atom for atoms, _, _ in rows for atom in atoms)
        self._asked = [(n, [allowed for m, allowed in times if m == n]) for n in sorted({n for n, _ in times})]
        self._root: Branch = ([], {})
        for number, (atoms, _, _) in enumerate(rows):
            branch = self._root
            for atom in sorted(atoms, key=lambda a: (-times[a], a)):
                branch = branch[1].setdefault(atom, ([], {}))
            branch[0].append(number)

    def _asking(self, states: Words) -> dict[Question, Bits]:
        """Where each question holds, a bit a state."""
        known: dict[Question, Bits] = {}
        for n, asked in self._asked:
            x = self._variables[n]
            value = (states >> np.uint64(x.shift)).astype(np.uint8 if x.width <= 8 else np.uint64)
            value &= value.dtype.type((1 << x.width) - 1)
            equal = [value == v for v in range(len(x.domain))]
            for allowed in asked:
                yes = [v for v in range(len(x.domain)) if allowed >> v & 1]
                no = [v for v in range(len(x.domain)) if not allowed >> v & 1]
                few = yes if len(yes) <= len(no) else no
                holding = np.zeros(states.size, dtype=np.bool_)
                for v in few:
                    holding |= equal[v]
                known[n, allowed] = np.packbits(holding if few is yes else ~holding)
        return known

    def each(self, states: Words) -> Iterator[tuple[int, Places, Words]]:
        """For each rewriting that applies anywhere: its number, where, and what comes of those states."""
        known = self._asking(states)
        everywhere = np.packbits(np.ones(states.size, dtype=np.bool_))
        pending: list[tuple[Branch, Bits]] = [(self._root, everywhere)]
        while pending:
            (numbers, branches), holding = pending.pop()
            if numbers:
                where = np.unpackbits(holding, count=states.size).view(np.bool_).nonzero()[0]
                chosen = states[where]
                for number in numbers:
                    keep, put = self._rows[number]
                    yield number, where, chosen & keep | put
            for atom, branch in branches.items():
                both = holding & known[atom]
                if np.count_nonzero(both):
                    pending.append((branch, both))

    def of(self, states: Words) -> Iterator[Words]:
        """Everything that comes of some states, in blocks of BLOCK or a little more."""
        block = [states[:0]]
        size = 0
        for _, _, after in self.each(states):
            block.append(after)
            size += after.size
            if size >= BLOCK:
                yield np.concatenate(block)
                block, size = [states[:0]], 0
        yield np.concatenate(block)


def asked(deed: Deed) -> dict[int, int]:
    """What a deed asks of each variable: the values allowed, as bits."""
    allowed: dict[int, int] = {}
    for atom in (*deed.select, *(a for a, _ in deed.guards)):
        allowed[atom.variable] = allowed.get(atom.variable, -1) & atom.allowed
    return allowed


def forward(puzzle: Puzzle, deeds: Iterable[Deed]) -> Moves:
    """Deeds, as rewritings; the ticks come after."""
    rows: list[Row] = []
    for deed in deeds:
        keep, put = (1 << 64) - 1, 0
        for n, value in deed.effects:
            keep &= ~puzzle.variables[n].mask
            put |= value << puzzle.variables[n].shift
        rows.append((tuple(asked(deed).items()), keep, put))
    return Moves(puzzle, list(rows))


def backward(puzzle: Puzzle, held: Words) -> Moves:
    """Deeds undone, as rewritings; the ticks are undone before. held: the states that can be reached."""
    rows: dict[Row, None] = {}
    for deed in puzzle.deeds:
        allowed = asked(deed)
        written = {n: puzzle.variables[n] for n, _ in deed.effects}
        atoms = {n: bits for n, bits in allowed.items() if n not in written} | {n: 1 << v for n, v in deed.effects}
        mask = sum(x.mask for x in written.values())
        priors = [0]
        for n, x in written.items():
            before = [v << x.shift for v in range(len(x.domain)) if allowed.get(n, -1) >> v & 1]
            priors = [put | value for put in priors for value in before]
            if len(priors) > MANY:
                known = np.unique(held & np.uint64(mask)).tolist()
                priors = [
                    put
                    for put in known
                    if all(allowed.get(m, -1) >> ((put & y.mask) >> y.shift) & 1 for m, y in written.items())
                ]
                break
        rows |= {(tuple(atoms.items()), (1 << 64) - 1 & ~mask, put): None for put in priors}
    return Moves(puzzle, list(rows))


class Ticks:
    """Everything that moves by itself, over arrays; or moves back."""

    def __init__(self, puzzle: Puzzle, *, back: bool) -> None:
        self._ticks: list[tuple[Sequence[Atom], np.uint64, np.uint64, np.uint64, Words]] = []
        for tick in puzzle.ticks:
            x = puzzle.variables[tick.variable]
            to = np.array(tick.permutation, dtype=np.uint64)
            if back:
                to = np.argsort(to).astype(np.uint64)
            ones = np.uint64((1 << x.width) - 1)
            self._ticks.append((tick.condition, np.uint64(x.shift), ones, np.uint64(~x.mask & (1 << 64) - 1), to))
        self._puzzle = puzzle

    def of(self, states: Words) -> Words:
        """The states after it."""
        after = states
        for condition, shift, ones, keep, to in self._ticks:  # conditions read nothing that a tick writes
            old = states >> shift & ones
            new = np.where(hold(self._puzzle, condition, states), to[old.view(np.int64)], old)
            after = after & keep | new << shift
        return after


def hold(puzzle: Puzzle, atoms: Iterable[Atom], states: Words) -> Truth:
    """Where all of some atoms hold."""
    holding = np.ones(states.size, dtype=np.bool_)
    for atom in atoms:
        x = puzzle.variables[atom.variable]
        allowed = np.array([bool(atom.allowed >> v & 1) for v in range(1 << x.width)], dtype=np.bool_)
        holding &= allowed[(states >> np.uint64(x.shift) & np.uint64((1 << x.width) - 1)).view(np.int64)]
    return holding


class Proof:
    """A dream explored; see proof.Explored. Raises Wide for a dream that does not fit, Crowded for one of more than
    `most` states, when that is not 0."""

    def __init__(self, puzzle: Puzzle, most: int = 0, watch: Watch | None = None) -> None:
        if sum(x.width for x in puzzle.variables) > BITS:
            raise Wide(f"{puzzle.id} takes more than {BITS} bits a state")
        self.puzzle = puzzle
        self.successors = Successors(puzzle)
        self.numbers = Numbers()
        self._watch = watch
        self._ticks = Ticks(puzzle, back=False)
        self._turns: dict[str | None, Turns] = {}
        first = np.array([puzzle.pack(puzzle.start)], dtype=np.uint64)
        moves = forward(puzzle, puzzle.deeds)
        self.numbers.add(first)
        pending = [first]
        while pending:
            states = pending.pop()
            while pending and states.size < CHUNK:
                states = np.concatenate((states, pending.pop()))
            if states.size > CHUNK:
                pending.append(states[CHUNK:])
                states = states[:CHUNK]
            new = np.concatenate([self.numbers.add(self._ticks.of(after)) for after in moves.of(states)])
            if new.size:
                pending.append(new)
            if most and self.numbers.count > most:
                raise Crowded(puzzle, self._held()[: most + 1].tolist())
            if watch:
                watch("forward", self.numbers.count)
        self.start = int(self.numbers.find(first)[0])

    def _held(self) -> Words:
        return self.numbers.slots[self.numbers.slots != EMPTY]

    @property
    def count(self) -> int:
        """How many states can be reached."""
        return self.numbers.count

    @property
    def dead(self) -> int:
        """How many states no ending can be reached from."""
        return self.count - int((self.turns(None) >= 0).sum())

    def moves(self, n: int) -> list[tuple[int, int]]:
        """(number of the deed, number of the state after it) for each deed that may be done in a state."""
        moves = self.successors.moves(int(self.numbers.slots[n]))
        places = self.numbers.find(np.array([after for _, after in moves], dtype=np.uint64)).tolist()
        return [(number, place) for (number, _), place in zip(moves, places, strict=True)]

    def turns(self, ending: str | None) -> Turns:
        """For each slot the turns to an ending, or to the nearest for None; -1 when it is out of reach or empty."""
        if ending is not None and len(self.puzzle.goals) == 1:
            ending = None
        if ending not in self._turns:
            self._turns[ending] = self._distances(ending)
        return self._turns[ending]

    def _goals(self, ending: str | None) -> Iterator[Places]:
        """The numbers of the states where an ending's wants are met, or any's for None."""
        names = self.puzzle.goals if ending is None else (ending,)
        for start in range(0, self.numbers.slots.size, CHUNK):
            states = self.numbers.slots[start : start + CHUNK]
            places = np.flatnonzero(states != EMPTY)
            met = np.zeros(places.size, dtype=np.bool_)
            for name in names:
                for atoms in self.puzzle.goals[name]:
                    met |= hold(self.puzzle, atoms, states[places])
            yield places[met] + start

    def _distances(self, ending: str | None) -> Turns:
        back, ticks = backward(self.puzzle, self._held()), Ticks(self.puzzle, back=True)
        slots = self.numbers.slots
        away = np.full(slots.size, -1, dtype=np.int16)
        for places in self._goals(ending):
            away[places] = 0
        turns = found = 0
        front = np.flatnonzero(away == 0)
        while front.size:
            found += front.size
            if turns == FARTHEST:
                raise Wide(f"{self.puzzle.id} takes more than {FARTHEST} turns")
            turns += 1
            for start in range(0, front.size, CHUNK):
                for before in back.of(ticks.of(slots[front[start : start + CHUNK]])):
                    places = self.numbers.find(before)
                    places = places.take((places >= 0).nonzero()[0])
                    away[places.take((away.take(places) < 0).nonzero()[0])] = turns
            front = np.flatnonzero(away == turns)
            if self._watch:
                self._watch("back", found)
        return away

    def reached(self, barred: Callable[[Label], bool]) -> frozenset[str]:
        """The endings that can be reached with some commands forbidden."""
        moves = forward(self.puzzle, [deed for deed in self.puzzle.deeds if not barred(deed.label)])
        away = {name: self.turns(name) for name in self.puzzle.goals}
        missing = set(away)
        seen = np.zeros(self.numbers.slots.size, dtype=np.uint8)  # 2 for those that were seen just now
        front = np.array([self.start])
        seen[front] = 1
        while front.size and missing:
            missing -= {name for name in missing if not away[name][front].all()}
            for start in range(0, front.size, CHUNK):
                for after in moves.of(self.numbers.slots[front[start : start + CHUNK]]):
                    places = self.numbers.find(self._ticks.of(after))
                    seen[places.take((seen.take(places) == 0).nonzero()[0])] = 2
            front = np.flatnonzero(seen == 2)
            seen[front] = 1
        return frozenset(away.keys() - missing)

    def closings(self) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
        """How many steps of each command close the last ending; and for (ending, command), that one."""
        slots = self.numbers.slots
        open_now = np.zeros(slots.size, dtype=np.int64)
        for bit, name in enumerate(self.puzzle.goals):
            open_now |= (self.turns(name) >= 0).astype(np.int64) << bit
        alive = np.flatnonzero(open_now)
        moves = forward(self.puzzle, self.puzzle.deeds)
        closing: dict[tuple[int, int], int] = {}
        if alive.size == self.count and open_now[alive].min() == open_now[alive].max():
            return {}, {}
        for start in range(0, alive.size, CHUNK):
            part = alive[start : start + CHUNK]
            for number, where, after in moves.each(slots[part]):
                there = open_now[self.numbers.find(self._ticks.of(after))]
                closed = open_now[part[where]] & ~there
                bits, steps = np.unique(closed[closed > 0] << 1 | (there[closed > 0] == 0), return_counts=True)
                for bit, count in zip(bits.tolist(), steps.tolist(), strict=True):
                    closing[number, bit] = closing.get((number, bit), 0) + count
        return tallied(self.puzzle, closing)
