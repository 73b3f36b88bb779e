"""The program in a real terminal's place: bytes as terminals send them, and the terminal as it was afterwards."""

from __future__ import annotations

import os
import re
import sys
import termios
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")

ROOT = Path(__file__).parents[2]
F3, UP, TAB, BACKSPACE, CTRL_Q, RESIZED = "\x1bOR", "\x1b[A", "\t", "\x7f", "\x11", (12, 40)


def start(tmp_path: Path, story: str, *arguments: str, **variables: str):
    usual = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TMUX")}
    places = {"DREAMWEAVE_CACHE": str(tmp_path / "cache"), "DREAMWEAVE_SAVES": str(tmp_path / "saves")}
    places["DREAMWEAVE_SETTINGS"] = str(tmp_path / "settings.json")
    env = {**usual, **places, "TERM": "xterm-256color", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", **variables}
    command = ["-m", "dreamweave", "play", story, *arguments]
    return pexpect.spawn(
        sys.executable, command, cwd=str(ROOT), env=env, dimensions=(24, 80), encoding="utf-8", timeout=20
    )


def wait_for(child, words: str) -> None:
    """Until the words have been drawn, whatever escapes stand between them."""
    child.expect(r"(?:\x1b\[[0-9;]*m|\s)*".join(map(re.escape, words.split())))


def test_a_burst_of_bytes_is_played_in_order_and_the_terminal_is_given_back(tmp_path: Path):
    child = start(tmp_path, "cloak", "--new")
    before = termios.tcgetattr(child.child_fd)
    wait_for(child, "FOYER OF THE OPERA HOUSE")
    child.send("x cloakk" + BACKSPACE + "\rwest\rinvent" + TAB + "\r" + UP)
    wait_for(child, "CLOAKROOM")
    child.setwinsize(*RESIZED)
    child.send(BACKSPACE * 20 + "x hook\r")
    wait_for(child, "x hook")
    child.send(CTRL_Q)
    child.expect(pexpect.EOF)
    assert termios.tcgetattr(child.child_fd)[3] == before[3]
    child.close()
    assert child.exitstatus == 0
    saves = list((tmp_path / "saves").iterdir())
    assert len(saves) == 1
    lines = saves[0].read_text(encoding="utf-8", errors="replace")
    typed = re.findall(r'"(x cloakk?|west|x hook|inventory)"', lines)
    assert list(dict.fromkeys(typed)) == ["x cloak", "west", "inventory", "x hook"]


def test_hostile_bytes_are_shown_and_not_obeyed(tmp_path: Path):
    child = start(tmp_path, "cloak", "--no-save")
    wait_for(child, "FOYER")
    child.send("\x1b[200~[@click=app.quit]x[/] \x1b]0;gone\x07\x1b[201~\r")
    wait_for(child, "[@click=app")
    child.send("quit\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_with_no_color_nothing_is_coloured(tmp_path: Path):
    child = start(tmp_path, "cloak", "--no-save", NO_COLOR="1")
    wait_for(child, "FOYER")
    child.send("wset\r")
    wait_for(child, "wset")
    child.send("quit\r")
    child.expect(pexpect.EOF)
    assert not re.search(r"\x1b\[[0-9;]*[34]8;[25];", child.before)
