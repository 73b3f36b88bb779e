"""What an author is told of a reading: for every way the parser can go, each line of its telling."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from dreamweave.language.explain import MOST, explain
from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.small import SMALL

TOLD = Path(__file__).with_name("explained.txt").read_text(encoding="utf-8")


def told(story: Story, line: str) -> list[str]:
    """What is told of a line; how many lines of grammar begin with a word is any number."""
    session = Session(story)
    session.opening()
    return [re.sub(r"\d+ lines begin", "N lines begin", said) for said in explain(story, line, session.scope("ann"))]


def test_every_step_is_told(pack: Callable[..., Story]) -> None:
    story = pack(SMALL)
    blocks = [block.split("\n") for block in TOLD.strip("\n").removeprefix("> ").split("\n> ")]
    assert {line: told(story, line) for line, *_ in blocks} == {line: said for line, *said in blocks}


MANY = """
story: {title: Many}
protagonists: {ann: {name: Ann, in: hall}}
rooms: {hall: {name: Hall}}
things:
""" + "".join(f"  b{n}: {{name: a box {n}, in: hall}}\n" for n in range(MOST + 1))


def test_what_is_many_is_counted(pack: Callable[..., Story]) -> None:
    said = told(pack(MANY), "x box")
    assert said[4] == f"    noun: one of {', '.join(f'b{n}' for n in range(MOST))} and 1 more"
    assert sum("examine, b" in line for line in said) == MOST
    (line,) = [s for s in told(pack(MANY.replace(f"  b{MOST}:", "  # b:")), "x box") if "noun" in s]
    assert "more" not in line
