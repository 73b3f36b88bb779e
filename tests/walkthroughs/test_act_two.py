"""The second act from its dawn to the second notice: each way through the crowd, each order of its dreams, in both
front ends; and nothing that was decided on the Green goes unremembered."""

from __future__ import annotations

import itertools

import pytest

from tests.acttwo import CROWD, DREAMS, dream, errands_done, lines
from tests.conftest import words


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
