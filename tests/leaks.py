"""The leak check: nothing that anybody is told may name what they have not met.

It reads the entities that spans carry, never the prose. Places are another matter: a way that is open and plain to see
may be named before anyone has been through it. links: whether the links that the compiler lays on an author's prose are
looked at too; a link goes to what bears the name where the text was written for, and the text may be read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreamweave.messages import Passage, Span, Turn
from dreamweave.session import Session

ARTICLES = ("the ", "a ", "an ", "some ")


def named(passages: Iterable[Passage], links: bool = True) -> Iterator[tuple[Passage, str]]:
    """Every entity that a passage names, aside and all."""
    for passage in passages:
        for span in (*passage.spans, *passage.aside):
            if span.entity and (links or not linked(passage, span)):
                yield passage, span.entity


def linked(passage: Passage, span: Span) -> bool:
    """Whether a name may be the author's own word, made a link: it stands in a text of the story without an article."""
    authored = bool(passage.key) and not passage.key.startswith("line.")
    return authored and not span.text.lower().startswith(ARTICLES)


def may_name(session: Session, reader: str, entity: str) -> bool:
    """Whether a reader may be told of something by its name."""
    scope = session.scope(reader)
    if session.story.entities[entity].kind in ("room", "shard"):
        return (
            scope.known(entity)
            or entity in scope.ways.values()
            or any(entity in session.world.chain(id) for id in scope.visible)
        )
    return scope.known(entity)


def check_turn(session: Session, turn: Turn, line: str, links: bool = True) -> None:
    """A turn just played: no passage, question or piece of news may name what its reader has not met. Raises
    AssertionError."""
    reader = turn.actor if turn.reading is None or turn.reading.action != "be" else session.focus
    scope = session.scope(reader)
    for passage, entity in named(turn.passages, links):
        if passage.reader == reader and session.story.entities[entity].kind != "room":
            assert scope.known(entity), f"{line}: {reader} was told of {entity}: {passage.text}"
    for other, passages in turn.news:
        for passage, entity in named(passages, links):
            assert may_name(session, other, entity), f"{line}: {other} saw {entity}: {passage.text}"
    if turn.question:
        for option in turn.question.options:
            for noun in option.reading.nouns:
                assert scope.known(noun) or noun not in session.story.entities, f"{line}: {reader} was asked of {noun}"


def check_completions(session: Session, prefixes: Iterable[str], who: str = "") -> int:
    """Every completion offered parses, and names only what is known; how many were. Raises AssertionError."""
    who = who or session.focus
    scope = session.scope(who)
    count = 0
    for prefix in prefixes:
        for offered in session.language.complete(prefix, scope):
            count += 1
            outcome = session.language.parse(offered, scope)
            assert outcome.readings, f"{who} at {scope.place}: {offered!r} was offered and does not parse: {outcome}"
            for reading in outcome.readings:
                for noun in (*reading.nouns, reading.second, reading.way):
                    if noun in session.story.entities:
                        assert may_name(session, who, noun), f"{who} at {scope.place}: {offered!r} names {noun}"
    return count


def check_leaks(session: Session, rounds: int, seed: int, lines: list[str]) -> None:
    """Play some lines at random; nothing leaks on the way, nor in what is offered."""
    import random

    draw = random.Random(seed)
    for _ in range(rounds):
        line = draw.choice(lines).strip()
        for turn in session.submit(line).turns:
            check_turn(session, turn, line)
        check_completions(session, [draw.choice(["x ", "take ", "t", "ask bob about ", ""])])
