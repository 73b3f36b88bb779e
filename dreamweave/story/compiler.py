"""Checked compiling: names, conditions, texts and effects of one pack, every mistake noted at its place.

What the parts of a pack become is decided next door (places.py for what there is, conduct.py for what happens); this
is the tool both use. Nothing here reads files, and nothing here is needed when the compiled story is in the cache.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from dreamweave.story import placing, schema
from dreamweave.story.attributes import REMEMBERED, UNMADE, VALUE, Attribute
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.effects import EffectError, compile_effect
from dreamweave.story.expressions import VARIABLES, ExpressionError, parse
from dreamweave.story.layers import ordered
from dreamweave.story.loader import Path, Source
from dreamweave.story.memory import values_of
from dreamweave.story.prose import Composer, ProseError
from dreamweave.story.routines import BlankError, called
from dreamweave.story.symbols import Symbols
from dreamweave.story.timed import ENTRY, read_layers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Shape = tuple[frozenset[str] | str, ...]  # of a grammar line: words, and what fills its slots

PARAMETERS = frozenset(
    "noun second actor holder place list words topic reader number who way made command commands undone most".split()
)


INSTEAD = {
    "rules": "what answers a command stands under `on` or `after` of what it is done to",
    "topics": "what somebody says of a thing stands under `ask`, `tell` or `show` of that person",
}
"""Sections that one might look for, with where their rows stand."""

ALL = "all"
"""Everyone, in {learn: FACT, by: all}."""


class Problem(Exception):
    """Something wrong with a value, to be noted at its place."""


def _named(effect: dict[str, Any]) -> str:
    """What the texts of an effect are called: hail ann, say."""
    tag, subject = next(iter(effect.items()))
    return f"{tag} {subject}" if isinstance(subject, str) and tag in ("hail", "learn") else tag


def listed(names: schema.Names) -> list[str]:
    """One or several names as a list; `a | b` counts as two."""
    return [n.strip() for one in ([names] if isinstance(names, str) else names) for n in one.split("|") if n.strip()]


class Compiler:
    """What the compiling of one Source shares. Mistakes are the Source's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.entities: dict[str, dict[str, Any]] = {}
        self.paths: dict[str, Path] = {}
        self.link_names: dict[str, list[tuple[str, str]]] = {}
        self.timed: dict[str, dict[tuple[str, str], Any]] = {}
        """What each layer says, by section and id."""
        self.appear: dict[str, str] = {}
        """Things and people that a page brings, and the key of its layer."""
        self.pack = self._pack()
        self.layers = ordered(self, source.layers)
        self.symbols = Symbols(self.pack, self.entities, self._broken())
        self.readers = frozenset(self.pack.protagonists)
        self.composer = Composer(
            self.condition_tree, self.argument, self.link, self.readers, self.named_text, self.number_tree
        )
        self.quoting: list[str] = []
        self.doing: list[str] = []
        self.link_home = ""
        self._links: dict[str, tuple[re.Pattern[str], dict[str, str]]] = {}
        """For each room, what finds the names of what is in it, and whose each is."""
        self.stale: list[str] = []
        """Rows of renamed: whose text or topic is gone."""
        self.laid: list[tuple[str, str, str, int, list[str], Path]] = []
        """Every command that a table answers: its owner, the command as written, the action, how many things it names,
        what words it has besides, and where it stands."""
        self.conditions: list[tuple[str, Path]] = []
        """Every condition of the pack as it is written, with its place."""
        self.answers: list[tuple[Any, Path]] = []
        """Every answer of the pack as it is written, with its place."""
        self.worded: list[tuple[Shape, str, Path]] = []
        """Every grammar line of the pack: its shape, its action, and where it stands."""
        self.texts: list[tuple[Any, Path, str]] = []
        """Every text of the pack as it is written, with its place and the room it is read in."""

    def _pack(self) -> schema.Pack:
        """The struct of the whole pack; each entry of a section is converted by itself, so that all mistakes show."""
        sections = {f.encode_name: f for f in msgspec.structs.fields(schema.Pack)}
        pack = schema.Pack()
        for name, value in self.source.data.items():
            field = sections.get(name)
            if field is None:
                instead = f"; {INSTEAD[name]}" if name in INSTEAD else did_you_mean(name, sections)
                self.source.mistake((name,), f"there is no section {name}{instead}")
            elif value is None:
                continue
            else:
                setattr(pack, field.name, self._section(name, value, field.type, getattr(pack, field.name)))
        read_layers(self, pack)
        if pack.story is None:
            self.source.mistake((), "no file says what story this is: story: {title: …}")
            pack.story = schema.Meta(title="Untitled")
        return pack

    def _broken(self) -> frozenset[str]:
        """Entries that could not be read: they are spoken of elsewhere, and have had their say."""
        tables = {f.encode_name: getattr(self.pack, f.name) for f in msgspec.structs.fields(schema.Pack)}
        return frozenset(
            key
            for name, value in self.source.data.items()
            if isinstance(value, dict) and isinstance(tables.get(name), dict)
            for key in value
            if key not in tables[name]
        )

    def _section(self, name: str, value: Any, kind: Any, empty: Any) -> Any:
        inner = getattr(kind, "__args__", (kind,))[-1]
        if isinstance(empty, dict) and isinstance(value, dict):
            rows = {k: None if v is None else self._entry(name, k, v, inner) for k, v in value.items()}
            return {k: v for k, v in rows.items() if v is not None}
        if isinstance(empty, list) and isinstance(value, list):
            rows = [self.source.convert(v, inner, (name, i)) for i, v in enumerate(value)]
            return [r for r in rows if r is not None]
        converted = self.source.convert(value, kind, (name,))
        return empty if converted is None else converted

    def _entry(self, section: str, id: str, value: Any, kind: Any) -> Any:
        """One entry of a section as a struct; None, with the mistake noted, for one that is nothing."""
        before = len(self.source.mistakes)
        form = self.source.convert(value, kind, (section, id))
        if section not in ENTRY or form is None or form.name or value.get("name") == "":
            return form
        if len(self.source.mistakes) == before:
            self.source.mistake((section, id), "name is missing")
        return None

    def everyone(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """A table by protagonist in which what is said for all is said for each who has nothing of their own."""
        if ALL not in table:
            return dict(table)
        return {**dict.fromkeys(self.pack.protagonists, table[ALL]), **{w: t for w, t in table.items() if w != ALL}}

    # -- names ---------------------------------------------------------------------------------------------------

    @property
    def within(self) -> str:
        """The dream whose short names are understood, or ""."""
        return self.symbols.within

    @within.setter
    def within(self, dream: str) -> None:
        self.symbols.within = dream

    def find(self, name: str, kind: str) -> str:
        """The full id of a name of some kind, or ""."""
        return self.symbols.find(str(name), kind)

    def near(self, name: str, kind: str) -> str:
        """Advice for a name that is not known."""
        return self.symbols.near(name, kind)

    def tree_of(self, name: str, kind: str) -> Any:
        """The tree of a name in an effect; an owner is a thing or a beat. Raises Problem when it names nothing."""
        if kind == "owner":
            kind = "beat" if not self.find(name, "thing") and self.find(name, "beat") else "thing"
        if name in VARIABLES and kind in ("thing", "person", "place"):
            return ["var", name]
        if found := self.find(name, kind):
            return ["id", found]
        raise Problem(f"no {kind} is called {name}{self.near(name, kind)}")

    def condition_tree(self, text: str) -> Any:
        """The tree of a condition. Raises ExpressionError."""
        if not str(text).strip():
            return None
        if not self.quoting:
            self.conditions.append((str(text), self.symbols.spot))
        return parse(str(text), self.symbols)

    def value_tree(self, text: str) -> Any:
        """The tree of a value that an effect gives. Raises ExpressionError."""
        return parse(str(text), self.symbols, value=True) if str(text).strip() else None

    def number_tree(self, text: str) -> Any:
        """The tree of a number that a text spells out. Raises ExpressionError."""
        return parse(text, self.symbols, number=True)

    def argument(self, name: str) -> str:
        """What stands in the braces of a text: a parameter or an entity. Raises Problem."""
        if name in PARAMETERS or ("." in name and name in self.entities):
            return name
        if found := self.find(name, "thing"):
            return found
        if any(self.find(name, kind) for kind in REMEMBERED):
            for word in values_of(self, name):
                self.symbols.compared(name, VALUE, word, (f"{{{name}}}", 1))
            return f"{name}.{VALUE}"
        owner, dot, attribute = name.rpartition(".")
        if (dot and any(self.find(owner, kind) for kind in ("thing", "beat", *REMEMBERED))) or owner == "story":
            if self.symbols.attribute(owner, attribute) is None:
                raise Problem(f"nobody declares {name}{self.symbols.near_attribute(owner, attribute)}")
            return name
        raise Problem(f"nothing is called {name}{self.near(name, 'thing')}")

    def named_text(self, name: str) -> Any:
        """The tree of a named text, linked to what is found where it is quoted; None when no text is called so.
        Raises Problem for a text that quotes itself."""
        if name == "now" and self.composer.now is not None:
            return self.composer.now
        if name not in self.pack.texts:
            return None
        if name in self.quoting:
            raise Problem(f"the text {name} quotes itself")
        self.quoting.append(name)
        now, self.composer.now = self.composer.now, None
        spot, self.symbols.spot = self.symbols.spot, ("texts", name)
        try:
            return self.composer.text(self.pack.texts[name], f"texts.{name}")
        finally:
            self.quoting.pop()
            self.composer.now, self.symbols.spot = now, spot

    # -- checked compiling ---------------------------------------------------------------------------------------

    def checked(self, where: Path, make: Any, *args: Any) -> Any:
        """What make gives, or None with the mistake noted."""
        before, self.symbols.spot = self.symbols.spot, where
        try:
            return make(*args)
        except ExpressionError as e:
            self.source.mistake(self.source.locate(where, e.text, e.column), str(e))
        except (Problem, ProseError, EffectError, BlankError, ValueError) as e:
            self.source.mistake(where, str(e))
        except (KeyError, TypeError, AttributeError) as e:
            self.source.mistake(where, f"this has the wrong shape ({e})")
        finally:
            self.symbols.spot = before
        return None

    def condition(self, text: str, where: Path) -> Any:
        """A condition's tree, None when empty or wrong."""
        spot = (*where, "if")
        return self.checked(spot if spot in self.source.positions else where, self.condition_tree, text)

    def text(self, value: Any, where: Path, key: str, home: str = "") -> Any:
        """A text's tree; nouns are linked to what is found in home."""
        self.texts.append((value, where, home))
        before, self.link_home = self.link_home, home
        result = self.checked(where, self.composer.text, value, key)
        self.link_home = before
        return result

    def effects(self, rows: Any, where: Path, key: str) -> list[Any]:
        """The trees of a list of effects, as authored."""
        out: list[Any] = []
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            spot = next((p for p in ((*where, "do"), (*where, "then")) if p in self.source.positions), where)
            self.source.mistake(spot, "effects are a list, each in braces: [{set: …, to: …}, {learn: …}]")
            return out
        for i, row in enumerate(rows):
            if not row:
                continue
            spot = next(
                (p for p in ((*where, "do", i), (*where, i)) if p in self.source.positions), (*where, "then", i)
            )
            if "do" in row:
                out += self._routine(row, spot, f"{key}.do{i}")
                continue

            def prose(value: Any, spot: Path = spot, row: dict[str, Any] = row) -> Any:
                return self.text(value, spot, f"{key}.{_named(row)}", self.link_home)

            for effect in self.checked(spot, self._effects, row, prose) or []:
                self._given(effect, spot)
                out.append(effect)
        return out

    def _routine(self, row: dict[str, Any], spot: Path, key: str) -> list[Any]:
        """The trees of a routine that is done here. A mistake in it is told where it stands and where it is done."""
        name = str(row["do"])
        if name in self.doing:
            self.source.mistake(spot, f"the routine {name} does itself")
            return []
        rows = self.checked(spot, called, row, self.pack.routines) or []
        before = len(self.source.mistakes)
        self.doing.append(name)
        trees = self.effects(rows, ("routines", name), key)
        self.doing.pop()
        if len(self.source.mistakes) > before:
            self.source.mistake(spot, f"done here, the routine {name} has a mistake")
        return trees

    def _given(self, effect: list[Any], spot: Path) -> None:
        """Check the attribute that an effect sets, and its value."""
        if effect[0] == "choose" and (found := self.symbols.attribute(effect[1], VALUE)):
            words = found.words - {UNMADE}
            word = effect[2][1] if isinstance(effect[2], list) and effect[2][0] == "id" else effect[2]
            if not isinstance(word, list) and (
                wrong := Attribute("word", words, settled=True).refuses(word, str(effect[1]))
            ):
                self.source.mistake(spot, wrong)
        if effect[0] not in ("set", "add"):
            return
        owner, attribute, value = effect[1:]
        known = owner[1] if owner[0] == "id" or owner[1] == "story" else ""
        if known in self.symbols.broken:
            return
        found = self.symbols.attribute(known, attribute)
        if effect[0] == "add" and found and found.sort not in ("number", "any"):
            self.source.mistake(spot, f"{known or owner[1]}.{attribute} is no number, and nothing can be added to it")
        elif wrong := self.symbols.attributes.give(known, attribute, value):
            self.source.mistake(spot, wrong)

    def _effects(self, row: dict[str, Any], prose: Any) -> list[Any]:
        """The trees of one row of effects. Raises EffectError for one that can never be done."""
        rows = [row]
        if "learn" in row and row.get("by") == ALL:
            rows = [{**row, "by": who} for who in self.pack.protagonists]
        effects = [e for one in rows for e in compile_effect(one, self.tree_of, prose, self.value_tree)]
        for effect in effects:
            if isinstance(effect, list) and effect[0] == "move":
                placing.movable(self, effect)
        return effects

    def link(self, words: str) -> list[list[str]]:
        """Prose cut at the names of what is found in the room being compiled."""
        found = self._links.get(self.link_home)
        if found is None:
            names = self.link_names.get(self.link_home)
            if not names:
                return [[words, ""]]
            pattern = re.compile(r"\b(" + "|".join(re.escape(n) for n, _ in names) + r")\b", re.IGNORECASE)
            found = self._links[self.link_home] = (pattern, {n.lower(): id for n, id in names})
        pattern, lookup = found
        out: list[list[str]] = []
        at = 0
        for match in pattern.finditer(words):
            if match.start() > at:
                out.append([words[at : match.start()], ""])
            out.append([match.group(), lookup[match.group().lower()]])
            at = match.end()
        if at < len(words):
            out.append([words[at:], ""])
        return out
