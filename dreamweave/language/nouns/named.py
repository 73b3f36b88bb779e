"""Names: which things the words of a name can call up, adjectives in any order.

The cost of a name is that of its words' own lists or of what is in view, whichever is shorter, so a larger world is
not a slower one.
"""

from __future__ import annotations

from dreamweave.language.lexicon import ARTICLES, FILLERS, singulars

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.perspectives.scope import Scope

LITTLE = frozenset("and or in on at for to with".split())
"""Words that a name may hold though the vocabulary does not: BREAD AND BUTTER."""

MAX_PLACE = 8
"""Words in the name of a place; more is none."""


class Names:
    """The words of one command, and the things in a scope that some of them name."""

    __slots__ = ("entities", "scope", "visible", "vocabulary", "words")

    def __init__(self, words: list[str], scope: Scope) -> None:
        story = scope.story
        self.words = words
        self.scope = scope
        self.visible = scope.visible
        self.vocabulary = story.vocabulary
        self.entities = story.entities

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
        shortest: Sequence[str] | None = None
        plain: list[str] = []
        little: list[str] = []
        for typed in words:
            word = typed.replace("'", "") if "'" in typed else typed
            ids = vocabulary.get(word)
            if ids is None:
                if word in LITTLE:
                    little.append(f" {word} ")
                elif word not in FILLERS:
                    return []
            elif word not in ARTICLES:
                plain.append(word)
                if shortest is None or len(ids) < len(shortest):
                    shortest = ids
        if shortest is None:
            return []
        wanted = frozenset(plain)
        if pool is not None and len(pool) < len(shortest):
            found = [id for id in pool if wanted <= entities[id].words]
        else:
            found = [id for id in shortest if wanted <= entities[id].words and admits(id)]
        if little:
            found = [id for id in found if all(w in entities[id].name.lower() for w in little)]
        if len(found) > 1:
            return (
                [id for id in found if plain[-1] in entities[id].nouns]
                or [id for id in found if any(w in entities[id].nouns for w in plain)]
                or found
            )
        return found

    def _by_word(self, word: str, admits: Callable[[str], bool], pool: dict[str, None] | None) -> list[str]:
        entities = self.entities
        ids = self.vocabulary.get(word)
        if ids is None and "'" in word:
            word = word.replace("'", "")
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

    def places(self, i: int, j: int) -> list[str]:
        """Places that the words name: next to here before others, of those the actor knows of."""
        words = [w for w in self.words[i:j] if w not in ARTICLES]
        if not words or len(words) > MAX_PLACE:
            return []
        scope, entities = self.scope, self.entities
        ways = scope.ways.values()
        here = entities.get(scope.place)
        within = here.within if here else ""

        def admits(id: str) -> bool:
            entity = entities[id]
            return (
                entity.kind in ("room", "shard")
                and entity.within == within
                and (id in ways or id == scope.place or scope.known(id))
            )

        found = self.matching(words, admits, None)
        if len(found) > 1:
            exact = " ".join(words)
            return (
                [id for id in found if entities[id].name.lower() == exact]
                or [id for id in found if id in ways]
                or found
            )
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
