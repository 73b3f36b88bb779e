"""Streams that are closed, full or broken, in every command; and packs whose words are escape codes."""

from __future__ import annotations

import json
import os
import pty
import struct
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path
from select import select
from termios import TIOCSWINSZ

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.columns import cells
from dreamweave.plain import folded
from dreamweave.story.loader import read_pack
from dreamweave.streams import Gone, Sink
from tests.test_clean import HOSTILE, dangerous

ROOT = Path(__file__).parent.parent
ME = [sys.executable, "-m", "dreamweave"]
COMMANDS = [
    "play --plain --no-save cloak", "play --no-save cloak", "dream --plain --of d1", "check cloak", "prove somebodys --dream d1",
    "prove --json somebodys --dream d1", "schema", "paths", "saves list", "saves verify {save}", "saves show {save}",
    "generate --seed 3 --grade nap", "export cloak --to {to}", "export somebodys --dream d1 --to {to}",
    "replay {script} cloak", "--help", "play --help", "--version", "play --plain nowhere", "frobnicate",
]  # fmt: skip
THOROUGHLY = ("play --plain --no-save cloak", "paths", "saves list", "--help")
REDIRECTED = ("<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-", "0>/dev/null", "2>/dev/full")
SHOUTED = {"frobnicate": 2, "play --plain nowhere": 2, "saves verify {save}": 1, "saves show {save}": 1}
"""Exit codes other than 0 with streams that are as they should be."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("streams")
    (folder / "script").write_text("look\nw\n")
    (folder / "save.dream").write_bytes(b"no save")
    return folder


def shell(command: str, streams: str, place: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command with its streams as a shell redirects them; the exit code is the command's own."""
    words = command.format(to=place / "pddl", script=place / "script", save=place / "save.dream")
    line = f"{' '.join(ME)} {words} {streams}"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "DREAMWEAVE_SAVES": str(place / "saves"), **variables}
    return subprocess.run(
        ["bash", "-c", line + "; exit ${PIPESTATUS[0]}"],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=env,
        timeout=60,
        check=False,
    )


def quiet(done: subprocess.CompletedProcess[bytes]) -> str:
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    for bad in ("Traceback", "Exception ignored", "Fatal", "Error:"):
        assert bad not in said, said
    return said


@pytest.mark.parametrize("command", COMMANDS)
def test_closed_full_and_broken_streams_end_every_command_quietly(command: str, place: Path) -> None:
    right = SHOUTED.get(command, 0)
    plays = command.startswith(("play --plain --no", "play --no", "dream"))
    for streams in REDIRECTED if command in THOROUGHLY else (">&-", "<&- >&- 2>&-"):
        done = shell(command, streams, place)
        quiet(done)
        assert done.returncode == right, streams
    done = shell(command, ">/dev/full", place)
    if right:
        assert done.returncode in (right, 2)
        return
    assert done.returncode == (0 if plays or command == "export cloak --to {to}" else 2)
    assert quiet(done) == (
        "" if command == "export cloak --to {to}" else "dreamweave: standard output: No space left on device\n"
    )
    done = shell(command, "| true", place)
    quiet(done)
    assert done.returncode == 0


def test_a_closed_stream_s_number_is_not_given_to_a_save(tmp_path: Path) -> None:
    shell("play --plain --new cloak <<< $'w\\nhang cloak on hook\\n'", ">&- 2>&-", tmp_path)
    again = shell("play --plain cloak", "<<< i", tmp_path)
    assert b"Taken up again at turn 2." in again.stdout


def test_what_is_played_into_a_pipe_that_breaks_is_kept(tmp_path: Path) -> None:
    shell("play --plain --new cloak <<< $'w\\nlook\\nlook\\n'", "| head -c 10", tmp_path)
    assert b"Taken up again at turn 3." in shell("play --plain cloak", "<<< i", tmp_path).stdout


def test_a_stream_that_may_not_wait_is_waited_for(place: Path) -> None:
    code = (
        "import os, sys\nfor f in (0, 1): os.set_blocking(f, False)\n"
        f"os.execv({sys.executable!r}, {[*ME, 'play', '--plain', '--no-save', 'cloak']!r})"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    )
    assert process.stdin and process.stdout and process.stderr
    process.stdin.write(b"look\n")
    process.stdin.flush()
    assert select([process.stdout], [], [], 20)[0]
    process.stdin.write(b"look\n" * 2000)
    process.stdin.flush()
    process.stdin.close()
    said = process.stdout.read()
    assert said.count(b"\n>") == 2002 and process.wait(20) == 0 and process.stderr.read() == b""


