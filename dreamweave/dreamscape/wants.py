"""Authored conditions read as formulas: `kettle on range`, `band(kitchen) == beta and not held(peg)`.

The language is the story's own (Python-like expressions), less what no dream can depend on. What the city knows
(`knows`, `done`, `said`, `solved`) is an assumption, fixed when someone enters, and taken as given here.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import Unreadable
from dreamweave.dreamscape.conditions import FALSE, TRUE, All, Some, Test, being, negated, terms, unless
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from typing import TypeAlias

    from dreamweave.dreamscape.blueprint import Blueprint
    from dreamweave.messages import FactValue

    Formula: TypeAlias = Test | All | Some

ASSUMED = frozenset({"knows", "done", "said", "solved", "seen", "visited", "count"})
"""Functions of the story's conditions that speak of the city or of minds: constant while anybody dreams."""


def formula(text: str, dream: Blueprint, actor: str = "", place: str = "", *, known: bool = False) -> Formula:
    """The formula of an authored condition. actor and place stand for `actor` and `place`; an empty text is true.

    known: ask what people know, as play does, instead of taking it as given.

    Raises Unreadable.
    """
    import ast
    import re

    if not text.strip():
        return TRUE
    source = re.sub(r"\bon\b", "in", text.strip())
    try:
        tree = ast.parse(source, mode="eval")
    except SyntaxError as error:
        raise Unreadable(f"{text!r} is not a condition: {error.msg}", text) from error
    try:
        return _Reader(dream, actor, place, known).read(tree.body)
    except Unreadable as problem:
        raise Unreadable(str(problem), text) from problem


class _Reader:
    """Reads one condition."""

    def __init__(self, dream: Blueprint, actor: str, place: str, known: bool) -> None:
        self.known = known
        self.dream = dream
        self.actor = actor
        self.here = place

    def read(self, node: ast.expr) -> Formula:
        import ast

        match node:
            case ast.BoolOp(op=ast.And()):
                return All(tuple(self.read(n) for n in node.values))
            case ast.BoolOp():
                return Some(tuple(self.read(n) for n in node.values))
            case ast.UnaryOp(op=ast.Not()):
                return negated(self.read(node.operand))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self.compare(left, op, right)
            case ast.Call(func=ast.Name(id=name), args=args):
                return self.call(name, [self.word(a) for a in args])
            case ast.Attribute(value=ast.Name(id=entity), attr=attribute):
                return being((self.id(entity), attribute), True)
            case _:
                raise Unreadable(f"{ast.unparse(node)!r} has no meaning in a dream")

    def compare(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Formula:
        import ast

        if isinstance(op, (ast.NotEq, ast.NotIn)):
            return negated(self.compare(left, ast.Eq() if isinstance(op, ast.NotEq) else ast.In(), right))
        wanted = [self.word(e) for e in right.elts] if isinstance(right, ast.Tuple | ast.List) else [self.word(right)]
        match left:
            case ast.Call(func=ast.Name(id="band"), args=[shard]):
                values = self.bands(op, wanted)
                return being(self.dream.band(self.id(self.word(shard))), *values)
            case ast.Call(func=ast.Name(id="echo"), args=[thing]):
                places = [self.id(w) for w in wanted]
                spots = [s for p in places for s in (self.dream.spots(p) if p in self.dream.shards else [p])]
                return being(self.dream.echo(self.id(self.word(thing))), *spots)
            case ast.Name(id="actor"):
                return TRUE if self.actor in wanted else FALSE
            case ast.Name(id="place"):
                return TRUE if self.here in [self.id(w) for w in wanted] else FALSE
            case ast.Attribute(value=ast.Name(id=entity), attr=attribute):
                return being((self.id(entity), attribute), *(self.value(w) for w in wanted))
            case ast.Name(id=thing) if isinstance(op, ast.In):
                return Some(tuple(self.call("lies", [thing, w]) for w in wanted))
            case _:
                raise Unreadable(f"{ast.unparse(left)!r} cannot be compared in a dream")

    def bands(self, op: ast.cmpop, wanted: list[str]) -> list[str]:
        """The bands that stand in a relation to those named."""
        import ast

        if any(w not in BANDS for w in wanted):
            raise Unreadable(f"{' '.join(wanted)}: no such band")
        if isinstance(op, ast.Lt):
            return list(BANDS[: BANDS.index(wanted[0])])
        if isinstance(op, ast.Gt):
            return list(BANDS[BANDS.index(wanted[0]) + 1 :])
        return wanted

    def call(self, name: str, words: list[str]) -> Formula:
        dream = self.dream
        if self.known and name == "knows":
            return unless((words[0], "knows", words[1]), None)
        if name in ASSUMED:
            return TRUE
        free = 1 if name == "rests" else 0
        ids = words[:free] + [self.id(w) for w in words[free:]]
        match name, ids:
            case "lies", [thing, place] if place in dream.shards:
                return Some(tuple(All(tests) for _, tests in dream.lying(thing, place)))
            case "lies", [thing, place]:
                return being(dream.place(thing), place)
            case "held", [thing]:
                return being(dream.place(thing), *([self.actor] if self.actor else dream.who))
            case "held", [thing, who]:
                return being(dream.place(thing), who)
            case ("at", [who, place]) if who in dream.who:
                return being(dream.shard_of(who), place)
            case "at", [thing, place]:
                return being(dream.place(thing), place)
            case ("here", [who]) if who in dream.who:
                return being(dream.shard_of(who), self.here)
            case "here", [thing]:
                return self.call("lies", [thing, self.here])
            case "masked", [thing]:
                return being(dream.masked(thing), True)
            case "grounded", [thing]:
                return being(dream.hold, thing)
            case (("slack" | "holds"), [a, b]):
                apart = Some(
                    tuple(
                        All((being(dream.band(a), BANDS[i]), being(dream.band(b), BANDS[j])))
                        for i in range(5)
                        for j in range(5)
                        if abs(i - j) > 1
                    )
                )
                return apart if name == "slack" else negated(apart)
            case "rests", [aspect, place]:
                return dream.sounding(aspect, place)
            case "hushed", [place]:
                return negated(dream.sounding("song", place))
            case _:
                raise Unreadable(f"{name}({', '.join(words)}) has no meaning in a dream")

    def id(self, word: str) -> str:
        if word == "actor" and self.actor:
            return self.actor
        if word == "place" and self.here:
            return self.here
        if word in (self.dream.id, "dream"):
            return self.dream.id
        return self.dream.whole(word)

    def value(self, word: str) -> FactValue:
        """A word as the value of a fact."""
        if word in ("yes", "true", "True"):
            return True
        if word in ("no", "false", "False"):
            return False
        return self.dream.whole(word) if self.dream.knows(word) else int(word) if word.isdecimal() else word

    def word(self, node: ast.expr) -> str:
        import ast

        match node:
            case ast.Name(id=name):
                return name
            case ast.Constant(value=value):
                return str(value)
            case ast.Attribute(value=ast.Name(id=left), attr=right):
                return f"{left}.{right}"
            case _:
                raise Unreadable(f"{ast.unparse(node)!r} is not a word")


def wanted(dream: Blueprint, texts: list[str]) -> list[tuple[Test, ...]]:
    """The goal that a list of wants (all of them) comes to, in disjunctive form. Raises Unreadable."""
    return terms(All(tuple(formula(text, dream) for text in texts)))
