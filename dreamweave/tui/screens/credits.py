"""Credits: whose story this is, and what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave import __version__
from dreamweave.tui.screens.help import HelpScreen
from dreamweave.tui.typeset import Run, wrap

if TYPE_CHECKING:
    from dreamweave.tui.doorway import Cover
    from dreamweave.tui.typeset import Line

STANDS_ON = (
    ("Dreamweave", f"the engine, {__version__}"),
    ("Textual and Rich", "the screen"),
    ("PyYAML and msgspec", "reading a story"),
    ("RapidFuzz", "guessing at a mistyped word"),
)


class CreditsScreen(HelpScreen):
    """A page to be read. cover: what the story says of itself, when it has been read."""

    def __init__(self, cover: Cover | None = None) -> None:
        super().__init__()
        self.cover = cover

    def page_lines(self, width: int) -> list[Line]:
        """The story, its author, and what it is made with."""
        draw = self.dream_app.signs.prose
        lines: list[Line] = []
        if self.cover:
            lines += [(Run(draw(self.cover.title), "strong", bold=True),)]
            lines += [(Run(draw(f"by {self.cover.by}"), "muted", italic=True),)] if self.cover.by else []
            lines += [(), *(line[1:] for line in wrap([Run(draw(self.cover.blurb))], width)), ()]
        for term, words in STANDS_ON:
            lines.append((Run(f"{term:<24}"), Run(words, "muted")))
        return lines
