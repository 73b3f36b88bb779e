"""Small faults in a module's source: where they can be put, and the source with one of them in it.

A site is a node of the module's syntax tree and a way to spoil it: a comparison turned round, AND for OR, a condition
denied, a number one off, a truth value flipped, a statement left out, a value not returned. Annotations, docstrings and
what only type checkers read hold no sites, and False is not made None, since nothing could notice.

A spoilt source is as long as the sound one: the story cache knows the engine that made it by the sizes of its modules,
and need not be made anew for each fault.
"""

from __future__ import annotations

import ast
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


Way = tuple[tuple[str, int | None], ...]
"""From a module down to a node: the field, and where in it when it is a list."""


@dataclass(frozen=True)
class Site:
    """One fault that can be put into a module: the way to the node, the lines it runs on, what is done and which of the
    node's ways of being spoilt that is; whether it is run when the module is imported, outside any function."""

    way: Way
    lines: range
    what: str
    which: int
    at_import: bool


@dataclass(frozen=True)
class Mutant:
    """One fault: the module it is in, below the project's folder; its site; the whole spoilt module, as a tree that has
    the lines of the sound one, and as source."""

    path: Path
    site: Site
    tree: ast.Module
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.site.lines.start}: {self.site.what}"


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
        case ast.Return(value=ast.Constant(value=None | False)):
            return  # whoever is told either asks only whether it is so
        case ast.Return(value=ast.expr()):
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
    match node:
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Assign(targets=[ast.Name(id="TYPE_CHECKING")]):
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case _:
            return False


def _lines(node: ast.AST) -> range:
    """The lines on which the fault in a node is run: of a branching statement those of its condition."""
    at = node.test if isinstance(node, ast.If | ast.While) else node
    first, last = getattr(at, "lineno", 0), getattr(at, "end_lineno", 0)
    return range(first, last + 1)


def sites(tree: ast.AST) -> list[Site]:
    """Everything in a module that can be spoilt."""
    found: list[Site] = []

    def walk(node: ast.AST, way: Way, at_import: bool) -> None:
        if _idle(node):
            return
        found.extend(Site(way, _lines(node), what, which, at_import) for which, (what, _) in enumerate(spoilt(node)))
        for child, field, i in _children(node):
            inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and field == "body"
            walk(child, (*way, (field, i)), at_import and not inside)

    walk(tree, (), True)
    return found


def mutant(path: Path, root: Path, number: int) -> Mutant:
    """The module at a path below root with its fault of that number in it. Raises IndexError when it has fewer."""
    whole = (root / path).read_text(encoding="utf-8")
    tree = ast.parse(whole)
    site = sites(tree)[number]
    *steps, (field, i) = site.way
    parent: ast.AST = tree
    for name, at in steps:
        value = getattr(parent, name)
        parent = value if at is None else value[at]
    held = getattr(parent, field)
    node = held if i is None else held[i]
    changed = list(spoilt(node))[site.which][1](node)
    if i is None:
        setattr(parent, field, changed)
    else:
        held[i] = changed
    ast.fix_missing_locations(tree)
    return Mutant(path, site, tree, as_long(ast.unparse(tree) + "\n", whole))


def as_long(source: str, other: str) -> str:
    """A source with empty lines after it, until it has as many bytes as another; as it is when it has more."""
    return source + "\n" * (len(other.encode()) - len(source.encode()))
