"""The standard streams, as a program can rely on them: always there, safe, and with one way to end.

A shell may close any of the three, a pipe's reader may leave, a disk may be full, an encoding may lack a sign, and a
pack or a file name may hold an escape code. All of that is settled here, for every command: a stream that was closed is
nobody's; what is printed goes through `visible` and, where the encoding lacks a sign, into ASCII; and when nothing more
can be printed, `Gone` is raised once and ends the command quietly. Nothing else in Dreamweave need think of it.
"""

from __future__ import annotations

import errno
import os
import sys

from dreamweave.clean import spelled, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO, cast

DONE, STOPPED, INTERRUPTED = 0, 2, 130
"""Exit codes: nobody reads any more; what was to be said could not be; Ctrl-C."""

BUFFER = 1 << 16
"""Characters that are kept back at most, where no terminal wants each line at once."""


class Gone(Exception):
    """Nothing more can be printed. reason: why, in the system's words; "" when whoever read has had enough."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Sink:
    """What is printed goes here. descriptor: where to; encoding: as what; quiet: never raise Gone."""

    closed = False
    errors = "replace"

    def __init__(self, descriptor: int, encoding: str, *, quiet: bool = False) -> None:
        self.encoding = encoding
        self._descriptor, self._quiet = descriptor, quiet
        self._kept: list[str] = []
        self._size = 0
        self._over = 0
        self._gone = False
        self._terminal = self.isatty()

    def write(self, text: str) -> int:
        """Print, soon: a terminal gets each line, anything else gets what it is to have when there is much of it, or
        at `flush`. Raises Gone."""
        self._kept.append(text)
        self._size += len(text)
        if self._size > BUFFER or ((self._terminal or self._quiet) and "\n" in text):
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Print what was kept back. Raises Gone when it cannot be, the first time."""
        text, self._kept, self._size = "".join(self._kept), [], 0
        if text:
            self._send(spelled(visible(text), self.encoding))

    def over(self, words: str) -> None:
        """Say how things stand, in place of what was said so before: a line that is never ended. Only on terminals."""
        self.flush()
        words = visible(words).replace("\n", " ")
        before, self._over = self._over, len(words)
        self._send(spelled(f"\r{words}{' ' * (before - len(words))}\r", self.encoding))

    def _send(self, data: bytes) -> None:
        while data and not self._gone:
            try:
                data = data[os.write(self._descriptor, data) :]
            except BlockingIOError:
                from select import select

                select([], [self._descriptor], [])
            except OSError as e:
                self._gone = True
                if not self._quiet:
                    raise Gone("" if e.errno == errno.EPIPE else e.strerror or "it cannot be written") from None

    def isatty(self) -> bool:
        """Whether somebody may be looking."""
        return os.isatty(self._descriptor)

    def fileno(self) -> int:
        """The descriptor of the stream."""
        return self._descriptor


def within(command: Callable[[], int]) -> int:
    """Run a command with streams that can be relied on. Returns its exit code; however it ends, there is no trace of
    trouble on the streams but a line that says what the trouble was."""
    _open()
    code = DONE
    try:
        try:
            code = command()
        except SystemExit as e:
            code = e.code if isinstance(e.code, int) else DONE
        sys.stdout.flush()
    except Gone as e:
        code = STOPPED if e.reason else DONE
        say_gone(e)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.stderr.flush()
    return code


def say_gone(gone: Gone) -> None:
    """Say on standard error why nothing more is said on standard output, unless its reader just left."""
    if gone.reason:
        print(f"dreamweave: standard output: {gone.reason}", file=sys.stderr)


def _open() -> None:
    """Put reliable streams in place of the interpreter's. A descriptor that was closed leads to nowhere: left free, it
    would be given to the next file that is opened, a saved game perhaps."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (free := os.open(os.devnull, os.O_RDWR)) < 3:
            os.set_inheritable(free, True)
        os.close(free)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    out = Sink(1, _encoding(sys.stdout))
    err = Sink(2, _encoding(sys.stderr), quiet=True)
    if TYPE_CHECKING:
        sys.stdout, sys.stderr = cast(TextIO, out), cast(TextIO, err)
    else:
        sys.stdout, sys.stderr = out, err


def _encoding(stream: TextIO | None) -> str:
    """The encoding of a stream. LC_ALL=C asks for ASCII, though Python, which cannot tell it from a locale that nobody
    set, takes it for UTF-8."""
    environment = os.environ
    asked = environment.get("PYTHONIOENCODING") or environment.get("PYTHONUTF8")
    if environment.get("LC_ALL") in ("C", "POSIX") and not asked:
        return "ascii"
    return getattr(stream, "encoding", "") or "utf-8"
