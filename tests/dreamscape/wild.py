"""Dreams by chance, broader than any author or the generator would have them: for what must hold of every dream."""

from __future__ import annotations

from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

from dreamweave.dreamscape import interpret
from dreamweave.dreamscape.blueprint import WORKING
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.model import Puzzle, fails
from dreamweave.dreamscape.proof import Proof
from dreamweave.dreamscape.search import Crowded
from dreamweave.story.model import BANDS

from .small import FACULTIES, LORE, OPPOSITES, WEAVES

if TYPE_CHECKING:
    from dreamweave.dreamscape.model import States

FAULTS = ("hush", "drift", "echo", "debt", "tide", "mirror")
LEAST, MOST = 30, 4000
PLAIN = ("light", "dark", "stone", "song", "water", "road")
REFUSED = ("go *", "take *", "put *", "put * *", "weave * *", "tune *", "ground *", "name *", "go a", "any")


def wild(seed: int) -> Puzzle:
    """The dream of a seed. It may use every fault, faculty and option, masks, people, things that turn, refusals of two
    variables, several endings. It need make no sense; about two in three can be solved."""
    return compile_dream("wild", Wild(Random(f"wild {seed}")).tree, LORE)


def sized(seed: int) -> Puzzle:
    """A dream by chance that is worth comparing and not too large for the interpreter: LEAST to MOST states."""
    for attempt in count(1000 * seed):
        puzzle = wild(attempt)
        try:
            if len(Proof(puzzle, MOST).space.states) >= LEAST:
                return puzzle
        except Crowded:
            continue
    raise AssertionError


