"""What is wrong with a dream that can be compiled: found by exploring all of it, and told with the plan that shows it.

A dream must be small enough to be proved; it must have a way to each of its endings, and none without the people it is
written for, their faculties and its insight; and no command may close an ending that nobody is warned of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.dreamscape.authored import pattern, threshold, warnings
from dreamweave.dreamscape.blueprint import Unreadable
from dreamweave.dreamscape.compile import endings
from dreamweave.dreamscape.conditions import holds, terms
from dreamweave.dreamscape.model import Atom
from dreamweave.dreamscape.proof import Proof, bars
from dreamweave.dreamscape.search import Aim, Crowded
from dreamweave.dreamscape.wants import formula

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dreamweave.dreamscape.conditions import All, Some, Test
    from dreamweave.dreamscape.model import Label
    from dreamweave.dreamscape.play import Dreamscape
    from dreamweave.dreamscape.search import Watch
    from dreamweave.story.diagnostics import Path

    Finding = tuple[Path, str]  # where in the dream's own tree, and what is wrong there

CAP = 1_000_000
"""The most states a dream may have, when its options.cap does not say."""


def findings(scape: Dreamscape, watch: Watch | None = None) -> list[Finding]:
    """Everything wrong with a dream. Explores it: seconds for a large one. watch: as for Proof."""
    puzzle = scape.puzzle
    cap = int(scape.blueprint.options.get("cap") or CAP)
    try:
        proof = Proof(puzzle, cap, watch)
    except Crowded as e:
        return [(("options", "cap"), f"{e}; options.cap allows {cap:,}")]
    found: list[Finding] = []
    shut = [name for name in puzzle.goals if proof.turns(name)[proof.start] < 0]
    if len(shut) == len(puzzle.goals):
        return [(("wants",), unsolvable(scape, proof, ""))]
    found += [(("options", "endings", name), unsolvable(scape, proof, name)) for name in shut]
    found += spare(scape, proof)
    found += unwarned(scape, proof)
    return found


def unfit(scape: Dreamscape) -> list[Finding]:
    """Hints and warnings that are filed under what is never done in the dream, and so are never said."""
    rows: list[tuple[Path, str]] = [(("hints", text), text) for text in scape.tree.get("hints") or {}]
    options = scape.blueprint.options
    rows += [(("options", "warnings", n, "on"), row["on"]) for n, row in enumerate(options.get("warnings") or ())]
    labels = {deed.label for deed in scape.puzzle.deeds}
    return [(where, said) for where, text in rows if (said := _undone(scape, text, labels))]


def _undone(scape: Dreamscape, text: str, labels: set[Label]) -> str:
    """Why nothing done in the dream is a command as authored, and what with the same thing is; "" if something is."""
    try:
        meant = pattern(text, scape.blueprint)
    except Unreadable as e:
        return str(e)
    if any(map(meant.fits, labels)):
        return ""
    near = {(x.second, x.topic) for x in labels if (x.action, x.noun) == (meant.action, meant.noun)}
    words = [" ".join((text.split(maxsplit=1)[0], meant.noun, *filter(None, pair))) for pair in near]
    told = f"; did you mean {min(words).replace(f'{scape.id}.', '')}?" if words else ""
    return f"{scape.id}: nothing that can be done is {text!r}{told}"


def unsolvable(scape: Dreamscape, proof: Proof, ending: str) -> str:
    """How far one can get: the wants that are never so, and the most that are so at once, with the way there."""
    named = f"{scape.id}, ending {ending}," if ending else scape.id
    texts = next(iter(endings(scape.tree).values())) if not ending else endings(scape.tree)[ending]
    wants = [(text, _aim(scape, formula(text, scape.blueprint))) for text in texts]
    most, where, ever = -1, proof.start, set[str]()
    for n, state in enumerate(proof.space.states):
        met = [text for text, aim in wants if aim.met(state)]
        ever.update(met)
        if len(met) > most:
            most, where = len(met), n
    never = [text for text, _ in wants if text not in ever]
    together = [text for text, aim in wants if aim.met(proof.space.states[where])]
    told = f"{named} cannot be solved: {proof.count:,} states can be reached. "
    told += f"Never so: {'; '.join(never)}. " if never else "Each of its wants can be so, but not all at once. "
    way = plan(proof, lambda n: n == where)
    if together and way:
        told += f"The most that is so at once: {'; '.join(together)}, after {typed(scape, way)}. "
    return told.strip()


def spare(scape: Dreamscape, proof: Proof) -> Iterator[Finding]:
    """Whom and what the dream can be solved without, though it is written for them, each with a plan."""
    puzzle = scape.puzzle
    goals = {n for name in puzzle.goals for n, turns in enumerate(proof.turns(name)) if turns == 0}
    for name, barred in bars(puzzle).items():
        if proof.reached(barred):
            way = plan(proof, goals.__contains__, barred) or []
            section = "insight" if name in puzzle.insight else "who"
            yield (section,), f"{scape.id} can be solved without {name}: {typed(scape, way)}"


def unwarned(scape: Dreamscape, proof: Proof) -> Iterator[Finding]:
    """Commands that close an ending where no warning is written for it; and a threshold that is none."""
    puzzle, space = scape.puzzle, proof.space
    away = [proof.turns(name) for name in puzzle.goals]
    if not any(min(turns) < 0 for turns in away):
        return
    names = list(puzzle.goals)
    cautions = [(row, _aim(scape, row.need)) for row in warnings(scape.blueprint)]
    needed = threshold(scape.blueprint)
    begun = _aim(scape, needed) if needed is not None else None
    left = [sum(1 << bit for bit, turns in enumerate(away) if turns[n] >= 0) for n in range(proof.count)]
    closing: dict[str, tuple[int, int]] = {}
    early = 0
    for n, here in enumerate(left):
        state = space.states[n]
        early += begun is not None and here + 1 < 1 << len(names) and not begun.met(state)
        for number, there in space.moves(n) if here else ():
            if gone := here & ~left[there]:
                label = puzzle.deeds[number].label
                if not any(
                    row.meant.fits(label) and row.who in ("", label.actor) and aim.met(state) for row, aim in cautions
                ):
                    command = f"{label.actor}> {scape.command(label)}"
                    steps, bits = closing.get(command, (0, 0))
                    closing[command] = steps + 1, bits | gone
    for command, (steps, bits) in closing.items():
        lost = ", ".join(name for bit, name in enumerate(names) if bits >> bit & 1 and name)
        what = f"closes {lost}" if lost else "makes it unsolvable"
        said = f"{scape.id}: {command} {what} in {steps:,} states, and no warning is written for it"
        yield ("options", "warnings"), said
    if early:
        said = f"{scape.id}: an ending is out of reach in {early:,} states in which the threshold is not so"
        yield ("options", "threshold"), said


def plan(
    proof: Proof, goal: Callable[[int], bool], barred: Callable[[Label], bool] = lambda label: False
) -> list[tuple[int, Label]] | None:
    """A shortest way to a state, by its number: (packed state, command given in it). None when there is none."""
    deeds, states = proof.puzzle.deeds, proof.space.states
    allowed = [not barred(deed.label) for deed in deeds]
    came: dict[int, tuple[int, Label]] = {}  # the number of the state before, the command
    seen, front = {proof.start}, [proof.start]
    for n in front:
        if goal(n):
            way: list[tuple[int, Label]] = []
            while n != proof.start:
                n, label = came[n]
                way.append((states[n], label))
            return way[::-1]
        for number, there in proof.space.moves(n):
            if allowed[number] and there not in seen:
                seen.add(there)
                came[there] = n, deeds[number].label
                front.append(there)
    return None


def typed(scape: Dreamscape, way: Sequence[tuple[int, Label]]) -> str:
    """A plan as it is typed, by actor."""
    words, actor = "", ""
    for packed, label in way:
        facts = dict(scape.puzzle.facts(scape.puzzle.unpack(packed)))
        words += f"{'. ' if actor == label.actor else f' {label.actor}> '}{scape.command(label, facts.get)}"
        actor = label.actor
    return words.strip() or "nothing at all"


def _aim(scape: Dreamscape, wanted: Test | All | Some) -> Aim:
    """A formula over packed states."""
    puzzle, first = scape.puzzle, scape.blueprint.first()
    numbers = {x.fact: n for n, x in enumerate(puzzle.variables)}
    rows: list[list[Atom]] = []
    for term in terms(wanted):
        atoms: list[Atom] = []
        for test in term:
            number = numbers.get(test.fact)
            if number is None and not holds(test, first.get):
                break
            if number is not None:
                domain = puzzle.variables[number].domain
                atoms.append(Atom(number, sum(1 << n for n, v in enumerate(domain) if test.holds(v))))
        else:
            rows.append(atoms)
    return Aim(puzzle, rows)
