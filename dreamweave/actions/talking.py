"""Talking: topics raised with people. Knowledge crosses from one protagonist to another only here."""

from __future__ import annotations

from dreamweave.actions.base import Action, Refused
from dreamweave.actions.effects import perform
from dreamweave.messages import Refusal, Span
from dreamweave.perspectives.mind import learned
from dreamweave.perspectives.scope import Scope
from dreamweave.story.tokens import words_of
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.actions.base import Deed
    from dreamweave.messages import Reading
    from dreamweave.story.answers import Answer
    from dreamweave.story.model import Story, Topic, Tree
    from dreamweave.world.world import World

STOP = frozenset(
    "a an the my his her your their its of about to for is are some any in on at by with from who whose what that this "
    "these those there here do does did has have had me you he she they we us him them it".split()
)


ASKER = frozenset("me myself i us ourselves".split())
ASKED = frozenset("you yourself yourselves himself herself itself themselves".split())
"""What stands for whoever asks, and for whoever is asked, in words that are raised."""


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
    if person not in deed.world.visible(deed.actor) and person not in deed.world.earshot(deed.actor):
        deed.refuse("not-here", "cant_see", noun=person)
    if not deed.person(person) and not deed.has(person, "talkable"):
        deed.refuse("not-a-person", "talk_to_thing", noun=person)
    if deed.state.get(person, "asleep") and not deed.entity(person).within and not deed.dream:
        deed.refuse("asleep", "talk_asleep", noun=person)


def find_topic(deed: Deed, person: str, how: str, about: str, entity: str = "") -> tuple[Topic, Answer] | None:
    """What answers: of the topics whose cases have an answer, the one that names most of the words; the first written
    of equals. What a thing is called besides its name in the topic counts for whoever has met the thing."""
    typed = words_of(about)
    words = [w for w in typed if w not in STOP]
    whole = " ".join(words or typed)
    scope = Scope(deed.world, deed.actor, lambda world, reading: 0)
    entity = deed.actor if whole in ASKER else person if whole in ASKED else entity
    best = 0
    found: tuple[Topic, Answer] | None = None
    for topic, names in subjects(deed, person, how):
        score = 0
        besides = {n for id in topic.ids if scope.known(id) for n in deed.story.entities[id].nouns}
        if whole in ASKER and not ASKER.isdisjoint(names):
            score = 101  # written for whoever asks, whoever that is
        elif (whole and (whole in names or whole in besides)) or (
            entity and (entity in topic.ids or entity == topic.about)
        ):
            score = 100
        elif words:
            named = {w for name in names for w in name.split()} | besides
            score = 10 * sum(w in named or w.rstrip("s") in named for w in words)
        if score > best and (answer := deed.world.answer(topic.answer)(deed.context)):
            best, found = score, (topic, answer)
    return None if found is None or found[1].empty else found


def subjects(deed: Deed, person: str, how: str) -> Iterator[tuple[Topic, frozenset[str]]]:
    """What can be raised with a person now, with the names it goes by; a name that a newer page has taken is that
    page's."""
    taken: frozenset[str] = frozenset()
    for topic in deed.story.topics(person):
        if topic.how != how or (topic.page >= 0 and not deed.context.holds_page(topic.page)):
            continue
        names = topic.words if topic.page < 0 else topic.words - taken
        if names or how == "talk":
            yield topic, names
        if topic.page >= 0:
            taken |= topic.words


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
    """ASK X ABOUT Y: their topic, else that they have nothing to say of it. A protagonist asked WHERE something is says
    where they last saw it."""
    person = _listener(deed)
    _audible(deed, person)
    sought = sought_by(deed) if deed.has(person, "dreamer") else ""
    if sought and _told_where(deed, person, sought):
        return None
    topic = find_topic(deed, person, "ask", deed.reading.topic, deed.second)
    if topic:
        return _answer(deed, topic)
    if sought:
        return deed.say("asked_where_unknown", noun=person, second=sought)
    if not deed.prose(deed.entity(person).data.get("unknown")):
        deed.say("nothing_to_say", noun=person)
    return None


