"""Which of several: the question that is asked when readings tie, and names that tell things apart."""

from __future__ import annotations

from dreamweave.language.command import Outcome
from dreamweave.messages import Option, Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Command
    from dreamweave.language.ranking import Ranked
    from dreamweave.messages import Reading
    from dreamweave.story.model import Entity

MOST = 12
"""Answers that one question offers."""


def which(ranked: Ranked, command: Command) -> Outcome:
    """Several readings tie: ask which, unless nobody could tell them apart."""
    readings = ranked.readings
    keyed = by_difference(readings, ranked.varies)
    ids = [id for id in reversed(list(keyed)) if id]
    names = distinct(ids, command)
    options: dict[str, Option] = {}
    for id in ids:
        options.setdefault(names[id], Option(names[id], keyed[id]))
    if len(options) < 2:
        return Outcome((readings[0],))
    shown = tuple(options.values())[:MOST]
    entities = command.scope.story.entities
    asks = "Whom" if all(entities[id].kind == "person" for id in ids) else "Which"
    prompt = f"{asks} do you mean, {listed([o.words for o in shown], 'or')}?"
    return Outcome(question=Question("which", prompt, shown), message=prompt)


def by_difference(readings: list[Reading], at: int) -> dict[str, Reading]:
    """Readings that tie by what they differ in: a direct object, the second noun, or the way. The last comes first.
    What ALL is differs with where it is put, and is not the difference then."""
    seconds = {r.second: r for r in reversed(readings)}
    if len(seconds) > 1 and any(len(r.nouns) > 1 for r in readings):
        return seconds
    if len({r.nouns[at : at + 1] for r in readings}) > 1:
        return {(r.nouns[at] if r.nouns else ""): r for r in reversed(readings)}
    if len(seconds) > 1:
        return seconds
    return {r.way: r for r in reversed(readings)}


def distinct(ids: list[str], command: Command) -> dict[str, str]:
    """Names that tell several things apart as far as the actor could: by where they are when the names agree."""
    scope = command.scope
    names = {id: command.the(id) for id in ids}
    called = list(names.values())
    for id, name in names.items():
        if called.count(name) == 1:
            continue
        holder = scope.holder(id)
        if holder == scope.actor:
            names[id] = name + " in hand"
        elif holder and holder != scope.place and holder in scope.visible:
            names[id] = f"{name} {link(scope.story.entities[holder])} {command.the(holder)}"
    return names


def link(holder: Entity) -> str:
    """The word between a thing and what holds it."""
    if holder.kind == "person":
        return "with"
    return "on" if "supporter" in holder.traits else "in" if "container" in holder.traits else "by"


def listed(names: list[str], last: str) -> str:
    """a, b or c."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + f" {last} " + names[-1]
