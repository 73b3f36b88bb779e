"""The count, and who makes it right: SIT is the Sitter's, whichever of the four is at the prompt, and in any of its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.session import Session
from dreamweave.tools.fiat import beginning, begun
from dreamweave.tools.transcripts import read_plays
from tests.conftest import story_named, words

PLAY = Path(__file__).parents[2] / "content/somebodys/acts/3/p13-nightlight.play"

_facts: list[object] = []


def counting() -> Session:
    """A game that has come to the count, as its .play file does."""
    story = story_named("somebodys")
    play = read_plays(str(PLAY), PLAY.name)[0]
    settings = {name: value for name, value, _ in play.settings}
    session = begun(story, beginning(story, settings.pop("from")), settings)
    for step in play.steps:
        if step.command == "count":
            break
        session.submit(step.command)
    return session


@pytest.fixture(scope="module")
def count() -> tuple[Session, str]:
    session = counting()
    assert session.timeline.head
    return session, session.timeline.head.id


@pytest.mark.parametrize("who", ["elysia", "thorin", "kavi", "lyra"])
@pytest.mark.parametrize("said", ["sit", "me", "sit on stool"])
def test_it_is_made_right_by_the_sitter_as_anyone(count: tuple[Session, str], who: str, said: str) -> None:
    session, there = count
    session.jump(there)
    session.submit(who)
    before = words(session.submit("count"))
    told = words(session.submit(said))
    assert session.state.get("p13", "counted") and session.state.get("p13", "done"), (before, told)
    assert session.state.get("p13", "asked_as") == who
    assert "creaked" in told and "[" not in told.split("\n")[0]
    session.submit("undo")
    assert not session.state.get("p13", "counted")
    session.submit("wait")
    assert "creaked" in words(session.submit(said))


def test_nobody_leaves_while_it_is_open(count: tuple[Session, str]) -> None:
    session, there = count
    session.jump(there)
    for who in ("elysia", "thorin", "kavi", "lyra"):
        session.submit(who)
        at = session.world.standpoint(who)
        session.submit("go to exchange floor")
        assert session.world.standpoint(who) == at
