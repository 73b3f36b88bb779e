"""The plain stream: the whole game on stdin and stdout, one line asked, one answer given, no escape codes.

It is a first-class way to play (screen readers read a stream best), and what scripts and measuring tools speak. It
prompts with `>` in the first column and only there, flushes before it reads, never echoes, and ends cleanly with its
input. Saves are written before a reply is flushed and synced before a read that would block.
"""

from __future__ import annotations

import gc
import os
import select
import sys
from collections import deque

from dreamweave.clean import clean
from dreamweave.pages import page
from dreamweave.streams import Gone, say_gone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from dreamweave.messages import Passage, Reply, Turn
    from dreamweave.session import Session

MAX_LINE = 1 << 20
MEASURE = 80
"""Columns that a line on a terminal may have at most."""


def trace(turn: Turn) -> str:
    """One line for tools: the engine's own word for what a command was taken to be."""
    if turn.refusal:
        kind = turn.refusal.kind
        if turn.reading is not None and kind != "story":
            kind = f"world {kind}"  # understood; it is the world that said no
        elif kind == "misspelt":
            kind = f"{'unknown-word' if turn.refusal.start else 'unknown-verb'} misspelt"
        return f"[= refusal {kind}]"
    if turn.question:
        return f"[= asked {turn.question.kind}]"
    reading = turn.reading
    if reading is None:
        return f"[= {turn.sort}]"
    fields = (*reading.nouns, reading.prep, reading.second, reading.way, reading.topic)
    return f"[= reading {' '.join(w for w in (reading.action, *fields) if w)}]"


