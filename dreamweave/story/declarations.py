"""What a pack declares before anything of it is compiled: ids, one thing each; attributes with their first values; and
the words that must be the engine's (a band, a trait, a pronoun)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dreamweave.story.attributes import ENGINE, TRUTH, Attribute
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.expressions import VARIABLES
from dreamweave.story.memory import declare_memory
from dreamweave.story.model import BANDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from dreamweave.story import schema
    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path
    from dreamweave.story.schema import Pack

PRONOUNS = ("he", "she", "it", "they")
THEMES = ("felt", "oyster", "paper", "clear", "terminal")
"""The themes of the screen, in which a protagonist may have a colour each."""

FORMS = ("block", "narrow", "hanging", "indent")
TRAITS = frozenset(
    """portable fixed part scenery supporter container openable transparent wearable edible drinkable readable plural
    singular single proper key talkable enterable loose quiet light""".split()
)
"""The engine's traits that an author may give, besides kinds of the pack's own."""

GIVEN = ("room", "shard", "dreamer")
"""Traits that the engine gives by itself."""

SECTIONS = ("rooms", "protagonists", "people", "things", "scenes", "beats", "facts", "texts", "dreams",
            "choices", "deductions", "kinds")  # fmt: skip
"""Sections whose keys are ids, each of one thing only."""

ID = re.compile(r"[a-z_][a-z0-9_]*\Z")


def declare(compiler: Compiler, owner: str, attribute: str, value: Any, where: Path) -> Any:
    """Declare an attribute of an owner with its first value, or a list of all it may have; gives the first."""
    spot = (*where, attribute)
    if isinstance(value, dict):
        compiler.source.mistake(spot, f"{owner}.{attribute} is a word, a number, or a list of all it may be")
        return None
    if not ID.match(attribute) or attribute in TRUTH:
        compiler.source.mistake(spot, f"{attribute!r} cannot be asked after; an attribute is letters, digits and _")
    first = compiler.symbols.attributes.declare(owner, attribute, value)
    found = compiler.symbols.attributes.of(owner, attribute)
    if found and (wrong := found.refuses(first, f"{owner}.{attribute}")):
        compiler.source.mistake(spot, wrong)
    return first


def declare_all(compiler: Compiler, facts: dict[tuple[str, ...], Any]) -> None:
    """Declare what is not an entity's own: the attributes of the story, of scenes, beats and dreams. Their first values
    go into facts."""
    pack, attributes = compiler.pack, compiler.symbols.attributes
    owners: list[tuple[str, dict[str, Any], Path]] = [("story", pack.story.facts if pack.story else {}, ("story",))]
    owners += [(id, scene.facts, ("scenes", id)) for id, scene in pack.scenes.items()]
    owners += [(id, beat.facts, ("beats", id)) for id, beat in pack.beats.items()]
    for owner, table, where in owners:
        for attribute, value in table.items():
            facts[owner, attribute] = declare(compiler, owner, attribute, value, (*where, "facts"))
    for id, scene in pack.scenes.items():
        attributes.own.setdefault(id, {})["node"] = Attribute("word", frozenset(scene.nodes), settled=True)
    for id, dream in pack.dreams.items():
        for owner, attribute, value in _changed_by_deeds(dream):
            full = f"{id}.{owner}"
            if full in compiler.entities and attributes.of(full, attribute) is None:
                attributes.declare(full, attribute, value)
    declare_memory(compiler, facts)
    _ids_of_values(compiler, facts)


def _changed_by_deeds(dream: schema.Dream) -> Iterator[tuple[str, str, str]]:
    """What the deeds of a dream's own set: (owner, attribute, value)."""
    rows: Any = dream.options.get("deeds", [])
    for row in rows if isinstance(rows, list) else []:
        effects: Any = row.get("do", []) if isinstance(row, dict) else []
        for effect in effects if isinstance(effects, list) else []:
            owner, dot, attribute = (
                str(effect.get("set", "")).rpartition(".") if isinstance(effect, dict) else ("",) * 3
            )
            if dot:
                yield owner, attribute, str(effect.get("to", ""))


def _ids_of_values(compiler: Compiler, facts: dict[tuple[str, ...], Any]) -> None:
    """First values that are somebody or something, written short, as full ids."""
    for owner, table in compiler.symbols.attributes.own.items():
        for attribute, found in table.items():
            value = facts.get((owner, attribute))
            if found.sort != "id" or not isinstance(value, str):
                continue
            compiler.within = compiler.entities.get(owner, {}).get("within", "")
            if full := compiler.find(value, "thing"):
                facts[owner, attribute] = full
            elif attribute != "key_is":  # of a key, placing.py speaks
                near = compiler.near(value, "thing")
                spot = (*compiler.paths.get(owner, ()), "start", attribute)
                compiler.source.mistake(spot, f"nothing is called {value}{near}")
    compiler.within = ""


