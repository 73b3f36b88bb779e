"""The one doorway: `Session.submit(line) -> Reply`. Nothing outside it changes a game, and nothing in it shows one."""

from dreamweave.session.session import Session

__all__ = ["Session"]
