"""The dream of the day: one for every date, and how hard each day's is."""

from __future__ import annotations

from dreamweave.dreamscape.generator import best
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.generator import Found

WEEK = ("nap", "nap", "night", "nap", "night", "long night", "night")
"""The grade of each weekday, from Monday. Saturday is long: nobody has to be up."""

MONTHS = "January February March April May June July August September October November December".split()


class Sleep(Value):
    """A generated dream to be played. title: what it is called in a result, as in `Somebody's No. 328`. when: its date
    in words, "" for one that was asked for by seed."""

    title: str
    when: str
    found: Found


def of_date(day: date, lore: Lore, watch: Callable[[int], None] | None = None) -> Sleep:
    """The dream of a day, the same everywhere. Its number is the day's in its year."""
    found = best(day.isoformat(), lore, WEEK[day.weekday()], watch, turn=day.toordinal())
    when = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return Sleep(f"Somebody's No. {day.timetuple().tm_yday}", when, found)


def of_seed(seed: int, lore: Lore, grade: str, watch: Callable[[int], None] | None = None) -> Sleep:
    """The dream of a number, of a grade."""
    return Sleep(f"Somebody's, seed {seed}", "", best(f"{seed} {grade}", lore, grade, watch))
