"""Questions, and the answers that each of them must be able to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language import Outcome
from dreamweave.language import refusals as no
from dreamweave.language.answers import LEADS
from dreamweave.language.failures import every
from dreamweave.messages import Question
from tests.language.test_golden import LINES, fits, shown
from tests.language.world import LANGUAGE, fake_scope


def parse(line: str, **changes: object) -> Outcome:
    return LANGUAGE.parse(line, fake_scope(**changes))


def asked(line: str, **changes: object) -> Question:
    """The question a line leads to."""
    question = parse(line, **changes).question
    assert question is not None
    return question


def answered(line: str, answer: str, **changes: object) -> Outcome | None:
    return LANGUAGE.answer(answer, asked(line, **changes), fake_scope(**changes))


ANSWERS = """
take box | red | take red_box
take box | the red one | take red_box
take box | the red box | take red_box
take box | red box please | take red_box
take box | 2 | take blue_box
take box | the second | take blue_box
take box | second one | take blue_box
take box | the latter | take blue_box
take box | either | take red_box
take box | both | take red_box blue_box
take box | both of them | take red_box blue_box
take box | red and blue | take red_box blue_box
take box | i mean the blue one | take blue_box
put lamp | table | put lamp -> table
put lamp | on the table | put lamp -> table
put lamp | in red box | put lamp -> red_box
put lamp | down | drop lamp
take | lamp | take lamp
take | the lamp and the letter | take lamp letter
weave lamp | letter | weave lamp -> letter
weave lamp | with letter | weave lamp -> letter
tune sphere | alpha | tune sphere topic=alpha
tune sphere | to alpha | tune sphere topic=alpha
ask bob | lamp | ask bob topic=lamp
ask bob | about the lamp | ask bob topic=lamp
give lamp | ann | give lamp -> ann
give lamp | to ann | give lamp -> ann
ask about lamp | bob | ask bob topic=lamp
red box | take | take red_box
red box | open | open red_box
take box | #2 | take blue_box
take box | number 2 | take blue_box
take box | two | take blue_box
take box | one | take red_box
take box | the last | take blue_box
take box | last one | take blue_box
take box | 1st | take red_box
x hat | bob's | examine hat
x hat | the one that bob has | examine hat
x hat | the one on bob | examine hat
x hat | on bob | examine hat
x hat | mine | examine my_hat
x hat | my one | examine my_hat
x hat | straw | examine my_hat
give lamp | bob | give lamp -> bob
tkae lamp | yes | take lamp
tkae lamp | y | take lamp
x lmap | yes | examine lamp
"""


@pytest.mark.parametrize("row", ANSWERS.strip().splitlines())
def test_answer_is_read(row: str) -> None:
    line, answer, wanted = row.split(" | ")
    outcome = answered(line, answer)
    assert outcome is not None
    assert fits(" & ".join(shown(r) for r in outcome.readings), wanted), outcome


FIRSTS = "{n}|#{n}|number {n}|option {n}|{word}|the {nth}|{nth}|the {nth} one|{nth} please"


@pytest.mark.parametrize("form", FIRSTS.split("|"))
def test_a_number_picks_or_asks_again(form: str) -> None:
    question = asked("take box")
    for n, word, nth in ((1, "one", "first"), (2, "two", "second"), (3, "three", "third"), (7, "seven", "seventh")):
        outcome = answered("take box", form.format(n=n, word=word, nth=nth))
        assert outcome is not None
        if n <= 2:
            assert outcome.readings == (question.options[n - 1].reading,)
        else:
            assert outcome.question == question
            assert outcome.message == f"There are 2 of them. {question.prompt}"


@pytest.mark.parametrize("answer", ["zebra", "it", "tin one", "the huge"])
def test_an_answer_that_picks_nothing_is_told_so_and_asked_again(answer: str) -> None:
    question = asked("take box")
    outcome = LANGUAGE.answer(answer, question, fake_scope())
    assert outcome is not None
    assert outcome.question == question
    assert outcome.message.endswith(question.prompt)


ASKING = "take box|x hat|put lamp|take|weave lamp|tune sphere|ask bob|give lamp|ask about lamp|red box|tkae lamp"


@pytest.mark.parametrize("line", ASKING.split("|"))
def test_a_protagonists_name_after_a_question_calls_that_one(line: str) -> None:
    for name in ("ben", "Cyd", "dot voss"):
        assert answered(line, name) is None


@pytest.mark.parametrize(
    ("line", "wanted"),
    [("give lamp", "give lamp -> ben"), ("ask about lamp", "ask ben topic=lamp"), ("take", ""), ("take box", "")],
)
def test_a_protagonist_who_is_here_may_be_whom_was_asked_for(line: str, wanted: str) -> None:
    scope = fake_scope()
    scope.inside["ben"] = "kitchen"
    scope.visible["ben"] = None
    question = LANGUAGE.parse(line, scope).question
    assert question is not None
    outcome = LANGUAGE.answer("ben", question, scope)
    if not wanted:
        assert outcome is None
    else:
        assert outcome is not None and fits(shown(outcome.readings[0]), wanted)


@given(st.sampled_from(ASKING.split("|")), st.sampled_from(LINES))
def test_a_question_swallows_no_whole_command(line: str, typed: str) -> None:
    first, *more = typed.split()
    if not more or first[0] == '"' or first.lower() in LEADS or not LANGUAGE.lines(first.lower().strip(',."')):
        return
    meant = LANGUAGE.parse(typed, fake_scope())
    outcome = answered(line, typed)
    if meant.readings and outcome is not None:
        assert outcome.readings == meant.readings


@pytest.mark.parametrize(
    "typed", ["bob, take lamp", "bob, wait", "please look", "as ben, look", "as cyd take lamp", "as ben"]
)
def test_a_command_in_other_clothes_is_no_answer(typed: str) -> None:
    for line in ASKING.split("|"):
        outcome = answered(line, typed)
        assert outcome is None or outcome.readings == parse(typed).readings


@pytest.mark.parametrize("line", ["take box", "x box", "open box", "look in box", "red box"])
def test_every_offered_answer_is_read(line: str) -> None:
    question = asked(line)
    scope = fake_scope()
    for number, option in enumerate(question.options, start=1):
        for words in (option.words, str(number)):
            outcome = LANGUAGE.answer(words, question, scope)
            if question.kind == "which" or words == option.words:
                assert outcome is not None
                assert outcome.readings == (option.reading,)


@pytest.mark.parametrize(
    ("line", "instead"),
    [("take box", "take lamp"), ("take box", "n"), ("put lamp", "go north"), ("tkae lamp", "look"), ("take", "i")],
)
def test_new_command_is_no_answer(line: str, instead: str) -> None:
    assert answered(line, instead) is None


@pytest.mark.parametrize("answer", ["and", "red and", "and and", ",", "red, , blue", "both and", "the"])
def test_half_an_answer_is_no_trouble(answer: str) -> None:
    outcome = answered("take box", answer)
    assert outcome is None or outcome.readings or outcome.message


def test_no_to_a_spelling_says_so_and_does_nothing() -> None:
    outcome = answered("tkae lamp", "no")
    assert outcome is not None
    assert not outcome.readings
    assert outcome.message


def test_wrong_answer_is_told_what_is_wrong_with_it() -> None:
    outcome = answered("put lamp", "zebra")
    assert outcome is not None
    assert outcome.refusal is not None
    assert (outcome.refusal.kind, outcome.refusal.start, outcome.refusal.end) == (no.UNKNOWN_WORD, 0, 5)


def test_misspelling_is_asked_about_in_the_known_words() -> None:
    outcome = parse("opne red box")
    assert outcome.message == 'I do not know the word "opne". If it was "open", type YES.'
    assert outcome.refusal is not None
    assert outcome.refusal.suggestion == "open red box"


def test_misspelling_of_what_is_not_met_is_no_misspelling() -> None:
    refusal = parse("take idlo").refusal
    assert refusal is not None
    assert refusal.kind == no.UNKNOWN_WORD


def test_missing_noun_is_asked_for_by_name() -> None:
    assert asked("put lamp").prompt == "What do you want to put the brass lamp in or on?"
    assert asked("give lamp").prompt == "Whom do you want to give the brass lamp to?"
    assert asked("x").prompt == "What do you want to examine?"
    assert asked("show bob").prompt == "What do you want to show Bob?"


def test_rejected_word_is_marked_where_it_stands() -> None:
    line = "  take  the zebra, and go"
    clause = LANGUAGE.split(line)[0]
    refusal = parse(clause.text).refusal
    assert refusal is not None
    at = clause.start
    assert line[at + refusal.start : at + refusal.end] == "zebra"


def test_oops_puts_the_word_in_its_place() -> None:
    refusal = parse("take zebra").refusal
    assert refusal is not None
    assert LANGUAGE.oops("take zebra", refusal, "lamp") == "take lamp"


def test_not_here_says_where_it_was_seen() -> None:
    assert parse("take kettle").message == "The copper kettle is not here. Last seen: the Great Hall."


def test_never_met_is_told_in_name_and_no_more() -> None:
    assert parse("take orrery").message == 'Ada has never heard of "orrery".'


def test_a_common_word_that_another_met_is_simply_not_here() -> None:
    for line, message in (
        ("take idol", "There is no idol here."),
        ("x the jade idol", "There is no jade idol here."),
        ("take idols", "There are no idols here."),
        ("x idol's hat", "There is no idol here."),
    ):
        assert parse(line).message == message


def test_whoever_is_here_does_not_answer_for_somebody_who_is_named() -> None:
    for line, kind in (("ask zork about lamp", no.UNKNOWN_WORD), ("tell clement about lamp", no.NOT_HERE)):
        refusal = parse(line, without=["ann"]).refusal
        assert refusal is not None and refusal.kind == kind


def test_guess_is_said() -> None:
    assert parse("x him").note == "Bob"
    assert parse("give lamp", without=["ann"]).note == "Bob"
    assert parse("take letter from box").note == "the red box"


def test_misplaced_word_is_told_with_what_would_work() -> None:
    refusal = parse("take lamp north").refusal
    assert refusal is not None
    assert refusal.suggestion == "take lamp"
    assert parse(refusal.suggestion).readings


def test_kinds_are_many_and_each_has_words() -> None:
    assert len(no.KINDS) >= 25
    assert len(set(no.KINDS)) == len(no.KINDS)
    spoken = {failure.kind for failure in every()}
    assert set(no.PARSER_KINDS) - {no.AMBIGUOUS, no.NOT_HELD, no.MISSING_NOUN} == spoken


def test_a_new_command_is_not_swallowed_by_a_question() -> None:
    for line in ("x zebra", "give lamp to zork", "ask zork about lamp", "frob the lamp"):
        outcome = answered("put lamp", line)
        assert outcome is None or outcome.question is None
