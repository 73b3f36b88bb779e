"""What there is: rooms, scenery, things, people and the shards of dreams, as entities with their first facts."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import Compiler, Problem, listed
from dreamweave.story.declarations import check_traits, declare, declare_all
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.dreams import join_shards
from dreamweave.story.exits import exits_of, stands_on
from dreamweave.story.kinds import standing
from dreamweave.story.loader import Path
from dreamweave.story.naming import identifier, split_article
from dreamweave.story.number import head, several
from dreamweave.story.placing import said_of_somebody
from dreamweave.story.prose import NOTHING, layered
from dreamweave.story.tokens import Vocabulary, unbroken

SENSES = ("read", "hear", "smell", "touch", "taste", "here", "unknown")
SCENERY = frozenset({"name", "text", "kind", "on", "after", "way"})
"""Parts by which scenery is known to be more than a text."""

SECTIONS = frozenset({"rooms", "things", "people", "protagonists", "dreams"})


class Places:
    """Gathers the entities of a pack, then compiles their texts and exits."""

    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
        self.pack = compiler.pack
        self.entities = compiler.entities
        self.facts: dict[tuple[str, ...], Any] = {}
        self.backdrops: dict[str, list[str]] = {}
        self.aliases: dict[str, list[str]] = {}
        self.forms: dict[str, Any] = {}
        self.holders: list[tuple[str, str, Path]] = []
        self.layered: dict[str, list[tuple[int, Any, Path]]] = {}
        """What pages say of each: the page's number, its form, and where it stands; the newest first."""
        self.brought: dict[int, list[tuple[str, str]]] = {}
        """What each page puts where, when it first holds."""
        self.passing: dict[str, dict[int, bool]] = {}
        """Scenery that comes and goes with pages: on which it is there, and on which it is gone."""
        self.stood: dict[str, str] = {}
        """Where things stand whose place is not a first fact."""

    # -- gathering -----------------------------------------------------------------------------------------------

    def gather(self) -> None:
        """Every entity, with names, traits and first facts; texts come later, when all names are known."""
        for id, room in self.pack.rooms.items():
            self._add(id, "room", room, ("rooms", id), traits=["room"])
        for id, person in self.pack.protagonists.items():
            self._add(id, "person", person, ("protagonists", id), traits=["dreamer"])
        for id, person in self.pack.people.items():
            self._add(id, "person", person, ("people", id))
        for id, thing in self.pack.things.items():
            self._add(id, "thing", thing, ("things", id))
        for id, dream in self.pack.dreams.items():
            self._gather_dream(id, dream)
        self._gather_pages()
        self._place()
        declare_all(self.compiler, self.facts)

    def _gather_pages(self) -> None:
        """What pages say of what there is, and the scenery they bring; the oldest first, whose names it has."""
        for index, layer in reversed(list(enumerate(self.compiler.layers))):
            for (section, id), form in self.compiler.timed[layer.heading.key].items():
                if section not in ("on", "after") and id in self.entities:
                    self._lay(index, id, form, (*layer.path, section, id))

    def _lay(self, index: int, id: str, form: Any, where: Path) -> None:
        self.layered.setdefault(id, []).insert(0, (index, form, where))
        for holder in listed(getattr(form, "in_", "")):
            self.holders.append((id, holder, where))
        for key, value in form.scenery.items():
            spot = (*where, "scenery", key)
            part = f"{id}.{identifier(split_article(key.split('|')[0].strip())[1])}"
            there = self.passing.setdefault(part, {})
            there[index] = value != NOTHING
            if part not in self.entities:
                if value == NOTHING:
                    self.compiler.source.mistake(spot, f"there is no {key} to take away")
                    continue
                self._add_scenery(id, self.entities[id]["kind"], key, value, spot, "")
                self.stood[part] = id
                self.facts.pop((part, "in"), None)
            elif value != NOTHING:
                self._names_of_old(part, key, spot)
                mapping = isinstance(value, dict) and bool(SCENERY & set(value))
                made = self.compiler.source.convert(value if mapping else {"text": value}, schema.Thing, spot)
                if made is not None:
                    self._lay(index, part, made, spot)

    def _names_of_old(self, part: str, key: str, where: Path) -> None:
        """A page that speaks of what was there has no new names for it: a thing is called the same all year."""
        known = {name.casefold() for name in self.aliases[part]}
        new = [name for name in map(str.strip, key.split("|")[1:]) if split_article(name)[1].casefold() not in known]
        if new:
            first = self.compiler.source.position(self.compiler.paths[part])
            old = f"{self.aliases[part][0]} where it is first said, {first.file}:{first.line}"
            self.compiler.source.mistake(where, f"{new[0]} is no name of {old}; add it there")

    def pages(self) -> list[dict[str, Any]]:
        """The pages of the story, the newest first: their names, when they hold, what they bring and take away."""
        out: list[dict[str, Any]] = []
        for index, layer in enumerate(self.compiler.layers):
            head = layer.heading
            need: Any = self.compiler.condition(head.on, layer.path) if head.kind == "when" else None
            said_of_somebody(self.compiler, need, layer.path)
            if head.kind in ("until", "after"):
                need = ["call", "done", ["id", head.on]]
                need = ["not", need] if head.kind == "until" else need
            scenery = [part for part, pages in self.passing.items() if index in pages]
            out.append({
                "key": head.key, "said": str(head), "first": head.first, "last": head.last, "need": need,
                "brings": self.brought.get(index, []), "scenery": scenery,
            })  # fmt: skip
        return out

    def scenery_of_pages(self) -> dict[str, Any]:
        """Scenery that comes and goes: what it is of, whether it stands when no page speaks of it, and by page, the
        newest first, whether it is there."""
        return {
            part: {
                "of": self.stood.get(part) or self.facts.get((part, "in"), ""),
                "stands": part not in self.stood,
                "pages": sorted(pages.items()),
            }
            for part, pages in self.passing.items()
        }

    def _gather_dream(self, id: str, dream: schema.Dream) -> None:
        where = ("dreams", id)
        for shard_id, shard in dream.shards.items():
            full = f"{id}.{shard_id}"
            self._add(full, "shard", shard, (*where, "shards", shard_id), within=id, traits=["shard"])
            self.facts[full, "band"] = shard.band
        for motif_id, motif in dream.motifs.items():
            self._add(f"{id}.{motif_id}", "thing", motif, (*where, "motifs", motif_id), within=id)
        for person_id, person in dream.people.items():
            self._add(f"{id}.{person_id}", "person", person, (*where, "people", person_id), within=id)

    def _add(
        self, id: str, kind: str, form: Any, where: Path, within: str = "", traits: list[str] | None = None
    ) -> None:
        if id in self.entities:
            if len(where) > 2:  # of two entries of sections, declarations.py speaks
                self.compiler.source.mistake(where, f"there is another {id} already")
            return
        names = [form.name, *listed(form.aka)]
        article, bare = split_article(form.name)
        vocabulary = Vocabulary([*names, getattr(form, "full", "") or form.name])
        own = set(listed(getattr(form, "kind", []))) | set(traits or [])
        if kind == "person" or (article == "" and bare[:1].isupper()):
            own.add("proper" if not article else "")
        if kind == "thing" and not own & {"fixed", "scenery", "part"}:
            own.add("portable")
        if "scenery" in own or "part" in own:
            own.add("fixed")
        if getattr(form, "key", "no") == "yes":
            own.add("key")
        own.discard("")
        counted = kind == "thing" and not own & {"plural", "singular", "proper"}
        if counted and (article == "some" or not head(bare).istitle()) and several(bare, article):
            own.add("plural")
        self.entities[id] = {
            "id": id, "kind": kind, "name": bare, "article": article, "nouns": sorted(vocabulary.nouns),
            "words": sorted(vocabulary.words), "little": sorted(vocabulary.little),
            "traits": sorted(own), "pronoun": getattr(form, "pronoun", "") or ("they" if "plural" in own else "it"),
            "within": within, "region": getattr(form, "region", ""),
        }  # fmt: skip
        if kinds := [kind for kind in listed(getattr(form, "kind", [])) if kind in self.pack.kinds]:
            self.entities[id]["kinds"] = kinds
        self.compiler.paths[id] = where
        self.forms[id] = form
        self.aliases[id] = [split_article(n)[1] for n in names]
        self._first_facts(id, kind, form, where)
        for key, value in form.scenery.items():
            self._add_scenery(id, kind, key, value, (*where, "scenery", key), within)

    def _first_facts(self, id: str, kind: str, form: Any, where: Path) -> None:
        if kind in ("thing", "person") and getattr(form, "in_", ""):
            for holder in listed(form.in_):
                self.holders.append((id, holder, where))
        for attribute, value in getattr(form, "start", {}).items():
            self.facts[id, attribute] = declare(self.compiler, id, attribute, value, (*where, "start"))
        for flag in ("worn", "asleep"):
            if getattr(form, flag, "no") == "yes":
                self.facts[id, flag] = True
        if getattr(form, "mask", ""):
            self.facts[id, "masked"] = True

    def _add_scenery(self, owner: str, owner_kind: str, key: str, value: Any, where: Path, within: str) -> None:
        names = [n.strip() for n in key.split("|")]
        mapping = isinstance(value, dict) and bool(SCENERY & set(value))
        rest: dict[str, Any] = dict(value.items()) if mapping else {"text": value or ""}
        rest.setdefault("name", names[0])
        kinds = listed(rest.get("kind", []))
        rest["kind"] = [*kinds, "scenery" if owner_kind in ("room", "shard") else "part"]
        rest["aka"] = [*names[1:], *listed(rest.get("aka", []))]
        form = self.compiler.source.convert(rest, schema.Thing, where)
        if form is None:
            return
        check_traits(self.compiler, form, where)
        id = f"{owner}.{identifier(split_article(names[0])[1])}"
        self._add(id, "thing", form, where, within)
        if id in self.entities and len(names) > 1:
            self.entities[id]["also"] = [split_article(n)[1] for n in names[1:]]
        self.facts[id, "in"] = owner

    def _place(self) -> None:
        """Where everything starts."""
        for id, holder, where in self.holders:
            self.compiler.within = self.entities[id]["within"]
            found = self.compiler.find(holder, "thing")
            several = len(listed(self.forms[id].in_)) > 1
            if not found:
                near = did_you_mean(holder, self.entities)
                self.compiler.source.mistake((*where, "in"), f"nothing is called {holder}{near}")
            elif id in self.compiler.appear or where[0] not in SECTIONS:
                self._bring(id, found, where)
            elif several:
                self.backdrops.setdefault(found, []).append(id)
                row = self.entities[id]
                row.setdefault("places", []).append(found)
                row["traits"] = sorted({*row["traits"], "fixed"} - {"portable"})
            else:
                self.facts[id, "in"] = found
        self.compiler.within = ""

    def _bring(self, id: str, holder: str, where: Path) -> None:
        """Note what a page puts somewhere when it first holds."""
        keys = [layer.heading.key for layer in self.compiler.layers]
        key = self.compiler.appear.get(id) if where[0] in SECTIONS else str(where[0])[1:]
        if self.facts.get((id, "in")) != holder and key in keys:
            self.brought.setdefault(keys.index(key), []).append((id, holder))
            self.stood.setdefault(id, holder)

    def papers(self) -> dict[str, Any]:
        """What can be read anywhere, and what must be so for its reader."""
        return {
            id: self.compiler.condition(form.anywhere, (*self.compiler.paths[id], "anywhere"))
            for id, form in self.forms.items()
            if getattr(form, "anywhere", "")
        }

    # -- compiling -----------------------------------------------------------------------------------------------

    def compile(self) -> None:
        """Texts, exits and light of every entity."""
        self._link()
        for id, row in self.entities.items():
            form, where = self.forms[id], self.compiler.paths[id]
            self.compiler.within = row["within"]
            home = self.home(id)
            now = self._read(id, "now", form, where, home)
            self.compiler.composer.now = now or (["p", f"{id}.now", []] if row["kind"] == "room" else None)
            row["text"] = self._read(id, "text", form, where, home)
            self.compiler.composer.now = None
            said = {sense: self._read(id, sense, form, where, home) for sense in SENSES}
            row["data"] = {sense: tree for sense, tree in said.items() if tree is not None}
            if getattr(form, "aspect", ""):
                row["data"]["aspect"] = form.aspect
            if getattr(form, "way", ""):
                row["data"]["way"] = stands_on(self, form.way, home, (*where, "way"))
            if row["kind"] == "room":
                row["exits"] = exits_of(self, id, form, where)
                lit = self.compiler.condition(form.lit, (*where, "lit"))
                row["lit"] = True if lit is None else lit
        for id, dream in self.pack.dreams.items():
            join_shards(self.compiler, id, dream)
        self.compiler.within = ""

    def _read(self, id: str, field: str, form: Any, where: Path, home: str) -> Any:
        """What is read of something: by the newest page that says it, or always."""
        text = self.compiler.text
        always = text(*standing(self.compiler, id, field, form, where), f"{id}.{field}", home)
        pages = [
            (index, text(getattr(made, field), (*spot, field), f"{id}.{field}@{self.key(index)}", home))
            for index, made, spot in self.layered.get(id, [])
            if getattr(made, field, "")
        ]
        return layered(pages, always)

    def key(self, index: int) -> str:
        """The name of a page, by its number."""
        return self.compiler.layers[index].heading.key

    def home(self, id: str) -> str:
        """The room or shard in which a text is read."""
        for _ in range(12):
            if self.entities[id]["kind"] in ("room", "shard"):
                return id
            holder = self.facts.get((id, "in")) or self.stood.get(id, "")
            if holder not in self.entities:
                return ""
            id = holder
        return ""

    def _link(self) -> None:
        """For each room, the names that its texts may turn into links, longest first."""
        names = self.compiler.link_names
        for id, row in self.entities.items():
            for home in {self.home(id), *row.get("places", [])} - {"", id}:
                if "quiet" not in row["traits"]:
                    names.setdefault(home, []).extend((a, id) for a in self.aliases[id])
        for found in names.values():
            found.sort(key=lambda n: -len(n[0]))

    def vocabulary(self) -> dict[str, list[str]]:
        """Every word that may name something, with what it may name."""
        table: dict[str, list[str]] = {}
        for id, row in self.entities.items():
            for word in row["words"]:
                table.setdefault(word, []).append(id)
        return table

    def unbroken(self) -> dict[str, list[Any]]:
        """By first word the names that no line may be cut within, as [words, what it names]."""
        table: dict[str, list[Any]] = {}
        for id, names in self.aliases.items():
            for words in (w for name in names for w in unbroken(name)):
                table.setdefault(words[0], []).append([words, id])
        return table


def require_rooms(compiler: Compiler) -> None:
    """Raises Problem for a pack with nobody to be or nowhere to stand."""
    if not compiler.pack.protagonists:
        raise Problem("there is nobody to be: protagonists: {…}")
    if not compiler.pack.rooms:
        raise Problem("there is nowhere to stand: rooms: {…}")
