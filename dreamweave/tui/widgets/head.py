"""The running head: the act in italics at the left; time, turn and whether the game is saved at the right.

When room is short the place goes first, then the time, then the act, then the turn; NOT SAVED SINCE outlives them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dreamweave.tui.typeset import MARGIN, Run, beside, shorten, wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.tui.grid import Grid
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line


class Heading(NamedTuple):
    """What the head has to say. act: or the dream's name. where: the place, or the pane shown in its stead."""

    act: str = ""
    asleep: bool = False
    where: str = ""
    hour: str = ""
    turn: int = 0
    saved: str = "saved"
    unsafe: bool = False


def head(heading: Heading, grid: Grid, signs: Signs) -> Line:
    """The head as a line from the margin on."""
    saved = Run(heading.saved, "refusal" if heading.unsafe else "muted", bold=heading.unsafe)
    act, where, hour = (signs.prose(words) for words in (heading.act, heading.where, heading.hour))
    turn = f"turn {heading.turn}"
    if grid.narrow:
        act, where, hour = where or act, "", ""
    elif not act:
        act, where = where, ""
    elif grid.wide or where.lower() == act.lower():
        where = ""
    dot = signs.draw(" · ")
    for left, words in (
        (act, (where, hour, turn)),
        (act, (hour, turn)),
        (act, (turn,)),
        ("", (turn,)),
        ("", ()),
    ):
        right = _joined([w for w in words if w], saved, dot)
        start: Line = (Run(" " * MARGIN),)
        if left:
            tilde = (Run("~ ", "muted"),) if heading.asleep else ()
            start = (*start, *tilde, Run(left, "muted", italic=True))
        if wide(start) + wide(right) + (2 if left else 0) <= MARGIN + grid.measure:
            return beside(start, right, MARGIN + grid.measure)
    return (Run(" " * MARGIN), saved._replace(text=shorten(saved.text, grid.measure)))


def _joined(words: Sequence[str], saved: Run, dot: str) -> Line:
    kept = [w for w in (*words,) if w]
    front = (Run(dot.join(kept) + dot * bool(saved.text), "muted"),) if kept else ()
    return (*front, saved) if saved.text else front


def names(panes: Sequence[str], current: str) -> Line:
    """The names of the panes, the one that is open underlined and bold."""
    line: list[Run] = []
    for name in panes:
        here = name == current
        link = f"pane:{name}"
        line += [Run(name.capitalize(), "strong" if here else "muted", here, False, here, entity=link), Run("  ")]
    return tuple(line[:-1])
