"""What a command still lacks: the question that asks for it, and the stem that the answer completes."""

from __future__ import annotations

from dreamweave.language.command import Outcome, Slot
from dreamweave.language.failures import MissingNoun, NobodyHere, NotAPerson, NotPlural, plain
from dreamweave.messages import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from dreamweave.language.command import Command, Line
    from dreamweave.language.lines import Lines

    Taken: TypeAlias = tuple[tuple[int, int, int], ...]
    Lack: TypeAlias = tuple[Line, int, Taken]
    """A line, its first element that is wanting, and the words that fill its slots before."""

ADDRESSING = frozenset({"about", "for", "to"})
"""Words after which, or before which, somebody was named: ASK ZORK ABOUT POLE does not lack a person."""

NAMED = frozenset({"thing", "person", "known", "way", "direction"})
"""Slots that may stand before what is wanting."""

MOST_LACKS = 8
MOST_WANTING = 3
"""Elements of a line that may be wanting at its end."""

MOST_STEMS = 3
"""Ways of going on that one answer is tried with: PUT LAMP IN, PUT LAMP ON."""

IN_FULL = {
    "x": "examine", "l": "look", "t": "tell", "a": "ask", "get": "get", "ex": "examine", "g": "repeat", "z": "wait",
}  # fmt: skip


def spelt_out(verb: str) -> str:
    """A verb in full."""
    return IN_FULL.get(verb, verb)


def missing(command: Command, grammar: Lines, lines: Sequence[Line]) -> Outcome | None:
    """The question for the first noun that a command still lacks; None when more than one noun is wanting or wrong."""
    lacks: list[Lack] = []
    if not any(command.nouns.strange(word, grammar.has) for word in command.words[1:]):
        for line in lines:
            fit(command, line, 0, 1, (), lacks)
    if not lacks:
        return partner_missing(command)
    lacks.sort(key=lambda lack: (not suits(command, *lack), 0 if lack[2] else wanting(*lack[:2])))
    line, e, taken = lacks[0]
    shape = [isinstance(x, Slot) for x in line.elements[e:]]
    at = shape.index(True)
    slot = line.elements[e + at]
    assert isinstance(slot, Slot)
    if slot.kind == "person" and not any(
        command.hears(id) for id in command.scope.visible if id != command.scope.actor
    ):
        return plain(NobodyHere)
    tails = tails_of(lacks, shape)
    links = [" ".join(tail[:at]) for tail in tails]
    where = "in or on" if links[:2] == ["in", "on"] else links[0]
    if line.action == "talk" and not where and command.n == 1:
        where = "to"
    asks = "Whom" if line.implied is not None and slot.kind == "topic" else slot.asks
    after = " ".join(line.shown[e + at + 1 :]).strip()
    prompt = f"{asks} do you want to {' '.join(x for x in (described(command, taken), where, after) if x)}?"
    stem = "|".join(" ".join((command.text.strip(), *tail)) for tail in tails)
    return Outcome(question=Question("missing", prompt, (), stem), message=prompt, meant=named(command, taken))


def named(command: Command, taken: Taken) -> tuple[str, ...]:
    """What the filled slots of a command name, each slot one thing."""
    phrases = [command.nouns.phrase(i, j) for _, i, j in taken]
    return tuple(p.parts[0].ids[0] for p in phrases if p is not None and not p.plural and len(p.parts[0].ids) == 1)


def fit(command: Command, line: Line, e: int, i: int, taken: Taken, lacks: list[Lack]) -> None:
    """Note each way in which the words from i on are the beginning of a line's elements from e on, and no more."""
    if i == command.n:
        left = line.elements[e:]
        if 0 < len(left) <= MOST_WANTING and any(isinstance(x, Slot) for x in left):
            lacks.append((line, e, taken))
        return
    if e >= len(line.elements) or len(lacks) > MOST_LACKS:
        return
    element = line.elements[e]
    if not isinstance(element, Slot):
        if command.words[i] in element:
            fit(command, line, e + 1, i + 1, taken, lacks)
        return
    if element.kind not in NAMED:
        return
    for j in range(command.n, i, -1):
        phrase = command.nouns.phrase(i, j)
        if phrase is None or (phrase.plural and not element.many):
            continue
        if element.kind != "person" or command.is_person(i, j):
            fit(command, line, e + 1, j, (*taken, (e, i, j)), lacks)


def tails_of(lacks: list[Lack], shape: list[bool]) -> list[list[str]]:
    """How the command may go on, "_" for a slot: the first lack's tail, and those that differ in a word of it."""
    line, e, taken = lacks[0]
    found: list[list[str]] = []
    for other, start, took in lacks:
        if other.action == line.action and took == taken and start == e and len(found) < MOST_STEMS:
            tail = [word or "_" for word in other.shown[start:]]
            if [word == "_" for word in tail] == shape and tail not in found:
                found.append(tail)
    return found


def suits(command: Command, line: Line, e: int, taken: Taken) -> bool:
    """Whether a line's filled places fit what fills them: SHOW BOB lacks a thing, SHOW LAMP a person."""
    phrase = command.nouns.phrase(*taken[0][1:]) if taken else None
    if phrase is None or not phrase.parts[0].ids:
        return True
    person = command.hears(phrase.parts[0].ids[0])
    return any(isinstance(x, Slot) and (x.kind == "person") == person for x in line.elements[:e])


def wanting(line: Line, e: int) -> int:
    """How much a bare verb still lacks by this line, things before directions."""
    left = line.elements[e:]
    kind = left[0].kind if isinstance(left[0], Slot) else ""
    return 2 * len(left) + (kind == "direction") + 3 * (kind == "number")


def partner_missing(command: Command) -> Outcome | None:
    """The question for whoever is spoken to, when a line wanted somebody and the command named nobody in vain."""
    failures = command.failures
    lacking = next((f.line for f in failures if isinstance(f, (MissingNoun, NobodyHere))), None)
    in_vain = any(type(f) in (NotAPerson, NotPlural) for f in failures)
    if lacking is None or in_vain or any(word in ADDRESSING for word in command.words[2:]):
        return None
    return placeholder(command, lacking)


def placeholder(command: Command, line: Line) -> Outcome:
    """The question for whoever ASK ABOUT or GIVE is addressed to, when no one here is the obvious one."""
    if not command.company():
        return plain(NobodyHere)
    words = command.words
    verb = spelt_out(words[0])
    rest = command.slice(1, command.n)
    if line.implied is not None and line.implied.second:
        stem, said = f"{command.text.strip()} to _", f"{verb} {rest} to"
    else:
        about = rest if words[1:2] in (["about"], ["for"]) else "about " + rest
        stem = f"{line.action if line.action in ('ask', 'tell') else 'ask'} _ {about}" if rest else f"{verb} to _"
        said = f"{line.action} {about}" if rest else f"{verb} to"
    prompt = f"Whom do you want to {said}?"
    return Outcome(question=Question("missing", prompt, (), stem), message=prompt)


def described(command: Command, taken: Taken) -> str:
    """The command so far in full words: the verb, and each noun by its name where it names one thing."""
    words = command.words
    spans = {i: j for _, i, j in taken}
    out = [spelt_out(words[0])]
    k = 1
    while k < command.n:
        if k in spans:
            phrase = command.nouns.phrase(k, spans[k])
            ids = phrase.parts[0].ids if phrase and len(phrase.parts) == 1 and not phrase.plural else []
            out.append(command.the(ids[0]) if len(ids) == 1 else " ".join(words[k : spans[k]]))
            k = spans[k]
        else:
            out.append(words[k])
            k += 1
    return " ".join(out).replace(" ,", ",")
