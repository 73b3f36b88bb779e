"""Pages: of those that hold, the newest that has an entry is read, and beneath it only what is always so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from dreamweave.tools.show import show
from tests.conftest import words

BASE = """
story: {title: Pages, facts: {bell: 0, late: no}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: hall}
rooms:
  hall:
    name: Hall
    text: {ann: "A hall. {now} The yard is north.", ben: Ben's hall.}
    exits: {north: yard}
    scenery: {clock: It is right., lamp: Lit.}
    on: {sing: I sing., knock | tap: Nobody answers.}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
things: {mug: {name: a mug, in: hall, text: A mug.}}
people:
  bob:
    name: Bob
    pronoun: he
    in: hall
    unknown: Bob shrugs.
    ask: {soup: It is barley., key: It hangs there.}
beats:
  p1: {done: story.bell >= 1}
  p2: {done: story.bell >= 2, needs: [p1]}
  p3: {done: story.bell >= 9}
on: {ring: {do: [{add: story.bell}], say: Ding.}}
"""

ACT = """
act: {name: The Eve}
rooms:
  hall:
    now: {ann: It is the eve.}
    scenery: {queue | people: Forty of them., clock: Slow.}
    on: {tap: Only a tap.}
things: {flag: {name: a flag, in: yard}, mug: {text: The eve's mug.}}
people: {bob: {ask: {soup | bread: There is no soup tonight., rota: Filled.}}}
---
until: p1
rooms: {hall: {exits: {north: {to: yard, if: "held(mug, ann)", else: The yard is shut.}}}}
people: {bob: {ask: {key: He shall say no.}}}
---
after: p1
rooms: {hall: {now: {ann: It has rung.}, on: {sing: ~}, scenery: {lamp: ~}}}
people: {bob: {ask: {rota: {ben: Not for you., else: He will ask.}}}}
things: {key: {name: a key, in: hall}}
---
after: p2
rooms: {hall: {now: {ben: Twice.}}}
people: {bob: {ask: {rota: ~}}}
---
when: story.late
rooms: {hall: {now: It is late.}}
"""


@pytest.fixture
def make(pack: Callable[..., Story]) -> Callable[..., Story]:
    def made(base: str = BASE, act: str = ACT, file: str = "acts/1/eve.yaml", **files: str) -> Story:
        every = {"story.yaml": base, file: act, **files}
        return pack(**{name.removesuffix(".yaml"): text for name, text in every.items()})

    return made


@pytest.fixture
def game(make: Callable[..., Story]) -> Session:
    session = Session(make())
    session.opening()
    return session


def said(session: Session, *lines: str) -> str:
    return [words(session.submit(line)).strip() for line in lines][-1]


def test_a_rooms_passing_sentence_stands_where_its_text_says(game: Session) -> None:
    assert "A hall. It is the eve. The yard is north." in said(game, "look")
    assert "A hall. It has rung. The yard is north." in said(game, "ring clock", "look")


def test_a_reader_the_newest_page_does_not_mention_keeps_the_standing_text(game: Session) -> None:
    assert "A hall.  The yard" not in said(game, "ring clock", "ring clock", "look")
    assert "A hall. The yard is north." in said(game, "look")
    assert "Ben's hall.\nTwice." in said(game, "ben", "look").replace("\n\n", "\n")


def test_a_page_with_a_condition_is_newer_than_one_after_a_beat(game: Session) -> None:
    said(game, "ring clock")
    game.state.put(("story", "late"), True)
    assert "It is late." in said(game, "look")


def test_scenery_of_a_page_is_there_while_it_holds_and_may_be_taken_away(game: Session) -> None:
    assert said(game, "x queue") == "Forty of them."
    assert said(game, "x clock") == "Slow."
    assert said(game, "x lamp") == "Lit."
    assert said(game, "ring clock", "x lamp") != "Lit."
    assert said(game, "undo", "x lamp") == "Lit."
    game.state.put(("story", "act"), 2)
    assert said(game, "wait", "x queue") != "Forty of them."
    assert said(game, "x clock") == "It is right."


def test_what_a_page_brings_is_put_in_its_place_once(game: Session) -> None:
    assert game.world.holder("flag") == "yard"
    assert game.world.holder("key") == ""
    said(game, "ring clock", "take key", "ring clock")
    assert game.world.holder("key") == "ann"


def test_what_a_page_says_of_a_thing_that_stands_elsewhere(game: Session) -> None:
    assert said(game, "x mug") == "The eve's mug."
    game.state.put(("story", "act"), 2)
    assert said(game, "x mug") == "A mug."


def test_ways_are_layered(game: Session) -> None:
    assert said(game, "n") == "The yard is shut."
    assert said(game, "ring clock", "n").startswith("YARD")


def test_only_the_newest_page_answers_and_never_an_older_one(game: Session) -> None:
    assert said(game, "ask bob about key") == "He shall say no."
    assert said(game, "ask bob about soup") == "There is no soup tonight."
    assert said(game, "ask bob about rota") == "Filled."
    assert said(game, "ring clock", "ask bob about key") == "It hangs there."  # always so
    assert said(game, "ask bob about rota") == "He will ask."
    assert said(game, "ring clock", "ask bob about rota") == "Bob shrugs."  # ~ leaves nothing
    assert said(game, "ask bob about soup") == "There is no soup tonight."


def test_a_commands_newest_page_hides_the_same_command_only(game: Session) -> None:
    assert said(game, "tap clock") == "Only a tap."
    assert said(game, "sing") == "I sing."
    assert said(game, "ring clock", "sing") != "I sing."


def test_a_page_holds_through_an_act_and_rows_fill_it_in(make: Callable[..., Story]) -> None:
    act = "act: {name: The Eve}\n---\nthrough: 3\nfor:\n- {way: mug, says: Mugs.}\n- {way: cup, says: Cups.}\nthings: {$way: {name: a $way, in: hall, text: $says}}\n"
    story = make(base=BASE.replace("things: {mug: {name: a mug, in: hall, text: A mug.}}", "things: {}"), act=act)
    session = Session(story)
    session.opening()
    assert said(session, "x cup") == "Cups."
    assert [(p["first"], p["last"]) for p in story.pages] == [(1, 3)]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("until: p9\nrooms: {hall: {now: x}}\n", "no beat is called p9"),
        ("when: story.lat\nrooms: {hall: {now: x}}\n", "nobody declares story.lat; did you mean late?"),
        ("until: p1\nafter: p2\nrooms: {hall: {now: x}}\n", "a page has one of until, after"),
        ("through: x\nrooms: {hall: {now: x}}\n", "through: is an act"),
        ("rooms: {hal: {now: x}}\n", "rooms has no hal; did you mean hall?"),
        ("things: {mug: {kind: fixed}}\n", "a page cannot change the kind"),
        ("after: p1\nrooms: {hall: {now: x}}\n---\nafter: p3\nrooms: {hall: {now: y}}\n", "neither page is the newer"),
        ("when: story.late\nrooms: {hall: {on: {a | sing: x}}}\n---\nwhen: story.bell > 1\nrooms: {hall: {on: {sing: y}}}\n",
         "neither page is the newer"),
        ("rooms: {hall: {now: x}}\n---\nrooms: {hall: {now: y}}\n", "hall now is said already"),
        ("rooms: {hall: {scenery: {pan: ~}}}\n", "there is no pan to take away"),
        ("rooms: {hall: {scenery: {clock | dial: Late.}}}\n",
         "dial is no name of clock where it is first said, story.yaml:11; add it there"),
        ("for: [{a: x}]\nrooms: {hall: {now: $b}}\n", "nothing fills in $b"),
        ("for: [{a: x, c: y}]\nrooms: {hall: {now: $a}}\n", "nothing on the page wants $c"),
        ("---\nact: {name: Another}\n", "1 name is said already"),
        ("for: [{a: x}, {a: x}]\nrooms: {hall: {now: $a}}\n", "this row stands twice"),
    ],
)  # fmt: skip
def test_mistakes_in_pages_are_told_at_their_file(make: Callable[..., Story], act: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        make(act="act: {name: The Eve}\n---\n" + act)
    assert told in str(caught.value)
    assert all(m.position.file == "acts/1/eve.yaml" for m in caught.value.mistakes), caught.value


def test_pages_of_an_act_that_nobody_names_are_a_mistake(make: Callable[..., Story]) -> None:
    with pytest.raises(PackError, match=r"acts/1/eve.yaml:1:1: no page says what act 1 is: act: \{name: …\}"):
        make(act="rooms: {hall: {now: x}}\n")


def test_show_prints_what_is_said_of_a_thing_page_by_page(
    make: Callable[..., Story], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    assert show(str(tmp_path / "pack"), "bob") == 0
    printed = capsys.readouterr().out
    order = [
        "always", "ask soup: It is barley.", "story.yaml:21", "Act 1\n", "Act 1, until p1", "ask key: He shall say no.",
        "acts/1/eve.yaml:13", "Act 1, after p2", "ask rota: ~",
    ]  # fmt: skip
    places = [printed.index(words) for words in order]
    assert places == sorted(places)
    assert show(str(tmp_path / "pack"), "bbo") == 1
    assert "did you mean bob?" in capsys.readouterr().out


def test_why_says_which_page_speaks_and_what_it_hides(make: Callable[..., Story], tmp_path: Path) -> None:
    made = make(act=ACT + "---\nafter: p1\nthings: {mug: {text: It rang.}}\n")
    game = Rehearsal(Story(made.tree, str(tmp_path / "pack")))
    game.opening()
    said(game, "ring clock", "x mug")
    told = said(game, "why")
    wanted = [
        "text of mug: acts/1/eve.yaml:28, Act 1, after p1",
        "beneath it: story.yaml:14",
        "hidden, older: acts/1/eve.yaml:8",
    ]
    assert all(words in told for words in wanted), told
    said(game, "sing")
    assert "on sing, in hall, on Act 1, after p1: leaves nothing" in said(game, "why")
