"""Knowing: questions put to the protagonist one sits with, answered from what that one knows; aims and nudges."""

from __future__ import annotations

from dreamweave.actions import mercy, moving, scenes
from dreamweave.actions.base import Action
from dreamweave.actions.dreams import dreamscape, perceived
from dreamweave.actions.talking import known_facts
from dreamweave.messages import Passage, Span
from dreamweave.story.tokens import words_of
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed, Handler
    from dreamweave.story.model import Beat, Tree
    from dreamweave.world.world import World


def who_am_i(deed: Deed) -> None:
    """WHO AM I."""
    deed.say("who_am_i")


def who_is(deed: Deed) -> None:
    """WHO IS X, WHAT IS X: what this one knows, with the author's words when it is in sight. Of a thing elsewhere of
    which nothing is known, where it is."""
    if deed.noun:
        if deed.noun in deed.world.visible(deed.actor) and deed.prose(deed.entity(deed.noun).text):
            return None
        facts = known_facts(deed, deed.entity(deed.noun).name)
        if facts:
            return recall_facts(deed, facts)
        return deed.say("who_is") if deed.person(deed.noun) else where_is(deed)
    if told_of(deed, deed.reading.topic):
        return None
    facts = known_facts(deed, deed.reading.topic)
    return recall_facts(deed, facts) if facts else deed.say("know_nothing")


def recall_facts(deed: Deed, facts: list[str]) -> None:
    """Say the ledger's lines for some facts."""
    for fact in facts:
        deed.prose(deed.story.knowledge[fact]["text"], "list")


def where_is(deed: Deed) -> None:
    """WHERE IS X: here, in hand, or where this one last saw it."""
    noun = deed.noun
    if not noun:
        return deed.say("know_nothing")
    if deed.entity(noun).kind in ("room", "shard"):
        return _where_place(deed, noun)
    return moving.say_where(deed, noun)


def _where_place(deed: Deed, place: str) -> None:
    """The way to a place, turn by turn, as far as this one knows it."""
    if place == deed.place:
        return deed.say("where_in")
    ways = moving.ways_to(deed, place)
    if not ways:
        return deed.say("where_unknown")
    words = ", then ".join(deed.context.name(w, "the").text if w in deed.story.entities else w for w in ways)
    command = Span(f"GO TO {deed.entity(place).name.upper()}", "command")
    return deed.tell((Span(f"[{words[:1].upper()}{words[1:]}. "), command, Span(" goes there.]")), "system")


def told_of(deed: Deed, topic: str) -> bool:
    """Say the author's words for what is in sight and named in a question; whether there was any. Of several the one
    named by the most words, and of equals the one named first: WHY IS THE MAP ON THE WALL is answered about the map."""
    words = words_of(topic)
    best: tuple[int, int, str] = (0, 0, "")
    for id in deed.world.visible(deed.actor):
        entity = deed.entity(id)
        if entity.kind not in ("thing", "person") or id == deed.actor or not entity.text:
            continue
        at = next((k for k, word in enumerate(words) if word in entity.nouns), -1)
        named = sum(word in entity.words for word in words)
        if at >= 0 and (named, -at) > best[:2]:
            best = (named, -at, id)
    return bool(best[2]) and deed.prose(deed.entity(best[2]).text)


def question(nothing: str) -> Handler:
    """A question that no line of the story answers: of what is in sight its words; else that it is not known."""

    def do(deed: Deed) -> None:
        if not told_of(deed, deed.reading.topic):
            deed.say(nothing)

    return do


def how(deed: Deed) -> None:
    """HOW DO I: a nudge is the nearest thing to an answer."""
    deed.tell((Span("[For a nudge, THINK. For the verbs, HELP.]"),), "system")


def recall(deed: Deed) -> None:
    """RECALL X: facts about it. RECALL alone: all of them."""
    topic = deed.reading.topic or (deed.entity(deed.noun).name if deed.noun else "")
    if not topic:
        return ledger(deed)
    if facts := known_facts(deed, topic):
        return recall_facts(deed, facts)
    return None if told_of(deed, topic) else deed.say("know_nothing")


def ledger(deed: Deed) -> None:
    """LEDGER: what this one knows, and whom they had it from."""
    rows, papers = ledger_rows(deed.world, deed.actor), deed.world.papers(deed.actor)
    if not (rows or papers):
        return deed.say("ledger_empty")
    for number, (fact, source) in enumerate(rows, 1):
        spans: list[Span] = [Span(f"{number}. ")]
        for words, _ in deed.context.paragraphs(deed.story.knowledge[fact]["text"]):
            spans.extend(words)
        if said := had_from(deed, source):
            spans += [Span(" "), *said]
        deed.tell(tuple(spans), "list", f"fact.{fact}")
    for paper in papers:
        deed.prose(deed.entity(paper).data.get("read"), "list")
    return None


def had_from(deed: Deed, source: str) -> tuple[Span, ...]:
    """Of whom something was had, or where it was found; nothing of what nobody gave."""
    if source not in deed.story.entities or source == deed.actor:
        return ()
    return (Span("Had from " if deed.person(source) else "Found: "), deed.context.name(source, "the"), Span("."))


