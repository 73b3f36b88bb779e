"""The Dream pane in sentences, for DREAM: the same rows, each a sentence or two, for whoever reads by ear."""

from __future__ import annotations

from dreamweave.dreamscape.diagram import BANDLESS, UNSEEN
from dreamweave.messages import Span
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dreamweave.messages import DreamView, Item, ShardRow

NUMBERS = ("no", "one", "two", "three", "four")


def sentences(view: DreamView) -> Iterator[tuple[Span, ...]]:
    """A dream as paragraphs: its law, its shards in the order of the pane, what the law did and is about to do."""
    yield (Span(f"{view.name}. {capital(view.law)}."),)
    named = {row.id: row.name for row in view.rows}
    for n, (row, parent) in enumerate(zip(view.rows, joined(view.rows), strict=True)):
        across = named[row.across] if any(before.id == row.across for before in view.rows[:n]) else ""
        yield tuple(shard(row, parent.name if parent else "", across, named))
    if any(meaning for _, meaning in view.bands):
        yield (Span(f"The bands, from the lowest: {', '.join(' '.join(band) for band in view.bands)}."),)
    if view.last:
        yield (Span(f"Last turn: {view.last}."),)
    if view.next:
        yield (Span(f"Next turn: {view.next}."),)


def joined(rows: Iterable[ShardRow]) -> list[ShardRow | None]:
    """The row that each row hangs from, or goes on from: above it in a chain, else the last of a lesser depth; across a
    glass, the one above on the same side."""
    parents: list[ShardRow | None] = []
    above: dict[tuple[int, bool], ShardRow] = {}
    crossed: set[str] = set()
    for row in rows:
        far = row.across in crossed
        crossed.add(row.id)
        parents.append(above.get((row.depth if row.chain else row.depth - 1, far)))
        above[row.depth, far] = row
    return parents


def shard(row: ShardRow, parent: str, across: str, named: dict[str, str]) -> Iterator[Span]:
    """One row, said. parent: what its thread runs to; across: the place on the other side of the glass, if that has
    been said."""
    if row.again:
        yield Span(f"After {parent} comes {row.name} again{thread(row, '')}.")
        return
    if row.band == BANDLESS:
        yield Span(f"Below {parent}, {row.name}: {'held, and there' if row.thread == 'holds' else 'not there'}.")
        for item in row.things:
            first, *rest = item.spans
            yield from (Span(" "), first.replace(text=capital(first.text)), *rest, Span("."))
        return
    place = f"{row.name}, across the glass from {across}," if across else row.name
    place += ", the way in," if row.entry else ""
    verb = {1: "has risen to", -1: "has fallen to"}.get(row.moved, "is at")
    held = ", and held there" if row.held_by else ""
    band = "has not been seen yet" if row.band == UNSEEN else f"{verb} {BANDS[row.band]}{held}"
    yield Span(f"{place} {band}{thread(row, parent)}.")
    if row.law:
        yield Span(f" Its own law is the {row.law}.")
    if there := (*row.who, *row.things):
        yield Span(" There: ")
        yield from listed(there)
        yield Span(".")
    if row.adrift:
        yield Span(f" Loose, and next at {named[row.flows]}: ")
        yield from listed(row.adrift)
        yield Span(".")


def thread(row: ShardRow, parent: str) -> str:
    """How the thread to a row stands, as the end of a sentence about it."""
    whose = f"the thread from {parent}" if parent else "the thread"
    if row.thread == "slack":
        return f"; {whose} is slack, {NUMBERS[row.apart]} apart"
    return f"; {whose} holds" if row.thread else ""


def listed(items: Iterable[Item]) -> Iterator[Span]:
    """Items in a row, with semicolons, since what somebody holds has commas."""
    for n, item in enumerate(items):
        if n:
            yield Span("; ")
        yield from item.spans


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]
