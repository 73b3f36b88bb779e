"""Lids, locks and lamps: every state, every verb, each with its own report and its own "already"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from tests.conftest import Game

CHESTS = """
story: {title: Chests, facts: {times: 0}}
protagonists: {ann: {name: Ann, pronoun: she, in: hall}, ben: {name: Ben, pronoun: he, in: hall}}
rooms:
  hall: {name: Hall, text: A hall., exits: {down: cellar, north: {to: yard, if: open(gate), else: The gate is shut.}}}
  cellar: {name: Cellar, text: A damp cellar., lit: no, exits: {up: hall}}
  vault: {name: Vault, text: A vault., lit: "held(torch, ben)", exits: {up: hall}}
  yard: {name: Yard, exits: {south: hall}}
things:
  chest: {name: a chest, in: hall, kind: [container, openable, fixed], start: {key_is: key, locked: yes}}
  tin: {name: a tin, in: hall, kind: [container, openable, fixed]}
  strongbox: {name: a strongbox, in: hall, kind: [container, openable, fixed], start: {locked: yes}}
  gate: {name: a gate, in: [hall, yard], kind: openable, start: {key_is: latchkey}}
  post: {name: a post, in: hall, kind: fixed}
  key: {name: a key, in: hall}
  latchkey: {name: a latchkey, in: hall}
  coin: {name: a coin, in: ann}
  lamp: {name: a lamp, in: ann, kind: light}
  candle: {name: a candle, in: hall, start: {lit: yes}}
  torch: {name: a torch, in: ben}
  bag: {name: a bag, in: ann, kind: [container, openable], start: {open: yes}}
