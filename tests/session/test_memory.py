"""What a story remembers: sources of what is known, choices and deductions, and papers that are read anywhere."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.session import Session
from dreamweave.session.author import Rehearsal
from dreamweave.session.library import library
from dreamweave.session.reasons import condition
from dreamweave.story.cache import compile_folder
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from dreamweave.tools.check import check
from tests.conftest import words

BASE = """
story: {title: Memory}
protagonists:
  lyra: {name: Lyra, pronoun: she, in: office}
  kavi: {name: Kavi, pronoun: he, in: office}
  elysia: {name: Elysia, pronoun: she, in: stacks}
rooms:
  office:
    name: the Office
    text: "{if x2 == unmade: An office. | An office, {x2}.}"
    exits: {north: stacks}
    on: {sing: {learn: c12}}
  stacks: {name: the Stacks, text: Paper., exits: {south: office}, on: {sing: {learn: c12}}}
things:
  card: {name: a card, in: stacks, text: Number one., on: {turn: {learn: c16}, push: {do: [{learn: c3}]}}}
  desk: {name: a desk, in: office, kind: [fixed, container], text: Oak.}
  hammer: {name: a hammer, in: office}
  form_22:
    name: Form 22
    aka: [statement of cause]
    in: desk
    anywhere: p10
    text: One sheet.
    read: "STATEMENT OF CAUSE\\n\\n{door}\\n\\n{stamp}\\n\\n{hand}"
people:
  ferdy: {name: Ferdy, pronoun: he, in: office, ask: {knock: {say: “Twice.”, learn: c3}}}
texts:
  door:
    form22_door == blank: Door.
    form22_door == half: Door. Awaits E. Voss.
    form22_door == told: Door. Had of {form22_door.from}.
    else: Door. Found, by {the form22_door.from}.
  stamp: {form22_stamp: "Stamp, {form22_stamp}.", else: Stamp.}
  hand: {form22_hand == ready: "Hand: one of ours; he was sorry.", form22_hand: "Hand: one of ours.", else: Hand.}
facts:
  c3: {text: Two and three., aka: [knock]}
  c16: {text: A roll., aka: [roll]}
  t_door: {text: It was hers., aka: [side door]}
  c5: {text: A blot., aka: [blot]}
  c12: {text: Number one., aka: [number]}
  c8: {text: He writes small., aka: [writing]}
beats:
  p10: {done: "held(form_22, lyra)", facts: {how: [asked, taken, yes]}}
choices:
  x2: {values: [named, shielded, said], made: p10}
  x6: {values: [yes, no]}
  piece: {values: [hammer, card]}
deductions:
  form22_door: {who: lyra, of: [c3, c16], or: [t_door], owner: elysia}
  form22_name: {who: lyra, of: [c8], or: [t_door], owner: kavi}
  form22_stamp: {who: lyra, of: [c5, c12], owner: lyra, told: "from(lyra, c12) == stacks"}
  form22_hand:
    who: lyra
    values: {ours: [p10], ours_two: [p10, 2 of straws], ready: [c8, 2 of straws], clement: [x2 == named]}
    straws: [c3, c16, c5]
on:
  shout: {do: [{choose: x2, as: said}], say: Said.}
  swim: {do: [{choose: x2, as: named}], say: Named.}
  jump: {do: [{choose: x6, as: no}], say: No.}
  wave: {x6: Six., x6 == no: Not six., else: Neither.}
  point: {do: [{choose: piece, as: noun}], say: Pointed.}
  cry: {piece == hammer: The hammer., piece: Another., else: Nothing.}
  dance: {do: [{set: p10.how, to: taken}, {learn: c5}], say: Done.}
  curtsey: {p10.how == taken: Taken., else: Asked.}
  pray: {do: [{learn: c16, from: elysia}, {learn: c8}, {learn: c5, by: kavi}]}
  think: {do: [{learn: c8}]}
  smile: {"told(lyra, c3)": Told., "from(lyra, c3) == card": Found., else: Unknown.}
