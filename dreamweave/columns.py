"""How many columns of a terminal a text takes, and where its lines may break.

A sign may take no column (an accent of its own), one or two (most of East Asia, emoji), and several may be one sign to
a reader: a letter with its accents, a family of emoji, a Korean syllable. Terminals differ in what they make of the
last kind, so the widest reading is counted and no line is ever too long; and none breaks inside such a sign.
"""

from __future__ import annotations

import re
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER, _EMOJI, _FLAGS = "\u200d", "\ufe0f", range(0x1F1E6, 0x1F200)
_PICTURES = range(0x1F300, 0x1FB00)
_SKINS, _TAGS = range(0x1F3FB, 0x1F400), range(0xE0020, 0xE0080)
_CLOSING = frozenset(
    "、。，．・：；？！）］｝〕〉》」』】〙〗〟’”»‼⁇⁈⁉…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%"
)
_OPENING = frozenset("（［｛〔〈《「『【〘〖〝‘“«([{")


@lru_cache(1)
def _odd() -> re.Pattern[str]:
    """What a text must have for its columns not to be its characters, and more besides. Made when it is first needed:
    it takes as long as a tenth of a start."""
    return re.compile(
        "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0600-\u0605\u0610-\u061a\u064b-\u065f\u0670-\u07ff\u0800-\u1aff"
        "\u1dc0-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u231a-\u23ff\u25fd-\u27ff\u2b00-\u2bff"
        "\u2e80-\uffff\U00010000-\U0010ffff]"
    )


def cells(text: str) -> int:
    """Columns a text takes at most."""
    return len(text) if text.isascii() or not _odd().search(text) else _cells(text)


@lru_cache(4096)
def _cells(text: str) -> int:
    total, last = 0, 0
    for sign in text:
        if sign == _EMOJI:
            total, last = total + (last == 1), 0
        else:
            last = _width(sign)
            total += last
    return total


@lru_cache(4096)
def _width(sign: str) -> int:
    from unicodedata import category, east_asian_width

    if ord(sign) in _PICTURES or east_asian_width(sign) in "WF":
        return 2
    kind = category(sign)
    return 0 if kind in ("Mn", "Me") or (kind == "Cf" and sign != "\u00ad") or "\u1160" <= sign <= "\u11ff" else 1


def signs(text: str) -> Iterator[str]:
    """A text as what a reader takes for single signs, in order; joined they are the text."""
    start = 0
    for at in range(1, len(text)):
        if not _holds(text, start, at):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _holds(text: str, start: int, at: int) -> bool:
    """Whether the character there belongs to the sign that began at start."""
    before, sign = text[at - 1], text[at]
    if sign < "\u0300" or "\n" in (before, sign):
        return False
    from unicodedata import category, combining

    code, kind = ord(sign), category(sign)
    if kind in ("Mn", "Me", "Mc") or sign in ("\u200c", _JOINER, "\u0e33", "\u0eb3") or code in _SKINS or code in _TAGS:
        return True
    if before == _JOINER:
        return True
    if code in _FLAGS:
        return ord(before) in _FLAGS and (at - start) % 2 == 1
    if "\u1100" <= sign <= "\u11ff" or "\uac00" <= sign <= "\ud7ff":
        return _syllable(before, sign)
    return combining(before) == 9 and kind == "Lo" and before not in ("\u0e3a", "\u1714")


def _syllable(before: str, sign: str) -> bool:
    """Whether two pieces of Korean are of one syllable: lead, vowel, tail."""
    led = "\u1100" <= before <= "\u115f"
    whole = "\uac00" <= before <= "\ud7a3"
    open_ = whole and (ord(before) - 0xAC00) % 28 == 0
    if "\u1160" <= sign <= "\u11a7":
        return led or open_ or "\u1160" <= before <= "\u11a7"
    if "\u11a8" <= sign <= "\u11ff":
        return whole or "\u1160" <= before <= "\u11ff"
    return led and ("\u1100" <= sign <= "\u115f" or "\uac00" <= sign <= "\ud7a3")


def reach(text: str, start: int, width: int) -> int:
    """The end of the longest piece from start that fits in so many columns; at least one sign."""
    end, used = start, 0
    for sign in signs(text[start : start + 4 * width + 64]):
        used += cells(sign)
        if used > width and end > start:
            break
        end += len(sign)
    return end


@lru_cache(4096)
def breaks(text: str, first: int, rest: int) -> tuple[tuple[int, int], ...]:
    """Where lines begin and end, the first `first` columns wide, the others `rest`. They break at spaces, and between
    ideographs; a word too long is cut between two signs."""
    out: list[tuple[int, int]] = []
    start, width, length = 0, max(1, first), len(text)
    odd = not text.isascii() and bool(_odd().search(text))
    while True:
        limit = reach(text, start, width) if odd else start + width
        forced = text.find("\n", start, limit + 1)
        if forced >= 0:
            out.append((start, forced))
            start = forced + 1
        elif limit >= length:
            out.append((start, length))
            return tuple(out)
        else:
            cut = text.rfind(" ", start + 1, limit + 1)
            after = _between(text, max(start, cut + 1), limit) if odd else -1
            end = after if after > 0 else cut if cut > 0 else limit
            start, before = end, start
            while end > before and text[end - 1] == " ":
                end -= 1
            out.append((before, end))
            while start < length and text[start] == " ":
                start += 1
        width = max(1, rest)


def _between(text: str, low: int, limit: int) -> int:
    """The last place after low, up to limit, where a line may break though there is no space; -1 when none is."""
    for at in range(limit, low, -1):
        before, sign = text[at - 1], text[at]
        if (
            (_ideograph(before) or _ideograph(sign))
            and sign not in _CLOSING
            and before not in _OPENING
            and " " not in (before, sign)
            and not _holds(text, at - 1, at)
        ):
            return at
    return -1


def _ideograph(sign: str) -> bool:
    """Whether one may break on either side of a character: Chinese, kana and their punctuation."""
    return sign >= "\u2e80" and (
        sign <= "\ua4cf" or "\uf900" <= sign <= "\ufaff" or "\uff00" <= sign <= "\uff9f" or sign >= "\U00020000"
    )
