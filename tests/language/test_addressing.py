"""Who is spoken to: an order in whatever form is one reading, and what is said to somebody absent is about that one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language import Outcome
from dreamweave.language import refusals as no
from tests.language.test_golden import shown
from tests.language.world import LANGUAGE, fake_scope

ORDERS = """
{who}, {do}
{who} {do}
{who}, please {do}
{who}, could you {do}
{who}, i want you to {do}
tell {who} to {do}
ask {who} to {do}
order {who} to {do}
get {who} to {do}
make {who} {do}
have {who} {do}
please tell {who} to {do}
can you ask {who} to {do}
i want {who} to {do}
"""
DEEDS = """
take lamp
go north
wait
open red box
jump
knock on door
put letter in red box
wake up
wake ann
sit down
examine the sphere
take lamp and letter
"""
SAID = """
ask {who} about the lamp
ask {who} where the lamp is
ask {who} why
ask {who} if it is late
ask {who} for the mug
ask {who} to take lamp
ask {who}
tell {who} about the lamp
tell {who} that it is late
tell {who} hello
tell {who} to take lamp
tell {who}
talk to {who}
talk to {who} about the lamp
speak with {who}
say hello to {who}
say good night to {who}
say "hello" to {who}
whisper hello to {who}
shout to {who}
explain the lamp to {who}
discuss the lamp with {who}
question {who} about the lamp
answer {who}
reply to {who}
hello {who}
thank {who}
apologise to {who}
{who}, hello
{who}, take lamp
{who}, where is the lamp
{who} take lamp
{who} hello
wake up, {who}
take lamp, {who}
please wait, {who}
give lamp to {who}
give {who} the lamp
show lamp to {who}
show {who} lamp
wake {who}
kiss {who}
"""
HERE: dict[str, dict[str, object]] = {
    "two people": {},
    "one person": {"without": ["ann"]},
    "talking with bob": {"him": ("bob",), "without": ["ann"]},
    "nobody": {"without": ["bob", "ann", "hat", "mug"]},
}


def rows(table: str) -> list[str]:
    return table.strip().splitlines()


def parse(line: str, **changes: object) -> Outcome:
    return LANGUAGE.parse(line, fake_scope(**changes))


@given(st.sampled_from(rows(ORDERS)), st.sampled_from(rows(DEEDS)), st.sampled_from(["bob", "ann smith"]))
def test_an_order_in_every_form_is_one_reading(form: str, deed: str, who: str) -> None:
    wanted = [shown(r) for r in parse(f"{who}, {deed}").readings]
    assert len(wanted) == 1
    found = parse(form.format(who=who, do=deed))
    assert [shown(r) for r in found.readings] == wanted, found


@pytest.mark.parametrize("deed", ["wake up", "wait", "go north", "please sit down", "stop"])
def test_a_name_may_come_last(deed: str) -> None:
    for who in ("bob", "ann smith", "ben"):
        assert parse(f"{deed}, {who}").readings == parse(f"{who}, {deed}").readings


@pytest.mark.parametrize("form", rows(ORDERS))
def test_whoever_is_told_to_wake_up_is_woken(form: str) -> None:
    assert [shown(r) for r in parse(form.format(who="bob", do="wake up")).readings] == ["wake bob"]


@pytest.mark.parametrize("form", rows(SAID))
@pytest.mark.parametrize("company", sorted(HERE))
def test_what_is_said_to_somebody_absent_is_answered_about_that_one(form: str, company: str) -> None:
    for who in ("clement", "mr clement"):
        refusal = parse(form.format(who=who), **HERE[company]).refusal
        assert refusal is not None
        assert (refusal.kind, refusal.word) == (no.NOT_HERE, who)


@pytest.mark.parametrize("form", [row for row in rows(SAID) if not row.startswith("{who}")])
@pytest.mark.parametrize("company", sorted(HERE))
def test_another_protagonist_is_not_here_either(form: str, company: str) -> None:
    found = parse(form.format(who="ben"), **HERE[company])
    assert found.refusal is not None or found.readings[0].order == "ben", found
    assert found.refusal is None or (found.refusal.kind, found.refusal.word) == (no.NOT_HERE, "ben")


@pytest.mark.parametrize("company", ["one person", "talking with bob"])
def test_a_subject_may_be_somebody_absent(company: str) -> None:
    for line in ("ask about clement", "a clement", "talk about clement", "ask bob about clement", "discuss clement"):
        (reading,) = parse(line, **HERE[company]).readings
        assert (reading.action, reading.nouns, reading.topic) == ("ask", ("bob",), "clement")
