"""Tables: an answer stands under what it is about, cases choose it, and the key that names more speaks first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import words

PACK = """
story: {title: Tables, facts: {rung: 0, late: 0}}
protagonists:
  ann: {name: Ann, in: hall, on: {sing: I never sing., kiss it: Nobody kisses Ann.}}
  ben: {name: Ben, in: hall}
rooms:
  hall:
    name: Hall
    exits: {north: yard}
    scenery:
      "wall | walls": {text: Plaster., on: {knock: The wall is hollow.}}
    on:
      go north: {story.rung == 0: {refuse: Nobody has rung.}}
      sing: "{late}"
      jump: {ann: The floor gives a little.}
      any: {story.late: {refuse: Not at this hour.}}
  yard: {name: Yard, exits: {south: hall}}
things:
  bell:
    name: a bell
    in: hall
    start: {cracked: no}
    on:
      ring | knock:
        bell.cracked: It clacks.
        ann: {first: {say: It rings for Ann., do: [{do: rung, by: 2}]}, else: It has been rung.}
        else: {say: It rings., do: [{do: rung, by: 1}]}
      take: {ben: ~, else: {refuse: It is bolted on.}}
    after:
      touch: {say: It hums., do: [{set: {bell.cracked: yes, story.late: no}}]}
  mug: {name: a mug, in: hall, on: {put it bell: It goes on top., put it *: It wants something softer., throw: Never.}}
  lid: {name: a lid, in: hall}
  table: {name: a table, in: hall, kind: [fixed, supporter], on: {put * it: {refuse: The table is wet.}}}
people:
  bob:
    name: Bob
    pronoun: he
    in: hall
    unknown: Bob shrugs.
    talk: {story.rung > 1: "“Twice,” says Bob.", ann: "“Well?” says Bob."}
    ask:
      bell | ringing:
        story.rung > 0: {say: "“I heard it,” says Bob.", learn: heard}
      bell: "“What bell?” says Bob."
      mug | cup: {ann: "“Yours,” says Bob.", else: ~}
    tell: {bell: {refuse: I keep that.}}
    show: {mug: "“That's a mug,” says Bob."}
    on: {kiss: He is not mine to kiss.}
facts: {heard: {text: Bob heard the bell.}}
texts: {late: It is late for that.}
routines: {rung: {takes: [by], do: [{add: story.rung, by: $by}]}}
on:
  sing: Not here.
  jump: I jump.
  put lid bell: The lid fits the bell exactly.
