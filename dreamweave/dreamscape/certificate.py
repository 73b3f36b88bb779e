"""The certificate of a dream: what its proof knows of every state, in a few bits a state, to be shipped with the game.

It is a static function: three cells, chosen by hashes of a packed state, xor to the number of what is known of it, so
that the states themselves need not be kept (Dietzfelbinger and Pagh, 2008; built by peeling, as in the xor filters of
Graf and Lemire, 2020). What is known of a state is written once in a list, since many states share it. It covers all a
dream can come to from its first state and from wherever it may begin again. Asked of any other state it answers
something; whoever follows it sees that a step later.
"""

from __future__ import annotations

from dreamweave.dreamscape.interpret import possible, reached, step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.dreamscape.hints import Row
    from dreamweave.dreamscape.model import Puzzle, States
    from dreamweave.dreamscape.proof import Proof

    Cells = tuple[int, int, int]

MAGIC = b"DWC2"
HEAD = 4 + 16 + 16 + 8 + 4 + 1 + 2
"""Bytes before the list: the magic, the dream's fingerprint, a hash of everything after it, the seed of the states'
hash, cells a third, bits a cell, rows in the list."""

ROW = 5
"""Bytes of a row: turns and one (two bytes), switches, dreamers who may begin, endings left."""

WORD = (1 << 64) - 1
ROOM = 1.25
"""Cells a state; 1.23 is where peeling begins to succeed."""


class Broken(ValueError):
    """A certificate that is not one, or was spoiled."""


class Table:
    """What is known of every state, looked up. Raises Broken for what is no certificate."""

    def __init__(self, data: bytes) -> None:
        if len(data) < HEAD or data[:4] != MAGIC:
            raise Broken("this is no certificate")
        if digest(data[36:]) != data[20:36]:
            raise Broken("this certificate was spoiled")
        self.fingerprint = data[4:20]
        self._seed = int.from_bytes(data[36:44], "little")
        self._third = int.from_bytes(data[44:48], "little")
        self._bits = data[48]
        self._ones = (1 << self._bits) - 1
        start = HEAD + ROW * int.from_bytes(data[49:51], "little")
        self._rows = [row_of(data[n : n + ROW]) for n in range(HEAD, start, ROW)]
        self._cells = data[start:]

    def look(self, packed: int) -> Row | None:
        """What is known of a state; it may be None for one the dream cannot be in."""
        bits, number = self._bits, 0
        for cell in cells_of(packed, self._seed, self._third):
            at = cell * bits
            number ^= int.from_bytes(self._cells[at >> 3 : (at + bits + 7) >> 3], "little") >> (at & 7)
        number &= self._ones
        return self._rows[number] if number < len(self._rows) else None

    def away(self, packed: int) -> int | None:
        """Turns from a state to the nearest goal; -1 when none can be reached, None when nothing is known of it."""
        row = self.look(packed)
        return row and row[0]


def cells_of(packed: int, seed: int, third: int) -> Cells:
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


def digest(data: bytes) -> bytes:
    """16 bytes that change with any of some bytes."""
    from hashlib import blake2b

    return blake2b(data, digest_size=16).digest()


def fingerprint(puzzle: Puzzle) -> bytes:
    """16 bytes that change with anything a proof depends on: variables, deeds, ticks, goals."""
    told: list[object] = [[(x.fact, x.domain, x.shift, x.width) for x in puzzle.variables], puzzle.who]
    for deed in puzzle.deeds:
        atoms = [(a.variable, a.allowed) for a in (*deed.select, *(g for g, _ in deed.guards))]
        label = deed.label
        words = (label.actor, label.action, label.noun, label.second, label.topic)
        told.append((words, atoms, deed.effects, deed.walk))
    for tick in puzzle.ticks:
        told.append(([(a.variable, a.allowed) for a in tick.condition], tick.variable, tick.permutation))
    for name, rows in puzzle.goals.items():
        told.append((name, [[(a.variable, a.allowed) for a in row] for row in rows]))
    return digest(repr(told).encode())


def row_bytes(row: Row) -> bytes:
    """A row as it is kept."""
    turns, switches, first, endings = row
    return (turns + 1).to_bytes(2, "little") + bytes((switches, first, endings))


