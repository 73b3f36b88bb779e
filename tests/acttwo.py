"""Games of Somebody's at the dawn of its second act, and with that act's errands and dreams behind, for tests of what
comes after: each played once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dreamweave.session import Session
from dreamweave.story.model import Story
from tests.conftest import story_named
from tests.walkthroughs.runner import scripts

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

ACT_ONE = Path(__file__).parent / "walkthroughs" / "four.txt"

_facts: dict[str, list[tuple[Fact, FactValue]]] = {}


def dawn(story: Story) -> Session:
    """Act I is behind, every quarter of its four o'clock seen; Lyra's is the first voice."""
    if story.title not in _facts:
        played = Session(story)
        played.opening()
        for line, _ in scripts(ACT_ONE)[0].steps:
            played.submit(line)
            if played.state.number("story", "act") == 2:
                break
        _facts[story.title] = list(played.state.changed.items())
    session = Session(story)
    session.opening()
    session.take_up(story, _facts[story.title])
    session.submit("lyra")
    return session


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
    """Dream some of them, each to its end."""
    for one in order:
        for line in lines(DREAMS[one]):
            session.submit(line)
        assert session.state.get(one, "solved"), f"{one} was not dreamt to its end"
