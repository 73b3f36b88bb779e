"""Moments as somebody would say them, in local time."""

from __future__ import annotations

from datetime import datetime


def when(seconds: int, now: datetime | None = None) -> str:
    """A moment in seconds of UTC since 1970, seen from now: "today at 20.41", "Sunday at 9.05", "3 June 2024"; "" for 0
    and for what is no moment."""
    if seconds <= 0:
        return ""
    try:
        then = datetime.fromtimestamp(seconds)
    except (OverflowError, OSError, ValueError):
        return ""
    now = now or datetime.now()
    days = (now.date() - then.date()).days
    clock = f"at {then.hour}.{then.minute:02}"
    if days == 0:
        return f"today {clock}"
    if days == 1:
        return f"yesterday {clock}"
    if 1 < days < 7:
        return f"{then:%A} {clock}"
    return f"{then.day} {then:%B}" + (f" {then.year}" if then.year != now.year else "")