class Wild:
    """Draws a dream's tree, part by part."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.who = random.sample(list(FACULTIES), random.choice((1, 2, 2)))
        self.faults = [fault for fault in FAULTS if self.maybe(0.35)]
        self.shards = list("abcd"[: random.randint(2, 4)])
        self.last = self.shards[-1]
        self.weaves = "weave" in [FACULTIES[w] for w in self.who]
        self.motifs = self.drawn()
        self.things = [t for t in self.motifs if t[1:].isdecimal()]
        self.loose = [*self.things, *(["made"] if "made" in self.motifs else [])]
        man = {
            "name": "a man",
            "in": self.last,
            "start": {"masked": self.maybe(0.5)},
            "kind": ["loose"] * self.maybe(0.3),
        }
        shards = self.shards
        self.tree: dict[str, Any] = {
            "name": "Wild",
            "law": "",
            "who": self.who,
            "faults": self.faults,
            "shards": {shard: self.shard(shard) for shard in shards},
            "threads": [
                [a, b] for n, a in enumerate(shards) for b in shards[n + 1 :] if b == shards[n + 1] or self.maybe(0.4)
            ],
            "motifs": self.motifs,
            "people": {"man": man},
            "options": self.options(),
        }
        wishes = self.wishes()
        self.tree["refusals"] = [
            {"on": on, "if": " and ".join(random.sample(wishes, random.randint(1, 2))), "say": "No."}
            for on in REFUSED
            if self.maybe(0.1)
        ]
        wants = (self.met(wishes) if self.maybe(0.8) else []) or wishes
        if self.maybe(0.3):
            self.tree["options"]["endings"] = {"one": wants[:2], "two": wants[1:3] or wants}
            self.tree["wants"] = wants[3:]
        else:
            self.tree["wants"] = [*wants[:4], " or ".join(wants[4:6] or wants[:1])]

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def some(self, rows: list[str], least: int = 0) -> list[str]:
        """A few of some rows."""
        return self.random.sample(rows, self.random.randint(min(least, len(rows)), len(rows)))

    def shard(self, shard: str) -> dict[str, Any]:
        entry = shard == self.shards[0]
        return {
            "name": shard.upper(),
            "band": self.random.choice((*WORKING * 3, *BANDS)),
            "entry": entry,
            "tunable": not entry and self.maybe(0.4),
            "water": self.maybe(0.6),
            "tidal": self.maybe(0.4),
        }

    def drawn(self) -> dict[str, dict[str, Any]]:
        """One to three things, what two of them make, a table, a step."""
        random, places = self.random, [*self.shards, self.who[0]]
        a, b, made = random.choice(WEAVES)
        aspects = [a, b, random.choice(PLAIN)] if self.weaves else random.sample(PLAIN, 3)
        rows: dict[str, dict[str, Any]] = {}
        for n, aspect in enumerate(aspects[: random.randint(1, 3)]):
            place = random.choice(places)
            if place == self.who[0]:
                places.remove(place)
            start = {"masked": True} if self.maybe(0.25) else {}
            start |= {"aspect": aspect} if self.maybe(0.25) else {}
            rows[f"t{n}"] = {"name": "a thing", "in": place, "aspect": aspect, "start": start}
        if self.weaves:
            rows["made"] = {"name": "a thing made", "in": "", "aspect": made}
        if self.maybe(0.5):
            kind = ["fixed", "supporter", *self.some(["single", "loose"])]
            rows["table"] = {"name": "a table", "in": random.choice(self.shards), "kind": kind}
        if self.maybe(0.4):
            rows["step"] = {"name": "a step", "in": self.last, "kind": ["fixed"]}
        return rows

    def options(self) -> dict[str, Any]:
        """What every dream may say, and what its faults allow, each as likely as not."""
        random, first, last = self.random, self.shards[0], self.last
        rows: dict[str, Any] = {
            "start": {w: random.choice(self.shards) for w in self.who},
            "accepts": {"man": self.some(self.loose)},
            "names": {"man": "amos"} if self.maybe(0.5) else {},
            "deeds": [turn for t in self.things for turn in self.turns(t)],
        }
        optional: dict[str, Any] = {"receives": {self.who[-1]: self.some(self.loose)}}
        table = self.motifs.get("table")
        if table and "loose" not in table["kind"]:
            optional["rests"] = {table["in"]: "table"}
        if "step" in self.motifs:
            hold = {"set": "dream.grounded", "to": "step"}
            rows["deeds"].append({"on": "ground step", "in": last, "if": "not grounded(step)", "do": [hold]})
        if "drift" in self.faults:
            optional["current"] = self.some(self.shards, 2)
            if "step" in self.motifs:
                optional["carries"] = {first: {"to": last, "rail": "step"}}
        if "debt" in self.faults:
            optional["debt"] = {"in": last, "exempt": random.choice(self.loose)}
        if "mirror" in self.faults:
            rows |= {"twins": dict([self.loose[:2]]) if len(self.loose) > 1 else {}, "columns": [self.shards[:2]]}
        if "echo" in self.faults:
            optional |= {
                "echoes": self.some(self.loose),
                "sills": self.some(self.shards),
                "heard": self.some(self.shards),
            }
            optional["throws"] = {self.things[-1]: [first, last]}
            songs = [t for t in self.things if self.motifs[t]["aspect"] == "song"]
            if songs and "step" in self.motifs:
                optional["hum"] = {"is": songs[0], "after": "step"}
        return rows | {key: value for key, value in optional.items() if self.maybe(0.5)}

    def turns(self, thing: str) -> list[dict[str, Any]]:
        """The deeds by which a thing that can turn is turned."""
        aspect = self.motifs[thing]["aspect"]
        if "aspect" not in self.motifs[thing]["start"]:
            return []
        ways = [way for pair in OPPOSITES if aspect in pair for way in (pair, pair[::-1])]
        return [
            {
                "on": f"show {thing}",
                "if": f"held({thing}) and {thing}.aspect == {a}",
                "do": [{"set": f"{thing}.aspect", "to": b}],
            }
            for a, b in ways
        ]

    def wishes(self) -> list[str]:
        """Conditions that some state or other may meet."""
        random, first, last = self.random, self.shards[0], self.last
        thing, shard = random.choice(self.loose), random.choice(self.shards)
        rows = [
            f"{random.choice(self.loose)} in {shard}",
            f"not {thing} in {first}",
            f"held({thing})",
            f"{thing} in man",
            "not masked(man)",
            f"man in {first}",
            f"band({last}) == {random.choice(BANDS)}",
            f"band({shard}) > theta",
            f"slack({first}, {self.shards[1]})",
            f"at({self.who[-1]}, {random.choice(self.shards)})",
            f"rests({self.motifs[thing]['aspect']}, {last})",
            f"grounded({random.choice([thing, 'man', shard])})",
        ]
        rows += [f"echo({thing}) in {last}"] if "echo" in self.faults else []
        rows += [f"{thing} on table"] if "table" in self.motifs else []
        return rows

    def met(self, wishes: list[str]) -> list[str]:
        """Of some wishes those met together, and not at first, somewhere on a long walk: as many as can be had."""
        options = self.tree["options"] | {"endings": {wish: [wish] for wish in wishes}}
        puzzle = compile_dream("wild", self.tree | {"wants": [], "options": options}, LORE)

        def now(state: States) -> set[str]:
            return {wish for wish, goal in puzzle.goals.items() if any(not fails(atoms, state) for atoms in goal)}

        state, first, best = puzzle.start, now(puzzle.start), set[str]()
        for _ in range(200):
            deeds = interpret.possible(puzzle, state)
            if not deeds:
                break
            state = interpret.step(puzzle, self.random.choice(deeds), state)
            best = max(best, now(state) - first, key=len)
        return [wish for wish in wishes if wish in best]
