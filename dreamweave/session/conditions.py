"""Conditions and facts as an author writes them, and what of a condition is not so."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Tree
    from dreamweave.world.context import Context


def unmet(tree: Tree, context: Context) -> list[Tree]:
    """The parts of a condition that do not hold."""
    if isinstance(tree, list) and tree and tree[0] == "and":
        return [part for one in tree[1:] for part in unmet(one, context)]
    return [] if context.holds(tree) else [tree]


def condition(tree: Tree) -> str:
    """A condition as an author writes it."""
    if not isinstance(tree, list):
        return value(tree)
    head, *rest = tree
    parts = [condition(t) for t in rest]
    match head:
        case "id" | "var":
            return parts[0]
        case "and" | "or":
            inner = [f"({p})" if isinstance(t, list) and t[0] in ("and", "or") else p for t, p in zip(rest, parts)]
            return f" {head} ".join(inner)
        case "not":
            several = isinstance(rest[0], list) and rest[0][0] in ("and", "or")
            return f"not ({parts[0]})" if several else f"not {parts[0]}"
        case "fact" if rest[1] == "value":
            return parts[0]
        case "fact":
            return f"{parts[0]}.{parts[1]}"
        case "inside":
            return f"{parts[0]} in {parts[1]}"
        case "call":
            return f"{parts[0]}({', '.join(parts[1:])})"
        case _:
            return f"{parts[0]} {head} {parts[1]}"


def name(fact: Fact) -> str:
    """A fact as an author writes it: bell.in, ann.knows(well_secret)."""
    return f"{fact[0]}.{fact[1]}" + (f"({fact[2]})" if len(fact) > 2 else "")


def value(of: FactValue) -> str:
    """A value as an author writes it."""
    if isinstance(of, tuple):
        return f"({', '.join(map(value, of))})"
    return {True: "yes", False: "no"}[of] if isinstance(of, bool) else "nothing" if of is None else str(of)
