"""Every kind of doubt that `check` has: found once, at its place, in words that help, and waived with a reason.

`¶` stands before the place where a doubt must be told; it is not part of the pack. Each row is a second file beside
BASE, in which nobody doubts anything.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dreamweave.cli import run
from dreamweave.tools.doubts import KINDS
from tests.tools import folder_of

BASE = """
story: {title: T, facts: {late: no}}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall, text: {ann: Me., ben: Ann.}}
  ben: {name: Ben, pronoun: he, in: hall, text: Ben.}
rooms:
  hall: {name: Hall, text: "A table, and {if table.shoved: a lamp | nothing on it}.", exits: {north: yard}}
  yard: {name: Yard, exits: {south: hall}, scenery: {well | bucket: Deep and wet.}}
things:
  table: {name: a table, in: hall, kind: [fixed, supporter], start: {shoved: no},
          on: {push: {do: [{set: {table.shoved: yes, story.late: yes}}], say: So.}}}
  lamp: {name: a lamp, in: table}
people:
  bob:
    name: Bob
    pronoun: he
    in: yard
    ask: {secret: {say: The well., learn: secret}}
facts:
  secret: {text: The well is deep.}
scenes:
  quarrel:
    where: yard
    who: [ben]
    when: secret and not story.late
    start: first_word
    nodes:
      first_word: {say: It begins., on: {wait: {say: So., to: last_word}}}
      last_word: {say: It ends., on: {wait: {say: Then., to: end}}}
