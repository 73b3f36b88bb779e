"""What generated dreams are drawn from: themes, names, and the single changes that lead from one draft to the next.

A draft is an authored dream's tree, so whatever reads a story's dreams reads it. Change anything here and PALETTE with
it: a seed means the same dreams only together with the palette it was drawn from.
"""

from __future__ import annotations

from copy import deepcopy

from dreamweave.dreamscape.blueprint import BANDS
from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore

    Draft = dict[str, Any]

PALETTE = 1

PLACES = ("Landing", "Yard", "Loft", "Cellar", "Court", "Porch", "Scullery", "Attic")
NAMES: dict[str, tuple[str, ...]] = {
    "light": ("a lamp", "a candle", "a match"),
    "dark": ("a shutter", "a snuffed lamp"),
    "hearth": ("a stove", "a peg"),
    "road": ("a ticket", "a boot", "a rail"),
    "water": ("a jug", "a raincoat"),
    "stone": ("a flint", "a doorstop"),
    "grief": ("an armband", "a black glove"),
    "mirth": ("a whistle", "a paper hat"),
    "song": ("a kettle", "a bell", "a fork"),
    "hush": ("a dumb bell", "a felt shoe"),
    "debt": ("a docket", "a paddle"),
    "gift": ("a parcel", "a note"),
    "memory": ("a towel", "a photograph"),
    "rest": ("a pillow", "a bolster"),
}
"""What an aspect may look like."""

MASKS = ("a mink", "a clock", "a silver collar")


class Theme(Value):
    """Two faults, or a fault and a faculty, that are good together, with whose faculties a dream of it wants."""

    name: str
    faults: tuple[str, ...]
    faculties: tuple[str, ...]
    masks: bool = False


THEMES = (
    Theme("echo and ground", ("echo", "tide"), ("ground", "weave")),
    Theme("drift and weave", ("drift",), ("weave", "ground")),
    Theme("debt and weave", ("debt",), ("weave", "tune")),
    Theme("mask and weave", (), ("name", "weave"), masks=True),
    Theme("hush and drift", ("hush", "drift"), ("name", "tune"), masks=True),
    Theme("debt and name", ("debt",), ("name", "tune"), masks=True),
)


def draft(random: Random, theme: Theme, lore: Lore) -> Draft:
    """A dream of a theme, as likely as not unsolvable."""
    who = [next(w for w, f in lore.faculties.items() if f == faculty) for faculty in theme.faculties]
    names = random.sample(PLACES, random.randint(4, 5))
    ids = [name.lower() for name in names]
    water = ids[1:4] if "drift" in theme.faults else []
    shards = {
        id: {
            "name": name,
            "band": random.choice(("alpha", "beta")) if id in water or n == 0 else random.choice(BANDS),
            "entry": n == 0,
            "tunable": n > 0 and id not in water,
            "water": id in water,
            "tidal": "tide" in theme.faults and n in (1, 2),
        }
        for n, (id, name) in enumerate(zip(ids, names, strict=True))
    }
    threads = [[ids[random.randrange(n)], id] for n, id in enumerate(ids) if n]
    if water:
        threads = [[ids[0], water[0]], *zip(water, [*water[1:], water[0]], strict=True)]
        threads += [[ids[0], id] for id in ids[4:]]
    first, second, made = random.choice(lore.weaves)
    aspects = [first, second]
    aspects += ["song"] if "hush" in theme.faults and "song" not in aspects else []
    motifs: dict[str, Any] = {
        "stand": {"name": "a stand", "in": random.choice(ids), "kind": ["fixed", "supporter", "single"], "aspect": ""}
    }
    for n, aspect in enumerate(aspects):
        motifs[f"t{n}"] = thing(random, aspect, random.choice(ids))
        if theme.masks and n == 0:
            motifs["t0"]["mask"] = random.choice(MASKS)
    motifs["made"] = thing(random, made, "")
    if "debt" in theme.faults:
        motifs["stake"] = thing(random, "debt", who[0])
    tree: Draft = {
        "name": "Somebody's",
        "law": "and ".join(f"the {fault} " for fault in theme.faults).strip() or "the mask",
        "who": who,
        "faults": list(theme.faults),
        "shards": shards,
        "threads": [list(ends) for ends in threads],
        "motifs": motifs,
        "options": {"start": {w: random.choice(ids[:2]) for w in who}},
        "wants": [],
        "insight": [],
    }
    wish(random, tree)
    return tree


def thing(random: Random, aspect: str, place: str) -> dict[str, Any]:
    """A thing of an aspect."""
    return {"name": random.choice(NAMES[aspect]), "in": place, "aspect": aspect, "kind": []}


def wish(random: Random, tree: Draft) -> None:
    """Give a draft something to want: what is made on the stand, or two things where they are not."""
    things = [k for k in tree["motifs"] if k != "stand"]
    weaves = "made" in things and ("debt" not in tree["faults"] or random.random() < 0.5)
    wants = ["made on stand" if weaves else f"{random.choice([t for t in things if t != 'made'])} on stand"]
    shard = random.choice(list(tree["shards"]))
    other = random.choice([t for t in things if t not in ("made", "stake") and t not in wants[0]] or ["stake"])
    if tree["motifs"].get(other) and not wants[0].startswith("made"):
        wants.append(f"{other} in {shard}")
    if not tree["shards"][tree["motifs"]["stand"]["in"]]["water"]:
        wants.append(f"band({tree['motifs']['stand']['in']}) == {random.choice(('alpha', 'beta'))}")
    masked = [k for k, m in tree["motifs"].items() if m.get("mask")]
    wants += [f"not masked({k})" for k in masked]
    tree["wants"] = wants


def changed(random: Random, tree: Draft) -> Draft:
    """A copy with one thing different."""
    after = deepcopy(tree)
    random.choice(CHANGES)(random, after)
    return after


def _band(random: Random, tree: Draft) -> None:
    tree["shards"][random.choice(list(tree["shards"]))]["band"] = random.choice(BANDS)


def _tunable(random: Random, tree: Draft) -> None:
    shard = random.choice([s for s in tree["shards"].values() if not s["entry"] and not s["water"]] or [{}])
    shard["tunable"] = not shard.get("tunable")


def _thread(random: Random, tree: Draft) -> None:
    ends = random.sample(list(tree["shards"]), 2)
    there = [t for t in tree["threads"] if sorted(t) == sorted(ends)]
    if there:
        tree["threads"].remove(there[0])
    else:
        tree["threads"].append(ends)


def _place(random: Random, tree: Draft) -> None:
    thing = random.choice([k for k, m in tree["motifs"].items() if m["in"]])
    tree["motifs"][thing]["in"] = random.choice([*tree["shards"], *([] if thing == "stand" else tree["who"])])


def _start(random: Random, tree: Draft) -> None:
    tree["options"]["start"][random.choice(tree["who"])] = random.choice(list(tree["shards"]))


def _tidal(random: Random, tree: Draft) -> None:
    if "tide" in tree["faults"]:
        shard = tree["shards"][random.choice(list(tree["shards"]))]
        shard["tidal"] = not shard["tidal"]


CHANGES: tuple[Callable[[Random, Draft], None], ...] = (_band, _band, _tunable, _thread, _place, _start, _tidal, wish)
"""A band is what dreams turn on, so it is twice as likely."""
