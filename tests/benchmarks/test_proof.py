"""What proving costs: plain Python to a floor, numpy beside Fast Downward, a hint once its state is known.

    pytest -m benchmark -s tests/benchmarks/test_proof.py

Seconds are of the processor, since machines are shared; Fast Downward counts its own the same way.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest

from dreamweave.dreamscape import certificate
from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.hints import Guide
from dreamweave.dreamscape.model import Puzzle
from dreamweave.dreamscape.proof import prove
from dreamweave.session import Session
from dreamweave.story.cache import certificate as shipped
from tests.conftest import story_named
from tests.dreamscape.downward import blind, driver
from tests.dreamscape.small import OPPOSITES, WEAVES, authored
from tests.dreamscape.test_story_dreams import CONTENT, FOUR, puzzle

pytestmark = pytest.mark.benchmark
DREAMS = ("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8")


def seconds(run: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def floor() -> float:
    """Seconds for ten million turns of a loop that does one small thing."""

    def loop() -> None:
        x = 0
        for n in range(10_000_000):
            x ^= n

    return seconds(loop)


def microseconds(run: Callable[[], object], count: int = 1000) -> float:
    """Of one run, the best of five rounds."""
    return min(seconds(lambda: [run() for _ in range(count)]) for _ in range(5)) / count * 1e6


def open_stair() -> Puzzle:
    """The Stair without one thing that is refused there: whoever has come down may go up past the crowd again."""
    tree = authored("d8", CONTENT)
    tree["refusals"] = [row for row in tree["refusals"] if row["on"] != ["go top"]]
    return compile_dream("d8", tree, Lore(FOUR, WEAVES, OPPOSITES))


def test_everything_that_is_measured_of_each_dream_in_plain_python() -> None:
    print(f"\nfloor (ten million turns of a loop): {floor():.2f} s")
    for dream in DREAMS:
        what = puzzle(dream)
        found = prove(what, time.process_time)
        print(f"{dream}: {found.reachable:,} states, {found.seconds:.2f} s, {found.seconds / floor():.1f} floors")


def test_numpy_beside_fast_downward() -> None:
    arrays = pytest.importorskip("dreamweave.dreamscape.arrays", exc_type=ImportError)
    for name, what in (("the Stair", puzzle("d8")), ("the Stair with its top open", open_stair())):
        best = theirs = both = 0.0
        for _ in range(3):
            if driver():
                _, expansions, spent = blind(what, "give")
                theirs = max(theirs, expansions / spent)
            forward = seconds(lambda what=what: arrays.Proof(what))
            proof = arrays.Proof(what)
            backward = seconds(lambda proof=proof: proof.turns(None))
            best = max(best, proof.count / forward)
            both = max(both, proof.count / (forward + backward))
        tracemalloc.start()
        proof = arrays.Proof(what)
        proof.turns(None)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(
            f"\n{name}: {proof.count:,} states, forward {best / 1e6:.2f} M a second, with distances {both / 1e6:.2f} M"
        )
        print(f"at most {peak / proof.count:.0f} bytes a state")
        if theirs:
            print(
                f"Fast Downward, blind: {theirs / 1e6:.2f} M expansions a second; forward is {best / theirs:.1f} times it"
            )


def test_a_hint_by_certificate() -> None:
    what = puzzle("d8")
    data = shipped(CONTENT, "d8")
    taken = seconds(lambda: certificate.read(what, data)) * 1e3
    guide = Guide(what, table=certificate.read(what, data))
    actor = what.who[0]
    first = seconds(lambda: guide.next(what.pack(what.start), actor)) * 1e3
    again = microseconds(lambda: guide.next(what.pack(what.start), actor))
    print(f"\nD8: certificate of {len(data or b''):,} bytes taken in {taken:.1f} ms, first hint {first:.1f} ms more")
    print(f"a hint whose state is known: {again:.2f} us")


def test_thinking_in_the_largest_dream() -> None:
    session = Session(story_named("somebodys"))
    session.lay_down("d8")
    session.opening()
    first = seconds(lambda: session.submit("think")) * 1e3
    again = microseconds(lambda: session.submit("think"), 20)
    print(f"\nD8: the first THINK {first:.0f} ms, the next {again:.0f} us")
