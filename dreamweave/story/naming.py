"""Names: how an authored name becomes an article and a name, and an id. How it is cut into words: tokens.py."""

from __future__ import annotations

import re

ARTICLES = ("a", "an", "the", "some")
WORD = r"[^\W_]+(?:['’-][^\W_]+)*"


def split_article(name: str) -> tuple[str, str]:
    """`a broom` as (a, broom); a name without an article is proper, or belongs to its place."""
    first, _, rest = name.partition(" ")
    return (first.lower(), rest) if rest and first.lower() in ARTICLES else ("", name)


def identifier(name: str) -> str:
    """An id made from a name: lower case, words joined by underscores."""
    words = (w.replace("'", "").replace("’", "").lower() for w in re.findall(WORD, name))
    return "_".join(words) or "nameless"
