"""Themes: every text can be read, no theme is needed to understand, and NO_COLOR has none."""

from __future__ import annotations

import pytest
from textual.color import Color

from dreamweave.tui.app import DreamApp
from dreamweave.tui.inks import Inks
from dreamweave.tui.themes import LAST, NAMES, ROLES, TABLE, TERMINAL, themes
from dreamweave.tui.typeset import Run
from tests.tui.fake import PEOPLE, FakeSession

TEXTS = ("foreground", "ink-strong", "ink-muted", "ink-ghost", "lamp", "ink-refusal")
GROUNDS = ("background", "page-dream", "panel")


def ratio(ink: str, ground: str) -> float:
    """The contrast of WCAG 2, 1 to 21."""
    lights: list[float] = []
    for colour in (ink, ground):
        parts = [c / 255 for c in Color.parse(colour).rgb]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        lights.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    high, low = sorted(lights, reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", list(TABLE))
def test_every_text_has_four_and_a_half_to_one(name: str):
    ink = dict(zip(ROLES, TABLE[name], strict=True))
    for ground in GROUNDS:
        for role in TEXTS:
            assert ratio(ink[role], ink[ground]) >= 4.5, (role, ground)
        for person in PEOPLE:
            assert ratio(person.colours[name], ink[ground]) >= 4.5, (person.name, ground)


def test_the_last_page_can_be_read():
    felt = dict(zip(ROLES, TABLE["felt"], strict=True))
    assert all(ratio(felt[role], LAST) >= 4.5 for role in TEXTS)


def test_there_are_five_and_each_defines_the_same_variables():
    made = themes()
    assert [t.name for t in made] == list(NAMES) and len(made) == 5
    assert all(set(ROLES) <= set(t.variables) for t in made)


def test_in_sixteen_colours_only_signs_are_coloured():
    theme = themes()[-1]
    inks = Inks(TERMINAL, {**theme.variables, "foreground": "ansi_default", "background": "ansi_default"}, PEOPLE)
    assert inks.colour("sign:bo") == "ansi_red" and inks.colour("name:bo") == "ansi_default"
    assert inks.style(Run("x", "strong")).bold and not inks.style(Run("x", "muted")).dim


async def test_no_color_has_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = DreamApp(FakeSession(), theme=TERMINAL, native=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()  # pyright: ignore
        for strip in strips:
            filtered = strip.apply_filter(app._filters[-1], Color(0, 0, 0))  # pyright: ignore
            for segment in filtered:
                style = segment.style
                assert style is None or all(c is None or c.is_default for c in (style.color, style.bgcolor))
