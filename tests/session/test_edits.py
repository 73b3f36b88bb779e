"""A game goes on in a story that was edited meanwhile: nothing raises, and nothing is lost but what the edit took."""

from __future__ import annotations

import copy
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.session.renaming import Renaming
from dreamweave.story.cache import compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import story_named, words
from tests.small import SMALL

if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue

BASE: dict[str, Any] = yaml.load(SMALL, Loader=yaml.BaseLoader)
BASE["things"]["lamp"]["on"] = {"smell": ["Oil.", "Oil again.", "Oil, always."]}
BASE["scenes"] = {
    "quarrel": {
        "where": "yard",
        "start": "first_word",
        "who": ["ben"],
        "when": "story.rung > 0",
        "nodes": {
            "first_word": {"say": "It begins.", "on": {"wait": {"say": ["So.", "So so."], "to": "last_word"}}},
            "last_word": {"say": "It ends.", "on": {"ring coin": {"say": "Done.", "to": "end"}}},
        },
    }
}
LINES = (
    "north|south|east|west|take lamp|open red box|take apple|put apple in red box|put coin in red box|take all|drop all|"
    "wear hat|ring bell|ask bob about well|ask bob about bell|x bell|x wall|x well|smell lamp|ben|ann|wait|undo|again|"
    "take box|put lamp on table|talk to bob|take it|tell ben about well|look|put red box in blue box|"
    "put blue box in red box|give hat to ben|kick bob"
).split("|")
AFTER = ("look", "inventory", "x me", "ledger", "aims", "think", "who", "again", "ben", "look", "wait", "undo", "undo")
SECTIONS = ("rooms", "things", "people", "facts", "beats", "protagonists", "scenes")


