"""The dreams of a pack, as dreamscape.compile reads them."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import Compiler, listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.refusals import refusal_rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.story.loader import Path
    from dreamweave.story.places import Places
    from dreamweave.story.verbs import Verbs

SHARD_FLAGS = ("entry", "tunable", "water", "tidal")


def join_shards(compiler: Compiler, id: str, dream: schema.Dream) -> None:
    """Lay the threads of a dream between its shards, and what stands face to face across a glass."""
    for i, ends in enumerate(dream.threads):
        spot = ("dreams", id, "threads", i)
        if len(ends) != 2 or any(e not in dream.shards for e in ends):
            wrong = next((e for e in ends if e not in dream.shards), "")
            compiler.source.mistake(spot, f"a thread joins two shards{did_you_mean(wrong, dream.shards)}")
            continue
        for a, b in (ends, ends[::-1]):
            row = compiler.entities[f"{id}.{a}"]
            row.setdefault("exits", []).append({"way": f"{id}.{b}", "to": f"{id}.{b}"})
    for pair in dream.options.get("columns", ()):  # what stands face to face across a glass
        if len(pair) == 2 and all(end in dream.shards for end in pair):
            for a, b in (pair, pair[::-1]):
                compiler.entities[f"{id}.{a}"]["across"] = [f"{id}.{b}"]


def _options(compiler: Compiler, id: str, options: dict[str, Any]) -> dict[str, Any]:
    """What a fault wants to be told, with the texts of its rows compiled."""
    where: Path = ("dreams", id, "options")
    out: dict[str, Any] = {}
    for name, value in options.items():
        rows = value if isinstance(value, list) else []
        out[name] = [
            _said(compiler, row, (*where, name, i), f"{id}/{name}/{_first(row)}") for i, row in enumerate(rows)
        ] or value
    return out


def _said(compiler: Compiler, row: Any, where: Path, key: str) -> Any:
    """One row of an option, with what is said of it compiled."""
    if not isinstance(row, dict):
        return row
    keys = {"say": key, "lost": f"{key}.lost"}
    return {k: compiler.text(v, (*where, k), keys[k]) if k in keys else v for k, v in row.items()}


def dream_tree(places: Places, verbs: Verbs, id: str, dream: schema.Dream) -> dict[str, Any]:
    """A dream as dreamscape.compile reads it: ids prefixed, conditions as written and texts compiled."""
    c, where = places.compiler, ("dreams", id)
    c.within = id
    tree: dict[str, Any] = {f: getattr(dream, f) for f in ("name", "law", "who", "sleeper", "faults", "insight")}
    tree["id"], tree["wants"], tree["options"] = id, dream.wants, _options(c, id, dream.options)
    tree["threads"] = [[f"{id}.{a}" for a in ends] for ends in dream.threads]
    for who in dream.who:
        if who not in places.pack.protagonists:
            c.source.mistake((*where, "who"), f"no protagonist is called {who}{did_you_mean(who, c.readers)}")
    tree["shards"] = {
        f"{id}.{k}": {"name": s.name, "band": s.band, **{f: getattr(s, f) == "yes" for f in SHARD_FLAGS}}
        for k, s in dream.shards.items()
    }  # fmt: skip
    tree["motifs"] = {
        f"{id}.{k}": {"name": m.name, "in": places.facts.get((f"{id}.{k}", "in"), ""), "aspect": m.aspect,
                      "kind": listed(m.kind), "mask": m.mask, "start": m.start}
        for k, m in dream.motifs.items()
    }  # fmt: skip
    tree["people"] = {
        f"{id}.{k}": {"name": p.name, "in": places.facts.get((f"{id}.{k}", "in"), ""), "kind": listed(p.kind),
                      "start": p.start, "aspect": getattr(p, "aspect", ""), "mask": getattr(p, "mask", "")}
        for k, p in dream.people.items()
    }  # fmt: skip
    tree["refusals"] = refusal_rows(c, verbs, id, dream.refusals)
    tree["hints"] = {
        one: [c.text(t, (*where, "hints", deeds), f"{id}.hint.{one}.{i}") for i, t in enumerate(texts)]
        for deeds, texts in dream.hints.items()
        for one in listed(deeds)
    }
    for field in ("entered", "solved", "woken"):
        tree[field] = c.text(getattr(dream, field), (*where, field), f"{id}.{field}")
    tree["then"] = c.effects(dream.then, where, f"{id}.then")
    c.within = ""
    return tree


def _first(row: Any) -> str:
    """What a row of an option is known by: the command it is about, for whom and when."""
    return ".".join(str(row[k]) for k in ("on", "as", "if") if k in row) if isinstance(row, dict) else ""
