"""A verb with a place considers only what is there; ALL, BOTH and plurals mean each of several things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Pantry}
protagonists: {sam: {name: Sam, in: pantry}}
rooms: {pantry: {name: Pantry, scenery: {"wall | walls": Bare.}}}
things:
  table: {name: a table, in: pantry, kind: [supporter, fixed]}
  shelf: {name: a shelf, in: pantry, kind: [supporter, fixed]}
  crate: {name: a crate, in: pantry, kind: container}
  floor_jar: {name: a jar, in: pantry, text: Green.}
  table_jar: {name: a jar, in: table, text: Clear.}
  shelf_jar: {name: a jar, in: shelf, text: Brown.}
  other_jar: {name: a jar, in: shelf, text: Blue.}
  crate_plate: {name: a plate, in: crate}
  plate: {name: a plate, in: pantry}
  spoon: {name: a spoon, in: crate}
  red_tin: {name: a red tin, in: pantry, kind: [container, openable]}
  blue_tin: {name: a blue tin, in: pantry, kind: [container, openable]}
  safe: {name: a safe, in: pantry, kind: [container, openable, fixed]}
people: {ann: {name: Ann, pronoun: she, in: pantry}}
"""

TABLE = """
take jar from table | table_jar
take jar off table | table_jar
take jar on the table | table_jar
get the jar on table | table_jar
remove jar from table | table_jar
pick up jar from table | table_jar
take jars from shelf | shelf_jar other_jar
take both jars from shelf | shelf_jar other_jar
take two jars off the shelf | shelf_jar other_jar
take all jars from shelf | shelf_jar other_jar
take all from shelf | shelf_jar other_jar
take either jar from shelf | shelf_jar
take plate from crate | crate_plate
take plate out of crate | crate_plate
take plate in crate | crate_plate
take plate and spoon from crate | crate_plate spoon
take all but the plate from crate | spoon
put all from crate on table | crate_plate spoon
put jar from table in crate | table_jar
put jars from shelf in crate | shelf_jar other_jar
put jar on table in crate | table_jar
x all on shelf | shelf_jar other_jar
x jar on table | table_jar
x jars on shelf | shelf_jar other_jar
x all jars | table_jar shelf_jar other_jar floor_jar
give jar from table to ann | table_jar
open both tins | red_tin blue_tin
open tins | red_tin blue_tin
open all tins | red_tin blue_tin
open all | red_tin blue_tin safe
open all but the red one | blue_tin safe
take all tins but the red one | blue_tin
take all tins except red tin | blue_tin
x all | table table_jar shelf shelf_jar other_jar crate crate_plate spoon floor_jar plate red_tin blue_tin safe
""".strip().splitlines()


@pytest.mark.parametrize("row", TABLE)
def test_things_are_those_of_the_place(row: str, pack: Callable[..., Story]) -> None:
    line, wanted = row.split(" | ")
    turn = Game(pack(PACK))(line)
    assert turn.reading is not None, turn
    assert sorted(turn.reading.nouns) == sorted(wanted.split())


def test_none_of_them_there_is_said_without_a_question(pack: Callable[..., Story]) -> None:
    turn = Game(pack(PACK))("take plate from table")
    assert turn.refusal is not None
    assert turn.question is None


def test_what_is_in_hand_is_not_taken_from_elsewhere(pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK))
    game("take jar from table")
    reading = game("take jar from crate").reading
    assert reading is not None and reading.nouns != ("table_jar",)


def test_every_option_of_a_question_is_chosen_by_its_own_words(pack: Callable[..., Story]) -> None:
    for line in ("x jar", "take plate", "open tin", "put spoon in tin"):
        game = Game(pack(PACK))
        question = game(line).question
        if question is None:
            continue
        for option in question.options:
            game = Game(pack(PACK))
            game(line)
            assert game(option.words).reading == option.reading, (line, option.words)
