"""Acts begin when their condition first holds; their hours go by beats; people go where their row says, when it changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.session import Session
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import words

BASE = """
story: {title: Acts, facts: {bell: 0, home: no}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: yard}
rooms:
  hall: {name: Hall, text: "{if act == 2: A dark hall. | A hall.}", exits: {north: yard}}
  yard: {name: Yard, text: {dusk: A dim yard., else: A yard.}, exits: {south: hall}}
things: {bell: {name: a bell, in: hall}}
people:
  bob: {name: Bob, pronoun: he, in: hall}
  cat: {name: Cat, pronoun: she, in: yard}
beats:
  p1: {done: story.bell >= 1}
  p2: {done: story.bell >= 2, needs: [p1]}
  p3: {done: story.bell >= 3, needs: [p2]}
facts: {news: {text: The news.}}
choices: {rung: {values: [once, twice], made: p1}}
on: {ring: {do: [{add: story.bell}, {choose: rung, as: twice}], say: Ding.}, jump: {do: [{set: {story.home: yes}}]}, shout: {aloud: news, say: News!}}
"""

ONE = """
act:
  name: Evening
  clock: [p1]
  hours: {six: {name: six o'clock}, seven: {name: seven, at: 1}}
  entered:
    the bell: {by: rung.by, say: {rung == twice: "twice, by {words story.bell}", rung == once: Once.}}
    the news: {ben: Heard., news: Heard.}
  standing: {a door: {by: ann, say: {ann: "I never shut it.", else: She never shut it.}}, the cat: {story.home: In.}}
whereabouts:
  bob: {six: hall, seven: {to: yard, goes: Bob goes out., comes: Bob comes out.}, story.home: away}
"""

TWO = """
act:
  name: Night
  begins: p2
  card: |
    Down it goes.

    [The second act.]
  start:
  - {learn: news, by: all}
  - {move: bell, to: yard}
  opens: {ann: I am awake., ben: "I am up, too."}
  clock: [p3]
  hours:
    dusk: {name: dusk}
    dark: {name: dark, at: 1, seen: {hall: The lamp goes out., yard: The yard goes dark.}}
    late: {name: late, at: story.home}
whereabouts:
  cat: {dusk: {to: yard, asleep: yes}, dark: hall}
  bob: {p3: {story.home: away, else: hall}}
"""


@pytest.fixture
def make(pack: Callable[..., Story]) -> Callable[..., Story]:
    return lambda one=ONE, two=TWO: pack(**{"story": BASE, "acts/1/act": one, "acts/2/act": two})


@pytest.fixture
def game(make: Callable[..., Story]) -> Session:
    session = Session(make())
    session.opening()
    return session


def said(session: Session, *lines: str) -> str:
    return [words(session.submit(line)).strip() for line in lines][-1]


def test_hours_go_by_the_beats_of_the_acts_clock(game: Session) -> None:
    assert (game.view().act, game.view().hour) == ("Evening", "six o'clock")
    said(game, "ring bell")
    assert game.view().hour == "seven"


def test_an_act_begins_with_its_card_its_start_and_what_opens_it(game: Session) -> None:
    page = said(game, "ring bell", "ring bell")
    assert page.index("Night") < page.index("Down it goes.") < page.index("I am awake.") < page.index('"I am up, too."')
    assert "[The second act.]" in page and '"I am awake."' not in page
    assert (game.view().act, game.view().hour) == ("Night", "dusk")
    assert game.world.holder("bell") == "yard"
    assert all(game.state.get(who, "knows", "news") for who in ("ann", "ben"))
    assert "Night" in said(game, "bookmarks")
    assert "A dark hall." in said(game, "look")


def test_what_was_entered_in_an_act_and_is_not_closed_is_listed_before_the_next(game: Session) -> None:
    page = said(game, "ring bell", "ben", "ring bell")
    rows = ["[Here ends Evening. Entered:]", "the bell: Ben: twice, by two.", "the news: Heard.", "[Not closed:]"]
    rows += ["a door: Ann: I never shut it.", "Night"]
    assert [row for row in page.splitlines() if row in rows] == rows
    assert "the cat" not in page


def test_the_last_act_ends_with_the_story(make: Callable[..., Story]) -> None:
    session = Session(make(one=ONE.partition("whereabouts:")[0] + "on: {wave: {do: [{end: Kept}]}}\n"))
    session.opening()
    page = said(session, "ring bell", "wave")
    assert (
        page.index("[Here ends Evening. Entered:]") < page.index("the bell: Ann: twice, by one.") < page.index("Kept")
    )


def test_a_list_with_no_row_has_no_heading(make: Callable[..., Story]) -> None:
    session = Session(make(one=ONE.partition("  entered:")[0] + "  entered: {the cat: {story.home: In.}}\n"))
    session.opening()
    assert "Here ends" not in said(session, "ring bell", "ring bell")


def test_undo_takes_an_act_back_and_it_begins_again(game: Session) -> None:
    said(game, "ring bell", "ring bell", "undo")
    assert (game.view().act, game.view().hour) == ("Evening", "seven")
    assert "Down it goes." in said(game, "ring bell")


def test_a_bare_hour_asks_whether_it_has_come(game: Session) -> None:
    assert "A yard." in said(game, "ben", "look")
    said(game, "ann", "ring bell", "ring bell")
    assert "A dim yard." in said(game, "ben", "look")


def test_people_go_where_their_row_says_when_it_changes_and_are_seen(game: Session) -> None:
    assert game.world.standpoint("bob") == "hall"
    assert "Bob goes out." in said(game, "ring bell")
    assert game.world.standpoint("bob") == "yard"


def test_a_deed_overrides_the_timetable_until_a_row_says_something_new(game: Session) -> None:
    said(game, "ring bell")
    game.state.put(("bob", "in"), "hall")
    said(game, "wait", "wait")
    assert game.world.standpoint("bob") == "hall"
    said(game, "jump")
    assert game.world.standpoint("bob") == ""


def test_whoever_is_asleep_is_moved_when_that_is_over(game: Session) -> None:
    said(game, "ring bell", "ring bell")
    assert game.state.get("cat", "asleep") is True
    game.state.put(("story", "bell"), 3)
    said(game, "wait")
    assert game.world.standpoint("cat") == "yard"
    game.state.put(("cat", "asleep"), None)
    said(game, "wait")
    assert game.world.standpoint("cat") == "hall"


def test_the_coming_of_an_hour_is_seen_where_one_stands(game: Session) -> None:
    said(game, "ring bell", "ring bell")
    game.state.put(("story", "bell"), 3)
    assert "The lamp goes out." in said(game, "wait")
    assert "The yard goes dark." in said(game, "ben")
    assert game.view().hour == "dark"
    said(game, "jump")
    assert game.view().hour == "late"


def test_what_is_said_aloud_is_learnt_by_everyone_awake_here(game: Session) -> None:
    said(game, "ben", "s", "ann", "shout")
    assert all(game.state.get(who, "knows", "news") for who in ("ann", "ben"))


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("begins: p2", "begins: p9", "nothing is called p9"),
        ("  begins: p2\n", "", "act 2 never begins"),
        ("clock: [p3]", "clock: [p4]", "no beat is called p4"),
        ("seen: {hall:", "seen: {hal:", "no room is called hal; did you mean hall?"),
        ("opens: {ann:", "opens: {anna:", "no protagonist is called anna; did you mean ann?"),
        ("cat: {dusk:", "cta: {dusk:", "nobody who could be moved is called cta"),
        ("dark: hall}", "dakr: hall}", "nothing is called dakr"),
        ("dark: hall}", "dark: hal}", "nothing is called hal; did you mean hall?"),
        ("asleep: yes}", "asleeep: yes}", "no part called asleeep"),
        ("late: {name: late,", "late: {nmae: late,", "nmae"),
        ("late: {name: late,", "six: {name: late,", "six is an hour of act 1 already"),
        ("begins: p2", "begins: held(bell)", "nobody acts here, so held(bell) is about nobody"),
        ("begins: p2", "begins: p2 and place == hall", "nobody acts here, so place is about nobody"),
        ("at: story.home", "at: here(bell)", "nobody acts here, so here(bell) is about nobody"),
        (
            "at: story.home",
            "at: news",
            "nobody acts here, so news is about nobody; say of whom, as in knows(ann, news)",
        ),
        ("bob: {p3:", "bob: {held(bell):", "nobody acts here, so held(bell) is about nobody"),
        ("{story.home: away,", "{held(bell): away,", "nobody acts here, so held(bell) is about nobody"),
        ("{story.home: away,", "{ann: away,", "nobody acts here, so ann is about nobody"),
        ("  clock: [p3]", "  entered: {a: {by: anne, say: So.}}\n  clock: [p3]", "no protagonist is called anne"),
        ("  clock: [p3]", "  entered: {a: {by: bob, say: So.}}\n  clock: [p3]", "no protagonist is called bob"),
        ("  clock: [p3]", "  standing: {a: {say: So., how: so}}\n  clock: [p3]", "there is no how here"),
    ],
)
def test_mistakes_in_acts_are_told_at_their_file(make: Callable[..., Story], was: str, becomes: str, told: str) -> None:
    assert was in TWO
    with pytest.raises(PackError) as caught:
        make(two=TWO.replace(was, becomes))
    assert told in str(caught.value)
    assert caught.value.mistakes[0].position.file == "acts/2/act.yaml"


def test_a_game_goes_on_in_the_act_that_an_edit_has_begun(make: Callable[..., Story]) -> None:
    before = Session(make(two=TWO.replace("begins: p2", "begins: p3")))
    before.opening()
    said(before, "ring bell", "ring bell")
    assert before.state.number("story", "act") == 1
    after = Session(make(two=f"{TWO}---\nthings: {{lamp: {{name: a lamp, in: yard}}}}\n"))
    after.take_up(after.story, list(before.state.changed.items()))
    assert after.state.get("story", "act") == 2
    assert after.world.holder("lamp") == "yard" and after.world.holder("bell") == "hall"
    assert "second act" not in said(after, "look") and after.state.get("ann", "knows", "news") is None


def test_a_game_that_ended_where_the_story_now_goes_on_begins_the_act_with_its_next_turn(
    make: Callable[..., Story],
) -> None:
    ending = 'beats: {over: {done: p2, then: [{end: "Here it ends."}]}}'
    before = Session(make(one=ONE + ending, two=TWO.replace("begins: p2", "begins: p3")))
    before.opening()
    said(before, "ring bell", "ring bell")
    assert "The story has ended" in said(before, "ring bell")
    after = Session(make())
    after.take_up(after.story, list(before.state.changed.items()))
    assert after.state.number("story", "act") == 1
    page = said(after, "look")
    assert "Down it goes." in page and "I am awake." in page and "ended" not in page
    assert (after.view().act, after.world.holder("bell")) == ("Night", "yard")


def test_an_end_that_is_one_stays(make: Callable[..., Story]) -> None:
    ending = 'beats: {over: {done: p1, then: [{end: "Here it ends."}]}}'
    before = Session(make(one=ONE + ending))
    before.opening()
    said(before, "ring bell")
    after = Session(make(one=ONE + ending))
    after.take_up(after.story, list(before.state.changed.items()))
    assert "The story has ended" in said(after, "ring bell")


def test_a_beat_whose_nudge_says_nothing_now_gives_way_to_the_next(make: Callable[..., Story]) -> None:
    nudges = "beats: {n1: {done: story.home, think: {ann: [{story.bell: ~, else: Ring.}]}}, n2: {done: story.home, think: {ann: [Wait.]}}}"
    session = Session(make(one=f"{ONE}---\n{nudges}\n"))
    session.opening()
    assert said(session, "think") == "Ring."
    assert said(session, "ring bell", "think") == "Wait."


LATER = """---
beats:
  first_bell: {done: story.bell >= 1}
  missed: {done: story.bell > 90, then: [{set: story.home, to: yes}]}
"""


def test_a_beat_written_since_into_an_act_past_is_done_without_what_it_does_then(make: Callable[..., Story]) -> None:
    before = Session(make())
    before.opening()
    said(before, "ring bell", "ring bell")
    after = Session(make(one=f"{ONE}{LATER}"))
    after.take_up(after.story, list(before.state.changed.items()))
    assert after.state.get("missed", "done") is True
    said(after, "wait")
    assert not after.state.get("story", "home")


def test_a_beat_that_was_passed_over_stays_undone(make: Callable[..., Story]) -> None:
    before = Session(make(one=f"{ONE}{LATER}"))
    before.opening()
    said(before, "ring bell", "ring bell")
    assert before.state.get("story", "left") == ("missed",)
    after = Session(make(one=f"{ONE}{LATER}  since: {{done: story.bell > 91}}\n"))
    assert after.take_up(after.story, list(before.state.changed.items())) == []
    assert after.state.get("missed", "done") is None and after.state.get("since", "done") is True


def test_a_beat_of_the_act_that_runs_is_still_to_be_done(make: Callable[..., Story]) -> None:
    before = Session(make())
    before.opening()
    said(before, "ring bell", "ring bell")
    after = Session(make(two=f"{TWO}{LATER}"))
    after.take_up(after.story, list(before.state.changed.items()))
    assert after.state.get("missed", "done") is None


def test_what_a_later_act_asks_stands_before_what_an_earlier_one_left_open(make: Callable[..., Story]) -> None:
    left = "beats: {a9: {done: story.bell >= 99, aim: {ann: Left over.}, think: {ann: [The old nudge.]}}}\n"
    next_one = "beats: {zz: {done: story.bell >= 98, aim: {ann: The next.}, think: {ann: [The new nudge.]}}}\n"
    session = Session(make(ONE + left, TWO + next_one))
    session.opening()
    assert "The old nudge." in said(session, "think")
    aims = said(session, "ring bell", "ring bell", "aims")
    assert 0 <= aims.index("The next.") < aims.index("Left over.")
    assert "The new nudge." in said(session, "think")
