"""State: facts over the story's first facts, journalled; undo is exact, and the hash is of the facts alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dreamweave.world.state import State, canonical, class_of
from tests.conftest import story_named

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

IDS = ["cloak", "hook", "message", "visitor"]
PLACES = ["foyer", "bar", "cloakroom", "visitor", None]
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.sampled_from(["a", "b"]), st.tuples(st.integers(0, 2))
)
WRITES = st.lists(
    st.one_of(
        st.tuples(st.tuples(st.sampled_from(IDS), st.just("in")), st.sampled_from(PLACES)),
        st.tuples(st.tuples(st.sampled_from(IDS), st.sampled_from(["open", "worn", "seen", "turn"])), VALUES),
    ),
    max_size=30,
)


def fresh() -> State:
    return State(story_named("cloak"))


def facts(state: State) -> dict[Fact, FactValue]:
    return {**state.initial, **state.changed}


@given(WRITES, WRITES)
def test_undo_gives_the_state_before_and_redo_the_state_after(
    first: list[tuple[Fact, FactValue]], then: list[tuple[Fact, FactValue]]
) -> None:
    state = fresh()
    state.apply(first)
    state.take_journal()
    before, hash_before = facts(state), state.hash
    state.apply(then)
    delta = state.take_journal()
    after, hash_after = facts(state), state.hash
    state.undo(delta)
    assert (facts(state), state.hash) == (before, hash_before)
    state.redo(delta)
    assert (facts(state), state.hash) == (after, hash_after)


@given(WRITES)
def test_the_hash_and_the_contents_depend_on_the_facts_alone(writes: list[tuple[Fact, FactValue]]) -> None:
    walked, built = fresh(), fresh()
    for fact, value in writes:
        walked.put(fact, value)
    built.apply(reversed(list(walked.changed.items())))
    assert walked.hash == built.hash
    for place in filter(None, PLACES):
        inside = [id for id in IDS if walked.get(id, "in") == place]
        assert [id for id in walked.contents(place) if id in IDS] == sorted(
            inside, key=list(walked.story.entities).index
        )
        assert walked.contents(place) == built.contents(place)


@given(VALUES, VALUES)
def test_different_values_are_spelled_differently(a: FactValue, b: FactValue) -> None:
    same = a == b and type(a) is type(b)
    assert (canonical(a) == canonical(b)) == same


def test_the_hash_is_the_same_on_every_machine() -> None:
    state = fresh()
    state.put(("cloak", "in"), "hook")
    assert format(state.hash, "032x") == "736e19c4d34f363001675a0589ef6830"


def test_facts_have_classes() -> None:
    assert class_of(("mug", "in")) == "world"
    assert class_of(("ann", "knows", "c1")) == "mind"
    assert class_of(("story", "turn")) == "table"
