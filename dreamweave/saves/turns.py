"""What is kept of a turn, apart from how a file writes it: a game that is not kept needs no more than this."""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.messages import Delta


class Damage(ValueError):
    """A line, or what it holds, that cannot be taken as it stands; the message says why in plain words."""


class TurnRecord(Value):
    """What is kept of one turn.

    n: number of the turn after it. actor: the protagonist, "" for nobody. line: the command as typed.
    sort: deed | glance | switch | meta. delta: every change, in order. hash: of the state after it, below 2**128.
    text: the paragraphs shown, plain. place: where the actor stood after it. passages: the same as JSON-able tuples,
    for drawing the page again exactly.
    """

    n: int
    actor: str
    line: str
    sort: str
    delta: Delta
    hash: int
    text: tuple[str, ...] = ()
    place: str = ""
    passages: tuple[Any, ...] = ()
