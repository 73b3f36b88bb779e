"""Whoever asks about ME is asked of; whoever is asked about himself is; and nobody is taken for one who is gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Me}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall}
  ben: {name: Ben, pronoun: he, in: hall}
rooms: {hall: {name: Hall, text: A hall., exits: {north: yard}}, yard: {name: Yard, text: A yard., exits: {south: hall}}}
people:
  tom:
    name: Tom
    in: hall
    pronoun: he
    unknown: Tom shrugs.
    ask: {ann: {ann: You are late., else: She is late.}, tom: Tom is Tom., hats: Warm.}
  may: {name: May, in: hall, pronoun: she, unknown: May shrugs., ask: {ann: Ann is kind., me | myself: "{ann: You are you. | }"}}
  eve: {name: Eve, in: hall, pronoun: she, unknown: Eve shrugs., ask: {me: You are whoever asks.}}
  man: {name: Bill, aka: [docker], in: yard, on: {where_is: Gone home.}}
  sam: {name: Sam, aka: [docker], in: yard, on: {where_is: In the yard.}}
on: {sing: {do: [{move: man, to: away}], say: He goes.}}
""".replace('"{ann: You are you. | }"', "{ann: You are you., else: I know nobody like that.}")


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(PACK))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ask tom about me", "You are late."),
        ("ask tom about myself", "You are late."),
        ("ask tom about ann", "You are late."),
        ("ben. ask tom about ann", "She is late."),
        ("ben. ask tom about me", "Tom shrugs."),
        ("ask tom about himself", "Tom is Tom."),
        ("ask tom about yourself", "Tom is Tom."),
        ("ask may about me", "You are you."),
        ("ben. ask may about me", "I know nobody like that."),
        ("ask eve about me", "You are whoever asks."),
        ("ask eve about myself", "You are whoever asks."),
        ("ben. ask eve about me", "You are whoever asks."),
        ("ask eve about you", "Eve shrugs."),
        ("ask tom about you", "Tom is Tom."),
        ("ask may about herself", "May shrugs."),
    ],
)
def test_asked_about(g: Game, line: str, said: str) -> None:
    assert said in g.said(line)


def test_who_is_gone_is_not_meant_where_another_is_called_the_same(g: Game) -> None:
    g.said("n. s")
    assert "Whom do you mean" in g.said("where is docker")
    g.said("sing")
    assert "In the yard." in g.said("where is docker")
