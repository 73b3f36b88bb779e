"""Random play of every dream: whatever was done, whoever does what THINK says wakes the sleeper from there.

And on the way nothing is named that the one who is told has not met, in hints as in everything else.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from dreamweave.messages import Reply
from dreamweave.session import Session
from dreamweave.tools.bots import ASIDE, Fidget, Follower
from tests.conftest import story_named
from tests.leaks import check_turn, may_name

DREAMS = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"]
SPELL = 25
"""Random lines between one following of hints and the next."""

LONGEST = 30
"""Deeds that hints are followed for, at most, before a spell, so that one begins anywhere on the way."""


class Watcher:
    """Reads everything that is said to the two players."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def heard(self, line: str, reply: Reply) -> None:
        """What an undo on the same line unlearned was known when it was said."""
        undone = any(t.reading and t.reading.action in ("undo", "redo", "restore") for t in reply.turns)
        for turn in reply.turns[-1:] if undone else reply.turns:
            check_turn(self.session, turn, line)
        for turn in reply.turns[-1:]:
            self.hinted("".join(p.text for p in turn.passages if p.kind == "hint"), turn.actor)

    def hinted(self, said: str, who: str) -> None:
        """The command of a third rung can be typed by whom it is told to, and names only what they have met."""
        command = ASIDE.search(said)
        if command is None or "UNDO TO" in said:
            return
        scope = self.session.scope(who)
        outcome = self.session.language.parse(command[1].lower(), scope)
        assert outcome.readings, f"{who}: {command[1]} does not parse: {outcome}"
        for noun in (*outcome.readings[0].nouns, outcome.readings[0].second):
            assert noun not in self.session.story.entities or may_name(self.session, who, noun), f"{who}: {command[1]}"


def asleep_in(dream: str) -> Session:
    session = Session(story_named("somebodys"))
    session.lay_down(dream)
    session.opening()
    return session


def rummage(dream: str, turns: int, seed: int) -> Counter[str]:
    """That many random lines, with hints followed to the end every so often from wherever that was."""
    draw = Random(f"{dream} {seed}")
    tally: Counter[str] = Counter()
    session = asleep_in(dream)
    while tally["turns"] < turns:
        watcher = Watcher(session)
        bot = Fidget(session, draw.randrange(1 << 30))
        follower = Follower(session, dream, draw, watcher.heard)
        for _ in range(draw.choice([0, draw.randrange(LONGEST)])):
            if not follower.awake:
                follower.step()
        for line, reply in bot.play(SPELL):
            watcher.heard(line, reply)
            tally["turns"] += 1
        if not follower.awake:
            tally["lost"] += bool(session.state.get(dream, "lost"))
            session.submit("save here")
            tally["deeds"] += follower.wake()
            tally["woken"] += 1
            session.submit("restore here")
        if follower.awake or draw.random() < 0.2:
            session = asleep_in(dream)
    return tally


@pytest.mark.parametrize("dream", DREAMS)
def test_hints_wake_the_sleeper_from_wherever_it_was_left(dream: str) -> None:
    assert rummage(dream, 300, 1)["woken"] >= 6


@pytest.mark.campaign
@pytest.mark.parametrize("dream", DREAMS)
def test_ten_thousand_turns_of_each_dream(dream: str) -> None:
    tally = rummage(dream, 10_000, 2)
    print(f"\n{dream}: {dict(tally)}")
    assert tally["woken"] > 200
    assert (tally["lost"] > 0) == (dream == "d8")
