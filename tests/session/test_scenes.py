"""A scene is entered, steered by ordinary commands, left, and taken up again where it stood; a save keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import words
from tests.small import SMALL

QUARREL = (
    SMALL
    + """
scenes:
  quarrel:
    where: hall
    who: [ann]
    when: story.rung >= 1
    start: accused
    leave: You walk out on him.
    nodes:
      accused:
        say: Bob turns round. "Was that you?"
        again: Bob still waits for an answer.
        think: {ann: [He asked something., Yes or no., SAY YES.]}
        on:
          say yes | yes: {say: "“Yes,” I say.", to: forgiven}
          say no | no: {say: "“No,” I say.", to: doubted}
          give bell bob: {say: I hand it to him., do: [{move: bell, to: bob}], to: end}
        else: "\\"That is not what I asked.\\""
      doubted:
        say: He does not believe it.
        on: {say yes | yes: {say: "“All right, yes.”", to: forgiven}}
      forgiven:
        say: He shrugs.
        on: {thank bob: {to: end, say: That is that.}}
"""
)


@pytest.fixture
def quarrel(pack: Callable[..., Story]) -> Session:
    session = Session(pack(QUARREL))
    session.opening()
    return session


def test_it_begins_and_ordinary_commands_steer_it(quarrel: Session) -> None:
    assert "Was that you?" in words(quarrel.submit("ring bell"))
    assert "That is not what I asked" in words(quarrel.submit("ask bob about well"))
    assert "He does not believe it" in words(quarrel.submit("say no"))
    assert "He shrugs" in words(quarrel.submit("yes"))
    assert "That is that" in words(quarrel.submit("thank bob"))
    assert quarrel.state.get("quarrel", "done") is True
    assert "goes down to the cellar" in words(quarrel.submit("ask bob about well"))


def test_it_is_left_and_taken_up_where_it_stood(quarrel: Session) -> None:
    quarrel.submit("ring bell")
    assert "You walk out on him" in words(quarrel.submit("n"))
    assert "Bob still waits" in words(quarrel.submit("s"))
    assert "Bob still waits" in words(quarrel.submit("look"))
    said = [words(quarrel.submit("think")) for _ in range(3)]
    assert "SAY YES" in said[2]
    quarrel.submit("ben. s")
    assert "Bob still waits" not in words(quarrel.submit("look"))


def test_undo_goes_back_into_it(quarrel: Session) -> None:
    quarrel.submit("ring bell")
    quarrel.submit("say no")
    quarrel.submit("undo")
    assert quarrel.state.get("quarrel", "node") == "accused"


def test_its_mistakes_are_told(pack: Callable[..., Story]) -> None:
    broken = (
        QUARREL.replace("to: doubted}", "to: douted}")
        .replace("start: accused", "start: acused")
        .replace("where: hall\n    who: [ann]", "where: hal\n    who: [anne]")
    )
    with pytest.raises(PackError) as caught:
        pack(broken)
    for told in (
        "no node douted; did you mean doubted?",
        "no node acused",
        "no room is called hal",
        "no protagonist is called anne",
    ):
        assert told in str(caught.value)


def test_what_is_to_be_done_or_thought_by_all_is_each_ones(pack: Callable[..., Story]) -> None:
    ringing = "aim: {ann: Ring the bell twice.}, think: {ann: ["
    assert ringing in QUARREL and "who: [ann]" in QUARREL
    mine = QUARREL.replace(ringing, "aim: {all: Ring it., ann: Ring the bell twice.}, think: {all: [")
    game = Session(pack(mine.replace("who: [ann]", "who: [ann, ben]").replace("think: {ann: [He", "think: {all: [He")))
    game.opening()
    assert "Ring the bell twice" in words(game.submit("aims")) and "There is a bell" in words(game.submit("think"))
    assert "Ring it." in words(game.submit("ben. aims")) and "There is a bell" in words(game.submit("think"))
    game.submit("s. ring bell")
    assert "He asked something" in words(game.submit("think"))


def test_a_deed_that_leads_somewhere_and_into_a_scene_there_has_its_words_once(pack: Callable[..., Story]) -> None:
    leads = "rooms: {cellar: {on: {jump: {do: [{move: actor, to: hall}, {scene: quarrel}], say: Up I go.}}}}\n"
    session = Session(pack(story=QUARREL, more=leads))
    session.opening()
    session.submit("open chest. east")
    told = words(session.submit("jump"))
    assert told.count("Was that you?") == 1 and "still waits" not in told
    assert "still waits" in words(session.submit("look"))
