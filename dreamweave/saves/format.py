"""The lines of a save file: what one is, how it is checked, and what it may not hold.

    KIND id parent {json}

id is 128 bits of blake2b over kind, parent and json as they stand in the file: checksum, address and link in one, so
a line that was touched anywhere is known, and a turn carries the proof of all turns before it. The json is canonical
(keys sorted, no spaces, UTF-8). Saves come from strangers: everything read is held to the limits below, and control
characters become visible pictures before anyone can print them.
"""

from __future__ import annotations

import json
import re

from dreamweave.saves.turns import Damage, TurnRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    from dreamweave.messages import Change, Fact, FactValue

FORMAT = 1
"""The number of the format written here; migrations.py brings older ones up to it."""

KINDS = frozenset({"header", "turn", "text", "snapshot", "head", "bookmark", "torn"})

NONE = "-"
"""Stands for the parent of a line that has none."""

LINE_LIMIT = 2 << 20
STATE_LIMIT = 4 << 20
FILE_LIMIT = 256 << 20
LINES_LIMIT = 1_000_000
DEPTH_LIMIT = 32
NUMBER_LIMIT = 1 << 63
STRING_LIMIT = 64 << 10

_UNSEEMLY = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_SUSPECT = re.compile(
    rb"\\u|\\[bfrt]|\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf"
)
_PLAIN = frozenset({str, bool, type(None)})
_RECORD = re.compile(rb"[a-z]{1,16} [0-9a-f]{32} (?:[0-9a-f]{32}|-) \{")


def digest(unnamed: bytes) -> str:
    """The id of a line, 32 hexadecimal digits, from the line without it: kind, parent and json."""
    return _hash(unnamed)


def _first_hash(data: bytes) -> str:
    """Imports hashlib, which takes longer than the rest of this module, with the first line; then steps aside."""
    global _hash  # noqa: PLW0603
    from hashlib import blake2b

    def hash(data: bytes) -> str:
        return blake2b(data, digest_size=16).hexdigest()

    _hash = hash
    return hash(data)


_hash: Callable[[bytes], str] = _first_hash


def line(kind: str, parent: str, data: dict[str, Any]) -> tuple[str, bytes]:
    """A line ready to be written, with its newline, after its id. Raises Damage when it would not be read again."""
    body = encode(data)
    head, link = kind.encode(), (parent or NONE).encode()
    id = digest(b"%b %b %b" % (head, link, body))
    whole = b"%b %b %b %b\n" % (head, id.encode(), link, body)
    if len(whole) > LINE_LIMIT:
        raise Damage(f"a {kind} of {len(whole)} bytes is too long for a line")
    return id, whole


def encode(data: Any) -> bytes:
    """Canonical JSON; broken halves of characters become pictures. Raises Damage for what decode would refuse."""
    settled(data)
    try:
        body = _ENCODER.encode(data).encode()
    except UnicodeEncodeError:
        body = _ENCODER.encode(tame(data)).encode()
    except ValueError as problem:
        raise Damage(f"not for a file: {problem}") from None
    if len(body) > STRING_LIMIT:
        _measure(data)
    return body


def decode(body: bytes) -> dict[str, Any]:
    """The object a line holds, lists as tuples, control characters as pictures. Raises Damage on anything hostile."""
    whole: dict[str, Any] = settled(parse(body))
    return whole


def parse(body: bytes) -> dict[str, Any]:
    """The same, with lists as they come and neither numbers nor depth looked at: those who take it apart settle it."""
    try:
        text = body.decode()
        data, end = _DECODER.raw_decode(text)
        if end != len(text):
            raise Damage("more than an object")
    except RecursionError:
        raise Damage("nested too deeply") from None
    except Damage:
        raise
    except ValueError as problem:
        raise Damage(f"not JSON: {problem}") from None
    if data.__class__ is not dict:
        raise Damage("not an object")
    if len(body) > STRING_LIMIT:
        _measure(settled(data))
    if _SUSPECT.search(body):
        _no_surrogates(settled(data))
        data = tame(data)
    return data


