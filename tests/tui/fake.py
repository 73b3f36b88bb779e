"""A stand-in for a Session: a few scripted turns, in the values that cross the doorway, for looking at screens."""

from __future__ import annotations

from types import SimpleNamespace

from dreamweave.messages import (
    DreamView,
    Item,
    Passage,
    Reading,
    Refusal,
    Reply,
    Request,
    SaveView,
    Seat,
    ShardRow,
    Span,
    Turn,
)
from dreamweave.saves.format import TurnRecord
from dreamweave.saves.timeline import Timeline
from dreamweave.session.mapping import Listed, MapView, Sheet, Spot, Stand, Way
from dreamweave.story.model import Protagonist

PEOPLE = (
    Protagonist(
        "ada",
        "Elysia",
        "Elysia Voss",
        "°",
        "o",
        "block",
        "tune",
        {"felt": "#e2b05e", "oyster": "#dcbb7d", "paper": "#835200", "clear": "#ffd36b", "terminal": "ansi_yellow"},
    ),
    Protagonist(
        "bo",
        "Thorin",
        "Thorin Gale",
        "▂",
        "=",
        "narrow",
        "ground",
        {"felt": "#e08d6d", "oyster": "#dd9883", "paper": "#9b3a22", "clear": "#ffab91", "terminal": "ansi_red"},
    ),
    Protagonist(
        "cy",
        "Kavi",
        "Kavi Rind",
        "×",
        "x",
        "hanging",
        "weave",
        {"felt": "#86bfa0", "oyster": "#86c4b4", "paper": "#1c6350", "clear": "#9be8c4", "terminal": "ansi_cyan"},
    ),
    Protagonist(
        "di",
        "Lyra",
        "Lyra Synn",
        "§",
        "&",
        "indent",
        "permit",
        {
            "felt": "#9fb3dc",
            "oyster": "#a6b8e6",
            "paper": "#334f92",
            "clear": "#b9ccff",
            "terminal": "ansi_bright_blue",
        },
    ),
)

ENTITIES = {
    id: SimpleNamespace(name=name, within=id.partition(".")[0] if "." in id else "")
    for id, name in (
        ("sphere_room", "Sphere Room"), ("foundry_floor", "Foundry Floor"), ("office", "Lyra's Office"),
        ("sleeping_hall", "Sleeping Hall"), ("d1.passage", "Passage"), ("d1.kitchen", "Kitchen"),
        ("d1.larder", "Larder"),
    )
}  # fmt: skip

PLACES = {
    "ada": ("foundry_floor", "Foundry Floor", "The Bellworks"),
    "bo": ("sleeping_hall", "Sleeping Hall", ""),
    "cy": ("workshop_floor", "Workshop Floor", ""),
    "di": ("office", "Lyra's Office", "Two minutes to six"),
}

ROOMS = {
    "ada": "They cast bells here once. Now Pod caps cure on the racks, upside down, like puddings. Pod Nought, for "
    "tests, smells of warm felt, aniseed and the inside of a kettle. Its cap should be dark. It is green, and a broom "
    "leans on it. Bat Ekdal is inside with his boots on. A brass tube runs to the Sanctuary.",
    "bo": "Forty-eight down, twelve up. As it should be. That stool's warm. Nobody's left it.",
    "cy": "All these quilts, none matching, each signed in the corner like a painting, and nobody's roped them off.",
    "di": "It is noted that I have not gone home. There are three in-trays, of which one is honest; a stamp; and a "
    "drawer, bottom left, to which I am not attending. A Form 12, timed 17.58, has arrived in the hand of E. Voss. "
    'Mr Oduya of Returns is putting a cup of tea at my elbow. "Sorry," he says, to the saucer.',
}

WORDS = (
    "look",
    "wake bat",
    "get in with him",
    "think",
    "send form 12",
    "x pod nought",
    "elysia",
    "thorin",
    "kavi",
    "lyra",
    "ledger",
    "listen",
    "leave",
    "tune kitchen to delta",
    "tune kitchen to alpha",
    "tune kitchen to beta",
    "tune kitchen to gamma",
    "sleep",
    "wake",
    "quit",
)


