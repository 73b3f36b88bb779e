"""Doubts of grammar lines: commands that a line of the pack takes away from an action of the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.story.verbs import collide, shape_of
from dreamweave.tools.doubts.finding import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.compiler import Shape
    from dreamweave.tools.doubts.finding import Findings


def taken_away(found: Findings) -> Iterator[Doubt]:
    """Lines that say just what one of another action does, and do not begin with the name of their own. Of a verb that
    only its family knows nothing is lost."""
    grammar, families = found.tree["grammar"], found.tree["families"]
    rows: list[str] = grammar["lines"].split("\n")
    for shape, action, where in found.compiler.worded:
        if action.partition("_")[0] in shape[0]:
            continue
        for number in {n for word in shape[0] for n in grammar["first"].get(word, "").split()}:
            whose, _, _, *elements = rows[int(number)].split(" ")
            there = _shape(shape[0], elements)
            if whose not in (action, *families, *found.tree["verbs"]) and collide(shape, there):
                line = _line(shape)
                yield Doubt(f"{action} {line}", where, f"it is a line of {whose}, to which it is lost")
                break


def _shape(first: frozenset[str] | str, elements: list[str]) -> Shape:
    words = [e.replace("_", " ") if e[0] == "{" else e.split("|") for e in elements]
    return (first, *shape_of(words))


def _line(shape: Shape) -> str:
    return " ".join(e if isinstance(e, str) else sorted(e)[0] for e in shape)
