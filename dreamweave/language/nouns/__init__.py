"""Noun phrases: what a stretch of words can name, in the perception of the one who acts.

named.py finds things by the words of their names, phrases.py reads lists and single nouns; what may stand around a noun
is a module each (counted.py, owned.py, linked.py), and persons.py reads what stands for one. elsewhere.py finds what is
known of and not here, unnamed.py says why words name nothing. What a phrase means is kept as parts (parts.py); choosing
is left to ranking.py.
"""

from __future__ import annotations

from dreamweave.language.lexicon import LITTLE_WORDS, PREPOSITIONS, SPECIAL, number_of
from dreamweave.language.nouns.counted import counted
from dreamweave.language.nouns.elsewhere import known, places
from dreamweave.language.nouns.linked import linked
from dreamweave.language.nouns.owned import body, owned
from dreamweave.language.nouns.parts import COUNT, EACH, EVERY, ONE, SOME, Part, Phrase
from dreamweave.language.nouns.persons import MEANT, persons
from dreamweave.language.nouns.phrases import HEARS, Phrases
from dreamweave.language.nouns.singular import singular
from dreamweave.language.nouns.surroundings import surroundings
from dreamweave.language.nouns.titled import titled
from dreamweave.language.nouns.unnamed import explain
from dreamweave.language.nouns.vague import vague

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["COUNT", "EACH", "EVERY", "HEARS", "ONE", "SOME", "Nouns", "Part", "Phrase"]


class Nouns(Phrases):
    """The noun phrases of one command, with every way of surrounding a noun."""

    __slots__ = ()

    ways = (counted, Phrases.plural, owned, linked, body, persons, titled, surroundings, singular, vague)
    inner = (Phrases.plural, owned, linked)

    def known(self, i: int, j: int) -> list[str]:
        """What words i to j name among what is perceived or else known of; empty when nothing, or unheard."""
        return known(self, i, j)

    def places(self, i: int, j: int) -> list[str]:
        """Places that words i to j name, of those the actor knows of; next to here before others."""
        return places(self, i, j)

    def explain(self, i: int, j: int, is_word: Callable[[str], bool]) -> tuple[str, int, int, list[str]]:
        """Why words i to j name nothing: a refusal kind, the words at fault, and the entities it is about."""
        return explain(self, i, j, is_word)

    def strange(self, word: str, is_word: Callable[[str], bool]) -> bool:
        """Whether no command that this actor could give holds a word: neither a name nor the language's own."""
        own = word in LITTLE_WORDS or word in SPECIAL or word in MEANT or word in PREPOSITIONS or is_word(word)
        return not own and not self.word_known(word) and number_of([word]) < 0
