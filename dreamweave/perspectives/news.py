"""News: what each protagonist perceived while the player was with another, kept until it is read.

It is a fact of the player's table: paragraphs with the key of their text, oldest first, at most KEPT of them. What is
told twice is told once, and that somebody came in only while they are there.
"""

from __future__ import annotations

from dreamweave.messages import Passage, Span, role_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Fact, FactValue
    from dreamweave.world.state import State
    from dreamweave.world.world import World

KEPT = 8
CAME = "line.see_arrive"


def witnesses(world: World, actor: str, place: str) -> list[str]:
    """The other protagonists who are awake in a place, or in the same shard."""
    return [
        p
        for p in world.story.protagonists
        if p != actor and world.standpoint(p) == place and (world.dream_of(p) or not world.state.get(p, "asleep"))
    ]


def note(state: State, reader: str, passages: Iterable[Passage]) -> list[tuple[Fact, FactValue]]:
    """What a protagonist perceived, laid on what they have not yet told."""
    waiting = state.get(reader, "unread")
    rows = waiting if isinstance(waiting, tuple) else ()
    new = tuple((p.key, tuple((s.text, s.role, s.entity) for s in p.spans)) for p in passages)
    return [((reader, "unread"), (*(row for row in rows if row not in new), *new)[-KEPT:])]


def unread(world: World, reader: str) -> tuple[Passage, ...]:
    """What a protagonist has to tell."""
    waiting = world.state.get(reader, "unread")
    out: list[Passage] = []
    for row in waiting if isinstance(waiting, tuple) else ():
        if isinstance(row, tuple) and isinstance(row[1], tuple):
            rows = [s for s in row[1] if isinstance(s, tuple)]
            spans = tuple(Span(str(s[0]), role_of(str(s[1])), str(s[2])) for s in rows)
            who = next((s.entity for s in spans if s.entity), "")
            if row[0] != CAME or not who or world.standpoint(who) == world.standpoint(reader):
                out.append(Passage("news", reader, "", spans))
    return tuple(out)


def told(state: State, reader: str) -> list[tuple[Fact, FactValue]]:
    """Nothing is left to tell."""
    return [((reader, "unread"), None)] if state.get(reader, "unread") is not None else []
