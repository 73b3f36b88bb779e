"""Answers: what a line means to a question just asked.

Every answer that was offered can be read: in its own words or any that pick it out, by its number, by where it is or
whose, EITHER, BOTH; YES and NO; the missing noun. A number or an ordinal beyond what was offered is asked again.
Whatever is a command of its own, and any protagonist's name where nobody was asked for, is a new command.
"""

from __future__ import annotations

from dreamweave.language.command import PROBE, Outcome
from dreamweave.language.failures import UnknownWord
from dreamweave.language.lexicon import (
    AND,
    ARTICLES,
    LINKS,
    MAX_LINE,
    ORDINALS,
    OWNERS,
    number_of,
    tokenise,
)
from dreamweave.language.nouns import Nouns
from dreamweave.language.refusals import UNKNOWN_VERB
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.language.reader import Reader
    from dreamweave.messages import Option, Question
    from dreamweave.perspectives.scope import Scope

YES = frozenset({"yes", "y", "yeah", "yep", "yup", "aye", "ok", "okay", "sure", "ja", "correct", "right"})
NO = frozenset({"no", "n", "nope", "nay", "nah", "never", "cancel", "nothing", "neither", "none"})
NEITHER = frozenset({"neither", "none", "nothing", "cancel", "nevermind", "never mind", "no matter", "forget it"})
"""Answers that leave a question of several be."""

WHICHEVER = frozenset({"either", "any", "whichever", "whatever"})
IDLE = frozenset({"one", "ones", "of", "them", "please", "that", "this", "it", "i", "mean", "meant"})
NUMBERING = frozenset({"number", "option", "no", "nr"})
FEW = 3
"""Words of an answer that went wrong; more is a command that did."""

LEADS = frozenset({"to", "with", "about", "in", "on", "into", "onto", "at", "from", "for", "as", "by"})


def answer(reader: Reader, line: str, question: Question, scope: Scope) -> Outcome | None:
    """The outcome of a line as an answer; None when it is not one."""
    if len(line) > MAX_LINE or not line.strip() or len(reader.split(line, scope.known)) > 1:
        return None
    words, _ = tokenise(line.strip(" .!"), reader.knows)
    if not words:
        return None
    words = reader.spelt(words)
    if question.kind in ("spelling", "confirm"):
        return confirmed(reader, words, question, scope)
    seat = reader.seat(words)
    if seat and not asked_for(seat, question, scope):
        return None
    if " ".join(words) in NEITHER:
        return Outcome(message="Very well.")
    if question.options and (outcome := chosen(words, question, scope)):
        return outcome
    if question.stem:
        return completed(reader, line.strip(), words, question.stem, scope)
    return mistaken(reader, line, words, question, scope)


def confirmed(reader: Reader, words: list[str], question: Question, scope: Scope) -> Outcome | None:
    """What YES and NO mean to a question that asks for one of them."""
    if words[0] in YES and len(words) <= 2:
        if len(question.options) == 1:
            return Outcome((question.options[0].reading,))
        return reader.parse(question.stem, scope, PROBE) if question.stem else None
    if words[0] in NO and len(words) == 1 and words[0] != "n":
        return Outcome(message="Very well.")
    return None


def asked_for(seat: str, question: Question, scope: Scope) -> bool:
    """Whether a protagonist's name alone may be an answer: that one is offered, or is here and somebody is asked for.
    Otherwise it calls whom it names."""
    offered = any(seat in (*o.reading.nouns, o.reading.second) for o in question.options)
    return offered or (question.prompt.startswith("Whom") and seat in scope.visible)


# -- one of several ----------------------------------------------------------------------------------------------


def chosen(words: list[str], question: Question, scope: Scope) -> Outcome | None:
    """What words pick of the options that were offered; None when they pick nothing."""
    options = question.options
    picked = pick(words, options)
    if not picked and counted(words):
        return beyond(question)
    picked = picked or pointed_at(words, options, scope)
    if len(picked) == 1:
        return Outcome((picked[0].reading,))
    if picked and (words[0] in ("both", "all") or not AND.isdisjoint(words)):
        return together(picked)
    if 1 < len(picked) < len(options):
        prompt = "Which, " + " or ".join(o.words for o in picked) + "?"
        return Outcome(question=question.replace(options=tuple(picked), prompt=prompt), message=prompt)
    return None


def pick(words: list[str], options: Sequence[Option]) -> list[Option]:
    """The options that the words can mean, by their names, then by their order; none when they say something else."""
    if words[0] in WHICHEVER and all(w in IDLE for w in words[1:]):
        return [options[0]]
    if words[0] in ("both", "all") and all(w in IDLE or w in ARTICLES for w in words[1:]):
        return list(options) if words[0] == "all" or len(options) == 2 else []
    plain = [w.replace("'", "") for w in words if w not in ARTICLES and w not in IDLE]
    if not AND.isdisjoint(plain):
        return one_by_one(plain, options)
    if plain and (named := by_name(plain, options)):
        return named
    n = counted(words)
    if -1 <= n <= len(options) and n:
        return [options[n - 1 if n > 0 else -1]]
    return []


def by_name(plain: list[str], options: Sequence[Option]) -> list[Option]:
    """The options whose names hold all the words; one alone when it is the whole of its name."""
    called = [set(words_of(o.words)) for o in options]
    hits = [o for o, name in zip(options, called, strict=True) if name.issuperset(plain)]
    exact = [o for o in hits if [w for w in words_of(o.words) if w not in ARTICLES] == plain]
    return exact if len(exact) == 1 else hits


