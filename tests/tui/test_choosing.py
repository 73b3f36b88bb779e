"""The screens one chooses from: timeline, saves, settings; and the map in the game."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from dreamweave.columns import cells
from dreamweave.saves.format import TurnRecord
from dreamweave.saves.timeline import Timeline
from dreamweave.tui.app import DreamApp, OneGame
from dreamweave.tui.branches import how_far, rows, summary, tree
from dreamweave.tui.dates import when
from dreamweave.tui.doorway import Cover, Kept
from dreamweave.tui.page import Page
from dreamweave.tui.preferences import Preferences, load, save
from dreamweave.tui.screens.chooser import Chooser
from dreamweave.tui.screens.play import PlayScreen
from dreamweave.tui.screens.title import TitleScreen
from dreamweave.tui.signs import Signs
from tests.tui.fake import ENTITIES, PEOPLE, FakeSession
from tests.tui.test_play import MIDDLE, NARROW, WIDE, Player, playing
from tests.tui.test_play import rows as screen_rows

HOSTILE = "[red]x[/] [@click=app.quit]\x1b[31m\u202e"


class Shelved(OneGame):
    """A keeper with two games on it."""

    def saves(self) -> list[Kept]:
        return [Kept("a", "Kitchen", "turn 31", 0, "x boots", HOSTILE), Kept("b", HOSTILE, "turn 2")]

    def open(self, key: str):
        self.opened = key
        return super().open("new")


def places(id: str) -> tuple[str, bool]:
    return (ENTITIES[id].name, bool(ENTITIES[id].within)) if id in ENTITIES else (id, False)


def drawn(timeline: Timeline, measure: int = 66, signs: Signs | None = None) -> list[str]:
    signs = signs or Signs()
    found = rows(tree(timeline), places, Page(PEOPLE, signs).glyph, signs, measure)
    return ["".join(r.text for r in row.line).rstrip() for row in found]


def test_the_tree_of_turns_runs_down_and_branches_stand_in():
    assert drawn(FakeSession().timeline) == [
        "°       1  begin                  Sphere Room",
        "┊          3 turns",
        "°       5  go downstairs          Foundry Floor",
        "┊          4 turns",
        "§      14  lyra                   Lyra’s Office",
        "§      16  stamp it                              “stamped”",
        "°      19  get in pod           ~ Passage",
        "├─┐",
        "│ ▂    20  thorin                 Sleeping Hall",
        "│ ┊        2 turns",
        "│ ▂    23  ask lasse about boat                  “Thorin first”",
        "°      22  tune kitchen to beta ~ Kitchen",
        "°      23  go larder            ~ Larder         “before the kettle”",
        "°      27  put kettle on range  ~ Kitchen",
        "°      31  x boots                Foundry Floor  you are here",
    ]
    assert summary(tree(FakeSession().timeline)) == "20 turns, 2 branches"


@pytest.mark.parametrize("measure", [10, 20, 37, 66, 72])
def test_no_row_of_the_tree_overruns_far_and_hostile_words_are_inert(measure: int):
    timeline = FakeSession().timeline
    for n in range(9):
        timeline.jump(timeline.path().__next__().parent.id)  # pyright: ignore[reportOptionalMemberAccess]
        timeline.add(TurnRecord(n, "ada", HOSTILE * 9, "deed", (), 900 + n, (), HOSTILE))
    timeline.bookmark(HOSTILE * 5)
    for row in drawn(timeline, measure):
        assert cells(row) <= max(measure + 3, 26) and "\x1b" not in row and "\u202e" not in row


def test_a_very_long_game_is_read_without_sinking():
    timeline = Timeline()
    for n in range(5000):
        timeline.add(TurnRecord(n, "ada", f"wait {n}", "deed", (), n, (), "foundry_floor"))
        if n % 500 == 499:
            timeline.jump(str(n - 3))
    assert len(drawn(timeline)) < 80


def test_how_far_a_turn_is():
    timeline = FakeSession().timeline
    names = timeline.bookmarks()
    assert how_far(names["before the kettle"], timeline.head).startswith("Two turns behind")
    assert how_far(names["Thorin first"], timeline.head).startswith("On another branch, which parts from yours four")
    head = timeline.head
    timeline.jump(names["before the kettle"].id)
    assert how_far(head, timeline.head).startswith("Two turns ahead")
    assert how_far(timeline.head, timeline.head) == "You are here."


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_going_back_to_a_turn(size: tuple[int, int]):
    async with playing(size) as player:
        await player.press("ctrl+l")
        assert "Timeline" in player.rows()[player_edge(size)]
        await player.press("up", "up")
        assert "Nothing is lost by" in " ".join(player.rows())
        await player.press("enter")
        assert isinstance(player.app.screen, PlayScreen) and player.game.n == 23


def player_edge(size: tuple[int, int]) -> int:
    return 1 if size[1] >= 30 else 0


async def test_a_turn_is_given_a_name_with_the_keys_in_order():
    async with playing(WIDE) as player:
        await player.type("timeline")
        await player.press("up", "b", *"a[b]", "enter", "b", "c", "escape")
        assert player.game.timeline.bookmarks()["a[b]"].record.n == 27 and "c" not in player.game.timeline.bookmarks()
        assert "“a[b]”" in "\n".join(player.rows())
        await player.press("escape")
        assert isinstance(player.app.screen, PlayScreen)


async def test_saves_are_chosen_from_the_title_and_from_the_timeline():
    keeper = Shelved(FakeSession, Cover("Somebody's", ""))
    app = DreamApp(keeper=keeper, title=True)
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        await player.press("s", "enter")
        shown = "\n".join(screen_rows(app))
        assert "2 games" in shown and "› x boots" in shown and "[red]x[/]" in shown
        await player.press("escape")
        assert isinstance(app.screen, TitleScreen)
        await player.press("enter")
        await player.click("turn 2")
        await player.press("enter")
        assert isinstance(app.screen, PlayScreen) and keeper.opened == "b"
        await player.press("ctrl+l")
        await player.press("end", "up", "enter")
        assert isinstance(app.screen, PlayScreen) and keeper.opened == "a"


async def test_settings_are_had_at_once_and_kept(tmp_path: Path):
    file = tmp_path / "own" / "settings.json"
    app = DreamApp(FakeSession, kept_in=str(file))
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        await player.type("settings")
        assert isinstance(app.screen, Chooser)
        await player.press("down", "down", "enter")
        assert app.theme == "paper"
        await player.click("none")
        await player.press("enter")
        assert app.animation_level == "none" and load(str(file)) == Preferences("paper", True)
        await player.press("escape", "ctrl+y")
        assert load(str(file)).theme == "clear"


def test_strange_preferences_count_as_none(tmp_path: Path):
    file = tmp_path / "settings.json"
    assert load(str(file)) == Preferences()
    for text in ("", "[]", "{", '{"theme": "mauve", "still": 1, "ascii": "yes"}', "[" * 9000, "\xff"):
        file.write_text(text, encoding="latin-1")
        assert load(str(file)) == Preferences()
    save(str(file), Preferences("oyster", ascii=True))
    assert load(str(file)) == Preferences("oyster", ascii=True) and json.loads(file.read_text())["theme"] == "oyster"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]


def test_moments_are_said_as_somebody_would():
    now = datetime(2026, 3, 20, 9, 0)
    stamps = {(2026, 3, 20, 8, 5): "today at 8.05", (2026, 3, 19, 20, 41): "yesterday at 20.41",
              (2026, 3, 15, 7, 0): "Sunday at 7.00", (2026, 1, 3, 7, 0): "3 January",
              (2024, 6, 3, 7, 0): "3 June 2024"}  # fmt: skip
    assert [when(int(datetime(*then).timestamp()), now) for then in stamps] == list(stamps.values())
    assert when(0) == when(-5) == when(1 << 70) == ""


async def test_the_map_opens_by_word_key_and_name_and_its_places_can_be_clicked():
    async with playing(WIDE) as player:
        await player.type("map")
        assert player.screen.pane == "map" and "Bellworks ── Gillgate" in "\n".join(player.rows())
        await player.press("ctrl+g")
        assert player.screen.sheet == "Capside"
        await player.press("ctrl+g")
        await player.click("Bellworks ──")
        assert player.game.lines[-1] == "go to bellworks yard"
        await player.click("Capside")
        assert player.screen.sheet == "Capside"


async def test_the_map_closes_after_its_last_sheet_where_it_stands_in_the_page_s_place():
    async with playing(MIDDLE) as player:
        for over in (True, True, False):
            await player.press("ctrl+g")
            assert player.screen.over == over


async def test_credits_say_whose_story_it_is():
    app = DreamApp(keeper=OneGame(FakeSession, Cover("Somebody's", "A blurb.", by="[b]Nobody")), title=True)
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        await player.press("c", "enter")
        shown = "\n".join(screen_rows(app))
        assert "by [b]Nobody" in shown and "Textual and Rich" in shown
        await player.press("escape")
        assert isinstance(app.screen, TitleScreen)


async def test_the_dream_of_the_day_is_had_from_the_title_and_begun_again_as_itself():
    from dreamweave.messages import Request, Turn

    keeper = Shelved(FakeSession, Cover("Somebody's", "", tonight="a nap, 24 November"))
    app = DreamApp(keeper=keeper, title=True)
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        assert "a nap, 24 November" in "\n".join(screen_rows(app))
        await player.press("t", "enter")
        assert keeper.opened == "tonight"
        keeper.opened = ""
        turn = Turn(1, "elysia", "restart", "meta", requests=(Request("restart"),))
        app.screen._request(turn.requests[0], turn)  # pyright: ignore
        await player.settle()
        assert keeper.opened == "tonight"


def test_a_bed_makes_the_day_s_dream_and_the_shelf_puts_it_beside_the_story():
    from dreamweave.desk import DEFAULT, Desk, Options
    from dreamweave.session import Session
    from dreamweave.session.alone import Alone
    from dreamweave.tools.bedside import Bed
    from dreamweave.tui.shelf import Shelf

    options = Options()
    options.no_save = True
    shelf = Shelf(lambda: Desk(options), Bed(DEFAULT))
    assert shelf.cover().tonight.startswith("a ")
    game, page = shelf.open("tonight")
    assert isinstance(game, Session) and isinstance(game.listeners[0], Alone)
    assert any("par is" in p.text for p in page)
    story, _ = shelf.open("new")
    assert isinstance(story, Session) and not story.listeners
