"""A game of Somebody's at the dawn of its second act, for tests of what comes after: the first act, played once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.walkthroughs.runner import scripts

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

ACT_ONE = Path(__file__).parent / "walkthroughs" / "four.txt"

_facts: dict[str, list[tuple[Fact, FactValue]]] = {}


def dawn(story: Story) -> Session:
    """Act I is behind, every quarter of its four o'clock seen; Lyra's is the first voice."""
    if story.title not in _facts:
        played = Session(story)
        played.opening()
        for line, _ in scripts(ACT_ONE)[0].steps:
            played.submit(line)
            if played.state.number("story", "act") == 2:
                break
        _facts[story.title] = list(played.state.changed.items())
    session = Session(story)
    session.opening()
    session.take_up(story, _facts[story.title])
    session.submit("lyra")
    return session
