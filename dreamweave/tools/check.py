"""`dreamweave check`: every mistake of a pack at once; then its dreams, compiled and proved.

A dream whose certificate came with the pack and is of this very dream is known to be solvable, and is not explored
again unless `proofs` says so. A certificate does not say who is needed, or what is warned of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.dreamscape.certificate import check as holds
from dreamweave.dreamscape.play import dreamscape
from dreamweave.dreamscape.wants import Unreadable
from dreamweave.session.library import library
from dreamweave.story.cache import certificate, compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import read_pack
from dreamweave.story.model import Story
from dreamweave.tools.dreams import findings, unfit
from dreamweave.tools.progress import watching

if TYPE_CHECKING:
    from collections.abc import Sequence


def check(folder: str, *, proofs: bool = False) -> int:
    """Print what is wrong with a pack, or what is in it. proofs: prove the dreams that have a certificate too.

    Returns 0, or 1 when there are mistakes.
    """
    try:
        story = Story(compile_folder(folder, library))
    except PackError as e:
        return _wrong(e)
    source = read_pack(folder)
    proved: list[str] = []
    certified: list[str] = []
    stale: list[str] = []
    for dream in story.dreams:
        try:
            scape = dreamscape(story, dream)
        except (Unreadable, KeyError, ValueError) as e:
            source.mistake(("dreams", dream), f"{dream}: {e}")
            continue
        found = unfit(scape)
        data = certificate(folder, dream)
        if fresh := holds(scape.puzzle, data):
            certified.append(dream)
        elif data is not None:
            stale.append(dream)
        if proofs or not fresh:
            proved.append(dream)
            with watching(dream) as watch:
                found += findings(scape, watch)
        for where, message in found:
            source.mistake(("dreams", dream, *where), message)
    if source.mistakes:
        return _wrong(PackError(source.mistakes))
    kinds = [e.kind for e in story.entities.values()]
    print(
        f"{story.title}: no mistakes. {kinds.count('room')} rooms, {kinds.count('person')} people, "
        f"{kinds.count('thing')} things, {sum(map(len, story.tree['topics'].values()))} topics, "
        f"{sum(len(t['says']) for t in story.tree['tables'].values())} rules, {len(story.beats)} beats, "
        f"{len(story.dreams)} dreams."
    )
    if story.dreams:
        taken = [dream for dream in certified if dream not in proved]
        print(f"Dreams proved: {_listed(proved)}.", end=" ")
        print(f"Solvable by their certificates, and not proved again: {_listed(taken)}.")
    if stale:
        print(f"Certificates that are not of these dreams, and are not used: {_listed(stale)}. See prove --write.")
    return 0


def _wrong(e: PackError) -> int:
    count = len(e.mistakes)
    print(f"{e}\n\n{count} mistake{'s' if count > 1 else ''}.")
    return 1


def _listed(dreams: Sequence[str]) -> str:
    return ", ".join(dreams) or "none"
