"""Disk: every call on files that saves make, in one object, and what saves need from a platform.

Tests stand in for it with a disk that forgets what was not synced, or fails. Nothing else in Dreamweave opens a save.
Everything raises OSError when it fails; a file is an int, as the operating system gives it.
"""

from __future__ import annotations

import os
import sys

EXTENSION = ".dream"

_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_COMMON = _FOLLOW | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Disk:
    """The real one."""

    def now(self) -> int:
        """Seconds of UTC since 1970."""
        from time import time

        return int(time())

    def token(self) -> str:
        """Eight hexadecimal digits nobody else has."""
        return os.urandom(4).hex()

    def names(self, folder: str) -> list[str]:
        """The names in a folder, in no order."""
        return os.listdir(folder)

    def age(self, path: str) -> int:
        """When a file last changed, in nanoseconds."""
        return os.stat(path, follow_symlinks=False).st_mtime_ns

    def make_folder(self, folder: str) -> None:
        """Make a folder and those above it, private to the player, unless they are there."""
        if os.path.isdir(folder):
            return
        above = os.path.dirname(os.path.abspath(folder))
        self.make_folder(above)
        try:
            os.mkdir(folder, 0o700)
        except FileExistsError:
            return
        try:
            self.sync_folder(above)
        except PermissionError:
            return  # a folder one may pass through and not read; nothing more can be done for the name

    def create(self, path: str) -> int:
        """A new file to append to; one that is there already is an error."""
        return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _COMMON, 0o600)

    def open(self, path: str, write: bool) -> int:
        """An ordinary file to append to, or to read. Links, folders and devices are errors."""
        from errno import ELOOP
        from stat import S_ISREG

        try:
            file = os.open(path, (os.O_RDWR | os.O_APPEND if write else os.O_RDONLY) | _COMMON)
        except OSError as problem:
            if problem.errno == ELOOP:
                raise OSError(ELOOP, "it is a link to another file") from None
            raise
        if not S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise OSError("it is not an ordinary file")
        return file

    def lock(self, file: int) -> bool:
        """Keep other writers out until the file is closed. False when one is at it, True where locks do not exist."""
        try:
            import fcntl
        except ImportError:
            return _lock_on_windows(file)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def size(self, file: int) -> tuple[int, int]:
        """Bytes in a file, and under how many names it is found (0: it was deleted)."""
        status = os.fstat(file)
        return status.st_size, status.st_nlink

    def read(self, file: int, offset: int, count: int) -> bytes:
        """Up to so many bytes from there; fewer only at the end."""
        parts: list[bytes] = []
        while count > 0:
            part = _read_at(file, offset, min(count, 1 << 20))
            if not part:
                break
            parts.append(part)
            offset += len(part)
            count -= len(part)
        return b"".join(parts)

    def append(self, file: int, data: bytes | memoryview) -> int:
        """One write at the end; how many bytes were taken."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        """Return when what was written is on the disk."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(file, fcntl.F_FULLFSYNC)  # fsync there leaves it in the drive's own memory
        elif hasattr(os, "fdatasync"):
            os.fdatasync(file)
        else:
            os.fsync(file)

    def sync_folder(self, folder: str) -> None:
        """Return when the names in a folder are on the disk."""
        if os.name == "nt":
            return
        file = os.open(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        try:
            os.fsync(file)
        except OSError as problem:
            from errno import EINVAL, ENOTSUP

            if problem.errno not in (EINVAL, ENOTSUP):  # file systems that keep names safe by themselves
                raise
        finally:
            os.close(file)

    def rename(self, old: str, new: str) -> None:
        """Give a finished file its name, in place of what had it."""
        os.replace(old, new)

    def remove(self, path: str) -> None:
        """Take a half-made file away."""
        os.unlink(path)

    def close(self, file: int) -> None:
        """Let go of a file and its lock."""
        os.close(file)


def _read_at(file: int, offset: int, count: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(file, count, offset)
    os.lseek(file, offset, os.SEEK_SET)
    return os.read(file, count)


def _lock_on_windows(file: int) -> bool:
    """One byte far beyond any save is locked, so that others may read."""
    import msvcrt

    lock, how = vars(msvcrt)["locking"], vars(msvcrt)["LK_NBLCK"]
    os.lseek(file, 1 << 40, os.SEEK_SET)
    try:
        lock(file, how, 1)
    except OSError:
        return False
    return True


def file_name(title: str, token: str) -> str:
    """A name for a file: a slug of the title, which is only data, and an id, which may be a stranger's. Never a
    device, a dot or a path."""
    from unicodedata import normalize

    plain = normalize("NFKD", title[:200]).encode("ascii", "ignore").decode().lower()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    mark = "".join(c for c in token if c in "0123456789abcdef")[:16] or "0"
    return ("-".join(words)[:40].strip("-") or "dream") + "-" + mark + EXTENSION
