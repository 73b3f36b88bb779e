"""`dreamweave test`: .play files are played, told of at their line where they go otherwise, and written anew on request;
and a game that begins at an act, with beats done by fiat, is the game that play would have come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.cli import run
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from dreamweave.tools.fiat import Unplayable, beginning, begun

PACK = """
story: {title: Play, facts: {late: no, tram: 0}}
protagonists: {ann: {name: Ann, in: hall}, ben: {name: Ben, in: hall}}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}, on: {sing: {a3: The second act's song., else: "La."}}}
  yard: {name: Yard, text: "A yard.\\n\\n/slashed/", exits: {south: hall}}
things:
  bell: {name: a bell, in: hall, kind: fixed, start: {cracked: no}, on: {ring: {say: It rings., do: [{set: bell.cracked: yes}]}}}
  penny: {name: a penny, in: yard}
facts: {tune: {text: A tune.}}
choices: {x1: {values: [sit, carry], made: b2}, x2: {values: [said, kept], made: b2}}
beats:
  b1: {done: bell.cracked}
  b2: {needs: [b1], done: "held(penny, ann) and knows(ben, tune) and story.tram >= 2", then: [{move: ben, to: yard}]}
  b3: {needs: [b2], done: "at(ben, yard) and story.late"}
  c1: {needs: [b3], done: commands > 3}
  c2: {needs: [c1], done: story.tram == 9 and act == 2, then: [{set: story.late, to: no}]}
  never: {done: story.tram > 90}
texts: {lay: "{if x1 == sit: Sat. | Carried.}"}
""".replace("do: [{set: bell.cracked: yes}]", "do: [{set: bell.cracked, to: yes}]").replace("{a3: The", "{c1: The")

ACTS = {
    "acts/1/act": "act: {name: One}",
    "acts/2/act": "act: {name: Two, begins: b3, card: The second., assume: {x1: sit, story.tram: 4}, start: [{move: ann, to: yard}]}\n"
    "rooms: {hall: {on: {dance: '{lay}'}}}",
}


def folder_of(beside: Path, play: str = "") -> Path:
    folder = beside / "pack"
    for name, text in {"pack": PACK, **ACTS}.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    if play:
        (folder / "acts" / "2" / "some.play").write_text(play, encoding="utf-8")
    return folder


def told(beside: Path, capsys: pytest.CaptureFixture[str], play: str, *options: str) -> tuple[int, str]:
    code = run(["test", str(folder_of(beside, play)), *options])
    return code, capsys.readouterr().out


GOOD = """# what is tried
* From the start
> look
HALL
A hall.
…
> ring bell
It rings.
> x penny
/not here|know the word
!Copper
* done: b1
> n
…
\\/slashed/
…

* From the second act
* from: act 2
* x1: carry
> s
> dance
Carried.
* done: b3
"""


def test_games_that_go_as_written_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = told(tmp_path, capsys, GOOD)
    assert (code, out) == (0, "1 files, 2 games, 0 of them not as written.\n")


@pytest.mark.parametrize(
    ("play", "line", "message"),
    [
        ("* A\n> ring bell\n¶It sings.\n", 0, "> ring bell: it says something else\n    @@ -1 +1 @@\n    -It sings.\n    +It rings."),
        ("* A\n> n\nYARD\nA yard.\n¶\\/slash\n", 0, "> n: it says something else"),
        ("* A\n> ring bell\n/r.ngs\n¶/s.ngs\n", 0, "> ring bell: nothing in this fits: /s.ngs\n    +It rings."),
        ("* A\n> ring bell\n¶!rings\n", 0, "> ring bell: this was not to be said: !rings\n    +It rings."),
        ("* A\n> look\n¶* done: b1\n", 0, "b1 is not done"),
        ("* A\n> look\n¶* done: b2\n", 0, "b2 is not done, and it needs b1"),
        ("* A\n> look\n¶* done: moon\n", 0, "nothing that can be done is called moon"),
        ("* A\n¶* from: act 3\n> look\n", 0, "act 3 is no beat and no act of this story, which has act 1, act 2"),
        ("* A\n* from: act 2\n¶* x1: fly\n> look\n", 0, "x1 is never fly: it is sit, carry"),
        ("* A\n¶* x9: fly\n> look\n", 0, "x9 is no choice and no attribute of this story"),
    ],
)  # fmt: skip
def test_what_goes_otherwise_is_told_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], play: str, line: int, message: str
) -> None:
    at = play.partition("¶")[0].count("\n") + 1 + line
    code, out = told(tmp_path, capsys, play.replace("¶", ""))
    assert code == 1 and out.startswith(f"acts/2/some.play:{at}: {message}"), out
    assert out.endswith("1 files, 1 games, 1 of them not as written.\n")


def test_blessing_writes_what_is_said_and_leaves_what_survives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    play = "* A\n> ring bell\nIt sings.\n> n\n…\n\\/slashed/\n…\n> look\n/yard\n\n# by itself\n* B\n> n\n> ring bell\n"
    code, out = told(tmp_path, capsys, play, "--bless")
    now = (tmp_path / "pack" / "acts" / "2" / "some.play").read_text(encoding="utf-8")
    assert code == 0 and "some.play: written; read the difference" in out
    before, after = now.split("* B\n")
    assert before == "* A\n> ring bell\nIt rings.\n> n\n…\n\\/slashed/\n…\n> look\n/yard\n\n# by itself\n"
    assert after.splitlines()[:4] == ["> n", "YARD", "A yard.", "\\/slashed/"] and "> ring bell\nNothing" in after
    assert told(tmp_path, capsys, "", "--bless") == (0, "1 files, 2 games, 0 of them not as written.\n")


def test_a_game_with_neither_has_only_to_reach_its_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    play = "* A\n> ring bell\n> frotz\n* done: b1\n"
    assert told(tmp_path, capsys, play, "--bless")[0] == 0
    assert (tmp_path / "pack" / "acts" / "2" / "some.play").read_text(encoding="utf-8") == play


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(compile_folder(str(folder_of(tmp_path)), library))


def test_an_act_begins_with_what_it_needs_done_and_what_it_assumes(story: Story) -> None:
    game = begun(story, beginning(story, "act 2"), {})
    state = game.state
    assert state.number("story", "act") == 2 and all(state.get(b, "done") for b in ("b1", "b2", "b3"))
    assert not state.get("c1", "done") and state.get("x1", "value") == "sit" and state.number("story", "tram") == 4
    assert game.world.standpoint("ann") == "yard" and game.world.standpoint("ben") == "yard"
    assert state.text("penny", "in") == "ann" and state.get("ben", "knows", "tune") is not None
    assert game.submit("look").turns[0].sort == "glance"


def test_beats_are_done_with_their_needs_and_their_consequences(story: Story) -> None:
    game = begun(story, beginning(story, "act 2, c2"), {"x1": "carry", "x2": "kept", "bell.cracked": "no"})
    state = game.state
    assert state.get("c1", "done") and state.get("c2", "done") and not state.get("story", "late")
    assert (state.get("x1", "value"), state.get("x2", "value")) == ("carry", "kept")
    assert not state.get("bell", "cracked")


def test_a_beat_of_the_first_act_alone(story: Story) -> None:
    game = begun(story, beginning(story, "b2"), {})
    assert game.state.number("story", "act") == 1 and game.world.standpoint("ben") == "yard"
    assert (
        begun(story, beginning(story, "start"), {}).state.hash == begun(story, beginning(story, "act 1"), {}).state.hash
    )


def test_undo_goes_no_further_back_than_where_it_began(story: Story) -> None:
    game = begun(story, beginning(story, "act 2"), {})
    game.submit("s")
    game.submit("undo")
    game.submit("undo")
    assert game.state.number("story", "act") == 2


def test_what_there_is_not_cannot_be_begun_with(story: Story) -> None:
    with pytest.raises(Unplayable, match="b9 is no beat and no act of this story, which has act 1, act 2"):
        beginning(story, "act 2, b9")
