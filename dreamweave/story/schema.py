"""What an author may write: the shape of a story pack, as msgspec structs.

Only shapes live here; names, conditions and prose are checked in loader.py, where a mistake can point at its line.
A JSON Schema for editors is made from these structs. This module is imported only when YAML is read.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Text = str | list[Any] | dict[str, Any]
"""Prose. A string; a list, read one after another until the last stays; `{cycle: [...]}`, which goes round; or cases:
a mapping read from the top, of which the first key that fits is taken. A key is a protagonist or several, parted by
commas (who reads); `first` (this reader has not read it); a condition; `else`, `again` or `all` (the rest). `~` says
nothing. A string `{name}` is the text of that name."""

Names = str | list[str]
Flag = Literal["yes", "no"]


class Form(msgspec.Struct, forbid_unknown_fields=True):
    """Every struct of a pack refuses a key it does not know."""


class Acted(Form, kw_only=True):
    """Whatever commands can be about. A table's keys are what the player types, alternatives parted by `|`; under a
    thing or a person it is left out, or called `it`. Its values are answers: words; {say, refuse, do, learn, to};
    or cases that end in answers."""

    on: dict[str, Any] = {}  # instead of the command
    after: dict[str, Any] = {}  # once it is done


class Addressed(Acted, kw_only=True):
    """Whatever can be spoken with. The keys of its tables are names of a subject."""

    ask: dict[str, Any] = {}
    tell: dict[str, Any] = {}
    show: dict[str, Any] = {}
    talk: Any = ""


class Meta(Form, rename={"id_": "id"}):
    title: str
    id_: str = ""
    by: str = ""
    blurb: str = ""
    max_score: int = 0
    opening: Text = ""  # shown before the first place
    lead: Text = ""  # shown after the first place
    first: str = ""  # the protagonist with whom the story begins
    voices: Literal["", "all"] = ""  # all: every room, person and key thing has words for each protagonist
    facts: dict[str, Any] = {}  # the story's own attributes, as in story.score


class ExitForm(Form, rename={"need": "if", "otherwise": "else"}):
    to: str = ""
    need: str = ""
    otherwise: Text = ""


class Room(Acted):
    name: str = ""
    each: dict[str, Text] = {}  # by a number of turns: words, that often, while somebody is there
    now: Text = ""  # its passing sentence, where the text says {now}, or after it
    things: dict[str, Thing] = {}  # what is in it, by id; brought up to the pack's own section on loading
    people: dict[str, Person] = {}
    text: Text = ""
    exits: dict[str, str | ExitForm | None] = {}  # a way that only has an else: {else: ...}
    scenery: dict[str, Any] = {}  # "name | other name": Text, or a Thing
    region: str = ""
    line: Names = ""  # a tube, a rod: whoever is in a room that is on it is within call of the others
    lit: str = ""  # a condition; lit when empty, or by a lit lamp. Nobody acts when it is asked: held(lamp, ann)
    kind: Names = []
    aka: Names = []
    start: dict[str, Any] = {}
    hear: Text = ""
    smell: Text = ""


class Thing(Addressed, rename={"in_": "in"}):
    name: str = ""
    text: Text = ""
    in_: str | list[str] = ""  # a place, person or thing; a list for something that is in several places, and stays
    kind: Names = []  # traits: fixed, part, supporter, container, openable, light, wearable, readable, key, plural, …
    aka: Names = []
    start: dict[str, Any] = {}  # attributes and their first values: {locked: yes, key_is: brass_key}, {lit: no}
    key: Flag = "no"
    worn: Flag = "no"
    anywhere: str = ""  # a condition: for whom it holds may read it wherever they are
    read: Text = ""
    hear: Text = ""
    smell: Text = ""
    touch: Text = ""
    taste: Text = ""
    here: Text = ""  # its own sentence in the room; a thing mentioned in the room's text needs none
    way: str = ""  # the way of its room that it stands on, as a gate or a ladder does
    scenery: dict[str, Any] = {}  # its parts
    things: dict[str, Thing] = {}  # what is in or on it
    people: dict[str, Person] = {}
    aspect: str = ""
    pronoun: str = ""  # it, they, he or she; by default what the name's number says


class Person(Addressed, rename={"in_": "in"}):
    name: str = ""
    text: Text = ""
    pronoun: str = "they"
    in_: str = ""
    aka: Names = []
    kind: Names = []
    start: dict[str, Any] = {}
    here: Text = ""
    hear: Text = ""
    unknown: Text = ""  # asked about something they have nothing to say of
    asleep: Flag = "no"
    each: dict[str, Text] = {}  # by a number of turns: words, that often, while somebody is by
    scenery: dict[str, Any] = {}
    things: dict[str, Thing] = {}  # what they have about them


class Player(Person):
    """A protagonist."""

    full: str = ""
    glyph: str = ">"
    ascii: str = ">"
    form: str = "block"  # block | narrow | hanging | indent
    faculty: str = ""
    colours: dict[str, str] = {}
    knows: list[str] = []  # facts and entities known from the start


class BeatForm(Form):
    done: str  # a condition, asked whoever acts: it says of whom, as in held(lamp, ann)
    needs: list[str] = []
    name: str = ""
    aim: dict[str, Text] = {}
    think: dict[str, list[Text]] = {}
    then: list[dict[str, Any]] = []
    steps: list[str] = []
    facts: dict[str, Any] = {}  # its own attributes, as in p15.how


class ChoiceForm(Form):
    """A choice with all the values it may have. made: the beat, scene or dream in which it is made."""

    values: list[str]
    made: str = ""


class DeductionForm(Form, rename={"otherwise": "or"}):
    """Facts that meet in one head: a value that is filled by itself and never unfilled. It is blank, half (some of a
    list is known), and then told, when any of the facts came of its owner or `told` holds, or found. Or values says
    what it may be, each with what it needs: the last that can be had. A need is a fact that `who` knows, `2 of straws`,
    or a condition."""

    who: str
    of: list[str] = []
    otherwise: list[str] = []
    owner: str = ""
    told: str = ""
    values: dict[str, list[str]] = {}
    straws: list[str] = []


class HourForm(Form):
    """An hour of an act. at: how many of the clock's beats are done, or a condition; seen: what is read of its coming,
    by the room where one stands."""

    name: str
    at: str = "0"
    seen: dict[str, Text] = {}


class ActForm(Form):
    """An act of the story: its number is that of the folder it stands in, acts/2/. It begins when a condition first
    holds, and never unbegins: its card is shown, its start done, its opens said, and a bookmark made."""

    name: str
    begins: str = ""
    card: Text = ""
    start: list[dict[str, Any]] = []
    opens: dict[str, Text] = {}  # by protagonist: read by whoever is played, called in quotes by the others
    assume: dict[str, str] = {}  # what a test that begins in it takes for decided: choices and attributes
    tics: dict[str, int] = {}  # words, with how often one voice may say them in it
    clock: list[str] = []  # beats, whose number done counts its hours
    hours: dict[str, HourForm] = {}
    entered: dict[str, Any] = {}  # by label, what is listed when the act is over: a Text, or an EntryForm
    standing: dict[str, Any] = {}  # the same, of what is open still


class EntryForm(Form):
    """A row of the list that an act ends with. by: whose deed it was, a protagonist or a value such as x1.by; say: in
    that one's words; where no case fits there is no row."""

    say: Text
    by: str = ""


