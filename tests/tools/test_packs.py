"""The two packs that come with the game are held to what `check --strict` asks of anybody's."""

from __future__ import annotations

import pytest

from dreamweave.cli import run


@pytest.mark.parametrize("name", ["cloak", "somebodys"])
def test_nothing_is_doubted_in_a_pack_of_ours(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", name, "--strict"]) == 0, capsys.readouterr().out
