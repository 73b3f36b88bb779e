"""A game as it stands: whoever listens is told, and facts made elsewhere are mended, however the game was opened."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given, settings

from dreamweave.desk import Desk, Options
from dreamweave.messages import SaveView
from dreamweave.pages import page
from dreamweave.saves import sharing
from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.session.mending import possible
from tests.conftest import story_named
from tests.session.test_laws import GAME, SMALL_LINES, begun, commands, facts, small  # noqa: F401
from tests.small import SMALL

if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Turn
    from dreamweave.story.model import Story


# -- facts from elsewhere ----------------------------------------------------------------------------------------

CUT = (
    ("  cellar: {name: Cellar, text: A low cellar., exits: {west: hall}}\n", ""),
    (", east: {to: cellar, if: chest.open, else: The cellar door is behind the chest.}", ""),
    ("  coin: {name: a coin, in: yard, after: {take: A cold coin.}}\n", ""),
)
"""What the author cuts while the game lies in its file: the cellar that somebody stands in, the coin in his hand."""


class Kept:
    """A pack and a game of it that was kept: in the cellar at its bookmark, back in the hall and then there again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pack").mkdir()
        self.pack = folder / "pack" / "small.yaml"
        self.pack.write_text(SMALL)
        session, _ = self.desk(new=True).start()
        for line in ("ben", "take coin", "ann", "open chest", "e", "save low", "w", "ring bell", "e", "x me"):
            session.submit(line)
        assert session.world.standpoint("ann") == "cellar" and session.world.holder("coin") == "ben"
        assert session.keeper
        session.keeper.close()
        self.path = session.keeper.path

    def desk(self, **options: object) -> Desk:
        usual = {"story": str(self.folder / "pack"), "saves": str(self.folder / "saves"), "seed": 0, "author": False,
                 "no_save": False, "load": "", "new": False}  # fmt: skip
        return Desk(cast("Options", SimpleNamespace(**{**usual, **options})))

    def edit(self) -> None:
        text = SMALL
        for old, new in CUT:
            assert old in text
            text = text.replace(old, new)
        self.pack.write_text(text)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setenv("DREAMWEAVE_CACHE", str(tmp_path / "cache"))
    return Kept(tmp_path)


def newest(kept: Kept) -> Session:
    kept.edit()
    return kept.desk().start()[0]


def file(kept: Kept) -> Session:
    kept.edit()
    return kept.desk(load=kept.path).start()[0]


def bookmark(kept: Kept) -> Session:
    kept.edit()
    return kept.desk(load="low").start()[0]


def taken_in(kept: Kept) -> Session:
    kept.edit()
    sharing.export(kept.path, str(kept.folder / "out.dream.gz"))
    return kept.desk(load=sharing.take_in(str(kept.folder / "out.dream.gz"), str(kept.folder / "in"))).start()[0]


def restore(kept: Kept) -> Session:
    session = newest(kept)
    session.submit("restore low")
    return session


def undo(kept: Kept) -> Session:
    session = newest(kept)
    session.submit("undo 3")
    return session


def redo(kept: Kept) -> Session:
    session = newest(kept)
    session.submit("undo 4"), session.submit("redo 4")
    return session


def jump(kept: Kept) -> Session:
    session = newest(kept)
    session.jump(session.timeline.bookmarks()["low"].id)
    return session


def reload(kept: Kept) -> Session:
    session, _ = kept.desk(author=True).start()
    assert isinstance(session, Rehearsal) and session.world.standpoint("ann") == "cellar"
    kept.edit()
    session.submit("reload")
    return session


def undo_after_reload(kept: Kept) -> Session:
    session = reload(kept)
    session.submit("undo 3")
    return session


@pytest.mark.parametrize(
    "way", [newest, file, bookmark, taken_in, restore, undo, redo, jump, reload, undo_after_reload]
)
def test_however_a_game_is_opened_nothing_impossible_is_so(kept: Kept, way: Callable[[Kept], Session]) -> None:
    session = way(kept)
    assert session.world.standpoint("ann") == "hall"
    wrong = [fact for fact, value in facts(session).items() if not possible(session.story, fact, value)]
    assert wrong == []
    for line in ("look", "i", "undo", "look", "redo", "again", "ben", "i", "who", "aims"):
        assert session.submit(line).turns
    if session.keeper:
        session.keeper.close()


def test_a_save_of_another_story_is_not_replayed_into_this_one(kept: Kept) -> None:
    from dreamweave.tools.replay import replay

    desk = kept.desk(new=True)
    assert replay(desk.story, kept.path, True) == 0
    kept.edit()
    assert replay(kept.desk(new=True).story, kept.path, True) == 1


def _nothing_mended(session: Session, lines: list[str]) -> None:
    for line in lines:
        session.submit(line)
        before = facts(session)
        assert session.mend() == []
        assert facts(session) == before


