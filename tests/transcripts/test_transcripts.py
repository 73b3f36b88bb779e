"""Games typed in small worlds, told whole: what is said to each line, what kind of turn it was, what it changed.

A world is NAME.yaml, its games NAME.txt. A game begins at `## what it is about`. `> line` is typed as a player types it,
`? line` is asked of completion, `! line` is typed in the author's game. Below stands all that came of it; a line that
begins with `=` tells the turn (its sort, why it was refused, what a question offers) and every fact that it changed
besides what was read or seen.

A row that changes is read and judged. `python -m tests.transcripts.test_transcripts` writes down what is said now.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dreamweave.messages import Turn
from dreamweave.pages import page
from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.session.conditions import name, value
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story

HERE = Path(__file__).parent
WORLDS = sorted(path.stem for path in HERE.glob("*.yaml"))
BEGINNING = re.compile(r"^\d+ lines begin")
"""How large the grammar is, which is nobody's concern here."""

UNTOLD = {"read", "seen", "again", "turn", "commands", "unread", "question"}


def story(world: str) -> Story:
    """A world, compiled."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "world.yaml").write_text((HERE / f"{world}.yaml").read_text(encoding="utf-8"), encoding="utf-8")
        return Story(compile_folder(folder, library))


def games(world: str) -> Iterator[tuple[str, list[str]]]:
    """(what it is about, the lines typed with their marks) of each game of a world."""
    text = (HERE / f"{world}.txt").read_text(encoding="utf-8")
    for block in text.split("\n## ")[1:] if not text.startswith("## ") else text.removeprefix("## ").split("\n## "):
        title, *rows = block.split("\n")
        yield title, [row for row in rows if row[:2] in ("> ", "? ", "! ")]


def told(turn: Turn) -> str:
    """What a turn was, on one line."""
    parts = [f"{turn.sort} {turn.refusal.kind}" if turn.refusal else turn.sort]
    if turn.question:
        parts.append(f"{turn.question.kind}: {', '.join(o.words for o in turn.question.options)}")
    parts += [f"{name(fact)} = {value(now)}" for fact, _, now in turn.delta if fact[1] not in UNTOLD]
    parts += [f"{who} hears: {' / '.join(page(heard).split(chr(10)))}" for who, heard in turn.news]
    return "= " + "; ".join(parts)


def played(of: Story, title: str, lines: list[str]) -> str:
    """A game, told."""
    kind = Rehearsal if any(line.startswith("!") for line in lines) else Session
    session = kind(of)
    session.opening()
    out = [f"## {title}"]
    for line in lines:
        out.append(line)
        if line.startswith("?"):
            out.append(" ; ".join(session.complete(line[2:])))
            continue
        reply = session.submit(line[2:])
        for turn in reply.turns:
            said = [row.rstrip() for row in page(turn.passages).split("\n") if row.strip()]
            out += [BEGINNING.sub("Lines begin", row) for row in said]
            out.append(told(turn))
        if reply.dropped:
            out.append(reply.dropped)
    return "\n".join(out)


@pytest.mark.parametrize("world", WORLDS)
def test_every_game_goes_as_it_was_read(world: str) -> None:
    of = story(world)
    now = [played(of, title, lines) for title, lines in games(world)]
    was = ("\n" + (HERE / f"{world}.txt").read_text(encoding="utf-8").rstrip("\n")).split("\n## ")
    assert now == [f"## {game.rstrip()}" for game in was[1:]]


if __name__ == "__main__":
    for world in sys.argv[1:] or WORLDS:
        of = story(world)
        written = "\n\n".join(played(of, title, lines) for title, lines in games(world))
        (HERE / f"{world}.txt").write_text(written + "\n", encoding="utf-8")
