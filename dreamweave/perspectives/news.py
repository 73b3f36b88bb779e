"""News: what each protagonist perceived while the player was with another, kept until it is read.

It is a fact of the player's table: paragraphs of (text, role, entity), oldest first, at most KEPT of them.
"""

from __future__ import annotations

from dreamweave.messages import Passage, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Fact, FactValue
    from dreamweave.world.state import State

KEPT = 8


def note(state: State, reader: str, passages: Iterable[Passage]) -> list[tuple[Fact, FactValue]]:
    """What a protagonist perceived, laid on what they have not yet told."""
    waiting = state.get(reader, "unread")
    rows = waiting if isinstance(waiting, tuple) else ()
    new = tuple((p.kind, tuple((s.text, s.role, s.entity) for s in p.spans)) for p in passages)
    return [((reader, "unread"), (*rows, *new)[-KEPT:])]


def unread(state: State, reader: str) -> tuple[Passage, ...]:
    """What a protagonist has to tell."""
    waiting = state.get(reader, "unread")
    out: list[Passage] = []
    for row in waiting if isinstance(waiting, tuple) else ():
        if isinstance(row, tuple) and isinstance(row[1], tuple):
            spans = tuple(Span(*map(str, s)) for s in row[1] if isinstance(s, tuple))
            out.append(Passage("news", reader, "", spans))
    return tuple(out)


def told(state: State, reader: str) -> list[tuple[Fact, FactValue]]:
    """Nothing is left to tell."""
    return [((reader, "unread"), None)] if state.get(reader, "unread") is not None else []
