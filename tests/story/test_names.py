"""Names are declared once: what nobody declared is told at its line and column, with the nearest right name.

`¶` stands before the place where a mistake must be told; it is not part of the pack.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.declarations import THEMES
from dreamweave.story.diagnostics import PackError
from dreamweave.story.model import Story
from dreamweave.tui import themes
from tests.conftest import Game

BASE = """
story: {title: T, first: ann, facts: {late: no, score: 0}}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall}
  ben: {name: Ben, pronoun: he, in: hall}
rooms:
  hall: {name: Hall, exits: {north: yard}}
  yard: {name: Yard}
things:
  lamp: {name: a lamp, in: hall, start: {lit: no, oil: 3, shade: [green, red], mood: calm}}
people:
  bob: {name: Bob, pronoun: he, in: hall}
facts:
  secret: {text: Hm.}
beats:
  p1: {done: lamp.lit, facts: {how: [asked, taken]}}
hours:
- {name: noon, if: "yes"}
- {name: dusk, if: p1}
"""

MISTAKES = [
    ("on: {take lamp: {¶lamp.lti: Hm.}}", "nobody declares lamp.lti; did you mean lit?"),
    ("on: {take lamp: {not ¶bob.asleeep: Hm.}}", "nobody declares bob.asleeep; did you mean asleep?"),
    ("on: {take lamp: {¶story.lat: Hm.}}", "nobody declares story.lat; did you mean late?"),
    ("on: {take lamp: {¶p1.who == asked: Hm.}}", "nobody declares p1.who"),
    (
        "on: {take lamp: {p1.how == ¶askd: Hm.}}",
        "p1.how is never askd (asked, taken); did you mean asked?",
    ),
    ("on: {take lamp: {lamp.lit == ¶red: Hm.}}", "lamp.lit is yes or no, never red"),
    ("on: {take lamp: {lamp.oil == ¶red: Hm.}}", "lamp.oil is a number, never red"),
    ("on: {take lamp: {lamp.oil > ¶lamp.lit: Hm.}}", "lamp.lit is no number"),
    (
        "on: {take lamp: {lamp.shade == ¶rde: Hm.}}",
        "lamp.shade is never rde (green, red); did you mean red?",
    ),
    ("on: {take lamp: {¶lamp: Hm.}}", "lamp has no obvious question; ask held(lamp)"),
    ("on: {take lamp: {not ¶secrett: Hm.}}", "nothing is called secrett; did you mean secret?"),
    ("on: {take lamp: {place == ¶hal: Hm.}}", "nothing is called hal; did you mean hall?"),
    ('on: {take lamp: {"at(ann, ¶lamp)": Hm.}}', "no place is called lamp"),
    ("on: {take lamp: {done(¶p2): Hm.}}", "no beat is called p2"),
    ('on: {take lamp: {"hour(¶duks)": Hm.}}', "no hour is called duks; did you mean dusk?"),
    ('on: {take lamp: "Well, {if lamp.oil > 1 and ¶lamp.lti: so | so}."}', "nobody declares lamp.lti"),
    ("on: {take lamp: {do: [¶{set: lamp.lti, to: yes}]}}", "nobody declares lamp.lti; did you mean lit?"),
    ("on: {take lamp: {do: [¶{set: lamp.shade, to: rde}]}}", "lamp.shade is never rde (green, red)"),
    ("on: {take lamp: {do: [¶{add: lamp.lit}]}}", "lamp.lit is no number, and nothing can be added to it"),
    ("on: {take lamp: {lamp.mood == ¶clam: Hm.}}", "lamp.mood is never clam (calm)"),
    ("people: {eve: {name: Eve, in: hall, pronoun: ¶sheh}}", "there is no pronoun sheh; did you mean she?"),
    ("things: {vase: {name: a vase, in: hall, kind: [fixed, ¶contaner]}}", "there is no trait contaner; did you mean"),
    ("scenes: {row: {where: hall, start: ¶a, nodes: {b: {}}}}", "the scene has no node a"),
    ("things: {¶bob: {name: a bob, in: hall}}", "bob is in people already, at base.yaml:12"),
    ("facts: {¶lamp: {text: Hm.}}", "lamp is in things already"),
    ("things: {¶place: {name: a place, in: hall}}", "place means something else in conditions"),
    ("things: {¶Big-Lamp: {name: a lamp, in: hall}}", "'Big-Lamp' is no id"),
    ("things: {vase: {name: a vase, in: hall, ¶text: }}", "text has no value"),
    (
        "things: {vase: {name: a vase, in: hall, text: Blue, ¶and cracked.}}",
        "and cracked. has no value: nothing is written ~, and words with a comma want quotes",
    ),
    ("things:\n  vase:\n    name: a vase\n    in: hall\n    text: Number 4, which is ¶#4.", "the # ends this text"),
    ("facts: {gold: {text: Hm., about: [¶lmap]}}", "nothing is called lmap; did you mean lamp?"),
    ("protagonists: {eve: {name: Eve, in: hall, colours: {fetl: ¶red}}}", "there is no theme fetl; did you mean felt?"),
    ("protagonists: {eve: {name: Eve, in: hall, glyph: ¶''}}", "a protagonist has a sign in the margin: glyph"),
    ("protagonists: {eve: {name: Eve, in: hall, ascii: ¶' '}}", "a protagonist has a sign in the margin: ascii"),
    ("protagonists: {eve: {name: Eve, in: hall, faculty: ¶tnue}}", "there is no faculty tnue; did you mean tune?"),
    (
        "things: {vase: {name: a vase, in: hall, aspect: ¶lihgt}}\nweaves: [[light, dark, stone]]",
        "there is no aspect lihgt; did you mean light?",
    ),
    (
        "beats: {a: {done: p1, ¶needs: [b]}, b: {done: p1, needs: [a]}}",
        "a needs itself, by way of its needs: a, b",
    ),
    ("things: {vase: {name: a vase, key: ¶yes}}", "vase is a key thing, and is nowhere: give in:"),
    (
        "things: {vase: {name: a vase, in: hall, key: ¶yes, on: {break: {do: [{move: vase}], say: So.}}}}",
        "vase is a key thing, and an effect puts it away with no way back",
    ),
    ("verbs: {¶tkae: [grab]}", "there is no action tkae; did you mean take?"),
    ("things: {vase: {¶name: [a vase], in: hall}}", "name is a list, and should be words"),
    ("facts: {¶gold: Hm.}", "gold is words, and should be a mapping, {…: …}"),
    ("beats: {a: {done: p1, needs: ¶p1}}", "needs is words, and should be a list, [ … ]"),
    ("on: {take lamp: {¶do: {learn: secret}}}", "effects are a list, each in braces"),
    ("on: {take lamp: {do: [{add: lamp.oil}, ¶by: 2]}}", "by is a part of an effect, and stands in its braces"),
    ("things: {vase: {nmae: ¶a vase, in: hall}}", "there is no nmae here; did you mean name?"),
    ("things: {vase: {name: ¶'', in: hall}}", "this has no name"),
    (
        "things: {vase: {name: a vase, in: hall, text: {¶held(lamp, ann): So., else: No.}}}",
        "held(lamp has no value: nothing is written ~, and words with a comma want quotes",
    ),
    ("rooms: {cave: {name: Cave, lit: held(lamp, ¶ann), exits: {up: yard}}}", "ann) has no value"),
    ("things: {vase: {name: a vase, in: hall, text: {¶fisrt: So., else: No.}}}", "did you mean first?"),
    ("things: {vase: {name: a vase, in: hall, on: {take: {¶sya: So.}}}}", "did you mean say?"),
    ("weaves: [¶[light, stone]]", "a row of weaves has 3 words, this has 2"),
]


def _mistakes(pack: Callable[..., Story], extra: str) -> tuple[list[str], str]:
    """What is told of BASE with more in a second file, and the place of the pilcrow."""
    before = extra.partition("¶")[0]
    spot = f"more.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    try:
        pack(base=BASE, more=extra.replace("¶", "") + "\n")
    except PackError as e:
        return [str(m).partition("\n")[0] for m in e.mistakes], spot
    return [], spot


@pytest.mark.parametrize(("extra", "message"), MISTAKES)
def test_a_name_nobody_declared_is_one_mistake_at_its_place(
    pack: Callable[..., Story], extra: str, message: str
) -> None:
    told, spot = _mistakes(pack, extra)
    assert len(told) == 1 and message in told[0], told
    assert told[0].replace("base.yaml", "story.yaml").startswith(spot), (told, spot)


def test_a_thing_may_be_called_what_python_keeps_for_itself(pack: Callable[..., Story]) -> None:
    story = pack(
        "story: {title: T}\nprotagonists: {sam: {name: Sam, in: hall}}\nrooms: {hall: {name: Hall}}\n"
        "things: {with: {name: a man with a hat, in: hall}, class: {name: a school class, in: hall}}\n"
    )
    assert {"with", "class"} <= set(story.entities)


def test_a_fact_of_a_beats_own_can_be_set(pack: Callable[..., Story]) -> None:
    story = pack(
        "story: {title: T, facts: {n: 0}}\nprotagonists: {sam: {name: Sam, in: hall}}\nrooms: {hall: {name: Hall}}\n"
        "beats: {p1: {done: story.n > 0, facts: {how: [no_way, asked]}, then: [{set: p1.how, to: asked}]}}\n"
        "on: {sing: {say: La., do: [{add: story.n}]}, jump: {p1.how == asked: Asked., else: Not yet.}}\n"
    )
    game = Game(story)
    assert "Not yet." in game.said("jump")
    game.said("sing")
    assert "Asked." in game.said("jump")


ASKED = """
story: {title: T}
protagonists: {sam: {name: Sam, in: hall}}
rooms: {hall: {name: Hall, text: {first: New., else: Old.}}}
things: {mug: {name: a mug, in: hall, text: A mug.}}
people: {bob: {name: Bob, in: hall, ask: {rain | weather: Wet.}}}
on:
  sing: {count(hall.text) > 1: Twice., else: Once.}
  jump: {'said("bob/ask/rain")': Wet., else: Dry.}
