"""A game of Somebody's at the dawn of its second act, for tests of what comes after."""

from __future__ import annotations

from dreamweave.session import Session
from dreamweave.story.model import Story

BEHIND = (
    "late",
    "a1",
    "p1",
    "p1a",
    "p2",
    "d1",
    "p3",
    "p3_name",
    "p4",
    "p5",
    "p5_horses",
    "p6",
    "p6a",
    "p6b",
    "p6_waits",
    "eve",
    "eve_under",
    "eve_loom",
)
PLACES = {
    "thorin": "drying_green",
    "kavi": "dye_loft",
    "yusra": "dye_loft",
    "lasse": "barge",
    "new_man": "",
    "licence": "",
    "form_12": "foundry_floor",
    "clement": "counter_six",
}


def dawn(story: Story) -> Session:
    """Act I is behind; Lyra's is the first voice."""
    session = Session(story)
    session.opening()
    put = session.state.put
    for beat in BEHIND:
        put((beat, "done"), True)
    for fact in ("two",):
        put(("story", fact), True)
    put(("story", "fours"), 4)
    for id, place in PLACES.items():
        put((id, "in"), place or None)
    for scene in [id for id in story.scenes if id.startswith(("eve_", "four_"))]:
        put((scene, "node"), None)
        put((scene, "done"), True)
    session.submit("look")
    session.submit("lyra")
    return session
