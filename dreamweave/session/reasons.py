"""Reasons: why a command came out as it did, as lines for the author of a story.

The rules, topics and beats are asked with the functions that play asks them with, in the world as it stood before.
"""

from __future__ import annotations

from dreamweave.actions.base import Deed
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.registry import ACTIONS, action_of, plausible
from dreamweave.actions.rules import misfit, owners, ranked
from dreamweave.language.explain import explain, shown
from dreamweave.perspectives.scope import Scope
from dreamweave.session import moment, staging, written
from dreamweave.session.conditions import condition, name, unmet, value
from dreamweave.story.tokens import words_of
from dreamweave.world.context import Context
from dreamweave.world.state import class_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.messages import Reading, Turn
    from dreamweave.story.model import Rule, Story, Topic, Tree
    from dreamweave.world.world import World

MOST = 3
"""Nouns of one command that are each told of."""

CLASSES = ("world", "mind", "table")
RAISING = ("ask", "tell", "show", "talk")


def why(turn: Turn, before: World, after: World) -> list[str]:
    """Why a turn was what it was. before, after: the world as it stood then."""
    reading, who = turn.reading, turn.actor or before.state.text("story", "focus")
    out = [f"{turn.actor or 'nobody'} typed {turn.line!r}: {turn.sort}"]
    if turn.refusal:
        out[0] += f", {turn.refusal.kind}"
    if reading is None:
        staged = staging.told(before, who, turn.line)
        return out + staged + explain(before.story, turn.line, Scope(before, who, plausible))
    out.append(f"reading: {shown(reading)}")
    named = (*reading.nouns, reading.second, reading.order)
    if lost := [id for id in named if id and id not in before.entities]:
        return [*out, f"there is no {', '.join(lost)} any more"]
    out += [_action(before, reading), *staging.told(before, who, turn.line if reading.action != "phrase" else "")]
    if any(reading.action in known for known in (ACTIONS, before.story.families, before.story.verbs)):
        for noun in (reading.nouns or ("",))[:MOST]:
            deed = Deed(before, reading.replace(nouns=(noun,) if noun else ()))
            if not deed.actor:
                deed.owners = moment.owners(before, who)
            if len(reading.nouns) > 1:
                out.append(f"{noun}:")
            out += [*_read(deed), *_dream(deed), *_tried(deed, "on"), *_topics(deed), *_tried(deed, "after")]
    out += _changes(turn)
    return out + _beats(turn, before, after)


def rules_of(world: World, actor: str, action: str) -> list[str]:
    """Every rule about an action, by whatever it stands under."""
    context = Context(world, actor)
    out: list[str] = []
    for owner in world.story.tree["tables"]:
        for when in ("on", "after"):
            rules = [r for r in world.rulebook.rows(owner, when, action) if r.action == action]
            out += [f"{when} {pattern(r, world.story)}: {_says(r, context)}" for r in rules]
    return out


def _action(world: World, reading: Reading) -> str:
    own = reading.action in world.story.verbs
    action = action_of(world.story, reading.action) if own else ACTIONS.get(reading.action)
    if action is None:
        family = world.story.families.get(reading.action, "")
        return f"action: {reading.action}, " + (f"of the family {family}" if family else "the session's own")
    needs = [f"{w} must be {n}" for w, n in (("noun", action.needs), ("second", action.second_needs)) if n]
    score = plausible(world, reading.replace(nouns=reading.nouns[:1]))
    return f"action: {', '.join([reading.action, f'a {action.sort}', *needs, f'plausible {score}'])}"


def _read(deed: Deed) -> list[str]:
    """Where the text stands that the deed has one read, when pages say it."""
    id = deed.noun or (deed.place if deed.reading.action == "look" else "")
    entity = deed.story.entities.get(id)
    if entity is None or deed.reading.action not in ("look", "examine", *entity.data):
        return []
    field = deed.reading.action if deed.reading.action in entity.data else "text"
    tree = entity.data.get(field) if field != "text" else entity.text
    return written.pages_of(deed.context, id, field, tree)


# -- rules -------------------------------------------------------------------------------------------------------


