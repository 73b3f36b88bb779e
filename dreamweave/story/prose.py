"""Prose: what an author wrote, compiled to a tree on load and to paragraphs when it is shown.

A text is a string, a list read in order, or cases: a mapping read from the top, of which the first key that fits is
taken, be it who reads, a condition, or whether this reader has read it before.
Strings become spans: speech, bracketed asides, names with their article, and links from the nouns of a room's text
to the things they name, which cost the author nothing.
"""

from __future__ import annotations

import re

from dreamweave.messages import Span, role_of
from dreamweave.story import number, numerals
from dreamweave.story.evaluation import compile_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Protocol

    from dreamweave.story.evaluation import Condition, ContextLike
    from dreamweave.story.model import Tree

    class Page(ContextLike, Protocol):
        """What prose is read from: a context with a reader, a memory of what was read, and names for things."""

        @property
        def reader(self) -> str: ...
        def times_read(self, key: str) -> int: ...
        def holds_page(self, index: int) -> bool: ...
        def met(self, entity: str) -> bool: ...
        def wording(self, form: str, argument: str) -> tuple[Span, ...]: ...

    Paragraph = tuple[tuple[Span, ...], str]  # spans; keys of the texts they came from, outermost first, joined by |
    Render = Callable[[Page], list[Paragraph]]
    Link = Callable[[str], list[list[str]]]  # prose -> [words, entity] in order
    Leaf = Callable[[Any, str, str], Tree]  # what a case says, its key, and the case as written -> its tree

BRACE = r"[{}\[\]\"]"
ELSE = frozenset({"else", "again", "all"})
"""The case for the rest: one word, written as it reads best."""

NOTHING = "~"

OF_ANSWERS = frozenset({"say", "refuse", "do", "learn", "aloud"})
"""What only an answer (tables.py) has; an author who writes it in a text wants one."""

NUMERALS = {"words": numerals.words, "nth": numerals.ordinal, "Words": numerals.words, "Nth": numerals.ordinal}
"""Ways of writing a number out; a capital makes a capital."""

WORDINGS = frozenset("the a The A is was has does it It them their".split())


class ProseError(Exception):
    """A text that cannot be read."""


