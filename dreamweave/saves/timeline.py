"""The timeline: every turn ever played, as a tree, and where play stands in it.

UNDO never erases: it moves the head up, and playing on from there grows a branch. Pure values, no files: a game that
is not saved has a timeline too. A node's id is its number in this sitting; `address` is its id in a file.
"""

from __future__ import annotations

from dreamweave.record import Value
from dreamweave.saves.turns import Damage, TurnRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from dreamweave.messages import Change, Delta, Fact, FactValue

    Renamed = Callable[[Fact, FactValue], tuple[Fact, FactValue]]
    Overlay = dict[Fact, FactValue]
    Words = tuple[tuple[str, ...], tuple[Any, ...]]

TAKEN_BACK = frozenset({"deed", "switch"})
"""The sorts of turn an UNDO counts; glances go with the deed before them."""


LEAP = 256
"""Jumps further than this are made of the difference between two states, when the story's facts are known."""


class Step(Value):
    """One turn to apply to a State: forwards with `redo` (way 1) or backwards with `undo` (way -1)."""

    delta: Delta
    way: int
    record: TurnRecord


class Node:
    """A turn in its place. at: when it was played, in seconds of UTC since 1970 (0 until it was written).

    whole: False when damage to the file took a turn it stands on, so that its state cannot be known. via: the turn
    after it from which its state is known, when that is the only way. snapshot: reads all facts as they stood; since
    and weight: turns and bytes of changes after the last snapshot on the way here.
    """

    children: tuple[Node, ...] = ()
    address = ""
    at = 0
    whole = True
    via: Node | None = None
    snapshot: Callable[[], Overlay] | None = None
    depth = since = weight = 0
    _words: Callable[[], Words] | None = None

    def __init__(self, id: str, parent: Node | None, record: TurnRecord) -> None:
        self.id = id
        self.parent = parent
        self.record = record
        if parent is not None:
            self.depth, self.since, self.weight = parent.depth + 1, parent.since + 1, parent.weight

    @property
    def text(self) -> tuple[str, ...]:
        """The paragraphs shown; read from the file when they are needed, () when they are lost."""
        return self.words()[0]

    @property
    def passages(self) -> tuple[Any, ...]:
        """The passages shown, as tuples; () when they are lost."""
        return self.words()[1]

    def words(self) -> Words:
        """Paragraphs and passages. Use these and not the record's: a loaded record is without its words."""
        try:
            return self.fetch_words()
        except Damage:
            return (), ()

    def fetch_words(self) -> Words:
        """The same; raises Damage when they are lost."""
        return self._words() if self._words else (self.record.text, self.record.passages)

    def keep_words(self, words: Callable[[], Words]) -> None:
        """Leave the words where they can be fetched again, and drop them from memory."""
        if self.record.text or self.record.passages:
            self.record = self.record.replace(text=(), passages=())
        self._words = words


class Trail:
    """Where the last undo came from, and the trail before it. Trails share their tails: keeping one costs nothing."""

    __slots__ = ("before", "node")

    def __init__(self, node: Node, before: Trail | None) -> None:
        self.node = node
        self.before = before


