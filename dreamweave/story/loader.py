"""Reading a pack: files to values that remember where they stand.

YAML is composed by libyaml and read by us, so that every value knows its file, line and column, every scalar is text
until the schema gives it a type (YAML's own guesses turn `no` and `on` into booleans), and a stranger's file cannot
grow without bound or loop through aliases.
"""

from __future__ import annotations

import os
import re
from typing import Any

import msgspec
import yaml

from dreamweave.clean import visible
from dreamweave.story.diagnostics import Mistake, PackError, Position, did_you_mean
from dreamweave.story.files import sources
from dreamweave.story.joining import hoist, join
from dreamweave.story.layers import TIMED, Layer, act_of, read_heading
from dreamweave.story.routines import BlankError, blanks_of, filled

MAX_FILE, MAX_FILES, MAX_NODES, MAX_DEPTH = 4 << 20, 1000, 400_000, 32
PAGED = ("scenes", "verbs")
"""Sections of a page that are the story's, whenever, and yet come with it: a scene begins, a verb is told."""

LOOK_AHEAD = 40
"""Lines of a file that are searched for a condition within a longer text."""

Path = tuple[str | int, ...]
CUT = "the # ends this text; quote the text, or put the comment on a line of its own"
PLAIN = (None, "")
"""The style of a scalar without quotes: by the one of YAML's two parsers, and by the other."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Source:
    """The joined values of a pack's files, where each stands, and the mistakes found so far."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.data: dict[str, Any] = {}
        self.positions: dict[Path, Position] = {}
        self.lines: dict[str, list[str]] = {}
        self.mistakes: list[Mistake] = []
        self.layers: dict[str, Layer] = {}
        self.paged: dict[tuple[str, str], str] = {}
        """Scenes and verbs that stand on a page of some layer: (section, id) and the layer's key."""
        self._endings: tuple[int, dict[str | int, list[tuple[Path, Position]]]] = (0, {})
        self.nodes = 0
        self.unread = False
        """Whether some file could not be read: what it was to say is missed everywhere, and no more is said of that."""
        self.meant: set[Path] = set()
        """Where a field stands under a misspelt name, of which a mistake was told."""

    def mistake(self, where: Path | Position, message: str) -> None:
        """Note a mistake at a value's path, or the nearest path above it that has a place."""
        position = where if isinstance(where, Position) else self.position(where)
        lines = self.lines.get(position.file, [])
        source = lines[position.line - 1] if 0 < position.line <= len(lines) else ""
        mistake = Mistake(position, message, source)
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)

    def position(self, path: Path) -> Position:
        """Where the value at a path, or the nearest one above it, stands."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path) or Position(os.path.basename(self.folder), 1, 1)

    def locate(self, where: Path, text: str, column: int) -> Position:
        """Where a column of a piece of text stands, that was written at a path or below it; the path's own place when
        it cannot be found there."""
        for path, place in self._ending_in(text):
            if path[: len(where)] == where and (key := self._key(text, place)):
                return Position(key.file, key.line, key.column + column)
        start = self.position(where)
        lines = self.lines.get(start.file, [])[start.line - 1 : start.line + LOOK_AHEAD]
        for piece, offset in ((text, column), (text[column:].partition(" ")[0], 0)):
            for i, line in enumerate(lines):
                at = line.find(piece, 0 if i else start.column - 1) if piece else -1
                if at >= 0:
                    return Position(start.file, start.line + i, at + offset + 1)
        return start

    def _ending_in(self, text: str) -> list[tuple[Path, Position]]:
        """The paths that end in a key, with their places; found for all keys at once, while no file is added."""
        if self._endings[0] != len(self.positions):
            endings: dict[str | int, list[tuple[Path, Position]]] = {}
            for path, place in self.positions.items():
                endings.setdefault(path[-1] if path else "", []).append((path, place))
            self._endings = len(self.positions), endings
        return self._endings[1].get(text, [])

    def _key(self, text: str, value: Position) -> Position | None:
        """Where a key is written, of which the place of the entry or of its value is known; None when it is neither
        there, nor before it, nor on the line above."""
        lines, number = self.lines[value.file], value.line
        if lines[number - 1].startswith(text, value.column - 1):
            return value
        for line, end in ((number, value.column - 1), (number - 1, None)):
            at = lines[line - 1].rfind(text, 0, end) if line else -1
            if at >= 0:
                return Position(value.file, line, at + 1)
        return None

    def convert(self, value: Any, kind: Any, path: Path) -> Any:
        """The value as a struct of the schema, or None; each mistake in it is noted, not only the first."""
        spoken: set[str] = set()
        for _ in range(20):
            try:
                return msgspec.convert(value, kind, strict=False)
            except msgspec.ValidationError as e:
                value = self._without(value, kind, path, str(e), spoken)
                if value is None:
                    return None
        return None

    def _without(self, value: Any, kind: Any, path: Path, error: str, spoken: set[str]) -> Any:
        """Note one schema mistake and give the value without the part that caused it, so that others show too. spoken:
        fields of which a mistake was told: that they are missing then is no news."""
        message, _, where = error.partition(" - at `$")
        steps = [s for s in where.rstrip("`").replace("[...]", ".?").replace("[", ".").replace("]", "").split(".") if s]
        if message.startswith("Object contains unknown field"):
            field = message.split("`")[1]
            target, full = _descend(value, steps, lambda v: isinstance(v, dict) and field in v)
            known = _fields(kind) if not steps else []
            near = did_you_mean(field, known)
            meant = [name for name in known if near == f"; did you mean {name}?"]
            spoken.update(meant)
            self.meant.update((*path, *full, name) for name in meant)
            self.mistake((*path, *full, field), f"there is no {field} here{near}")
            return _prune(value, (*full, field)) if target is not None else None
        if message.startswith("Object missing required field"):
            if (field := message.split("`")[1]) not in spoken:
                self.mistake(path, f"{field} is missing")
            return None
        _, full = _descend(value, steps, lambda v: True)
        spoken.update(str(step) for step in full[:1])
        self.mistake((*path, *full), _one_of(value, kind, full) or _misshapen(message, (*path, *full)))
        return _prune(value, full) if full else None


SHAPES = {"array": "a list", "object": "a mapping", "str": "words", "int": "a number", "null": "nothing"}
"""What an author calls the shapes that a field may have."""

SAMPLES = {"array": ", [ … ]", "object": ", {…: …}"}


def _misshapen(message: str, path: Path) -> str:
    """What is wrong with a field that has the shape of something else, in an author's words."""
    told = re.fullmatch(r"Expected `(.+)`, got `(.+)`", message)
    if not told:
        return message.replace("`", "")
    wanted = [SHAPES.get(shape, shape) + SAMPLES.get(shape, "") for shape in told[1].split(" | ")]
    return f"{path[-1]} is {SHAPES.get(told[2], told[2])}, and should be {' or '.join(wanted)}"


