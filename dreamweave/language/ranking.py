"""Of all readings of a command the likeliest: lines that say most, then what the action itself finds plausible.

The rules of the world do the disambiguating (after adv3Lite). What still ties is asked about.
"""

from __future__ import annotations

from dreamweave.language.failures import NothingToDo, TooMany
from dreamweave.language.nouns import COUNT, EVERY, ONE, SOME
from dreamweave.messages import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Failure, Found
    from dreamweave.language.nouns import Phrase
    from dreamweave.perspectives.scope import Scope

NATURAL = 50
"""From this plausibility on, a thing belongs among those meant by a plural."""

MAX_CANDIDATES = 48

MAX_NESTING = 8

FROM = frozenset({"from", "off"})
"""Prepositions before what something is to come out of."""

FREELY = 1
"""The weight up to which a line is nothing but free words."""


class Ranked:
    """What ranking left: readings that tie (one when the command is clear), the noun they differ in, a guess made."""

    __slots__ = ("failure", "guess", "readings", "varies")

    def __init__(
        self, readings: list[Reading], failure: Failure | None = None, guess: str = "", varies: int = 0
    ) -> None:
        self.readings = readings
        self.failure = failure
        self.guess = guess
        self.varies = varies


def rank(founds: list[Found], scope: Scope) -> Ranked:
    """The likeliest readings. Only candidates that compete are put to the scope."""
    if len(founds) > 1:
        founds = _heaviest(founds)
    if len(founds) == 1:
        return _one(founds[0], scope)
    best: Ranked | None = None
    top = (-1, -1)
    for found in founds:
        ranked = _one(found, scope)
        if not ranked.readings:
            best = best or ranked
            continue
        score = (scope.plausible(ranked.readings[0]), found.line.weight)
        if score > top:
            best, top = ranked, score
    assert best is not None
    return best


def _heaviest(founds: list[Found]) -> list[Found]:
    """For each action, the lines that say most; a line that fits more loosely says the same with less. Lines of free
    words alone stand back behind any that names something, and RING BELL means the bell where there is one."""
    if any(f.line.weight > FREELY for f in founds):
        founds = [f for f in founds if f.line.weight > FREELY]
    if any(f.concrete for f in founds):
        founds = [f for f in founds if f.concrete or not f.loose]
    founds = [f for f in founds if not _doubled(f)] or founds
    named = {f.line.action for f in founds if f.nouns is not None and not f.nouns.parts[0].guess}
    founds = [f for f in founds if f.line.action not in named or not f.empty]
    heaviest: dict[str, int] = {}
    for found in founds:
        line = found.line
        if heaviest.get(line.action, -1) < line.weight:
            heaviest[line.action] = line.weight
    return [f for f in founds if f.line.weight == heaviest[f.line.action]]


def _doubled(found: Found) -> bool:
    """Whether both its nouns can only be one and the same thing: X TIN WITH STRING means the tin that is called so."""
    if found.nouns is None or found.second is None or len(found.nouns.parts) > 1:
        return False
    first, second = found.nouns.parts[0].ids, found.second.parts[0].ids
    return first == second and len(first) == 1


def _one(found: Found, scope: Scope) -> Ranked:
    """The likeliest readings of one line."""
    if found.orders:
        who = found.nouns.parts[0].ids[0] if found.nouns else ""
        return Ranked([bidden(r, who, scope) for r in found.orders[:1]])
    line = found.line
    seconds: list[str] = [""]
    if found.second is not None:
        seconds = _preferred(found.second.parts[0].ids, found.second_held, scope)
    phrase = found.nouns
    if phrase is None:
        firsts: list[tuple[str, ...]] = [()]
    elif len(phrase.parts) == 1 and phrase.parts[0].mode == ONE and not phrase.excluded:
        ids = phrase.parts[0].ids
        if found.second is not None:
            ids = _there(_others(ids, seconds), found, seconds, scope)
        firsts = [(id,) for id in _preferred(ids, found.held, scope)]
    else:
        return _plural(found, phrase, seconds, scope)
    readings = [
        Reading(line.action, scope.actor, nouns, second, found.prep, found.topic, found.number, way, "")
        for second in seconds
        for nouns in firsts
        for way in found.ways
    ]
    guess = found.guess
    if len(readings) > 1:
        readings, narrowed = sieve(readings[:MAX_CANDIDATES], scope)
        if narrowed and len(readings) == 1:
            only = readings[0]
            guess = only.second if len(seconds) > 1 else only.noun
    elif phrase is not None and phrase.parts[0].guess:
        guess = readings[0].noun
    return Ranked(readings, guess=guess)


def bidden(reading: Reading, who: str, scope: Scope) -> Reading:
    """What a command means that the actor says to somebody: an order, but to be told of something is to ask about it,
    and whoever is told to wake is woken."""
    if who == scope.actor:
        return reading.replace(order="")
    if reading.action == "recall" and reading.topic:
        return Reading("ask", scope.actor, (who,), "", "", reading.topic)
    if reading.action == "wake" and not reading.nouns and who in scope.visible:
        return reading.replace(nouns=(who,))
    return reading.replace(order=who)