def settled(value: Any, depth: int = DEPTH_LIMIT) -> Any:
    """Lists as tuples. Raises Damage for floats, large numbers, other types and deep nesting."""
    kind = value.__class__
    if kind is list or kind is tuple:
        if not depth:
            raise Damage("nested too deeply")
        return tuple([v if v.__class__ in _PLAIN else settled(v, depth - 1) for v in value])
    if kind is int:
        if not -NUMBER_LIMIT < value < NUMBER_LIMIT:
            raise Damage("a number too large")
        return value
    if kind is dict:
        if not depth:
            raise Damage("nested too deeply")
        if not all(k.__class__ is str for k in value):
            raise Damage("a key that is no word")
        return {k: v if v.__class__ in _PLAIN else settled(v, depth - 1) for k, v in value.items()}
    if kind in _PLAIN:
        return value
    raise Damage(f"a {kind.__name__} in a save")


def split(raw: bytes) -> tuple[str, str, str, bytes] | None:
    """kind, id, parent and body of a line without its newline, or None when it is not the line that was written."""
    parts = raw.split(b" ", 3)
    if len(parts) != 4:
        return None
    kind, id, parent, body = parts
    name = id.decode("latin-1")
    if len(name) != 32 or _hash(kind + raw[len(kind) + 33 :]) != name:
        return None
    return kind.decode("latin-1"), name, parent.decode("latin-1"), body


def rescue(raw: bytes) -> list[tuple[int, bytes]]:
    """Whole lines inside a damaged stretch (a newline was lost between them), each with where it starts."""
    starts = [m.start() for m in _RECORD.finditer(raw)]
    found: list[tuple[int, bytes]] = []
    for start, stop in zip(starts, [*starts[1:], len(raw) + 1]):
        piece = raw[start : stop - 1]
        if split(piece):
            found.append((start, piece))
        elif stop > len(raw) and split(piece[:-1]):
            found.append((start, piece[:-1]))
    return found


