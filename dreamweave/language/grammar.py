"""What can be said: a table from actions to lines of English, and how such lines become something to match against.

A line is words and slots: `put {held things} !(in|into) {thing}`. `~` stands for the action's head, its usual verbs.
`(a|b|)` is a choice, an empty one allowed. Slots: thing, things (also "held thing", "second thing": where it belongs
in the reading), person, people, known (anything known of, here or not), about (the same, and never fails), seat (a
protagonist), topic, text, word, words, number, way, direction, command (an order). `!` keeps the preposition of a
first noun in the reading; that of a second noun is always kept. `+person`, `+second`: whoever is being talked with
fills the place; `=on`: the topic (for GO the way) is "on". WITH may always be USING. The line that says most wins, of
equal ones the first, so the usual sense stands before the odd one, and an author's before these.

The table is compiled once, when a story is loaded, and kept in the story; playing never reads this module.
"""

from __future__ import annotations

import re

from dreamweave.language.verbs import EVERYDAY, FAMILIES, META, SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

PIECE = re.compile(r"!?\([^)]*\)|\{[^}]*\}|[^\s()]+")
MAX_EXPANSION = 400
"""Lines that the choices of one written line may become; an author's slip must not fill the memory."""


def family_actions() -> Iterator[tuple[str, str, list[str]]]:
    """(action, family, lines) for each verb that has no treatment of its own, only its family's."""
    for family, verbs in FAMILIES.items():
        for group in verbs.split():
            names = group.split("/")
            head = "(" + "|".join(n.replace("_", " ") for n in names) + ")"
            yield names[0].replace("-", "_"), family, [shape.replace("~", head, 1) for shape in SHAPES[family]]


FAMILY: dict[str, str] = {action: family for action, family, _ in family_actions()}
"""For actions named after a verb that the engine does not treat singly: gesture (alone or to somebody), feeling (about
something), handling (done to a thing, maybe with another), social (done to a person), moving. An action's family says
how to answer when no rule of the story does."""


def table() -> dict[str, list[str]]:
    """Every action with its lines, heads filled in."""
    found: dict[str, list[str]] = {}
    for action, (head, lines) in {**EVERYDAY, **META}.items():
        found[action] = [line.replace("~", f"({head})", 1) for line in lines]
    for action, _, lines in family_actions():
        found.setdefault(action, []).extend(lines)
    return found


ACTION_NAMES: frozenset[str] = frozenset((*EVERYDAY, *META, *FAMILY))
"""Every action a Reading made by this grammar can name (an author's `verbs` may add others)."""


def compile_grammar(
    lines: Mapping[str, Sequence[str]] | None = None, shown: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """The language's lines together with an author's, as plain JSON values, ready to be indexed by first word.

    {"lines": "action own implied element ..." for each line, "first": {word: "line line ..."}, "literal": "word word
    ..."}: strings, so that they load fast and are taken apart only when a command begins with that word. `own` is 1 for
    an author's line, which completion does not give away, unless its action is among those shown; `literal` are the
    words that lines hold after their first. Raises ValueError, naming the line, for one that cannot be read.
    """
    rows: list[str] = []
    first: dict[str, list[str]] = {}
    literal: set[str] = set()
    for own, source in (("1", lines or {}), ("0", table())):
        for action, written in source.items():
            for line in written:
                for row in expanded(line):
                    implied = row.pop() if isinstance(row[-1], str) and row[-1][0] in "+=" else "-"
                    number = str(len(rows))
                    elements = (e.replace(" ", "_") if isinstance(e, str) else "|".join(e) for e in row[1:])
                    literal.update(w.removeprefix("!") for e in row[1:] if not isinstance(e, str) for w in e)
                    rows.append(" ".join((action, "0" if action in shown else own, implied, *elements)))
                    for word in row[0]:
                        first.setdefault(word, []).append(number)
    return {
        "lines": "\n".join(rows),
        "first": {word: " ".join(numbers) for word, numbers in first.items()},
        "literal": " ".join(sorted(literal)),
    }


def expanded(line: str) -> list[list[Any]]:
    """The rows that a written line stands for; element 0 is the list of words it may begin with."""
    rows: list[list[Any]] = [[]]
    for piece in PIECE.findall(line):
        if piece[0] in "{+=":
            rows = [[*row, checked(piece, line)] for row in rows]
            continue
        keep = "!" if piece.startswith("!") else ""
        choices = piece.removeprefix("!").strip("()").split("|")
        single = [c.strip() for c in choices if c.strip() and " " not in c.strip()]
        longer: list[list[Any]] = [c.split() for c in choices if " " in c.strip()]
        ways: list[list[Any]] = [[]] if any(not c.strip() for c in choices) else []
        if "with" in single and "using" not in single:
            single.append("using")
        if single:
            ways.append([[keep + w for w in single]])
        ways += [[[keep + w] if n == len(c) - 1 else [w] for n, w in enumerate(c)] for c in longer]
        rows = [[*row, *way] for row in rows for way in ways]
        if len(rows) > MAX_EXPANSION:
            raise ValueError(f"too many choices in the grammar line: {line}")
    for row in rows:
        if not row or not isinstance(row[0], list):
            raise ValueError(f"a grammar line must begin with a word: {line}")
    return rows


SLOTS = frozenset(
    "thing things person people about known seat topic text word words number way direction command".split()
)


def checked(piece: str, line: str) -> str:
    """A slot or an implied place, when it is one that can be read. Raises ValueError naming the line."""
    if piece in ("+person", "+second") or piece[0] == "=":
        return piece
    words = piece.strip("{}").split()
    if words and words[0] in ("held", "second") and len(words) == 1:
        words.append("thing")
    if not words or (words[-1].removesuffix("s") not in SLOTS | {"people"} and words[-1] not in SLOTS):
        raise ValueError(f"no such slot {piece} in the grammar line: {line}")
    if set(words[:-1]) - {"held", "second"}:
        raise ValueError(f"no such slot {piece} in the grammar line: {line}")
    return "{" + " ".join(words) + "}"
