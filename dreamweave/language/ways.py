"""The ways to read a command that no line of the grammar reads as it stands: a table, tried from the top.

Each is a function of the command and of the reader, and says None when it is not that. Those that unwrap take one layer
off (an order, softened speech, a gerund, a second command after AND) and have the rest read as a command of its own,
one deeper; how deep and how often is bounded, so a line of PLEASE is no dearer than another.
"""

from __future__ import annotations

from dreamweave.language.addressing import STATING, addressed, called_last
from dreamweave.language.command import MAX_DEPTH, PROBE, Command, Outcome, shifted
from dreamweave.language.lexicon import ARTICLES, GERUND_AFTER, LINKS, SOFT_ENDS, SOFT_LAST, trimmed
from dreamweave.language.missing import spelt_out
from dreamweave.language.refusing import refused
from dreamweave.language.softening import kind_of, softener
from dreamweave.messages import Option, Question, Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.language.reader import Reader

BEING = frozenset(
    "is isn't was wasn't are aren't am were do don't does doesn't did didn't has have had can't cannot won't looks "
    "seems feels smells love hate like feel said told thought never".split()
)
"""Verbs of what is said rather than bidden."""

SOMEBODY = frozenset("somebody someone anybody anyone".split())
INDEFINITE = SOMEBODY | {"something", "anything"}
"""Words for what is not said: GIVE BOB SOMETHING TO BREAK."""

SPARE = frozenset(
    "back really actually just even still quite very right also maybe perhaps simply straight together over".split()
)
"""Words that colour a command and say nothing that it needs."""

TRIES = 6
"""Places in a line where a second command is looked for."""


def otherwise(command: Command, reader: Reader) -> Outcome:
    """What a command is that no line reads whole; the best refusal when no way reads it either."""
    for below, unwraps, way in WAYS:
        if command.depth < below and not (unwraps and reader.tired()) and (outcome := way(command, reader)):
            return outcome
    return refused(command, reader)


def named(command: Command, reader: Reader) -> Outcome | None:
    """BEN: to be him."""
    who = reader.seat(command.words)
    return Outcome((Reading("be", command.scope.actor, (who,)),)) if who else None


def quoted(command: Command, reader: Reader) -> Outcome | None:
    """ "DORCAS": said aloud."""
    word = command.words[0]
    if word[0] != '"' or command.n > 1:
        return None
    return Outcome((Reading("say", command.scope.actor, topic=word.strip('"')),))


def direction(command: Command, reader: Reader) -> Outcome | None:
    """NORTH WEST, TO THE NORTH."""
    way = command.direction(0, command.n)
    return Outcome((Reading("go", command.scope.actor, way=way),)) if way else None


def softened(command: Command, reader: Reader) -> Outcome | None:
    """The command without I WANT TO, PLEASE, CAREFULLY before it; None when there is none or it says nothing."""
    words = command.words
    k, last = 0, command.n - 1
    while k < last and (k == 0 or not reader.grammar.of(words[k])) and (taken := softener(words, k)):
        k += taken
        while k < last and words[k] == ",":
            k += 1
    if not k or words[k] == "a" or (k == last and words[k] in LINKS):
        return None  # DO A DANCE is no shorthand of ASK, and GO TO lacks a place
    inner = reader.parse(command.after(k), command.scope, command.depth + 1)
    if (not inner.readings or words[-1] == "you" or words[k] == "have") and (spoken := stated(command, reader)):
        return spoken
    if inner.refusal is None or inner.question is not None or not reader.grammar.of(words[0]):
        return unwrapped(shifted(inner, command.span(k, k + 1)[0]), kind_of(words[:k]), command.after(k))
    return None


def stated(command: Command, reader: Reader) -> Outcome | None:
    """IT IS DARK, MY NAME IS JACK, I LOVE YOU: said aloud, since it bids nobody do anything."""
    words = command.words
    if words[0] not in STATING or command.n < 2 or command.depth > 1:
        return None
    if "'" not in words[0] and BEING.isdisjoint(words[1:3]):
        return None
    return Outcome((Reading("say", command.scope.actor, (), "", "", command.quoted(0, command.n)),))


def and_then(command: Command, reader: Reader) -> Outcome | None:
    """A AND B where both are commands: the first, with the other left as the rest."""
    words, last = command.words, command.n - 1
    tries = 0
    for k in range(1, last):
        if words[k] in ("and", ",") and reader.starts(words[k + 1]) and tries < TRIES:
            if tuple(words[k + 1 :]) in SOFT_LAST:
                return None
            if k == last - 1 and alone(words[k + 1], reader):
                continue
            if words[0] == "as" != words[k + 1] and words[k] == "," and reader.seat(words[1:k]):
                continue  # AS BEN, LOOK, WAIT: Ben looks
            tries += 1
            inner = reader.parse(command.text[: command.span(0, k)[1]], command.scope, PROBE)
            apart = (
                words[0] != "as" or words[k] != "," or "," in words[1:k] or words[k + 1] == "as"
            )  # AS BEN, TAKE COIN is one
            if inner.goes_on and apart:
                return inner.replace(rest=command.after(k + 1))
    return None


def alone(word: str, reader: Reader) -> bool:
    """Whether a last word alone is likelier a thing than a deed: SWORD AND SHIELD, BREAD AND SALT."""
    lines = reader.grammar.of(word)
    return bool(lines) and reader.story.families.get(lines[0].action) in ("handling", "social", "feeling")


