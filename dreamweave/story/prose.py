"""Prose: what an author wrote, compiled to a tree on load and to paragraphs when it is shown.

A text is a string, or a choice between texts: by who reads it, by a condition, by how often this reader has read it.
Strings become spans: speech, bracketed asides, names with their article, and links from the nouns of a room's text
to the things they name, which cost the author nothing.
"""

from __future__ import annotations

import re

from dreamweave.messages import Span, role_of
from dreamweave.story.expressions import compile_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Protocol

    from dreamweave.story.expressions import ContextLike
    from dreamweave.story.model import Tree

    class Page(ContextLike, Protocol):
        """What prose is read from: a context with a reader, a memory of what was read, and names for things."""

        @property
        def reader(self) -> str: ...
        def times_read(self, key: str) -> int: ...
        def met(self, entity: str) -> bool: ...
        def wording(self, form: str, argument: str) -> tuple[Span, ...]: ...

    Paragraph = tuple[tuple[Span, ...], str]  # spans; keys of the texts they came from, outermost first, joined by |
    Render = Callable[[Page], list[Paragraph]]
    Link = Callable[[str], list[list[str]]]  # prose -> [words, entity] in order

BRACE = r"[{}\[\]\"]"
CHOICES = frozenset({"first", "again", "if", "then", "else", "cycle"})
WORDINGS = frozenset("the a The A is was has does it It them their".split())


class ProseError(Exception):
    """A text that cannot be read."""


