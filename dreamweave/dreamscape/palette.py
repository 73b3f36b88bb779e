"""What generated dreams are drawn from: themes, and the worlds they make.

A world is everything of a dream but what it wants: an authored dream's tree without its prose, and the wants it could
have. A seed means the same dreams only together with the palette it was drawn from: change what a world can be, or its
words, and PALETTE with it.
"""

from __future__ import annotations

from itertools import pairwise

from dreamweave.dreamscape.blueprint import WORKING
from dreamweave.dreamscape.settings import DRY, GLASS, WET
from dreamweave.dreamscape.vocabulary import MADE, MASKS, NOT_FROM, RAFTS, SHY, SLEEPERS, STANDS, THINGS
from dreamweave.record import Value
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.settings.base import Place, Setting
    from dreamweave.dreamscape.vocabulary import Article, Sleeper

    Tree = dict[str, Any]

PALETTE = 3


class Theme(Value):
    """Two laws that are good together. tail: what it adds to a dream's name. crews: whose faculties a dream of it may
    want. places: how many there may be (beside water, on the dry; under glass, on each side). double: how often a weave
    needs another's. masks: how many things are masked when somebody names. stand, stake: whether there is something to
    lay things on, and something to leave in exchange. echoes: whether what is woven is heard twice. long: whether it
    has dreams of the hardest grade."""

    name: str
    tail: str
    faults: tuple[str, ...]
    crews: tuple[tuple[str, ...], ...]
    settings: tuple[Setting, ...] = DRY
    places: tuple[int, ...] = (4, 5)
    double: float = 0.0
    masks: int = 1
    stand: bool = True
    stake: bool = False
    echoes: bool = False
    long: bool = True


ECHO_GROUND = Theme("echo and ground", "Twice Over", ("echo", "tide"), (("ground", "weave"),), places=(4,), echoes=True)
ECHO_MIRROR = Theme(
    "echo and mirror",
    "from Both Sides",
    ("mirror", "echo"),
    (("name", "weave"),),
    GLASS,
    places=(2, 3),
    double=0.6,
    stand=False,
    echoes=True,
)
DRIFT_WEAVE = Theme(
    "drift and weave", "Going Round", ("drift",), (("weave", "ground"),), WET, places=(1, 2), long=False
)
DEBT_WEAVE = Theme(
    "debt and weave",
    "at Cost",
    ("debt",),
    (("weave", "name"), ("weave", "tune")),
    double=0.3,
    stand=False,
    stake=True,
)
MASK_WEAVE = Theme(
    "mask and weave", "under Other Names", (), (("name", "weave"),), places=(4, 5, 6), double=0.6, masks=2
)
TUNE_WEAVE = Theme("tune and weave", "Out of Tune", (), (("weave", "tune"),), double=0.5, long=False)
THEMES = (ECHO_GROUND, ECHO_MIRROR, DRIFT_WEAVE, DEBT_WEAVE, MASK_WEAVE, TUNE_WEAVE)
"""The pairs that were found best (design/dreamscapes.md, section 5), and two faculties with no fault but the bands."""


IDLE = tuple(band for band in BANDS if band not in WORKING)
"""Bands in which a place that can be tuned begins, so that it has to be."""


class Want(Value):
    """Something a sleeper could want. kind: how it is said (phrasing.WANTED). texts: the conditions it comes to. nouns:
    the ids it speaks of."""

    kind: str
    texts: tuple[str, ...]
    nouns: tuple[str, ...]


class World(Value):
    """A dream but for what it wants. places, articles: what its shards and motifs look like, by id. mains: wants of
    which it has one. sides: wants of which it has some besides."""

    theme: Theme
    setting: Setting
    sleeper: Sleeper
    tree: Tree
    places: dict[str, Place]
    articles: dict[str, Article]
    mains: tuple[Want, ...]
    sides: tuple[Want, ...]


