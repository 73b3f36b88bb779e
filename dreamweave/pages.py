"""Passages as plain text: the same words as the full screen, for the stream, for scripts and for tests."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dreamweave.messages import Passage

TOGETHER = frozenset({"room", "list", "news"})


def paragraph(passage: Passage) -> str:
    """A passage as plain words. Nothing but a prompt may begin a line with `>`, and a heading is one line, whatever a
    pack or a player puts in it."""
    shaped = SHAPES.get(passage.kind)
    words = shaped(passage) if shaped else passage.text
    if ">" not in words:
        return words
    return (" " if words.startswith(">") else "") + words.replace("\n>", "\n >")


def _heading(passage: Passage) -> str:
    """A heading in capitals, with what stands beside it: one line, whatever a pack puts in it."""
    words = "".join([s.text.upper() if s.role in ("place", "dream") else s.text for s in passage.spans])
    region, *rest = [s.text for s in passage.aside] or [""]
    return " ".join((words + (f", {region.upper()}" if region else "") + "".join(rest)).split("\n"))


def _read_aloud(row: str) -> str:
    """A row of a list as it is to be heard: without a sign for the eye before it, and with a stop at its end, for the
    next row follows without one."""
    words = row.strip()
    mark, _, rest = words.partition(" ")
    if rest and len(mark) == 1 and not mark.isalnum() and mark not in "([\"'":
        words = rest.lstrip()
    return words if not words or words[-1] in ".:;,!?]\"'…" else words + "."


SHAPES: dict[str, Callable[[Passage], str]] = {
    "place": _heading,
    "hail": lambda passage: f"    {passage.text}",
    "ending": lambda passage: f"*** {passage.text} ***",
    "typed": lambda passage: f"[You typed: {passage.text}]",
    "list": lambda passage: _read_aloud(passage.text),
}
"""How the kinds of passage are written that are more than their words."""


def page(passages: Iterable[Passage]) -> str:
    """Passages as text: a heading stands on the line before its room; other kinds have a blank line between."""
    out: list[str] = []
    before = ""
    for passage in passages:
        words = paragraph(passage)
        if not words or words.isspace():
            continue
        kind = passage.kind
        if out:
            close = before == "place" or (kind == before and before in TOGETHER) or kind == "system" != before
            out.append("\n" if close else "\n\n")
        out.append(words)
        before = kind
    return "".join(out)
