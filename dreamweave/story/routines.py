"""Routines: lists of effects with a name and blanks, written once and done from many places.

A blank is written $name and filled in before anything is read, so that a mistake inside shows at its line and play
pays nothing.
"""

from __future__ import annotations

import re
from typing import Any

from dreamweave.story.diagnostics import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from dreamweave.story.schema import Routine

BLANK = re.compile(r"\$([a-z_][a-z_0-9]*)")


class BlankError(Exception):
    """A routine called with what it does not take, or without what it does."""


def filled(value: Any, blanks: Mapping[str, Any]) -> Any:
    """A value in which each $name is filled in, in keys too; a blank that is the whole of a value may be any value.
    Raises BlankError for a $name that nobody gives."""
    if isinstance(value, str):
        if (whole := BLANK.fullmatch(value)) and whole[1] in blanks:
            return blanks[whole[1]]
        return BLANK.sub(lambda m: _given(m[1], blanks), value)
    if isinstance(value, list):
        return [filled(v, blanks) for v in value]
    if isinstance(value, dict):
        return {filled(k, blanks): filled(v, blanks) for k, v in value.items()}
    return value


def blanks_of(value: Any) -> set[str]:
    """The names of the blanks in a value."""
    if isinstance(value, str):
        return set(BLANK.findall(value))
    parts = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    return {name for part in parts for name in blanks_of(part)}


def called(row: Mapping[str, Any], routines: Mapping[str, Routine]) -> list[dict[str, Any]]:
    """The effects of {do: NAME, blank: value}. Raises BlankError."""
    name = row["do"]
    routine = routines.get(name)
    if routine is None:
        raise BlankError(f"no routine is called {name}{did_you_mean(str(name), routines)}")
    given = {k: v for k, v in row.items() if k != "do"}
    if missing := [t for t in routine.takes if t not in given]:
        raise BlankError(f"the routine {name} wants {missing[0]}")
    if extra := [g for g in given if g not in routine.takes]:
        raise BlankError(f"the routine {name} takes no {extra[0]}{did_you_mean(extra[0], routine.takes)}")
    return filled(routine.do, given)


def _given(name: str, blanks: Mapping[str, Any]) -> str:
    if name not in blanks:
        raise BlankError(f"nothing fills in ${name}{did_you_mean(name, blanks)}")
    return str(blanks[name])
