"""What has to be done first is done as if it had been typed: refused, said, ruled, witnessed; or nothing is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game, words

FORKS = """
story: {title: Forks, facts: {taken: 0}}
protagonists: {ann: {name: Ann, pronoun: she, in: hall}, ben: {name: Ben, pronoun: he, in: hall}}
rooms: {hall: {name: Hall, text: A hall.}}
things:
  fork: {name: a fork, in: hall, on: {take: {refuse: It burns.}}}
  spoon: {name: a spoon, in: hall, after: {take: {say: A cold spoon., do: [{add: story.taken, by: 1}]}}}
  knife: {name: a knife, in: hall, on: {take: {say: It slips away., do: [{move: knife}]}}}
  bun: {name: a bun, in: hall, kind: wearable,
        on: {take: No use., wear: {say: I wear it as a hat., do: [{add: story.taken, by: 1}]}}}
  ladle: {name: a ladle, in: hall, on: {take: {story.taken == 0: {refuse: Not before the spoon.}}}}
  box: {name: a box, in: hall, kind: [container, openable], after: {open: It creaks.}}
  chest: {name: a chest, in: hall, kind: [container, openable, fixed], start: {locked: yes, key_is: pin}}
  pin: {name: a pin, in: hall}
  shelf: {name: a shelf, in: hall, kind: [supporter, fixed], after: {examine: {do: [{add: story.taken, by: 1}]}}}
  post: {name: a post, in: hall, kind: fixed, on: {take: {refuse: It holds the roof.}}}
  drawer: {name: a drawer, in: hall, kind: [container, openable, fixed], on: {open: {refuse: It sticks.}}}
"""

NEED_IT_HELD = [
    "put {} in box",
    "put {} on shelf",
    "throw {}",
    "give {} to ben",
    "show {} to ben",
    "hang {} on shelf",
    "wear {}",
]


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(FORKS))


@pytest.mark.parametrize("pattern", NEED_IT_HELD)
@pytest.mark.parametrize(
    ("thing", "refusal"), [("fork", "It burns."), ("post", "It holds the roof."), ("ladle", "before")]
)
def test_what_may_not_be_taken_may_not_be_done_with(g: Game, pattern: str, thing: str, refusal: str) -> None:
    (turn,) = g.session.submit(pattern.format(thing)).turns
    if pattern.startswith("wear"):
        assert turn.refusal
    else:
        assert turn.refusal and turn.refusal.kind == "story"
        assert refusal in words(g.session.submit(pattern.format(thing)))
    assert g.at(thing) == "hall" and g.session.world.lid("box") != "open"


@pytest.mark.parametrize("pattern", [p for p in NEED_IT_HELD if "wear" not in p])
def test_the_rule_after_taking_runs(g: Game, pattern: str) -> None:
    said = g.said(pattern.format("spoon"))
    assert said.startswith("(first taking the spoon)") and "A cold spoon." in said and "Taken" not in said
    assert g.session.state.get("story", "taken") == 1
    g("take spoon")
    g("drop spoon")
    assert g.at("ladle") == "hall" and g("throw ladle").refusal is None


def test_what_taking_makes_of_it_is_all_that_is_done(g: Game) -> None:
    said = g.said("throw knife")
    assert "It slips away." in said and "throw" not in said.lower()
    assert g.at("knife") == ""


def test_a_rule_for_the_deed_does_without_a_taking_that_is_only_words(g: Game) -> None:
    assert "as a hat" in g.said("wear bun")
    assert g.session.state.get("story", "taken") == 1
    assert "No use." in g.said("throw bun")
    assert g.at("bun") == "hall"


def test_opening_first_is_opening(g: Game) -> None:
    g("take spoon")
    said = g.said("put spoon in box")
    assert said.startswith("(first opening the box)") and "It creaks." in said
    assert (g.at("spoon"), g.session.world.lid("box")) == ("box", "open")
    assert "It sticks." in g.said("put spoon in drawer")
    assert g("put spoon in chest").refusal is not None
    assert g.at("spoon") == "box"


def test_two_things_first_are_both_said_in_order(g: Game) -> None:
    said = g.said("put spoon in box")
    assert (
        said.index("first taking the spoon")
        < said.index("A cold spoon.")
        < said.index("first opening")
        < said.index("creaks")
    )
    assert g.at("spoon") == "box"


def test_refused_at_the_second_nothing_of_the_first_is_done(g: Game) -> None:
    before = world_facts(g)
    (turn,) = g.session.submit("put spoon in chest").turns
    assert turn.refusal and turn.refusal.kind == "locked"
    assert "first" not in words(g.session.submit("put spoon in chest"))
    assert g.at("spoon") == "hall" and g.session.state.get("story", "taken") == 0
    assert world_facts(g) == before


def test_whoever_watches_sees_each(g: Game) -> None:
    (turn,) = g.session.submit("put pin in box").turns
    ((reader, seen),) = turn.news
    assert reader == "ben"
    assert [p.key for p in seen] == ["line.see_take", "line.see_open", "line.see_put"]


@pytest.mark.parametrize("line", ["put {0} in box", "throw {0}", "give {0} to ben"])
@pytest.mark.parametrize("thing", ["spoon", "pin"])
def test_done_at_once_and_typed_one_by_one_is_the_same(pack: Callable[..., Story], line: str, thing: str) -> None:
    at_once, typed = Game(pack(FORKS)), Game(pack(FORKS))
    at_once(line.format(thing))
    typed(f"take {thing}")
    if "box" in line:
        typed("open box")
    typed(line.format(thing))
    assert world_facts(at_once) == world_facts(typed)


def world_facts(game: Game) -> dict[object, object]:
    """Facts that belong to the world all share."""
    from dreamweave.world.state import class_of

    return {f: v for f, v in game.session.state.changed.items() if class_of(f) == "world"}


def test_a_look_that_changes_something_is_a_deed_and_can_be_taken_back(g: Game) -> None:
    before = world_facts(g)
    assert g("x shelf").sort == "deed" and g("x box").sort == "glance"
    g("undo")
    assert world_facts(g) == before
