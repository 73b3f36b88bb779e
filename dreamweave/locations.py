"""Every path in one place: where stories, saves and the cache live.

A checkout is when the package's parent folder holds content/ and pyproject.toml, never the current folder: then saves
go to its saves/. Otherwise they go to the platform's folder for user data. A wheel carries content/ inside the package.
"""

from __future__ import annotations

import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))
PARENT = os.path.dirname(PACKAGE)


def checkout() -> bool:
    """Whether this is a checkout rather than an installed package."""
    return os.path.isdir(os.path.join(PARENT, "content")) and os.path.isfile(os.path.join(PARENT, "pyproject.toml"))


def content() -> str:
    """The folder of story packs."""
    return os.path.join(PARENT if checkout() else PACKAGE, "content")


def pack_names() -> list[str]:
    """The names of the packs that came with the game, in order."""
    folder = content()
    if not os.path.isdir(folder):
        return []
    return sorted(n for n in os.listdir(folder) if os.path.isdir(os.path.join(folder, n)) and not n.startswith("."))


def pack(name: str) -> str:
    """The folder of a pack: one that came with the game by its name, else a folder. "" when there is none."""
    if name in pack_names():
        return os.path.join(content(), name)
    return name if os.path.isdir(name) else ""


def saves(given: str = "") -> str:
    """The folder for saved games: as given, as DREAMWEAVE_SAVES says, or the usual one."""
    if given or os.environ.get("DREAMWEAVE_SAVES"):
        return given or os.environ["DREAMWEAVE_SAVES"]
    return os.path.join(PARENT, "saves") if checkout() else os.path.join(_user("data"), "saves")


def cache() -> str:
    """The folder for compiled stories."""
    return os.environ.get("DREAMWEAVE_CACHE") or _user("cache")


def settings() -> str:
    """The file of what a player wants of the screen: as DREAMWEAVE_SETTINGS says, or in the user's own folder."""
    return os.environ.get("DREAMWEAVE_SETTINGS") or os.path.join(_user("config"), "settings.json")


def _user(kind: str) -> str:
    """The platform's folder for user data, caches or settings. Linux is answered here: platformdirs takes 15 ms."""
    if sys.platform.startswith("linux"):
        variable, usual = {
            "cache": ("XDG_CACHE_HOME", ".cache"),
            "config": ("XDG_CONFIG_HOME", ".config"),
        }.get(kind, ("XDG_DATA_HOME", ".local/share"))
        base = os.environ.get(variable) or os.path.join(os.path.expanduser("~"), usual)
        return os.path.join(base, "dreamweave")
    import platformdirs

    find = {"cache": platformdirs.user_cache_dir, "config": platformdirs.user_config_dir}
    return find.get(kind, platformdirs.user_data_dir)("dreamweave", appauthor=False)
