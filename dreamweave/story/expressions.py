"""Conditions: a small expression language, read with Python's own grammar and never run as Python.

`parse` turns text into a tree of JSON values, with every name checked against the story; `compile_tree` turns a tree
into a closure the first time it is needed. There is no eval: only the node types listed here exist. Because a
condition stays a tree, tools can find a fact asked for and never set.
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Mapping
    from typing import Any, Protocol

    from dreamweave.messages import FactValue
    from dreamweave.story.model import Tree

    class ContextLike(Protocol):
        """What a condition is asked of: who acts, where, on what."""

        def variable(self, name: str) -> FactValue: ...
        def fact(self, entity: str, attribute: str) -> FactValue: ...
        def inside(self, thing: str, holder: str) -> bool: ...
        def call(self, name: str, args: tuple[FactValue, ...]) -> FactValue: ...

    Condition = Callable[[ContextLike], FactValue]

VARIABLES = ("actor", "reader", "place", "noun", "second", "topic", "story")
"""Names that stand for whoever acts, whoever reads, where the actor is, what is acted on, and the story itself."""

FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "held": ("thing", "person?"),
    "worn": ("thing",),
    "here": ("thing",),
    "at": ("person", "thing"),
    "asleep": ("person",),
    "dreaming": ("person", "dream?"),
    "open": ("thing",),
    "dark": ("thing?",),
    "seen": ("person", "thing"),
    "visited": ("person", "thing"),
    "knows": ("person", "known"),
    "done": ("beat",),
    "solved": ("dream",),
    "band": ("thing",),
    "slack": ("thing", "thing"),
    "count": ("word",),
    "said": ("word",),
    "hour": ("word",),
}
"""Questions a condition may ask, with the kind of each argument; a `?` means it may be left out."""

COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "In": "in", "NotIn": "not in"}
MAX_LENGTH, MAX_DEPTH = 400, 24


class ExpressionError(Exception):
    """A condition that cannot be read; column counts from 0 within the condition."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.column = column


class Names(Value):
    """What a condition may name. find(name, kinds) gives the full id of a name or ""; words are values that some
    attribute can have, for spelling advice."""

    find: Callable[[str, str], str]
    near: Callable[[str, str], str]