def pattern(rule: Rule, story: Story) -> str:
    """What a rule is about, as an author writes it, and the page it stands on."""
    words = " ".join(w for w in (rule.action, rule.noun, rule.second, *rule.words) if w)
    asked = [("as", rule.who), ("in", rule.where), ("on", story.pages[rule.page]["said"] if rule.page >= 0 else "")]
    return words + "".join(f", {key} {value}" for key, value in asked if value)


def _says(rule: Rule, context: Context) -> str:
    """What a rule comes to here: the case that fits with what it does, or why none fits."""
    leaf, path = chosen(rule.answer, context)
    if leaf is None:
        return "no case fits; " + "; ".join(path)
    return ": ".join([*([", ".join(path)] if path else []), _does(leaf, context)])


def _does(leaf: list[Any], context: Context) -> str:
    _, say, refusal, effects = leaf
    parts = [n for n, t in (("refuse", refusal), ("say", say), ("do", effects or None)) if t is not None]
    return f"{'+'.join(parts) or 'leaves nothing'} {excerpt(refusal if refusal is not None else say, context)}".rstrip()


def chosen(tree: Tree, context: Context) -> tuple[list[Any] | None, list[str]]:
    """The answer of a tree that fits here, with the cases it stands under; or None, with what was not so."""
    if not isinstance(tree, list):
        return None, []
    match tree[0]:
        case "answer":
            return tree, []
        case "by":
            who = context.reader if context.reader in tree[1] else ""
            leaf, path = chosen(tree[1].get(who), context)
            return leaf, path if leaf and not who else [who or f"it is {context.reader}", *path]
        case "if":
            holds = context.holds(tree[1])
            leaf, path = chosen(tree[2] if holds else tree[3], context)
            unmet_parts = [f"not so: {'; '.join(condition(t) for t in unmet(tree[1], context))}"]
            return leaf, [condition(tree[1]), *path] if holds else path if leaf else unmet_parts + path
        case _:
            return chosen(tree[2][1 if context.times_read(tree[1]) else 0], context)


def excerpt(tree: Tree, context: Context) -> str:
    """The beginning of a text, to find it by; "" for none."""
    words = next(("".join(s.text for s in spans) for spans, _ in context.paragraphs(tree)), "")
    return f'"{words[:50]}{"…" if len(words) > 50 else ""}"' if words else ""


def _tried(deed: Deed, when: str) -> list[str]:
    """The rules before or after a deed: the one that does it, those that nearly do, how many are of other things."""
    out: list[str] = []
    done = False
    spoken = ranked(deed, when)
    for rule in spoken:
        fits = chosen(rule.answer, deed.context)[0] is not None
        mark = "no: " if not fits else "fits:" if done else "YES:"
        verdict = "behind a narrower one" if done and fits else _says(rule, deed.context)
        out.append(f"{mark} {when} {pattern(rule, deed.story)}: {verdict}")
        done = done or fits
    others = 0
    for owner in owners(deed):
        for rule in deed.world.rulebook.rows(owner, when, deed.reading.action):
            part = misfit(rule, deed)
            if not part and rule.page >= 0 and rule not in spoken and deed.context.holds_page(rule.page):
                out.append(f"no:  {when} {pattern(rule, deed.story)}: hidden, older")
            if part and _elsewhere(rule, part, deed):
                others += 1
            elif part:
                out.append(f"no:  {when} {pattern(rule, deed.story)}: {_unmet(part, deed)}")
    if others:
        out.append(f"no:  {others} more rules {when} {deed.reading.action}, about something else")
    return out


def _elsewhere(rule: Rule, part: str, deed: Deed) -> bool:
    """Whether a rule that does not fit is about something else altogether, or about anything somewhere else."""
    if part == "where" and rule.noun in ("", "*"):
        return True
    return misfit(rule.replace(who="", where="", words=()), deed) != ""


def _unmet(part: str, deed: Deed) -> str:
    match part:
        case "who":
            return f"it is {deed.actor}"
        case "where":
            return f"it is in {deed.place}"
        case _:
            return f"the words are {deed.reading.topic or deed.reading.way!r}"