class Routine(Form):
    """Effects with a name, done by {do: NAME} with a value for each blank it takes."""

    do: list[dict[str, Any]]
    takes: list[str] = []


class Knowledge(Form):
    """A fact that can be known: words that name it, the ledger's line, per protagonist if it likes."""

    text: Text
    aka: Names = []
    about: Names = []  # entities it concerns


class Hour(Form, rename={"need": "if"}):
    name: str
    need: str = ""  # a condition, asked whoever acts: it says of whom, as in at(ann, hall)


class SceneNode(Acted, rename={"otherwise": "else"}):
    """A moment of a scene. say: on coming to it; again: on coming back to it, and on LOOK. The keys of its tables are
    the moment's own words, too; `words` is any line at all."""

    say: Text = ""
    again: Text = ""
    each: dict[str, Text] = {}  # by a number of turns: words, that often, while somebody stands in it
    otherwise: Text = ""  # anything else said in it; with nobody at the prompt, anything else
    think: dict[str, list[Text]] = {}
    watch: Text = ""  # what any other protagonist who stands by reads of it
    voice: Literal["", "nobody"] = ""  # nobody: it has no reader, and what is done in it is the Sitter's
    prompt: Text = ""  # stands before the prompt
    last: Flag = "no"  # the game's last moment: nothing leads on