def say(kind: str, reader: str, *spans: Span | str, **more: object) -> Passage:
    """A passage from strings and spans."""
    return Passage(kind, reader, "", tuple(s if isinstance(s, Span) else Span(s) for s in spans), **more)


class FakeView:
    """What FakeSession shows."""

    def __init__(self, game: FakeSession) -> None:
        id, name, _ = PLACES[game.reader]
        self.turn = game.n
        self.act, self.hour, self.reader = "A Night for Everyone", "five to six", game.reader
        self.voice, self.prompt, self.last = game.reader, "", False
        self.place = Item(id, (Span(name, "place", id),))
        self.exits = (
            Item("sphere_room", (Span("Sphere Room", "place", "sphere_room"),), "up"),
            Item("yard", (Span("Bellworks Yard", "place", "yard"),), "south"),
            Item(
                "undercroft", (Span("Undercroft", "place", "undercroft"), Span("  a hatch, locked", "system")), "down"
            ),
        )
        self.people = (Item("bat", (Span("Bat Ekdal", "name", "bat"), Span("  ~ asleep", "system")), "x bat"),)
        self.things = (
            Item("pod", (Span("Pod Nought", "name", "pod"),), "x pod nought"),
            Item("cap", (Span("its cap, green", "name", "cap"),), "x cap", 1),
            Item("broom", (Span("a broom", "name", "broom"),), "x broom"),
        )
        self.carried: tuple[Item, ...] = ()
        self.ledger = (
            Item(
                "c1",
                (
                    Span("A docket in a kettle reads RETURN TO HEIR, in green ink."),
                    Span("Elysia, by tube", "source", "ada"),
                ),
            ),
            Item(
                "c2",
                (Span("A man was heard to tell a valve that he was sorry."), Span("Ferdy Loach", "source", "ferdy")),
            ),
        )
        self.aims = (Item("p2", (Span("Get leave to go in after Bat."),), "think"),)
        self.roster = tuple(
            Seat(
                p.id,
                p.name,
                p.glyph,
                "the Kitchen" if game.dreaming and p.id == "ada" else PLACES[p.id][1],
                p.id == game.reader,
                game.dreaming and p.id == "ada",
                p.id in game.news,
            )
            for p in PEOPLE
        )
        self.dream = game.dream if game.dreaming and game.reader == "ada" else None
        self.map = game.map
        self.save = SaveView(game.saved, game.problem)
        self.protagonists = PEOPLE


DREAM = DreamView(
    "d1",
    "A Kitchen with the Talk Taken Out",
    "hush: no voice works in a place unless a song lies at rest there",
    (("delta", "sleeps"), ("theta", "likens"), ("alpha", "rests"), ("beta", "works"), ("gamma", "crowds")),
    (
        ShardRow("d1.passage", "Passage", 2, entry=True),
        ShardRow(
            "d1.kitchen",
            "Kitchen",
            1,
            1,
            0,
            "holds",
            who=(Item("ada", (Span("Elysia", "name", "ada"),)), Item("bat", (Span("Bat"),))),
            things=(Item("range", (Span("a range"),)),),
        ),
        ShardRow(
            "d1.larder", "Larder", 4, 2, 1, "slack", 3, things=(Item("kettle", (Span("a kettle, fourteen times"),)),)
        ),
        ShardRow("d1.yard", "Yard", 1, 2, -1, "holds", things=(Item("peg", (Span("a clothes-peg"),)),)),
    ),
    "nothing moves here unless it is moved",
)


