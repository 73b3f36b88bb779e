"""The JSON Schema of packs: every field has words, and the packs that came with the game are valid by it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dreamweave import locations
from dreamweave.story.effects import KEYS
from dreamweave.story.tables import ANSWER as PARTS
from dreamweave.tools.schema import ANSWER, EFFECTS, FIELDS, MADE, STRUCTS, USUALLY, described, pack_schema


class Core(yaml.CSafeLoader):
    """YAML as editors read it: by version 1.2, in which `yes`, `no` and `on` are words."""


Core.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in rows if tag.rpartition(":")[2] not in ("bool", "timestamp")]
    for first, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def test_the_command_prints_valid_json() -> None:
    done = subprocess.run([sys.executable, "-m", "dreamweave", "schema"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == pack_schema()


def test_every_struct_and_every_field_has_words_and_no_words_are_left_over() -> None:
    found = pack_schema()["$defs"]
    structs = {name: node for name, node in found.items() if name not in MADE}
    assert set(structs) == set(STRUCTS)
    assert set(EFFECTS) == set(KEYS)
    assert set(ANSWER) == PARTS
    fields = {(name, field) for name, node in structs.items() for field in node["properties"]}
    assert all(described(name, field) for name, field in fields)
    assert set(FIELDS) <= {f"{name}.{field}" for name, field in fields}
    assert set(USUALLY) <= {field for _, field in fields}


def test_every_reference_leads_somewhere() -> None:
    whole = pack_schema()

    def walk(node: Any) -> None:
        for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            walk(inner)
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            assert node["$ref"].removeprefix("#/$defs/") in whole["$defs"]

    walk(whole)


@pytest.mark.parametrize("name", ["cloak", "somebodys"])
def test_the_packs_that_came_with_the_game_are_valid(name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    check = jsonschema.Draft202012Validator(pack_schema())
    for path in sorted(Path(locations.pack(name)).rglob("*.yaml")):
        for value in yaml.load_all(path.read_text(encoding="utf-8"), Loader=Core):
            wrong = [f"{path.name}: {list(e.absolute_path)}: {e.message[:200]}" for e in check.iter_errors(value)]
            assert not wrong, wrong[:5]


@pytest.mark.parametrize(
    "text",
    [
        "rooms: {hall: {name: Hall, txt: A hall.}}", "on: {take bell: {do: [{sett: a.b}]}}",
        "things: {bell: {name: a bell, key: perhaps}}", "rooms: [hall]", "halls: {}",
    ],
)  # fmt: skip
def test_mistakes_are_found(text: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    check = jsonschema.Draft202012Validator(pack_schema())
    assert list(check.iter_errors(yaml.load(text, Loader=Core)))
