"""Mistakes planted one at a time in a pack that has none, each of another kind: `check --strict` tells of each at its
line, in words that help, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.test_doubts import doubted

PACK = {
    "pack.yaml": """\
story:
  title: The Ferry
  first: ann
  max_score: 2
  opening: The ferry is late.
  facts: {score: 0}
protagonists:
  ann: {name: Ann, pronoun: she, in: quay, text: {ann: Me., else: She rows.}}
  ben: {name: Ben, pronoun: he, in: quay, text: {ben: Me., else: He mends.}}
facts:
  toll: {text: The toll is a penny., aka: [fare], about: ferry}
lines:
  carrying_nothing: {ann: Oars would be something., else: Nothing.}
verbs:
  ring: ["toll {thing}"]
  hail:
    lines: [hail, "hail {person}"]
    needs: see
    else: {ann: {refuse: Nobody rows for shouting.}, else: He calls.}
kinds:
  tarred: {smell: Tar., on: {burn: {refuse: It would go up.}}}
routines:
  paid: {takes: [who], do: [{move: penny, to: $who}, {add: story.score}]}
tics: {rope: 9}
waive:
  noun fog: it is everywhere
""",
    "places.yaml": """\
rooms:
  quay:
    name: The quay
    text: A shed stands by the water, in a fog.
    exits:
      north: {to: shed, if: door.open, else: The shed is shut.}
    scenery:
      water | tide: {text: "{if ferry.tide == high: High. | Low.}", on: {swim: {do: [{set: ferry.tide, to: high}], say: Cold.}}}
    each: {9: [A gull., Another gull.]}
  shed:
    name: The shed
    text: The quay is south.
    exits: {south: quay}
things:
  door: {name: a shed door, in: quay, kind: [fixed, openable], start: {locked: yes, key_is: iron_key}}
  iron_key: {name: an iron key, in: quay, key: yes, text: Rusty.}
  rope:
    name: a rope
    in: shed
    kind: tarred
    text: {held(rope): It drips., first: Wet through., else: A rope.}
    start: {knotted: no}
    on:
      tie it bell: {do: [{set: rope.knotted, to: yes}], say: Tied.}
      pull: {rope.knotted: It holds., else: It comes away.}
  bell: {name: a bell, in: quay, kind: fixed, text: "Green, and {if rope.knotted: tied | loose}.", on: {ring: It rings.}}
  penny: {name: a penny, in: bob, text: A worn penny.}
  ferry: {name: a ferry, in: quay, kind: [fixed, enterable], start: {tide: [low, high]}, text: Half full of rain.}
people:
  bob:
    name: Bob
    pronoun: he
    in: quay
    text: He minds the bell.
    unknown: “Hm,” says Bob.
    ask:
      ferry: {say: “A penny.”, learn: toll}
      penny: {toll: {say: “Here.”, do: [{do: paid, who: actor}]}, else: “What penny?”}
    tell: {toll: “I set it”.}
""",
    "acts/2/memory.yaml": """\
choices:
  fare: {values: [paid, owed]}
deductions:
  whose_penny: {who: ann, of: [toll, green], owner: bob}
facts:
  green: {text: The bell is green., about: bell}