class Composer:
    """Compiles authored texts. condition(text) gives the tree of a condition; argument(form, name) checks what stands
    in braces and gives the full id; link finds the names in prose; readers are the protagonists' ids; named(name)
    gives the tree of a named text, None for a name that is no text's; number(text) that of a number."""

    def __init__(
        self,
        condition: Callable[[str], Tree],
        argument: Callable[[str], str],
        link: Link,
        readers: frozenset[str],
        named: Callable[[str], Tree],
        number: Callable[[str], Tree],
    ) -> None:
        self.condition, self.argument, self.link, self.readers = condition, argument, link, readers
        self.named, self.number = named, number
        self.counted: dict[str, None] = {}
        self.now: Tree = None
        """The passing sentence of the room whose text is compiled: it stands at {now}, or after the text."""

    def text(self, value: Any, key: str) -> Tree:
        """The tree of a text. Raises ProseError, or whatever `condition`, `argument` and `named` raise."""
        if value is None or value == "":
            return None
        if value == NOTHING:
            return ["p", key, []]
        if isinstance(value, str):
            return self.string(value, key)
        if isinstance(value, list):
            self.counted[key] = None
            return ["list", key, [self.text(v or NOTHING, f"{key}.{i}") for i, v in enumerate(value)]]
        if not isinstance(value, dict):
            raise ProseError("a text is a string, a list or a mapping")
        if "cycle" in value:
            if len(value) > 1 or not isinstance(value["cycle"], list):
                raise ProseError("{cycle: […]} is a list, and stands alone")
            self.counted[key] = None
            return ["cycle", key, [self.text(v, f"{key}.{i}") for i, v in enumerate(value["cycle"])]]
        if found := [word for word in value if word in OF_ANSWERS]:
            raise ProseError(
                f"this is a text, and has no {found[0]}: an answer has, under on: or after:, as in "
                "after: {read: {learn: …}}"
            )
        return self.cases(value, key, lambda v, k, _: self.text(v, k))

    def cases(self, value: Mapping[str, Any], key: str, leaf: Leaf) -> Tree:
        """The tree of a mapping read from the top: by, if and list nodes whose leaves are what `leaf` makes. Where
        cases stand within a case and none of them fits, the next one outside is asked."""
        return self._cases(list(value.items()), key, leaf)

    def _cases(self, rows: list[tuple[str, Any]], key: str, leaf: Leaf) -> Tree:
        if not rows:
            return None
        word, value = rows[0]
        if value in ("", None):
            raise ProseError(f"{word} says nothing; nothing is written {NOTHING}")
        if word in ELSE:
            if len(rows) > 1:
                raise ProseError(f"{rows[1][0]} stands after {word}, and is never read")
            return leaf(value, f"{key}.{word}", word)
        by: dict[str, Tree] = {}
        while rows and (readers := self._readers(rows[0][0])):
            tree = leaf(rows[0][1], f"{key}.{rows[0][0]}", rows[0][0])
            if twice := [who for who in readers if who in by]:
                raise ProseError(f"{twice[0]} has a case already")
            by.update(dict.fromkeys(readers, tree))
            rows = rows[1:]
        if by:
            rest = self._cases(rows, key, leaf)
            return _filled(["by", by], rest)
        tree, rest = leaf(value, f"{key}.{word}", word), self._cases(rows[1:], key, leaf)
        if word == "first":
            self.counted[key] = None
            return ["list", key, [_filled(tree, rest), rest]]
        return ["if", self._asked(word), _filled(tree, rest), rest]

    def _readers(self, word: str) -> list[str]:
        """The protagonists a case names; none when it asks anything else."""
        parts = [p.strip() for p in word.split(",")]
        return parts if all(p in self.readers for p in parts) else []

    def _asked(self, word: str) -> Tree:
        """The condition of a case; parted by commas, any of them."""
        parts = [self.condition(p) for p in parted(word)]
        for tree in parts:
            if not isinstance(tree, list):
                raise ProseError(f"a case is a protagonist, first, a condition or else; {tree} is none of them")
        return parts[0] if len(parts) == 1 else ["or", *parts]

    def string(self, value: str, key: str) -> Tree:
        """The tree of a string: paragraphs of spans."""
        paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n(?=\[)", value.strip())]
        if self.now is not None and "{now}" not in value:
            paragraphs.append("{now}")
        whole = [self._named(p) for p in paragraphs]
        if len(whole) == 1 and whole[0] is not None:
            return whole[0][1]
        plain = [p.replace("“", '"').replace("”", '"').replace("’", "'") for p in paragraphs]
        return ["p", key, [w or self.spans(p) for w, p in zip(whole, plain)]]

    def _named(self, paragraph: str) -> list[Any] | None:
        """A paragraph that is a named text and nothing else."""
        named = re.fullmatch(r"\{\s*(\w+)\s*\}", paragraph)
        tree = self.named(named[1]) if named else None
        return None if tree is None else ["t", tree]

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
        form, _, counted = inside.strip().partition(" ")
        if counted and form in NUMERALS:
            return ["n", form, self.number(counted)]
        form, _, name = inside.strip().rpartition(" ")
        if not form and (tree := self.named(name)) is not None:
            return ["t", tree]
        if form and form not in WORDINGS and not number.verb(form):
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


def layered(pages: list[tuple[int, Tree]], standing: Tree) -> Tree:
    """A text of which the newest page that holds speaks, and what always stands where none does, or no case of it
    fits. pages: the newest first, by their number."""
    if not pages:
        return standing
    return ["layers", [[index, _filled(tree, standing)] for index, tree in pages], standing]


def _filled(tree: Tree, rest: Tree) -> Tree:
    """A tree that goes on with what comes after it, wherever none of its cases fits."""
    if tree is None or rest is None:
        return rest if tree is None else tree
    assert isinstance(tree, list)
    match tree[0]:
        case "by":
            return ["by", {**{who: _filled(t, rest) for who, t in tree[1].items()}, "": _filled(tree[1].get(""), rest)}]
        case "if":
            return ["if", tree[1], _filled(tree[2], rest), _filled(tree[3], rest)]
        case "list":
            return ["list", tree[1], [_filled(t, rest) for t in tree[2]]]
        case _:
            return tree


def parted(word: str) -> list[str]:
    """What stands between the commas of a case that are in no bracket."""
    out, depth = [""], 0
    for sign in word:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            out.append("")
        else:
            out[-1] += sign
    return [p.strip() for p in out]


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
    parts = [_paragraph(p, key) for p in tree[2]]
    if all(isinstance(p, tuple) for p in parts):
        return lambda page: parts  # pyright: ignore[reportReturnType]

    def render(page: Page) -> list[Paragraph]:
        out: list[Paragraph] = []
        for part in parts:
            if isinstance(part, tuple):
                out.append(part)
            else:
                out.extend(part(page))
        return out

    return render


def _paragraph(nodes: list[Any], key: str) -> Paragraph | Render:
    """One paragraph, or those of the named text that stands in its place."""
    if nodes and nodes[0] == "t":
        named = compile_prose(nodes[1])
        return lambda page: _counted(named(page), key)
    spans, inner = _spans(nodes), _inner(nodes)
    if isinstance(spans, tuple):
        return spans, key
    if inner is None:
        return lambda page: [(spans(page), key)]
    return lambda page: [(spans(page), "|".join([key, *inner(page)]))]


def _inner(nodes: list[Any]) -> Callable[[Page], list[str]] | None:
    """The keys of the texts that are quoted within a paragraph; None when there are none."""
    found: list[Callable[[Page], list[str]]] = []
    for node in nodes:
        if node[0] == "t":
            found.append(_keys(compile_prose(node[1])))
        elif node[0] == "?" and (_inner(node[2]) or _inner(node[3])):
            found.append(_chosen(compile_tree(node[1]), _inner(node[2]), _inner(node[3])))
    return (lambda page: [k for one in found for k in one(page)]) if found else None


def _keys(named: Render) -> Callable[[Page], list[str]]:
    return lambda page: [key for _, key in named(page)]


def _chosen(
    condition: Callable[[Page], Any],
    yes: Callable[[Page], list[str]] | None,
    no: Callable[[Page], list[str]] | None,
) -> Callable[[Page], list[str]]:
    def keys(page: Page) -> list[str]:
        chosen = yes if condition(page) else no
        return chosen(page) if chosen else []

    return keys


def _spans(nodes: list[Any]) -> tuple[Span, ...] | Callable[[Page], tuple[Span, ...]]:
    parts = [_span(n) for n in nodes]
    if all(isinstance(p, Span) for p in parts):
        return tuple(p for p in parts if isinstance(p, Span))

    def render(page: Page) -> tuple[Span, ...]:
        out: list[Span] = []
        for part in parts:
            if not isinstance(part, Span):
                out += [span for span in part(page) if span.text]
            elif part.text[:1] != " " or (out and out[-1].text[-1:] != " "):
                out.append(part)
            elif part.text != " ":  # where nothing was said, one space is enough
                out.append(part.replace(text=part.text[1:]))
        return tuple(out)

    return render


def _span(node: list[Any]) -> Span | Callable[[Page], tuple[Span, ...]]:
    if node[0] == "s":
        return _link(node[1], node[2], node[3]) if node[3] else Span(node[1], node[2])
    if node[0] == "w":
        form, argument = node[1], node[2]
        return lambda page: page.wording(form, argument)
    if node[0] == "t":
        return _quoted(compile_prose(node[1]))
    if node[0] == "n":
        return _numeral(node[1], compile_tree(node[2]))
    condition = compile_tree(node[1])
    yes, no = _spans(node[2]), _spans(node[3])

    def choose(page: Page) -> tuple[Span, ...]:
        chosen = yes if condition(page) else no
        return chosen if isinstance(chosen, tuple) else chosen(page)

    return choose


def _quoted(named: Render) -> Callable[[Page], tuple[Span, ...]]:
    """A named text within a sentence: its paragraphs, run together."""

    def render(page: Page) -> tuple[Span, ...]:
        out: list[Span] = []
        for spans, _ in named(page):
            out.extend((Span(" "), *spans) if out else spans)
        return tuple(out)

    return render


def _numeral(form: str, number: Condition) -> Callable[[Page], tuple[Span, ...]]:
    def spell(page: Page) -> tuple[Span, ...]:
        value = number(page)
        words = NUMERALS[form](value if isinstance(value, int) else 0)
        return (Span(words[:1].upper() + words[1:] if form[:1].isupper() else words),)

    return spell


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


def _layers(tree: list[Any]) -> Render:
    pages = [(index, compile_prose(t)) for index, t in tree[1]]
    standing = compile_prose(tree[2])

    def render(page: Page) -> list[Paragraph]:
        for index, said in pages:
            if page.holds_page(index):
                return said(page)
        return standing(page)

    return render


def _list(tree: list[Any]) -> Render:
    key, parts = tree[1], [compile_prose(t) for t in tree[2]]
    last = len(parts) - 1
    return lambda page: _counted(parts[min(page.times_read(key), last)](page), key)


def _cycle(tree: list[Any]) -> Render:
    key, parts = tree[1], [compile_prose(t) for t in tree[2]]
    return lambda page: _counted(parts[page.times_read(key) % len(parts)](page), key)


def _by_name(tree: list[Any]) -> Render:
    key, inner = tree[1], compile_prose(tree[2])
    return lambda page: _counted(inner(page), key)


def _counted(paragraphs: list[Paragraph], key: str) -> list[Paragraph]:
    return [(spans, f"{key}|{inner}") for spans, inner in paragraphs]


_COMPILE: dict[str, Callable[[list[Any]], Render]] = {
    "p": _paragraphs,
    "by": _by,
    "if": _if,
    "list": _list,
    "cycle": _cycle,
    "counted": _by_name,
    "layers": _layers,
}
