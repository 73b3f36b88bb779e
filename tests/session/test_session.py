"""The doorway: what a line comes to when a story has ended, is repeated, goes on, or is played again from its save."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.actions.base import Deed
from dreamweave.actions.registry import ACTIONS
from dreamweave.language.refusals import KINDS
from dreamweave.messages import Reply
from dreamweave.session import Session
from dreamweave.session.table import TABLE
from dreamweave.story.model import Story
from tests.conftest import Game, story_named, words
from tests.session.test_laws import GAME, commands, facts

FAIR = """
story: {title: The Fair, facts: {bells: 0, max_score: 5}}
protagonists:
  ida: {name: Ida, pronoun: she, in: green}
  tom: {name: Tom, pronoun: he, in: booth}
rooms:
  green: {name: Green, text: Grass., exits: {east: booth, north: gate}}
  booth: {name: Booth, text: Canvas., exits: {west: green}}
  gate: {name: Gate, text: Iron., exits: {south: green}}
things:
  gong: {name: a gong, in: green, kind: fixed, on: {ring: {say: It booms., do: [{end: The fair is over.}]}}}
  drum: {name: a drum, in: green, kind: fixed, on: {ring: {say: It thuds., do: [{add: story.bells, by: 1}]}}}
  whistle: {name: a whistle, in: green, on: {play: {say: It shrills., do: [{move: joe, to: green}]}}}
  horn: {name: a horn, in: green, on: {play: {say: It brays., do: [{hail: tom, say: "\\"What is it?\\" calls Tom."}]}}}
  tin_cup: {name: a tin cup, in: green}
  gold_cup: {name: a gold cup, in: green}
  scarf: {name: a scarf, in: ida, kind: wearable}
  box: {name: a box, in: green, kind: [container, openable], on: {take: {refuse: It is nailed down.}}}
  pear: {name: a pear, in: green, kind: edible}
people:
  joe: {name: Joe, pronoun: he, in: booth, unknown: Joe shrugs., talk: "\\"Fine day,\\" says Joe.",
        on: {call: {say: "Joe!", do: [{move: joe, to: green}]}}}
  meg: {name: Meg, pronoun: she, in: green, unknown: Meg shrugs., talk: "\\"Rain,\\" says Meg.",
        ask: {rain: "\\"It will,\\" says Meg."}}
beats:
  drummed: {done: story.bells >= 2, then: [{say: "\\"Stop that,\\" says Meg."}]}
  walked: {done: pear in tom, then: [{move: joe, to: gate}]}
