"""What the game prints can be typed back: every name of both packs and invented ones, in every way they are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dreamweave import locations
from dreamweave.language.grammar import compile_grammar
from dreamweave.language.nouns import Nouns
from dreamweave.perspectives.scope import Scope
from dreamweave.session import Session
from dreamweave.story.compiler import Compiler
from dreamweave.story.loader import read_pack
from dreamweave.story.model import Story
from dreamweave.story.naming import split_article
from dreamweave.story.places import Places
from dreamweave.story.tokens import PARTICLES, Vocabulary, unbroken, words_of
from tests.conftest import story_named
from tests.language.world import EMPTY

PACK = "story: {{title: Named}}\nprotagonists: {{sam: {{name: Sam, in: hall}}}}\nrooms: {{hall: {{name: Hall}}}}\nthings:\n{}"

ODD = """
a café table|a crème brûlée|an e\u0301toile|a Straße sign|an İzmir card|a ﬁle|an æther lamp|a ＷＩＤＥ screen|a पुस्तक
a กุญแจ|a סֵפֶר|a Ελλάδα map|a mother-of-pearl box|a jack-in-the-box|a 3.5 disk|a U.F.O. model|a J. R. Hartley book|the B.B.C. van
a salt & pepper set|a bread and butter plate|a rock 'n' roll record|a now and then clock|an all but empty jar
a man with a hat|a what? box|a stop! sign|a who? what; where? quiz|an on/off lever|a key (rusty)|a large, heavy vase
a memo: urgent|a C++ book|a #7 ball|a foo_bar|Mr. Toad|Dr. Fell|Mrs. Beeton's book|the "Lucky" sign|a take button
a north button|a Nº 5 flask|a T-shirt|an x-ray machine|a 50% voucher|a half…open door|a no-one's coat|a left—right switch
a for-sale board|a then-and-now picture|a not-so-big box|the No. 9 bus|a St. John ribbon|a #1 then #2 chart|an “either or” coin
""".replace("\n", "|").strip("|").split("|")  # fmt: skip


def names_of(folder: str) -> Iterator[tuple[str, str]]:
    """(id, name) for every name that a pack gives to a thing or a person."""
    source = read_pack(folder)
    places = Places(Compiler(source))
    places.gather()
    for id, names in places.aliases.items():
        if places.entities[id]["kind"] in ("thing", "person"):
            yield from ((id, name) for name in names)


GRAMMAR = compile_grammar()


class Alone(Scope):
    """A scope in which nothing is seen but one thing and whoever sees it."""

    def __init__(self, session: Session, actor: str, *ids: str) -> None:
        super().__init__(session.world, actor, lambda world, reading: 100)
        self.visible = dict.fromkeys((*ids, actor))


def misread(session: Session, actor: str, id: str, name: str) -> list[str]:
    """Lines with a name in them that are not understood to mean what has it."""
    scope = Alone(session, actor, id)
    language = session.language
    wrong: list[str] = []
    for line, actions in ((f"x {name}", ["examine"]), (f"take {name}. drop it", ["take", "drop"])):
        found = language.split(line, scope.known)
        readings = [language.parse(c.text, scope).readings[:1] for c in found]
        if ([r[0].action if r else "" for r in readings] != actions and not (readings[1:] and readings[0])) or readings[
            0
        ][0].nouns != (id,):
            wrong.append(line)
    return wrong


def says_something(session: Session, actor: str, name: str) -> bool:
    """Whether a name is a phrase of the language itself: X ROOM, TAKE NORTH DOOR, X IN (the) TRAY."""
    scope = Alone(session, actor)
    spoken = (session.language.parse(f"{verb} {name}", scope).readings for verb in ("x", "take"))
    return name.startswith("in ") or any(spoken)


@pytest.mark.parametrize("pack", ["somebodys", "cloak"])
def test_every_name_of_a_pack_is_understood(pack: str) -> None:
    session = Session(story_named(pack))
    session.opening()
    actor = session.focus
    wrong = [
        line
        for id, name in names_of(locations.pack(pack))
        if id != actor and not PARTICLES.issuperset(words_of(name)) and not says_something(session, actor, name)
        for line in misread(session, actor, id, name)
    ]
    assert wrong == []


@pytest.mark.parametrize("pack", ["somebodys", "cloak"])
def test_no_little_word_names_anything_alone(pack: str) -> None:
    """HER is not her hands, nor TWO two prints, however many names they stand in."""
    session = Session(story_named(pack))
    session.opening()
    wrong: list[tuple[str, str]] = []
    whole = {
        (id, words[-1])
        for id, name in names_of(locations.pack(pack))
        if PARTICLES.issuperset((words := words_of(name))[:-1])
    }
    for id, entity in session.story.entities.items():
        scope = Alone(session, session.focus, id)
        for word in (w for w in entity.little if w.isalpha() and (id, w) not in whole):
            if id in Nouns([word], scope).named(0, 1):
                wrong.append((id, word))
    assert wrong == []


def named_pack(pack: Callable[..., Story], names: list[str]) -> Session:
    rows = (f"  t{n}: {{name: '{name.replace(chr(39), chr(39) * 2)}', in: hall}}" for n, name in enumerate(names))
    session = Session(pack(PACK.format("\n".join(rows))))
    session.opening()
    return session


def ways_to_write(name: str) -> set[str]:
    """A name as the game prints it and as a keyboard may have it."""
    bare = name.split(" ", 1)[1] if name.split(" ", 1)[0] in ("a", "an", "the") else name
    written = {name, bare, bare.upper(), bare.lower(), " ".join(words_of(bare)), bare.replace("-", " ")}
    return written | {unicodedata.normalize(form, w) for w in written for form in ("NFC", "NFD", "NFKC")}


def test_odd_names_are_understood_however_they_are_written(pack: Callable[..., Story]) -> None:
    session = named_pack(pack, ODD)
    wrong = [
        line
        for n, name in enumerate(ODD)
        for written in sorted(ways_to_write(name))
        for line in misread(session, "sam", f"t{n}", written)
    ]
    assert wrong == []


def test_odd_names_are_understood_among_each_other(pack: Callable[..., Story]) -> None:
    session = named_pack(pack, ODD)
    for n, name in enumerate(ODD):
        turn = session.submit(f"take {name}. drop it").turns
        assert [t.reading.nouns if t.reading else t.refusal for t in turn] == [(f"t{n}",)] * 2, name


SIGNS = st.sampled_from(
    [" ", "-", ". ", ".", "? ", " & ", "/", ", ", " and ", " then ", " but ", " with ", "' ", "; ", "_", ": "]
)
WORDS = st.sampled_from(
    "ochre ferret ÉCLAIR straße ﬂint ＯＡＫ पुस्तक סֵפֶר ก้าน Åse zwölf 4.5 77 n s x it her two of the".split()
)


def story_of(names: list[str]) -> Story:
    """A story of things with some names, built without a pack."""
    seat = {"id": "sam", "name": "Sam", "full": "", "glyph": "", "ascii": "", "form": "", "faculty": "", "colours": {}}
    rows = [("hall", "room", "Hall"), ("sam", "person", "Sam"), *((f"t{n}", "thing", x) for n, x in enumerate(names))]
    entities: list[dict[str, object]] = []
    tree = {**EMPTY, "grammar": GRAMMAR, "vocabulary": {}, "unbroken": {}, "protagonists": [seat], "entities": entities}
    for id, kind, name in rows:
        article, bare = split_article(name)
        called = Vocabulary([name])
        entities.append({
            "id": id, "kind": kind, "name": bare, "article": article, "nouns": list(called.nouns),
            "words": list(called.words), "little": list(called.little), "traits": ["portable"],
        })  # fmt: skip
        for word in called.words:
            tree["vocabulary"].setdefault(word, []).append(id)
        for kept in unbroken(bare):
            tree["unbroken"].setdefault(kept[0], []).append([kept, id])
    tree["facts"] = [[[id, "in"], "hall"] for id, kind, _ in rows if kind != "room"]
    return Story(tree)


@example(first="77", rest=[(" ", "77")], last=" with ")
@example(first="ferret", rest=[], last=" with ")
@settings(max_examples=150)
@given(first=WORDS, rest=st.lists(st.tuples(SIGNS, WORDS), max_size=3), last=SIGNS)
def test_an_invented_name_is_understood(first: str, rest: list[tuple[str, str]], last: str) -> None:
    name = first + "".join(sign + word for sign, word in rest) + last + "gnomon"
    session = Session(story_of([name]))
    assert misread(session, "sam", "t0", name) == []
