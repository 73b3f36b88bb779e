"""British and American spellings are one word, whichever the story is written in, and nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language import Language
from dreamweave.language.respelling import respelt, twins
from dreamweave.story.model import Story
from tests.language.test_golden import LINES
from tests.language.world import LANGUAGE, STORY, fake_scope

PAIRS = """
color colour|colors colours|colored coloured|colorful colourful|gray grey|grays greys|theater theatre|center centre
centers centres|meter metre|meters metres|realize realise|organized organised|organizing organising|analyze analyse
catalog catalogue|dialog dialogue|traveler traveller|jeweler jeweller|marvelous marvellous|defense defence
license licence|mold mould|smolder smoulder|sulfur sulphur|plow plough|tire tyre|jewelry jewellery|armor armour
harbor harbour|parlor parlour|neighbor neighbour|odor odour|vapor vapour|saber sabre|luster lustre|archeology archaeology
aluminum aluminium|pajamas pyjamas|cozy cosy|jail gaol|check cheque|pretense pretence|fulfill fulfil|specter spectre
"""


def pairs() -> list[tuple[str, str]]:
    return [(a, b) for row in PAIRS.strip().splitlines() for pair in row.split("|") for a, b in [pair.split()]]


@pytest.mark.parametrize(("one", "two"), pairs())
def test_either_spelling_is_read_as_the_one_that_is_known(one: str, two: str) -> None:
    assert respelt(one, {two}.__contains__) == two
    assert respelt(two, {one}.__contains__) == one
    assert respelt(f"{one}'s", {two}.__contains__) == f"{two}'s"


@pytest.mark.parametrize(("one", "two"), pairs())
def test_a_thing_of_either_name_is_taken_without_a_question(one: str, two: str) -> None:
    for name, typed in ((one, two), (two, one)):
        tree: dict[str, Any] = dict(STORY.tree)
        thing = {**tree["entities"][8], "name": f"{name} jar", "nouns": ["jar"], "words": ["jar", name]}
        tree["entities"] = [thing if e["id"] == "letter" else e for e in tree["entities"]]
        tree["vocabulary"] = {**tree["vocabulary"], name: ["letter"], "jar": ["letter"]}
        language = Language(Story(tree))
        scope = fake_scope(story=language.story)
        for line in (f"take {typed} jar", f"x the {typed.upper()} jar", f"put the {typed} jar on table"):
            (reading,) = language.parse(line, scope).readings
            assert reading.nouns == ("letter",)


def test_words_that_are_known_stand_as_they_are() -> None:
    for line in LINES:
        words = line.lower().replace(",", " ").split()
        plain = [w for w in words if w.isalpha() and LANGUAGE.spelt([w]) != [w]]
        assert plain == [], line


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_a_twin_is_another_word_of_much_the_same_letters(word: str) -> None:
    for twin in twins(word):
        assert twin != word
        assert twin
    assert respelt(word, lambda _: False) == word


def test_what_is_unknown_in_either_spelling_is_refused_as_it_was_typed() -> None:
    refusal = LANGUAGE.parse("take theater", fake_scope()).refusal
    assert refusal is not None
    assert (refusal.kind, refusal.word) == ("unknown-word", "theater")
