"""What follows a deed: beats to a fixpoint, the hour, who noticed, and where the actor now stands."""

from __future__ import annotations

from dreamweave.actions import scenes
from dreamweave.actions.base import Deed
from dreamweave.actions.effects import perform
from dreamweave.actions.looking import standing
from dreamweave.messages import Passage, Reading, Span
from dreamweave.perspectives import news
from dreamweave.perspectives.news import witnesses
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Tree
    from dreamweave.world.world import World


def beat(context: Context) -> Deed | None:
    """The next beat of the plot whose time has come, as a deed to apply; None when there is none."""
    for beat in context.world.open_beats():
        if context.holds(beat.done):
            deed = Deed(context.world, Reading("beat", context.actor))
            deed.set(beat.id, "done", True)
            perform(deed, beat.then)
            return deed
    return None


def scene(world: World, actor: str) -> Deed | None:
    """The scene that begins now by itself, as a deed to apply; None when there is none."""
    id = scenes.beginning(world, actor)
    if not id:
        return None
    deed = Deed(world, Reading("scene", actor))
    scenes.come_to(deed, id, "")
    return deed


def act(context: Context) -> Deed | None:
    """The act that begins now, as a deed to apply: its card, its start, and what opens it for each; None for none."""
    world = context.world
    if not world.story.acts:
        return None
    now = world.state.number("story", "act")
    row = next((row for number, row in world.story.acts.items() if number > now), None)
    if row is None or not context.holds(row["begins"]):
        return None
    deed = Deed(world, Reading("act", context.actor))
    deed.set("story", "act", row["number"])
    deed.set("story", "at", None)
    deed.set("story", "left", left(world, row["number"]))
    deed.passages += closing(world, context.actor)
    deed.passages.append(Passage("title", "", "", (Span(row["name"]),)))
    deed.prose(row["card"], "room")
    perform(deed, row["start"])
    for who in sorted(row["opens"], key=lambda w: w != context.actor):
        if who == context.actor:
            deed.prose(row["opens"][who])
        else:
            perform(deed, [["hail", ["id", who], row["calls"][who]]])
    return deed


def left(world: World, act: int) -> tuple[str, ...]:
    """The beats of the acts before one that were never done: kept when it begins, so that a beat that is written later
    into an act already past is known from one that was passed over."""
    return tuple(b.id for b in world.story.beats.values() if 0 < b.act < act and not world.state.get(b.id, "done"))


def closing(world: World, actor: str) -> list[Passage]:
    """What is listed when the act is over: what was entered in it, each with whose deed it was, and what is not closed.
    Nothing, where the act has no such list."""
    row = world.story.acts.get(world.state.number("story", "act"))
    if row is None:
        return []
    deed = Deed(world, Reading("act", actor))
    headings = {"entered": f"[Here ends {row['name']}. Entered:]", "standing": "[Not closed:]"}
    for part, heading in headings.items():
        rows = [found for entry in row[part] if (found := _entry(deed, *entry))]
        if rows:
            deed.tell((Span(heading, "system"),), "system")
        for label, spans in rows:
            deed.tell(spans, "list", f"act{row['number']}.{part}.{label}")
    return deed.passages


def _entry(deed: Deed, label: str, by: Tree, say: Tree) -> tuple[str, tuple[Span, ...]] | None:
    """One row of the list; None where no case of it fits."""
    whose = str(deed.world.condition(by)(deed.context) or "") if by is not None else ""
    context = Context(deed.world, whose or deed.actor)
    words = [spans for spans, _ in context.paragraphs(say) if spans]
    if not words:
        return None
    name = (Context(deed.world, "").name(whose), Span(": ")) if whose else ()
    return label, (Span(f"{label}: "), *name, *(span for spans in words for span in spans))


def hours(context: Context) -> list[tuple[Fact, FactValue]]:
    """What changes when the hour does: its name, and in an act with hours its id."""
    world, state = context.world, context.world.state
    if not (world.story.acts or world.story.hours):
        return []
    act = world.story.acts.get(state.number("story", "act"))
    rows = act["hours"] if act else ()
    done = sum(bool(state.get(beat, "done")) for beat in act["clock"]) if act else 0
    held = [h for h in rows if (context.holds(h["need"]) if h["count"] is None else h["count"] <= done)]
    name = held[-1]["name"] if held else hour(context)
    at = held[-1]["id"] if held else None
    changes: list[tuple[Fact, FactValue]] = []
    if (state.get("story", "hour") or None) != (name or None):
        changes.append((("story", "hour"), name or None))
    if rows and state.get("story", "at") != at:
        changes.append((("story", "at"), at))
    return changes


def seen(world: World) -> Mapping[str, Tree]:
    """What is read of the hour that has just come, by the room one stands in."""
    at = world.state.text("story", "at")
    if not at:
        return {}
    number, index = world.story.hour_of[at]
    return world.story.acts[number]["hours"][index]["seen"]


def each(world: World, actor: str) -> list[Passage]:
    """What the turn that ends now has said of itself: by the scene that runs, the place, and whoever is in view."""
    story = world.story
    if not story.each or world.state.get("story", "ended"):
        return []
    now, context = world.state.number("story", "turn") + 1, Context(world, actor)
    out: list[Passage] = []
    place = world.standpoint(actor)
    nodes = (f"{id}.{node}" for id, node in scenes.running(world, actor, place))
    for owner in dict.fromkeys((*nodes, place, *world.visible(actor))):
        spoken: set[int] = set()
        for turns, page, text in story.each.get(owner, ()) if owner != actor else ():
            if turns not in spoken and now % turns == 0 and (page < 0 or context.holds_page(page)):
                spoken.add(turns)
                out += [Passage("report", actor, key, spans) for spans, key in context.paragraphs(text)]
    return out


def hour(context: Context) -> str:
    """The hour a story without acts declares now, "" when it declares none."""
    return next((h["name"] for h in reversed(context.world.story.hours) if context.holds(h["need"])), "")


def report(world: World, deed: Deed, before: str) -> list[tuple[str, tuple[Passage, ...]]]:
    """What each other protagonist perceives of a deed: done where they are, or arriving where they are. Of what nobody
    in the story does they perceive nothing."""
    if deed.unseen or len(world.story.protagonists) < 2:
        return []
    out = list(deed.heard)
    after = world.standpoint(deed.actor)
    for done in (*deed.before, deed):
        if done.witness:
            for reader in witnesses(world, deed.actor, before):
                out.append((reader, (_seen(done, done.witness, reader),)))
    if after != before:
        for reader in witnesses(world, deed.actor, after):
            out.append((reader, (_seen(deed, "see_arrive", reader),)))
    return out


def _seen(deed: Deed, key: str, reader: str) -> Passage:
    spans: tuple[Span, ...] = deed.spans(key, reader, actor=deed.actor)
    return Passage("news", reader, f"line.{key}", spans)


def arrival(world: World, person: str) -> list[Passage]:
    """The place as the person meets it, with what they have to tell first. What a scene says is told once."""
    here = standing(world, person)
    told = {p.text for p in here}
    return [*here, *(p for p in news.unread(world, person) if p.text not in told)]
