"""Types the commands of commands.txt, each in its scene, and writes down what is answered, to be judged.

    python -m tests.language.judged.judging          writes answers.tsv: scene, command, answer, verdict

A verdict already given is kept while the answer stands as it was; a changed answer is to be judged again. Verdicts: `ok`
a sensible answer; `silly` understood amiss, or an answer that makes no sense to what was typed; `wrong` a sensible
command refused as if it were none; `deed` something was done that was not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.conftest import Game, story_named, words

HERE = Path(__file__).parent
VERDICTS = ("ok", "silly", "wrong", "deed")


def commands() -> Iterator[tuple[str, str, str]]:
    """(scene, the line that leads there, command) for every command, in order."""
    scene = lead = ""
    for line in (HERE / "commands.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            scene, _, lead = (part.strip() for part in line.removeprefix("@").partition("|"))
        elif line and not line.startswith("#"):
            yield scene, lead, line


def answers() -> Iterator[tuple[str, str, str]]:
    """(scene, command, answer) for every command, each typed in a game that has only come to its scene."""
    for scene, lead, command in commands():
        game = Game(story_named("somebodys"))
        game.session.submit(lead)
        yield scene, command, " / ".join(words(game.session.submit(command)).split("\n")).replace("\t", " ")


def judged() -> dict[tuple[str, str], tuple[str, str]]:
    """(answer, verdict) of each (scene, command) that is written down."""
    path = HERE / "answers.tsv"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {(scene, command): (answer, verdict) for scene, command, answer, verdict in (r.split("\t") for r in rows)}


def main() -> None:
    """Write the answers, with the verdicts that still hold."""
    before = judged()
    rows: list[str] = []
    for scene, command, answer in answers():
        old, verdict = before.get((scene, command), ("", ""))
        rows.append("\t".join((scene, command, answer, verdict if old == answer else "")))
    (HERE / "answers.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} answers, {sum(row.endswith(chr(9)) for row in rows)} to be judged")


if __name__ == "__main__":
    main()