def _one_of(value: Any, kind: Any, path: Path) -> str:
    """What is wrong with a field, or a row of a field, that must be one of some words, "" for any other."""
    forms = [k for k in getattr(kind, "__args__", (kind,)) if hasattr(k, "__struct_fields__")]
    wanted: list[Any] = [f.type for form in forms for f in msgspec.structs.fields(form) if path[:1] == (f.encode_name,)]
    for step in path:
        wanted = [one for kind in wanted for one in getattr(kind, "__args__", ())]
        value = value[step]
    words = [word for word in wanted if isinstance(word, str) and word]
    return f"{path[0]} is {' or '.join(words)}, never {value}{did_you_mean(str(value), words)}" if words else ""


def _fields(kind: Any) -> list[str]:
    """The fields of a struct, or of those that a value may be."""
    forms = [k for k in getattr(kind, "__args__", (kind,)) if hasattr(k, "__struct_fields__")]
    return [field.encode_name for form in forms for field in msgspec.structs.fields(form)]


def _descend(value: Any, steps: list[str], wanted: Any) -> tuple[Any, Path]:
    """Follow a msgspec path, which writes ? for a mapping's key, to a value that fits."""
    if not steps:
        return (value, ()) if wanted(value) else (None, ())
    if steps[0] == "?" and isinstance(value, dict):
        for key, inner in value.items():
            found, rest = _descend(inner, steps[1:], wanted)
            if found is not None:
                return found, (key, *rest)
        return None, ()
    key: Any = int(steps[0]) if isinstance(value, list) and steps[0].isdigit() else steps[0]
    inner = value[key] if isinstance(value, list) else value.get(key) if isinstance(value, dict) else None
    found, rest = _descend(inner, steps[1:], wanted)
    return found, (key, *rest)


