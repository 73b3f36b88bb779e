"""The refusals of a dream are cases like any other, and are read out in the order in which cases are asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story

POND = """
story: {title: T}
protagonists: {ann: {name: Ann, in: hall}, ben: {name: Ben, in: hall}}
rooms: {hall: {name: Hall}}
dreams:
  pond:
    name: A Pond
    law: none
    who: [ann, ben]
    shards: {bank: {name: the bank, band: alpha, entry: yes, text: Reeds.}}
    threads: []
    motifs: {shell: {name: a shell, in: bank, text: White.}}
    wants: [held(shell, ann)]
    refusals: REFUSALS
"""


@pytest.mark.parametrize(
    ("refusals", "rows"),
    [
        ("{take shell: Hm.}", [("take shell", "", "")]),
        ("{take shell | put shell: {ann: Hm.}}", [("take shell, put shell", "ann", "")]),
        ("{take shell: {'ann, ben': Hm.}}", [("take shell", "ann", ""), ("take shell", "ben", "")]),
        (
            "{take shell: {shell in bank: Hm., else: Ha.}}",
            [("take shell", "", "shell in bank"), ("take shell", "", "")],
        ),
        (
            "{take shell: {ann: {shell in bank: Hm.}, else: Ha.}}",
            [("take shell", "ann", "shell in bank"), ("take shell", "", "")],
        ),
        (
            "{take shell: {'held(shell, ann), held(shell, ben)': {shell in bank: Hm.}}}",
            [("take shell", "", "(held(shell, ann) or held(shell, ben)) and (shell in bank)")],
        ),
    ],
)
def test_cases_are_read_out(pack: Callable[..., Story], refusals: str, rows: list[tuple[str, str, str]]) -> None:
    found = pack(POND.replace("REFUSALS", refusals)).dreams["pond"]["refusals"]
    assert [(", ".join(row["on"]), row["who"], row["need"]) for row in found] == rows


def test_what_was_read_is_no_part_of_a_proof(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError, match="cannot ask what was read"):
        pack(POND.replace("REFUSALS", "{take shell: {first: Hm., else: Ha.}}"))
