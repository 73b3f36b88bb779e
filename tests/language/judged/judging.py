"""Types the commands of each set, each in its scene, and writes down what is answered, to be judged.

    python -m tests.language.judged.judging          writes answers.tsv of every set: scene, command, answer, verdict

A verdict already given is kept while the answer stands as it was; a changed answer is to be judged again. Verdicts: `ok`
a sensible answer; `silly` understood amiss, or an answer that makes no sense to what was typed; `wrong` a sensible
command refused as if it were none; `deed` something was done that was not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dreamweave.session import Session
from tests.acttwo import dawn
from tests.conftest import Game, story_named, words

HERE = Path(__file__).parent
SETS = ("", "-2", "-3")
"""What the names of the sets' files end in: commands.txt and answers.tsv, commands-2.txt and answers-2.tsv, and so on."""
DAWN = "dawn:"
"""What a lead begins with that is typed at the dawn of the second act."""

VERDICTS = ("ok", "silly", "wrong", "deed")


def commands(which: str) -> Iterator[tuple[str, str, str]]:
    """(scene, the line that leads there, command) for every command of a set, in order."""
    scene = lead = ""
    for line in (HERE / f"commands{which}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            scene, _, lead = (part.strip() for part in line.removeprefix("@").partition("|"))
        elif line and not line.startswith("#"):
            yield scene, lead, line


def answers(which: str) -> Iterator[tuple[str, str, str]]:
    """(scene, command, answer) for every command, each typed in a game that has only come to its scene: one for each
    scene, which goes back to it after every command."""
    for (scene, lead), typed in groupby(commands(which), key=lambda row: row[:2]):
        session = begun(lead)
        assert session.timeline.head
        there = session.timeline.head.id
        for *_, command in typed:
            yield scene, command, " / ".join(words(session.submit(command)).split("\n")).replace("\t", " ")
            session.jump(there)


def begun(lead: str) -> Session:
    """A game that has come to a scene: from the beginning, or from the dawn of the second act."""
    session = dawn(story_named("somebodys")) if lead.startswith(DAWN) else Game(story_named("somebodys")).session
    session.submit(lead.removeprefix(DAWN).strip() or "look")
    return session


def judged(which: str) -> dict[tuple[str, str], tuple[str, str]]:
    """(answer, verdict) of each (scene, command) that is written down."""
    path = HERE / f"answers{which}.tsv"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {(scene, command): (answer, verdict) for scene, command, answer, verdict in (r.split("\t") for r in rows)}


def main() -> None:
    """Write the answers of every set, with the verdicts that still hold."""
    for which in SETS:
        before = judged(which)
        rows: list[str] = []
        for scene, command, answer in answers(which):
            old, verdict = before.get((scene, command), ("", ""))
            rows.append("\t".join((scene, command, answer, verdict if old == answer else "")))
        name = f"answers{which}.tsv"
        (HERE / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(f"{name}: {len(rows)} answers, {sum(row.endswith(chr(9)) for row in rows)} to be judged")


if __name__ == "__main__":
    main()
