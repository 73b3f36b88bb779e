"""From a paragraph to the lines it stands in: the whole look of the page, without a widget in sight.

A Record is a paragraph as it was said, for good; `lay` sets it in a measure, and `height` says how many rows that will
be without setting it (a search for spaces, no styles), so that ten thousand paragraphs cost nothing until they are
looked at. Marks hang in a margin of two columns: every line begins there, two columns left of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from dreamweave.columns import breaks, cells, reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dreamweave.tui.signs import Signs

MARGIN = 2
NARROW = 56
"""Columns of the `narrow` form."""

CALL = 62
"""Columns, its indent included, of what another protagonist calls."""


class Run(NamedTuple):
    """A run of text in one style.

    ink: "" | strong | muted | ghost | lamp | refusal | rule | sign:ID | name:ID, where ID is a protagonist (a sign is
    a glyph, and keeps its colour where names lose theirs); or #rrggbb, for a drawing.
    command: what a click types; entity: what the words name, so that a click can ask the engine for its command.
    """

    text: str
    ink: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    command: str = ""
    entity: str = ""


Line: TypeAlias = tuple[Run, ...]


class Record(NamedTuple):
    """A paragraph: what was said and how it is to stand, but not yet where its lines break.

    kind: as Passage.kind, or "typed". form: block | narrow | hanging | indent. runs: straight text, inked; text is
    theirs joined. mark: hangs in the margin. aside: flush right of the first line. gap: a blank row above.
    """

    kind: str
    text: str
    runs: tuple[Run, ...]
    form: str = "block"
    mark: tuple[Run, ...] = ()
    aside: tuple[Run, ...] = ()
    gap: bool = False


class Shape(NamedTuple):
    """Indents of the first and the other lines, and the columns from indent 0 to the right edge."""

    first: int
    rest: int
    width: int


_FORMED = frozenset({"room", "report", "refusal", "parser", "news"})


def shape(record: Record, measure: int, narrow: bool) -> Shape:
    """How a paragraph stands in a measure; under 60 columns indents halve and the narrow form goes."""
    kind, form = record.kind, record.form
    if record.text.startswith("["):
        return Shape(0, 1, measure)
    if kind == "hint":
        indent = max(1, len(record.mark) - 1) if narrow else 2
        return Shape(indent, indent, measure)
    if kind == "hail":
        indent = 2 if narrow else 4
        return Shape(indent, indent, measure if narrow else min(measure - indent, CALL))
    if kind == "list":
        return Shape(0, 2, measure)
    if kind in _FORMED:
        if form == "narrow" and not narrow:
            return Shape(0, 0, min(measure, NARROW))
        if form == "hanging":
            return Shape(0, 1 if narrow else 2, measure)
        if form == "indent":
            return Shape(1 if narrow else 3, 0, measure)
    return Shape(0, 0, measure)


def _aside_below(record: Record, measure: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether an aside does not fit flush right of the first line, two columns clear of it."""
    room = measure - cells(record.text[spans[0][0] : spans[0][1]]) - 2
    return len(spans) > 1 or cells("".join(r.text for r in record.aside)) > room


def _aside_lines(record: Record, measure: int) -> tuple[tuple[int, int], ...]:
    return breaks("".join(r.text for r in record.aside), measure, measure)


def height(record: Record, measure: int, narrow: bool) -> int:
    """Rows a paragraph takes, its gap included. Equal to len(lay(...)), and much cheaper."""
    form = shape(record, measure, narrow)
    spans = breaks(record.text, form.width - form.first, form.width - form.rest)
    rows = len(spans) + record.gap
    if record.aside and _aside_below(record, measure, spans):
        rows += len(_aside_lines(record, measure))
    return rows


def lay(record: Record, measure: int, narrow: bool, signs: Signs) -> list[Line]:
    """A paragraph set in a measure: its rows from the margin on, the blank one above included."""
    form = shape(record, measure, narrow)
    spans = breaks(record.text, form.width - form.first, form.width - form.rest)
    runs = drawn(record.runs, signs)
    lines: list[Line] = [()] if record.gap else []
    for at, (start, end) in enumerate(spans):
        body = cut(runs, start, end)
        if at:
            lines.append((Run(" " * (MARGIN + form.rest)), *body))
        else:
            lines.append((*_hung(record, MARGIN + form.first, narrow), *body))
    if record.aside:
        aside = drawn(record.aside, signs)
        if _aside_below(record, measure, spans):
            for start, end in _aside_lines(record, measure):
                body = cut(aside, start, end)
                lines.append((Run(" " * (MARGIN + measure - wide(body))), *body))
        else:
            lines[-1] = beside(lines[-1], aside, MARGIN + measure)
    return lines


def _hung(record: Record, indent: int, narrow: bool) -> Line:
    """The mark in its margin, and white up to the words. A caller's glyph stands inside the measure."""
    lead = (MARGIN + (0 if narrow else 2)) if record.kind == "hail" else 0
    taken = lead + sum(cells(r.text) for r in record.mark)
    return (Run(" " * lead), *record.mark, Run(" " * max(0, indent - taken)))


def drawn(runs: Iterable[Run], signs: Signs) -> tuple[Run, ...]:
    """Runs with their typographer's quotes, which look at the whole paragraph."""
    runs = tuple(runs)
    text = signs.prose("".join(r.text for r in runs))
    out: list[Run] = []
    at = 0
    for run in runs:
        out.append(run._replace(text=text[at : at + len(run.text)]))
        at += len(run.text)
    return tuple(out)


def cut(runs: Iterable[Run], start: int, end: int) -> Line:
    """The part of runs between two places in their text."""
    out: list[Run] = []
    at = 0
    for run in runs:
        after = at + len(run.text)
        if after > start and at < end:
            out.append(run._replace(text=run.text[max(0, start - at) : end - at]))
        at = after
        if at >= end:
            break
    return tuple(out)


def marked(record: Record, start: int, end: int) -> Record:
    """A record with a part of its text set off, bold and underlined."""
    runs = record.runs
    part = (r._replace(bold=True, underline=True) for r in cut(runs, start, end))
    return record._replace(runs=(*cut(runs, 0, start), *part, *cut(runs, end, len(record.text))))


def wide(line: Iterable[Run]) -> int:
    """Columns a line takes."""
    return sum(cells(r.text) for r in line)


def beside(line: Line, right: Line, edge: int) -> Line:
    """A line with another flush right of it, ending before column edge."""
    return (*line, Run(" " * max(1, edge - wide(line) - wide(right))), *right)


def wrap(runs: Sequence[Run], width: int, indent: int = 0, runover: int | None = None) -> list[Line]:
    """Runs set in a width from the left edge, for panes: lines with their indent in front."""
    rest = indent if runover is None else runover
    text = "".join(r.text for r in runs)
    spans = breaks(text, width - indent, width - rest)
    return [(Run(" " * (rest if at else indent)), *cut(runs, a, b)) for at, (a, b) in enumerate(spans)]


def shorten(text: str, width: int) -> str:
    """A text that fits in a width, cut at a word where one ends in its second half."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    short = text[: reach(text, 0, width)]
    space = short.rfind(" ")
    return short[:space] if space * 2 >= len(short) else short
