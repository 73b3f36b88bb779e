"""What the application asks of the engine and of whoever keeps its games: the whole seam, in one place.

`Game` is the part of a Session that is used here, `Keeper` the part of the world outside (saves, new games) that only
the command line knows. Tests stand in for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dreamweave.messages import DreamView, Item, Passage, Reply, SaveView, Seat
    from dreamweave.saves.timeline import Timeline
    from dreamweave.session.mapping import MapView
    from dreamweave.story.model import Protagonist


class View(Protocol):
    """What can be seen now; see messages.py for the values."""

    @property
    def turn(self) -> int: ...
    @property
    def act(self) -> str: ...
    @property
    def hour(self) -> str: ...
    @property
    def reader(self) -> str: ...
    @property
    def voice(self) -> str:
        """The reader, or "" where nobody is at the prompt."""
        ...

    @property
    def prompt(self) -> str: ...
    @property
    def last(self) -> bool: ...
    @property
    def place(self) -> object: ...
    @property
    def exits(self) -> tuple[Item, ...]: ...
    @property
    def people(self) -> tuple[Item, ...]: ...
    @property
    def things(self) -> tuple[Item, ...]: ...
    @property
    def carried(self) -> tuple[Item, ...]: ...
    @property
    def ledger(self) -> tuple[Item, ...]: ...
    @property
    def aims(self) -> tuple[Item, ...]: ...
    @property
    def roster(self) -> tuple[Seat, ...]: ...
    @property
    def dream(self) -> DreamView | None: ...
    @property
    def map(self) -> MapView: ...
    @property
    def save(self) -> SaveView: ...
    @property
    def protagonists(self) -> tuple[Protagonist, ...]: ...


class Game(Protocol):
    """A game in progress. timeline: every turn ever played, and where play stands."""

    @property
    def timeline(self) -> Timeline: ...
    def submit(self, line: str) -> Reply: ...
    def complete(self, prefix: str) -> Sequence[str]: ...
    def opening(self) -> Sequence[Passage]: ...
    def recap(self) -> Sequence[Passage]: ...
    def view(self) -> View: ...
    def jump(self, node: str) -> None:
        """Stand at any turn. Raises KeyError."""
        ...


class Cover(NamedTuple):
    """What the title screen says: the story's title and blurb, where GO ON leads ("" when nothing is kept), by whom,
    and what tonight's dream is like ("" when none is offered)."""

    title: str
    blurb: str
    resume: str = ""
    by: str = ""
    tonight: str = ""


class Kept(NamedTuple):
    """A game that can be opened again: `key` opens it, `words` and `note` tell it from the others. at: when it was last
    played, in seconds of UTC since 1970, or 0. line, preview: the last thing typed, and how its answer begins."""

    key: str
    words: str
    note: str = ""
    at: int = 0
    line: str = ""
    preview: str = ""


class Keeper(Protocol):
    """Opens games. Called in a thread; may read and write files."""

    def cover(self) -> Cover: ...
    def saves(self) -> Sequence[Kept]: ...

    def open(self, key: str) -> tuple[Game, Sequence[Passage]]:
        """A game and its first page. key: "" the newest, or a new one when there is none; "new" always a new one;
        "tonight" the dream of the day; else a Kept's key, which is a file. Raises OSError or ValueError."""
        ...

    def export(self, game: Game, path: Path) -> str:
        """Write the game to a file for somebody else; what was done, in words. Raises OSError or ValueError."""
        ...

    def close(self) -> None:
        """Put the open game away, kept. Raises OSError."""
        ...
