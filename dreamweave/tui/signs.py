"""The signs the page is set with, and what stands in for them where the terminal cannot be trusted with them.

Story text keeps straight quotes; typographer's quotes are put in here, at draw time only, one for one, so that where a
line breaks never depends on the signs. Nearly all signs are East Asian Ambiguous: where one would take two columns, or
the terminal does not speak UTF-8, the ASCII table is used, quotes too.
"""

from __future__ import annotations

from typing import NamedTuple

from dreamweave.clean import nearest

_BEFORE_OPENING = frozenset(" \n\t([{—–-“‘\u00a0")


class Signs(NamedTuple):
    """How text is drawn: with its signs, or in ASCII."""

    ascii: bool = False

    def draw(self, text: str) -> str:
        """Our own signs, as this terminal is given them. Keeps the length."""
        return text if not self.ascii or text.isascii() else "".join(map(nearest, text))

    def prose(self, text: str) -> str:
        """A paragraph with typographer's quotes. Keeps the length."""
        return self.draw(text) if self.ascii else quoted(text)

    def glyph(self, sign: str, ascii: str) -> str:
        """A protagonist's sign, one column wide; a pack's empty or long one is cut to that."""
        return ((ascii if self.ascii else sign) or "*")[0]


def quoted(text: str) -> str:
    """Straight quotes as typographer's, one for one. A single quote is an apostrophe unless it opens what another
    closes."""
    if '"' not in text and "'" not in text:
        return text
    out = list(text)
    for at, sign in enumerate(text):
        opens = at == 0 or out[at - 1] in _BEFORE_OPENING
        if sign == '"':
            out[at] = "“" if opens and text[at + 1 : at + 2].strip() else "”"
        elif sign == "'":
            out[at] = "‘" if opens and _closed_later(text, at + 1) else "’"
    return "".join(out)


def _closed_later(text: str, start: int) -> bool:
    """Whether a single quote opened before start is closed after it: by one that no letter follows."""
    if not text[start : start + 1].strip():
        return False
    at = text.find("'", start)
    while at >= 0:
        if not text[at + 1 : at + 2].isalnum() and text[at - 1] not in _BEFORE_OPENING and text[at - 1] != "s":
            return True
        at = text.find("'", at + 1)
    return False
