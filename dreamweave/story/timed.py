"""What the pages of each layer say, as structs of the schema: what they bring, and what they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.story import schema
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.layers import CHANGES, Layer

if TYPE_CHECKING:
    from dreamweave.story.compiler import Compiler

ENTRY = {"rooms": schema.Room, "things": schema.Thing, "people": schema.Person, "protagonists": schema.Player}
"""What an entry of a section is, on a page."""


def read_layers(compiler: Compiler, pack: schema.Pack) -> None:
    """What the pages of each layer say, as structs; things and people that only a page has join the pack's."""
    found: list[tuple[Layer, str, str, Any]] = []
    for key, layer in compiler.source.layers.items():
        compiler.timed[key] = {}
        for section, table in layer.data.items():
            where = (*layer.path, section)
            if not isinstance(table, dict):
                compiler.source.mistake(where, f"{section} is a mapping")
            elif section in ("on", "after"):
                compiler.timed[key][section, ""] = table
            else:
                found += [
                    (layer, section, id, form)
                    for id, value in table.items()
                    if (form := compiler.source.convert(value, ENTRY[section], (*where, id))) is not None
                ]
    standing = {section: set(getattr(pack, section)) for section in ENTRY}
    for layer, section, id, form in found:
        if id not in standing[section] and form.name:
            _brought(compiler, pack, layer, section, id, form)
    for layer, section, id, form in found:
        if compiler.appear.get(id) != layer.heading.key:
            _changed(compiler, pack, layer, section, id, form)


def _brought(compiler: Compiler, pack: schema.Pack, layer: Layer, section: str, id: str, form: Any) -> None:
    """Somebody or something that a page brings."""
    where = (*layer.path, section, id)
    if id in getattr(pack, section):
        first = compiler.source.position((section, id))
        compiler.source.mistake(where, f"{id} stands at {first.file}:{first.line} already")
        return
    getattr(pack, section)[id] = form
    if section != "rooms":
        compiler.appear[id] = layer.heading.key
    for path in [p for p in compiler.source.positions if p[: len(where)] == where]:
        compiler.source.positions[section, id, *path[len(where) :]] = compiler.source.positions[path]


def _changed(compiler: Compiler, pack: schema.Pack, layer: Layer, section: str, id: str, form: Any) -> None:
    """What a page changes of what stands elsewhere."""
    where = (*layer.path, section, id)
    if id not in getattr(pack, section):
        compiler.source.mistake(where, f"{section} has no {id}{did_you_mean(id, getattr(pack, section))}")
        return
    if form.name and compiler.source.position((section, id)) == compiler.source.position(where):
        return
    for field in layer.data[section][id]:
        if field not in CHANGES:
            compiler.source.mistake((*where, field), f"a page cannot change the {field} of what stands elsewhere")
    compiler.timed[layer.heading.key][section, id] = form
