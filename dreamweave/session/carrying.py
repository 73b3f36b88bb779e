"""Carrying out: what was understood becomes deeds in order, and what follows from them is followed out."""

from __future__ import annotations

from dreamweave.actions import deducing, pages, scenes, waiting, whereabouts
from dreamweave.actions.base import Deed
from dreamweave.actions.registry import act
from dreamweave.actions.talking import find_topic
from dreamweave.messages import Passage, Reading, Span
from dreamweave.perspectives import mind
from dreamweave.session import happening
from dreamweave.session.remembered import pack_reading
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import PassageKind, Reading, Turn
    from dreamweave.session.draft import Draft

MAX_BEATS = 50
"""Beats that may follow from one deed."""

NO_OPS = frozenset({"already"})
"""Refusals of what is so already: nothing is done, and nothing stands in the way of what comes next."""


def carry_out(draft: Draft, readings: tuple[Reading, ...]) -> Turn:
    """Do what was understood, in order, until something stops it. It is what AGAIN repeats from now on."""
    first, state = readings[0], draft.state
    singles = [r.replace(nouns=(n,)) for r in readings for n in r.nouns] if len(first.nouns) > 1 else readings
    before = draft.world.standpoint(draft.actor)
    deeds: list[Deed] = []
    for reading in singles:
        if not (_ordered(draft, reading, deeds) if reading.order else _done(draft, reading, deeds, len(singles) > 1)):
            break
    sorts = [deed.sort for deed in deeds]
    sort = "deed" if "deed" in sorts else "glance" if "glance" in sorts else "refused"
    refusal = None
    if sort == "refused":
        refusals = [deed.refusal for deed in reversed(deeds) if deed.refusal]
        refusal = next((no for no in refusals if no.kind not in NO_OPS), refusals[0] if refusals else None)
        state.put((draft.actor, "refused"), _reason(draft, "refusal"))
    else:
        if sort == "deed":
            in_vain = not any(deed.changes or deed.requests for deed in deeds)
            state.put((draft.actor, "refused"), _reason(draft, "report") if in_vain else None)
        follow(draft, before)
        if draft.game.story.each:
            _say_each(draft)
    meant = mind.meant(draft.game.story, first)
    state.apply(meant)
    if refusal:
        state.apply(mind.spoken_of(draft.game.story, draft.actor, draft.passages, meant))
    state.put((draft.actor, "again"), tuple([pack_reading(r) for r in readings]))
    return draft.close(sort, first, refusal)


def _reason(draft: Draft, kind: PassageKind) -> str | None:
    """What was said of why nothing was done, for whoever asks WHY NOT."""
    return " ".join(p.text for p in draft.passages if p.kind == kind) or None


def _ordered(draft: Draft, reading: Reading, deeds: list[Deed]) -> bool:
    """What an order comes to; always true, since it stops nothing. BOB, GIVE ME THE KEY asks for it."""
    deed = Deed(draft.world, reading)
    if reading.action in ("give", "show") and reading.second == reading.actor and reading.noun in deed.story.entities:
        named = deed.entity(reading.noun).name.lower()
        if find_topic(deed, reading.order, "ask", named, reading.noun):
            return _done(draft, Reading("ask", reading.actor, (reading.order,), reading.noun, "", named), deeds, False)
    deed.sort = "glance"
    deed.say("ordered_protagonist" if reading.order in draft.game.story.protagonists else "ordered", noun=reading.order)
    draft.say(deed.passages)
    deeds.append(deed)
    return True


def _done(draft: Draft, reading: Reading, deeds: list[Deed], named: bool) -> bool:
    """One reading, for as many turns as it takes; whether others may follow. named: whether to say of what each
    answer is."""
    world, going_on = draft.world, False
    while True:
        here = world.standpoint(draft.actor)
        deed = act(world, reading, going_on=going_on)
        deeds.append(deed)
        draft.apply(deed, here)
        said = [p for p in deed.passages if p not in draft.passages] if going_on else deed.passages
        if named and said:
            name = Context(world, draft.actor).name(reading.noun)
            said = [_with_name(name, said[0]).replace(kind="list"), *said[1:]]
        draft.say(said)
        draft.requests += deed.requests
        if deed.startling:
            draft.startling = True
            return False
        if going_on and waiting.in_vain(world, reading):
            deed.say("wait_in_vain", "system")
            draft.say(deed.passages[-1:])
        if deed.further is None:
            return True
        happen(draft)
        if draft.startling or any(p.kind == "hail" for p in said) or waiting.over(world, deed.further):
            return False
        _say_each(draft)
        draft.state.put(("story", "turn"), draft.state.number("story", "turn") + 1)
        reading, going_on = deed.further, True


def _say_each(draft: Draft) -> None:
    """What comes every so many turns; of a command that takes several, once."""
    said = {p.key for p in draft.passages}
    draft.say(p for p in happening.each(draft.world, draft.actor) if p.key not in said)


def follow(draft: Draft, before: str) -> None:
    """What happens, then the new place if there is one, and the scene that begins there. before: where the actor
    stood."""
    world, actor = draft.world, draft.actor
    happen(draft)
    place = world.standpoint(actor)
    if place != before:
        told = scenes.resumed(world, actor) if _has_spoken(draft) else ()
        draft.say(p for p in happening.arrival(world, actor) if p not in told)
    if begun := happening.scene(world, actor):
        draft.apply(begun, place)
        draft.startle(begun.passages)


def _has_spoken(draft: Draft) -> bool:
    """Whether the scene that stands where the actor has come to has told of its moment in this very turn."""
    node = scenes.moment(draft.world, draft.actor)
    told = {key for _, key in Context(draft.world, draft.actor).paragraphs(node["say"])} if node else set[str]()
    return any(p.key in told for p in draft.passages)


def happen(draft: Draft) -> None:
    """What follows of itself, until nothing more does: beats, acts, the hour, whereabouts, pages."""
    if not draft.world.plotted:
        return
    context = Context(draft.world, draft.actor)
    for _ in range(MAX_BEATS):
        if changes := deducing.deduced(draft.world):
            draft.state.apply(changes)
        elif deed := happening.beat(context):
            draft.apply(deed, deed.place)
            draft.startle(deed.passages)
        elif deed := happening.act(context):
            draft.apply(deed, deed.place)
            draft.startle(deed.passages)
            draft.marks.append(draft.world.story.acts[draft.state.number("story", "act")]["name"])
        elif changes := happening.hours(context):
            draft.state.apply(changes)
            if any(fact[1] == "at" for fact, _ in changes):
                _strike(draft)
        elif deed := whereabouts.moved(draft.world, draft.actor):
            draft.state.apply(deed.changes)
            draft.startle(deed.passages)
        elif changes := pages.turned(draft.world):
            draft.state.apply(changes)
        else:
            break


def _strike(draft: Draft) -> None:
    """What is read of an hour's coming, by whoever is awake where it is seen."""
    for room, text in happening.seen(draft.world).items():
        for reader in happening.witnesses(draft.world, "", room):
            paragraphs = Context(draft.world, reader).paragraphs(text)
            if reader == draft.actor:
                draft.startle([Passage("report", reader, key, spans) for spans, key in paragraphs])
            else:
                said = tuple(Passage("news", reader, key, spans) for spans, key in paragraphs)
                draft.heard[reader] = draft.heard.get(reader, ()) + said


def _with_name(name: Span, passage: Passage) -> Passage:
    return passage.replace(
        spans=(Span(name.text[:1].upper() + name.text[1:], "name", name.entity), Span(": "), *passage.spans)
    )
