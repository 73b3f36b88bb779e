"""The words of a generated dream: a world and what it wants, as an authored dream's tree with all its prose.

Sentences are assembled from the palette's, one for each pair of eyes, and say how things stand by the story's own
conditions, so that what reads a pack's dreams reads these. What a sleeper says gives away what is wanted and not how.
"""

from __future__ import annotations

from itertools import combinations

from dreamweave.dreamscape.vocabulary import MADE
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from dreamweave.dreamscape.blueprint import Lore
    from dreamweave.dreamscape.palette import Want, World

LAWS = {
    "mirror": "the glass: every thing has a twin across it, of the opposite aspect, and goes where its twin goes; "
    "while one is in a hand the other hangs in the air",
    "echo": "the echo: what is put down is put down again when its putter has had another turn, where they then are, "
    "unless a dreamer has it by then; the echo counts as the thing, cannot be lifted, and fades when the thing itself "
    "is lifted",
    "drift": "the drift: after each turn every loose thing in the water goes one place downstream, unless it is "
    "GROUNDED",
    "debt": "the debt: nothing comes into the hand unless something leaves it (TAKE one thing FOR another); a gift "
    "from hand to hand is exempt",
    "tide": "the tide: after each turn the tidal place goes up one band, and from gamma falls to delta, unless it is "
    "GROUNDED",
    "bands": "the bands: a thread holds between places in the same band or the next, and hands work in alpha and beta "
    "only",
    "mask": "the mask: a thing that is not what it looks like cannot be taken until it is NAMED",
}
"""What each law comes to, as it is shown."""

STATES = {
    "tune": (
        "Delta: it sleeps.",
        "Theta: a likeness, no more.",
        "Alpha, and resting.",
        "Beta, and working.",
        "Gamma: all of it at once.",
    ),
    "ground": (
        "Asleep, this place. Delta.",
        "It's only like a place. Theta.",
        "At rest. Alpha.",
        "At work. Beta.",
        "All of it at once. Gamma. No room for a hand.",
    ),
    "weave": (
        "It's asleep, delta, right down to the floor.",
        "It's only the pattern of a place, theta, nothing to get hold of.",
        "It's resting, alpha.",
        "It's working, beta, you can feel it pull.",
        "It's every day it ever was, gamma, and nowhere to get a hand in.",
    ),
    "name": (
        "It is asleep (delta).",
        "It is a likeness (theta), and binds nobody.",
        "It is at rest (alpha).",
        "It is at work (beta).",
        "It is all in force at once (gamma).",
    ),
}
"""What band a place is in, by faculty, lowest first."""

TIDAL = {
    "tune": "It is tidal.",
    "ground": "Comes and goes, this one.",
    "weave": "It's tidal, it won't be told.",
    "name": "It is subject to tides.",
}
TUNABLE = "It will take tuning."
"""What is said of a place that goes with the tide, by faculty, and to whoever tunes, of one that can be tuned."""

WAYS = {
    "tune": "From here, {ways}.",
    "ground": "There's {ways} from here.",
    "weave": "You can get to {ways}.",
    "name": "There is access to {ways}.",
}
SLACK = {
    "tune": "Slack: {ways}.",
    "ground": "Gone slack: {ways}.",
    "weave": "Hanging loose: {ways}.",
    "name": "At present slack: {ways}.",
}
FLOWS = {
    "tune": "The water is going to {way}.",
    "ground": "Water's off to {way} next.",
    "weave": "The water goes on to {way}.",
    "name": "The water proceeds to {way}.",
}
ACROSS = {
    "tune": "Through the glass, {way}.",
    "ground": "Other side of the glass, there's {way}.",
    "weave": "Through the glass it's {way}.",
    "name": "On the other side of the glass is {way}.",
}
"""Where one can go, what has gone slack, where the water goes, and what is across the glass, by faculty."""

HEARD_AGAIN = {
    "tune": "There is {thing} here for the second time, and it has no weight.",
    "ground": "There's {thing} here over again. Nothing to get hold of.",
    "weave": "There's {thing} here a second time, and you can see the floor through it.",
    "name": "There is a copy here of {thing}. It may not be removed.",
}
"""That the echo of a thing is in a place, by faculty."""