# -- dreams, talk, plot ------------------------------------------------------------------------------------------


def _dream(deed: Deed) -> list[str]:
    dream = deed.dream
    if not dream:
        return []
    scape = dreamscape(deed.world, dream)
    answer = scape.find(deed.reading, deed.state)
    if answer is None:
        labels = scape.labels(deed.reading, deed.state)
        tried = ", ".join(" ".join(w for w in (x.action, x.noun, x.second, x.topic) if w) for x in labels)
        return [f"dream {dream}: no deed of it ({tried})"]
    if answer.refusal is not None:
        return [f"dream {dream}: refused, {answer.refusal.key}"]
    label = answer.deed.label if answer.deed else None
    return [f"dream {dream}: {scape.command(label) if label else 'a warning'}, {len(answer.changes)} changes"]


def _topics(deed: Deed) -> list[str]:
    """The topics of whoever was spoken to that the words can mean, and which of them are open."""
    how = deed.reading.action
    person = deed.second if how == "show" else deed.noun
    if how not in RAISING or person not in deed.story.entities:
        return []
    asked = set(words_of(deed.reading.topic)) | ({deed.second} if how != "show" else {deed.noun})
    out: list[str] = []
    others = 0
    for topic in deed.story.topics(person):
        named = {w for name in topic.words for w in name.split()} | {topic.about.replace(" ", "_")}
        if topic.how == how and (how == "talk" or asked & named):
            out.append(_topic(topic, person, deed))
        else:
            others += 1
    return [*out, *([f"no:  {others} more topics of {person}, about something else"] if others else [])]


def _topic(topic: Topic, person: str, deed: Deed) -> str:
    head = f"{topic.how} {person} about {topic.about or 'anything'}"
    leaf, path = chosen(topic.answer, deed.context)
    if leaf is None:
        return f"no:  {head}: {'; '.join(path)}"
    return f"open: {head}: {', '.join([*path, ''])}{excerpt(leaf[1] or leaf[2], deed.context)}"


def _changes(turn: Turn) -> list[str]:
    rows = [c for c in turn.delta if class_of(c[0]) != "table" and c[0][1] not in ("read", "seen", "again")]
    return [f"changed: {name(fact)}: {value(was)} -> {value(now)}" for fact, was, now in rows]


def _beats(turn: Turn, before: World, after: World) -> list[str]:
    """The beats that were done by it, and those that were tried and are still to come."""
    out: list[str] = []
    context = Context(after, turn.actor)
    for beat in after.story.beats.values():
        if before.state.get(beat.id, "done") or not all(after.state.get(n, "done") for n in beat.needs):
            continue
        if after.state.get(beat.id, "done"):
            out.append(f"beat {beat.id}: done, {condition(beat.done)}")
        else:
            out.append(f"beat {beat.id}: not so: {'; '.join(map(condition, unmet(beat.done, context)))}")
    return out


# -- facts -------------------------------------------------------------------------------------------------------


def facts_of(story: Story, world: World, id: str) -> list[str]:
    """What something is, every fact of it, and every fact about it, by class."""
    every = {**story.initial, **world.state.changed}
    head: list[str] = []
    if id in story.entities:
        entity = story.entities[id]
        head = [f"{id}: {', '.join([entity.kind, *sorted(entity.traits)])}; {entity.name}"]
    elif id in story.beats:
        beat = story.beats[id]
        head = [f"{id}: beat, needs {', '.join(beat.needs) or 'nothing'}, done when {condition(beat.done)}"]
    rows: list[tuple[str, str]] = []
    for fact, now in every.items():
        if id not in (fact[0], *fact[2:]) or (now is None and fact not in story.initial):
            continue
        was = story.initial.get(fact)
        first = f" (at first {value(was)})" if was != now else ""
        rows.append((class_of(fact), f"{name(fact)} = {value(now)}{first}"))
    rows.sort(key=lambda row: (CLASSES.index(row[0]), row[1]))
    return head + [f"{whose}: {words}" for whose, words in rows]
