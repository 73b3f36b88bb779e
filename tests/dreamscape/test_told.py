"""What a dreamer is told of what happens by itself, and of a command that is said the other way round or once too often.

The dreams of the game are walked at random, each alone, by commands as they are typed.
"""

from __future__ import annotations

from random import Random

import pytest

from dreamweave.actions.dreams import dreamscape
from dreamweave.messages import Reading
from dreamweave.session import Session
from tests.conftest import story_named, words


def asleep(dream: str) -> Session:
    session = Session(story_named("somebodys"))
    session.lay_down(dream)
    session.opening()
    return session


def lying(session: Session, who: str) -> set[str]:
    """What lies loose where somebody stands, not on anything."""
    return {
        x for x in session.state.contents(session.world.standpoint(who)) if session.story.entities[x].kind == "thing"
    }


@pytest.mark.parametrize("dream", ["d2", "d7"])
@pytest.mark.parametrize("seed", range(4))
def test_whatever_drifts_in_or_away_is_named(dream: str, seed: int) -> None:
    session, chance, told = asleep(dream), Random(seed), 0
    for _ in range(60):
        who = chance.choice([w for w in session.story.protagonists if session.world.dream_of(w) == dream] or [""])
        if not who:
            return
        session.submit(who)
        scape = dreamscape(session.world, dream)
        before, stood = lying(session, who), session.world.standpoint(who)
        line = "wait" if chance.random() < 0.4 else scape.command(chance.choice(scape.open(who, session.state)))
        turn = session.submit(line).turns[-1]
        if session.world.standpoint(who) != stood or session.world.dream_of(who) != dream:
            continue
        named = {span.entity for p in turn.passages for span in p.spans}
        handled = {turn.reading.noun} if turn.reading else set()
        for thing in (before ^ lying(session, who)) - handled:
            assert thing in named, f"{line}: {words(session.submit('look'))}"
            told += 1
    assert told


@pytest.mark.parametrize("dream", ["d3", "d5", "d6"])
def test_a_weave_is_the_same_either_way_round(dream: str) -> None:
    """Wherever a weave can be done or is refused, it is so when the two are named the other way."""
    session, chance, met = asleep(dream), Random(11), 0
    scape = dreamscape(session.world, dream)
    for _ in range(400):
        for label in [x for who in scape.puzzle.who for x in scape.open(who, session.state) if x.action == "weave"]:
            there = scape.find(Reading("weave", label.actor, (label.noun,), label.second), session.state)
            back = scape.find(Reading("weave", label.actor, (label.second,), label.noun), session.state)
            assert there == back and there is not None and there.deed is not None
            met += 1
        who = chance.choice(scape.puzzle.who)
        session.state.apply(
            (scape.find(Reading("wait", who), session.state) or pytest.fail("WAIT is always something")).changes
        )
        opened = [x for x in scape.open(who, session.state) if x.action != "wait"]
        if opened:
            label = chance.choice(opened)
            answer = scape.find(
                Reading(label.action, who, (label.noun,), label.second, topic=label.topic, way=label.noun),
                session.state,
            )
            if answer and not answer.goal:
                session.state.apply(answer.changes)
    assert met, "no weave was ever open"


def typed(dream: str, lines: str) -> list[str]:
    """What each line says in a dream that is played alone."""
    session = asleep(dream)
    return [words(session.submit(line)) for line in lines.split("; ")]


HEARTH = (
    "kavi; take flint; thorin; take lamp; ground west shingle; go west shingle; go bandstand; put lamp on plinth; "
    "ground bandstand; kavi; go east shingle; go bandstand; "
)


@pytest.mark.parametrize(
    ("dream", "lines", "said"),
    [
        ("d2", "wait; take stove; take stove", "Got the stove."),
        ("d2", "release barge", "Not holding anything down."),
        ("d2", "wait; take stove; wait; ground barge; put stove on barge; put stove on barge", "on there"),
        ("d2", "wait", "Here's a stove, come round."),
        ("d5", HEARTH + "weave flint with lamp", "it's only a fire on a slab"),
        ("d5", HEARTH + "weave lamp with flint", "it's only a fire on a slab"),
        ("d5", HEARTH + "weave lamp and flint; give hearth to thorin; thorin; put hearth on plinth", "It lights."),
        ("d5", HEARTH + "weave lamp and flint; put hearth on plinth", "It lights."),
        (
            "d5",
            HEARTH
            + "weave lamp and flint; give hearth to thorin; thorin; release; wait; wait; wait; put hearth on plinth",
            "it won't draw",
        ),
        ("d5", "thorin; wait", "Exactly as far off"),
        ("d5", "thorin; ground west shingle; wait", "Ours stays."),
        ("d5", HEARTH + "thorin; wait", "level with it, some part of every round"),
        ("d3", "take lamp; go window; weave lamp with armband", "Grief over, lamp under"),
        ("d3", "take lamp; go window; weave armband with lamp", "Grief over, lamp under"),
    ],
)
def test_said(dream: str, lines: str, said: str) -> None:
    assert said in typed(dream, lines)[-1]
