"""The plain stream from outside: what a stranger's hands, pipes and broken files do to it. No traceback, nothing lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.night import NIGHT

ROOT = Path(__file__).parent.parent


def dreamweave(
    arguments: Sequence[str], text: str | bytes = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    data = text.encode() if isinstance(text, str) else text
    done = subprocess.run(
        [sys.executable, "-m", "dreamweave", *arguments], input=data, capture_output=True, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, check=False,
    )  # fmt: skip
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in out + err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def play(text: str | bytes, *arguments: str, story: str = "cloak") -> str:
    done = dreamweave(["play", "--plain", *(arguments or ("--no-save",)), story], text)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_prompts_in_the_first_column_and_only_there() -> None:
    out = play("look\n> look\n>\nsay >\n")
    assert out.endswith("\n>")
    assert out.count("\n>") == 5  # the first prompt and one after each line


def test_what_a_moment_puts_before_the_prompt_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "night.yaml").write_text(NIGHT, encoding="utf-8")
    out = play("kit\nsing\nelsie\nflump\nsit\n\n\nlook\nledger\n", story=str(tmp_path))
    assert out.count("\nWho is sitting?\n>") == 2 and out.count("\nName?\n>") == 1
    assert out.endswith("Yours?\n>") and out.count("Yours?\n>") == 4
    assert "somebody sat" in out and "LOFT" not in out


def test_end_of_input_in_the_middle_of_a_command_is_an_end() -> None:
    assert "CLOAKROOM" in play("w\nloo")


def test_one_megabyte_on_one_line() -> None:
    assert "A line may have 500 characters" in play("x" * (1 << 20) + "\nlook\n")


def test_more_than_a_megabyte_and_then_play_goes_on() -> None:
    out = play("y" * (3 << 20) + "\nw\n")
    assert "CLOAKROOM" in out


def test_escape_codes_and_brackets_are_pictures() -> None:
    out = play("\x1b[31mtake cloak\x07\n[@click=app.quit]look[/]\n\x00\n\u202elook\n")
    assert "\x1b" not in out and "\x07" not in out and "\u202e" not in out


def test_bytes_that_are_no_text() -> None:
    assert play(b"\xff\xfe\x80look\n\xc3\n").endswith(">")


def test_unknown_story() -> None:
    done = dreamweave(["play", "--plain", "cloack"])
    assert done.returncode == 2
    assert "no story is called cloack; did you mean cloak?" in done.stderr


def test_broken_pack_is_told_with_places(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text("story: {title: T}\nrooms: {hall: {nme: Hall}}\n")
    done = dreamweave(["play", "--plain", "--no-save", str(tmp_path)])
    assert done.returncode == 2
    assert "story.yaml:2:" in done.stderr
    checked = dreamweave(["check", str(tmp_path)])
    assert checked.returncode == 1
    assert "mistakes." in checked.stdout


def test_a_folder_without_a_story(tmp_path: Path) -> None:
    done = dreamweave(["check", str(tmp_path)])
    assert done.returncode == 1
    assert "holds no story" in done.stdout


def test_coming_back_tells_of_the_place_once(tmp_path: Path) -> None:
    saves = ("--saves", str(tmp_path))
    play("w\n", *saves)
    assert play("", *saves).count("CLOAKROOM") == 1
    play("i\n", *saves)
    assert play("", *saves).count("CLOAKROOM") == 2


def test_play_resumes_and_can_begin_anew(tmp_path: Path) -> None:
    saves = ("--saves", str(tmp_path))
    play("w\nhang cloak on hook\n", *saves)
    out = play("i\nundo\ni\n", *saves)
    assert "Taken up again at turn 2." in out
    assert "I am carrying nothing." in out
    assert "Taken back: HANG CLOAK ON HOOK." in out
    assert "I am wearing a velvet cloak." in out
    assert "street doors" in play("", *saves, "--new")
    assert len(list(tmp_path.glob("*.dream"))) == 2


def test_bookmarks_survive(tmp_path: Path) -> None:
    saves = ("--saves", str(tmp_path))
    play("w\nsave here\ne\n", *saves)
    assert 'Back at "here", turn 1.' in play("restore here\n", *saves)


def test_a_bookmark_can_be_named_on_the_command_line(tmp_path: Path) -> None:
    saves = ("--saves", str(tmp_path))
    play("w\nsave here\ne\n", *saves)
    assert "CLOAKROOM" in play("look\n", *saves, "--load", "HERE").rpartition("Taken up")[2]
    done = dreamweave(["play", "--plain", *saves, "--load", "there", "cloak"])
    assert done.returncode == 2
    assert "no file and no bookmark there; marked: here" in done.stderr


def test_a_game_of_a_story_that_was_edited_since_still_loads(tmp_path: Path) -> None:
    pack, saves = tmp_path / "pack", ("--saves", str(tmp_path / "saves"))
    pack.mkdir()
    text = (ROOT / "content" / "cloak" / "cloak.yaml").read_text()
    (pack / "cloak.yaml").write_text(text)
    play("w\ntake cloak\nhang cloak on hook\n", *saves, story=str(pack))
    (pack / "cloak.yaml").write_text(
        text.replace("a small brass hook", "a large brass hook").replace("Wet about", "Damp about")
    )
    out = play("x me\ni\n", *saves, story=str(pack))
    assert "The story has changed since." in out
    assert "Damp about the shoes." in out
    assert "carrying nothing" in out


def test_on_a_terminal_lines_are_broken_at_spaces() -> None:
    import pty
    import struct
    from fcntl import ioctl
    from termios import TIOCSWINSZ

    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["PYTHONPATH"] = str(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "dreamweave", "play", "--plain", "--no-save", "cloak"])
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 20, 50, 0, 0))
    seen = b""
    while b"\n>" not in seen:
        seen += os.read(terminal, 4096)
    os.write(terminal, b"\x04")
    os.close(terminal)
    os.waitpid(pid, 0)
    lines = seen.decode().replace("\r", "").splitlines()
    assert max(map(len, lines)) < 80
    assert any(line.endswith("ceiling") or "chandeliers" in line for line in lines)


def test_an_unwritable_saves_folder_is_said_and_play_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    out = play("w\ntake hook\n", "--saves", str(blocked / "saves"))
    assert "NOT SAVED since turn 0" in out and "-1" not in out
    assert "CLOAKROOM" in out


def test_a_damaged_and_a_foreign_save(tmp_path: Path) -> None:
    play("w\ne\nw\n", "--saves", str(tmp_path))
    (save,) = tmp_path.glob("*.dream")
    data = save.read_bytes()
    save.write_bytes(data[:-20])
    assert "Taken up again" in play("look\n", "--saves", str(tmp_path))
    other = tmp_path / "other.dream"
    other.write_bytes(b"\x89PNG not a save\n" * 40)
    done = dreamweave(["play", "--plain", "--load", str(other), "cloak"])
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert dreamweave(["saves", "verify", str(other)]).returncode == 1
    assert dreamweave(["saves", "list", "--saves", str(tmp_path)]).returncode == 0
    wrong = dreamweave(["play", "--plain", "--load", str(save), "somebodys"])
    assert wrong.returncode == 2
    assert "is a game of cloak_of_darkness" in wrong.stderr


def test_a_second_player_may_look_and_does_not_write(tmp_path: Path) -> None:
    saves = ["play", "--plain", "--saves", str(tmp_path), "cloak"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    first = subprocess.Popen(
        [sys.executable, "-m", "dreamweave", *saves], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env
    )
    assert first.stdin and first.stdout
    first.stdin.write(b"w\n")
    first.stdin.flush()
    _read_prompts(first, 2)
    out = dreamweave(saves, "look\n").stdout
    assert "Another Dreamweave is playing it." in out
    first.kill()
    first.wait()


def _read_prompts(process: subprocess.Popen[bytes], count: int) -> bytes:
    assert process.stdout
    seen = b""
    while seen.count(b"\n>") < count:
        chunk = os.read(process.stdout.fileno(), 65536)
        assert chunk, seen
        seen += chunk
    return seen


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_killed_in_the_middle_it_comes_back_where_it_was(tmp_path: Path, how: signal.Signals) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dreamweave", "play", "--plain", "--saves", str(tmp_path), "cloak"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    assert process.stdin
    process.stdin.write(b"w\nhang cloak on hook\n")
    process.stdin.flush()
    _read_prompts(process, 3)
    process.send_signal(how)
    _, err = process.communicate(timeout=20)
    assert b"Traceback" not in err
    time.sleep(0.05)
    assert "Taken up again at turn 2." in play("", "--saves", str(tmp_path))


def test_replay_of_a_save_agrees_with_it(tmp_path: Path) -> None:
    play("w\nhang cloak on hook\ne\nundo\nx me\ne\n", "--saves", str(tmp_path))
    (save,) = tmp_path.glob("*.dream")
    done = dreamweave(["replay", "--check", str(save), "cloak"])
    assert done.returncode == 0, done.stdout
    assert ", 0 differ" in done.stdout


def test_transcripts_go_beside_the_saves_and_a_line_names_no_file(tmp_path: Path) -> None:
    out = play(
        "transcript ../x\nw\ntranscript off\ntranscript\ntranscript off\ntranscript off\n",
        "--no-save",
        "--saves",
        str(tmp_path),
    )
    assert "No transcript is being written." in out
    assert "> w\n" in (tmp_path / "transcript-1.txt").read_text()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["transcript-1.txt", "transcript-2.txt"]
