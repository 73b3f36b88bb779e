"""Generated dreams: by seed, above the bars, and playable."""

from __future__ import annotations

import pytest

from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.generator import Bars, estimate, generate, passes
from dreamweave.dreamscape.interpret import possible, reached, step
from dreamweave.dreamscape.model import Label
from dreamweave.dreamscape.proof import prove

from .small import LORE, pond

BAR = Bars(least=6, switches=1, states=3_000)


def test_a_seed_gives_the_same_dreams_and_they_pass() -> None:
    one = list(generate(5, 2, LORE, BAR, budget=60))
    two = list(generate(5, 2, LORE, BAR, budget=60))
    assert one == two
    assert one
    assert all(passes(found, BAR) for found in one)
    for found in one:
        puzzle = compile_dream("dream", found.tree, LORE)
        measures = prove(puzzle)
        assert (measures.optimal, measures.plans, measures.switches) == (found.optimal, found.plans, found.switches)
        assert set(measures.necessary) == set(found.necessary) >= set(puzzle.who)
        state = puzzle.start
        for row in found.plan:
            state = next(step(puzzle, d, state) for d in possible(puzzle, state) if d.label == Label(*row))
        assert reached(puzzle, state) is not None


def test_another_seed_gives_other_dreams() -> None:
    rows = [next(generate(seed, 1, LORE, BAR, budget=60), None) for seed in (1, 2)]
    assert rows[0] != rows[1]


def test_a_budget_is_kept() -> None:
    assert list(generate(1, 5, LORE, Bars(least=19), budget=3)) == []


def test_the_relaxed_estimate_is_nothing_at_a_goal_and_more_before_it() -> None:
    puzzle = pond(who=["ann"], wants=["bell in ann"])
    assert estimate(puzzle, puzzle.start) > 0
    place = next(n for n, x in enumerate(puzzle.variables) if x.fact == ("pond.bell", "in"))
    held = list(puzzle.start)
    held[place] = puzzle.variables[place].domain.index("ann")
    assert estimate(puzzle, tuple(held)) == 0


@pytest.mark.campaign
def test_a_night_of_dreams() -> None:
    found = list(generate(1, 10, LORE, budget=1_500))
    assert len(found) >= 5
    assert len({one.theme for one in found}) >= 3
