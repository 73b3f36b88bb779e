"""The parser's two promises about size: completion is quick in a large world, and a command costs the same in one.

    pytest -m benchmark -s tests/benchmarks/test_parser.py

Ratios and percentiles are printed, to be read; nothing is asserted about time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story

pytestmark = pytest.mark.benchmark

COLOURS = "red blue green white black brass silver oaken paper glass".split()
NOUNS = "box lamp book cup key hat stone brush candle coat".split()
PREFIXES = """|l|lo|t|take |take r|x |x b|put |put red box |put red box in |put red box in b|give |open g|look at |
ask bob about |go |w|please t|bob, t|take red box and |s|th""".replace("\n", "").split("|")
LAP = """x red box;take red box;put red box on table;take all;drop all;look in blue lamp;take the white stone;x zebra;
tkae lamp;frotz;ask bob about hat;give red box to bob;i;look;take brass coat and silver hat;open black book""".replace(
    "\n", ""
).split(";")


def world(things: int) -> Story:
    """A world of so many things: sixteen in the hall, the rest in forty other rooms, all with the same few names."""
    rooms = "\n".join(f"  room{n}: {{name: Room {n}, text: A room., exits: {{up: hall}}}}" for n in range(40))
    made: list[str] = []
    for n in range(things):
        name = f"{COLOURS[n % 10]} {NOUNS[(n // 10 + n) % 10]}"
        place = "hall" if n < 16 else f"room{n % 40}"
        made.append(f"  thing{n}: {{name: a {name}, in: {place}}}")
    text = f"""
story: {{title: Large}}
protagonists: {{ann: {{name: Ann, in: hall}}}}
rooms:
  hall: {{name: Hall, text: A hall., exits: {{down: room0}}}}
{rooms}
things:
  table: {{name: a table, in: hall, kind: [fixed, supporter]}}
{chr(10).join(made)}
people: {{bob: {{name: Bob, pronoun: he, in: hall}}}}
"""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "story.yaml").write_text(text, encoding="utf-8")
        return Story(compile_folder(folder, library))


def microseconds(run: Callable[[], object], count: int) -> float:
    """For each of count runs, the best of seven."""
    best = float("inf")
    for _ in range(7):
        begun = time.perf_counter()
        for _ in range(count):
            run()
        best = min(best, (time.perf_counter() - begun) / count * 1e6)
    return best


def test_completion_in_a_world_of_a_thousand_things() -> None:
    session = Session(world(1000))
    session.opening()
    for n in range(40):
        session.state.put(("ann", "seen", f"room{n}"), f"room{n}")
    for n in range(1000):
        session.state.put(("ann", "seen", f"thing{n}"), "room0")
    times: list[float] = []
    for prefix in PREFIXES * 10:
        begun = time.perf_counter()
        session.complete(prefix)
        times.append((time.perf_counter() - begun) * 1e3)
    times.sort()
    print(f"\ncompletion, 1,000 things: median {times[len(times) // 2]:.2f} ms, p95 {times[int(len(times) * 0.95)]:.2f} ms,"
          f" most {times[-1]:.2f} ms")  # fmt: skip


def test_a_command_costs_the_same_in_a_larger_world() -> None:
    costs: list[dict[str, float]] = []
    for things in (100, 1000):
        session = Session(world(things))
        session.opening()
        scope = session.scope("ann")
        costs.append(
            {line: microseconds(lambda at=scope, s=session, t=line: s.language.parse(t, at), 20) for line in LAP}
        )
        costs[-1]["the whole lap, played"] = microseconds(lambda s=session: [s.submit(line) for line in LAP], 1)
    print()
    for line in costs[0]:
        small, large = costs[0][line], costs[1][line]
        print(f"{line:36} {small:8.0f} us with 100 things, {large:8.0f} us with 1,000, ratio {large / small:.2f}")
    total = [sum(v for k, v in c.items() if "lap" not in k) for c in costs]
    print(f"{'reading all of them':36} {total[0]:8.0f} us, {total[1]:8.0f} us, ratio {total[1] / total[0]:.2f}")