def _map() -> MapView:
    """Two sheets: the Bellworks as far as it is known, and one place of the next region."""
    sphere, floor, yard, hut, gate = ("sphere_room", "foundry_floor", "bellworks_yard", "watch_hut", "gillgate")
    ways = ((sphere, "down", floor), (floor, "up", sphere), (floor, "south", yard), (yard, "north", floor),
            (yard, "west", hut), (yard, "east", gate), (floor, "down", "undercroft"))  # fmt: skip
    spots = (
        Spot(sphere, "Sphere Room"), Spot(floor, "Foundry Floor", here=True, who=("ada",)),
        Spot("undercroft", "Undercroft", "unknown"), Spot(yard, "Bellworks Yard"), Spot(hut, "Watch Hut", "heard"),
        Spot(gate, "Gillgate", beyond=True, who=("cy",)),
    )  # fmt: skip
    own = (sphere, floor, "undercroft", yard, hut)
    up, on = Way("up", sphere, "Sphere Room"), Way("south", yard, "Bellworks Yard")
    places = (
        Listed(spots[0], (Way("down", floor, "Foundry Floor"),)), Listed(spots[1], (up, on, Way("down", "", ""))),
        Listed(spots[3], (Way("north", floor, "Foundry Floor"), Way("west", hut, "Watch Hut", True))),
        Listed(spots[4], ()),
    )  # fmt: skip
    city = Spot(gate, "Gillgate", who=("cy",))
    stands = (
        Stand("ada", "Elysia", "Foundry Floor", "The Bellworks", True), Stand("bo", "Thorin", "Sleeping Hall"),
        Stand("cy", "Kavi", "Gillgate", "Capside"), Stand("di", "Lyra", "Lyra's Office"),
    )  # fmt: skip
    sheets = (
        Sheet("The Bellworks", places, spots, ways, own, (gate,), ways),
        Sheet("Capside", (Listed(city, ()),), (city,), (), (gate,), (), ()),
    )
    return MapView(sheets, 0, stands)


MAP = _map()


def _played() -> Timeline:
    """An evening with two branches and a name, as timeline-120x36 has it."""
    line = Timeline()
    number = [0]

    def turn(actor: str, line_: str, place: str, n: int = 0) -> str:
        number[0] = n or number[0] + 1
        said = ("Fourteen kettles, one kettle, last Tuesday's kettle. I cannot get a hand to any of them.",)
        return line.add(TurnRecord(number[0], actor, line_, "deed", (), len(line.nodes), said, place)).id

    turn("ada", "", "sphere_room")
    for words in ("x sphere", "x fork", "tune sphere to alpha"):
        turn("ada", words, "sphere_room")
    for words in ("go downstairs", "wake bat", "x boots", "x broom", "send form 12"):
        turn("ada", words, "foundry_floor")
    turn("di", "lyra", "office", 14)
    turn("di", "stamp it", "office", 16)
    line.bookmark("stamped")
    asleep = turn("ada", "get in pod", "d1.passage", 19)
    for words in ("thorin", "x stool", "sit", "ask lasse about boat"):
        turn("bo", words, "sleeping_hall", 20 if words == "thorin" else 0)
    line.bookmark("Thorin first")
    line.jump(asleep)
    turn("ada", "tune kitchen to beta", "d1.kitchen", 22)
    turn("ada", "go larder", "d1.larder", 23)
    line.bookmark("before the kettle")
    turn("ada", "put kettle on range", "d1.kitchen", 27)
    turn("ada", "x boots", "foundry_floor", 31)
    return line


