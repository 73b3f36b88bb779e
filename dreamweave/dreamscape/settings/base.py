"""What a setting is."""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Place(Value):
    """A place. eyes: its description by faculty. see: what can be examined in it, as `name | other name`. lies: how a
    thing is there, in, on or at."""

    name: str
    eyes: Mapping[str, str]
    see: Mapping[str, str]
    hear: str
    smell: str
    lies: str = "in"


class Setting(Value):
    """Places that belong together, the way in first. title: what a dream of it is called after `Somebody's`. water: how
    many of the last are a ring of open water. glass: whether the second half lies across a glass from the first, one
    for one."""

    title: str
    places: tuple[Place, ...]
    water: int = 0
    glass: bool = False
