"""Which panes there are, in the order their names stand in the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.tui.panes.dream import dream
from dreamweave.tui.panes.here import here
from dreamweave.tui.panes.lists import aims, ledger
from dreamweave.tui.panes.map import map_pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.tui.doorway import View
    from dreamweave.tui.panes.sheet import Desk
    from dreamweave.tui.typeset import Line

    Pane = Callable[[View, Desk, int], list[Line]]

PANES: dict[str, Pane] = {
    "here": here,
    "map": map_pane,
    "ledger": ledger,
    "aims": aims,
    "dream": dream,
}


def open_to(view: View) -> tuple[str, ...]:
    """The panes that have something to say: Dream only for sleepers, none where nobody is at the prompt."""
    return tuple(name for name in PANES if view.voice and (name != "dream" or view.dream is not None))


def pane_of(view: View, name: str) -> Pane:
    """What draws a pane; nothing where nobody is at the prompt, and so nobody sees anything."""
    return PANES[name] if view.voice else lambda view, desk, width: []