"""


@pytest.fixture
def make(pack: Callable[..., Story]) -> Callable[..., Story]:
    return pack


@pytest.fixture
def game(make: Callable[..., Story]) -> Session:
    session = Session(make(BASE))
    session.opening()
    return session


def said(session: Session, *lines: str) -> str:
    return [words(session.submit(line)).strip() for line in lines][-1]


def value(session: Session, name: str, attribute: str = "value") -> object:
    return session.state.get(name, attribute)


# -- sources (wish 4) ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "source", "ledger"),
    [
        (["ask ferdy about knock"], "ferdy", "Two and three. Had from Ferdy."),
        (["north", "push card"], "card", "Two and three. Found: the card."),
        (["kavi", "ask ferdy about knock", "tell lyra about knock", "lyra"], "kavi", "Had from Kavi."),
    ],
    ids=["told", "found", "passed on"],
)
def test_what_is_known_is_kept_with_who_gave_it_or_what_it_was_found_on(
    game: Session, lines: list[str], source: str, ledger: str
) -> None:
    said(game, *lines)
    known = game.state.get("lyra", "knows", "c3")
    assert isinstance(known, tuple) and known[0] == source
    assert ledger in said(game, "ledger")
    assert ("Told." if source != "card" else "Found.") in said(game, "smile")


def test_what_no_thing_or_person_gave_was_found_where_one_stands(game: Session) -> None:
    said(game, "north", "sing", "think")
    for fact in ("c12", "c8"):
        known = game.state.get("lyra", "knows", fact)
        assert isinstance(known, tuple) and known[0] == "stacks"
    assert "[Found: the Stacks.]" in said(game, "who told me about number")


def test_what_an_effect_teaches_somebody_else_has_the_source_it_names_or_none(game: Session) -> None:
    said(game, "pray")
    assert game.state.get("lyra", "knows", "c16") == ("elysia", 0)
    assert game.state.get("kavi", "knows", "c5") == ("", 0)
    assert "A blot." in said(game, "as kavi, ledger") and "blot. Had" not in said(game, "as kavi, ledger")


# -- choices ---------------------------------------------------------------------------------------------------------


def test_a_choice_is_asked_quoted_and_knows_who_made_it(game: Session) -> None:
    assert "An office." in said(game, "look")
    said(game, "kavi", "shout")
    assert (value(game, "x2"), value(game, "x2", "by")) == ("said", "kavi")
    assert "An office, said." in said(game, "look")
    said(game, "undo")
    assert value(game, "x2") == "unmade"


def test_no_is_an_answer_and_unmade_is_none(game: Session) -> None:
    assert said(game, "wave") == "Neither."
    said(game, "jump")
    assert said(game, "wave") == "Not six."


def test_a_choice_may_be_what_is_acted_on_and_nothing_but_its_values(game: Session) -> None:
    assert said(game, "cry") == "Nothing."
    said(game, "point at hammer")
    assert value(game, "piece") == "hammer" and said(game, "cry") == "The hammer."
    assert "piece is never desk" in said(game, "point at desk")
    assert value(game, "piece") == "hammer"


def test_an_attribute_may_be_set_to_what_is_acted_on(make: Callable[..., Story]) -> None:
    more = "  pull: {do: [{set: {story.site: noun, story.at: place}}]}\n  yawn: '{story.site}, {the story.at}.'\n"
    facts = "title: Memory, facts: {site: nowhere, at: nowhere}"
    game = Session(make(BASE.replace("title: Memory", facts) + more))
    game.opening()
    assert said(game, "pull hammer", "yawn") == "hammer, the Office."


def test_a_beats_own_attribute_has_the_values_it_lists(game: Session) -> None:
    assert said(game, "curtsey") == "Asked."
    said(game, "dance")
    assert said(game, "curtsey") == "Taken."


ELSEWHERE = {
    "nobody declares form22_door.form": "door:",
    "a deduction says of:": "form22_stamp: {who",
    "there are 1 straws, and 2 can never be known": "ours_two",
    "values: says what each needs": "form22_hand:",
    "p10.how is never taken": "set: p10.how",
}
"""What stands in the line of a mistake that is told elsewhere than where the change was made."""


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("x2 == unmade:", "x2 == nmaed:", "x2 is never nmaed"),
        ("as: said}", "as: siad}", "x2 is never siad (named, said, shielded); did you mean said?"),
        ("as: said}", "as: unmade}", "x2 is never unmade"),
        ("as: no}", "as: maybe}", "x6 is never maybe"),
        ("x6 == no:", "x2 == no:", "x2 is never no"),
        ("choose: piece,", "choose: peice,", "no choice is called peice; did you mean piece?"),
        ("choose: x2, as: said", "choose: x2", "choose wants as:"),
        ("choose: x2, as: said", "set: x2.value, to: said", "no thing is called x2"),
        ("made: p10", "made: p11", "no beat, scene or dream is called p11; did you mean p10?"),
        ("[yes, no]", "[yes]", "two values at least"),
        ("[yes, no]", "[yes, no, yes]", "yes stands twice"),
        ("[yes, no]", "[yes, unmade]", "unmade is what it is before it is made"),
        ("form22_door == half", "form22_door == hlaf", "form22_door is never hlaf"),
        ("form22_door == told", "form22_name == half", "form22_name is never half"),
        ("form22_hand == ready", "form22_hand == told", "form22_hand is never told"),
        ("{form22_door.from}.\n    else", "{form22_door.form}.\n    else", "nobody declares form22_door.form"),
        ("of: [c3, c16]", "of: [c3, c61]", "no fact is called c61; did you mean c16?"),
        ("or: [t_door]", "or: [t_doer]", "no fact is called t_doer; did you mean t_door?"),
        ("owner: elysia", "owner: elisya", "no person is called elisya; did you mean elysia?"),
        ("who: lyra, of: [c3", "who: ferdy, of: [c3", "no protagonist is called ferdy"),
        ("of: [c5, c12], ", "", "a deduction says of:"),
        ("straws: [c3, c16, c5]", "straws: [c3]", "there are 1 straws, and 2 can never be known"),
        ("ours: [p10]", "ours: [p01]", "nothing is called p01"),
        ("ours: [p10]", "blank: [p10]", "blank is what it is at first"),
        ("    straws:", "    owner: elysia\n    straws:", "values: says what each needs"),
        ("anywhere: p10", "anywhere: p1", "nothing is called p1"),
        ("from(lyra, c12)", "from(lyra, c13)", "no known is called c13"),
        ("from(lyra, c12)", "form(lyra, c12)", "there is no question form(…); did you mean from?"),
        ("told(lyra, c3)", "told(lira, c3)", "no person is called lira; did you mean lyra?"),
        ("how: [asked, taken, yes]", "how: [asked, yes]", "p10.how is never taken"),
    ],
)
def test_mistakes(make: Callable[..., Story], was: str, becomes: str, told: str) -> None:
    assert was in BASE
    with pytest.raises(PackError) as caught:
        make(BASE.replace(was, becomes, 1))
    assert told in str(caught.value)
    at = ELSEWHERE.get(told) or becomes.splitlines()[0].strip()
    assert any(told in m.message and at in m.source for m in caught.value.mistakes), caught.value


# -- deductions ------------------------------------------------------------------------------------------------------


def test_a_deduction_is_half_then_found_with_the_source_of_the_last(game: Session) -> None:
    said(game, "take form 22", "ask ferdy about knock")
    assert "Awaits E. Voss" in said(game, "read form 22")
    said(game, "north", "turn card")
    assert (value(game, "form22_door"), value(game, "form22_door", "from")) == ("found", "card")
    assert "Found, by the card." in said(game, "read form 22")


def test_what_a_reader_has_not_met_is_said_and_not_linked(game: Session) -> None:
    said(game, "take form 22", "ask ferdy about knock", "north", "turn card")
    for who, linked in (("lyra", True), ("kavi", False)):
        turn = game.submit(f"as {who}, read form 22").turns[-1]
        assert "Found, by the card." in "".join(s.text for p in turn.passages for s in p.spans)
        assert linked == any(s.entity == "card" for p in turn.passages for s in p.spans)


def test_it_is_told_when_any_of_it_came_of_its_owner(game: Session) -> None:
    said(game, "take form 22", "pray", "ask ferdy about knock")
    assert (value(game, "form22_door"), value(game, "form22_door", "from")) == ("told", "elysia")
    assert "Had of Elysia." in said(game, "read form 22")


def test_another_list_will_do_and_what_is_filled_stays_as_it_is(game: Session) -> None:
    game.state.put(("lyra", "knows", "t_door"), ("ferdy", 0))
    said(game, "wait")
    assert (value(game, "form22_door"), value(game, "form22_door", "from")) == ("found", "ferdy")
    said(game, "pray", "ask ferdy about knock")
    assert value(game, "form22_door") == "found"


@pytest.mark.parametrize(("where", "becomes"), [("stacks", "told"), ("office", "found")])
def test_told_may_be_a_condition(game: Session, where: str, becomes: str) -> None:
    said(game, "dance", *(["north"] if where == "stacks" else []), "sing")
    assert value(game, "form22_stamp") == becomes


def test_values_of_its_own_rise_and_never_fall(game: Session) -> None:
    assert value(game, "form22_hand") == "blank"
    said(game, "take form 22")
    assert value(game, "form22_hand") == "ours"
    said(game, "ask ferdy about knock", "dance")
    assert value(game, "form22_hand") == "ours_two"
    said(game, "think")
    assert value(game, "form22_hand") == "ready"
    said(game, "swim")
    assert value(game, "form22_hand") == "clement"
    said(game, "shout")
    assert value(game, "form22_hand") == "clement"


LINES = ("take form 22", "ask ferdy about knock", "sing", "dance", "think", "swim", "shout", "north", "south",
         "turn card", "push card", "pray", "kavi", "lyra", "wait", "tell lyra about roll")  # fmt: skip


@settings(max_examples=15)
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_whatever_is_done_a_deduction_only_rises_and_goes_by_what_is_known(lines: list[str]) -> None:
    game = _game()
    ranks = {id: {row[0]: row[1] for row in d["rows"]} for id, d in game.story.deductions.items()}
    was = dict.fromkeys(ranks, 0)
    for line in lines:
        game.submit(line)
        for id, rank in ranks.items():
            value = game.state.get(id, "value")
            now = rank.get(str(value), 0)
            assert was[id] <= now
            if was[id] < now:
                was[id] = now
                source = game.state.get(id, "from")
                assert source is None or source in game.story.entities
        full = {f for f in ("c3", "c16") if game.state.get("lyra", "knows", f)}
        assert was["form22_door"] == len(full)
    for _ in lines:
        game.submit("undo")
    assert all(game.state.get(id, "value") == "blank" for id in ranks)


def _game() -> Session:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "story.yaml").write_text(BASE, encoding="utf-8")
        game = Session(Story(compile_folder(folder, library)))
    game.opening()
    return game


@pytest.mark.parametrize(
    ("need", "lines"),
    [
        ("hammer in desk and not told(lyra, c3)", ["put hammer in desk"]),
        ("held(hammer)", ["take hammer"]),
        ("story.turn > 1", ["wait", "wait", "wait"]),
        ("seen(lyra, card)", ["north", "wait"]),
        ("lyra and p10.how == taken", ["dance"]),
        ("x2 == said", ["shout"]),
        ("form22_door == half", ["ask ferdy about knock"]),
        ("at(lyra, stacks) and not told(lyra, c3)", ["north"]),
    ],
)
def test_a_deduction_may_hang_on_anything(make: Callable[..., Story], need: str, lines: list[str]) -> None:
    more = f'deductions:\n  odd: {{who: lyra, values: {{so: ["{need}"]}}}}'
    game = Session(make(BASE.replace("deductions:", more)))
    game.opening()
    assert value(game, "odd") == "blank"
    said(game, *lines)
    assert value(game, "odd") == "so"


def test_undo_takes_a_deduction_back(game: Session) -> None:
    said(game, "ask ferdy about knock", "undo")
    assert value(game, "form22_door") == "blank"


def test_only_the_head_it_is_in_counts(game: Session) -> None:
    said(game, "kavi", "ask ferdy about knock", "pray")
    assert value(game, "form22_door") == "blank"


# -- papers (wish 5) -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["read form 22", "form 22", "the statement of cause", "consult form 22", "read form"])
@pytest.mark.parametrize("who", ["kavi", "elysia"])
def test_a_paper_is_read_anywhere_by_whoever_may(game: Session, line: str, who: str) -> None:
    said(game, "kavi", "north")
    assert "STATEMENT" not in said(game, who, line)
    said(game, "lyra", "take form 22", "west")
    assert "STATEMENT OF CAUSE" in said(game, who, line)
    assert "One sheet." in said(game, "x form 22")


def test_nothing_else_reaches_it_from_there(game: Session) -> None:
    said(game, "take form 22", "elysia")
    assert game.world.holder("form_22") == "lyra"
    for line in ("take form 22", "drop form 22", "put form 22 on card", "smell form 22"):
        assert game.submit(line).turns[-1].sort == "refused"
    assert "STATEMENT" in said(game, "read form 22", "read it")
    assert game.world.holder("form_22") == "lyra"


def test_what_is_done_again_to_it_from_elsewhere_is_not_done(game: Session) -> None:
    said(game, "take form 22", "kavi", "touch form 22", "lyra", "north", "drop form 22", "kavi")
    assert game.submit("again").turns[-1].sort == "refused"
    assert "One sheet." in said(game, "x form 22", "again")


def test_it_is_offered_to_whoever_may_read_it(game: Session) -> None:
    scope = game.scope("elysia")
    assert "read form 22" not in game.language.complete("read f", scope)
    said(game, "take form 22")
    assert "read form 22" in game.language.complete("read f", scope)
    assert "take form 22" not in game.language.complete("take f", scope)


def test_it_is_read_in_a_dream_as_well(make: Callable[..., Story]) -> None:
    dream = """dreams:
  pond: {name: A Pond, law: none, who: [elysia], faults: [hush], wants: [stone on shelf], shards: {deep: {name: the deep, band: alpha, entry: yes}},
    threads: [], motifs: {shelf: {name: a shelf, in: deep, kind: [fixed, supporter]}, stone: {name: a stone, in: deep}}}
