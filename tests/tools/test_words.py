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
    tables = {name: dict(table) for name, table in counted(compiler).items()}
    assert tables == {
        "act": {"any": 12},
        "voice": {"ann": 4, "all": 8},
        "district": {"North": 9, "texts": 3},
        "person": {"bob": 3},
    }


def test_the_command_prints_its_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", "cloak"]) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[0].endswith(" words") and "by voice" in told and "by district" in told
