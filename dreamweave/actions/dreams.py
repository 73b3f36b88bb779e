"""The way from an action to a dream's puzzle: the puzzle engine is imported when somebody first dreams."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.dreamscape.play import Dreamscape
    from dreamweave.story.model import Story


def dreamscape(story: Story, dream: str) -> Dreamscape:
    """A dream of the story, compiled the first time it is asked for. Raises KeyError when there is none."""
    from dreamweave.dreamscape import play

    return play.dreamscape(story, dream)
