"""The page as it grows: Turns and Passages become Records, and the white between them is decided.

One blank line between exchanges, never two: whether a paragraph has one above it depends only on itself and on the one
before, so it is settled once, when it is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dreamweave.clean import visible
from dreamweave.tui.signs import Signs
from dreamweave.tui.typeset import Record, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dreamweave.messages import Passage, Span, Turn
    from dreamweave.story.model import Protagonist

_TURNS_OF_INK = re.compile(r'(["\[\]])')
NAMING = frozenset({"place", "dream", "name"})
"""Roles that name where one is; `dream` is a shard."""

_AIRY = frozenset({"hail", "title", "ending"})
_SPACED_FORMS = frozenset({"block", "narrow"})


class Page:
    """Makes records of what is said, in order. Holds what the next gap depends on, and which places were met here."""

    def __init__(self, protagonists: Iterable[Protagonist], signs: Signs | None = None) -> None:
        self.protagonists: Mapping[str, Protagonist] = {p.id: p for p in protagonists}
        self.signs = signs or Signs()
        self.met: set[tuple[str, str]] = set()
        self.before: Record | None = None
        self.before_first = False

    def turn(self, turn: Turn) -> list[Record]:
        """What was typed and all that came of it."""
        voice = turn.actor
        if turn.sort == "switch" and turn.passages:
            voice = turn.passages[-1].reader or voice
        typed = self.typed(turn.line, voice, (turn.refusal.start, turn.refusal.end) if turn.refusal else (0, 0))
        return [typed, *self.passages(turn.passages)]

    def typed(self, line: str, voice: str, rejected: tuple[int, int] = (0, 0)) -> Record:
        """A line as the player typed it, the rejected word marked in place."""
        start, end = rejected
        pieces = ((line[:start], False), (line[start:end], True), (line[end:], False))
        runs = tuple(
            Run(visible(text).replace("\n", " "), "refusal" if wrong else "strong", underline=wrong)
            for text, wrong in pieces
            if text
        )
        return self._join(
            "typed", runs or (Run(" "),), mark=(Run(self.signs.draw("›"), f"sign:{voice}" if voice else "strong"),)
        )

    def passages(self, passages: Sequence[Passage]) -> list[Record]:
        """Paragraphs of one exchange. Empty ones say nothing and take no room."""
        records: list[Record] = []
        shown: set[str] = set()
        for passage in passages:
            if not passage.text.strip():
                continue
            records.append(self._record(passage, passage.kind not in shown))
            shown.add(passage.kind)
        return records

    def note(self, text: str) -> Record:
        """A word from the application itself, in the system's brackets."""
        return self._join("system", (Run(f"[{visible(text)}]", "muted"),))

    def _record(self, passage: Passage, leads: bool) -> Record:
        kind = passage.kind
        mark: tuple[Run, ...] = ()
        person = self.protagonists.get(passage.reader)
        form = person.form if person else "block"
        if kind == "typed":
            return self.typed(passage.text, passage.reader)
        if kind == "place":
            return self._heading(passage)
        if kind == "hint":
            dots = min(3, max(1, passage.grade))
            runs = inked(passage.spans, "strong", self.protagonists, italic=True)
            return self._join(kind, runs, form, (Run(self.signs.draw("·"), "lamp", bold=True),) * dots)
        if kind == "hail":
            return self._join(kind, inked(passage.spans, "", self.protagonists), form, (self.glyph(passage.speaker),))
        if kind in ("title", "ending"):
            mark = (Run(self.signs.draw("•"), "lamp", bold=True),) if kind == "ending" else mark
            return self._join(kind, inked(passage.spans, "strong", self.protagonists, kind == "title"), mark=mark)
        base = "muted" if kind == "system" else ""
        if leads and kind == "refusal":
            mark = (Run(self.signs.draw("–"), "muted"),)
        elif leads and kind == "news":
            mark = (Run(self.signs.draw("•"), "lamp"),)
        return self._join(kind, inked(passage.spans, base, self.protagonists), form, mark)

    def _heading(self, passage: Passage) -> Record:
        voice = f"name:{passage.reader}"
        named = any(s.role in NAMING for s in passage.spans)
        asleep = any(s.role == "dream" for s in passage.spans)
        runs = tuple(
            Run(
                visible(s.text).upper() if s.role in NAMING or not named else visible(s.text),
                voice,
                bold=True,
                italic=asleep,
                entity=s.entity,
            )
            for s in passage.spans
        )
        aside = tuple(Run(visible(s.text), "muted", italic=True) for s in passage.aside)
        where = next((s.entity for s in passage.spans if s.entity), passage.text)
        first = (passage.reader, where) not in self.met
        self.met.add((passage.reader, where))
        return self._join("place", runs, "block", (self.glyph(passage.reader),), aside=aside, first=first)

    def glyph(self, id: str) -> Run:
        """A protagonist's sign in its colour; a dash for anyone else."""
        person = self.protagonists.get(id)
        return Run(self.signs.glyph(person.glyph, person.ascii) if person else self.signs.draw("–"), f"sign:{id}")

    def _join(
        self,
        kind: str,
        runs: Sequence[Run],
        form: str = "block",
        mark: tuple[Run, ...] = (),
        *,
        aside: tuple[Run, ...] = (),
        first: bool = False,
    ) -> Record:
        """A record with the white above it, which becomes the one before the next."""
        runs = _trimmed(runs)
        record = Record(kind, "".join(r.text for r in runs), runs, form, mark, aside)
        record = record._replace(gap=self._gap(record, first))
        self.before, self.before_first = record, first
        return record

    def _gap(self, record: Record, first: bool) -> bool:
        before = self.before
        if before is None:
            return False
        kind = record.kind
        if kind == "typed" or kind in _AIRY or before.kind in _AIRY:
            return True
        if before.kind == "typed":
            return kind == "place" and first
        if before.kind == "system" and kind == "refusal":
            return False
        if before.kind == "place":
            return self.before_first
        if kind == "place" or (kind == "news") != (before.kind == "news"):
            return True
        if kind in ("system", "parser", "list") or kind == before.kind == "hint":
            return kind == "list" and before.kind != "list"
        return record.form in _SPACED_FORMS


