"""Four in one world: each with their own place, hands, knowledge, memory and voice; nothing leaks from one to another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import words
from tests.leaks import check_leaks
from tests.small import SMALL


@pytest.fixture
def small(pack: Callable[..., Story]) -> Session:
    session = Session(pack(SMALL))
    session.opening()
    return session


def test_a_name_alone_be_and_switch_to_change_who_is_heard(small: Session) -> None:
    for line, who in [("ben", "ben"), ("be ann", "ann"), ("switch to ben", "ben"), ("become ann", "ann")]:
        (turn,) = small.submit(line).turns
        assert (turn.sort, small.focus) == ("switch", who)


def test_as_does_one_command_and_comes_back(small: Session) -> None:
    (turn,) = small.submit("as ben, take coin").turns
    assert (turn.actor, turn.sort, small.focus) == ("ben", "deed", "ann")
    assert small.world.holder("coin") == "ben"


def test_what_one_drops_another_finds(small: Session) -> None:
    small.submit("take bell. n. drop bell. s")
    small.submit("ben")
    assert "Taken." in words(small.submit("take bell"))


def test_each_has_their_own_it_and_again(small: Session) -> None:
    small.submit("take bell")
    small.submit("ben. take coin")
    assert "coin" in words(small.submit("drop it")).lower() or small.world.holder("coin") == "yard"
    small.submit("ann")
    small.submit("drop it")
    assert small.world.holder("bell") == "hall"
    small.submit("ring bell")
    small.submit("ben")
    (turn,) = small.submit("again").turns
    assert turn.reading and turn.reading.nouns == ("coin",)


def test_knowledge_has_a_source_and_crosses_only_when_told(small: Session) -> None:
    small.submit("ask bob about the well")
    assert small.state.get("ann", "knows", "well_secret") == ("bob", 0)
    assert small.state.get("ben", "knows", "well_secret") is None
    small.submit("n. tell ben about the well")
    told = small.state.get("ben", "knows", "well_secret")
    assert isinstance(told, tuple) and told[0] == "ann"
    assert "Had from Ann." in words(small.submit("as ben, ledger"))


def test_showing_a_thing_passes_on_what_is_known_of_it(pack: Callable[..., Story]) -> None:
    session = Session(pack(SMALL.replace("about: [yard.well]", "about: [coin]")))
    session.opening()
    session.submit("ask bob about the well. n. take coin. show coin to ben")
    assert session.state.get("ben", "knows", "well_secret") == ("ann", 3)
    assert session.submit("show coin to ben").turns[0].passages[0].text


def test_a_deed_seen_by_another_is_news_until_they_are_next_heard(small: Session) -> None:
    small.submit("n")
    small.submit("take coin")
    (seat,) = [s for s in small.view().roster if s.id == "ben"]
    assert seat.news
    said = words(small.submit("ben"))
    assert "Ann comes in." in said
    assert "Ann takes the coin." in said
    assert not any(s.news for s in small.view().roster)


def test_that_somebody_came_in_is_news_while_they_are_there_and_told_once(small: Session) -> None:
    small.submit("n. s. n")
    assert words(small.submit("ben")).count("Ann comes in.") == 1
    small.submit("ann. s. n. s")
    assert "Ann comes in." not in words(small.submit("ben"))


def test_what_another_has_met_is_not_known_here(small: Session) -> None:
    small.submit("open red box. ben")
    for line in ("x lamp", "take lamp", "x red box", "find the lamp"):
        said = words(small.submit(line)).lower()
        assert "hall" not in said and "box?" not in said, said
    assert not any("lamp" in c or "box" in c for c in small.complete("x "))


def test_the_same_room_reads_differently_through_each_of_the_four(somebodys: Session) -> None:
    from dreamweave.world.context import Context

    for id in ("sphere_room", "foundry_floor", "lyras_office", "sleeping_hall", "workshop_floor", "hall_of_counters"):
        text = somebodys.story.entities[id].text
        read = {
            p: " ".join(s.text for spans, _ in Context(somebodys.world, p).paragraphs(text) for s in spans)
            for p in somebodys.story.protagonists
        }
        assert len(set(read.values())) == len(read), id


def test_library_lines_are_spoken_in_four_voices(somebodys: Session) -> None:
    differing = [
        key
        for key, table in somebodys.story.lines.items()
        if not key.startswith("dream.hint") and len({str(table.get(p)) for p in somebodys.story.protagonists}) == len(somebodys.story.protagonists)
    ]  # fmt: skip
    assert len(differing) > 100


LINES = """look; x bell; open red box; take lamp; n; s; take all; drop all; x; take; ask bob about well; ann; ben; exits; think;
aims; ledger; x box; take box; where is lamp; who is bob; what is lamp; find coin; go cellar; open chest; e; w; take lmp;
x aple; topics; inventory; who""".replace("\n", " ").split(";")


@pytest.mark.parametrize("seed", range(3))
def test_no_name_leaks_to_one_who_has_not_met_it(small: Session, seed: int) -> None:
    check_leaks(small, 120, seed, LINES)


def test_the_leak_check_can_fail(pack: Callable[..., Story]) -> None:
    leaking = SMALL.replace(
        "exits: {south: hall}, scenery: {cobbles: Wet.,",
        "hear: 'I hear {the lamp}.', exits: {south: hall}, scenery: {cobbles: Wet.,",
    )
    session = Session(pack(leaking))
    session.opening()
    with pytest.raises(AssertionError, match="was told of lamp"):
        check_leaks(session, 60, 1, ["ben", "listen"])


def test_a_dreamer_sees_one_thread_away_and_is_told_only_of_here(somebodys: Session) -> None:
    somebodys.lay_down("d1")
    said = words(somebodys.submit("look"))
    assert "THE PASSAGE" in said and "is here" not in said
    assert "TUNE" not in words(somebodys.submit("tune kitchen to beta"))
    assert somebodys.state.get("d1.kitchen", "band") == "beta"
    words(somebodys.submit("go kitchen"))
    assert somebodys.submit("take kettle").turns[0].refusal is not None
    assert somebodys.state.get("d1.kettle", "in") == "d1.larder"


def test_a_dreamer_sees_what_is_across_the_glass(somebodys: Session) -> None:
    somebodys.lay_down("d6")
    world = somebodys.world
    for who in somebodys.story.protagonists:
        if world.dream_of(who):
            (across,) = world.entities[world.standpoint(who)].across
            assert {across, *somebodys.state.contents(across)} <= set(world.visible(who))
    assert not somebodys.story.entities["foundry_floor"].across
