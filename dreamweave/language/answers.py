"""Answers: what a line means to a question just asked.

Every answer that was offered can be read: its number, any word that picks it out, its whole name, THE RED ONE, EITHER,
BOTH; YES and NO; the missing noun. Whatever else is typed is a new command.
"""

from __future__ import annotations

from dreamweave.language.command import PROBE, Outcome
from dreamweave.language.lexicon import AND, ARTICLES, MAX_LINE, ORDINALS, clauses, number_of, tokenise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.reader import Reader
    from dreamweave.messages import Option, Question
    from dreamweave.perspectives.scope import Scope

YES = frozenset({"yes", "y", "yeah", "yep", "yup", "aye", "ok", "okay", "sure", "ja", "correct", "right"})
NO = frozenset({"no", "n", "nope", "nay", "nah", "never", "cancel", "nothing", "neither", "none"})
WHICHEVER = frozenset({"either", "any", "whichever", "whatever"})
IDLE = frozenset({"one", "ones", "of", "them", "please", "that", "this", "it", "i", "mean", "meant"})
LEADS = frozenset({"to", "with", "about", "in", "on", "into", "onto", "at", "from", "for", "as"})


def answer(reader: Reader, line: str, question: Question, scope: Scope) -> Outcome | None:
    """The outcome of a line as an answer; None when it is not one."""
    if len(line) > MAX_LINE or not line.strip() or len(clauses(line)) > 1:
        return None
    words, _ = tokenise(line.strip(" .!"), lambda word: True)
    if not words:
        return None
    if question.kind in ("spelling", "confirm"):
        if words[0] in YES and len(words) <= 2:
            if len(question.options) == 1:
                return Outcome((question.options[0].reading,))
            return reader.parse(question.stem, scope, PROBE) if question.stem else None
        if words[0] in NO and len(words) == 1 and words[0] != "n":
            return Outcome(message="Very well.")
        return None
    if question.options:
        picked = pick(words, question.options)
        if len(picked) == 1:
            return Outcome((picked[0].reading,))
        if len(picked) > 1:
            if words[0] in ("both", "all") or "and" in words:
                merged = together(picked)
                if merged is not None:
                    return merged
            if len(picked) < len(question.options):
                prompt = "Which, " + " or ".join(o.words for o in picked) + "?"
                return Outcome(question=question.replace(options=tuple(picked), prompt=prompt), message=prompt)
    if question.stem:
        return completed(reader, line.strip(), words, question.stem, scope)
    return None


def pick(words: list[str], options: tuple[Option, ...]) -> list[Option]:
    """The options that the words can mean; none when the words say something else."""
    if len(words) == 1 or (len(words) == 2 and words[0] in ("number", "option")):
        n = number_of(words[-1:])
        if 0 < n <= len(options):
            return [options[n - 1]]
    if words[0] in WHICHEVER and all(w in IDLE for w in words[1:]):
        return [options[0]]
    if words[0] in ("both", "all") and all(w in IDLE or w in ARTICLES for w in words[1:]):
        return list(options) if words[0] == "all" or len(options) == 2 else []
    plain = [w for w in words if w not in ARTICLES and w not in IDLE]
    if not plain:
        return []
    ordinal = ORDINALS.get(plain[0])
    if ordinal is not None and len(plain) == 1:
        return [options[ordinal - 1 if ordinal > 0 else -1]] if ordinal <= len(options) else []
    if plain[0] in ("former", "latter") and len(plain) == 1:
        return [options[0 if plain[0] == "former" else -1]]
    if not AND.isdisjoint(plain):
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
    called = [set(tokenise(o.words, lambda word: True)[0]) for o in options]
    hits = [o for o, name in zip(options, called, strict=True) if name.issuperset(plain)]
    exact = [o for o in hits if [w for w in o.words.lower().split() if w not in ARTICLES] == plain]
    return exact if len(exact) == 1 else hits


def together(options: list[Option]) -> Outcome | None:
    """Several options done as one, when they differ only in their nouns."""
    readings = [o.reading for o in options]
    first = readings[0]
    if any(r.replace(nouns=()) != first.replace(nouns=()) for r in readings):
        return Outcome(tuple(readings))
    nouns = tuple(dict.fromkeys(id for r in readings for id in r.nouns))
    return Outcome((first.replace(nouns=nouns),))


def completed(reader: Reader, line: str, words: list[str], stem: str, scope: Scope) -> Outcome | None:
    """The command that a line completes; None when it reads better as a new one."""
    verb = reader.starts(words[0])
    if stem.startswith("_ "):
        outcome = reader.parse(stem.replace("_", line, 1), scope, PROBE) if verb and len(words) < 4 else None
        return outcome if outcome is not None and outcome.readings else None
    lead = words[0] in LEADS and len(words) > 1
    if words == ["down"] and stem.startswith("put "):
        return reader.parse(stem.split("|", 1)[0].rsplit(" ", 2)[0] + " down", scope, PROBE)
    if verb and not lead and reader.parse(line, scope, PROBE).readings:
        return None
    refused: Outcome | None = None
    said = line
    if lead:
        said = line.split(None, 1)[-1]
        if f" {words[0]} " in f" {stem} ":
            stem = "|".join(s for s in stem.split("|") if f" {words[0]} " in f" {s} ")
        elif "_" in stem:
            stem = stem.split("|")[0].split("_")[0].rsplit(" ", 2)[0] + f" {words[0]} _|" + stem
    for one in stem.split("|"):
        whole = one.replace("_", said, 1) if "_" in one else f"{one} {said}"
        outcome = reader.parse(whole, scope, PROBE)
        if outcome.readings or (outcome.question is not None and not (verb and not lead)):
            return outcome
        refused = refused or outcome
    if verb or refused is None or refused.refusal is None:
        return None
    at = line.lower().find(refused.refusal.word.lower()) if refused.refusal.word else -1
    start, end = (at, at + len(refused.refusal.word)) if at >= 0 else (0, 0)
    return refused.replace(refusal=refused.refusal.replace(start=start, end=end, suggestion=""))
