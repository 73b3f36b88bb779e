"""Generated dreams: by seed, above the bars, proved the same by the prover, and readable."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from dreamweave.dreamscape.blueprint import Blueprint
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.generator import GRADES, Found, Relaxed, generate, matters, seeded, tried
from dreamweave.dreamscape.interpret import possible, reached, step
from dreamweave.dreamscape.model import Label
from dreamweave.dreamscape.palette import THEMES, Theme, identifier, words_of, world
from dreamweave.dreamscape.proof import prove
from dreamweave.dreamscape.settings import DRY, GLASS, WET
from dreamweave.dreamscape.survey import Survey
from dreamweave.dreamscape.wants import wanted
from tests.dreamscape.small import with_rows

from .small import LORE, pond

NAP = GRADES["nap"]


@pytest.fixture(scope="module")
def naps() -> list[Found]:
    """Some dreams of the easiest grade."""
    return list(generate(5, 3, LORE, NAP))


def test_a_seed_gives_the_same_dreams(naps: list[Found]) -> None:
    assert len(naps) == 3
    assert list(generate(5, 3, LORE, NAP)) == naps
    assert [found.tree for found in generate(6, 3, LORE, NAP)] != [found.tree for found in naps]


def test_the_prover_says_the_same_of_them(naps: list[Found]) -> None:
    for found in naps:
        puzzle = compile_dream("dream", with_rows(found.tree), LORE)
        measures = prove(puzzle)
        assert (measures.reachable, measures.dead) == (found.states, found.dead)
        assert (measures.optimal, measures.plans, measures.switches) == (found.optimal, found.plans, found.switches)
        assert set(measures.necessary) == set(found.necessary) >= set(puzzle.who)
        assert not measures.spare
        state = puzzle.start
        for row in found.plan:
            state = next(step(puzzle, d, state) for d in possible(puzzle, state) if d.label == Label(*row))
        assert reached(puzzle, state) is not None


def test_they_pass_the_bars(naps: list[Found]) -> None:
    for found in naps:
        assert NAP.least <= found.optimal == len(found.plan) <= NAP.most
        assert found.switches >= NAP.switches
        assert 0 < found.classes <= NAP.classes
        assert found.dead < NAP.dead * found.states
        assert sum(row[1] == "go" for row in found.plan) <= NAP.walks * found.optimal


def test_the_same_on_another_machine() -> None:
    """Nothing may hang on the order of a set of strings, which differs from one interpreter to the next."""
    program = (
        "from tests.dreamscape.test_generator import LORE, NAP, THEMES, generate, seeded, world; import json;"
        "print(json.dumps([f.tree for f in generate(8, 2, LORE, NAP)]));"
        "drawn = [world(seeded(str(n)), t, LORE) for t in THEMES for n in range(5)];"
        "print(json.dumps([[w.tree, [want.texts for want in (*w.mains, *w.sides)]] for w in drawn]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    found, worlds = map(json.loads, outputs.pop().splitlines())
    assert (len(found), len(worlds)) == (2, 5 * len(THEMES))


def test_a_dream_in_which_a_law_does_not_matter_is_no_dream_of_it() -> None:
    random = seeded("laws")
    theme = next(t for t in THEMES if t.name == "echo and ground")
    worlds = (world(random, theme, LORE) for _ in range(40))
    drawn, found = next((w, f) for w in worlds if (f := tried(w, LORE, GRADES["night"])) is not None)
    dull = tuple(want for want in drawn.mains if want.kind == "given")
    dream = Blueprint("dream", drawn.tree, LORE)
    survey = Survey(compile_dream("dream", drawn.tree, LORE), dream.first(), 20_000)
    turns = survey.turns(survey.meeting(wanted(dream, list(dull[0].texts))))
    assert "echo" in " ".join(found.tree["wants"])
    assert not matters("echo", drawn, dull, LORE, turns, GRADES["night"])


def test_a_survey_agrees_with_the_prover_about_a_want() -> None:
    puzzle = pond(who=["ann", "ben"], wants=["bell in ann"])
    measures = prove(puzzle)
    survey = Survey(puzzle, dict(puzzle.facts(puzzle.start)), 10_000)
    place = next(x for x in puzzle.variables if x.fact == ("pond.bell", "in"))
    goal = 0
    for state, bit in zip(survey.states, range(len(survey.states)), strict=True):
        goal |= (place.domain[puzzle.unpack(state)[puzzle.variables.index(place)]] == "ann") << bit
    away = survey.away(goal)
    assert survey.turns(goal) == measures.optimal
    assert away.count(-1) == measures.dead
    assert survey.ways(away).count() == measures.plans
    assert survey.ways(away).best()[0] == measures.switches
    assert 1 <= survey.ways(away).classes() <= measures.plans
    assert set(survey.spare(goal)) == set(measures.spare)


def test_plans_that_differ_by_the_order_of_neighbours_are_of_one_kind() -> None:
    who = ["ann", "ben", "cis"]
    puzzle = pond(who=who, options={"start": {"ann": "hall", "ben": "deep", "cis": "hall"}})
    survey = Survey(puzzle, dict(puzzle.facts(puzzle.start)), 100_000)
    here = [n for n, x in enumerate(puzzle.variables) if x.fact[1] == "shard"]
    goal = 0
    for bit, packed in enumerate(survey.states):
        state = puzzle.unpack(packed)
        goal |= all(puzzle.variables[n].domain[state[n]] == "pond.bank" for n in here) << bit
    ways = survey.ways(survey.away(goal))
    assert len(here) == 3
    assert (ways.count(), ways.classes()) == (6, 1)


def test_the_relaxed_estimate_is_nothing_at_a_goal_and_more_before_it() -> None:
    puzzle = pond(who=["ann"], wants=["bell in ann"])
    goal = tuple(tuple((a.variable, a.allowed) for a in atoms) for atoms in puzzle.goals[""])
    relaxed = Relaxed(puzzle, goal)
    assert relaxed.estimate(puzzle.start) > 0
    place = next(n for n, x in enumerate(puzzle.variables) if x.fact == ("pond.bell", "in"))
    held = list(puzzle.start)
    held[place] = puzzle.variables[place].domain.index("ann")
    assert relaxed.estimate(tuple(held)) == 0


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_has_a_dream(theme: Theme) -> None:
    random = seeded(theme.name)
    worlds = (world(random, theme, LORE) for _ in range(80))
    found = next(f for w in worlds if (f := tried(w, LORE, GRADES["night"])) is not None)
    assert found.theme == theme.name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_nothing_in_a_world_is_called_what_something_else_is(theme: Theme) -> None:
    random = seeded(theme.name)
    for _ in range(40):
        drawn = world(random, theme, LORE)
        things = [word for article in drawn.articles.values() for word in words_of(article.name)]
        seen = {word for place in drawn.places.values() for key in (place.name, *place.see) for word in words_of(key)}
        assert len(things) == len(set(things))
        assert not seen & set(things)


def test_settings_are_whole() -> None:
    for setting in (*DRY, *WET, *GLASS):
        names = [place.name for place in setting.places]
        assert len({identifier(name) for name in names}) == len(names) == 6
        for place in setting.places:
            assert set(place.eyes) == {"tune", "ground", "weave", "name"}, place.name
            assert len(set(place.eyes.values())) == 4, place.name
            keys = [name.strip() for key in place.see for name in key.split("|")]
            assert len(keys) == len(set(keys)), place.name
            for faculty, text in place.eyes.items():
                seen = set(words_of(" ".join(place.see))) & set(words_of(text))
                assert seen, f"{place.name}: nothing that {faculty} speaks of can be looked at"


@pytest.mark.campaign
def test_a_night_of_dreams() -> None:
    for grade in GRADES.values():
        found = list(generate(1, 10, LORE, grade, budget=600))
        assert len(found) >= 5, grade.name
        assert len({one.theme for one in found}) >= 3, grade.name