def _story(pack: dict[str, Any]) -> Story:
    """A pack as a story. Raises PackError."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "story.yaml").write_text(json.dumps(pack), encoding="utf-8")
        return Story(compile_folder(folder, library))


def _renamed(value: Any, old: str, new: str) -> Any:
    """A pack with an id replaced wherever it is a whole word of a value or a key."""
    if isinstance(value, dict):
        return {_renamed(k, old, new): _renamed(v, old, new) for k, v in value.items()}
    if isinstance(value, list):
        return [_renamed(v, old, new) for v in value]
    return re.sub(rf"(?<![\w.]){old}(?!\w)", new, value) if isinstance(value, str) else value


def _edited(pack: dict[str, Any], edit: tuple[str, str, str]) -> tuple[dict[str, Any], set[str]]:
    """The pack after an edit, and the ids it took away."""
    kind, section, id = edit
    pack = copy.deepcopy(pack)
    if kind == "add":
        row = {"name": "a thing more", "in": "hall"} if section == "things" else {"name": "More", "in": "hall"}
        row = {"rooms": {"name": "More"}, "facts": {"text": "More."}, "beats": {"done": "more == no"}}.get(section, row)
        if section == "beats":
            row = {"done": "chest.open"}
        pack[section] = (
            {"more": row, **pack[section]}
            if section in ("rooms", "things", "people", "facts", "beats")
            else pack[section]
        )
        return pack, set()
    if kind == "rename":
        other = copy.deepcopy(pack)
        row = other[section]
        names = {k: v.get("name") for k, v in row.items()}
        other = _renamed(other, id, f"{id}_now")
        for key, name in names.items():
            if name is not None:
                other[section][f"{id}_now" if key == id else key]["name"] = name
        return {**other, "renamed": {id: f"{id}_now"}}, set()
    del pack[section][id]
    pack = _without(pack, id)
    return pack, {id for section in SECTIONS for id in BASE[section] if id not in pack[section]}


def _without(pack: dict[str, Any], id: str) -> dict[str, Any]:
    """What an author does to a pack from which something was taken: whatever spoke of it goes, too."""

    def speaks(value: Any) -> bool:
        return any(part == id or part.startswith(f"{id}.") for part in _words(value))

    for section in SECTIONS:
        for row in pack[section].values():
            for table in ("on", "after", "ask"):
                if table in row:
                    row[table] = {k: v for k, v in row[table].items() if not speaks({k: v})}
            for field in [f for f in row if f in ("if", "about", "then") and speaks(row[f])]:
                del row[field]
            if "exits" in row:
                row["exits"] = {way: to for way, to in row["exits"].items() if not speaks(to)}
            if row.get("in") == id:
                row["in"] = "hall" if id != "hall" else "yard"
        for name in [n for n, row in pack[section].items() if section in ("beats", "scenes") and speaks(row)]:
            del pack[section][name]
    return pack


def _words(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [w for k, v in value.items() for w in (*_words(k), *_words(v))]
    if isinstance(value, list):
        return [w for v in value for w in _words(v)]
    return re.findall(r"[a-z_][a-z0-9_.]*", value)


EDITS = [
    *(("rename", section, id) for section in SECTIONS for id in BASE[section] if id not in ("hall",)),
    *(("remove", s, id) for s in SECTIONS for id in BASE[s] if s != "protagonists" and id not in ("hall", "yard")),
    ("remove", "rooms", "yard"),
    *(("add", section, "more") for section in ("rooms", "things", "people", "facts", "beats")),
]


def _mentions(fact: Fact, value: FactValue, ids: set[str]) -> bool:
    words = _words(json.dumps([fact, value]))
    return any(w == id or w.startswith(f"{id}.") for w in words for id in ids)


@pytest.mark.parametrize("edit", EDITS, ids=" ".join)
@given(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
@settings(max_examples=8)
def test_a_game_goes_on_after_an_edit(edit: tuple[str, str, str], lines: list[str]) -> None:
    before, (pack, gone) = _story_once(()), _edited(BASE, edit)
    after = _story_once(edit, pack)
    session = Session(before)
    session.opening()
    for line in lines:
        session.submit(line)
    facts = dict(session.state.changed)
    timeline, session = session.timeline, Session(after)
    session.timeline = timeline
    dropped = session.take_up(after, list(facts.items()))
    rename = timeline.renamed
    for fact, value in facts.items():
        now, meant = rename(fact, value) if rename else (fact, value)
        if fact[1] not in ("question", "again", "unread") and not _mentions(fact, value, gone):
            kept = session.state.get(*now) == meant or now in dropped or fact[1] in ("read", "heard")
            assert kept, (edit, fact, value, now, session.state.get(*now))
    for fact in dropped:
        assert _mentions(fact, facts.get(fact, ""), gone) or fact[1] == "in", (edit, fact)
    for line in AFTER:
        session.submit(line)


_STORIES: dict[tuple[str, ...], Story] = {}


def _story_once(edit: tuple[str, ...], pack: dict[str, Any] | None = None) -> Story:
    if edit not in _STORIES:
        try:
            _STORIES[edit] = _story(pack or BASE)
        except PackError as e:
            pytest.fail(f"{edit}: {e}")
    return _STORIES[edit]


def test_moving_and_rewording_change_no_name() -> None:
    moved = {section: dict(reversed(rows.items())) for section, rows in copy.deepcopy(BASE).items()}
    moved["people"]["bob"]["ask"] = dict(reversed(moved["people"]["bob"]["ask"].items()))
    reworded = json.loads(json.dumps(moved).replace("Oil", "Grease").replace("It goes down", "Down it goes"))
    stories = [_story_once(("base",), BASE), _story_once(("moved",), moved), _story_once(("reworded",), reworded)]
    assert len({story.counted for story in stories}) == 1
    topics = [{t.id for person in story.tree["topics"] for t in story.topics(person)} for story in stories]
    assert topics[0] == topics[1] == topics[2] == {"bob/ask/well", "bob/ask/bell", "bob/talk"}
    assert {"lamp/on/smell.say", "quarrel.first_word/on/wait.say"} <= stories[0].counted


@pytest.mark.parametrize(
    ("before", "value", "after", "meant"),
    [
        (("lamp", "in"), "red_box", ("lantern", "in"), "crate"),
        (("ann", "seen", "lamp"), "hall", ("ann", "seen", "lantern"), "lobby"),
        (("ann", "knows", "secret"), ("lamp", 3), ("ann", "knows", "secret"), ("lantern", 3)),
        (("ann", "read", "lamp/on/put it red_box.not held(lamp)"), 2, ("ann", "read", "lantern/on/put it crate.not held(lantern)"), 2),
        (("ann", "read", "rule7.say"), 1, ("ann", "read", "lantern/on/smell"), 1),
        (("ann", "heard", "bob/ask/lamp"), True, ("ann", "heard", "bob/ask/lantern"), True),
        (("hall.door", "open"), True, ("lobby.door", "open"), True),
        (("licence", "two"), True, ("licence", "second"), True),
        (("quarrel", "node"), "first_word", ("quarrel", "node"), "opening"),
        (("ann", "it"), ("lamp", "coin"), ("ann", "it"), ("lantern", "coin")),
        (
            ("ann", "again"),
            (("take", "ann", ("lamp",), "red_box", "", "lamp", -1, "", ""),),
            ("ann", "again"),
            (("take", "ann", ("lantern",), "crate", "", "lamp", -1, "", ""),),
        ),
        (
            ("ann", "unread"),
            (("line.taken", (("lamp", "name", "lamp"),)),),
            ("ann", "unread"),
            (("line.taken", (("lamp", "name", "lantern"),)),),
        ),
        (("story", "turn"), 4, ("story", "turn"), 4),
        (("vase", "in"), "shelf", ("vase", "in"), "shelf"),
    ],
)  # fmt: skip
def test_a_fact_goes_by_its_new_name(before: Fact, value: FactValue, after: Fact, meant: FactValue) -> None:
    table = {
        "lamp": "lantern", "red_box": "crate", "hall": "lobby", "rule7.say": "lantern/on/smell", "vase": "",
        "licence.two": "licence.second", "quarrel.first_word": "quarrel.opening",
    }  # fmt: skip
    assert Renaming(table).fact(before, value) == (after, meant)


def test_a_game_undoes_turns_played_under_an_old_name() -> None:
    after, _ = _edited(BASE, ("rename", "things", "coin"))
    session = Session(_story_once(("base",), BASE))
    session.opening()
    for line in ("north", "take coin", "south", "drop coin"):
        session.submit(line)
    timeline, session = session.timeline, Session(_story_once(("coin",), after))
    session.timeline = timeline
    session.take_up(session.story, timeline.overlay_at().items())
    assert session.state.get("coin_now", "in") == "hall"
    session.submit("take coin")
    session.submit("undo 4")
    assert session.state.get("coin_now", "in") == "yard"
    session.submit("redo 4")
    assert session.state.get("coin_now", "in") == "ann"
    assert timeline.overlay_at()["coin_now", "in"] == "ann" and ("coin", "in") not in timeline.overlay_at()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("lamp: lantern", "lamp is in use"),
        ("lantern: lmap", "nothing is called lmap; did you mean lamp?"),
        ("a: b, b: a", "renamed in a ring"),
    ],
)
def test_a_table_of_old_names_is_checked(pack: Callable[..., Story], table: str, message: str) -> None:
    with pytest.raises(PackError, match=re.escape(message)):
        pack(story=SMALL, renamed=f"renamed: {{{table}}}\n")
    assert pack(story=SMALL, renamed="renamed: {lantern: light, light: lamp, vase: ~}\n").renamed == {
        "lantern": "lamp",
        "light": "lamp",
        "vase": "",
    }


def _gone_on(lines: tuple[str, ...], pack: dict[str, Any]) -> Session:
    """A game played in the base, and taken up in another pack."""
    session = Session(_story_once(("base",), BASE))
    session.opening()
    for line in lines:
        session.submit(line)
    after = Session(_story(pack))
    after.take_up(after.story, list(session.state.changed.items()))
    return after


def test_what_somebody_told_is_known_when_they_are_gone() -> None:
    after = _gone_on(("ask bob about well",), _edited(BASE, ("remove", "people", "bob"))[0])
    assert after.state.get("ann", "knows", "well_secret") == ("", 0)
    assert ("ann", "knows", "well_secret") in after.dropped
    assert "goes down to the cellar" in words(after.submit("ledger"))


def test_what_was_seen_in_a_place_that_is_gone_was_seen() -> None:
    after = _gone_on(("north", "take coin", "south", "drop coin"), BASE)
    assert after.dropped == []
    after = _gone_on(("north",), _edited(BASE, ("remove", "rooms", "yard"))[0])
    assert after.state.get("ann", "seen", "coin") == "" and after.world.standpoint("ann") == "hall"


def test_what_an_edit_puts_inside_itself_is_put_back() -> None:
    pack = copy.deepcopy(BASE)
    pack["things"]["table"]["in"] = "red_box"
    after = _gone_on(("open red box", "put red box on table"), pack)
    assert (after.world.holder("red_box"), after.world.holder("table")) == ("hall", "red_box")
    assert after.dropped == [("red_box", "in")]


def test_counters_of_saves_from_before_texts_had_names_go_on() -> None:
    story = story_named("somebodys")
    session = Session(story)
    old = {("elysia", "read", "rule.rule98.say"): 1, ("elysia", "heard", "lasse.name-board.382"): True}
    session.take_up(story, old.items())
    assert session.dropped == []
    new = [fact for fact in session.state.changed if fact[1] in ("read", "heard")]
    assert (
        len(new) == 2
        and all(fact[2] in story.counted or fact[1] == "heard" for fact in new)
        and not set(new) & set(old)
    )


PAGES = """
act: {name: Evening, hours: {six: {name: six}}}
things:
  kettle: {name: a kettle, in: hall, text: Old.}
"""
WRITTEN_SINCE = PAGES + "  urn: {name: an urn, in: hall, text: New.}\n"


def test_what_is_written_into_a_page_that_holds_already_is_put_in_its_place(pack: Callable[..., Story]) -> None:
    before = Session(pack(story=SMALL, **{"acts/1/act": PAGES}))
    before.opening()
    for line in ("x kettle", "take kettle", "north"):
        before.submit(line)
    after = Session(pack(story=SMALL, **{"acts/1/act": WRITTEN_SINCE}))
    after.opening()
    after.take_up(after.story, list(before.state.changed.items()))
    assert "kettle" in words(after.submit("inventory"))
    after.submit("south")
    assert "New." in words(after.submit("x urn"))
