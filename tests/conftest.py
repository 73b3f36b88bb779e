"""What every test shares: the stories, a fresh session, and a cache that no test shares with the player."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("DREAMWEAVE_CACHE", os.path.join(tempfile.gettempdir(), "dreamweave-test-cache"))

from dreamweave import locations
from dreamweave.messages import Reply, Turn
from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder, load
from dreamweave.story.model import Story

settings.register_profile("suite", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

_stories: dict[str, Story] = {}


def story_named(name: str) -> Story:
    """A story that came with the game, loaded once."""
    if name not in _stories:
        _stories[name] = load(locations.pack(name), locations.cache(), library)
    return _stories[name]


def words(reply: Reply) -> str:
    """All that a reply says, as the plain stream would print it."""
    from dreamweave.pages import page

    return "\n".join(page(t.passages) for t in reply.turns) + reply.dropped


class Game:
    """A new game of a story, with short ways of asking what came of a line."""

    def __init__(self, story: Story) -> None:
        self.session = Session(story)
        self.session.opening()

    def __call__(self, line: str) -> Turn:
        """The last turn that came of a line."""
        return self.session.submit(line).turns[-1]

    def said(self, line: str) -> str:
        """The words that came of a line."""
        return words(self.session.submit(line))

    def at(self, thing: str) -> str:
        """What holds a thing."""
        return self.session.world.holder(thing)

    def place(self, person: str) -> str:
        """Where somebody stands."""
        return self.session.world.standpoint(person)

    @property
    def turn(self) -> int:
        """Turns gone by."""
        return self.session.state.number("story", "turn")


@pytest.fixture
def somebodys() -> Session:
    """A new game of the story."""
    session = Session(story_named("somebodys"))
    session.opening()
    return session


@pytest.fixture
def cloak() -> Session:
    """A new game of Cloak of Darkness."""
    session = Session(story_named("cloak"))
    session.opening()
    return session


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Story]:
    """Makes a story from YAML: pack("rooms: ...") or pack(a="…", b="…") for several files, whose names may
    have folders in them."""

    def make(text: str = "", **files: str) -> Story:
        folder = tmp_path / "pack"
        for name, content in ({"story": text} if text else files).items():
            path = folder / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return Story(compile_folder(str(folder), library))

    return make
