"""The Dream pane over real dreams in the middle of being played: a ring, a ring with shards off it, a glass, a stair."""

from __future__ import annotations

from functools import cache

import pytest

from dreamweave.columns import cells
from dreamweave.session.view import View
from dreamweave.tui.page import Page
from dreamweave.tui.panes.registry import PANES
from dreamweave.tui.panes.sheet import Desk
from dreamweave.tui.signs import Signs
from tests.dreamscape.midway import PLAYS, midway

SIDE = 27
"""Rows of a pane that stands beside the transcript at 120 by 36."""


@cache
def seen(play: str) -> View:
    """What there is to see in the middle of a play."""
    return midway(play).view()


def pane(play: str, width: int, *, ascii: bool = False, rows: int = SIDE) -> list[str]:
    """The pane's words, row by row."""
    view, signs = seen(play), Signs(ascii)
    people = {p.id: p for p in view.protagonists}
    desk = Desk(signs, people, {id: Page(people.values(), signs).glyph(id) for id in people}, rows)
    return ["".join(r.text for r in line).rstrip() for line in PANES["dream"](view, desk, width)]


def picture(play: str, width: int, *, ascii: bool = False) -> list[str]:
    """The pane from the row after its law."""
    rows = pane(play, width, ascii=ascii)
    return rows[rows.index("") + 1 :]


def test_a_ring_repeats_its_first_name_and_the_water_goes_down_it():
    assert picture("d2", 38) == [
        "Quay             ·  ·  alpha", "│ the way in", "│ Jorun", "↓ a barge",
        "Bridge           ·  ·  alpha", "│ ▂ Thorin, with a stove", "↓ a bed",
        "Lock             ·  ·  alpha", "↓",
        "Reach            ·  ·  alpha", "↓",
        "Quay, again", "",
        "last turn", "  The barge went on to Quay, the bed", "  to Bridge", "  ↓ loose: goes on next turn", "",
        "bands", "  delta sleeps, theta likens, alpha", "  rests, beta works, gamma crowds",
    ]  # fmt: skip


def test_what_is_held_in_the_water_does_not_hang_from_an_arrow():
    assert picture("d2-held", 38, ascii=True)[:12] == [
        "Quay             .  .  alpha", "| the way in", "| = Thorin", "| Jorun; a barge, held, with a stove", "v",
        "Bridge           .  .  alpha", "v",
        "Lock             ?", "v",
        "Reach            .  .  alpha", "v a bed",
        "Quay, again",
    ]  # fmt: skip


def test_a_ring_in_a_tree_is_joined_from_above_and_what_else_hangs_there_hangs_at_its_foot():
    assert picture("d7", 38)[:21] == [
        "Foyer             ·  ·  alpha", "│ the way in", "│ § Lyra, with a towel",
        "├─ Box            ·  ·  alpha",
        "└─ Shallow End    ·  ·  alpha", "   │ ° Elysia", "   │ ▂ Thorin", "   │ an attendant", "   ↓ the Horse",
        "   Deep End       ·  ·  alpha", "   ↓ a whistle",
        "   Far Side       ·  ·  alpha", "   ↓",
        "   Shallow End, again",
        "   ├┄ Gallery     delta", "      slack, two apart", "",
        "last turn", "  The whistle went on to Deep End, the", "  Horse to Shallow End", "  ↓ loose: goes on next turn",
    ]  # fmt: skip


def test_a_glass_has_twins_face_to_face_and_threads_at_its_outer_edges():
    assert picture("d6", 38)[:19] == [
        "Bench             │ Stool", "·  ·  alpha       │ delta",
        "│ Dame Ottilie    │                  ┊", "│ a Form 40       │ a thank-you note ┊",
        "│                 │ slack, two apart ┊",
        "Window            │ Counter", "·  ·  alpha       │ ·  ·  alpha",
        "┊ the way in      │", "┊ § Lyra          │", "┊ a clerk         │", "┊ a sill, with a  │ the counter top,",
        "┊ lamp            │ with a snuffed", "┊                 │ lamp",
        "┊ slack, two      │", "┊ apart           │",
        "Notices           │ Shelf", "·  ·  ·  ·  gamma │ ?",
        "  a dumb bell, in │ × Kavi, with its", "  the air         │ twin",
    ]  # fmt: skip


def test_what_has_not_been_seen_across_the_glass_is_a_twin_and_no_more():
    assert picture("d6-first", 38)[:15] == [
        "Bench             │ Stool", "·  ·  alpha       │ ?",
        "│ Dame Ottilie    │", "│ a lamp          │ its twin",
        "Window            │ Counter", "·  ·  alpha       │ ·  ·  alpha",
        "┊ the way in      │", "┊ a clerk         │ × Kavi", "┊ § Lyra, with a  │ its twin, in the",
        "┊ Form 40         │ air", "┊ slack, two      │", "┊ apart           │",
        "Notices           │ Shelf", "·  ·  ·  ·  gamma │ ?",
        "  a dumb bell     │ its twin",
    ]  # fmt: skip


def test_from_behind_the_glass_the_threads_of_that_side_are_seen():
    assert picture("d6-behind", 38, ascii=True)[:18] == [
        "Bench             | Stool", "?                 | delta",
        "  its twin        | a thank-you note :", "                  | slack, two apart :",
        "Window            | Counter", ".  .  alpha       | .  .  alpha",
        ": the way in      |                  |", ": & Lyra          |                  |",
        ": a clerk         |                  |", ": a sill, with a  | the counter top, |",
        ": lamp            | with a snuffed   |", ":                 | lamp             |",
        ": slack, two      |                  |", ": apart           |                  |",
        "Notices           | Shelf", ".  .  .  .  gamma | .  .  alpha",
        "  a dumb bell, in | x Kavi, with a", "  the air         | bell",
    ]  # fmt: skip