class Composer:
    """Compiles authored texts. condition(text) gives the tree of a condition; argument(form, name) checks what stands
    in braces and gives the full id; link finds the names in prose; readers are the protagonists' ids."""

    def __init__(
        self,
        condition: Callable[[str], Tree],
        argument: Callable[[str], str],
        link: Link,
        readers: frozenset[str],
    ) -> None:
        self.condition, self.argument, self.link, self.readers = condition, argument, link, readers
        self.counted: list[str] = []

    def text(self, value: Any, key: str) -> Tree:
        """The tree of a text. Raises ProseError, or whatever `condition` and `argument` raise."""
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return self.string(value, key)
        if isinstance(value, list):
            self.counted.append(key)
            return ["list", key, [self.text(v, f"{key}.{i}") for i, v in enumerate(value)]]
        if not isinstance(value, dict):
            raise ProseError("a text is a string, a list or a mapping")
        keys = set(value)
        if keys <= self.readers | {"all"}:
            return ["by", {who if who != "all" else "": self.text(v, f"{key}.{who}") for who, v in value.items()}]
        if unknown := keys - CHOICES:
            word = sorted(unknown)[0]
            raise ProseError(f"a text has no part called {word} (a protagonist, all, first, again, if, then, cycle)")
        if "if" in keys:
            return [
                "if",
                self.condition(value["if"]),
                *(self.text(value.get(k), f"{key}.{k}") for k in ("then", "else")),
            ]
        self.counted.append(key)
        if "cycle" in keys:
            return ["cycle", key, [self.text(v, f"{key}.{i}") for i, v in enumerate(value["cycle"])]]
        return ["list", key, [self.text(value.get(k), f"{key}.{k}") for k in ("first", "again")]]

    def string(self, value: str, key: str) -> Tree:
        """The tree of a string: paragraphs of spans."""
        paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n(?=\[)", value.strip())]
        return ["p", key, [self.spans(p.replace("“", '"').replace("”", '"').replace("’", "'")) for p in paragraphs]]

    def spans(self, prose: str) -> list[Tree]:
        """Spans of one paragraph. Raises ProseError when a bracket or brace is not closed."""
        out: list[Tree] = []
        role, outer, at = "", "", 0
        brace = re.compile(BRACE)
        while mark := brace.search(prose, at):
            sign, start = mark.group(), mark.start()
            if start > at:
                self._add(out, prose[at:start], role)
            at = mark.end()
            if sign == '"':
                closing = role == "speech"
                if not closing:
                    outer, role = role, "speech"
                self._add(out, '"', role)
                if closing:
                    role = outer
            elif sign == "[":
                role = "system"
                self._add(out, "[", role)
            elif sign == "]":
                self._add(out, "]", role)
                role = ""
            elif sign == "{":
                end = _closing(prose, start)
                out.append(self._brace(prose[start + 1 : end], role))
                at = end + 1
            else:
                raise ProseError("a } without its {")
        if at < len(prose):
            self._add(out, prose[at:], role)
        if role:
            raise ProseError('a " without its fellow' if role == "speech" else "a [ without its ]")
        return out

    def _add(self, out: list[Tree], words: str, role: str) -> None:
        for text, entity in self.link(words) if not role else [[words, ""]]:
            last = out[-1] if out else None
            if isinstance(last, list) and last[0] == "s" and last[2] == role and not entity and not last[3]:
                last[1] += text
            else:
                out.append(["s", text, "name" if entity and not role else role, entity])

    def _brace(self, inside: str, role: str) -> Tree:
        if inside.startswith("if "):
            condition, _, words = inside[3:].partition(":")
            yes, _, no = words.partition("|")
            if not words:
                raise ProseError("write {if condition: words | other words}")
            return ["?", self.condition(condition.strip()), *(self._part(p, role) for p in (yes, no))]
        form, _, name = inside.strip().rpartition(" ")
        if form and form not in WORDINGS:
            raise ProseError(f"there is no {{{form} …}}; write {{the mug}}, {{a mug}}, {{is mug}}, {{it mug}}")
        return ["w", form, self.argument(name)]

    def _part(self, words: str, role: str) -> list[Tree]:
        keep = words.strip() if words.strip() else ""
        lead = " " if words[:1] == " " and words[:2] == "  " else ""
        spans = self.spans(lead + keep) if keep else []
        for span in spans:
            if isinstance(span, list) and span[0] == "s" and not span[2]:
                span[2] = role
        return spans


def _closing(prose: str, start: int) -> int:
    depth = 0
    for i in range(start, len(prose)):
        depth += (prose[i] == "{") - (prose[i] == "}")
        if depth == 0:
            return i
    raise ProseError("a { without its }")


def compile_prose(tree: Tree) -> Render:
    """A closure that gives the paragraphs of a text for a page."""
    if tree is None:
        return lambda page: []
    assert isinstance(tree, list)
    return _COMPILE[tree[0]](tree)


def _paragraphs(tree: list[Any]) -> Render:
    key: str = tree[1]
    parts = [_spans(p) for p in tree[2]]
    if all(isinstance(p, tuple) for p in parts):
        fixed = [(p, key) for p in parts]
        return lambda page: fixed  # pyright: ignore[reportReturnType]
    return lambda page: [(p if isinstance(p, tuple) else p(page), key) for p in parts]


def _spans(nodes: list[Any]) -> tuple[Span, ...] | Callable[[Page], tuple[Span, ...]]:
    parts = [_span(n) for n in nodes]
    if all(isinstance(p, Span) for p in parts):
        return tuple(p for p in parts if isinstance(p, Span))

    def render(page: Page) -> tuple[Span, ...]:
        out: list[Span] = []
        for part in parts:
            if isinstance(part, Span):
                out.append(part)
            else:
                out.extend(part(page))
        return tuple(out)

    return render


def _span(node: list[Any]) -> Span | Callable[[Page], tuple[Span, ...]]:
    if node[0] == "s":
        return _link(node[1], node[2], node[3]) if node[3] else Span(node[1], node[2])
    if node[0] == "w":
        form, argument = node[1], node[2]
        return lambda page: page.wording(form, argument)
    condition = compile_tree(node[1])
    yes, no = _spans(node[2]), _spans(node[3])

    def choose(page: Page) -> tuple[Span, ...]:
        chosen = yes if condition(page) else no
        return chosen if isinstance(chosen, tuple) else chosen(page)

    return choose


def _link(words: str, role: str, entity: str) -> Callable[[Page], tuple[Span, ...]]:
    """A noun of the prose that names something: a link for whoever has met that, a word for anyone else."""
    link, word = (Span(words, role_of(role), entity),), (Span(words, "" if role == "name" else role_of(role)),)
    return lambda page: link if page.met(entity) else word


def _by(tree: list[Any]) -> Render:
    readers: Mapping[str, Render] = {who: compile_prose(t) for who, t in tree[1].items()}
    anyone = readers.get("", _nothing)
    return lambda page: readers.get(page.reader, anyone)(page)


def _nothing(_: Page) -> list[Paragraph]:
    return []


def _if(tree: list[Any]) -> Render:
    condition, yes, no = compile_tree(tree[1]), compile_prose(tree[2]), compile_prose(tree[3])
    return lambda page: yes(page) if condition(page) else no(page)


def _list(tree: list[Any]) -> Render:
    key, parts = tree[1], [compile_prose(t) for t in tree[2]]
    last = len(parts) - 1
    return lambda page: _counted(parts[min(page.times_read(key), last)](page), key)


def _cycle(tree: list[Any]) -> Render:
    key, parts = tree[1], [compile_prose(t) for t in tree[2]]
    return lambda page: _counted(parts[page.times_read(key) % len(parts)](page), key)


def _counted(paragraphs: list[Paragraph], key: str) -> list[Paragraph]:
    return [(spans, f"{key}|{inner}") for spans, inner in paragraphs]


_COMPILE: dict[str, Callable[[list[Any]], Render]] = {
    "p": _paragraphs,
    "by": _by,
    "if": _if,
    "list": _list,
    "cycle": _cycle,
}