def check_ids(compiler: Compiler) -> None:
    """Mistakes for an id that cannot be asked after, or that is two things."""
    pack, source = compiler.pack, compiler.source
    seen: dict[str, str] = {}
    for section in SECTIONS:
        for id in getattr(pack, section):
            where: Path = (section, id)
            _check_id(compiler, id, where)
            solving = section == "dreams" and seen.get(id) == "beats" and pack.beats[id].done == f"solved({id})"
            if id in seen and not solving:
                first = source.position((seen[id], id))
                source.mistake(where, f"{id} is in {seen[id]} already, at {first.file}:{first.line}")
            seen.setdefault(id, section)
    for kind in pack.kinds:
        if kind in TRAITS or kind in GIVEN:
            source.mistake(("kinds", kind), f"{kind} is a trait of the engine's; give the kind another id")
    for id, dream in pack.dreams.items():
        for section in ("shards", "motifs", "people"):
            for short in getattr(dream, section):
                _check_id(compiler, short, ("dreams", id, section, short))


JOINING = frozenset("and or not in is if else".split())
"""Words that conditions are put together with. Others that conditions cannot name either are mistakes where they do."""


def _check_id(compiler: Compiler, id: str, where: Path) -> None:
    if id in VARIABLES or id in TRUTH or id in JOINING or id in ENGINE:
        compiler.source.mistake(where, f"{id} means something else in conditions; give it another id")
    elif not ID.match(id):
        compiler.source.mistake(where, f"{id!r} is no id: small letters, digits and _, no digit first")


def check_words(compiler: Compiler, actions: Collection[str]) -> None:
    """Mistakes for a word that must be one of the engine's, or of the weave table's, and is not."""
    pack = compiler.pack
    aspects = {word for row in (*pack.weaves, *pack.opposites) for word in row}
    for id, player in pack.protagonists.items():
        _one_of(compiler, ("protagonists", id, "faculty"), "faculty", player.faculty, actions)
        for theme in player.colours:
            _one_of(compiler, ("protagonists", id, "colours", theme), "theme", theme, THEMES)
        for part in ("glyph", "ascii"):
            if not getattr(player, part).strip():
                compiler.source.mistake(("protagonists", id, part), f"a protagonist has a sign in the margin: {part}")
    for where, form in _forms(pack):
        if not form.name.strip():
            compiler.source.mistake((*where, "name"), "this has no name")
        if aspects:
            _one_of(compiler, (*where, "aspect"), "aspect", getattr(form, "aspect", ""), aspects)
        _one_of(compiler, (*where, "pronoun"), "pronoun", getattr(form, "pronoun", ""), PRONOUNS)
        _one_of(compiler, (*where, "band"), "band", getattr(form, "band", ""), BANDS)
        _one_of(compiler, (*where, "form"), "form of paragraph", getattr(form, "form", ""), FORMS)
        check_traits(compiler, form, where)
    if pack.story:
        _one_of(compiler, ("story", "first"), "protagonist", pack.story.first, list(pack.protagonists))
    for section, size in (("weaves", 3), ("opposites", 2)):
        for i, row in enumerate(getattr(pack, section)):
            if len(row) != size:
                compiler.source.mistake((section, i), f"a row of {section} has {size} words, this has {len(row)}")


def check_plot(compiler: Compiler, facts: Mapping[tuple[str, ...], Any], conduct: list[Any]) -> None:
    """Mistakes of what the plot needs: facts about nothing, beats that wait for each other, key things that are out of
    everybody's reach for good. conduct: the trees of all that is done."""
    pack, source = compiler.pack, compiler.source
    for id, fact in pack.facts.items():
        for i, about in enumerate([fact.about] if isinstance(fact.about, str) else fact.about):
            for name in filter(None, map(str.strip, about.split("|"))):
                if not compiler.find(name, "thing"):
                    near = compiler.near(name, "thing")
                    source.mistake(("facts", id, "about", i), f"nothing is called {name}{near}")
    told: set[str] = set()
    for id in pack.beats:
        if id in (ring := _waited_for(pack, id)) and id not in told:
            told |= ring
            around = ", ".join(sorted(ring))
            source.mistake(("beats", id, "needs"), f"{id} needs itself, by way of its needs: {around}")
    put, taken = _moves(conduct)
    for id, row in compiler.entities.items():
        if "key" in row["traits"] and not row["within"] and not row.get("places") and id not in put:
            where = (*compiler.paths[id], "key")
            if (id, "in") not in facts:
                source.mistake(
                    where, f"{id} is a key thing, and is nowhere: give in:, or an effect that moves it there"
                )
            elif id in taken:
                source.mistake(where, f"{id} is a key thing, and an effect puts it away with no way back")


