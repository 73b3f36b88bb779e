"""Small faults in a module's source: where they can be put, and the source with one of them in it.

A site is a node of the module's syntax tree and a way to spoil it: a comparison turned round, AND for OR, a condition
denied, a number one off, a truth value flipped, a statement left out, a value not returned. Annotations, docstrings and
what only type checkers read hold no sites, since nothing could notice.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One fault: the module it is in, the line, what was done there, and the whole spoilt source."""

    path: Path
    line: int
    what: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def spoilt(node: ast.AST) -> Iterator[tuple[str, Callable[[ast.AST], ast.AST]]]:
    """(what is done, how) for each way to spoil a node; how is given a copy of it and gives back what stands there."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in COMPARED:
            other = COMPARED[type(op)]
            yield f"{type(op).__name__} to {other.__name__}", lambda n: _with(n, ops=[other()])
        case ast.BoolOp(op=ast.And()):
            yield "and to or", lambda n: _with(n, op=ast.Or())
        case ast.BoolOp():
            yield "or to and", lambda n: _with(n, op=ast.And())
        case ast.UnaryOp(op=ast.Not()):
            yield "not left out", lambda n: n.operand  # pyright: ignore[reportAttributeAccessIssue]
        case ast.BinOp(op=op) if type(op) in RECKONED:
            other_op = RECKONED[type(op)]
            yield f"{type(op).__name__} to {other_op.__name__}", lambda n: _with(n, op=other_op())
        case ast.Constant(value=bool(value)):
            yield f"{value} to {not value}", lambda n: ast.Constant(not value)
        case ast.Constant(value=int(number)):
            yield f"{number} to {number + 1}", lambda n: ast.Constant(number + 1)
        case ast.If() | ast.While() | ast.IfExp():
            yield "condition denied", lambda n: _with(n, test=ast.UnaryOp(ast.Not(), n.test))  # pyright: ignore[reportAttributeAccessIssue]
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield "left out", lambda n: ast.Pass()
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield "returns None", lambda n: ast.Return(ast.Constant(None))
        case ast.Break():
            yield "break to continue", lambda n: ast.Continue()
        case ast.Continue():
            yield "continue to break", lambda n: ast.Break()
        case _:
            return


def _with(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None]]:
    """(child, field, index) of the parts of a node that run."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_comment", "decorator_list"):
            continue
        if isinstance(value, list):
            for i, child in enumerate(value):
                if isinstance(child, ast.AST):
                    yield child, field, i
        elif isinstance(value, ast.AST):
            yield value, field, None


def _idle(node: ast.AST) -> bool:
    """Whether a node is read by type checkers only, or is a docstring."""
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return True
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def sites(tree: ast.AST) -> list[tuple[list[tuple[str, int | None]], int, str, int]]:
    """(the way to the node, its line, what is done, which way of spoiling) for everything that can be spoilt."""
    found: list[tuple[list[tuple[str, int | None]], int, str, int]] = []

    def walk(node: ast.AST, way: list[tuple[str, int | None]]) -> None:
        if _idle(node):
            return
        for which, (what, _) in enumerate(spoilt(node)):
            found.append((way, getattr(node, "lineno", 0), what, which))
        for child, field, i in _children(node):
            walk(child, [*way, (field, i)])

    walk(tree, [])
    return found


def mutant(path: Path, root: Path, number: int) -> Mutant:
    """The module at a path below root with its fault of that number in it. Raises IndexError when it has fewer."""
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    way, line, what, which = sites(tree)[number]
    tree = copy.deepcopy(tree)
    *steps, (field, i) = way
    parent: ast.AST = tree
    for name, at in steps:
        value = getattr(parent, name)
        parent = value if at is None else value[at]
    held = getattr(parent, field)
    node = held if i is None else held[i]
    changed = list(spoilt(node))[which][1](node)
    if i is None:
        setattr(parent, field, changed)
    else:
        held[i] = changed
    return Mutant(path, line, what, ast.unparse(ast.fix_missing_locations(tree)))
