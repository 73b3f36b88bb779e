"""Panes, head and strip as lines."""

from __future__ import annotations

import pytest

from dreamweave.columns import cells
from dreamweave.messages import Item, ShardRow, Span
from dreamweave.session.mapping import MapView, Sheet, Spot
from dreamweave.tui.grid import grid
from dreamweave.tui.page import Page
from dreamweave.tui.panes.charting import drawn
from dreamweave.tui.panes.registry import PANES, open_to
from dreamweave.tui.panes.sheet import Desk
from dreamweave.tui.signs import Signs
from dreamweave.tui.typeset import Line
from dreamweave.tui.widgets.head import Heading, head
from dreamweave.tui.widgets.strip import strip
from tests.tui.fake import DREAM, PEOPLE, FakeSession

SIGNS = Signs()


def desk(signs: Signs = SIGNS) -> Desk:
    people = {p.id: p for p in PEOPLE}
    return Desk(signs, people, {id: Page(PEOPLE, signs).glyph(id) for id in people})


def words(lines: list[Line]) -> list[str]:
    return ["".join(r.text for r in line).rstrip() for line in lines]


def asleep() -> FakeSession:
    game = FakeSession()
    game.answer("sleep")
    return game


def test_here_says_ways_people_things_and_what_is_in_hand():
    assert words(PANES["here"](FakeSession().view(), desk(), 38)) == [
        "Foundry Floor", "", "ways on", "  up       Sphere Room", "  south    Bellworks Yard",
        "  down     Undercroft  a hatch, locked", "", "people", "  Bat Ekdal  ~ asleep", "", "things", "  Pod Nought",
        "    its cap, green", "  a broom", "", "in hand", "  nothing",
    ]  # fmt: skip


def test_every_row_of_here_types_its_command():
    lines = PANES["here"](FakeSession().view(), desk(), 38)
    commands = {r.command for line in lines for r in line if r.command}
    assert commands == {"up", "south", "down", "x bat", "x pod nought", "x cap", "x broom"}


def test_ledger_gives_the_source_flush_right():
    assert words(PANES["ledger"](FakeSession().view(), desk(), 38)) == [
        "Known to me                   had from", "", "1  A docket in a kettle reads RETURN",
        "   TO HEIR, in green ink.", "                     ° Elysia, by tube", "2  A man was heard to tell a valve",
        "   that he was sorry.      Ferdy Loach",
    ]  # fmt: skip


def test_the_map_is_a_sheet_with_who_is_where_and_what_its_signs_mean():
    assert words(PANES["map"](FakeSession().view(), desk(), 38)) == [
        "The Bellworks", "", "          Sphere", "          Room", "            ┊", "   ? ┄┄┄┄ Foundry",
        "          Floor °", "            │", "(Watch ── Bellworks ── Gillgate", " Hut)     Yard         ×", "",
        "last known          signs", "° here              │  a way",
        "▂ off this sheet    ┊  up or down", "× Gillgate          ?  not yet gone",
        "§ off this sheet    ( ) only heard of", "", "other sheets", "Capside",
    ]  # fmt: skip


def test_names_on_the_map_go_there_and_another_sheet_can_be_asked_for():
    view = FakeSession().view()
    lines = PANES["map"](view, desk(), 38)
    assert {r.command for line in lines for r in line if r.command} == {
        "go to sphere room", "go to bellworks yard", "go to watch hut", "go to gillgate",
    }  # fmt: skip
    assert [r.entity for r in lines[-1]] == ["sheet:Capside"]
    assert words(PANES["map"](view, desk()._replace(sheet="Capside"), 38))[:4] == ["Capside", "", "Gillgate", "×"]


def test_where_it_is_narrow_the_map_is_a_list():
    assert words(PANES["map"](FakeSession().view(), desk(), 37))[:8] == [
        "Foundry Floor °", "  up  Sphere Room", "  south  Bellworks Yard", "  down  ?", "Sphere Room",
        "  down  Foundry Floor", "Bellworks Yard", "  north  Foundry Floor",
    ]  # fmt: skip