class Timeline:
    """The tree and its head.

    initial: the story's facts, so that a jump across damage knows what a fact was before it ever changed.
    exists: whether a fact can still be, when the story changed since; changes of facts that cannot are left out.
    renamed: a fact with its value as the story calls them now.
    """

    def __init__(
        self,
        initial: Mapping[Fact, FactValue] | None = None,
        exists: Callable[[Fact], bool] | None = None,
        renamed: Renamed | None = None,
    ) -> None:
        self.initial: Mapping[Fact, FactValue] = initial or {}
        self.exists = exists
        self.renamed = renamed
        self.root = Node("", None, TurnRecord(0, "", "", "start", (), 0))
        self.nodes: dict[str, Node] = {"": self.root}
        self.head = self.root
        self.moved: tuple[str, int] = ("jump", 1)
        self._bookmarks: dict[str, Node] = {}
        self.trail: Trail | None = None

    def add(self, record: TurnRecord) -> Node:
        """Play a turn after the head; it becomes the head. Playing again what was undone is walking the same way."""
        head = self.head
        again = next((c for c in head.children if _same(c.record, record)), None) if head.children else None
        node = self.head = again or self.grow(head, record)
        self.moved = ("jump", 1)
        self.trail = None
        return node

    def grow(self, parent: Node | None, record: TurnRecord, words: Callable[[], Words] | None = None) -> Node:
        """A new node after a parent (None: what was before it is lost), without moving the head."""
        id = str(len(self.nodes))
        node = self.nodes[id] = Node(id, parent, record)
        if words:
            node.keep_words(words)
        if parent:
            parent.children += (node,)
        return node

    def undo(self, count: int = 1) -> list[Step]:
        """Take back that many deeds or switches, and the glances after them. [] when there is nothing to undo."""
        steps: list[Step] = []
        done = 0
        while done < count:
            node = self.head
            while node.parent and node.record.sort not in TAKEN_BACK:
                node = node.parent
            if not node.parent:
                break
            self.trail = Trail(self.head, self.trail)
            steps += self._move(node.parent)
            done += 1
        if done:
            self.moved = ("undo", done)
        return steps

    def redo(self, count: int = 1) -> list[Step]:
        """Go forward again to where that many undos came from. [] when there is nothing to redo."""
        steps: list[Step] = []
        done = 0
        while done < count and self.trail:
            target, self.trail = self.trail.node, self.trail.before
            above: Node | None = target
            while above and above.depth > self.head.depth:
                above = above.parent
            if above is not self.head:
                self.trail = None
                break
            steps += self._move(target)
            done += 1
        if done:
            self.moved = ("redo", done)
        return steps

    def undone(self) -> tuple[Node, ...]:
        """Where the undos came from that a redo would go back to, first undone first."""
        found: list[Node] = []
        trail = self.trail
        while trail:
            found.append(trail.node)
            trail = trail.before
        return tuple(reversed(found))

    def taken_back(self) -> int:
        """How many deeds and switches were taken back and are not part of the game as it stands."""
        played = {node.id for node in self.path()}
        return sum(n.record.sort in TAKEN_BACK and n.id not in played for n in self.nodes.values())

    def jump(self, id: str) -> list[Step]:
        """Stand at any turn. Raises KeyError when there is no such turn or its state was lost to damage.

        A far jump is one step, its delta the difference; its record is that of the turn jumped to.
        """
        node = self.nodes[id]
        if not node.whole:
            raise KeyError(id)
        self.trail = None
        self.moved = ("jump", 1)
        far = self.initial and abs(node.depth - self.head.depth) > LEAP
        return self._leap(node) if far else self._move(node)

    def stand(self, node: Node, trail: Trail | None = None) -> None:
        """Put the head there without a word of how; trail: what a redo would find. For loading."""
        self.head = node
        self.trail = trail
        self.moved = ("jump", 1)

    def bookmark(self, name: str) -> Node:
        """Give the head a name; a name given before moves here."""
        return self.name(name, self.head)

    def name(self, name: str, node: Node) -> Node:
        """Give any node a name, of at most 200 signs."""
        from dreamweave.saves.format import one_line

        name = one_line(name)
        self._bookmarks.pop(name, None)
        self._bookmarks[name] = node
        return node

    def bookmarks(self) -> dict[str, Node]:
        """Names with their nodes, oldest first."""
        return dict(self._bookmarks)

    def path(self, node: Node | None = None) -> Iterator[Node]:
        """From a node (the head) back to the beginning, newest first; the root is not among them."""
        at = node or self.head
        while at.id:
            yield at
            if not at.parent:
                return
            at = at.parent

    def overlay_at(self, node: Node | None = None) -> Overlay:
        """Every fact that stood otherwise than in the story at a node (the head); a fact back at its first value may
        be among them. Raises KeyError when it was lost to damage."""
        overlay = self.facts_at(node or self.head)
        if self.exists:
            exists = self.exists
            overlay = {fact: value for fact, value in overlay.items() if exists(fact)}
        return overlay

    def facts_at(self, node: Node) -> Overlay:
        """The same, with the facts that the story has no more."""
        deltas: list[Delta] = []
        at = node
        while True:
            overlay = {} if at is self.root and at.whole else self._facts(at)
            if overlay is None and at.via:
                overlay = self._from_after(at)
            if overlay is not None:
                break
            deltas.append(self._now(at.record.delta))
            if not at.parent:
                raise KeyError(node.id)
            at = at.parent
        for delta in reversed(deltas):
            for fact, _, after in delta:
                overlay[fact] = after
        return overlay

    def _move(self, node: Node) -> list[Step]:
        up, down = self.head, node
        climbed: list[Node] = []
        descended: list[Node] = []
        while up is not down:
            if up.depth >= down.depth and up.parent:
                climbed.append(up)
                up = up.parent
            elif down.parent:
                descended.append(down)
                down = down.parent
            else:
                return self._leap(node)
        self.head = node
        steps = [Step(self._known(n.record.delta), -1, n.record) for n in climbed]
        return steps + [Step(self._known(n.record.delta), 1, n.record) for n in reversed(descended)]

    def _leap(self, node: Node) -> list[Step]:
        """One step made of the difference, where turns between are lost or many."""
        here, there = self.facts_at(self.head), self.facts_at(node)
        initial = self.initial
        delta: list[Change] = []
        for fact in {**here, **there}:
            before = here[fact] if fact in here else initial.get(fact)
            after = there[fact] if fact in there else initial.get(fact)
            if before != after or type(before) is not type(after):
                delta.append((fact, before, after))
        self.head = node
        return [Step(self._known(tuple(delta)), 1, node.record)]

    def _known(self, delta: Delta) -> Delta:
        """The changes of facts that can still be, as the story calls them now."""
        exists, delta = self.exists, self._now(delta)
        return delta if exists is None else tuple(change for change in delta if exists(change[0]))

    def _now(self, delta: Delta) -> Delta:
        renamed = self.renamed
        if renamed is None:
            return delta
        return tuple((*renamed(fact, before), renamed(fact, after)[1]) for fact, before, after in delta)

    def _facts(self, node: Node) -> Overlay | None:
        """The facts of a node's snapshot, freshly read, or None when it has none that can be read."""
        if node.snapshot is None:
            return None
        try:
            facts = node.snapshot()
        except Damage:
            node.snapshot = None
            return None
        renamed = self.renamed
        return facts if renamed is None else dict(renamed(fact, value) for fact, value in facts.items())

    def _from_after(self, node: Node) -> Overlay | None:
        """The facts at a node whose past is lost, from the nearest snapshot after it and the changes between."""
        deltas: list[Delta] = []
        at = node.via
        while at:
            deltas.append(self._now(at.record.delta))
            overlay = self._facts(at)
            if overlay is not None:
                for delta in reversed(deltas):
                    for fact, before, _ in reversed(delta):
                        overlay[fact] = before
                return overlay
            at = at.via
        return None


def _same(one: TurnRecord, other: TurnRecord) -> bool:
    """Whether two turns after the same turn are the same turn, whatever words were shown."""
    return (
        one.hash == other.hash
        and one.line == other.line
        and (one.n, one.actor, one.sort, one.place) == (other.n, other.actor, other.sort, other.place)
        and one.delta == other.delta
    )
