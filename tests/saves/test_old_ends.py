"""Games of Somebody's saved while its first act was all there was. They go on into the second; never write these files
again."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dreamweave.saves.keeper import Keeper
from dreamweave.session import Session
from tests.conftest import story_named, words

GOLDEN = Path(__file__).parent / "golden"
NIGHT = "wait. wait. thorin. wait. knock. wait. tell boy about knock. kavi. up. wait. elysia. wait. fill in form"


def resumed(name: str, folder: Path) -> Session:
    path = folder / f"{name}.dream"
    path.write_bytes(gzip.decompress((GOLDEN / f"{name}.dream.gz").read_bytes()))
    story = story_named("somebodys")
    return Session.resumed(story, Keeper.open(str(path), initial=story.initial))


def said(session: Session, *lines: str) -> str:
    return [words(session.submit(line)) for line in lines][-1]


@pytest.fixture
def ended(tmp_path: Path) -> Session:
    return resumed("act-one-ended", tmp_path)


def test_a_game_that_stands_at_the_old_end_goes_on(ended: Session) -> None:
    assert ended.dropped == []
    page = said(ended, "look")
    assert "Whoever was up is up." in page and "They've come up on the grass" in page
    assert "Four hundred, on wet grass" in said(ended, "look")
    assert "Who for?" in said(ended, "recall four")
    assert "ENTRY PERMITTED" in said(ended, "lyra", "stamp form")


def test_what_led_to_the_old_end_may_be_taken_back_and_the_end_is_none_when_done_again(ended: Session) -> None:
    assert "Taken back: SAY PUT THE KETTLE ON" in said(ended, "undo")
    said(ended, "redo")
    assert "Whoever was up is up." in said(ended, "look")


def test_a_game_in_the_night_of_the_first_act_goes_on_into_the_second(tmp_path: Path) -> None:
    session = resumed("act-one-night", tmp_path)
    assert session.dropped == []
    for line in NIGHT.split(". "):
        said(session, line)
    assert session.state.number("story", "act") == 1
    said(session, "lyra", "wait", "wait", "wait")
    assert session.state.number("story", "act") == 2
    assert "There is a form" in said(session, "lyra", "think")


def test_a_game_that_stands_at_the_end_of_the_second_act_goes_on_into_the_third(tmp_path: Path) -> None:
    session = resumed("act-two-ended", tmp_path)
    assert session.dropped == []
    page = said(session, "look")
    assert "IN RE 0001" in page and "I have the key" in page
    assert session.state.number("story", "act") == 3
    assert session.state.text("story", "at") == "dusk_of_it"
    assert "to which the hand goes in the dark" in said(session, "lyra", "ledger")
    said(session, "undo")
    said(session, "redo")
    assert session.state.number("story", "act") == 3


@pytest.mark.parametrize("name", ["act-one-ended", "act-two-ended"])
@pytest.mark.parametrize(
    "lines", [("look",), ("undo", "redo", "look"), ("look", "undo", "redo"), ("look", "undo", "wait")]
)
def test_a_game_that_went_on_goes_on_when_it_is_opened_again(name: str, lines: tuple[str, ...], tmp_path: Path) -> None:
    session = resumed(name, tmp_path)
    said(session, *lines, "wait")
    assert session.keeper
    session.keeper.close()
    story = story_named("somebodys")
    again = Session.resumed(story, Keeper.open(str(tmp_path / f"{name}.dream"), initial=story.initial))
    assert not again.state.get("story", "ended")
    assert again.state.number("story", "act") == session.state.number("story", "act")
    facts, were = ({fact: v for fact, v in s.state.changed.items() if fact[1] != "page"} for s in (again, session))
    assert {fact for fact in {*facts, *were} if facts.get(fact) != were.get(fact)} == set()
    assert "ended" not in said(again, "look")