things:
  slate:
    name: a slate
    in: shed
    text: "{if fare == paid: Wiped. | {if fare == owed: A penny. | Blank.}}"
    read: {whose_penny: Bob's penny., else: Nothing.}
    on:
      wipe: {do: [{choose: fare, as: paid}, {learn: green}], say: Clean.}
      write: {do: [{choose: fare, as: owed}], say: One penny.}
""",
    "sleep.yaml": """\
dreams:
  stall:
    name: A Stall
    law: nothing for nothing
    who: [ann]
    faults: [debt]
    shards:
      pier: {name: the pier, band: alpha, entry: yes, text: Wet.}
      booth: {name: the booth, band: alpha, text: Nobody minds it.}
    threads: [[pier, booth]]
    motifs:
      coin: {name: a coin, in: ann, text: Old.}
      pear: {name: a pear, in: booth, text: Ripe.}
    wants: ["held(pear, ann)"]
    refusals: {take pear for coin: {grounded(pier): Not from here.}}
    hints: {take pear for coin: [It wants paying for.]}
    entered: It is dark.
    solved: It is eaten.
    woken: Out again.
rooms: {shed: {on: {sleep: {do: [{dream: stall, who: ann}], say: I lie down.}}}}
""",
    "scene.yaml": """\
scenes:
  argument:
    where: shed
    who: [ben]
    when: toll
    start: begun
    leave: He goes out.
    nodes:
      begun: {say: It begins., on: {wait: {say: So., to: over}}}
      over: {say: It ends., on: {wait: {say: Then., to: end}}}
""",
    "acts/1/act.yaml": """\
act: {name: The tide}
beats:
  tied: {done: rope.knotted, aim: {ann: Tie the rope.}, think: {ann: [TIE ROPE TO BELL.]}, then: [{hail: ben, say: Good.}]}
  crossed: {needs: [tied], done: argument.done, aim: {ben: Have it out in the shed.}}
---
until: tied
rooms: {quay: {now: The bell swings.}}
---
after: tied
rooms: {quay: {now: The bell is still.}}
""",
    "acts/2/act.yaml": """\
act:
  name: The far side
  begins: crossed
  card: It has stopped raining.
  hours: {noon: {name: noon}}
whereabouts: {bob: {noon: shed}}
""",
}

PLANTED = [
    # names
    ("if: door.open", "if: dor.open", "nothing is called dor"),
    ("if ferry.tide == high", "if ferry.tied == high", "nobody declares ferry.tied; did you mean tide?"),
    ("if ferry.tide == high", "if ferry.tide == hihg", "ferry.tide is never hihg"),
    ("{set: ferry.tide, to: high}", "{set: ferry.tide, to: hgih}", "ferry.tide is never hgih"),
    ("{rope.knotted: It holds.", "{rope.knoted: It holds.", "nobody declares rope.knoted; did you mean knotted?"),
    ("exits: {south: quay}", "exits: {south: qauy}", "no room is called qauy; did you mean quay?"),
    ("exits: {south: quay}", "exits: {suoth: quay}", "no way is called suoth; did you mean south?"),
    ("penny: {name: a penny, in: bob", "penny: {name: a penny, in: rob", "nothing is called rob; did you mean bob?"),
    ("learn: toll}", "learn: tol}", "no fact is called tol; did you mean toll?"),
    ("to: over}}}", "to: ovre}}}", "the scene has no node ovre; did you mean over?"),
    ("where: shed", "where: shedd", "no room is called shedd; did you mean shed?"),
    ("who: [ben]", "who: [bne]", "no protagonist is called bne; did you mean ben?"),
    ("first: ann", "first: anne", "there is no protagonist anne; did you mean ann?"),
    ("needs: [tied]", "needs: [tide]", "no beat is called tide; did you mean tied?"),
    ("until: tied", "until: tyed", "no beat is called tyed; did you mean tied?"),
    ("{noon: shed}", "{noon: shde}", "nothing is called shde; did you mean shed?"),
    ("aim: {ann:", "aim: {anna:", "no protagonist is called anna; did you mean ann?"),
    ("hail: ben", "hail: bent", "no person is called bent; did you mean ben?"),
    ("key_is: iron_key", "key_is: iorn_key", "its key_is is iorn_key, and nothing is called so; did you mean iron_key?"),
    ("about: ferry", "about: fery", "nothing is called fery; did you mean ferry?"),
    ("{do: paid, who: actor}", "{do: payed, who: actor}", "no routine is called payed; did you mean paid?"),
    ("{do: paid, who: actor}", "{do: paid, whom: actor}", "the routine paid wants who"),
    ("carrying_nothing:", "carying_nothing:", "the library has no line carying_nothing; did you mean carrying_nothing?"),
    # words of the engine
    ("pronoun: he\n    in", "pronoun: hee\n    in", "there is no pronoun hee; did you mean he?"),
    ("kind: [fixed, enterable]", "kind: [fixed, entreable]", "there is no trait entreable; did you mean enterable?"),
    ("kind: tarred", "kind: tared", "there is no trait tared; did you mean tarred?"),
    ("      pull: {rope", "      plul: {rope", "there is no action plul; did you mean pull?"),
    ("tie it bell:", "tie it bel:", "nothing is called bel, and TIE is never said with such a word, so this answers nothing; did you mean bell?"),
    ("text: Half full of rain.", "txet: Half full of rain.", "there is no txet here; did you mean text?"),
    ("{set: rope.knotted, to: yes}", "{sett: rope.knotted, to: yes}", "an effect begins with one of"),
    ("needs: see", "needs: sea", "needs is see or touch or hold, never sea; did you mean see?"),
    ('"hail {person}"', '"hail {persn}"', "no such slot {persn}"),
    ("each: {9:", "each: {nine:", "each: is every so many turns"),
    # notation
    ("text: Rusty.", "text: Rusty. #and red", "the # ends this text"),
    ("text: A worn penny.", "text: ", "text has no value"),
    ("{if rope.knotted: tied | loose}", "{if rope.knotted: tied | loose", "a { without its }"),
    ("{if rope.knotted: tied | loose}", "{if rope.knotted and: tied | loose}", "this condition cannot be read"),
    ("{if rope.knotted: tied | loose}", "{the boll}", "nothing is called boll; did you mean bell?"),
    ("{held(rope): It drips.,", "{rope: It drips.,", "rope has no obvious question; ask held(rope), here(rope)"),
    ("{held(rope): It drips.,", "{helt(rope): It drips.,", "there is no question helt(…); did you mean held?"),
    ("first: Wet through., else: A rope.", "else: A rope., first: Wet through.", "first stands after else, and is never read"),
    ("opening: The ferry is late.", 'opening: "A \\"late ferry."', 'a " without its fellow'),
    ("  shed:\n    name", "  shed:\n    nmae", "there is no nmae here; did you mean name?"),
    ("bell: {name: a bell, in: quay", "bell: {name: a bell, in: bell", "nothing can be inside itself"),
    ("  penny: {name: a penny", "  rope: {name: a line}\n  penny: {name: a penny", "rope stands twice in this mapping"),
    ("  toll: {text", "  bell: {text: So.}\n  toll: {text", "bell is in things already"),
    ("tell: {toll: “I set it”.}", "tell: {toll: “I set it,” says Bob.}", "has no value"),
    ("then: [{hail: ben, say: Good.}]", "then: [{move: quay, to: shed}]", "quay is a place, and places do not move"),
    ("iron_key: {name: an iron key, in: quay, ", "iron_key: {name: an iron key, ", "iron_key is a key thing, and is nowhere"),
    ("tied: {done: rope.knotted", "tied: {done: held(rope)", "nobody acts here, so held(rope) is about nobody"),
    ("tied: {done", "tied: {needs: [crossed], done", "needs itself"),
    ("  begins: crossed", "  begin: crossed", "there is no begin here; did you mean begins?"),
    ("{say: “Here.”, do", "{says: “Here.”, do", "an answer has no part called says; did you mean say?"),
    ("start: {locked: yes,", "start: {locked: yes, open: yes,", "door cannot begin both open and locked"),
    ("after: tied\nrooms: {quay: {now: The bell is still.}}", "until: tied\nrooms: {quay: {now: It is still.}}", "quay now is said already"),
    # dreams, choices, deductions
    ("threads: [[pier, booth]]", "threads: [[pier, boooth]]", "a thread joins two shards; did you mean booth?"),
    ("refusals: {take", "refusals: {tkae", "there is no action tkae; did you mean take?"),
    ("refusals: {take pear", "refusals: {take peer", "'peer' is nothing in stall"),
    ("hints: {take pear for coin", "hints: {take pear", "nothing that can be done is 'take pear'"),
    ("grounded(pier)", "groundid(pier)", "groundid(pier) has no meaning in a dream"),
    ('wants: ["held(pear, ann)"]', 'wants: ["held(pear, ben)"]', "'ben' is nothing in stall"),
    ("faults: [debt]", "faults: [dept]", "faults is debt or drift or echo or hush or mirror or tide, never dept; did you mean debt?"),
    ("choose: fare, as: owed", "choose: fare, as: owd", "did you mean owed?"),
    ("choose: fare, as: paid", "choose: fre, as: paid", "did you mean fare?"),
    ("fare == paid: Wiped", "fare == payed: Wiped", "did you mean paid?"),
    ("values: [paid, owed]", "values: [paid, owed, waived]", "unchosen fare.waived"),
    ("of: [toll, green]", "of: [toll, grene]", "no fact is called grene; did you mean green?"),
    ("owner: bob", "owner: bobb", "did you mean bob?"),
    ("dream: stall, who", "dream: stal, who", "did you mean stall?"),
    # what is doubtful
    ("  shed:\n    name: The shed", "  loft: {name: The loft, exits: {down: quay}}\n  shed:\n    name: The shed", "room loft: no way leads here"),
    ("{now: The bell is still.}", "{now: '{if act == 7: Still. | Stiller.}'}", "never act == 7"),
    ("text: Half full of rain.", "text: Half full of rain (or so.", "open (or so.: this ( has no fellow"),
    ("text: A worn penny.", "text: An worn penny.", "article An worn: it is a worn"),
    ("text: A worn penny.", "text: {ann: Worn.}", "voice penny.text: it has no words for ben"),
    ("text: Half full of rain.", "text: He minds the bell and he minds it., aka: [it]", "particle ferry it"),
    ("by the water, in a fog", "by the water", "waiver noun fog: it waives nothing"),
    ("text: The quay is south.", "text: A brazier stands here.", "noun brazier"),
    ("    tell: {toll:", "    tell: {zeppelin: “Hm.”, toll:", "topic zeppelin"),
]  # fmt: skip


def lay(beside: Path, old: str = "", new: str = "") -> tuple[Path, str, set[int]]:
    """The pack with one change; where that stands: its file, and the lines it takes."""
    folder, spot, lines = beside / "ferry", "", set[int]()
    for name, text in PACK.items():
        if old and old in text:
            assert text.count(old) == 1 and not spot, old
            at = text.index(old)
            spot, first = name, text[:at].count("\n") + 1
            lines = set(range(first, first + new.count("\n") + 1))
            text = text.replace(old, new)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert spot or not old, old
    return folder, spot, lines


def test_the_pack_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doubted(lay(tmp_path)[0], capsys, "--strict") == (0, [])


@pytest.mark.parametrize(("old", "new", "message"), PLANTED, ids=[message[:40] for _, _, message in PLANTED])
def test_a_planted_mistake_is_told_once_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, message: str
) -> None:
    folder, file, lines = lay(tmp_path, old, new)
    code, found = doubted(folder, capsys, "--strict")
    assert code == 1 and len(found) == 1, found
    name, line, _, told = found[0].split(":", 3)
    assert message in told, found
    assert (name == file and int(line) in lines) or message.startswith("waiver"), found


def test_forty_kinds_and_more_are_planted() -> None:
    assert len(PLANTED) > 40
