"""Reasons: why a command came out as it did, as lines for the author of a story.

The rules, topics and beats are asked with the functions that play asks them with, in the world as it stood before.
"""

from __future__ import annotations

from dreamweave.actions.base import Deed
from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.registry import ACTIONS, plausible
from dreamweave.actions.rules import misfit
from dreamweave.language.explain import explain, shown
from dreamweave.perspectives.scope import Scope
from dreamweave.story.naming import words_of
from dreamweave.world.context import Context
from dreamweave.world.state import class_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue, Reading, Turn
    from dreamweave.story.model import Rule, Story, Topic, Tree
    from dreamweave.world.world import World

MOST = 3
"""Nouns of one command that are each told of."""

CLASSES = ("world", "mind", "table")
RAISING = ("ask", "tell", "show", "talk")


def why(turn: Turn, before: World, after: World) -> list[str]:
    """Why a turn was what it was. before, after: the world as it stood then."""
    reading = turn.reading
    out = [f"{turn.actor} typed {turn.line!r}: {turn.sort}"]
    if turn.refusal:
        out[0] += f", {turn.refusal.kind}"
    if reading is None:
        return out + explain(before.story, turn.line, Scope(before, turn.actor, plausible))
    out.append(f"reading: {shown(reading)}")
    named = (*reading.nouns, reading.second, reading.order)
    if lost := [id for id in named if id and id not in before.entities]:
        return [*out, f"there is no {', '.join(lost)} any more"]
    out.append(_action(before, reading))
    if reading.action in ACTIONS or reading.action in before.story.families:
        for noun in (reading.nouns or ("",))[:MOST]:
            deed = Deed(before, reading.replace(nouns=(noun,) if noun else ()))
            if len(reading.nouns) > 1:
                out.append(f"{noun}:")
            out += [*_dream(deed), *_tried(deed, "on"), *_topics(deed), *_tried(deed, "after")]
    out += _changes(turn)
    return out + _beats(turn, before, after)


def rules_of(world: World, actor: str, action: str) -> list[str]:
    """Every rule about an action, most specific first."""
    context = Context(world, actor)
    rules = [(when, rule) for when in ("on", "after") for rule in world.story.rules(when, action)]
    return [f"{when} {pattern(rule)}: {_does(rule, context)}" for when, rule in rules]


def _action(world: World, reading: Reading) -> str:
    action = ACTIONS.get(reading.action)
    if action is None:
        family = world.story.families.get(reading.action, "")
        return f"action: {reading.action}, " + (f"of the family {family}" if family else "the session's own")
    needs = [f"{w} must be {n}" for w, n in (("noun", action.needs), ("second", action.second_needs)) if n]
    score = plausible(world, reading.replace(nouns=reading.nouns[:1]))
    return f"action: {', '.join([reading.action, f'a {action.sort}', *needs, f'plausible {score}'])}"


# -- rules -------------------------------------------------------------------------------------------------------


def pattern(rule: Rule) -> str:
    """What a rule is about, as an author writes it."""
    words = " ".join(w for w in (rule.action, rule.noun, rule.second, *rule.topic) if w)
    need = "" if rule.need is None else condition(rule.need)
    asked = [("as", rule.who), ("in", rule.where), ("if", need)]
    return words + "".join(f", {key} {value}" for key, value in asked if value)


def _does(rule: Rule, context: Context) -> str:
    parts = [n for n, t in (("refuse", rule.refusal), ("say", rule.say), ("do", rule.effects or None)) if t is not None]
    return f"{'+'.join(parts)} {excerpt(rule.refusal if rule.refusal is not None else rule.say, context)}".rstrip()


def excerpt(tree: Tree, context: Context) -> str:
    """The beginning of a text, to find it by; "" for none."""
    words = next(("".join(s.text for s in spans) for spans, _ in context.paragraphs(tree)), "")
    return f'"{words[:50]}{"…" if len(words) > 50 else ""}"' if words else ""


