"""Pronouns, possessives, numbers and articles are never names; whose a thing is, and which of many."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Inn}
protagonists:
  sam: {name: Sam, pronoun: he, in: kitchen}
  una: {name: Una, pronoun: she, in: attic}
rooms:
  kitchen:
    name: Kitchen
    exits: {north: shop, east: hers, up: attic}
    scenery: {bunks: Two dozen., "her portrait": Oils., "two prints": Woods., "the up arrow": Brass.}
  attic: {name: Attic, exits: {down: kitchen}}
  shop: {name: Sam's Workshop, exits: {south: kitchen}}
  hers: {name: Una's Workshop, exits: {west: kitchen}}
things:
  hob: {name: a hob, in: kitchen, kind: [supporter, fixed]}
  soup: {name: some soup, in: hob}
  boots: {name: some boots, in: kitchen, kind: plural}
  bowler: {name: a hat, in: bert}
  beret: {name: a hat, in: sam}
  gown: {name: a gown, in: gina}
  hands: {name: her hands, in: gina, kind: part}
  loom1: {name: a loom, in: kitchen, kind: fixed}
  loom2: {name: a loom, in: kitchen, kind: fixed}
  loom3: {name: a loom, in: kitchen, kind: fixed}
  pod: {name: Pod Nought, in: kitchen, kind: fixed}
  bed19: {name: bed 19, in: kitchen, kind: fixed}
  bed20: {name: bed twenty, in: kitchen, kind: fixed}
  bed21: {name: bed twenty-one, in: kitchen, kind: fixed}
  red: {name: a red cup, in: kitchen}
  blue: {name: a blue cup, in: kitchen}
  key: {name: a key, in: kitchen}
  bertsbag: {name: Bert's bag, in: kitchen}
  ginasbag: {name: Gina's bag, in: kitchen}
people:
  bert: {name: Bert, pronoun: he, in: kitchen}
  gina: {name: Gina, pronoun: she, in: kitchen}
"""

TABLE = """
talk to her | gina
talk to him | bert
x her | gina
x him | bert
x her hands | hands
x bert's soup | soup
x gina's soup | soup
x his soup | soup
x bert's boots | boots
x his boots | boots
x bert's hat | bowler
x his hat | bowler
x my hat | beret
x my key | key
x my boots | boots
x my gown |
x gina's hat |
x her hat |
x his bag | bertsbag
x her bag | ginasbag
x my bag |
x loom 2 | loom2
x loom two | loom2
x 2nd loom | loom2
x second loom | loom2
x the loom 3 | loom3
x last loom | loom3
x loom 8 |
x loom number 2 | loom2
x loom no. 2 | loom2
x loom #2 | loom2
x bed number nineteen | bed19
x third |
x pod nought | pod
x pod 0 | pod
x pod zero | pod
x bed 19 | bed19
x bed nineteen | bed19
x nineteenth bed | bed19
x 19th bed | bed19
x bed 20 | bed20
x twentieth bed | bed20
x bed 21 | bed21
x bed twenty one | bed21
x bunk 7 | kitchen.bunks
x two |
x two prints | kitchen.two_prints
x a |
x the |
x nought |
x up arrow | kitchen.up_arrow
x her portrait | kitchen.her_portrait
x red cup. x the other one | blue
x red cup. x other cup | blue
x red cup. take both | red blue
""".strip().splitlines()


@pytest.mark.parametrize("row", TABLE)
def test_who_and_which_is_meant(row: str, pack: Callable[..., Story]) -> None:
    line, wanted = (part.strip() for part in row.split("|"))
    turn = Game(pack(PACK))(line)
    nouns = turn.reading.nouns if turn.reading else ()
    assert sorted(nouns) == sorted(wanted.split()), turn.refusal or turn.question


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("go to my workshop", "shop"),
        ("go to sam's workshop", "shop"),
        ("go to una's workshop", "hers"),
        ("my workshop", "shop"),
    ],
)
def test_whose_place_is_meant(line: str, place: str, pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK))
    game(line)
    assert game.place("sam") == place


@pytest.mark.parametrize("line", ["x una", "kiss una", "show hat to una"])
def test_who_bears_the_name_is_missed_before_what_is_called_after_them(line: str, pack: Callable[..., Story]) -> None:
    """Una's workshop has been seen and answers to part of her name; the name alone is hers."""
    game = Game(pack(PACK))
    game("e. w. up. d")
    assert game.said(line) == "[Una is not here. Last seen: Attic.]"


@pytest.mark.parametrize("name", ["vera", "vera bloom", "bloom"])
@pytest.mark.parametrize("line", ["x {}", "ask {} about soap"])
def test_whom_another_has_met_is_never_heard_of_whatever_is_named_after_them(
    name: str, line: str, pack: Callable[..., Story]
) -> None:
    story = pack("""
story: {title: Two Houses}
protagonists:
  sam: {name: Sam, pronoun: he, in: kitchen}
  una: {name: Una, pronoun: she, in: attic}
rooms: {kitchen: {name: Kitchen, text: Warm.}, attic: {name: Attic}, shed: {name: Shed}}
people: {vera: {name: Vera Bloom, pronoun: she, in: attic}}
things: {paddle: {name: a paddle, in: shed, aka: [vera's paddle, vera bloom's paddle, vera, bloom]}}
""")
    game = Game(story)
    game("una. x vera bloom. sam")
    assert game.said(line.format(name)) == f'[Sam has never heard of "{name}".]'
