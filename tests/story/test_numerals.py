"""Numbers written out read back as what they were, and as English has them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language.lexicon import ORDINALS, number_of
from dreamweave.session import Session
from dreamweave.story.model import Story
from dreamweave.story.numerals import LIMIT, ordinal, words
from tests.conftest import words as said
from tests.small import SMALL


@given(st.integers(1, LIMIT - 1))
def test_a_number_in_words_is_read_back_by_the_parser(number: int) -> None:
    assert number_of(words(number).replace("-", " ").split()) == number


@pytest.mark.parametrize(
    ("number", "cardinal", "place"),
    [
        (0, "nought", "noughth"),
        (5, "five", "fifth"),
        (12, "twelve", "twelfth"),
        (20, "twenty", "twentieth"),
        (21, "twenty-one", "twenty-first"),
        (100, "one hundred", "one hundredth"),
        (709, "seven hundred and nine", "seven hundred and ninth"),
        (1005, "one thousand and five", "one thousand and fifth"),
        (
            999_999,
            "nine hundred and ninety-nine thousand nine hundred and ninety-nine",
            "nine hundred and ninety-nine thousand nine hundred and ninety-ninth",
        ),
        (-3, "minus three", "minus third"),
        (1_000_012, "1000012", "1000012th"),
        (1_000_002, "1000002", "1000002nd"),
    ],
)
def test_numbers_as_english_has_them(number: int, cardinal: str, place: str) -> None:
    assert (words(number), ordinal(number)) == (cardinal, place)


@pytest.mark.parametrize(("word", "number"), [(w, n) for w, n in ORDINALS.items() if w.isalpha() and n > 0])
def test_ordinals_are_those_the_parser_knows(word: str, number: int) -> None:
    assert word == ordinal(number) or number <= 3  # it knows `former` and the like, too


def test_prose_counts_what_was_played(pack: Callable[..., Story]) -> None:
    slate = (
        "  slate: {name: a slate, in: hall, text: '{Words commands} in all, {nth commands(ann)} for {most},"
        " {words undone} taken back, {words story.rung * 2 + 7 % 4} rung twice.'}\nthings:"
    )
    session = Session(pack(SMALL.replace("things:", "things:\n" + slate.removesuffix("\nthings:"), 1)))
    session.opening()
    for line in ("ring bell", "ring bell", "wait", "undo", "look", "ben", "look", "ann"):
        session.submit(line)
    assert said(session.submit("x slate")) == "Six in all, fourth for Ann, one taken back, seven rung twice."
