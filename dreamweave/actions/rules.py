"""A story's say about an action: the rules that match a deed, most specific first."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.story.model import Rule


def matching(deed: Deed, when: str) -> Rule | None:
    """The most specific rule for a deed: when is "on" (before) or "after"."""
    for action in (deed.reading.action, "*"):
        for rule in deed.story.rules(when, action):
            if fits(rule, deed):
                return rule
    return None


def fits(rule: Rule, deed: Deed) -> bool:
    """Whether a rule is about this deed."""
    return misfit(rule, deed) == ""


def misfit(rule: Rule, deed: Deed) -> str:
    """Which part of a rule does not fit a deed: dream, who, where, noun, second, words, if; "" when all do."""
    reading = deed.reading
    if rule.within and rule.within != deed.world.dream_of(deed.actor):
        return "dream"
    if rule.who and rule.who != deed.actor:
        return "who"
    if rule.where and rule.where != deed.place:
        return "where"
    if not _names(rule.noun, deed.noun or _destination(deed)):
        return "noun"
    if not _names(rule.second, reading.second):
        return "second"
    if rule.topic and not _says(rule.topic, reading.topic, reading.way):
        return "words"
    if rule.need is not None and not deed.context.holds(rule.need):
        return "if"
    return ""


def _names(pattern: str, id: str) -> bool:
    return not pattern or pattern == id or (pattern == "*" and bool(id))


def _says(words: tuple[str, ...], topic: str, way: str) -> bool:
    return " ".join(words) in (topic, way) or set(words) <= set(topic.split())


def _destination(deed: Deed) -> str:
    way = deed.reading.way
    if way in deed.story.entities or not way:
        return way
    return next((e.to for e in deed.world.exits(deed.place) if e.way == way), "")
