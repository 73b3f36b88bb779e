"""The map as it is drawn: everything known is on a sheet, once, within its columns, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.columns import cells
from dreamweave.session import Session
from dreamweave.session.mapping import Spot
from dreamweave.story.model import Story
from dreamweave.tui.panes.arranging import BACK, STEPS, arrange
from dreamweave.tui.panes.charting import WIDTH, Piece, broken, chart
from dreamweave.tui.panes.charting import drawn as charted
from tests.session.test_mapping import begun

Rows = tuple[tuple[Piece, ...], ...]
Ways = tuple[tuple[str, str, str], ...]
Region = tuple[tuple[Spot, ...], tuple[str, ...], tuple[str, ...], Ways, Ways]


@pytest.fixture
def town(pack: Callable[..., Story]) -> Session:
    return begun(pack)


def drawn(rows: Rows) -> list[str]:
    """The rows as they look; no piece may begin before the one on its left has ended."""
    out: list[str] = []
    for row in rows:
        line = ""
        for piece in row:
            assert piece.x >= cells(line), (line, piece)
            line += " " * (piece.x - cells(line)) + piece.text
        out.append(line)
    return out


def names(rows: Rows) -> dict[str, str]:
    """What each place is called on a sheet."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for piece in row:
            if piece.role not in ("way", "who", "unknown"):
                found.setdefault(piece.id, []).append(piece.text)
    return {id: " ".join(parts).strip("()") for id, parts in found.items()}


def test_a_sheet_has_where_one_is_and_what_lies_open_next_door(town: Session):
    shown = town.view().map
    assert drawn(charted(shown.sheet).rows) == [
        "      (Church of", "       All Souls)", "         │", "  ? ┄┄ Market ─── (Inn)", "       Square *",
        "         │", "      (Ford)",
    ]  # fmt: skip


def test_a_sheet_has_what_any_protagonist_has_seen(town: Session):
    town.submit("ben")
    town.submit("look")
    town.submit("ann. south. south")
    shown = town.view().map
    assert drawn(charted(shown.sheets[0]).rows) == [
        "     (Tunnel)   (Church of", "     │           All Souls)", "     │             │",
        "Cellar ┄┄┄┄┄┄┄┄┄ Market───(Inn)", "*                Square", "                   │", "                 Ford",
    ]  # fmt: skip
    assert drawn(charted(shown.sheet).rows) == ["Market", "Square", "  │", "Ford", "  │", "Island", "*"]


def test_the_same_facts_give_the_same_map_and_nothing_changes_sides_as_more_is_met(town: Session):
    first = town.view().map
    assert first == town.view().map
    town.submit("east. up. down. west")
    later = town.view().map
    assert set(names(charted(first.sheet).rows)) < set(names(charted(later.sheet).rows))
    places = [
        {p.id: (p.x, y) for y, row in enumerate(charted(m.sheet).rows) for p in row if p.id} for m in (first, later)
    ]
    for id, (x, y) in places[0].items():
        for other, (ox, oy) in places[0].items():
            (lx, ly), (lox, loy) = places[1][id], places[1][other]
            assert (x < ox, y < oy) == (lx < lox, ly < loy)


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Cap Row", ["Cap Row"]), ("Watch Hut", ["Watch", "Hut"]), ("Hall of Counters", ["Hall of", "Counters"]),
     ("Foyer of the Opera House", ["Foyer of the", "Opera House"]), ("Wash-house", ["Wash-house"])],
)  # fmt: skip
def test_names_are_broken_at_spaces_as_narrow_as_may_be(name: str, lines: list[str]):
    assert broken(name, 2) == lines


NAMES = st.lists(st.text("abcdeé-'", min_size=1, max_size=14), min_size=1, max_size=5).map(" ".join)


@st.composite
def regions(draw: st.DrawFn) -> Region:
    """Spots of one region and its neighbours, and the ways among them: any graph, twisted or not."""
    count = draw(st.integers(1, 14))
    ids = tuple(f"p{n}" for n in range(count))
    ways: list[tuple[str, str, str]] = []
    for n in range(1, count):
        near, way = ids[draw(st.integers(0, n - 1))], draw(st.sampled_from([*STEPS, "up", "down", "in", "out", ids[n]]))
        ways += [(near, way, ids[n])] + ([(ids[n], BACK[way], near)] if way in BACK else [])
    for _ in range(draw(st.integers(0, 4))):
        ways.append((draw(st.sampled_from(ids)), draw(st.sampled_from([*STEPS, "up"])), draw(st.sampled_from(ids))))
    own = draw(st.integers(1, count))
    known = st.sampled_from(["visited", "visited", "heard", "unknown"])
    who = st.sampled_from([(), (), ("ann",), ("ann", "ben", "cy", "di")])
    spots = tuple(
        Spot(id, draw(NAMES), draw(known), n == 0, n >= own, draw(who))
        for n, id in enumerate(ids)
        if draw(st.booleans())
    )
    shown = {s.id for s in spots}
    return spots, ids[:own], ids[own:], tuple(ways), tuple(w for w in ways if w[0] in shown and w[2] in shown)


@given(regions())
def test_nothing_overlaps_every_known_place_appears_and_all_within_its_cells(region: Region):
    spots, shown = region[0], region[4]
    rows, undrawn = chart(*region)
    assert all(cells(line) <= WIDTH for line in drawn(rows)) and all(p.x >= 0 for row in rows for p in row)
    told = names(rows)
    for spot in spots:
        if spot.known == "unknown":
            assert spot.id not in told
        else:
            assert told[spot.id].replace(" ", "") == spot.name.strip("()").replace(" ", "")
    assert sum(p.role == "unknown" for row in rows for p in row) == sum(s.known == "unknown" for s in spots)
    assert set(undrawn) <= set(shown) and (rows, undrawn) == chart(*region)


@given(regions(), st.integers(1, 4))
def test_no_two_places_share_a_cell(region: Region, most: int):
    _, own, near, ways, _ = region
    placed = arrange(own, near, ways, most)
    assert len(set(placed.values())) == len(placed) == len(own) + len(near)
    assert {x for x, _ in placed.values()} <= set(range(most))


def test_ways_without_conflict_run_true():
    ways = tuple(("hub", way, way + "ern") for way in STEPS)
    placed = arrange(("hub", *(w + "ern" for w in STEPS)), (), ways, 4)
    x, y = placed["hub"]
    assert all(placed[way + "ern"] == (x + dx, y + dy) for way, (dx, dy) in STEPS.items())
