"""Slips of the finger are counted as the textbook counts them, and only as far as is asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dreamweave.story.slips import nearest, slips_between, within

WORDS = st.text("abc", max_size=7)


def distance(a: str, b: str) -> int:
    """Optimal string alignment by its table."""
    rows = [[i + j for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])
            )  # fmt: skip
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(WORDS, WORDS, st.integers(0, 4))
def test_within_agrees_with_the_table(a: str, b: str, slips: int) -> None:
    assert within(a, b, slips) == (distance(a, b) <= slips)


@given(WORDS, WORDS, st.integers(0, 4))
def test_slips_are_counted_up_to_the_bound(a: str, b: str, most: int) -> None:
    assert slips_between(a, b, most) == min(distance(a, b), most + 1)


@given(WORDS.filter(bool), st.lists(WORDS.filter(bool), max_size=6))
def test_nearest_is_nearest_and_near(word: str, choices: list[str]) -> None:
    def unlike(choice: str) -> float:
        return distance(word, choice) / max(len(word), len(choice))

    found = nearest(word, choices)
    if found:
        assert unlike(found) == min(map(unlike, choices)) <= 0.4
    else:
        assert all(unlike(choice) > 0.4 for choice in choices)


def test_a_slip_is_a_letter_too_many_too_few_wrong_or_exchanged() -> None:
    for typed in ("lammp", "lmp", "lamb", "lapm"):
        assert slips_between(typed, "lamp", 2) == 1
    assert nearest("keetle", ["table", "kettle", "settle"]) == "kettle"


def test_a_sentence_is_near_what_it_nearly_is_and_no_search_for_what_it_is_not() -> None:
    said = "repeat “The rain has stopped, and nobody has been out to look at it”"
    other = "repeat “Take the stone that has no paint, and put it out by the boat”"
    assert nearest(said, [other, said.replace("stopped", "stoped")]) == said.replace("stopped", "stoped")
    assert nearest(said, [other]) == ""
