"""The transcript file: TRANSCRIPT NAME begins one, TRANSCRIPT OFF ends it. It never takes the place of another file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dreamweave.tui.page import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from dreamweave.tui.typeset import Record

USUAL = "transcript.txt"


class Script:
    """At most one open transcript."""

    def __init__(self) -> None:
        self._file: TextIO | None = None

    def ask(self, text: str, so_far: Iterable[Record]) -> str:
        """Do what TRANSCRIPT with this text asks: begin a file with the page so far, or end the one that is open.
        Returns what to say of it."""
        if self._file is not None or text.lower() == "off":
            was_open = self._file is not None
            self.close()
            return "The transcript is closed." if was_open else "No transcript is being written."
        path = Path(text if text and text.lower() != "on" else USUAL).expanduser()
        try:
            self._file = path.open("x", encoding="utf-8")
        except OSError as error:
            return f"No transcript: {path}: {error.strerror}."
        return self.add(so_far) or f"Writing to {path}. TRANSCRIPT OFF ends it."

    def add(self, records: Iterable[Record]) -> str:
        """Write what was said, if a transcript is open. Returns why it cannot be, or ""."""
        if self._file is None:
            return ""
        try:
            self._file.write(plain(records))
            self._file.flush()
        except OSError as error:
            self._file = None
            return f"No transcript any more: {error.strerror}."
        return ""

    def close(self) -> None:
        """End the transcript."""
        file, self._file = self._file, None
        if file is not None:
            file.close()
