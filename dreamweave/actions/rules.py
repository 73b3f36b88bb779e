"""A story's say about a deed: which of its answers speaks.

The running scene comes first, then the dream. Of all other rows that are about the deed, the one whose key names more;
of equals a command before `any`, then the narrowest owner (what is acted on, the second thing, their kinds, whoever
acts, the place, the story), then the one written first. A row whose cases have no answer here is as though it were not
there.
"""

from __future__ import annotations

from dreamweave.actions.scenes import running
from dreamweave.story.answers import open_to
from dreamweave.story.model import ALONE, ELSE
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.story.answers import Answer
    from dreamweave.story.model import Rule, Story
    from dreamweave.world.world import World


def matching(deed: Deed, when: str) -> Answer | None:
    """What the story says or does about a deed: when is "on" (before) or "after"."""
    if not deed.world.rulebook.speakers(when, deed.reading.action):
        return None
    found = speaking(deed, when)
    return found[1] if found else None


def speaking(deed: Deed, when: str) -> tuple[Rule, Answer] | None:
    """The row that speaks of a deed, with its answer."""
    for rule in ranked(deed, when):
        if answer := deed.world.answer(rule.answer)(deed.context):
            return None if answer.empty else (rule, answer)
    return None


def ranked(deed: Deed, when: str) -> list[Rule]:
    """The rules that are about a deed, in the order in which they may speak."""
    action, rulebook = deed.reading.action, deed.world.rulebook
    speakers = rulebook.speakers(when, action)
    if not speakers:
        return []
    found: list[tuple[tuple[int, int, bool], Rule]] = []
    ranks = owners(deed)
    for owner in [owner for owner in ranks if owner in speakers]:
        newest: set[Rule] = set()
        for rule in rulebook.rows(owner, when, action):
            if misfit(rule, deed) == "" and (rule.page < 0 or _newest(rule, deed, newest)):
                found.append(((ranks[owner], -rule.names, rule.action == "*"), rule))
    if len(found) > 1:
        found.sort(key=lambda row: row[0])
    return [rule for _, rule in found]


def _newest(rule: Rule, deed: Deed, newest: set[Rule]) -> bool:
    """Whether a row's page holds, and none of the newer ones that hold has its key; newest remembers those."""
    key = rule.replace(page=0, answer=None)
    if key in newest or not deed.context.holds_page(rule.page):
        return False
    newest.add(key)
    return True


def owners(deed: Deed) -> dict[str, int]:
    """Whatever may have a say about a deed, the narrowest first: a running scene with 0, the dream with 1, any other
    with 2, what is said of a verb when nothing else is with 3. They are found once for a deed, since nothing of it is
    so before it is done."""
    if deed.owners is None:
        story, things = deed.story, (about(deed), deed.second)
        kinds = [kind for id in things if id for kind in story.kinds_of(id)]
        scenes = running(deed.world, deed.actor, deed.place) if story.staged else ()
        found = {f"{id}.{node}": 0 for id, node in scenes}
        if deed.dream:
            found[deed.dream] = 1
        found.update(dict.fromkeys((*things, *kinds, deed.actor, deed.place, "story"), 2))
        found.pop("", None)
        found[ELSE] = 3
        deed.owners = found
    return deed.owners


def about(deed: Deed) -> str:
    """What a deed acts on; where it leads, when it goes somewhere."""
    return deed.noun or _destination(deed)


EITHER_WAY = frozenset({"weave"})
"""What is the same done to the first with the second as to the second with the first."""


def misfit(rule: Rule, deed: Deed) -> str:
    """Which part of a rule is not about this deed: who, where, noun, second, words; "" when it is."""
    reading = deed.reading
    if rule.who and rule.who != deed.actor:
        return "who"
    if rule.where and rule.where != deed.place:
        return "where"
    noun, second = about(deed), reading.second
    if rule.second and reading.action in EITHER_WAY and not _names(deed.story, rule.noun, noun):
        noun, second = second, noun
    if not _names(deed.story, rule.noun, noun):
        return "noun"
    if not _names(deed.story, rule.second, second):
        return "second"
    if rule.words and not _says(rule.words, reading):
        return "words"
    return ""


def ruled(world: World, reading: Reading) -> bool:
    """Whether the story has anything to say to this actor of doing this to just that thing."""
    noun, actor, action = reading.noun, reading.actor, reading.action
    speakers = world.rulebook.speakers("on", action)
    kinds = world.story.kinds_of(noun)
    for owner in (noun, *kinds, world.standpoint(actor), actor, "story") if speakers else ():
        for rule in world.rulebook.rows(owner, "on", action) if owner in speakers else ():
            if (
                rule.noun in (noun, *kinds)
                and rule.action != "*"
                and rule.who in ("", actor)
                and open_to(rule.answer, actor)
            ):
                return True
    return False


def _names(story: Story, pattern: str, id: str) -> bool:
    """Whether the noun of a row is about something: that very thing, anything at all, nothing, or any of a kind."""
    if not pattern or pattern == id or (pattern == "*" and bool(id)):
        return True
    return not id if pattern == ALONE else pattern in story.kinds_of(id)


def _says(words: tuple[str, ...], reading: Reading) -> bool:
    topic = reading.topic
    said = words_of(topic) if reading.action == "words" else topic.split()
    return " ".join(words) in (topic, reading.way) or set(words) <= set(said)


def _destination(deed: Deed) -> str:
    way = deed.reading.way
    if way in deed.story.entities or not way:
        return way
    return next((e.to for e in deed.world.exits(deed.place) if e.way == way), "")
