"""Columns and lines: nothing is wider than counted, nothing a reader takes for one sign is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dreamweave.columns import breaks, cells, reach, signs

ONE_SIGN = [
    "e\u0301", "o\u0302\u0323\u0331", "1\ufe0f\u20e3", "❤\ufe0f", "👍🏽", "👩\u200d🚀", "👨\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "🇫🇷", "각", "각", "가\u11a8", "क्षि", "सं", "กำ", "ก็", "שָּׁ", "אֱ", "नु", "か\u3099", "葛\U000e0100",
]  # fmt: skip
PIECES = st.lists(
    st.one_of(
        st.sampled_from([*ONE_SIGN, " ", "広", "間", "。", "「", "」", "ー"]), st.text("ab,", min_size=1, max_size=6)
    )
)


@pytest.mark.parametrize("sign", ONE_SIGN)
def test_what_a_reader_takes_for_one_sign_is_one(sign: str) -> None:
    assert list(signs(sign)) == [sign]
    assert list(signs(f"a{sign}b")) == ["a", sign, "b"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("🇫🇷🇩🇪", ["🇫🇷", "🇩🇪"]),
        ("한국", ["한", "국"]),
        ("각가", ["각", "가"]),
        ("ab\n\u0301", ["a", "b", "\n", "\u0301"]),
        ("", []),
    ],
)
def test_signs_are_told_apart(text: str, parts: list[str]) -> None:
    assert list(signs(text)) == parts


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_signs_are_all_of_the_text(text: str) -> None:
    assert "".join(signs(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("広間", 4),
        ("한국", 4),
        ("👍", 2),
        ("❤\ufe0f", 2),
        ("…", 1),
        ("ﾊﾝ", 2),
        ("🌡", 2),
    ],
)
def test_columns(text: str, count: int) -> None:
    assert cells(text) == count


@given(PIECES, st.integers(2, 60))
def test_no_line_is_too_wide_and_no_sign_is_cut(pieces: list[str], width: int) -> None:
    text = "".join(pieces)
    lines = [text[a:b] for a, b in breaks(text, width, width)]
    for line in lines:
        one = len(list(signs(line))) == 1  # a sign wider than the line has a line to itself
        assert one or (cells(line) <= width and cell_len(line) <= width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    whole = list(signs(text))
    assert [s for line in lines for s in signs(line) if s != " "] == [s for s in whole if s != " "]


@given(PIECES, st.integers(1, 60))
def test_as_much_is_reached_as_fits(pieces: list[str], width: int) -> None:
    text = "".join(pieces)
    if text:
        end = reach(text, 0, width)
        rest = next(signs(text[end:]), "")
        assert 0 < end <= len(text) and (not rest or cells(text[:end] + rest) > width)


def test_ideographs_break_anywhere_but_before_a_full_stop_and_after_a_bracket() -> None:
    text = "この広間はとても広い。「天井」が高い"
    for width in range(6, 30):
        for start, end in breaks(text, width, width):
            assert text[start] not in "。」" and text[end - 1] != "「"


def test_words_are_not_cut_where_a_space_will_do() -> None:
    assert [("a bc déf"[s:e]) for s, e in breaks("a bc déf", 4, 4)] == ["a bc", "déf"]
