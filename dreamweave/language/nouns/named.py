"""Names: which things the words of a name can call up, adjectives in any order.

The cost of a name is that of its words' own lists or of what is in view, whichever is shorter, so a larger world is
not a slower one.
"""

from __future__ import annotations

from dreamweave.language.lexicon import FILLERS, singulars
from dreamweave.story.tokens import NUMBERS, PARTICLES, sorted_words, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.perspectives.scope import Scope


def respelt(words: list[str]) -> list[str]:
    """Typed words in the one spelling of names: a quotation by its words, without apostrophes."""
    out: list[str] = []
    for word in words:
        out += [word] if word.isalnum() or word == "," else words_of(word)
    return out


class Names:
    """The words of one command, and the things in a scope that some of them name."""

    __slots__ = ("entities", "scope", "visible", "vocabulary", "words")

    def __init__(self, words: list[str], scope: Scope) -> None:
        self.words, self.scope, self.visible = words, scope, scope.visible
        self.vocabulary, self.entities = scope.story.vocabulary, scope.story.entities

    def named(self, i: int, j: int) -> list[str]:
        """Perceived entities whose name the words are, adjectives in any order; those named by a noun first."""
        words = self.words[i:j] if j - i > 1 else [self.words[i]]
        return self.matching(words, self.visible.__contains__, self.visible)

    def seen(self, words: list[str]) -> list[str]:
        """Perceived entities that some words name."""
        return self.matching(words, self.visible.__contains__, self.visible)

    def matching(self, words: list[str], admits: Callable[[str], bool], pool: dict[str, None] | None) -> list[str]:
        """Entities that `admits` allows and whose names hold all the words. pool: a shorter list to go by, or None."""
        if len(words) == 1:
            return self._by_word(words[0], admits, pool)
        vocabulary, entities = self.vocabulary, self.entities
        content: list[str] = []
        little: list[str] = []
        lists: list[Sequence[str]] = []
        for word in words:
            if word in PARTICLES:
                if word not in FILLERS:
                    little.append(word)
                continue
            ids = vocabulary.get(word)
            if ids is None or word in NUMBERS or word.isdigit():
                if word not in NUMBERS and word.isalpha() and word.isascii():
                    return []
                # a number, or spelt otherwise than the vocabulary has it
                content, little = sorted_words(respelt([w for w in words if w not in FILLERS]))
                lists = [vocabulary.get(word, ()) for word in content]
                break
            content.append(word)
            lists.append(ids)
        if not lists:
            return []
        shortest = lists[0] if len(lists) == 1 else min(lists, key=len)
        wanted = frozenset(content)
        if pool is not None and len(pool) < len(shortest):
            found = [id for id in pool if wanted <= entities[id].words]
        else:
            found = [id for id in shortest if wanted <= entities[id].words and admits(id)]
        if little:
            found = [id for id in found if entities[id].little.issuperset(little)]
        if len(found) > 1:
            return (
                [id for id in found if content[-1] in entities[id].nouns]
                or [id for id in found if any(w in entities[id].nouns for w in content)]
                or found
            )
        return found

    def _by_word(self, word: str, admits: Callable[[str], bool], pool: dict[str, None] | None) -> list[str]:
        entities = self.entities
        ids = self.vocabulary.get(word)
        if ids is None and not word.isalnum():
            again = respelt([word])
            if len(again) != 1:
                return self.matching(again, admits, pool) if again else []
            word = again[0]
            ids = self.vocabulary.get(word)
        if not ids:
            return []
        if pool is not None and len(pool) < len(ids):
            found = [id for id in pool if word in entities[id].words]
        else:
            found = [id for id in ids if admits(id)]
        if len(found) > 1:
            return [id for id in found if word in entities[id].nouns] or found
        return found

    def candidates(self, word: str) -> list[str]:
        """Whatever a word may name anywhere, met or not, in the singular or without its 's."""
        forms = (word, word.replace("'", ""), word.removesuffix("'s"), *singulars(word))
        return [id for form in forms for id in self.vocabulary.get(form, ())]

    def word_known(self, word: str) -> bool:
        """Whether a word names anything this actor perceives or knows of."""
        known, visible = self.scope.known, self.visible
        return any(id in visible or known(id) for id in self.candidates(word))

    def in_order(self, ids: list[str]) -> list[str]:
        """As they are perceived, which is the order FIRST and LAST go by."""
        order = {id: k for k, id in enumerate(self.visible)}
        return sorted(ids, key=lambda id: order.get(id, 0))
