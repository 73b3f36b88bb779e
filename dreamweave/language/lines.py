"""The grammar lines of one story, found by the word a command begins with and taken apart when one first does."""

from __future__ import annotations

from dreamweave.language.lexicon import DIRECTIONS
from dreamweave.language.slots import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Line
    from dreamweave.story.model import Story

    Fitting = tuple[frozenset[str], list[Line], list[Line]]
    """Words of which the lines want some, the lines, and those of them that want none."""

MOST_KEPT = 2000
"""Entries of an index that are kept: more than the grammar has words that anybody types."""


class Lines:
    """The lines of a story's grammar, its own and the language's."""

    def __init__(self, story: Story) -> None:
        grammar = story.grammar
        if not grammar.get("first"):
            from dreamweave.language.grammar import compile_grammar

            grammar = compile_grammar()
        self._families = story.families
        self._rows: list[str] = grammar["lines"].split("\n")
        self._first: dict[str, str] = grammar["first"]
        self._literal: str = grammar["literal"]
        self._literals: frozenset[str] | None = None
        self._lines: dict[str, tuple[Line, ...]] = {}
        self._fitting: dict[tuple[str, int], Fitting] = {}
        self._usual: dict[tuple[str, int], list[str]] = {}

    def of(self, word: str) -> tuple[Line, ...]:
        """The lines that begin with a word."""
        if (found := self._lines.get(word)) is None:
            numbers = self._first.get(word) or self._first.get(word.replace("'", "") if "'" in word else word)
            found = tuple(line_of(self._rows[int(n)]) for n in numbers.split()) if numbers else ()
            if found or len(self._lines) < MOST_KEPT:
                self._lines[word] = found
        return found

    def fitting(self, word: str, n: int, present: frozenset[str]) -> list[Line]:
        """The lines that begin with a word, can be as long as n words, and may want what words are present: all of
        them, or where none of the words that they want is there, those that want none."""
        key = (word, n)
        if (found := self._fitting.get(key)) is None:
            every = [x for x in self.of(word) if n >= x.least and (not x.exact or n == x.least)]
            wanted = frozenset(word for line in every for need in line.needs for word in need)
            found = (wanted, every, [line for line in every if not line.needs])
            if len(self._fitting) < MOST_KEPT:
                self._fitting[key] = found
        wanted, every, free = found
        return free if wanted.isdisjoint(present) else every

    def begins(self, word: str) -> bool:
        """Whether a line begins with a word as it stands."""
        return word in self._first

    def verbs(self) -> list[str]:
        """Every word that can begin a command by grammar."""
        return list(self._first)

    def usual_verbs(self) -> dict[tuple[str, int], list[str]]:
        """By first letter and length, and by the first two and length, the verbs that the engine treats singly, without
        an author's own: what a misspelt verb may have been."""
        if not self._usual:
            for word, numbers in self._first.items():
                action, own, _ = self._rows[int(numbers.partition(" ")[0])].split(" ", 2)
                if own == "0" and action not in self._families and action != "swear":
                    for begin in dict.fromkeys((word[0], word[:2])):
                        self._usual.setdefault((begin, len(word)), []).append(word)
        return self._usual

    def holds(self, word: str) -> bool:
        """Whether a line holds a word after its first."""
        if self._literals is None:
            self._literals = frozenset(self._literal.split())
        return word in self._literals

    def has(self, word: str) -> bool:
        """Whether the grammar knows a word, in whatever place."""
        return self.holds(word) or word in self._first or word in DIRECTIONS
