"""Walkthroughs: transcripts with checks. `* title` starts a fresh game, `> command` is typed, and each line after it
must occur in the answer: `/` before a regular expression, `!` before what must not occur. `#` is a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from dreamweave.session import Session
from tests.conftest import story_named, words


@dataclass
class Script:
    """One game: commands with what must be in their answers."""

    title: str
    steps: list[tuple[str, list[str]]] = field(default_factory=list)


def scripts(path: Path) -> list[Script]:
    """The games of a file."""
    found: list[Script] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("* "):
            found.append(Script(line[2:].strip()))
        elif line.startswith(">"):
            if not found:
                found.append(Script(path.stem))
            found[-1].steps.append((line[1:].strip(), []))
        elif line.strip() and not line.startswith("#") and found and found[-1].steps:
            found[-1].steps[-1][1].append(line.rstrip())
    return found


def play(script: Script, story: str) -> Session:
    """Play a script; raises AssertionError with the answer at the first check that fails."""
    session = Session(story_named(story))
    session.opening()
    follow(script, session)
    return session


def follow(script: Script, session: Session) -> None:
    """Play a script in a game that has begun; raises AssertionError with the answer at the first check that fails."""
    for command, checks in script.steps:
        answer = words(session.submit(command))
        for check in checks:
            if check.startswith("/"):
                met = re.search(check[1:], answer) is not None
            elif check.startswith("!"):
                met = check[1:] not in answer
            else:
                met = check in answer
            assert met, f"{script.title}: > {command}\nwanted: {check}\n---\n{answer}"
