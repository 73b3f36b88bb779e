"""A deed that would lose an ending is warned of once, in the story's voice, and is done when it is typed again."""

from __future__ import annotations

from dreamweave.session import Session
from tests.conftest import story_named, words


def test_a_doom_is_warned_of_and_then_done() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d8")
    session.opening()
    opening = "tune glass to beta. go glass. tune turn to alpha. go turn. tune wet to theta. put fork. go wet"
    walk = "go glass. show nightlight to glass. go turn. put nightlight"
    for line in ("elysia", *opening.split(". "), "kavi", *walk.split(". ")):
        assert session.submit(line).turns[-1].sort in ("deed", "switch"), line
    others = ["thorin", "go glass", "go turn", "give mug to kavi", "lyra", "go glass", "go turn", "give slip to thorin", "go wet", "name step", "thorin", "go wet", "ground step"]
    warned = [line for line in others if session.submit(line).turns[-1].sort == "glance"]
    before = session.state.get("kavi", "shard", "d8")
    session.submit("kavi")
    said = session.submit("go wet")
    if said.turns[-1].sort == "glance":
        assert "no coming up again" in words(said)
        assert session.state.get("kavi", "shard", "d8") == before
        assert session.submit("go wet").turns[-1].sort == "deed"
        warned.append("go wet")
    assert warned, "nothing was warned of"
    assert session.state.get("kavi", "shard", "d8") != before
