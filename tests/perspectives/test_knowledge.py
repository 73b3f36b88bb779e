"""One answers from what one knows: whatever the other three know, have seen, carry or stand by, the answer is the same.

What the player has met through any of them is held fixed: by it a word is strange or misspelt, and a place can be gone
to. Dee has met everything and been everywhere, so that what Ben and Cy have met changes nothing of that.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dreamweave.actions.registry import act, plausible
from dreamweave.language import Language
from dreamweave.perspectives.scope import Scope
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from dreamweave.world.state import State
from dreamweave.world.world import World
from tests.conftest import Game

TOWN = """
story: {title: Town}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall}
  ben: {name: Ben, pronoun: he, in: yard}
  cy: {name: Cy, pronoun: he, in: mill}
  dee: {name: Dee, pronoun: she, in: tower}
rooms:
  hall: {name: Hall, text: A hall., line: tube, exits: {north: yard, up: loft}, scenery: {"wall | walls": Plaster.}}
  yard: {name: Yard, text: Cobbles., exits: {south: hall, east: mill}, scenery: {well: Deep.}}
  mill: {name: Old Mill, text: A mill., exits: {west: yard, up: tower}}
  tower: {name: Tower, line: tube, exits: {down: mill}}
  loft: {name: Loft, exits: {down: hall}}
things:
  table: {name: a table, in: hall, kind: [supporter, fixed]}
  cup: {name: a cup, in: table}
  box: {name: a tin box, in: hall, kind: [container, openable]}
  ring: {name: a ring, in: box}
  lamp: {name: a lamp, in: yard}
  key: {name: an iron key, in: mill}
  ledger: {name: the Grey Ledger, in: tower, kind: proper}
  coat: {name: a coat, in: ben, kind: wearable}
people:
  bob: {name: Bob, pronoun: he, in: hall, text: He waits., ask: {key: "Bob says: of iron."},
        tell: {debt | lamp | weather: Bob nods.}}
  zell: {name: Zell Marrow, pronoun: she, in: tower}
facts:
  deep: {text: The well is deep., aka: [well, depth], about: [yard.well]}
  debt: {text: Zell owes a ring., aka: [debt], about: [zell, ring]}
