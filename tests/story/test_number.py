"""Number: what is several, and which article goes with a name; verbs and pronouns agree with it in every line."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dreamweave.actions.base import Deed
from dreamweave.actions.lines import LINES
from dreamweave.messages import Reading
from dreamweave.story.model import Story
from dreamweave.story.number import agreeing, article_of, several, verb
from tests.conftest import Game

SEVERAL = "scissors trousers people stairs shelves teeth men policemen children menus|boots of soft leather|bits and pieces|the dice"
SINGLE = "bus glass cress news gas canvas cactus iris lens specimen chess bread series boss|cup of teas|a pair of scissors|Bert's"


@pytest.mark.parametrize("name", SEVERAL.replace(" people ", "|people|").split("|"))
def test_what_means_several(name: str) -> None:
    assert all(several(n) for n in ([name] if " of " in name or " and " in name or "the " in name else name.split()))


@pytest.mark.parametrize("name", SINGLE.split("|"))
def test_what_means_one(name: str) -> None:
    article, _, rest = name.partition(" ")
    names = [(rest, article)] if article == "a" else [(name, "")] if " of " in name else [(n, "") for n in name.split()]
    assert not any(several(n, a) for n, a in names)


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("lamp", "a"), ("apple", "an"), ("hour-glass", "an"), ("unicorn", "a"), ("uninviting door", "an"), ("ewer", "a"),
        ("X-ray", "an"), ("8 ball", "an"), ("bread", "some"), ("scissors", "some"), ("éclair", "an"), ("bus", "a"),
        ("one-way sign", "a"),
    ],
)  # fmt: skip
def test_the_article_of_a_name(name: str, article: str) -> None:
    assert article_of(name) == article


PACK = """
story: {title: Shed}
protagonists: {sam: {name: Sam, pronoun: he, in: shed}}
rooms:
  shed:
    name: Shed
    scenery: {stairs: Steep., bus: Red., "blotter | pencils | ink": On the desk., people: Many., cress: Green.}
things:
  scissors: {name: some scissors, in: shed}
  trousers: {name: the trousers, in: shed}
  news: {name: the news, in: shed}
  glass: {name: a glass, in: shed}
  bread: {name: some bread, in: shed}
  pair: {name: a pair of tongs, in: shed}
  cat: {name: a cat, in: shed, pronoun: she}
  bench: {name: a bench, in: shed, kind: [supporter, fixed]}
  shears: {name: some shears, in: bench}
  peg: {name: a peg, in: shed, kind: [supporter, fixed]}
  coat: {name: a coat, in: peg}
  said: {name: the goods, in: shed, pronoun: it}
people: {gina: {name: Gina, pronoun: she, in: shed}, kit: {name: Kit, pronoun: they, in: shed}}
"""

THEY = {"shed.stairs", "shed.people", "scissors", "trousers"}
WRONG_OF_MANY = re.compile(
    r"(?i)\b(?:the stairs|people|scissors|trousers|they) (?:is|was|(?!always|across)\w+[^su\W]s)\b"
)
WRONG_OF_ONE = re.compile(r"(?i)\b(?:bus|cress|news|glass|bread|tongs|cat|goods|kit|it|she) (?:are|have|were|do)\b")
WRONG_OF_ME = re.compile(r"(?<!On )(?<!In )\b(?:[Mm]e (?:am|is|are|have|has|do)|I (?:is|are|has|does))\b")


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("takes", "take"), ("goes", "go"), ("carries", "carry"), ("watches", "watch"), ("presses", "press"),
        ("lies", "lie"), ("mixes", "mix"), ("pushes", "push"), ("loses", "lose"), ("buzzes", "buzz"), ("hears", "hear"),
        ("uses", "use"), ("amazes", "amaze"),
    ],
)  # fmt: skip
def test_a_verb_agrees(one: str, many: str) -> None:
    assert verb(one) and agreeing(one) == many


@pytest.mark.parametrize("form", ["this", "as", "boss", "Takes", "take"])
def test_what_is_no_verb_of_one(form: str) -> None:
    assert not verb(form)


def test_every_line_of_the_library_begins_as_one_and_agrees_with_every_name(pack: Callable[..., Story]) -> None:
    story = pack(PACK)
    world = Game(story).session.world
    wrong: list[str] = []
    for key, text in LINES.items():
        if "The actor" in text or key == "where_unknown":
            continue  # read by others than the one who acts
        for id in (e for e in story.entities if e != "shed"):
            deed = Deed(world, Reading("open", "sam", (id,), id))
            parameters = {
                "list": "glass" if id == "sam" else id,
                "holder": id,
                "way": "north",
                "place": "shed",
                "words": "x",
                "made": id,
            }
            said = "".join(s.text for s in deed.spans(key, **parameters))
            wrongly = WRONG_OF_MANY.search(said) or WRONG_OF_ONE.search(said) or WRONG_OF_ME.search(said)
            if wrongly or said[:1].islower():
                wrong.append(f"{key}: {said} ({text})")
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("open scissors", "The scissors are not"), ("open bus", "The bus is not"), ("open people", "The people are not"),
        ("open news", "The news is not"), ("open me", "I am not something that opens"), ("open cress", "The cress is not"),
        ("open blotter", "The blotter is not"), ("open pencils", "The pencils are not"), ("open ink", "The ink is not"),
        ("take pencils", "I leave the pencils where they are"), ("take blotter", "I leave the blotter where it is"),
        ("open tongs", "The pair of tongs is not"), ("open goods", "The goods is not"),
        ("x bench", "On the bench are some shears."), ("x peg", "On the peg is a coat."), ("look", "Gina and Kit are here"),
        ("open kit", "Kit is not"), ("take kit", "Kit would have"),
        ("eat stairs", "The stairs are not"), ("bread, sing", "The bread is nobody"),
        ("scissors, sing", "The scissors are nobody"),
    ],
)  # fmt: skip
def test_a_refusal_speaks_of_the_word_typed(line: str, said: str, pack: Callable[..., Story]) -> None:
    assert said in Game(pack(PACK)).said(line)


def test_a_bookmark_is_found_however_it_is_written(pack: Callable[..., Story]) -> None:
    game = Game(pack(PACK))
    game.session.bookmark("Große Café-Tür, no. 2?")
    for line in ("restore grosse cafe tur no 2", "restore GROSSE CAFÉ-TÜR, NO. 2?"):
        assert "Back at" in game.said(line)
