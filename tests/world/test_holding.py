"""Whatever is done with whatever holds things, nothing gets inside itself, nobody is nowhere, and one can always look."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreamweave.session import Session
from dreamweave.session.library import library
from dreamweave.story.cache import compile_folder
from dreamweave.story.model import Story
from tests.conftest import Game, words

NAMES = ["crate", "boat", "sack", "stool", "tray", "hatch"]
KINDS = ["container", "supporter", "enterable", "openable", "transparent", "edible", "wearable"]
PEOPLE = ["ann", "ben"]

PATTERNS = [
    "take {a}", "put {a} in {b}", "put {a} on {b}", "enter {a}", "get out", "get out of {a}", "hang {a} on {b}", "n", "s",
    "throw {a}", "throw {a} at {b}", "give {a} to {p}", "show {a} to {p}", "eat {a}", "open {a}", "close {a}", "wear {a}",
    "push {a}", "pull {a}", "ann", "ben", "take all", "drop all", "put all in {a}", "drop {a}", "look", "x {a}", "empty {a}",
    "take {a} from {b}", "remove {a}", "search {a}", "go to {a}", "where is {a}",
]  # fmt: skip

KINDS_OF_ALL = st.lists(st.sets(st.sampled_from(KINDS), max_size=4), min_size=len(NAMES), max_size=len(NAMES))
DEEDS = st.lists(
    st.tuples(st.sampled_from(PATTERNS), *[st.sampled_from(NAMES)] * 2, st.sampled_from(PEOPLE)), max_size=25
)


@st.composite
def packs(draw: st.DrawFn) -> str:
    """A pack of holders, each in a place, a person or a holder named before it; one may be in both rooms."""
    rows: list[str] = []
    enterable: list[str] = []
    for i, (name, kinds) in enumerate(zip(NAMES, draw(KINDS_OF_ALL))):
        above = draw(st.sampled_from(["hall", "yard", "[hall, yard]", "", *NAMES[:i], *(PEOPLE if i > 1 else [])]))
        if "enterable" in kinds and above in ("hall", "yard"):
            enterable.append(name)
        on: list[str] = []
        if above != "[hall, yard]":
            for verb in ("push", "pull"):
                to = draw(st.sampled_from([*NAMES, *PEOPLE, "hall", ""]))
                who = draw(st.sampled_from([name, *PEOPLE]))
                if to != who and (to or who not in PEOPLE):
                    on.append(f"{verb}: {{do: [{{move: {who}{f', to: {to}' if to else ''}}}]}}")
        rows.append(
            f"  {name}: {{name: a {name}, kind: [{', '.join(sorted(kinds))}], on: {{{', '.join(on)}}}"
            + (f", in: {above}}}" if above else "}")
        )
    places = [draw(st.sampled_from(["hall", "yard", *enterable])) for _ in PEOPLE]
    return (
        "story: {title: Holders}\nprotagonists:\n"
        + "".join(f"  {who}: {{name: {who.title()}, in: {at}}}\n" for who, at in zip(PEOPLE, places))
        + "rooms:\n  hall: {name: Hall, exits: {north: yard}}\n  yard: {name: Yard, exits: {south: hall}}\n"
        + "things:\n" + "\n".join(rows) + "\n"
    )  # fmt: skip


def check(session: Session) -> None:
    """Each thing is in one holder and ends in a place or nowhere; each protagonist is in a place and can look."""
    state, world = session.state, session.world
    for id, entity in session.story.entities.items():
        holder = world.holder(id)
        assert not (entity.places and holder), f"{id} is in {holder} and in several places"
        assert sum(id in state.contents(h) for h in session.story.entities) == bool(holder)
        assert id not in world.chain(id), f"{id} is inside itself: {world.chain(id)}"
        assert world.place_of(id) in (id, "hall", "yard", "")
    for who in PEOPLE:
        assert world.place_of(who) in ("hall", "yard"), f"{who} is nowhere"
        (turn,) = session.submit(f"as {who}, look").turns
        assert turn.passages


@settings(max_examples=60)
@given(packs(), DEEDS)
def test_deeds_leave_everything_in_one_place_or_nowhere(text: str, deeds: list[tuple[str, str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.yaml").write_text(text, encoding="utf-8")
        session = Session(Story(compile_folder(folder, library)))
    session.opening()
    check(session)
    for pattern, a, b, who in deeds:
        session.submit(pattern.format(a=a, b=b, p=who))
        check(session)


BOAT = """
story: {title: Boat}
protagonists: {ann: {name: Ann, in: quay}, ben: {name: Ben, pronoun: he, in: crate}}
rooms: {quay: {name: Quay, text: A stone quay., exits: {north: hut}}, hut: {name: Hut, exits: {south: quay}}}
things:
  boat: {name: a boat, in: quay, kind: [enterable, container]}
  stool: {name: a stool, in: boat, kind: [enterable, supporter]}
  crate: {name: a crate, in: quay, kind: [enterable, container, openable]}
  oar: {name: an oar, in: quay, on: {push: {say: It swings., do: [{move: ann, to: sack}, {move: oar, to: hut}]},
                                      pull: {say: It sinks., do: [{move: boat}]}}}
  sack: {name: a sack, in: ann, kind: [enterable, container]}
  pie: {name: a pie, in: quay, kind: [edible, container]}
  pea: {name: a pea, in: pie}
  hatch: {name: a hatch, in: [quay, hut], kind: [container, openable],
          on: {pull: {say: It stays., do: [{move: noun, to: hut}]}}}
