"""What the tests of the tools share."""

from __future__ import annotations

from pathlib import Path


def folder_of(beside: Path, **files: str) -> Path:
    """A pack of files as a folder."""
    folder = beside / "small"
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    return folder
