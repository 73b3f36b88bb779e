"""Checked compiling: names, conditions, texts and effects of one pack, every mistake noted at its place.

What the parts of a pack become is decided next door (places.py for what there is, conduct.py for what happens); this
is the tool both use. Nothing here reads files, and nothing here is needed when the compiled story is in the cache.
"""

from __future__ import annotations

from typing import Any

import msgspec

from dreamweave.story import schema
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.effects import EffectError, compile_effect
from dreamweave.story.expressions import FUNCTIONS, VARIABLES, ExpressionError, Names, parse
from dreamweave.story.loader import Path, Source
from dreamweave.story.prose import Composer, ProseError

PARAMETERS = frozenset("noun second actor holder place list words topic reader number who way made command".split())


class Problem(Exception):
    """Something wrong with a value, to be noted at its place."""


def listed(names: schema.Names) -> list[str]:
    """One or several names as a list; `a | b` counts as two."""
    return [n.strip() for one in ([names] if isinstance(names, str) else names) for n in one.split("|") if n.strip()]


class Compiler:
    """What the compiling of one Source shares. Mistakes are the Source's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.entities: dict[str, dict[str, Any]] = {}
        self.paths: dict[str, Path] = {}
        self.within = ""
        self.link_names: dict[str, list[tuple[str, str]]] = {}
        self.row_numbers: dict[str, list[int]] = {}
        self.pack = self._pack()
        self.readers = frozenset(self.pack.protagonists)
        self.composer = Composer(self.condition_tree, self.argument, self.link, self.readers, self.named_text)
        self.quoting: list[str] = []
        self.link_home = ""

    def _pack(self) -> schema.Pack:
        """The struct of the whole pack; each entry of a section is converted by itself, so that all mistakes show."""
        sections = {f.encode_name: f for f in msgspec.structs.fields(schema.Pack)}
        pack = schema.Pack()
        for name, value in self.source.data.items():
            field = sections.get(name)
            if field is None:
                self.source.mistake((name,), f"there is no section {name}{did_you_mean(name, sections)}")
            elif value is None:
                continue
            else:
                setattr(pack, field.name, self._section(name, value, field.type, getattr(pack, field.name)))
        if pack.story is None:
            self.source.mistake((), "no file says what story this is: story: {title: …}")
            pack.story = schema.Meta(title="Untitled")
        return pack

    def _section(self, name: str, value: Any, kind: Any, empty: Any) -> Any:
        inner = getattr(kind, "__args__", (kind,))[-1]
        if isinstance(empty, dict) and isinstance(value, dict):
            rows = {k: self.source.convert({} if v is None else v, inner, (name, k)) for k, v in value.items()}
            return {k: v for k, v in rows.items() if v is not None}
        if isinstance(empty, list) and isinstance(value, list):
            rows = [(self.source.convert(v, inner, (name, i)), i) for i, v in enumerate(value)]
            self.row_numbers[name] = [i for r, i in rows if r is not None]
            return [r for r, _ in rows if r is not None]
        converted = self.source.convert(value, kind, (name,))
        return empty if converted is None else converted

    # -- names ---------------------------------------------------------------------------------------------------

    def find(self, name: str, kind: str) -> str:
        """The full id of a name of some kind (thing, person, beat, dream, known, function), or ""."""
        name = str(name)
        if kind in ("thing", "person"):
            for id in (f"{self.within}.{name}" if self.within else name, name):
                if id in self.entities and (kind == "thing" or self.entities[id]["kind"] == "person"):
                    return id
            return name if kind == "thing" and name in self.pack.scenes else ""
        if kind == "known":
            return name if name in self.pack.facts else self.find(name, "thing")
        table: Any = {"beat": self.pack.beats, "dream": self.pack.dreams, "scene": self.pack.scenes}[kind]
        return name if name in table else ""

    def near(self, name: str, kind: str) -> str:
        """Advice for a name that is not known."""
        pack = self.pack
        tables: dict[str, Any] = {"beat": pack.beats, "dream": pack.dreams, "scene": pack.scenes, "function": FUNCTIONS}
        choices = list(tables.get(kind, self.entities)) + (list(self.pack.facts) if kind == "known" else [])
        return did_you_mean(name, [c.removeprefix(f"{self.within}.") for c in choices])

    def tree_of(self, name: str, kind: str) -> Any:
        """The tree of a name in an effect. Raises Problem when it names nothing."""
        if name in VARIABLES and kind in ("thing", "person"):
            return ["var", name]
        if found := self.find(name, kind):
            return ["id", found]
        raise Problem(f"no {kind} is called {name}{self.near(name, kind)}")

    def condition_tree(self, text: str) -> Any:
        """The tree of a condition. Raises ExpressionError."""
        return parse(str(text), Names(self.find, self.near)) if str(text).strip() else None

    def argument(self, name: str) -> str:
        """What stands in the braces of a text: a parameter or an entity. Raises Problem."""
        if name in PARAMETERS or ("." in name and name in self.entities):
            return name
        if found := self.find(name, "thing"):
            return found
        owner, dot, _ = name.rpartition(".")
        if (dot and self.find(owner, "thing")) or owner == "story":
            return name
        raise Problem(f"nothing is called {name}{self.near(name, 'thing')}")

    def named_text(self, name: str) -> Any:
        """The tree of a named text, linked to what is found where it is quoted; None when no text is called so.
        Raises Problem for a text that quotes itself."""
        if name not in self.pack.texts:
            return None
        if name in self.quoting:
            raise Problem(f"the text {name} quotes itself")
        self.quoting.append(name)
        try:
            return self.composer.text(self.pack.texts[name], f"texts.{name}")
        finally:
            self.quoting.pop()

    # -- checked compiling ---------------------------------------------------------------------------------------

    def checked(self, where: Path, make: Any, *args: Any) -> Any:
        """What make gives, or None with the mistake noted."""
        try:
            return make(*args)
        except ExpressionError as e:
            self.source.mistake(where, str(e))
        except (Problem, ProseError, EffectError, ValueError) as e:
            self.source.mistake(where, str(e))
        except (KeyError, TypeError, AttributeError) as e:
            self.source.mistake(where, f"this has the wrong shape ({e})")
        return None

    def condition(self, text: str, where: Path) -> Any:
        """A condition's tree, None when empty or wrong."""
        return self.checked(where, self.condition_tree, text)

    def text(self, value: Any, where: Path, key: str, home: str = "") -> Any:
        """A text's tree; nouns are linked to what is found in home."""
        self.link_home = home
        result = self.checked(where, self.composer.text, value, key)
        self.link_home = ""
        return result

    def effects(self, rows: list[dict[str, Any]], where: Path, key: str) -> list[Any]:
        """The trees of a list of effects."""
        out: list[Any] = []
        for i, row in enumerate(rows):
            spot = (*where, "do", i) if (*where, "do", i) in self.source.positions else (*where, "then", i)

            def prose(value: Any, spot: Path = spot, i: int = i) -> Any:
                return self.text(value, spot, f"{key}.do{i}")

            effect = self.checked(spot, compile_effect, row, self.tree_of, prose, self.condition_tree)
            if effect is not None:
                out.append(effect)
        return out

    def link(self, words: str) -> list[list[str]]:
        """Prose cut at the names of what is found in the room being compiled."""
        names = self.link_names.get(self.link_home)
        if not names:
            return [[words, ""]]
        import re

        pattern = re.compile(r"\b(" + "|".join(re.escape(n) for n, _ in names) + r")\b", re.IGNORECASE)
        lookup = {n.lower(): id for n, id in names}
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
