"""`dreamweave rename OLD NEW`: an id, an attribute or a scene's node called otherwise, everywhere in a pack.

Uses are changed in the text of the files, so that comments and line breaks stay. Prose is left alone but for what
stands in braces: an id is often a plain word, too. The old name goes into renamed.yaml, by which older saves are read.
Nothing is written unless the pack that comes of it has no mistake.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import yaml

from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import LOADER, source_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Path = tuple[str | int, ...]
    Change = Callable[[str], str]

TABLE = "renamed.yaml"
HEAD = (
    "# What things were called in older saves, and what they are now; ~ for what is gone. No old name is used again.\n"
)

PROSE = frozenset(
    """text say refuse hear smell touch taste here talk unknown watch prompt opening lead blurb title name aka entered
    solved woken leave lost full law cycle aim think hints refusals lines texts read again else now""".split()
)
"""Fields whose words are prose, in which only what stands in braces is a name."""

PLAIN = frozenset(
    """do then if when in to as who where with keep learn aloud done needs set add move by from exits knows start facts
    wants threads rests options renamed""".split()
)
"""Fields whose words are names, conditions or commands."""

WORDS = frozenset("aspect band kind pronoun faculty form glyph ascii colours region weaves opposites verbs".split())
"""Fields whose words are the engine's or the language's, and never names."""

TABLES = frozenset("on after ask tell show each".split())
"""Fields that are a name or a command when they stand alone, and hold prose when they are tables."""

DECLARING = frozenset("start facts nodes shards motifs people".split())
"""Fields whose keys are names of their owner's own."""

ANY_WORDS = re.compile(r"\W*words\b")
"""A key of a moment that says what a line must hold, in words that are typed and no names."""


def rename(folder: str, old: str, new: str) -> int:
    """Change a name in every file of a pack, and print what was changed. Returns 0, or 1 when it cannot be done."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?", new) or new.count(".") != old.count("."):
        print(f"{new} is no name for {old}: small letters, digits and _; what has a dot keeps its first part.")
        return 1
    if "." in old and new.partition(".")[0] != old.partition(".")[0]:
        print(f"{new} must begin with {old.partition('.')[0]}, as {old} does.")
        return 1
    with tempfile.TemporaryDirectory() as beside:
        copy = os.path.join(beside, "pack")
        shutil.copytree(folder, copy)
        changed = {path: count for path in source_files(copy) if (count := _file(path, old, new))}
        if not changed:
            print(f"nothing in this pack is called {old}")
            return 1
        _note(os.path.join(copy, TABLE), old, new)
        try:
            compile_folder(copy, library)
        except PackError as e:
            print(f"{e}\n\nNothing was changed: with {new} for {old} the pack has mistakes.")
            return 1
        for path in (*changed, os.path.join(copy, TABLE)):
            shutil.copyfile(path, os.path.join(folder, os.path.relpath(path, copy)))
    for path, count in changed.items():
        print(f"{os.path.relpath(path, copy)}: {count}")
    print(f"{old} is {new} now, and {TABLE} says so.")
    return 0


def _file(path: str, old: str, new: str) -> int:
    """Change a name in one file; gives in how many places."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    spots: list[tuple[int, int, str]] = []
    for document in yaml.compose_all(text, Loader=LOADER):
        for node, path_to, is_key in _scalars(document, ()):
            start, end = node.start_mark.index, node.end_mark.index
            was = text[start:end]
            now = _changed(was, path_to, is_key, old, new)
            if now != was:
                spots.append((start, end, now))
    for start, end, now in sorted(set(spots), reverse=True):
        text = text[:start] + now + text[end:]
    if spots:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return len(set(spots))


def _scalars(node: Any, path: Path) -> Iterator[tuple[Any, Path, bool]]:
    """Every scalar of a document with the path to it, and whether it is a key. What an alias repeats comes again."""
    if isinstance(node, yaml.ScalarNode):
        yield node, path, False
    elif isinstance(node, yaml.SequenceNode):
        for i, inner in enumerate(node.value):
            yield from _scalars(inner, (*path, i))
    elif isinstance(node, yaml.MappingNode):
        scene = _scene_of({key.value: inner.value for key, inner in node.value})
        for key, inner in node.value:
            yield key, path, True
            yield from _scalars(inner, ("scenes", scene, "to") if scene and key.value == "to" else (*path, key.value))


def _scene_of(effect: dict[str, Any]) -> str:
    """The scene whose node an effect sets, or ""."""
    owner, _, attribute = str(effect.get("set", "")).rpartition(".")
    return str(effect.get("scene", "")) or (owner if attribute == "node" else "")


def _changed(raw: str, path: Path, is_key: bool, old: str, new: str) -> str:
    """A scalar as it is written, with the name changed where it is a name."""
    owner, dot, tail = old.rpartition(".")
    short = new.rpartition(".")[2]
    fields = [step for step in path if isinstance(step, str)]
    if (is_key and fields and fields[0] == "renamed") or any(
        step in WORDS or step == "scenery" for step in fields[-1:]
    ):
        return raw
    if is_key and dot and fields and fields[-1] in DECLARING and owner in fields and raw == tail:
        return short
    change = _both(_word(old, new), _node(owner, tail, short)) if dot else _word(old, new)
    if dot and _is_short(fields, owner):
        change = _both(change, _word(tail, short))
    if is_key and "nodes" in fields and fields[-1] == "on":
        return "|".join(part if ANY_WORDS.match(part) else change(part) for part in raw.split("|"))
    return change(raw) if is_key or not _is_prose(fields) else _in_braces(raw, change)


def _is_prose(fields: list[str]) -> bool:
    """Whether a value is prose, by the nearest field above it that says so."""
    for step in reversed(fields):
        if step in TABLES:
            return step is not fields[-1]
        if step in PROSE or step in PLAIN:
            return step in PROSE
    return False


def _is_short(fields: list[str], owner: str) -> bool:
    """Whether a name of an owner's own may stand alone: of a dream in the dream, of a node where scenes lead."""
    return fields[:2] == ["dreams", owner] or (fields[:2] == ["scenes", owner] and fields[-1] in ("to", "start"))


def _word(old: str, new: str) -> Change:
    """Changes a name where it stands whole, or before the dot of a part."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(old)}(?!\w)")
    return lambda text: pattern.sub(new, text)


def _node(scene: str, old: str, new: str) -> Change:
    """Changes a node where a condition compares its scene's with it."""
    pattern = re.compile(rf"(?<![\w.])({re.escape(scene)}\.node\s*[=!]=\s*){re.escape(old)}(?!\w)")
    return lambda text: pattern.sub(rf"\g<1>{new}", text)


def _both(one: Change, other: Change) -> Change:
    return lambda text: other(one(text))


def _in_braces(text: str, change: Change) -> str:
    """Prose with the names in its braces changed: all of {the mug}, and what stands before the colon of {if …:}."""
    return re.sub(r"\{([^{}:|]*)", lambda match: "{" + change(match[1]), text)


def _note(path: str, old: str, new: str) -> None:
    """Add a line to the table of old names."""
    text = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
    text = text or f"{HEAD}renamed:\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{text.rstrip()}\n  {old}: {new}\n")