"""

SAID = {
    # (lid before, held), line: (kind of refusal, or "" when it is done; lid after; words)
    ("locked", ""): {
        "open chest": ("locked", "locked", "is locked"),
        "close chest": ("already", "locked", "closed already"),
        "lock chest": ("already", "locked", "locked already"),
        "unlock chest": ("locked", "locked", "no key"),
        "unlock chest with coin": ("world", "locked", "does not fit"),
        "open chest with coin": ("world", "locked", "does not fit"),
        "unlock chest with key": ("", "shut", "first taking the key"),
        "open chest with key": ("", "open", "first unlocking the chest with the key"),
        "put coin in chest": ("locked", "locked", "is locked"),
    },
    ("locked", "key"): {
        "open chest": ("locked", "locked", "is locked"),
        "unlock chest": ("", "shut", "unlock the chest with the key"),
        "unlock chest with key": ("", "shut", "unlock the chest with the key"),
        "open chest with key": ("", "open", "open the chest"),
        "lock chest with key": ("already", "locked", "locked already"),
        "put coin in chest": ("locked", "locked", "is locked"),
    },
    ("shut", "key"): {
        "open chest": ("", "open", "open the chest"),
        "open chest with key": ("", "open", "open the chest"),
        "close chest": ("already", "shut", "closed already"),
        "unlock chest": ("already", "shut", "not locked"),
        "lock chest": ("", "locked", "lock the chest with the key"),
        "lock chest with coin": ("world", "shut", "does not fit"),
        "put coin in chest": ("", "open", "first opening the chest"),
    },
    ("shut", ""): {
        "lock chest": ("locked", "shut", "no key"),
        "lock chest with key": ("", "locked", "first taking the key"),
    },
    ("open", "key"): {
        "open chest": ("already", "open", "open already"),
        "close chest": ("", "shut", "close the chest"),
        "unlock chest": ("already", "open", "not locked"),
        "lock chest": ("", "locked", "first closing the chest"),
        "lock chest with coin": ("world", "open", "does not fit"),
        "put coin in chest": ("", "open", "in the chest"),
    },
    ("open", ""): {"lock chest": ("locked", "open", "no key")},
}
ROWS = [(*state, line, *row) for state, lines in SAID.items() for line, row in lines.items()]


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(CHESTS))


def stand(g: Game, lid: str, held: str) -> None:
    state = g.session.state
    state.put(("chest", "locked"), True if lid == "locked" else None)
    state.put(("chest", "open"), True if lid == "open" else None)
    if held:
        state.put((held, "in"), "ann")


@pytest.mark.parametrize(("lid", "held", "line", "kind", "after", "said"), ROWS)
def test_every_verb_in_every_state(g: Game, lid: str, held: str, line: str, kind: str, after: str, said: str) -> None:
    stand(g, lid, held)
    reply = g.session.submit(line)
    (turn,) = reply.turns
    text = " ".join(p.text for p in turn.passages)
    assert said in text
    assert (turn.refusal.kind if turn.refusal else "") == kind, text
    assert g.session.world.lid("chest") == after
    if line.startswith("put") and kind:
        assert g.at("coin") == "ann" and "first" not in text


@pytest.mark.parametrize("line", ["lock tin", "unlock tin", "unlock tin with coin", "lock post"])
def test_what_has_no_lock_says_so(g: Game, line: str) -> None:
    assert "no lock" in g.said(line)


def test_a_lock_without_a_key_stays_locked(g: Game) -> None:
    assert "is locked" in g.said("open strongbox")
    assert "no key" in g.said("unlock strongbox")
    assert "does not fit" in g.said("unlock strongbox with coin")


@pytest.mark.parametrize(("line", "said"), [("open post", "opens"), ("close post", "closes")])
def test_what_does_not_open_says_which(g: Game, line: str, said: str) -> None:
    assert said in g.said(line)


def test_a_gate_is_one_gate_from_both_sides(g: Game) -> None:
    g("take latchkey. open gate. n")
    assert g.place("ann") == "yard"
    assert "first closing the gate" in g.said("lock gate")
    g("as ben, n")
    assert g.place("ben") == "hall"
    assert "locked" in g.said("as ben, open gate")


def test_a_key_shut_away_turns_nothing(g: Game) -> None:
    g("take key. put key in bag. close bag")
    assert "no key" in g.said("unlock chest")


def test_whoever_watches_sees_the_lock_turned(g: Game) -> None:
    g("take key")
    (turn,) = g.session.submit("open chest with key").turns
    ((_, seen),) = turn.news
    assert [p.key for p in seen] == ["line.see_unlock", "line.see_open"]


@pytest.mark.parametrize("verb", ["light {}", "switch on {}", "turn {} on", "turn on {}"])
def test_a_lamp_is_lit_once(g: Game, verb: str) -> None:
    assert g(verb.format("lamp")).sort == "deed"
    assert "lit already" in g.said(verb.format("lamp"))


@pytest.mark.parametrize("verb", ["extinguish {}", "switch off {}", "turn {} off", "put out {}", "blow out {}"])
def test_a_lamp_is_put_out_once(g: Game, verb: str) -> None:
    assert g(verb.format("candle")).sort == "deed"
    assert g.session.state.get("candle", "lit") is False
    assert "not lit" in g.said(verb.format("candle"))


def test_a_lamp_lights_the_place_it_is_in(g: Game) -> None:
    world = g.session.world
    assert "pitch dark" in g.said("d")
    assert "damp cellar" in g.said("light lamp")
    assert not world.dark("cellar") and "damp cellar" in g.said("look")
    assert "pitch dark" in g.said("extinguish lamp")
    g("light lamp. drop lamp")
    assert not world.dark("cellar")
    g("take lamp. put lamp in bag")
    assert not world.dark("cellar")
    g("close bag")
    assert world.dark("cellar")
    g("open bag. take lamp. u")
    assert world.dark("cellar") and "pitch dark" in g.said("as ben, d")


def test_a_room_may_be_lit_by_what_somebody_holds(g: Game) -> None:
    world = g.session.world
    assert not world.dark("vault")
    g("as ben, drop torch")
    assert world.dark("vault")


@pytest.mark.parametrize(
    ("lit", "word"),
    [
        ("held(torch)", "held(torch)"),
        ("here(torch)", "here(torch)"),
        ("actor == ann", "actor"),
        ("not dark()", "dark()"),
    ],
)
def test_a_light_that_speaks_of_whoever_acts_is_refused(pack: Callable[..., Story], lit: str, word: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(CHESTS.replace("held(torch, ben)", lit))
    (mistake,) = caught.value.mistakes
    assert f"so {word} is about nobody" in mistake.message and mistake.position.line == 7


@pytest.mark.parametrize("rest", ["beats: {carried: {done: held(torch)}}", 'hours: [{name: noon, if: "here(torch)"}]'])
def test_so_are_beats_and_hours(pack: Callable[..., Story], rest: str) -> None:
    with pytest.raises(PackError, match="nobody acts here"):
        pack(CHESTS + rest)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("start: {locked: yes}", "start: {locked: yes, open: yes}"), "both open and locked"),
        (("key_is: key", "key_is: kye"), "nothing is called so; did you mean key"),
        (("in: hall, kind: fixed}", "in: hall, kind: fixed, start: {key_is: key}}"), "kind openable"),
    ],
)
def test_a_lock_that_cannot_be_is_refused(pack: Callable[..., Story], change: tuple[str, str], says: str) -> None:
    assert change[0] in CHESTS
    with pytest.raises(PackError, match=says):
        pack(CHESTS.replace(*change, 1))


def test_yes_and_no_may_be_written_one_and_nought(pack: Callable[..., Story]) -> None:
    g = Game(pack(CHESTS.replace("start: {lit: yes}", "start: {lit: 0}").replace("lit: no,", "lit: candle.lit == 1,")))
    g("light candle")
    assert "damp cellar" in g.said("d")
    g("u. extinguish candle")
    assert "pitch dark" in g.said("d")