def turn_data(record: TurnRecord, at: int) -> dict[str, Any]:
    """A turn as its line keeps it; at is when it was played, in seconds of UTC since 1970."""
    return {
        "actor": record.actor,
        "at": at,
        "delta": record.delta,
        "hash": f"{record.hash:032x}",
        "line": one_line(record.line, STRING_LIMIT // 4),
        "n": record.n,
        "place": record.place,
        "sort": record.sort,
    }


def turn_record(data: dict[str, Any], facts: dict[Any, Any]) -> tuple[TurnRecord, int]:
    """The turn a line keeps (without its words), and when it was played. Raises Damage when it is not a turn.

    data: as parsed. facts: those met before, each as itself, so that a long game holds every fact once.
    """
    plain = _PLAIN
    delta: list[Change] = []
    try:
        n, at = data["n"], data["at"]
        words = (data["actor"], data["line"], data["sort"], data["place"])
        hash = int(data["hash"], 16)
        for fact, before, after in data["delta"]:
            fact = tuple(fact)
            known = facts.get(fact) or _new_fact(fact, facts)
            if before.__class__ not in plain:
                before = settled(before, DEPTH_LIMIT - 3)
            if after.__class__ not in plain:
                after = settled(after, DEPTH_LIMIT - 3)
            delta.append((known, before, after))
    except (KeyError, TypeError, ValueError) as problem:
        raise problem if isinstance(problem, Damage) else Damage("a turn without its parts") from None
    for number in (n, at):
        if number.__class__ is not int or not 0 <= number < NUMBER_LIMIT:
            raise Damage("a turn with a number of the wrong kind")
    for word in words:
        if word.__class__ is not str:
            raise Damage("a turn with a word of the wrong kind")
    if not 0 <= hash < 1 << 128:
        raise Damage("a turn with a hash of the wrong kind")
    return TurnRecord(n, words[0], words[1], words[2], tuple(delta), hash, (), words[3], ()), at


def words_data(text: tuple[str, ...], passages: tuple[Any, ...]) -> dict[str, Any]:
    """What was shown, as its line keeps it: paragraphs are left out where the passages say the same."""
    data: dict[str, Any] = {"passages": passages} if passages else {}
    if text and text != paragraphs(passages):
        data["text"] = text
    return data


def words(data: dict[str, Any]) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    """The paragraphs and passages of a text line. Raises Damage when they are none."""
    passages = data.get("passages", ())
    text = data.get("text")
    if text is None:
        text = paragraphs(passages)
    if not isinstance(passages, tuple) or not isinstance(text, tuple) or not all(isinstance(t, str) for t in text):
        raise Damage("words that are no words")
    return text, passages


def paragraphs(passages: Any) -> tuple[str, ...]:
    """The plain words of passages given as tuples in the order of messages.Passage; () when they are not."""
    try:
        return tuple(["".join([span[0] for span in passage[3]]) for passage in passages])
    except (IndexError, TypeError, KeyError):
        return ()


def check_fact(fact: Any) -> None:
    """Raises ValueError unless fact is (entity, attribute) or (entity, attribute, about), all words."""
    if fact.__class__ is not tuple or not 2 <= len(fact) <= 3:
        raise Damage("not a fact")
    for part in fact:
        if part.__class__ is not str:
            raise Damage("not a fact")


def _new_fact(fact: Any, facts: dict[Any, Any]) -> Fact:
    check_fact(fact)
    facts[fact] = fact
    return fact


def pack(overlay: dict[Fact, FactValue]) -> tuple[dict[str, Any], int]:
    """A snapshot of the facts for its line, and its size unpacked in bytes. Raises Damage beyond STATE_LIMIT."""
    from base64 import b85encode
    from zlib import compress

    plain = encode([[fact, overlay[fact]] for fact in sorted(overlay)])
    if len(plain) > STATE_LIMIT:
        raise Damage(f"a state of {len(plain)} bytes is too large to keep")
    return {"size": len(plain), "z": b85encode(compress(plain, 6)).decode()}, len(plain)


def unpack(data: dict[str, Any]) -> dict[Fact, FactValue]:
    """The facts of a snapshot. Raises Damage on anything else, before it can grow beyond STATE_LIMIT."""
    from base64 import b85decode
    from zlib import decompressobj, error

    size, packed = data.get("size"), data.get("z")
    if not isinstance(size, int) or not 0 <= size <= STATE_LIMIT or not isinstance(packed, str):
        raise Damage("a snapshot without its parts")
    unpacker = decompressobj()
    try:
        plain = unpacker.decompress(b85decode(packed), size + 1)
    except (error, ValueError) as problem:
        raise Damage(f"a snapshot that does not unpack: {problem}") from None
    if len(plain) != size or not unpacker.eof:
        raise Damage("a snapshot of another size than it says")
    rows = decode(b'{"facts":' + plain + b"}")["facts"]
    overlay: dict[Fact, FactValue] = {}
    try:
        for fact, value in rows:
            check_fact(fact)
            overlay[fact] = value
    except (TypeError, ValueError):
        raise Damage("a snapshot that holds no facts") from None
    return overlay


def tame(value: Any) -> Any:
    """The same value with control characters, bidi controls and broken halves of characters as visible pictures."""
    if isinstance(value, str):
        return _UNSEEMLY.sub(_picture, value) if _UNSEEMLY.search(value) else value
    if isinstance(value, (tuple, list)):
        return tuple(tame(v) for v in value)  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, dict):
        return {tame(k): tame(v) for k, v in value.items()}  # pyright: ignore[reportUnknownVariableType]
    return value


def one_line(text: str, limit: int = 200) -> str:
    """A title, a name or a typed command, tamed and on one line, at most so many signs long."""
    return tame(text[:limit]).replace("\n", "\u240a")


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def _measure(value: Any) -> None:
    """Raises Damage when any string in it is longer than STRING_LIMIT; a snapshot's packing is measured unpacked."""
    if isinstance(value, str):
        if len(value) > STRING_LIMIT:
            raise Damage("a text too long")
    elif isinstance(value, (tuple, list)):
        for part in value:  # pyright: ignore[reportUnknownVariableType]
            _measure(part)
    elif isinstance(value, dict):
        for key, part in value.items():  # pyright: ignore[reportUnknownVariableType]
            if key != "z":
                _measure(part)
            _measure(key)


def _no_surrogates(value: Any) -> None:
    try:
        _ENCODER.encode(value).encode()
    except UnicodeEncodeError:
        raise Damage("half a character") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise Damage("a key given twice")
    return data


def _no(text: str) -> NoReturn:
    raise Damage(f"{text[:40]} in a save")


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_float=_no, parse_constant=_no)
