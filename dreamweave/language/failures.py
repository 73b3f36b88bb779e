"""Out of all that went wrong, what to tell: the most informative refusal, or the question that would put it right.

Every line that fitted the words but named nothing left a Failure behind. Those are explained only now, since an
ordinary command fails many lines on its way to the one that reads it. Nothing said here may name what the one who acts
has not met, and whatever it suggests has been parsed.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.lexicon import AND, ARTICLES, DIRECTIONS, singulars
from dreamweave.language.readings import Failure, Slot
from dreamweave.messages import Option, Question, Reading, Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.parser import Command, Language, Outcome
    from dreamweave.language.readings import Line

INFORMATIVE: dict[str, int] = {
    kind: n
    for n, kind in enumerate(
        (
            no.MISSING_NOUN,
            no.UNKNOWN_VERB, no.MISPLACED_WORD, no.TOO_MANY_NOUNS, no.UNKNOWN_WORD, no.BAD_NUMBER, no.NOTHING_MATCHES,
            no.NOTHING_MEANT,
            no.NOT_PLURAL, no.TOO_MANY, no.NOBODY_HERE, no.NOT_A_PERSON, no.NEVER_MET, no.NOT_HERE,
        )
    )
}  # fmt: skip
"""The larger, the more a refusal tells."""

SAME = {no.NOTHING_TO_DO: no.NOTHING_MATCHES, no.NOTHING_MEANT: no.NOTHING_MATCHES, no.NOBODY_HERE: no.NOT_A_PERSON}
"""Failures that differ in their words only."""

AT_FAULT = frozenset({no.UNKNOWN_WORD, no.NEVER_MET, no.NOT_HERE})

ADDRESSING = frozenset({"about", "for", "to"})
"""Words after which, or before which, somebody was named: ASK ZORK ABOUT POLE does not lack a person."""

ASKED = {"person": "Whom", "way": "Which way", "direction": "Which way", "number": "How many"}
FULL = {
    "x": "examine", "l": "look", "t": "tell", "a": "ask", "get": "get", "ex": "examine", "g": "repeat", "z": "wait",
}  # fmt: skip


def best(language: Language, command: Command) -> Outcome:
    """The most informative refusal of a command that nothing reads."""
    words = command.words
    lines = language.lines(words[0])
    if not lines:
        if words[0][0].isdigit() and len(words) == 1:
            return plain(no.NOTHING_TO_ANSWER)
        if words[0] in DIRECTIONS and len(words) > 1:
            return refusal(language, command, stuck(language, command))
        attempt = language.attempt(command)
        kind, start, end, ids = attempt.nouns.explain(0, len(words), language.is_word)
        if kind in (no.NOT_HERE, no.NEVER_MET):
            return refusal(language, command, Failure(kind, start, end, None, ids))
        return unknown_verb(language, command)
    attempt = language.attempt(command)
    if command.inner is not None:
        return command.inner
    if outcome := missing(language, command, lines):
        return outcome
    found: list[Failure] = []
    seen: dict[tuple[int, int], tuple[str, int, int, list[str]]] = {}
    for failure in attempt.failures[:60]:
        kind = failure.kind
        if not kind:
            key = (failure.start, failure.end)
            if key not in seen:
                seen[key] = attempt.nouns.explain(*key, language.is_word)
            kind, start, end, ids = seen[key]
            failure = Failure(kind, start, end, failure.line, ids)
        if words[failure.start] not in ARTICLES or failure.end - failure.start > 1:
            found.append(failure)
    if any(f.kind == no.NOT_A_PERSON for f in found):
        found = [f for f in found if f.kind != no.UNKNOWN_WORD or not language.is_word(words[f.start])]
    chosen = max(found, key=lambda f: telling(f, found)) if found else stuck(language, command)
    if chosen.kind == no.MISSING_NOUN and chosen.line is not None:
        return placeholder(language, command, chosen.line)
    return refusal(language, command, chosen)


def telling(failure: Failure, others: list[Failure]) -> tuple[int, int]:
    """How much a failure tells. That a thing is no person tells nothing when a later word is the one at fault, as in
    GIVE LAMP TO ZORK."""
    if failure.kind == no.NOT_A_PERSON and any(o.kind in AT_FAULT and o.start > failure.start for o in others):
        return (0, 0)
    return (INFORMATIVE.get(failure.kind, 0), failure.line.weight if failure.line else 0)


def stuck(language: Language, command: Command) -> Failure:
    """No line fitted the words at all: the word from which on nothing fits."""
    attempt = language.attempt(command)
    words = command.words
    for k in range(1, len(words)):
        kind, start, end, _ = attempt.nouns.explain(k, k + 1, language.is_word)
        if kind in (no.UNKNOWN_WORD, no.NEVER_MET) and words[k] not in AND:
            if not language.is_word(words[k]):
                return Failure(kind, start, end)
            if k == len(words) - 1 and language.lines(words[k]) and all(w in ARTICLES for w in words[1:k]):
                return Failure(no.NOTHING_MATCHES, start, end)  # PAY BILL: a deed elsewhere, here a thing
    for n in range(len(words) - 1, 0, -1):
        if language.reads(command.slice(0, n), command.scope):
            return Failure(no.MISPLACED_WORD, n, n + 1)
    last = len(words) - 1
    return Failure(no.MISPLACED_WORD, last if last else 0, last + 1)


def refusal(language: Language, command: Command, failure: Failure) -> Outcome:
    """The outcome for one failure, with a spelling tried for a word that is not known."""
    from dreamweave.language.parser import PROBE, Outcome, capital

    kind, scope = failure.kind, command.scope
    i, j = failure.start, failure.end
    start, end = command.span(i, j)
    typed = command.text[start:end]
    bare = " ".join(w for w in command.words[i:j] if w not in ARTICLES) or typed
    ids = [id for id in failure.ids if id in scope.visible or scope.known(id)]
    name = language.the(ids[0], scope) if len(ids) == 1 else "the " + bare
    several = language.story.entities[ids[0]].pronoun == "they" if len(ids) == 1 else bool(singulars(bare))
    are = "are" if several else "is"
    verb = command.words[0]
    parts: dict[str, str] = {"word": f'"{typed}"'}
    suggestion = ""
    if kind == no.UNKNOWN_WORD:
        if command.depth < PROBE and (outcome := spelt(language, command, i)):
            return outcome
    elif kind in (no.MISPLACED_WORD, no.TOO_MANY_NOUNS):
        before = command.slice(0, i)
        if before and language.reads(before, scope):
            suggestion = before
        if before:
            parts = {"word": typed.upper(), "so_far": before.upper()}
        else:
            kind = no.UNKNOWN_VERB
    elif kind == no.NOT_HERE:
        seen = scope.last_seen(ids[0]) if len(ids) == 1 else ""
        where = ""
        if seen and seen != scope.place and seen in language.story.entities:
            where = f" Last seen: {language.the(seen, scope)}."
        parts = {"The_word": capital(name), "is_": are, "seen": where}
    elif kind == no.NEVER_MET:
        parts = {"actor": language.story.entities[scope.actor].name, "word": f'"{typed}"'}
    elif kind == no.NOT_PLURAL:
        parts = {"verb": FULL.get(verb, verb).upper()}
    elif kind == no.NOTHING_MATCHES:
        parts = {"word": bare if "'" not in bare else f'"{bare}"'}
    elif kind == no.NOTHING_TO_DO:
        parts = {"verb": FULL.get(verb, verb)}
    elif kind == no.TOO_MANY:
        n = len(failure.ids)
        parts = {"are": "is" if n == 1 else "are", "number": str(n)}
    elif kind == no.NOT_A_PERSON:
        parts = {"The_word": capital(name), "is_": are}
    message = no.said(kind, **parts)
    if kind == no.NOT_PLURAL and failure.line is not None and failure.line.personal:
        message = "One person can be spoken to at a time."
    return Outcome(refusal=Refusal(SAME.get(kind, kind), typed, start, end, suggestion), message=message)


def plain(kind: str) -> Outcome:
    """The outcome for a kind whose words are always the same."""
    from dreamweave.language.parser import Outcome

    return Outcome(refusal=Refusal(kind), message=no.said(kind))


def unknown_verb(language: Language, command: Command) -> Outcome:
    """The first word begins nothing: misspelt, or a noun, or not a word at all."""
    from dreamweave.language.parser import PROBE, Outcome

    if command.depth < PROBE and (outcome := spelt(language, command, 0)):
        return outcome
    words = command.words
    start, end = command.span(0, 1)
    typed = command.text[start:end]
    comma = words.index(",") if "," in words else 0
    if 0 < comma < len(words) - 1 and language.starts(words[comma + 1]) and not language.is_word(words[0]):
        return Outcome(
            refusal=Refusal(no.UNKNOWN_WORD, typed, start, end), message=no.said(no.UNKNOWN_WORD, word=f'"{typed}"')
        )
    return Outcome(
        refusal=Refusal(no.UNKNOWN_VERB, typed, start, end), message=no.said(no.UNKNOWN_VERB, word=f'"{typed}"')
    )


def spelt(language: Language, command: Command, i: int) -> Outcome | None:
    """The question about a misspelt word, when exactly one correction stands out and the whole then parses."""
    from dreamweave.language.parser import Outcome
    from dreamweave.language.spelling import correction

    found = correction(language, command, i)
    if found is None:
        return None
    word, line, reading = found
    start, end = command.span(i, i + 1)
    typed = command.text[start:end]
    prompt = no.said(no.MISSPELT, word=f'"{typed}"', suggestion=f'"{word}"')
    options = (Option("yes", reading),) if reading is not None else ()
    return Outcome(
        refusal=Refusal(no.MISSPELT, typed, start, end, line),
        question=Question("spelling", prompt, options, line),
        message=prompt,
    )


def bare_noun(language: Language, command: Command) -> Outcome | None:
    """A noun without a verb: ask what to do with it. The answer may be any verb that takes one thing."""
    from dreamweave.language.parser import Outcome

    scope = command.scope
    phrase = language.attempt(command).nouns.phrase(0, len(command.words))
    if phrase is None:
        return None
    noun = " ".join(w for w in command.words if w not in ARTICLES)
    ids = phrase.parts[0].ids
    if phrase.plural or len(ids) != 1:
        prompt = f"What do you want to do with {' '.join(command.words)}?"
        return Outcome(question=Question("missing", prompt, (), f"_ {noun}"), message=prompt)
    id = ids[0]
    actions = ("examine", "talk") if language.story.entities[id].kind == "person" else ("examine", "take")
    options = [Option(action, Reading(action, scope.actor, (id,))) for action in actions]
    prompt = f"What do you want to do with {language.the(id, scope)}?"
    return Outcome(question=Question("missing", prompt, tuple(options), f"_ {noun}"), message=prompt)


def missing(language: Language, command: Command, lines: tuple[Line, ...]) -> Outcome | None:
    """The question for the first noun that a command still lacks; None when more than one noun is wanting or wrong."""
    from dreamweave.language.parser import Outcome

    attempt = language.attempt(command)
    words = command.words
    n = len(words)
    found: list[tuple[Line, int, tuple[tuple[int, int, int], ...]]] = []

    def fit(line: Line, e: int, i: int, taken: tuple[tuple[int, int, int], ...]) -> None:
        if i == n:
            left = line.elements[e:]
            if 0 < len(left) <= 3 and any(isinstance(x, Slot) for x in left):
                found.append((line, e, taken))
            return
        if e >= len(line.elements) or len(found) > 8:
            return
        element = line.elements[e]
        if not isinstance(element, Slot):
            if words[i] in element:
                fit(line, e + 1, i + 1, taken)
            return
        if element.kind not in ("thing", "person", "known", "way", "direction"):
            return
        for j in range(n, i, -1):
            phrase = attempt.nouns.phrase(i, j)
            if phrase is None or (phrase.plural and not element.many):
                continue
            if element.kind != "person" or attempt.is_person(i, j):
                fit(line, e + 1, j, (*taken, (e, i, j)))

    if not any(attempt.nouns.strange(word, language.is_word) for word in words[1:]):
        for line in lines:
            fit(line, 0, 1, ())
    if not found:
        kinds = {f.kind for f in attempt.failures}
        implied = next((f.line for f in attempt.failures if f.kind in (no.MISSING_NOUN, no.NOBODY_HERE)), None)
        named = any(word in ADDRESSING for word in command.words[2:])
        if implied is None or named or no.NOT_A_PERSON in kinds or no.NOT_PLURAL in kinds:
            return None
        return placeholder(language, command, implied)
    found.sort(key=lambda hit: (not _suits(language, command, *hit), 0 if hit[2] else _wanting(hit[0], hit[1])))
    line, e, taken = found[0]
    shape = [isinstance(x, Slot) for x in line.elements[e:]]
    at = shape.index(True)
    slot = line.elements[e + at]
    shown = " ".join(line.shown[e + at + 1 :])
    stems: list[str] = []
    links: list[str] = []
    for other, start, took in found:
        if other.action == line.action and took == taken and start == e:
            after = [word or "_" for word in other.shown[start:]]
            stem = " ".join((command.text.strip(), *after))
            if [word == "_" for word in after] == shape and stem not in stems and len(stems) < 3:
                stems.append(stem)
                links.append(" ".join(after[:at]))
    kind = slot.kind if isinstance(slot, Slot) else ""
    if kind == "person" and not any(language.hears(id) for id in command.scope.visible if id != command.scope.actor):
        return Outcome(refusal=Refusal(no.NOT_A_PERSON), message=no.said(no.NOBODY_HERE))
    said = described(language, command, taken)
    ask = "Whom" if line.implied and kind == "topic" else ASKED.get(kind, "What")
    where = "in or on" if links[:2] == ["in", "on"] else links[0]
    if line.action == "talk" and not where and len(words) == 1:
        where = "to"
    tail = " ".join(x for x in (said, where, shown.strip()) if x)
    prompt = f"{ask} do you want to {tail}?"
    return Outcome(question=Question("missing", prompt, (), "|".join(stems)), message=prompt)


def _suits(language: Language, command: Command, line: Line, e: int, taken: tuple[tuple[int, int, int], ...]) -> bool:
    """Whether a line's filled places fit what fills them: SHOW BOB lacks a thing, SHOW LAMP a person."""
    phrase = language.attempt(command).nouns.phrase(*taken[0][1:]) if taken else None
    if phrase is None or not phrase.parts[0].ids:
        return True
    person = language.hears(phrase.parts[0].ids[0])
    return any(isinstance(x, Slot) and (x.kind == "person") == person for x in line.elements[:e])


