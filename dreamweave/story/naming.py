"""Names: how an authored name becomes an article, nouns, adjectives and the words that call it up."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = ("a", "an", "the", "some")
WORD = r"[^\W_]+(?:['’-][^\W_]+)*"
LITTLE = frozenset({"a", "an", "the", "some", "of", "and", "in", "on", "at", "for", "to", "with", "or"})


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, apostrophes dropped: how the parser will see them."""
    return [w.replace("'", "").replace("’", "").lower() for w in re.findall(WORD, name)]


def split_article(name: str) -> tuple[str, str]:
    """`a broom` as (a, broom); a name without an article is proper, or belongs to its place."""
    first, _, rest = name.partition(" ")
    return (first.lower(), rest) if rest and first.lower() in ARTICLES else ("", name)


def vocabulary_of(names: Iterable[str]) -> tuple[set[str], set[str]]:
    """(nouns, words) of all the names of a thing: the last word of each name, or of what stands before `of`, is a
    noun; every word may describe it."""
    nouns: set[str] = set()
    every: set[str] = set()
    for name in names:
        words = words_of(split_article(name)[1])
        content = [w for w in words if w not in LITTLE]
        if not content:
            continue
        every.update(content)
        head = words[: words.index("of")] if "of" in words[1:] else words
        nouns.add([w for w in head if w not in LITTLE][-1] if any(w not in LITTLE for w in head) else content[-1])
        nouns.add(content[-1])
    return nouns, every


def identifier(name: str) -> str:
    """An id made from a name: lower case, words joined by underscores."""
    return "_".join(words_of(name)) or "nameless"
