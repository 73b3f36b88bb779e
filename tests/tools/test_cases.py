"""Doubts of conditions, in a story of two acts: each is told at its place, once, and nothing that may be so is doubted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.test_doubts import BASE, doubted

ACTS = {
    "acts/1/act.yaml": "act: {name: One}\nbeats: {early: {done: story.late}, next: {needs: [early], done: story.late}}\n",
    "acts/2/act.yaml": "act: {name: Two, begins: next, hours: {dusk: {name: dusk}}}\n"
    "beats: {third: {needs: [next], done: act == 2 and story.late}}\n",
}


def folder_of(beside: Path, file: str, extra: str) -> Path:
    folder = beside / "pack"
    for name, text in {
        "base.yaml": BASE.replace("{if story.late: a lamp | nothing on it}", "nothing on it"),
        **ACTS,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    path = folder / file
    path.write_text(f"{extra}\n", encoding="utf-8")
    return folder


VASE = "things: {vase: {name: a vase, in: hall, text: "
ROWS = [
    ("acts/2/more.yaml", VASE + "{¶act == 1: Now., else: Then.}}}", "never act == 1: act == 1 is never so: the act here is 2"),
    ("acts/2/more.yaml", VASE + "{¶act < 2 and ann: Now., else: Then.}}}", "never act < 2 and ann: act < 2 is never so"),
    ("acts/1/more.yaml", VASE + "{¶third: Now., else: Then.}}}", "never third: third is done in act 2, and never on this page, Act 1"),
    ("acts/1/more.yaml", "until: next\n" + VASE + "{¶next: Now., else: Then.}}}", "never next: next is never so on this page, Act 1, until next"),
    ("acts/1/more.yaml", "until: early\n" + VASE + "{¶done(next): Now., else: Then.}}}", "never done(next): next is never so on this page"),
    ("acts/1/more.yaml", "after: next\n" + VASE + "{¶not early: Now., else: Then.}}}", "never not early: not early is never so on this page"),
    ("acts/1/more.yaml", "when: story.late\n" + VASE + "{¶story.late == no: Now., else: Then.}}}", "never story.late == no: not story.late is never so"),
    ("acts/1/more.yaml", VASE + "'{if ¶story.late and not story.late: Now. | Then.}'}}", "never story.late and not story.late: not story.late is never so beside"),
    ("acts/1/more.yaml", "rooms: {hall: {exits: {west: {to: yard, if: ¶third}}}}", "never third: third is done in act 2"),
    ("acts/1/more.yaml", "people: {bob: {ask: {well: {¶act == 2: Deep., else: Shallow.}}}}", "never act == 2: act == 2 is never so: the act here is 1"),
    ("acts/1/more.yaml", VASE + "{story.late: {not story.late: ¶Now., else: So.}, else: Then.}}}", "never not story.late: it can never be so where story.late is"),
    ("acts/1/more.yaml", "things: {vase: {name: a vase, in: hall, on: {take: {early: {¶not early: {refuse: No.}, else: So.}}}}}", "never not early: it can never be so where early is"),
    ("acts/1/more.yaml", "¶after: third\n" + VASE + "So.}}", "never 1>third: no game has this page: third is done in act 2"),
    ("acts/2/more.yaml", "when: ¶act == 1\n" + VASE + "So.}}", "never act == 1: act == 1 is never so: the act here is 2"),
    ("acts/1/more.yaml", "things: {vase: {name: a vase, in: hall, on: {take: {early: So., early and ann: ¶No.}}}}", "case early and ann: it is never read: early stands above it"),
    ("acts/1/more.yaml", VASE + "{ann: Mine., early and ann: ¶Hers., else: So.}}}", "case early and ann: it is never read: ann stands above it"),
    ("acts/1/more.yaml", VASE + "{'early, next': One., next: ¶Two., else: So.}}}", "case next: it is never read: early, next stands above it"),
    ("acts/1/more.yaml", "through: 2\npeople: {bob: {ask: {well: {¶act == 2: Deep., else: Shallow.}}}}", "act bob.ask 2: it is said in act 2; write it there"),
    ("acts/2/more.yaml", "rooms: {hall: {now: By the ¶brazier.}}", "noun brazier: brazier is spoken of in hall"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "extra", "message"), ROWS)
def test_a_doubt_of_a_condition_is_told_once_at_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, extra: str, message: str
) -> None:
    before = extra.partition("¶")[0]
    spot = f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    folder = folder_of(tmp_path, file, extra.replace("¶", ""))
    found = doubted(folder, capsys, "--strict")[1]
    assert len(found) == 1 and found[0].startswith(spot + message), (found, spot + message)
    kind = found[0].removeprefix(spot).partition(": ")[0]
    (folder / "waive.yaml").write_text(f'waive: {{"{kind}": it is meant}}\n', encoding="utf-8")
    assert doubted(folder, capsys, "--strict") == (0, [])


FINE = [
    ("acts/2/more.yaml", VASE + "{act == 2: Now., else: Then.}}}"),
    ("acts/1/more.yaml", "through: 2\n" + VASE + "{act == 2: Now., third: Then., else: So.}}}"),
    ("acts/1/more.yaml", "until: next\n" + VASE + "{early: Now., else: Then.}}}"),
    ("acts/1/more.yaml", "after: early\n" + VASE + "{not next: Now., else: Then.}}}"),
    ("acts/1/more.yaml", VASE + "{early: {ann: Mine.}, early and ben: His., else: So.}}}"),
    ("acts/1/more.yaml", VASE + "{early or next: One., next and ann: Two., else: So.}}}".replace("next and ann", "ann")),
    ("acts/1/more.yaml", "things: {vase: {name: a vase, in: hall, on: {put it *: {second == lamp: So., second == actor: No., noun == vase and second == table: Yes.}}}}"),
    ("more.yaml", "things: {vase: {name: a vase, in: hall, start: {full: yes}, text: '{if vase.full: So. | No.}', on: {empty: {do: [{set: vase.full, to: no}]}}}}"),
    ("more.yaml", "texts: {said: {early: One., else: Two.}}\n---\nwhen: act == 1\nthings: {vase: {name: a vase, in: hall, text: '{said}'}}"),
    ("more.yaml", "when: early\nthings: {vase: {name: a vase, in: hall, text: '{if next: So. | No.}'}}"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "extra"), FINE)
def test_what_may_be_so_is_not_doubted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, extra: str
) -> None:
    assert doubted(folder_of(tmp_path, file, extra), capsys, "--strict") == (0, [])


def test_an_act_has_an_allowance_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vase = "things: {vase: {name: a vase, in: hall, text: {ann: Blue and blue., else: Blue.}}}"
    folder = folder_of(tmp_path, "acts/1/more.yaml", vase)
    act = folder / "acts" / "1" / "act.yaml"
    act.write_text(ACTS["acts/1/act.yaml"].replace("name: One", "name: One, tics: {blue: 1}"), encoding="utf-8")
    code, found = doubted(folder, capsys, "--strict")
    assert code == 1 and [line.partition(" ")[2] for line in found] == [
        "tic blue ann in act 1: it is said more than 1 times in act 1"
    ]
    act.write_text(ACTS["acts/1/act.yaml"], encoding="utf-8")
    (folder / "acts" / "2" / "act.yaml").write_text(
        ACTS["acts/2/act.yaml"].replace("name: Two", "name: Two, tics: {blue: 1}"), encoding="utf-8"
    )
    assert doubted(folder, capsys, "--strict") == (0, [])