def test_a_stair_goes_down_a_step_a_landing_to_the_one_that_is_missing():
    assert picture("d8", 38)[:19] == [
        "Top                  ·  ·  ·  ·  gamma", "│ the way in", "│ § Lyra, with a forwarding slip",
        "└─┐ Glass            ·  ·  ·  beta", "  │ mirror: it turns what it is shown", "  │ a doormat",
        "  └─┐ Turn           ·  ·  alpha", "    │ echo: what is put is put again", "    │ ▂ Thorin, with a mug",
        "    │ × Kavi, with a nightlight,", "    │ turned", "    │ a sill, with a tuning fork",
        "    └─┐ Wet          ·  theta ▂", "      │ drift: stopped by the banister",
        "      └─┐ Counter    delta", "        │ debt: one thing for another", "        │ ° Elysia",
        "        │ the Recall; the hum",
        "        └ ┐ the missing step",
    ]  # fmt: skip


def test_a_stair_that_is_up_says_which_step_is_slack_and_joins_nothing_that_has_not_been_seen():
    assert picture("d8-up", 38)[5:14] == [
        "└─┐ Glass            ·  ·  ·  beta", "  │ mirror: it turns what it is shown",
        "  │ ° Elysia, with a tuning fork", "  │ a doormat",
        "  └┄┐ Turn           ·  theta ←", "      slack, two apart", "      echo: what is put is put again",
        "        Wet          ?",
        "          Counter    ?",
    ]  # fmt: skip


def test_at_80_by_24_what_is_there_stands_beside_when_it_would_not_fit_below():
    assert picture("d8", 72, ascii=True)[:11] == [
        "Top                  .  .  .  .  gamma  the way in; &\u00a0Lyra, with a",
        "|                                       forwarding slip",
        "`-. Glass            .  .  .  beta      mirror: it turns what it is",
        "  |                                     shown; a doormat",
        "  `-. Turn           .  .  alpha        echo: what is put is put again;",
        "    |                                   =\u00a0Thorin, with a mug; x\u00a0Kavi,",
        "    |                                   with a nightlight, turned; a",
        "    |                                   sill, with a tuning fork",
        "    `-. Wet          .  theta =         drift: stopped by the banister",
        "      `-. Counter    delta              debt: one thing for another;",
        "        |                               o\u00a0Elysia; the Recall; the hum",
    ]  # fmt: skip
    assert picture("d7", 72)[2:8] == [
        "└─ Shallow End    ·  ·  alpha        °\u00a0Elysia; ▂\u00a0Thorin; an attendant;",
        "   │                                 ↓\u00a0the Horse",
        "   ↓ Deep End     ·  ·  alpha        ↓\u00a0a whistle",
        "   ↓ Far Side     ·  ·  alpha",
        "   ↓ Shallow End, again",
        "   ├┄ Gallery     delta              slack, two apart",
    ]  # fmt: skip
    assert picture("d6-first", 72)[:4] == [
        "Bench    ·  ·  alpha               │ Stool    ?",
        "│ Dame Ottilie                     │",
        "│ a lamp                           │ its twin",
        "Window   ·  ·  alpha  the way in   │ Counter  ·  ·  alpha",
    ]  # fmt: skip


@pytest.mark.parametrize("play", ["d2", "d2-held", "d5", "d6", "d7", "d8"])
def test_a_picture_fits_at_120_by_36_and_at_80_by_24(play: str):
    beside, over = pane(play, 38), pane(play, 72)
    assert len(beside) <= SIDE
    assert len(over) <= 17


def test_the_list_form_says_what_the_water_takes_and_who_is_where():
    assert pane("d2", 37) == [
        "  Quay    ·  ·  alpha       ↓ a barge", "▂ Bridge  ·  ·  alpha         ↓ a bed", "  Lock    ·  ·  alpha",
        "  Reach   ·  ·  alpha", "", "  The barge went on to Quay, the bed", "  to Bridge",
    ]  # fmt: skip
    assert pane("d7", 37) == [
        "§ Foyer         ·  ·  alpha", "  Box           ·  ·  alpha", "° Shallow End ▂ ·  ·  alpha   ↓ Horse",
        "  Deep End      ·  ·  alpha ↓ whistle", "  Far Side      ·  ·  alpha", "  Gallery       delta         ┊ slack",
        "  The whistle went on to Deep End,", "  the Horse to Shallow End",
    ]  # fmt: skip


def test_the_list_form_of_a_glass_is_a_pair_a_row_and_of_a_stair_a_landing_a_row():
    assert pane("d6", 37)[:3] == [
        "  Bench     alpha │  Stool     delta", "§ Window    alpha │  Counter   alpha", "  Notices   gamma │× Shelf         ?",
    ]  # fmt: skip
    assert pane("d8", 37)[:6] == [
        "§ Top      ·  ·  ·  ·  gamma", "  Glass    ·  ·  ·  beta", "▂ Turn ×   ·  ·  alpha", "  Wet      ·  theta ▂",
        "° Counter  delta", "  the missing step",
    ]  # fmt: skip


@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("play", PLAYS)
def test_no_row_is_wider_than_the_pane_and_ascii_is_ascii(play: str, ascii: bool):
    for width in (37, 38, 44, 72, 100):
        for row in pane(play, width, ascii=ascii):
            assert cells(row) <= width
            assert not ascii or row.replace("\u00a0", " ").isascii()
