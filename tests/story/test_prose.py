"""Texts: by reader, by condition, first and again, in turn; speech, asides, names with articles, links."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import words
from tests.small import SMALL


def test_first_and_again_are_counted_for_each_reader(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    assert "never been" in "".join(p.text for p in session.opening())
    assert "The hall again" in words(session.submit("look"))
    assert "Ann's hall" in words(session.submit("ben. s"))


def test_cycles_go_round_and_undo_turns_them_back(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    session.opening()
    said = [words(session.submit("x bell")) for _ in range(3)]
    assert [("Dull" in s, "Bright" in s) for s in said] == [(True, False), (False, True), (True, False)]


def test_nouns_of_a_room_become_links(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL))
    spans = [s for p in session.opening() for s in p.spans]
    assert ("table", "name", "table") in [(s.text, s.role, s.entity) for s in spans]


def test_speech_and_asides_are_roles(pack: Callable[..., Story]) -> None:
    story = pack(SMALL + "hours: []\n")
    session = Session(story)
    session.opening()
    (turn,) = session.submit("talk to bob").turns
    said = turn.passages[0].spans[0]
    assert (said.text, said.role) == ('"Well?"', "speech")


CASES = """
story: {title: Cases, facts: {rung: 0}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: hall}
  cat: {name: Cat, in: hall}
rooms: {hall: {name: Hall, text: A hall.}}
things:
  bell:
    name: a bell
    in: hall
    on: {ring: {say: Ding., do: [{add: story.rung, by: 1}]}}
    text:
      story.rung == 2, story.rung == 3: It is still humming.
      ann, ben: {first: It has a crack., "held(bell, ann)": Cold in the hand., again: That crack.}
      story.rung > 3: Done with.
      else: A bell.
  mug: {name: a mug, in: hall, text: {cat: ~, else: "{crack}"}}
  jug: {name: a jug, in: hall, text: "A jug. {crack} {if story.rung > 0: {hum}}"}
  form: {name: a form, in: hall, text: "A form.\\n\\n{lines}"}
texts:
  crack: [A new crack., An old crack.]
  hum: {first: It hums at it., else: It hums.}
  lines: "One.\\n\\nTwo."
"""


@pytest.fixture
def cases(pack: Callable[..., Story]) -> Session:
    session = Session(pack(CASES))
    session.opening()
    return session


def said(session: Session, *lines: str) -> list[str]:
    return [words(session.submit(line)).strip() for line in lines]


def test_the_first_case_that_fits_is_taken(cases: Session) -> None:
    assert said(cases, "x bell", "x bell", "take bell", "x bell")[::2] == ["It has a crack.", "Taken."]
    assert said(cases, "x bell", "ring bell. ring bell", "x bell")[::2] == ["Cold in the hand.", "It is still humming."]
    assert said(cases, "ben", "x bell")[1] == "It is still humming."


def test_a_case_of_several_voices_counts_for_each_reader(cases: Session) -> None:
    said(cases, "x bell")
    assert said(cases, "ben", "x bell", "x bell")[1:] == ["It has a crack.", "That crack."]
    assert said(cases, "cat", "x bell")[1] == "A bell."


def test_a_named_text_is_one_text_wherever_it_is_quoted(cases: Session) -> None:
    assert said(cases, "x mug", "x jug") == ["A new crack.", "A jug. An old crack."]
    assert said(cases, "ring bell", "x jug", "x jug")[1:] == [
        "A jug. An old crack. It hums at it.",
        "A jug. An old crack. It hums.",
    ]


def test_a_named_text_that_is_a_paragraph_may_be_several(cases: Session) -> None:
    assert said(cases, "x form") == ["A form.\n\nOne.\n\nTwo."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{else: A., ann: B.}", "ann stands after else, and is never read"),
        ("{ann: A., 'ann, ben': B.}", "ann has a case already"),
        ("{ann: , ben: B.}", "ann has no value"),
        ("{ann: '', ben: B.}", "ann says nothing"),
        ("{ann: One, two}", "two has no value"),
        ("{aunt: A.}", "aunt"),
        ("{cycle: [A.], else: B.}", "stands alone"),
        ("{ann: {say: A., do: []}}", "this is a text, and has no say: an answer has"),
        ("'{loop}'", "the text loop quotes itself"),
        ("'{crakc}'", "nothing is called crakc"),
    ],
)
def test_mistakes_in_cases_are_told(pack: Callable[..., Story], text: str, told: str) -> None:
    broken = CASES.replace('{cat: ~, else: "{crack}"}', text)
    if "loop" in text:
        broken = broken.replace("texts:\n", "texts:\n  loop: 'Round {loop}.'\n")
    with pytest.raises(PackError) as caught:
        pack(broken)
    assert told in str(caught.value)
