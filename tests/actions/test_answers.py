"""What the library says when a story says nothing: lines typed in a house where everything can be tried.

answers.txt has a line of commands after each `>`, typed in a new game, and what is said to the last of them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dreamweave.story.model import Story
from tests.conftest import Game, words

HOUSE = """
story: {title: House}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall}
  ben: {name: Ben, pronoun: he, in: hall}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: yard, down: cellar, east: {to: yard, if: gate.open}, west: {to: yard, if: gate.open, else: The gate is shut.}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
  cellar: {name: Cellar, text: Coal., lit: no, exits: {up: hall}}
things:
  picture: {name: a picture, in: hall, kind: scenery}
  gate: {name: a gate, in: hall, kind: [fixed, openable]}
  knob: {name: a knob, in: gate, kind: part}
  table: {name: a table, in: hall, kind: [fixed, supporter]}
  plate: {name: a plate, in: table, kind: [supporter, container]}
  chest: {name: a chest, in: hall, kind: [container, openable], start: {locked: yes, key_is: small_key}}
  coin: {name: a coin, in: chest}
  small_key: {name: a small key, in: hall}
  big_key: {name: a big key, in: hall}
  box: {name: a box, in: hall, kind: [container, openable]}
  pearl: {name: a pearl, in: box}
  basket: {name: a basket, in: hall, kind: [container, enterable]}
  crate: {name: a crate, in: hall, kind: [container, openable, enterable], start: {open: yes}}
  bench: {name: a bench, in: hall, kind: [fixed, supporter, enterable]}
  jar: {name: a jar, in: hall, kind: [container, openable, transparent]}
  bean: {name: a bean, in: jar}
  lamp: {name: a lamp, in: hall, kind: light, start: {lit: no}}
  apple: {name: an apple, in: hall, kind: edible}
  wasp: {name: a wasp, in: apple}
  pip: {name: a pip, in: apple, kind: part}
  tea: {name: some tea, in: hall, kind: edible}
  cake: {name: a cake, in: hall, kind: edible, key: yes}
  hat: {name: a hat, in: hall, kind: wearable}
  scissors: {name: some scissors, in: hall}
  ring: {name: a ring, in: tom}
people:
  tom: {name: Tom, pronoun: he, in: hall}
  cook: {name: a cook, pronoun: she, in: hall, start: {asleep: yes}}
  vicar: {name: a vicar, pronoun: he, in: yard}
"""
TOLD = Path(__file__).with_name("answers.txt").read_text(encoding="utf-8")


def answer(story: Story, line: str) -> str:
    """What is said to the last command of a line in a new game, on one line."""
    game = Game(story)
    *before, last = line.split(". ")
    for command in before:
        game(command)
    return " / ".join(words(game.session.submit(last)).split("\n"))


def test_every_answer_is_as_it_was_read(pack: Callable[..., Story]) -> None:
    story = pack(HOUSE)
    rows = [block.split("\n", 1) for block in TOLD.strip("\n").removeprefix("> ").split("\n> ")]
    assert {line: answer(story, line) for line, _ in rows} == dict(rows)
