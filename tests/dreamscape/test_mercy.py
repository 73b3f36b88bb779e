"""Mercy: what a deed closes is said before it and after it, and the way back is named and leads back."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest
import yaml

from dreamweave.actions.dreams import dreamscape
from dreamweave.dreamscape.interpret import possible, reached, step
from dreamweave.dreamscape.model import Deed, Label
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.dreamscape.search import Aim, Successors
from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import story_named, words

from .test_check import DREAM, PACK, PUSH

STAIR = """
elysia. tune glass to beta. go glass. tune turn to alpha. go turn. tune wet to theta. put fork. go wet
"""
BEFORE = {
    "thorin": """
        kavi. go glass. go turn. go wet
        lyra. go glass. go turn. put slip. go wet. name step
        thorin. go glass. go turn. put mug. go wet
    """,
    "kavi": """
        kavi. go glass. show nightlight to glass. go turn. put nightlight
        thorin. go glass. go turn. give mug to kavi
        lyra. go glass. go turn. give slip to thorin. go wet. name step
        thorin. go wet. ground step. ground step
        kavi
    """,
    "lyra": """
        kavi. go glass. show nightlight to glass. go turn. put nightlight
        thorin. go glass. go turn. give mug to kavi. ground banister
        lyra. go glass. go turn. go wet. go counter. name step. go wet. go turn
        thorin. go wet. go counter. ground step. ground step
        lyra
    """,
}
"""Play up to where each of the three deeds would leave nothing."""

DOOMS = {
    "thorin": ("ground step", "That's my one hold.", "Kavi's down here with it not made"),
    "kavi": ("go wet", "There's no coming up again", "it's the wrong thing or it's nothing"),
    "lyra": ("go wet", "It is noted that I am taking something down", "The slip has come down with me"),
}
EVERYTHING = ("lend", "keep", "give")


def on_the_stair(who: str) -> Session:
    session = Session(story_named("somebodys"))
    session.lay_down("d8")
    session.opening()
    for line in (STAIR + BEFORE[who]).replace("\n", ". ").split(". "):
        if line.strip():
            assert session.submit(line).turns[-1].sort in ("deed", "switch", "glance"), line
    return session


def left(session: Session, dream: str = "d8") -> tuple[str, ...]:
    """The endings that can be reached from where play stands."""
    scape = dreamscape(session.world, dream)
    return scape.ways(scape.read(session.state))


@pytest.mark.parametrize("who", DOOMS)
def test_a_doom_is_warned_of_then_mourned_and_undo_mends_it(who: str) -> None:
    command, warning, lament = DOOMS[who]
    session = on_the_stair(who)
    before = left(session)
    assert before
    warned = session.submit(command)
    assert warned.turns[0].sort == "glance"
    assert warning in words(warned)
    assert "no way would be left" in words(warned)
    assert left(session) == before
    turn = session.state.number("story", "turn")
    done = words(session.submit(command))
    assert lament in done
    assert f"UNDO TO {turn} goes back to when it could; or WAKE, and the dream begins again." in done
    assert left(session) == ()
    assert f"UNDO TO {turn}" in words(session.submit("think"))
    session.submit("elysia")
    assert f"UNDO TO {turn}" in words(session.submit("wait. think"))
    session.submit(f"undo to {turn}")
    assert left(session) == before
    assert session.state.get("d8", "lost") is None
    assert session.state.number("story", "turn") == turn
    assert "UNDO TO" not in words(session.submit("think"))


def test_the_warning_names_what_would_close() -> None:
    said = words(on_the_stair("kavi").submit("go wet"))
    assert "It would close the way to lending the stair and keeping the stair, and no way would be left." in said
    said = words(on_the_stair("thorin").submit("ground step"))
    assert "lending the stair, keeping the stair and whatever a third column is for, and no way" in said


def test_an_ending_that_closes_while_another_stays_open_is_said() -> None:
    session = on_the_stair("thorin")
    session.submit("undo to 8")
    for line in """
        kavi. go glass. show nightlight to glass. go turn. thorin. go glass. go turn. put mug. go wet. lyra. go glass
        go turn. put slip. go wet. name step. thorin
    """.replace("\n", ". ").split(". "):
        session.submit(line)
    assert left(session) == EVERYTHING
    warned = words(session.submit("ground step"))
    assert "It would close the way to lending the stair and keeping the stair." in warned
    assert "The way to whatever a third column is for would stay open." in warned
    done = words(session.submit("ground step"))
    assert "That closed the way to lending the stair and keeping the stair." in done
    assert "Nothing can be finished" not in done
    assert left(session) == ("give",)
    session.submit("undo")
    assert left(session) == EVERYTHING


def test_wake_begins_a_dream_again_that_is_played_alone() -> None:
    session = on_the_stair("kavi")
    session.submit("go wet. go wet")
    assert left(session) == ()
    said = words(session.submit("wake"))
    assert "It begins again." in said
    assert left(session) == EVERYTHING
    scape = dreamscape(session.world, "d8")
    now, first = scape.read(session.state), scape.puzzle.start
    assert {x.name for x, a, b in zip(scape.puzzle.variables, now, first, strict=True) if a != b} == {"d8.step.masked"}
    assert {session.world.dream_of(who) for who in scape.puzzle.who} == {"d8"}
    assert session.state.get("d8", "lost") is None


def test_wake_resets_a_dream_of_the_city_when_the_last_is_out() -> None:
    session = on_the_stair("kavi")
    session.state.put(("story", "alone"), None)
    assert "or WAKE, each of you, and the dream begins again." in words(session.submit("go wet. go wet"))
    for who in ("kavi", "elysia", "thorin"):
        session.submit(f"{who}. wake")
    assert left(session) == ()
    assert session.submit("lyra. wake").turns[-1].sort == "deed"
    assert left(session) == EVERYTHING
    assert not any(session.world.dream_of(who) for who in session.story.protagonists)


def test_nobody_who_stands_in_a_dream_is_said_to_lie_asleep_in_it() -> None:
    assert "asleep" not in words(on_the_stair("thorin").submit("elysia. look"))


# -- exactly then ------------------------------------------------------------------------------------------------


def threshold_crossed(scape: Dreamscape) -> list[tuple[int, ...]]:
    """Every state that can follow the step's being stood on, for two ways of coming to it."""
    found: dict[int, None] = {}
    for who in ("kavi", "lyra"):
        packed = scape.puzzle.pack(scape.read(on_the_stair(who).state))
        found |= dict.fromkeys(Successors(scape.puzzle).explore(packed).states)
    return [s for s in map(scape.puzzle.unpack, found) if reached(scape.puzzle, s) is None]