def ledger_rows(world: World, person: str) -> list[tuple[str, str]]:
    """(fact, source) in the order they were learned."""
    found: list[tuple[int, str, str]] = []
    for fact in world.story.knowledge:
        value = world.state.get(person, "knows", fact)
        if isinstance(value, tuple):
            source, turn = value
            found.append((turn if isinstance(turn, int) else 0, fact, str(source)))
    return [(fact, source) for _, fact, source in sorted(found, key=lambda row: row[0])]


def open_beats(world: World, person: str) -> list[Beat]:
    """The beats whose needs are met and that are not done, as far as they concern one protagonist: those of the latest
    act first, so that what an act left over does not stand before what the next one asks; none of an act to come."""
    act = world.state.number("story", "act")
    theirs = [b for b in world.open_beats() if b.act <= act and (person in b.aim or person in b.think)]
    return sorted(theirs, key=lambda b: -b.act)


def aims(deed: Deed) -> None:
    """AIMS: what this one means to do."""
    said = False
    for beat in open_beats(deed.world, deed.actor):
        said = deed.prose(beat.aim.get(deed.actor), "list") or said
    if not said:
        deed.say("no_aim")


def think(deed: Deed) -> None:
    """THINK: a nudge in three grades, from where things stand now. Asking again about the same thing gives the next."""
    if dream := deed.dream:
        return _think_in_dream(deed, dream)
    if found := scenes.current(deed.world, deed.actor):
        id, node = found
        if texts := node["think"].get(deed.actor):
            grade = _next_grade(deed, f"{id}.{deed.state.text(id, 'node')}", len(texts))
            return _nudge(deed, texts[grade - 1], grade)
    for beat in open_beats(deed.world, deed.actor):
        texts = beat.think.get(deed.actor, ())
        if texts and (first := deed.context.paragraphs(texts[0])):
            grade = _next_grade(deed, f"{beat.id}.{first[0][1]}", len(texts))
            return _nudge(deed, texts[grade - 1], grade)
    return deed.say("thinks", "hint")


def _think_in_dream(deed: Deed, dream: str) -> None:
    """A hint, from how the dream stands. The grade rises while the next deed is the same, until it is done."""
    scape = dreamscape(deed.world, dream)
    met = perceived(deed.world, deed.actor)
    hint = scape.hint(deed.state, deed.actor, 1, met)
    if hint is None:
        return deed.say("thinks", "hint")
    if hint.label is not None and hint.label.actor == deed.actor:
        grade = _risen(deed, dream, scape.command(hint.label))
        hint = scape.hint(deed.state, deed.actor, grade, met) or hint
    if line := hint.line:
        if line.say is not None:
            _nudge(deed, line.say, hint.grade)
        else:
            _hint(deed, line.key, hint.grade, **dict(line.params))
            if line.key == "dream.hint.dead":
                mercy.mend(deed, scape, deed.state.number(dream, "lost"), "hint")
    if hint.command:
        _hint(deed, "dream.hint.3", hint.grade, command=hint.command)
    return None


def _hint(deed: Deed, key: str, grade: int, **parameters: str) -> None:
    deed.passages.append(Passage("hint", deed.actor, "", deed.spans(key, **parameters), grade=grade))


def _risen(deed: Deed, dream: str, command: str) -> int:
    """The grade of a hint at a deed of a dream: one more than the last when that was about the same."""
    last = deed.state.get(deed.actor, "hinted", dream)
    grade = int(str(last[1])) if isinstance(last, tuple) and last[0] == command else 0
    grade = min(3, grade + 1)
    deed.changes.append(((deed.actor, "hinted", dream), (command, grade)))
    return grade


def heeded(deed: Deed, dream: str, command: str) -> None:
    """What was hinted at is done: the next time that it is to be done, hints begin at the first grade again."""
    last = deed.state.get(deed.actor, "hinted", dream)
    if isinstance(last, tuple) and last[0] == command:
        deed.changes.append(((deed.actor, "hinted", dream), None))


def _next_grade(deed: Deed, about: str, most: int) -> int:
    grade = min(most, deed.state.number(deed.actor, "hinted", about) + 1)
    deed.changes.append(((deed.actor, "hinted", about), grade))
    return grade


def _nudge(deed: Deed, tree: Tree, grade: int) -> None:
    for spans, key in Context(deed.world, deed.actor, deed.actor, deed.reading).paragraphs(tree):
        deed.passages.append(Passage("hint", deed.actor, key, spans, grade=grade))


ACTIONS = (
    Action("who_am_i", who_am_i, sort="glance"),
    Action("who_is", who_is, sort="glance"),
    Action("what_is", who_is, sort="glance"),
    Action("where_is", where_is, sort="glance"),
    Action("how", how, sort="glance"),
    Action("how_is", question("know_nothing"), sort="glance"),
    Action("when", question("know_nothing"), sort="glance"),
    Action("wonder", question("wonder_nothing"), sort="glance"),
    Action("recall", recall, sort="glance"),
    Action("ledger", ledger, sort="glance"),
    Action("aims", aims, sort="glance"),
    Action("think", think, sort="glance"),
    Action("hint", think, sort="glance"),
)