def test_a_dream_is_a_tree_with_scales_from_one_column():
    assert words(PANES["dream"](asleep().view(), desk(), 38)) == [
        "A Kitchen with the Talk Taken Out", "hush: no voice works in a place unless", "a song lies at rest there", "",
        "Passage          ·  ·  alpha", "│ the way in", "└─ Kitchen       ·  theta", "   │ ° Elysia",
        "   │ Bat; a range",
        "   ├┄ Larder     ·  ·  ·  →  gamma", "   │  slack, three apart", "   │  a kettle, fourteen times",
        "   └─ Yard       ·  theta ←", "      a clothes-peg", "", "last turn", "  nothing moves here unless it is",
        "  moved", "", "bands", "  delta  sleeps", "  theta  likens", "  alpha  rests", "  beta   works",
        "  gamma  crowds",
    ]  # fmt: skip


def test_a_chain_is_drawn_flush_and_a_held_place_has_a_glyph():
    game = asleep()
    names = ("West Kiosk", "West Shingle", "Bandstand", "East Shingle")
    bands = (2, 2, 1, 3)
    threads = ("", "holds", "holds", "slack")
    rows = tuple(
        ShardRow(f"d5.{n}", name, bands[n], thread=threads[n], apart=2, chain=n > 0) for n, name in enumerate(names)
    )
    rows = (rows[0], rows[1].replace(held_by="bo"), *rows[2:])
    view = game.view()
    view.dream = DREAM.replace(rows=rows, bands=tuple((w, "") for w, _ in DREAM.bands), last="")
    lines = words(PANES["dream"](view, desk(), 38))
    assert lines[4:11] == [
        "West Kiosk       ·  ·  alpha", "│", "West Shingle     ·  ·  alpha ▂", "│", "Bandstand        ·  theta",
        "┊ slack, two apart", "East Shingle     ·  ·  ·  beta",
    ]  # fmt: skip
    assert lines[-2:] == ["  │ holds: the same band, or next", "  ┊ slack: carries nothing"]


def test_a_ring_goes_on_past_what_hangs_from_the_middle_of_it():
    def row(id: str, depth: int, **more: object) -> ShardRow:
        return ShardRow(id, id.title(), 2, depth, thread="holds" if id != "hall" else "", **more)  # pyright: ignore

    log = (Item("log", (Span("a log"),)),)
    view = asleep().view()
    view.dream = DREAM.replace(
        rows=(
            row("hall", 0),
            row("bank", 1, flows="deep", adrift=log),
            row("deep", 1, chain=True, flows="far"),
            row("hut", 2),
            row("far", 1, chain=True, flows="bank"),
            row("bank", 1, chain=True).replace(again=True, band=-2),
            row("shed", 1, flows="hall", adrift=log),
        )
    )
    assert words(PANES["dream"](view, desk(), 38))[4:15] == [
        "Hall             ·  ·  alpha",
        "├─ Bank          ·  ·  alpha", "│  ↓ a log",
        "│  Deep          ·  ·  alpha",
        "│  ├─ Hut        ·  ·  alpha", "│  ↓",
        "│  Far           ·  ·  alpha", "│  ↓",
        "│  Bank, again",
        "└─ Shed          ·  ·  alpha", "   a log, next at Hall",
    ]  # fmt: skip


def test_an_unseen_place_shows_no_band_and_the_want_is_never_shown():
    view = asleep().view()
    view.dream = DREAM.replace(rows=(DREAM.rows[0], ShardRow("d1.attic", "Attic", -1, 1, thread="holds")))
    assert any(w.endswith("?") and "Attic" in w for w in words(PANES["dream"](view, desk(), 38)))


