"""Whoever does what THINK says, and nothing else, comes to the end of each act.

Each of the four is sat with in turn; the third rung of their nudge is read for the commands in it, which stand there in
capitals, and these are typed. So every rung is something to type, each as it is written.
"""

from __future__ import annotations

import os
import random
import re

import pytest

from dreamweave.session import Session
from tests.actthree import dusk
from tests.acttwo import dawn
from tests.conftest import story_named
from tests.walkthroughs.runner import words

COMMAND = re.compile(r"\b(?:X(?= [A-Z])|[A-Z][A-Z0-9][A-Z0-9'’-]*)(?: [A-Z0-9][A-Z0-9'’-]*)*")
MOST_ROUNDS = 90


def commands(hint: str) -> list[str]:
    """The commands that a nudge spells out."""
    return [found.lower() for found in COMMAND.findall(hint)]


def follow(session: Session, until: str) -> int:
    """Do what THINK says until a beat is done; how many rounds of the four it took, or MOST_ROUNDS."""
    for number in range(MOST_ROUNDS):
        for person in session.story.protagonists:
            session.submit(person)
            hint = ""
            for _ in range(3):
                hint = words(session.submit("think"))
            for command in commands(hint):
                session.submit(command)
            if session.state.get(until, "done"):
                return number
    return MOST_ROUNDS


def test_following_think_from_the_dawn_ends_the_act() -> None:
    session = dawn(story_named("somebodys"))
    assert follow(session, "a3") < MOST_ROUNDS


@pytest.mark.parametrize(
    "x1", ["sit", pytest.param("carry", marks=pytest.mark.campaign), pytest.param("home", marks=pytest.mark.campaign)]
)
def test_following_think_from_the_dusk_ends_the_third_act(x1: str) -> None:
    session = dusk(story_named("somebodys"), x1=x1)
    assert follow(session, "d8_over") < MOST_ROUNDS
    assert session.state.text("story", "ended")


WANDERING = (
    "n s e w u d in out look wait aims kavi lyra thorin elysia take~all x~me drop~all open~door talk~to~ferdy undo think"
).split()


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(int(os.environ.get("RESTING_PLACES", "20"))))
def test_following_think_from_anywhere_ends_the_act(seed: int) -> None:
    session, chance = dawn(story_named("somebodys")), random.Random(seed)
    for _ in range(60):
        session.submit(chance.choice(WANDERING).replace("~", " "))
    assert follow(session, "a3") < MOST_ROUNDS
