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
    Theme("debt and weave", ("debt",), ("weave", "name"), masks=True),
    Theme("mask and weave", (), ("name", "weave"), masks=True),
    Theme("mask and tune", (), ("name", "tune"), masks=True),
    Theme("hush and drift", ("hush", "drift"), ("name", "ground"), masks=True),
    Theme("debt and name", ("debt",), ("name", "tune"), masks=True),
)


def draft(random: Random, theme: Theme, lore: Lore) -> Draft:
    """A dream of a theme, as likely as not unsolvable."""
    who = [next(w for w, f in lore.faculties.items() if f == faculty) for faculty in theme.faculties]
    names = random.sample(PLACES, random.randint(4, 5))
    ids = [name.lower() for name in names]
    water = ids[1:4] if "drift" in theme.faults else []
    threads = [[ids[random.randrange(n)], id] for n, id in enumerate(ids) if n]
    if water:
        threads = [[ids[0], water[0]], *([a, b] for a, b in zip(water, [*water[1:], water[0]], strict=True))]
        threads += [[ids[0], id] for id in ids[4:]]
    bands = {ids[0]: "alpha"}
    for a, b in threads:
        bands.setdefault(b, random.choice(("alpha", "beta")) if b in water else near(random, bands[a]))
    tuned = random.sample(ids[1:], 1 + (len(ids) > 4)) if "tune" in theme.faculties else []
    shards = {
        id: {
            "name": name,
            "band": random.choice(BANDS) if id in tuned else bands[id],
            "entry": n == 0,
            "tunable": id in tuned,
            "water": id in water,
            "tidal": "tide" in theme.faults and n == 1,
        }
        for n, (id, name) in enumerate(zip(ids, names, strict=True))
    }
    tree: Draft = {
        "name": "Somebody's",
        "law": " and ".join(f"the {fault}" for fault in theme.faults) or "the mask",
        "who": who,
        "faults": list(theme.faults),
        "shards": shards,
        "threads": threads,
        "motifs": motifs(random, theme, lore, ids, who),
        "people": {"host": {"name": "a host", "in": random.choice([i for i in ids if i not in water])}},
        "options": {"start": {w: random.choice(ids[:2]) for w in who}},
        "wants": [],
        "insight": [],
    }
    if "echo" in theme.faults:
        tree["options"]["echoes"] = ["made"]
    wish(random, tree)
    return tree


def near(random: Random, band: str) -> str:
    """A band that a thread will bear beside another."""
    n = BANDS.index(band)
    return random.choice(BANDS[max(n - 1, 0) : n + 2])


def motifs(random: Random, theme: Theme, lore: Lore, ids: list[str], who: list[str]) -> dict[str, Any]:
    """The things of a draft: a stand, what can be woven (when somebody weaves) or two things, a song for a hush, a
    stake for a debt. The first wears a mask where the theme has masks."""
    rows: dict[str, Any] = {}
    if "debt" not in theme.faults:
        rows["stand"] = {"name": "a stand", "in": random.choice(ids), "kind": ["fixed", "supporter", "single"]}
    if "drift" in theme.faults and "weave" in theme.faculties:
        rows["stand"] = {"name": "a raft", "in": ids[2], "kind": ["fixed", "supporter", "single", "loose"]}
    first, second, made = random.choice(lore.weaves)
    if "hush" in theme.faults:
        first = "song"
    for n, aspect in enumerate((first, second)):
        rows[f"t{n}"] = thing(random, aspect, random.choice(ids))
    if theme.masks:
        rows["t1"]["mask"] = random.choice(MASKS)
    if "weave" in theme.faculties:
        rows["made"] = thing(random, made, "")
    if "debt" in theme.faults:
        rows["stake"] = thing(random, "debt", who[0])
    return rows


def thing(random: Random, aspect: str, place: str) -> dict[str, Any]:
    """A thing of an aspect."""
    return {"name": random.choice(NAMES[aspect]), "in": place, "aspect": aspect, "kind": []}


def wish(random: Random, tree: Draft) -> None:
    """Give a draft something to want that needs every faculty it has."""
    things, shards = tree["motifs"], tree["shards"]
    dry = [id for id, shard in shards.items() if not shard["water"]]
    wants: list[str] = []
    for name, row in things.items():
        if row.get("mask"):
            wants.append(f"not masked({name})")
    if "made" in things:
        given = "stand" not in things or random.random() < 0.3
        wants.append("made in host" if given else "made on stand")
    else:
        wants.append("t0 on stand" if "stand" in things else f"t0 in {random.choice(dry)}")
        wants.append(f"t1 in {random.choice(list(shards))}")
    if "stake" in things:
        wants.append("stake in host" if "made" not in things else f"stake in {random.choice(dry)}")
    if "drift" in tree["faults"] and "made" not in things:
        wants[-1] = f"t1 in {random.choice([id for id in shards if id not in dry])}"
        wants.append("grounded(t1)")
    if "drift" in tree["faults"] and "made" in things:
        wants += ["grounded(stand)", f"stand in {random.choice([id for id in shards if id not in dry])}"]
    if any(shard["tidal"] for shard in shards.values()):
        tidal = random.choice([id for id, shard in shards.items() if shard["tidal"]])
        wants += [f"grounded({tidal})", f"band({tidal}) == {random.choice(BANDS)}"]
    for id in [id for id, shard in shards.items() if shard["tunable"]][:1]:
        wants.append(f"band({id}) == {random.choice([b for b in BANDS if b != shards[id]['band']])}")
    taken = [w.split()[0] for w in wants if w.endswith("in host")]
    tree["options"]["accepts"] = {"host": taken}
    tree["wants"] = wants


def changed(random: Random, tree: Draft) -> Draft:
    """A copy with one thing different."""
    after = deepcopy(tree)
    random.choice(CHANGES)(random, after)
    return after


def _band(random: Random, tree: Draft) -> None:
    tree["shards"][random.choice(list(tree["shards"]))]["band"] = random.choice(BANDS)


def _thread(random: Random, tree: Draft) -> None:
    ends = random.sample(list(tree["shards"]), 2)
    if any(tree["shards"][end]["water"] for end in ends):
        return
    there = [t for t in tree["threads"] if sorted(t) == sorted(ends)]
    if there:
        tree["threads"].remove(there[0])
    else:
        tree["threads"].append(ends)


def _place(random: Random, tree: Draft) -> None:
    loose = [m for m in tree["motifs"].values() if m["in"] and "loose" not in m["kind"]]
    row = random.choice([*loose, *tree["people"].values()])
    held = [m["in"] for m in tree["motifs"].values()]
    hands = [w for w in tree["who"] if w not in held] if "aspect" in row else []
    row["in"] = random.choice([*tree["shards"], *hands])


def _start(random: Random, tree: Draft) -> None:
    tree["options"]["start"][random.choice(tree["who"])] = random.choice(list(tree["shards"]))


CHANGES: tuple[Callable[[Random, Draft], None], ...] = (_band, _band, _thread, _place, _place, _start, wish, wish)
"""What a dream turns on (bands, places, wants) is twice as likely as how it hangs together."""