def _preferred(ids: list[str], held: bool, scope: Scope) -> list[str]:
    """Of several candidates those close by and no places, and those in hand when the line asks for something held."""
    if len(ids) > 1:
        ids = scope.nearest(ids)
        ids = [id for id in ids if scope.story.entities[id].kind not in ("room", "shard")] or ids
        if held:
            return [id for id in ids if scope.holds(id)] or ids
    return ids


def _others(ids: list[str], seconds: list[str]) -> list[str]:
    """Candidates without what is named beside them: TAKE FORM FROM TRAY never means the tray."""
    return [id for id in ids if id not in seconds] or ids if len(seconds) == 1 else ids


def _there(ids: list[str], found: Found, seconds: list[str], scope: Scope) -> list[str]:
    """Of several candidates those in what they are to come from: TAKE CUP FROM SHELF never means the cup on the table.
    When none is there, which of them is meant makes no difference to TAKE."""
    take = found.line.action == "take"
    if len(ids) < 2 or not seconds[0] or not (take or found.prep in FROM):
        return ids
    there = [id for id in ids if any(_within(id, second, scope) for second in seconds)]
    if there or not take or not ids or not set(ids).isdisjoint(seconds):
        return there or ids
    return [next((id for id in ids if not scope.holds(id)), ids[0])]


def _within(id: str, holder: str, scope: Scope) -> bool:
    """Whether a thing is in a holder, or in something in it."""
    for _ in range(MAX_NESTING):
        id = scope.holder(id)
        if id == holder:
            return True
    return False


def sieve(readings: list[Reading], scope: Scope) -> tuple[list[Reading], bool]:
    """The most plausible of several readings, and whether any fell out."""
    scores = [scope.plausible(r) for r in readings]
    best = max(scores)
    kept = [r for r, s in zip(readings, scores, strict=True) if s == best]
    return kept, len(kept) < len(readings)


def _tied(found: Found, phrase: Phrase, tied: list[Reading], scope: Scope) -> Ranked:
    """Several direct objects, and second nouns that tie: a reading for each second."""
    readings: list[Reading] = []
    for one in tied:
        nouns: dict[str, None] = {}
        for part in phrase.parts:
            every = part.mode == EVERY
            ids = scope.everything(one.action, one.second) if every else _there(part.ids, found, [one.second], scope)
            nouns.update(dict.fromkeys(id for id in ids if id not in phrase.excluded))
        if nouns:
            readings.append(one.replace(nouns=tuple(nouns)))
    return Ranked(readings, None if readings else NothingToDo(0, 0))


def _plural(found: Found, phrase: Phrase, seconds: list[str], scope: Scope) -> Ranked:
    """A reading with several direct objects. A part that could be one of several is chosen for itself."""
    line = found.line

    def single(id: str, second: str) -> Reading:
        return Reading(line.action, scope.actor, (id,), second, found.prep, found.topic, found.number)

    second = seconds[0]
    if len(seconds) > 1:
        probe = phrase.parts[0].ids or [scope.actor]
        tied, _ = sieve([single(probe[0], s) for s in seconds], scope)
        second = tied[0].second
        if len(tied) > 1:
            return _tied(found, phrase, tied, scope)
    nouns: list[str] = []
    open_part: list[str] = []
    at = 0
    for part in phrase.parts:
        ids = _there(part.ids, found, [second], scope)
        if part.mode == EVERY:
            ids = [id for id in scope.everything(line.action, second) if id not in phrase.excluded]
            if not ids:
                return Ranked([], NothingToDo(0, 0, line))
            ids = [id for id in ids if scope.plausible(single(id, second)) >= NATURAL] or ids
        elif part.mode in (ONE, SOME):
            ids = [id for id in _preferred(ids, found.held, scope) if id not in phrase.excluded]
            if len(ids) > 1:
                tied, _ = sieve([single(id, second) for id in ids], scope)
                ids = [r.noun for r in tied]
                if len(ids) > 1 and part.mode == ONE and not open_part:
                    open_part, at = ids, len(nouns)
                ids = ids[:1]
        else:
            ids = [id for id in ids if id not in phrase.excluded and id != second]
            if len(ids) > 1:
                scores = {id: scope.plausible(single(id, second)) for id in ids}
                likely = [id for id in ids if scores[id] >= NATURAL]
                ids = sorted(ids, key=lambda id: -scores[id]) if part.mode == COUNT else likely or ids
            if part.mode == COUNT:
                if len(ids) < part.count:
                    return Ranked([], TooMany(0, 0, line, ids))
                ids = ids[: part.count]
        nouns += [id for id in ids if id != second or len(phrase.parts) == 1]
    if not nouns:
        return Ranked([], NothingToDo(0, 0, line))
    whole = Reading(
        line.action, scope.actor, tuple(dict.fromkeys(nouns)), second, found.prep, found.topic, found.number
    )
    if open_part:
        choices = [(*nouns[:at], id, *nouns[at + 1 :]) for id in open_part]
        return Ranked([whole.replace(nouns=tuple(dict.fromkeys(c))) for c in choices], varies=at)
    picked = phrase.parts[0]
    return Ranked([whole], guess=whole.noun if picked.mode == SOME and len(picked.ids) > 1 else found.guess)