def _tried(deed: Deed, when: str) -> list[str]:
    """The rules before or after a deed: the one that does it, those that nearly do, how many are of other things."""
    out: list[str] = []
    done = False
    others = 0
    for action in (deed.reading.action, "*"):
        for rule in deed.story.rules(when, action):
            part = misfit(rule, deed)
            if part and _elsewhere(rule, part, deed):
                others += 1
            elif part:
                out.append(f"no:  {when} {pattern(rule)}: {_unmet(rule, part, deed)}")
            else:
                verdict = "behind a more specific one" if done else _does(rule, deed.context)
                out.append(f"{'fits' if done else 'YES'}: {when} {pattern(rule)}: {verdict}")
                done = True
    if others:
        out.append(f"no:  {others} more rules {when} {deed.reading.action}, about something else")
    return out


def _elsewhere(rule: Rule, part: str, deed: Deed) -> bool:
    """Whether a rule that does not fit is about something else altogether, or about anything somewhere else."""
    if part == "where" and rule.noun in ("", "*"):
        return True
    return misfit(rule.replace(who="", where="", topic=(), need=None), deed) != ""


def _unmet(rule: Rule, part: str, deed: Deed) -> str:
    match part:
        case "who":
            return f"it is {deed.actor}"
        case "where":
            return f"it is in {deed.place}"
        case "words":
            return f"the words are {deed.reading.topic or deed.reading.way!r}"
        case _:
            return "not so: " + "; ".join(condition(t) for t in unmet(rule.need, deed.context))


def unmet(tree: Tree, context: Context) -> list[Tree]:
    """The parts of a condition that do not hold."""
    if isinstance(tree, list) and tree and tree[0] == "and":
        return [part for one in tree[1:] for part in unmet(one, context)]
    return [] if context.holds(tree) else [tree]


def condition(tree: Tree) -> str:
    """A condition as an author writes it."""
    if not isinstance(tree, list):
        return value(tree)
    head, *rest = tree
    parts = [condition(t) for t in rest]
    match head:
        case "id" | "var":
            return parts[0]
        case "and" | "or":
            inner = [f"({p})" if isinstance(t, list) and t[0] in ("and", "or") else p for t, p in zip(rest, parts)]
            return f" {head} ".join(inner)
        case "not":
            several = isinstance(rest[0], list) and rest[0][0] in ("and", "or")
            return f"not ({parts[0]})" if several else f"not {parts[0]}"
        case "fact":
            return f"{parts[0]}.{parts[1]}"
        case "inside":
            return f"{parts[0]} in {parts[1]}"
        case "call":
            return f"{parts[0]}({', '.join(parts[1:])})"
        case _:
            return f"{parts[0]} {head} {parts[1]}"


# -- dreams, talk, plot ------------------------------------------------------------------------------------------


def _dream(deed: Deed) -> list[str]:
    dream = deed.world.dream_of(deed.actor)
    if not dream:
        return []
    scape = dreamscape(deed.story, dream)
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
            out.append(_topic(topic, deed))
        else:
            others += 1
    return [*out, *([f"no:  {others} more topics of {person}, about something else"] if others else [])]


def _topic(topic: Topic, deed: Deed) -> str:
    asked = f", as {topic.who}" if topic.who else ""
    need = f", if {condition(topic.need)}" if topic.need is not None else ""
    head = f"{topic.how} {topic.person} about {topic.about or 'anything'}{asked}{need}"
    if topic.who not in ("", deed.actor):
        return f"no:  {head}: it is {deed.actor}"
    if parts := unmet(topic.need, deed.context):
        return f"no:  {head}: not so: {'; '.join(map(condition, parts))}"
    return f"open: {head}: {excerpt(topic.say, deed.context)}"


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


def name(fact: Fact) -> str:
    """A fact as an author writes it: bell.in, ann.knows(well_secret)."""
    return f"{fact[0]}.{fact[1]}" + (f"({fact[2]})" if len(fact) > 2 else "")


def value(of: FactValue) -> str:
    """A value as an author writes it."""
    if isinstance(of, tuple):
        return f"({', '.join(map(value, of))})"
    return {True: "yes", False: "no"}[of] if isinstance(of, bool) else "nothing" if of is None else str(of)