def test_the_list_form_is_one_row_a_place():
    lines = words(PANES["dream"](asleep().view(), desk(), 37))
    assert lines[:4] == [
        "  Passage  ·  ·  alpha", "° Kitchen  ·  theta", "  Larder   ·  ·  ·  →  gamma  ┊ slack",
        "  Yard     ·  theta ←",
    ]  # fmt: skip


def test_dream_is_a_pane_only_for_sleepers():
    assert "dream" not in open_to(FakeSession().view()) and "dream" in open_to(asleep().view())


@pytest.mark.parametrize("width", [1, 7, 20, 38, 72])
@pytest.mark.parametrize("name", list(PANES))
def test_no_row_of_a_pane_is_wider_than_it(name: str, width: int):
    view = asleep().view()
    view.things += (Item("x", (Span("an unreasonably " * 9),), "x it", 3),)
    if width >= 38:
        for line in words(PANES[name](view, desk(), width)):
            assert cells(line) <= width
    else:
        PANES[name](view, desk(), width)


SAID = Heading("A Night for Everyone", False, "Lyra's Office", "two to six", 15)


@pytest.mark.parametrize(
    ("size", "heading", "shown"),
    [
        ((120, 36), SAID, "  A Night for Everyone               two to six · turn 15 · saved"),
        ((80, 24), SAID, "  A Night for Everyone        Lyra’s Office · two to six · turn 15 · saved"),
        ((62, 24), SAID, "  A Night for Everyone  two to six · turn 15 · saved"),
        ((40, 12), SAID, "  Lyra’s Office        turn 15 · saved"),
        ((80, 24), SAID._replace(act="x" * 50, saved="NOT SAVED SINCE 9", unsafe=True), "turn 15 · NOT SAVED SINCE 9"),
        ((20, 12), SAID._replace(saved="NOT SAVED SINCE 9", unsafe=True), "  NOT SAVED SINCE 9"),
    ],
)
def test_what_is_saved_outlives_everything_in_the_head(size: tuple[int, int], heading: Heading, shown: str):
    row = "".join(r.text for r in head(heading, grid(*size), SIGNS))
    assert row.strip().split() == shown.strip().split()


def test_the_strip_has_two_rows_and_one_where_it_is_narrow():
    view = asleep().view()
    wide, narrow = (strip(view.roster, desk().glyphs, ("F2", "F3"), grid(*s), SIGNS) for s in ((120, 36), (40, 12)))
    assert words(wide)[0].startswith("° ELYSIA F2                 ▂ Thorin F3                 × Kavi     ")
    assert words(wide)[1].startswith("~ the Kitchen               Sleeping Hall"[:15])
    assert words(narrow) == ["  ° ELYSIA~   ▂ Tho   × Kav   § Lyr•"]


@pytest.mark.parametrize("count", [0, 1, 2, 4, 9])
def test_the_strip_takes_however_many_there_are(count: int):
    roster = (FakeSession().view().roster * 3)[:count]
    seats = tuple(s.replace(id="ada", name=f"Number {n}") for n, s in enumerate(roster))
    for size in ((160, 40), (80, 24), (40, 12), (10, 3)):
        assert len(strip(seats, desk().glyphs, ("F2",), grid(*size), SIGNS)) == (0 if not count else 1 + (size[1] > 15))


def test_a_way_that_cannot_be_drawn_is_said_in_words():
    ids = tuple("abcdef")
    ways = tuple((a, "through", b) for a in ids for b in ids if a < b)
    spots = tuple(Spot(id, f"The {id.upper()}", here=id == "a") for id in ids)
    sheet = Sheet("Everywhere", (), spots, ways, ids, (), ways)
    game = FakeSession()
    game.map = MapView((sheet,), 0, ())
    undrawn = drawn(sheet).undrawn
    assert undrawn and all(said[:5] in {s.name for s in spots} and ": through to The " in said for said in undrawn)
    shown = words(PANES["map"](game.view(), desk(), 38))
    assert set(undrawn) <= set(shown)
