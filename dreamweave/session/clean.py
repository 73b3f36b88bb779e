"""Player text made safe before anything else sees it: control characters become visible pictures."""

from __future__ import annotations

TURNING = (*range(0x80, 0xA0), 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
"""C1 controls, and what joins, breaks or turns round the text of others."""

PICTURES = {**{c: 0x2400 + c for c in range(32)}, 9: 0x20, 127: 0x2421, **dict.fromkeys(TURNING, 0xFFFD)}


def clean(line: str) -> str:
    """A line with control characters as pictures (ESC as \u241b), and without what could turn text round."""
    line = line.rstrip("\r\n")
    if line.isascii() and line.isprintable():
        return line
    return line.translate(PICTURES).encode("utf-8", "replace").decode("utf-8")