WOKEN = {
    "tune": "I am awake, with the grain of somebody's floor on my cheek. It will all have gone back.",
    "ground": "I'm up. Boards. Whoever it is, they're still down there.",
    "weave": "Awake, with a stitch in my side and none of it mended.",
    "name": "I have woken, without having concluded. It will be as I first found it.",
}
"""What somebody says who wakes before the sleeper does, by faculty."""

UNWOKEN = '"When it\'s right," says {name}, and goes on not being awake. "You\'ll know."'
"""What comes of trying to wake a sleeper by hand."""

LIES = ("stands here.", "is here, afloat.")
"""What is said of what things are laid on, ashore and in the water."""

NO_ASPECT = "[Of no aspect; it weaves with nothing.]"
"""What is said in the neutral voice of a thing that is only itself."""

WISHES = {
    "hearth": "something to warm my hands at",
    "mirth": "something to laugh at",
    "grief": "something to have a good cry over",
    "memory": "something to remember it by",
    "debt": "something that's owed me, for once",
    "gift": "something nobody wants paying for",
    "rest": "a bit of a rest",
    "hush": "a bit of hush",
}
"""What has an aspect, as somebody wants it who cannot name it."""

STOOD = ("asleep", "no more than a likeness", "at rest", "at work", "crowded, with all of it at once")
"""How a place is in each band, as a sleeper says it."""

ENDS = {
    "hearth": "It catches. The warm of it goes along the floor and up the walls, room by room, like somebody coming "
    "home and putting on the lights.",
    "mirth": "It starts at the back of the nose, and there is no stopping it. The whole place goes, down to the "
    "furniture.",
    "grief": "It is let go, all at once, with a noise, and afterwards everything has been washed and is very plain.",
    "memory": "It comes clear: a voice in the next room, saying what it always said. Nobody speaks till it is done.",
    "debt": "It is written down, at last, in one column and the other, and the two of them agree.",
    "gift": "It changes hands, and nothing is asked for it. One can hear the sums stop.",
    "rest": "It settles. The weight goes out of everything, from the top down, and the threads all hang easy.",
    "hush": "It goes quiet, properly, right to the edges, as snow does it.",
    "": "It is where it goes. Something that has been leaning all this time stands up.",
}
"""What happens when the wants are met, by what was wanted."""


def written(world: World, wants: Sequence[Want], lore: Lore) -> dict[str, Any]:
    """The whole tree of a dream, as it could stand in a pack."""
    return Writing(world, wants, lore).tree()


