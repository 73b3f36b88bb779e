"""Conditions: a small expression language, read with Python's own grammar and never run as Python.

`parse` turns text into a tree of JSON values, with every name checked against the story; evaluation.py turns a tree
into a closure the first time it is needed. There is no eval: only the node types listed here exist. A bare name asks
its obvious question: a protagonist, who reads; a room, where the reader stands; a beat or a dream, whether it is done;
a fact, whether the reader knows it. Because a condition stays a tree, tools can find a fact asked for and never set.
"""

from __future__ import annotations

import re

from dreamweave.story.attributes import ANYTHING, BAND, FLAG, ID, NUMBER, REMEMBERED, TRUTH, VALUE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from collections.abc import Mapping
    from typing import Any, Protocol

    from dreamweave.story.attributes import Attribute
    from dreamweave.story.model import Tree

    class Names(Protocol):
        """The names a condition may use: symbols.Symbols, for a pack."""

        def find(self, name: str, kind: str) -> str: ...
        def near(self, name: str, kind: str) -> str: ...
        def question(self, name: str) -> Tree: ...
        def attribute(self, owner: str, name: str) -> Attribute | None: ...
        def near_attribute(self, owner: str, name: str) -> str: ...
        def compared(self, owner: str, attribute: str, word: str, place: tuple[str, int]) -> None: ...
        def kept(self, kind: str, name: str, place: tuple[str, int]) -> None: ...


MEANINGS: Mapping[str, Attribute] = {
    "actor": ID, "reader": ID, "place": ID, "noun": ID, "second": ID, "most": ID, "story": ID,
    "act": NUMBER, "topic": ANYTHING, "commands": NUMBER, "undone": NUMBER,
}  # fmt: skip
"""Names that stand for something only known in play, with what it may be: whoever acts, whoever reads, where the actor
is, what is acted on, the words of a topic, the story itself; how many commands were given and how many taken back, and
who was given most."""

VARIABLES = tuple(MEANINGS)

FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "held": ("thing", "person?"),
    "worn": ("thing",),
    "here": ("thing",),
    "at": ("person", "place"),
    "asleep": ("person",),
    "dreaming": ("person", "dream?"),
    "open": ("thing",),
    "dark": ("place?",),
    "seen": ("person", "thing"),
    "visited": ("person", "place"),
    "knows": ("person", "known"),
    "done": ("beat",),
    "solved": ("dream",),
    "band": ("thing",),
    "slack": ("thing", "thing"),
    "count": ("text",),
    "said": ("answer",),
    "hour": ("hour",),
    "commands": ("person",),
    "from": ("person", "known"),
    "told": ("person", "known"),
}
"""Questions a condition may ask, with the kind of each argument; a `?` means it may be left out."""

ANSWERS: Mapping[str, Attribute] = {"band": BAND, "count": NUMBER, "commands": NUMBER, "from": ID}
"""Questions whose answer is more than yes or no."""

ARITHMETIC = {"Add": "+", "Sub": "-", "Mult": "*", "FloorDiv": "//", "Mod": "%"}
ORDERED = ("<", "<=", ">", ">=")
COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "In": "in", "NotIn": "not in"}
MAX_LENGTH, MAX_DEPTH = 400, 24
FROM = re.compile(r"\bfrom\b")
STAND_IN = "fr0m"
"""What `from` is while Python reads a condition, whose own word it is."""


class ExpressionError(Exception):
    """A condition that cannot be read; column counts from 0 within its text, blanks joined."""

    def __init__(self, message: str, column: int = 0, text: str = "") -> None:
        super().__init__(message)
        self.column, self.text = column, text


