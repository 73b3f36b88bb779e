"""The application over the real engine: Cloak of Darkness, kept in a folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dreamweave import plain
from dreamweave.desk import Desk, Options
from dreamweave.tui.app import DreamApp
from dreamweave.tui.screens.play import PlayScreen
from dreamweave.tui.shelf import Shelf
from tests.night import NIGHT
from tests.test_clean import dangerous
from tests.test_streams import LINES, PACK
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
    """The words of a text, without the signs that only one of the two front ends sets."""
    return re.findall(r"[\w'’]+", text.upper())


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


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
async def test_no_control_character_of_a_pack_reaches_the_screen(desk, tmp_path: Path, size: tuple[int, int]):
    (pack := tmp_path / "pack").mkdir()
    (pack / "a.yaml").write_text(PACK)
    app = DreamApp(keeper=Shelf(lambda: desk(story=str(pack))), title=True)
    async with app.run_test(size=size) as pilot:
        player = Player(pilot, None)  # pyright: ignore[reportArgumentType]
        await player.settle()
        assert dangerous("".join(rows(app)), "") == ""
        await player.press("enter")
        for line in LINES.splitlines():
            await player.type(line)
            assert dangerous("".join(rows(app)), "") == "" and not app.title.startswith("T"), line
            if isinstance(app.screen, PlayScreen):
                for pane in ("f7", "ctrl+g", "f8", "f9"):
                    await player.press(pane)
                    assert dangerous("".join(rows(app)), "") == "", (line, pane)
            await player.press("escape")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
async def test_with_nobody_at_the_prompt_no_name_and_no_sign_is_anybodys(desk, tmp_path: Path, size: tuple[int, int]):
    (pack := tmp_path / "pack").mkdir()
    (pack / "night.yaml").write_text(NIGHT)
    app = DreamApp(keeper=Shelf(lambda: desk(story=str(pack), no_save=True)))
    async with app.run_test(size=size) as pilot:
        player = Player(pilot, None)  # pyright: ignore[reportArgumentType]
        await player.settle()
        for line in ("kit", "sing", "elsie"):
            await player.type(line)
        shown = rows(app)
        assert any(row.lstrip().startswith("Who is sitting?") for row in shown)
        assert "ELSIE" not in "".join(shown) and "Loft" not in shown[0] and "Green" not in shown[0]
        assert player.screen.transcript.records[-1].mark == ()
        await player.press("f7")
        assert not any("Grass" in row or "Loft" in row for row in rows(app)[1:4])
        await player.type("sit")
        assert player.screen.transcript.records[-3].mark[0].ink == "strong"
        await player.type("")
        assert "somebody sat" in " ".join(rows(app)) and any("Yours?" in row for row in rows(app))
        assert player.screen.has_class("-last")
        await player.type("anything")
        assert player.screen.has_class("-last")
        await player.type("undo")
        assert not player.screen.has_class("-last")


def test_generated_dreams_of_a_story_without_dreamers_are_refused_in_words(tmp_path: Path):
    from dreamweave.desk import Wrong
    from dreamweave.tools.bedside import Tonight

    options = Options()
    options.story = "cloak"
    with pytest.raises(Wrong, match="cannot have new dreams: nobody in it can tune or ground or weave or name"):
        Tonight(options)
