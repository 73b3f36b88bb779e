"""A story that is one generated dream: the people of another story, its words for everything, a room to lie down in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.dreamscape.phrasing import LAWS, listed
from dreamweave.session.alone import sentence
from dreamweave.session.library import library
from dreamweave.story.conduct import compile_story
from dreamweave.story.loader import Source
from dreamweave.story.model import Story

if TYPE_CHECKING:
    from dreamweave.dreamscape.daily import Sleep

DREAM = "tonight"
"""What the dream is called in its story."""

ROOM = "bedside"

BANDS = (
    "[Bands, from the lowest: delta, theta, alpha, beta, gamma. A thread holds between places in the same band or the "
    "next; hands work in alpha and beta only. DREAM says which place is in which.]"
)
"""What holds in every dream, for a newcomer."""

BORROWED = ("lines", "grammar", "families", "verbs")
"""What is the other story's as it stands: its people's ways of saying things, and its verbs."""


def story_of_dream(base: Story, sleep: Sleep) -> Story:
    """The story in which a generated dream is played. Raises PackError should the dream be unreadable.

    What pages say of its people is never so there: they keep their numbers, and no act."""
    source = Source(DREAM)
    source.data = pack(base, sleep)
    tree = compile_story(source, library())
    who = [p["id"] for p in tree["protagonists"]]
    rows = {row["id"]: row for row in base.tree["entities"]}
    tree |= {key: base.tree[key] for key in BORROWED}
    tree["pages"] = [{**page, "last": page["first"] - 1, "brings": [], "scenery": []} for page in base.tree["pages"]]
    tree["protagonists"] = [p for p in base.tree["protagonists"] if p["id"] in who]
    tree["entities"] = [rows[row["id"]] if row["id"] in who else row for row in tree["entities"]]
    for person in who:
        tree["bodies"][person] = base.tree["bodies"][person]
        for word in rows[person]["words"]:
            if person not in tree["vocabulary"].setdefault(word, []):
                tree["vocabulary"][word].append(person)
    return Story(tree)


def pack(base: Story, sleep: Sleep) -> dict[str, Any]:
    """The dream as the pack it is compiled from."""
    found = sleep.found
    who: list[str] = found.tree["who"]
    named = f"{sleep.title}, {sleep.when}" if sleep.when else sleep.title
    sleeper = found.tree["people"]["sleeper"]
    law = "" if found.tree["law"] == LAWS["bands"] else f"[{sentence(found.tree['law'])}.]"  # BANDS says that
    others = {person: [p for p in who if p != person] for person in who}
    return {
        "story": {
            "title": named,
            "id": "dream",
            "by": base.by,
            "opening": f"[{found.tree['name']}. {found.grade.capitalize()}: par is {found.optimal} turns. "
            "UNDO gives turns back, but not hints. SCORE says how it stands.]",
            "lead": "\n\n".join(filter(None, (law, people(base, who), weaves(base, who), BANDS, sleeper["talk"]))),
            "facts": {"par": found.optimal, "called": named},
        },
        "protagonists": {
            person: {
                "name": base.protagonists[person].name,
                "faculty": base.protagonists[person].faculty,
                "in": ROOM,
                "knows": others[person],
            }
            for person in who
        },
        "rooms": {
            ROOM: {
                "name": "Bedside",
                "text": "A lamp, a chair, and a bed with the shape of somebody in it, warm.",
                "scenery": {
                    "lamp | chair": "There is somebody sitting up. It is not for me to look.",
                    "bed | somebody | shape": f"{sleeper['name']}'s, for the night.",
                },
            }
        },
        "beats": {
            "awake": {
                "done": f"solved({DREAM})",
                "aim": dict.fromkeys(who, sleeper["talk"]),
            }
        },
        "dreams": {DREAM: {**found.tree, "then": [{"end": f"{sleeper['name']} is awake."}]}},
        "weaves": [list(row) for row in base.weaves],
        "opposites": [list(row) for row in base.opposites],
    }


CAN = {
    "tune": "can TUNE a place TO a band (delta, theta, alpha, beta or gamma), where they stand or one thread off",
    "ground": "can GROUND a thing or a place that moves, one at a time, and RELEASE it",
    "weave": "can WEAVE what is in the hand WITH what lies by",
    "name": "can NAME a thing that is not what it looks like",
}
"""What a faculty is for, to a newcomer."""


def people(base: Story, who: list[str]) -> str:
    """Who is in it, and what each can do that the others cannot."""
    rows = [f"{base.protagonists[p].name} {CAN[base.protagonists[p].faculty]}" for p in who]
    names = listed([base.protagonists[p].name for p in who])
    return f"[In it are {names}; a name by itself changes whom you are with. {'; '.join(rows)}.]"


def weaves(base: Story, who: list[str]) -> str:
    """The table of what weaves into what, for a dream in which somebody can weave."""
    if not any(base.protagonists[p].faculty == "weave" for p in who):
        return ""
    rows = [f"{a} and {b} make {c}" for a, b, c in base.weaves]
    return f"[Of weaves: {', '.join(rows)}. EXAMINE a thing to see which it is.]"