@pytest.mark.parametrize(
    ("variables", "encoding"),
    [
        ({"LC_ALL": "C"}, "ascii"),
        ({"LC_ALL": "POSIX"}, "ascii"),
        ({"PYTHONIOENCODING": "ascii"}, "ascii"),
        ({"PYTHONIOENCODING": "latin-1"}, "latin-1"),
        ({"PYTHONIOENCODING": "utf-8", "LC_ALL": "C"}, "utf-8"),
    ],
)
def test_an_encoding_that_lacks_a_sign_gets_ascii(variables: dict[str, str], encoding: str, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "a.yaml").write_text(
        'story: {title: "Café"}\nprotagonists: {sam: {name: Sam, in: hall}}\n'
        'rooms: {hall: {name: "Hôtel", text: "A “ceiling” — Œdipal… and ½ naïve 広."}}\n'
    )
    done = shell(f"play --plain --no-save {pack} <<< $'look\\nsay \\xff \\xc3\\xa9'", "", tmp_path, **variables)
    said = done.stdout.decode(encoding)
    quiet(done)
    hall = {
        "ascii": 'A "ceiling" -- OEdipal... and 1/2 naive ?.',
        "latin-1": 'A "ceiling" -- OEdipal... and ½ naïve ?.',
        "utf-8": 'A "ceiling" — Œdipal… and ½ naïve 広.',
    }
    assert hall[encoding] in said and ("HOTEL" in said) == (encoding == "ascii")


# -- control characters ----------------------------------------------------------------------------------------------

ESCAPES = "\\e]0;owned\\a\\b\\b\\r\\x85\\x9b2J\\u202eon\\u2066\\x7f\\0\\n>quit\\n"
PACK = f"""
story: {{title: "T{ESCAPES}", id: hostile, blurb: "B{ESCAPES}", by: "Y{ESCAPES}", opening: "O{ESCAPES}"}}
protagonists: {{sam: {{name: "Sam{ESCAPES}", glyph: "\\e", in: hall, text: "Me{ESCAPES}"}}, kim: {{name: Kim, in: den, text: K}}}}
rooms:
  hall: {{name: "Hall{ESCAPES}", region: "R{ESCAPES}", text: "A hall{ESCAPES}.", exits: {{east: den}}}}
  den: {{name: "Den{ESCAPES}", text: "A den{ESCAPES}.", exits: {{west: hall}}}}
things:
  cup: {{name: "a cup{ESCAPES}", in: hall, text: "Red{ESCAPES}.", hear: "H{ESCAPES}"}}
people:
  ann: {{name: "Ann{ESCAPES}", in: hall, text: "Her{ESCAPES}.", talk: "Hello{ESCAPES}."}}
"""
LINES = "look\nwho\nx cup\ntake cup\ni\nx me\ntalk to ann\nexits\nmap\nabout\nstatus\nsave \x1b]0;x\x07\nbookmarks\nundo\ntimeline\nkim\nlook\nfrob\n"


def prompts(said: str) -> int:
    return sum(line.startswith(">") for line in said.split("\n"))


def test_no_control_character_of_a_pack_reaches_a_stream(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "a.yaml").write_text(PACK)
    (tmp_path / "script").write_text(LINES)
    (tmp_path / "lines").write_text(LINES)
    for command in (
        f"play --plain {pack} < {tmp_path}/lines", f"check {pack}", f"prove {pack}", f"prove --json {pack}", f"export {pack} --to {{to}}",
        f"replay {{script}} {pack}", f"generate {pack} --seed 1 --grade nap", "saves list", f"saves show {tmp_path}/saves/*.dream",
        f"saves verify {tmp_path}/saves/*.dream", f"play --plain --load $'\\e]0;x' {pack}", "play --plain $'\\e]0;x\\xff'", "check $'\\e[2J'",
        f"dream --plain --of $'\\e' --story {pack}",
    ):  # fmt: skip
        done = shell(command, "", tmp_path)
        said = quiet(done)
        assert dangerous(said, "\n\t") == "", command
        if command.startswith("play --plain") and "lines" in command:
            assert "␛" in said and prompts(said) == LINES.count("\n") + 1


@given(st.lists(HOSTILE.map(lambda t: "".join(c for c in t if not "\ud800" <= c <= "\udfff")), min_size=8, max_size=8))
def test_whatever_a_pack_s_strings_hold_what_is_read_of_it_is_safe(words: list[str]) -> None:
    title, name, text, key, region, blurb, hear, talk = (
        '"' + "".join(f"\\U{ord(c):08x}" for c in w) + '"' for w in words
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.yaml").write_text(
            f"story: {{title: {title}, blurb: {blurb}}}\nprotagonists: {{sam: {{name: {name}, in: hall}}}}\n"
            f"rooms: {{hall: {{name: {name}, text: {text}, region: {region}}}}}\n"
            f"things: {{cup: {{name: {name}, in: hall, hear: {hear}}}, {key}: {{name: a, talk: {talk}}}}}\n"
        )
        source = read_pack(folder)
    assert dangerous(json.dumps(source.data, ensure_ascii=False), "\n") == ""
    assert "hall" in source.data["rooms"]