def _wanting(line: Line, e: int) -> int:
    """How much a bare verb still lacks by this line, things before directions."""
    left = line.elements[e:]
    kind = left[0].kind if isinstance(left[0], Slot) else ""
    return 2 * len(left) + (kind == "direction") + 3 * (kind == "number")


def placeholder(language: Language, command: Command, line: Line) -> Outcome:
    """The question for whoever ASK ABOUT or GIVE is addressed to, when no one here is the obvious one."""
    from dreamweave.language.parser import Outcome

    words = command.words
    if not language.attempt(command).company():
        return Outcome(refusal=Refusal(no.NOT_A_PERSON), message=no.said(no.NOBODY_HERE))
    verb = FULL.get(words[0], words[0])
    rest = command.slice(1, len(words))
    if line.implied == "+second":
        stem, said = f"{command.text.strip()} to _", f"{verb} {rest} to"
    else:
        about = rest if words[1:2] in (["about"], ["for"]) else "about " + rest
        stem = f"{line.action if line.action in ('ask', 'tell') else 'ask'} _ {about}" if rest else f"{verb} to _"
        said = f"{line.action} {about}" if rest else f"{verb} to"
    prompt = f"Whom do you want to {said}?"
    return Outcome(question=Question("missing", prompt, (), stem), message=prompt)


def described(language: Language, command: Command, taken: tuple[tuple[int, int, int], ...]) -> str:
    """The command so far in full words: the verb, and each noun by its name where it names one thing."""
    words, scope = command.words, command.scope
    spans = {i: j for _, i, j in taken}
    out = [FULL.get(words[0], words[0])]
    k = 1
    while k < len(words):
        if k in spans:
            phrase = language.attempt(command).nouns.phrase(k, spans[k])
            ids = phrase.parts[0].ids if phrase and len(phrase.parts) == 1 and not phrase.plural else []
            out.append(language.the(ids[0], scope) if len(ids) == 1 else " ".join(words[k : spans[k]]))
            k = spans[k]
        else:
            out.append(words[k])
            k += 1
    return " ".join(out).replace(" ,", ",")
