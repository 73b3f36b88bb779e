"""The table of what completion offers in the game: judged row by row, kept so that another can judge it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.session import Session
from tests.conftest import story_named

TABLE = Path(__file__).parent / "offers.txt"
FIRST = 5


def rooms() -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """For each place, what was typed to come there, and (prefix, offers) with the odd ones marked by a minus."""
    found: list[tuple[str, list[tuple[str, list[str]]]]] = []
    for row in TABLE.read_text(encoding="utf-8").splitlines():
        if row.startswith("# ") and ": " in row and not row.startswith("# What"):
            lines = row.partition(": ")[2]
            found.append(("" if lines == "the opening" else lines, []))
        elif "|" in row and not row.startswith("#"):
            prefix, _, offers = row.partition("|")
            found[-1][1].append((prefix, [offer for offer in offers.strip().split(" ; ") if offer]))
    return found


def test_nine_offers_in_ten_are_what_one_would_want_next() -> None:
    table = rooms()
    offers = [offer for _, rows in table for _, made in rows for offer in made]
    odd = [offer for offer in offers if offer.startswith("-")]
    assert len(table) >= 10
    assert sum(len(rows) for _, rows in table) >= 200
    assert all(len(made) <= FIRST for _, rows in table for _, made in rows)
    assert len(odd) <= 0.1 * len(offers)


@pytest.mark.benchmark
def test_the_table_is_what_is_offered_now() -> None:
    same = total = 0
    for lines, rows in rooms():
        session = Session(story_named("somebodys"))
        session.opening()
        if lines:
            session.submit(lines)
        for prefix, made in rows:
            now = session.complete(prefix)[:FIRST]
            written = [offer.removeprefix("-") for offer in made]
            same += len(set(now) & set(written))
            total += len(set(now) | set(written))
            if now != written:
                print(f"{prefix}| {' ; '.join(now)}    (was {' ; '.join(written)})")
    print(f"{same / total:.1%} of the offers are those that were judged")