def folded(words: str, columns: int) -> str:
    """Words in lines for a terminal that many columns wide, whose last column stays free: what goes into it would be
    followed by an empty line on some. A pipe gets each paragraph as one line."""
    from dreamweave.columns import breaks

    out: list[str] = []
    for line in words.split("\n"):
        body = line.lstrip(" ")
        indent = " " * min(len(line) - len(body), columns // 4)
        room = max(2, columns - 1 - len(indent))
        out += [(indent + body[start:end]).rstrip(" ") for start, end in breaks(body, room, room)]
    return "\n".join(out)


class Stream:
    """A game on two streams. again(): a new session for RESTART. folder: where a transcript would go."""

    def __init__(
        self,
        session: Session,
        streams: tuple[TextIO, TextIO],
        again: Callable[[], Session],
        folder: str,
        tracing: bool = False,
    ) -> None:
        self.session = session
        self.read, self.write = streams
        self.terminal = self.write.isatty()
        self.again, self.folder, self.tracing = again, folder, tracing
        self.transcript: TextIO | None = None
        self.problem = ""
        self.lines: deque[str] = deque()
        self.rest = b""

    @property
    def columns(self) -> int:
        """Columns of the terminal, as it is now; 0 when this is none."""
        if not self.terminal:
            return 0
        try:
            return min(MEASURE, os.get_terminal_size(self.write.fileno()).columns) or MEASURE
        except OSError:
            return MEASURE

    def say(self, words: str) -> None:
        """Print a paragraph or more, and add it to the transcript when there is one."""
        if words:
            columns = self.columns
            self.write.write((folded(words, columns) if columns else words) + "\n\n")
            if self.transcript:
                self.transcript.write(words + "\n\n")

    def play(self, first: Iterable[Passage]) -> int:
        """Play to the end of the input. Returns the exit code."""
        self.say(page(first))
        while True:
            line = self.ask()
            if line is None:
                break
            if self.transcript:
                self.transcript.write(f"> {clean(line)}\n")
            reply = self.session.submit(line)
            self.answer(reply)
            if any(r.kind == "quit" for t in reply.turns for r in t.requests):
                break
        self.finish()
        return 0

    def answer(self, reply: Reply) -> None:
        """Print what came of a line, and do what only a front end may."""
        for turn in reply.turns:
            self.say(page(turn.passages))
            if self.tracing:
                self.say(trace(turn))
            for request in turn.requests:
                self.serve(request.kind, request.text)
        if reply.dropped:
            self.say(f"[{reply.dropped}.]")

    def serve(self, kind: str, text: str) -> None:
        """Carry out a request."""
        if kind == "restart":
            self.finish()
            self.session = self.again()
            self.say(page(self.session.opening()))
        elif kind == "transcript":
            self.say(self.write_down(text))
        elif kind == "quit":
            self.say(
                "[Goodbye. Nothing is lost: start again and you are where you were.]"
                if self.session.keeper
                else "[Goodbye.]"
            )
        elif kind == "settings":
            self.say("[Colours and motion are settings of the full screen; here there are none.]")

    def write_down(self, wanted: str) -> str:
        """TRANSCRIPT: everything from here on goes to a new file beside the saves. TRANSCRIPT OFF ends it."""
        if wanted.lower() == "off" or self.transcript:
            if self.transcript is None:
                return "[No transcript is being written.]"
            self.transcript.close()
            self.transcript = None
            return "[The transcript is closed.]"
        for number in range(1, 1000):
            path = os.path.join(self.folder, f"transcript-{number}.txt")
            try:
                os.makedirs(self.folder, exist_ok=True)
                self.transcript = open(path, "x", encoding="utf-8")  # noqa: SIM115
                return f"[Writing to {path}. TRANSCRIPT OFF ends it.]"
            except FileExistsError:
                continue
            except OSError as e:
                return f"[No transcript: {path}: {e.strerror}. Another folder: --saves.]"
        return f"[No transcript: {self.folder} is full of them.]"

    def ask(self) -> str | None:
        """Prompt and read a line; None at the end of the input. Nothing is waited for that is not shown and saved."""
        keeper = self.session.keeper
        if keeper:
            keeper.write()
        if prompt := self.session.prompt:
            self.write.write(f"{'' if prompt[0] != '>' else ' '}{prompt}\n")
        self.write.write(">")
        if not self.lines:
            if keeper and self.blocks():
                keeper.sync()
                self.tell_problem()
            self.write.flush()
            self.fill()
        return self.lines.popleft() if self.lines else None

    def tell_problem(self) -> None:
        """Say once when saving stops working, and when it works again."""
        keeper = self.session.keeper
        status = keeper.status if keeper else None
        problem = status.problem if status else ""
        if problem != self.problem and status:
            self.problem = problem
            if problem:
                since = max(0, status.saved_turn)
                note = f"[NOT SAVED since turn {since}: {problem}. Play goes on; --saves names another place.]"
            else:
                note = "[Saved again.]"
            self.write.write(f"\n{note}\n\n>")

    def blocks(self) -> bool:
        """Whether reading more would wait: then what was played must be on the disk first."""
        try:
            return not select.select([self.read], [], [], 0)[0]
        except (OSError, ValueError):
            return True

    def fill(self) -> None:
        """Read until there is a line, or nothing more comes. A line is cut at MAX_LINE bytes; its rest is lost."""
        try:
            descriptor = self.read.fileno()
        except OSError:
            self.lines.extend(line.rstrip("\r\n") for line in self.read.readlines(MAX_LINE))
            return
        data = self.rest
        while b"\n" not in data:
            chunk = self._chunk(descriptor)
            if not chunk:
                data, self.rest = data + (b"\n" if data else b""), b""
                break
            data = (data + chunk) if len(data) < MAX_LINE or b"\n" in chunk else data
        *whole, self.rest = data.split(b"\n")
        self.lines.extend(self._decoded(line[:MAX_LINE]).rstrip("\r") for line in whole)

    def _chunk(self, descriptor: int) -> bytes:
        """What there is to read, waiting until there is something; nothing at the end, or when reading is over for
        any other reason: a terminal that was hung up, a stream that cannot be read."""
        while True:
            try:
                return os.read(descriptor, 65536)
            except BlockingIOError:
                select.select([descriptor], [], [])
            except OSError:
                return b""

    def _decoded(self, line: bytes) -> str:
        """A line as text; bytes that are none become U+FFFD. What ASCII does not know is taken for UTF-8."""
        encoding = self.read.encoding.lower()
        return line.decode("utf-8" if "ascii" in encoding or encoding == "ansi_x3.4-1968" else encoding, "replace")

    def finish(self) -> None:
        """Leave everything on the disk."""
        keeper = self.session.keeper
        if keeper:
            keeper.keep()
            self.tell_problem()
            keeper.close()
        if self.transcript:
            self.transcript.close()
            self.transcript = None
        self.write.flush()


def run(
    session: Session, again: Callable[[], Session], folder: str, first: Iterable[Passage], tracing: bool = False
) -> int:
    """Play on the standard streams. Ctrl-C and closed streams end play, and nothing is lost: the exit code is 0."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)  # a turn leaves few cycles, and much that stays
    gc.enable()
    stream = Stream(session, (sys.stdin, sys.stdout), again, folder, tracing)
    try:
        return stream.play(first)
    except KeyboardInterrupt:
        stream.finish()
    except Gone as e:
        if stream.session.keeper:
            stream.session.keeper.keep()
        say_gone(e)
    return 0
