"""What follows a deed: beats to a fixpoint, the hour, who noticed, and where the actor now stands."""

from __future__ import annotations

from dreamweave.actions import scenes
from dreamweave.actions.base import Deed
from dreamweave.actions.effects import perform
from dreamweave.actions.looking import describe_place
from dreamweave.messages import Passage, Reading
from dreamweave.perspectives import news

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Span
    from dreamweave.world.context import Context
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


def hour(context: Context) -> str:
    """The hour the story declares now, "" when it declares none."""
    return next((h["name"] for h in reversed(context.world.story.hours) if context.holds(h["need"])), "")


def witnesses(world: World, actor: str, place: str) -> list[str]:
    """The other protagonists who are awake in a place, or in the same shard."""
    return [
        p
        for p in world.story.protagonists
        if p != actor and world.standpoint(p) == place and (world.dream_of(p) or not world.state.get(p, "asleep"))
    ]


def report(world: World, deed: Deed, before: str) -> list[tuple[str, tuple[Passage, ...]]]:
    """What each other protagonist perceives of a deed: done where they are, or arriving where they are."""
    out: list[tuple[str, tuple[Passage, ...]]] = []
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
    """The place as the person meets it, with what they have to tell first."""
    return [*describe_place(world, person), *scenes.resumed(world, person), *news.unread(world, person)]