"""

ROOMS = ["yard", "mill", "tower", "loft"]
LOOSE = ["ring", "lamp", "key", "coat", "ledger"]
ABOUT = ["x {}", "take {}", "where is {}", "find {}", "go to {}", "who is {}", "what is {}", "ask bob about {}",
         "tell bob about {}", "recall {}", "follow {}", "ask {} about key", "give cup to {}", "show cup to {}"]  # fmt: skip
ALONE = ["x it", "x him", "x her", "take it", "where is he", "who is she", "take all", "x all", "exits", "topics", "n", "u",
         "go to old mill", "give cup to her", "talk", "talk to him", "say hello", "look"]  # fmt: skip
PREFIXES = [
    "",
    "x ",
    "ta",
    "go to ",
    "ask ",
    "ask bob about ",
    "tell bob about ",
    "give cup to ",
    "where is ",
    "say hello to ",
]


@cache
def town() -> tuple[Story, Language]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.yaml").write_text(TOWN, encoding="utf-8")
        story = Story(compile_folder(folder, library))
    return story, Language(story)


MET = st.sets(
    st.sampled_from(["lamp", "key", "ledger", "coat", "ring", "zell", "ben", "yard", "mill", "yard.well", "loft"])
)
MIND = st.tuples(MET, st.sets(st.sampled_from(["deep", "debt"])))
OTHERS = st.tuples(
    MIND, MIND, *[st.sampled_from(ROOMS)] * 3, *[st.sampled_from([*ROOMS, "ben", "cy", "dee"])] * len(LOOSE)
)


def world_of(mine: tuple[set[str], set[str]], others: tuple[object, ...]) -> World:
    """The town with Ann's facts as they are, and the others' as they are drawn."""
    story, _ = town()
    state = State(story)
    ben, cy, *rest = others
    everything = (set(story.entities) - set(story.protagonists), set(story.knowledge))
    for who, mind in (("ann", mine), ("ben", ben), ("cy", cy), ("dee", everything)):
        met, facts = mind  # pyright: ignore[reportGeneralTypeIssues]
        for id in met:
            state.put((who, "seen", id), "mill")
        for fact in facts:
            state.put((who, "knows", fact), ("", 0))
    for id, at in zip(["ben", "cy", "dee", *LOOSE], rest):
        state.put((id, "in"), str(at))
    state.put(("ann", "it"), ("lamp",) if "lamp" in mine[0] else ("cup",))
    state.put(("ann", "her"), ("zell",) if "zell" in mine[0] else None)
    world = World(story, state)
    for id in world.visible("ann"):
        state.put(("ann", "seen", id), "hall")
    return world


def lines() -> Iterator[str]:
    """Every word of the pack, rightly spelt and wrongly, in every question; and lines that name nothing."""
    story, _ = town()
    names = {e.name.lower() for e in story.entities.values()}
    for word in sorted({*story.vocabulary, *names, "depth", "debt"}):
        for pattern in ABOUT:
            yield pattern.format(word)
        if len(word) > 3:
            yield f"x {word[:-2]}{word[-1]}{word[-2]}"
    yield from ALONE


def answers(world: World) -> dict[str, object]:
    """What each line comes to for Ann, nothing of it done."""
    _, language = town()
    scope = Scope(world, "ann", plausible)
    out: dict[str, object] = {f"{p}_": language.complete(p, scope) for p in PREFIXES}
    for line in lines():
        outcome = language.parse(line, scope)
        deeds = [act(world, r.replace(nouns=r.nouns[:1])) for r in outcome.readings]
        said = [[p.text for p in d.passages] for d in deeds]
        out[line] = (outcome.message, outcome.readings, said, [d.refusal for d in deeds], [d.further for d in deeds])
    return out


@settings(max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # a world is dear: nothing is shrunk
@given(MIND, OTHERS, OTHERS)
def test_no_answer_depends_on_what_the_others_know(
    mine: tuple[set[str], set[str]], one: tuple[object, ...], other: tuple[object, ...]
) -> None:
    first, second = answers(world_of(mine, as_far(one))), answers(world_of(mine, as_far(other)))
    differing = {line: (first[line], second[line]) for line in first if first[line] != second[line]}
    assert not differing


def as_far(others: tuple[object, ...]) -> tuple[object, ...]:
    """The others with somebody at the far end of the tube, always the same one: that Ann can hear."""
    ben, cy, at_ben, at_cy, _, *things = others
    return (ben, cy, *("yard" if at == "tower" else at for at in (at_ben, at_cy)), "tower", *things)


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(TOWN))


def test_a_name_is_unheard_of_and_a_common_noun_is_not_here(g: Game) -> None:
    for line in ("as dee, look", "as cy, look", "as ben, look"):
        g(line)
    assert "has never heard of" in g.said("x zell") and "has never heard of" in g.said("x marrow")
    assert "has never heard of" in g.said("x grey ledger")
    for word in ("key", "iron key", "lamp", "coat"):
        said = g.said(f"x {word}")
        assert "never heard" not in said and f"no {word} here" in said, said


def test_where_find_and_go_to_agree(g: Game) -> None:
    assert "here" in g.said("where is cup") and "here" in g.said("go to cup")
    assert "know nothing about that" in g.said("where is ledger")
    g("n. take lamp. drop lamp. s")
    for line in ("where is lamp", "find lamp"):
        assert "last saw the lamp at Yard" in g.said(line)
    assert g("go to lamp").sort == "deed" and g.place("ann") == "yard"
    g("as ben, take lamp. as ben, e. s")
    assert "last saw the lamp at Yard" in g.said("where is lamp")
    g("go to lamp")
    for line in ("where is lamp", "find lamp", "go to lamp"):
        assert "was here when I last saw it, and is gone" in g.said(line)
    assert "last saw Ben at Yard" in g.said("as ann, s. where is ben")
    g("take cup")
    for line in ("where is cup", "go to cup"):
        assert "I have the cup" in g.said(line)
    g("give cup to bob")
    g.session.state.put(("cup", "in"), "bob")
    for line in ("where is cup", "find cup", "go to cup"):
        assert "Bob has the cup" in g.said(line)


def test_a_place_that_any_of_them_has_been_to_can_be_gone_to(g: Game) -> None:
    assert g("go to old mill").refusal
    g("as cy, look")
    g("as ben, look")
    assert "old mill" in " ".join(g.session.complete("go to "))
    g("go to old mill")
    assert g.place("ann") == "mill"


def test_one_may_be_asked_where_one_last_saw_a_thing(g: Game) -> None:
    g("n. x lamp")
    g("as ben, n")
    g("as ben, take lamp. as ben, e. as ben, drop lamp. as ben, w")
    assert "Ben last saw the lamp at Old Mill" in g.said("ask ben where is the lamp")
    assert "Ben last saw the lamp at Old Mill" in g.said("ask ben where the lamp is")
    assert "was here when I last saw it" in g.said("where is the lamp")
    assert "Ben has the coat" in g.said("ask ben where is the coat")
    assert "Bob says: of iron" not in g.said("ask ben where is the cup")


def test_nobody_tells_of_what_they_have_neither_met_nor_know(g: Game) -> None:
    assert "nothing about that" in g.said("tell bob about lamp")
    assert "nothing about that" in g.said("tell bob about the debt")
    assert "Bob nods" in g.said("tell bob about weather")
    g("n. x lamp. s")
    assert "Bob nods" in g.said("tell bob about lamp")
    g.session.state.put(("ann", "knows", "debt"), ("", 0))
    assert "Bob nods" in g.said("tell bob about debt")


def test_the_tube_is_for_talking(g: Game) -> None:
    for line in (
        "say hello to dee",
        "ask dee about key",
        "tell dee about cup",
        "talk to dee",
        "hello dee",
        "dee, hello",
    ):
        turn = g(line)
        assert turn.reading and "dee" in (turn.reading.noun, turn.reading.second), line
        assert turn.refusal is None or turn.refusal.kind == "nothing-known", line
    for line in (
        "x dee",
        "give cup to dee",
        "show cup to dee",
        "kiss dee",
        "take dee",
        "x her",
        "throw cup at dee",
        "wave at dee",
    ):
        turn = g(line)
        assert turn.refusal and turn.refusal.kind == "not-here", (line, turn)
    assert "dee" not in " ".join(
        g.session.complete("x ") + g.session.complete("take ") + g.session.complete("give cup to ")
    )
    assert "say hello to dee" in g.session.complete("say hello to ")
    assert "Dee" not in g.said("x all") + g.said("exits") + g.said("look")
    assert g("follow dee").refusal
    g("n")
    assert g("ask dee about key").refusal and g("talk to dee").refusal


def test_a_word_of_a_places_name_is_no_place_where_a_thing_is_wanted(pack: Callable[..., Story]) -> None:
    game = Game(pack(TOWN))
    game("north. east. west")
    assert game.said("x mill") == "[There is no mill here.]"
    assert game.said("x old mill") == "[Old Mill is not here.]"
