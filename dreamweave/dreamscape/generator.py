"""Dreams by seed: worlds drawn at random, each asked for the best thing it could want, kept when it passes every bar.

Length alone rewards drudgery, so what repeats itself is marked down, a plan may not be mostly walking, everybody and
every faculty and every part of the want must be needed, and steps that seem to lead away from the goal (against the
additive heuristic of Bonet and Geffner, 2001) count for it. The seed decides everything: the budget is evaluations of
worlds, never time, and nothing depends on the order of a set or on which of two equal states was found first.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, count, pairwise
from random import Random

from dreamweave.dreamscape.blueprint import Blueprint, Unreadable
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.palette import PALETTE, THEMES, world
from dreamweave.dreamscape.phrasing import written
from dreamweave.dreamscape.search import Crowded
from dreamweave.dreamscape.survey import Survey
from dreamweave.dreamscape.wants import wanted
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.model import Puzzle, States
    from dreamweave.dreamscape.palette import Theme, Want, World


class Grade(Value):
    """How hard a dream is, as the city calls it, with what it must reach to be kept.

    least, most: turns of the shortest plan. switches: the fewest changes of who acts in it. classes: the most plans,
    those that differ only in the order of neighbouring commands counted once. against: the fewest steps that seem to
    lead away. dead: the largest share of states from which nothing more can be done. walks: the largest share of the
    plan that only walks. repeats: the most times that one command is given. states: the largest world. sides: how many
    wants there may be besides the main one. bare: whether that one is enough where no law stands in the way. large:
    whether its worlds are as large as their theme allows.
    """

    name: str
    least: int
    most: int
    switches: int
    classes: int
    against: int
    dead: float = 0.30
    walks: float = 0.5
    repeats: int = 2
    states: int = 20_000
    sides: int = 2
    bare: bool = True
    large: bool = False


GRADES: dict[str, Grade] = {
    g.name: g
    for g in (
        Grade("nap", 7, 9, 1, 6, 0, bare=False),
        Grade("night", 10, 13, 2, 8, 1),
        Grade("long night", 14, 20, 2, 12, 2, sides=3, large=True),
    )
}
"""From the easiest. Why these bars: a nap is shorter than D2 and longer than a walk across a room; twenty turns is what
somebody keeps in mind (a find of 37 was a drudge); two switches make two people out of two pairs of hands; with more
than ten kinds of plan anything works and nothing has been understood; a share of dead states over .3 is a trap rather
than a dream; a plan half of which is walking is a walk; and a command that is given three times is a chore (a find that
tuned one room five times once topped a list). A nap of a theme without a law has a second want, since one alone has
one evident plan: of twenty dailies played the three dull ones were such."""


class Found(Value):
    """A dream that was measured. against: steps that the relaxed estimate says lead away. plan: commands in order, as
    (actor, action, noun, second, topic). classes: plans modulo commutation, 0 for too many to count. necessary: people
    and faculties, as in proof.Measures. score: higher is better."""

    theme: str
    grade: str
    tree: Mapping[str, Any]
    states: int
    dead: int
    optimal: int
    plans: int
    classes: int
    switches: int
    against: int
    necessary: tuple[str, ...]
    plan: tuple[tuple[str, str, str, str, str], ...]
    score: float

    @property
    def kind(self) -> tuple[str, tuple[str, ...]]:
        """What makes two finds the same puzzle: the theme and the actions of the plan, in order."""
        return self.theme, tuple(action for _, action, *_ in self.plan if action not in ("go", "wait"))


BUDGET = 60
"""Worlds tried for each dream asked for, when nobody says otherwise."""

ASKED = 8
"""The wants of a world that are measured in full, those that take the most turns first."""


def seeded(seed: str) -> Random:
    """Where a seed's chance comes from: the seed and the palette's version, and nothing else."""
    return Random(f"dreamweave {PALETTE} {seed}")


def generate(seed: int, number: int, lore: Lore, grade: Grade, budget: int = 0) -> Iterator[Found]:
    """Up to `number` dreams that pass the bars, in the order found, no two of a kind.

    budget: worlds to be tried, BUDGET for each dream when 0. The same seed, palette, lore and grade give the same
    dreams on every machine.
    """
    random = seeded(str(seed))
    kinds: set[tuple[str, tuple[str, ...]]] = set()
    for _ in range(budget or BUDGET * number):
        found = tried(world(random, random.choice(fit(grade)), lore, large=grade.large), lore, grade)
        if found is not None and found.kind not in kinds:
            kinds.add(found.kind)
            yield found
            if len(kinds) == number:
                return


LEAST = 6
"""Worlds tried at least for one dream, of which the best is taken."""

MOST = 24
"""Worlds of a theme tried before another theme will do."""


def best(
    seed: str, lore: Lore, grade: str, watch: Callable[[int], None] | None = None, turn: int | None = None
) -> Found:
    """The dream of a seed: the best of the first worlds of its theme, or the first that passes after those. When none
    does for long it is of another theme; when no theme has any, of an easier grade, the easiest being sought until it
    is found. watch: told after each world how many have been tried. turn: whose turn it is among the themes, so that
    neighbouring numbers are of different ones; without it the theme is drawn."""
    random = seeded(seed)
    names = list(GRADES)
    worlds = 0
    for rounds in count():
        bar = GRADES[names[max(0, names.index(grade) - rounds)]]
        themes = fit(bar)
        order = random.sample(themes, len(themes))
        if turn is not None:
            order = [themes[(turn + n) % len(themes)] for n in sorted(range(len(themes)), key=apart(len(themes)))]
        for theme in order:
            kept: Found | None = None
            for number in range(1, MOST + 1):
                found = tried(world(random, theme, lore, large=bar.large), lore, bar)
                if found is not None and (kept is None or found.score > kept.score):
                    kept = found
                worlds += 1
                if watch is not None:
                    watch(worlds)
                if kept is not None and number >= LEAST:
                    break
            if kept is not None:
                return kept
    raise AssertionError("unreachable")


def apart(size: int) -> Callable[[int], tuple[bool, int]]:
    """The order in which themes are asked when it is the turn of one: that one, then those that are furthest from its
    neighbours' turns."""
    return lambda n: (n != 0, -min(n, size - n))


