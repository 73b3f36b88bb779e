"""Lines: what is written is read, what was touched is known, and what is hostile is refused quickly."""

from __future__ import annotations

import contextlib
import json
import tracemalloc
import zlib
from base64 import b85encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.saves import format
from dreamweave.saves.format import Damage, TurnRecord

words = st.text(
    st.characters(
        blacklist_categories=["Cs", "Cc"],
        blacklist_characters="\u061c\u200e\u200f\u2028\u2029"
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
    ),
    max_size=20,
)
scalars = st.none() | st.booleans() | st.integers(-(2**63) + 1, 2**63 - 1) | words
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)
facts = st.tuples(words, words) | st.tuples(words, words, words)
deltas = st.lists(st.tuples(facts, values, values), max_size=5).map(tuple)


@given(n=st.integers(0, 10**6), line=words, delta=deltas, hash=st.integers(0, 2**128 - 1), at=st.integers(0, 2**40))
def test_a_turn_comes_back_as_it_went(n, line, delta, hash, at):
    record = TurnRecord(n, "mira", line, "deed", delta, hash, (), "hall")
    _, raw = format.line("turn", "", format.turn_data(record, at))
    kind, _, parent, body = format.split(raw[:-1])
    assert (kind, parent) == ("turn", "-")
    back, when = format.turn_record(format.parse(body), {})
    assert back == record and when == at and repr(back) == repr(record)


@given(overlay=st.dictionaries(facts, values, max_size=8))
def test_a_snapshot_comes_back_as_it_went(overlay):
    data, _ = format.pack(overlay)
    assert format.unpack(format.decode(format.encode(data))) == overlay


@given(data=st.dictionaries(words, values, max_size=4))
def test_canonical_json_does_not_depend_on_order(data):
    assert format.encode(data) == format.encode(dict(reversed(data.items())))
    assert format.decode(format.encode(data)) == data


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_no_bytes_make_decoding_raise_anything_but_damage(body):
    for candidate in (body, b"{" + body + b"}"):
        with contextlib.suppress(Damage):
            format.decode(candidate)
        assert format.split(candidate) is None
        assert format.rescue(candidate) == []


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":1.5}',
        b'{"a":1e9}',
        b'{"a":9223372036854775808}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b'{"a":"\\ud800"}',
        b'{"\\udfff":1}',
        b'{"a":' + b"[" * 33 + b"]" * 33 + b"}",
        b'{"a":' + b"[" * 500_000 + b"]" * 500_000 + b"}",
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a":"' + b"x" * 65_537 + b'"}',
        b'{"' + b"x" * 65_537 + b'":1}',
        b"[1]",
        b"1",
        b"",
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
    ],
)
def test_hostile_json_is_refused(body):
    with pytest.raises(Damage):
        format.decode(body)


@pytest.mark.parametrize("value", [1.5, 2**63, -(2**63), b"x", {1}, "x" * 65_537, {1: 2}])
def test_what_could_not_be_read_again_is_not_written(value):
    with pytest.raises(Damage):
        format.encode({"a": value})


def test_half_a_character_is_written_as_a_picture():
    assert format.decode(format.encode({"a": ("x\ud800",)})) == {"a": ("x\ufffd",)}


def test_nesting_to_the_limit_is_read():
    value = ()
    for _ in range(format.DEPTH_LIMIT - 3):
        value = (value,)
    assert format.decode(format.encode({"a": value})) == {"a": value}


def test_a_line_too_long_is_not_written():
    with pytest.raises(Damage):
        format.line("text", "", {"text": ["x" * 60_000] * 40})


@pytest.mark.parametrize("claimed", [1000, format.STATE_LIMIT, format.STATE_LIMIT + 1, -1, "x", None])
def test_a_bomb_does_not_unpack(claimed):
    bomb = b85encode(zlib.compress(b"[" + b" " * (64 << 20) + b"]", 9)).decode()
    tracemalloc.start()
    with pytest.raises(Damage):
        format.unpack({"size": claimed, "z": bomb})
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


@pytest.mark.parametrize("packed", ["", "not base85 \x7f", b85encode(b"no zlib").decode(), 7])
def test_a_snapshot_of_rubbish_is_damage(packed):
    with pytest.raises(Damage):
        format.unpack({"size": 10, "z": packed})


@pytest.mark.parametrize("rows", ['[["a"]]', "[[1,2]]", '[[["a"],1]]', '[[["a","b","c","d"],1]]', '[[["a",1],1]]', "7"])
def test_a_snapshot_without_facts_is_damage(rows):
    plain = rows.encode()
    with pytest.raises(Damage):
        format.unpack({"size": len(plain), "z": b85encode(zlib.compress(plain)).decode()})


@pytest.mark.parametrize("part", ["n", "at", "actor", "line", "sort", "place", "hash", "delta"])
@pytest.mark.parametrize("value", [None, -1, [["x"]], {"a": 1}, "zz", [[["a", "b"], 1]], [[["a", 1], 1, 2]]])
def test_a_turn_with_a_wrong_part_is_damage_or_a_turn(part, value):
    good = format.turn_data(TurnRecord(1, "mira", "look", "deed", (), 0), 5)
    try:
        record, _ = format.turn_record(json.loads(json.dumps({**good, part: value})), {})
    except Damage:
        return
    assert record.delta == () and isinstance(record.line, str)


def test_control_signs_become_pictures_before_anyone_prints_them():
    hostile = "\x1b[2J\x07\x9b31m\u202eevil\x7f\u2066\ud800\ufeff"
    tamed = format.tame({"text": [hostile]})["text"][0]
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\ufeff" for c in tamed)
    assert "\u241b" in tamed and "evil" in tamed
    body = json.dumps({"text": [hostile.replace("\ud800", "")]}).encode()
    assert "\x1b" not in format.decode(body)["text"][0] and "\u202e" not in format.decode(body)["text"][0]
    raw = json.dumps({"text": ["a\u202eb\x9bc"]}, ensure_ascii=False).encode()
    assert format.decode(raw)["text"][0] == "a\ufffdb\ufffdc"


def test_every_touched_byte_of_a_line_is_known():
    _, raw = format.line("turn", "", format.turn_data(TurnRecord(1, "mira", "look", "deed", (), 0), 5))
    raw = raw[:-1]
    for at in range(len(raw)):
        for bit in range(8):
            touched = raw[:at] + bytes([raw[at] ^ 1 << bit]) + raw[at + 1 :]
            assert format.split(touched) is None
    for stop in range(len(raw)):
        assert format.split(raw[:stop]) is None


def test_lines_run_together_are_told_apart():
    one = format.line("turn", "", {"a": 1})[1]
    two = format.line("text", "", {"b": "turn 0123 {"})[1]
    mixed = one[:-1] + b"X" + two[:-1] + b"Y" + one[:-1]
    assert [piece for _, piece in format.rescue(mixed)] == [one[:-1], two[:-1], one[:-1]]


def test_words_are_not_kept_twice():
    passages = (("room", "mira", "k", (("A hall.", "", ""), (" Cold.", "", "")), (), 0, ""),)
    assert format.words_data(("A hall. Cold.",), passages) == {"passages": passages}
    assert format.words({"passages": passages}) == (("A hall. Cold.",), passages)
    assert format.words(format.words_data(("Other.",), passages)) == (("Other.",), passages)
    assert format.words(format.words_data(("Other.",), ())) == (("Other.",), ())
    assert format.words({}) == ((), ())
    with pytest.raises(Damage):
        format.words({"text": "x"})
