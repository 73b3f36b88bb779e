"""Completion: whatever is offered continues the line and can be typed, and the likely next word comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.test_golden import LINES, SITUATIONS
from tests.language.world import LANGUAGE, FakeScope, fake_scope

UNMET = ("coin", "gold", "idol", "jade", "vault", "obsidian", "orrery", "tansy")


def offered(prefix: str, **changes: object) -> list[str]:
    return LANGUAGE.complete(prefix, fake_scope(**changes))


@given(st.sampled_from(LINES), st.integers(0, 30), st.sampled_from(sorted(SITUATIONS)))
def test_what_is_offered_parses_whatever_was_begun(line: str, at: int, situation: str) -> None:
    prefix = line[:at]
    scope = fake_scope(**SITUATIONS[situation])
    found = LANGUAGE.complete(prefix, scope)
    assert len(found) <= 12
    assert len(set(found)) == len(found)
    for whole in found:
        assert whole.lower().split()[: max(0, len(prefix.split()) - 1)] == prefix.lower().split()[:-1]
        assert "".join(whole.lower().split()).startswith("".join(prefix.lower().split()))
        assert whole.strip() != prefix.strip()
        assert not any(word in whole[len(prefix) :].split() for word in UNMET)
        for clause in LANGUAGE.split(whole):
            text: str = clause.text
            while text:
                outcome = LANGUAGE.parse(text, scope)
                assert outcome.readings, (prefix, whole)
                text = outcome.rest


@given(st.text(max_size=30))
def test_any_prefix_is_answered(prefix: str) -> None:
    assert len(offered(prefix)) <= 12


FIRST = """
lo | look
l | look
t | take brass lamp
ta | take brass lamp
o | open red box
x | x brass lamp
g | get brass lamp
w | wait
i | inventory
n | north
put  | put down straw hat
put form  | put form 12 in red box
give  | give straw hat to bob
go  | go north
ask  | ask bob about lamp
turn on  | turn on brass lamp
please t | please take brass lamp
bob, t | bob, take brass lamp
take lamp. op | take lamp. open red box
take red box and  | take red box and brass lamp
take red box and br | take red box and brass lamp
"""


@pytest.mark.parametrize("row", FIRST.strip("\n").splitlines())
def test_the_likely_next_comes_first(row: str) -> None:
    prefix, wanted = row.split(" | ")
    assert offered(prefix)[0] == wanted


def test_each_verb_begun_is_offered_before_any_has_a_second_line() -> None:
    verbs = [line.split()[0] for line in offered("re")]
    assert verbs[:2] == ["read", "remove"]
    firsts = [line.split()[0] for line in offered("s")]
    assert len(set(firsts[: len(set(firsts))])) == len(set(firsts)) > 2


@pytest.mark.parametrize(
    ("prefix", "wanted"),
    [
        ("as ", "as ben look"), ("as ben", "as ben look"), ("as ben x l", "as ben x lamp"),
        ("as ben, take b", "as ben, take brass lamp"), ("as ben ta", "as ben take brass lamp"),
        ("as cyd voss x red", "as cyd voss x red box"),
    ],
)  # fmt: skip
def test_what_another_would_do_is_completed_too(prefix: str, wanted: str) -> None:
    assert offered(prefix)[0] == wanted


def test_another_is_offered_what_that_one_perceives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeScope, "of", lambda self, person: FakeScope(actor=person, without=["letter", "lamp"]))
    assert offered("as ben x l") == []
    assert offered("x l")[:2] == ["x lamp", "x letter"]


SUITED = """
open  | open red box ; open blue box ; open green door
close  | close red box ; close blue box ; close green door
read  | read letter ; read form 12
wear  | wear straw hat
eat  |
drink  |
drop  | drop straw hat ; drop form 12
give  | give straw hat to bob ; give straw hat to ann smith ; give form 12 to bob ; give form 12 to ann smith
enter  | enter pod nought
talk to  | talk to bob ; talk to ann smith
tune  |
be  | be ben ; be cyd ; be dot
put straw  | put straw hat in red box ; put straw hat in blue box
"""


@pytest.mark.parametrize("row", SUITED.strip("\n").splitlines())
def test_only_what_suits_a_verb_is_offered(row: str) -> None:
    prefix, wanted = (part.strip() for part in row.split("|"))
    found = offered(prefix + " ")
    if prefix == "tune":
        assert all(line.endswith(("alpha", "beta")) for line in found)
    elif prefix.startswith("put"):
        assert found[:2] == wanted.strip().split(" ; ")
    else:
        assert found == [line for line in wanted.strip().split(" ; ") if line]


def test_what_was_spoken_of_comes_first() -> None:
    assert offered("x ", it=("letter",))[0] == "x letter"
    assert offered("talk to ", her=("ann",))[0] == "talk to ann smith"


def test_nothing_is_offered_after_what_cannot_be_read() -> None:
    assert offered("frob the lamp. op") == []
