"""A turn in the making: its delta is what came of it, and nothing that was taken back on the way."""

from __future__ import annotations

from collections.abc import Callable

from dreamweave.session import Session
from dreamweave.session.draft import Draft
from dreamweave.story.model import Story
from tests.conftest import Game
from tests.small import SMALL


def test_what_is_changed_and_changed_back_in_one_turn_is_no_change(pack: Callable[..., Story]) -> None:
    game = Game(pack(SMALL))
    draft = Draft(game.session, "ann", "juggle")
    for place in ("ann", "yard", "table"):
        game.session.state.put(("bell", "in"), place)
    game.session.state.put(("lamp", "in"), "ann")
    game.session.state.put(("lamp", "in"), "hall")
    turn = draft.close("deed")
    changed = {fact: (before, after) for fact, before, after in turn.delta}
    assert ("bell", "in") not in changed
    assert changed["lamp", "in"] == ("red_box", "hall")
    game("undo")
    assert game.at("lamp") == "red_box" and game.at("bell") == "table"


def test_a_turn_in_which_all_was_changed_back_is_not_kept(pack: Callable[..., Story]) -> None:
    session: Session = Game(pack(SMALL)).session
    turns = len(session.timeline.nodes)
    draft = Draft(session, "ann", "juggle")
    session.state.put(("bell", "in"), "yard")
    session.state.put(("bell", "in"), "table")
    assert draft.close("meta").delta == ()
    assert len(session.timeline.nodes) == turns
