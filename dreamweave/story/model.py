"""The Story: everything a pack says, checked and compiled, never changed while it is played.

It is built from one tree of plain JSON values (what the loader makes and the cache keeps), so that a story read from
YAML and a story read from the cache are the same. Trees of prose and of conditions stay trees until first used.
"""

from __future__ import annotations

from dreamweave.record import Value
from dreamweave.story.number import article_of
from dreamweave.story.tokens import numeral

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, TypeAlias

    from dreamweave.messages import Fact, FactValue

    Tree: TypeAlias = list[Any] | str | int | bool | None  # a compiled condition (expressions.py) or text (prose.py)
    Json: TypeAlias = dict[str, Any]


BANDS = ("delta", "theta", "alpha", "beta", "gamma")
"""The scale of every dream, lowest first."""


ELSE = "else"
"""The owner of what is said of verbs when nothing else has an answer."""

SITTER = "sitter"
"""Whose a deed is that nobody in the story does, and the effect that says so of an answer."""

ALONE = "-"
"""The noun of a row that is about a command only when that names nothing."""


class Exit(Value):
    """A way out of a place. need and refusal are trees or None; hidden ways are not listed until they may be used.
    page: the number of the page it stands on, -1 for a way that is always so."""

    way: str
    to: str
    need: Tree = None
    refusal: Tree = None
    page: int = -1


class Entity:
    """A place, thing or person.

    kind: room | shard | thing | person. name: without article. article: a | an | the | some | "".
    nouns: words any one of which can name it; words: every word that may call it up (nouns included); little: words of
        its names that call it up only beside another (tokens.py). also: other names of one entry of scenery, each of a
        thing that shares the entry.
    traits: portable, fixed, part, supporter, container, openable, transparent, wearable, edible, drinkable, readable,
        plural, proper, key, dreamer (a protagonist), … ; kinds: those of them that are the story's own.
    places: where a thing is that is in several places. across: the shard seen across a glass, if there is one.
    within: the dream it belongs to, or "". order: its place in the pack, which lists follow.
    Its body (text, other senses in data, exits, light) is decoded when it is first asked for; paged: whether some of
        its exits stand on a page.
    """

    text: Tree
    data: Mapping[str, Any]
    exits: tuple[Exit, ...]
    paged: bool
    lit: Tree

    def __init__(self, row: Json, order: int, bodies: Mapping[str, Json]) -> None:
        self.id: str = row["id"]
        self.kind: str = row["kind"]
        self.name: str = row["name"]
        self.article: str = row.get("article", "")
        self.nouns: tuple[str, ...] = tuple(row.get("nouns", ()))
        self.words: frozenset[str] = frozenset(row.get("words", ()))
        self.little: frozenset[str] = frozenset(row.get("little", ()))
        self.also: tuple[str, ...] = tuple(row.get("also", ()))
        self.traits: frozenset[str] = frozenset(row.get("traits", ()))
        self.kinds: tuple[str, ...] = tuple(row.get("kinds", ()))
        self.pronoun: str = row.get("pronoun", "it")
        self.within: str = row.get("within", "")
        self.region: str = row.get("region", "")
        self.places: tuple[str, ...] = tuple(row.get("places", ()))
        self.across: tuple[str, ...] = tuple(row.get("across", ()))
        self.order = order
        self._row, self._bodies = row, bodies

    @property
    def _bare(self) -> bool:
        """Whether it takes no article but one that its author gave: Bob, her mouth, bed 19."""
        named = "proper" in self.traits or self.kind in ("room", "shard") or owned(self.name)
        return named or (not self.article and numeral(self.name.rpartition(" ")[2].lower()) > 0)

    @property
    def definite(self) -> str:
        """Its name as something known: the lamp, Bob, her mouth, the Low Quay."""
        bare = self._bare
        article = self.article if bare else "the"
        return f"{article} {self.name}" if article else self.name

    @property
    def indefinite(self) -> str:
        """Its name as something new: a lamp, some threads, Bob, her mouth, the Low Quay."""
        bare = self._bare
        plain = "" if bare else "some" if "plural" in self.traits else article_of(self.name)
        return f"{self.article or plain} {self.name}".strip()

    def __getattr__(self, name: str) -> Any:
        if name not in BODY:
            raise AttributeError(name)
        body = self._bodies.get(self.id, self._row)
        self.text = body.get("text")
        self.data = body.get("data", {})
        self.lit = body.get("lit", True)
        self.exits = tuple(Exit(**e) for e in body.get("exits", ()))
        self.paged = any(exit.page >= 0 for exit in self.exits)
        return getattr(self, name)


