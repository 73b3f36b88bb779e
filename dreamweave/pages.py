"""Passages as plain text: the same words as the full screen, for the stream, for scripts and for tests."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Passage

TOGETHER = frozenset({"room", "list", "news"})


def paragraph(passage: Passage) -> str:
    """A passage as plain words. Nothing but a prompt may begin a line with `>`, and a heading is one line, whatever a
    pack or a player puts in it."""
    words = passage.text
    if passage.kind == "place":
        words = "".join(s.text.upper() if s.role in ("place", "dream") else s.text for s in passage.spans)
        region, *rest = [s.text for s in passage.aside] or [""]
        words = " ".join((words + (f", {region.upper()}" if region else "") + "".join(rest)).split("\n"))
    elif passage.kind == "hail":
        words = "    " + words
    elif passage.kind == "ending":
        words = f"*** {words} ***"
    elif passage.kind == "typed":
        words = f"[You typed: {words}]"
    elif passage.kind == "list":
        words = _read_aloud(words)
    return (" " if words.startswith(">") else "") + words.replace("\n>", "\n >")


def _read_aloud(row: str) -> str:
    """A row of a list as it is to be heard: without a sign for the eye before it, and with a stop at its end, for the
    next row follows without one."""
    words = row.strip()
    mark, _, rest = words.partition(" ")
    if rest and len(mark) == 1 and not mark.isalnum() and mark not in "([\"'":
        words = rest.lstrip()
    return words if not words or words[-1] in ".:;,!?]\"'…" else words + "."


def page(passages: Iterable[Passage]) -> str:
    """Passages as text: a heading stands on the line before its room; other kinds have a blank line between."""
    out: list[str] = []
    before = ""
    for passage in passages:
        words = paragraph(passage)
        if not words.strip():
            continue
        close = (
            before == "place" or (passage.kind == before and before in TOGETHER) or passage.kind == "system" != before
        )
        if out:
            out.append("\n" if close else "\n\n")
        out.append(words)
        before = passage.kind
    return "".join(out)
