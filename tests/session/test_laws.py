"""The laws of play, on a small world and on the game: undo, switching, commuting, what is not understood, determinism."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.session import Session
from dreamweave.story.model import Story
from dreamweave.world.state import class_of
from tests.conftest import story_named
from tests.small import SMALL

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

GAME = """look; x sphere; tune sphere to alpha; d; u; take broom; drop broom; send form 12; lyra; elysia; thorin; kavi; stamp form;
send form; get in pod; wake; x me; i; think; ledger; aims; take all; drop all; e; w; n; s; ask bat about gran; talk to bat;
talk to lasse; take brick; x brick; x loom; open drawer; g; undo; undo 3; redo; as kavi, look; as lyra, take form; put broom in pod;
x it; take it; tell thorin about stair; wait; sleep; sit; xyzzy; take the; who is bat; go kitchen; tune kitchen to beta;
take kettle; go larder; dream; frobnicate; take brom; yes; 1; bat; oops broom; say hello; exits""".replace("\n", " ")
SMALL_LINES = """look; x bell; ring bell; take bell; drop bell; take all; drop all; put bell in blue box; open red box; take lamp;
open chest; e; w; n; s; take coin; ann; ben; ask bob about well; tell ben about well; x it; take it; give coin to ann;
give bell to ben; wear hat; take hat; kick bob; undo; undo 2; redo; g; as ben, take coin; as ann, look; eat apple; take box;
red; blue; 1; think; aims; ledger; close red box; put lamp on table; take table; dance; frob; take""".replace("\n", " ")


def commands(text: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([c.strip() for c in text.split(";")]), max_size=25)


def facts(session: Session, *classes: str) -> dict[Fact, FactValue]:
    state = session.state
    every = {**state.initial, **state.changed}
    return {f: v for f, v in every.items() if v is not None and (not classes or class_of(f) in classes)}


def unmeant(known: dict[Fact, FactValue]) -> dict[Fact, FactValue]:
    """Facts but for what IT stands for, which a question and a refusal name."""
    return {f: v for f, v in known.items() if f[1] not in ("it", "him", "her", "them")}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Story:
    from dreamweave.session.library import library
    from dreamweave.story.cache import compile_folder

    folder = tmp_path_factory.mktemp("small")
    (folder / "small.yaml").write_text(SMALL)
    return Story(compile_folder(str(folder), library))


def begun(story: Story) -> Session:
    session = Session(story)
    session.opening()
    return session


def _check_laws(story: Story, lines: list[str]) -> None:
    session = begun(story)
    for line in lines:
        before, whole = facts(session, "world", "mind"), facts(session)
        reply = session.submit(line)
        for turn in reply.turns:
            if turn.sort in ("asked",) or (turn.refusal and turn.reading is None):
                assert unmeant(facts(session, "world", "mind")) == unmeant(before), f"{line} changed something"
        if len(reply.turns) == 1 and reply.turns[0].sort in ("deed", "switch"):
            assert session.submit("undo").turns[0].sort == "meta"
            undone = facts(session)
            assert {k: v for k, v in undone.items() if k[1] not in ("question", "last")} == {
                k: v for k, v in whole.items() if k[1] not in ("question", "last")
            }, f"undo of {line} did not restore"
            session.submit("redo")


@settings(max_examples=25)
@given(commands(SMALL_LINES))
def test_laws_on_the_small_world(small: Story, lines: list[str]) -> None:
    _check_laws(small, lines)


@settings(max_examples=25)
@given(commands(GAME))
def test_laws_on_the_game(lines: list[str]) -> None:
    _check_laws(story_named("somebodys"), lines)


@settings(max_examples=20)
@given(commands(GAME))
def test_the_same_lines_give_the_same_game(lines: list[str]) -> None:
    one, two = begun(story_named("somebodys")), begun(story_named("somebodys"))
    for line in lines:
        assert one.submit(line) == two.submit(line)
    assert one.state.hash == two.state.hash


@settings(max_examples=20)
@given(commands(GAME))
def test_undoing_everything_gives_the_beginning(lines: list[str]) -> None:
    session = begun(story_named("somebodys"))
    first = facts(session, "world")
    for line in lines:
        session.submit(line)
    session.submit("undo 9999")
    assert facts(session, "world") == first


@settings(max_examples=20)
@given(commands(GAME))
def test_going_and_coming_back_changes_nothing_in_the_world(lines: list[str]) -> None:
    session = begun(story_named("somebodys"))
    for line in lines:
        session.submit(line)
    here = session.focus
    before = facts(session, "world")
    for other in session.story.protagonists:
        session.submit(other)
        session.submit(here)
    assert facts(session, "world") == before


@settings(max_examples=20)
@given(st.sampled_from(["take bell", "open red box", "open chest", "ring bell", "x bell"]),
       st.sampled_from(["take coin", "x well", "look", "x cobbles"]))  # fmt: skip
def test_deeds_that_touch_different_facts_commute(small: Story, one: str, other: str) -> None:
    first, second = begun(small), begun(small)
    first.submit(f"as ann, {one}"), first.submit(f"as ben, {other}")
    second.submit(f"as ben, {other}"), second.submit(f"as ann, {one}")
    assert facts(first, "world") == facts(second, "world")


@settings(max_examples=20)
@given(commands(GAME))
def test_looking_at_the_view_writes_nothing(lines: list[str]) -> None:
    session = begun(story_named("somebodys"))
    for line in lines:
        session.submit(line)
        before = facts(session)
        view = session.view()
        assert [view.turn, view.act, view.hour, view.place, view.exits, view.people, view.things, view.carried, view.ledger,
                view.aims, view.roster, view.dream, view.save, view.protagonists]  # fmt: skip
        session.complete("t")
        session.here()
        assert facts(session) == before


def test_undo_has_no_limit(pack: Callable[..., Story]) -> None:
    session = begun(pack(SMALL))
    for _ in range(600):
        session.submit("ring bell")
    session.submit("undo 590")
    assert session.state.number("story", "rung") == 10
    session.submit("redo 5")
    assert session.state.number("story", "rung") == 15


def test_a_story_that_is_played_keeps_nothing_of_a_game() -> None:
    story = Story(story_named("somebodys").tree)
    before = set(vars(story))
    session = Session(story)
    session.lay_down("d1")
    session.opening()
    for line in ("look", "go larder", "think", "take all", "undo", "frobozz"):
        session.submit(line)
    assert set(vars(story)) == before


@given(commands(SMALL_LINES))
def test_whoever_has_had_a_turn_has_seen_all_that_they_perceive(small: Story, lines: list[str]) -> None:
    session = begun(small)
    for line in lines:
        turn = session.submit(line).turns[-1]
        if turn.sort in ("deed", "glance", "switch"):
            place = session.world.standpoint(turn.actor)
            seen = {
                id for id in session.world.visible(turn.actor) if session.state.get(turn.actor, "seen", id) == place
            }
            assert seen == {*session.world.visible(turn.actor)}