def fit(grade: Grade) -> list[Theme]:
    """The themes that have dreams of a grade."""
    return [theme for theme in THEMES if theme.long or not grade.large]


def tried(drawn: World, lore: Lore, grade: Grade) -> Found | None:
    """The best dream of a world, None when nothing it could want passes the bars."""
    try:
        dream = Blueprint("dream", drawn.tree, lore)
        survey = Survey(compile_dream("dream", drawn.tree, lore), dream.first(), grade.states)
    except (Unreadable, Crowded):
        return None
    rows = [(measure(drawn, dream, survey, w, grade), w) for w in worthwhile(drawn, dream, survey, grade)[:ASKED]]
    kept = [(found, wants) for found, wants in rows if found is not None]
    for found, wants in sorted(kept, key=lambda row: -row[0].score):
        if all(matters(fault, drawn, wants, lore, found.optimal, grade) for fault in drawn.theme.faults):
            return found.replace(tree=written(drawn, wants, lore))
    return None


def matters(fault: str, drawn: World, wants: tuple[Want, ...], lore: Lore, optimal: int, grade: Grade) -> bool:
    """Whether a dream without one of its laws would be another length, or no dream at all."""
    tree = {**drawn.tree, "faults": [f for f in drawn.theme.faults if f != fault]}
    dream = Blueprint("dream", tree, lore)
    try:
        survey = Survey(compile_dream("dream", tree, lore), dream.first(), grade.states)
    except Crowded:
        return True
    return survey.turns(survey.meeting(wanted(dream, [text for want in wants for text in want.texts]))) != optimal


def worthwhile(drawn: World, dream: Blueprint, survey: Survey, grade: Grade) -> list[tuple[Want, ...]]:
    """What a world could want, of a length within bounds, all of it needed and nobody spare; the longest first."""
    met = {want: survey.meeting(wanted(dream, list(want.texts))) for want in (*drawn.mains, *drawn.sides)}
    rows: list[tuple[int, tuple[Want, ...]]] = []
    for main in drawn.mains:
        for more in range(0 if drawn.theme.faults or grade.bare else 1, grade.sides + 1):
            for sides in combinations(drawn.sides, more):
                wants = (main, *sides)
                if main in sides:
                    continue
                turns = survey.turns(together(met[w] for w in wants))
                if not grade.least <= turns <= grade.most or survey.spare(together(met[w] for w in wants)):
                    continue
                without = {left: together(met[w] for w in wants if w is not left) for left in sides}
                if any(survey.turns(less) >= turns for less in without.values()):
                    continue
                if any(left.kind == "band" and survey.spare(less) for left, less in without.items()):
                    continue  # somebody who is there only to turn a place over, and could do it any time
                rows.append((len(sides) - turns, wants))
    rows.sort(key=lambda row: row[0])
    return [wants for _, wants in rows]


