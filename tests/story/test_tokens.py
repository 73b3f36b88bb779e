"""Names and lines are cut into words alike."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language.lexicon import clauses, tokenise
from dreamweave.story.tokens import Vocabulary, canonical, plain_signs, stretches, unbroken, words_of


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("Größe", "grosse"), ("CAFÉ", "cafe"), ("cafe\u0301", "cafe"), ("İznik", "iznik"), ("ﬂagon", "flagon"),
        ("ＬＡＭＰ", "lamp"), ("Æon", "aeon"), ("Ørsted", "orsted"), ("किताब", "किताब"), ("מַפָּה", "מפה"), ("ไม้", "ไม้"),
    ],
)  # fmt: skip
def test_a_word_has_one_spelling(word: str, one: str) -> None:
    assert canonical(word) == one
    assert canonical(unicodedata.normalize("NFD", word)) == one
    assert canonical(word.upper()) == one


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a mother-of-pearl box", "a mother of pearl box"), ("the B.B.C. van", "the b b c van"),
        ("a 7.5 inch ruler", "a 7.5 inch ruler"), ("oil & vinegar", "oil and vinegar"), ("a yes/no card", "a yes no card"),
        ("a map (torn)", "a map torn"), ('the "Lucky" sign', "the lucky sign"), ("Dr. Quill’s hat", "dr quills hat"),
        ("snake_case", "snake case"), ("a who? where? quiz", "a who where quiz"),
    ],
)  # fmt: skip
def test_a_name_is_cut_into_words(name: str, words: str) -> None:
    assert words_of(name) == words.split()


def test_little_words_of_a_name_do_not_call_it_up_alone() -> None:
    called = Vocabulary(["her two hands", "Pier Nine", "a nought", "the Up and Over"])
    assert called.words == {"hands", "pier", "nought", "over"}
    assert {"her", "2", "9", "0", "up", "and", "over"} <= called.little


@given(st.text(max_size=60))
def test_every_word_of_a_line_stands_where_it_is_said_to(line: str) -> None:
    assert len(plain_signs(line)) == len(line)
    words, spans = tokenise(line, lambda word: False)
    for word, (start, end) in zip(words, spans or [], strict=spans is not None):
        assert canonical(plain_signs(line)[start:end]) == canonical(word) or word == "and"
    for clause in clauses(line):
        assert plain_signs(clause.text) == plain_signs(line)[clause.start : clause.start + len(clause.text)]
    for word, (start, end) in zip(*stretches(line), strict=True):
        assert canonical(plain_signs(line)[start:end]) == word


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a who? where? quiz", ["a who where quiz"]), ("the B.B.C. van", ["the b b c van", "b b c"]),
        ("now then chair", ["now then chair"]), ("Hurrah!", []), ("the N.E.W. sign", ["the n e w sign"]), ("a box", []),
    ],
)  # fmt: skip
def test_a_name_with_a_stop_is_kept_whole(name: str, kept: list[str]) -> None:
    assert [" ".join(words) for words in unbroken(name)] == kept
