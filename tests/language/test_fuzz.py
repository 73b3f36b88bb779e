"""Any line at all: an answer in bounded time, no exception, and nothing changed by what was not understood.

pytest -m campaign tests/language/test_fuzz.py     # the long ones; the guided one needs `pip install atheris`
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dreamweave.language.lexicon import MAX_LINE
from dreamweave.messages import Reply
from dreamweave.perspectives.scope import PRONOUNS
from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from dreamweave.world.state import class_of
from tests.language.test_golden import LINES as GOLDEN
from tests.language.world import LANGUAGE, fake_scope
from tests.small import SMALL

MOST_WORK = 400_000
"""Calls of functions for one line: a few tenths of a second on a slow machine."""

ROOT = Path(__file__).parent.parent.parent

WORDS = st.sampled_from(
    "take put x look in on under from the and , . then it him all but both two second other bob ann ben ask about to as"
    " with say go north hall lamp box red blue apple bell table chest zebra 12 please i want \" ' ? ! undo again oops"
    " wait until who where be give everything except my his hat one either of that is".split()
)
SIGNS = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Mn", "Me", "Mc"]),
        st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Co"]),
        st.sampled_from(",.;:!?\"'’“”-—… \t\n\r\x00\x1b\x7f\u200b\u202e\ufeff"),
    ),
    max_size=60,
)
SPLICED = st.builds(
    lambda a, i, b, j: " ".join((*a.split()[:i], *b.split()[j:])),
    st.sampled_from(GOLDEN), st.integers(0, 8), st.sampled_from(GOLDEN), st.integers(0, 8),
)  # fmt: skip
LINES = st.one_of(
    SIGNS,
    SPLICED,
    st.lists(st.one_of(WORDS, SIGNS), max_size=25).map(" ".join),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.builds(
        lambda piece, n: piece * n,
        st.lists(WORDS, min_size=1, max_size=4).map(lambda w: " ".join(w) + " "),
        st.integers(1, 200),
    ),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "story.yaml").write_text(SMALL, encoding="utf-8")
    return Story(compile_folder(str(folder), library))


def check(session: Session, line: str) -> Reply:
    """One line: answered, and what was not understood changed nothing but what was asked, what to correct, and IT."""
    reply = session.submit(line)
    for turn in reply.turns:
        assert turn.passages or turn.requests or turn.sort in ("meta", "switch"), line
        if turn.sort in ("refused", "asked") and turn.reading is None:
            assert all(class_of(fact) == "table" or fact[1] in PRONOUNS for fact, _, _ in turn.delta), line
    return reply


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(LINES, min_size=1, max_size=4))
def test_any_lines_are_answered_in_a_game(small: Story, lines: list[str]) -> None:
    session = Session(small)
    session.opening()
    for line in lines:
        check(session, line)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(LINES)
def test_any_prefix_is_completed_or_not(line: str) -> None:
    assert len(LANGUAGE.complete(line, fake_scope())) <= 12


LONG: dict[str, Callable[[int], str]] = {
    "a megabyte": lambda n: "x" * 1_000_000,
    "ten thousand commas": lambda n: "," * 10_000,
    "in the box in the box": lambda n: "x lamp" + " in the red box" * (n // 15),
    "in the x in the y": lambda n: "x letter " + "in the red box on the oak table " * (n // 32),
    "put in in in": lambda n: "put " + "lamp in " * (n // 8),
    "all but all but": lambda n: "take " + "all but " * (n // 8) + "lamp",
    "bob's ann's bob's": lambda n: "x " + "bob's ann's " * (n // 12) + "hat",
    "and and and": lambda n: "take lamp " + "and box " * (n // 8),
    "bob, ann, bob": lambda n: "bob, ann, " * (n // 10) + "look",
    "please please": lambda n: "please carefully " * (n // 17) + "look",
    "tell bob to tell ann to": lambda n: "tell bob to tell ann to " * (n // 24) + "look",
    "give give give": lambda n: "give lamp to bob and " * (n // 21),
    "the the the": lambda n: "take " + "the " * (n // 4) + "lamp",
    "that is in that is in": lambda n: "x lamp " + "that is in the box " * (n // 19),
    "combining marks": lambda n: "e" + "\u0301\u0323" * (n // 2),
    "quotes": lambda n: 'say "' * (n // 5),
    "one of one of": lambda n: "take " + "one of the " * (n // 11) + "bricks",
}


def work(line: str) -> int:
    """The calls of functions that reading a line costs: the same on every machine."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        for clause in LANGUAGE.split(line):
            text = clause.text
            for _ in range(40):
                text = LANGUAGE.parse(text, fake_scope(it=("lamp",))).rest
                if not text:
                    break
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", LONG)
def test_work_is_bounded_whatever_is_typed(name: str) -> None:
    """Nothing that fits a line is much work, and what does not fit is none at all."""
    work("look")
    inside = work(LONG[name](MAX_LINE - 10))
    print(f"{name}: {inside} calls")
    assert inside < MOST_WORK
    assert work(LONG[name](50 * MAX_LINE)) < 2_000


@pytest.mark.campaign
@settings(max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(LINES, min_size=1, max_size=6))
def test_campaign_any_lines_are_answered_in_a_game(small: Story, lines: list[str]) -> None:
    session = Session(small)
    session.opening()
    for line in lines:
        check(session, line)


@pytest.mark.campaign
def test_campaign_guided_by_coverage(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    run = subprocess.run(
        [sys.executable, "-m", "tests.language.fuzz_lines", "-max_total_time=300", "-max_len=220", f"-artifact_prefix={tmp_path}/", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-3000:]
