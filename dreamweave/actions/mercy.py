"""What is said of a deed that closes an ending of a dream: before it, after it, and when somebody asks.

The way back is always named: UNDO, to a turn that stands in the state of the dream while it is lost; or WAKE.
"""

from __future__ import annotations

from dreamweave.messages import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.actions.base import Deed
    from dreamweave.dreamscape.model import Line
    from dreamweave.dreamscape.play import Answer, Dreamscape
    from dreamweave.messages import PassageKind


def say_line(deed: Deed, line: Line, kind: PassageKind) -> None:
    """What a dream says of a deed: its author's words, or the library's."""
    if line.say is None or not deed.prose(line.say, kind, **dict(line.params)):
        deed.say(line.key, kind, **dict(line.params))


def warn(deed: Deed, scape: Dreamscape, answer: Answer) -> None:
    """Before a deed that would close an ending: its author's words, and which."""
    if answer.warning:
        say_line(deed, answer.warning, "report")
    key = "dream.warn" if answer.keeps else "dream.warn.last"
    deed.say(key, "system", list=_named(scape, answer.loses), words=_named(scape, answer.keeps))


def mourn(deed: Deed, scape: Dreamscape, answer: Answer) -> None:
    """After a deed that closed an ending: which, or that none is left; and the way back."""
    if answer.keeps:
        return deed.say("dream.closed", list=_named(scape, answer.loses), words=_named(scape, answer.keeps))
    if answer.lament is None:
        deed.say("dream.lost")
    else:
        say_line(deed, answer.lament, "report")
    turn = deed.state.number("story", "turn")
    deed.set(scape.id, "lost", turn)
    return mend(deed, scape, turn)


def mend(deed: Deed, scape: Dreamscape, turn: int, kind: PassageKind = "system") -> None:
    """The way back from a state in which nothing can be finished. turn: the last before it was so, 0 when unknown."""
    within = [who for who in scape.puzzle.who if deed.world.dream_of(who) == scape.id]
    each = (Span(", each of you", "system"),) if len(within) > 1 and not alone(deed, scape) else ()
    deed.say("dream.mend" if turn else "dream.mend.wake", kind, number=(Span(str(turn), "system"),), who=each)


def alone(deed: Deed, scape: Dreamscape) -> bool:
    """Whether the dream is played by itself, with no city to wake to."""
    return deed.state.get("story", "alone") == scape.id


def _named(scape: Dreamscape, endings: Sequence[str]) -> tuple[Span, ...]:
    """Endings in words."""
    words = [scape.called(name) for name in endings]
    joined = " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
    return (Span(joined, "system"),)
