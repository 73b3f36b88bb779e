"""The look of the page, without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.clean import visible
from dreamweave.columns import breaks, cells
from dreamweave.messages import Passage, Span
from dreamweave.tui.page import Page
from dreamweave.tui.signs import Signs, quoted
from dreamweave.tui.typeset import MARGIN, Record, Run, height, lay, shorten
from tests.tui.fake import PEOPLE, PLACES, FakeSession, say


def page() -> Page:
    return Page(PEOPLE)


def text(records: list[Record], measure: int = 72, narrow: bool = False, signs: Signs | None = None) -> list[str]:
    """The rows of some paragraphs, as they would be read."""
    signs = signs or Signs()
    lines = [line for record in records for line in lay(record, measure, narrow, signs)]
    return ["".join(r.text for r in line).rstrip() for line in lines]


def test_an_exchange_has_one_blank_line_before_it_and_none_between_line_and_answer():
    paper, game = page(), FakeSession()
    records = paper.passages(game.opening())
    for line in ("wake batt", "get in with him", "think", "send form 12"):
        records += paper.turn(game.answer(line))
    rows = text(records, 66)
    assert rows == [
        "° FOUNDRY FLOOR                                        The Bellworks",
        "",
        "  They cast bells here once. Now Pod caps cure on the racks, upside",
        "  down, like puddings. Pod Nought, for tests, smells of warm felt,",
        "  aniseed and the inside of a kettle. Its cap should be dark. It is",
        "  green, and a broom leans on it. Bat Ekdal is inside with his boots",
        "  on. A brass tube runs to the Sanctuary.",
        "",
        "› wake batt",
        "  [I do not know the word “batt”. If it was “bat”, type YES.]",
        "",
        "› get in with him",
        "– Entering another person’s sleep takes a stamped Form 12. I wrote",
        "  that rule. [There is a pad of them by the tube: SEND FORM 12.]",
        "",
        "› think",
        "··  A form goes up the tube, and somebody up there has a stamp.",
        "",
        "› send form 12",
        "  “Ekdal, B., nineteen, asleep at work.” The tube swallows. Nineteen",
        "  seconds to the Neuro-Sanctuary, and after that however long they.",
        "  [It lands on somebody’s desk, and she can hear you too. Type LYRA",
        "   to sit with her, and ELYSIA to come back. Nothing is lost by",
        "   going.]",
    ]


def test_the_four_forms_are_told_apart_in_black_and_white():
    paper, game = page(), FakeSession()
    rows: list[str] = []
    paper.met = {(reader, place) for reader, (place, _, _) in PLACES.items()}
    for name in ("thorin", "kavi", "lyra"):
        rows += text(paper.turn(game.answer(name)))
    assert rows[:4] == [
        "› thorin",
        "▂ SLEEPING HALL",
        "  Forty-eight down, twelve up. As it should be. That",
        "  stool’s warm. Nobody’s left it.",
    ]
    assert rows[5:9] == [
        "› kavi",
        "× WORKSHOP FLOOR",
        "  All these quilts, none matching, each signed in the corner like a",
        "    painting, and nobody’s roped them off.",
    ]
    assert rows[12].startswith("     It is noted that") and rows[13].startswith("  which one")


def test_a_rejected_word_is_underlined_where_it_was_typed_and_a_world_refusal_marks_none():
    paper, game = page(), FakeSession()
    typed = paper.turn(game.answer("wake batt"))[0]
    assert [(r.text, r.ink) for r in typed.runs if r.underline] == [("batt", "refusal")]
    records = paper.turn(game.answer("get in with him"))
    assert not any(r.underline for record in records for r in record.runs)
    assert records[1].mark[0].text == "–"


def test_speech_and_asides_are_inked_by_their_quotes_and_brackets():
    record = page().passages([say("report", "ada", 'She says "Go ', Span("Bat", "name", "bat"), '." [Free.]')])[0]
    inks = {r.text: r.ink for r in record.runs}
    assert inks == {"She says ": "", '"Go ': "strong", "Bat": "strong", '."': "strong", " ": "", "[Free.]": "muted"}


def test_a_caller_stands_inside_the_measure_with_a_glyph():
    paper, game = page(), FakeSession()
    rows = text(paper.turn(game.answer("call")))
    assert rows[1:] == [
        "",
        "    × “Oh, neighbour, when you’ve a minute, only there are sixty",
        "      people in my loom room and one of them is a horse, so to",
        "      speak.”",
    ]


def test_paragraphs_of_a_voice_stand_apart_in_block_and_close_in_hanging():
    for reader, rows in (("ada", 3), ("cy", 2)):
        records = page().passages([say("report", reader, "One."), say("report", reader, "Two.")])
        assert len(text(records)) == rows


def test_a_first_visit_has_white_under_the_heading_and_a_return_has_none():
    paper, game = page(), FakeSession()
    first, again = text(paper.passages(game.look())), text(paper.turn(game.answer("look")))
    assert first[1] == "" and again[2].endswith("The Bellworks") and again[3].startswith("  They cast")


def test_an_aside_that_does_not_fit_beside_a_heading_stands_below():
    record = page().passages([say("place", "ada", Span("A Place", "place", "p"), aside=(Span("long " * 12),))])[0]
    rows = text([record], 40)
    assert rows[0] == "° A PLACE" and all(len(r) <= 42 for r in rows) and len(rows) > 1


def test_ascii_signs_and_quotes_keep_every_line_where_it_was():
    paper, game = Page(PEOPLE, Signs(True)), FakeSession()
    records = [*paper.passages(game.opening()), *paper.turn(game.answer("send form 12"))]
    rows = text(records, 66, signs=Signs(True))
    assert all(r.isascii() for r in rows)
    assert rows[0].startswith("o FOUNDRY") and "> send form 12" in rows


@pytest.mark.parametrize(
    ("straight", "set_"),
    [
        ('"Yours?" I say.', "“Yours?” I say."),
        ("it's Lyra's, and the four's", "it’s Lyra’s, and the four’s"),
        ("'Quiet,' she said", "‘Quiet,’ she said"),
        ("\"'tis\" and 'em", "“’tis” and ’em"),
        ('("so")', "(“so”)"),
    ],
)
def test_quotes(straight: str, set_: str):
    assert quoted(straight) == set_


def test_what_a_player_types_cannot_control_the_terminal():
    typed = page().typed("[@click=app.quit]x[/] \x1b[31m \x9b2J \u202e", "ada")
    assert typed.text == "[@click=app.quit]x[/] ␛[31m \ufffd2J \ufffd"
    assert "\x1b" not in visible("\x1b") and visible("a\tb") == "a b"


SAMPLES = st.text(st.sampled_from("abc \"'[]\n\té—漢字👩e\u0301\x1b"), max_size=200)


@given(SAMPLES, st.integers(1, 90), st.booleans(), st.sampled_from(["block", "narrow", "hanging", "indent"]),
       st.sampled_from(["report", "hint", "hail", "list", "system", "typed"]))  # fmt: skip
def test_height_is_what_laying_gives_and_no_row_is_wider_than_the_measure(words, measure, narrow, form, kind):
    people = [p.replace(form=form) for p in PEOPLE]
    for record in Page(people).passages([Passage(kind, "ada", "", (Span(words),), grade=2, speaker="bo")]):
        rows = lay(record, measure, narrow, Signs())
        assert len(rows) == height(record, measure, narrow)
        if measure > 12:
            assert all(sum(cells(r.text) for r in row) <= measure + MARGIN for row in rows)


@given(SAMPLES, st.integers(2, 40))
def test_breaks_lose_only_white(words, width):
    words = visible(words)
    kept = "".join(words[a:b] for a, b in breaks(words, width, width))
    assert kept.replace(" ", "") == words.replace(" ", "").replace("\n", "")


@given(st.text(max_size=60))
def test_signs_keep_the_length(words):
    words = visible(words)
    assert len(Signs().prose(words)) == len(Signs(True).prose(words)) == len(words)


def test_shorten_cuts_at_a_word():
    assert shorten("Hall of Counters", 12) == "Hall of"
    assert shorten("Counters", 3) == "Cou" and shorten("x", 0) == ""


def test_runs_are_values():
    assert Run("a") == Run("a") and hash(Run("a"))


def test_news_hangs_a_bullet_by_its_first_paragraph_only():
    told = (say("news", "ada", "Bat has gone."), say("news", "ada", "Somebody knocked."))
    rows = text(page().passages((say("room", "ada", "The room."), *told)))
    assert rows == ["  The room.", "", "• Bat has gone.", "", "  Somebody knocked."]


def test_a_dream_heading_is_bold_and_italic_and_says_in_lower_case_what_is_beside_the_name():
    record = page().passages([say("place", "ada", Span("The Passage", "dream", "d1.p"), " (asleep, in somebody's)")])[0]
    assert text([record]) == ["° THE PASSAGE (asleep, in somebody’s)"]
    assert all(r.italic and r.bold for r in record.runs)
