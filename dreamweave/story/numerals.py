"""Whole numbers written out in English: seven hundred and nine, the ordinal twenty-first."""

from __future__ import annotations

UNITS = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth", "nought": "noughth",
}  # fmt: skip
LIMIT = 1_000_000
"""Numbers as far as this from nought, and farther ones, stay figures."""


def words(number: int) -> str:
    """A number in words: nought, minus three, one thousand and five; in figures from a million."""
    if abs(number) >= LIMIT:
        return str(number)
    if number < 0:
        return f"minus {words(-number)}"
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return f"{TENS[tens]}-{UNITS[units]}" if units else TENS[tens]
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    head, rest = divmod(number, size)
    if not rest:
        return f"{words(head)} {name}"
    return f"{words(head)} {name}{' and ' if rest < 100 else ' '}{words(rest)}"


def ordinal(number: int) -> str:
    """A number as a place in a row: first, twenty-second, one hundredth, 1000003rd."""
    said = words(number)
    if said[-1].isdigit():
        teens = abs(number) % 100 // 10 == 1
        return said + ("th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(abs(number) % 10, "th"))
    cut = max(said.rfind(" "), said.rfind("-")) + 1
    last = said[cut:]
    return said[:cut] + (ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))
