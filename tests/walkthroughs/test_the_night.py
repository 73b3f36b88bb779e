"""The middle of the third act's night: Clement, the Horse and the broadcast, each from a dusk with what they need done."""

from __future__ import annotations

import random

import pytest

from dreamweave.session import Session
from tests.actthree import dusk
from tests.conftest import story_named, words

LINES = ("stamp", "door", "knock", "name")
SAID = {
    ("stamp", "told"): "where three were wanted. I was thirty",
    ("stamp", "found"): "as I was shown. I was thirty",
    ("door", "told"): "Madam Voss made it, and says so",
    ("door", "found"): "read by nobody, and I include myself",
    ("knock", "told"): "He says that he is sorry about your minute",
    ("knock", "found"): "sixty-one persons who meant well",
    ("name", "told"): "kept it, and tells me",
    ("name", "found"): "The name was taken off. It was",
}
DREAM = (
    "elysia. tune box to alpha. go box. take whistle. go foyer. go shallow end. tune gallery to delta. put whistle",
    "thorin. go shallow end",
    "lyra. go shallow end. name attendant as halina. give towel to halina",
    "thorin. ground horse. take whistle. go foyer. go box. put whistle on hook",
)


def say(game: Session, *lines: str) -> str:
    """The answers to some commands, in one piece."""
    return "\n".join(words(game.submit(line)) for line in lines)


def night(*done: str) -> Session:
    """Dusk, with beats called done; Lyra has the eleven forms, and stands with Elysia and Thorin in the Ward."""
    game = dusk(story_named("somebodys"))
    say(game, "go to lyra's office", "take form 40")
    for beat in done:
        game.state.put((beat, "done"), True)
    for who in ("lyra", "elysia", "thorin"):
        game.state.put((who, "in"), "lenders_ward")
    return game


def broadcasting(how: str, *filled: str) -> Session:
    """Lyra upon the steam, with some lines of the form filled."""
    game = night("p12", "d6", "p13")
    say(game, "look")
    for line in filled:
        game.state.put((f"form22_{line}", "value"), "told")
    if how == "asked":
        say(game, "give form 40 to clement")
    else:
        say(game, "ask clement about time", "ask clement about door", "ask clement about knock", "take paper")
    assert game.state.get("p15", "how") == how
    say(
        game,
        "thorin",
        "go to gillgate",
        "go to gillgate",
        "ask sitters for bricks",
        "lyra",
        "go to lantern",
        "go to lantern",
    )
    return game


def test_clement_is_asked_upon_a_form() -> None:
    game = night("d6")
    assert "You'd have to ask for it back" in say(game, "look", "ask clement about form")
    assert "It's in order" in say(game, "give form 40 to clement")
    assert "the lender, or the heir, in person" in say(game, "read paper")
    assert game.state.get("p15", "how") == "asked"


def test_the_fold_rises_at_every_reply_and_is_taken_at_the_third() -> None:
    game = night("d6")
    say(game, "look")
    for subject in ("why", "the boy", "box six"):
        assert "not to be reached" in say(game, "take form")
        say(game, f"ask clement about {subject}")
    assert "choose between you and the box" in say(game, "take form")
    assert game.state.get("p15", "how") == "taken"


def test_before_the_counter_he_only_has_his_hour() -> None:
    game = night()
    assert "It's only my hour" in say(game, "look", "talk to clement")
    assert "He does not look to see what they are" in say(game, "give form 40 to clement")


def test_thorin_sits_him_down_and_it_stands_clear() -> None:
    game = night("d6")
    assert "That's a day and a half on that heel" in say(game, "thorin", "sit clement down")
    assert "choose between" in say(game, "lyra", "take form")


