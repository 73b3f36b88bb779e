"""Every fault at work: the mechanics of dreams that the game has yet to write out, against the design's figures."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.proof import prove

from .small import OPPOSITES, WEAVES, Sleepers

FOUR = {"elysia": "tune", "thorin": "ground", "kavi": "weave", "lyra": "name"}

LOOM = """
name: The Double Loom
law: "the echo"
who: [kavi]
sleeper: yusra
faults: [echo]
shards:
  landing: {name: Landing, band: alpha, entry: yes}
  window: {name: Window, band: alpha}
  left_bench: {name: Left Bench, band: beta}
  right_bench: {name: Right Bench, band: beta}
threads:
- [landing, window]
- [landing, left_bench]
- [left_bench, right_bench]
motifs:
  left_beam: {name: a beam, in: left_bench, kind: [fixed, supporter]}
  right_beam: {name: a beam, in: right_bench, kind: [fixed, supporter]}
  lamp: {name: a lamp, in: landing, aspect: light}
  armband: {name: an armband, in: window, aspect: grief}
  memory: {name: a memory, in: "", aspect: memory}
  shuttle: {name: a shuttle, in: right_bench, kind: [fixed]}
options:
  rests: {left_bench: left_beam, right_bench: right_beam}
  throws: {shuttle: [left_bench, right_bench]}
wants:
- memory on left_beam and echo(memory) on right_beam or memory on right_beam and echo(memory) on left_beam
- dream.row
insight:
- throw shuttle
refusals:
- on: throw shuttle
  if: not (memory on left_beam and echo(memory) on right_beam or memory on right_beam and echo(memory) on left_beam)
  say: Off it flies, across nothing
"""

LOTS = """
name: Three Lots of Sixty-One
law: "the debt: nothing comes into your hand unless something leaves it"
who: [lyra, elysia]
sleeper: cosima
faults: [debt]
shards:
  bedroom: {name: Bedroom, band: alpha, entry: yes}
  stage: {name: Landing-stage, band: theta, tunable: yes}
  chapel: {name: Chapel, band: delta, tunable: yes}
  rostrum: {name: Rostrum, band: gamma}
threads:
- [bedroom, stage]
- [stage, chapel]
- [stage, rostrum]
motifs:
  candle: {name: a candle, mask: a clock, in: bedroom, aspect: light}
  father: {name: a father, mask: a mink, in: stage, aspect: rest}
  raincoat: {name: a raincoat, mask: a collar, in: chapel, aspect: water}
  paddle: {name: a paddle, in: lyra, aspect: debt}
people:
  cosima: {name: Cosima, in: rostrum}
options:
  accepts: {cosima: [paddle]}
wants:
- father in bedroom
- raincoat in stage
- candle in chapel
- band(chapel) == delta
- paddle in cosima
insight:
- take * for paddle
refusals:
- on: [take *, take * *]
  as: elysia
  say: I have no number. I built the Pod, and for that they do not issue a.
- on: give paddle to cosima
  if: not (father in bedroom and raincoat in stage and candle in chapel)
  say: Lots outstanding
- on: give paddle to cosima
  if: band(chapel) != delta
  say: Somebody has left a light on
"""

COUNTER = """
name: A Counter, Closed
law: "the mirror"
who: [lyra, kavi]
faults: [mirror]
shards:
  bench: {name: Bench, band: alpha}
  window: {name: Window, band: alpha, entry: yes}
  notices: {name: Notices, band: gamma}
  stool: {name: Stool, band: delta}
  counter: {name: Counter, band: alpha}
  shelf: {name: Shelf, band: alpha}
threads:
- [bench, window]
- [window, notices]
- [stool, counter]
- [counter, shelf]
motifs:
  sill: {name: a sill, in: window, kind: [fixed, supporter, single]}
  top: {name: a top, in: counter, kind: [fixed, supporter, single]}
  lamp: {name: a lamp, in: bench, aspect: light}
  snuffed: {name: a snuffed lamp, in: stool, aspect: dark}
  bell: {name: a bell, in: shelf, aspect: song}
  dumb: {name: a dumb bell, in: notices, aspect: hush}
  form: {name: a form, in: lyra, aspect: debt}
  note: {name: a note, in: "", aspect: gift}
  rest: {name: a rest, in: "", aspect: rest}
  memory: {name: a memory, in: "", aspect: memory}
