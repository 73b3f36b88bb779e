"""The shelf: a Keeper over the Desk, which is how the command line opens games.

The Desk is made here, in a thread, the first time it is needed: reading a story takes longer than the first frame.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Protocol, cast

from dreamweave.tui.doorway import Cover, Game, Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dreamweave.messages import Passage


class Told(Protocol):
    """What a cover says of a story."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def blurb(self) -> str: ...
    @property
    def by(self) -> str: ...


class Desk(Protocol):
    """The part of dreamweave.desk.Desk that is used here."""

    @property
    def story(self) -> Told: ...
    @property
    def folder(self) -> str: ...
    @property
    def problems(self) -> list[str]: ...
    def new(self) -> Game: ...
    def open(self, path: str) -> Game: ...
    def newest(self) -> str: ...
    def start(self) -> tuple[Game, list[Passage]]: ...


class Bed(Protocol):
    """What offers the dream of the day: a word about it, and the desk that opens it."""

    def note(self) -> str: ...
    def desk(self) -> object: ...


class Shelf:
    """Games of one story, as the command line's options say, and the dream of the day if a bed is made."""

    def __init__(self, desk: Callable[[], object], bed: Bed | None = None) -> None:
        self._make = desk
        self._bed = bed
        self._made: Desk | None = None
        self._lock = Lock()
        self._game: Game | None = None

    @property
    def desk(self) -> Desk:
        """The Desk, made when first asked for. Raises ValueError for a story or an option that is wrong."""
        with self._lock:
            if self._made is None:
                self._made = cast("Desk", self._make())
            return self._made

    def cover(self) -> Cover:
        """The story's title and blurb, and where its newest game stands."""
        story = self.desk.story
        path = self.desk.newest()
        kept = self._kept(path) if path else None
        resume = f"{kept.words}, {kept.note}" if kept else ""
        return Cover(story.title, story.blurb, resume, story.by, self._bed.note() if self._bed else "")

    def saves(self) -> Sequence[Kept]:
        """The games of this story that are kept, the last played first."""
        from dreamweave.saves.report import list_saves

        mine = [s for s in list_saves(self.desk.folder) if s.story == self.desk.story.id and not s.problem]
        return [self._kept(info.path) for info in mine]

    def _kept(self, path: str) -> Kept:
        from dreamweave.saves.report import glance

        info = glance(path)
        entities = getattr(self.desk.story, "entities", {})
        place = entities[info.place].name if info.place in entities else info.title or "the beginning"
        return Kept(path, place, f"turn {info.turn}", info.at, info.line, info.preview)

    def open(self, key: str) -> tuple[Game, list[Passage]]:
        """A game and its first page; the one that was open is put away."""
        desk = self.desk
        self.close()
        if key == "tonight" and self._bed:
            game = cast("Desk", self._bed.desk()).new()
            page = [*game.opening()]
        elif key == "":
            game, page = desk.start()
        elif key == "new":
            game = desk.new()
            page = [*game.opening()]
        else:
            game = desk.open(key)
            page = [*game.recap()]
        self._game = game
        return game, [*_problems(desk.problems), *page]

    def export(self, game: Game, path: Path) -> str:
        """The branch a game stands on, as a file for somebody else. Raises OSError, ValueError."""
        from dreamweave.saves.sharing import export

        keeper = getattr(game, "keeper", None)
        if keeper is None or not keeper.path:
            raise ValueError("this game is not kept, so there is nothing to hand on")
        if path.exists():
            raise FileExistsError(path)
        keeper.keep()
        turns = export(keeper.path, str(path))
        return f"{turns} turns are in {path}."

    def close(self) -> None:
        """Put away the game that is open: keep what is not kept, and let go of its file."""
        keeper = getattr(self._game, "keeper", None)
        self._game = None
        if keeper is not None:
            keeper.keep()
            keeper.close()


def _problems(problems: Sequence[str]) -> list[Passage]:
    from dreamweave.messages import Passage, Span

    return [Passage("system", "", "", (Span(f"[{p}]", "system"),)) for p in problems]
