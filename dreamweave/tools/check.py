"""`dreamweave check`: every mistake of a pack at once; its dreams, compiled and proved; then what is doubtful in it.

A dream whose certificate came with the pack and is of this very dream is known to be solvable, and is not explored
again unless `proofs` says so. A certificate does not say who is needed, or what is warned of.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dreamweave.dreamscape.certificate import check as holds
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.dreamscape.wants import Unreadable
from dreamweave.session.library import library
from dreamweave.story.cache import certificate
from dreamweave.story.conduct import compile_pack
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import read_pack
from dreamweave.story.model import Story
from dreamweave.tools.doubts import doubts
from dreamweave.tools.dreams import findings, unfit
from dreamweave.tools.progress import watching
from dreamweave.tools.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.story.diagnostics import Mistake


def check(folder: str, *, proofs: bool = False, strict: bool = False, choices: bool = False) -> int:
    """Print what is wrong with a pack, what is doubtful, and what is in it. proofs: prove the dreams that have a
    certificate too. strict: take no doubt for an answer. choices: list where each choice and deduction is quoted.

    Returns 0, or 1 when there are mistakes, or, if strict, doubts.
    """
    try:
        source = read_pack(folder)
        compiler, tree = compile_pack(source, library())
    except PackError as e:
        return _wrong(e)
    story = Story(json.loads(json.dumps(tree)))
    proved: list[str] = []
    certified: list[str] = []
    stale: list[str] = []
    for dream in story.dreams:
        try:
            scape = Dreamscape(story, dream)
        except Unreadable as e:
            source.mistake(source.locate(("dreams", dream), e.words, 0), f"{dream}: {e}")
            continue
        except (KeyError, ValueError) as e:
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
    if choices:
        print("\n".join(quotations(compiler)))
    doubted = doubts(compiler, tree)
    for doubt in doubted:
        print(doubt)
    if doubted:
        print(f"\n{_count(len(doubted), 'doubt')}. To waive one, say why in the pack: waive: {{{_key(doubted[0])}: …}}")
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
    return int(strict and bool(doubted))


def _key(doubt: Mistake) -> str:
    """What a doubt is waived by."""
    return doubt.message.partition(": ")[0]


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}"


def _wrong(e: PackError) -> int:
    print(f"{e}\n\n{_count(len(e.mistakes), 'mistake')}.")
    return 1


def _listed(dreams: Sequence[str]) -> str:
    return ", ".join(dreams) or "none"
