"""A save file that grows: whole lines at the end, and what a write that was cut short left behind, fenced."""

from __future__ import annotations

import os

from dreamweave.saves import format
from dreamweave.saves.store import file_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.saves.store import Disk


class Appender:
    """An open file. size: of what is known to be in it, which ends with a whole line or with what `before` mends.

    before: bytes that have to stand before the next line (a newline, a fence, a header). folder: whose entry for the
    file is not on the disk yet, or "".
    """

    def __init__(self, disk: Disk, path: str, file: int, size: int = 0, before: bytes = b"", folder: str = "") -> None:
        self.disk = disk
        self.path = path
        self.file = file
        self.size = size
        self.before = before
        self.folder = folder

    @classmethod
    def make(cls, disk: Disk, folder: str, title: str, token: str, before: bytes) -> Appender:
        """A new file, locked, called after a title and a token, or another token where that name is taken."""
        disk.make_folder(folder)
        for _ in range(3):
            path = os.path.join(folder, file_name(title, token))
            try:
                file = disk.create(path)
            except FileExistsError:
                token = disk.token()
                continue
            disk.lock(file)
            return cls(disk, path, file, 0, before, folder)
        raise OSError("no name for the file is free")

    def put(self, lines: bytes) -> None:
        """Append whole lines, in one write where the system takes them so. Raises OSError; then they may be there in
        part, and the next put fences what is torn."""
        data = self._mended() + self.before + lines
        if self.size + len(data) > format.FILE_LIMIT:
            raise OSError("the file would be larger than any save")
        left = memoryview(data)
        while left:
            count = self.disk.append(self.file, left)
            if count <= 0:
                raise OSError("nothing more could be written")
            left = left[count:]
        self.size += len(data)
        self.before = b""

    def sync(self) -> None:
        """Return when everything put is on the disk, and the file's name too. Raises OSError; then what was put since
        the last sync must be put again, because the system may count it as clean ever after."""
        try:
            self.disk.sync(self.file)
            if self.folder:
                self.disk.sync_folder(self.folder)
                self.folder = ""
        except OSError:
            self.before = b"\n"
            raise

    def _mended(self) -> bytes:
        """What makes the end of the file the end of a line again; mostly nothing."""
        size, links = self.disk.size(self.file)
        if not links:
            raise OSError("the file was deleted")
        if size < self.size:
            raise OSError("something else cut the file short")
        if size == self.size:
            return b""
        tail = self.disk.read(self.file, self.size, size - self.size)
        torn = tail[tail.rfind(b"\n") + 1 :]
        self.size = size
        if not torn:
            return b""
        return b"\n" if format.split(torn) else b"\n" + fence(size - len(torn), len(torn))


def fence(offset: int, length: int) -> bytes:
    """A line that names bytes that are none, so that the next to read knows that they were told of."""
    return format.line("torn", "", {"length": length, "offset": offset})[1]
