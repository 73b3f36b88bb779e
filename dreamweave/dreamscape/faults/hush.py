"""HUSH. No voice works in a place unless a song lies at rest there.

Kind: a guard on NAME and on every way of speaking to somebody. Space: it adds no variable and can only shrink what is
reachable. Composes with everything: with DRIFT the song comes and goes, with ECHO a heard echo is a song too.
"""

from __future__ import annotations

from dreamweave.dreamscape.laws import Case, require, standing
from dreamweave.dreamscape.model import Label, Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.dreamscape.blueprint import Blueprint

VOICES = ("ask", "tell", "talk", "say", "call", "answer")
"""The actions that need a voice and take no turn; NAME needs one and takes a turn."""

SONG = "song"


def reshape(dream: Blueprint, cases: Iterable[Case]) -> list[Case]:
    """NAME is refused without a song here, and so is speech."""
    line = Line("dream.hush")
    rows: list[Case] = []
    for case in cases:
        rows += (
            require(case, dream.sounding(SONG, case.here), line)
            if case.label.action == "name" and case.effects
            else [case]
        )
    for who in dream.who:
        for shard in dream.shards:
            at = (standing(dream, who, shard),)
            for action in VOICES:
                rows += require(
                    Case(Label(who, action, "*", "*", "*"), shard, at, free=True), dream.sounding(SONG, shard), line
                )
    return rows
