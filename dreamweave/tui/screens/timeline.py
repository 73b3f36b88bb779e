"""The timeline: every turn ever played as a tree, what was said there, and going to any of them. Nothing is lost by it,
so nothing is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from dreamweave.clean import visible
from dreamweave.tui.branches import Row, first_words, how_far, rows, summary, tree, typed_at
from dreamweave.tui.dates import when
from dreamweave.tui.page import Page
from dreamweave.tui.screens.chooser import Chooser
from dreamweave.tui.screens.saves import save_about, save_line
from dreamweave.tui.typeset import Run, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual import events

    from dreamweave.saves.timeline import Node
    from dreamweave.story.model import Protagonist
    from dreamweave.tui.doorway import Game, Kept
    from dreamweave.tui.typeset import Line
    from dreamweave.tui.widgets.lines import Typed

SAVE = "save:"
"""Begins the key of a row that is another game."""

LONGEST = 60
"""Signs a name given here may have."""


class TimelineScreen(Chooser):
    """The tree of one game, and the other games that are kept. gone: called with "" when play stands at another turn,
    with a save's key when another game is to be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "close", "back", show=False),
    ]

    def __init__(self, game: Game, gone: Callable[[str], None]) -> None:
        super().__init__()
        self.game, self.gone = game, gone
        self.others: dict[str, Kept] = {}
        self.timeline = game.timeline
        self.past = tree(self.timeline)
        self.page = Page(game.view().protagonists, self.dream_app.signs)
        self.naming: str | None = None
        self.at = self.timeline.head.id

    def on_mount(self) -> None:
        """Read what else is kept, once the tree is there."""
        super().on_mount()
        self.call_after_refresh(self.read)

    @work(thread=True, exclusive=True, group="read")
    def read(self) -> None:
        """The other games, in a thread."""
        mine = str(getattr(getattr(self.game, "keeper", None), "path", ""))
        try:
            found = [kept for kept in self.dream_app.keeper.saves() if kept.key != mine]
        except (OSError, ValueError):
            return
        if found:
            self.dream_app.call_from_thread(self._shelved, found)

    def _shelved(self, found: Sequence[Kept]) -> None:
        self.others = {SAVE + kept.key: kept for kept in found}
        self.show_all()

    def title_line(self) -> tuple[str, str]:
        """Timeline; how much there is."""
        return "Timeline", summary(self.past)

    def people(self) -> Iterable[Protagonist]:
        """Those in the story."""
        return self.page.protagonists.values()

    def places(self, id: str) -> tuple[str, bool]:
        """A place's name, and whether it is dreamt."""
        story = getattr(self.game, "story", None)
        entity = story.entities.get(id) if story is not None else None
        return (entity.name, bool(entity.within)) if entity is not None else ("", False)

    def entries(self, measure: int) -> list[Row]:
        """The tree."""
        found = rows(self.past, self.places, self.page.glyph, self.dream_app.signs, measure)
        found = found or [Row((Run("Nothing has been played yet.", "muted"),))]
        if self.others:
            found += [Row(()), Row((Run("Other evenings", "muted", italic=True),))]
            found += [Row(save_line(k, self.dream_app.signs, measure), key) for key, k in self.others.items()]
        return found

    def keys(self) -> Sequence[tuple[str, str]]:
        """Enter, B, Esc."""
        if self.naming is not None:
            return (("Enter", "give it this name"), ("Esc", "leave it as it was"))
        return (("Enter", "go to this turn"), ("B", "name it"), ("Esc", "back to the page"))

    def about(self, key: str, width: int) -> list[Line]:
        """Who, where and when; the first words; how far off."""
        if key in self.others:
            return save_about(self.others[key], self.dream_app.signs, width, self.place.wide)
        node = self.timeline.nodes.get(key)
        if node is None or not key:
            return []
        signs = self.dream_app.signs
        person = self.page.protagonists.get(node.record.actor)
        place, asleep = self.places(self.past.where[key])
        name = self.past.names.get(key, "")
        side = self.place.wide
        lines: list[Line] = []
        if side:
            lines += wrap([Run(signs.prose(name or typed_at(node, signs)), "strong", bold=True)], width)
            lines.append(())
            who = person.name if person else node.record.actor
            dream = (Run("  ~ asleep", "muted", italic=True),) if asleep else ()
            lines.append((self.page.glyph(node.record.actor), Run(" "), Run(who, f"name:{node.record.actor}"), *dream))
        where = f"{place}, turn {node.record.n}" if place else f"turn {node.record.n}"
        lines += wrap([Run(signs.prose(where), "" if side else "muted")], width, 2 * side)
        if moment := when(node.at):
            lines += wrap([Run(moment, "muted")], width, 2 * side)
        for words in first_words(node, 3 if side else 1):
            lines += [*([()] if side else []), *wrap([Run(signs.prose(words))], width, 2 * side)[: 8 if side else 2]]
        far = how_far(node, self.timeline.head) if node.whole else "What led here was lost; nobody can go back to it."
        lines += [*([()] if side else []), *wrap([Run(far, "muted")], width, 2 * side)]
        return lines

    def choose(self, key: str) -> None:
        """Go there."""
        if key in self.others:
            self.dismiss()
            return self.gone(key.removeprefix(SAVE))
        try:
            self.game.jump(key)
        except KeyError:
            return self.say("What led there was lost.")
        self.dismiss()
        return self.gone("")

    # names

    async def on_key(self, event: events.Key) -> None:
        """B begins a name; while it is typed every key is its, in the order pressed (a binding would act later)."""
        if self.naming is None:
            if event.key != "b" or self.at not in self.timeline.nodes:
                return
            self.naming = ""
        elif event.key in ("enter", "escape"):
            if event.key == "enter":
                self._give(self.naming.strip(), self.timeline.nodes[self.at])
            self.naming = None
        elif event.key == "backspace":
            self.naming = self.naming[:-1]
        elif event.is_printable and event.character:
            self.naming = (self.naming + event.character)[:LONGEST]
        event.stop()
        event.prevent_default()
        self.say("" if self.naming is None else f"Name: {visible(self.naming)}")

    def on_typed(self, event: Typed) -> None:
        """A click elsewhere leaves a name unfinished."""
        self.naming, self.said = None, ""

    def _give(self, name: str, node: Node) -> None:
        if name:
            self.timeline.name(name, node)
            keeper = getattr(self.game, "keeper", None)
            if keeper is not None:
                keeper.bookmark(name, node)
            self.past = tree(self.timeline)
