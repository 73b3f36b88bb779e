"""Every way of saying no that an action, a story or the table can use is a kind the language lists."""

from __future__ import annotations

import re
from pathlib import Path

from dreamweave.language.refusals import KINDS, WORLD_KINDS

ROOT = Path(__file__).parent.parent.parent / "dreamweave"


def test_kinds_used_are_kinds_listed() -> None:
    used: set[str] = set()
    for folder in ("actions", "session"):
        for path in (ROOT / folder).glob("*.py"):
            text = path.read_text(encoding="utf-8")
            used |= set(re.findall(r'refuse\(\s*"([a-z-]+)"', text)) | set(re.findall(r'Refusal\("([a-z-]+)"', text))
    assert used <= set(KINDS) | {"nobody-here"}
    assert set(WORLD_KINDS) - used <= {"world"}


def test_there_are_at_least_twenty_five() -> None:
    assert len(KINDS) >= 25