class FakeSession:
    """Answers a few lines as the game would, and says of anything else that it does not know the word.

    dream: what the Dream pane shows of whoever sleeps.
    """

    def __init__(self, dream: DreamView | None = None) -> None:
        self.dream = dream or DREAM
        self.map = MAP
        self.reader, self.n, self.saved, self.problem = "ada", 12, 12, ""
        self.dreaming = False
        self.news = {"di"}
        self.lines: list[str] = []
        self.timeline = _played()
        self.story = SimpleNamespace(entities=ENTITIES)

    def jump(self, node: str) -> None:
        self.timeline.jump(node)
        self.n = self.timeline.head.record.n

    def view(self) -> FakeView:
        return FakeView(self)

    def keep(self) -> None:
        if not self.problem:
            self.saved = self.n

    def complete(self, prefix: str) -> list[str]:
        return [w for w in WORDS if w.startswith(prefix.lower())]

    def opening(self) -> list[Passage]:
        return self.look()

    def recap(self) -> list[Passage]:
        return self.look()

    def look(self) -> list[Passage]:
        id, name, region = PLACES[self.reader]
        aside = (Span(region),) if region else ()
        return [
            say("place", self.reader, Span(name, "place", id), aside=aside),
            say("room", self.reader, ROOMS[self.reader]),
        ]

    def submit(self, line: str) -> Reply:
        self.lines.append(line)
        return Reply((self.answer(line),))

    def answer(self, line: str) -> Turn:
        words, me = line.strip().lower(), self.reader
        for person in PEOPLE:
            if words == person.name.lower():
                self.reader = person.id
                self.news.discard(person.id)
                self.n += 1
                return Turn(self.n, me, line, "switch", passages=tuple(self.look()))
        self.n += 1
        if words == "look":
            return Turn(self.n, me, line, "glance", passages=tuple(self.look()))
        if words == "get in with him":
            said = say(
                "refusal",
                me,
                "Entering another person's sleep takes a stamped ",
                Span("Form 12", "name", "form"),
                ". I wrote that rule. [There is a pad of them by the tube: ",
                Span("SEND FORM 12", "command"),
                ".]",
            )
            return Turn(self.n, me, line, "refused", refusal=Refusal("world"), passages=(said,))
        if words == "think":
            said = say("hint", me, "A form goes up the tube, and somebody up there has a stamp.", grade=2)
            return Turn(self.n, me, line, "meta", passages=(said,))
        if words == "send form 12":
            said = say(
                "report",
                me,
                '"Ekdal, B., nineteen, asleep at work." The tube swallows. Nineteen seconds to '
                "the Neuro-Sanctuary, and after that however long they.",
            )
            more = say(
                "system",
                "",
                "[It lands on somebody's desk, and she can hear you too. Type LYRA to sit with "
                "her, and ELYSIA to come back. Nothing is lost by going.]",
            )
            return Turn(self.n, me, line, "deed", passages=(said, more))
        if words == "end":
            said = (say("report", me, 'He says it. "Go down easy. Somebody\'s up."'), say("ending", "", "Yours?"))
            return Turn(self.n, me, line, "deed", passages=said, ending="Yours?")
        if words == "call":
            said = say(
                "hail",
                me,
                "\"Oh, neighbour, when you've a minute, only there are sixty people in my loom room "
                'and one of them is a horse, so to speak."',
                speaker="cy",
            )
            return Turn(self.n, me, line, "glance", passages=(said,))
        if words in ("sleep", "wake"):
            self.dreaming = words == "sleep"
            return Turn(
                self.n,
                me,
                line,
                "deed",
                passages=(
                    say("place", me, Span("The Kitchen", "dream", "d1.kitchen")),
                    say("room", me, "A fire that is only the likeness of one."),
                ),
            )
        if words in ("map", "timeline"):
            said = say("system", "", f"[The {words}.]")
            return Turn(self.n, me, line, "meta", Reading(words, me), passages=(said,))
        if words in ("quit", "settings") or words.startswith("transcript"):
            kind, _, text = words.partition(" ")
            return Turn(self.n, me, line, "meta", requests=(Request(kind, text),))
        last = line.split()[-1] if line.split() else ""
        start = line.rfind(last)
        said = say(
            "parser",
            me,
            '[I do not know the word "',
            Span(last, "rejected"),
            '". If it was "bat", type ',
            Span("YES", "command"),
            ".]",
        )
        return Turn(
            self.n - 1, me, line, "asked", refusal=Refusal("unknown", last, start, start + len(last)), passages=(said,)
        )
