"""Deducing: what a head comes to by itself, once it knows enough. It is never unfilled."""

from __future__ import annotations

from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from dreamweave.messages import Fact, FactValue
    from dreamweave.world.world import World


def deduced(world: World, *, anew: bool = False) -> list[tuple[Fact, FactValue]]:
    """What deductions have come to, where that is more than they were; and of whom, or where, the last of it was had:
    of its owner, if they told any of it. anew: ask also those of which nothing has changed in this turn."""
    changes: list[tuple[Fact, FactValue]] = []
    if not world.story.deductions:
        return changes
    stirred = {fact[1] for fact, _, _ in world.state.journal}
    for id, row in world.story.deductions.items():
        if row["asks"] and not anew and stirred.isdisjoint(row["asks"]):
            continue
        who = row["who"]
        was = world.state.get(id, "value")
        rank = next((rank for value, rank, _, _ in row["rows"] if value == was), 0)
        context = Context(world, who)
        above = [one for one in row["rows"] if one[1] > rank and context.holds(one[2])]
        if above:
            value, _, _, facts = above[-1]
            source = row["owner"] if value == "told" and row["owner"] else _last_source(world, who, facts)
            changes += [((id, "value"), value), ((id, "from"), source or None)]
    return changes


def _last_source(world: World, who: str, facts: Iterable[str]) -> str:
    """Of whom, or where, somebody had the last that they learnt of some facts."""
    found, latest = "", -1
    for fact in facts:
        known = world.state.get(who, "knows", fact)
        if isinstance(known, tuple):
            source, turn = known
            if isinstance(turn, int) and turn >= latest:
                found, latest = str(source), turn
    return found
