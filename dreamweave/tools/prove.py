"""`dreamweave prove`: what is certain about each dream of a story, as a table, as lines or as JSON.

With --write it also keeps a certificate of each dream in the pack, by which play knows the way from everywhere without
exploring. A terminal is told how far it has come.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

from dreamweave.desk import Wrong
from dreamweave.dreamscape import certificate
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.dreamscape.proof import Measures, Proof, Way, prove
from dreamweave.dreamscape.search import TooLarge, steady
from dreamweave.story.cache import certificate_path
from dreamweave.tools.progress import watching
from dreamweave.tools.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.dreamscape.model import Puzzle
    from dreamweave.dreamscape.proof import Explored
    from dreamweave.dreamscape.search import Watch
    from dreamweave.story.model import Story


def prove_story(
    story: Story, dreams: Sequence[str], *, as_json: bool = False, numpy: bool = False, write: bool = False
) -> int:
    """Prove some dreams and print their measures. Returns 1 when one of them cannot be solved or has too many states.

    numpy: explore with arrays; the measures are the same. write: keep a certificate of each in the pack. Raises Wrong
    when numpy is not there.
    """
    explore = _arrays() if numpy else Proof
    found: list[Measures] = []
    wrong: list[str] = []
    for dream in dreams:
        with watching(dream) as watch:
            puzzle = Dreamscape(story, dream).puzzle
            try:
                found.append(prove(puzzle, time.perf_counter, explore, watch))
                if write:
                    _keep(story, puzzle, watch)
            except TooLarge as e:
                wrong.append(str(e))
    if as_json:
        print(json.dumps({"dreams": [row(m) for m in found], "refused": wrong}, indent=1))
    elif sys.stdout.isatty():
        print(_table(found))
    else:
        for m in found:
            print(_line(m))
    for problem in wrong if not as_json else ():
        print(problem)
    return 0 if all(m.optimal >= 0 for m in found) and not wrong else 1


def _arrays() -> Callable[[Puzzle, int, Watch | None], Explored]:
    try:
        from dreamweave.dreamscape import arrays
    except ImportError:
        raise Wrong("--numpy wants numpy: pip install 'dreamweave[proof]'") from None
    return arrays.Proof


def _keep(story: Story, puzzle: Puzzle, watch: Watch) -> None:
    """Write a dream's certificate into its pack, all of it or nothing."""
    with steady():
        proof = Proof(puzzle, watch=watch, again=True)
        watch("certificate", proof.count)
        data = certificate.make(puzzle, proof)
    path = certificate_path(story.folder, puzzle.id)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(f"{path}.new", "wb") as file:
        file.write(data)
    os.replace(f"{path}.new", path)


def row(m: Measures) -> dict[str, Any]:
    """Measures as JSON. Of several endings each has its own way; a dream's own figures are of the nearest."""
    losses = [{"ending": name, "command": command, "steps": n} for (name, command), n in m.losses.items()]
    return {
        "id": m.id,
        "reachable": m.reachable,
        "dead": m.dead,
        "bits": m.bits,
        **_way(m.way),
        "endings": {name: _way(w) for name, w in m.endings.items()},
        "dooms": m.dooms,
        "losses": losses,
        "seconds": round(m.seconds, 3),
    }


def _way(w: Way) -> dict[str, Any]:
    return {
        "optimal": w.optimal,
        "plans": w.plans,
        "classes": w.classes,
        "kinds": w.kinds,
        "switches": w.switches,
        "necessary": list(w.necessary),
        "spare": list(w.spare),
    }


def _line(m: Measures) -> str:
    if m.optimal < 0:
        return f"{m.id}: cannot be solved; {m.reachable:,} states can be reached"
    words = (
        f"{m.id}: {m.reachable:,} states, {m.dead:,} dead, shortest {m.optimal} turns in {m.plans:,} ways, "
        f"{m.switches} switches, needs {', '.join(m.necessary) or 'nobody in particular'} ({m.seconds:.2f} s)"
    )
    if len(m.endings) > 1:
        words += "".join(
            f"\n  {name}: {w.optimal} turns in {w.plans:,} ways, {w.switches} switches"
            if w.optimal >= 0
            else f"\n  {name}: out of reach"
            for name, w in m.endings.items()
        )
    return words + "".join(f"\n  {command} spoils it from {steps:,} states" for command, steps in m.dooms.items())


def _table(found: Sequence[Measures]) -> str:
    rows: list[tuple[str, ...]] = []
    for m in found:
        counts = (f"{m.reachable:,}", f"{m.dead:,}", str(m.optimal), f"{m.plans:,}", str(m.switches))
        rows.append((m.id, *counts, ", ".join(m.necessary), f"{m.seconds:.2f}"))
        for name, w in m.endings.items() if len(m.endings) > 1 else ():
            counts = ("", "", str(w.optimal), f"{w.plans:,}", str(w.switches))
            rows.append((f"  {name}", *counts, ", ".join(w.necessary), ""))
    return table(("dream", "states", "dead", "turns", "plans", "switches", "needs", "seconds"), rows)
