"""Conditions over the facts of a dream: tests, formulas of tests, and the forms that deeds need them in.

A deed may only ask `variable in set`, one variable at a time. So a formula is brought to disjunctive form, and where a
rule needs more than one variable at once the deed is split into cases that exclude each other (laws.forbid).
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from dreamweave.messages import Fact, FactValue

    Term: TypeAlias = tuple["Test", ...]  # all of them


class Test(Value):
    """That a fact is (or, not positive, is not) one of some values."""

    fact: Fact
    values: frozenset[FactValue]
    positive: bool = True

    @property
    def opposite(self) -> Test:
        """The test that holds when this does not."""
        return Test(self.fact, self.values, not self.positive)

    def holds(self, value: FactValue) -> bool:
        """Whether that value will do."""
        return (value in self.values) == self.positive


class All(Value):
    """A formula that needs every part. Of none: true."""

    parts: tuple[Test | All | Some, ...] = ()


class Some(Value):
    """A formula that needs some part. Of none: false."""

    parts: tuple[Test | All | Some, ...] = ()


TRUE = All()
FALSE = Some()
NEVER = Test(("", ""), frozenset())
"""A test that nothing meets."""


def being(fact: Fact, *values: FactValue) -> Test:
    """That the fact is one of the values."""
    return Test(fact, frozenset(values))


def unless(fact: Fact, *values: FactValue) -> Test:
    """That the fact is none of the values."""
    return Test(fact, frozenset(values), positive=False)


def negated(formula: Test | All | Some) -> Test | All | Some:
    """The formula that holds exactly when this one does not."""
    if isinstance(formula, Test):
        return formula.opposite
    parts = tuple(negated(part) for part in formula.parts)
    return Some(parts) if isinstance(formula, All) else All(parts)


def holds(formula: Test | All | Some, get: Callable[[Fact], FactValue]) -> bool:
    """Whether a formula is so of the facts."""
    if isinstance(formula, Test):
        return formula.holds(get(formula.fact))
    parts = (holds(part, get) for part in formula.parts)
    return all(parts) if isinstance(formula, All) else any(parts)


def terms(formula: Test | All | Some) -> list[Term]:
    """Disjunctive form: a list of conjunctions, any one of which will do. Impossible ones are left out."""
    if isinstance(formula, Test):
        return [(formula,)]
    if isinstance(formula, Some):
        return [term for part in formula.parts for term in terms(part)]
    rows: list[Term] = [()]
    for part in formula.parts:
        rows = [joined for row in rows for term in terms(part) if (joined := conjoin(row, term)) is not None]
    return rows


def conjoin(left: Term, right: Iterable[Test]) -> Term | None:
    """Both, with nothing said twice; None when they exclude each other."""
    row = list(left)
    for test in right:
        known = implied(row, test)
        if known is False:
            return None
        if known is None:
            row.append(test)
    return tuple(row)


def implied(row: Iterable[Test], test: Test) -> bool | None:
    """What a conjunction already says of a test: True, False, or None when it leaves it open."""
    if test.fact == NEVER.fact:
        return test.positive is False
    for known in row:
        if known.fact != test.fact:
            continue
        if known.positive:
            met = [test.holds(v) for v in known.values]
            if all(met):
                return True
            if not any(met):
                return False
        elif known.values >= test.values:
            return not test.positive
        elif not test.positive and test.values <= known.values:
            return True
    return None
