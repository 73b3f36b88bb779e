"""What happens: beats, library lines and hours, compiled; and the whole story's tree put together."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import msgspec

from dreamweave.story import placing, schema
from dreamweave.story.acts import act_trees
from dreamweave.story.compiler import PARAMETERS, Compiler, listed
from dreamweave.story.declarations import check_ids, check_plot, check_words, renamed
from dreamweave.story.diagnostics import PackError, did_you_mean
from dreamweave.story.dreams import dream_tree
from dreamweave.story.each import each_trees
from dreamweave.story.kinds import kinds_of
from dreamweave.story.layers import act_of
from dreamweave.story.lines import within_call
from dreamweave.story.loader import Path, Source
from dreamweave.story.memory import choice_trees, deduction_trees
from dreamweave.story.model import BODY
from dreamweave.story.naming import identifier
from dreamweave.story.places import SENSES, Places, require_rooms
from dreamweave.story.prose import ELSE
from dreamweave.story.scenes import casts, lay_scenes, scene_trees, staged
from dreamweave.story.tables import Stand, Tables, speakers
from dreamweave.story.tokens import words_of
from dreamweave.story.verbs import Library

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 1


class Conduct:
    """Compiles the plot, the library's lines and the named texts of a pack."""

    def __init__(self, compiler: Compiler, library: Library) -> None:
        self.compiler, self.library, self.pack = compiler, library, compiler.pack

    def beats(self) -> list[dict[str, Any]]:
        """The plot's steps, in the order they are written."""
        out: list[dict[str, Any]] = []
        for id, beat in self.pack.beats.items():
            where: Path = ("beats", id)
            for need in beat.needs:
                if not self.compiler.find(need, "beat"):
                    near = did_you_mean(need, self.pack.beats)
                    self.compiler.source.mistake((*where, "needs"), f"no beat is called {need}{near}")
            self._readers(beat.aim, (*where, "aim"))
            self._readers(beat.think, (*where, "think"))
            aim, think = self.compiler.everyone(beat.aim), self.compiler.everyone(beat.think)
            out.append({
                "id": id, "name": beat.name or id, "needs": beat.needs,
                "act": act_of(self.compiler.source.position(where).file),
                "done": self.compiler.condition(beat.done, (*where, "done")),
                "aim": {w: self.compiler.text(t, (*where, "aim"), f"{id}.aim.{w}") for w, t in aim.items()},
                "think": {
                    w: [self.compiler.text(t, (*where, "think"), f"{id}.think.{w}.{i}") for i, t in enumerate(texts)]
                    for w, texts in think.items()
                },
                "then": self.compiler.effects(beat.then, where, f"{id}.then"),
            })  # fmt: skip
        return out

    def _readers(self, table: Mapping[str, Any], where: Path) -> None:
        for who in table:
            if who not in self.compiler.readers | {"all"}:
                near = did_you_mean(who, self.compiler.readers)
                self.compiler.source.mistake((*where, who), f"no protagonist is called {who}{near}")

    def texts(self) -> None:
        """Each named text by itself, so that one nobody quotes is read too."""
        for name, value in self.pack.texts.items():
            where: Path = ("texts", name)
            if not name.isidentifier():
                self.compiler.source.mistake(where, f"a text's name is one word, for braces; {name} is none")
            if name in PARAMETERS or name in self.compiler.entities:
                self.compiler.source.mistake(where, f"{{{name}}} means something else already")
            self.compiler.text(value, where, f"texts.{name}")

    def lines(self) -> dict[str, Any]:
        """The library's lines, with the pack's own laid over them by protagonist."""
        table: dict[str, dict[str, Any]] = {}
        for key, words in self.library.lines.items():
            table[key] = {"": self.compiler.text(words, (), f"line.{key}")}
        for key, value in self.pack.lines.items():
            if key not in table:
                near = did_you_mean(key, self.library.lines)
                self.compiler.source.mistake(("lines", key), f"the library has no line {key}{near}")
                continue
            by = value if isinstance(value, dict) and set(value) <= self.compiler.readers | ELSE else {"all": value}
            for who, words in by.items():
                reader = "" if who in ELSE else who
                table[key][reader] = self.compiler.text(words, ("lines", key), f"line.{key}.{who}")
        return table


