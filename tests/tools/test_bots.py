"""Automatic players: whatever is typed, by whomever, nothing breaks, nothing leaks, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from dreamweave.messages import Reading
from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.story.model import Story
from dreamweave.tools import fiat
from dreamweave.tools.bots import PREFIXES, Bot
from dreamweave.world.state import class_of
from tests.conftest import story_named
from tests.leaks import check_completions, check_turn, may_name, named
from tests.small import SMALL


def begun(story: Story) -> Rehearsal:
    session = Rehearsal(story)
    session.opening()
    return session


def world(session: Session) -> dict[tuple[str, ...], object]:
    every = {**session.state.initial, **session.state.changed}
    return {f: v for f, v in every.items() if v is not None and class_of(f) == "world"}


def campaign(story: Story, turns: int, seed: int, *, apart: int = 0, links: bool = True, act: int = 0) -> None:
    """Play that many lines and take all of it back. apart: every so many, the game is thrown somewhere else. act: where
    the game begins, with leads to wear from the second on."""
    session = begun(story)
    if act:
        earlier = fiat.begun(story, fiat.beginning(story, f"act {act}, p7a, p7"), {"p7.leads": "yes"})
        session.take_up(story, list(earlier.state.changed.items()))
    first = world(session)
    bot = Bot(session, seed)
    for n, (line, reply) in enumerate(bot.play(turns)):
        taken_back = any(t.reading and t.reading.action == "undo" for t in reply.turns)
        for turn in (
            reply.turns[-1:] if taken_back else reply.turns
        ):  # what an undo on the same line unlearned was known
            check_turn(session, turn, f"{n}: {line}", links)
        if n % 20 == 0:
            check_completions(session, ["", PREFIXES[n // 20 % len(PREFIXES)]])
            check_view(session, links)
        if apart and n % apart == apart - 1:
            turn = session.decree("elsewhere", Reading("elsewhere", session.focus), bot.elsewhere())
            check_turn(session, turn, f"{n}: elsewhere", links)
    if not act:  # what was taken up has nothing before it to come back to
        session.submit(f"undo {10 * turns}")
        assert world(session) == first


def check_view(session: Session, links: bool = True) -> None:
    """Nothing in the panes is named that the reader has not met."""
    view = session.view()
    rows = (*view.exits, *view.people, *view.things, *view.carried, *(view.aims if links else ()))
    for item in rows:
        for span in item.spans:
            if span.entity:
                assert may_name(session, view.reader, span.entity), f"{view.reader} at {view.place.id}: {item}"
    known = {fact for fact in session.story.knowledge if session.state.get(view.reader, "knows", fact) is not None}
    assert {item.id for item in view.ledger} <= known | set(session.world.papers(view.reader))
    for item in (*view.people, *view.things, *view.carried, *view.exits):
        if item.command:
            outcome = session.language.parse(item.command, session.scope(view.reader))
            assert outcome.readings or outcome.question, f"{view.reader} at {view.place.id}: {item.command}: {outcome}"


@pytest.mark.parametrize("seed", range(3))
def test_four_hundred_turns_of_the_game(seed: int) -> None:
    campaign(story_named("somebodys"), 400, seed)


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(10, 14))
def test_five_thousand_turns_of_the_game(seed: int) -> None:
    campaign(story_named("somebodys"), 5000, seed)


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(20, 24))
def test_five_thousand_turns_all_over_the_game(seed: int) -> None:
    campaign(story_named("somebodys"), 5000, seed, apart=50)


@pytest.mark.parametrize("seed", range(3))
def test_four_hundred_turns_of_the_second_act(seed: int) -> None:
    campaign(story_named("somebodys"), 400, seed, act=2)


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(30, 40))
def test_two_thousand_turns_of_the_second_act(seed: int) -> None:
    campaign(story_named("somebodys"), 2000, seed, act=2)


@pytest.mark.parametrize("seed", range(3))
def test_a_small_world_and_cloak(seed: int, pack: Callable[..., Story]) -> None:
    campaign(pack(SMALL), 300, seed, apart=40, links=True)
    campaign(story_named("cloak"), 300, seed, links=True)


def test_the_same_seed_types_the_same_lines() -> None:
    one, two = (Bot(begun(story_named("somebodys")), 5) for _ in range(2))
    assert [line for line, _ in one.play(60)] == [line for line, _ in two.play(60)]


# -- what is offered and told, all over the game -----------------------------------------------------------------


def situations(count: int, seed: int) -> Iterator[Session]:
    """The game at so many points of it: played for a while, thrown elsewhere, played on."""
    session = begun(story_named("somebodys"))
    bot = Bot(session, seed, hasty=True)
    for n in range(count):
        for _ in bot.play(8):
            pass
        if n % 2:
            session.decree("elsewhere", Reading("elsewhere", session.focus), bot.elsewhere())
        if session.state.get("story", "ended"):
            session.submit("undo 3")
        yield session


MORE = """tak|talk|exa|ask |tell |give |put |show |x |go to |be |as |unlock |read |l|s|st|who is |where is |throw |hang |
follow |enter |wear |drop |search |listen to |sit on |knock on |climb |name """.replace("\n", "").split("|")


def test_every_completion_offered_parses_and_is_known() -> None:
    offered = 0
    for n, session in enumerate(situations(30, 7)):
        prefixes = ["", *(PREFIXES + MORE)[n % 3 :: 3]]
        for who in session.story.protagonists:
            offered += check_completions(session, prefixes, who)
    assert offered > 5000


def test_nothing_leaks_from_hints_ledger_aims_exits_and_topics() -> None:
    for session in situations(30, 11):
        for who in session.story.protagonists.values():
            session.submit(who.name)
            check_view(session)
            asked = ["ledger", "aims", "exits", "topics", "who", "map", "look", "i"]
            if not session.world.dream_of(who.id):  # a dream's hints want its proof, which takes seconds
                asked += ["think", "think", "think"]
            for line in asked:
                for turn in session.submit(line).turns:
                    check_turn(session, turn, line, links=True)
            facts = [f for f in session.story.knowledge if session.state.get(who.id, "knows", f) is not None]
            for passage, _ in named(session.submit("ledger").turns[0].passages):
                assert not passage.key.startswith("fact.") or passage.key.removeprefix("fact.") in facts
