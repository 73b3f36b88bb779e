"""Asking who and why: who is here, who said so, who might know, why not. Answered from what the one who is asked
perceives, has seen and was told, and from nothing else."""

from __future__ import annotations

from dreamweave.actions.base import Action
from dreamweave.actions.knowing import had_from, how, ledger_rows, question, recall_facts
from dreamweave.actions.talking import known_facts
from dreamweave.messages import Span
from dreamweave.perspectives.scope import Scope
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed

MOST = 5
"""People named in one answer."""


def company(deed: Deed) -> None:
    """WHO IS HERE, WHO IS IN THE POD: whoever is perceived there, and of another place whoever was last seen in it."""
    where = deed.noun or deed.place
    if deed.reading.way:
        scope = Scope(deed.world, deed.actor, lambda world, reading: 0)
        where = scope.ways.get(deed.reading.way, "")
        if not where:
            return deed.say("nobody_then")
    people = [id for id in deed.world.visible(deed.actor) if id != deed.actor and deed.person(id)]
    if where in deed.story.entities and deed.person(where):
        where = deed.world.holder(where)
    if where == deed.place:
        here = set(deed.world.present(deed.place))
        return _named(deed, [id for id in people if id in here], "company", "nobody_about")
    if deed.entity(where).kind in ("room", "shard"):
        found = [
            id
            for id, entity in deed.story.entities.items()
            if entity.kind == "person" and id not in people and deed.state.text(deed.actor, "seen", id) == where
        ]
        return _named(deed, found, "company_then", "nobody_then")
    return _named(deed, [id for id in people if where in deed.world.chain(id)], "company", "nobody_about")


def who_told(deed: Deed) -> None:
    """WHO TOLD ME ABOUT X: each fact of it with whom it was had from; without a subject the last that was learned."""
    rows = dict(ledger_rows(deed.world, deed.actor))
    facts = known_facts(deed, deed.reading.topic) if deed.reading.topic else list(rows)[-1:]
    if not facts:
        return deed.say("know_nothing")
    for fact in facts:
        source = rows.get(fact, "")
        recall_facts(deed, [fact])
        if said := had_from(deed, source):
            deed.tell((Span("["), *said, Span("]")), "system")
        else:
            deed.tell((Span("[Seen or worked out, and had from nobody.]"),), "system")
    return None


def who_knows(deed: Deed) -> None:
    """WHO WOULD KNOW ABOUT X: people who were met and with whom it can be raised, as TOPICS would have it."""
    scope = Scope(deed.world, deed.actor, lambda world, reading: 0)
    words = set(words_of(deed.reading.topic))
    met = [
        id
        for id in (*deed.world.visible(deed.actor), *scope.met())
        if id in deed.story.entities and deed.person(id) and id != deed.actor
    ]
    found = [id for id in met if any(not words or words & set(words_of(topic)) for topic in scope.topics(id))]
    return _named(deed, found, "might_know", "nobody_knows")


def why(deed: Deed) -> None:
    """WHY: of what was just refused, what stood in its way; about anything else a question like others."""
    return question("why_nothing")(deed) if deed.reading.topic else why_not(deed)


def why_not(deed: Deed) -> None:
    """WHY NOT: what stood in the way of the last deed that came to nothing, said again; else a question like
    others, and bare a nudge is the nearest."""
    if words := deed.state.text(deed.actor, "refused"):
        return deed.tell((Span(words),))
    return question("why_nothing")(deed) if deed.reading.topic else how(deed)


def _named(deed: Deed, people: list[str], some: str, none: str) -> None:
    """The line for some people, or for nobody."""
    if not people:
        return deed.say(none)
    return deed.say(some, list=deed.context.listing(list(dict.fromkeys(people))[:MOST], "the"))


ACTIONS = (
    Action("company", company, sort="glance"),
    Action("who_told", who_told, sort="glance"),
    Action("who_knows", who_knows, sort="glance"),
    Action("why", why, sort="glance"),
    Action("why_not", why_not, sort="glance"),
)
