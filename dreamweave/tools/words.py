"""`dreamweave words`: how many words of prose a pack has, by act, voice, district and person.

A word counts where it is written: a text quoted in ten places is written once. What stands in braces is a name or a
condition, and none of the prose; both sides of {if …: this | that} are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dreamweave.session.library import library
from dreamweave.story.conduct import compile_pack
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import read_pack
from dreamweave.tools.doubts.finding import pieces_of

if TYPE_CHECKING:
    from collections import Counter

    from dreamweave.story.compiler import Compiler
    from dreamweave.tools.doubts.finding import Piece

ACT = re.compile(r"(?:^|[/\\])acts[/\\](\d+)[/\\]")
BRACES = re.compile(r"\{if [^:{}]*:|\{[^{}|]*\}|[{}|]")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def words(folder: str) -> int:
    """Print the words of a pack. Returns 0, or 1 when it has mistakes."""
    try:
        compiler, _ = compile_pack(read_pack(folder), library())
    except PackError as e:
        print(e)
        return 1
    tables = counted(compiler)
    total = sum(tables["voice"].values())
    print(f"{total} words")
    for name, table in tables.items():
        print(f"\nby {name}")
        for key, count in sorted(table.items(), key=lambda row: (-row[1], row[0])):
            print(f"{count:8}  {count / max(total, 1):4.0%}  {key}")
    return 0


def counted(compiler: Compiler) -> dict[str, Counter[str]]:
    """The words of a compiled pack: tables of counts by act, voice, district and person."""
    from collections import Counter

    tables: dict[str, Counter[str]] = {name: Counter() for name in ("act", "voice", "district", "person")}
    seen: set[tuple[object, ...]] = set()
    for piece in (p for text in compiler.texts if text[1] for p in pieces_of(compiler, *text)):
        place = (compiler.source.position(piece.where), piece.words)
        if place in seen:
            continue
        seen.add(place)
        count = len(WORD.findall(BRACES.sub(" ", piece.words)))
        tables["act"][_act(compiler, piece)] += count
        tables["voice"][piece.voice or "all"] += count
        tables["district"][_district(compiler, piece)] += count
        if piece.where[0] in ("people", "protagonists"):
            tables["person"][str(piece.where[1])] += count
    return tables


def _act(compiler: Compiler, piece: Piece) -> str:
    found = ACT.search(compiler.source.position(piece.where).file)
    return found[1] if found else "any"


def _district(compiler: Compiler, piece: Piece) -> str:
    """The region of the room a text is read in; or the dream, or the section, that it is of."""
    if piece.where[0] == "dreams":
        return f"dream {piece.where[1]}"
    room = compiler.entities.get(piece.home, {})
    return room.get("region") or str(piece.where[0])