def owned(name: str) -> bool:
    """Whether a name says whose it is, and so takes no article: her mouth, Bat's boots."""
    first = name.partition(" ")[0]
    return first in ("my", "her", "his", "our", "their", "your") or first.endswith("'s")


BODY = frozenset({"text", "data", "lit", "exits", "paged"})
"""The parts of an entity that are decoded late."""


class Rule(Value):
    """A row of a table: a command, and what the story has to say about it.

    action, noun, second: "*" for anything, "" for whatever it is, "-" for nothing at all. words: what else is said.
    who, where: by whom and where it must be done, or "". names: how much the key names, 4 for a thing or for words, 3
    for a kind, 2 for `*`. page: the number of the page it stands on, -1 for what is always so. answer: an answer's tree
    (answers.py).
    """

    action: str
    noun: str
    second: str
    words: tuple[str, ...]
    who: str
    where: str
    names: int
    page: int
    answer: Tree


class Topic(Value):
    """Something to be said with a person: how is ask | tell | show | talk; words lists the names of what it is about,
    ids the entities among them; about is its first name. answer: an answer's tree (answers.py)."""

    id: str
    how: str
    about: str
    words: frozenset[str]
    ids: tuple[str, ...]
    answer: Tree
    page: int = -1


class Beat(Value):
    """A step of the plot. needs: beats before it. done: the condition that completes it. aim, think: text trees by
    protagonist. then: effects when it is done. act: the number of the act in whose folder it stands, or 0."""

    id: str
    needs: tuple[str, ...]
    done: Tree
    aim: Mapping[str, Tree]
    think: Mapping[str, tuple[Tree, ...]]
    then: tuple[Tree, ...]
    name: str
    act: int = 0


class Protagonist(Value):
    """One of those the player may be. glyph and ascii hang in the margin; form shapes paragraphs: block | narrow |
    hanging | indent; colours by theme; faculty is the verb it has in dreams, or ""."""

    id: str
    name: str
    full: str
    glyph: str
    ascii: str
    form: str
    faculty: str
    colours: Mapping[str, str]


