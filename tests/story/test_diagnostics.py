"""A broken pack is told of every mistake at once, each at its place, with a caret and the nearest right thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story

GOOD = """
story: {title: T}
protagonists: {ann: {name: Ann, in: hall}}
rooms: {hall: {name: Hall}}
"""

BROKEN = """
story: {title: T}
protagonists: {ann: {name: Ann, in: hal}}
rooms:
  hall: {name: Hall, exits: {north: yrad, sideways: yard}, txt: Hm., text: "{the lmap} and {if lamp.lit: x"}
  yard: {name: Yard, exits: {south: hall}, text: "An unclosed [bracket."}
things:
  lamp: {name: a lamp, in: hall, colour: red}
  box:
    name: a box
    in: hall
    on:
      tkae: Hm.
      take lmap: Hm.
      take: ""
      drop: {lampp.lit and: Hm.}
      push: {"held(box, nobody)": Hm.}
      pull: {do: [{explode: box}]}
      turn: {do: [{set: box, to: yes}]}
      open: {sya: Hm., do: []}
    ask: {lamp: {learn: bobb}}
  vase: {text: Nameless.}
beats:
  b1: {done: shining(lamp), needs: [b0]}
lines: {takn: Hm.}
colours: {}
rules: [{on: take box, say: Hm.}]
topics: [{ask: ann, about: box, say: Hm.}]
"""

EXPECTED = [
    "there is no section colours",
    "there is no section rules; what answers a command stands under `on` or `after` of what it is done to",
    "there is no section topics; what somebody says of a thing stands under `ask`, `tell` or `show` of that person",
    "nothing is called hal; did you mean hall?",
    "no room is called yrad; did you mean yard?",
    "no way is called sideways",
    "there is no txt here; did you mean text?",
    "nothing is called lmap; did you mean lamp?",
    "a [ without its ]",
    "there is no colour here",
    "name is missing",
    "no fact is called bobb",
    "there is no action tkae; did you mean take?",
    "this answers nothing",
    "an answer has no part called sya; did you mean say?",
    "this condition cannot be read",
    "no person is called nobody",
    "an effect begins with one of",
    "set wants owner.attribute",
    "there is no question shining(…)",
    "no beat is called b0",
    "the library has no line takn; did you mean taken?",
]


def test_a_good_pack_has_no_mistakes(pack: Callable[..., Story]) -> None:
    assert pack(GOOD).title == "T"


def test_all_mistakes_are_told_in_one_run(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError) as caught:
        pack(BROKEN)
    told = str(caught.value)
    missing = [m for m in EXPECTED if m not in told]
    assert not missing, told


def test_each_mistake_has_file_line_column_and_a_caret(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError) as caught:
        pack(GOOD + "things:\n  lamp: {name: a lamp, in: hal}\n")
    (mistake,) = caught.value.mistakes
    assert str(mistake).splitlines() == [
        "story.yaml:6:28: nothing is called hal; did you mean hall?",
        "      lamp: {name: a lamp, in: hal}",
        "                               ^",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "story: {title: T",  # not closed
        "- a\n- b\n",  # not a mapping
        "story: &a [*a]\n",  # an alias to itself
        "a: " + "[" * 100 + "]" * 100,  # too deep
        "story: {title: T}\nstory: {title: U}\n",  # twice
        "\x00",
    ],
)
def test_broken_yaml_is_a_message_and_not_a_traceback(pack: Callable[..., Story], text: str) -> None:
    with pytest.raises(PackError):
        pack(text)


def test_a_bomb_of_aliases_is_refused(pack: Callable[..., Story]) -> None:
    levels = "".join(f"l{i}: &l{i} [{', '.join(f'*l{i - 1}' for _ in range(9))}]\n" for i in range(1, 9))
    with pytest.raises(PackError):
        pack("l0: &l0 [x]\n" + levels)


def test_an_id_in_two_files_is_a_mistake(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError, match=r"b.yaml:1:22: hall name is said already, at a.yaml:4"):
        pack(a=GOOD, b="rooms: {hall: {name: Other}}\n")


@pytest.mark.parametrize(
    ("text", "line", "column", "key"),
    [
        (GOOD + "things:\n  cup: {name: a cup, in: hall, text: Red., in: hall}\n", 6, 44, "in"),
        (
            GOOD
            + "things:\n  cup: {name: a cup, in: hall}\n  jug: {name: a jug, in: hall}\n  cup: {name: a mug, in: hall}\n",
            8,
            3,
            "cup",
        ),
        (GOOD + "rooms: {yard: {name: Yard}}\n", 5, 1, "rooms"),
        (GOOD + "beats: {b1: {done: yes, done: no}}\n", 5, 25, "done"),
        (GOOD + "on:\n  take hall: {say: {ann: Hm., ann: Ha.}}\n", 6, 31, "ann"),
    ],
)
def test_a_key_that_stands_twice_is_a_mistake_at_its_second_line(
    pack: Callable[..., Story], text: str, line: int, column: int, key: str
) -> None:
    with pytest.raises(PackError) as told:
        pack(text)
    found = [m for m in told.value.mistakes if "twice" in m.message]
    assert [(m.position.line, m.position.column) for m in found] == [(line, column)]
    assert found[0].message.startswith(f"{key} stands twice")
