"""The compiled story on disk, so that a second start reads no YAML.

It is one file: a line that says where everything is, then values in JSON. Most are left as they are until somebody
asks: a start decodes what all of play needs, and no room's prose but the first. (msgpack through msgspec would be
smaller, but importing msgspec takes three times as long as the interpreter's own start, and the json module is needed
anyway.) It is found again by the size and time of the sources; when only the times differ, by their hash. A wheel
carries it beside the pack; elsewhere it lies in the user's cache.
"""

from __future__ import annotations

import json
import os
from mmap import ACCESS_READ, mmap

from dreamweave.story.files import sources
from dreamweave.story.model import Story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, KeysView, Mapping
    from typing import Any

    from dreamweave.story.conduct import Library

SHIPPED = "compiled.story"
INSTALLING = 60 * 10**9
"""Nanoseconds an installer may take between one file of a pack and the next."""

PROOFS = "proofs"
"""The folder of a pack's certificates, one for each dream that has been proved."""

ENGINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def engine_stamp() -> str:
    """Changes when the code that compiles stories does: the sizes of its modules."""
    sizes: list[int] = []
    for part in ("story", "language", os.path.join("language", "verbs"), "actions", "dreamscape"):
        with os.scandir(os.path.join(ENGINE, part)) as entries:
            sizes += [e.stat().st_size for e in sorted(entries, key=lambda e: e.name) if e.name.endswith(".py")]
    return "-".join(map(str, sizes))


def stamps(folder: str) -> list[tuple[str, int, int]]:
    """(name, size, time in nanoseconds) of a pack's sources, by name."""
    if not os.path.isdir(folder):
        return []
    return [(name, status.st_size, status.st_mtime_ns) for name, status in sources(folder)]


def digest(folder: str) -> str:
    """The hash of a pack's sources."""
    from hashlib import blake2b

    hashed = blake2b(digest_size=16)
    for name, _, _ in stamps(folder):
        with open(os.path.join(folder, name), "rb") as file:
            hashed.update(name.encode() + b"\0" + file.read() + b"\0")
    return hashed.hexdigest()


class Late:
    """A mapping whose values are decoded when they are asked for, and then kept. raw: the file; spans: where each
    key's value begins and ends, counted from `origin`; known: values that need no decoding."""

    def __init__(self, raw: mmap, origin: int, spans: dict[str, Any], known: dict[str, Any] | None = None) -> None:
        self._raw, self._origin, self._spans = raw, origin, spans
        self._values: dict[str, Any] = known or {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._values:
            start, end = self._spans[key]
            self._values[key] = json.loads(self._raw[self._origin + start : self._origin + end])
        return self._values[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or a default."""
        return self[key] if key in self._spans else default

    def __contains__(self, key: object) -> bool:
        return key in self._spans

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def keys(self) -> KeysView[str]:
        """The keys, in order."""
        return self._spans.keys()

    def values(self) -> list[Any]:
        """Every value, all decoded."""
        return [self[k] for k in self]

    def items(self) -> list[tuple[str, Any]]:
        """Every key with its value, all decoded."""
        return [(k, self[k]) for k in self]


LATE = ("bodies", "tables", "topics", "lines", "dreams", "scenes", "knowledge")
"""Sections of which each key is a value of its own; every other section is one value."""


def encode(folder: str, tree: Mapping[str, Any]) -> bytes:
    """A compiled tree as the bytes of a cache file: a line that says what it was made from and where everything is,
    then the values."""
    values: list[bytes] = []
    where: dict[str, Any] = {}
    at = 0
    for section, value in tree.items():
        parts = value.items() if section in LATE else [(section, value)]
        for key, part in parts:
            values.append(_json(part) + b"\n")
            place = where.setdefault(section, {}) if section in LATE else where
            place[key] = [at, at + len(values[-1]) - 1]
            at += len(values[-1])
        if section in LATE:
            where.setdefault(section, {})
    head = {"engine": engine_stamp(), "stamps": stamps(folder), "digest": digest(folder), "where": where}
    return _json(head) + b"\n" + b"".join(values)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def cached(path: str, folder: str) -> Mapping[str, Any] | Late | None:
    """The compiled tree in a cache file, if it is of these sources and this engine."""
    try:
        with open(path, "rb") as file:
            made = json.loads(file.readline())
            if made["engine"] != engine_stamp():
                return None
            start = file.tell()
            raw = mmap(file.fileno(), 0, access=ACCESS_READ)  # a start reads a fortieth of it
        now = stamps(folder)
        if [tuple(s) for s in made["stamps"]] != now:
            same = [s[:2] for s in made["stamps"]] == [list(s[:2]) for s in now]
            if not same or not (_installed_together(path, now) or made["digest"] == digest(folder)):
                return None
        return _decode(raw, start, made["where"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _installed_together(path: str, now: list[tuple[str, int, int]]) -> bool:
    """Whether a pack's own compiled file was laid down with its sources, and none was touched since."""
    return os.path.basename(path) == SHIPPED and max(s[2] for s in now) < os.stat(path).st_mtime_ns + INSTALLING


def _decode(raw: mmap, start: int, where: dict[str, Any]) -> Late:
    return Late(raw, start, where, {k: Late(raw, start, where[k]) for k in LATE if k in where})


def write(path: str, folder: str, tree: Mapping[str, Any]) -> None:
    """Keep a compiled tree. A cache that cannot be written is no mistake: the story is compiled again next time."""
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(encode(folder, tree))
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.remove(temporary)


def certificate(folder: str, dream: str) -> bytes | None:
    """The certificate that a pack carries for a dream, unchecked; None when it has none, or when folder is ""."""
    if not folder:
        return None
    try:
        with open(certificate_path(folder, dream), "rb") as file:
            return file.read()
    except OSError:
        return None


def certificate_path(folder: str, dream: str) -> str:
    """Where a pack keeps the certificate of a dream."""
    return os.path.join(folder, PROOFS, f"{dream}.cert")


def load(folder: str, cache_folder: str, library: Callable[[], Library]) -> Story:
    """The story of a pack: from the pack's own compiled file, from the cache, or compiled now and kept.

    Raises PackError with all its mistakes when the pack cannot be played, OSError when it cannot be read.
    """
    name = f"{os.path.basename(os.path.abspath(folder))}-{_short(folder)}.story"
    path = os.path.join(cache_folder, name)
    for kept in (os.path.join(folder, SHIPPED), path):
        if (tree := cached(kept, folder)) is not None:
            return Story(tree, folder)
    tree = compile_folder(folder, library)
    write(path, folder, tree)
    return Story(tree, folder)


def _short(folder: str) -> str:
    import zlib

    return format(zlib.crc32(os.path.abspath(folder).encode()), "08x")


def compile_folder(folder: str, library: Callable[[], Library]) -> dict[str, Any]:
    """The compiled tree of a pack, made from its sources. Raises PackError or OSError."""
    from dreamweave.story.conduct import compile_story
    from dreamweave.story.loader import read_pack

    return json.loads(json.dumps(compile_story(read_pack(folder), library())))
