"""Draws the README's pictures from the real game: python -m tests.tui.pictures"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from dreamweave.session import Session
from dreamweave.tui.app import DreamApp
from tests.conftest import story_named

FOLDER = Path(__file__).parent.parent.parent / ".pictures"
SCRIPTS = {
    "play": ["x sphere", "d", "wake batt", "get in with him", "send form 12"],
    "dream": "d; send form 12; lyra; stamp form; send form; elysia; get in pod; stay; go kitchen; go larder".split("; "),
}
FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)


async def draw(name: str, lines: list[str]) -> None:
    """Play some lines at 120 by 36 and keep the picture, without the fonts it would fetch."""
    app = DreamApp(lambda: Session(story_named("somebodys")))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(1)
        for line in lines:
            for sign in line:
                await pilot.press({" ": "space", "'": "apostrophe"}.get(sign, sign))
            await pilot.press("enter")
            await pilot.pause(0.3)
        picture = FONT.sub("", app.export_screenshot(title="Somebody's"))
    (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, lines in SCRIPTS.items():
        asyncio.run(draw(name, lines))
