"""The rulebook: the index by action says neither more nor less than the tables it was made from."""

from __future__ import annotations

import pytest

from dreamweave.world.rulebook import ANY, Rulebook
from tests.conftest import story_named


@pytest.mark.parametrize("name", ["cloak", "somebodys"])
def test_whoever_has_a_row_about_an_action_speaks_of_it(name: str) -> None:
    story = story_named(name)
    tables = story.tree["tables"]
    book = Rulebook(story)
    for when in ("on", "after"):
        rows = [(owner, row) for owner, table in tables.items() for row in table[when]]
        for action in {row[0] for _, row in rows} | {"never"}:
            about = [(owner, row) for owner, row in rows if row[0] in (action, ANY)]
            assert book.speakers(when, action) == {owner for owner, _ in about}
            for owner in tables:
                assert [(r.action, r.noun, r.second, r.who) for r in book.rows(owner, when, action)] == [
                    (row[0], row[1], row[2], row[4]) for of, row in about if of == owner
                ]


def test_who_has_no_table_has_no_rows() -> None:
    assert Rulebook(story_named("cloak")).rows("nobody", "on", "take") == ()
