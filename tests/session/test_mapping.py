"""The map: everything known is on it, once, within its columns, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.session import Session
from dreamweave.session.charting import broken, chart, columns
from dreamweave.session.mapping import BACK, STEPS, WIDTH, Piece, Spot, arrange, sentences
from dreamweave.story.model import Story
from tests.conftest import words

Rows = tuple[tuple[Piece, ...], ...]
Ways = tuple[tuple[str, str, str], ...]
Region = tuple[tuple[Spot, ...], tuple[str, ...], tuple[str, ...], Ways, Ways]

TOWN = """
story: {title: The Town}
protagonists:
  ann: {name: Ann, in: market_square, glyph: "a", ascii: "a"}
  ben: {name: Ben, in: cellar, glyph: "b", ascii: "b"}
rooms:
  market_square: {name: Market Square, region: Town, text: A, exits: {north: {to: church_of_all_souls}, south: ford,
                  down: {to: cellar, if: story.rung > 0, else: Locked.}, east: inn}}
  church_of_all_souls: {name: Church of All Souls, region: Town, text: A, exits: {south: market_square}}
  inn: {name: Inn, region: Town, text: A, exits: {west: market_square, up: inn_loft}}
  inn_loft: {name: Inn Loft, region: Town, text: A, exits: {down: inn}}
  cellar: {name: Cellar, region: Town, text: A, exits: {up: market_square, east: tunnel}}
  tunnel: {name: Tunnel, region: Town, text: A, exits: {west: cellar}}
  ford: {name: Ford, region: River, text: A, exits: {north: market_square, south: island}}
  island: {name: Island, region: River, text: A, exits: {north: ford}}
"""


@pytest.fixture
def town(pack: Callable[..., Story]) -> Session:
    session = Session(pack(TOWN.replace("{title: The Town}", "{title: The Town, facts: {rung: 0}}")))
    session.opening()
    return session


def drawn(rows: Rows) -> list[str]:
    """The rows as they look; no piece may begin before the one on its left has ended."""
    out: list[str] = []
    for row in rows:
        line = ""
        for piece in row:
            assert piece.x >= columns(line), (line, piece)
            line += " " * (piece.x - columns(line)) + piece.text
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


def test_a_new_game_knows_where_it_is_and_what_lies_open_next_door(town: Session):
    shown = town.view().map
    assert drawn(shown.sheet.rows) == [
        "      (Church of", "       All Souls)", "         │", "  ? ┄┄ Market ─── (Inn)", "       Square *",
        "         │", "      (Ford)",
    ]  # fmt: skip
    assert [s.region for s in shown.sheets] == ["Town"]


def test_what_any_protagonist_has_seen_is_on_the_map_of_all(town: Session):
    town.submit("ben")
    town.submit("look")
    town.submit("ann. south. south")
    shown = town.view().map
    assert [s.region for s in shown.sheets] == ["Town", "River"] and shown.sheet.region == "River"
    assert drawn(shown.sheets[0].rows) == [
        "     (Tunnel)   (Church of", "     │           All Souls)", "     │             │",
        "Cellar ┄┄┄┄┄┄┄┄┄ Market───(Inn)", "*                Square", "                   │", "                 Ford",
    ]  # fmt: skip
    assert drawn(shown.sheet.rows) == ["Market", "Square", "  │", "Ford", "  │", "Island", "*"]
    assert [(s.name, s.where, s.region) for s in shown.stands] == [
        ("Ann", "Island", "River"), ("Ben", "Cellar", "Town"),
    ]  # fmt: skip


def test_map_says_the_same_in_sentences(town: Session):
    said = words(town.submit("map"))
    assert "Town. You are here: Market Square. North to Church of All Souls (only heard of)" in said
    assert "down, not yet gone" in said and "Only heard of: Church of All Souls, Inn." in said
    assert "Loft" not in said and "Island" not in said and "Tunnel" not in said
    assert said.count("[") == said.count("]") == len(sentences(town.view().map))


def test_the_same_facts_give_the_same_map_and_nothing_changes_sides_as_more_is_met(town: Session):
    first = town.view().map
    assert first == town.view().map
    town.submit("east. up. down. west")
    later = town.view().map
    assert set(names(first.sheet.rows)) < set(names(later.sheet.rows))
    places = [{p.id: (p.x, y) for y, row in enumerate(m.sheet.rows) for p in row if p.id} for m in (first, later)]
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
def test_nothing_overlaps_every_known_place_appears_and_all_within_its_columns(region: Region):
    spots, shown = region[0], region[4]
    rows, undrawn = chart(*region)
    assert all(columns(line) <= WIDTH for line in drawn(rows)) and all(p.x >= 0 for row in rows for p in row)
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
    cells = arrange(own, near, ways, most)
    assert len(set(cells.values())) == len(cells) == len(own) + len(near)
    assert {x for x, _ in cells.values()} <= set(range(most))


def test_ways_without_conflict_run_true():
    ways = tuple(("hub", way, way + "ern") for way in STEPS)
    cells = arrange(("hub", *(w + "ern" for w in STEPS)), (), ways, 4)
    x, y = cells["hub"]
    assert all(cells[way + "ern"] == (x + dx, y + dy) for way, (dx, dy) in STEPS.items())
