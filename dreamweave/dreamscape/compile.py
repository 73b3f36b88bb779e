"""A dream compiled: an authored tree to a Puzzle.

The cases of the common rules, of the author and of the faults are gathered; then a fixpoint over single facts finds
the values each can ever take (a relaxation: it forgets that values exclude each other, so it never leaves one out).
What has one value is no variable and its tests fold away; a case that can never be is dropped, or kept only to refuse.
"""

from __future__ import annotations

from collections import Counter

from dreamweave.dreamscape import authored, faults, laws
from dreamweave.dreamscape.blueprint import Blueprint, Unreadable
from dreamweave.dreamscape.conditions import NEVER
from dreamweave.dreamscape.model import Atom, Deed, Label, Puzzle, Tick, Variable
from dreamweave.dreamscape.wants import wanted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.conditions import Test
    from dreamweave.dreamscape.faults.motion import Motion
    from dreamweave.dreamscape.laws import Case
    from dreamweave.messages import Fact, FactValue


class Irreversible(Unreadable):
    """Something moves by itself in a way that cannot be undone, so no search could go back; says which variable."""


def compile_dream(id: str, tree: Mapping[str, Any], lore: Lore) -> Puzzle:
    """The puzzle that a dream is. Raises Unreadable for a condition, a pattern or an id that the dream cannot use,
    and Irreversible, which is one, for ticks that do not invert."""
    dream = Blueprint(id, tree, lore)
    motions = [m for fault, make in faults.MOTIONS.items() if fault in dream.faults for m in make(dream)]
    cases = [*laws.common(dream), *authored.deeds(dream)]
    moving = bool(motions) or "echo" in dream.faults
    cases += [laws.waiting(dream, who, shard, moving=moving) for who in dream.who for shard in dream.shards]
    for fault, reshape in faults.RESHAPE.items():
        if fault in dream.faults:
            cases = reshape(dream, cases)
    cases = authored.refuse(dream, cases)
    goals = {name: wanted(dream, wants) for name, wants in endings(tree).items()}
    return Grounding(dream, cases, motions).puzzle(goals)


def endings(tree: Mapping[str, Any]) -> dict[str, list[str]]:
    """The wants of each ending: what every one of them wants, and what options.endings adds under its name. Without
    endings there is one, ""."""
    common = list(tree["wants"])
    named = (tree.get("options") or {}).get("endings") or {"": []}
    return {name: [*common, *more] for name, more in named.items()}


