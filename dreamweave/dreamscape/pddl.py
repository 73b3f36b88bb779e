"""A dream in PDDL, so that planners which know nothing of this game can be asked how short its shortest plan is.

Everything is grounded already: no action has parameters, and a value is a fact such as (kettle-in larder). A test of
several values denies the others, so STRIPS with negative preconditions is enough. The end of a turn is a forced phase:
a deed (cost 1) hands on to the first tick, each tick (cost 0) to the next, the last one back to the deeds; ticks read
nothing that a tick writes, so this order is as good as any. Wants are tested between turns by actions of cost 0, one
for each conjunction, because PDDL has one goal and we have several. The cost of a plan is thus its turns.

PDDL 2.1 (Fox and Long, 2003) with action costs as in the planning competition of 2008.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from dreamweave.dreamscape.model import Atom, Deed, Puzzle, Tick
    from dreamweave.messages import FactValue

ANY = ""
"""Which ending a problem is about when any will do."""

TURN = "(increase (total-cost) 1)"


class Names:
    """Names that PDDL takes (small letters, digits, hyphens; a letter first), no two alike."""

    def __init__(self, *taken: str) -> None:
        self._taken = set(taken)
        self._known: dict[Hashable, str] = {}

    def of(self, key: Hashable, words: str) -> str:
        """The name of whatever the key stands for: made of the words when first asked for, the same ever after."""
        if key not in self._known:
            plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
            first = name = plain if plain[:1].isalpha() else f"n{plain}"
            number = 1
            while name in self._taken:
                number += 1
                name = f"{first}-{number}"
            self._taken.add(name)
            self._known[key] = name
        return self._known[key]

    def all(self) -> list[str]:
        """Every name given so far, in order."""
        return list(self._known.values())


class Export:
    """A puzzle as PDDL: one `domain`, a `problem` for each ending or for any, and the way back from a `plan`."""

    def __init__(self, puzzle: Puzzle) -> None:
        self.puzzle = puzzle
        self.name = Names().of("", puzzle.id)
        predicates, constants = Names("now", "reached", "solved"), Names()
        phases = ("deeds", *(f"tick-{n}" for n, _ in enumerate(puzzle.ticks, 1)))
        self._phases = [constants.of(("phase", phase), phase) for phase in phases]
        self._endings = {name: constants.of(("ending", name), name or "end") for name in puzzle.goals}
        self._predicates = [predicates.of(n, self._words(x.fact)) for n, x in enumerate(puzzle.variables)]
        self._values = [[constants.of((type(v), v), self._words(v)) for v in x.domain] for x in puzzle.variables]
        self._constants = constants.all()
        self._facts = [[f"({p} {v})" for v in values] for p, values in zip(self._predicates, self._values, strict=True)]
        actions = Names()
        self._deeds = {actions.of(n, self._command(deed)): deed for n, deed in enumerate(puzzle.deeds)}

    @property
    def domain(self) -> str:
        """The text of the domain: deeds, ticks and goals as actions."""
        predicates = ("(now ?phase)", "(reached ?ending)", "(solved)", *(f"({p} ?value)" for p in self._predicates))
        return "\n".join(
            (
                f"; {self.puzzle.id}: a turn is a deed (cost 1) and then every tick (cost 0); the cost is the turns.",
                f"(define (domain {self.name})",
                "(:requirements :strips :negative-preconditions :action-costs)",
                _block("constants", self._constants),
                _block("predicates", predicates),
                "(:functions (total-cost))",
                *self._doing(),
                *self._ticking(),
                *self._ending(),
                ")\n",
            )
        )

    def problem(self, ending: str = ANY) -> str:
        """The text of the problem: the dream's first state, and one ending of several as the goal, or any of them."""
        goal = f"(reached {self._endings[ending]})" if ending != ANY else "(solved)"
        first = (facts[v] for facts, v in zip(self._facts, self.puzzle.start, strict=True))
        return "\n".join(
            (
                f"(define (problem {self.name}-{self._endings[ending] if ending != ANY else 'any'})",
                f"(:domain {self.name})",
                _block("init", (*first, f"(now {self._phases[0]})", "(= (total-cost) 0)")),
                f"(:goal {goal})",
                "(:metric minimize (total-cost))",
                ")\n",
            )
        )

    def plan(self, text: str) -> list[Deed]:
        """The deeds of a plan as planners write it, an action a line in brackets; ticks and goals are left out."""
        steps = re.findall(r"^\s*\(\s*([^\s()]+)", text, re.MULTILINE)
        return [self._deeds[step] for step in steps if step in self._deeds]

    def _doing(self) -> Iterator[str]:
        for name, deed in self._deeds.items():
            known = self._known((*deed.select, *(atom for atom, _ in deed.guards)))
            effects = [e for n, v in deed.effects for e in self._becomes(n, v, known.get(n, self._every(n)))]
            yield self._action(name, 0, self._tests(known), (*effects, TURN))

    def _ticking(self) -> Iterator[str]:
        for phase, tick in enumerate(self.puzzle.ticks, 1):
            for name, tests, effects in self._tick(tick):
                yield self._action(f"{self._phases[phase]}-{name}", phase, tests, effects)

    def _tick(self, tick: Tick) -> Iterator[tuple[str, list[str], list[str]]]:
        """Each way a tick can go: (name, tests, effects). Several may hold when nothing moves, to the same end."""
        x = tick.variable
        condition = self._known(tick.condition)
        moved = [(v, after) for v, after in enumerate(tick.permutation) if v != after]
        for v, after in moved:
            yield f"from-{self._values[x][v]}", self._tests({**condition, x: 1 << v}), self._becomes(x, after, 1 << v)
        if still := self._every(x) & ~sum(1 << v for v, _ in moved):
            yield "still", self._tests({x: still}), []
        for n, allowed in condition.items():
            yield f"unless-{self._predicates[n]}", self._tests({n: self._every(n) & ~allowed}), []

    def _ending(self) -> Iterator[str]:
        for ending, name in self._endings.items():
            for number, atoms in enumerate(self.puzzle.goals[ending], 1):
                tests = self._tests(self._known(atoms))
                yield self._action(f"reach-{name}-{number}", None, tests, [f"(reached {name})", "(solved)"])

    def _action(self, name: str, phase: int | None, tests: Iterable[str], effects: Iterable[str]) -> str:
        """An action of a phase, which hands on to the next; of none: it is done between turns and ends nothing."""
        now = self._phases[phase or 0]
        after = self._phases[(phase + 1) % len(self._phases)] if phase is not None else now
        moves = [] if after == now else [f"(not (now {now}))", f"(now {after})"]
        before = " ".join((f"(now {now})", *tests))
        return f"(:action {name}\n  :precondition (and {before})\n  :effect (and {' '.join((*moves, *effects))}))"

    def _every(self, variable: int) -> int:
        return (1 << len(self._facts[variable])) - 1

    def _known(self, atoms: Iterable[Atom]) -> dict[int, int]:
        """A conjunction as one set of values (bits) for each variable it asks about."""
        known: dict[int, int] = {}
        for atom in atoms:
            known[atom.variable] = known.get(atom.variable, self._every(atom.variable)) & atom.allowed
        return known

    def _tests(self, known: dict[int, int]) -> list[str]:
        rows: list[str] = []
        for n, allowed in known.items():
            if allowed.bit_count() == 1:
                rows.append(self._facts[n][allowed.bit_length() - 1])
            else:
                rows += [f"(not {fact})" for v, fact in enumerate(self._facts[n]) if not allowed >> v & 1]
        return rows

    def _becomes(self, variable: int, value: int, known: int) -> list[str]:
        """The effects that give a variable a value, when it has one of those known."""
        facts = self._facts[variable]
        if known == 1 << value:
            return []
        return [facts[value], *(f"(not {f})" for v, f in enumerate(facts) if v != value and known >> v & 1)]

    def _command(self, deed: Deed) -> str:
        label = deed.label
        return self._words(tuple(filter(None, (label.actor, label.action, label.noun, label.second, label.topic))))

    def _words(self, value: FactValue) -> str:
        """A value in words, ids without their dream."""
        if value is None or isinstance(value, bool):
            return {None: "nowhere", True: "yes", False: "no"}[value]
        parts = map(self._words, value) if isinstance(value, tuple) else str(value).split(" ")
        return "-".join(part.removeprefix(self.puzzle.id + ".") for part in parts) or "nothing"


def _block(word: str, rows: Iterable[str]) -> str:
    return "\n  ".join((f"(:{word}", *rows)) + ")"
