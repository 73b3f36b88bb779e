"""Doubts of conditions: cases that are never read, what can never be so where it stands, and what a person says in
an act that stands elsewhere.

A condition is taken apart into the terms that must all hold for it. What must hold besides is known from the cases it
stands within and from the heading of its page: after a beat all that the beat needs is done, until it nothing that
needs it is.
"""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, Any

from dreamweave.story.expressions import VARIABLES
from dreamweave.story.layers import LAST, act_of
from dreamweave.story.prose import ELSE, parted
from dreamweave.story.tables import ANSWER
from dreamweave.tools.doubts.finding import Doubt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dreamweave.story.layers import Heading
    from dreamweave.story.loader import Path
    from dreamweave.tools.doubts.finding import Findings

    Terms = frozenset[str]

ASKING = frozenset({"done", "solved"})
"""Questions that a bare name asks, too."""

COMPARED: Mapping[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}  # fmt: skip
NOT = "not "

BROUGHT = frozenset("people things".split())
"""Sections of which a page may bring an entry."""


def covered(found: Findings) -> Iterator[Doubt]:
    """Cases that are never read, since a case above them holds whenever they do."""
    for value, where in found.cased:
        yield from _covered(value, where)


def _covered(value: Any, where: Path) -> Iterator[Doubt]:
    above: list[tuple[Terms, str]] = []
    for case, inner in _cases(value):
        yield from _covered(inner, (*where, case))
        ways = _ways(case)
        over = [next((key for asked, key in above if asked <= terms), "") for terms in ways]
        if over and all(over):
            told = f"it is never read: {over[0]} stands above it, and holds whenever it does"
            yield Doubt(case, (*where, case), told)
        if _always_says(inner):
            above += [(terms, case) for terms in ways if terms]


def never(found: Findings) -> Iterator[Doubt]:
    """Conditions that can never hold: they are at odds with themselves, with the cases around them, or with the heading
    of their page."""
    told: set[str] = set()
    for text, where in found.conditions:
        heading = _heading(found, where)
        if why := _at_odds(found, _ways(text), _told_by(found, heading), heading):
            told.add(text)
            yield Doubt(text, found.source.locate(where, text, 0), why)
    for value, where in found.cased:
        yield from (d for d in _within(found, value, where, frozenset(), "") if d.subject not in told)
    for key, layer in found.source.layers.items():
        if why := _heading_at_odds(found, layer.heading):
            yield Doubt(key, layer.path, f"no game has this page: {why}")


def _within(found: Findings, value: Any, where: Path, around: Terms, outer: str) -> Iterator[Doubt]:
    """Cases that the cases they stand within leave no room for."""
    for case, inner in _cases(value):
        ways = _ways(case)
        if around and ways and all(_odds(around, terms) for terms in ways):
            yield Doubt(case, (*where, case), f"it can never be so where {outer} is")
        one = ways[0] if len(ways) == 1 else frozenset[str]()
        yield from _within(found, inner, (*where, case), around | one, case if one else outer)


def _cases(value: Any) -> list[tuple[str, Any]]:
    """The cases of a text or an answer, none of any other."""
    if not isinstance(value, dict) or "cycle" in value or ANSWER & set(value):
        return []
    return list(value.items())


def _always_says(value: Any) -> bool:
    """Whether something is said under a case whatever else is so; if not, the next case outside may be read."""
    cases = _cases(value)
    return not cases or any(case in ELSE and _always_says(inner) for case, inner in cases)


# -- terms -----------------------------------------------------------------------------------------------------------


def _ways(case: str) -> list[Terms]:
    """The ways in which a condition may come to hold, each the terms that must then all be so; none for one that cannot
    be taken apart."""
    out: list[Terms] = []
    for part in [] if case in ELSE else parted(case):
        try:
            tree = ast.parse(" ".join(part.split()), mode="eval").body
        except (SyntaxError, ValueError):
            return []
        either = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.Or) else [tree]
        out += [frozenset(_terms(one)) for one in either]
    return out


def _terms(tree: ast.expr) -> Iterator[str]:
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for part in tree.values:
            yield from _terms(part)
        return
    yield _term(tree)


def _term(tree: ast.expr) -> str:
    """One term, written one way: done(p7) as p7, late == no as not late."""
    match tree:
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            term = _term(inner)
            return term.removeprefix(NOT) if term.startswith(NOT) else NOT + term
        case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=asked)]) if name in ASKING:
            return asked
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq() as sign], comparators=[ast.Name(id=word)]):
            equal = isinstance(sign, ast.Eq)
            if word in ("yes", "no"):
                return ("" if equal == (word == "yes") else NOT) + ast.unparse(left)
            return f"{'' if equal else NOT}{ast.unparse(left)} == {word}"
        case _:
            return ast.unparse(tree)