def about_to_cross(scape: Dreamscape, draw: Random) -> list[tuple[int, ...]]:
    """States in which the step can be stood on, come to at random; every ending is open in them, as is proved."""
    puzzle = scape.puzzle
    first = scape.read(on_the_stair("thorin").state)
    found = [first]
    for _ in range(20):
        state = first
        for _ in range(25):
            state = step(puzzle, draw.choice([d for d in possible(puzzle, state) if not crosses(d)]), state)
            if any(map(crosses, possible(puzzle, state))):
                found.append(state)
    return found


ABOVE = ("", "kavi", "lyra", "")
"""Who is to be at the head of the water in every fourth state."""


def stands(scape: Dreamscape, state: tuple[int, ...], who: str) -> object:
    """Where somebody is in a state."""
    return dict(scape.puzzle.facts(state))[scape.blueprint.shard_of(who)]


def crosses(deed: Deed) -> bool:
    """Whether it is the one named deed."""
    return (deed.label.action, deed.label.noun) == ("ground", "d8.step")


def typed_in(session: Session, scape: Dreamscape, state: tuple[int, ...], label: Label) -> str:
    """What is said of a command in a state, typed again when it was warned of."""
    for fact, value in scape.puzzle.facts(state):
        session.state.put(fact, value)
    for fact in [f for f in session.state.changed if f[0] == "d8" and f[1] in ("warned", "lost", "solved")]:
        session.state.put(fact, None)
    for who in scape.puzzle.who:
        session.state.put((who, "asleep"), scape.id)
    session.state.put(("story", "focus"), label.actor)
    line = scape.command(label).lower()
    reply = session.submit(line)
    return words(session.submit(line) if reply.turns[0].sort == "glance" else reply)


