"""That what was said can be read: at every width, and by every key that turns the page. Judged by what is seen."""

from __future__ import annotations

import threading

import pytest
from textual import events

from dreamweave.messages import Turn
from dreamweave.tui.app import DreamApp
from dreamweave.tui.keys import ACTIONS
from tests.tui.fake import FakeSession, say
from tests.tui.test_play import MIDDLE, NARROW, WIDE, Player, playing, rows

STORY = " ".join(f"{n} stitches and a {word}," for n in range(100, 130) for word in ("hem", "counterpane", "selvedge"))
UNBROKEN = "".join(f"{n:03}" for n in range(120))
SIZES = [*range(40, 60, 4), *range(60, 117, 7), *range(117, 131), *range(131, 241, 9), 160, 168, 200, 240]


class Talker(FakeSession):
    """Answers TELL at length, and WORD with a word longer than any line; anything else as the fake does."""

    def answer(self, line: str) -> Turn:
        told = {"tell": STORY, "word": UNBROKEN}.get(line)
        if told is None:
            return super().answer(line)
        self.n += 1
        return Turn(self.n, self.reader, line, "deed", passages=(say("report", self.reader, told),))


def page(player: Player) -> list[str]:
    """The rows of the transcript: what stands between the head and the line, left of the hairline."""
    height = player.screen.transcript.size.height
    top = player.screen.transcript.region.y
    edge = player.screen.place.hair if player.screen.place.wide else None
    return [row[:edge].strip().removeprefix("↓ ") for row in player.rows()[top : top + height]]


def below(player: Player) -> str:
    """What is said of more to read: on the row above the line, or by a sign alone before the last row of the page."""
    at = player.screen.line.region.y - 1
    row = player.rows()[at]
    edge = player.screen.place.hair if player.screen.place.wide else None
    return row[:edge].strip() if "↓" in row else ""


@pytest.mark.parametrize("size", [MIDDLE, WIDE, (168, 44)])
@pytest.mark.parametrize("key", ["space", "enter", "pagedown"])
async def test_an_answer_longer_than_the_view_says_so_and_a_key_reads_on(size: tuple[int, int], key: str):
    async with playing(size, Talker()) as player:
        assert below(player) == ""
        await player.type("tell")
        await player.type("tell")
        assert page(player)[0] == "› tell"
        assert below(player).endswith("more rows · Space or PgDn")
        read = page(player)
        for _ in range(9):
            await player.press(key)
            read += page(player)
        assert below(player) == "" and STORY.split()[-1] in " ".join(read)
        assert player.screen.line.entry.value == "" and len(player.game.lines) == 2
        await player.press("ctrl+home")
        assert below(player).endswith("rows below · Ctrl+End")


async def test_where_there_is_no_row_for_it_the_sign_hangs_by_the_last_line():
    async with playing(NARROW, Talker()) as player:
        await player.type("tell")
        assert below(player).startswith("↓ ") and not below(player).endswith("PgDn")
        await player.press("ctrl+end")
        assert below(player) == ""


async def test_space_is_a_letter_where_something_is_typed_or_nothing_is_below():
    async with playing(MIDDLE, Talker()) as player:
        await player.press("space")
        assert player.screen.line.entry.value == ""
        await player.type("tell")
        await player.press("x", "space")
        assert player.screen.line.entry.value == "x "


@pytest.mark.parametrize("width", SIZES)
async def test_every_word_of_an_answer_can_be_read_at_every_width(width: int):
    async with playing((width, 110), Talker()) as player:
        await player.type("tell")
        assert STORY in " ".join(page(player))


