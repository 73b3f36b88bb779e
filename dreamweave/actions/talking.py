"""Talking: topics raised with people. Knowledge crosses from one protagonist to another only here."""

from __future__ import annotations

from dreamweave.actions.base import Action, Refused
from dreamweave.actions.effects import perform
from dreamweave.messages import Refusal, Span
from dreamweave.perspectives.mind import learned
from dreamweave.perspectives.scope import Scope
from dreamweave.story.tokens import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.story.answers import Answer
    from dreamweave.story.model import Topic
    from dreamweave.world.world import World

STOP = frozenset("a an the my his her your their its of about to for is are some any".split())


def _listener(deed: Deed) -> str:
    """Whom it is said to; the only other person here when nobody is named. Raises Refused."""
    if deed.noun:
        person = deed.noun
    else:
        here = [p for p in deed.world.present(deed.place) if p != deed.actor]
        awake = [p for p in here if not deed.state.get(p, "asleep")]
        person = (awake or here or [""])[0]
    if not person:
        deed.refuse("nobody-here", "nobody_here")
    if person == deed.actor:
        deed.refuse("world", "talk_to_self")
    return person


def _audible(deed: Deed, person: str) -> None:
    if person not in Scope(deed.world, deed.actor, lambda world, reading: 0).visible:
        deed.refuse("not-here", "cant_see", noun=person)
    if not deed.person(person) and not deed.has(person, "talkable"):
        deed.refuse("not-a-person", "talk_to_thing", noun=person)
    if deed.state.get(person, "asleep") and not deed.entity(person).within and not deed.world.dream_of(deed.actor):
        deed.refuse("asleep", "talk_asleep", noun=person)


def find_topic(deed: Deed, person: str, how: str, about: str, entity: str = "") -> tuple[Topic, Answer] | None:
    """What answers: of the topics whose cases have an answer, the one that names most of the words; the first written
    of equals. What a thing is called besides its name in the topic counts for whoever has met the thing."""
    words = [w for w in words_of(about) if w not in STOP]
    whole = " ".join(words)
    scope = Scope(deed.world, deed.actor, lambda world, reading: 0)
    best = 0
    found: tuple[Topic, Answer] | None = None
    for topic in deed.story.topics(person):
        if topic.how != how:
            continue
        score = 0
        besides = {n for id in topic.ids if scope.known(id) for n in deed.story.entities[id].nouns}
        if (whole and (whole in topic.words or whole in besides)) or (
            entity and (entity in topic.ids or entity == topic.about)
        ):
            score = 100
        elif words:
            named = {w for name in topic.words for w in name.split()} | besides
            score = 10 * sum(w in named or w.rstrip("s") in named for w in words)
        if score > best and (answer := deed.world.answer(topic.answer)(deed.context)):
            best, found = score, (topic, answer)
    return None if found is None or found[1].empty else found


def _answer(deed: Deed, found: tuple[Topic, Answer]) -> None:
    topic, answer = found
    if answer.refusal is not None:
        deed.refusal = Refusal("story")
        deed.prose(answer.refusal, "refusal")
        raise Refused
    deed.prose(answer.say)
    perform(deed, answer.effects)
    if deed.state.get(deed.actor, "heard", topic.id) is None:
        deed.changes.append(((deed.actor, "heard", topic.id), True))


def ask(deed: Deed) -> None:
    """ASK X ABOUT Y: their topic, else that they have nothing to say of it."""
    person = _listener(deed)
    _audible(deed, person)
    topic = find_topic(deed, person, "ask", deed.reading.topic, deed.second)
    if topic:
        return _answer(deed, topic)
    if not deed.prose(deed.entity(person).data.get("unknown")):
        deed.say("nothing_to_say", noun=person)
    return None


def tell(deed: Deed) -> None:
    """TELL X ABOUT Y: a topic, or a fact copied to another protagonist with whom it was had from."""
    person = _listener(deed)
    _audible(deed, person)
    about = deed.reading.topic
    topic = find_topic(deed, person, "tell", about, deed.second)
    if topic:
        return _answer(deed, topic)
    facts = known_facts(deed, about)
    if deed.has(person, "dreamer"):
        if not facts:
            deed.refuse("nothing-known", "does_not_know")
        return _pass_on(deed, person, facts, about)
    topic = find_topic(deed, person, "ask", about, deed.second)
    if topic:
        return _answer(deed, topic)
    return deed.say("told_nothing", noun=person)


