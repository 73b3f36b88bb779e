"""Any game, any disk: turns, undos, jumps, reloads, failures and power cuts against a naive model."""

from __future__ import annotations

import errno
import random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from dreamweave.saves import report
from dreamweave.saves.format import TurnRecord
from dreamweave.saves.keeper import Keeper
from dreamweave.saves.reading import Unreadable
from dreamweave.saves.timeline import TAKEN_BACK, Step, Timeline
from tests.saves.memory_disk import HEADER, MemoryDisk

VALUES = st.integers(0, 3) | st.none() | st.text("ab\u00e9\U0001f600", max_size=3)


def known(facts: dict) -> dict:
    return {fact: value for fact, value in facts.items() if value is not None}


class Turn:
    """What the model knows of a turn: its parent's address, its sort, and all facts after it."""

    def __init__(self, parent: str | None, record: TurnRecord, facts: dict):
        self.parent, self.record, self.facts = parent, record, facts


class Game(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.disk = MemoryDisk()
        self.begin()

    def begin(self):
        self.timeline = Timeline()
        self.keeper = Keeper.create("/saves", "A Dream", HEADER, self.timeline, self.disk)
        self.root = self.timeline.root.address
        self.turns = {self.root: Turn(None, self.timeline.root.record, {})}
        self.head, self.undone, self.marks = self.root, [], {}
        self.state: dict = {}
        self.since = [self.root]
        self.acked: tuple[set, dict] | None = None

    def apply(self, steps):
        for step in steps:
            changes = step.delta if step.way > 0 else [(f, a, b) for f, b, a in reversed(step.delta)]
            for fact, before, after in changes:
                assert self.state.get(fact) == before
                self.state[fact] = after

    def moved(self):
        self.keeper.head()
        self.since.append(self.head)

    @rule(
        sort=st.sampled_from(["deed", "deed", "glance", "switch"]),
        changes=st.dictionaries(st.integers(0, 4), VALUES, max_size=3),
        heavy=st.booleans(),
    )
    def turn(self, sort, changes, heavy):
        facts = self.turns[self.head].facts
        delta = tuple(
            ((f"f{k}", "is"), facts.get((f"f{k}", "is")), v)
            for k, v in changes.items()
            if facts.get((f"f{k}", "is")) != v
        )
        before = self.turns[self.head].record
        line, said = "x" * 900 if heavy else "look", f"{len(self.turns)}"
        record = TurnRecord(before.n + 1, "mira", line, sort, delta, 0, (said,))
        node = self.timeline.add(record)
        self.keeper.record(node)
        self.apply([Step(delta, 1, record)])
        self.turns.setdefault(node.address, Turn(self.head, record, known({**facts, **{f: a for f, _, a in delta}})))
        self.head, self.undone = node.address, []
        self.since.append(self.head)

    @rule(count=st.integers(1, 3))
    def undo(self, count):
        start = self.head
        for _ in range(count):
            at = self.head
            while self.turns[at].parent is not None and self.turns[at].record.sort not in TAKEN_BACK:
                at = self.turns[at].parent
            if self.turns[at].parent is None:
                break
            self.undone.append(self.head)
            self.head = self.turns[at].parent
        steps = self.timeline.undo(count)
        assert bool(steps) == (start != self.head)
        self.apply(steps)
        if steps:
            self.moved()

    @rule(count=st.integers(1, 3))
    def redo(self, count):
        start = self.head
        for _ in range(count):
            if self.undone:
                self.head = self.undone.pop()
        steps = self.timeline.redo(count)
        assert bool(steps) == (start != self.head)
        self.apply(steps)
        if steps:
            self.moved()

    @rule(data=st.data())
    def jump(self, data):
        nodes = [node for node in self.timeline.nodes.values() if node.whole]
        node = data.draw(st.sampled_from(nodes), label="jump to")
        self.apply(self.timeline.jump(node.id))
        self.head, self.undone = node.address, []
        self.moved()

    @rule(name=st.sampled_from("abc"))
    def bookmark(self, name):
        self.timeline.bookmark(name)
        self.keeper.bookmark(name)
        self.marks[name] = self.head

    @rule()
    def keep(self):
        self.keeper.keep()
        self.acknowledge()

    def acknowledge(self):
        """What the keeper calls saved without a problem must survive anything from here on."""
        if self.keeper.status.problem == "" and self.keeper.status.saved_turn >= 0:
            self.since = [self.head]
            self.acked = (set(self.turns), dict(self.marks))

    @rule()
    def write(self):
        self.keeper.write()

    @rule(count=st.integers(1, 4), code=st.sampled_from([errno.ENOSPC, errno.EIO, -1]))
    def trouble(self, count, code):
        last = len(self.disk.calls) + count
        self.disk.fail = lambda call, n: code if n <= last and (code > 0 or call == "append") else 0
        self.keeper.keep()
        self.acknowledge()
        self.disk.fail = lambda call, n: 0

    @precondition(lambda self: self.acked)
    @rule()
    def move(self):
        self.keeper.move("/other")
        self.keeper.keep()
        self.acknowledge()

    @precondition(lambda self: self.acked)
    @rule()
    def reload(self):
        self.keep()
        undone = list(self.undone)
        self.keeper.close()
        loaded = Keeper.open(self.keeper.path, self.disk)
        again = report.verify(self.keeper.path, self.disk)
        assert again.problem == "" and all("snapshot" not in said for said in again.lost)
        assert loaded.timeline.head.address == self.head
        assert set(self.turns) <= {node.address for node in loaded.timeline.nodes.values()}
        self.adopt(loaded)
        assert self.undone == undone

    @rule(seed=st.integers(0, 10**6))
    def power_cut(self, seed):
        self.disk.crash(random.Random(seed))
        try:
            if self.keeper.path not in self.disk.files:
                raise Unreadable
            loaded = Keeper.open(self.keeper.path, self.disk)
        except Unreadable:
            assert self.acked is None
            self.begin()
            return
        assert loaded.timeline.head.address in self.since
        turns, marks = self.acked or ({self.root}, {})
        assert turns <= {node.address for node in loaded.timeline.nodes.values()}
        for name, address in marks.items():
            assert loaded.timeline.bookmarks()[name].address == address or self.marks[name] != address
        self.adopt(loaded)

    def adopt(self, loaded):
        """Go on from what was loaded, after checking every state it claims to know."""
        self.keeper, self.timeline = loaded.keeper, loaded.timeline
        turns = {}
        for node in self.timeline.nodes.values():
            told = self.turns[node.address]
            assert node.record.sort in (told.record.sort, "lost")
            assert not node.whole or known(self.timeline.overlay_at(node)) == told.facts
            assert node.text in (told.record.text, ())
            turns[node.address] = Turn(node.parent.address if node.parent else None, node.record, told.facts)
            turns[node.address].record = node.record.replace(text=node.text)
        self.turns = turns
        self.head = self.timeline.head.address
        self.undone = [node.address for node in self.timeline.undone()]
        self.marks = {name: node.address for name, node in self.timeline.bookmarks().items()}
        self.state = dict(loaded.overlay)
        self.since = [self.head]
        assert loaded.keeper.readonly == ""

    @invariant()
    def the_head_is_where_the_model_stands(self):
        assert self.timeline.head.address == self.head
        assert known(self.timeline.overlay_at()) == self.turns[self.head].facts == known(self.state)


TestGame = Game.TestCase
TestGame.settings = settings(
    max_examples=150, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
