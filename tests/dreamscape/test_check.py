"""`dreamweave check` refuses a dream that should not be played, says why, and shows the plan when there is one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dreamweave.dreamscape import compile
from dreamweave.dreamscape.certificate import make
from dreamweave.dreamscape.faults.motion import Motion
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.session.library import library
from dreamweave.story.cache import certificate_path, compile_folder
from dreamweave.story.model import Story
from dreamweave.tools.check import check

PACK: dict[str, Any] = {
    "story": {"title": "T"},
    "protagonists": {
        "ann": {"name": "Ann", "in": "hall", "faculty": "tune"},
        "bob": {"name": "Bob", "in": "hall", "faculty": "ground"},
    },
    "rooms": {"hall": {"name": "Hall"}},
}
DREAM: dict[str, Any] = {
    "name": "D",
    "law": "nothing moves",
    "who": ["ann"],
    "shards": {
        "porch": {"name": "Porch", "band": "alpha", "entry": "yes"},
        "attic": {"name": "Attic", "band": "delta", "tunable": "yes"},
    },
    "threads": [["porch", "attic"]],
    "motifs": {
        "bell": {"name": "a bell", "in": "attic", "aspect": "song"},
        "table": {"name": "a table", "in": "porch", "kind": ["fixed", "supporter"]},
    },
    "wants": ["bell on table"],
    "insight": ["tune attic"],
}

PUSH = {"on": "push bell", "as": "ann", "in": "porch", "if": "held(bell)", "do": [{"move": "bell", "to": "nowhere"}]}


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What check prints of a pack with the dream changed; "0 " or "1 " before it."""

    def run(*, proofs: bool = False, **changed: Any) -> str:
        folder = tmp_path / "pack"
        folder.mkdir(exist_ok=True)
        tree = {**PACK, "dreams": {"dusk": {**DREAM, **changed}}}
        (folder / "story.yaml").write_text(yaml.safe_dump(tree, sort_keys=False, default_flow_style=None))
        code = check(str(folder), proofs=proofs)
        return f"{code} {capsys.readouterr().out}"

    return run


def test_a_good_dream_is_proved_and_said_to_be(told: Callable[..., str]) -> None:
    said = told()
    assert said.startswith("0 T: no mistakes.")
    assert said.endswith("Dreams proved: dusk. Solvable by their certificates, and not proved again: none.\n")


def test_wants_that_are_never_so_are_named(told: Callable[..., str]) -> None:
    said = told(wants=["bell on table", "band(porch) == gamma"])
    assert said.startswith("1 ")
    assert "dusk cannot be solved" in said
    assert "Never so: band(porch) == gamma." in said
    assert "The most that is so at once: bell on table, after ann> TUNE ATTIC TO " in said
    assert "story.yaml:" in said
    assert "1 mistake." in said


def test_wants_that_are_never_so_together_are_told_apart(told: Callable[..., str]) -> None:
    said = told(wants=["bell on table", "held(bell)"])
    assert "Each of its wants can be so, but not all at once." in said
    assert "The most that is so at once: " in said


def test_a_dream_that_wants_nobody_it_is_written_for_is_shown_solved_without_them(told: Callable[..., str]) -> None:
    said = told(who=["ann", "bob"])
    assert "dusk can be solved without bob: ann> TUNE ATTIC TO " in said
    assert "without ground" in said
    assert "2 mistakes." in said


def test_an_insight_that_is_not_needed_is_shown_so(told: Callable[..., str]) -> None:
    assert "dusk can be solved without tune attic to beta: ann> TUNE ATTIC TO " in told(insight=["tune attic to beta"])


def test_a_dream_past_its_cap_says_what_makes_it_large(told: Callable[..., str]) -> None:
    said = told(options={"cap": 5})
    assert "dusk has more than 5 states" in said
    assert "dusk.attic.band" in said


def test_a_doom_without_a_warning_is_named_and_one_with_is_none(told: Callable[..., str]) -> None:
    said = told(options={"deeds": [PUSH]})
    assert "dusk: ann> PUSH BELL makes it unsolvable in " in said
    warned = {"deeds": [PUSH], "warnings": [{"on": "push bell", "as": "ann", "say": "It will go off."}]}
    assert told(options=warned).startswith("0 ")
    elsewhere = {"deeds": [PUSH], "warnings": [{"on": "push bell", "if": "at(ann, attic)", "say": "It will go off."}]}
    assert "no warning is written for it" in told(options=elsewhere)


def test_a_threshold_before_which_an_ending_closes_is_none(told: Callable[..., str]) -> None:
    options = {"deeds": [PUSH], "warnings": [{"on": "push bell", "say": "It will go."}], "threshold": "bell on table"}
    assert "an ending is out of reach in " in told(options=options)


def test_each_ending_must_be_in_reach(told: Callable[..., str]) -> None:
    endings = {"rung": ["bell on table"], "kept": ["bell on table", "bell in attic"]}
    said = told(wants=[], options={"endings": endings})
    assert "dusk, ending kept, cannot be solved" in said
    assert "ending rung" not in said


def test_everything_wrong_is_told_at_once_with_its_place(told: Callable[..., str]) -> None:
    said = told(who=["ann", "bob"], options={"deeds": [PUSH]}, insight=["tune attic to beta"])
    assert said.count("can be solved without") == 3
    assert said.count("no warning is written") == 1
    assert all(":" in line for line in said.splitlines() if "dusk" in line)


def test_a_dream_that_cannot_be_read_is_still_told_where(told: Callable[..., str]) -> None:
    said = told(wants=["bell in cellar"])
    assert "'cellar' is nothing in dusk" in said
    assert "story.yaml:" in said


def test_a_hint_filed_under_what_is_never_done_is_a_mistake(told: Callable[..., str]) -> None:
    said = told(hints={"tune attic": ["Loud."], "take table": ["Heavy."], "put bell on *": ["Heavy."]})
    assert "nothing that can be done is 'take table'" in said
    assert "1 mistake." in said


def test_a_hint_that_names_nothing_here_is_a_mistake(told: Callable[..., str]) -> None:
    assert "'take tabel': 'tabel' is nothing in dusk" in told(hints={"take tabel": ["Heavy."]})


def test_a_fresh_certificate_is_taken_and_a_stale_one_named(told: Callable[..., str], tmp_path: Path) -> None:
    told()
    folder = str(tmp_path / "pack")
    scape = Dreamscape(Story(compile_folder(folder, library)), "dusk")
    Path(certificate_path(folder, "dusk")).parent.mkdir()
    Path(certificate_path(folder, "dusk")).write_bytes(make(scape.puzzle))
    assert told().endswith("Dreams proved: none. Solvable by their certificates, and not proved again: dusk.\n")
    assert "Dreams proved: dusk. Solvable by their certificates, and not proved again: none." in told(proofs=True)
    stale = told(wants=["bell in porch"])
    assert "Dreams proved: dusk." in stale
    assert "are not of these dreams, and are not used: dusk." in stale


def test_a_tick_that_does_not_invert_is_refused_with_its_variable(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = Motion(("dusk.attic", "band"), ("alpha", "beta", "gamma", "beta"))
    monkeypatch.setattr(compile.faults, "MOTIONS", {"drift": lambda dream: (twice,)})
    said = told(faults=["drift"])
    assert said.startswith("1 ")
    assert "dusk.attic.band" in said