"""


@pytest.fixture
def g(pack: Callable[..., Story]) -> Game:
    return Game(pack(BOAT))


def test_what_one_stands_in_is_not_taken(g: Game) -> None:
    assert "get into the boat" in g.said("enter boat")
    assert "take the boat from under myself" in g.said("take boat")
    assert "take the boat from under myself" in g.said("put boat in sack")
    assert "already" in g.said("enter boat")
    g("enter stool")
    assert (g.at("ann"), g.place("ann")) == ("stool", "quay")
    assert g("take boat").refusal
    g("get out")
    assert g.at("ann") == "boat"
    g("get out")
    assert g.at("ann") == "quay"


def test_what_somebody_is_in_is_not_taken(g: Game) -> None:
    assert "Ben is in the crate" in g.said("take crate")
    assert g("enter sack").refusal


def test_who_is_shut_in_sees_and_reaches_what_is_in_there(g: Game) -> None:
    said = g.said("ben")
    assert "shut up in the crate" in said and "oar" not in said
    assert g("take oar").refusal
    g("drop all")
    assert "first opening the crate" in g.said("n")
    assert g.place("ben") == "hut"


def test_dropped_in_a_shut_box_it_is_in_the_box(pack: Callable[..., Story]) -> None:
    g = Game(pack(BOAT.replace("sack: {name: a sack, in: ann", "sack: {name: a sack, in: ben")))
    g("ben")
    g("drop sack")
    assert g.at("sack") == "crate"
    g("open crate. get out. close crate")
    assert "shut up in" not in g.said("look")
    assert g("take sack").refusal


def test_a_move_of_the_author_that_cannot_be_is_told_and_the_rest_is_done(g: Game) -> None:
    said = g.said("push oar")
    assert "mistake of the story" in said and "ann cannot go into sack" in said and "It swings." in said
    assert g.at("oar") == "hut"
    g("enter boat. ben. open crate. get out")
    assert "nowhere" in g.said("as ben, n. take oar. s. pull oar") or g.at("boat") == "quay"


def test_what_is_in_two_places_is_moved_by_nobody(g: Game) -> None:
    assert "hatch cannot be moved" in g.said("pull hatch")
    assert g.at("hatch") == ""


def test_what_is_eaten_leaves_what_was_in_it(g: Game) -> None:
    g("eat pie")
    assert (g.at("pie"), g.at("pea")) == ("", "quay")


def test_what_is_in_two_places_is_reached_from_both(g: Game) -> None:
    assert "hatch here" in g.said("look")
    g("put oar in hatch")
    assert g.at("oar") == "hatch"
    assert g("take hatch").refusal and g("enter hatch").refusal and g("close hatch").sort == "deed"
    said = g.said("n")
    assert "hatch here" in said and "oar" not in said
    assert "find an oar" in g.said("open hatch")
    assert "Taken." in g.said("take oar")
    g("drop oar")
    assert g.at("oar") == "hut"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("in: quay, kind: [enterable, container]}", "in: stool, kind: [enterable, container]}"), "inside itself"),
        (("boat: {name: a boat, in: quay,", "boat: {name: a boat, in: boat,"), "inside itself"),
        (("ann: {name: Ann, in: quay}", "ann: {name: Ann, in: sack}"), "inside itself"),
        (("crate: {name: a crate, in: quay,", "crate: {name: a crate,"), "Ben is in no room: crate is nowhere"),
        (("in: crate}}", "in: hatch}}"), "hatch is in several places"),
        (("{move: boat}", "{move: boat, to: boat}"), "inside itself"),
        (("{move: boat}", "{move: quay, to: hut}"), "places do not move"),
        (("{move: boat}", "{move: hatch, to: hut}"), "several places at once"),
        (("{move: boat}", "{move: ann}"), "must be somewhere"),
    ],
)
def test_check_refuses_what_cannot_be_in_what(pack: Callable[..., Story], change: tuple[str, str], says: str) -> None:
    from dreamweave.story.diagnostics import PackError

    assert change[0] in BOAT
    with pytest.raises(PackError) as caught:
        pack(BOAT.replace(*change, 1))
    (mistake,) = caught.value.mistakes
    assert says in mistake.message
    assert (mistake.position.file, mistake.position.line > 1) == ("story.yaml", True)


JAR = """
story: {title: Jar}
protagonists: {ann: {name: Ann, in: hall}}
rooms: {hall: {name: Hall}}
things:
  jar: {name: a jar, in: hall, kind: [container, openable, transparent], scenery: {"label": Plums., "slot": {kind: container}}}
  pea: {name: a pea, in: jar}
  tin: {name: a tin, in: jar, kind: [container, openable], scenery: {"rivet": Brass.}}
  nut: {name: a nut, in: tin}
"""


def test_a_part_of_what_is_closed_is_on_its_outside(pack: Callable[..., Story]) -> None:
    g = Game(pack(JAR))
    world = g.session.world
    assert world.barrier("ann", "jar.label") == ""
    assert world.barrier("ann", "pea") == "jar"
    assert world.barrier("ann", "tin.rivet") == "jar"
    assert g("touch label").sort == "glance"
    assert g("touch pea").refusal and g("touch rivet").refusal
    assert "nut" not in world.visible("ann") and "tin.rivet" in world.visible("ann")
    g("open jar")
    assert world.barrier("ann", "tin.rivet") == "" and world.barrier("ann", "nut") == "tin"


def test_words_of_an_authors_mistake_name_nothing(g: Game) -> None:
    (turn,) = g.session.submit("push oar").turns
    assert not any(span.entity for p in turn.passages if p.kind == "system" for span in p.spans)
    assert words(g.session.submit("look"))
