"""Undoing: UNDO, UNDO TO and REDO walk the timeline and say what was taken back. None of them erases anything."""

from __future__ import annotations

from dreamweave.actions import scenes
from dreamweave.saves.timeline import TAKEN_BACK
from dreamweave.session.draft import Draft, system

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Reading, Turn
    from dreamweave.session.playthrough import Playthrough


def undo(game: Playthrough, line: str, reading: Reading) -> Turn:
    """Take back as many deeds or switches as were asked for, or go back to a turn."""
    count = max(1, reading.number)
    if reading.prep:  # UNDO TO a turn
        count = sum(n.record.sort in TAKEN_BACK and n.record.n > reading.number for n in game.timeline.path())
    return _walked(game, line, reading, "Taken back", "There is nothing to take back.", count)


def redo(game: Playthrough, line: str, reading: Reading) -> Turn:
    """Do again what was taken back."""
    return _walked(game, line, reading, "Redone", "There is nothing to do again.", max(1, reading.number))


def _walked(game: Playthrough, line: str, reading: Reading, done: str, nothing: str, count: int) -> Turn:
    steps = game.timeline.redo(count) if reading.action == "redo" else game.timeline.undo(count)
    if not steps:
        return Draft(game, game.focus, line).refuse("nothing-to-undo", nothing)
    game.walk(steps)
    lines = [s.record.line.strip().upper() or "an empty line" for s in steps if s.record.sort in TAKEN_BACK]
    several = len(game.story.protagonists) > 1 and scenes.reader_of(game.world, game.focus)
    who = f" You are with {game.story.protagonists[game.focus].name}." if several else ""
    draft = Draft(game, game.focus, line)
    draft.say([*system(f"{done}: {', '.join(lines)}.{who}"), *game.here()])
    return draft.close("meta", reading)
