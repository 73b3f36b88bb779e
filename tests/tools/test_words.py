"""`dreamweave words`: each word once, where it is written, under whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.cli import run
from dreamweave.session.library import library
from dreamweave.story.conduct import compile_pack
from dreamweave.story.loader import read_pack
from dreamweave.tools.words import counted
from tests.tools import folder_of

PACK = """
story: {title: T}
protagonists: {ann: {name: Ann, in: hall}, ben: {name: Ben, in: hall}}
rooms:
  hall: {name: Hall, region: North, text: {ann: "One two {if bob in hall: three | four-five}.", else: "{lamp} six."}}
things:
  lamp: {name: a lamp, in: hall, text: "Seven {said}, {words 3}."}
people:
  bob: {name: Bob, in: hall, ask: {lamp | hall: "“Eight,” it's said. {said}"}}
texts: {said: nine ten eleven}
"""


def test_words_are_counted_where_they_are_written(tmp_path: Path) -> None:
    compiler, _ = compile_pack(read_pack(str(folder_of(tmp_path, pack=PACK))), library())
    tables = counted(compiler, "a transcript that says One two three and it's said and nine ten eleven again")
    assert {name: {key: tuple(count) for key, count in table.items()} for name, table in tables.items()} == {
        "act": {"any": (12, 6)},
        "voice": {"ann": (4, 3), "all": (8, 3)},
        "district": {"North": (9, 3), "texts": (3, 3)},
        "person": {"bob": (3, 0)},
    }


def test_what_transcripts_show_is_counted_of_games_and_of_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = folder_of(tmp_path, pack=PACK)
    assert run(["words", str(pack)]) == 0
    assert capsys.readouterr().out.startswith("12 words, of which transcripts show 0%\n")
    (pack / "hall.play").write_text("> look\n")
    assert run(["words", str(pack)]) == 0
    assert "       4          33%    75%  ann\n" in capsys.readouterr().out
    (tmp_path / "heard.txt").write_text("> x lamp\nSeven nine ten eleven.\n")
    assert run(["words", str(pack), str(tmp_path / "heard.txt")]) == 0
    assert "       3          25%   100%  texts\n" in capsys.readouterr().out


def test_a_transcript_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", "cloak", "nowhere.txt"]) == 2
    assert "nowhere.txt: No such file or directory" in capsys.readouterr().err


def test_the_command_prints_its_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", "cloak"]) == 0
    told = capsys.readouterr().out
    assert " words, of which" in told and "by voice" in told and "by district" in told