def test_a_broken_pack_is_told_without_its_control_characters(tmp_path: Path) -> None:
    pack = tmp_path / "p\x1b]0;x\x07"
    pack.mkdir()
    (pack / "a\x1b[2J.yaml").write_text(
        PACK + f'  bob: {{name: "Bob", nme: "{ESCAPES}", "k{ESCAPES}": 1, "k{ESCAPES}": 2}}\n'
    )
    (pack / "b.yaml").write_text("rooms: {a: \x07\x1b[2J}\n")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*ME, "check", str(pack)], capture_output=True, env=env, check=False)
    said = quiet(done)
    assert done.returncode == 1 and "stands twice" in said and dangerous(said) == ""


@given(HOSTILE)
def test_no_sink_lets_anything_dangerous_through(text: str) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as file:
        sink = Sink(writer, "utf-8")
        sink.write(text[:100])
        sink.flush()
        os.close(writer)
        assert dangerous(file.read().decode()) == ""


def test_a_sink_says_once_that_nobody_reads() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    sink = Sink(writer, "utf-8")
    sink.write("a")
    with pytest.raises(Gone):
        sink.flush()
    sink.write("b")
    sink.flush()
    os.close(writer)


# -- terminals -------------------------------------------------------------------------------------------------------


def terminal(arguments: Sequence[str], typed: str, columns: int = 80, **variables: str) -> str:
    """What a terminal shows of a command into which some lines were typed, then Ctrl-D."""
    pid, screen = pty.fork()
    if pid == 0:
        os.environ |= {"PYTHONPATH": str(ROOT), **variables}
        os.execv(sys.executable, [*ME, *arguments])
    ioctl(screen, TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    seen = b""
    while b"\n>" not in seen:
        seen += os.read(screen, 65536)
    os.write(screen, typed.encode() + b"\x04")
    while select([screen], [], [], 20)[0]:
        try:
            more = os.read(screen, 65536)
        except OSError:
            break
        if not more:
            break
        seen += more
    os.close(screen)
    os.waitpid(pid, 0)
    return seen.decode().replace("\r", "")


WIDE = """
story: {title: 広い話}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: 大広間, text: "ここはとても広い広間で、天井が高く、古い木と蝋燭の匂いがする。「静かに」と書かれた札が壁に掛かっている。 수풀 사이로 바람이 분다. पुस्तकालय में शांति है।"}}
things: {e: {name: "a 👩‍👩‍👧‍👦 portrait", in: hall}, h: {name: "a ❤️ box", in: hall}, f: {name: "a 🇫🇷 flag", in: hall}}
"""


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_a_terminal_gets_lines_that_fit_whatever_the_script(columns: int, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WIDE)
    shown = terminal(["play", "--plain", "--no-save", str(tmp_path)], "look\n", columns)
    assert max(map(cells, shown.split("\n"))) < columns
    for word in ("👩‍👩‍👧‍👦", "❤️", "🇫🇷", "पुस्तकालय"):
        assert word in shown


@given(st.text(st.sampled_from("ab 広。é\n"), max_size=80), st.integers(4, 80))
def test_folding_loses_no_word(words: str, columns: int) -> None:
    assert "".join(folded(words, columns).split()) == "".join(words.split())
    assert all(cells(line) < columns for line in folded(words, columns).split("\n"))


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_that_cannot_show_a_page_is_told_so_and_gets_plain_text(kind: str) -> None:
    shown = terminal(["play", "--no-save", "cloak"], "quit\n", TERM=kind)
    assert shown.startswith(f"[This terminal can only print line after line (TERM={kind or 'nothing'})")
    assert "FOYER OF THE OPERA HOUSE" in shown and "\x1b" not in shown


def test_what_is_listed_can_be_read_aloud() -> None:
    done = subprocess.run(
        [*ME, "play", "--plain", "--no-save", "somebodys"],
        input=b"who\n",
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    rows = done.stdout.decode().rpartition("\n>")[0].rpartition("\n>")[2].split("\n")
    assert [row.strip() for row in rows if row.strip()] and all(
        row[0].isalnum() and row.endswith(".") for row in rows if row
    )
