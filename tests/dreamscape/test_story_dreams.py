"""The dreams of the game: every figure of design/dreamscapes.md, and every solution block replayed."""

from __future__ import annotations

import os
from time import perf_counter

import pytest

from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.proof import Measures, prove

from .small import OPPOSITES, WEAVES, Sleepers, authored

CONTENT = os.path.join(os.path.dirname(__file__), "..", "..", "content", "somebodys")
FOUR = {"elysia": "tune", "thorin": "ground", "kavi": "weave", "lyra": "name"}

FIGURES = {
    "d1": (14_500, 0, 7, 13, 0, {"tune"}),
    "d2": (1_888, 0, 8, 2, 0, {"ground"}),
    "d5": (184_000, 0, 11, 23, 2, {"thorin", "kavi", "ground", "weave"}),
}

SOLUTIONS = {
    "d1": """
        elysia: go kitchen. tune kitchen to beta. go larder. tune larder to alpha
        elysia: take kettle. go kitchen. put kettle on range
    """,
    "d2": """
        thorin: wait. take stove. wait. ground barge
        thorin: put stove on barge. wait. take bed. put bed on barge
    """,
    "d5": """
        kavi: take flint
        thorin: take lamp. ground west_shingle. go west_shingle. go bandstand. put lamp on plinth. ground bandstand
        kavi: go east_shingle. go bandstand. weave flint with lamp. put hearth on plinth
    """,
}


def measured(dream: str) -> Measures:
    return prove(compile_dream(dream, authored(dream, CONTENT), Lore(FOUR, WEAVES, OPPOSITES)), perf_counter)


@pytest.mark.parametrize("dream", FIGURES)
def test_the_proof_prints_the_figures_of_the_design(dream: str) -> None:
    found = measured(dream)
    *figures, needed = FIGURES[dream]
    assert [found.reachable, found.dead, found.optimal, found.plans, found.switches] == figures
    insight = set(authored(dream, CONTENT)["insight"])
    assert set(found.necessary) == needed | insight
    assert found.spare == ()


@pytest.mark.parametrize("dream", SOLUTIONS)
def test_the_solution_of_the_design_solves_it(dream: str) -> None:
    assert Sleepers(authored(dream, CONTENT), dream, FOUR).play(SOLUTIONS[dream]) == "goal"


@pytest.mark.parametrize(
    ("before", "deed", "said"),
    [
        ("go kitchen", "go larder", "The larder is all there, all at once"),
        ("go kitchen. tune kitchen to beta. go larder", "take kettle", "Fourteen kettles, one kettle"),
        (
            "go kitchen. tune kitchen to beta. go larder. tune larder to alpha. take kettle. go kitchen. "
            "tune kitchen to theta",
            "put kettle on range",
            "The range is a drawing of a range",
        ),
        (
            "go kitchen. tune kitchen to alpha. tune yard to alpha. go yard. take peg. go kitchen",
            "put peg on range",
            "Sixty degrees",
        ),
        ("go kitchen", "ask bat", "My mouth does the shape."),
        ("", "tune passage to beta", "dream.tune.entry"),
        ("", "wait", "dream.wait"),
    ],
)
def test_the_kitchen_refuses_in_its_own_words(before: str, deed: str, said: str) -> None:
    sleepers = Sleepers(authored("d1", CONTENT), "d1", FOUR)
    sleepers.play(f"elysia: {before}")
    assert sleepers.do("elysia", deed).startswith(said)


def test_a_song_at_rest_in_the_kitchen_gives_voices_back() -> None:
    sleepers = Sleepers(authored("d1", CONTENT), "d1", FOUR)
    sleepers.play("elysia: go kitchen. tune kitchen to beta. go larder. tune larder to alpha. take kettle. go kitchen")
    sleepers.play("elysia: tune kitchen to alpha. put kettle")
    assert sleepers.do("elysia", "ask bat") == "none"


def test_the_tide_is_drawn_as_it_went() -> None:
    sleepers = Sleepers(authored("d5", CONTENT), "d5", FOUR)
    sleepers.play("thorin: take lamp. wait. ground west_shingle. go west_shingle")
    view = sleepers.scape.view(sleepers.state, lambda _: True)
    assert view.rows[0].name == "West Kiosk"
    assert {r.depth for r in view.rows} == {0}
    west = view.rows[1]
    assert (west.held_by, west.band, west.moved) == ("thorin", 2, 0)
    assert view.last == "Bandstand rose to theta, East Shingle to beta. West Shingle, held by Thorin, stood."
