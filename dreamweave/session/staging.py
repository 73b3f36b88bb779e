"""Staging, for an author: why a scene stands or does not begin, and which of a moment's words were nearly said."""

from __future__ import annotations

from dreamweave.session import moment
from dreamweave.session.conditions import condition, unmet
from dreamweave.story.tokens import words_of
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.world.world import World

MOST = 5
"""Phrases that were nearly said that are told of."""


def told(world: World, actor: str, line: str) -> list[str]:
    """The scenes of the place where somebody stands, and what the one that runs would have heard in a line."""
    near = list(dict.fromkeys(_nearly(world, actor, line)))
    more = [f"near: {len(near) - MOST} more"] if len(near) > MOST else []
    return [*(f"scene {id}: {_stands(world, actor, id)}" for id in _here(world, actor)), *near[:MOST], *more]


def _here(world: World, actor: str) -> list[str]:
    return world.scenes_at(world.standpoint(actor))


def _stands(world: World, actor: str, id: str) -> str:
    """At which moment a scene stands and for whom, or what keeps it from beginning."""
    scene, context, state = world.story.scenes[id], Context(world, actor), world.state
    others = f"of {', '.join(scene['who'])}, and it is {actor}" if scene["who"] and actor not in scene["who"] else ""
    if node := state.text(id, "node"):
        nobody = "nobody at the prompt" if scene["nodes"][node]["nobody"] else ""
        return ", ".join(part for part in (f"at {node}", nobody, others) if part)
    if state.get(id, "done"):
        return "over"
    if scene["need"] is False:
        return "an effect begins it, and no other thing does"
    why = [others] if others else []
    if scene["page"] >= 0 and not context.holds_page(scene["page"]):
        why.append(f"its page does not hold, {world.story.pages[scene['page']]['said']}")
    why += [f"not so: {condition(tree)}" for tree in unmet(scene["need"], context)]
    return "; ".join(["does not begin", *why]) if why else "begins"


def _nearly(world: World, actor: str, line: str) -> Iterator[str]:
    """The moment's own words that share one with a line and were not met by it, or have no case that fits."""
    typed = set(words_of(line))
    for owner in moment.owners(world, actor):
        for rule in world.rulebook.rows(owner, "on", "phrase"):
            words = [w for w in rule.words if w != "*"]
            if rule.action != "phrase" or not typed & set(words):
                continue
            if not moment.heard(rule, line):
                yield f"near: {owner} {' '.join(words)}: it wants these words and no others"
            elif moment.answered(world, actor, rule) is None:
                yield f"no:   {owner} {' '.join(words)}: no case fits"
