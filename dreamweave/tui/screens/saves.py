"""The saves: the games that are kept, the last played first, and what each was about to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from dreamweave.clean import visible
from dreamweave.tui.branches import Row
from dreamweave.tui.dates import when
from dreamweave.tui.screens.chooser import Chooser, trailing
from dreamweave.tui.typeset import Run, shorten, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.tui.doorway import Kept
    from dreamweave.tui.signs import Signs
    from dreamweave.tui.typeset import Line


class SavesScreen(Chooser):
    """Every game of this story that is kept; Enter opens one."""

    def __init__(self) -> None:
        super().__init__()
        self.saves: dict[str, Kept] | None = None

    def on_mount(self) -> None:
        """Read them once the screen is there."""
        super().on_mount()
        self.call_after_refresh(self.read)

    @work(thread=True, exclusive=True, group="read")
    def read(self) -> None:
        """The two ends of each file, in a thread."""
        try:
            found = list(self.dream_app.keeper.saves())
        except (OSError, ValueError) as error:
            self.dream_app.call_from_thread(self.say, f"The saves could not be read: {error}")
            return
        self.dream_app.call_from_thread(self._shelved, found)

    def _shelved(self, found: Sequence[Kept]) -> None:
        self.saves = {kept.key: kept for kept in found}
        self.show_all()

    def title_line(self) -> tuple[str, str]:
        """Saves; how many."""
        count = len(self.saves or ())
        return "Saves", f"{count} game{'s' * (count != 1)}" if self.saves else ""

    def entries(self, measure: int) -> list[Row]:
        """One row a game: where it stands, how far it has come, when it was played."""
        if not self.saves:
            return [Row((Run("Nothing is kept yet." if self.saves is not None else "", "muted"),))]
        return [Row(save_line(kept, self.dream_app.signs, measure), key) for key, kept in self.saves.items()]

    def about(self, key: str, width: int) -> list[Line]:
        """The last thing typed, and the first words that came of it."""
        kept = (self.saves or {}).get(key)
        return save_about(kept, self.dream_app.signs, width, self.place.wide) if kept else []

    def keys(self) -> Sequence[tuple[str, str]]:
        """Enter and Esc."""
        return (("Enter", "go on with this game"), ("Esc", "back"))

    def choose(self, key: str) -> None:
        """Open it, in place of this screen."""
        self.dismiss()
        self.dream_app.play(key)


def save_line(kept: Kept, signs: Signs, measure: int) -> Line:
    """A game as a row: where it stands, how far it has come, when it was played."""
    line: Line = (Run(shorten(signs.prose(visible(kept.words)), max(8, measure - 12))),)
    line = (*line, Run("  "), Run(visible(kept.note), "muted"))
    return trailing(line, (Run(when(kept.at), "muted", italic=True),), measure)


def save_about(kept: Kept, signs: Signs, width: int, beside: bool) -> list[Line]:
    """What there is to say of a game; beside: it does not stand under its row."""
    lines: list[Line] = []
    if beside:
        lines += [*wrap([Run(signs.prose(visible(kept.words)), "strong", bold=True)], width), ()]
        lines += [*wrap([Run(", ".join(w for w in (kept.note, when(kept.at)) if w), "muted")], width), ()]
    if kept.line:
        lines += wrap([Run(signs.draw("› ") + visible(kept.line), "muted")], width, 0, 2)
    if kept.preview:
        lines += wrap([Run(signs.prose(visible(kept.preview)))], width)[: 12 if beside else 2]
    return lines