def _pass_on(deed: Deed, person: str, facts: list[str], about: str) -> None:
    """Facts copied to another protagonist, who had them from the actor."""
    new = [f for f in facts if deed.state.get(person, "knows", f) is None]
    for fact in new:
        deed.changes += learned(deed.state, person, fact, deed.actor)
    if new:
        deed.say("told_fact", noun=person, topic=(Span(about),))
    else:
        deed.say("knew_already", noun=person)


def known_facts(deed: Deed, about: str) -> list[str]:
    """The facts this one knows that words or an entity's name bring to mind."""
    words = set(words_of(about)) - STOP
    found: list[str] = []
    for id, fact in deed.story.knowledge.items():
        if deed.state.get(deed.actor, "knows", id) is None:
            continue
        named = {w for name in fact["words"] for w in name.split()}
        for entity in fact["about"]:
            named |= deed.story.entities[entity].words if entity in deed.story.entities else set()
        if words & named:
            found.append(id)
    return found


def show(deed: Deed) -> bool:
    """SHOW X TO Y: a topic, or what this one knows of X copied to another protagonist; whether there was either."""
    name = deed.entity(deed.noun).name
    topic = find_topic(deed, deed.second, "show", name, deed.noun)
    if topic is not None:
        _audible(deed, deed.second)
        _answer(deed, topic)
        return True
    facts = known_facts(deed, name) if deed.has(deed.second, "dreamer") else []
    if not facts:
        return False
    _audible(deed, deed.second)
    _pass_on(deed, deed.second, facts, name)
    return True


def talk(deed: Deed) -> None:
    """TALK TO X, HELLO."""
    person = _listener(deed)
    _audible(deed, person)
    for topic in deed.story.topics(person):
        if topic.how == "talk" and (answer := deed.world.answer(topic.answer)(deed.context)):
            if answer.empty:
                break
            return _answer(deed, (topic, answer))
    return deed.say("greeted", noun=person)


def say(deed: Deed) -> None:
    """SAY "…", to somebody or to whoever is here; whom it tells something answers before who could be asked of it."""
    here = [p for p in deed.world.present(deed.place) if p != deed.actor and not deed.state.get(p, "asleep")]
    to = deed.second or deed.noun
    for how in ("tell", "ask"):
        for person in [to] if to else here:
            if topic := find_topic(deed, person, how, deed.reading.topic):
                return _answer(deed, topic)
    return deed.say("said")


def answer(deed: Deed) -> None:
    """YES and NO when nobody has asked."""
    deed.say("yes_to_what")


def topics(deed: Deed) -> None:
    """TOPICS: what there is to speak of with whoever is here, as far as this one has cause."""
    from dreamweave.perspectives.scope import Scope

    here = [deed.noun] if deed.noun else [p for p in deed.world.present(deed.place) if p != deed.actor]
    scope = Scope(deed.world, deed.actor, lambda world, reading: 100)
    said = False
    for person in here:
        if found := scope.topics(person):
            said = True
            name = deed.context.name(person, "The")
            deed.tell((Span("["), name, Span(f": {', '.join(found)}.]")), "system")
    if not said:
        deed.tell((Span("[Nothing in particular. Ask about what you can see, or have heard of.]"),), "system")


def _awake_person(world: World, reading: Reading) -> int:
    if not reading.noun:
        return 90
    if world.entities[reading.noun].kind != "person":
        return 30 if "talkable" not in world.entities[reading.noun].traits else 100
    return 60 if world.state.get(reading.noun, "asleep") or reading.noun == reading.actor else 100


ACTIONS = (
    Action("ask", ask, judge=_awake_person),
    Action("tell", tell, judge=_awake_person),
    Action("talk", talk, judge=_awake_person),
    Action("greet", talk, judge=_awake_person),
    Action("say", say),
    Action("answer", say),
    Action("yes", answer, sort="glance"),
    Action("no", answer, sort="glance"),
    Action("topics", topics, sort="glance"),
)
