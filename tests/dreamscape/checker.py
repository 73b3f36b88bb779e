"""A certificate read by somebody who has never seen dreamweave.dreamscape.certificate or search, only its description.

The layout: 4 bytes "DWC2"; 16 of the dream's fingerprint; 16 of blake2b over all that follows; 8 seed; 4 third; 1 bits;
2 rows; then rows of 5 bytes (turns + 1 in two, switches, dreamers who may begin, endings left); then the cells. The row
of a state is numbered by the xor of three cells, one in each third. All numbers are little-endian.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.model import Puzzle

Row = tuple[int, int, int, int]
States = tuple[int, ...]


def reader(data: bytes) -> Callable[[int], Row]:
    """What a certificate says of a packed state."""
    assert data[:4] == b"DWC2"
    assert blake2b(data[36:], digest_size=16).digest() == data[20:36]
    number = lambda start, end: int.from_bytes(data[start:end], "little")  # noqa: E731
    seed, third, bits, rows = number(36, 44), number(44, 48), number(48, 49), number(49, 51)
    listed = [(number(n, n + 2) - 1, *data[n + 2 : n + 5]) for n in range(51, 51 + 5 * rows, 5)]
    cells = data[51 + 5 * rows :]

    def cell(n: int) -> int:
        """The bits of cell n, one at a time."""
        at = range(n * bits, (n + 1) * bits)
        return sum((cells[b // 8] >> b % 8 & 1) << k for k, b in enumerate(at))

    def row(packed: int) -> Row:
        z = ((packed + seed) % 2**64) ^ (packed // 2**64)
        z = (z ^ z // 2**30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z // 2**27) * 0x94D049BB133111EB % 2**64
        z ^= z // 2**31
        thirds = z % 2**32, z // 2**32, (z // 2**11 * 0x9E3779B97F4A7C15 % 2**64) // 2**32
        a, b, c = (cell(n * third + part * third // 2**32) for n, part in enumerate(thirds))
        return listed[a ^ b ^ c]

    return row


def wrong(puzzle: Puzzle, row: Callable[[int], Row], state: States) -> str:
    """What a certificate has wrong about one state, going by all that can be done in it; "" when it is right."""
    turns, switches, first, endings = row(puzzle.pack(state))
    met = interpret.reached(puzzle, state) is not None
    after = [
        (d.label.actor, row(puzzle.pack(interpret.step(puzzle, d, state)))) for d in interpret.possible(puzzle, state)
    ]
    near = [(who, r) for who, r in after if r[0] >= 0]
    left = 0
    for n, goal in enumerate(puzzle.goals.values()):
        left |= any(not interpret.fails(atoms, state) for atoms in goal) << n
    for _, (*_, on) in after:
        left |= on
    if turns != (0 if met else min((r[0] + 1 for _, r in near), default=-1)):
        return f"{turns} turns"
    if endings != left:
        return f"endings {endings:b}"
    if turns <= 0:
        return ""
    bit = {who: 1 << n for n, who in enumerate(puzzle.who)}
    costs = [(r[1] + (not r[2] & bit[who]), bit[who]) for who, r in near if r[0] == turns - 1]
    fewest = min(cost for cost, _ in costs)
    begin = 0
    for cost, who in costs:
        begin |= who if cost == fewest else 0
    return "" if (switches, first) == (fewest, begin) else f"{switches} switches, {first:b} first"
