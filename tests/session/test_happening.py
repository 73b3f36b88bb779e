"""What follows a deed: who noticed it, and which beat is next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.actions.dreams import dreamscape
from dreamweave.session import happening
from dreamweave.story.model import Story
from tests.conftest import Game, story_named
from tests.small import SMALL


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    game = Game(pack(SMALL))
    game("as ben, s")
    return game


def test_whoever_is_awake_and_there_witnesses_a_deed(g: Game) -> None:
    assert happening.witnesses(g.session.world, "ann", "hall") == ["ben"]
    assert [who for who, _ in g("take bell").news] == ["ben"]
    assert g("as ben, n").news and not g("drop bell").news


def test_a_sleeper_witnesses_nothing(g: Game) -> None:
    g.session.state.put(("ben", "asleep"), True)
    assert happening.witnesses(g.session.world, "ann", "hall") == []
    assert not g("take bell").news
    g("ben")
    assert "bell" not in g.said("look").replace("the bell", "")


def test_dreamers_in_one_shard_witness_each_other_and_nobody_awake() -> None:
    session = Game(story_named("somebodys")).session
    dream = next(d for d in session.story.dreams if len(dreamscape(session.world, d).puzzle.who) > 1)
    session.lay_down(dream)
    one, other, *_ = dreamscape(session.world, dream).puzzle.who
    shard = session.world.standpoint(one)
    session.state.put((other, "shard", dream), shard)
    assert other in happening.witnesses(session.world, one, shard)
    bed = session.world.place_of(other)
    assert other not in happening.witnesses(session.world, one, bed)


CHAIN = SMALL.replace(
    "beats:\n",
    """beats:
  rung_thrice: {needs: [rung_twice], done: "yes", then: [{say: Third.}]}
  rung_twice: {needs: [rung_once], done: "yes", then: [{say: Second.}]}
  rung_once: {done: bell in ann, then: [{say: First.}]}
""",
).replace('done: "yes"', "done: bell in ann")


def test_beats_follow_from_each_other_in_one_turn_and_are_open_again_after_undo(pack: Callable[..., Story]) -> None:
    game = Game(pack(CHAIN))
    world = game.session.world
    assert [b.id for b in world.open_beats()] == ["rung_once", "ringing"]
    said = game.said("take bell")
    assert said.index("First.") < said.index("Second.") < said.index("Third.")
    assert [b.id for b in world.open_beats()] == ["ringing"]
    game("undo")
    assert [b.id for b in world.open_beats()] == ["rung_once", "ringing"]
    game("redo")
    assert [b.id for b in world.open_beats()] == ["ringing"]
