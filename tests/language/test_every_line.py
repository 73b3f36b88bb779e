"""Every line of the grammar, typed: it is read, nearly always as the deed it was written for, and the world answers."""

from __future__ import annotations

from dreamweave.language.command import Slot
from dreamweave.language.grammar import compile_grammar
from dreamweave.language.slots import line_of
from dreamweave.session import Session
from tests.conftest import story_named
from tests.language.world import LANGUAGE, fake_scope

HERE = {
    "thing": "lamp", "person": "bob", "known": "kettle", "about": "kettle", "seat": "ben", "topic": "gran",
    "text": "gran", "words": "gran", "word": "gran", "number": "3", "way": "hall", "direction": "north",
    "command": "look",
}  # fmt: skip
CLOAK = {**HERE, "thing": "cloak", "person": "me", "known": "cloak", "about": "cloak", "seat": "you", "way": "east"}


def typed(words: dict[str, str], second: str) -> list[tuple[str, str]]:
    """(action, command) for each line of the grammar with its slots filled."""
    grammar = compile_grammar()
    heads: dict[int, str] = {}
    for word, numbers in grammar["first"].items():
        for number in numbers.split():
            heads.setdefault(int(number), word)
    found: dict[str, str] = {}
    for number, row in enumerate(grammar["lines"].split("\n")):
        line = line_of(row)
        out = [heads[number]]
        for element, shown in zip(line.elements, line.shown, strict=True):
            word = words[element.kind] if isinstance(element, Slot) else shown
            out.append(second if word in out and word == words["thing"] else word)
        found.setdefault(" ".join(out), line.action)
    return [(action, command) for command, action in found.items()]


def test_each_is_read_and_nearly_all_as_their_own_deed() -> None:
    rows = typed(HERE, "table")
    strange: list[str] = []
    for action, command in rows:
        outcome = LANGUAGE.parse(command, fake_scope())
        assert outcome.readings or outcome.question, command
        if outcome.readings and outcome.readings[0].action != action and not outcome.readings[0].order:
            strange.append(f"{command}: {outcome.readings[0].action}, not {action}")
    print(f"\n{len(rows)} lines, {len(strange)} read as another deed")
    assert len(strange) < 0.04 * len(rows), strange


def test_each_is_answered_in_a_game() -> None:
    session = Session(story_named("cloak"))
    session.opening()
    for line in ("west", "take off cloak", "drop cloak", "x hook"):
        session.submit(line)
    for action, command in typed(CLOAK, "hook"):
        if action not in ("restart", "quit"):
            assert session.submit(command).turns
