"""Answers: what a story has to say or to do about something, chosen by cases.

An answer is words, or words with consequences; cases that end in answers are read from the top until one fits. Their
trees have the shape of a text's (prose.py) with an answer at each leaf. Where no case fits there is None, and the entry
is as though it were not there; what is written ~ is an answer all the same, and leaves nothing.
"""

from __future__ import annotations

from dreamweave.record import Value
from dreamweave.story.evaluation import compile_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from dreamweave.story.model import Tree
    from dreamweave.story.prose import Page

    Choice = Callable[[Page], "Answer | None"]


class Answer(Value):
    """What is said, or refused in these words, and what is done: text trees and effects."""

    say: Tree
    refusal: Tree
    effects: tuple[Tree, ...]

    @property
    def empty(self) -> bool:
        """Whether it leaves nothing: no words, no refusal, no consequence."""
        return self.say is None and self.refusal is None and not self.effects


def compile_answer(tree: Tree) -> Choice:
    """A closure that gives the answer for a page, or None when no case fits."""
    if tree is None:
        return _none
    assert isinstance(tree, list)
    return _COMPILE[tree[0]](tree)


def _none(_: Page) -> None:
    return None


def _answer(tree: list[Any]) -> Choice:
    answer = Answer(tree[1], tree[2], tuple(tree[3]))
    return lambda page: answer


def _by(tree: list[Any]) -> Choice:
    readers = {who: compile_answer(t) for who, t in tree[1].items()}
    anyone = readers.get("", _none)
    return lambda page: readers.get(page.reader, anyone)(page)


def _if(tree: list[Any]) -> Choice:
    condition, yes, no = compile_tree(tree[1]), compile_answer(tree[2]), compile_answer(tree[3])
    return lambda page: yes(page) if condition(page) else no(page)


def _list(tree: list[Any]) -> Choice:
    key: str = tree[1]
    first, again = (compile_answer(t) for t in tree[2])
    return lambda page: again(page) if page.times_read(key) else first(page)


_COMPILE: dict[str, Callable[[list[Any]], Choice]] = {"answer": _answer, "by": _by, "if": _if, "list": _list}


def leaves(tree: Tree) -> list[list[Any]]:
    """Every answer that may come of a tree."""
    if not isinstance(tree, list):
        return []
    if tree[0] == "answer":
        return [tree]
    parts: list[Tree] = list(tree[1].values()) if tree[0] == "by" else tree[2] if tree[0] == "list" else tree[2:]
    return [leaf for part in parts for leaf in leaves(part)]


def open_to(tree: Tree, reader: str) -> bool:
    """Whether a tree may have an answer for a reader, whatever its conditions."""
    if isinstance(tree, list) and tree[0] == "by":
        return open_to(tree[1].get(reader, tree[1].get("")), reader)
    return tree is not None
