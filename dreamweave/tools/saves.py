"""`dreamweave saves list | show | verify`: looking at saved games without playing them."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from dreamweave.saves.keeper import Keeper
from dreamweave.saves.reading import Unreadable
from dreamweave.saves.report import SaveInfo, list_saves, verify
from dreamweave.tools.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable


HEAD = ("file", "story", "turn", "with", "place", "played", "last words")


def _when(seconds: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds)) if seconds else "never"


def list_all(folder: str) -> int:
    """Print the saves of a folder, the last played first. Returns 0."""
    found = list_saves(folder)
    if not found:
        print(f"No saved games in {folder}.")
    elif sys.stdout.isatty():
        print(table(HEAD, map(_row, found)))
    else:
        for info in found:
            print("\t".join(_row(info)).rstrip())
    return 0


def _row(info: SaveInfo) -> tuple[str, ...]:
    """What is known of a save, in as many words as HEAD has; its words are one line whoever wrote them."""
    if info.problem:
        return (info.path, info.problem, *[""] * (len(HEAD) - 2))
    preview = info.preview[:60].replace("\n", " ")
    return (info.path, info.title, f"turn {info.turn}", info.actor, info.place, _when(info.at), preview)


def show(paths: Iterable[str]) -> int:
    """Print the way to where each save stands, a line a turn. Returns 1 when one cannot be read."""
    code = 0
    for path in paths:
        try:
            loaded = Keeper.open(path, readonly=True)
        except (OSError, Unreadable) as e:
            print(f"{path}: {getattr(e, 'strerror', None) or e}", file=sys.stderr)
            code = 1
            continue
        print(f"{path}: {loaded.header.get('title', '')}")
        for node in list(loaded.timeline.path())[::-1]:
            if node.record.line:
                first = next(iter(node.text), "")
                print(f"{node.record.n:5} {node.record.actor:10} > {node.record.line}\n      {first[:90]}")
        for name, node in loaded.timeline.bookmarks().items():
            print(f'      "{name}": turn {node.record.n}')
        for problem in loaded.problems:
            print(f"      {problem}")
        loaded.keeper.close()
    return code


def verify_all(paths: Iterable[str]) -> int:
    """Check every byte of each file. Returns 1 when one is not whole."""
    code = 0
    for path in paths:
        report = verify(path)
        if report.problem:
            print(f"{path}: {report.problem}")
        else:
            state = "whole" if report.ok else "damaged"
            print(f"{path}: {state}, {report.turns} turns, {report.branches} branches, stands at turn {report.head}")
            for lost in report.lost:
                print(f"  {lost}")
        code = code if report.ok else 1
    return code