def _prune(value: Any, path: Path) -> Any:
    if isinstance(value, dict):
        return {k: _prune(v, path[1:]) if k == path[0] else v for k, v in value.items() if path != (k,)}
    if isinstance(value, list):
        return [_prune(v, path[1:]) if i == path[0] else v for i, v in enumerate(value) if path != (i,)]
    return value


def source_files(folder: str) -> list[str]:
    """The YAML files of a pack, by name; folders within are read too. Raises PackError when there are none."""
    found = [os.path.join(folder, name) for name, _ in sources(folder)] if os.path.isdir(folder) else []
    if not found:
        raise PackError(
            [Mistake(Position(folder, 1, 1), "this folder holds no story: a pack is a folder of .yaml files")]
        )
    if len(found) > MAX_FILES:
        raise PackError([Mistake(Position(folder, 1, 1), f"a pack may have {MAX_FILES} files, this has {len(found)}")])
    return found


def read_pack(folder: str) -> Source:
    """All the files of a pack as one Source. Mistakes of reading are noted in it; what can be read is kept."""
    source = Source(folder)
    for path in source_files(folder):
        _read_file(source, path)
    return source


def _read_file(source: Source, path: str) -> None:
    name = os.path.relpath(path, source.folder)
    try:
        if os.path.getsize(path) > MAX_FILE:
            raise ValueError(f"a file may have {MAX_FILE >> 20} MiB")
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, ValueError) as e:
        problem = (
            e.strerror if isinstance(e, OSError) else "this is not UTF-8 text" if isinstance(e, UnicodeError) else e
        )
        source.mistake(Position(name, 1, 1), f"cannot be read: {problem}")
        source.unread = True
        return
    source.lines[name] = text.splitlines()
    try:
        pages = list(yaml.compose_all(text, Loader=LOADER))
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        at = Position(name, mark.line + 1, mark.column + 1) if mark else Position(name, 1, 1)
        torn = _comment_before(name, text.splitlines(), at)
        source.mistake(torn or at, CUT if torn else f"YAML: {getattr(e, 'problem', None) or e}")
        source.unread = True
        return
    except RecursionError:
        source.mistake(Position(name, 1, 1), "this is nested too deeply")
        return
    for node in pages:
        if not isinstance(node, yaml.ScalarNode) or node.value:
            _read_page(source, name, node)


def _read_page(source: Source, name: str, node: Any) -> None:
    """One page of a file: laid with what is always so, or in the layer of its heading."""
    spots: dict[Path, Position] = {}
    value = _value(source, name, node, (), 0, set(), spots)
    if not isinstance(value, dict):
        source.mistake(spots[()], "a page of a pack is a mapping: rooms:, things:, …")
        return
    for filled_in, places in _rows(source, value, spots):
        _lay(source, name, filled_in, places)


def _rows(
    source: Source, value: dict[str, Any], spots: dict[Path, Position]
) -> list[tuple[dict[str, Any], dict[Path, Position]]]:
    """A page as often as its `for:` has rows, each $name filled in; once when it has none."""
    rows = value.pop("for", None)
    if rows is None:
        return [(value, spots)]
    if not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
        source.mistake(spots[("for",)], "for: is a list of rows, each {name: value}")
        return []
    found: list[tuple[dict[str, Any], dict[Path, Position]]] = []
    wanted = blanks_of(value)
    for i, row in enumerate(rows):
        if row in rows[:i]:
            source.mistake(spots.get(("for", i), spots[("for",)]), "this row stands twice")
        for unused in sorted(set(row) - wanted):
            source.mistake(spots.get(("for", i), spots[("for",)]), f"nothing on the page wants ${unused}")
        try:
            places = {tuple(filled(p, row) for p in path): spot for path, spot in spots.items() if path[:1] != ("for",)}
            found.append((filled(value, row), places))
        except BlankError as e:
            source.mistake(spots.get(("for", i), spots[("for",)]), str(e))
    return found


def _lay(source: Source, name: str, value: dict[str, Any], spots: dict[Path, Position]) -> None:
    """Lay a page with what is always so, or in the layer of its heading."""
    act = act_of(name)
    heading, wrong = read_heading(value, act)
    if wrong:
        source.mistake(spots[()], wrong)
    for part, section in (("act", "acts"), ("whereabouts", "whereabouts")):
        if part in value:
            _number(source, value, spots, act, part, section)
    hoist(value, spots)
    if not act and not heading.kind:
        join(source, source.data, spots, value)
        return
    always = {section: inner for section, inner in value.items() if section not in TIMED}
    join(source, source.data, spots, always)
    if len(always) == len(value) and not any(section in value for section in PAGED):
        return
    layer = source.layers.setdefault(heading.key, Layer(heading))
    join(source, layer.data, spots, {s: inner for s, inner in value.items() if s in TIMED}, layer.path)
    for section in PAGED:
        for id in always.get(section) or ():
            source.paged[section, id] = heading.key