people:
  director: {name: the Director, in: bench}
  clerk: {name: a clerk, in: window, start: {masked: yes}}
options:
  start: {lyra: window, kavi: counter}
  accepts: {director: [memory]}
  rests: {window: sill, counter: top}
  names: {clerk: clement}
  twins: {lamp: snuffed, bell: dumb, form: note, rest: memory}
  columns: [[bench, stool], [window, counter], [notices, shelf], [sill, top]]
wants:
- memory in director
- note on top
- not masked(clerk)
insight:
- weave * *
refusals:
- on: name clerk
  if: not memory in director
  say: no face
- on: name clerk
  if: not note on top
  say: no paper
hints: {}
"""

BATHS = """
name: The Horse in the Baths
law: "the drift and the hush"
who: [elysia, thorin, lyra]
faults: [drift, hush]
shards:
  foyer: {name: Foyer, band: alpha, entry: yes}
  box: {name: Box, band: delta, tunable: yes}
  shallow_end: {name: Shallow End, band: alpha, water: yes}
  deep_end: {name: Deep End, band: alpha, water: yes}
  far_side: {name: Far Side, band: alpha, water: yes}
  gallery: {name: Gallery, band: beta, tunable: yes}
threads:
- [foyer, box]
- [foyer, shallow_end]
- [shallow_end, deep_end]
- [deep_end, far_side]
- [far_side, shallow_end]
- [shallow_end, gallery]
motifs:
  hook: {name: a hook, in: box, kind: [fixed, supporter]}
  whistle: {name: a whistle, in: hook, aspect: song}
  towel: {name: a towel, in: lyra, aspect: memory}
  horse: {name: a horse, in: deep_end, kind: [fixed, loose]}
people:
  attendant: {name: an attendant, in: shallow_end, start: {masked: yes}}
options:
  accepts: {attendant: [towel]}
  rests: {box: hook}
wants:
- not masked(attendant)
- towel in attendant
- grounded(horse)
- horse in shallow_end
- whistle on hook
insight:
- put whistle
refusals:
- on: [go deep_end, go far_side, go gallery]
  say: Not out of my depth.
- on: name attendant
  if: band(gallery) != delta
  say: Four thousand people say 'Who?'
- on: name attendant
  if: horse in shallow_end
  say: under her nose
- on: ground horse
  if: horse in deep_end or horse in far_side
  say: He'd go down like a piano
- on: ground horse
  if: whistle in shallow_end
  say: He's listening
- on: give towel to attendant
  if: masked(attendant)
  say: She has four thousand towels
- on: [put towel, put towel hook, give towel elysia, give towel thorin]
  say: One holds the towel.