@pytest.mark.parametrize("who", ["elysia", "thorin", "lyra"])
@pytest.mark.parametrize(("said", "answer", "value"), [("yes", "rubbed down", True), ("it's yours", "All of him?", False), ("ask me in the morning", "Will you be here?", "morning")])  # fmt: skip
def test_the_horse_comes_up_the_ramp_and_she_asks(who: str, said: str, answer: str, value: str | bool) -> None:
    game = night("p12", "d6", "p13")
    assert "Clement has the chair" in say(game, "look", "elysia", "lie down with halina")
    say(game, "lyra", "give form 40 to clement")
    assert "One holds the towel" in say(game, "lie down with halina")
    game.state.put(("bath_towel", "by"), "lyra")
    game.state.put(("bath_towel", "in"), "lyra")
    assert "a cap to mind" in say(game, "kavi", "go to ward", "go to ward", "lie down with halina")
    say(game, "elysia", "lie down with halina", "lyra", "lie down with halina", "thorin", "lie down with halina")
    told = say(game, *(line for part in DREAM for line in part.split(". ")))
    assert "It is the first time anybody has been looked round at" in told
    assert "I just let him be as heavy as he is" in told
    assert "Has it got to go back?" in told
    assert answer in say(game, who, said)
    assert game.state.get("x6", "value") == value
    assert game.state.get("d7_answer", "done")


@pytest.mark.parametrize(("how", "said", "value"), [("asked", "read hand", "named"), ("asked", "skip hand", "shielded"), ("asked", "give microphone to clement", "said"), ("taken", "read hand", "named"), ("taken", "skip hand", "shielded")])  # fmt: skip
def test_the_hand_is_named_or_shielded_or_speaks(how: str, said: str, value: str) -> None:
    game = broadcasting(how)
    say(game, said)
    assert game.state.get("x2", "value") == value


def test_what_was_taken_of_him_cannot_be_handed_back() -> None:
    game = broadcasting("taken")
    assert "I can hardly hand him that" in say(game, "give microphone to clement")


@pytest.mark.parametrize("seed", range(12))
def test_any_lines_in_any_order_come_to_the_remedy(seed: int) -> None:
    chance = random.Random(seed)
    filled = [line for line in LINES if chance.random() < 0.5]
    how = {line: chance.choice(("told", "found")) for line in filled}
    game = broadcasting("asked")
    for line, value in how.items():
        game.state.put((f"form22_{line}", "value"), value)
    game.state.put(("x3", "value"), "early")
    order = [*LINES, "hand"]
    chance.shuffle(order)
    first = ""
    for number, line in enumerate(order):
        assert "not know what" in say(game, "read remedy") or number == 4
        if number == 4:
            assert "no chin" in say(game, f"read {line}")
            say(game, "thorin", "put brick in copper", "lyra")
        verb = chance.choice(("read", "skip"))
        told = say(game, f"{verb} {line}")
        if verb == "read" and line != "hand":
            assert ("On this line I have nothing" in told) == (line not in filled), told
            assert line not in filled or SAID[line, how[line]] in told, told
            first = first or line
        elif verb == "read":
            first = first or line
    assert "Say what you had" in say(game, "read remedy")
    assert game.state.get("p16", "done")
    assert (game.state.get("broadcast", "first") or "none") == (first or "none")


def test_the_name_is_not_read_over_his_head_without_a_warning() -> None:
    game = broadcasting("asked", "name")
    game.state.put(("x3", "value"), "unmade")
    assert "has not been told" in say(game, "read name")
    assert "two hundred people get up" in say(game, "read name")
    assert game.state.get("x3", "value") == "city"


@pytest.mark.parametrize(("x2", "heard"), [("named", "may stop a quarter of an hour"), ("shielded", "with his lamp lit"), ("said", "There is no chair. He sits on the bed"), ("unmade", "There is no chair. He sits on the bed")])  # fmt: skip
def test_she_asks_after_him_by_what_was_said_of_him(x2: str, heard: str) -> None:
    game = night("p12", "d6", "p13", "p14", "p15", "p16")
    game.state.put(("x2", "value"), x2)
    for who in ("elysia", "lyra", "thorin"):
        game.state.put(("bath_towel", "in"), "lyra")
        say(game, who, "lie down with halina")
    say(game, *(line for part in DREAM for line in part.split(". ")))
    assert heard in say(game, "no")
