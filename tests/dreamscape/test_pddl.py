"""The export: what it says, and that Fast Downward, which knows nothing of this game, finds plans of the same length."""

from __future__ import annotations

import os
import re
from copy import copy

import pytest

from dreamweave.cli import run
from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.arrays import explore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.generator import GRADES, generate
from dreamweave.dreamscape.model import Puzzle, fails
from dreamweave.dreamscape.pddl import ANY, Export, Names
from dreamweave.dreamscape.proof import Proof

from .downward import large, needs_downward, solve
from .small import LORE, pond
from .test_story_dreams import FIGURES, LENGTHS, puzzle
from .wild import sized, wild


def agrees(puzzle: Puzzle, length: int, ending: str = ANY) -> None:
    """Hold Fast Downward to a length, and the interpreter to its plan."""
    answer = solve(puzzle, ending)
    assert answer.length == length
    if length < 0:
        return
    assert len(answer.plan) == length
    state = puzzle.start
    for deed in answer.plan:
        assert deed in interpret.possible(puzzle, state)
        state = interpret.step(puzzle, deed, state)
    met = [name for name, goal in puzzle.goals.items() if any(not fails(atoms, state) for atoms in goal)]
    assert met
    assert ending in (ANY, *met)


@needs_downward
@pytest.mark.parametrize("dream", FIGURES)
def test_fast_downward_finds_the_length_of_a_dream(dream: str) -> None:
    agrees(puzzle(dream), FIGURES[dream][2])


@needs_downward
def test_fast_downward_finds_the_length_of_the_stairs_nearest_ending() -> None:
    agrees(puzzle("d8"), min(LENGTHS.values()))


@pytest.mark.campaign
@needs_downward
@pytest.mark.parametrize("ending", LENGTHS)
def test_fast_downward_finds_the_length_of_every_ending(ending: str) -> None:
    agrees(puzzle("d8"), LENGTHS[ending], ending)


@pytest.mark.campaign
@needs_downward
@pytest.mark.parametrize("ending", LENGTHS)
def test_fast_downward_finds_the_lengths_of_a_larger_stair(ending: str) -> None:
    stair = large()
    stair.goals = {ending: stair.goals[ending]}
    table = explore(stair)
    assert len(table.states) == 840_673
    agrees(stair, table.away[table.states.tolist().index(stair.pack(stair.start))], ending)


def lengths(puzzle: Puzzle) -> dict[str, int]:
    """How many turns each ending takes by the proof, and whichever is nearest."""
    rows = {ANY: Proof(puzzle).away[0]}
    for ending, goal in puzzle.goals.items():
        alone = copy(puzzle)
        alone.goals = {ending: goal}
        rows[ending] = Proof(alone).away[0]
    return rows


@needs_downward
@pytest.mark.parametrize("seed", range(8))
def test_fast_downward_finds_the_lengths_of_dreams_by_chance(seed: int) -> None:
    chance = sized(seed)
    for ending, length in lengths(chance).items():
        agrees(chance, length, ending)


@pytest.mark.campaign
@needs_downward
@pytest.mark.parametrize("batch", range(10))
def test_fast_downward_finds_the_lengths_of_a_hundred_dreams_by_chance(batch: int) -> None:
    for seed in range(100 + 10 * batch, 110 + 10 * batch):
        chance = sized(seed)
        for ending, length in lengths(chance).items():
            agrees(chance, length, ending)


@pytest.mark.campaign
@needs_downward
@pytest.mark.parametrize("grade", GRADES)
def test_fast_downward_finds_the_lengths_of_generated_dreams(grade: str) -> None:
    for found in generate(7, 4, LORE, GRADES[grade]):
        generated = compile_dream("dream", found.tree, LORE)
        agrees(generated, Proof(generated).away[0])


def test_a_turn_is_a_deed_and_then_every_tick() -> None:
    """Three things drift in the pond, so its deeds hand on to the first of three ticks, and the last back to the deeds."""
    export = Export(pond())
    phases: dict[tuple[str, ...], int] = {}
    for action in export.domain.split("(:action ")[1:]:
        phase = (
            *re.findall(r"\(now ([a-z0-9-]+)\)", action),
            "costs" if "(increase (total-cost) 1)" in action else "free",
        )
        phases[phase] = phases.get(phase, 0) + 1
    assert set(phases) == {
        ("deeds", "deeds", "tick-1", "costs"),
        ("tick-1", "tick-1", "tick-2", "free"),
        ("tick-2", "tick-2", "tick-3", "free"),
        ("tick-3", "tick-3", "deeds", "free"),
        ("deeds", "free"),
    }
    assert phases["deeds", "deeds", "tick-1", "costs"] == len(export.puzzle.deeds)
    assert phases["deeds", "free"] == len(export.puzzle.goals[""])


@pytest.mark.parametrize("seed", range(20))
def test_a_text_uses_only_what_it_declares(seed: int) -> None:
    export = Export(wild(seed))
    text = export.domain
    declared = set(re.findall(r"\((\S+) \?", text)) | {"solved"}
    (listed,) = re.findall(r"\(:constants([^)]*)\)", text)
    constants = set(listed.split())
    for texts in (text.partition("(:functions")[2], export.problem()):
        facts = re.findall(r"\(([a-z0-9-]+) ([a-z0-9-]+)\)", texts)
        assert {p for p, _ in facts} - {"total-cost", "domain", "problem"} <= declared
        assert {value for p, value in facts if p in declared} <= constants
    names = re.findall(r"\(:action (\S+)", text)
    assert len(names) == len(set(names))
    assert text.count("(") == text.count(")")


def test_names_are_what_pddl_takes_and_no_two_alike() -> None:
    names = Names("now")
    assert names.of(1, "Kavi's lamp") == "kavi-s-lamp"
    assert names.of(2, "kavi s_lamp") == "kavi-s-lamp-2"
    assert names.of(1, "anything") == "kavi-s-lamp"
    assert names.of(3, "now") == "now-2"
    assert names.of(4, "7") == "n7"
    assert names.of(5, "...") == "n"


def test_export_writes_a_domain_and_a_problem_for_each_ending(
    tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = os.path.join(str(tmp_path), "new")
    assert run(["export", "--dream", "d8", "--to", folder]) == 0
    names = ["d8-domain", "d8", "d8-lend", "d8-keep", "d8-give"]
    assert capsys.readouterr().out.split() == [os.path.join(folder, f"{name}.pddl") for name in names]
    with open(os.path.join(folder, "d8-keep.pddl"), encoding="utf-8") as file:
        assert "(:goal (reached keep))" in file.read()


def test_export_says_what_it_cannot_do(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    path = os.path.join(str(tmp_path), "file")
    with open(path, "w", encoding="utf-8"):
        pass
    assert run(["export", "--dream", "d1", "--to", path]) == 2
    assert path in capsys.readouterr().err
    assert run(["export", "--dream", "d99"]) == 2
    assert "no dream is called d99" in capsys.readouterr().err
