"""A dream played alone: what its score says before the end and after it, whatever the dream."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session.alone import Alone
from dreamweave.story.model import Story
from tests.conftest import Game
from tests.small import SMALL


@pytest.mark.parametrize(
    ("turns", "hints", "verdict"),
    [
        (4, 0, "Par. To pass on: A nap: 4 turns (par 4), no hints, 1 switch"),
        (5, 1, "1 turn over par. To pass on: A nap: 5 turns (par 4), 1 hint, 1 switch"),
        (9, 2, "5 turns over par. To pass on: A nap: 9 turns (par 4), 2 hints, 1 switch"),
    ],
)
def test_the_line_to_share(pack: Callable[..., Story], turns: int, hints: int, verdict: str) -> None:
    session = Game(pack(SMALL)).session
    alone = Alone(session)
    alone.hints = hints
    for name, value in {"deeds": turns, "par": 4, "called": "A nap", "switches": 1}.items():
        session.state.put(("story", name), value)
    so_far = f"{turns} turns so far, and par is 4; "
    assert session.score().startswith(so_far) and "UNDO gives turns back, but not hints" in session.score()
    session.state.put(("story", "ended"), "Awake.")
    assert session.score() == verdict


def test_a_deed_awake_is_no_turn_of_the_dream(pack: Callable[..., Story]) -> None:
    game = Game(pack(SMALL))
    Alone(game.session)
    game("take bell"), game("drop bell")
    assert game.said("score").startswith("[No turns so far")
