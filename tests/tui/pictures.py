"""Draws pictures from the real game: python -m tests.tui.pictures [NAME ...] [--to FOLDER]

The README's go to .pictures; the others, one of the Dream pane for each shape a dream can have, are for looking at.
"""

from __future__ import annotations

import asyncio
import re
import sys
from html import unescape
from pathlib import Path

from dreamweave.session import Session
from dreamweave.tui.app import DreamApp
from tests.conftest import story_named
from tests.dreamscape.midway import PLAYS

FOLDER = Path(__file__).parent.parent.parent / ".pictures"
SIZES = {"120x36": (120, 36), "80x24": (80, 24), "40x12": (40, 12)}
README = {
    "play": "x sphere; d; wake batt; get in with him; send form 12",
    "dream": "d; send form 12; lyra; stamp form; send form; elysia; get in pod; stay; go kitchen; go larder",
}
FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)
TEXT = re.compile(r'x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"([^>]*)>((?:&#160;)*)(.*?)((?:&#160;)*)</text>')
SPACE = "&#160;"


async def draw(lines: str, size: tuple[int, int], dream: str = "", ascii: bool = False) -> str:
    """Play some lines and look at the Dream pane, or, awake, at what stands there: an SVG, without the fonts it would
    fetch."""

    def opened() -> Session:
        session = Session(story_named("somebodys"))
        if dream:
            session.lay_down(dream)
        return session

    app = DreamApp(opened, ascii=ascii)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(1)
        await app.workers.wait_for_complete()
        for line in lines.split("; "):
            app.screen.submit(line)  # pyright: ignore[reportAttributeAccessIssue]
            await pilot.pause(0.1)
            await app.workers.wait_for_complete()
        if dream and size[0] < 118:
            app.screen.action_pane("dream")  # pyright: ignore[reportAttributeAccessIssue]
            await pilot.pause(0.1)
        return TEXT.sub(trimmed, FONT.sub("", app.export_screenshot(title="Somebody's")))


def trimmed(text: re.Match[str]) -> str:
    """A piece of text that begins where its first letter stands: some viewers drop the white before it."""
    x, y, length, rest, before, words, after = text.groups()
    cell = float(length) / max(1, len(unescape(before + words + after)))
    first, last = len(before) // len(SPACE), len(after) // len(SPACE)
    start, width = float(x) + first * cell, float(length) - (first + last) * cell
    return f'x="{start:g}" y="{y}" textLength="{width:g}"{rest}>{words}</text>'


async def main(names: list[str], to: Path | None) -> None:
    """Draw those pictures, the README's when none is named."""
    for name in names or README:
        if name in README:
            (FOLDER / f"{name}.svg").write_text(await draw(README[name], SIZES["120x36"]), encoding="utf-8")
            continue
        folder = to or Path.cwd()
        for size, cells in SIZES.items():
            for ascii in (False, True):
                picture = await draw(PLAYS[name], cells, name.partition("-")[0], ascii)
                (folder / f"{name}-{size}{'-ascii' if ascii else ''}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    words = sys.argv[1:]
    asked = Path(words[words.index("--to") + 1]) if "--to" in words else None
    asyncio.run(main([w for w in words if w in README or w in PLAYS], asked))