def _waited_for(pack: Pack, beat: str) -> set[str]:
    """The beats that must all be done before a beat."""
    found: set[str] = set()
    ahead = list(pack.beats[beat].needs)
    while ahead:
        need = ahead.pop()
        if need in pack.beats and need not in found:
            found.add(need)
            ahead += pack.beats[need].needs
    return found


def _moves(tree: Any) -> tuple[set[str], set[str]]:
    """The things that some effect puts somewhere, and those that some effect puts away."""
    put: set[str] = set()
    taken: set[str] = set()
    ahead: list[Any] = [tree]
    while ahead:
        match ahead.pop():
            case ["move", ["id", str(thing)], to]:
                (put if to else taken).add(thing)
            case dict() as table:
                ahead += table.values()
            case list() as rows:
                ahead += [row for row in rows if isinstance(row, list | dict)]
            case _:
                pass
    return put, taken


def check_traits(compiler: Compiler, form: Any, where: Path) -> None:
    """Mistakes for a trait that is neither the engine's nor a kind of the pack."""
    kinds = getattr(form, "kind", [])
    for i, trait in enumerate([kinds] if isinstance(kinds, str) else kinds):
        for one in trait.split("|"):
            known = sorted({*TRAITS, *compiler.pack.kinds, *compiler.symbols.broken})
            _one_of(compiler, (*where, "kind", i), "trait", one.strip(), known)


def _forms(pack: Pack) -> Iterator[tuple[Path, Any]]:
    for section in ("rooms", "protagonists", "people", "things"):
        for id, form in getattr(pack, section).items():
            yield (section, id), form
    for id, dream in pack.dreams.items():
        for section in ("shards", "motifs", "people"):
            for short, form in getattr(dream, section).items():
                yield ("dreams", id, section, short), form


def _one_of(compiler: Compiler, where: Path, what: str, word: str, words: Iterable[str]) -> None:
    if word and word not in words:
        compiler.source.mistake(where, f"there is no {what} {word}{did_you_mean(word, words)}")


TEXTS = frozenset("text read hear smell touch taste here talk unknown".split())
"""Texts of an entity, by the field they stand in."""

GONE = "~"
"""What becomes of a name that is used no more, and may not be used again."""


def renamed(compiler: Compiler, keys: Collection[str]) -> dict[str, str]:
    """The pack's table of old names with what each is now, "" for gone; keys: those of its texts and topics.

    Mistakes for an old name that is in use, and for a new one that is nothing.
    """
    table, source = compiler.pack.renamed, compiler.source
    out: dict[str, str] = {}
    for old, new in table.items():
        where: Path = ("renamed", old)
        seen = {old}
        while new in table and new not in seen:
            seen.add(new)
            new = table[new]
        if _used(compiler, old, keys):
            source.mistake(where, f"{old} is in use; an old name is never given to something else")
        elif new in seen:
            source.mistake(where, f"{old} is renamed in a ring")
        elif new != GONE and not _used(compiler, new, keys):
            if _is_key(new):
                compiler.stale.append(old)  # a text may be gone: its counter goes without a word
                continue
            near = did_you_mean(new, compiler.entities)
            source.mistake(where, f"nothing is called {new}{near}; write {GONE} for what is gone")
        out[old] = "" if new == GONE else new
    return out


def _is_key(name: str) -> bool:
    """Whether a name is one by which saves know a text or a topic."""
    _, *rest = name.split(".")
    return "/" in name or name.startswith("texts.") or bool(rest and rest[0] in TEXTS)


def _used(compiler: Compiler, name: str, keys: Collection[str]) -> bool:
    """Whether a name is that of a thing of any section, of a text or topic, of a scene's node or of an attribute."""
    owner, _, attribute = name.rpartition(".")
    pack = compiler.pack
    owners = (*pack.scenes, *pack.beats, *pack.choices, *pack.deductions, *compiler.entities, "story")
    known = name in keys or bool(compiler.symbols.kind(name)) or name in compiler.pack.texts
    node = owner in compiler.pack.scenes and attribute in compiler.pack.scenes[owner].nodes
    return known or node or (owner in owners and attribute in compiler.symbols.attributes.own.get(owner, ()))