class SceneForm(Form, rename={"need": "when", "cast": "with"}):
    """An authored exchange, steered by ordinary commands; it can be left, and is where it was on coming back.
    It begins with the effect {scene: ID}, or whenever someone of `who` stands in its place and `when` holds."""

    where: Names  # a room, or several
    start: str
    nodes: dict[str, SceneNode]
    who: list[str] = []
    cast: list[str] = []  # people whom whereabouts leave where they are while it runs
    need: str = ""
    leave: Text = ""
    facts: dict[str, Any] = {}  # its own attributes, as in broadcast.first


class Shard(Acted):
    name: str
    band: str
    text: Text = ""
    entry: Flag = "no"
    tunable: Flag = "no"
    water: Flag = "no"
    tidal: Flag = "no"
    scenery: dict[str, Any] = {}
    aka: Names = []
    hear: Text = ""
    smell: Text = ""


class Motif(Acted, rename={"in_": "in"}):
    name: str
    in_: str = ""
    text: Text = ""
    aspect: str = ""
    kind: Names = []
    aka: Names = []
    mask: str = ""
    here: Text = ""
    hear: Text = ""
    scenery: dict[str, Any] = {}
    start: dict[str, Any] = {}


class Dream(Acted):
    """A fractured dreamscape, as authored; dreamscape/compile.py turns it into variables, deeds and ticks."""

    name: str
    law: str
    who: list[str]
    shards: dict[str, Shard]
    threads: list[list[str]]
    wants: list[str]
    sleeper: str = ""
    faults: list[Literal["debt", "drift", "echo", "hush", "mirror", "tide"]] = []
    motifs: dict[str, Motif] = {}
    people: dict[str, Person] = {}
    refusals: dict[str, Any] = {}  # commands, with the words in which they are refused, or cases of them
    insight: list[str] = []  # deeds without which it cannot be done, as patterns
    hints: dict[str, list[Text]] = {}
    entered: Text = ""
    solved: Text = ""
    woken: Text = ""
    then: list[dict[str, Any]] = []
    options: dict[str, Any] = {}  # what a fault wants to be told


class KindForm(Addressed):
    """A trait of the story's own: texts that whatever has it lacks, and answers that it does not give."""

    text: Text = ""
    read: Text = ""
    hear: Text = ""
    smell: Text = ""
    touch: Text = ""
    taste: Text = ""
    here: Text = ""
    unknown: Text = ""


class VerbForm(Form, rename={"otherwise": "else"}):
    """An action of the story's own, or what comes of one there is when nothing else answers."""

    lines: Names = []  # grammar lines: hang {held thing} (on|by) {thing}
    needs: Literal["", "see", "touch", "hold"] = ""  # what must be done with the thing it names, first
    otherwise: Any = ""  # an answer


class Pack(Acted):
    """Everything the files of a folder may say between them; each file is a Pack of its own, and they are joined."""

    story: Meta | None = None
    protagonists: dict[str, Player] = {}
    rooms: dict[str, Room] = {}
    things: dict[str, Thing] = {}
    people: dict[str, Person] = {}
    beats: dict[str, BeatForm] = {}
    facts: dict[str, Knowledge] = {}
    acts: dict[str, ActForm] = {}  # by number; a page in acts/2/ says act: of its own
    whereabouts: dict[str, dict[str, dict[str, Any]]] = {}  # by act, person, and from when on: a place
    choices: dict[str, ChoiceForm] = {}
    deductions: dict[str, DeductionForm] = {}
    routines: dict[str, Routine] = {}
    texts: dict[str, Text] = {}  # prose with a name, quoted as {name} in any other
    lines: dict[str, Any] = {}  # a Text for each key of the library; by protagonist if it likes
    hours: list[Hour] = []
    dreams: dict[str, Dream] = {}
    scenes: dict[str, SceneForm] = {}
    kinds: dict[str, KindForm] = {}
    verbs: dict[str, Names | VerbForm] = {}  # action: grammar lines, added to the language's own
    waive: dict[str, str] = {}  # doubts of check that are no mistake here, each with the reason
    tics: dict[str, int] = {}  # words, with how often one voice may say them
    renamed: dict[str, str] = {}  # what an id, an attribute, a node or the key of a text was called: what it is now
    weaves: list[list[str]] = []  # [a, b, result]
    opposites: list[list[str]] = []
