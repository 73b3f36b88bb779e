"""Pages that begin and cease to hold: what they bring is put where it belongs, their scenery comes and goes.

What is read and answered asks the pages as it goes (story/prose.py, actions/rules.py); here is what must be a fact.
"""

from __future__ import annotations

from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.messages import Fact, FactValue
    from dreamweave.world.world import World


def turned(world: World) -> list[tuple[Fact, FactValue]]:
    """The changes of pages that hold and did not, or did and do not. What a page brings is put in its place once, when
    the page first holds, and stays in the world."""
    changes: list[tuple[Fact, FactValue]] = []
    if not world.story.pages:
        return changes
    context, stirred = Context(world, ""), set[str]()
    for index, page in enumerate(world.story.pages):
        if not (page["brings"] or page["scenery"]):
            continue
        fact: Fact = ("story", "page", page["key"])
        was, holds = world.state.get(*fact), context.holds_page(index)
        if holds == bool(was):
            continue
        changes.append((fact, holds))
        stirred.update(page["scenery"])
        if was is None:
            for id, holder in page["brings"]:
                changes += [((id, "in"), holder), ((id, "brought"), True)]
    changes += [((part, "in"), _stands(world, part, context)) for part in sorted(stirred)]
    return changes


def written_since(world: World) -> list[tuple[Fact, FactValue]]:
    """The changes for a game made before an edit: what has been written since into a page that held already is put in
    its place. What somebody has seen was in its place before it was noted whether it had been."""
    context, state = Context(world, ""), world.state
    changes: list[tuple[Fact, FactValue]] = []
    for index, page in enumerate(world.story.pages):
        if not state.get("story", "page", page["key"]) or not context.holds_page(index):
            continue
        for id, holder in page["brings"]:
            met = any(state.get(who, "seen", id) is not None for who in world.story.protagonists)
            if not met and state.get(id, "brought") is None:
                changes += [((id, "in"), holder), ((id, "brought"), True)]
    return changes


def _stands(world: World, part: str, context: Context) -> FactValue:
    """What scenery is of while it is there, by the newest page that holds and speaks of it; None while it is not."""
    row = world.story.passing[part]
    there = next((there for index, there in row["pages"] if context.holds_page(index)), row["stands"])
    return row["of"] if there else None
