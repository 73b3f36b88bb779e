"""The timeline: undo, redo, jumps and branches against the plainest model there is."""

from __future__ import annotations

import pytest

from dreamweave.saves.timeline import LEAP, Timeline
from tests.saves.memory_disk import turn


def walk(facts: dict, steps) -> dict:
    facts = dict(facts)
    for step in steps:
        changes = step.delta if step.way > 0 else [(f, a, b) for f, b, a in reversed(step.delta)]
        for fact, before, after in changes:
            assert facts.get(fact) == before
            facts[fact] = after
    return {fact: value for fact, value in facts.items() if value is not None}


def tick(n: int, sort: str = "deed"):
    return turn(n, ((("clock", "ticks"), n - 1 or None, n),), sort)


def test_undo_takes_back_the_last_deed_and_the_glances_after_it():
    t = Timeline()
    for n, sort in enumerate(["deed", "glance", "switch", "glance", "meta"], 1):
        t.add(tick(n, sort))
    steps = t.undo()
    assert [s.record.n for s in steps] == [5, 4, 3] and {s.way for s in steps} == {-1} and t.head.record.n == 2
    assert [s.record.n for s in t.undo()] == [2, 1] and t.head is t.root
    assert t.undo() == []
    assert [s.record.n for s in t.redo()] == [1, 2]
    assert [s.record.n for s in t.redo()] == [3, 4, 5]
    assert t.redo() == []


def test_glances_alone_cannot_be_undone():
    t = Timeline()
    t.add(tick(1, "glance"))
    assert t.undo() == [] and t.head.record.n == 1


def test_undo_several_and_redo_several():
    t = Timeline()
    for n in range(1, 6):
        t.add(tick(n))
    assert [s.record.n for s in t.undo(3)] == [5, 4, 3] and t.moved == ("undo", 3)
    assert [s.record.n for s in t.redo(2)] == [3, 4] and t.moved == ("redo", 2)
    assert [s.record.n for s in t.undo(99)] == [4, 3, 2, 1] and t.moved == ("undo", 4)
    assert [s.record.n for s in t.redo(99)] == [1, 2, 3, 4, 5]


def test_playing_on_after_an_undo_branches_and_forgets_redo():
    t = Timeline()
    first = t.add(tick(1))
    old = t.add(tick(2))
    t.undo()
    new = t.add(turn(2, (), line="other"))
    assert t.redo() == [] and first.children == (old, new)
    assert [(s.record.line, s.way) for s in t.jump(old.id)] == [("other", -1), ("command 2", 1)]


def test_a_jump_forgets_redo():
    t = Timeline()
    first = t.add(tick(1))
    t.add(tick(2))
    t.undo()
    t.jump(first.id)
    assert t.redo() == [] and t.head is first


def test_doing_the_same_again_walks_the_same_way():
    t = Timeline()
    old = t.add(tick(1))
    t.undo()
    assert t.add(tick(1)) is old and len(t.nodes) == 2


def test_every_jump_leads_to_the_state_of_its_turn():
    t = Timeline()
    for n in range(1, 5):
        t.add(tick(n))
    t.undo(2)
    for n in range(3, 6):
        t.add(turn(n, ((("clock", "ticks"), n - 1, n), (("cup", "in"), None if n == 3 else n - 1, n))))
    for here in t.nodes.values():
        for there in t.nodes.values():
            t.jump(here.id)
            assert walk(t.overlay_at(here), t.jump(there.id)) == walk(t.overlay_at(there), [])
            assert t.head is there


def test_a_far_jump_is_one_step():
    t = Timeline(initial={("clock", "ticks"): 0, ("lamp", "lit"): True})
    for n in range(1, LEAP + 10):
        t.add(turn(n, ((("clock", "ticks"), n - 1, n),)))
    steps = t.jump(t.root.children[0].id)
    assert len(steps) == 1 and steps[0].delta == (((("clock", "ticks")), LEAP + 9, 1),)
    assert [(s.delta, s.way) for s in t.jump("")] == [(((("clock", "ticks"), 0, 1),), -1)]


def test_a_jump_nowhere_is_a_key_error():
    with pytest.raises(KeyError):
        Timeline().jump("77")


def test_facts_the_story_no_longer_has_are_left_out():
    t = Timeline(exists=lambda fact: fact[0] != "mug")
    t.add(turn(1, ((("mug", "in"), None, "hall"), (("cup", "in"), None, "hall"))))
    assert t.overlay_at() == {("cup", "in"): "hall"}
    assert [c[0] for s in t.undo() for c in s.delta] == [("cup", "in")]


def test_bookmarks_move_with_their_name():
    t = Timeline()
    one = t.add(tick(1))
    t.bookmark("x\x1b[2J" + "y" * 300)
    t.bookmark("here")
    two = t.add(tick(2))
    t.bookmark("here")
    (hostile, first), (name, second) = t.bookmarks().items()
    assert first is one and (name, second) == ("here", two)
    assert "\x1b" not in hostile and len(hostile) == 200


def test_the_path_is_newest_first():
    t = Timeline()
    for n in range(1, 4):
        t.add(tick(n))
    assert [node.record.n for node in t.path()] == [3, 2, 1]
    assert list(t.path(t.root)) == []
