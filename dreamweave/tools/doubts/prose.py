"""Doubts of prose: what is said twice, said too often, left open or misspelt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dreamweave.story.layers import act_of
from dreamweave.tools.doubts.finding import Doubt, Piece, spoken, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.loader import Path
    from dreamweave.tools.doubts.finding import Findings

TABLES = frozenset("on after ask tell show talk scenery shards motifs nodes".split())
"""Fields whose keys are entries of their own."""

LEAST = 5
"""Words of a sentence that may not occur twice."""

SENTENCE = re.compile(r"[^.!?]+")
ARTICLE = re.compile(r"\b([Aa]n?) ([\"“(]?)([A-Za-z0-9][\w'-]*)")
AN = re.compile(
    r"(?:[aeio]|u(?!ni(?!n|mp)|s[eu]|til|biq|r[aeiou])|8|11\b|18\b|h(?:our|onest|onour|eir)(?!loom))", re.IGNORECASE
)
NO_NOUNS = frozenset("is as in on or and to of at was".split())
"""Words before which an A is a letter."""

A = re.compile(r"(?:one\b|once\b|one-|eu|ewe)", re.IGNORECASE)


def repeated(found: Findings) -> Iterator[Doubt]:
    """Sentences of five words or more that are written in two places."""
    first: dict[str, Piece] = {}
    for piece in found.pieces:
        for sentence in SENTENCE.findall(spoken(piece.words)):
            words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", sentence.lower())
            other = first.setdefault(" ".join(words), piece) if len(words) >= LEAST else piece
            if other is piece or _entry(other) == _entry(piece):
                continue
            here, there = found.at(piece, sentence.strip()[:30]), found.at(other, sentence.strip()[:30])
            if here != there:
                message = f"it stands at {there.file}:{there.line}, too; say it once, as a named text, or otherwise"
                yield Doubt(f"“{sentence.strip()}”", here, message)


def _entry(piece: Piece) -> Path:
    """The entry a piece is of, on whichever page: of its cases, and of what pages say of it, only one is read, so that
    they may have words in common."""
    where = standing(piece.where)
    where = tuple(step.partition("|")[0].strip() if isinstance(step, str) else step for step in where)
    at = next((i for i, step in enumerate(where) if step in TABLES and i > 1), 1 if len(where) > 3 else len(where) - 1)
    return where[: at + 2]


def tics(found: Findings) -> Iterator[Doubt]:
    """Words used oftener in one voice than the pack allows them (tics: {eleven: 12}), or an act does in it."""
    allowances = [(0, found.compiler.pack.tics)]
    allowances += [(int(number), act.tics) for number, act in found.compiler.pack.acts.items()]
    for act, table in allowances:
        pieces = [p for p in found.pieces if not act or act_of(found.source.position(p.where).file) == act]
        for word, most in table.items():
            yield from _too_often(found, pieces, word, most, f" in act {act}" if act else "")


def _too_often(found: Findings, pieces: list[Piece], word: str, most: int, where: str) -> Iterator[Doubt]:
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    counts: dict[str, int] = {}
    for piece in pieces:
        for match in pattern.finditer(spoken(piece.words)):
            counts[piece.voice] = counts.get(piece.voice, 0) + 1
            if counts[piece.voice] == most + 1:
                whose = piece.voice or "whoever reads"
                yield Doubt(
                    f"{word} {whose}{where}", found.at(piece, match[0]), f"it is said more than {most} times{where}"
                )


def left_open(found: Findings) -> Iterator[Doubt]:
    """Quotations and brackets that are opened and not closed, or closed and not opened, within a paragraph."""
    for piece in found.pieces:
        for paragraph in re.split(r"\n\s*\n", piece.words):
            for opening, closing in ("“”", "()"):
                if paragraph.count(opening) != paragraph.count(closing):
                    sign = opening if paragraph.count(opening) > paragraph.count(closing) else closing
                    at = paragraph.rfind(sign)
                    around = paragraph[at : at + 24].splitlines()[0]
                    yield Doubt(around, found.at(piece, around), f"this {sign} has no fellow in its paragraph")


def articles(found: Findings) -> Iterator[Doubt]:
    """`a` before a vowel and `an` before a consonant, by how the word is spoken."""
    for piece in found.pieces:
        for match in ARTICLE.finditer(spoken(piece.words)):
            article, _, word = match.groups()
            if len(word) == 1 or word.isupper() or word in NO_NOUNS:
                continue
            right = "an" if AN.match(word) and not A.match(word) else "a"
            if article.lower() != right:
                yield Doubt(match[0], found.at(piece, match[0]), f"it is {right} {word}")
