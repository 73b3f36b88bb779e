"""`dreamweave rename`: every use changed, prose left alone, the old name noted, and nothing written that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.cli import run
from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from tests.night import NIGHT
from tests.small import SMALL

MORE = """
# “Quoted” signs — before the names, and a comment that speaks of the bell.
scenes:
  quarrel:
    where: yard
    start: opening
    who: [ben]
    when: story.rung > 7 and quarrel.node != closing
    nodes:
      opening: {say: "The bell is heard. {The bell}!", on: {ring bell: {say: Ding., to: closing}}}
      closing: {say: Done.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of two files."""
    made = tmp_path / "small"
    made.mkdir()
    (made / "story.yaml").write_text(SMALL, encoding="utf-8")
    (made / "more.yaml").write_text(MORE, encoding="utf-8")
    return made


def story(folder: Path) -> Story:
    return Story(compile_folder(str(folder), library))


def test_a_thing_is_called_otherwise_wherever_it_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = story(folder)
    assert run(["rename", "bell", "gong", str(folder)]) == 0
    assert "bell is gong now" in capsys.readouterr().out
    after, text = story(folder), (folder / "more.yaml").read_text(encoding="utf-8")
    assert after.renamed == {"bell": "gong"} and "bell" not in after.entities
    assert (
        "speaks of the bell" in text
        and 'say: "The bell is heard. {The gong}!"' in text
        and "{ring gong: {say: Ding." in text
    )
    assert "name: a bell" in (folder / "story.yaml").read_text(encoding="utf-8")
    assert {k.replace("bell", "gong") for k in before.counted} == after.counted
    session = Session(after)
    session.opening()
    assert "It rings" in str(session.submit("ring bell").turns[-1].passages)


def test_a_place_with_its_parts(folder: Path) -> None:
    assert run(["rename", "yard", "court", str(folder)]) == 0
    after = story(folder)
    assert "court.well" in after.entities and not any(e.startswith("yard") for e in after.entities)
    assert after.initial["coin", "in"] == "court"


def test_a_node_and_an_attribute(folder: Path) -> None:
    assert run(["rename", "quarrel.closing", "quarrel.end_of_it", str(folder)]) == 0
    assert run(["rename", "story.rung", "story.rings", str(folder)]) == 0
    text = (folder / "more.yaml").read_text(encoding="utf-8")
    assert "quarrel.node != end_of_it" in text and "to: end_of_it" in text and "story.rings > 7" in text
    assert story(folder).renamed == {"quarrel.closing": "quarrel.end_of_it", "story.rung": "story.rings"}


def test_what_is_kept_is_an_attribute_and_what_is_typed_is_no_name(tmp_path: Path) -> None:
    (made := tmp_path / "night").mkdir()
    (made / "night.yaml").write_text(NIGHT, encoding="utf-8")
    for old, new in (("story.sitter", "story.sat"), ("tom", "thomas"), ("nan", "gran"), ("shed", "hut")):
        assert run(["rename", old, new, str(made)]) == 0
    text = (made / "night.yaml").read_text(encoding="utf-8")
    assert "keep: story.sat" in text and '"{story.sat} sat.' in text and "words elsie | words tom:" in text
    assert "with: [gran]" in text and "where: [green, hut]" in text and "watch: {thomas:" in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("bel", "gong", "nothing in this pack is called bel"),
        ("bell", "Gong!", "Gong! is no name"),
        ("bell", "lamp", "Nothing was changed"),
        ("story.rung", "bell.rung", "must begin with story"),
        ("bell", "hall.bell", "is no name for bell"),
    ],
)
def test_what_cannot_be_leaves_the_pack_as_it_was(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    assert run(["rename", old, new, str(folder)]) == 1
    assert said in capsys.readouterr().out
    assert (folder / "story.yaml").read_text(encoding="utf-8") == SMALL and not (folder / "renamed.yaml").exists()
