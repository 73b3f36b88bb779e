"""`dreamweave test`: the .play files of a pack, each of which holds games as they should go.

    * P9, the refuge            begins a game; until a command comes, these lines say how:
    * from: act 2, p8           an act's beginning, and beats done by then (fiat.py); else the story's beginning
    * x1: carry                 a choice, or an attribute, as it was decided
    > call down                 is typed
    She climbs.                 what it says, whole; where a line is … anything may stand
    /She (climbs|comes)         a pattern that must occur in what it says
    !staircase                  words that must not
    * done: p9                  a beat, a scene or a dream that must be done by now
    # …                         a remark

A command with no lines under it may say anything. What went otherwise is told at its line, as a diff.
"""

from __future__ import annotations

import difflib
import os
import re
from typing import TYPE_CHECKING

from dreamweave.pages import page
from dreamweave.record import Value
from dreamweave.tools.fiat import Unplayable, beginning, begun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dreamweave.session import Session
    from dreamweave.story.model import Story

ENDING = ".play"
ELIDED = "…"
SETTING = re.compile(r"\* ([a-z_][a-z0-9_.]*): *(.*)")
SIGNS = ("*", ">", "/", "!", "#", "\\")
"""What a line of a transcript cannot begin with, but behind a backslash."""


class Step(Value):
    """A command, or with no words what must be done by then. line: where it stands, counted from 1; said: what it
    should say, as numbered lines; checks: patterns and words, numbered."""

    command: str
    line: int
    said: tuple[tuple[int, str], ...] = ()
    checks: tuple[tuple[int, str], ...] = ()
    done: str = ""


class Play(Value):
    """One game of a file. settings: (name, value, line)."""

    title: str
    file: str
    settings: tuple[tuple[str, str, int], ...]
    steps: tuple[Step, ...]


class Failure(Value):
    """Where a game went otherwise than its file says, and how."""

    file: str
    line: int
    message: str
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join((f"{self.file}:{self.line}: {self.message}", *(f"    {line}" for line in self.lines)))


def play_files(folder: str) -> list[str]:
    """The .play files of a pack, by name."""
    found = (os.path.join(root, f) for root, _, files in os.walk(folder) for f in files if f.endswith(ENDING))
    return sorted(found)


def read_plays(path: str, name: str) -> list[Play]:
    """The games of a file; name: what to call it."""
    with open(path, encoding="utf-8") as file:
        return list(_plays(file.read().splitlines(), name))


def _plays(lines: Sequence[str], name: str) -> Iterator[Play]:
    title, settings, steps = "", list[tuple[str, str, int]](), list[Step]()
    for number, line in enumerate(lines, 1):
        setting = SETTING.fullmatch(line.rstrip()) if title else None
        if setting and setting[1] == "done":
            steps.append(Step("", number, done=setting[2]))
        elif setting and not steps:
            settings.append((setting[1], setting[2], number))
        elif line.startswith("* "):
            if title:
                yield Play(title, name, tuple(settings), tuple(map(_without_blank_ends, steps)))
            title, settings, steps = line[2:].strip(), [], []
        elif line.startswith(">"):
            title = title or os.path.splitext(os.path.basename(name))[0]
            steps.append(Step(line[1:].strip(), number))
        elif steps and line[:1] in ("/", "!"):
            steps[-1] = steps[-1].replace(checks=(*steps[-1].checks, (number, line.rstrip())))
        elif steps and not line.startswith("#"):
            steps[-1] = steps[-1].replace(said=(*steps[-1].said, (number, line.removeprefix("\\").rstrip())))
    if title:
        yield Play(title, name, tuple(settings), tuple(map(_without_blank_ends, steps)))


def _without_blank_ends(step: Step) -> Step:
    said = list(step.said)
    while said and not said[-1][1]:
        said.pop()
    return step.replace(said=tuple(said))


def follow(play: Play, story: Story) -> tuple[list[Failure], dict[int, list[str]]]:
    """Play a game as its file says; gives where it went otherwise, and by line what each command said."""
    heard: dict[int, list[str]] = {}
    try:
        session = _begun(play, story)
    except _Unplayable as e:
        return [Failure(play.file, e.line, str(e))], heard
    failures: list[Failure] = []
    for step in play.steps:
        if step.done:
            failures += _undone(play, step, session)
            continue
        heard[step.line] = said = _said(session, step.command)
        failures += _checked(play, step, said)
    return failures, heard


