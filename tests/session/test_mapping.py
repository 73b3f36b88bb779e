"""The map: what is known of every place, and nothing else, as values and in sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.session.mapping import Sheet, sentences
from dreamweave.story.model import Story
from tests.conftest import words

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


def begun(pack: Callable[..., Story]) -> Session:
    """A new game in the town."""
    session = Session(pack(TOWN.replace("{title: The Town}", "{title: The Town, facts: {rung: 0}}")))
    session.opening()
    return session


@pytest.fixture
def town(pack: Callable[..., Story]) -> Session:
    return begun(pack)


def places(sheet: Sheet) -> set[tuple[str, str]]:
    """What is known of each place on a sheet, its neighbours' too."""
    return {(spot.id, spot.known) for spot in sheet.spots}


def test_a_new_game_knows_where_it_is_and_what_lies_open_next_door(town: Session):
    shown = town.view().map
    assert [s.region for s in shown.sheets] == ["Town"]
    assert places(shown.sheet) == {
        ("market_square", "visited"), ("church_of_all_souls", "heard"), ("inn", "heard"), ("ford", "heard"),
        ("cellar", "unknown"),
    }  # fmt: skip
    assert [s.spot.id for s in shown.sheet.places if s.spot.here] == ["market_square"]


def test_what_any_protagonist_has_seen_is_on_the_map_of_all(town: Session):
    town.submit("ben")
    town.submit("look")
    town.submit("ann. south. south")
    shown = town.view().map
    assert [s.region for s in shown.sheets] == ["Town", "River"] and shown.sheet.region == "River"
    assert places(shown.sheets[0]) == {
        ("market_square", "visited"), ("church_of_all_souls", "heard"), ("inn", "heard"), ("ford", "visited"),
        ("cellar", "visited"), ("tunnel", "heard"),
    }  # fmt: skip
    assert places(shown.sheet) == {("ford", "visited"), ("island", "visited"), ("market_square", "visited")}
    assert [(s.name, s.where, s.region) for s in shown.stands] == [
        ("Ann", "Island", "River"), ("Ben", "Cellar", "Town"),
    ]  # fmt: skip


def test_map_says_the_same_in_sentences(town: Session):
    said = words(town.submit("map"))
    assert "Town. You are here: Market Square. North to Church of All Souls (only heard of)" in said
    assert "down, not yet gone" in said and "Only heard of: Church of All Souls, Inn." in said
    assert "Loft" not in said and "Island" not in said and "Tunnel" not in said
    assert said.count("[") == said.count("]") == len(sentences(town.view().map))


def test_the_same_facts_give_the_same_map(town: Session):
    assert town.view().map == town.view().map


def test_every_sentence_of_the_map(town: Session):
    town.submit("ben. look. ann. east. west. south")
    assert sentences(town.view().map) == [
        "River. You are here: Ford. North to Market Square, south to Island (only heard of).",
        "Only heard of: Island.",
        "Town: Market Square, Church of All Souls, Inn, Inn Loft, Cellar, Tunnel.",
        "Ben: Cellar.",
    ]


def test_where_one_stands_comes_first(town: Session):
    town.submit("east")
    here, *others = sentences(town.view().map)
    assert here == "Town. You are here: Inn. West to Market Square, up to Inn Loft (only heard of)."
    assert others[0].startswith("Market Square. North to")