class Grounding:
    """Facts to numbered variables, cases to deeds."""

    def __init__(self, dream: Blueprint, cases: list[Case], motions: list[Motion]) -> None:
        self.dream = dream
        self.cases = cases
        self.motions = motions
        self.first = dream.first()
        self.values = self._values()
        self.numbers: dict[Fact, int] = {}
        self.variables = self._variables()

    def _values(self) -> dict[Fact, list[FactValue]]:
        """For each fact every value it might take, its first value first."""
        values: dict[Fact, list[FactValue]] = {f: [v] for f, v in self.first.items()}
        waiting = [c for c in self.cases if c.effects]
        growing = True
        while growing:
            growing = False
            later: list[Case] = []
            for case in waiting:
                if not all(self._may(values, t) for t in (*case.select, *(g for g, _ in case.guards))):
                    later.append(case)
                    continue
                for fact, value in case.effects:
                    row = values.setdefault(fact, [None])
                    if value not in row:
                        row.append(value)
                        growing = True
            waiting = later
            for motion in self.motions:
                row = values[motion.fact]
                if any(v in motion.cycle for v in row) and all(self._may(values, t) for t in motion.when):
                    more = [v for v in motion.cycle if v not in row]
                    row += more
                    growing = growing or bool(more)
        return values

    @staticmethod
    def _may(values: Mapping[Fact, list[FactValue]], test: Test) -> bool:
        return any(test.holds(v) for v in values.get(test.fact, (None,)))

    def _variables(self) -> tuple[Variable, ...]:
        rows: list[Variable] = []
        shift = 0
        for fact, domain in self.values.items():
            if len(domain) > 1:
                width = (len(domain) - 1).bit_length()
                self.numbers[fact] = len(rows)
                rows.append(Variable(fact, tuple(domain), shift, width))
                shift += width
        return tuple(rows)

    def atom(self, test: Test) -> Atom | bool:
        """The test of a variable; what it comes to, when the fact never changes."""
        number = self.numbers.get(test.fact)
        if number is None:
            return not test.positive if test.fact == NEVER.fact else test.holds(self.values.get(test.fact, [None])[0])
        domain = self.variables[number].domain
        allowed = sum(1 << n for n, v in enumerate(domain) if test.holds(v))
        return True if allowed == (1 << len(domain)) - 1 else Atom(number, allowed) if allowed else False

    def atoms(self, tests: Iterable[Test]) -> tuple[Atom, ...] | None:
        """A conjunction, one atom a variable; None when it never holds."""
        allowed: dict[int, int] = {}
        for test in tests:
            atom = self.atom(test)
            if atom is False:
                return None
            if isinstance(atom, Atom):
                allowed[atom.variable] = allowed.get(atom.variable, -1) & atom.allowed
        return tuple(Atom(n, bits) for n, bits in allowed.items()) if all(allowed.values()) else None

    def deed(self, case: Case) -> tuple[Deed | None, bool]:
        """The deed, or None when its case never arises; and whether it can ever be done."""
        select = self.atoms(case.select)
        if select is None:
            return None, False
        guards = tuple((self.atom(t), line) for t, line in case.guards)
        told = tuple(
            (atom if isinstance(atom, Atom) else Atom(0, 0), line) for atom, line in guards if atom is not True
        )
        chosen = {a.variable: a.allowed for a in select}
        spoken = tuple((a, line) for a, line in told if chosen.get(a.variable, -1) & ~a.allowed or not a.allowed)
        done = all(chosen.get(a.variable, -1) & a.allowed for a, _ in spoken) and not case.free
        effects: tuple[tuple[int, int], ...] = ()
        if done:
            last = {self.numbers.get(f): v for f, v in case.effects}  # an echo lies again where it has just faded
            effects = tuple((n, self.variables[n].domain.index(v)) for n, v in last.items() if n is not None)
        return Deed(case.label, select, spoken, effects, case.walk, case.free), done

    def tick(self, motion: Motion) -> Tick | None:
        """The permutation of a motion; None when it moves nothing."""
        condition = self.atoms(motion.when)
        number = self.numbers.get(motion.fact)
        if condition is None or number is None:
            return None
        domain = self.variables[number].domain
        after = dict(zip(motion.cycle, (*motion.cycle[1:], motion.cycle[0]), strict=True))
        permutation = tuple(domain.index(after.get(v, v)) if v in after else n for n, v in enumerate(domain))
        return Tick(condition, number, permutation)

    def ticks(self) -> list[Tick]:
        """The permutations of all motions. Raises Irreversible for one that is no permutation, for two of one variable,
        and for one that reads what one writes."""
        ticks = [t for t in map(self.tick, self.motions) if t is not None]
        written = Counter(t.variable for t in ticks)
        for tick in ticks:
            name = self.variables[tick.variable].name
            read = [self.variables[a.variable].name for a in tick.condition if a.variable in written]
            if len(set(tick.permutation)) < len(tick.permutation):
                raise Irreversible(f"{name} moves by itself to one value from two, and could have come from either")
            if written[tick.variable] > 1:
                raise Irreversible(f"{name} is moved by two things at the end of one turn")
            if read:
                raise Irreversible(f"{name} moves by itself depending on {', '.join(read)}, which moves by itself too")
        return ticks

    def puzzle(self, goals: Mapping[str, list[tuple[Test, ...]]]) -> Puzzle:
        """Everything numbered."""
        can: list[Deed] = []
        cannot: list[Deed] = []
        for case in self.cases:
            deed, done = self.deed(case)
            if deed is not None:
                (can if done else cannot).append(deed)
        ticks = self.ticks()
        ends = {name: tuple(t for t in map(self.atoms, rows) if t is not None) for name, rows in goals.items()}
        insight = {text: self._meant(text, can) for text in self.dream.tree.get("insight") or ()}
        theirs = {w: (f,) for w, f in self.dream.faculties.items() if f}
        return Puzzle(
            id=self.dream.id,
            variables=self.variables,
            deeds=tuple(can),
            barred=tuple(cannot),
            ticks=tuple(ticks),
            goals=ends,
            who=self.dream.who,
            faculties=theirs,
            insight=insight,
        )

    def _meant(self, text: str, deeds: Iterable[Deed]) -> frozenset[Label]:
        meant = authored.pattern(text, self.dream)
        return frozenset(d.label for d in deeds if meant.fits(d.label))
