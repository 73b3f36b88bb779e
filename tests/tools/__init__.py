"""What the tests of the tools share."""

from __future__ import annotations

from pathlib import Path


def folder_of(beside: Path, **files: str) -> Path:
    """A pack of files as a folder."""
    folder = beside / "small"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(f"{text}\n", encoding="utf-8")
    return folder