def parse(text: str, names: Names) -> Tree:
    """The tree of a condition. Raises ExpressionError saying what is wrong and where."""
    import ast

    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"a condition may have {MAX_LENGTH} characters, this has {len(text)}")
    try:
        body = ast.parse(" ".join(text.split()), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as e:
        column = (getattr(e, "offset", 1) or 1) - 1
        raise ExpressionError("this condition cannot be read", column) from None
    return _Reader(names).tree(body, 0)


class _Reader:
    """Turns syntax nodes into trees. Only the node types with a method here are allowed."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def tree(self, node: ast.AST, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            raise ExpressionError("this condition is nested too deeply")
        method = getattr(self, type(node).__name__.lower(), None)
        if method is None:
            raise ExpressionError(f"a condition cannot contain this ({type(node).__name__})", _column(node))
        return method(node, depth + 1)

    def boolop(self, node: ast.BoolOp, depth: int) -> Tree:
        return [type(node.op).__name__.lower(), *(self.tree(v, depth) for v in node.values)]

    def unaryop(self, node: ast.UnaryOp, depth: int) -> Tree:
        inner = self.tree(node.operand, depth)
        match type(node.op).__name__:
            case "Not":
                return ["not", inner]
            case "USub" if isinstance(inner, int):
                return -inner
            case _:
                raise ExpressionError("this sign has no meaning here", _column(node))

    def compare(self, node: ast.Compare, depth: int) -> Tree:
        if len(node.ops) != 1:
            raise ExpressionError("compare two things at a time; join comparisons with and", _column(node))
        sign = COMPARE.get(type(node.ops[0]).__name__)
        left, right = self.tree(node.left, depth), node.comparators[0]
        if sign in ("in", "not in"):
            inside: Tree = ["inside", self._noun(node.left, depth), self._noun(right, depth)]
            return inside if sign == "in" else ["not", inside]
        if sign is None:
            raise ExpressionError("this comparison has no meaning here", _column(node))
        return [sign, left, self.tree(right, depth)]

    def _noun(self, node: ast.AST, depth: int) -> Tree:
        tree = self.tree(node, depth)
        if isinstance(tree, str):
            raise ExpressionError(f"nothing is called {tree}{self.names.near(tree, 'thing')}", _column(node))
        return tree

    def attribute(self, node: ast.Attribute, depth: int) -> Tree:
        if found := self.names.find(f"{getattr(node.value, 'id', '')}.{node.attr}", "thing"):
            return ["id", found]
        return ["fact", self._noun(node.value, depth), node.attr]

    def call(self, node: ast.Call, depth: int) -> Tree:
        name = getattr(node.func, "id", "")
        kinds = FUNCTIONS.get(name)
        if kinds is None or node.keywords:
            raise ExpressionError(f"there is no question {name}(…){self.names.near(name, 'function')}", _column(node))
        least = sum(not k.endswith("?") for k in kinds)
        if not least <= len(node.args) <= len(kinds):
            raise ExpressionError(f"{name} is asked of {', '.join(kinds)}", _column(node))
        return ["call", name, *(self._argument(a, k.rstrip("?"), depth) for a, k in zip(node.args, kinds))]

    def _argument(self, node: ast.AST, kind: str, depth: int) -> Tree:
        tree = self.tree(node, depth) if kind in ("person", "thing") else None
        name = getattr(node, "id", getattr(node, "value", ""))
        if kind == "word":
            return str(name)
        if isinstance(tree, list):
            return tree
        found = self.names.find(str(name), kind)
        if not found:
            raise ExpressionError(f"no {kind} is called {name}{self.names.near(str(name), kind)}", _column(node))
        return ["id", found]

    def name(self, node: ast.Name, depth: int) -> Tree:
        if node.id in ("yes", "true", "no", "false"):
            return node.id in ("yes", "true")
        if node.id in VARIABLES:
            return ["var", node.id]
        found = self.names.find(node.id, "thing")
        return ["id", found] if found else node.id

    def constant(self, node: ast.Constant, depth: int) -> Tree:
        if isinstance(node.value, bool | int | str) or node.value is None:
            return node.value
        raise ExpressionError("only whole numbers and words can be compared", _column(node))


def _column(node: ast.AST) -> int:
    return getattr(node, "col_offset", 0)


def compile_tree(tree: Tree) -> Condition:
    """A closure that answers the condition for a context. No tree (None) is always true."""
    if tree is None:
        return lambda context: True
    if not isinstance(tree, list):
        return lambda context: tree
    return _COMPILE[tree[0]](tree)


def _all(tree: list[Any]) -> Condition:
    parts = [compile_tree(t) for t in tree[1:]]
    return lambda context: all(p(context) for p in parts)


def _any(tree: list[Any]) -> Condition:
    parts = [compile_tree(t) for t in tree[1:]]
    return lambda context: any(p(context) for p in parts)


def _not(tree: list[Any]) -> Condition:
    inner = compile_tree(tree[1])
    return lambda context: not inner(context)


def _id(tree: list[Any]) -> Condition:
    return lambda context: tree[1]


def _var(tree: list[Any]) -> Condition:
    return lambda context: context.variable(tree[1])


def _fact(tree: list[Any]) -> Condition:
    owner, attribute = compile_tree(tree[1]), tree[2]
    return lambda context: context.fact(str(owner(context)), attribute)


def _inside(tree: list[Any]) -> Condition:
    thing, holder = compile_tree(tree[1]), compile_tree(tree[2])
    return lambda context: context.inside(str(thing(context)), str(holder(context)))


def _call(tree: list[Any]) -> Condition:
    name, args = tree[1], [compile_tree(t) for t in tree[2:]]
    return lambda context: context.call(name, tuple(a(context) for a in args))


def _comparison(compare: Callable[[Any, Any], bool]) -> Callable[[list[Any]], Condition]:
    def build(tree: list[Any]) -> Condition:
        left, right = compile_tree(tree[1]), compile_tree(tree[2])
        return lambda context: compare(left(context), right(context))

    return build


def _ordered(compare: Callable[[int, int], bool]) -> Callable[[Any, Any], bool]:
    return lambda a, b: compare(a or 0, b or 0)


_COMPILE: dict[str, Callable[[list[Any]], Condition]] = {
    "and": _all,
    "or": _any,
    "not": _not,
    "id": _id,
    "var": _var,
    "fact": _fact,
    "inside": _inside,
    "call": _call,
    "==": _comparison(lambda a, b: (a or False) == (b or False)),
    "!=": _comparison(lambda a, b: (a or False) != (b or False)),
    "<": _comparison(_ordered(lambda a, b: a < b)),
    "<=": _comparison(_ordered(lambda a, b: a <= b)),
    ">": _comparison(_ordered(lambda a, b: a > b)),
    ">=": _comparison(_ordered(lambda a, b: a >= b)),
}
