"""Doubts of voices: a text that some of the protagonists read, and another finds empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.story.prose import ELSE
from dreamweave.tools.doubts.finding import Doubt, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dreamweave.story.loader import Path
    from dreamweave.tools.doubts.finding import Findings

SILENT = frozenset(
    "here hear smell touch taste now each watch on after ask tell show talk do then hints refusals texts".split()
)
"""Texts for which somebody may well have no words; answers, which then are as though they were not there; and named
texts, which are quoted where it is known who reads."""


def missing(found: Findings) -> Iterator[Doubt]:
    """Texts with cases for some voices and none for another; and, where the story asks for all of them (voices: all),
    rooms, people and key things in which not everybody has their own."""
    for value, where, _ in found.texts:
        if not SILENT & set(where) and not _beneath(found, where):
            yield from _missing(value, where, _readers(found, where))
    story, pack = found.compiler.pack.story, found.compiler.pack
    if story is None or story.voices != "all":
        return
    keys = {id: thing for id, thing in pack.things.items() if thing.key == "yes"}
    for section, forms in (("rooms", pack.rooms), ("people", pack.people), ("things", keys)):
        for id, form in forms.items():
            named = _named(form.text, found.readers)
            if silent := [reader for reader in found.readers if reader not in named]:
                yield Doubt(id, (section, id, "text"), f"it has no words of their own for {', '.join(silent)}")


def _beneath(found: Findings, where: Path) -> bool:
    """Whether a text of a page has one beneath it, always so, for whomever the page does not speak to."""
    below = standing(where)
    entry: Any = found.source.data
    for step in below:
        names = entry.items() if isinstance(entry, dict) else ()
        entry = next((inner for key, inner in names if _first(key) == _first(step)), None)
    return below != where and entry is not None


def _first(key: Any) -> str:
    """The first name of a key that has several, by which its entry is known."""
    return str(key).partition("|")[0].strip()


def _readers(found: Findings, where: Path) -> list[str]:
    """Who may come to read a text: those who can be in the dream or the scene, and of them those of the case."""
    pack, (section, id, *_) = found.compiler.pack, (*where, "", "")
    readers = found.readers
    if section == "dreams" and id in pack.dreams:
        readers = pack.dreams[str(id)].who
    elif section == "scenes" and id in pack.scenes:
        readers = pack.scenes[str(id)].who or readers
    for step in where:
        if case := _cases([str(step)]) & set(found.readers):
            readers = [reader for reader in readers if reader in case]
    return readers


def _missing(value: Any, where: Path, readers: list[str], spoken: frozenset[str] = frozenset()) -> Iterator[Doubt]:
    """spoken: those who have words further out, should no case here fit them."""
    if isinstance(value, list):
        for inner in value:
            yield from _missing(inner, where, readers)
    if not isinstance(value, dict):
        return
    if silent := [reader for reader in _uncovered(value, readers) if reader not in spoken]:
        subject = ".".join(str(step) for step in where[1:])
        yield Doubt(subject, where, f"it has no words for {', '.join(silent)}; add their cases, or else:")
    rows = list(value.items())
    for i, (case, inner) in enumerate(rows):
        named = _cases([case]) & set(readers)
        rest = dict(rows[i + 1 :])
        after = spoken.union(readers if ELSE & set(rest) else _cases(rest) & set(readers))
        inside = [r for r in readers if r in named] if named else readers
        yield from _missing(inner, (*where, case), inside, after)


def _uncovered(value: Mapping[str, Any], readers: list[str]) -> list[str]:
    """The readers for whom a mapping of cases has no words of their own, when it speaks of some of them."""
    named = _cases(value) & set(readers)
    if not named or ELSE & set(value):
        return []
    return [reader for reader in readers if reader not in named]


def _named(value: Any, readers: list[str]) -> set[str]:
    """The protagonists who have a case of their own anywhere in a text."""
    if not isinstance(value, dict):
        return set()
    return (_cases(value) & set(readers)).union(*(_named(inner, readers) for inner in value.values()))


def _cases(keys: Mapping[str, Any] | list[str]) -> set[str]:
    return {part.strip() for key in keys for part in key.split(",")}
