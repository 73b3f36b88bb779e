"""The application over the real engine: Cloak of Darkness, kept in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave import plain
from dreamweave.desk import Desk, Options
from dreamweave.tui.app import DreamApp
from dreamweave.tui.screens.play import PlayScreen
from dreamweave.tui.shelf import Shelf
from tests.tui.test_play import Player, rows

COMMANDS = (
    "x cloak",
    "inventory",
    "wset",
    "north",
    "xyzzy the hook",
    "west. hang cloak on hook. east",
    "look",
    "who",
    "e",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DREAMWEAVE_CACHE", str(tmp_path / "cache"))

    def make(**options: object) -> Desk:
        usual = {
            "story": "cloak",
            "seed": 0,
            "saves": str(tmp_path / "saves"),
            "no_save": False,
            "load": "",
            "new": False,
        }
        asked = Options()
        for name, value in {**usual, **options}.items():
            setattr(asked, name, value)
        return Desk(asked)

    return make


async def test_both_front_ends_print_the_same_words(desk):
    game = desk(no_save=True).new()
    stream = plain.page(game.opening())
    for command in COMMANDS:
        reply = game.submit(command)
        stream += " " + " ".join(plain.page(turn.passages) for turn in reply.turns)
        stream += f" [{reply.dropped}.]" if reply.dropped else ""
    app = DreamApp(keeper=Shelf(lambda: desk(no_save=True)))
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, game)  # pyright: ignore[reportArgumentType]
        await player.settle()
        for command in COMMANDS:
            player.screen.submit(command)
        page = " ".join(
            r.text + " " + "".join(a.text for a in r.aside)
            for r in player.screen.transcript.records
            if r.kind != "typed"
        )
        assert only_words(page) == only_words(stream)


def only_words(text: str) -> list[str]:
    return text.replace("*", " ").replace(",", " ").upper().split()


async def test_a_game_is_gone_on_with_where_it_was_left(desk):
    async with DreamApp(keeper=(shelf := Shelf(desk))).run_test(size=(80, 24)) as pilot:
        player = Player(pilot, None)  # pyright: ignore[reportArgumentType]
        await player.settle()
        await player.type("west")
        assert player.rows()[0].endswith("saved")
    shelf.close()
    app = DreamApp(keeper=(shelf := Shelf(desk)), title=True)
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, None)  # pyright: ignore[reportArgumentType]
        await player.settle()
        assert any("Go on" in row for row in rows(app)) and any("turn 1" in row for row in rows(app))
        await player.press("enter")
        assert isinstance(app.screen, PlayScreen)
        shown = "\n".join(rows(app))
        assert "› west" in shown and "CLOAKROOM" in shown
        await player.press("up")
        assert app.screen.line.entry.value == "west"
        await player.type("restart")
        assert player.screen.shown is not None and player.screen.shown.turn == 0
    shelf.close()


async def test_a_story_that_is_not_there_is_said_on_the_page(desk):
    app = DreamApp(keeper=Shelf(lambda: desk(story="nowhere")))
    async with app.run_test(size=(80, 24)) as pilot:
        await Player(pilot, None).settle()  # pyright: ignore[reportArgumentType]
        assert "no story is called nowhere" in " ".join(rows(app))
