"""A condition told to an author is one that an author could write: it is read back as itself."""

from __future__ import annotations

import pytest

from dreamweave.session.conditions import condition, name, value
from dreamweave.story.expressions import ExpressionError, parse
from tests.story.test_expressions import NAMES

ATOMS = (
    "mug.stamped", "mug.size == 3", "mug.size > 2", "mug.size <= 5", "mug.colour == red", "mug.colour != green",
    "held(mug, ann)", "in(mug, hall)", "at(hall, ann)", "done(p1)", "seen(mug, ann)", "mug.size + 1 == 4",
)  # fmt: skip


def read(text: str) -> object:
    return parse(text, NAMES)


def known() -> list[str]:
    """Those of the atoms that the language knows."""
    found: list[str] = []
    for atom in ATOMS:
        try:
            read(atom)
        except ExpressionError:
            continue
        found.append(atom)
    return found


JOINED = [
    *known(),
    *(f"not {a}" for a in known() if " " not in a.split("(")[0]),
    *(f"{a} {how} {b}" for how in ("and", "or") for a in known()[:4] for b in known()[-3:]),
    "(mug.stamped or done(p1)) and mug.size > 2",
    "mug.stamped or (done(p1) and mug.size > 2)",
    "not (mug.stamped and done(p1))",
    "not (mug.stamped or done(p1)) and mug.size > 2",
    "mug.stamped and done(p1) and done(p2)",
]


@pytest.mark.parametrize("text", JOINED)
def test_a_condition_told_is_read_back_as_itself(text: str) -> None:
    assert read(condition(read(text))) == read(text)


def test_enough_of_them_are_told() -> None:
    assert len(known()) > 7


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        (["and", ["var", "a"], ["or", ["var", "b"], ["var", "c"]]], "a and (b or c)"),
        (["or", ["and", ["var", "a"], ["var", "b"]], ["var", "c"]], "(a and b) or c"),
        (["not", ["and", ["var", "a"], ["var", "b"]]], "not (a and b)"),
        (["not", ["var", "a"]], "not a"),
        (["fact", ["id", "mug"], "size"], "mug.size"),
        (["fact", ["id", "choice"], "value"], "choice"),
        (["inside", ["id", "mug"], ["id", "hall"]], "mug in hall"),
        (["call", "at", ["var", "reader"], ["id", "hall"]], "at(reader, hall)"),
        (["==", ["var", "a"], 3], "a == 3"),
        (True, "yes"),
        (False, "no"),
        (None, "nothing"),
        ("red", "red"),
    ],
)  # fmt: skip
def test_a_condition_is_told_as_it_is_written(tree: object, told: str) -> None:
    assert condition(tree) == told


def test_facts_and_values_are_told_as_they_are_written() -> None:
    assert (name(("bell", "in")), name(("ann", "knows", "well"))) == ("bell.in", "ann.knows(well)")
    assert value(("ann", 3, True, ())) == "(ann, 3, yes, ())"
