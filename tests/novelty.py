"""How long a player goes without anything new: the longest stretch of understood commands in which no text of the pack
is read that has not been read before in that game.

    python -m tests.novelty GAME... [--from "act 2"] [--act 2] [--story somebodys]

GAME is what somebody typed: a file of `> command` lines, whose other lines are passed over (a front end's transcript, a
`.play` file, what `dreamweave replay GAME.dream` prints), or one of bare commands. --from says where they began, if not
at the story's opening: `act 2` is its dawn, and beats may follow, as in a `.play` file, whose `* from:` lines say the same.
--act counts only what is typed during that act; what was read before it is still not new in it. The commands of the
longest stretch are printed.

An understood command is one that the parser took for something to do, LOOK or UNDO among them, done or refused; what it
did not understand, or asked back about, is not counted. Texts are told apart by their words: a room whose passing
sentence has changed is new. The library's lines are no texts of the pack, in whatever voice.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dreamweave.messages import Passage, Turn
from dreamweave.tools.fiat import START, beginning, begun
from dreamweave.tools.transcripts import SETTING

if TYPE_CHECKING:
    from dreamweave.session import Session

MOST = 12
"""How many commands a newcomer may give without meeting something new."""


@dataclass
class Stretch:
    """Understood commands in a row that told of nothing new. first: the number of the first of them in the game,
    counted from 1; where: whose they were, and the place, as it began."""

    first: int
    where: str
    lines: list[str]

    def __str__(self) -> str:
        return f"{len(self.lines)} commands, from number {self.first}, {self.where}: {'. '.join(self.lines)}"


class Reader:
    """One who has read so much of a story."""

    def __init__(self) -> None:
        self._read: set[str] = set()
        self._written: set[str] = set()

    def anything_new(self, turn: Turn) -> bool:
        """Read what a turn tells; whether any of the pack's words in it are new."""
        self._written |= {p.text for _, told in turn.news for p in told if _of_the_pack(p)}
        told = {p.text for p in turn.passages if p.text and (_of_the_pack(p) or p.text in self._written)}
        new = told - self._read
        self._read |= told
        return bool(new)


def _of_the_pack(passage: Passage) -> bool:
    return bool(passage.key) and not passage.key.startswith("line.") and passage.kind != "place"


def longest(session: Session, lines: Iterable[str], act: int = 0) -> Stretch:
    """The longest stretch of a game that has been opened, of which these lines are typed. act: in that act only; 0: in
    all of it."""
    reader, best, number = Reader(), Stretch(0, "", []), 0
    now = Stretch(1, "", [])
    for turn in session.submit("look").turns:  # the first page has been read
        reader.anything_new(turn)
    for line in lines:
        for turn in session.submit(line).turns:
            new = reader.anything_new(turn)
            number += turn.reading is not None
            counts = turn.reading is not None and act in (0, session.state.number("story", "act"))
            if new or not counts:
                now = Stretch(number + 1, "", []) if new else now
                continue
            if not now.lines:
                now.first, now.where = number, f"{session.focus} at {session.world.standpoint(session.focus)}"
            now.lines.append(turn.line)
            if len(now.lines) > len(best.lines):
                best = Stretch(now.first, now.where, list(now.lines))
    return best


def games(written: str) -> list[tuple[str, str, list[str]]]:
    """The games of a file: of each its title, where it begins ("" for the story's opening), and what was typed."""
    found: list[tuple[str, str, list[str]]] = []
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    bare = not any(line.startswith(">") for line in lines)
    for line in lines:
        if line.startswith("* from:") and found:
            found[-1] = (found[-1][0], line.removeprefix("* from:").strip(), found[-1][2])
        elif line.startswith("* ") and not SETTING.fullmatch(line):
            found.append((line[2:], "", []))
        elif line.startswith(">") or (bare and line[0] not in "*#"):
            found = found or [("", "", [])]
            found[-1][2].append(line.removeprefix(">").strip())
    return found


def main(arguments: list[str] | None = None) -> int:
    """Measure some games, and print what came of each. Returns 1 when one has a stretch longer than MOST."""
    from tests.conftest import story_named

    options = argparse.ArgumentParser("python -m tests.novelty", description=str(__doc__).partition("\n\n")[0])
    options.add_argument("games", nargs="+", type=Path, metavar="GAME")
    options.add_argument("--from", dest="start", default="")
    options.add_argument("--act", type=int, default=0)
    options.add_argument("--story", default="somebodys")
    given = options.parse_args(arguments)
    story = story_named(given.story)
    played = [(path, *game) for path in given.games for game in games(path.read_text(encoding="utf-8"))]
    worst = 0
    for path, title, start, lines in played:
        stretch = longest(begun(story, beginning(story, given.start or start or START), {}), lines, given.act)
        worst = max(worst, len(stretch.lines))
        print(f"{path}: {title and title + ': '}{stretch}")
    print(f"the longest of {len(played)}: {worst}, where {MOST} is the most there should be")
    return int(worst > MOST)


if __name__ == "__main__":
    raise SystemExit(main())
