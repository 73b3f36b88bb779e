"""Dreams by seed: drafts of a theme, changed one thing at a time for the better, kept when they pass every bar.

Length alone rewards drudgery, so what repeats itself is marked down, a plan may not be mostly walking, everybody and
every faculty must be needed, and steps that seem to lead away from the goal (against the additive heuristic of Bonet
and Geffner, 2001) count for it. The seed decides everything: the budget is evaluations, never time.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

from dreamweave.dreamscape.blueprint import Unreadable
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.hints import Guide
from dreamweave.dreamscape.interpret import step
from dreamweave.dreamscape.palette import PALETTE, THEMES, changed, draft
from dreamweave.dreamscape.proof import Proof, bars
from dreamweave.dreamscape.search import Crowded
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.model import Deed, Puzzle, States
    from dreamweave.dreamscape.palette import Draft, Theme


class Bars(Value):
    """What a dream must reach to be kept. Shares are from 0 to 1; states and plans are the most allowed."""

    least: int = 8
    most: int = 20
    switches: int = 2
    plans: int = 400
    dead: float = 0.30
    states: int = 20_000
    walks: float = 0.5
    repeats: int = 3


class Found(Value):
    """A draft that was measured. against: steps that the relaxed estimate says lead away. plan: commands in order, as
    (actor, action, noun, second, topic). necessary, spare: as in proof.Measures. score: higher is better."""

    theme: str
    tree: Mapping[str, Any]
    states: int
    dead: int
    optimal: int
    plans: int
    switches: int
    against: int
    necessary: tuple[str, ...]
    spare: tuple[str, ...]
    plan: tuple[tuple[str, str, str, str, str], ...]
    score: float

    @property
    def kind(self) -> tuple[str, tuple[str, ...]]:
        """What makes two finds the same puzzle: the theme and the actions of the plan, in order."""
        return self.theme, tuple(action for _, action, *_ in self.plan if action not in ("go", "wait"))


STALE = 20
"""Changes that bring nothing before a draft is given up."""

BUDGET = 150
"""Evaluations allowed for each dream asked for, when nobody says otherwise."""


def generate(seed: int, count: int, lore: Lore, bar: Bars | None = None, budget: int = 0) -> Iterator[Found]:
    """Up to `count` dreams that pass the bars, in the order found, no two of a kind.

    budget: evaluations, BUDGET for each dream when 0. The same seed, palette, lore and bars give the same dreams.
    """
    bar = bar or Bars()
    random = Random(f"dreamweave {PALETTE} {seed}")
    left = budget or BUDGET * count
    kinds: set[tuple[str, tuple[str, ...]]] = set()
    while left > 0 and len(kinds) < count:
        theme = random.choice(THEMES)
        best = measure(draft(random, theme, lore), theme, lore, bar)
        left -= 1
        stale = 0
        while left > 0 and stale < STALE and not (best and passes(best, bar)):
            found = measure(changed(random, dict(best.tree)) if best else draft(random, theme, lore), theme, lore, bar)
            left -= 1
            better = found is not None and (best is None or found.score > best.score)
            best, stale = (found, 0) if better else (best, stale + 1)
        if best and passes(best, bar) and best.kind not in kinds:
            kinds.add(best.kind)
            yield best


def passes(found: Found, bar: Bars) -> bool:
    """Whether every bar is reached."""
    commands = Counter(found.plan)
    walks = sum(action == "go" for _, action, *_ in found.plan)
    return (
        bar.least <= found.optimal <= bar.most
        and found.switches >= bar.switches
        and found.plans <= bar.plans
        and found.dead < bar.dead * found.states
        and not found.spare
        and walks <= bar.walks * found.optimal
        and max(commands.values()) <= bar.repeats
    )


def measure(tree: Draft, theme: Theme, lore: Lore, bar: Bars) -> Found | None:
    """A draft measured; None when it cannot be read, cannot be solved, or is too large. Of one that is too short no
    more is found out than how short."""
    try:
        puzzle = compile_dream("dream", tree, lore)
        proof = Proof(puzzle, bar.states)
    except (Unreadable, Crowded):
        return None
    if proof.away[0] <= 0:
        return None
    path = list(plan(puzzle, proof))
    long = proof.away[0] >= bar.least
    tests = {name: long and proof.solvable(barred) for name, barred in bars(puzzle).items()}
    states = len(proof.space.states)
    return scored(
        Found(
            theme=theme.name,
            tree=tree,
            states=states,
            dead=proof.dead,
            optimal=proof.away[0],
            plans=proof.plans(proof.away),
            switches=proof.switches(proof.away),
            against=against(puzzle, [state for state, _ in path]) if long else 0,
            necessary=tuple(name for name, can in tests.items() if not can),
            spare=tuple(name for name, can in tests.items() if can),
            plan=tuple((x.actor, x.action, x.noun, x.second, x.topic) for x in (deed.label for _, deed in path)),
            score=0.0,
        )
    )


def scored(found: Found) -> Found:
    """With its score: length, switches and steps that seem wrong, less what bores."""
    commands = Counter(found.plan)
    repeated = sum(times - 1 for times in commands.values())
    walks = sum(action == "go" for _, action, *_ in found.plan)
    score = min(found.optimal, 20) + 2 * min(found.switches, 6) + 1.5 * found.against + 6 * len(found.necessary)
    score -= 6 * len(found.spare) + found.plans.bit_length() + 12 * found.dead / found.states
    score -= 1.5 * repeated + max(0, 2 * walks - found.optimal)
    return found.replace(score=round(score, 3))


def plan(puzzle: Puzzle, proof: Proof) -> Iterator[tuple[States, Deed]]:
    """The states of the plan with the fewest switches, each with the deed done in it."""
    guide = Guide(puzzle, proof)
    state, actor = puzzle.start, puzzle.who[0]
    while (deed := guide.next(puzzle.pack(state), actor)) is not None:
        yield state, deed
        state, actor = step(puzzle, deed, state), deed.label.actor


def against(puzzle: Puzzle, states: list[States]) -> int:
    """How many steps along some states raise the relaxed estimate."""
    rows = [estimate(puzzle, state) for state in states]
    return sum(after > before for before, after in pairwise(rows))


def estimate(puzzle: Puzzle, state: States) -> int:
    """h_add: what the goal would cost if nothing ever undid anything and nothing helped two ends at once. Ticks are
    deeds that cost a turn. A large number when even so it cannot be reached."""
    far = 1 << 20
    cost = [[far] * len(x.domain) for x in puzzle.variables]
    for n, value in enumerate(state):
        cost[n][value] = 0

    def price(variable: int, allowed: int) -> int:
        return min((c for v, c in enumerate(cost[variable]) if allowed >> v & 1), default=far)

    growing = True
    while growing:
        growing = False
        for deed in puzzle.deeds:
            total = 1 + sum(price(a.variable, a.allowed) for a in (*deed.select, *(g for g, _ in deed.guards)))
            if total < far:
                for variable, value in deed.effects:
                    if total < cost[variable][value]:
                        cost[variable][value] = total
                        growing = True
        for tick in puzzle.ticks:
            row = cost[tick.variable]
            for value, after in enumerate(tick.permutation):
                if row[value] + 1 < row[after]:
                    row[after] = row[value] + 1
                    growing = True
    goals = [atoms for rows in puzzle.goals.values() for atoms in rows]
    return min((sum(price(a.variable, a.allowed) for a in atoms) for atoms in goals), default=far)
