"""The moments of a scene: one in two places, its own words before verbs and names, nobody at the prompt, any words
kept, and the last of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.messages import Turn
from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from dreamweave.world.state import class_of
from tests.conftest import words
from tests.night import NIGHT

THOUGHT = "\n        think: {kit: [A desk wants a name.]}"


@pytest.fixture
def night(pack: Callable[..., Story]) -> Session:
    session = Session(pack(NIGHT))
    session.opening()
    return session


def do(session: Session, *lines: str) -> str:
    """What the last of some lines says."""
    return [words(session.submit(line)) for line in lines][-1]


def last(session: Session, line: str) -> Turn:
    return session.submit(line).turns[-1]


def read_by(turn: Turn) -> set[str]:
    return {p.reader for p in turn.passages}


def asked(session: Session) -> None:
    """Come to the prompt with nobody at it."""
    do(session, "kit", "sing", "n")
    do(session, "w", "n")


# -- in two places, and who stands by ----------------------------------------------------------------------------------


def test_a_scene_stands_in_two_places(night: Session) -> None:
    assert "Where do we go" in do(night, "look")
    walked = do(night, "e")
    assert "Nan waits" in walked and "they watch her go" not in walked
    do(night, "w")
    assert "they watch her go" in do(night, "n")


def test_whoever_stands_by_reads_a_line_of_their_own(night: Session) -> None:
    do(night, "look")
    told = do(night, "tom")
    assert told.count("Nine of them owe me") == 1 and "Nan waits" not in told
    assert "up on a box" in do(night, "kit. w")
    assert "up on a box" in do(night, "look")


def test_its_cast_is_held_while_it_runs(pack: Callable[..., Story]) -> None:
    act = """