class _Unplayable(Exception):
    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def _begun(play: Play, story: Story) -> Session:
    start, line = "", play.steps[0].line if play.steps else 1
    decided: dict[str, str] = {}
    for name, value, at in play.settings:
        line = at
        if name == "from":
            start = value
        else:
            decided[name] = value
    try:
        return begun(story, beginning(story, start or "start"), decided)
    except Unplayable as e:
        named = (at for name, value, at in play.settings if name in str(e) or value in str(e))
        raise _Unplayable(str(e), next(named, line)) from None


def _said(session: Session, command: str) -> list[str]:
    reply = session.submit(command)
    words = "\n".join(page(turn.passages) for turn in reply.turns) + reply.dropped
    return [line.rstrip() for line in words.strip("\n").splitlines()]


def _checked(play: Play, step: Step, said: list[str]) -> Iterator[Failure]:
    """Where an answer is not as its file has it."""
    answer = "\n".join(said)
    for line, check in step.checks:
        met = re.search(check[1:], answer) is not None if check[0] == "/" else check[1:] not in answer
        if not met:
            wanted = "nothing in this fits" if check[0] == "/" else "this was not to be said"
            yield Failure(play.file, line, f"> {step.command}: {wanted}: {check}", tuple(f"+{row}" for row in said))
    wanted = [words for _, words in step.said]
    if wanted and not _fits(wanted, said):
        differ = list(difflib.unified_diff(wanted, said, n=1, lineterm=""))[2:]
        first = next((i for i, (a, b) in enumerate(zip(wanted, said)) if a != b), min(len(wanted), len(said)) - 1)
        at = step.said[max(first, 0)][0]
        yield Failure(play.file, at, f"> {step.command}: it says something else", tuple(differ))


def _fits(wanted: list[str], said: list[str]) -> bool:
    """Whether an answer is a transcript's, in which … stands for any lines at all."""
    if not wanted:
        return not said
    if wanted[0] == ELIDED:
        return any(_fits(wanted[1:], said[i:]) for i in range(len(said) + 1))
    return bool(said) and wanted[0] == said[0] and _fits(wanted[1:], said[1:])


def _undone(play: Play, step: Step, session: Session) -> Iterator[Failure]:
    story, state = session.story, session.state
    if step.done not in story.beats and step.done not in story.scenes and step.done not in story.dreams:
        yield Failure(play.file, step.line, f"nothing that can be done is called {step.done}")
    elif not state.get(step.done, "solved" if step.done in story.dreams else "done"):
        needs = story.beats[step.done].needs if step.done in story.beats else ()
        left = ", ".join(need for need in needs if not state.get(need, "done"))
        yield Failure(play.file, step.line, f"{step.done} is not done" + (f", and it needs {left}" if left else ""))


def bless(path: str, plays: Sequence[tuple[Play, dict[int, list[str]]]]) -> bool:
    """Write into a file what its games said, where they have transcripts or nothing at all; whether it changed."""
    with open(path, encoding="utf-8") as file:
        was = file.read()
    lines = was.splitlines()
    for play, heard in reversed(list(plays)):
        bare = not any(step.said or step.checks or step.done for step in play.steps)
        for step in reversed(play.steps):
            said = heard.get(step.line)
            if said is None or not (step.said or bare) or _fits([words for _, words in step.said], said):
                continue
            first = step.said[0][0] - 1 if step.said else step.line
            lines[first : first + len(step.said)] = [_escaped(line) for line in said]
    now = "\n".join(lines) + "\n"
    if now != was:
        with open(path, "w", encoding="utf-8") as file:
            file.write(now)
    return now != was


def _escaped(line: str) -> str:
    return f"\\{line}" if line.startswith(SIGNS) else line


def play_all(folder: str, story: Story, *, blessing: bool = False) -> int:
    """Play every game of a pack's .play files, and print where they go otherwise; blessing: write what they say now.
    Returns 1 when one fails."""
    files, games, failed = play_files(folder), 0, 0
    for path in files:
        plays = read_plays(path, os.path.relpath(path, folder))
        followed = [(play, *follow(play, story)) for play in plays]
        if blessing and bless(path, [(play, heard) for play, _, heard in followed]):
            print(f"{os.path.relpath(path, folder)}: written; read the difference")
            plays = read_plays(path, os.path.relpath(path, folder))
            followed = [(play, *follow(play, story)) for play in plays]
        for _, failures, _ in followed:
            games, failed = games + 1, failed + bool(failures)
            for failure in failures:
                print(failure)
    print(f"{len(files)} files, {games} games, {failed} of them not as written.")
    return int(failed > 0)
