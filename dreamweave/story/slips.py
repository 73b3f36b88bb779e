"""How many slips of the finger lie between two words: a letter too many, too few, wrong, or exchanged with the next.

The measure is the optimal string alignment distance, asked up to a bound. `within` is a search that gives up early: for
the one or two slips of a misspelt word it is much the quicker way to say no. `slips_between` counts them by a table.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


MOST = 5
"""Slips past which nothing is likely any more: each doubles or triples the search, and a waiver is a sentence long."""


def within(a: str, b: str, slips: int) -> bool:
    """Whether one word becomes the other by at most so many slips (0 or more), each letter touched once."""
    if not -slips <= len(a) - len(b) <= slips:
        return False
    at = 0
    for x, y in zip(a, b):
        if x != y:
            break
        at += 1
    a, b = a[at:], b[at:]
    if not a or not b:
        return True
    if slips < 2:
        one = a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
        return slips == 1 and one
    if a[:2] == b[1::-1] and within(a[2:], b[2:], slips - 1):
        return True
    return within(a[1:], b[1:], slips - 1) or within(a[1:], b, slips - 1) or within(a, b[1:], slips - 1)


def slips_between(a: str, b: str, most: int) -> int:
    """The fewest slips between two words; most + 1 when there are more. By a table, row by row: the search above goes
    three ways at every slip, which a sentence has too many of."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            least = min(above[j - 1] + (x != y), above[j] + 1, row[j - 1] + 1)
            if before and j > 1 and x == b[j - 2] and a[i - 2] == y:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
        before = above
    return min(row[-1], most + 1)


def nearest(word: str, choices: Iterable[str]) -> str:
    """The likeliest of some choices that a word may stand for, with at most two slips in five letters, and MOST in all;
    "" if none."""
    best, likeness, letters = "", 1.0, set(word)
    for choice in choices:
        size = max(len(word), len(choice), 1)
        most = min(2 * size // 5, MOST)
        if len(letters ^ set(choice)) > 2 * most:
            continue  # a slip changes two letters of the set at most
        slips = slips_between(word, choice, most)
        if slips <= most and slips / size < likeness:
            best, likeness = choice, slips / size
    return best
