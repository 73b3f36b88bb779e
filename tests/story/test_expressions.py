"""Conditions are read by a whitelist and compiled to closures; nothing else gets in."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.story.attributes import FLAG, NUMBER, Attribute
from dreamweave.story.evaluation import compile_tree
from dreamweave.story.expressions import ExpressionError, parse

IDS = {"mug": "thing", "hall": "room", "ann": "person", "ben": "person", "form_12": "thing", "p1": "beat", "p2": "beat"}
ATTRIBUTES = {"stamped": FLAG, "size": NUMBER, "colour": Attribute("word", frozenset({"red", "green"}), settled=True)}


class Names:
    """The names of a small world."""

    asked: ClassVar[list[tuple[str, str, str]]] = []

    def find(self, name: str, kind: str) -> str:
        found = IDS.get(name, "")
        kinds = {"thing": ("thing", "room", "person"), "place": ("room",)}.get(kind, (kind,))
        return name if found in kinds else ""

    def near(self, name: str, kind: str) -> str:
        return ""

    def question(self, name: str) -> list[object] | None:
        return {
            "hall": ["call", "at", ["var", "reader"], ["id", "hall"]],
            "ann": ["==", ["var", "reader"], ["id", "ann"]],
            "p1": ["call", "done", ["id", "p1"]],
        }.get(name)

    def attribute(self, owner: str, name: str) -> Attribute | None:
        return ATTRIBUTES.get(name) if owner in ("", "mug", "form_12") else None

    def near_attribute(self, owner: str, name: str) -> str:
        return ""

    def kept(self, kind: str, name: str, place: tuple[str, int]) -> None:
        assert kind in ("text", "answer")

    def compared(self, owner: str, attribute: str, word: str, place: tuple[str, int]) -> None:
        self.asked.append((owner, attribute, word))


NAMES = Names()


class World:
    """A scene with a few facts."""

    facts = {("form_12", "stamped"): True, ("mug", "size"): 3, ("mug", "colour"): "red"}

    def variable(self, name: str) -> str:
        return {"actor": "ann", "reader": "ann", "place": "hall", "commands": 83}.get(name, "")

    def fact(self, entity: str, attribute: str) -> object:
        return self.facts.get((entity, attribute))

    def inside(self, thing: str, holder: str) -> bool:
        return (thing, holder) == ("mug", "hall")

    def call(self, name: str, args: tuple[object, ...]) -> bool:
        return (name, args) in (("done", ("p1",)), ("at", ("ann", "hall")))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("form_12.stamped", True),
        ("not form_12.stamped", False),
        ("mug.size == 3 and mug.colour == red", True),
        ("mug.size < 3 or mug.colour != red", False),
        ("mug.stamped == no", True),
        ("form_12.size >= 1", False),
        ("mug in hall", True),
        ("mug not in hall", False),
        ("actor == ann", True),
        ("place == hall", True),
        ("done(p1) and not done(p2)", True),
        ("(yes or no) and mug.size > -1", True),
        ("ann and hall and p1", True),
        ("not ann or not hall or not p1", False),
        ("mug.size + 1 == 4 and mug.size * 2 - 1 == 5", True),
        ("commands // 40 == 2 and commands % 40 == 3", True),
        ("commands // (mug.size - 3) == 0", True),
        ("-mug.size < 0", True),
    ],
)
def test_conditions_answer(text: str, answer: bool) -> None:
    assert bool(compile_tree(parse(text, NAMES))(World())) is answer  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')", "mug.size / 2 == 1", "mug.size ** 2 == 9", "mug.size // 0 == 1",
        "mug", "mug and ann", "mug.weight == 1", "hall.size == 1", "mug.stamped == 3", "mug.colour == grene", "bob",
        "mug.size == red", "mug.stamped + 1 == 2", "place == nowhere", "reader == nobody", "at(ann, mug)",
        "[x for x in mug]", "lambda: 1", "mug[0]", "f'{mug}'", "mug if hall else ann",
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
