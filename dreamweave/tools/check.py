"""`dreamweave check`: every mistake of a pack at once; then its dreams compiled, as only the puzzle engine can."""

from __future__ import annotations

from dreamweave.dreamscape.play import dreamscape
from dreamweave.dreamscape.wants import Unreadable
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story


def check(folder: str) -> int:
    """Print what is wrong with a pack, or what is in it. Returns 0, or 1 when there are mistakes."""
    try:
        story = Story(compile_folder(folder, library))
    except PackError as e:
        count = len(e.mistakes)
        print(f"{e}\n\n{count} mistake{'s' if count > 1 else ''}.")
        return 1
    wrong: list[str] = []
    for dream in story.dreams:
        try:
            dreamscape(story, dream)
        except (Unreadable, KeyError, ValueError) as e:
            wrong.append(f"{dream}: {e}")
    if wrong:
        print("\n".join(wrong))
        return 1
    kinds = [e.kind for e in story.entities.values()]
    print(
        f"{story.title}: no mistakes. {kinds.count('room')} rooms, {kinds.count('person')} people, "
        f"{kinds.count('thing')} things, {sum(map(len, story.tree['topics'].values()))} topics, "
        f"{sum(map(len, story.tree['rules'].values()))} rules, {len(story.beats)} beats, {len(story.dreams)} dreams."
    )
    return 0