"""


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Story:
    from dreamweave.session.library import library
    from dreamweave.story.cache import compile_folder

    folder = tmp_path_factory.mktemp("fair")
    (folder / "fair.yaml").write_text(FAIR)
    return Story(compile_folder(str(folder), library))


@pytest.fixture
def g(fair: Story) -> Game:
    return Game(fair)


def outcomes(reply: Reply) -> list[str]:
    return [t.refusal.kind if t.refusal else t.sort for t in reply.turns]


# -- after the end -----------------------------------------------------------------------------------------------

SAID_SO = "The story has ended. UNDO, RESTART, RESTORE or QUIT."

AFTER = """g; again; again 3; g twice; once more; tom; ida; be tom; switch to tom; become tom; as tom, look; as tom, take pear; as tom, undo;
look; l; x gong; i; inventory; wait; z; wait 5; e; n; go to booth; take all; take cup; tin; gold; the gold one; 1; 2; yes; no; both;
drop scarf; wear scarf; eat pear; open box; ring drum; ring gong; play horn; play whistle; ask meg about rain; talk to meg; meg, jump;
tell tom about rain; think; hint; aims; ledger; exits; sleep; dream; wake; who is meg; where is joe; find joe; say hello; shout;
frobnicate; xyzzy; take; take wibble; tkae pear; oops pear; oops; pleonasm of dogs; \"\"; .; ,; look. look; take pear and drop it;
take pear. tom. e; i want to take the pear; please take pear; can i take the pear; carefully take pear; meg; gong; green; it; pear""".replace(
    "\n", " "
)


def ended(story: Story, *before: str) -> Session:
    game = Game(story)
    for line in (*before, "ring gong"):
        game(line)
    assert game.session.state.get("story", "ended")
    return game.session


def check_nothing_acts(session: Session, line: str) -> None:
    before, turn = facts(session, "world", "mind"), session.view().turn
    session.submit(line)
    assert facts(session, "world", "mind") == before, line
    assert session.view().turn == turn, line


@pytest.mark.parametrize("line", [line.strip() for line in AFTER.split(";")])
def test_after_the_end_every_command_of_the_story_says_so(fair: Story, line: str) -> None:
    session = ended(fair, "take whistle", "e", "w")
    check_nothing_acts(session, line)
    reply = session.submit(line)
    assert [t.refusal and t.refusal.kind for t in reply.turns] == ["story-over"]
    assert SAID_SO in words(reply)


def test_after_the_end_an_answer_to_what_was_asked_before_does_nothing(fair: Story) -> None:
    game = Game(fair)
    game("take cup")
    game.session.state.put(("story", "ended"), "It is over.")
    for line in ("tin", "2", "the gold cup"):
        check_nothing_acts(game.session, line)
        assert SAID_SO in game.said(line)
        assert game.session.state.get("story", "question") is None


@settings(max_examples=60)
@given(st.data())
def test_after_the_end_no_line_changes_world_or_mind(fair: Story, data: st.DataObject) -> None:
    before = data.draw(st.lists(st.sampled_from(["take cup", "e", "take pear", "tom", "x gong", "ask meg about rain"])))
    try:
        session = ended(fair, *before)
    except AssertionError:  # from where the gong is out of reach there is no end
        return
    some = [*fair.vocabulary, *session.language.verbs(), "and", "then", ".", ",", "2", "it", "tom", "as", "be", "g"]
    for line in data.draw(st.lists(st.lists(st.sampled_from(some), max_size=5).map(" ".join), max_size=6)):
        actions = {r.action for r in session.language.parse(line, session.scope(session.focus)).readings}
        if actions & {"undo", "redo", "restore"}:
            continue
        check_nothing_acts(session, line)


@settings(max_examples=15)
@given(commands(GAME))
def test_after_the_end_of_the_game_no_line_changes_world_or_mind(lines: list[str]) -> None:
    session = Session(story_named("somebodys"))
    session.opening()
    for line in lines[::2]:
        session.submit(line)
    session.state.put(("story", "ended"), "It is morning.")
    for line in lines:
        if not line.startswith(("undo", "redo")):
            check_nothing_acts(session, line)


@pytest.mark.parametrize(
    "line", ["help", "score", "who", "save here", "bookmarks", "timeline", "status", "verbs", "version"]
)
def test_after_the_end_the_table_still_answers(fair: Story, line: str) -> None:
    session = ended(fair)
    check_nothing_acts(session, line)
    assert SAID_SO not in words(session.submit(line))


@pytest.mark.parametrize("line", ["quit", "restart"])
def test_after_the_end_the_front_end_is_still_asked(fair: Story, line: str) -> None:
    assert [r.kind for r in ended(fair).submit(line).turns[0].requests] == [line]


def test_after_the_end_undo_and_restore_go_back_into_the_story(fair: Story) -> None:
    session = ended(fair, "save early", "take pear")
    session.submit("undo")
    assert session.submit("look").turns[0].sort == "glance"
    session.submit("ring gong"), session.submit("restore early")
    assert session.submit("look").turns[0].sort == "glance"
    session.submit("ring gong"), session.submit("undp")
    assert session.submit("yes").turns[0].sort == "meta"
    assert session.submit("look").turns[0].sort == "glance"


def test_after_the_end_only_what_the_table_does_is_offered(fair: Story) -> None:
    session = ended(fair)
    assert set(session.complete("T")) == {"timeline", "transcript"}
    assert session.complete("")[:4] == ["undo", "redo", "restart", "restore"]
    assert session.complete("tak") == []
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for line in session.complete(letter):
            read = session.language.parse(line, session.scope("ida")).readings
            assert read and read[0].action in {*TABLE, "undo", "redo"}, line


def test_what_was_not_tried_because_of_the_end_is_said(fair: Story) -> None:
    reply = Game(fair).session.submit("ring gong. take pear. e")
    assert reply.dropped == "The story has ended, so this was not tried: take pear. e"


# -- again -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "repeated"),
    [
        ("take pear. x gong", "x gong"),
        ("take pear. take gong", "take gong"),
        ("take pear. take box", "take box"),
        ("open box. open box", "open box"),
        ("take pear. go south", "go south"),
        ("take pear. meg, jump", "meg, jump"),
        ("take cup. gold", "take gold cup"),
        ("take pear. ask meg about rain", "ask meg about rain"),
        ("take pear. ring drum. x meg", "x meg"),
        ("take pear and ring drum", "ring drum"),
        ("take pear. i", "i"),
        ("ring drum. tkae pear. yes", "take pear"),
        ("ring drum. tkae pear. oops take", "take pear"),
        ("ring drum. e. wibble", "e"),
        ("ring drum. take wibble", "ring drum"),
        ("ring drum. take cup", "ring drum"),
        ("ring drum. save here", "ring drum"),
        ("ring drum. score", "ring drum"),
        ("ring drum. as tom, x joe", "ring drum"),
        ("ring drum. tom. x joe. ida", "ring drum"),
        ("e. x joe. x meg", "x joe"),
        ("ring drum. x gong. x gong. undo", ""),
        ("x meg. ring drum. x gong. undo", "x meg"),
        ("ring drum. take pear. undo. redo", "take pear"),
    ],
)
def test_again_repeats_what_this_one_last_did_looked_at_or_tried(fair: Story, before: str, repeated: str) -> None:
    one, other = Game(fair), Game(fair)
    for line in before.split(". "):
        one(line), other(line)
    again = one("g")
    if not repeated:
        assert again.refusal and again.refusal.kind == "nothing-to-repeat"
        return
    said = other(repeated)
    assert (again.sort, again.refusal, again.passages, again.reading) == (
        said.sort, said.refusal, said.passages, said.reading,
    )  # fmt: skip
    assert facts(one.session) == facts(other.session)


def test_again_as_another_repeats_what_the_other_did(g: Game) -> None:
    g("as tom, x joe")
    g("x meg")
    assert g("as tom, g").reading == g("as tom, x joe").reading


def test_again_and_a_number_is_as_many_turns_and_says_what_was_left(g: Game) -> None:
    g("x meg")
    reply = g.session.submit("g 3")
    assert outcomes(reply) == ["glance"] * 3 and not reply.dropped
    g("take gong")
    reply = g.session.submit("g 3. look")
    assert outcomes(reply) == ["world"] and reply.dropped.endswith("not tried: again 2. look")


def test_help_again_says_what_it_repeats(g: Game) -> None:
    for line in ("help again", "help g", "help about again"):
        assert "last" in g.said(line) and "looked at" in g.said(line), line
    assert "AGAIN" not in g.said("help undo")


# -- a line that goes on -----------------------------------------------------------------------------------------

GOES_ON = """
take pear           | deed
x gong              | glance
take scarf          | already
remove scarf        | already
go to green         | already
save here           | meta
tom                 | switch
talk to meg         | deed
ask meg about rain  | deed
call joe            | deed
"""
STOPS = """
take gong           | world | That did not go through
take box            | story | That did not go through
take meg            | world | That did not go through
go south            | no-such-way | That did not go through
drop pear           | not-held | That did not go through
take cup            | asked | That did not go through
take wibble         | unknown-word | That did not go through
frobnicate          | unknown-verb | That did not go through
ask joe about rain  | not-here | That did not go through
oops                | nothing-to-correct | That did not go through
play horn           | deed | Something happened
play whistle        | deed | Something happened
ring drum           | deed | Something happened
ring gong           | deed | The story has ended
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().split("\n")]


