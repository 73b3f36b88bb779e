"""Conditions in play: a tree that expressions.py made, turned into a closure the first time it is needed."""

from __future__ import annotations

from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
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


def _sum(count: Callable[[int, int], int]) -> Callable[[list[Any]], Condition]:
    def build(tree: list[Any]) -> Condition:
        left, right = compile_tree(tree[1]), compile_tree(tree[2])
        return lambda context: count(_whole(left(context)), _whole(right(context)))

    return build


def _whole(value: FactValue) -> int:
    return value if isinstance(value, int) else 0


def _step(tree: list[Any]) -> Condition:
    """Where a band stands on the scale, from 0; -1 for none."""
    band = compile_tree(tree[1])
    return lambda context: BANDS.index(str(found)) if (found := band(context)) in BANDS else -1


_COMPILE: dict[str, Callable[[list[Any]], Condition]] = {
    "and": _all,
    "or": _any,
    "not": _not,
    "id": _id,
    "var": _var,
    "fact": _fact,
    "inside": _inside,
    "call": _call,
    "step": _step,
    "==": _comparison(lambda a, b: (a or False) == (b or False)),
    "!=": _comparison(lambda a, b: (a or False) != (b or False)),
    "<": _comparison(_ordered(lambda a, b: a < b)),
    "<=": _comparison(_ordered(lambda a, b: a <= b)),
    ">": _comparison(_ordered(lambda a, b: a > b)),
    ">=": _comparison(_ordered(lambda a, b: a >= b)),
    "+": _sum(lambda a, b: a + b),
    "-": _sum(lambda a, b: a - b),
    "*": _sum(lambda a, b: a * b),
    "//": _sum(lambda a, b: a // b if b else 0),
    "%": _sum(lambda a, b: a % b if b else 0),
}
