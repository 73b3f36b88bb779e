"""The author's guide, content/README.md, says what the engine does: its packs load, its game is played, and it leaves
out no effect, question, trait, heading, fault or doubt.

A yaml block there that begins with `# pack` is a whole pack. One that begins with `# in: things` is an entry of that
section, `# in: the pack` may have several, `# in: acts/1/act.yaml` is a file: each joins the pack above it, and stays
for those after it. A block that begins with `# wrong: …` joins it for once, and is refused in these words. A text block
that begins with `* ` is a game of the pack as it then stands.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dreamweave import locations
from dreamweave.cli import COMMANDS
from dreamweave.dreamscape.faults import MOTIONS, RESHAPE
from dreamweave.session.author import HELP
from dreamweave.session.library import library
from dreamweave.story import schema
from dreamweave.story.cache import compile_folder
from dreamweave.story.declarations import TRAITS
from dreamweave.story.diagnostics import PackError
from dreamweave.story.effects import KEYS
from dreamweave.story.expressions import FUNCTIONS, MEANINGS
from dreamweave.story.layers import HEADINGS
from dreamweave.story.model import Story
from dreamweave.story.prose import NUMERALS, WORDINGS
from dreamweave.story.tables import ANSWER, RAISING
from dreamweave.tools.check import check
from dreamweave.tools.doubts import KINDS
from dreamweave.tools.transcripts import follow, read_plays

GUIDE = Path(locations.content(), "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(GUIDE[: m.start()].count("\n") + 2, m[1], m[2]) for m in BLOCK.finditer(GUIDE)]
"""The blocks of the guide: the line each begins at, its kind, its words."""
LAST = max(i for i, (_, kind, block) in enumerate(BLOCKS) if kind == "yaml" and not block.startswith("# wrong"))
SPOKEN = re.sub(r"^```.*?^```$", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
CODE = "\n".join([*re.findall(r"`([^`]+)`", SPOKEN), *re.findall(r"^ {4}(.*)$", SPOKEN, re.MULTILINE)])
"""What stands between backquotes, or indented as a command."""


def _piece(block: str, number: int) -> tuple[str, str]:
    """The file that a block is, and its words."""
    mark, _, body = block.partition("\n")
    if not mark.startswith("# in: "):
        return f"{number:03}.yaml", body
    place = mark.removeprefix("# in: ")
    if place.endswith(".yaml"):
        return place, body
    if place == "the pack":
        return f"{number:03}.yaml", body
    indented = "".join(f"  {line}\n" if line else "\n" for line in body.splitlines())
    return f"{number:03}.yaml", f"{place}:\n{indented}"


def _files(upto: int) -> dict[str, str]:
    """The pack as it stands once the block at an index has joined it."""
    files: dict[str, str] = {}
    for i, (_, kind, block) in enumerate(BLOCKS[: upto + 1]):
        if kind != "yaml" or (block.startswith("# wrong") and i != upto):
            continue
        if block.startswith("# pack"):
            files.clear()
        name, body = _piece(block, i)
        files[name] = body
    return files


def _folder(beside: Path, upto: int) -> str:
    folder = beside / "pack"
    for name, body in _files(upto).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    return str(folder)


def _numbered(kind: str) -> list[object]:
    return [pytest.param(i, id=f"line {line}") for i, (line, k, _) in enumerate(BLOCKS) if k == kind]


@pytest.mark.parametrize("index", _numbered("yaml"))
def test_every_block_loads(tmp_path: Path, index: int) -> None:
    block = BLOCKS[index][2]
    assert block.startswith(("# pack", "# in: ", "# wrong: ")), "a block says what it is in its first line"
    folder = _folder(tmp_path, index)
    if not block.startswith("# wrong: "):
        compile_folder(folder, library)
        return
    with pytest.raises(PackError) as caught:
        compile_folder(folder, library)
    assert block.partition("\n")[0].removeprefix("# wrong: ") in str(caught.value)


@pytest.mark.parametrize("index", _numbered("text"))
def test_every_game_is_played_as_it_stands(tmp_path: Path, index: int) -> None:
    path = tmp_path / "game.play"
    path.write_text(BLOCKS[index][2], encoding="utf-8")
    story = Story(compile_folder(_folder(tmp_path, index), library))
    for play in read_plays(str(path), "the guide"):
        failures, _ = follow(play, story)
        assert not failures, "\n".join(map(str, failures))


def test_nothing_is_doubtful_and_every_dream_can_be_solved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = check(_folder(tmp_path, LAST), strict=True)
    assert code == 0, capsys.readouterr().out


def _fields(*forms: type) -> set[str]:
    return {field.encode_name for form in forms for field in schema.msgspec.structs.fields(form)}


WANTED = {
    "effect": [*KEYS, "do"],
    "question": FUNCTIONS,
    "word of conditions": MEANINGS,
    "trait": TRAITS,
    "heading of a page": HEADINGS,
    "part of an answer": ANSWER,
    "way of raising a subject": RAISING,
    "fault": {*RESHAPE, *MOTIONS},
    "doubt": KINDS,
    "form in braces": {*WORDINGS, *NUMERALS},
    "command": {"play", "check", "show", "rename", "words", "schema", "prove", "replay", "test"} & set(COMMANDS),
    "author's verb": {verb for line in HELP for verb in re.findall(r"\b[A-Z]{3,}\b", line)} - {"UNDO", "OFF"},
    "section": _fields(schema.Pack),
    "part": _fields(
        schema.Meta, schema.Room, schema.Thing, schema.Person, schema.Player, schema.ExitForm, schema.BeatForm,
        schema.ActForm, schema.HourForm, schema.SceneForm, schema.SceneNode, schema.Knowledge, schema.Routine,
        schema.ChoiceForm, schema.DeductionForm, schema.KindForm, schema.VerbForm, schema.Shard, schema.Motif,
        schema.Dream,
    ),
}  # fmt: skip
"""What the engine knows by name, and an author may use."""


@pytest.mark.parametrize("what", WANTED)
def test_the_guide_leaves_nothing_out(what: str) -> None:
    code = "\n".join([CODE, *(block for _, _, block in BLOCKS)])
    missing = [word for word in WANTED[what] if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", code)]
    assert not missing, f"the guide has no {what} {', '.join(missing)}"


def _options() -> set[str]:
    """The options of dreams that the engine asks for."""
    folder = Path(locations.PACKAGE, "dreamscape")
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        if path.stem in ("palette", "phrasing"):
            continue
        found |= set(
            re.findall(r"options(?:\"\) or \{\}\)\.get\(|\.get\(|\[)\"(\w+)\"", path.read_text(encoding="utf-8"))
        )
    return found


def test_the_guide_has_every_option_of_a_dream() -> None:
    assert len(_options()) > 10
    missing = [o for o in sorted(_options()) if not re.search(rf"\b{o}\b", CODE)]
    assert not missing, f"the guide has no option {', '.join(missing)}"
