"""`dreamweave replay`: the commands of a script or of a saved game, run again in a new game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.pages import page
from dreamweave.session import Session

if TYPE_CHECKING:
    from dreamweave.story.model import Story


def replay(story: Story, path: str, check: bool) -> int:
    """Run a file's commands and print the game; with check, compare each state with the save's and print only what
    differs. Returns 1 when something differs."""
    if path.endswith(".dream"):
        return _save(story, path, check)
    session = Session(story)
    print(page(session.opening()))
    with open(path, encoding="utf-8", errors="replace") as script:
        for line in script:
            command = line.strip().removeprefix("> ").strip()
            if command:
                print(f"\n> {command}")
                for turn in session.submit(command).turns:
                    print(page(turn.passages))
    return 0


def _save(story: Story, path: str, check: bool) -> int:
    from dreamweave.saves.keeper import Keeper

    loaded = Keeper.open(path, initial=story.initial, readonly=True)
    seed = int(str(loaded.header.get("seed", 0)))
    nodes = list(loaded.timeline.path())[::-1]
    loaded.keeper.close()
    session = Session(story, seed)
    first = session.opening()
    if not check:
        print(page(first))
    differ = 0
    for node in nodes:
        if not node.record.line:
            continue
        reply = session.submit(node.record.line)
        if not check:
            print(f"\n> {node.record.line}\n" + "\n\n".join(page(t.passages) for t in reply.turns))
        elif session.state.hash != node.record.hash:
            differ += 1
            print(f"turn {node.record.n}, {node.record.line}: the state differs")
    if check:
        print(f"{len(nodes)} turns, {differ} differ")
    return 1 if differ else 0
