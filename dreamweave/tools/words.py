"""`dreamweave words`: how many words of prose a pack has, by act, voice, district and person, and how many of them its
transcripts show.

A word counts where it is written: a text quoted in ten places is written once. What stands in braces is a name or a
condition, and none of the prose; both sides of {if …: this | that} are. What stands between two braces is shown when
some transcript has those words in that order: of the pack's .play files as they play now, and of any file that is
named.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dreamweave.record import Value
from dreamweave.session.library import library
from dreamweave.story.conduct import compile_pack
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import read_pack
from dreamweave.story.model import Story
from dreamweave.tools.doubts.finding import pieces_of
from dreamweave.tools.transcripts import follow, play_files, read_plays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dreamweave.story.compiler import Compiler
    from dreamweave.tools.doubts.finding import Piece

ACT = re.compile(r"(?:^|[/\\])acts[/\\](\d+)[/\\]")
BRACES = re.compile(r"\{if [^:{}]*:|\{[^{}|]*\}|[{}|]")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Count(Value):
    """Words that are written, and how many of them some transcript shows."""

    written: int = 0
    shown: int = 0


def words(folder: str, transcripts: Sequence[str] = ()) -> int:
    """Print the words of a pack. transcripts: files whose text shows what it shows, beside the pack's own .play files.
    Returns 0, or 1 when it has mistakes. Raises OSError for a file that cannot be read."""
    try:
        compiler, tree = compile_pack(read_pack(folder), library())
    except PackError as e:
        print(e)
        return 1
    story = Story(json.loads(json.dumps(tree)))
    tables = counted(compiler, " ".join(_read_in(folder, story, transcripts)))
    total = sum(count.written for count in tables["voice"].values())
    print(f"{total} words, of which transcripts show {_share(sum(c.shown for c in tables['voice'].values()), total)}")
    for name, table in tables.items():
        print(f"\nby {name:12}   of all  shown")
        for key, count in sorted(table.items(), key=lambda row: (-row[1].written, row[0])):
            share, shown = _share(count.written, total), _share(count.shown, count.written)
            print(f"{count.written:8}  {share:>11}  {shown:>5}  {key}")
    return 0


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.0%}"


def _read_in(folder: str, story: Story, transcripts: Sequence[str]) -> Iterator[str]:
    """Everything that transcripts say, in plain words."""
    for path in play_files(folder):
        for play in read_plays(path, path):
            yield from (_plain(" ".join(said)) for said in follow(play, story)[1].values())
    for path in transcripts:
        with open(path, encoding="utf-8", errors="replace") as file:
            yield _plain(file.read())


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.replace("’", "'")))


def counted(compiler: Compiler, read: str = "") -> dict[str, dict[str, Count]]:
    """The words of a compiled pack: tables of counts by act, voice, district and person. read: what transcripts say."""
    tables: dict[str, dict[str, Count]] = {name: {} for name in ("act", "voice", "district", "person")}
    seen: set[tuple[object, ...]] = set()
    for piece in (p for text in compiler.texts if text[1] for p in pieces_of(compiler, *text)):
        place = (compiler.source.position(piece.where), piece.words)
        if place in seen:
            continue
        seen.add(place)
        count = _count(map(_plain, BRACES.split(piece.words)), read)
        for name, key in _keys(compiler, piece):
            was = tables[name].get(key, Count())
            tables[name][key] = Count(was.written + count.written, was.shown + count.shown)
    return tables


def _count(parts: Iterable[str], read: str) -> Count:
    lengths = [(len(part.split()), part in read) for part in parts]
    return Count(sum(n for n, _ in lengths), sum(n for n, shown in lengths if shown))


def _keys(compiler: Compiler, piece: Piece) -> Iterator[tuple[str, str]]:
    """Under what a piece of prose is counted: a table's name, and a row of it."""
    yield "act", _act(compiler, piece)
    yield "voice", piece.voice or "all"
    yield "district", _district(compiler, piece)
    if piece.where[0] in ("people", "protagonists"):
        yield "person", str(piece.where[1])


def _act(compiler: Compiler, piece: Piece) -> str:
    found = ACT.search(compiler.source.position(piece.where).file)
    return found[1] if found else "any"


def _district(compiler: Compiler, piece: Piece) -> str:
    """The region of the room a text is read in; or the dream, or the section, that it is of."""
    if piece.where[0] == "dreams":
        return f"dream {piece.where[1]}"
    room = compiler.entities.get(piece.home, {})
    return room.get("region") or str(piece.where[0])