def together(sets: Iterable[int]) -> int:
    """What is in all of some sets."""
    both = -1
    for one in sets:
        both &= one
    return both


def measure(drawn: World, dream: Blueprint, survey: Survey, wants: tuple[Want, ...], grade: Grade) -> Found | None:
    """A dream measured; None when it misses a bar. What is cheap to find out is asked first."""
    terms = wanted(dream, [text for want in wants for text in want.texts])
    away = survey.away(survey.meeting(terms))
    dead = away.count(-1)
    if dead >= grade.dead * len(away):
        return None
    ways = survey.ways(away)
    plans = ways.count()
    switches, path = ways.best()
    labels = [survey.puzzle.deeds[number].label for _, number in path]
    walks = sum(label.action == "go" for label in labels)
    if switches < grade.switches or walks > grade.walks * len(path):
        return None
    if max(Counter(label for label in labels if label.action != "wait").values()) > grade.repeats:
        return None
    classes = ways.classes()
    if not 0 < classes <= grade.classes:
        return None
    states = [survey.puzzle.unpack(survey.states[n]) for n, _ in path]
    seeming = against(survey.puzzle, survey.atoms(terms), states)
    if seeming < grade.against:
        return None
    plan = tuple((x.actor, x.action, x.noun, x.second, x.topic) for x in labels)
    repeated = sum(times - 1 for times in Counter(plan).values())
    score = away[0] + 2 * min(switches, 6) + 1.5 * seeming + len({action for _, action, *_ in plan})
    score -= classes / 2 + 12 * dead / len(away) + 1.5 * repeated + max(0, 2 * walks - len(path)) + len(wants)
    return Found(
        theme=drawn.theme.name,
        grade=grade.name,
        tree=drawn.tree,
        states=len(away),
        dead=dead,
        optimal=away[0],
        plans=plans,
        classes=classes,
        switches=switches,
        against=seeming,
        necessary=tuple(survey.without),
        plan=plan,
        score=round(score, 3),
    )


def against(puzzle: Puzzle, goal: tuple[tuple[tuple[int, int], ...], ...], states: list[States]) -> int:
    """How many steps along some states raise the relaxed estimate."""
    relaxed = Relaxed(puzzle, goal)
    return sum(after > before for before, after in pairwise(map(relaxed.estimate, states)))


FAR = 1 << 20
"""An estimate that says: not even so."""


class Relaxed:
    """The additive heuristic h_add: what a goal would cost if nothing ever undid anything and nothing helped two ends
    at once. Ticks are deeds that cost a turn. goal: any of some conjunctions of (variable, allowed)."""

    def __init__(self, puzzle: Puzzle, goal: tuple[tuple[tuple[int, int], ...], ...]) -> None:
        self.sizes = [len(x.domain) for x in puzzle.variables]
        self.asked: list[tuple[int, list[int]]] = []
        number: dict[tuple[int, int], int] = {}

        def asks(atoms: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
            return tuple(number.setdefault(atom, len(number)) for atom in atoms)

        steps: dict[tuple[tuple[int, ...], tuple[tuple[int, int], ...]], None] = {}
        for deed in puzzle.deeds:
            atoms = tuple((a.variable, a.allowed) for a in (*deed.select, *(g for g, _ in deed.guards)))
            steps[asks(atoms), deed.effects] = None
        for tick in puzzle.ticks:
            for value, after in enumerate(tick.permutation):
                steps[asks(((tick.variable, 1 << value),)), ((tick.variable, after),)] = None
        self.steps = list(steps)
        self.goal = [asks(atoms) for atoms in goal]
        self.atoms = [(n, [v for v in range(self.sizes[n]) if allowed >> v & 1]) for n, allowed in number]

    def estimate(self, state: States) -> int:
        """The estimate of a state, FAR when even so it cannot be reached."""
        cost = [[FAR] * size for size in self.sizes]
        for n, value in enumerate(state):
            cost[n][value] = 0
        growing = True
        prices: list[int] = []
        while growing:
            growing = False
            prices = [min([cost[n][v] for v in values]) for n, values in self.atoms]
            for asks, effects in self.steps:
                total = 1 + sum([prices[a] for a in asks])
                if total < FAR:
                    for n, value in effects:
                        if total < cost[n][value]:
                            cost[n][value] = total
                            growing = True
        return min((sum(prices[a] for a in asks) for asks in self.goal), default=FAR)
