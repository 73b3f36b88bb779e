"""Layers: what a pack says for a time only, and which of two pages that say it is the newer.

A page of a file holds always, or for as long as its heading says: during an act (the number in acts/2/), before or once
a beat is done (until:, after:), while a condition is so (when:), from its act through another (through:). Pages with
one heading make one layer. Of the layers that hold, only the newest that has an entry is read; beneath it is only what
is always so. Newer is: the later act; in one act a page without a heading, then until, then after, then when; the later
of two beats after it, the earlier of two until it.
"""

from __future__ import annotations

import re
from typing import Any

from dreamweave.record import Value
from dreamweave.story.diagnostics import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path

HEADINGS = ("until", "after", "when", "through", "for")
KINDS = ("", "until", "after", "when")
TIMED = ("rooms", "things", "people", "protagonists", "on", "after")
"""What a page may say for a time. Whatever else stands on it is the story's, whenever."""

ACT = re.compile(r"(?:^|.*[/\\])acts[/\\](\d+)[/\\]")
LAST = 99
"""The act through which a page holds that stands in no act's folder."""

CHANGES = frozenset(
    "text now line each read hear smell touch taste here unknown talk in exits scenery on after ask tell show".split()
)
"""What a page may say of a thing that stands elsewhere already."""

TABLES = ("exits", "scenery", "on", "after", "ask", "tell", "show", "each")


class Heading(Value):
    """When a page holds: from act `first` through `last` (0 and LAST for any), and what else must be so. kind: one of
    KINDS; on: the beat of until and after, the condition of when."""

    first: int
    last: int
    kind: str = ""
    on: str = ""

    @property
    def key(self) -> str:
        """Its name within the names of texts: 2, 2<p7, 2>p7, 2?story.late."""
        through = f"-{self.last}" if self.last not in (self.first, LAST) else ""
        sign = {"": "", "until": "<", "after": ">", "when": "?"}[self.kind]
        return f"{self.first or ''}{through}{sign}{' '.join(self.on.split())}"

    def __str__(self) -> str:
        act = f"Act {self.first}" if self.first else "any act"
        through = f" through {self.last}" if self.last not in (self.first, LAST) else ""
        return f"{act}{through}{f', {self.kind} {self.on}' if self.kind else ''}"


class Layer:
    """All the pages with one heading: their joined values, and the path under which their positions are kept."""

    def __init__(self, heading: Heading) -> None:
        self.heading = heading
        self.data: dict[str, Any] = {}
        self.path: Path = (f"@{heading.key}",)

    def entries(self) -> set[tuple[str, ...]]:
        """What it says something of, each field and each key of a table by itself."""
        found: set[tuple[str, ...]] = set()
        for section, table in self.data.items():
            if section in ("on", "after"):
                found |= _keys((section,), table)
                continue
            for id, entry in table.items() if isinstance(table, dict) else ():
                for field, value in entry.items() if isinstance(entry, dict) else ():
                    found |= _keys((id, field), value) if field in TABLES else {(id, field)}
        return found


def _keys(path: tuple[str, ...], table: Any) -> set[tuple[str, ...]]:
    keys = [one.strip() for key in (table if isinstance(table, dict) else ()) for one in key.split("|")]
    return {(*path, key) for key in keys}


def act_of(file: str) -> int:
    """The act in whose folder a file stands, 0 for none."""
    found = ACT.match(file)
    return int(found[1]) if found else 0


def read_heading(value: dict[str, Any], act: int) -> tuple[Heading, str]:
    """The heading of a page, taken off its values; with what is wrong with it, or ""."""
    parts = {h: value.pop(h) for h in ("until", "when", "through") if h in value}
    if isinstance(value.get("after"), str):
        parts["after"] = value.pop("after")
    through = str(parts.pop("through", act or LAST))
    if not through.isdigit() or not (act or LAST) <= int(through):
        return Heading(act, act or LAST), f"through: is an act, this one's or a later; {through} is none"
    if wrong := [h for h, v in parts.items() if not isinstance(v, str)]:
        return Heading(act, act or LAST), f"{wrong[0]}: is a {'condition' if wrong[0] == 'when' else 'beat'}"
    if len(parts) > 1:
        return Heading(act, act or LAST), f"a page has one of {', '.join(parts)}"
    kind, on = next(iter(parts.items()), ("", ""))
    return Heading(act, int(through), kind, on), ""


def ordered(compiler: Compiler, layers: Mapping[str, Layer]) -> list[Layer]:
    """The layers, the newest first; a mistake for two that say one thing and are not ordered."""
    depth = _depths(compiler)
    for layer in layers.values():
        head = layer.heading
        if head.kind in ("until", "after") and head.on not in depth:
            near = did_you_mean(head.on, depth)
            compiler.source.mistake(layer.path, f"no beat is called {head.on}{near}")

    for layer in layers.values():
        act = layer.heading.first
        if act and str(act) not in compiler.pack.acts:
            compiler.source.mistake(layer.path, f"no page says what act {act} is: act: {{name: …}}")

    def age(layer: Layer) -> tuple[int, int, int]:
        head = layer.heading
        by = depth.get(head.on, 0)
        return head.first, KINDS.index(head.kind), -by if head.kind == "until" else by

    found = sorted(layers.values(), key=age, reverse=True)
    for i, newer in enumerate(found):
        for older in found[i + 1 :]:
            if not _settled(compiler, newer.heading, older.heading):
                for entry in sorted(newer.entries() & older.entries()):
                    place = compiler.source.position((*older.path, *_section(older, entry)))
                    compiler.source.mistake(
                        (*newer.path, *_section(newer, entry)),
                        f"{' '.join(entry)} stands at {place.file}:{place.line} too, and neither page is the newer: "
                        "write one page, with cases",
                    )
    return found


def _section(layer: Layer, entry: tuple[str, ...]) -> Path:
    """The path of an entry of a layer."""
    if entry[0] in ("on", "after"):
        return entry[:1]
    section = next((s for s, table in layer.data.items() if isinstance(table, dict) and entry[0] in table), "")
    return (section, *entry[:2])


def _settled(compiler: Compiler, a: Heading, b: Heading) -> bool:
    """Whether one of two pages is the newer, or they never hold together."""
    if (a.first, a.kind) != (b.first, b.kind):
        return True
    if a.kind in ("until", "after"):
        return a.on == b.on or _needs(compiler, a.on, b.on) or _needs(compiler, b.on, a.on)
    return a.kind == ""


def _needs(compiler: Compiler, beat: str, other: str, deep: int = 0) -> bool:
    form = compiler.pack.beats.get(beat)
    if form is None or deep > 60:
        return False
    return other in form.needs or any(_needs(compiler, n, other, deep + 1) for n in form.needs)


def _depths(compiler: Compiler) -> dict[str, int]:
    """How many beats must be done before each, at the least."""
    found: dict[str, int] = {}

    def depth(beat: str, above: frozenset[str]) -> int:
        if beat in above or beat not in compiler.pack.beats:
            return 0
        if beat not in found:
            needs = compiler.pack.beats[beat].needs
            found[beat] = 1 + max([depth(n, above | {beat}) for n in needs], default=0)
        return found[beat]

    for beat in compiler.pack.beats:
        depth(beat, frozenset())
    return found