def _parted(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """Entities apart from their bodies, which are decoded late."""
    bodies = {row["id"]: {k: row[k] for k in sorted(BODY) if k in row} for row in rows}
    return [{k: v for k, v in row.items() if k not in BODY} for row in rows], bodies


def lay_tables(places: Places, tables: Tables) -> None:
    """The tables of everything that may have one."""
    compiler, pack = places.compiler, places.pack
    for id, form in places.forms.items():
        row, where = compiler.entities[id], compiler.paths[id]
        compiler.within = row["within"]
        home = places.home(id)
        stand = Stand(id, noun=id, it=id, home=home)
        if row["kind"] in ("room", "shard"):
            stand = Stand(id, place=id, it=id, home=id)
        elif "dreamer" in row["traits"]:
            stand = Stand(id, actor=id, it=id)
        for page, made, spot in [*places.layered.get(id, []), (-1, form, where)]:
            tables.add(made, spot, stand, page)
            if isinstance(made, schema.Addressed):
                tables.raise_with(id, made, spot, home, page)
        for kind in kinds_of(compiler, id):
            tables.raise_with(id, pack.kinds[kind], ("kinds", kind), home)
    compiler.within = ""
    for kind, form in pack.kinds.items():
        tables.add(form, ("kinds", kind), Stand(kind, noun=kind, it=kind, kind=True))
        if not any(kind in kinds_of(compiler, id) for id in places.forms):  # read all the same, for its mistakes
            tables.raise_with(kind, form, ("kinds", kind), "")
            tables.raised.pop(kind, None)
            for field in SENSES:
                compiler.text(getattr(form, field), ("kinds", kind, field), f"{kind}.{field}")
    for id, dream in pack.dreams.items():
        compiler.within = id
        tables.add(dream, ("dreams", id), Stand(id))
    compiler.within = ""
    lay_scenes(tables)
    for page, layer in enumerate(compiler.layers):
        said = {when: compiler.timed[layer.heading.key].get((when, ""), {}) for when in ("on", "after")}
        tables.add(schema.Acted(**said), layer.path, Stand("story"), page)
    tables.add(pack, (), Stand("story"))
    tables.add_verbs()


def compile_story(source: Source, library: Library) -> dict[str, Any]:
    """The compiled tree of a pack. Raises PackError with every mistake found in it."""
    return compile_pack(source, library)[1]


def compile_pack(source: Source, library: Library) -> tuple[Compiler, dict[str, Any]]:
    """The compiled tree of a pack, with what it was compiled by. Raises PackError with every mistake found in it."""
    if source.unread:
        raise PackError(source.mistakes)
    compiler = Compiler(source)
    compiler.checked((), require_rooms, compiler)
    check_ids(compiler)
    check_words(compiler, library.actions)
    places = Places(compiler)
    places.gather()
    places.compile()
    conduct, tables = Conduct(compiler, library), Tables(compiler, library)
    pack, meta = compiler.pack, compiler.pack.story or schema.Meta(title="")
    lay_tables(places, tables)
    conduct.texts()
    first = meta.first or next(iter(pack.protagonists), "")
    facts = {**places.facts, ("story", "focus"): first, ("story", "turn"): 0}
    facts["story", "max_score"] = meta.max_score
    acts = sorted(map(int, pack.acts))
    if acts:
        facts["story", "act"] = acts[0]
    for id, player in pack.protagonists.items():
        for known in player.knows:
            if not compiler.find(known, "known"):
                near = compiler.near(known, "known")
                source.mistake(("protagonists", id, "knows"), f"no fact is called {known}{near}")
            facts[id, "knows", known] = ("", 0)
    for who, player in pack.protagonists.items():
        if (who, "in") not in facts:
            source.mistake(("protagonists", who), f"{player.name} is nowhere: give in: a room")
    beats = conduct.beats()
    hours = [{"name": h.name, "need": compiler.condition(h.need, ("hours", i))} for i, h in enumerate(pack.hours)]
    placing.check(compiler, facts, beats, hours)
    check_plot(compiler, facts, [tables.rows, tables.raised, [b["then"] for b in beats]])
    entities, bodies = _parted(list(compiler.entities.values()))
    tree: dict[str, Any] = {
        "format": FORMAT,
        "id": meta.id_ or identifier(meta.title),
        "title": meta.title, "by": meta.by, "blurb": meta.blurb,
        "protagonists": [
            {"id": id, "name": p.name, "full": p.full or p.name, "glyph": p.glyph, "ascii": p.ascii, "form": p.form,
             "faculty": p.faculty, "colours": p.colours}
            for id, p in pack.protagonists.items()
        ],
        "tables": tables.rows,
        "speakers": speakers(tables.rows),
        "topics": tables.raised,
        "beats": beats,
        "knowledge": {
            id: {"text": compiler.text(k.text, ("facts", id), f"fact.{id}"), "about": listed(k.about),
                 "words": sorted({" ".join(words_of(n)) for n in [id, *listed(k.aka)]})}
            for id, k in pack.facts.items()
        },
        "lines": conduct.lines(),
        "dreams": {id: dream_tree(places, tables.verbs, id, dream) for id, dream in pack.dreams.items()},
        "grammar": tables.grammar,
        "families": dict(library.families),
        "verbs": tables.verbs.trees(),
        "scenes": scene_trees(compiler),
        "staged": staged(compiler), "casts": casts(compiler), "kept": list(tables.kept),
        "vocabulary": places.vocabulary(),
        "unbroken": places.unbroken(),
        "backdrops": places.backdrops,
        "opening": {
            "before": compiler.text(meta.opening, ("story", "opening"), "opening.before"),
            "after": compiler.text(meta.lead, ("story", "lead"), "opening.after"),
        },
        "hours": hours,
        "acts": act_trees(compiler),
        "choices": choice_trees(compiler),
        "deductions": deduction_trees(compiler),
        "papers": places.papers(),
        "pages": places.pages(),
        "passing": places.scenery_of_pages(),
        "within_call": within_call(places),
        "each": each_trees(places),
        "weaves": pack.weaves, "opposites": pack.opposites,
        "entities": entities,
        "bodies": bodies,
        "facts": [[list(k), v] for k, v in facts.items()],
        "counted": list(compiler.composer.counted),
    }  # fmt: skip
    topics = {topic["id"] for rows in tables.raised.values() for topic in rows}
    tree["renamed"] = renamed(compiler, {*compiler.composer.counted, *topics})
    for owner, attribute, word, where, place in compiler.symbols.asked:
        if wrong := compiler.symbols.attributes.never_given(owner, attribute, word):
            source.mistake(source.locate(where, *place), wrong)
    known = {"text": compiler.composer.counted, "answer": topics}
    for kind, name, where, place in compiler.symbols.named:
        if name not in known[kind]:
            near = did_you_mean(name, known[kind])
            source.mistake(source.locate(where, *place), f"no {kind} that is counted is called {name}{near}")
    if source.mistakes:
        raise PackError(source.mistakes)
    tree["hash"] = blake2b(msgspec.json.encode(tree, order="sorted"), digest_size=16).hexdigest()
    return compiler, tree