"""


DREAMS = {"d3": LOOM, "d4": LOTS, "d6": COUNTER, "d7": BATHS}

FIGURES = {
    "d3": (9, 2, 0, {"weave"}),
    "d4": (18, 6_425, 3, {"lyra", "elysia", "tune", "name"}),
    "d6": (17, 57, 2, {"lyra", "kavi", "weave", "name"}),
    "d7": (16, 252, 3, {"elysia", "thorin", "lyra", "tune", "ground", "name"}),
}

REACHABLE = {"d6": 472, "d7": 65_475}

SOLUTIONS = {
    "d3": """
        kavi: go window. take armband. go landing. weave armband with lamp
        kavi: go left_bench. put memory on left_beam. go right_bench. throw shuttle. go left_bench
    """,
    "d4": """
        elysia: go stage. tune stage to beta. tune chapel to alpha
        lyra: go stage. name father. take father for paddle. go bedroom. name candle. take candle for father
        lyra: go stage. go chapel. name raincoat. take raincoat for candle. go stage
        elysia: tune chapel to delta
        lyra: take paddle for raincoat. go rostrum. give paddle to cosima
    """,
    "d6": """
        lyra: go bench. put form. take lamp. go window. put lamp
        kavi: go shelf. take bell. go counter. weave bell with snuffed. put rest
        lyra: take memory. go bench. give memory to director. take form. go window. put form
        lyra: name clerk as clement
    """,
    "d7": """
        elysia: tune box to alpha. go box. take whistle. go foyer. go shallow_end. tune gallery to delta. put whistle
        thorin: go shallow_end
        lyra: go shallow_end. name attendant. give towel to attendant
        thorin: ground horse. take whistle. go foyer. go box. put whistle
    """,
}


def tree(dream: str) -> dict[str, Any]:
    return yaml.load(DREAMS[dream], yaml.BaseLoader)


@pytest.mark.parametrize("dream", DREAMS)
def test_length_plans_switches_and_needs_are_the_designs(dream: str) -> None:
    found = prove(compile_dream(dream, tree(dream), Lore(FOUR, WEAVES, OPPOSITES)))
    *figures, needed = FIGURES[dream]
    assert [found.optimal, found.plans, found.switches] == figures
    assert set(found.necessary) == needed | set(tree(dream)["insight"])
    assert found.dead == 0
    assert found.reachable == REACHABLE.get(dream, found.reachable)


@pytest.mark.parametrize("dream", DREAMS)
def test_the_design_solves_it(dream: str) -> None:
    assert Sleepers(tree(dream), dream, FOUR).play(SOLUTIONS[dream]) == "goal"


@pytest.mark.parametrize(
    ("dream", "before", "who", "deed", "said"),
    [
        ("d3", "kavi: take lamp. go left_bench. put lamp. go right_bench", "kavi", "take lamp", "dream.echo.lift"),
        ("d3", "kavi: go left_bench. go right_bench", "kavi", "throw shuttle", "Off it flies, across nothing"),
        ("d4", "", "lyra", "put paddle", "dream.debt.put"),
        ("d4", "", "lyra", "take candle for paddle", "dream.masked"),
        ("d4", "lyra: name candle", "lyra", "take candle", "dream.debt.take"),
        ("d4", "", "elysia", "take candle", "I have no number. I built the Pod, and for that they do not issue a."),
        ("d6", "", "kavi", "go stool", "dream.slack"),
        ("d6", "lyra: put form. go bench. take lamp. go window", "lyra", "put lamp", "dream.put.full"),
        ("d6", "", "kavi", "take note", "none"),
        ("d7", "thorin: go shallow_end. wait. ground horse. wait", "thorin", "ground horse", "dream.ground.already"),
    ],
)
def test_laws_say_no(dream: str, before: str, who: str, deed: str, said: str) -> None:
    sleepers = Sleepers(tree(dream), dream, FOUR)
    sleepers.play(before)
    assert sleepers.do(who, deed) == said


def test_what_is_laid_on_one_side_lies_on_the_other() -> None:
    sleepers = Sleepers(tree("d6"), "d6", FOUR)
    sleepers.play("lyra: put form")
    assert sleepers.state.get("d6.note", "in") == "d6.top"
    sleepers.play("kavi: take note")
    assert sleepers.state.get("d6.form", "in") is None


def test_an_echo_fades_when_the_thing_is_lifted() -> None:
    sleepers = Sleepers(tree("d3"), "d3", FOUR)
    sleepers.play("kavi: take lamp. go left_bench. put lamp. go right_bench")
    assert sleepers.state.get("d3.lamp", "echo") == "d3.right_beam"
    sleepers.play("kavi: go left_bench. take lamp")
    assert sleepers.state.get("d3.lamp", "echo") is None


def test_an_echo_is_heard() -> None:
    bell = tree("d3")
    bell["faults"] = ["hush", "echo"]
    bell["motifs"]["lamp"]["aspect"] = "song"
    bell["people"] = {"boy": {"name": "a boy", "in": "right_bench"}}
    sleepers = Sleepers(bell, "d3", FOUR)
    sleepers.play("kavi: take lamp. go left_bench. put lamp")
    sleepers.play("kavi: go right_bench")
    assert sleepers.do("kavi", "ask boy") == "none"
    sleepers.play("kavi: go left_bench. take lamp. go right_bench")
    assert sleepers.do("kavi", "ask boy") == "dream.hush"