def parse(text: str, names: Names, *, value: bool = False, number: bool = False) -> Tree:
    """The tree of a condition; of a value when `value`; of a number when `number`.

    Raises ExpressionError saying what is wrong and where.
    """
    import ast

    line = " ".join(text.split())
    if len(line) > MAX_LENGTH:
        raise ExpressionError(f"a condition may have {MAX_LENGTH} characters, this has {len(line)}")
    try:
        body = ast.parse(FROM.sub(STAND_IN, line), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as e:
        column = (getattr(e, "offset", 1) or 1) - 1
        raise ExpressionError("this condition cannot be read", column, line) from None
    for node in ast.walk(body):
        for part in ("id", "attr", "value"):
            if isinstance(written := getattr(node, part, None), str):
                setattr(node, part, written.replace(STAND_IN, "from"))
    reader = _Reader(names, line)
    try:
        if number:
            return reader.number(body, 0)
        return reader.value(body, 0) if value else reader.truth(body, 0)
    except ExpressionError as e:
        raise ExpressionError(str(e), e.column, line) from None


class _Reader:
    """Turns syntax nodes into trees. Only the node types with a method here are allowed.

    A name means itself where a value is wanted, and asks its obvious question where yes or no is.
    """

    def __init__(self, names: Names, line: str) -> None:
        self.names, self.line = names, line

    def truth(self, node: ast.AST, depth: int) -> Tree:
        """The tree of what is asked whether it is so."""
        name = _dotted(node)
        if not name or name in VARIABLES or name in TRUTH:
            return self.value(node, depth)
        if (question := self.names.question(name)) is not None:
            return question
        if self.names.find(name, "thing"):
            advice = f"{name} has no obvious question; ask held({name}), here({name})"
            raise ExpressionError(advice, _column(node))
        if "." in name:
            return self.value(node, depth)
        raise ExpressionError(f"nothing is called {name}{self.names.near(name, 'name')}", _column(node))

    def value(self, node: ast.AST, depth: int) -> Tree:
        """The tree of what is compared, counted or handed on."""
        if depth > MAX_DEPTH:
            raise ExpressionError("this condition is nested too deeply")
        method = getattr(self, type(node).__name__.lower(), None)
        if method is None or type(node).__name__ not in NODES:
            raise ExpressionError(f"a condition cannot contain this ({type(node).__name__})", _column(node))
        return method(node, depth + 1)

    def boolop(self, node: ast.BoolOp, depth: int) -> Tree:
        return [type(node.op).__name__.lower(), *(self.truth(v, depth) for v in node.values)]

    def unaryop(self, node: ast.UnaryOp, depth: int) -> Tree:
        match type(node.op).__name__:
            case "Not":
                return ["not", self.truth(node.operand, depth)]
            case "USub":
                return ["-", 0, number] if isinstance(number := self.number(node.operand, depth), list) else -number
            case _:
                raise ExpressionError("this sign has no meaning here", _column(node))

    def binop(self, node: ast.BinOp, depth: int) -> Tree:
        sign = ARITHMETIC.get(type(node.op).__name__)
        if sign is None:
            raise ExpressionError("numbers are counted with + - * // and %", _column(node))
        left, right = self.number(node.left, depth), self.number(node.right, depth)
        if right == 0 and sign in ("//", "%"):
            raise ExpressionError("nothing can be divided by 0", _column(node.right))
        return [sign, left, right]

    def number(self, node: ast.AST, depth: int) -> Any:
        """The tree of what is counted."""
        tree = self.value(node, depth)
        found = self._meaning(tree)
        if (isinstance(tree, int) and not isinstance(tree, bool)) or (found and found.sort in ("number", "any")):
            return tree
        raise ExpressionError(f"{_source(node)} is no number", _column(node))

    def compare(self, node: ast.Compare, depth: int) -> Tree:
        if len(node.ops) != 1:
            raise ExpressionError("compare two things at a time; join comparisons with and", _column(node))
        sign, right = COMPARE.get(type(node.ops[0]).__name__), node.comparators[0]
        if sign in ("in", "not in"):
            inside: Tree = ["inside", self._noun(node.left, depth), self._noun(right, depth)]
            return inside if sign == "in" else ["not", inside]
        if sign is None:
            raise ExpressionError("this comparison has no meaning here", _column(node))
        sides = (node.left, right)
        if sign in ORDERED and not any(self._meaning(self.value(side, depth)) == BAND for side in sides):
            return [sign, *(self.number(side, depth) for side in sides)]
        trees = [self.value(side, depth) for side in sides]
        meanings = [self._meaning(tree) for tree in trees]
        for i, (side, tree) in enumerate(zip(sides, trees)):
            trees[i] = self._fitting(side, tree, meanings[1 - i], trees[1 - i], _source(sides[1 - i]))
        return [sign, *(["step", tree] for tree in trees)] if sign in ORDERED else [sign, *trees]

    def _fitting(self, node: ast.AST, tree: Tree, other: Attribute | None, asked: Tree, name: str) -> Tree:
        """One side of a comparison, checked against what the other may be."""
        if isinstance(tree, list) and tree[0] != "id":
            return tree
        word = _dotted(node) or getattr(node, "value", tree)
        if other is None or (other.sort == "id" and isinstance(tree, str) and tree):
            if isinstance(tree, str):
                raise ExpressionError(f"nothing is called {word}{self.names.near(str(word), 'name')}", _column(node))
            return tree
        if other.sort == "id":
            return tree
        plain = tree if not isinstance(tree, list) else word if word in other.words else tree[1]
        if isinstance(asked, list) and asked[0] == "fact" and other.sort == "word":
            owner = asked[1][1] if isinstance(asked[1], list) and asked[1][0] == "id" else ""
            if isinstance(plain, str) and plain:
                self.names.compared(owner, asked[2], plain, (self.line, _column(node)))
            elif isinstance(plain, bool) and word in other.words:
                self.names.compared(owner, asked[2], str(word), (self.line, _column(node)))
            if not other.settled:
                return plain
        if wrong := other.refuses(plain, name):
            raise ExpressionError(wrong, _column(node))
        return plain if other.sort == "word" else tree

    def _meaning(self, tree: Tree) -> Attribute | None:
        """What values a tree may have; None for a plain word, number or name."""
        if not isinstance(tree, list) or tree[0] == "id":
            return None
        match tree[0]:
            case "fact":
                owner = tree[1]
                known = owner[1] if owner[0] == "id" else "story" if owner == ["var", "story"] else ""
                return self.names.attribute(known, tree[2])
            case "call":
                return ANSWERS.get(tree[1], FLAG)
            case "var":
                return MEANINGS.get(tree[1], ID)
            case sign if sign in ARITHMETIC.values():
                return NUMBER
            case _:
                return FLAG

    def _noun(self, node: ast.AST, depth: int) -> Tree:
        tree = self.value(node, depth)
        if isinstance(tree, str):
            raise ExpressionError(f"nothing is called {tree}{self.names.near(tree, 'thing')}", _column(node))
        return tree

    def attribute(self, node: ast.Attribute, depth: int) -> Tree:
        if found := self.names.find(_dotted(node), "thing"):
            return ["id", found]
        owner = self._owner(node.value, depth)
        known = owner[1] if owner[0] == "id" else "story" if owner == ["var", "story"] else ""
        if self.names.attribute(known, node.attr) is None:
            near = self.names.near_attribute(known, node.attr)
            raise ExpressionError(f"nobody declares {_source(node)}{near}", _column(node))
        return ["fact", owner, node.attr]

    def _owner(self, node: ast.AST, depth: int) -> list[Any]:
        """Whoever an attribute is of: an entity, a scene, a beat, a dream, or whoever a variable stands for."""
        name = _dotted(node)
        for kind in ("thing", "beat", "dream", *REMEMBERED):
            if name not in VARIABLES and (found := self.names.find(name, kind)):
                return ["id", found]
        tree = self._noun(node, depth)
        if isinstance(tree, list) and tree[0] in ("var", "fact"):
            return tree
        raise ExpressionError(f"{_source(node)} has no attributes", _column(node))

    def call(self, node: ast.Call, depth: int) -> Tree:
        name = getattr(node.func, "id", "")
        kinds = FUNCTIONS.get(name)
        if kinds is None or node.keywords:
            raise ExpressionError(f"there is no question {name}(…){self.names.near(name, 'function')}", _column(node))
        least = sum(not k.endswith("?") for k in kinds)
        if not least <= len(node.args) <= len(kinds):
            raise ExpressionError(f"{name} is asked of {', '.join(kinds) or 'nothing'}", _column(node))
        return ["call", name, *(self._argument(a, k.rstrip("?"), depth) for a, k in zip(node.args, kinds))]

    def _argument(self, node: ast.AST, kind: str, depth: int) -> Tree:
        name = _dotted(node) or str(getattr(node, "value", ""))
        if kind in ("text", "answer"):
            self.names.kept(kind, name, (self.line, _column(node)))
            return name
        if name in VARIABLES or (not name and kind in ("person", "thing", "place")):
            return self.value(node, depth)
        if found := self.names.find(name, kind):
            return ["id", found]
        if "." in name and kind in ("person", "thing", "place"):
            return self.value(node, depth)
        raise ExpressionError(f"no {kind} is called {name}{self.names.near(name, kind)}", _column(node))

    def name(self, node: ast.Name, depth: int) -> Tree:
        if node.id in TRUTH:
            return TRUTH[node.id]
        if node.id in VARIABLES:
            return ["var", node.id]
        if found := self.names.find(node.id, "thing") or self.names.find(node.id, "fact"):
            return ["id", found]
        remembered = any(self.names.find(node.id, kind) for kind in REMEMBERED)
        return ["fact", ["id", node.id], VALUE] if remembered else node.id

    def constant(self, node: ast.Constant, depth: int) -> Tree:
        if isinstance(node.value, bool | int | str) or node.value is None:
            return node.value
        raise ExpressionError("only whole numbers and words can be compared", _column(node))


NODES = frozenset("BoolOp UnaryOp BinOp Compare Attribute Call Name Constant".split())


def _dotted(node: ast.AST) -> str:
    """`a` or `a.b` as it is written, "" for anything else."""
    if (plain := getattr(node, "id", "")) or not (tail := getattr(node, "attr", "")):
        return plain
    head = _dotted(node.value)  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType,reportUnknownArgumentType]
    return f"{head}.{tail}" if head else ""


def _source(node: ast.AST) -> str:
    import ast

    return ast.unparse(node)


def _column(node: ast.AST) -> int:
    return getattr(node, "col_offset", 0)
