"""Where a thing is written is for the eye: nested or apart, in one file or in several, the story is the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder, stamps
from dreamweave.story.diagnostics import PackError
from dreamweave.story.loader import MAX_FILES
from dreamweave.story.model import Story

WHOLE = """
story: {title: Joined}
protagonists: {ann: {name: Ann, in: hall}}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: yard}
    scenery: {wall: Plaster.}
    on: {knock: Nobody answers., sing: No.}
  yard: {name: Yard, exits: {south: hall}}
people: {bob: {name: Bob, in: hall, ask: {soup: It is barley.}}}
things:
  box: {name: a box, in: hall, kind: [container, openable]}
  coin: {name: a coin, in: box}
  hat: {name: a hat, in: bob, kind: wearable}
"""

PARTS = {
    "story": "story: {title: Joined}\nprotagonists: {ann: {name: Ann, in: hall}}\n",
    "a_hall": """
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: yard}
    people: {bob: {name: Bob, things: {hat: {name: a hat, kind: wearable}}}}
    things: {box: {name: a box, kind: [container, openable], things: {coin: {name: a coin}}}}
""",
    "b_more": """
rooms: {hall: {scenery: {wall: Plaster.}, on: {knock: Nobody answers.}}}
people: {bob: {ask: {soup: It is barley.}}}
""",
    "c_yard": "rooms: {yard: {name: Yard, exits: {south: hall}}, hall: {on: {sing: No.}}}\n",
}


def plain(story: Story) -> Any:
    """A compiled tree, whatever the order of its entries."""

    def sorted_tree(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: sorted_tree(value[k]) for k in sorted(value) if k not in ("hash", "vocabulary")}
        return value

    tree = dict(story.tree)
    tree["entities"] = sorted(tree["entities"], key=lambda e: e["id"])
    tree["facts"] = sorted(tree["facts"], key=str)
    return sorted_tree(tree)


def test_parts_make_the_same_story_as_the_whole(pack: Callable[..., Story], tmp_path: Path) -> None:
    whole = pack(WHOLE)
    for file in (tmp_path / "pack").iterdir():
        file.unlink()
    assert plain(pack(**PARTS)) == plain(whole)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("rooms: {hall: {text: Another.}}", "hall text is said already, at story.yaml:7"),
        ("rooms: {hall: {exits: {north: hall}}}", "hall exits north is said already, at story.yaml:8"),
        ("rooms: {hall: {on: {knock: Who?}}}", "hall on knock is said already, at story.yaml:10"),
        ("people: {bob: {ask: {soup: Pea.}}}", "bob ask soup is said already, at story.yaml:12"),
        ("rooms: {yard: {things: {coin: {name: a coin}}}}", "coin name is said already, at story.yaml:15"),
        ("rooms: {yard: {things: {pan: {nmae: a pan}}}}", "there is no nmae here; did you mean name?"),
        ("rooms: [hall]", "rooms is a different kind of section in another file"),
    ],
)
def test_a_part_said_twice_is_a_mistake_with_both_places(pack: Callable[..., Story], more: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(story=WHOLE, zz=more + "\n")
    assert told in str(caught.value)
    assert all(m.position.file == "zz.yaml" for m in caught.value.mistakes)


def test_a_mistake_in_what_stands_nested_is_told_at_its_line(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError) as caught:
        pack(**{**PARTS, "a_hall": PARTS["a_hall"].replace("{name: a coin}", "{name: a coin, text: '{the lmap}'}")})
    (mistake,) = caught.value.mistakes
    assert (mistake.position.file, mistake.position.line) == ("a_hall.yaml", 8)


def test_folders_within_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    (folder / "city" / "north").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "story.yaml").write_text(WHOLE, encoding="utf-8")
    (folder / "city" / "north" / "mill.yaml").write_text("rooms: {mill: {name: Mill}}\n", encoding="utf-8")
    (folder / ".git" / "no.yaml").write_text("rooms: [", encoding="utf-8")
    assert [name for name, _, _ in stamps(str(folder))] == ["story.yaml", "city/north/mill.yaml"]
    assert "mill" in Story(compile_folder(str(folder), library)).entities


def test_a_pack_has_no_more_files_than_that(tmp_path: Path) -> None:
    for n in range(MAX_FILES + 1):
        (tmp_path / f"f{n}.yaml").touch()
    with pytest.raises(PackError, match=f"a pack may have {MAX_FILES} files"):
        compile_folder(str(tmp_path), library)


def test_files_stand_by_name_and_numbers_in_names_by_number(pack: Callable[..., Story]) -> None:
    beats = {f"p{n}": f"beats: {{p{n}: {{done: story.over}}}}\n" for n in (10, 9, 101)}
    story = pack(**{"story": WHOLE + "facts: {}\n", "over": "story: {facts: {over: no}}\n", **beats})
    assert list(story.beats) == ["p9", "p10", "p101"]
