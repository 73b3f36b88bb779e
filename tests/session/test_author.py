"""The author's game: its verbs, what it says of a command, and a story edited while it is played."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from dreamweave.desk import Desk
from dreamweave.language.explain import explain
from dreamweave.messages import Reply
from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.story.model import Story
from dreamweave.world.state import class_of
from tests.conftest import story_named, words
from tests.small import SMALL


@pytest.fixture
def small(pack: Callable[..., Story]) -> Rehearsal:
    session = Rehearsal(pack(SMALL))
    session.opening()
    return session


@pytest.fixture
def game() -> Rehearsal:
    session = Rehearsal(story_named("somebodys"))
    session.opening()
    return session


def world(session: Session) -> dict[tuple[str, ...], object]:
    return {f: v for f, v in session.state.changed.items() if class_of(f) == "world"}


def rows(reply: Reply) -> list[str]:
    return [p.text for turn in reply.turns for p in turn.passages]


def has(reply: Reply, *parts: str) -> bool:
    return any(all(part in row for part in parts) for row in rows(reply))


# -- without it --------------------------------------------------------------------------------------------------


def test_without_author_the_verbs_do_not_exist(somebodys: Session) -> None:
    assert not somebodys.author
    for line in ("facts sphere", "rules take"):
        assert somebodys.submit(line).turns[0].sort == "refused", line
    before = world(somebodys)
    somebodys.submit("goto d1.kitchen"), somebodys.submit("give me form 12")
    assert world(somebodys) == before


def test_without_author_nothing_of_it_is_imported() -> None:
    code = (
        "import sys\nfrom dreamweave.cli import run\nrun(['play', '--plain', '--no-save', 'cloak'])\n"
        "late = ['session.author', 'session.reasons', 'session.mending', 'language.explain', 'tools.bots', 'tools.schema']\n"
        "print('LOADED', [m for m in late if 'dreamweave.' + m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], input="look\n", capture_output=True, text=True, check=True)
    assert "LOADED []" in done.stdout


# -- by fiat -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["goto yard", "GOTO the Yard", "give me lamp", "give me coin"])
def test_what_is_done_by_fiat_can_be_undone_and_done_again(small: Rehearsal, line: str) -> None:
    before = world(small)
    assert small.submit(line).turns[0].sort == "deed"
    after = world(small)
    assert after != before
    assert has(small.submit("undo"), "Taken back")
    assert world(small) == before
    small.submit("redo")
    assert world(small) == after


def test_goto_tells_of_the_place_and_give_me_gives(small: Rehearsal) -> None:
    assert "CELLAR" in words(small.submit("goto cellar"))
    small.submit("give me lamp")
    assert small.world.held("lamp", "ann")
    assert "lamp" in words(small.submit("i"))


def test_goto_enters_and_leaves_a_dream(game: Rehearsal) -> None:
    before = world(game)
    assert "THE KITCHEN" in words(game.submit("goto d1.kitchen"))
    assert game.view().place.dream
    game.submit("goto sphere room")
    assert game.world.standpoint(game.focus) == "sphere_room" and not game.view().place.dream
    game.submit("undo 2")
    assert world(game) == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("goto nowhere", "no room or shard"), ("goto", "of what?"), ("give me table", "nobody can have it"),
        ("give me box", "which: red_box, blue_box?"), ("facts xyzzy", "no such thing"),
    ],
)  # fmt: skip
def test_what_cannot_be_says_why_and_changes_nothing(small: Rehearsal, line: str, said: str) -> None:
    before = small.state.hash
    reply = small.submit(line)
    assert has(reply, said) and small.state.hash == before
    assert reply.turns[0].sort == "meta"


def test_beats_follow_what_is_done_by_fiat(pack: Callable[..., Story]) -> None:
    session = Rehearsal(pack(SMALL.replace("done: story.rung >= 2", "done: coin in ann")))
    session.opening()
    assert "calls Ben" in words(session.submit("give me coin"))
    session.submit("undo")
    assert session.state.get("ringing", "done") is None


# -- looking -----------------------------------------------------------------------------------------------------


def test_facts_lists_every_fact_with_its_class(small: Rehearsal) -> None:
    small.submit("take bell")
    said = small.submit("facts bell")
    assert has(said, "world: bell.in = ann (at first table)") and has(said, "mind: ann.seen(bell) = hall")
    assert has(small.submit("facts ann"), "world: ann.in = hall")
    assert has(small.submit("facts ringing"), "needs nothing", "story.rung >= 2")
    assert has(small.submit("facts story"), "table: story.focus = ann")


def test_why_tells_which_rules_matched_and_why_the_others_did_not(small: Rehearsal) -> None:
    small.submit("ring bell")
    said = small.submit("why")
    assert has(said, "reading: ring, bell")
    assert has(said, "YES: on ring bell: say+do", "It rings.")
    assert has(said, "changed: story.rung: 0 -> 1")
    assert has(said, "beat ringing: not so: story.rung >= 2")
    small.submit("as ben, kick bob")
    small.submit("goto hall"), small.submit("ben"), small.submit("goto hall"), small.submit("kick bob")
    assert has(small.submit("why"), "no:  on kick bob: no case fits", "it is ben")


def test_why_tells_of_topics_and_of_the_conditions_that_do_not_hold(small: Rehearsal) -> None:
    small.submit("ask bob about bell")
    assert has(small.submit("why"), "no:  ask bob about bell: not so: story.rung > 0")
    small.submit("ring bell"), small.submit("ask bob about bell")
    assert has(small.submit("why"), "open: ask bob about bell")


def test_why_explains_a_command_that_was_not_understood(small: Rehearsal) -> None:
    small.submit("take wibble")
    assert has(small.submit("why"), "unknown-word at 'wibble'")


def test_why_tells_what_a_dream_made_of_a_command(game: Rehearsal) -> None:
    game.submit("goto d1.kitchen"), game.submit("ask bat about gran")
    assert has(game.submit("why"), "dream d1: refused")


def test_why_changes_nothing_and_outlives_what_is_done_by_fiat(small: Rehearsal) -> None:
    small.submit("ring bell"), small.submit("goto yard")
    before = small.state.hash
    assert has(small.submit("why"), "YES: on ring bell")
    assert small.state.hash == before


def test_rules_of_a_verb(small: Rehearsal) -> None:
    assert has(small.submit("rules take"), "on take table: refuse") and has(
        small.submit("rules take"), "after take coin"
    )
    assert has(small.submit("rules xyzzy"), "no rules")


def test_author_lists_the_verbs(small: Rehearsal) -> None:
    assert has(small.submit("author"), "GOTO")


@pytest.mark.parametrize("line", ["give me", "give bell to bob", "why not", "goto yard. look"])
def test_the_language_keeps_what_is_not_an_authors(small: Rehearsal, line: str) -> None:
    assert small.submit(line).turns


# -- tracing -----------------------------------------------------------------------------------------------------


def test_trace_shows_words_readings_scores_and_the_refusal(small: Rehearsal) -> None:
    small.submit("trace on")
    said = small.submit("put bell in box")
    assert has(said, "words: put | bell | in | box") and has(said, "put {held thing…} in") and has(said, ": put, bell")
    assert has(small.submit("take wibble"), "unknown-word at 'wibble'")
    small.submit("trace off")
    assert not has(small.submit("look"), "words:")


def test_each_turn_of_a_line_has_its_own_trace(small: Rehearsal) -> None:
    small.submit("trace on")
    reply = small.submit("take bell. as ben, look. ask bob about well and drop bell")
    assert [t.passages[0].text for t in reply.turns] == [
        "ann: 'take bell'", "ann: 'as ben, look'", "ann: 'ask bob about well and drop bell'", "ann: 'drop bell'",
    ]  # fmt: skip


LINES = """take all; take all but bell; put bell in it; please take the red one; bob, jump; bob, tell me about the well; x; take box;
red; take bell and apple; as ben, look; open; ask bob; ask about well; n; ann; bell; tkae bell; yes; take two boxes; frobnicate;
look at the second box; go to yard; say hello; 12; who is bob; drop bel; undo; redo; again; wait. jump""".replace(
    "\n", " "
)


def test_tracing_changes_no_answer(pack: Callable[..., Story]) -> None:
    story = pack(SMALL)
    plain, traced = Session(story), Rehearsal(story)
    plain.opening(), traced.opening()
    traced.submit("trace on")
    for line in LINES.split(";"):
        one, two = plain.submit(line.strip()), traced.submit(line.strip())
        assert plain.state.hash == traced.state.hash, line
        for mine, theirs in zip(one.turns, two.turns, strict=True):
            assert theirs.passages[len(theirs.passages) - len(mine.passages) :] == mine.passages
            assert theirs.replace(passages=()) == mine.replace(passages=())


def test_completion_is_silent_and_the_same(small: Rehearsal) -> None:
    offered = small.complete("take ")
    small.submit("trace on")
    assert small.complete("take ") == offered
    assert has(small.submit("look"), "words: look") and len(rows(small.submit("look"))) < 20


def test_explain_is_what_parse_does(small: Rehearsal) -> None:
    scope = small.scope("ann")
    said = explain(small.story, "take the red box", scope)
    assert said[-1] == "so take, red_box"
    assert explain(small.story, "", scope)[-1].startswith("so refused, empty")


# -- a story edited ----------------------------------------------------------------------------------------------


def edited(session: Rehearsal, pack: Callable[..., Story], *changes: tuple[str, str]) -> list[str]:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return [".".join(f[:2]) for f in session.reload(pack(text))]


def test_reload_keeps_the_turn_what_was_done_and_what_can_be_undone(
    small: Rehearsal, pack: Callable[..., Story]
) -> None:
    small.submit("take bell. ring bell")
    before = small.state.changed.copy()
    assert edited(small, pack, ("It rings.", "It clangs.")) == []
    assert small.state.changed == before and small.view().turn == 2
    assert "It clangs." in words(small.submit("ring bell"))
    small.submit("undo 3")
    assert world(small) == {}


def test_reload_takes_up_where_things_were_put_by_the_author(small: Rehearsal, pack: Callable[..., Story]) -> None:
    edited(small, pack, ("coin: {name: a coin, in: yard", "coin: {name: a coin, in: hall"))
    assert "Taken." in words(small.submit("take coin")) or small.world.held("coin", "ann")


def test_reload_drops_the_facts_of_what_is_gone_and_names_them(small: Rehearsal, pack: Callable[..., Story]) -> None:
    small.submit("give me coin")
    gone = edited(small, pack, ("  coin: {name: a coin, in: yard, after: {take: A cold coin.}}\n", ""))
    assert "coin.in" in gone and "ann.seen" in gone
    assert small.submit("look").turns[0].sort == "glance"


def test_whoever_stood_in_a_place_that_is_gone_is_where_the_story_begins_with_them(
    small: Rehearsal, pack: Callable[..., Story]
) -> None:
    small.submit("goto cellar")
    gone = edited(
        small, pack, ("  cellar: {name: Cellar, text: A low cellar., exits: {west: hall}}\n", ""),
        (", east: {to: cellar, if: chest.open, else: The cellar door is behind the chest.}", ""),
    )  # fmt: skip
    assert "ann.in" in gone and small.world.standpoint("ann") == "hall"
    for line in ("look", "undo", "redo", "look", "ben", "who"):
        assert small.submit(line).turns
        assert small.world.standpoint("ann") == "hall"


def test_a_dreamer_whose_shard_is_gone_stands_at_the_way_in(game: Rehearsal) -> None:
    game.submit("goto d1.larder")
    state = game.state
    state.put((game.focus, "shard", "d1"), "d1.no_such_place")
    game.reload(game.story)
    assert game.world.standpoint(game.focus) in game.story.dreams["d1"]["shards"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Desk]:
    monkeypatch.setenv("DREAMWEAVE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "small.yaml").write_text(SMALL)

    def make(**options: object) -> Desk:
        usual = {"story": str(tmp_path / "pack"), "saves": str(tmp_path / "saves"), "seed": 0, "author": True,
                 "no_save": True, "load": "", "new": True}  # fmt: skip
        return Desk(cast("None", SimpleNamespace(**{**usual, **options})))  # pyright: ignore[reportArgumentType]

    return make


def rewrite(desk: Desk, old: str, new: str) -> None:
    path = Path(desk.options.story) / "small.yaml"
    path.write_text(path.read_text().replace(old, new))


def test_changed_files_are_taken_up_before_the_next_command(desk: Callable[..., Desk]) -> None:
    opened = desk()
    session, _ = opened.start()
    session.submit("ring bell")
    assert len(session.submit("look").turns) == 1
    rewrite(opened, "It rings.", "It clangs rather.")
    reply = session.submit("ring bell")
    assert "The story was reloaded." in words(reply) and "It clangs rather." in words(reply)
    assert session.state.number("story", "rung") == 2
    assert "The story is as it was." in words(session.submit("reload"))


def test_mistakes_are_printed_once_and_the_old_story_goes_on(desk: Callable[..., Desk]) -> None:
    opened = desk()
    session, _ = opened.start()
    rewrite(opened, "on: {take: {refuse: It is heavier", "on: {tkae: {refuse: It is heavier")
    reply = session.submit("ring bell")
    assert (
        "small.yaml:" in words(reply) and "the story as it was goes on" in words(reply) and "It rings." in words(reply)
    )
    assert "goes on" not in words(session.submit("ring bell"))
    assert "small.yaml:" in words(session.submit("reload"))
    rewrite(opened, "on: {tkae: {refuse", "on: {take: {refuse")
    assert "The story is as it was." in words(session.submit("look"))


def test_a_game_that_is_kept_can_be_reloaded_and_opened_again(desk: Callable[..., Desk]) -> None:
    opened = desk(no_save=False, new=False)
    session, _ = opened.start()
    session.submit("goto cellar"), session.submit("give me coin")
    rewrite(opened, "coin: {name: a coin, in: yard", "medal: {name: a medal, in: yard")
    assert "Dropped: coin.in" in words(session.submit("look"))
    assert session.keeper
    session.keeper.keep()
    session.keeper.close()
    session, _ = desk(no_save=False, new=False).start()
    assert session.world.standpoint("ann") == "cellar" and not session.world.carried("ann")
    assert session.submit("look. undo. look").turns