def _number(
    source: Source, value: dict[str, Any], spots: dict[Path, Position], act: int, part: str, section: str
) -> None:
    """What a page says of its act, under the act's number."""
    if not act:
        source.mistake(spots[(part,)], f"{part}: stands in the folder of its act, acts/1/")
    for path in [p for p in spots if p[:1] == (part,)]:
        spots[section, str(act), *path[1:]] = spots[path]
    spots.setdefault((section,), spots[(part,)])
    value[section] = {str(act): value.pop(part)}


def _value(
    source: Source, name: str, node: Any, path: Path, depth: int, above: set[int], spots: dict[Path, Position]
) -> Any:
    """A composed node as plain values; where each stands goes into spots."""
    source.nodes += 1
    here = Position(name, node.start_mark.line + 1, node.start_mark.column + 1)
    if depth > MAX_DEPTH or source.nodes > MAX_NODES or id(node) in above:
        source.mistake(here, "this pack is nested too deeply or too large")
        return None
    spots.setdefault(path, here)
    if isinstance(node, yaml.ScalarNode):
        _check_plain(source, name, node, here)
        return None if node.value == "" and node.style in PLAIN else visible(node.value)
    above = above | {id(node)}
    if isinstance(node, yaml.SequenceNode):
        return [_value(source, name, n, (*path, i), depth + 1, above, spots) for i, n in enumerate(node.value)]
    out: dict[str, Any] = {}
    torn: list[str] = []
    for key_node, value_node in node.value:
        at = Position(name, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            source.mistake(at, "a key is a word")
            continue
        key = visible(key_node.value)
        if key in out:
            source.mistake(at, f"{key} stands twice in this mapping")
            continue
        if not isinstance(value_node, yaml.ScalarNode) or depth < 2:
            spots[(*path, key)] = at
        out[key] = _value(source, name, value_node, (*path, key), depth + 1, above, spots)
        if out[key] is None and isinstance(value_node, yaml.ScalarNode):
            source.mistake(at, f"{key} has no value: nothing is written ~, and words with a comma want quotes")
            if depth != 1:  # an entry of a section stays, known to be broken
                del out[key]
                torn.append(key)
    for key in torn:
        _mend_torn(out, key, [k.value for k, _ in node.value])
    return out


def _mend_torn(out: dict[str, Any], key: str, keys: list[Any]) -> None:
    """Leave out the other part of a condition that a comma tore in two, of which all is said."""
    at, open_brackets = keys.index(key), key.count("(") - key.count(")")
    if " " in key and at > 0 and isinstance(out.get(keys[at - 1]), str) and not open_brackets:
        out[keys[at - 1]] = "~"  # the rest of a sentence: of its beginning no more is said
    if open_brackets > 0 and at + 1 < len(keys):
        out.pop(keys[at + 1], None)
    elif open_brackets < 0 and at > 0:
        out.pop(keys[at - 1], None)


def _check_plain(source: Source, name: str, node: Any, here: Position) -> None:
    """A text without quotes ends at a #; what follows would be lost without a word."""
    if node.style not in PLAIN or " " not in node.value:
        return
    line, at = node.end_mark.line, node.end_mark.column
    lines = source.lines[name]
    rest = lines[line][at:] if line < len(lines) else ""
    if rest.lstrip().startswith("#"):
        spot = Position(name, line + 1, at + len(rest) - len(rest.lstrip()) + 1)
        source.mistake(spot, CUT)


def _comment_before(name: str, lines: list[str], at: Position) -> Position | None:
    """Where a comment within brackets has swallowed the end of them, so that what comes after cannot be read."""
    for number in (at.line, at.line - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        before, mark, after = line.partition(" #")
        opened = any(before.count(a) > before.count(b) for a, b in ("{}", "[]"))
        if mark and opened and ("}" in after or "]" in after) and '"' not in before and "'" not in before:
            return Position(name, number, len(before) + 2)
    return None
