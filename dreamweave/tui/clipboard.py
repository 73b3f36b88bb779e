"""Copying, by every way there is: the terminal's own escape (OSC 52), and a program of the desktop's, if there is one.

Neither says whether it worked. Many terminals ignore the escape, and there may be no desktop; together they do.
"""

from __future__ import annotations

import shutil
import subprocess

PROGRAMS = (
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("pbcopy",),
    ("clip.exe",),
)

PATIENCE = 2.0
"""Seconds a program is given."""


def copy_by_program(text: str) -> bool:
    """Hand the text to the first clipboard program that takes it. Blocks: call it in a thread."""
    for program in PROGRAMS:
        path = shutil.which(program[0])
        if path is None:
            continue
        try:
            subprocess.run(
                [path, *program[1:]],
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
