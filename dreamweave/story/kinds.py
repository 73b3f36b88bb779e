"""Kinds: traits of the story's own, with the texts that their things lack. What they answer stands in tables."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path


def kinds_of(compiler: Compiler, id: str) -> list[str]:
    """The kinds of the pack that something is of, as it names them."""
    return compiler.entities[id].get("kinds", [])


def standing(compiler: Compiler, id: str, field: str, form: Any, where: Path) -> tuple[Any, Path]:
    """What is read of something whenever no page says it, and where that stands: its own words, or those of the first
    of its kinds that has any."""
    own: Any = getattr(form, field, "")
    for kind in () if own else kinds_of(compiler, id):
        if said := getattr(compiler.pack.kinds[kind], field, ""):
            return said, ("kinds", kind, field)
    return own, (*where, field) if (*where, field) in compiler.source.positions else where
