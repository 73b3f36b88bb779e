"""Conditions are read by a whitelist and compiled to closures; nothing else gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.story.expressions import ExpressionError, Names, compile_tree, parse

IDS = {"mug", "hall", "ann", "form_12"}
NAMES = Names(
    lambda name, kind: name if name in IDS or kind in ("beat", "dream", "known") else "", lambda name, kind: ""
)


class World:
    """A scene with a few facts."""

    facts = {("form_12", "stamped"): True, ("mug", "size"): 3, ("mug", "colour"): "red"}

    def variable(self, name: str) -> str:
        return {"actor": "ann", "place": "hall"}.get(name, "")

    def fact(self, entity: str, attribute: str) -> object:
        return self.facts.get((entity, attribute))

    def inside(self, thing: str, holder: str) -> bool:
        return (thing, holder) == ("mug", "hall")

    def call(self, name: str, args: tuple[object, ...]) -> bool:
        return (name, args) == ("done", ("p1",))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("form_12.stamped", True),
        ("not form_12.stamped", False),
        ("mug.size == 3 and mug.colour == red", True),
        ("mug.size < 3 or mug.colour != red", False),
        ("mug.weight == no", True),
        ("mug.weight >= 1", False),
        ("mug in hall", True),
        ("mug not in hall", False),
        ("actor == ann", True),
        ("place == hall", True),
        ("done(p1) and not done(p2)", True),
        ("(yes or no) and mug.size > -1", True),
    ],
)
def test_conditions_answer(text: str, answer: bool) -> None:
    assert bool(compile_tree(parse(text, NAMES))(World())) is answer  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')", "mug.size + 1", "[x for x in mug]", "lambda: 1", "mug[0]", "f'{mug}'", "mug if hall else ann",
        "held(mug)(hall)", "held(*mug)", "held(x=mug)", "1 < mug.size < 3", "mug is hall", "2.5 == 2", "nobody in hall",
        "not " * 40 + "mug", "mug and " * 200 + "mug", "", "mug ==",
    ],
)  # fmt: skip
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse(text, NAMES)


@given(st.text(max_size=80))
def test_any_text_is_a_condition_or_a_message(text: str) -> None:
    try:
        compile_tree(parse(text, NAMES))
    except ExpressionError as e:
        assert str(e)
