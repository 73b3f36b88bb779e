"""A dream surveyed once for every want it could have: where a conjunction is first met, and without whom it never is.

Proof asks about one goal. Making a dream asks about hundreds over the same states, so here a condition is the set of
states where it holds, as the bits of one integer: a conjunction is an `&`, the shortest way to it the lowest bit (for
states are numbered by distance), and somebody is needed when no bit is left among what can be reached without them.
"""

from __future__ import annotations

from dreamweave.dreamscape.proof import bars
from dreamweave.dreamscape.search import Successors
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dreamweave.dreamscape.conditions import Test
    from dreamweave.dreamscape.model import Label, Puzzle
    from dreamweave.messages import Fact, FactValue

ENUMERATED = 3_000
"""The most plans that are sorted into classes one by one; a dream with more is told apart by nothing a player sees."""


class Survey:
    """Every state of a dream, by distance from the first, with the deeds between them. What the dream wants plays no
    part. first: its facts at first, for those that never change. Raises Crowded beyond `most` states."""

    def __init__(self, puzzle: Puzzle, first: Mapping[Fact, FactValue], most: int) -> None:
        self.puzzle = puzzle
        self.first = first
        self.numbers = {x.fact: n for n, x in enumerate(puzzle.variables)}
        self.space = space = Successors(puzzle).explore(puzzle.pack(puzzle.start), most)
        self.states = space.states
        self.depth = [0] * len(space.states)
        known, start = 1, 0
        for here, end in enumerate(space.ends[1:]):
            for there in space.to[start:end]:
                if there >= known:
                    self.depth[there], known = self.depth[here] + 1, there + 1
            start = end
        self._without: dict[str, int] | None = None
        self._met: dict[tuple[int, int], int] = {}

    @property
    def without(self) -> dict[str, int]:
        """For each person and faculty, the states that can be reached without them."""
        if self._without is None:
            self._without = {name: self.reach(barred) for name, barred in bars(self.puzzle).items()}
        return self._without

    def meeting(self, terms: Iterable[Iterable[Test]]) -> int:
        """The states where all tests of any of some terms hold."""
        found = 0
        for term in terms:
            found |= self.met(term)
        return found

    def met(self, tests: Iterable[Test]) -> int:
        """The states where all of some tests hold."""
        bits = (1 << len(self.states)) - 1
        for test in tests:
            number = self.numbers.get(test.fact)
            if number is None:
                bits *= test.holds(self.first.get(test.fact))
                continue
            bits &= self._bits(number, self._allowed(test))
        return bits

    def atoms(self, terms: Iterable[Iterable[Test]]) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Conjunctions as (variable, allowed values as bits); what never changes is left out."""
        return tuple(
            tuple((self.numbers[t.fact], self._allowed(t)) for t in term if t.fact in self.numbers) for term in terms
        )

    def _allowed(self, test: Test) -> int:
        domain = self.puzzle.variables[self.numbers[test.fact]].domain
        return sum(1 << n for n, value in enumerate(domain) if test.holds(value))

    def _bits(self, number: int, allowed: int) -> int:
        key = number, allowed
        if key not in self._met:
            variable = self.puzzle.variables[number]
            shift, ones = variable.shift, (1 << variable.width) - 1
            held = "".join("1" if allowed >> (s >> shift & ones) & 1 else "0" for s in reversed(self.states))
            self._met[key] = int(held, 2)
        return self._met[key]

    def reach(self, barred: Callable[[Label], bool]) -> int:
        """The states that can be reached with some commands forbidden."""
        allowed = [not barred(deed.label) for deed in self.puzzle.deeds]
        ends, to, deeds = self.space.ends, self.space.to, self.space.deeds
        seen = bytearray(len(self.states))
        seen[0] = 1
        front = [0]
        for here in front:
            start, end = ends[here], ends[here + 1]
            for number, there in zip(deeds[start:end], to[start:end], strict=True):
                if not seen[there] and allowed[number]:
                    seen[there] = 1
                    front.append(there)
        return int(seen.translate(DIGITS)[::-1], 2)

    def turns(self, goal: int) -> int:
        """The length of a shortest way to a state of a set, -1 when it is empty."""
        return self.depth[(goal & -goal).bit_length() - 1] if goal else -1

    def spare(self, goal: int) -> tuple[str, ...]:
        """Whom, and which faculties, a set can be reached without."""
        return tuple(name for name, reached in self.without.items() if goal & reached)

    def away(self, goal: int) -> list[int]:
        """For each state the fewest turns to a set, -1 where there is no way."""
        return self.space.distances([n for n, bit in enumerate(bin(goal)[:1:-1]) if bit == "1"])

    def ways(self, away: list[int]) -> Ways:
        """The shortest plans to whatever the distances are from."""
        return Ways(self, away)


DIGITS = bytes([48, 49, *range(2, 256)])
"""0 and 1 as the digits they are."""


class Best(Value):
    """A cheapest way on for one who acts next: cost is (switches, walks), then the number of the deed and of the state
    after it."""

    cost: tuple[int, int]
    deed: int
    after: int


class Ways:
    """All shortest plans from the first state, as layers of (state, deeds that bring it nearer)."""

    def __init__(self, survey: Survey, away: list[int]) -> None:
        self.deeds = survey.puzzle.deeds
        self.away = away
        self.layers: list[dict[int, list[tuple[int, int]]]] = [{0: []}]
        for left in range(away[0] - 1, -1, -1):
            later: dict[int, list[tuple[int, int]]] = {}
            for here, nearer in self.layers[-1].items():
                nearer += [(number, there) for number, there in survey.space.moves(here) if away[there] == left]
                later |= {there: [] for _, there in nearer}
            self.layers.append(later)

    def count(self) -> int:
        """How many plans there are."""
        ways = {0: 1}
        for layer in self.layers[:-1]:
            later: dict[int, int] = {}
            for here, nearer in layer.items():
                for _, there in nearer:
                    later[there] = later.get(there, 0) + ways[here]
            ways = later
        return sum(ways.values())

    def classes(self) -> int:
        """How many are left when plans that differ by the order of two neighbouring commands count as one: the plans
        modulo commutation. 0 when there are more than ENUMERATED to begin with."""
        if self.count() > ENUMERATED:
            return 0
        command: dict[Label, int] = {}
        plans: list[tuple[tuple[int, ...], int]] = [((), 0)]
        for layer in self.layers[:-1]:
            plans = [
                ((*done, command.setdefault(self.deeds[number].label, len(command))), there)
                for done, here in plans
                for number, there in layer[here]
            ]
        left = dict.fromkeys(done for done, _ in plans)
        found = 0
        while left:
            found += 1
            same = [left.popitem()[0]]
            for plan in same:
                for n in range(len(plan) - 1):
                    swapped = (*plan[:n], plan[n + 1], plan[n], *plan[n + 2 :])
                    if swapped in left:
                        del left[swapped]
                        same.append(swapped)
        return found

    def best(self) -> tuple[int, list[tuple[int, int]]]:
        """The plan with the fewest switches, then walks, then the first in the order of the deeds: how many switches it
        has, and its (state, number of the deed) in order."""
        known: dict[int, dict[str, Best]] = {n: {} for n in self.layers[-1]}
        for layer in reversed(self.layers[:-1]):
            earlier: dict[int, dict[str, Best]] = {}
            for here, nearer in layer.items():
                mine: dict[str, Best] = {}
                for number, there in nearer:
                    deed = self.deeds[number]
                    who = deed.label.actor
                    switches, walks = min(
                        ((row.cost[0] + (then != who), row.cost[1]) for then, row in known[there].items()),
                        default=(0, 0),
                    )
                    one = Best((switches, walks + deed.walk), number, there)
                    if who not in mine or (one.cost, one.deed) < (mine[who].cost, mine[who].deed):
                        mine[who] = one
                earlier[here] = mine
            known |= earlier
        path: list[tuple[int, int]] = []
        here, actor, switches = 0, "", 0
        while rows := known[here]:
            who = min(rows, key=lambda w: (rows[w].cost[0] + (w != actor), rows[w].cost, rows[w].deed))
            switches += actor not in ("", who)
            path.append((here, rows[who].deed))
            here, actor = rows[who].after, who
        return switches, path
