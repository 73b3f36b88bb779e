"""What a story remembers: choices, each with the values it may have, and deductions, facts that meet in one head.

Both stand for a value. A choice has the one an effect gives it; a deduction is filled by itself, from what somebody
knows, and is never unfilled. What a deduction comes to is compiled to rows [value, rank, need, facts]: of those that
rank above what it is and whose need holds, the last is what it becomes (actions/deducing.py).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dreamweave.story.attributes import BLANK, UNMADE, VALUE, Attribute
from dreamweave.story.diagnostics import did_you_mean

if TYPE_CHECKING:
    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path
    from dreamweave.story.schema import DeductionForm

HALF, FOUND, TOLD = "half", "found", "told"
OWN = (BLANK, HALF, FOUND, TOLD)
"""The values of a deduction that names none of its own."""

STRAWS = re.compile(r"(\d+) of straws")


def values_of(compiler: Compiler, id: str) -> tuple[str, ...]:
    """Every value that a choice or a deduction may come to have."""
    if id in compiler.pack.choices:
        return tuple(compiler.pack.choices[id].values)
    form = compiler.pack.deductions[id]
    if form.values:
        return (BLANK, *form.values)
    return tuple(word for word in OWN if word != HALF or len(form.of) > 1 or len(form.otherwise) > 1)


def declare_memory(compiler: Compiler, facts: dict[tuple[str, ...], Any]) -> None:
    """Declare the value of every choice and deduction. What each is at first goes into facts."""
    own = compiler.symbols.attributes.own
    for id, choice in compiler.pack.choices.items():
        where: Path = ("choices", id)
        if len(choice.values) < 2:
            compiler.source.mistake((*where, "values"), "a choice has two values at least")
        for i, word in enumerate(choice.values):
            if word in choice.values[:i] or word == UNMADE:
                said = "is what it is before it is made" if word == UNMADE else "stands twice"
                compiler.source.mistake((*where, "values", i), f"{word} {said}")
        if choice.made and compiler.symbols.kind(choice.made) not in ("beat", "scene", "dream"):
            near = compiler.near(choice.made, "name")
            compiler.source.mistake((*where, "made"), f"no beat, scene or dream is called {choice.made}{near}")
        own.setdefault(id, {})[VALUE] = Attribute("word", frozenset((UNMADE, *choice.values)), settled=True)
        facts[id, VALUE] = UNMADE
    for id in compiler.pack.deductions:
        own.setdefault(id, {})[VALUE] = Attribute("word", frozenset(values_of(compiler, id)), settled=True)
        facts[id, VALUE] = BLANK


def choice_trees(compiler: Compiler) -> dict[str, list[Any]]:
    """The values of every choice, as facts hold them."""
    truth = {"yes": True, "no": False}
    return {id: [truth.get(word, word) for word in choice.values] for id, choice in compiler.pack.choices.items()}


def deduction_trees(compiler: Compiler) -> dict[str, dict[str, Any]]:
    """What play needs of each deduction: in whose head it is, whose telling counts, its rows, and the attributes that
    they hang on; none of these when they may hang on anything."""
    return {id: _deduction(compiler, id, form) for id, form in compiler.pack.deductions.items()}


def _deduction(compiler: Compiler, id: str, form: DeductionForm) -> dict[str, Any]:
    where: Path = ("deductions", id)
    source = compiler.source
    for part, who in (("who", form.who), ("owner", form.owner)):
        people = compiler.readers if part == "who" else [*compiler.readers, *compiler.pack.people]
        if who and who not in people:
            near = did_you_mean(who, people)
            source.mistake((*where, part), f"no {'protagonist' if part == 'who' else 'person'} is called {who}{near}")
    for part in ("of", "or", "straws"):
        for i, fact in enumerate(getattr(form, "otherwise" if part == "or" else part)):
            if fact not in compiler.pack.facts:
                near = did_you_mean(fact, compiler.pack.facts)
                source.mistake((*where, part, i), f"no fact is called {fact}{near}")
    if form.values and (form.of or form.otherwise or form.owner or form.told):
        source.mistake(where, "values: says what each needs; of, or, owner and told are for told and found")
    if not form.values and not form.of:
        source.mistake(where, "a deduction says of: which facts, or values:")
    rows = _own_rows(compiler, form, where) if form.values else _rows(compiler, form, where)
    asked = [_asks(compiler, row[2]) for row in rows]
    asks = [] if None in asked else sorted({attribute for one in asked for attribute in one or ()})
    return {"who": form.who, "owner": form.owner, "rows": rows, "asks": asks}


HANGS = {"knows": "knows", "from": "knows", "told": "knows", "done": "done", "solved": "solved"}
"""Questions, with the attribute that their answer hangs on alone."""


def _asks(compiler: Compiler, tree: Any) -> set[str] | None:
    """The attributes that a condition hangs on; None when it may hang on anything."""
    match tree:
        case ["call", str(question), *_]:
            return {HANGS[question]} if question in HANGS else None
        case ["fact", ["id", str(owner)], str(attribute)]:
            own = compiler.symbols.attributes.own.get(owner, {})
            return {attribute} if attribute in own and owner != "story" else None
        case ["var", *_]:
            return None
        case ["id", *_]:
            return set()
        case ["inside", *_]:
            return None
        case [_, *parts]:
            found = [_asks(compiler, part) for part in parts]
            return None if None in found else {attribute for one in found for attribute in one or ()}
        case _:
            return set()


def _rows(compiler: Compiler, form: DeductionForm, where: Path) -> list[list[Any]]:
    """Half, when some of a list is known; found or told, when all of it is."""
    lists = [facts for facts in (form.of, form.otherwise) if facts]
    every = list(dict.fromkeys(fact for facts in lists for fact in facts))
    some = [fact for facts in lists if len(facts) > 1 for fact in facts]
    full = ["or", *(["and", *(_knows(form.who, fact) for fact in facts)] for facts in lists)]
    told: Any = ["or", *(["==", ["call", "from", ["id", form.who], ["id", f]], ["id", form.owner]] for f in every)]
    if form.told:
        told = ["or", told, compiler.condition(form.told, (*where, "told"))]
    return [
        *([[HALF, 1, ["or", *(_knows(form.who, fact) for fact in some)], every]] if some else []),
        [FOUND, 2, full, every],
        [TOLD, 2, ["and", full, told], every],
    ]


def _own_rows(compiler: Compiler, form: DeductionForm, where: Path) -> list[list[Any]]:
    """Values of its own, each above those before it."""
    rows: list[list[Any]] = []
    for rank, (value, needs) in enumerate(form.values.items(), 1):
        spot = (*where, "values", value)
        if value == BLANK:
            compiler.source.mistake(spot, f"{BLANK} is what it is at first")
        facts = [need for need in needs if need in compiler.pack.facts]
        trees: list[Any] = []
        for i, need in enumerate(needs):
            if (counted := STRAWS.fullmatch(need)) is None:
                trees.append(compiler.condition(need, (*spot, i)))
                continue
            facts += form.straws
            trees.append(_count(compiler, form, int(counted[1]), (*spot, i)))
        rows.append([value, rank, ["and", *trees], facts])
    return rows


def _count(compiler: Compiler, form: DeductionForm, least: int, where: Path) -> Any:
    """Whether so many of the straws are known."""
    if not 0 < least <= len(form.straws):
        compiler.source.mistake(where, f"there are {len(form.straws)} straws, and {least} can never be known")
        return None
    total: Any = 0
    for fact in form.straws:
        total = ["+", total, _knows(form.who, fact)]
    return [">=", total, least]


def _knows(who: str, fact: str) -> list[Any]:
    return ["call", "knows", ["id", who], ["id", fact]]


def quoted(compiler: Compiler, id: str) -> dict[str, list[tuple[Path, tuple[str, int]]]]:
    """By each value of a choice or deduction, where it is asked for."""
    found: dict[str, list[Any]] = {word: [] for word in values_of(compiler, id)}
    for owner, attribute, word, where, place in compiler.symbols.asked:
        if owner == id and attribute == VALUE and word in found and (where, place) not in found[word]:
            found[word].append((where, place))
    return found