"""


def test_what_was_read_and_answered_is_asked_after_by_its_name(pack: Callable[..., Story]) -> None:
    game = Game(pack(ASKED))
    assert ("Once." in game.said("sing"), "Dry." in game.said("jump")) == (True, True)
    game.said("look")
    game.said("ask bob about weather")
    assert ("Twice." in game.said("sing"), "Wet." in game.said("jump")) == (True, True)


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        (
            "count(hall.text)",
            "count(hall.txet)",
            "no text that is counted is called hall.txet; did you mean hall.text?",
        ),
        ("count(hall.text)", "count(mug.text)", "no text that is counted is called mug.text"),
        (
            "bob/ask/rain",
            "bob/ask/rian",
            "no answer that is counted is called bob/ask/rian; did you mean bob/ask/rain?",
        ),
        ('"bob/ask/rain"', "rain", "no answer that is counted is called rain"),
    ],
)
def test_a_text_or_an_answer_that_is_none_is_a_mistake(
    pack: Callable[..., Story], was: str, becomes: str, told: str
) -> None:
    with pytest.raises(PackError) as caught:
        pack(ASKED.replace(was, becomes))
    assert told in str(caught.value) and len(caught.value.mistakes) == 1


def test_the_themes_a_pack_may_colour_are_those_of_the_screen() -> None:
    assert THEMES == themes.NAMES
