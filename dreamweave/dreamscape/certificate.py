"""The certificate of a dream: how far every state is from a goal, in a few bits a state, to be shipped with the game.

It is a static function: three cells, chosen by hashes of a packed state, xor to its distance, so that the states
themselves need not be kept (Dietzfelbinger and Pagh, 2008; built by peeling, as in the xor filters of Graf and Lemire,
2020). Asked of a state that the dream cannot be in, it answers something; whoever follows it sees that a step later.
"""

from __future__ import annotations

from dreamweave.dreamscape.interpret import possible, reached, step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.model import Puzzle, States
    from dreamweave.dreamscape.proof import Proof

MAGIC = b"DWC1"
HEAD = 4 + 16 + 8 + 4 + 1
"""Bytes before the cells: the magic, the dream's fingerprint, the hash's seed, cells a third, bits a cell."""

WORD = (1 << 64) - 1
ROOM = 1.25
"""Cells a state; 1.23 is where peeling begins to succeed."""


class Broken(ValueError):
    """A certificate that is not one, or not of this dream."""


class Table:
    """Distances, looked up. Raises Broken for what is no certificate."""

    def __init__(self, data: bytes) -> None:
        if len(data) < HEAD or data[:4] != MAGIC:
            raise Broken("this is no certificate")
        self.fingerprint = data[4:20]
        self._seed = int.from_bytes(data[20:28], "little")
        self._third = int.from_bytes(data[28:32], "little")
        self._bits = data[32]
        self._cells = data[HEAD:]
        if len(self._cells) * 8 < 3 * self._third * self._bits or not self._third:
            raise Broken("this certificate is cut short")

    def away(self, packed: int) -> int:
        """Turns from a state to the nearest goal; -1 when none can be reached."""
        value = 0
        for cell in cells_of(packed, self._seed, self._third):
            value ^= self._cell(cell)
        return value - 1

    def _cell(self, n: int) -> int:
        at = n * self._bits
        return int.from_bytes(self._cells[at >> 3 : (at + self._bits + 7) >> 3], "little") >> (at & 7) & (
            (1 << self._bits) - 1
        )


def cells_of(packed: int, seed: int, third: int) -> tuple[int, int, int]:
    """The three cells of a state: one in each third, from one 64-bit hash (the finisher of splitmix64, Steele and
    others, 2014)."""
    z = (packed + seed) & WORD
    z ^= packed >> 64
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & WORD
    z = (z ^ z >> 27) * 0x94D049BB133111EB & WORD
    z ^= z >> 31
    low, high = z & 0xFFFFFFFF, z >> 32
    mixed = (z >> 11) * 0x9E3779B97F4A7C15 & WORD
    return low * third >> 32, third + (high * third >> 32), 2 * third + ((mixed >> 32) * third >> 32)


def fingerprint(puzzle: Puzzle) -> bytes:
    """16 bytes that change with anything a proof depends on: variables, deeds, ticks, goals."""
    from hashlib import blake2b

    told = blake2b(digest_size=16)
    for x in puzzle.variables:
        told.update(repr((x.fact, x.domain, x.shift, x.width)).encode())
    for deed in puzzle.deeds:
        atoms = [(a.variable, a.allowed) for a in (*deed.select, *(g for g, _ in deed.guards))]
        label = deed.label
        words = (label.actor, label.action, label.noun, label.second, label.topic)
        told.update(repr((words, atoms, deed.effects)).encode())
    for tick in puzzle.ticks:
        told.update(repr(([(a.variable, a.allowed) for a in tick.condition], tick.variable, tick.permutation)).encode())
    for name, rows in puzzle.goals.items():
        told.update(repr((name, [[(a.variable, a.allowed) for a in row] for row in rows])).encode())
    return told.digest()


def make(puzzle: Puzzle, proof: Proof | None = None) -> bytes:
    """The certificate of a dream. Explores all of it, unless a proof is given. The same dream gives the same bytes."""
    from dreamweave.dreamscape.proof import Proof

    proof = proof or Proof(puzzle)
    states, away = proof.space.states, proof.away
    bits = max((max(away) + 1).bit_length(), 1)
    third = int(len(states) * ROOM) // 3 + 11
    seed = 1
    while (order := peel(states, seed, third)) is None:
        seed += 1
    values = [0] * (3 * third)
    for n, cell in reversed(order):
        value = away[n] + 1
        for other in cells_of(states[n], seed, third):
            if other != cell:
                value ^= values[other]
        values[cell] = value
    return b"".join((
        MAGIC,
        fingerprint(puzzle),
        seed.to_bytes(8, "little"),
        third.to_bytes(4, "little"),
        bytes([bits]),
        packed_cells(values, bits),
    ))  # fmt: skip


def peel(states: list[int], seed: int, third: int) -> list[tuple[int, int]] | None:
    """The order in which states can be given a cell of their own: (number, cell), each cell touched by no later state.
    None when some are left over, and another seed must be tried."""
    count = [0] * (3 * third)
    sums = [0] * (3 * third)
    for n, state in enumerate(states):
        for cell in cells_of(state, seed, third):
            count[cell] += 1
            sums[cell] ^= n
    order: list[tuple[int, int]] = []
    alone = [cell for cell, times in enumerate(count) if times == 1]
    while alone:
        cell = alone.pop()
        if count[cell] != 1:
            continue
        n = sums[cell]
        order.append((n, cell))
        for other in cells_of(states[n], seed, third):
            count[other] -= 1
            sums[other] ^= n
            if count[other] == 1:
                alone.append(other)
    return order if len(order) == len(states) else None


def packed_cells(values: list[int], bits: int) -> bytes:
    """Cells side by side, lowest bits first."""
    rows: list[bytes] = []
    for start in range(0, len(values), 8):
        word = 0
        for n, value in enumerate(values[start : start + 8]):
            word |= value << n * bits
        rows.append(word.to_bytes(bits, "little"))
    return b"".join(rows)


def check(puzzle: Puzzle, data: bytes) -> bool:
    """Whether a certificate is this dream's and holds along a shortest way: every step of it one nearer than the last,
    none of its neighbours nearer still, a goal at its end and only there. Milliseconds; no exploring."""
    try:
        table = Table(data)
    except Broken:
        return False
    if table.fingerprint != fingerprint(puzzle):
        return False
    state: States = puzzle.start
    left = table.away(puzzle.pack(state))
    if left < 0:
        return True
    while left:
        if reached(puzzle, state) is not None:
            return False
        after = [step(puzzle, deed, state) for deed in possible(puzzle, state)]
        near = {table.away(puzzle.pack(one)): one for one in after}
        known = [turns for turns in near if turns >= 0]
        if not known or min(known) != left - 1:
            return False
        state, left = near[left - 1], left - 1
    return reached(puzzle, state) is not None