"""
    game = Session(make(BASE + "  yawn: {do: [{dream: pond, who: elysia}]}\n" + dream))
    game.opening()
    said(game, "take form 22", "yawn", "elysia")
    assert game.world.dream_of("elysia") == "pond"
    assert "STATEMENT OF CAUSE" in said(game, "read form 22") and "STATEMENT OF CAUSE" in said(game, "form 22")


def test_the_ledger_prints_it_with_and_without_facts(game: Session) -> None:
    assert "STATEMENT" not in said(game, "ledger")
    said(game, "take form 22")
    assert "STATEMENT OF CAUSE" in said(game, "as kavi, ledger")
    assert "form_22" in {item.id for item in game.view().ledger}
    assert "1. Two and three." in said(game, "ask ferdy about knock", "ledger")


def test_a_paper_may_be_for_whoever_knows_something(make: Callable[..., Story]) -> None:
    game = Session(make(BASE.replace("anywhere: p10", "anywhere: c3")))
    game.opening()
    said(game, "ask ferdy about knock", "north")
    assert "STATEMENT" in said(game, "form 22")
    assert "STATEMENT" not in said(game, "elysia", "form 22")


# -- older games, and what is told to authors ------------------------------------------------------------------------


def test_a_game_made_before_them_has_them_filled_from_what_is_known(make: Callable[..., Story]) -> None:
    before = Session(make(BASE))
    before.opening()
    said(before, "pray", "ask ferdy about knock", "shout")
    facts = [(f, v) for f, v in before.state.changed.items() if not f[0].startswith("form22")]
    after = Session(make(BASE))
    assert after.take_up(after.story, facts) == []
    assert (value(after, "form22_door"), value(after, "form22_door", "from")) == ("told", "elysia")
    assert value(after, "x2") == "said"


def test_a_value_that_is_gone_is_dropped_and_the_source_of_what_is_known_with_it(make: Callable[..., Story]) -> None:
    before = Session(make(BASE))
    before.opening()
    said(before, "ask ferdy about knock", "shout")
    after = Session(make(BASE.replace("said]", "told]").replace("as: said", "as: told")))
    assert ("x2", "value") in after.take_up(after.story, list(before.state.changed.items()))
    assert value(after, "x2") == "unmade"


def test_an_author_is_told_of_them(make: Callable[..., Story]) -> None:
    game = Rehearsal(make(BASE))
    game.opening()
    assert "x2.value = unmade" in said(game, "facts x2")
    said(game, "ask ferdy about knock")
    assert "form22_door.value: blank -> half" in said(game, "why")
    said(game, "shout")
    why = said(game, "why")
    assert "x2.value: unmade -> said" in why and "x2.by: nothing -> lyra" in why
    assert "form22_door.from = ferdy" in said(game, "facts form22_door")
    assert condition(["==", ["fact", ["id", "x6"], "value"], False]) == "x6 == no"


def test_check_lists_every_line_that_quotes_a_value(
    make: Callable[..., Story], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(BASE)
    check(str(tmp_path / "pack"), choices=True)
    out = capsys.readouterr().out
    line = next(i for i, text in enumerate(BASE.splitlines(), 1) if "wave:" in text)
    assert f"x6\n  yes: 1\n      story.yaml:{line}\n  no: 1\n      story.yaml:{line}\n" in out
    assert "x2, made in p10\n" in out and "  shielded: 1, of 2\n" in out
    assert "card: 0, quoted nowhere" in out and "  found: 0, quoted nowhere" in out
    assert "unquoted piece.card" in out and "unquoted x2.said" not in out
    assert "unchosen x2.shielded" in out and "unchosen piece.card" not in out and "unchosen x6.yes" in out