def check_edges(count: int, seed: int) -> set[str]:
    """That of so many deeds exactly those say so that leave no ending, or that close one; whose deeds left none."""
    session = on_the_stair("kavi")
    scape = dreamscape(session.world, "d8")
    puzzle, draw = scape.puzzle, Random(seed)
    successors = Successors(puzzle)
    aims = {name: Aim(puzzle, goal) for name, goal in puzzle.goals.items()}
    crossing, crossed = about_to_cross(scape, draw), threshold_crossed(scape)
    above = [[s for s in crossed if not who or stands(scape, s, who) == "d8.turn"] for who in ABOVE]
    dooms: set[str] = set()
    for n in range(count):
        if n % 4 == 0:
            state = draw.choice(crossing)
            deed, open_now = next(filter(crosses, possible(puzzle, state))), EVERYTHING
        else:
            state = draw.choice(above[n % 4])
            deeds = possible(puzzle, state)
            down = [d for d in deeds if (d.label.actor, d.label.noun) == (ABOVE[n % 4], "d8.wet")]
            deed = draw.choice(down or deeds)
            open_now = successors.reach(puzzle.pack(state), aims)
        after = step(puzzle, deed, state)
        open_then = successors.reach(puzzle.pack(after), aims)
        closes = set(open_now) - set(open_then) and reached(puzzle, after) is None
        said = typed_in(session, scape, state, deed.label)
        assert ("Nothing can be finished" in said) == bool(closes and not open_then), (deed.label, said)
        assert ("That closed the way to" in said) == bool(closes and open_then), (deed.label, said)
        if closes and not open_then:
            dooms.add(deed.label.actor)
    return dooms


def test_the_message_appears_exactly_when_an_ending_closes() -> None:
    assert check_edges(100, 3) == {"thorin", "kavi", "lyra"}


@pytest.mark.campaign
def test_the_message_appears_exactly_when_an_ending_closes_over_thousands() -> None:
    assert check_edges(3000, 4) == {"thorin", "kavi", "lyra"}


# -- a dream that says nothing of it itself ----------------------------------------------------------------------


@pytest.fixture
def dusk(pack: Callable[..., Story]) -> Callable[..., Session]:
    """A session asleep in a small dream in which a bell can be pushed away for good."""

    def lie_down(**options: object) -> Session:
        tree = {**PACK, "dreams": {"dusk": {**DREAM, "options": {"deeds": [PUSH], **options}}}}
        session = Session(pack(yaml.safe_dump(tree, default_flow_style=None)))
        session.lay_down("dusk")
        session.opening()
        session.submit("tune attic to alpha. go attic. take bell. go porch")
        return session

    return lie_down


def test_a_dream_without_words_for_it_has_the_common_ones(dusk: Callable[..., Session]) -> None:
    session = dusk()
    said = words(session.submit("push bell"))
    assert "There is no getting to it now." in said
    assert re.search(r"UNDO TO (\d+) goes back", said)
    assert left(session, "dusk") == ()
    session.submit("undo")
    assert left(session, "dusk") == ("",)


def test_a_warning_fires_only_where_something_closes(dusk: Callable[..., Session]) -> None:
    row = {"on": "push bell", "say": "It will roll.", "lost": "It has rolled."}
    session = dusk(warnings=[row, {"on": "go attic", "say": "Mind the stairs."}])
    assert "Mind" not in words(session.submit("go attic. go porch"))
    first = session.submit("push bell")
    assert "It will roll." in words(first)
    assert "It would close the way to the end of it, and no way would be left." in words(first)
    assert "It has rolled." in words(session.submit("push bell"))


def test_what_is_done_already_is_not_mourned_again(dusk: Callable[..., Session]) -> None:
    session = dusk()
    session.submit("push bell")
    assert "Nothing can be finished" not in words(session.submit("go attic"))
    assert "Nothing can be finished" in words(session.submit("think"))