class Writing:
    """One dream being put into words."""

    def __init__(self, world: World, wants: Sequence[Want], lore: Lore) -> None:
        self.world = world
        self.wants = wants
        self.lore = lore
        self.draft = world.tree
        self.who: dict[str, str] = {who: lore.faculties[who] for who in self.draft["who"]}
        self.motifs: dict[str, Any] = self.draft["motifs"]

    def tree(self) -> dict[str, Any]:
        """Everything."""
        draft, sleeper = self.draft, self.world.sleeper
        wish = self.wish()
        return {
            "name": f"Somebody's {self.world.setting.title}, {self.world.theme.tail}",
            "law": self.law(),
            **{key: draft[key] for key in ("who", "faults", "threads", "options", "insight")},
            "shards": {id: self.shard(id, row) for id, row in draft["shards"].items()},
            "motifs": {id: self.motif(id, row) for id, row in self.motifs.items()},
            "people": {
                "sleeper": {
                    **draft["people"]["sleeper"],
                    "pronoun": sleeper.pronoun,
                    "aka": ["sleeper"],
                    "here": f"{sleeper.name} is here, asleep.",
                    "text": f"{sleeper.text} {wish}",
                    "talk": wish,
                    "unknown": f'"Ask me when I\'m up," says {sleeper.name}, and turns over.',
                }
            },
            "refusals": {row["on"]: {row["as"]: row["say"]} for row in draft["refusals"]},
            "on": {"wake sleeper | kiss sleeper": {"refuse": UNWOKEN.format(name=sleeper.name)}},
            "wants": [text for want in self.wants for text in want.texts],
            "woken": {who: WOKEN[faculty] for who, faculty in self.who.items()},
            "solved": self.ending(),
        }

    def law(self) -> str:
        """The laws of the dream, in a line."""
        rows = [LAWS[fault] for fault in self.draft["faults"]]
        rows += [LAWS["mask"]] if any(row.get("mask") for row in self.motifs.values()) else []
        rows = rows or [LAWS["bands"]]
        return ". ".join([rows[0], *(row[:1].upper() + row[1:] for row in rows[1:])])

    # Places.

    def place(self, id: str) -> str:
        """A place in the middle of a sentence."""
        return f"the {self.world.places[id].name}"

    def lies(self, id: str) -> str:
        """How a thing is in a place."""
        return f"{self.world.places[id].lies} {self.place(id)}"

    def shard(self, id: str, row: dict[str, Any]) -> dict[str, Any]:
        """A place, as each dreamer has it."""
        place = self.world.places[id]
        return {
            **row,
            "name": self.place(id),
            "text": {who: self.view(id, row, faculty) for who, faculty in self.who.items()},
            "hear": place.hear,
            "smell": place.smell,
            "scenery": {key: {"text": text, "kind": "singular"} for key, text in place.see.items()},
        }

    def view(self, id: str, row: dict[str, Any], faculty: str) -> str:
        """A place through one pair of eyes: what it is, what is in it a second time, how it stands, where it leads."""
        text = self.world.places[id].eyes[faculty]
        for thing in self.draft["options"].get("echoes", ()):
            heard = HEARD_AGAIN[faculty].format(thing=self.motifs[thing]["name"])
            text = f"{{if {thing}.echo == {id}: {text} {heard} | {text}}}"
        parts = [text, self.standing(id, row, faculty), self.ways(id, faculty)]
        return " ".join(part for part in parts if part)

    def moving(self, id: str) -> bool:
        """Whether a place's band can change."""
        row = self.draft["shards"][id]
        return "yes" in (row["tunable"], row["tidal"])

    def standing(self, id: str, row: dict[str, Any], faculty: str) -> str:
        """The band of a place, where it can change or keeps hands from working."""
        said = STATES[faculty]
        if not self.moving(id):
            return said[BANDS.index(row["band"])] if row["band"] not in ("alpha", "beta") else ""
        text = said[-1]
        for band, words in zip(BANDS[-2::-1], said[-2::-1], strict=True):
            text = f"{{if band({id}) == {band}: {words} | {text}}}"
        if row["tidal"] == "yes":
            return f"{text} {TIDAL[faculty]}"
        return f"{text} {TUNABLE}" if faculty == "tune" else text

    def ways(self, id: str, faculty: str) -> str:
        """Where one can go from a place, and what else leads out of it."""
        near = [b if a == id else a for a, b in self.draft["threads"] if id in (a, b)]
        text = self.holding(id, faculty, near)
        ring = [s for s, row in self.draft["shards"].items() if row["water"] == "yes"]
        if id in ring:
            text += " " + FLOWS[faculty].format(way=self.place(ring[(ring.index(id) + 1) % len(ring)]))
        for pair in self.draft["options"].get("columns", ()):
            if id in pair:
                text += " " + ACROSS[faculty].format(way=self.place(pair[1 - pair.index(id)]))
        return text

    def holding(self, id: str, faculty: str, near: list[str]) -> str:
        """The threads from a place, those that hold and those that are slack apart; one with an end that moves may be
        either. The cases are asked in order, those with most slack first, so that the first that fits is exact."""

        def told(slack: tuple[str, ...]) -> str:
            said = [(WAYS, [way for way in near if way not in slack]), (SLACK, slack)]
            return " ".join(form[faculty].format(ways=listed([*map(self.place, ways)])) for form, ways in said if ways)

        may = [way for way in near if self.moving(id) or self.moving(way)]
        text = told(())
        for many in range(1, len(may) + 1):
            for slack in combinations(may, many):
                case = " and ".join(f"slack({id}, {way})" for way in slack)
                text = f"{{if {case}: {told(slack)} | {text}}}"
        return text

    # Things.

    def motif(self, id: str, row: dict[str, Any]) -> dict[str, Any]:
        """A thing, with what it is under its mask."""
        plain = self.world.articles[id].text
        mask = self.world.articles.get(f"{id} mask")

        def seen(told: str) -> str:
            text = f"{plain} {told}".strip()
            return f"{{if {id}.masked: {mask.text} | {text}}}" if mask else text

        text: Any = seen(self.aspect(id, row, ""))
        woven = {who: seen(self.aspect(id, row, faculty)) for who, faculty in self.who.items() if faculty == "weave"}
        here = f"{row['name'][:1].upper()}{row['name'][1:]} {LIES['loose' in row['kind']]}" if row["kind"] else ""
        seen_as = [mask.name.partition(" ")[2]] if mask else []
        return {**row, "aka": seen_as, "here": here, "text": {**woven, "all": text} if woven else text}

    def aspect(self, id: str, row: dict[str, Any], faculty: str) -> str:
        """What a thing is, in the neutral voice; to one who weaves, also what it goes with."""
        aspect = row["aspect"]
        if not aspect:
            return "" if row["kind"] else NO_ASPECT
        told = [aspect]
        partners = [b if a == aspect else a for a, b, _ in self.lore.weaves if aspect in (a, b)]
        if faculty == "weave" and partners:
            told.append(f"goes with {listed(partners, 'or')}")
        twins = self.draft["options"].get("twins", {})
        twin = twins.get(id) or next((a for a, b in twins.items() if b == id), "")
        if twin:
            told.append(f"across the glass, {self.motifs[twin]['name']}")
        return f"[{told[0][:1].upper()}{'; '.join(told)[1:]}.]"

    def called(self, id: str) -> str:
        """A thing in the middle of a sentence, as it looks at first."""
        name = self.motifs[id].get("mask") or self.motifs[id]["name"]
        return "the " + name.partition(" ")[2]

    # The want.

    def wish(self) -> str:
        """What the sleeper wants, as they say it."""
        first, *rest = [self.said(want) for want in self.wants]
        name = self.world.sleeper.name
        more = "".join(f" And {one}." for one in rest)
        return f'"{self.world.sleeper.asks}," says {name}, asleep, "is {first}.{more}"'

    def said(self, want: Want) -> str:
        """One want in a sleeper's mouth."""
        thing = want.nouns[0]
        aspect = self.motifs.get(thing, {}).get("aspect", "")
        woven = thing in self.motifs and not self.motifs[thing]["in"]
        wished = WISHES[aspect] if woven and aspect in MADE else self.called(thing) if thing in self.motifs else ""
        match want.kind:
            case "given":
                return f"{wished}, handed to me"
            case "laid":
                return f"{wished}, on {self.called(want.nouns[1])}"
            case "left":
                return f"{wished}, {self.lies(want.nouns[1])}"
            case "echoed":
                first = self.wants[0]
                heard = wished if want == first else "it" if thing == first.nouns[0] else "its other half"
                return f"the echo of {heard}{',' * (want == first)} {self.lies(want.nouns[1])}"
            case "moored":
                return f"{self.called(thing)} stopped for good at {self.place(want.nouns[1])}"
            case "back":
                return f"nobody out of pocket: {self.called(thing)} back in the hand it came in"
            case "called":
                return f"{self.called(thing)} called by its name"
            case "band":
                return f"{self.place(thing)} {STOOD[BANDS.index(want.nouns[1])]}"
            case _:
                return f"{self.place(thing)} stopped, and {STOOD[BANDS.index(want.nouns[1])]}"

    def ending(self) -> str:
        """What is said when the sleeper wakes."""
        thing = self.wants[0].nouns[0]
        made = not self.motifs[thing]["in"]
        sleeper = self.world.sleeper
        return (
            f"{ENDS.get(self.motifs[thing]['aspect'] if made else '', ENDS[''])}\n\n"
            f'"{sleeper.wakes.removesuffix(".")}," says {sleeper.name}, and is awake before I am.'
        )


def listed(words: Sequence[str], link: str = "and") -> str:
    """Words as a list in a sentence."""
    return f" {link} ".join(filter(None, (", ".join(words[:-1]), words[-1])))