"""


@pytest.fixture
def game(pack: Callable[..., Story]) -> Session:
    session = Session(pack(PACK))
    session.opening()
    return session


def said(session: Session, *lines: str) -> list[str]:
    return [words(session.submit(line)).strip() for line in lines]


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (["ring bell"], "It rings for Ann."),
        (["ring bell", "knock on bell"], "It has been rung."),
        (["ben", "ring bell"], "It rings."),
        (["ben", "ring bell", "ring bell"], "It rings."),
        (["n"], "Nobody has rung."),
        (["ring bell", "n"], "YARD"),
        (["knock on wall"], "The wall is hollow."),
        (["take bell"], "It is bolted on."),
        (["touch bell"], "It hums."),
        (["touch bell", "ring bell"], "It clacks."),
        (["ben", "take bell"], "Taken."),
        (["sing"], "I never sing."),  # whoever acts, before the place and the story
        (["ben", "sing"], "It is late for that."),  # the place, before the story
        (["ben", "jump"], "I jump."),  # no case of the place's fits, so it is as though it were not there
        (["jump"], "The floor gives a little."),
        (["put mug on bell"], "It goes on top."),  # the key that names both
        (["put mug on table"], "It wants something softer."),  # of equals, what is acted on before the second thing
        (["put lid on table"], "The table is wet."),
        (["put lid on bell"], "The lid fits the bell exactly."),  # the story's key names more than the bell's
        (["kiss bob"], "He is not mine to kiss."),
        (["ben", "kiss ann"], "Nobody kisses Ann."),  # `it` under a protagonist is they
        (["talk to bob"], "“Well?” says Bob."),
        (["ben", "talk to bob"], "Bob"),
        (["ring bell", "talk to bob"], "“Twice,” says Bob."),
        (["ask bob about bell"], "“What bell?” says Bob."),
        (["ring bell", "ask bob about bell"], "“I heard it,” says Bob."),
        (["ask bob about cup"], "“Yours,” says Bob."),
        (["ben", "ask bob about cup"], "Bob shrugs."),  # ~ leaves nothing
        (["tell bob about bell"], "I keep that."),
        (["ben", "take mug", "show mug to bob"], "“That's a mug,” says Bob."),
    ],
)
def test_the_answer_that_speaks(game: Session, lines: list[str], last: str) -> None:
    answer = said(game, *lines)[-1].replace("’", "'")
    assert last.replace("“", '"').replace("”", '"') in answer.replace("“", '"').replace("”", '"')


def test_any_is_any_deed_and_speaks_after_every_command(game: Session) -> None:
    said(game, "take mug")
    game.state.put(("story", "late"), True)
    assert said(game, "jump", "wait", "throw mug") == ["The floor gives a little.", "Not at this hour.", "Never."]


def test_what_is_learnt_in_talk_is_had_from_the_one_spoken_to(game: Session) -> None:
    said(game, "ring bell", "ask bob about ringing")
    known = game.state.get("ann", "knows", "heard")
    assert isinstance(known, tuple)
    assert known[0] == "bob"


def test_an_answer_is_stored_once_however_many_commands_it_answers(game: Session) -> None:
    table = game.story.tree["tables"]["bell"]
    assert [len(table[k]) for k in ("on", "after", "says")] == [3, 1, 3]


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("ring | knock:", "rnig | knock:", "there is no action rnig; did you mean"),
        ("put it bell:", "put it bel:", "nothing is called bel; did you mean bell?"),
        ("put it bell:", "put it bell lid:", "a command names two things at most"),
        ("{refuse: It is bolted on.}", "{refuse: It is bolted on., sya: Hm.}", "no part called sya; did you mean say?"),
        ("learn: heard", "learn: herd", "no fact is called herd; did you mean heard?"),
        ("else: It has been rung.", "else: {do: [{explode: bell}]}", "an effect begins with one of"),
        ("by: 2}", "by: 2, who: ann}", "the routine rung takes no who"),
        ("{do: rung, by: 2}", "{do: rung}", "the routine rung wants by"),
        ("{do: rung, by: 2}", "{do: wrung, by: 2}", "no routine is called wrung; did you mean rung?"),
        ("by: $by}]", "by: $bye}]", "nothing fills in $bye; did you mean by?"),
        ("{say: It rings for Ann., do:", "{do:", "first is known by its words"),
        ("throw: Never.", "throw: {say: Never., to: end}", "leads from one node of a scene to another"),
    ],
)
def test_mistakes_in_tables_are_told(pack: Callable[..., Story], was: str, becomes: str, told: str) -> None:
    assert was in PACK
    with pytest.raises(PackError) as caught:
        pack(PACK.replace(was, becomes))
    assert told in str(caught.value)


def test_a_mistake_in_a_routine_is_told_where_it_stands_and_where_it_is_done(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError) as caught:
        pack(PACK.replace("{add: story.rung, by: $by}", "{move: bel, to: $by}"))
    lines = {m.position.line for m in caught.value.mistakes}
    at = {n for n, line in enumerate(PACK.splitlines(), 1) if "do: rung" in line or "takes: [by]" in line}
    assert lines == at


def test_a_key_may_say_which_way_one_looks_and_is_not_about_looking(pack: Callable[..., Story]) -> None:
    ways = "rooms: {hall: {name: Hall, text: A hall., on: {look down: Tiles., look up: {ann: Beams.}}}}"
    session = Session(pack(f"story: {{title: T}}\nprotagonists: {{ann: {{name: Ann, in: hall}}}}\n{ways}\n"))
    session.opening()
    assert "A hall." in words(session.submit("look"))
    assert words(session.submit("look down")) == "Tiles."
    assert words(session.submit("look up")) == "Beams."
    assert "Tiles" not in words(session.submit("look north"))
