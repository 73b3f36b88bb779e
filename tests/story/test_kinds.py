"""Kinds: traits of the story's own, with texts that their things lack and answers that they do not give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Kinds, facts: {cut: 0}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: hall}
rooms:
  hall:
    name: Hall
    kind: echoing
    exits: {north: cave}
    on: {cut: Not with these hands.}
    scenery: {wire: {kind: lead}}
  cave: {name: Cave, exits: {south: hall}, kind: echoing, hear: Drips.}
kinds:
  lead:
    text: {first: "A lead, and it hums.", else: A lead.}
    hear: {ann: "It hums, at an A.", else: It hums.}
    on:
      cut: {ann: {refuse: It is on inventory.}, else: {say: "{The noun} parts.", do: [{add: story.cut}]}}
      tie it nail: It is tied.
      pull: It gives a little.
      put * it: Nothing stays on a lead.
    after: {touch: {say: "It hums through the hand.", learn: humming}}
  frayed: {on: {pull: It gives more than it should.}, text: Frayed.}
  echoing: {hear: An echo.}
  clerk:
    unknown: “Not my counter.”
    ask: {hours | counter: “Nine to four.”}
    on: {kiss: {refuse: There is a counter between us.}}
things:
  red: {name: a red lead, in: hall, kind: lead}
  blue: {name: a blue lead, in: hall, kind: [frayed, lead], text: Blue., hear: ~, on: {cut: Not that one.}}
  nail: {name: a nail, in: hall, kind: fixed, on: {hang lead it: It hangs.}}
  cloth: {name: a cloth, in: hall}
people:
  rose: {name: Rose, pronoun: she, in: hall, kind: clerk, ask: {counter: “It is oak.”}}
  jack: {name: Jack, pronoun: he, in: hall}
facts: {humming: {text: Leads hum.}}
on:
  pull: I pull.
  burn lead: {refuse: Leads do not burn.}
  burn *: {refuse: It does not burn.}
  give lead jack: He has leads.
"""


@pytest.fixture
def game(pack: Callable[..., Story]) -> Game:
    return Game(pack(PACK))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["x red lead"], "A lead, and it hums."),
        (["x red lead", "x red lead"], "A lead."),
        (["x red lead", "x wire"], "A lead, and it hums."),
        (["x blue lead"], "Blue."),
        (["listen to red lead"], "It hums, at an A."),
        (["as ben, listen to red lead"], "It hums."),
        (["cut red lead"], "It is on inventory."),
        (["as ben, cut red lead"], "The red lead parts."),
        (["as ben, cut wire"], "The wire parts."),
        (["cut blue lead"], "Not that one."),
        (["pull red lead"], "It gives a little."),
        (["pull blue lead"], "It gives more than it should."),
        (["pull cloth"], "I pull."),
        (["hang red lead on nail"], "It hangs."),
        (["burn red lead"], "Leads do not burn."),
        (["burn cloth"], "It does not burn."),
        (["give blue lead to jack"], "He has leads."),
        (["put cloth on red lead"], "Nothing stays on a lead."),
        (["touch blue lead", "recall"], "Leads hum."),
        (["kiss rose"], "There is a counter between us."),
        (["ask rose about hours"], "“Nine to four.”"),
        (["ask rose about counter"], "“It is oak.”"),
        (["ask rose about moon"], "“Not my counter.”"),
        (["listen"], "An echo."),
        (["n", "listen"], "Drips."),
    ],
)
def test_what_a_thing_does_not_say_its_kind_does(game: Game, lines: list[str], said: str) -> None:
    *before, last = lines
    for line in before:
        game.said(line)
    found = game.said(last).replace('"', "”")
    assert said.replace("“", "”") in found and "hums through" not in found


def test_nothing_that_is_not_of_a_kind_has_its_answers(game: Game) -> None:
    assert "inventory" not in game.said("cut nail") and "counter between" not in game.said("kiss jack")
    assert "hums" not in game.said("listen to blue lead")


@pytest.mark.parametrize(
    ("extra", "wrong"),
    [
        ("things: {a: {name: an a, in: hall, kind: ¶laed}}", "there is no trait laed; did you mean lead?"),
        ("kinds: {¶fixed: {text: So.}}", "fixed is a trait of the engine's; give the kind another id"),
        ("kinds: {¶cloth: {text: So.}}", "cloth is in things already"),
        ("kinds: {soft: {¶aka: downy}}", "there is no aka here"),
        ("kinds: {soft: {text: ¶'{muug}'}}\nthings: {a: {name: an a, in: hall, kind: soft}}", "nothing is called muug"),
        ("kinds: {soft: {on: {¶pat: '{muug}'}}}", "nothing is called muug"),
        ("kinds: {soft: {¶ask: {pat: '{muug}'}}}", "nothing is called muug"),
    ],
)
def test_a_mistake_in_a_kind_is_told_once_at_its_place(pack: Callable[..., Story], extra: str, wrong: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(first=PACK, more=extra.replace("¶", ""))
    assert wrong in str(caught.value) and len(caught.value.mistakes) == 1, caught.value
    assert caught.value.mistakes[0].position.file == "more.yaml"


def test_rooms_on_one_line_are_within_call(pack: Callable[..., Story]) -> None:
    rod = """
story: {title: Rod, facts: {up: no}}
protagonists: {ann: {name: Ann, in: street}, ben: {name: Ben, in: cellar}, cy: {name: Cy, in: attic}}
rooms:
  street: {name: Street, exits: {down: cellar}, on: {jump: {say: So., do: [{set: story.up, to: yes}]}}, line: tube}
  cellar: {name: Cellar, exits: {up: street}, line: rod}
  attic: {name: Attic, exits: {down: street}, line: [tube, rod]}
people: {eve: {name: Eve, pronoun: she, in: cellar, ask: {rope: “Hemp.”}, asleep: no}}
---
when: story.up
rooms: {street: {line: [rod, tube]}}
"""
    game = Game(pack(rod))
    assert "not here" in game.said("tell ben about rope") and "not here" not in game.said("tell cy about rope")
    game("jump")
    assert "not here" not in game.said("tell ben about rope")
    assert "not here" in game.said("ask eve about rope") or "Hemp" not in game.said("ask eve about rope")
    for line in ("d", "u"):
        game(line)
    assert "Hemp" in game.said("ask eve about rope") and "not here" in game.said("kiss eve")
    with pytest.raises(PackError, match="no other room is on the line rud; did you mean rod"):
        pack(rod.replace("exits: {up: street}, line: rod", "exits: {up: street}, line: rud"))
