"""What only the terminal can say: whether it draws our signs one column wide.

Nearly all of them are East Asian Ambiguous. One is printed and the cursor asked where it went; a terminal that does not
answer within a fifth of a second is taken at its word that it speaks UTF-8.
"""

from __future__ import annotations

import os
import re
import sys

PATIENCE = 0.2
"""Seconds to wait for an answer."""


def narrow_signs() -> bool:
    """Whether the signs can be used: UTF-8, and ° one column wide."""
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "")
    if encoding != "utf8":
        return False
    column = _column_after("°")
    return column is None or column == 2


def _column_after(sign: str) -> int | None:
    """The column, from 1, of the cursor after printing a sign at the left edge; None if nobody says."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    try:
        import select
        import termios
        import tty
    except ImportError:
        return None
    source = sys.stdin.fileno()
    before = termios.tcgetattr(source)
    answer = b""
    try:
        tty.setcbreak(source)
        sys.stdout.write(f"\r{sign}\x1b[6n")
        sys.stdout.flush()
        while not answer.endswith(b"R") and select.select([source], [], [], PATIENCE)[0]:
            answer += os.read(source, 32)
        sys.stdout.write("\r\x1b[K")
        sys.stdout.flush()
    except OSError:
        return None
    finally:
        termios.tcsetattr(source, termios.TCSADRAIN, before)
    found = re.search(rb"\x1b\[\d+;(\d+)R", answer)
    return int(found.group(1)) if found else None