def sought_by(deed: Deed) -> str:
    """What WHERE IS THE KEY, put to somebody, asks after, of what the actor has met; "" for another question."""
    if deed.reading.prep != "where":
        return ""
    words = frozenset(w for w in words_of(deed.reading.topic) if w not in STOP and w not in ASIDE)
    met, entities = Context(deed.world, deed.actor).met, deed.story.entities
    named = [id for word in words for id in deed.story.vocabulary.get(word, ()) if words <= entities[id].words]
    return next((id for id in named if id in deed.world.visible(deed.actor)), next(filter(met, named), ""))


ASIDE = frozenset(
    "was were be been did do you he she they see saw seen last put leave left keep i we can find got".split()
)
"""Words of a question after something that do not name it."""


def _told_where(deed: Deed, person: str, id: str) -> bool:
    """Where another protagonist says that a thing is: they have it, see it, or last saw it; whether they can say."""
    world = deed.world
    if world.held(id, person):
        deed.say("asked_where_held", noun=person, second=id)
    elif id in world.visible(person):
        deed.say("asked_where_here", noun=person, second=id)
    elif (place := deed.state.text(person, "seen", id)) in deed.story.entities:
        key = "asked_where_same" if place == deed.place else "asked_where"
        deed.say(key, noun=person, second=id, place=(deed.context.name(place, "the"),))
    else:
        return False
    return True


def speaks_of(deed: Deed, about: str) -> bool:
    """Whether the actor can tell of what words name: they have met it, or know something of it. What names nothing in
    the story can be told of by anybody."""
    entities, met = deed.story.entities, Context(deed.world, deed.actor).met
    within = deed.dream
    words = [w for w in words_of(about) if w not in STOP]
    named = [id for w in words for id in deed.story.vocabulary.get(w, ()) if entities[id].within in ("", within)]
    if not named and not facts_about(deed.story, about):
        return True
    return any(met(id) for id in named) or bool(known_facts(deed, about))


def written_for(tree: Tree, who: str) -> bool:
    """Whether an answer's tree has words for one protagonist by name: the story knows that they can tell of it."""
    if not isinstance(tree, list) or tree[0] == "answer":
        return False
    if tree[0] == "by":
        return who in tree[1] or written_for(tree[1].get(""), who)
    return any(written_for(part, who) for part in (tree[2] if tree[0] == "list" else tree[2:]))


def tell(deed: Deed) -> None:
    """TELL X ABOUT Y: a topic, or a fact copied to another protagonist with whom it was had from. Nobody tells of what
    they have neither met nor know."""
    person = _listener(deed)
    _audible(deed, person)
    about = deed.reading.topic
    topic = find_topic(deed, person, "tell", about, deed.second)
    own = topic is not None and written_for(topic[0].answer, deed.actor)
    if not own and not deed.second and not speaks_of(deed, about):
        deed.refuse("nothing-known", "does_not_know")
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


def facts_about(story: Story, about: str) -> list[str]:
    """The facts that words or an entity's name bring to mind, whoever knows them."""
    words = set(words_of(about)) - STOP
    found: list[str] = []
    for id, fact in story.knowledge.items():
        named = {w for name in fact["words"] for w in name.split()}
        for entity in fact["about"]:
            named |= story.entities[entity].words if entity in story.entities else set()
        if words & named:
            found.append(id)
    return found


def known_facts(deed: Deed, about: str) -> list[str]:
    """Those of them that this one knows."""
    return [f for f in facts_about(deed.story, about) if deed.state.get(deed.actor, "knows", f) is not None]


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
    for topic, _ in subjects(deed, person, "talk"):
        if answer := deed.world.answer(topic.answer)(deed.context):
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
