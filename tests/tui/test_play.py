"""The play screen, played: by key, by click, by typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from dreamweave.tui.app import DreamApp, OneGame
from dreamweave.tui.doorway import Cover
from dreamweave.tui.screens.play import PlayScreen
from dreamweave.tui.screens.title import TitleScreen
from dreamweave.tui.widgets.lines import LineView
from tests.tui.fake import FakeSession

WIDE, MIDDLE, NARROW = (120, 36), (80, 24), (40, 12)


class Player:
    """A game on a screen: what it shows, and the fake it plays."""

    def __init__(self, pilot: Pilot[None], game: FakeSession) -> None:
        self.pilot, self.game = pilot, game

    @property
    def app(self) -> DreamApp:
        assert isinstance(self.pilot.app, DreamApp)
        return self.pilot.app

    @property
    def screen(self) -> PlayScreen:
        assert isinstance(self.app.screen, PlayScreen)
        return self.app.screen

    def rows(self) -> list[str]:
        return rows(self.app)

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def type(self, line: str) -> None:
        """As pasted and entered: a key at a time takes the pilot a twentieth of a second each."""
        self.screen.line.type(line)
        await self.press("enter")

    async def press(self, *keys: str) -> None:
        """As a terminal sends them, with no pause between (Pilot.press takes a twentieth of a second for each)."""
        for key in keys:
            character = key if len(key) == 1 else " " if key == "space" else "\r" if key == "enter" else None
            self.app.post_message(events.Key(key, character))
        await self.settle()

    async def click(self, words: str) -> None:
        """Click where the words stand."""
        for y, row in enumerate(self.rows()):
            if words in row:
                await self.pilot.click(offset=(row.index(words) + 1, y))
                await self.settle()
                return
        raise AssertionError(f"{words!r} is not on the screen:\n" + "\n".join(self.rows()))


def rows(app: DreamApp) -> list[str]:
    """The screen as text."""
    compositor = app.screen._compositor  # pyright: ignore[reportPrivateUsage]
    return ["".join(s.text for s in strip).rstrip() for strip in compositor.render_strips()]


class playing:
    """`async with playing(size) as player`."""

    def __init__(self, size: tuple[int, int] = MIDDLE, game: FakeSession | None = None, **options: object) -> None:
        self.game = game or FakeSession()
        self.app = DreamApp(lambda: self.game, **options)
        self.context = self.app.run_test(size=size)

    async def __aenter__(self) -> Player:
        player = Player(await self.context.__aenter__(), self.game)
        await player.settle()
        return player

    async def __aexit__(self, *error: object) -> None:
        await self.context.__aexit__(*error)


async def test_the_grid_at_120x36():
    async with playing(WIDE) as player:
        await player.press("w", "a")
        shown = player.rows()
        assert shown[1].startswith("      A Night for Everyone") and shown[1].endswith("Here  Map  Ledger  Aims")
        assert shown[3].startswith("    ° FOUNDRY FLOOR") and shown[3].index("Foundry Floor") == 80
        assert all(row[76] == "│" for row in shown[3:32]) and len(shown[2]) == 0
        assert shown[30].startswith("    › wake bat   Tab") and shown[31].startswith("      wake")
        assert shown[33].startswith("    ° ELYSIA F2") and shown[34].startswith("      Foundry Floor")


async def test_the_grid_at_80x24():
    async with playing() as player:
        await player.press("l")
        shown = player.rows()
        assert shown[0].startswith("    A Night for Everyone") and shown[0].endswith("turn 12 · saved")
        assert shown[2].startswith("  ° FOUNDRY FLOOR")
        assert shown[19].startswith("  › l") and shown[20].startswith("    l")
        assert shown[22].startswith("  ° ELYSIA") and shown[23].startswith("    Foundry Floor")


async def test_the_grid_at_40x12():
    async with playing(NARROW) as player:
        await player.type("think")
        shown = player.rows()
        assert shown[0] == "  Foundry Floor         turn 13 · saved"
        assert shown[9] == "›" and shown[8] == "" and shown[11].startswith("  ° ELYSIA   ▂ Tho")


@pytest.mark.parametrize("how", ["f3", "typed", "click", "ctrl+t", "chord 2", "chord t"])
async def test_a_perspective_is_changed_by_every_route(how: str):
    async with playing(WIDE) as player:
        if how == "typed":
            await player.press(*"thorin", "enter")
        elif how == "click":
            await player.click("Thorin")
        elif how.startswith("chord"):
            await player.press("ctrl+o", how[-1])
        else:
            await player.press(how)
        assert player.game.reader == "bo"
        shown = player.rows()
        assert any(row.startswith("    ▂ SLEEPING HALL") for row in shown)
        assert any("THORIN" in row for row in shown) and not any("ELYSIA" in row for row in shown)
        assert player.screen.line.entry.value == ""


async def test_ghost_text_is_taken_by_tab_and_by_right():
    async with playing() as player:
        for key in ("tab", "right"):
            await player.press("s", "e", key)
            assert player.screen.line.entry.value == "send form 12"
            await player.press("escape")


async def test_the_other_continuations_keep_their_order_and_can_be_clicked():
    async with playing() as player:
        await player.press(*"tune", "space", *"kitchen", "space", *"to", "space")
        shown = player.rows()
        assert shown[19] == "  › tune kitchen to delta   Tab" and shown[20] == "    alpha   beta   gamma"
        await player.click("beta")
        assert player.screen.line.entry.value == "tune kitchen to beta" and "tune" not in "".join(player.game.lines)


async def test_history_walks_and_keeps_what_was_being_typed():
    async with playing() as player:
        await player.type("think")
        await player.type("wake batt")
        await player.press("x")
        entry = player.screen.line.entry
        seen: list[str] = []
        for key in ("up", "up", "up", "down", "down"):
            await player.press(key)
            seen.append(entry.value)
        assert seen == ["wake batt", "think", "think", "wake batt", "x"]


async def test_history_is_searched():
    async with playing() as player:
        for line in ("think", "wake batt", "wake him", "call"):
            await player.type(line)
        await player.press("ctrl+r", *"wake")
        assert "typed before: wake him" in "\n".join(player.rows())
        await player.press("ctrl+r", "enter")
        assert player.screen.line.entry.value == "wake batt"
        await player.press("ctrl+r", "escape")
        assert player.screen.line.entry.value == "wake batt"


async def test_a_refused_word_is_underlined_on_the_page():
    async with playing() as player:
        await player.type("wake batt")
        for row, strip in enumerate(player.app.screen._compositor.render_strips()):  # pyright: ignore
            marked = [s.text for s in strip if s.style and s.style.underline]
            if marked:
                assert marked == ["batt"] and "wake batt" in player.rows()[row]
                return
        raise AssertionError("nothing is underlined")


HOSTILE = ("[@click=app.quit]x[/]", "[bold red]no[/bold red]", "\x1b[2J\x1b]0;gone\x07", "[/]", "\u202egnp")


@pytest.mark.parametrize("line", HOSTILE)
async def test_hostile_text_is_inert(line: str):
    async with playing() as player:
        player.screen.line.entry.value = line
        await player.press("enter")
        await player.press("up")
        shown = "\n".join(player.rows())
        assert "\x1b" not in shown and "\x07" not in shown and "\u202e" not in shown
        assert player.game.lines == [line] and player.app.is_running
        if line.startswith("[@"):
            assert shown.count(line) == 2 or line in shown
            await player.click("[@click=app.quit]x[/]")
            assert player.app.is_running


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_panes_by_key_and_by_click(size: tuple[int, int]):
    async with playing(size) as player:
        await player.press("f8")
        assert "Known to me" in "\n".join(player.rows())
        await player.press("f9")
        assert "To be done" in "\n".join(player.rows())
        await player.press("f7")
        await player.click("Sphere Room")
        assert player.game.lines == ["up"]
        if size != WIDE:
            await player.press("f7")
            assert "FOUNDRY" not in "\n".join(player.rows())
            await player.press("escape")
            assert "up" in "\n".join(player.rows())
        else:
            await player.click("Ledger")
            assert "Known to me" in "\n".join(player.rows())


async def test_f6_goes_round_the_panes_and_back_to_the_page():
    async with playing(MIDDLE) as player:
        seen: list[str] = []
        for _ in range(6):
            await player.press("f6")
            seen.append(player.screen.pane if player.screen.over else "page")
        assert seen == ["here", "map", "ledger", "aims", "page", "here"]


async def test_falling_asleep_opens_the_dream_and_waking_closes_it():
    async with playing(WIDE) as player:
        await player.type("sleep")
        assert player.screen.pane == "dream" and player.screen.has_class("-asleep")
        assert "└─ Kitchen" in "\n".join(player.rows())
        await player.type("wake")
        assert player.screen.pane == "here" and not player.screen.has_class("-asleep")


async def test_a_name_on_the_page_types_its_command():
    async with playing() as player:
        await player.type("get in with him")
        await player.click("Form 12")
        assert player.game.lines[-1] == "x form 12"
        await player.click("SEND FORM 12")
        assert player.game.lines[-1] == "send form 12"


async def test_the_reading_place_is_kept_by_paragraph_when_the_width_changes():
    async with playing() as player:
        for n in range(40):
            player.screen.submit("look" if n % 4 else "send form 12")
        await player.settle()
        page = player.screen.transcript
        page.scroll_to(y=page.rows // 2, animate=False)
        await player.settle()
        row = page.scroll_offset.y
        before = "".join(r.text for r in page.line(row + 1) or page.line(row + 2) or ())
        words = " ".join(before.split()[:3])
        for size in (NARROW, WIDE, MIDDLE):
            await player.pilot.resize_terminal(*size)
            await player.settle()
        shown = "\n".join(player.rows()[2:9])
        assert words in shown


async def test_a_long_answer_is_shown_from_its_beginning():
    async with playing(NARROW) as player:
        await player.type("look")
        assert player.rows()[2] == "› look"


async def test_not_saved_is_said_and_goes_when_it_is():
    async with playing() as player:
        player.game.problem = "the disk is full"
        await player.type("think")
        assert "NOT SAVED SINCE 12" in player.rows()[0] and "the disk is full" in player.rows()[20]
        player.game.problem = ""
        await player.type("think")
        assert player.rows()[0].endswith("turn 14 · saved")


async def test_a_transcript_is_written_once_and_never_over_another_file(tmp_path: Path):
    async with playing() as player:
        file = tmp_path / "night.txt"
        await player.type("think")
        await player.type(f"transcript {file}")
        assert file.read_text().splitlines()[0] == "Foundry Floor".upper() and "> think" in file.read_text()
        await player.type("wake batt")
        await player.type("transcript off")
        await player.type("call")
        assert "> wake batt" in file.read_text() and "> call" not in file.read_text()
        await player.type(f"transcript {file}")
        assert "No transcript" in "\n".join(player.rows()) and "> wake batt" in file.read_text()


async def test_quit_is_typed_and_ctrl_c_says_how():
    async with playing() as player:
        await player.press("ctrl+c")
        assert "Ctrl+Q leaves" in "\n".join(player.rows()) and player.app.is_running
        await player.pilot.press(*"quit", "enter")
        await player.pilot.pause()
        assert player.app.leaving


async def test_a_selection_is_copied():
    async with playing() as player:
        await player.pilot.mouse_down(offset=(4, 4))
        await player.pilot.hover(offset=(30, 5))
        await player.pilot.mouse_up(offset=(30, 5))
        await player.pilot.pause()
        await player.press("ctrl+c")
        assert player.app.clipboard.startswith("They cast bells here once.") and player.game.lines == []


async def test_every_theme_draws_and_the_typed_line_follows_the_voice():
    async with playing(WIDE) as player:
        for _ in range(5):
            await player.press("ctrl+y")
            await player.press("f4")
            assert "KAVI" in "\n".join(player.rows())


@pytest.mark.parametrize("title", [False, True])
async def test_a_storm_of_sizes_breaks_nothing(title: bool):
    async with playing((10, 3), title=title) as player:
        for size in ((1, 1), (10, 3), (59, 15), (60, 16), (118, 16), (117, 40), (300, 90), (10, 3), (80, 24)):
            await player.pilot.resize_terminal(*size)
            await player.settle()
            if not title:
                await player.type("look")
                await player.press("f6")


async def test_at_ten_by_three_one_can_still_play():
    async with playing((10, 3)) as player:
        await player.type("think")
        assert player.game.lines == ["think"] and player.rows()[-1].startswith("›")


async def test_the_title_leads_into_a_game_and_to_help():
    keeper = OneGame(FakeSession, Cover("Somebody's", "Four can lie down if a fifth sits up.", "The Kitchen, turn 31"))
    app = DreamApp(keeper=keeper, title=True)
    async with app.run_test(size=MIDDLE) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        shown = rows(app)
        assert shown[2].startswith("    S O M E B O D Y ’ S") and shown[13].endswith("› Go on")
        await player.press("h", "enter")
        assert any("How to play" in row for row in rows(app))
        await player.press("escape")
        await player.press("s", "enter")
        assert any("Nothing is kept yet" in row for row in rows(app))
        await player.press("escape")
        await player.press("g", "enter")
        assert isinstance(app.screen, PlayScreen) and any("FOUNDRY FLOOR" in row for row in rows(app))


async def test_a_story_that_cannot_be_opened_is_said_on_the_page():
    def broken() -> FakeSession:
        raise ValueError("content/x.yaml:3:1: no such room")

    app = DreamApp(broken)
    async with app.run_test(size=MIDDLE) as pilot:
        player = Player(pilot, FakeSession())
        await player.settle()
        assert "could not be opened" in "\n".join(rows(app))
        await player.type("look")


async def test_textual_has_no_way_of_its_own_to_write_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    async with playing() as player:
        player.app.action_screenshot()
        await player.press("ctrl+p", "ctrl+s")
        assert not list(tmp_path.iterdir()) and isinstance(player.app.screen, PlayScreen)


async def test_the_title_screen_is_not_left_without_a_choice():
    app = DreamApp(FakeSession(), title=True)
    async with app.run_test(size=NARROW) as pilot:
        await Player(pilot, FakeSession()).settle()
        assert isinstance(app.screen, TitleScreen) and app.screen.query_one(LineView).rows == 12


async def test_a_burst_of_keys_takes_effect_in_order():
    async with playing() as player:
        burst = [
            *"think",
            "backspace",
            "k",
            "enter",
            "f3",
            *"loo",
            "tab",
            "enter",
            "ctrl+o",
            "3",
            *"x",
            "left",
            "w",
            "enter",
        ]
        for key in burst:
            player.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await player.settle()
        assert player.game.lines == ["think", "thorin", "look", "kavi", "wx"]


async def test_words_are_found_on_the_page_newest_first():
    async with playing() as player:
        for line in ("send form 12", "think", "look", "call", "wake batt"):
            player.screen.submit(line)
        await player.press("ctrl+f", *"form")
        page = player.screen.transcript
        found = [page._match[0]]  # pyright: ignore[reportPrivateUsage]
        marked = [s.text for strip in player.app.screen._compositor.render_strips() for s in strip  # pyright: ignore
                  if s.style and s.style.underline and s.style.bold]  # fmt: skip
        assert "form" in marked
        await player.press("enter")
        found.append(page._match[0])  # pyright: ignore[reportPrivateUsage]
        assert found[1] < found[0] and len(player.game.lines) == 5
        await player.press("escape")
        assert page._match[0] == -1 and player.screen.line.entry.value == ""  # pyright: ignore[reportPrivateUsage]


async def test_the_last_page_goes_dark_but_for_one_lamp_and_the_next_line_lights_it():
    async with playing(WIDE, theme="paper") as player:
        player.screen.submit("think")
        await player.type("end")
        assert player.screen.has_class("-last")
        await player.press("y")
        shown = "\n".join(player.rows())
        assert "• Yours?" in shown and "ELYSIA" not in shown and "Sphere Room" not in shown
        strips = player.app.screen._compositor.render_strips()  # pyright: ignore
        colours = {s.text: s.style.color.triplet for strip in strips for s in strip if s.style and s.style.color}
        assert min(colours["Yours?"]) > 200 and max(colours["FOUNDRY FLOOR"]) < 60
        await player.press("backspace")
        await player.type("undo")
        assert not player.screen.has_class("-last") and "ELYSIA" in "\n".join(player.rows())


async def test_the_wheel_scrolls_the_page_by_rows():
    async with playing() as player:
        for _ in range(6):
            player.screen.submit("look")
        await player.settle()
        page = player.screen.transcript
        end = page.scroll_offset.y
        await player.pilot._post_mouse_events([events.MouseScrollUp], offset=(10, 8))  # pyright: ignore
        await player.settle()
        assert 0 < page.scroll_offset.y < end
        await player.press("pageup", "ctrl+home")
        assert page.scroll_offset.y == 0
        await player.press("ctrl+end")
        assert page.scroll_offset.y == end


async def test_what_is_written_while_the_screen_is_taken_down_draws_nothing():
    async with playing(WIDE) as player:
        screen = player.app.screen
        await screen.query_one("#head").remove()
        screen.kept("")  # pyright: ignore[reportAttributeAccessIssue]
