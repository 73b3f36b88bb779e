"""Form 22 fills as its facts meet in Lyra's head: told by whoever a line belongs to, or found without."""

from __future__ import annotations

import pytest

from dreamweave.session import Session
from tests.acttwo import dawn
from tests.conftest import story_named, words


@pytest.fixture
def game() -> Session:
    session = dawn(story_named("somebodys"))
    for clue in (f"c{n}" for n in range(1, 19)):
        session.state.put(("lyra", "knows", clue), None)
    session.state.put(("lyra", "knows", "the_side_door"), None)
    for line in ("open drawer", "open drawer", "read forms", "next", "next", "next", "take form 22"):
        session.submit(line)
    return session


def form(session: Session, *lines: str) -> str:
    for line in lines:
        session.submit(line)
    return words(session.submit("read form 22"))


def stand(session: Session, **where: str) -> None:
    for person, place in where.items():
        session.state.put((person, "in"), place)
        session.state.put((person, "asleep"), None)


def test_it_is_begun_with_one_of_ours(game: Session) -> None:
    assert "HAND. One of ours." in form(game)


def test_the_stamp_is_told_if_she_reads_the_first_card_herself(game: Session) -> None:
    stand(game, lyra="registry_stacks")
    assert "STAMP. Awaits L. Synn" in form(game, "look up 0001")
    game.state.put(("ex", "done"), True)
    stand(game, lyra="exchange_floor")
    assert "Had of the Deputy." in form(game, "read tape")


def test_the_stamp_is_found_if_she_is_shown_it_first(game: Session) -> None:
    game.state.put(("elysia", "knows", "c12"), "elysia")
    game.state.put(("ex", "done"), True)
    stand(game, lyra="exchange_floor", elysia="exchange_floor")
    assert "Shown to the Deputy" in form(game, "elysia", "tell lyra about card 0001", "lyra", "read tape")


def test_the_name_is_kavis_to_tell_once_he_has_been_asked(game: Session) -> None:
    game.state.put(("kavi", "knows", "c13"), "kavi")
    stand(game, lyra="workshop_floor", kavi="workshop_floor")
    assert "Hers whose stair" not in form(game, "kavi", "tell lyra about red wool")
    assert "NAME. Hers whose stair it was. Had of Kavi" in form(
        game, "lyra", "ask kavi about names", "kavi", "tell lyra about red wool"
    )


def test_the_name_is_found_by_way_of_the_bargeman(game: Session) -> None:
    stand(game, lyra="barge", lasse="barge")
    assert "Found, by way of Lasse" in form(game, "ask lasse about tune")


def test_the_name_is_never_told_to_thorin_in_this_act(game: Session) -> None:
    game.state.put(("kavi", "knows", "c13"), "kavi")
    stand(game, thorin="workshop_floor", kavi="workshop_floor")
    form(game, "kavi", "tell thorin about red wool")
    assert game.state.get("thorin", "knows", "c13") is None


def test_the_knock_is_told_by_whoever_has_his_letters_read(game: Session) -> None:
    stand(game, lyra="thorins_room", thorin="thorins_room")
    half = form(game, "thorin", "open box", "take letters", "show letters to lyra", "next", "next")
    assert "KNOCK. Awaits T. Gale" in half
    assert "Had of Thorin" in form(game, "tell lyra about rota")


def test_tea_is_drunk_hot_when_two_straws_and_the_forms_have_met(game: Session) -> None:
    stand(game, lyra="lenders_ward", clement="counter_six")
    game.submit("lyra")
    assert "he was sorry" in form(game, "waive rule", "read book", "x jar")
    stand(game, lyra="hall_of_counters")
    assert "Tea, at my elbow. I drank it while it was hot" in words(game.submit("east"))
