"""Verbs: what a pack adds to the language, lines for an action there is or an action of its own.

An author's line stands before the language's, so that it may take a command from another action. Between two actions
of the pack itself that is a mistake; between one of them and the engine's, a doubt (tools/doubts/verbs.py).
"""

from __future__ import annotations

import re
from typing import Any

from dreamweave.record import Value
from dreamweave.story import schema
from dreamweave.story.compiler import Compiler
from dreamweave.story.declarations import ID
from dreamweave.story.diagnostics import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dreamweave.story.compiler import Shape
    from dreamweave.story.loader import Path

ANYTHING, WORDS = "{thing}", "{words}"
FREE = frozenset("topic text word words number".split())

SEVERAL = 2
"""Things that a line names which is about things first, whatever words may stand at its end."""

FREELY = re.compile(r"!?\{(topic|text|words?|numbers?|way|direction|command)\}")
"""A slot of a grammar line that any words may fill."""

NAMING = re.compile(r"\{.*(thing|person|people|known|about|seat)")
"""A slot of a grammar line that something is named in."""


class Room(Value):
    """What the lines of an action have room for. things: the most that one of them names; words: all that stand in
    them; free: whether one that names fewer than two things ends in words of any kind; ways: whether one is a verb and
    a direction."""

    things: int
    words: frozenset[str]
    free: bool
    ways: bool


def rooms_of(lines: str) -> dict[str, Room]:
    """By action, what the lines of a grammar have room for."""
    found: dict[str, Room] = {}
    for line in lines.split("\n"):
        action, _, implied, *elements = line.split(" ")
        things = len([e for e in elements if NAMING.match(e)]) + (implied in ("+person", "+second"))
        before = found.get(action, Room(0, frozenset(), False, False))
        words = before.words | {w for e in elements for w in e.replace("!", "").split("|")}
        free = before.free or (things < SEVERAL and any(FREELY.match(e) for e in elements))
        ways = before.ways or elements in (["{direction}"], ["{way}"])
        found[action] = Room(max(before.things, things), words, free, ways)
    return found


class Library(Value):
    """What the layers above lend the compiler: their lines, their actions and their grammar. expanded: what a grammar
    line stands for; families: by action, for those that only their family knows; idle: actions that come to nothing by
    themselves."""

    lines: Mapping[str, str]
    actions: frozenset[str]
    grammar: Callable[[Mapping[str, list[str]], frozenset[str]], dict[str, Any]]
    expanded: Callable[[str], list[list[Any]]]
    families: Mapping[str, str]
    idle: frozenset[str]


class Verbs:
    """The verbs of a pack: the grammar with their lines, and every action that a table may speak of."""

    def __init__(self, compiler: Compiler, library: Library) -> None:
        self.compiler, self.library = compiler, library
        self.own: dict[str, schema.VerbForm] = {}
        """The actions that the engine has not got."""
        self.answered: dict[str, schema.VerbForm] = {}
        """Those with an answer for when nothing else has one."""
        lines = {action: self._lines(action, form) for action, form in compiler.pack.verbs.items()}
        self.grammar = library.grammar(lines, frozenset(self.own))
        self.actions = library.actions | self.own.keys()
        self.rooms = rooms_of(self.grammar["lines"])

    def comes_to_nothing(self, action: str) -> bool:
        """Whether an action does nothing by itself."""
        return action in self.own or action in self.library.idle or action in self.library.families

    def trees(self) -> dict[str, Any]:
        """What play needs of each action of the pack's own: what it needs of its nouns, the words it begins with, and
        the page that brings it."""
        pages = {layer.heading.key: i for i, layer in enumerate(self.compiler.layers)}
        paged = self.compiler.source.paged
        return {
            action: {
                "needs": form.needs,
                "words": self._heads(action),
                "page": pages.get(paged.get(("verbs", action), ""), -1),
            }
            for action, form in self.own.items()
        }

    def _heads(self, action: str) -> list[str]:
        found = [word for shape, whose, _ in self.compiler.worded if whose == action for word in sorted(shape[0])]
        return list(dict.fromkeys(found))

    def _lines(self, action: str, form: schema.Names | schema.VerbForm) -> list[str]:
        """The lines of an entry that can be read; mistakes for the others."""
        where: Path = ("verbs", action)
        known = action in self.library.actions
        if not isinstance(form, schema.VerbForm):
            form = schema.VerbForm(lines=form)
            if not known:
                near = did_you_mean(action, self.library.actions)
                self.compiler.source.mistake(
                    where, f"there is no action {action}{near}; one of the story's own has lines: and else:"
                )
                return []
        elif not known and not (form.lines and form.otherwise and ID.match(action)):
            near = did_you_mean(action, self.library.actions)
            self.compiler.source.mistake(
                where, f"an action of the story's own, {action}, has an id, lines: and else:{near}"
            )
            return []
        if not known:
            self.own[action] = form
        elif form.needs:
            self.compiler.source.mistake((*where, "needs"), f"the engine knows already what {action} needs")
        if form.otherwise:
            self.answered[action] = form
        written = [form.lines] if isinstance(form.lines, str) else form.lines
        inside = (*where, "lines") if (*where, "lines") in self.compiler.source.positions else where
        return [line for i, line in enumerate(written) if self._read(action, line, (*inside, i))]

    def _read(self, action: str, line: str, where: Path) -> bool:
        """Whether a line can be read; it is compared with those of the pack's other actions."""
        rows = self.compiler.checked(where, self.library.expanded, line)
        for shape in map(shape_of, rows or ()):
            for other, whose, place in self.compiler.worded:
                if whose != action and collide(shape, other):
                    there = self.compiler.source.position(place)
                    message = (
                        f"{line} is a line of {whose} too, at {there.file}:{there.line}; one of them is never read"
                    )
                    self.compiler.source.mistake(where, message)
                    return False
            self.compiler.worded.append((shape, action, where))
        return rows is not None


def shape_of(row: list[Any]) -> Shape:
    """What a row of a grammar line looks like from outside: words, and for each slot whether it is filled by a name or
    by words."""
    out: list[frozenset[str] | str] = []
    for element in row:
        if isinstance(element, list):
            out.append(frozenset(word.removeprefix("!") for word in element))
        elif element[0] == "{":
            kind = element.strip("{}").split()[-1].removesuffix("s")
            out.append(WORDS if kind in FREE or f"{kind}s" in FREE else ANYTHING)
    return tuple(out)


def collide(one: Shape, other: Shape) -> bool:
    """Whether a command may be of either shape, and say as much in both."""
    return len(one) == len(other) and all(
        a == b if isinstance(a, str) or isinstance(b, str) else bool(a & b) for a, b in zip(one, other)
    )
