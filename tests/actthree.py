"""A game of Somebody's at the dusk of Lending Day, where its third act begins, for tests of what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.session import Session
from tests.acttwo import dream, errands_done

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Story

DREAMT = ("d5", "d2", "d3")
"""The three of the second act's dreams that are behind; Cosima is Elsewhere still."""

_facts: dict[str, list[tuple[Fact, FactValue]]] = {}


def dusk(story: Story, *, x1: str = "sit") -> Session:
    """Act II is behind, by one way with the crowd: "sit", "carry" or "home". Played once for each; Lyra's is the first
    voice."""
    if x1 not in _facts:
        played = errands_done(x1)
        dream(played, DREAMT)
        assert played.state.number("story", "act") == 3
        _facts[x1] = list(played.state.changed.items())
    session = Session(story)
    session.opening()
    session.take_up(story, _facts[x1])
    session.submit("lyra")
    return session
