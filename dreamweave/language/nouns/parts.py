"""What a noun phrase means: parts, each a set of candidates and how many of them are wanted.

Choosing among candidates is left to ranking.py, which asks the action.
"""

from __future__ import annotations

ONE, SOME, EACH, EVERY, COUNT = range(5)
"""How many of a part's candidates are meant: exactly one, any one, each of them, ALL there is, a number of them."""


class Part:
    """Candidates for one noun of a list. guess: the candidates were not named but taken (a lone HIM)."""

    __slots__ = ("count", "guess", "ids", "mode")

    def __init__(self, mode: int, ids: list[str], count: int = 1, guess: bool = False) -> None:
        self.mode = mode
        self.ids = ids
        self.count = count
        self.guess = guess


class Phrase:
    """A list of parts, without those excluded by BUT."""

    __slots__ = ("excluded", "parts")

    def __init__(self, parts: list[Part], excluded: frozenset[str] = frozenset()) -> None:
        self.parts = parts
        self.excluded = excluded

    @property
    def plural(self) -> bool:
        """Whether it can mean more than one thing."""
        return len(self.parts) > 1 or self.parts[0].mode in (EACH, EVERY, COUNT)
