"""Settings: colours, motion, signs. What is chosen is so at once, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.tui.branches import Row
from dreamweave.tui.screens.chooser import Chooser
from dreamweave.tui.typeset import Run, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.tui.typeset import Line

CHOICES = (
    ("Colours", "theme", (
        ("felt", "felt", "Warm and dark: the page by lamplight."),
        ("oyster", "oyster", "Cool and dark: the page before dawn."),
        ("paper", "paper", "Light: ink on paper."),
        ("clear", "clear", "As much contrast as there can be, on black."),
        ("terminal", "terminal", "The terminal's own sixteen colours; only signs are coloured."),
    )),
    ("Motion", "still", (
        ("", "a little", "One thing moves: on the last page the light goes out a line at a time."),
        ("yes", "none", "Nothing moves."),
    )),
    ("Signs", "ascii", (
        ("", "drawn", "Curved quotes, hairlines, and the marks in the margin."),
        ("yes", "ASCII", "Nothing but letters, figures and punctuation. Told to the page from the next game opened."),
    )),
)  # fmt: skip


class SettingsScreen(Chooser):
    """A list of what can be had; a dot stands by what is."""

    def on_mount(self) -> None:
        """Begin at the colours there are."""
        super().on_mount()
        self.at = f"theme:{self.dream_app.theme}"

    def title_line(self) -> tuple[str, str]:
        """Settings."""
        return "Settings", "kept for the next time" if self.dream_app.keeps else ""

    def _now(self, what: str) -> str:
        app = self.dream_app
        return app.theme if what == "theme" else "yes" * bool(getattr(app.preferences, what))

    def entries(self, measure: int) -> list[Row]:
        """Each setting, under its name."""
        dot = self.dream_app.signs.draw("•")
        out: list[Row] = []
        for name, what, values in CHOICES:
            if not self.place.narrow or out:
                out += [Row(())] if out else []
            out.append(Row((Run(name, "muted", italic=True),)))
            for value, words, _ in values:
                mark = Run(f"{dot} " if self._now(what) == value else "  ", "lamp")
                out.append(Row((mark, Run(words)), f"{what}:{value}"))
        return out

    def about(self, key: str, width: int) -> list[Line]:
        """What a choice means."""
        for name, what, values in CHOICES:
            for value, words, meaning in values:
                if key == f"{what}:{value}":
                    head = [(Run(f"{name}: {words}", "strong", bold=True),), ()] if self.place.wide else []
                    return [*head, *wrap([Run(self.dream_app.signs.prose(meaning), "muted")], width)]
        return []

    def keys(self) -> Sequence[tuple[str, str]]:
        """Enter and Esc."""
        return (("Enter", "have it so"), ("Esc", "back"))

    def choose(self, key: str) -> None:
        """Have it so."""
        what, _, value = key.partition(":")
        problem = self.dream_app.prefer(**{what: value if what == "theme" else bool(value)})
        self.say(problem)
