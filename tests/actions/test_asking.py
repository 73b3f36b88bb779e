"""WHO IS HERE, WHO TOLD ME, WHO WOULD KNOW, WHY NOT: answered from what the one who is asked perceives and was told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

FERRY = """
story: {title: The Ferry}
protagonists:
  una: {name: Una, in: quay, text: Una.}
  ivo: {name: Ivo, in: shed, text: Ivo.}
rooms:
  quay: {name: Quay, text: A quay., exits: {north: shed}}
  shed: {name: Shed, text: A shed., exits: {south: quay}}
things:
  skiff: {name: a skiff, in: quay, kind: [fixed, container, enterable]}
  bollard: {name: a bollard, in: quay, kind: fixed, on: {take: {refuse: It holds the ferry. I do not hold it.}}}
people:
  orla: {name: Orla, pronoun: she, in: skiff, ask: {tides: {say: "\\"Six,\\" says Orla.", learn: tides}}}
  pat: {name: Pat, pronoun: he, in: shed, ask: {bollard: "\\"Iron,\\" says Pat."}}
facts:
  tides: {text: The tide turns at six., aka: [tide, tides]}
on: {sing: The gulls leave.}
"""


@pytest.fixture
def f(pack: Callable[..., Story]) -> Game:
    return Game(pack(FERRY))


def test_who_is_here_names_those_who_are(f: Game) -> None:
    for line in ("who is here", "who's here", "is anyone here", "who is in the skiff"):
        assert f.said(line) == "I can see Orla."
    f("north")
    assert f.said("who is here") == "I can see Ivo and Pat."


def test_another_place_has_whoever_was_last_seen_there(f: Game) -> None:
    f("north. south")
    for line in ("who is in the shed", "who is north"):
        assert f.said(line) == "I last saw Ivo and Pat there."


def test_who_told_me_names_the_source(f: Game) -> None:
    assert "nothing" in f.said("who told me")
    f("ask orla about tides")
    for line in ("who told me", "who told me about the tide", "who said that"):
        said = f.said(line)
        assert "turns at six" in said and "Had from Orla" in said


def test_who_would_know_names_only_those_who_were_met(f: Game) -> None:
    assert f.said("who would know about the bollard") == "I can think of nobody."
    f("north")
    f("south")
    assert f.said("who would know about the bollard") == "Pat, perhaps."


def test_why_not_says_the_reason_again(f: Game) -> None:
    assert "THINK" in f.said("why not")
    f("take bollard")
    f("look")
    for line in (
        "why not",
        "why",
        "why can't i do that",
        "why can't i take the bollard",
        "what stopped me",
        "how come",
    ):
        assert f.said(line) == "It holds the ferry. I do not hold it."
    assert f.said("why is orla here") == "I could not say why."
    f("north")
    assert "THINK" in f.said("why not")


def test_why_not_repeats_the_answer_of_a_deed_that_changed_nothing(f: Game) -> None:
    f("sing")
    assert f.said("why not") == "The gulls leave."
    f("north. south")
    assert "THINK" in f.said("why not")


def test_who_is_elsewhere_and_can_be_played_is_a_name_away(f: Game) -> None:
    assert f.said("talk to ivo") == "[Ivo is not here. The name by itself, IVO, moves you there.]"
    f("north. south")
    assert f.said("talk to ivo") == "[Ivo is not here. Last seen: Shed.]"


def test_remember_alone_is_all_that_one_knows(f: Game) -> None:
    f("ask orla about tides")
    assert f.said("remember") == f.said("ledger")
    assert "The tide turns at six." in f.said("remember")
