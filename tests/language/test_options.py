"""Every option that a question offers can be chosen by its own words: in every room of the story, of every noun there."""

from __future__ import annotations

import pytest

from dreamweave.session import Session
from tests.conftest import story_named


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
