"""Doubts of nouns: names nobody can type, names of two things at once, and things a room speaks of and has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dreamweave.language.lexicon import DIRECTIONS, ORDINALS, PREPOSITIONS, PRONOUNS, singulars
from dreamweave.story.naming import ARTICLES
from dreamweave.tools.doubts.finding import Doubt, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.tools.doubts.finding import Findings

MINE = "i me my myself you your his their our us we".split()
PARTICLES = frozenset({*PRONOUNS, *PREPOSITIONS, *PREPOSITIONS.values(), *DIRECTIONS, *ARTICLES, *MINE}) - {
    "back",
    "port",
}

ABSTRACT = frozenset(
    """a half others city place person work works use plan trouble size time bit sense height length width depth year
    month week day night evening morning hour minute moment second degree way kind sort sorts angle few lot deal
    principle subject period latter former speed eve number pair couple dozen reason matter rule idea thought point fact
    case sake rest like good north south east west left right metre millimetre note noise sound smell glance talk
    better manner shape cost somebody pleasure holiday single""".split()
)
"""Measures, times and abstractions: nobody looks at them, in any story."""

PASSED_OVER = ABSTRACT | set(ORDINALS)

STOPS = frozenset(
    """and or but nor so than then that which who whom whose where when while if as at by for from in into of off on
    onto out over past round through to under up upon with within without about above across after against along among
    before behind below beneath beside between beyond down during inside like near outside since until is are was were
    be been being am has have had do does did will would shall should can could may might must not no it its he she
    they them him her his their my your our i you we us me this these those there here one two three other same only
    whole rest way side end top bottom middle back front first last next both each every all any some more most much
    such very too also just still even ever never always often goes comes stands lies sits hangs runs leads looks says
    gives makes takes keeps holds went came stood lay sat hung ran led looked said gave made took kept held
    taken apart because underneath wet""".split()
)
"""Words that end a noun phrase, or are too common to be looked for."""

PHRASE = re.compile(
    r"(?P<likened>\b(?:like|as|being|for)\s+)?\b(?:a|an|the)\s+(?P<phrase>[a-z][a-z'’-]*(?:,?\s+[a-z][a-z'’-]*){0,3})",
    re.IGNORECASE,
)
"""An article with the words after it; what something is likened to need not be there."""


def particles(found: Findings) -> Iterator[Doubt]:
    """Names that are a pronoun, a way or another little word, and are read as that before they are read as a name."""
    for names in found.compiler.link_names.values():
        for name, id in names:
            if name.lower() in PARTICLES:
                where = found.source.locate(found.compiler.paths[id], name, 0)
                yield Doubt(f"{id} {name}", where, f"{name} as a name for {id} is read as a word of its own first")


def shared(found: Findings) -> Iterator[Doubt]:
    """One name for two things of one room."""
    seen: set[tuple[str, ...]] = set()
    for home, names in found.compiler.link_names.items():
        first: dict[str, str] = {}
        for name, id in names:
            other = first.setdefault(name.lower(), id)
            pair = (name.lower(), *sorted((other, id)))
            apart = found.compiler.entities[id]["within"] != found.compiler.entities[other]["within"]
            if other != id and pair not in seen and not apart:
                seen.add(pair)
                where = found.source.locate(found.compiler.paths[id], name, 0)
                yield Doubt(f"{name} {home}", where, f"{name} is {other} and {id}, both in {home}")


def nothing_of(found: Findings) -> Iterator[Doubt]:
    """Kinds that nothing is of."""
    used = {kind for row in found.compiler.entities.values() for kind in row.get("kinds", ())}
    for kind in found.compiler.pack.kinds:
        if kind not in used:
            yield Doubt(kind, ("kinds", kind), f"nothing is of this kind: write kind: {kind} of a thing")


def without_object(found: Findings) -> Iterator[Doubt]:
    """Nouns after an article in what a room says of itself, for which there is nothing in it."""
    rows = found.compiler.entities
    common = {word for row in rows.values() if row["kind"] in ("room", "person") for word in row["words"]}
    common |= {word for row in found.tree["knowledge"].values() for name in row["words"] for word in name.split()}
    here: dict[str, set[str]] = {
        home: {word for name, _ in names for word in re.findall(r"[a-z]+", name.lower())}
        for home, names in found.compiler.link_names.items()
    }
    for place, what in found.moved:
        here.setdefault(place, set()).update(rows.get(what, {}).get("words", ()))
    told: set[tuple[str, str]] = set()
    for piece in found.pieces:
        path = [step for step in piece.where if not str(step).startswith("@")]
        if path[:1] != ["rooms"] or len(path) < 3 or path[2] not in ("text", "now"):
            continue
        words = common | here.get(piece.home, set())
        for match in PHRASE.finditer(plain(piece.words)):
            phrase = [] if match["likened"] else _phrase(match["phrase"])
            if not phrase or phrase[-1] in PASSED_OVER or (piece.home, phrase[-1]) in told:
                continue
            if not any(_known(word, words) for word in phrase):
                told.add((piece.home, phrase[-1]))
                message = f"{' '.join(phrase)} is spoken of in {piece.home}, and nothing there is called so"
                yield Doubt(phrase[-1], found.at(piece, phrase[-1]), message)


def _phrase(words: str) -> list[str]:
    """The words after an article as far as they may be one noun with its adjectives."""
    out: list[str] = []
    for word in words.lower().replace("’", "'").replace(",", " ").split():
        if word in STOPS or "'" in word:
            break
        out.append(word)
    while out and out[-1].endswith(("ed", "ing")):
        out.pop()  # a table laid: said of the noun, after it
    return out[:3]


def _known(word: str, words: set[str]) -> bool:
    bare = word.removesuffix("'s")
    return bool({bare, f"{bare}s", f"{bare}es", *singulars(bare), *bare.split("-")} & words)