def world(random: Random, theme: Theme, lore: Lore, *, large: bool = False) -> World:
    """A world of a theme drawn at random, as likely as not with nothing worth wanting in it. large: with as many places
    as the theme allows, and a weave that needs another's where it ever has one."""
    return Drawing(random, theme, lore, large=large).world()


class Drawing:
    """One world being drawn."""

    def __init__(self, random: Random, theme: Theme, lore: Lore, *, large: bool) -> None:
        self.random = random
        self.large = large
        self.theme = theme
        self.lore = lore
        self.crew = random.choice(theme.crews)
        holders = {faculty: who for who, faculty in lore.faculties.items()}
        self.who = [holders[faculty] for faculty in self.crew]
        self.setting = random.choice(theme.settings)
        self.sleeper = random.choice(SLEEPERS)
        self.places: dict[str, Place] = {}
        self.articles: dict[str, Article] = {}
        self.shards: dict[str, Tree] = {}
        self.motifs: dict[str, Tree] = {}
        self.taken: set[str] = set()
        self.stake = ""

    def world(self) -> World:
        """The whole of it."""
        ring, threads = self.lay_out()
        self.taken |= {w for p in self.places.values() for w in words_of(" ".join((p.name, *p.see)))}
        self.taken |= set(words_of(self.sleeper.name))
        options: Tree = {"start": self.starts(ring)}
        made = self.furnish(ring, options)
        dry = [id for id in self.shards if id not in ring]
        near = [id for id in dry if self.side(id) == 0]
        tree: Tree = {
            "name": "",
            "law": "",
            "who": self.who,
            "faults": list(self.theme.faults),
            "shards": self.shards,
            "threads": threads,
            "motifs": self.motifs,
            "people": {"sleeper": {"name": self.sleeper.name, "in": self.random.choice(near), "kind": ["fixed"]}},
            "options": options,
            "refusals": self.shy(made, options),
            "wants": [],
            "insight": [],
        }
        mains, sides = self.wishes(tree, ring, made)
        return World(self.theme, self.setting, self.sleeper, tree, self.places, self.articles, mains, sides)

    # Places.

    def side(self, id: str) -> int:
        """Which side of the glass a place is on; 0 where there is none."""
        return int(self.setting.glass and list(self.places).index(id) >= len(self.places) // 2)

    def lay_out(self) -> tuple[list[str], list[list[str]]]:
        """Choose the places and join them: the ring of water if there is one, and the threads."""
        random, setting = self.random, self.setting
        count = self.theme.places[-1] if self.large else random.choice(self.theme.places)
        dry, wet = setting.places, ()
        if setting.water:
            dry, wet = dry[: -setting.water], dry[-setting.water :]
            left = random.randrange(len(wet))
            wet = wet[:left] + wet[left + 1 :]
            dry = dry[:count]
        elif setting.glass:
            across = len(dry) // 2
            dry = (*dry[:count], *dry[across : across + count])
        else:
            dry = (dry[0], *random.sample(dry[1:], count - 1))
        self.places = {identifier(p.name): p for p in (*dry, *wet)}
        ids = list(self.places)
        ring = ids[len(dry) :]
        if setting.glass:
            threads = [[a, b] for half in (ids[: len(ids) // 2], ids[len(ids) // 2 :]) for a, b in pairwise(half)]
        elif ring:
            threads = [[ids[0], ring[0]], *([a, b] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))]
            threads += [[random.choice(ring), id] for id in ids[1 : len(dry)]]
        else:
            threads = [[ids[random.randrange(n)], id] for n, id in enumerate(ids) if n]
        self.band(ids, ring, threads)
        return ring, threads

    def band(self, ids: list[str], ring: list[str], threads: list[list[str]]) -> None:
        """Give every place its first band, so that threads hold unless somebody can tune or something moves."""
        random, theme = self.random, self.theme
        tuned = random.sample(ids[1:], 1) if "tune" in self.crew else []
        tidal = [ids[random.randint(1, 2)]] if "tide" in theme.faults else []
        bands = {ids[0]: "alpha"}
        for a, b in threads:
            odd = b not in ring and random.random() < 0.25
            near = BANDS[max(BANDS.index(bands.setdefault(a, "alpha")) - 1, 0) :][:3]
            bands.setdefault(b, random.choice(near) if odd else random.choice(("alpha", "beta")))
        for id in ids:
            moving = id in tuned or id in tidal
            self.shards[id] = {
                "name": self.places[id].name,
                "band": random.choice(IDLE if id in tuned else BANDS) if moving else bands[id],
                "entry": yes(id == ids[0]),
                "tunable": yes(id in tuned),
                "water": yes(id in ring),
                "tidal": yes(id in tidal),
            }

    def starts(self, ring: list[str]) -> dict[str, str]:
        """Where each dreamer stands at first: together at the way in, or apart."""
        dry = [id for id in self.shards if id not in ring]
        if self.setting.glass:
            half = len(dry) // 2
            return {
                w: self.random.choice(dry[half:] if f == "weave" else dry[:half])
                for w, f in zip(self.who, self.crew, strict=True)
            }
        return {w: self.random.choice(list(self.shards)[:3]) for w in self.who}

    def shy(self, made: list[str], options: Tree) -> list[Tree]:
        """What goes against the grain here: a place each where somebody will not go, and that a sleeper does not always
        take a thing from whoever made it. Two people are worth more than two pairs of hands when each is kept from
        something."""
        random = self.random
        rows: list[Tree] = []
        ids = list(self.shards)
        free = [id for id in ids[1:] if id not in options["start"].values()]
        for who, faculty in zip(self.who, self.crew, strict=True):
            theirs = [id for id in free if not self.setting.glass or self.side(id) == (faculty == "weave")]
            if theirs and random.random() < 0.7:
                place = random.choice(theirs)
                free.remove(place)
                rows.append({"on": f"go {place}", "as": who, "say": SHY[faculty]})
        if not self.setting.glass and random.random() < 0.5:
            weaver = self.who[self.crew.index("weave")]
            rows.append(
                {"on": f"give {made[-1]} to sleeper", "as": weaver, "say": NOT_FROM.format(name=self.sleeper.name)}
            )
        return rows

    # Things.

    def furnish(self, ring: list[str], options: Tree) -> list[str]:
        """Put the things in; what is woven of them, the last being what it is all for."""
        random, theme = self.random, self.theme
        first, made = random.choice(self.recipes())
        spots = [id for id, row in self.shards.items() if row["tunable"] == "yes"] or list(self.shards)
        loose = [
            self.thing(THINGS[a], a, random.choice(list(self.shards) if n else spots)) for n, a in enumerate(first)
        ]
        woven = [self.thing((MADE[a],), a, "") for a in made]
        if self.setting.glass:
            self.mirror(loose, woven, options)
        if theme.stand and not self.setting.glass:
            spots = [id for id in self.shards if id not in ring]
            self.thing(
                RAFTS if ring else STANDS,
                "",
                random.choice(ring or spots),
                ["fixed", "supporter", "single", *(["loose"] if ring else [])],
            )
        if theme.stake:
            self.stake = self.thing(
                THINGS["road" if "road" not in (*first, *made) else "mirth"], "", random.choice(self.who)
            )
        if "name" in self.crew:
            hidden = [options["twins"][woven[-1]]] if self.setting.glass else random.sample(loose, theme.masks)
            for thing in hidden:
                mask = self.article(MASKS)
                self.motifs[thing] |= {"mask": mask.name}
                self.articles[thing + " mask"] = mask
        if theme.echoes:
            options["echoes"] = woven[-1:]
        return woven

    def recipes(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """What can be woven here: (aspects there at first, aspects made). One weave, or one that needs another's."""
        weaves = self.lore.weaves
        single = [((a, b), (c,)) for a, b, c in weaves]
        double = [((a, b, d if e == c else e), (c, f)) for a, b, c in weaves for d, e, f in weaves if c in (d, e)]
        return (
            double
            if self.random.random() < (round(self.theme.double + 0.5) if self.large else self.theme.double)
            else single
        )

    def article(self, choice: Sequence[Article]) -> Article:
        """One of some, with no word that means something else here."""
        free = [a for a in choice if not self.taken & set(words_of(a.name))]
        one = self.random.choice(free or choice)
        self.taken |= set(words_of(one.name))
        return one

    def thing(self, choice: Sequence[Article], aspect: str, place: str, kind: list[str] | None = None) -> str:
        """Put in a thing; its id."""
        one = self.article(choice)
        id = identifier(one.name.partition(" ")[2])
        self.articles[id] = one
        self.motifs[id] = {"name": one.name, "in": place, "aspect": aspect, "kind": kind or []}
        return id

    def mirror(self, loose: list[str], woven: list[str], options: Tree) -> None:
        """Give everything its twin across the glass. What is woven is woven where the weaver is, on the far side."""
        ids = list(self.shards)
        half = len(ids) // 2
        across = {a: b for pair in zip(ids[:half], ids[half:], strict=True) for a, b in (pair, pair[::-1])}
        opposite = {a: b for pair in self.lore.opposites for a, b in (pair, pair[::-1])}
        options["columns"] = [[a, b] for a, b in zip(ids[:half], ids[half:], strict=True)]
        options["twins"] = {}
        for id in (*loose, *woven):
            row = self.motifs[id]
            if row["in"]:
                row["in"] = self.random.choice(ids[half:])
            aspect = opposite[row["aspect"]]
            choice = (MADE[aspect],) if not row["in"] and aspect in MADE else THINGS[aspect]
            twin = self.thing(choice, aspect, across.get(row["in"], ""))
            options["twins"][id] = twin

    # Wants.

    def wishes(self, tree: Tree, ring: list[str], made: list[str]) -> tuple[tuple[Want, ...], tuple[Want, ...]]:
        """What the sleeper could want: (one of these, with some of these)."""
        options = tree["options"]
        aim = options.get("twins", {}).get(made[-1], made[-1])
        options["accepts"] = {"sleeper": [aim]}
        dry = [id for id in self.shards if id not in ring]
        stands = [id for id, row in self.motifs.items() if "supporter" in row["kind"]]
        mains = [Want("given", (f"{aim} in sleeper",), (aim,))]
        mains += [Want("laid", (f"{aim} on {stand}",), (aim, stand)) for stand in stands]
        if not stands:
            mains += [Want("left", (f"{aim} in {id}",), (aim, id)) for id in dry if self.side(id) == 0]
        echoed = [Want("echoed", (f"echo({made[-1]}) in {id}",), (made[-1], id)) for id in dry if self.theme.echoes]
        mains += echoed
        sides = list(echoed)
        for id, row in self.shards.items():
            if row["tunable"] == "yes":
                bands = self.random.sample(BANDS, 2)
                sides += [Want("band", (f"band({id}) == {band}",), (id, band)) for band in bands]
            if row["tidal"] == "yes":
                bands = self.random.sample(BANDS, 3)
                sides += [Want("stopped", (f"grounded({id})", f"band({id}) == {band}"), (id, band)) for band in bands]
        for stand in stands if ring else ():
            sides += [Want("moored", (f"grounded({stand})", f"{stand} in {id}"), (stand, id)) for id in ring]
        for id, row in self.motifs.items():
            if id == self.stake:
                sides += [Want("back", (f"held({id}, {row['in']})",), (id, row["in"]))]
            if row.get("mask"):
                sides += [Want("called", (f"not masked({id})",), (id,))]
        return tuple(mains), tuple(sides)


def yes(so: bool) -> str:
    """A flag as an author writes it."""
    return "yes" if so else "no"


def identifier(name: str) -> str:
    """A name as an id."""
    return "_".join(words_of(name))


def words_of(name: str) -> list[str]:
    """The words of a name, as they are typed."""
    import re

    little = {"a", "an", "the", "of"}
    return [w for w in re.findall(r"[a-z]+", name.lower().replace("'", "")) if w not in little]
