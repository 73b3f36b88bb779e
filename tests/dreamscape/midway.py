"""Each dream of the game in the middle of being played: what its pictures and its sentences are tried on."""

from __future__ import annotations

from dreamweave.session import Session
from tests.conftest import story_named

PLAYS = {
    "d1": "go kitchen",
    "d2": "wait; take stove; go bridge",
    "d2-held": "wait; take stove; wait; ground barge; put stove on barge",
    "d3": "go window; take armband; go landing; weave armband with lamp; go left bench; put memory on beam; "
    "go right bench; throw shuttle",
    "d5": "thorin; take lamp; ground west shingle; go west shingle; wait",
    "d6": "lyra; go bench; put form; take lamp; go window; put lamp; kavi; go shelf; take bell; lyra",
    "d6-first": "lyra; look",
    "d6-behind": "lyra; go bench; put form; take lamp; go window; put lamp; kavi; go shelf; take bell",
    "d7": "thorin; go shallow end; elysia; tune box to alpha; go box; take whistle; go foyer; go shallow end; "
    "tune gallery to delta; put whistle",
    "d8": "elysia; tune glass to beta; go glass; tune turn to alpha; go turn; tune wet to theta; put fork; go wet; kavi; "
    "go glass; show nightlight to glass; go turn; thorin; go glass; go turn; ground banister; elysia",
    "d8-up": "elysia; tune glass to beta; go glass; tune turn to theta",
    "d8-named": "elysia; tune glass to beta; go glass; tune turn to alpha; go turn; tune wet to theta; put fork; go wet; "
    "lyra; go glass; go turn; put slip; go wet; name step; thorin; go glass; go turn; go wet",
}
"""Lines of play, by the dream's id and what is to be seen."""


def midway(play: str) -> Session:
    """A game in the middle of a dream that is played alone. Every line must be understood."""
    session = Session(story_named("somebodys"))
    session.lay_down(play.partition("-")[0])
    session.opening()
    for line in PLAYS[play].split("; "):
        turn = session.submit(line).turns[0]
        assert turn.refusal is None, f"{play}: {line}: {turn.refusal}"
    return session