def row_of(data: bytes) -> Row:
    """A row from its bytes."""
    return int.from_bytes(data[:2], "little") - 1, data[2], data[3], data[4]


def make(puzzle: Puzzle, proof: Proof | None = None) -> bytes:
    """The certificate of a dream. Explores all of it, unless a proof is given. The same dream gives the same bytes.

    Raises ValueError for a dream that does not fit: more than 65,534 turns, 255 switches, or eight dreamers or endings.
    """
    from dreamweave.dreamscape.hints import Rows
    from dreamweave.dreamscape.proof import Proof

    proof = proof or Proof(puzzle, again=True)
    rows = Rows(proof).rows
    if max(len(puzzle.who), len(puzzle.goals)) > 8 or any(turns > 65_534 or n > 255 for turns, n, *_ in rows):
        raise ValueError(f"{puzzle.id} is too large for a certificate")
    kinds = sorted(set(rows))
    numbers = {row: n for n, row in enumerate(kinds)}
    bits = max((len(kinds) - 1).bit_length(), 1)
    third = int(len(rows) * ROOM) // 3 + 11
    seed, order = 0, None
    where: list[Cells] = []
    while order is None:
        seed += 1
        where = [cells_of(state, seed, third) for state in proof.space.states]
        order = peel(where, third)
    values = [0] * (3 * third)
    for n, cell in reversed(order):
        first, second, last = where[n]
        values[cell] ^= values[first] ^ values[second] ^ values[last] ^ numbers[rows[n]]
    rest = b"".join((
        seed.to_bytes(8, "little"),
        third.to_bytes(4, "little"),
        bytes([bits]),
        len(kinds).to_bytes(2, "little"),
        *map(row_bytes, kinds),
        packed_cells(values, bits),
    ))  # fmt: skip
    return MAGIC + fingerprint(puzzle) + digest(rest) + rest


def peel(where: Sequence[Cells], third: int) -> list[tuple[int, int]] | None:
    """The order in which states, given by their cells, can be given a cell of their own: (number, cell), each cell
    touched by no later state. None when some are left over, and another seed must be tried."""
    count = [0] * (3 * third)
    sums = [0] * (3 * third)
    for n, cells in enumerate(where):
        for cell in cells:
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
        for other in where[n]:
            count[other] -= 1
            sums[other] ^= n
            if count[other] == 1:
                alone.append(other)
    return order if len(order) == len(where) else None


def packed_cells(values: Sequence[int], bits: int) -> bytes:
    """Cells side by side, lowest bits first."""
    rows: list[bytes] = []
    for start in range(0, len(values), 8):
        word = 0
        for n, value in enumerate(values[start : start + 8]):
            word |= value << n * bits
        rows.append(word.to_bytes(bits, "little"))
    return b"".join(rows)


def read(puzzle: Puzzle, data: bytes | None) -> Table | None:
    """The table of a certificate, if it is whole and of this dream. Milliseconds; no exploring."""
    if data is None:
        return None
    try:
        table = Table(data)
    except Broken:
        return None
    return table if table.fingerprint == fingerprint(puzzle) and holds(puzzle, table) else None


def check(puzzle: Puzzle, data: bytes | None) -> bool:
    """Whether a certificate is whole, of this dream, and holds along a shortest way; see `holds`."""
    return read(puzzle, data) is not None


def holds(puzzle: Puzzle, table: Table) -> bool:
    """Whether a table is right along a shortest way: every step of it one nearer than the last, none of its neighbours
    nearer still, a goal at its end and only there."""
    state: States = puzzle.start
    left = table.away(puzzle.pack(state))
    if left is None or left < 0:
        return left is not None
    while left:
        if reached(puzzle, state) is not None:
            return False
        near = {table.away(puzzle.pack(one)): one for one in (step(puzzle, d, state) for d in possible(puzzle, state))}
        known = [turns for turns in near if turns is not None and turns >= 0]
        if not known or min(known) != left - 1:
            return False
        state, left = near[left - 1], left - 1
    return reached(puzzle, state) is not None