@settings(max_examples=20)
@given(commands(SMALL_LINES))
def test_a_story_nobody_edited_has_nothing_to_mend(small: Story, lines: list[str]) -> None:  # noqa: F811
    _nothing_mended(begun(small), lines)


@settings(max_examples=15)
@given(commands(GAME))
def test_the_game_has_nothing_to_mend(lines: list[str]) -> None:
    _nothing_mended(begun(story_named("somebodys")), lines)


@pytest.mark.parametrize("dream", ["d1", "d2", "d5"])
def test_a_dream_by_itself_has_nothing_to_mend(dream: str) -> None:
    session = Session(story_named("somebodys"))
    session.lay_down(dream)
    session.opening()
    _nothing_mended(session, ["look", "wait", "e", "take all", "think", "undo"])


# -- whether a save is as it was left ------------------------------------------------------------------------------


def test_a_save_whose_facts_are_as_they_were_left_says_nothing(kept: Kept) -> None:
    desk = kept.desk()
    session = desk.open(kept.path)
    assert desk.problems == [] and session.state.hash == session.timeline.head.record.hash
    assert session.keeper
    session.keeper.close()


def test_a_save_that_does_not_stand_where_it_was_left_says_so(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = kept.desk()
    session = desk.open(kept.path)
    monkeypatch.setattr("dreamweave.session.playthrough.kept", _off_by_one)
    session.submit("w")
    assert session.keeper
    session.keeper.close()
    monkeypatch.undo()
    session = desk.open(kept.path)
    assert any("does not stand quite where it was left" in problem for problem in desk.problems)
    assert session.keeper
    session.keeper.close()


def _off_by_one(turn: Turn, state_hash: int, place: str) -> object:
    from dreamweave.session.remembered import kept as keep

    return keep(turn, state_hash ^ 1, place)


def test_a_game_whose_first_turn_is_not_yet_on_disk_is_not_called_one_that_is_not_kept(kept: Kept) -> None:
    session, _ = kept.desk(new=True).start()
    assert session.view().save == SaveView(0)
    assert page(session.submit("status").turns[0].passages).endswith("Saved to turn 0.]")
    assert session.keeper
    session.keeper.close()


def test_a_new_save_says_whose_it_is(kept: Kept) -> None:
    desk = kept.desk(seed=3, new=True)
    session, _ = desk.start()
    session.submit("wait")
    assert session.keeper
    session.keeper.close()
    from dreamweave import __version__
    from dreamweave.saves.keeper import Keeper

    header = Keeper.open(session.keeper.path, readonly=True).header
    assert (header["story"], header["hash"], header["engine"], header["seed"], header["title"]) == (
        desk.story.id, desk.story.hash, __version__, 3, desk.story.title,
    )  # fmt: skip
    again = kept.desk().open(session.keeper.path)
    assert again.seed == 3 and again.keeper
    again.keeper.close()


# -- listening ---------------------------------------------------------------------------------------------------


class Ear:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def applied(self, deed: Deed, place: str) -> None:
        self.heard.append(f"{deed.reading.action} at {place}")

    def closed(self, turn: Turn) -> None:
        self.heard.append(f"{turn.line or 'opening'}, {turn.sort}")


@pytest.fixture
def listened(small: Story) -> Iterator[tuple[Session, Ear]]:  # noqa: F811
    session, ear = Session(small), Ear()
    session.listeners.append(ear)
    session.opening()
    yield session, ear


def test_whoever_listens_is_told_of_every_deed_and_turn(listened: tuple[Session, Ear]) -> None:
    session, ear = listened
    for line in ("take bell", "n", "frob", "ring bell. ring bell", "save here", "ben", "undo"):
        session.submit(line)
    assert ear.heard == [
        "opening, start", "take at hall", "take bell, deed", "go at hall", "n, deed", "frob, refused", "ring at yard",
        "ring bell, deed", "ring at yard", "beat at yard", "ring bell, deed", "save here, meta", "ben, switch", "undo, meta",
    ]  # fmt: skip


def test_a_fact_that_a_listener_puts_is_undone_with_the_turn(small: Story) -> None:  # noqa: F811
    class Counter(Ear):
        def applied(self, deed: Deed, place: str) -> None:
            session.state.put(("story", "counted"), session.state.number("story", "counted") + 1)

    session = Session(small)
    session.listeners.append(Counter())
    session.opening()
    session.submit("take bell"), session.submit("n"), session.submit("undo")
    assert session.state.number("story", "counted") == 1


def test_a_game_let_go_of_is_gone_at_once(small: Story) -> None:  # noqa: F811
    import gc

    gc.disable()
    try:
        session = begun(small)
        for line in SMALL_LINES.split(";"):
            session.submit(line.strip())
        seen = weakref.ref(session)
        del session
        assert seen() is None
    finally:
        gc.enable()
