"""Routes: the shortest way from one place to another as the ways stand open now."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.world.context import Context


def way(context: Context, start: str, goal: str, through: Callable[[str], bool] = bool) -> list[str]:
    """The places on the shortest open way, the goal last; [] when there is none. through: whether a place between may
    be gone through; any may, by default."""
    came: dict[str, str] = {start: ""}
    edge = [start]
    while edge and goal not in came:
        further: list[str] = []
        for here in edge:
            if here != start and not through(here):
                continue
            for exit in context.world.exits(here):
                if exit.to and exit.to not in came and context.holds(exit.need):
                    came[exit.to] = here
                    further.append(exit.to)
        edge = further
    if goal not in came or goal == start:
        return []
    path = [goal]
    while came[path[0]] != start:
        path.insert(0, came[path[0]])
    return path
