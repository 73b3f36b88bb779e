"""Text made safe before anything else sees it, whoever wrote it: a player, a pack, a file.

A control character can move the cursor, rename the window or end the line of a prompt, and some signs turn round or
hide their neighbours. They become pictures here, once: a line that is typed on its way in (`clean`), a pack when it
is read, and whatever is left when it is printed (`visible`). Joiners and variation selectors stay, since scripts and
emoji are spelt with them. What an encoding lacks becomes ASCII (`spelled`).
"""

from __future__ import annotations

TURNING = (
    *range(0x80, 0xA0), 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000),
)  # fmt: skip
"""C1 controls, what breaks, hides or turns round the text of others, and halves of characters."""

PICTURES = {
    **{code: 0x2400 + code for code in range(32)}, 0x09: " ", 0x7F: 0x2421, 0xAD: "-", **dict.fromkeys(TURNING, 0xFFFD)
}  # fmt: skip
"""What stands for a character, one for one: ESC is ␛. None of them can be printed, as Python has it, and
to ask for that is much the quicker way to find that there are none."""

VISIBLE = {code: sign for code, sign in PICTURES.items() if code != 0x0A}

ASCII = {
    "•": "*", "·": ".", "→": ">", "←": "<", "↓": "v", "›": ">", "–": "-", "∩": "n", "┴": "+", "│": "|", "┊": ":",
    "┄": ".", "─": "-", "┌": ".", "┐": ".", "┘": "'", "└": "`", "├": "|", "—": "-", "‘": "'", "’": "'",
    "“": '"', "”": '"', "…": ".", "−": "-", "×": "x", "§": "&", "°": "o", "▂": "=", "ß": "s", "æ": "a", "ø": "o",
    "đ": "d", "ł": "l", "Ø": "O", "Æ": "A", "Đ": "D", "Ł": "L", "‐": "-", "‑": "-", "‹": "<", "«": '"', "»": '"',
    "⁄": "/",
}  # fmt: skip
"""The sign of ASCII that is most like one of ours, of the same length."""

LONGER = {"ß": "ss", "æ": "ae", "Æ": "AE", "…": "...", "—": "--", "œ": "oe", "Œ": "OE", "€": "EUR"}
"""How a sign is spelt where there is room."""


def clean(line: str) -> str:
    """A player's line: without its end, with control characters as pictures, and without what could turn text round."""
    line = line.rstrip("\r\n")
    return line if line.isprintable() else line.translate(PICTURES)


PAIRED = str.maketrans('"“”«»[]{}\n', "'''''()() ")
"""What opens and closes speech and asides, and what is like it and does neither."""


def kept(line: str, longest: int) -> str:
    """What is kept of a line to be printed in the middle of others: one line of at most so many characters, with
    nothing in it that opens or closes anything."""
    return " ".join(visible(line).translate(PAIRED).split())[:longest].strip()


def visible(text: str) -> str:
    """A text of any number of lines in which every control character can be seen and does nothing. Keeps the length."""
    return text if text.replace("\n", "").isprintable() else text.translate(VISIBLE)


def nearest(sign: str) -> str:
    """The one sign of ASCII most like another; `?` when none is."""
    if sign.isascii():
        return sign
    found = ASCII.get(sign)
    if found is None:
        from unicodedata import normalize

        found = normalize("NFKD", sign)[:1]
    return found if found.isascii() else "?"


def spelled(text: str, encoding: str) -> bytes:
    """A text in an encoding. A sign that it lacks is spelt in ASCII: é as e, ␛ as ^[, and `?` where nothing comes near.
    Raises LookupError for an encoding that does not exist."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b"".join(_spelled(sign, encoding) for sign in text)


def _spelled(sign: str, encoding: str) -> bytes:
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        pass
    code = ord(sign)
    if 0x2400 <= code <= 0x2421:
        return f"^{chr((code - 0x2400) ^ 0x40) if code < 0x2421 else '?'}".encode(encoding)
    if sign in LONGER:
        return LONGER[sign].encode(encoding)
    from unicodedata import combining, normalize

    if combining(sign) or 0xFE00 <= code < 0xFE10 or 0x200C <= code <= 0x200D:
        return b""
    apart = [c for c in normalize("NFKD", sign) if not combining(c)]
    return "".join(map(nearest, apart)).encode(encoding)
