"""Every option that a question offers can be chosen by its own words: in every room of the story, of every noun there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import story_named

BOXES = """
story: {title: Boxes}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: Hall}}
things:
  dark: {name: a dark red box, in: hall}
  red: {name: a red box, in: hall}
  box: {name: a box, in: hall}
  shelf: {name: a shelf, in: hall, kind: [supporter, fixed]}
  on_shelf: {name: a jar, in: shelf}
  jar: {name: a jar, in: hall}
"""


@pytest.mark.parametrize(("noun", "count"), [("box", 3), ("jar", 2)])
def test_an_option_whose_words_others_share_is_chosen_by_all_of_its_own(
    noun: str, count: int, pack: Callable[..., Story]
) -> None:
    session = Session(pack(BOXES))
    session.opening()
    scope = session.scope("sam")
    question = session.language.parse(f"x {noun}", scope).question
    assert question is not None
    assert len(question.options) == count
    for option in question.options:
        answer = session.language.answer(option.words, question, scope)
        assert answer is not None
        assert answer.readings == (option.reading,), option.words


@pytest.mark.parametrize("verb", ["x", "take"])
def test_every_option_is_chosen_by_its_own_words(verb: str) -> None:
    story = story_named("somebodys")
    session = Session(story)
    session.opening()
    actor, language = session.focus, session.language
    asked, wrong = 0, []
    for room in (e.id for e in story.entities.values() if e.kind == "room"):
        session.state.put((actor, "in"), room)
        scope = session.scope(actor)
        for noun in sorted({w for id in scope.visible for w in story.entities[id].nouns}):
            question = language.parse(f"{verb} {noun}", scope).question
            if question is None or question.kind != "which":
                continue
            asked += 1
            for option in question.options:
                answer = language.answer(option.words, question, scope)
                if answer is None or answer.readings != (option.reading,):
                    wrong.append((room, noun, option.words))
    assert asked > 5
    assert wrong == []