@pytest.mark.parametrize(("line", "outcome"), rows(GOES_ON))
def test_a_line_goes_on_after_what_is_done_or_so_already(g: Game, line: str, outcome: str) -> None:
    g("ring drum. e. w")
    reply = g.session.submit(f"{line}. look")
    assert outcomes(reply) == [outcome, "glance"] and not reply.dropped


@pytest.mark.parametrize(("line", "outcome", "why"), rows(STOPS))
def test_a_line_stops_at_a_refusal_and_at_what_startles(g: Game, line: str, outcome: str, why: str) -> None:
    g("ring drum. e. w")
    reply = g.session.submit(f"{line}. look. take pear")
    assert outcomes(reply) == [outcome]
    assert reply.dropped == f"{why}, so this was not tried: look. take pear"


@pytest.mark.parametrize("kind", KINDS)
def test_of_all_ways_of_saying_no_only_what_is_so_already_lets_a_line_go_on(
    g: Game, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(deed: Deed) -> None:
        deed.refuse(kind, "nothing_happens")

    monkeypatch.setitem(ACTIONS, "jump", ACTIONS["jump"].replace(do=refused, sort="deed"))
    reply = g.session.submit("jump. look")
    assert len(reply.turns) == (2 if kind == "already" else 1)
    assert bool(reply.dropped) == (kind != "already")


def test_a_scene_that_begins_stops_a_line(pack: Callable[..., Story]) -> None:
    from tests.session.test_scenes import QUARREL

    reply = Game(pack(QUARREL)).session.submit("ring bell. look")
    assert len(reply.turns) == 1 and reply.dropped == "Something happened, so this was not tried: look"


def test_a_deed_that_startles_stops_a_line(g: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    def startle(deed: Deed) -> None:
        deed.startling = True

    monkeypatch.setitem(ACTIONS, "jump", ACTIONS["jump"].replace(do=startle))
    assert g.session.submit("jump. look").dropped == "Something happened, so this was not tried: look"


def test_somebody_who_comes_startles_only_where_one_is_and_only_once(g: Game) -> None:
    assert g("play whistle").startling
    assert not g("play whistle").startling
    g("give pear to tom"), g("e"), g("as tom, w")
    assert not g("as tom, take pear").startling


# -- a game played again from its lines --------------------------------------------------------------------------

PLAYED = """take pear; take pear and ring drum; take cup; tin; as tom, x joe; as tom, w. as tom, take horn and x it; g; g 3; again twice;
as tom, g 2; tkae pear; oops take; yes; undo; undo 2; redo; tom; ida; x gong, x drum and x meg; wait 3; e; w; play horn; e and w;
take all; drop all; take pear and eat it; as tom, take pear, drop it; i; frob; open box; open box. put pear in box; call joe"""


@settings(max_examples=40)
@given(st.lists(st.sampled_from([line.strip() for line in PLAYED.replace("\n", " ").split(";")]), max_size=14))
def test_the_lines_kept_of_a_game_give_the_same_game(fair: Story, lines: list[str]) -> None:
    played, again = Game(fair).session, Game(fair).session
    for line in lines:
        played.submit(line)
    for node in reversed(list(played.timeline.path())):
        if node.record.line:
            assert len(again.submit(node.record.line).turns) == 1, node.record.line
    assert facts(again) == facts(played)


def test_each_command_of_a_line_is_kept_with_its_own_words(g: Game) -> None:
    reply = g.session.submit("take pear and ring drum. as tom, x joe and look. x gong")
    assert [t.line for t in reply.turns] == ["take pear", "ring drum", "as tom, x joe", "look", "x gong"]
    for one, other in pairwise(reply.turns):
        assert one.n + 1 == other.n


def test_every_story_says_the_same_after_its_end() -> None:
    session = Session(story_named("cloak"))
    session.opening()
    for line in ("w", "hang cloak on hook", "e", "s", "read message"):
        session.submit(line)
    for line in ("g", "g 3", "visitor", "be visitor", "as visitor, look", "look"):
        check_nothing_acts(session, line)
        assert SAID_SO in words(session.submit(line))


def test_a_note_is_taught_once_in_a_game_and_again_after_undo(g: Game) -> None:
    from dreamweave.session.draft import Draft

    def done(kind: str) -> str:
        draft = Draft(g.session, "ida", "kindly look")
        draft.teach(kind, "Understood: LOOK.")
        return " ".join(p.text for p in draft.close("deed").passages)

    assert done("soft") and not done("soft") and done("wish")
    g("undo"), g("undo")
    assert not done("soft") and done("wish")


# -- the first page ----------------------------------------------------------------------------------------------

HOURS = FAIR.replace(
    "rooms:\n",
    """hours:
- {name: "noon, by the clock"}
- {name: dusk, if: story.bells >= 1}
rooms:
""",
).replace("title: The Fair,", "title: The Fair, opening: Once., lead: '[Type.]',")


def test_the_first_page_is_the_title_the_frame_the_place_with_its_hour_and_the_lead(pack: Callable[..., Story]) -> None:
    session = Session(pack(HOURS))
    page = session.opening()
    assert [(p.kind, p.text) for p in page] == [
        ("title", "The Fair"), ("room", "Once."), ("place", "Green"), *[(p.kind, p.text) for p in page[3:-1]],
        ("system", "[Type.]"),
    ]  # fmt: skip
    assert session.state.get("story", "hour") == session.view().hour == "noon, by the clock"
    assert ("story", "hour") in {fact for fact, _, _ in next(iter(session.timeline.path())).record.delta}
    session.submit("ring drum")
    assert session.view().hour == "dusk"
    session.submit("undo")
    assert session.view().hour == "noon, by the clock"