def one_by_one(plain: list[str], options: Sequence[Option]) -> list[Option]:
    """RED AND BLUE: each of the options that are named; none unless every name is one's own."""
    names: list[list[str]] = [[]]
    for word in plain:
        if word in AND:
            names.append([])
        else:
            names[-1].append(word)
    found: list[Option] = []
    for name in names:
        one = pick(name, options) if name else []
        if len(one) != 1:
            return []
        found += one
    return found


def counted(words: list[str]) -> int:
    """The place that words name in a list: 2, #2, TWO, NUMBER TWO, THE SECOND ONE; -1 for THE LAST, 0 for no place."""
    if words[0] in NUMBERING and len(words) == 2:
        words = words[1:]
    plain = [w for w in words if w not in ARTICLES and w not in IDLE] or words
    if words == ["one"]:
        return 1
    if len(plain) != 1:
        return 0
    if plain[0] in ("former", "latter"):
        return 1 if plain[0] == "former" else 2
    return ORDINALS.get(plain[0], 0) or max(0, number_of(plain))


def pointed_at(words: list[str], options: Sequence[Option], scope: Scope) -> list[Option]:
    """The options whose thing the words are about: ON THE SHELF, BOB'S, THE ONE IN THE BOX, MINE."""
    if words[0] in LINKS:
        words = ["one", *words]
    elif words[-1] in OWNERS or words[-1].endswith("'s"):
        words = [*words, "one"]
    phrase = Nouns(words, scope).phrase(0, len(words))
    meant = frozenset(id for part in phrase.parts for id in part.ids) if phrase is not None else frozenset[str]()
    told = [frozenset((*o.reading.nouns, o.reading.second)) for o in options]
    common = frozenset(id for id in told[0] if all(id in ids for ids in told))
    return [o for o, ids in zip(options, told, strict=True) if any(id in meant for id in ids - common)]


def beyond(question: Question) -> Outcome:
    """The question again, for an answer beyond what it offered."""
    prompt = question.prompt
    return Outcome(question=question, message=f"There are {len(question.options)} of them. {prompt}")


def mistaken(reader: Reader, line: str, words: list[str], question: Question, scope: Scope) -> Outcome | None:
    """A few words that begin no command and pick nothing, IT or BOTH of three: why, and the question again."""
    if len(words) > FEW or reader.starts(words[0]):
        return None
    outcome = reader.parse(line, scope, PROBE)
    if outcome.readings or outcome.refusal is None:
        return None
    if words[0] in ("both", "it", "them"):
        return beyond(question)
    refusal = outcome.refusal
    message = UnknownWord.words.format(word=f'"{refusal.word}"') if refusal.kind == UNKNOWN_VERB else outcome.message
    return Outcome(refusal=refusal, question=question, message=f"{message} {question.prompt}")


def together(options: list[Option]) -> Outcome:
    """Several options done as one, when they differ only in their nouns."""
    readings = [o.reading for o in options]
    first = readings[0]
    if any(r.replace(nouns=()) != first.replace(nouns=()) for r in readings):
        return Outcome(tuple(readings))
    nouns = tuple(dict.fromkeys(id for r in readings for id in r.nouns))
    return Outcome((first.replace(nouns=nouns),))


# -- the rest of a command ---------------------------------------------------------------------------------------


def completed(reader: Reader, line: str, words: list[str], stem: str, scope: Scope) -> Outcome | None:
    """The command that a line completes; None when it reads better as a new one."""
    verb = reader.starts(words[0])
    lead = words[0] in LEADS and len(words) > 1 and not stem.startswith("_ ") and not reader.seat(words[1:2])
    if words == ["down"] and stem.startswith("put "):
        return reader.parse(stem.split("|", 1)[0].rsplit(" ", 2)[0] + " down", scope, PROBE)
    if verb and not lead and not reader.seat(words):
        several = len(words) > 1 and Nouns(words, scope).phrase(0, len(words)) is None
        if (several and not stem.startswith("_ ")) or reader.parse(line, scope).readings:
            return None
    if stem.startswith("_ "):
        outcome = reader.parse(stem.replace("_", line, 1), scope, PROBE) if verb and len(words) < 4 else None
        return outcome if outcome is not None and outcome.readings else None
    refused: Outcome | None = None
    for whole in wholes(line, words[0] if lead else "", stem):
        outcome = reader.parse(whole, scope, PROBE)
        if outcome.readings or (outcome.question is not None and not (verb and not lead)):
            return outcome
        refused = refused or outcome
    if verb or refused is None or refused.refusal is None or reader.parse(line, scope, PROBE).readings:
        return None  # BOB, WAIT; TO THE HALL
    at = line.lower().find(refused.refusal.word.lower()) if refused.refusal.word else -1
    start, end = (at, at + len(refused.refusal.word)) if at >= 0 else (0, 0)
    return refused.replace(refusal=refused.refusal.replace(start=start, end=end, suggestion=""))


def wholes(line: str, lead: str, stem: str) -> list[str]:
    """The whole commands that a line may make of a stem. lead: the preposition that it begins with, ON THE TABLE."""
    stems = stem.split("|")
    if lead:
        line = line.split(None, 1)[-1]
        fitting = [s for s in stems if f" {lead} " in f" {s} "]
        if fitting:
            stems = fitting
        elif "_" in stem:
            stems = [stems[0].split("_")[0].rsplit(" ", 2)[0] + f" {lead} _", *stems]
    return [one.replace("_", line, 1) if "_" in one else f"{one} {line}" for one in stems]
