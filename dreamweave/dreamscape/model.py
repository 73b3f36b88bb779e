"""The one model of a dreamscape: finite variables, deeds with spoken guards, permutation ticks, goals.

It is SAS+ (Backstrom and Nebel, 1995) with ticks: after every deed each tick whose condition holds permutes the values
of one variable. Ticks read nothing that a tick writes, so they commute and invert, and a search may run either way.
Play, refusals, the diagram, hints and the proof read these same records; nothing else says what a dream's rules are.
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, TypeAlias

    from dreamweave.messages import Fact, FactValue

    States: TypeAlias = tuple[int, ...]  # the index of each variable's value in its domain


class Variable(Value):
    """Something that changes: exactly one fact, and the values it can take, the first being its first value.

    shift and width place it in a packed state (bits).
    """

    fact: Fact
    domain: tuple[FactValue, ...]
    shift: int
    width: int

    @property
    def name(self) -> str:
        """The fact in one word, for printing."""
        return ".".join(self.fact)

    @property
    def mask(self) -> int:
        """Its bits in a packed state."""
        return ((1 << self.width) - 1) << self.shift


class Atom(Value):
    """`variable in set`: bit v of `allowed` says whether value number v will do."""

    variable: int
    allowed: int


class Line(Value):
    """What is said when a guard is the first to fail: the key of a library line with its parameters (name, entity or
    word), or the story's own text when it wrote one (then `say` is its tree)."""

    key: str
    params: tuple[tuple[str, str], ...] = ()
    say: Any = None


class Label(Value):
    """The command a deed is: one typed command is one label. "*" stands for anything.

    For GO, noun is the shard gone to. topic is a band for TUNE, a name for NAME.
    """

    actor: str
    action: str
    noun: str = ""
    second: str = ""
    topic: str = ""


class Deed(Value):
    """One grounded case of a command.

    select: what makes this the case in question; the cases of one label exclude each other.
    guards: what must hold besides, in the order in which it is asked, each with what is said if it does not.
    effects: (variable, value number), all at once; no variable twice.
    walk: whether it only moves its actor.
    free: it takes no turn and changes nothing; only its refusals matter.
    """

    label: Label
    select: tuple[Atom, ...]
    guards: tuple[tuple[Atom, Line], ...]
    effects: tuple[tuple[int, int], ...]
    walk: bool = False
    free: bool = False


class Tick(Value):
    """At the end of a turn, if every atom of condition holds: value number v of the variable becomes permutation[v]."""

    condition: tuple[Atom, ...]
    variable: int
    permutation: tuple[int, ...]


class Puzzle:
    """A compiled dream.

    deeds can happen in some state; barred are those that never can, and free ones: they exist to say why.
    goals: by ending (most dreams have only ""), conjunctions any one of which will do.
    who: the dreamers. faculties: the action a dreamer alone has here, by dreamer. insight: labels by authored pattern.
    """

    def __init__(
        self,
        *,
        id: str,
        variables: tuple[Variable, ...],
        deeds: tuple[Deed, ...],
        barred: tuple[Deed, ...],
        ticks: tuple[Tick, ...],
        goals: dict[str, tuple[tuple[Atom, ...], ...]],
        who: tuple[str, ...],
        faculties: dict[str, tuple[str, ...]],
        insight: dict[str, frozenset[Label]],
    ) -> None:
        self.id = id
        self.variables = variables
        self.deeds = deeds
        self.barred = barred
        self.ticks = ticks
        self.goals = goals
        self.who = who
        self.faculties = faculties
        self.insight = insight
        self.start: States = (0,) * len(variables)
        self._numbers = tuple({(type(v), v): n for n, v in enumerate(x.domain)} for x in variables)
        self.cases: dict[Label, list[Deed]] = {}
        for deed in (*deeds, *barred):
            self.cases.setdefault(deed.label, []).append(deed)

    def read(self, get: Callable[[Fact], FactValue]) -> States:
        """The state that the facts say. A fact with a value no deed here can give it (a dreamer still awake) counts as
        standing at its first."""
        return tuple(
            numbers.get((type(value), value), 0)
            for x, numbers in zip(self.variables, self._numbers, strict=True)
            for value in (get(x.fact),)
        )

    def facts(self, state: States) -> list[tuple[Fact, FactValue]]:
        """Every variable's fact with its value: what to write for `read` to give this state back."""
        return [(x.fact, x.domain[v]) for x, v in zip(self.variables, state, strict=True)]

    def pack(self, state: States) -> int:
        """The state as one integer."""
        packed = 0
        for x, v in zip(self.variables, state, strict=True):
            packed |= v << x.shift
        return packed

    def unpack(self, packed: int) -> States:
        """The state that `pack` made this integer of."""
        return tuple((packed & x.mask) >> x.shift for x in self.variables)


def fails(atoms: Iterable[Atom], state: Sequence[int]) -> bool:
    """Whether some atom does not hold."""
    return any(not atom.allowed >> state[atom.variable] & 1 for atom in atoms)