act: {name: One, clock: [b], hours: {dusk: {name: dusk}, dark: {name: dark, at: 1}}}
whereabouts: {nan: {dusk: green, dark: {to: shed, goes: Nan goes.}}}
beats: {b: {done: story.called != nothing}}
"""
    story = pack(**{"night": NIGHT, "acts/1/act": act})
    session = Session(story)
    session.opening()
    do(session, "look", "call couch")
    assert session.state.text("story", "hour") == "dark" and session.world.standpoint("nan") == "green"
    assert "Nan goes" in do(session, "give")
    assert session.world.standpoint("nan") == "shed"


# -- its own words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("call couch", "The couch"),
        ("call the couch", "The couch"),
        ("Call Couch!", "The couch"),
        ("please call couch", "The couch"),
        ("call down", "They come down"),
        ("call wreckers", "There are none"),
        ("keep the bell for later", "It was ours"),
        ("kit", "Kit, then"),
        ("give bell to nan", "I give her the bell"),
        ("keep it", "It was ours"),
    ],
)
def test_a_moments_own_words_outrank_verbs_names_and_switching(night: Session, line: str, answer: str) -> None:
    do(night, "look")
    assert answer in do(night, line)
    assert night.focus == "elsie"


def test_they_are_only_that_moments_and_only_theirs(night: Session) -> None:
    do(night, "look", "tom")
    assert "Kit, then" not in do(night, "kit") and night.focus == "kit"


def test_what_is_not_here_is_not_handled_by_naming_it(night: Session) -> None:
    do(night, "look", "tom. take bell. e. drop bell. elsie")
    assert "I give her the bell" not in do(night, "give bell to nan")
    assert night.world.standpoint("bell") == "shed"


@pytest.mark.parametrize(
    ("line", "answer"),
    [("sale", "a sale"), ("sell", "a sale"), ("lend", "a loan"), ("loan it", "a loan"), ("i will lend it", "a loan"),
     ("give", "a gift")],
)  # fmt: skip
def test_verbs_of_one_action_are_not_folded_together(night: Session, line: str, answer: str) -> None:
    do(night, "look", "call couch")
    assert answer in do(night, line)


@pytest.mark.parametrize(
    ("line", "answer"), [("sign", "Signed"), ("write name", "Written"), ("write sonnet", "Scribbled")]
)
def test_to_sign_is_not_to_write(night: Session, line: str, answer: str) -> None:
    do(night, "kit", "jump")
    assert answer in do(night, line)


def test_undo_save_and_think_remain(night: Session) -> None:
    do(night, "look", "call couch")
    assert "Taken back: CALL COUCH" in do(night, "undo") and night.state.text("rally", "node") == "ask"
    assert "They want a word" in do(night, "think")


def test_words_of_the_game_stay_whatever_the_moment_has(pack: Callable[..., Story]) -> None:
    own = "any: {refuse: Mine.}, help them: {say: They are helped.}"
    session = Session(
        pack(NIGHT.replace("on: {sign:", f"on: {{{own}, sign:").replace("say: A desk.", f"say: A desk.{THOUGHT}"))
    )
    session.opening()
    do(session, "kit", "jump")
    for line in ("help", "think", "save here", "ledger", "undo", "quit"):
        assert "Mine" not in do(session, line), line
    assert "They are helped" in do(session, "jump", "help them")
    assert "Mine" in do(session, "x couch")


def test_what_is_the_sitters_is_seen_by_nobody(night: Session) -> None:
    do(night, "look", "tom", "elsie")
    turn = last(night, "sit")
    assert "Nobody moves" in words_of_turn(turn) and not turn.news
    assert read_by(turn) == {"elsie"} and night.state.get("story", "paid") is True
    assert [who for who, _ in last(night, "take book").news] == ["tom"]
    gone = last(night, "take bell")
    assert "gone from the grass" in words_of_turn(gone) and not gone.news
    assert night.state.get("tom", "knows", "gossip") and not night.state.get("elsie", "knows", "gossip")


def words_of_turn(turn: Turn) -> str:
    return " ".join(p.text for p in turn.passages)


# -- nobody at the prompt ----------------------------------------------------------------------------------------------


def test_a_company_is_moved_at_once(night: Session) -> None:
    said = do(night, "kit", "sing")
    assert "They all come up" in said
    assert {night.world.standpoint(p) for p in ("elsie", "tom", "nan", "pip")} == {"loft"}
    assert "Who's sitting" in do(night, "elsie") and "LOFT" not in do(night, "tom")


def test_with_nobody_at_the_prompt_nothing_has_a_reader(night: Session) -> None:
    do(night, "kit", "sing", "elsie")
    for line in ("look", "what", "think", "take floor", "n", "xyzzy", "sit"):
        turn = last(night, line)
        assert read_by(turn) == {""}, line
        assert turn.actor == ""
    view = night.view()
    assert view.voice == "" and view.prompt == "Name?" and not any(seat.current for seat in view.roster)


def test_what_is_done_there_is_nobodys(night: Session) -> None:
    do(night, "kit", "sing", "tom", "elsie")
    given = {who: night.world.commands(who) for who in night.story.protagonists}
    turn = last(night, "i am")
    assert "Good" in words_of_turn(turn) and not turn.news
    assert not [f for f, _, _ in turn.delta if f[0] in night.story.protagonists]
    assert given == {who: night.world.commands(who) for who in night.story.protagonists}


def test_whatever_else_is_said_is_overheard(night: Session) -> None:
    do(night, "kit", "sing", "elsie")
    assert "They'll be thinking" in do(night, "take bell")
    assert "The seat will be cold" in do(night, "flumph the wurbit")
    assert "They'll be thinking" in do(night, "look at bell")
    assert "Somebody is up" in do(night, "think") and "SIT." in do(night, "think")
    assert night.complete("s") == []


def test_names_are_its_words_first_and_switching_works(night: Session) -> None:
    do(night, "kit", "sing", "elsie")
    assert "not the one who was asked" in do(night, "elsie") and night.view().voice == ""
    assert "SHED" in do(night, "kit") and night.view().voice == "kit"
    assert "Tools" in do(night, "look")
    assert "Who's sitting" in do(night, "tom") and night.view().voice == ""
    assert "Who's sitting" in do(night, "undo") or night.view().voice == "kit"


def test_nobody_there_does_what_is_asked_from_elsewhere(night: Session) -> None:
    do(night, "kit", "sing")
    turn = last(night, "as elsie, sit")
    assert turn.refusal and turn.refusal.kind == "nobody" and night.state.text("vigil", "node") == "asked"
    assert "Tools" in do(night, "elsie", "as kit, look")


def test_it_survives_undo_and_a_save(night: Session) -> None:
    do(night, "kit", "sing", "elsie", "sit")
    assert night.view().prompt == "Name?"
    assert "Who's sitting" in do(night, "undo") and night.view().prompt == "Who is sitting?"
    assert night.view().voice == ""
    do(night, "redo")
    assert night.view().prompt == "Name?"


def test_where_nothing_is_overheard_it_is_said_that_nobody_is_there(pack: Callable[..., Story]) -> None:
    story = pack(NIGHT.replace("        else: {cycle: [“They'll be thinking.”, “The seat will be cold.”]}\n", ""))
    session = Session(story)
    session.opening()
    do(session, "kit", "sing", "elsie")
    turn = last(session, "take bell")
    assert turn.refusal and turn.refusal.kind == "nobody" and "Nobody is at the prompt but you" in words_of_turn(turn)


def test_who_says_more_than_a_phrase_does_not_say_it(night: Session) -> None:
    do(night, "kit", "sing", "elsie")
    assert "They'll be thinking" in do(night, "i am cold")
    assert "Good" in do(night, "well, i am")


# -- any words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kept", "said"),
    [
        ("Ada", "Ada", "Ada sat."),
        ("bell", "bell", "bell sat."),
        ("look. take bell, then go north", "look. take b", "look. take b sat."),
        ("n", "n", "n sat."),
        ('a "b" [c] {d}', "a 'b' (c) (d", "a 'b' (c) (d sat."),
        ("\x1b[31mred", "␛(31mred", "␛(31mred sat."),
        ("  Jo   Ann  ", "Jo Ann", "Jo Ann sat."),
        ("", "somebody", "somebody sat."),
        ("   ", "somebody", "somebody sat."),
        ("help", "help", "help sat."),
    ],
)
def test_whatever_is_typed_is_kept_and_can_be_printed(night: Session, line: str, kept: str, said: str) -> None:
    do(night, "kit", "sing", "elsie", "sit")
    assert said in do(night, line)
    assert night.state.text("story", "sitter") == kept
    assert night.state.text("vigil", "node") == "done"


def test_any_words_may_be_somebodys_too(pack: Callable[..., Story]) -> None:
    session = Session(pack(NIGHT.replace("write: {say: Scribbled.}", "words: {keep: story.sitter, say: Written.}")))
    session.opening()
    do(session, "kit", "jump")
    assert "Signed" in do(session, "sign") and session.complete("lo") == []
    turn = last(session, "look, it's the bell")
    assert "Written" in words_of_turn(turn) and turn.actor == "kit" and read_by(turn) == {"kit"}
    assert session.state.text("story", "sitter") == "look, it's the bell"
    assert "Written" in do(session, "again") and session.state.text("story", "sitter") == "again"


def test_words_within_it_have_answers_of_their_own(night: Session) -> None:
    do(night, "kit", "sing", "elsie", "sit")
    assert "No, love" in do(night, "It's Dorcas.")
    assert "taken" in do(night, "tom") and night.focus == "elsie"
    assert night.state.text("vigil", "node") == "name"


def test_what_is_kept_survives_undo(night: Session) -> None:
    do(night, "kit", "sing", "elsie", "sit", "Ada")
    do(night, "undo")
    assert night.state.text("story", "sitter") == "somebody" and night.state.text("vigil", "node") == "name"
    assert "Bo sat" in do(night, "Bo")
    assert "[Taken back: BO.]" in do(night, "undo")
    assert "[Taken back: an empty line.]" in do(night, "", "undo")


def test_undo_save_and_quit_remain_themselves(night: Session) -> None:
    do(night, "kit", "sing", "elsie", "sit")
    assert "Marked as" in do(night, "save here")
    assert [r.kind for r in last(night, "quit").requests] == ["quit"]
    assert "Taken back: SIT" in do(night, "undo")


# -- the last of all ---------------------------------------------------------------------------------------------------


def test_nothing_leads_on_from_the_last(night: Session) -> None:
    do(night, "kit", "sing", "elsie", "sit")
    assert "all told" in do(night, "Ada")
    before = night.state.hash
    for line in ("look", "", "kit", "sit", "think", "save x", "again", "xyzzy. n"):
        assert do(night, line).strip() == "", line
        assert night.state.hash == before
    assert "knows" in do(night, "ledger") or do(night, "ledger")
    assert night.view().last and night.view().prompt == "Yours?"
    assert [r.kind for r in last(night, "restart").requests] == ["restart"]
    assert "Taken back" in do(night, "undo")


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("where: [green, shed]", "where: [green, sheed]", "no room is called sheed; did you mean shed?"),
        ("with: [nan]", "with: [nann]", "nobody is called nann; did you mean nan?"),
        ("with: [nan]", "with: [tom]", "tom is a protagonist"),
        ("keep: story.sitter", "keep: story.siter", "story.siter; did you mean sitter?"),
        ("keep: story.sitter", "keep: story.paid", "wants an attribute that is a word"),
        ("longest: 12", "longest: 4000", "a number of characters"),
        ("keep: story.sitter, longest: 12", "longest: 12", "give keep: too"),
        ("by: sitter, say: Nobody", "by: tom, say: Nobody", "by: is sitter"),
        ("by: sitter, say: Nobody moves.", "by: sitter, say: Nobody moves., learn: gossip", "nobody learns gossip"),
        ("sing: {kit:", "words: {kit:", "words is for a moment"),
        ("say: It is a gift.", "keep: story.sitter, say: It is a gift.", "keep: is of words"),
        ("say: “Good.”, do:", "say: “Good.”, learn: gossip, do:", "nobody learns gossip"),
        ("{do: [{scene: signing}], say: Up.}", "{keep: story.sitter, say: Up.}", "keep: is of words"),
        ("sale | sell:", "sale | help:", "HELP is always itself"),
        ("sale | sell:", "sale | save all:", "SAVE is always itself"),
    ],
)  # fmt: skip
def test_its_mistakes_are_told(pack: Callable[..., Story], was: str, now: str, told: str) -> None:
    assert was in NIGHT
    with pytest.raises(PackError) as caught:
        pack(NIGHT.replace(was, now))
    assert told in str(caught.value)


# -- why ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def author(pack: Callable[..., Story]) -> Rehearsal:
    session = Rehearsal(pack(NIGHT))
    session.opening()
    return session


def test_why_tells_what_keeps_a_scene_from_beginning(author: Rehearsal) -> None:
    assert "scene rally: begins" in do(author, "look", "why")
    assert "scene rally: at ask" in do(author, "x nan", "why")
    assert "scene rally: at ask, of elsie, and it is tom" in do(author, "tom", "look", "why")
    do(author, "elsie", "sit", "call couch", "give")
    assert "scene rally: over" in do(author, "look", "why")
    assert "scene signing: an effect begins it" in do(author, "kit", "look", "why")


def test_why_tells_the_conditions_that_do_not_hold(pack: Callable[..., Story]) -> None:
    author = Rehearsal(pack(NIGHT.replace("when: story.turn >= 0", "when: story.turn >= 9")))
    author.opening()
    told = do(author, "tom", "look", "why")
    assert "scene rally: does not begin; of elsie, and it is tom; not so: story.turn >= 9" in told


def test_why_tells_which_words_were_nearly_said(author: Rehearsal) -> None:
    told = do(author, "look", "call sofa", "why")
    assert "near: rally.ask call couch: it wants these words and no others" in told
    assert "kit" not in told
    assert "YES: on phrase call down" in do(author, "call down", "why")


def test_why_tells_of_what_nobody_did(author: Rehearsal) -> None:
    told = do(author, "kit", "sing", "tom", "take bell", "why")
    assert "nobody typed 'take bell'" in told and "scene vigil: at asked, nobody at the prompt" in told
    assert "YES: on words: topic" in do(author, "sit", "Ada", "why")


# -- laws --------------------------------------------------------------------------------------------------------------

LINES = (
    "look|sit|tom|elsie|kit|take bell||undo|redo|again|it is dorcas|think|help|save x|restore x|Ada|n|w|e|s|sing|jump|wave|"
    "call couch|lend it|i|as tom, look|as elsie, sit|oops bell|wait|xyzzy|give bell to nan|look. sit|ledger|who|sign|again 3|"
    "nan, sit|ask nan about bell|x book. tom. sing"
).split("|")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("night")
    (folder / "night.yaml").write_text(NIGHT, encoding="utf-8")
    return Story(compile_folder(str(folder), library))


@given(st.lists(st.sampled_from(LINES), max_size=16))
def test_whatever_is_typed_nothing_breaks_and_what_is_done_can_be_taken_back(story: Story, lines: list[str]) -> None:
    session = Session(story)
    session.opening()
    for line in lines:
        before, voice = session.state.hash, session.view().voice
        turns = session.submit(line).turns
        for turn in turns:
            if turn.actor == "" and len(turns) == 1:
                assert not voice and (read_by(turn) == {""} or session.view().voice)
            if turn.sort == "refused":
                assert not [fact for fact, _, _ in turn.delta if class_of(fact) == "world"]
        if turns and all(turn.sort in ("deed", "switch") for turn in turns):
            session.submit(f"undo {len(turns)}")
            assert session.state.hash == before
            session.submit("redo")
