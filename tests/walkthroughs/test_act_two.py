"""The second act from its dawn to the second notice: each way through the crowd, each order of its dreams, in both
front ends; and nothing that was decided on the Green goes unremembered."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest

from dreamweave.session import Session
from tests.acttwo import dawn
from tests.conftest import story_named, words

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

ERRANDS = """
lyra. stamp form. send form. open drawer. open drawer. read sheets. next. next. next. take form 22
elysia. go to watch hut. ask ferdy about key. read receipt. sign rota
go to foundry floor. down. x main. go to gillgate. take sugar. leave receipt
go to undercroft. put sugar in main. tune bank to alpha. tune bank to theta. x roll. x valve. open drawer
thorin. get on box. call couch. call february. call tram. {crowd}
kavi. call down. down. ask nutt about fear. ask farrow about fear. ask hask about fear
thorin. go to sleeping hall. tell sleepers about workshop. look at nutt. listen
lyra. go to counter six. ask clement about blankets. read rent book
kavi. weave smoke with slate. weave second-best blue with whistle-green. take cloth. take cloth. weave cloth with tram-red
lyra. go to lyra's office. take warrant. e. s. w. s. show warrant to tout. east. read tape
go to lenders' ward. read card 19. waive rule. read book. sign book. take tag. send for kavi
kavi. untie tag. lyra. say halina. take tag
"""
"""All that the act asks for but its dreams."""

CROWD = {"sit": "sit with them", "carry": "carry them out", "home": "go home"}

DREAMS = {
    "d2": "thorin. go to quintrell's. lie down with jorun. wait. take stove. wait. ground barge. put stove on barge. wait. "
    "take bed. put bed on barge",
    "d3": "kavi. go to dye loft. take dishcloths. lie down with yusra. go window. take armband. go landing. "
    "weave armband with lamp. go left bench. put memory on beam. go right bench. throw shuttle. go left bench",
    "d4": "lyra. go to exchange floor. up. take paddle. lie down with cosima. elysia. go to the nine. s. e. up. "
    "lie down with cosima. go stage. tune stage to beta. tune chapel to alpha. lyra. go stage. name father. "
    "take father for paddle. go bedroom. name candle. take candle for father. go stage. go chapel. name raincoat. "
    "take raincoat for candle. go stage. elysia. tune chapel to delta. lyra. take paddle for raincoat. go rostrum. "
    "give paddle to cosima",
    "d5": "thorin. go to twin pods. lie down with beate. kavi. go to twin pods. lie down with fortunat. take flint. thorin. "
    "take lamp. ground west shingle. go west shingle. go bandstand. put lamp on plinth. ground bandstand. kavi. "
    "go east shingle. go bandstand. weave flint with lamp. put hearth on plinth",
}

_behind: dict[str, list[tuple[Fact, FactValue]]] = {}


def lines(written: str) -> list[str]:
    """The commands of a text."""
    return [line.strip() for row in written.splitlines() for line in row.split(". ") if line.strip()]


def errands_done(crowd: str) -> Session:
    """A game in which everything but the dreams is done, one way with the crowd; played once for each."""
    story = story_named("somebodys")
    if crowd not in _behind:
        session = dawn(story)
        for line in lines(ERRANDS.format(crowd=CROWD[crowd])):
            session.submit(line)
        _behind[crowd] = list(session.state.changed.items())
    session = Session(story)
    session.opening()
    session.take_up(story, _behind[crowd])
    return session


def dream(session: Session, order: Iterable[str]) -> None:
    """Dream some of them, each to its end, until the story has one of its own."""
    for one in order:
        for line in lines(DREAMS[one]):
            if session.state.text("story", "ended"):
                return
            session.submit(line)
        assert session.state.get(one, "solved"), f"{one} was not dreamt to its end"


@pytest.mark.parametrize("order", list(itertools.permutations(DREAMS)), ids=" ".join)
def test_its_dreams_can_be_dreamt_in_any_order(order: tuple[str, ...]) -> None:
    session = errands_done("sit")
    assert not session.state.get("a3", "done")
    dream(session, order[:2])
    assert not session.state.get("a3", "done")
    dream(session, order[2:])
    assert session.state.get("a3", "done")


MARKS = {
    "gillgate": "lyra. go to gillgate. look",
    "cap row": "thorin. go to cap row. look",
    "twin pods": "kavi. go to twin pods. look",
    "the green": "thorin. go to drying green. look",
    "ekow": "thorin. go to drying green. go to gillgate. go to cap row. ask ekow about friends. ask ekow about four",
    "boy": "thorin. go to drying green. x boy. go to twin pods. x boy. talk to boy",
    "venn": "elysia. go to penny bridge. talk to venn. ask venn about slate. ask venn about people",
    "gammon": "lyra. go to slip street. look. ask gammon about people. ask gammon about pies",
    "sleepers": "lyra. go to workshop floor. look. x strangers. ask strangers about green",
    "bole": "lyra. go to lenders' ward. ask bole about bed 88. ask bole about ekow. x bed 88",
}
"""Where what was done with the crowd might be seen or heard of."""


def test_each_way_with_the_crowd_leaves_its_mark_on_six_rooms_or_people() -> None:
    heard = {crowd: {where: told(crowd, typed) for where, typed in MARKS.items()} for crowd in CROWD}
    marked = [w for w in MARKS if len({heard[crowd][w] for crowd in CROWD}) == len(CROWD)]
    assert len(marked) >= 6, marked


def told(crowd: str, typed: str) -> str:
    session = errands_done(crowd)
    return "\n".join(words(session.submit(line)) for line in lines(typed))


@pytest.mark.parametrize("crowd", CROWD)
def test_each_way_with_the_crowd_comes_to_the_second_notice(crowd: str) -> None:
    session = errands_done(crowd)
    dream(session, ["d5", "d2", "d3"])
    assert session.state.get("a3", "done")
    assert session.state.text("x1", "value") == crowd
