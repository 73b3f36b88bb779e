"""What is said of a line once it is understood: what was left off it, once a kind; and what IT means after a no."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.language.softening import TAUGHT
from dreamweave.story.model import Story
from tests.conftest import Game

SHED = """
story: {title: The Shed}
protagonists:
  nan: {name: Nan, pronoun: she, in: shed}
  roy: {name: Roy, pronoun: he, in: yard}
rooms:
  shed: {name: Shed, text: A shed., exits: {out: yard}}
  yard: {name: Yard, text: A yard., exits: {in: shed}}
things:
  rake: {name: a rake, in: shed}
  tub: {name: a tub, in: shed, kind: [container, fixed]}
  pin: {name: a pin, in: gus}
  kite: {name: a kite, in: yard}
people:
  gus: {name: Gus, pronoun: he, in: shed}
"""


@pytest.fixture
def shed(pack: Callable[..., Story]) -> Game:
    return Game(pack(SHED))


def told(game: Game, line: str) -> str:
    """What is said in brackets of how a line was understood."""
    return "".join(p.text for p in game(line).passages if p.text.startswith("[Understood"))


def test_what_was_left_off_is_shown_once_for_each_kind(shed: Game) -> None:
    assert told(shed, "please take the rake") == f"[Understood as TAKE THE RAKE. {TAUGHT['courtesy']}]"
    assert told(shed, "drop the rake please") == ""
    assert told(shed, "i want to take the rake") == f"[Understood as TAKE THE RAKE. {TAUGHT['wish']}]"
    assert told(shed, "let's drop the rake") == ""
    assert told(shed, "carefully take the rake") == f"[Understood as TAKE THE RAKE. {TAUGHT['manner']}]"
    assert told(shed, "could you slowly drop the rake") == ""
    for line in ("take rake", "now drop it", "and then look", "look again"):
        assert told(shed, line) == ""


def test_it_is_taught_in_a_game_and_not_to_a_person(shed: Game) -> None:
    assert told(shed, "please look")
    shed("roy")
    assert told(shed, "please look") == ""


def test_what_was_not_understood_teaches_nothing(shed: Game) -> None:
    assert told(shed, "please take the zebra") == ""
    assert told(shed, "please take the rake")


IT = """
out, in | x kite | it | kite
take rake | put rake | it | rake
look | talk to tub | it | tub
look | take pin | him | gus
look | take pin | it | pin
look | tub | it | tub
look | give rake to zork | it |
"""


@pytest.mark.parametrize("row", IT.strip().splitlines())
def test_a_question_and_a_refusal_say_what_it_means(row: str, shed: Game) -> None:
    before, line, word, meant = (part.strip() for part in row.split("|"))
    for command in before.split(", "):
        shed(command)
    shed.session.state.put(("nan", word), None)
    assert shed(line).sort in ("refused", "asked")
    assert shed.session.state.get("nan", word) == ((meant,) if meant else None)
