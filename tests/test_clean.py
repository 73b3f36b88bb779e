"""Text made safe: what can be seen of what cannot, and what an encoding lacks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.clean import clean, nearest, spelled, visible

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\x07\x08\x0b\r\x1b\x7f\x85\x9b\u202e\u2066\u200b\ufeff\ud800\n\t"))
)


def dangerous(text: str, allowed: str = "\n") -> str:
    """The characters of a text that a terminal would obey, or that would turn text round."""
    bidi = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return "".join(
        c
        for c in text
        if c not in allowed
        and (unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(c) in bidi)
    )


@given(HOSTILE)
def test_whatever_a_text_holds_it_is_safe_and_as_long_as_it_was(text: str) -> None:
    assert dangerous(visible(text)) == "" and len(visible(text)) == len(text)
    assert dangerous(clean(text), "") == ""
    visible(text).encode()


@given(HOSTILE, st.sampled_from(["ascii", "latin-1", "utf-8", "cp437", "koi8-r", "shift_jis"]))
def test_any_text_can_be_said_in_any_encoding(text: str, encoding: str) -> None:
    assert dangerous(spelled(visible(text), encoding).decode(encoding)) == ""


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("“Yours?” … café, naïve — Straße", "ascii", '"Yours?" ... cafe, naive -- Strasse'),
        ("“Yours?” … café", "latin-1", '"Yours?" ... café'),
        ("e\u0301 ␛[2J ␡", "ascii", "e ^[[2J ^?"),
        ("広間", "ascii", "??"),
        ("ﬁsh № ½", "ascii", "fish No 1/2"),
        ("👩\u200d🚀\ufe0f", "ascii", "??"),
    ],
)
def test_what_an_encoding_lacks_is_spelt_in_ascii(text: str, encoding: str, said: str) -> None:
    assert spelled(text, encoding).decode(encoding) == said


def test_line_breaks_stay_in_prose_and_not_in_a_line() -> None:
    assert visible("a\r\nb\tc") == "a␍\nb c"
    assert clean("a\nb\r\n") == "a␊b"


def test_joiners_and_looks_are_part_of_a_word() -> None:
    for word in ("👨\u200d👩\u200d👧", "❤\ufe0f", "می\u200cخواهم"):
        assert visible(word) == clean(word) == word


@given(st.characters(exclude_categories=["Cs"]))
def test_the_nearest_sign_is_one_of_ascii(sign: str) -> None:
    assert len(nearest(sign)) == 1 and nearest(sign).isascii()
