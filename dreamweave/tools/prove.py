"""`dreamweave prove`: what is certain about each dream of a story, as a table, as lines or as JSON."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from dreamweave.dreamscape.play import dreamscape
from dreamweave.dreamscape.proof import Measures, prove

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.story.model import Story

FIELDS = ("id", "reachable", "dead", "optimal", "plans", "switches", "necessary", "seconds")


def prove_story(story: Story, dreams: Sequence[str], as_json: bool) -> int:
    """Prove some dreams and print their measures. Returns 1 when one of them cannot be solved."""
    found = [prove(dreamscape(story, dream).puzzle, time.perf_counter) for dream in dreams]
    rows = [{f: getattr(m, f) for f in FIELDS} | {"seconds": round(m.seconds, 3)} for m in found]
    if as_json:
        print(json.dumps({"dreams": rows}, indent=1))
    elif sys.stdout.isatty():
        _table(found)
    else:
        for m in found:
            print(_line(m))
    return 0 if all(m.optimal >= 0 for m in found) else 1


def _line(m: Measures) -> str:
    if m.optimal < 0:
        return f"{m.id}: cannot be solved; {m.reachable:,} states can be reached"
    return (
        f"{m.id}: {m.reachable:,} states, {m.dead:,} dead, shortest {m.optimal} turns in {m.plans:,} ways, "
        f"{m.switches} switches, needs {', '.join(m.necessary) or 'nobody in particular'} ({m.seconds:.2f} s)"
    )


def _table(found: Sequence[Measures]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("dream", "states", "dead", "turns", "plans", "switches", "needs", "seconds", box=None)
    for m in found:
        counts = (f"{m.reachable:,}", f"{m.dead:,}", str(m.optimal), f"{m.plans:,}", str(m.switches))
        table.add_row(m.id, *counts, ", ".join(m.necessary), f"{m.seconds:.2f}")
    Console().print(table)
