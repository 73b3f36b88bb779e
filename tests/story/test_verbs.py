"""Verbs of a pack: more lines for an action there is, and actions of the story's own, which everything that reads and
tells verbs knows; and what `check` says of lines that cannot be, or that two actions want."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import Game

PACK = """
story: {title: Verbs, facts: {late: no}}
protagonists:
  ann: {name: Ann, in: hall}
  ben: {name: Ben, in: hall}
rooms: {hall: {name: Hall, scenery: {wall: Plaster.}, on: {say late: {do: [{set: story.late, to: yes}], say: So.}}}}
things:
  nail: {name: a nail, in: hall, kind: fixed}
  cloth: {name: a cloth, in: hall, on: {hoist it nail: {say: It hangs., do: [{move: cloth, to: hall}]}}}
  bell: {name: a bell, in: hall, on: {ring: It rings., greet: It is a bell.}}
people: {eve: {name: Eve, in: hall, on: {salute: She nods.}}}
verbs:
  ring: [toll, "sound {thing}"]
  salute:
    lines: [salute, "salute {thing}", "(touch|raise) (my|) hat (to|at) {thing}"]
    needs: see
    else: {ben: {refuse: Not from me.}, else: My hand goes up.}
  hoist:
    lines: ["hoist {held thing}", "hoist {held thing} (on|by) {thing}", hoist]
    needs: hold
    else: {ann: "On what, then?", else: There is nothing to hoist it on.}
  sing: {else: {ben: {refuse: I have no voice.}}}
  take: {lines: [grasp], else: {refuse: What there is to take is seen from here.}}
"""

LATER = """
when: story.late
verbs: {waltz: {lines: [waltz, "waltz with {person}"], else: I waltz.}}
"""


@pytest.fixture
def game(pack: Callable[..., Story]) -> Game:
    return Game(pack(PACK + "---" + LATER))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("sound bell", "It rings."),
        ("salute eve", "She nods."),
        ("raise my hat to eve", "She nods."),
        ("salute bell", "My hand goes up."),
        ("salute", "My hand goes up."),
        ("as ben, salute bell", "Not from me."),
        ("hoist cloth on nail", "(first taking the cloth)\n\nIt hangs."),
        ("hoist", "On what, then?"),
        ("as ben, sing", "I have no voice."),
        ("grasp", "What there is to take is seen from here."),
        ("salute quickly", "Not known"),
        ("waltz", "I waltz."),
    ],
)
def test_a_verb_of_the_story_is_done_as_it_says(game: Game, line: str, said: str) -> None:
    found = game.said(line)
    assert found.strip() == said if said != "Not known" else "[" in found


def test_what_is_done_and_what_is_refused(game: Game) -> None:
    assert game("salute bell").sort == "deed"
    refused = game("as ben, salute bell")
    assert refused.sort == "refused" and refused.refusal is not None and refused.refusal.kind == "story"
    assert game("salute bell").reading.action == "salute"  # pyright: ignore[reportOptionalMemberAccess]
    assert game("take bell").sort == "deed" and game.at("bell") == "ann"


def test_what_is_needed_is_done_first(game: Game) -> None:
    assert "first taking the cloth" in game.said("hoist cloth")
    assert game.at("cloth") == "ann"
    assert "not here" in game.said("hoist moon") or "know" in game.said("hoist moon")


def test_completion_spelling_and_verbs_know_them(game: Game) -> None:
    assert "salute eve" in game.session.complete("salu")
    assert game("salut eve").refusal.kind == "misspelt"  # pyright: ignore[reportOptionalMemberAccess]
    assert "She nods." in game.said("yes")
    assert "salute hoist" in game.said("verbs")


def test_a_verb_that_a_page_brings_is_understood_always_and_told_from_then_on(game: Game) -> None:
    def told() -> list[bool]:
        return ["waltz" in game.said("verbs"), "waltz" in game.session.complete("walt"), "YES" in game.said("walzt")]

    assert told() == [False] * 3
    assert game.said("waltz").strip() == "I waltz."
    game("say late")
    assert told() == [True] * 3


def test_why_says_what_answered(game: Game) -> None:
    from dreamweave.session.reasons import why

    turn = game("salute bell")
    told = "\n".join(why(turn, game.session.world, game.session.world))
    assert "action: salute" in told and "My hand goes up" in told


@pytest.mark.parametrize(
    ("verbs", "wrong"),
    [
        ("wave: ¶['wave {thng}']", "no such slot {thng} in the grammar line: wave {thng}"),
        ("wave: ['{thing} waved']", "a grammar line must begin with a word"),
        ("tkae: [grab]", "there is no action tkae; did you mean take?; one of the story's own has lines: and else:"),
        ("dub: {lines: [dub]}", "an action of the story's own, dub, has an id, lines: and else:"),
        ("dub: {else: So.}", "an action of the story's own, dub, has an id, lines: and else:"),
        ("dub: {lines: [dub], else: So., need: hold}", "there is no need here"),
        ("dub: {lines: [dub], else: So., needs: grasp}", "needs is see or touch or hold, never grasp"),
        ("wear: {needs: hold}", "the engine knows already what wear needs"),
        (
            "dub: {lines: ['dub {thing}'], else: So.}\n  hail: {lines: ['(dub|hail) {person}'], else: So.}",
            "(dub|hail) {person} is a line of dub too, at",
        ),
        ("dub: {lines: [dub], else: {ann: '{muug}', else: So.}}", "nothing is called muug"),
    ],
)
def test_a_line_that_cannot_be_is_a_mistake_at_its_place(pack: Callable[..., Story], verbs: str, wrong: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(f"{PACK}  {verbs.replace('¶', '')}\n")
    assert wrong in str(caught.value) and len(caught.value.mistakes) == 1, caught.value
    last = len(PACK.splitlines())
    assert caught.value.mistakes[0].position.line in (last + 1, last + 2)


def test_a_table_may_speak_of_a_verb_of_the_story_and_of_no_other(pack: Callable[..., Story]) -> None:
    with pytest.raises(PackError, match="there is no action salut; did you mean salute"):
        pack(f"{PACK}on: {{salut: So.}}\n")
