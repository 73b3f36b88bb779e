"""What is offered, all of it and in order: things that fit the verb, the likely before the odd, at most twelve."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.actions.test_answers import HOUSE
from tests.conftest import Game

TWELVE = "plate|chest|small key|big key|box|basket|crate|jar|bean|lamp|apple|wasp"


@pytest.mark.parametrize(
    ("prefix", "offered"),
    [
        ("take ", TWELVE),
        ("take s", "mall key|cissors"),
        ("take small key and ", "ring|" + TWELVE.replace("small key|", "").replace("|wasp", "") + "|wasp"),
        ("take plate from ", "chest|box|basket|crate|jar|table|bench"),
        ("x b", "en|ig key|ox|asket|ean|ench"),
        ("open ", "chest|box|jar|gate"),
        ("close ", "crate"),
        ("put hat ", "in plate|in chest|in box|in basket|in crate|in jar|on plate|on table|on bench|down"),
        ("put hat in ", "plate|chest|box|basket|crate|jar"),
        ("put hat on ", "plate|table|bench"),
        ("give hat to ", "ben|tom|cook"),
        ("show hat to ", "ben|tom|cook"),
        ("enter ", "basket|crate"),
        ("eat ", "apple|tea|cake"),
        ("drop ", ""),
        ("tom, take ", TWELVE),
        ("as ben, take ", TWELVE),
        ("please take ", TWELVE),
        ("take hat. take ", TWELVE),
        ("look u", "nder plate|nder basket|nder crate|nder table|nder bench"),
        ("look in ", "plate|chest|box|basket|crate|jar|gate|table|bench"),
        ("talk to ", "ben|tom"),
        ("kiss ", "ben|tom|cook"),
        ("who is ", "ben|tom|cook|here"),
        ("north", ""),
        ("take zzz", ""),
        ("take hat and wave", ""),
    ],
)
def test_what_is_offered(prefix: str, offered: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(HOUSE))
    wanted = [prefix + rest for rest in offered.split("|")] if offered else []
    assert game.session.complete(prefix) == wanted


def test_case_and_spaces_are_folded(pack: Callable[..., Story]) -> None:
    game = Game(pack(HOUSE))
    assert game.session.complete("TAKE H") == ["take hat"]
    assert [line.split() for line in game.session.complete("x  b")] == [s.split() for s in game.session.complete("x b")]


def test_what_is_held_is_offered_to_drop_and_to_give(pack: Callable[..., Story]) -> None:
    game = Game(pack(HOUSE))
    game("take hat"), game("take lamp")
    assert game.session.complete("drop ") == ["drop lamp", "drop hat"]
    assert game.session.complete("give h") == ["give hat to ben", "give hat to tom", "give hat to cook"]