"""

DOUBTS = [
    ("facts: {¶gold: {text: Gold.}}\nthings: {vase: {name: a vase, in: hall, on: {take: {gold: Mine.}}}}", "unlearnt gold: it is asked whether somebody knows this"),
    ("facts: {¶gold: {text: Gold.}}", "unasked gold: nobody can learn it, and nothing asks for it"),
    ("facts: {¶gold: {text: Gold.}}\nthings: {vase: {name: a vase, in: hall, on: {take: {say: So., learn: gold}}}}", "unasked gold: it can be learnt, and nothing asks whether it is known"),
    ("things: {vase: {name: a vase, in: hall, start: {full: ¶yes}, text: '{if vase.full: Full. | Empty.}'}}", "unset vase.full: it is asked for, and nothing ever sets it"),
    ("things: {vase: {name: a vase, in: hall, start: {full: ¶yes}, on: {empty: {do: [{set: vase.full, to: no}], say: So.}}}}", "unread vase.full: it is set, and nothing asks for it"),
    ("things: {vase: {name: a vase, in: hall, start: {full: ¶yes}}}", "unread vase.full: it is declared, and nothing asks for it"),
    ("choices: {end: {values: [kept, ¶lent]}}\non: {sing: {end == kept: So., end == lent: No., else: {do: [{choose: end, as: kept}], say: Now.}}}", "unchosen end.lent: it is a value of a choice, never chosen"),
    ("choices: {end: {values: [kept, ¶lent]}}\non: {sing: {end == kept: So., else: {do: [{choose: end, as: kept}], say: Now.}}, dance: {do: [{choose: end, as: lent}], say: So.}}", "unquoted end.lent: it is a value of a choice, quoted nowhere"),
    ("rooms: {¶cave: {name: Cave, exits: {up: yard}}}", "room cave: no way leads here; it leads to yard, which has no way back"),
    ("scenes: {¶duel: {where: hall, start: a, nodes: {a: {say: En garde.}}}}", "scene duel: nothing begins it"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: En garde.}, ¶b: {say: So.}}}}", "node duel.b: nothing leads to this moment"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: So.}, ¶b: {say: So., on: {wait: {to: b}}}}}}", "node duel.b: nothing leads to this moment"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: So., on: {words joan: So., words: So., any: ¶No.}}}}}", "moment duel.a any: it is never met: words stands above it"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: So., on: {words: So., words joan: ¶No.}}}}}", "moment duel.a words joan: it is never met: words stands above it"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: So., on: {wiat: ¶No.}}}}}", "moment duel.a wiat: wiat is no verb, and is met by that word alone; did you mean wait?"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {say: So., last: yes, on: {wait: ¶No.}}}}}", "moment duel.a wait: this is the last moment"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {voice: nobody, say: {ann: ¶So., else: No.}}}}}", "nobody duel.a ann: nobody is at the prompt there, and only else is read"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {voice: nobody, say: So., on: {wait: {ann: ¶No., else: So.}}}}}}", "nobody duel.a ann: nobody is at the prompt there, and only else is read"),
    ("scenes: {duel: {where: hall, who: [ann], start: a, nodes: {a: {voice: nobody, say: So., think: {¶ann: [No.]}}}}}", "nobody duel.a ann: nobody is at the prompt there: say what all think"),
    ("things: {vase: {name: a vase, in: hall, text: {story.late: Dark., story.late and ann: ¶Grey., else: So.}}}", "case story.late and ann: it is never read: story.late stands above it"),
    ("acts: {1: {name: Eve}}\nthings: {vase: {name: a vase, in: hall, text: {¶story.late: Dark., else: So.}}}", "time vase story.late: what stands outside acts/ is always so"),
    ("people: {eve: {name: Eve, in: hall, ask: {¶zephyr: A wind.}}}", "topic zephyr: nothing that is read or seen has this word"),
    ("things: {vase: {name: a vase, in: hall, aka: [¶him]}}", "particle vase him: him as a name for vase is read as a word of its own"),
    ("things: {vase: {name: a vase, in: hall, aka: ¶table}}", "shared table hall: table is table and vase, both in hall"),
    ("rooms: {cave: {name: Cave, text: By an old ¶brazier., exits: {up: yard}}}\nthings: {a_rope: {name: a rope, in: yard, on: {climb: {do: [{move: ann, to: cave}], say: So.}}}}", "noun brazier: old brazier is spoken of in cave"),
    ("things: {vase: {name: a vase, in: hall, ¶text: {ann: Blue.}}}", "voice vase.text: it has no words for ben; add their cases, or else:"),
    ("things: {vase: {name: a vase, in: hall, text: It was never quite so blue.}, urn: {name: an urn, in: hall, text: ¶It was never quite so blue.}}", "repeat “It was never quite so blue”: it stands at more.yaml:1, too"),
    ("tics: {blue: 1}\nthings: {vase: {name: a vase, in: hall, text: {ann: Blue and ¶blue., ben: Blue.}}}", "tic blue ann: it is said more than 1 times"),
    ("things: {vase: {name: a vase, in: hall, text: Blue ¶(or so.}}", "open (or so.: this ( has no fellow in its paragraph"),
    ("things: {vase: {name: a vase, in: hall, text: ¶A urn of a vase.}}", "article A urn: it is an urn"),
    ("things: {vase: {name: a vase, in: hall, on: {¶look: Blue.}}}", "unmet vase look: no way of saying LOOK names a thing"),
    ("things: {vase: {name: a vase, in: hall, on: {¶tie it tabel: Tied.}}}", "unmet vase tie it tabel: nothing is called tabel, and TIE is never said"),
    ("on: {¶jump table lamp: So.}", "unmet story jump table lamp: no way of saying JUMP names two things"),
    ("kinds: {¶glassy: {touch: Cold.}}", "kind glassy: nothing is of this kind"),
    ("verbs: {ring: [¶'squeeze {thing}']}", "line ring squeeze {thing}: it is a line of squeeze, to which it is lost"),
    ("renamed: {¶old.text: bob/ask/gold}", "renamed old.text: no text or topic is called bob/ask/gold any more"),
    ("waive: {¶noun size: a measure}", "waiver noun size: it waives nothing"),
]  # fmt: skip


def doubted(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    code = run(["check", str(folder), *options])
    return code, [line for line in capsys.readouterr().out.splitlines() if ".yaml:" in line.partition(" ")[0]]


def test_nobody_doubts_the_base(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doubted(folder_of(tmp_path, base=BASE), capsys, "--strict") == (0, [])


@pytest.mark.parametrize(("extra", "message"), DOUBTS)
def test_a_doubt_is_told_at_its_place_and_waived_with_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: str, message: str
) -> None:
    before = extra.partition("¶")[0]
    spot = f"more.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    folder = folder_of(tmp_path, base=BASE, more=extra.replace("¶", ""))
    code, told = doubted(folder, capsys, "--strict")
    assert code == 1 and len(told) == 1 and told[0].startswith(spot + message), (told, spot + message)
    kind = told[0].removeprefix(spot).partition(": ")[0]
    if not kind.startswith("waiver"):
        (folder / "waive.yaml").write_text(f'waive: {{"{kind}": it is meant}}\n', encoding="utf-8")
        assert doubted(folder, capsys, "--strict") == (0, [])


def test_a_doubt_is_no_mistake_unless_one_is_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = doubted(folder_of(tmp_path, base=BASE, more="facts: {gold: {text: Gold.}}"), capsys)
    assert code == 0 and len(told) == 1


def test_every_kind_has_its_row() -> None:
    from tests.tools.test_cases import ROWS

    messages = [*(message for _, message in DOUBTS), *(message for _, _, message in ROWS)]
    assert {message.partition(" ")[0] for message in messages} == {*KINDS, "waiver"}


def test_a_story_may_ask_for_every_voice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = doubted(folder_of(tmp_path, base=BASE.replace("title: T,", "title: T, voices: all,")), capsys)[1]
    assert [line.partition(": ")[2] for line in told] == [
        f"voice {id}: it has no words of their own for ann, ben" for id in ("hall", "yard", "bob")
    ]


@pytest.mark.parametrize("right", ["An hour", "A unit", "A one-horse tram", "An 8", "A euro", "An heir", "A uniform", "A use", "An umbrella", "An unimportant word", "A is a letter", "a European", "an eleven"])  # fmt: skip
def test_articles_go_by_the_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str], right: str) -> None:
    vase = f"things: {{vase: {{name: a vase, in: hall, text: '{right}.'}}}}"
    assert doubted(folder_of(tmp_path, base=BASE, more=vase), capsys)[1] == []


PAGED = """
rooms: {hall: {text: {ann: It was never quite so blue., story.late: It was never quite so black.}}}
on: {sing: {story.late: So.}}
---
when: story.late
rooms: {hall: {text: {ann: It was never quite so blue.}}}
"""


def test_a_page_may_ask_when_and_speak_to_some_and_say_again_what_it_hides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = {"acts/1/act": "act: {name: Eve}", "acts/1/hall": PAGED}
    assert doubted(folder_of(tmp_path, base=BASE, **more), capsys)[1] == []


def test_what_stands_where_it_is_not_prose_is_no_repeat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = (
        "texts: {said: 'It was never quite so blue.'}\n"
        "things: {vase: {name: a vase, in: hall, text: '{said}'}, urn: {name: an urn, in: hall, text: '{said} [PUT IT IN THE URN AND GO.]'},"
        " jar: {name: a jar, in: hall, text: '[PUT IT IN THE URN AND GO.]'}}"
    )
    assert doubted(folder_of(tmp_path, base=BASE, more=more), capsys)[1] == []


@pytest.mark.parametrize("name", ["cloak", "somebodys"])
def test_the_packs_that_came_with_the_game_are_beyond_doubt(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", name, "--strict"]) == 0, capsys.readouterr().out