def trailing(command: Command, reader: Reader) -> Outcome | None:
    """The command without PLEASE, CAREFULLY, AGAIN after it, when it can be read without."""
    words = command.words
    if words[-1] not in SOFT_ENDS:
        return None
    for soft in SOFT_LAST:
        k = command.n - len(soft)
        if k > 0 and tuple(words[k:]) == soft:
            while k > 1 and words[k - 1] == ",":
                k -= 1
            if words[k - 1] in ARTICLES:
                continue
            core = command.text[: command.span(0, k)[1]]
            inner = reader.parse(core, command.scope, command.depth + 1)
            if inner.goes_on:
                return unwrapped(inner, kind_of(words[k:]), core)
    return None


def unwrapped(inner: Outcome, kind: str, core: str) -> Outcome:
    """A reading of a command within another, with what was taken off it; of several layers the innermost command, and
    the outermost kind that is worth telling."""
    if not inner.readings:
        return inner
    if inner.rest:
        core = core.removesuffix(inner.rest)
    return inner.replace(wrapping=kind or inner.wrapping, core=inner.core or trimmed(core, 0, len(core)).text)


def gerund(command: Command, reader: Reader) -> Outcome | None:
    """TRY OPENING THE BOX, KEEP DIGGING: as the verb itself."""
    words = command.words
    if command.n < 2 or not any(w.endswith("ing") for w in words[1:4]):
        return None
    k = next((len(lead) for lead in GERUND_AFTER if tuple(words[: len(lead)]) == lead), 0)
    if not k or k >= command.n or not words[k].endswith("ing"):
        return None
    stem = words[k][:-3]
    tail = command.text[command.span(k, k + 1)[1] :]
    for verb in (stem, stem + "e", stem[:-1]):
        if verb and reader.grammar.of(verb):
            inner = reader.parse(verb + tail, command.scope, command.depth + 1)
            if inner.goes_on:
                return unwrapped(inner, "wish", verb + tail)
    return None


def spare(command: Command, reader: Reader) -> Outcome | None:
    """HANG THE KEY BACK UP, IS IT REALLY SO: without a word that only colours the others, where that can be read."""
    for k in range(1, command.n):
        if command.words[k] in SPARE:
            core = f"{command.slice(0, k)} {command.slice(k + 1, command.n)}".strip()
            inner = reader.parse(core, command.scope, command.depth + 1)
            if inner.readings:
                return unwrapped(inner, "", core)
    return None


def indefinite(command: Command, reader: Reader) -> Outcome | None:
    """WEAVE SOMETHING: the question what, as for WEAVE; where that asks nothing, the rest of the line stays said."""
    at = next((k for k in range(1, command.n) if command.words[k] in INDEFINITE), 0)
    if not at:
        return None
    inner = reader.parse(command.text[: command.span(0, at)[1]], command.scope, command.depth + 1)
    if inner.question is not None and inner.question.kind == "missing":
        return inner
    if at > 1 or not reader.grammar.of(command.words[0]):
        return None
    asks = "Whom" if command.words[at] in SOMEBODY else "What"
    prompt = f"{asks} do you want to {spelt_out(command.words[0])}?"
    stem = f"{command.words[0]} _ {command.slice(at + 1, command.n)}".strip()
    return Outcome(question=Question("missing", prompt, (), stem), message=prompt)


def place(command: Command, reader: Reader) -> Outcome | None:
    """A place's name alone, where no thing has it: to go there, or to look about when one is there."""
    words, scope = command.words, command.scope
    if (command.n == 1 and reader.grammar.of(words[0])) or (
        words[-1] not in reader.story.vocabulary and "'" not in words[-1]
    ):
        return None
    found = command.nouns.places(0, command.n)
    phrase = command.nouns.phrase(0, command.n)
    if len(found) != 1 or (phrase is not None and phrase.parts[0].ids != found):
        return None
    if found[0] == scope.place:
        return Outcome((Reading("look", scope.actor),))
    return Outcome((Reading("go", scope.actor, (), "", "", "", -1, found[0]),))


def bare_noun(command: Command, reader: Reader) -> Outcome | None:
    """A noun without a verb: ask what to do with it. The answer may be any verb that takes one thing."""
    words, scope = command.words, command.scope
    phrase = command.nouns.phrase(0, command.n)
    if phrase is None or reader.grammar.of(words[0]):
        return None
    noun = " ".join(w for w in words if w not in ARTICLES)
    ids = phrase.parts[0].ids
    if phrase.plural or len(ids) != 1:
        prompt = f"What do you want to do with {' '.join(words)}?"
        return Outcome(question=Question("missing", prompt, (), f"_ {noun}"), message=prompt)
    id = ids[0]
    actions = ("examine", "talk") if reader.story.entities[id].kind == "person" else ("examine", "take")
    options = tuple(Option(action, Reading(action, scope.actor, (id,))) for action in actions)
    prompt = f"What do you want to do with {command.the(id)}?"
    return Outcome(question=Question("missing", prompt, options, f"_ {noun}"), message=prompt, meant=(id,))


ALWAYS = MAX_DEPTH + 2

if TYPE_CHECKING:
    from typing import TypeAlias

    Way: TypeAlias = Callable[[Command, Reader], Outcome | None]

WAYS: tuple[tuple[int, bool, Way], ...] = (
    (ALWAYS, False, named),
    (ALWAYS, False, quoted),
    (ALWAYS, False, direction),
    (MAX_DEPTH, True, addressed),
    (MAX_DEPTH, True, called_last),
    (MAX_DEPTH, True, softened),
    (MAX_DEPTH, True, stated),
    (PROBE, True, and_then),
    (MAX_DEPTH, True, trailing),
    (MAX_DEPTH, True, gerund),
    (MAX_DEPTH, True, spare),
    (MAX_DEPTH, True, indefinite),
    (ALWAYS, False, place),
    (1, False, bare_noun),
)
"""Each way with the depth below which it is tried, and whether it unwraps, which a line may only do so often."""