@pytest.mark.parametrize("width", SIZES)
async def test_the_last_column_of_a_full_line_is_drawn(width: int):
    async with playing((width, 60), Talker()) as player:
        await player.type("word")
        shown = page(player)
        full = [row for row in shown if row.isdigit()]
        assert "".join(full) == UNBROKEN
        assert len(full[1]) == player.screen.place.measure or len(full) == 1


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE, (168, 44), (200, 50)])
@pytest.mark.parametrize("back", ["typing", "escape", "ctrl+end"])
async def test_page_keys_turn_the_page_and_it_comes_back(size: tuple[int, int], back: str):
    async with playing(size, Talker()) as player:
        for line in (*["tell"] * 4, "look", "think"):
            player.screen.submit(line)
        await player.settle()
        newest = page(player)
        await player.press("pageup")
        older = page(player)
        assert older != newest and older[-2:] == newest[:2]
        await player.press("pageup")
        assert page(player) not in (older, newest)
        await player.press("pagedown")
        assert page(player) == older
        await player.press("l" if back == "typing" else back)
        assert page(player) == newest
        assert player.screen.line.entry.value == ("l" if back == "typing" else "")


async def test_esc_goes_one_step_at_a_time():
    async with playing(MIDDLE, Talker()) as player:
        for line in ("tell", "look"):
            player.screen.submit(line)
        await player.press("l", "o")
        newest = page(player)
        await player.press("pageup", "escape")
        assert page(player) == newest and player.screen.line.entry.value == "lo"
        await player.press("escape")
        assert player.screen.line.entry.value == ""


async def test_a_long_answer_stays_where_it_begins_while_the_next_line_is_typed():
    async with playing(NARROW, Talker()) as player:
        await player.type("tell")
        begun = page(player)
        assert begun[0].startswith("› tell")
        await player.press("l")
        assert page(player) == begun


async def test_words_are_looked_for_without_losing_the_place():
    async with playing(MIDDLE, Talker()) as player:
        for line in ("send form 12", "tell", "tell", "look"):
            player.screen.submit(line)
        await player.press("ctrl+f", *"swallow")
        assert any("swallows." in row for row in page(player))


async def test_no_widget_takes_a_key_of_ours():
    async with playing(MIDDLE) as player:
        bound = player.screen.active_bindings
        for action in ACTIONS:
            for key in action.keys.split(","):
                assert bound[key].binding.action == action.does, key


@pytest.mark.parametrize("key", ["ctrl+pageup", "ctrl+pagedown"])
async def test_the_pane_is_paged_while_the_line_has_the_cursor(key: str):
    async with playing((120, 16)) as player:
        side = player.screen.query_one("#side")
        end = side.max_scroll_y
        assert end > 0
        await player.press("ctrl+pagedown")
        assert side.scroll_offset.y == end
        if key == "ctrl+pageup":
            await player.press(key)
            assert side.scroll_offset.y == 0


@pytest.mark.parametrize(("tall", "low"), [(36, 24), (50, 20), (24, 16)])
async def test_a_shorter_terminal_loses_old_rows_and_never_new_ones(tall: int, low: int):
    async with playing((120, tall), Talker()) as player:
        for line in ("tell", "look", "send form 12"):
            player.screen.submit(line)
        await player.settle()
        last = [row for row in page(player) if row][-1]
        await player.pilot.resize_terminal(120, low)
        await player.settle()
        assert last in page(player)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_a_paste_of_several_lines_is_several_commands(end: str):
    async with playing(MIDDLE) as player:
        await player.press("l", "o")
        player.app.post_message(events.Paste(f"ok{end}think{end}{end}wake ba"))
        await player.settle()
        assert player.game.lines == ["look", "think"]
        assert player.screen.line.entry.value == "wake ba"
        await player.press("t", "enter")
        assert player.game.lines[-1] == "wake bat"


async def test_lines_entered_before_the_story_is_open_are_played_when_it_is():
    game = FakeSession()
    opened = threading.Event()

    def slow() -> FakeSession:
        opened.wait(20)
        return game

    app = DreamApp(slow)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        for key in (*"look", "enter", *"think", "enter", "x"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert any("One moment" in row for row in rows(app))
        opened.set()
        player = Player(pilot, game)
        await player.settle()
        assert game.lines == ["look", "think"] and player.screen.line.entry.value == "x"