def plain(records: Iterable[Record]) -> str:
    """Records as plain text, for a file: straight quotes, a paragraph a line, typed lines behind a prompt."""
    rows: list[str] = []
    for record in records:
        if record.gap:
            rows.append("")
        rows.append(("> " if record.kind == "typed" else "") + record.text)
    return "\n".join(rows) + "\n" if rows else ""


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without white at either end, without empty ones, and with neighbours of one style joined."""
    kept = [r for r in runs if r.text]
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    merged: list[Run] = []
    for run in kept:
        if merged and merged[-1][1:] == run[1:]:
            merged[-1] = run._replace(text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged) or (Run(" "),)


def inked(
    spans: Iterable[Span], base: str, protagonists: Mapping[str, Protagonist], bold: bool = False, italic: bool = False
) -> tuple[Run, ...]:
    """Spans as runs. Speech and bracketed asides are seen by their quotes and brackets as well as by their role, for
    a voice may speak, or the system explain, in the middle of a sentence. A rejected word is quoted here, and marked
    where it was typed."""
    runs: list[Run] = []
    speaking = False
    depth = 0
    for span in spans:
        command = _command(span, protagonists)
        for piece in _TURNS_OF_INK.split(visible(span.text)):
            if not piece:
                continue
            closing = piece == '"' and speaking
            speaking = speaking or piece == '"'
            depth += piece == "["
            if depth or span.role == "system":
                ink = "muted"
            elif speaking or span.role == "speech":
                ink = "strong"
            else:
                ink = base
            runs.append(Run(piece, ink, bold, italic and ink != "muted", False, command, span.entity))
            speaking = speaking and not closing
            depth = max(0, depth - (piece == "]"))
    return tuple(runs)


def _command(span: Span, protagonists: Mapping[str, Protagonist]) -> str:
    """What a click on the words types; the engine may know better (a click asks it by the entity first)."""
    words = " ".join(span.text.lower().split())
    if span.role == "command":
        return words
    if not span.entity:
        return ""
    if span.entity in protagonists:
        return protagonists[span.entity].name.lower()
    return f"go to {words}" if span.role in ("place", "dream") else f"x {words}"