def _odds(around: Terms, terms: Terms) -> str:
    """A term that cannot hold beside the others, or ""."""
    every = around | terms
    for term in sorted(terms):
        if (term[len(NOT) :] if term.startswith(NOT) else NOT + term) in every:
            return term
        left, equal, word = term.partition(" == ")
        if equal and not term.startswith(NOT) and word not in VARIABLES:
            others = (o.partition(" == ") for o in every if o != term)
            if any(o == left and sign and value not in VARIABLES for o, sign, value in others):
                return term
    return ""


def _at_odds(found: Findings, ways: list[Terms], known: Terms, heading: Heading | None) -> str:
    """Why a condition can never hold, or ""."""
    whys: list[str] = []
    for terms in ways:
        acts = _acts(found, heading)
        wrong = next((t for t in sorted(terms) if _act_never(t, acts)), "")
        if wrong:
            said = f"the act here is {acts[0]}" if len(acts) == 1 else f"the acts here are {acts[0]} to {acts[-1]}"
            whys.append(f"{wrong} is never so: {said}" if acts else "")
        elif odd := _odds(frozenset(), terms):
            whys.append(f"{odd} is never so beside the rest of it")
        elif odd := _odds(known, terms):
            whys.append(f"{odd} is never so on this page, {heading}")
        elif late := next((t for t in sorted(terms) if acts and _act_of_beat(found, t) > acts[-1]), ""):
            whys.append(f"{late} is done in act {_act_of_beat(found, late)}, and never on this page, {heading}")
        else:
            return ""
    return whys[0] if whys else ""


def _acts(found: Findings, heading: Heading | None) -> list[int]:
    """The acts in which something holds."""
    acts = sorted(map(int, found.compiler.pack.acts))
    return [a for a in acts if heading is None or heading.first <= a <= heading.last]


def _act_never(term: str, acts: list[int]) -> bool:
    """Whether a term compares the act with a number, and no act is so."""
    bare = term.removeprefix(NOT)
    match ast.parse(bare, mode="eval").body:
        case ast.Compare(left=ast.Name(id="act"), ops=[sign], comparators=[ast.Constant(value=int(number))]):
            holds = COMPARED.get(type(sign))
            return holds is not None and not any(holds(a, number) != term.startswith(NOT) for a in acts)
        case _:
            return False


# -- headings --------------------------------------------------------------------------------------------------------


def _heading(found: Findings, where: Path) -> Heading | None:
    """The heading of the page that something stands on; None for what stands always, or is the story's whenever."""
    first, *rest = map(str, where)
    key = first.removeprefix("@") if first.startswith("@") else ""
    if not key and rest:
        key = found.compiler.appear.get(rest[0], "") if first in BROUGHT else ""
        key = key or found.source.paged.get((first, rest[0]), "")
    layer = found.source.layers.get(key)
    return layer.heading if layer else None


def _told_by(found: Findings, heading: Heading | None) -> Terms:
    """What must hold for a page to hold, besides its act."""
    if heading is None or not heading.on:
        return frozenset()
    if heading.kind == "when":
        ways = _ways(heading.on)
        return ways[0] if len(ways) == 1 else frozenset()
    beats = found.compiler.pack.beats
    if heading.kind == "after":
        return frozenset(_needed(beats, heading.on))
    return frozenset(NOT + beat for beat in beats if heading.on in _needed(beats, beat))


def _needed(beats: Any, beat: str) -> set[str]:
    """A beat with all that it needs."""
    out: set[str] = set()
    ahead = [beat]
    while ahead:
        one = ahead.pop()
        if one in beats and one not in out:
            out.add(one)
            ahead += beats[one].needs
    return out


def _act_of_beat(found: Findings, beat: str) -> int:
    """The act in whose folder a beat stands, 0 for none."""
    return act_of(found.source.position(("beats", beat)).file) if beat in found.compiler.pack.beats else 0


def _heading_at_odds(found: Findings, heading: Heading) -> str:
    """Why a page never holds, or ""."""
    act = _act_of_beat(found, heading.on) if heading.kind == "after" else 0
    return f"{heading.on} is done in act {act}" if act > heading.last and heading.last != LAST else ""


# -- acts ------------------------------------------------------------------------------------------------------------


def elsewhere(found: Findings) -> Iterator[Doubt]:
    """What a person says in one act, that stands among what is so in any, or with another act's."""
    for text, where in found.conditions:
        path = [str(step) for step in where if not str(step).startswith("@")]
        if path[:1] != ["people"] or len(path) < 3:
            continue
        stands, heading = act_of(found.source.position(where).file), _heading(found, where)
        if _at_odds(found, _ways(text), _told_by(found, heading), heading):
            continue
        for terms in _ways(text):
            if named := [act for act in found.compiler.pack.acts if f"act == {act}" in terms and int(act) != stands]:
                subject = f"{'.'.join(path[1:3])} {named[0]}"
                yield Doubt(
                    subject, found.source.locate(where, text, 0), f"it is said in act {named[0]}; write it there"
                )
