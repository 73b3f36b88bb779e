"""State: facts over the story's first facts, journalled; undo is exact, and the hash is of the facts alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

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


# -- what is found by something other than the fact ------------------------------------------------------------------

KNOWING: Any = SimpleNamespace(
    initial={("ann", "knows", "well"): ("", 0), ("ann", "seen", "bob"): "hall", ("ann", "seen", "gone"): None,
             ("ann", "seen"): "alone", ("ann", "likes", "bob"): True, ("bob", "in"): "hall", ("lamp", "lit"): True},
    entities={},
)  # fmt: skip
MANY_WRITES = st.lists(
    st.one_of(
        st.tuples(
            st.tuples(
                st.sampled_from(["ann", "ben"]),
                st.sampled_from(["seen", "knows", "likes"]),
                st.sampled_from(["bob", "well", "gone"]),
            ),
            st.sampled_from([None, "hall", ("bob", 1)]),
        ),
        st.tuples(
            st.tuples(st.sampled_from(["bob", "lamp"]), st.sampled_from(["in", "lit", "locked", "done", "mood"])),
            st.sampled_from([None, True, "hall", "yard"]),
        ),
    ),
    max_size=12,
)


def met_by_the_facts(state: State, person: str) -> set[str]:
    return {
        f[2]
        for f, v in facts(state).items()
        if len(f) == 3 and f[0] == person and f[1] in ("seen", "knows") and v is not None
    }


@given(MANY_WRITES)
def test_what_is_met_and_what_is_counted_hang_on_the_facts(writes: list[tuple[Fact, FactValue]]) -> None:
    state = State(KNOWING)
    assert set(state.met("ann")) == {"well", "bob"}
    for fact, value in writes:
        before, counted = facts(state).get(fact), (len(state.log), state.steps)
        state.chains["ann"], state.standpoints["ann"], state.views["ann"] = ("hall",), "hall", {"ann": None}
        state.put(fact, value)
        moved = before != value or type(before) is not type(value)
        places, deeds = fact[1] in ("in", "lit", "locked"), fact[1] == "done"
        assert (len(state.log), state.steps) == (counted[0] + moved, counted[1] + (moved and deeds))
        forgotten = not (state.chains or state.standpoints or state.views)
        assert forgotten if moved and places else (state.chains and state.standpoints and state.views)
        for person in ("ann", "ben"):
            assert set(state.met(person)) == met_by_the_facts(state, person)


@given(MANY_WRITES, MANY_WRITES)
def test_a_state_that_might_be_leaves_this_one_alone(
    first: list[tuple[Fact, FactValue]], then: list[tuple[Fact, FactValue]]
) -> None:
    state = State(KNOWING)
    state.apply(first)
    before, journal, hashed = facts(state), list(state.journal), state.hash
    might, put = state.after(then), State(KNOWING)
    put.apply([*first, *then])
    assert (facts(might), might.hash) == (facts(put), put.hash)
    for one, other in ((might, put), (state, state.after([]))):
        assert [set(one.met(p)) for p in ("ann", "ben")] == [set(other.met(p)) for p in ("ann", "ben")]
        assert [sorted(one.contents(p)) for p in ("hall", "yard")] == [
            sorted(other.contents(p)) for p in ("hall", "yard")
        ]
    assert (facts(state), state.journal, state.hash) == (before, journal, hashed)


@given(MANY_WRITES)
def test_what_has_changed_is_what_the_story_has_not(writes: list[tuple[Fact, FactValue]]) -> None:
    state = State(KNOWING)
    state.apply(writes)
    last = dict(writes)
    was = KNOWING.initial
    assert state.changed == {f: v for f, v in last.items() if v != was.get(f) or type(v) is not type(was.get(f))}
    assert [c for c in state.take_journal() if c[0] not in state.changed] == []
    assert state.journal == []


def test_what_is_counted_begins_with_one() -> None:
    state = State(KNOWING)
    state.count("ann", "read", "hall.text"), state.count("ann", "read", "hall.text"), state.count("ann", "moves")
    assert (state.number("ann", "read", "hall.text"), state.number("ann", "moves"), state.number("ann", "naps")) == (
        2,
        1,
        0,
    )
