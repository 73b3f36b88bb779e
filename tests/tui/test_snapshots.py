"""How the screens look, as pictures. A change that is meant: pytest tests/tui/test_snapshots.py --snapshot-update."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from dreamweave.messages import DreamView, Item
from dreamweave.tui.app import DreamApp, OneGame
from dreamweave.tui.doorway import Cover
from dreamweave.tui.screens.play import PlayScreen
from tests.dreamscape.midway import midway
from tests.tui.fake import PEOPLE, FakeSession

Compare = Callable[..., bool]

COVER = Cover("Somebody's", "Four can lie down if a fifth sits up. Tonight the fifth is you.", "The Kitchen, turn 31")
LARGE, MIDDLE, SMALL = (120, 36), (80, 24), (40, 12)


def played(*lines: str, typing: str = "", pane: str = "") -> Callable[[Pilot[None]], object]:
    """Play lines, then begin to type another, and look."""

    async def before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        screen = pilot.app.screen
        if isinstance(screen, PlayScreen):
            for line in lines:
                screen.submit(line)
            await settle(pilot)
            screen.line.type(typing)
            if pane:
                screen.action_pane(pane)
        await settle(pilot)

    return before


async def settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def app(theme: str, title: bool = False, ascii: bool = False, dream: DreamView | None = None) -> DreamApp:
    return DreamApp(keeper=OneGame(lambda: FakeSession(dream=dream), COVER), theme=theme, title=title, ascii=ascii)


def of_the_game(play: str) -> DreamView:
    """A real dream in the middle of being played, as the people of the fixture would see it."""
    shown = midway(play).view().dream
    assert shown is not None
    cast = dict(zip(("elysia", "thorin", "kavi", "lyra"), (p.id for p in PEOPLE), strict=True))

    def played_by(item: Item) -> Item:
        spans = tuple(s.replace(entity=cast.get(s.entity, s.entity)) for s in item.spans)
        return item.replace(id=cast.get(item.id, item.id), spans=spans)

    rows = (row.replace(who=tuple(map(played_by, row.who)), held_by=cast.get(row.held_by, "")) for row in shown.rows)
    return shown.replace(rows=tuple(rows))


@pytest.mark.parametrize("size", [LARGE, MIDDLE, SMALL], ids=["120x36", "80x24", "40x12"])
@pytest.mark.parametrize("theme", ["felt", "paper"])
def test_play(snap_compare: Compare, theme: str, size: tuple[int, int]):
    lines = ("wake batt", "get in with him", "think", "lyra" if size == MIDDLE else "send form 12")
    assert snap_compare(app(theme), terminal_size=size, run_before=played(*lines, typing="l"))


@pytest.mark.parametrize(
    ("theme", "size"), [("oyster", LARGE), ("clear", MIDDLE), ("felt", SMALL)], ids=["120x36", "80x24", "40x12"]
)
def test_dream(snap_compare: Compare, theme: str, size: tuple[int, int]):
    before = played("sleep", "call", typing="tune kitchen to ", pane="" if size == LARGE else "dream")
    assert snap_compare(app(theme), terminal_size=size, run_before=before)


@pytest.mark.parametrize("size", [LARGE, MIDDLE, SMALL], ids=["120x36", "80x24", "40x12"])
@pytest.mark.parametrize(
    ("play", "theme"),
    [("d2", "felt"), ("d6", "oyster"), ("d7", "paper"), ("d8", "clear")],
    ids=["ring", "glass", "baths", "stair"],
)
def test_shapes_of_dreams(snap_compare: Compare, play: str, theme: str, size: tuple[int, int]):
    before = played("sleep", pane="" if size == LARGE else "dream")
    shown = app(theme, dream=of_the_game(play), ascii=play == "d8" and size == MIDDLE)
    assert snap_compare(shown, terminal_size=size, run_before=before)


@pytest.mark.parametrize(("theme", "size"), [("felt", LARGE), ("paper", MIDDLE)], ids=["120x36", "80x24"])
def test_map(snap_compare: Compare, theme: str, size: tuple[int, int]):
    assert snap_compare(app(theme), terminal_size=size, run_before=played("look", pane="map"))


@pytest.mark.parametrize(("theme", "size"), [("oyster", LARGE), ("paper", SMALL)], ids=["120x36", "40x12"])
def test_timeline(snap_compare: Compare, theme: str, size: tuple[int, int]):
    assert snap_compare(app(theme), terminal_size=size, run_before=played("timeline"), press=["up", "up"])


def test_settings(snap_compare: Compare):
    assert snap_compare(app("paper"), terminal_size=MIDDLE, run_before=played("settings"))


@pytest.mark.parametrize("size", [LARGE, MIDDLE, SMALL], ids=["120x36", "80x24", "40x12"])
def test_title(snap_compare: Compare, size: tuple[int, int]):
    assert snap_compare(app("felt", title=True), terminal_size=size, run_before=played())
