"""From each format of the save file to the next: pure steps from dict to dict, one line at a time.

A step takes the kind of a line and what it held, and gives what it would hold in the next format. A file is never
rewritten: an older one is read through the steps, and play goes on in a new file.
"""

from __future__ import annotations

from dreamweave.saves.format import FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Data = dict[str, Any]
    Step = Callable[[str, Data], Data]

STEPS: dict[int, Step] = {}
"""The step from format n to n + 1, by n. Format 1 is the first there is."""


def migrate(kind: str, data: Data, written: int, steps: Mapping[int, Step] = STEPS, wanted: int = FORMAT) -> Data:
    """What a line of format `written` would hold in the wanted format. Raises KeyError when there is no way."""
    for n in range(written, wanted):
        data = steps[n](kind, dict(data))
    return data