class Story:
    """A whole story, from its compiled tree. folder: the pack's, or "" when it came from none. Raises KeyError on a
    tree this engine did not compile."""

    def __init__(self, tree: Any, folder: str = "") -> None:
        self.tree = tree
        self.folder = folder
        self.id: str = tree["id"]
        self.title: str = tree["title"]
        self.by: str = tree["by"]
        self.blurb: str = tree["blurb"]
        self.hash: str = tree["hash"]
        self.protagonists: dict[str, Protagonist] = {p["id"]: Protagonist(**p) for p in tree["protagonists"]}
        self.entities: dict[str, Entity] = {}
        bodies: Mapping[str, Json] = tree.get("bodies", {})
        for order, row in enumerate(tree["entities"]):
            self.entities[row["id"]] = Entity(row, order, bodies)
        self.initial: dict[Fact, FactValue] = {tuple(k): frozen(v) for k, v in tree["facts"]}
        self._topics: dict[str, tuple[Topic, ...]] = {}
        self._beats: dict[str, Beat] | None = None
        self.lines: Mapping[str, Mapping[str, Tree]] = tree["lines"]
        self.knowledge: Mapping[str, Json] = tree["knowledge"]
        self.dreams: Mapping[str, Json] = tree["dreams"]
        self.scenes: Mapping[str, Json] = tree.get("scenes", {})
        self.staged: Mapping[str, list[str]] = tree.get("staged", {})
        """The scenes that stand in each place."""
        self.casts: Mapping[str, list[str]] = tree.get("casts", {})
        """The scenes that hold each person where they are while they run."""
        self.kept: frozenset[str] = frozenset(tree.get("kept", ()))
        """Attributes that hold what a player typed, as owner.attribute."""
        self.hours: list[Json] = tree["hours"]
        self.acts: dict[int, Json] = {row["number"]: row for row in tree.get("acts", ())}
        self.hour_of: dict[str, tuple[int, int]] = {
            hour["id"]: (act["number"], i) for act in tree.get("acts", ()) for i, hour in enumerate(act["hours"])
        }
        """The act of each hour by id, and its number among the act's."""
        self.hour_names: list[str] = [
            *(hour["name"] for hour in self.hours),
            *(hour["name"] for act in self.acts.values() for hour in act["hours"]),
        ]
        self.each: Mapping[str, list[tuple[int, int, Tree]]] = tree.get("each", {})
        """By owner what is said every so many turns: turns, page (the newest first), text."""
        self.lines_of: Mapping[str, list[tuple[int, list[str]]]] = tree.get("within_call", {})
        """By room the lines it is on (a tube, a rod), by page, the newest first."""
        self.pages: Sequence[Json] = tree.get("pages", ())
        """What holds for a time, the newest first: key, said, first and last act, need, brings, scenery."""
        self.passing: Mapping[str, Json] = tree.get("passing", {})
        """Scenery that comes and goes with pages: of, stands, pages."""
        self.grammar: Json = tree["grammar"]
        self.families: dict[str, str] = tree["families"]
        self.verbs: Mapping[str, Json] = tree.get("verbs", {})
        """Actions of the story's own: needs (of their nouns), words (that they begin with), page (that brings them)."""
        self.vocabulary: Mapping[str, Sequence[str]] = tree["vocabulary"]
        self.unbroken: Mapping[str, Sequence[tuple[Sequence[str], str]]] = tree.get("unbroken", {})
        self.backdrops: dict[str, tuple[str, ...]] = {p: tuple(ids) for p, ids in tree["backdrops"].items()}
        self.counted: frozenset[str] = frozenset(tree["counted"])
        self.opening: Json = tree["opening"]
        self.choices: Mapping[str, Sequence[FactValue]] = tree.get("choices", {})
        """Every choice, with the values it may have."""
        self.deductions: Mapping[str, Json] = tree.get("deductions", {})
        """What is filled by itself: who, owner, rows (story/memory.py)."""
        self.papers: Mapping[str, Tree] = tree.get("papers", {})
        """Things that can be read anywhere, each with what must be so for its reader."""
        self.weaves: tuple[tuple[str, str, str], ...] = tuple((a, b, c) for a, b, c in tree["weaves"])
        self.opposites: tuple[tuple[str, str], ...] = tuple((a, b) for a, b in tree["opposites"])

    @property
    def renamed(self) -> Mapping[str, str]:
        """Names that games made before an edit may have, with what each is now; "" for what is gone for good."""
        return self.tree.get("renamed", {})

    @property
    def beats(self) -> dict[str, Beat]:
        """The steps of the plot, in the order they are written."""
        if self._beats is None:
            self._beats = {row["id"]: _beat(row) for row in self.tree["beats"]}
        return self._beats

    def kinds_of(self, id: str) -> tuple[str, ...]:
        """The kinds of the story that something is of, as its author names them."""
        entity = self.entities.get(id)
        return entity.kinds if entity else ()

    def topics(self, person: str) -> tuple[Topic, ...]:
        """What can be raised with a person, as it is written."""
        if person not in self._topics:
            self._topics[person] = tuple(_topic(row) for row in self.tree["topics"].get(person, ()))
        return self._topics[person]


def _topic(row: Json) -> Topic:
    values: Json = {**row, "words": frozenset(row["words"]), "ids": tuple(row["ids"])}
    return Topic(**values)


def _beat(row: Json) -> Beat:
    think = {who: tuple(t) for who, t in row["think"].items()}
    values: Json = {**row, "needs": tuple(row["needs"]), "then": tuple(row["then"]), "think": think}
    return Beat(**values)


def frozen(value: Any) -> FactValue:
    """JSON lists as tuples, all the way down."""
    return tuple(frozen(v) for v in value) if isinstance(value, list) else value
