"""What crosses the doorway between the engine and those who show it: plain values, no behaviour.

A front end draws Replies and Views and knows nothing else. Every name shown carries its entity, so that leak tests
read ids instead of prose and panes can make links. Text in here is clean: no control characters, no markup, straight
quotes (the transcript sets its own signs).
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Scalar: TypeAlias = None | bool | int | str
    FactValue: TypeAlias = Scalar | tuple["FactValue", ...]
    Fact: TypeAlias = tuple[str, ...]  # (entity, attribute) or (entity, attribute, about)
    Change: TypeAlias = tuple[Fact, FactValue, FactValue]  # fact, before, after
    Delta: TypeAlias = tuple[Change, ...]

    Role = Literal["", "speech", "system", "name", "place", "dream", "command", "rejected", "twin", "source"]
    PassageKind = Literal[
        "place",
        "room",
        "report",
        "refusal",
        "parser",
        "system",
        "hint",
        "hail",
        "news",
        "list",
        "title",
        "ending",
        "typed",
    ]
    TurnSort = Literal["start", "deed", "glance", "switch", "meta", "asked", "refused"]
    QuestionKind = Literal["which", "missing", "spelling", "confirm"]
    RequestKind = Literal["quit", "transcript", "restart", "restore", "export", "settings"]


def role_of(word: str) -> Role:
    """The role that a word kept in a save stands for; plain prose for one that is none."""
    return _ROLES.get(word, "")


def question_kind_of(word: str) -> QuestionKind | None:
    """The kind of question that a word kept in a save stands for, or None."""
    return _QUESTION_KINDS.get(word)


_every_role: tuple[Role, ...] = (
    "", "speech", "system", "name", "place", "dream", "command", "rejected", "twin", "source",
)  # fmt: skip
_every_question: tuple[QuestionKind, ...] = ("which", "missing", "spelling", "confirm")
_ROLES: dict[str, Role] = {role: role for role in _every_role}
_QUESTION_KINDS: dict[str, QuestionKind] = {kind: kind for kind in _every_question}


class Span(Value):
    """A run of text.

    role: "" prose | speech | system (a bracketed aside) | name | place | dream (a place dreamt of) | command (something
    to type) | rejected | twin (what has not been met, called by its twin, which has) | source (whom it was had from).
    entity: id of what the text names, or "".
    """

    text: str
    role: Role = ""
    entity: str = ""


class Passage(Value):
    """One paragraph, as one reader meets it.

    kind: place (a heading) | room | report | refusal (the world said no) | parser (the parser said no, or asks) |
        system | hint | hail (another protagonist calls) | news | list | title | ending | typed (what the player wrote)
    reader: whose eyes and voice, or "" for the table's own words and where nobody is at the prompt.
    key: the authored text it came from ("" when none); how often a text was read is counted by it.
    aside: stands flush right of a heading (district, hour, what changed).
    grade: 1 to 3 for a hint. speaker: who calls, for a hail.
    """

    kind: PassageKind
    reader: str
    key: str
    spans: tuple[Span, ...]
    aside: tuple[Span, ...] = ()
    grade: int = 0
    speaker: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        spans = self.spans
        return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


class Reading(Value):
    """What a command was understood to mean: an action and what it is done to, by ids.

    nouns: the direct objects (several for TAKE ALL). second: the indirect object. prep: the word between them, when
    the action cares (on, in, under, behind). topic: words after ABOUT and the like, as typed in lower case.
    number: -1 when none. way: a direction or a place's id for GO.
    order: who is asked to do it, in JORUN, KNOCK; "" when the actor acts. called: (id, name) of what was called by
    another name than its first, and is answered about by that: the pencil that shares the blotter's entry.
    """

    action: str
    actor: str
    nouns: tuple[str, ...] = ()
    second: str = ""
    prep: str = ""
    topic: str = ""
    number: int = -1
    way: str = ""
    order: str = ""
    called: tuple[tuple[str, str], ...] = ()

    @property
    def noun(self) -> str:
        """The first direct object, or ""."""
        return self.nouns[0] if self.nouns else ""


class Refusal(Value):
    """Why nothing was done. kind is a value of language.refusals.Kind; start and end mark the rejected word in the
    typed line (both 0 when none was wrong); suggestion is a whole command that would parse, or ""."""

    kind: str
    word: str = ""
    start: int = 0
    end: int = 0
    suggestion: str = ""


class Option(Value):
    """One answer a question offers: the words that pick it and the reading they stand for."""

    words: str
    reading: Reading


class Question(Value):
    """Asked of the player; answered by a number, any distinguishing word, the whole name, or a new command instead.

    kind: which | missing | spelling | confirm. stem: the command so far, which an answer completes.
    """

    kind: QuestionKind
    prompt: str
    options: tuple[Option, ...] = ()
    stem: str = ""


class Request(Value):
    """Something only a front end may do: kind is quit | transcript | restart | restore | export | settings; text its
    argument."""

    kind: RequestKind
    text: str = ""


class Turn(Value):
    """Exactly one resolved command.

    n: the number of the turn after it. actor: whose it was, "" for nobody in the story.
    sort: start (the first page) | deed | glance | switch | meta | asked | refused.
    delta: every change of fact, in order; undoing it backwards gives the state before.
    news: (protagonist, passages) for each other protagonist who perceived it.
    ending: the words of the end, or "".
    startling: whether something happened besides what was asked for, so that a line is not gone on with blindly.
    """

    n: int
    actor: str
    line: str
    sort: TurnSort
    reading: Reading | None = None
    refusal: Refusal | None = None
    passages: tuple[Passage, ...] = ()
    delta: Delta = ()
    news: tuple[tuple[str, tuple[Passage, ...]], ...] = ()
    requests: tuple[Request, ...] = ()
    question: Question | None = None
    ending: str = ""
    startling: bool = False


class Reply(Value):
    """All that came of one line. dropped: why the rest of the line was not tried, or ""."""

    turns: tuple[Turn, ...]
    dropped: str = ""


class Item(Value):
    """A row of a pane: what it names, its words, the command a click types ("" when none), its indent."""

    id: str
    spans: tuple[Span, ...]
    command: str = ""
    depth: int = 0


class Seat(Value):
    """One of the protagonists in the strip: glyph, name, where they are as the player knows it."""

    id: str
    name: str
    glyph: str
    where: str
    current: bool = False
    dreaming: bool = False
    news: bool = False


class ShardRow(Value):
    """A row of the Dream pane.

    band: -1 for a shard nobody has seen, -2 for what has none (a step, the first of a ring named again). moved: 1 rose,
    -1 fell, 0 stood. thread joins it to the row it hangs from: "" none, "holds", "slack", "wanting"; apart is how many
    bands lie between its ends. chain: it goes on from the row above at the same depth, and does not hang from it.
    again: the first of a ring, named once more at its foot. adrift: what the water takes on next turn, to the shard
    `flows`. law: a law of its own, in words. across: the shard on the other side of the glass.
    """

    id: str
    name: str
    band: int
    depth: int = 0
    moved: int = 0
    thread: str = ""
    apart: int = 0
    entry: bool = False
    held_by: str = ""
    who: tuple[Item, ...] = ()
    things: tuple[Item, ...] = ()
    chain: bool = False
    again: bool = False
    flows: str = ""
    adrift: tuple[Item, ...] = ()
    law: str = ""
    across: str = ""


class DreamView(Value):
    """The Dream pane: the law, the shards from the way in, and what the law did last turn.

    bands: each word with what the band does, or "" where the reader has learned that in another dream. shape: how the
    rows stand, "tree" (lines and rings too), "glass" (two columns) or "stair". next: what the law is about to do, where
    no row shows it. twins: the things that are one across the glass.
    """

    id: str
    name: str
    law: str
    bands: tuple[tuple[str, str], ...]
    rows: tuple[ShardRow, ...]
    last: str
    shape: str = "tree"
    next: str = ""
    twins: tuple[tuple[str, str], ...] = ()


class SaveView(Value):
    """How safe the game is: saved is the number of the newest turn on disk (0, the beginning, needs no
    file), or -1 when play is not kept at all; problem says why the last write failed, or ""."""

    saved: int
    problem: str = ""
