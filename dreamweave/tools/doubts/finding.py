"""What doubts are found in: a compiled pack with its sources at hand, gone through once for all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dreamweave.record import Value
from dreamweave.story.diagnostics import Mistake, Position
from dreamweave.story.prose import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dreamweave.story.compiler import Compiler
    from dreamweave.story.loader import Path

BRACKETS = re.compile(r"\[[^\]]*\]")
BRACES = re.compile(r"\{[^{}]*\}")


class Doubt(Value):
    """One doubt. subject: the word or name it is waived by. where: a path of the pack, or a position."""

    subject: str
    where: Path | Position
    message: str


class Piece(Value):
    """One string of prose. where: the path of the text it is of; home: the room it is read in; voice: the protagonist
    whose case it is, or "" for anybody's."""

    words: str
    where: Path
    home: str
    voice: str


class Findings:
    """A compiled pack, and what all of its conditions and effects speak of.

    asked: (owner, attribute) of every fact that is asked for, owner "" when only play knows it; given: the same of
    every one that is set; known, learnt: what somebody must know, and what somebody may learn; sent: (scene, node)
    that an effect leads to; moved: (place, who or what is put there by an effect), "" when only play knows; chosen:
    (choice, value) that an effect makes so, value "" when only play knows it.
    """

    def __init__(self, compiler: Compiler, tree: Mapping[str, Any]) -> None:
        self.compiler, self.tree, self.source = compiler, tree, compiler.source
        self.readers = list(compiler.pack.protagonists)
        self.asked: set[tuple[str, str]] = set()
        self.given: set[tuple[str, str]] = set()
        self.known: set[str] = set()
        self.learnt: set[str] = set()
        self.sent: set[tuple[str, str]] = set()
        self.moved: set[tuple[str, str]] = set()
        self.chosen: set[tuple[str, str]] = set()
        for section, value in tree.items():
            if section not in ("entities", "facts", "grammar", "vocabulary"):
                self._walk(value)
        self.texts = list({(text[1], id(text[0])): text for text in compiler.texts if text[1]}.values())
        """Every text as it is written, with its place and its room; the library's have no place in the pack."""
        self.cased: list[tuple[Any, Path]] = [(value, where) for value, where, _ in self.texts]
        self.cased += list({(where, id(value)): (value, where) for value, where in compiler.answers}.values())
        """Whatever may have cases: texts and answers, with their places."""
        self.conditions = list(dict.fromkeys((text, where) for text, where in compiler.conditions if where))
        """Every condition as it is written, with the place of what it is of."""
        self.pieces = [piece for text in self.texts for piece in pieces_of(compiler, *text)]

    def mistake(self, where: Path | Position, message: str) -> Mistake:
        """A message at a place, with its line."""
        position = where if isinstance(where, Position) else self.source.position(where)
        lines = self.source.lines.get(position.file, [])
        return Mistake(position, message, lines[position.line - 1] if position.line <= len(lines) else "")

    def at(self, piece: Piece, words: str) -> Position:
        """Where some of the words of a piece of prose stand."""
        return self.source.locate(piece.where, words, 0)

    # -- conditions and effects ----------------------------------------------------------------------------------

    def _walk(self, tree: Any) -> None:
        if isinstance(tree, dict):
            for key, inner in tree.items():
                if key != "assume":  # what tests take for decided decides nothing in play
                    self._walk(inner)
        elif isinstance(tree, list) and tree:
            self._note(tree)
            for inner in tree:
                if isinstance(inner, list | dict):
                    self._walk(inner)

    def _note(self, tree: list[Any]) -> None:
        match tree:
            case ["fact", owner, str(attribute)]:
                self.asked.add((_owner(owner), attribute))
            case ["w", _, str(argument)] if "." in argument:
                owner, _, attribute = argument.rpartition(".")
                self.asked.add((owner, attribute))
            case ["set" | "add", owner, str(attribute), _]:
                self.given.add((_owner(owner), attribute))
            case ["keep", str(owner), str(attribute), _]:
                self.given.add((owner, attribute))
            case ["call", "knows", _, ["id", str(known)]]:
                self.known.add(known)
            case ["learn" | "aloud", str(fact), _, _]:
                self.learnt.add(fact)
            case ["scene", str(scene), str(node)]:
                self.sent.add((scene, node))
            case ["choose", str(choice), value]:
                self.chosen.add((choice, _word(value)))
            case ["move", what, ["id", str(place)]]:
                self.moved.add((place, _owner(what)))
            case _:
                pass


def pieces_of(compiler: Compiler, value: Any, where: Path, home: str, voice: str = "") -> Iterator[Piece]:
    """The strings of a text as it is written, with the case each is under."""
    if isinstance(value, str):
        if value and value != NOTHING:
            yield Piece(value, where, home, voice)
    elif isinstance(value, list):
        for inner in value:
            yield from pieces_of(compiler, inner, where, home, voice)
    elif isinstance(value, dict):
        for case, inner in value.items():
            inside = (*where, case) if (*where, case) in compiler.source.positions else where
            yield from pieces_of(compiler, inner, inside, home, case if case in compiler.readers else voice)


def standing(where: Path) -> Path:
    """The path of an entry of a page, as it is where that entry stands always."""
    return where[1:] if where and str(where[0]).startswith("@") else where


def _owner(tree: Any) -> str:
    """The id an owner's tree stands for, "" when only play knows."""
    if isinstance(tree, list) and tree[:1] == ["id"]:
        return str(tree[1])
    return "story" if tree == ["var", "story"] else ""


def _word(value: Any) -> str:
    """A value as an author writes it, "" when only play knows it."""
    if isinstance(value, list):
        return str(value[1]) if value[0] == "id" else ""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def plain(words: str) -> str:
    """Prose without what stands in braces."""
    before = ""
    while before != words:
        before, words = words, BRACES.sub(" ", words)
    return " ".join(words.split())


def spoken(words: str) -> str:
    """Prose without what stands in braces or in brackets."""
    return BRACKETS.sub(" ", plain(words))
