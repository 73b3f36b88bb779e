"""The desk: opens games for whichever front end asks. The newest, a new one, or one that is named."""

from __future__ import annotations

import os

from dreamweave import __version__, locations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.messages import Passage
    from dreamweave.saves.keeper import Keeper
    from dreamweave.session import Session
    from dreamweave.story.conduct import Library
    from dreamweave.story.model import Story

DEFAULT = "somebodys"


class Options:
    """What the command line asked for; a command leaves what does not concern it as it is."""

    story = DEFAULT
    plain = new = no_save = trace_parser = author = title = json = check = proofs = strict = choices = bless = False
    numpy = write = False
    load = saves = theme = of = dream = file = what = to = date = form = ""
    grade = "night"
    seed, count = 0, 1
    number: int | None = None
    transcripts: Sequence[str] = ()


class Wrong(ValueError):
    """Wrong usage or unreadable input, in words for whoever typed it."""


def story_of(name: str) -> Story:
    """A story by a pack's name or folder. Raises Wrong with all that is the matter."""
    from dreamweave.story.cache import load
    from dreamweave.story.diagnostics import PackError

    folder = locations.pack(name)
    if not folder:
        from dreamweave.story.diagnostics import did_you_mean

        names = locations.pack_names()
        advice = did_you_mean(name, names) or f"; there are {', '.join(names)}" if names else ""
        raise Wrong(f"no story is called {name}{advice}. A story is a pack's name or a folder of .yaml files.")
    try:
        return load(folder, locations.cache(), _library)
    except PackError as e:
        raise Wrong(f"the story in {folder} has mistakes:\n{e}") from None
    except OSError as e:
        raise Wrong(f"{e.filename or folder} cannot be read: {e.strerror}") from None


def _library() -> Library:
    from dreamweave.session.library import library

    return library()


class Desk:
    """Opens games of one story, as the command line's options say."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.story = story_of(options.story)
        self.folder = locations.saves(options.saves)
        self.problems: list[str] = []
        self._sources = self._stamps() if self.authoring else []

    @property
    def authoring(self) -> bool:
        """Whether the story is played as its author plays it."""
        return self.options.author

    def new(self) -> Session:
        """A new game, kept unless told otherwise."""
        keeper = None if self.options.no_save else self._keeper()
        return self._watching(self._kind()(self.story, self.options.seed, keeper))

    def _kind(self) -> type[Session]:
        if self.authoring:
            from dreamweave.session.author import Rehearsal

            return Rehearsal
        from dreamweave.session import Session

        return Session

    def _watching(self, session: Session) -> Session:
        """An author's session, told when the story's files change."""
        if self.authoring:
            from dreamweave.session.author import Rehearsal

            if isinstance(session, Rehearsal):
                session.sources = self.edited
        return session

    def edited(self, anyway: bool = False) -> Story | None:
        """The story when its files have changed since this was last asked, or anyway; None when there is nothing new.
        Raises Wrong with all its mistakes."""
        stamps = self._stamps()
        if stamps == self._sources and not anyway:
            return None
        self._sources = stamps
        self.story = story_of(self.options.story)
        return self.story

    def _stamps(self) -> list[tuple[str, int, int]]:
        from dreamweave.story.cache import stamps

        return stamps(locations.pack(self.options.story))

    def _keeper(self) -> Keeper:
        from dreamweave.saves.keeper import Keeper
        from dreamweave.saves.timeline import Timeline

        header = {"story": self.story.id, "hash": self.story.hash, "engine": __version__, "seed": self.options.seed}
        return Keeper.create(self.folder, self.story.title, header, Timeline(self.story.initial))

    def open(self, path: str) -> Session:
        """A game from its file, or the newest game at one of its bookmarks. Raises Wrong when it cannot be opened."""
        if os.path.exists(path):
            return self._opened(path)
        newest = self.newest()
        if not newest:
            raise Wrong(f"there is no file {path}, and no saved game that could have it for a bookmark")
        session = self._opened(newest)
        marks = session.timeline.bookmarks()
        found = session.bookmarked(path)
        if not found:
            if session.keeper:
                session.keeper.close()
            raise Wrong(f"there is no file and no bookmark {path}; marked: {', '.join(marks) or 'nothing yet'}")
        session.jump(marks[found].id)
        return session

    def _opened(self, path: str) -> Session:
        from dreamweave.saves.keeper import Keeper
        from dreamweave.saves.reading import Unreadable
        from dreamweave.session.mending import renaming

        try:
            loaded = Keeper.open(path, initial=self.story.initial, exists=self.exists, renamed=renaming(self.story))
        except (OSError, Unreadable) as e:
            why = getattr(e, "strerror", None) or e
            raise Wrong(f"{path} cannot be opened: {why}. To begin another game: --new") from None
        if loaded.header.get("story") != self.story.id:
            loaded.keeper.close()
            raise Wrong(f"{path} is a game of {loaded.header.get('story')}, not of {self.story.id}")
        session = self._kind().resumed(self.story, loaded, int(str(loaded.header.get("seed", 0))))
        self.problems = [*loaded.problems, *self._differences(session, str(loaded.header.get("hash", "")))]
        return self._watching(session)

    def _differences(self, session: Session, played: str) -> list[str]:
        """What became of a saved game because the story was changed, in words."""
        head = session.timeline.head
        if played == self.story.hash:
            agrees = not head.parent or session.state.hash == head.record.hash
            return [] if agrees else ["This game does not stand quite where it was left; UNDO goes back further."]
        gone = [fact for fact in session.timeline.facts_at(head) if not self.exists(fact)]
        names = ", ".join(sorted({fact[0] for fact in gone}))
        back = ", ".join(sorted({".".join(fact) for fact in session.dropped}))
        return [
            "The story has changed since."
            + (f" It no longer has: {names}." if names else "")
            + (f" Put back to what it says now: {back}." if back else "")
        ]

    def exists(self, fact: tuple[str, ...]) -> bool:
        """Whether a fact can still be in this story."""
        from dreamweave.session.mending import exists

        return exists(self.story, fact[0])

    def newest(self) -> str:
        """The file of the newest game of this story, or ""."""
        from dreamweave.saves.report import newest

        return newest(self.folder, self.story.id) or ""

    def start(self) -> tuple[Session, list[Passage]]:
        """The game to play now, with its first page."""
        options = self.options
        path = options.load or ("" if options.new or options.no_save else self.newest())
        if path:
            session = self.open(path)
            return session, session.recap()
        session = self.new()
        return session, session.opening()
