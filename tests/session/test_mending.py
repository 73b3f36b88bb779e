"""Which facts can be so in a story, whatever a save says, and what becomes of values that stand for nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dreamweave.messages import Option, Question, Reading
from dreamweave.session.mending import possible
from dreamweave.session.remembered import pack_question, pack_reading, unpack_question, unpack_reading
from dreamweave.session.renaming import Renaming

STORY: Any = SimpleNamespace(
    entities={"ann": {}, "hall": {}, "lamp": {}},
    protagonists={"ann": {}},
    beats={"start": {}},
    dreams={"pond": {}},
    scenes={"row": {"nodes": {"first": {}}}},
    knowledge={"secret": {}},
    choices={"colour": {"red": {}}},
    deductions={"thief": {"rows": [["ann", {}]]}},
    counted={"hall.text": 1},
)
TAKE = Reading("take", "ann", ("lamp",))
GIVE = Reading("give", "ann", ("lamp",), second="hall", prep="to", topic="x", number=2, way="north", order="ann")


def news(*spans: Any) -> Any:
    return (("report", spans, ()),)


def asked(*readings: Reading) -> Any:
    return pack_question(Question("which", "Which?", tuple(Option("it", r) for r in readings), "take"))


@pytest.mark.parametrize(
    ("fact", "value", "can_be"),
    [
        (("lamp", "lit"), True, True),
        (("gone", "lit"), True, False),
        *(((owner, "x"), 1, True) for owner in ("story", "start", "pond", "row", "secret", "lamp")),
        # what a fact is about
        (("ann", "seen", "lamp"), "hall", True),
        (("ann", "seen", "gone"), "hall", False),
        (("ann", "knows", "secret"), ("", 1), True),
        (("ann", "knows", "gone"), ("", 1), False),
        (("ann", "shard", "gone"), "hall", False),
        (("ann", "read", "hall.text"), 2, True),
        (("ann", "read", "gone.text"), 2, False),
        (("ann", "heard", "gone.text"), 2, True),
        # whose words and whose turn
        (("story", "focus"), "ann", True),
        (("story", "focus"), "lamp", False),
        (("ann", "knows", "secret"), ("lamp", 1), True),
        (("ann", "knows", "secret"), ("gone", 1), False),
        (("ann", "knows", "secret"), (), True),
        (("ann", "knows", "secret"), None, True),
        # choices and deductions
        (("colour", "value"), "red", True),
        (("colour", "value"), "blue", False),
        (("colour", "by"), "ann", True),
        (("colour", "by"), "gone", False),
        (("colour", "by"), "", True),
        (("thief", "value"), "ann", True),
        (("thief", "value"), "lamp", False),
        # places
        *((("lamp", attribute), "hall", True) for attribute in ("in", "alone", "echo", "grounded")),
        *((("lamp", attribute), "gone", False) for attribute in ("in", "alone", "echo", "grounded")),
        (("lamp", "in"), "", True),
        (("lamp", "in"), None, True),
        (("lamp", "in"), 3, True),
        (("ann", "seen", "lamp"), "gone", False),
        (("ann", "asleep"), "pond", True),
        (("ann", "asleep"), "hall", False),
        (("ann", "asleep"), True, True),
        (("row", "node"), "first", True),
        (("row", "node"), "second", False),
        (("row", "node"), None, True),
        (("lamp", "node"), "second", True),
        # what is meant, repeated, told and asked
        *((("ann", word), ("lamp", "hall"), True) for word in ("it", "him", "her", "them")),
        *((("ann", word), ("lamp", "gone"), False) for word in ("it", "him", "her", "them")),
        (("ann", "it"), None, True),
        (("ann", "again"), (pack_reading(TAKE), pack_reading(GIVE)), True),
        *(
            (("ann", "again"), (pack_reading(TAKE), pack_reading(GIVE.replace(**gone))), False)
            for gone in ({"nouns": ("lamp", "gone")}, {"second": "gone"}, {"order": "gone"})
        ),
        (("ann", "again"), None, True),
        (("ann", "unread"), news(("A lamp", "name", "lamp"), (".", "", "")), True),
        (("ann", "unread"), news(("A thing", "name", "gone")), False),
        (("ann", "unread"), news("no span"), False),
        (("ann", "unread"), ("no row",), True),
        (("ann", "unread"), (("report", "no spans"),), False),
        (("ann", "unread"), None, True),
        (("story", "question"), asked(TAKE, GIVE), True),
        (("story", "question"), asked(TAKE, GIVE.replace(second="gone")), False),
        (("story", "question"), None, True),
    ],
)
def test_what_can_be_so(fact: Any, value: Any, can_be: bool) -> None:
    assert possible(STORY, fact, value) is can_be


@pytest.mark.parametrize("reading", [TAKE, GIVE, Reading("look", "ann")])
def test_a_reading_is_the_same_out_of_a_save(reading: Reading) -> None:
    assert unpack_reading(pack_reading(reading)) == reading


PACKED: Any = pack_reading(TAKE)


@pytest.mark.parametrize("value", [None, 3, "take", (), PACKED[:-1], (*PACKED, "")])
def test_what_stands_for_no_reading_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="not a reading"):
        unpack_reading(value)


def test_a_reading_of_odd_values_is_still_one() -> None:
    assert unpack_reading(("take", "ann", None, "", "", "", "many", "", "")) == Reading("take", "ann", (), number=-1)


def test_a_question_is_the_same_out_of_a_save() -> None:
    question = Question("which", "Which?", (Option("it", TAKE), Option("that", GIVE)), "take")
    assert unpack_question(pack_question(question)) == question


@pytest.mark.parametrize(
    "value",
    [None, "which", ("which", "Which?", ()), ("which", "Which?", "no options", "take"), ("odd", "Which?", (), "")],
)
def test_what_stands_for_no_question_asks_nothing(value: Any) -> None:
    assert unpack_question(value) is None


RENAMED = Renaming({"lamp": "light", "row.first": "row.second", "ann.mood": "ann.temper", "gone": ""})


@pytest.mark.parametrize(
    ("fact", "value", "now"),
    [
        (("lamp", "in"), "hall", (("light", "in"), "hall")),
        (("hat", "in"), "lamp", (("hat", "in"), "light")),
        (("lamp.wick", "lit"), 3, (("light.wick", "lit"), 3)),
        (("gone.wick", "lit"), 3, (("gone.wick", "lit"), 3)),
        (("row", "node"), "first", (("row", "node"), "second")),
        (("row", "node"), "last", (("row", "node"), "last")),
        (("ann", "mood"), "low", (("ann", "temper"), "low")),
        (("ann", "seen", "lamp"), "lamp", (("ann", "seen", "light"), "light")),
        (("ann", "heard", "bob/ask/lamp"), 1, (("ann", "heard", "bob/ask/light"), 1)),
        (("ann", "knows", "secret"), ("lamp", 3), (("ann", "knows", "secret"), ("light", 3))),
        (("ann", "knows", "secret"), (), (("ann", "knows", "secret"), ())),
        (("ann", "it"), ("lamp", "hat"), (("ann", "it"), ("light", "hat"))),
        (("ann", "it"), None, (("ann", "it"), None)),
        (("ann", "odd"), ("lamp",), (("ann", "odd"), ("lamp",))),
        (("ann", "unread"), news(("L", "name", "lamp"), "x"), (("ann", "unread"), news(("L", "name", "light"), "x"))),
        (("ann", "unread"), ("x", ("report", "x")), (("ann", "unread"), ("x", ("report", "x")))),
        (("ann", "again"), ("x", pack_reading(TAKE)), (("ann", "again"), ("x", pack_reading(TAKE.replace(nouns=("light",)))))),
        (("story", "question"), asked(TAKE), (("story", "question"), asked(TAKE.replace(nouns=("light",))))),
        (("story", "question"), ("which", "lamp"), (("story", "question"), ("which", "lamp"))),
        (("story", "question"), ("which", "", ("x",), ""), (("story", "question"), ("which", "", ("x",), ""))),
    ],
)  # fmt: skip
def test_what_a_fact_is_called_now(fact: Any, value: Any, now: Any) -> None:
    assert RENAMED.fact(fact, value) == now


def test_only_what_names_is_renamed_in_a_reading() -> None:
    reading = Reading("lamp", "lamp", ("lamp",), "lamp", "lamp", "lamp", 1, "lamp", "lamp")
    renamed: Any = RENAMED.fact(("ann", "again"), (pack_reading(reading),))
    assert unpack_reading(renamed[1][0]) == Reading(
        "lamp", "light", ("light",), "light", "lamp", "lamp", 1, "lamp", "light"
    )
