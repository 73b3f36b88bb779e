"""Building a wheel: its story packs go in compiled, so that the first start reads no YAML either."""

from __future__ import annotations

import compileall
import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledPacks(BuildHookInterface[Any]):
    """Adds content/<pack>/compiled.story to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by the builder. An editable install gets its modules compiled instead, for a quick first start."""
        if version == "editable":
            compileall.compile_dir(os.path.join(self.root, "dreamweave"), quiet=2)
            return
        sys.path.insert(0, self.root)
        from dreamweave.session.library import library
        from dreamweave.story.cache import SHIPPED, compile_folder, encode

        folder = tempfile.mkdtemp()
        content = os.path.join(self.root, "content")
        for pack in sorted(os.listdir(content)):
            source = os.path.join(content, pack)
            if os.path.isdir(source):
                path = os.path.join(folder, f"{pack}.story")
                with open(path, "wb") as file:
                    file.write(encode(source, compile_folder(source, library)))
                build_data["force_include"][path] = f"dreamweave/content/{pack}/{SHIPPED}"
