"""The little words of English, and how a line is cut into commands and a command into words.

Tables rather than branches. Offsets always refer to the text as it was typed, so that OOPS and the mark under a
rejected word find their place again; folding therefore replaces one character by one.
"""

from __future__ import annotations

import re

from dreamweave.record import Value
from dreamweave.story.tokens import ORDINALS, TENS, TOKEN, UNITS, canonical, pieces, plain_signs, stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dreamweave.story.model import Story

    Spans = list[tuple[int, int]]

MAX_LINE = 500
MAX_COMMANDS = 20

ARTICLES = frozenset({"the", "a", "an", "some"})
FILLERS = frozenset({"the", "a", "an", "of", "that", "this", "some"})
AND = frozenset({"and", ",", "&", "plus"})
BUT = frozenset({"but", "except", "excluding", "without", "minus"})
ALL = frozenset({"all", "everything", "every", "each", "everyone", "everybody", "stuff"})
EVERYONE = frozenset({"everyone", "everybody"})
ANY = frozenset({"any", "either", "whichever", "anything", "another"})
ME = frozenset({"me", "myself", "self", "yourself"})
PRONOUNS = {
    "it": "it", "this": "it", "that": "it", "itself": "it", "one": "it", "him": "him", "himself": "him", "he": "him",
    "her": "her", "herself": "her", "she": "her", "them": "them", "these": "them", "those": "them", "they": "them",
    "themselves": "them", "us": "us", "here": "here",
}  # fmt: skip
BODY = frozenset(
    "hand hands finger fingers thumb arm arms elbow wrist fist head face hair nose ear ears eye eyes mouth lip lips "
    "tongue tooth teeth chin cheek cheeks neck throat shoulder shoulders back stomach belly lap knee knees leg "
    "legs foot feet toe toes skin forehead".split()
)
"""Parts of a body: where nothing has such a name, whoever has them is meant."""

AT_BODY = frozenset("on in over across behind by under around".split())
"""Words that may join somebody to a part of the body: HIT BOB ON THE HEAD."""

OWNERS = {
    "my": "me", "mine": "me", "our": "me", "your": "me", "his": "him", "her": "her", "their": "them", "its": "it",
}  # fmt: skip
COUNTS = frozenset(UNITS) | {"both", "a", "couple", "pair", "few"}
"""Words that say how many are meant."""

LINKS = {
    "in": "in", "inside": "in", "into": "in", "within": "in", "on": "on", "onto": "on", "upon": "on", "atop": "on",
    "from": "", "off": "on", "of": "of", "under": "under", "beneath": "under", "underneath": "under", "below": "under",
    "behind": "behind", "with": "with", "at": "at", "by": "at", "near": "at", "beside": "at", "to": "at",
    "above": "at", "over": "at", "around": "at", "against": "at", "outside": "at",
}  # fmt: skip
"""Words that may join a noun to what holds or owns it, and how the holding is called."""

SPECIAL = AND | BUT
"""Words that make a list of nouns."""

BETWEEN = frozenset("that which is are was were lying sitting standing held carried worn next close left who".split())
"""Words that may stand between a noun and the link that says where it is."""

HAVING = frozenset("has have had holds carries wears owns is holding carrying wearing".split())
"""Words that may end a clause about a noun: THE HAT THAT BOB HAS."""

PADDING = frozenset("of the my else these those things items objects stuff".split())
"""Words after ALL that change nothing."""

LITTLE_WORDS = frozenset(
    (*ALL, *ANY, *ARTICLES, *FILLERS, *ME, *PRONOUNS, *OWNERS, *ORDINALS, *LINKS, *COUNTS, *PADDING, *BETWEEN, *HAVING)
) | {"other", "others", "one", "ones"}
"""The words that stand around a noun."""

PREPOSITIONS = {
    "inside": "in", "into": "in", "within": "in", "onto": "on", "upon": "on", "atop": "on", "beneath": "under",
    "underneath": "under", "below": "under", "using": "with", "toward": "at", "towards": "at",
    "across": "over", "out": "from", "against": "at", "till": "until", "til": "until",
}  # fmt: skip
"""The one spelling a Reading uses for a preposition; those not here stand for themselves."""

DIRECTIONS = {
    "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest", "u": "up", "d": "down", "north": "north", "south": "south", "east": "east", "west": "west",
    "northeast": "northeast", "northwest": "northwest", "southeast": "southeast", "southwest": "southwest", "up": "up",
    "down": "down", "in": "in", "out": "out", "inside": "in", "outside": "out", "upstairs": "up", "downstairs": "down",
    "upward": "up", "upwards": "up", "downward": "down", "downwards": "down", "inward": "in", "inwards": "in",
    "outward": "out", "outwards": "out", "outdoors": "out", "indoors": "in", "northward": "north",
    "northwards": "north", "southward": "south", "southwards": "south", "eastward": "east", "eastwards": "east",
    "westward": "west", "westwards": "west", "back": "back",
    "fore": "fore", "aft": "aft", "port": "port", "starboard": "starboard", "left": "left", "right": "right",
    "forward": "forward", "forwards": "forward",
}  # fmt: skip

SOFTENERS = tuple(
    sorted(
        (
            tuple(s.split())
            for s in (
                "please can you|please could you|i would like you to|i want you to|i would like to|i'd like to|"
                "id like to|i want to try to|i want to|i wanna|i need to|i have to|i must|i should|i shall|i will|"
                "i'll|i am going to|i'm going to|im going to|i am trying to|i'm trying to|i try to|i try and|i can|"
                "can i please|can i|could i|may i|should i|might i|shall i|can you please|can you|could you please|"
                "could you|would you please|would you|will you|can we|could we|shall we|we should|we could|we can|"
                "we will|we'll|let us|let's|lets|let me|please|now|just|try to|try and|attempt to|decide to|"
                "how about i|why don't i|why don't we|go and|ok|okay|alright|well|so|then|and|carefully|slowly|"
                "quietly|gently|quickly|gingerly|cautiously|softly|suddenly|casually|sheepishly|defiantly|calmly|"
                "finally|next|also|instead|maybe|perhaps|first|immediately|hurriedly|politely|firmly|really|do|i|"
                "i think i will|i think i'll|i think i should|i guess i'll|i guess i will|i suppose i'll|"
                "i should probably|i could|i would|i'd|i may as well|i might as well|i might|maybe i should|"
                "maybe i'll|perhaps i should|i had better|i'd better|i better|i am|i'm|we|we are going to|"
                "you should|you can|you could|you must|you will|could i please|may i please|i choose to|"
                "i decide to|i begin to|i start to|i attempt to|i wish to|i would love to|i'm gonna|i am gonna|"
                "gonna|wanna|gotta|start to|begin to|continue to|proceed to|prepare to|manage to|want to|need to|"
                "have to|wish to|go|come|come and|run and|quick|oh|ah|hmm|um|er|anyway|fine|hurry and|hurry up and|"
                "time to|dare to|secretly|silently|loudly|nervously|boldly|bravely|happily|sadly|angrily|eagerly|"
                "again|simply|actually|all right|right|yes|no|thoroughly|closely|idly|nonchalantly|gracefully|"
                "violently|furiously|frantically|desperately|reluctantly|thoughtfully|solemnly|briefly|briskly|"
                "absently|delicately|tenderly|lovingly|repeatedly|once more"
            ).split("|")
        ),
        key=len,
        reverse=True,
    )
)
"""What people put before the command itself; longest first, since one may begin another."""

GERUND_AFTER = tuple(
    tuple(s.split())
    for s in "try|start|begin|keep on|keep|continue|go on|go|resume|how about|what about|consider|attempt".split("|")
)
"""What a verb in -ING may follow: TRY OPENING IT."""

SOFT_FIRST = frozenset(s[0] for s in SOFTENERS)
SOFT_LAST = tuple(
    tuple(s.split())
    for s in (
        "please|now|carefully|slowly|quietly|gently|quickly|gingerly|cautiously|softly|calmly|firmly|politely|hard|"
        "closely|again|too|instead|already|immediately|then|thoroughly|if possible|right now|for a while|"
        "for me|for us|for him|for her|for them|"
        "once|once more|well|loudly|a bit|a little|some more|here|there|away|together|as well|first|silently|"
        "nervously|secretly|thoughtfully|twice|anyway|sadly|happily|angrily|tenderly|at once|straight away|for now|"
        "wide|wider|really|clean|dry|a bit more|from there|over there|in there|up there|down there|out there|"
        "with care|in detail|properly|completely|all the way|if i can|if you can|if you please|will you|would you|"
        "my friend|you|and see|in my hand|in my hands|by hand|with my hands|with my hand|with both hands|"
        "with bare hands|with my bare hands|myself|"
        "one more time|another time|a second time|briefly|in silence|with caution|three times|four times|five times|"
        "ten times|several times|many times|3 times|4 times|5 times|10 times|fast|faster|harder|nicely|badly|goodbye|"
        "before leaving|until it stops|with great care|as fast as i can|from here|to myself|"
        "one by one|one at a time|on one foot"
    ).split("|")
)
SOFT_ENDS = frozenset(s[-1] for s in SOFT_LAST)

STOP = re.compile(
    r"\"[^\"]*\"?|\b(?:mr|mrs|ms|dr|prof|st|mt|rev|capt|col|sgt|messrs)\.(?=\s*[^\W\d])|\bno\.(?=\s*\d)|\d\.(?=\d)|([.;!?\n\r]+|\bthen\b)",
    re.IGNORECASE,
)
STOPPERS = re.compile(r"[.;!?\n\r…。।۔؛؟;．；！？]|then", re.IGNORECASE)
WORD = re.compile(r"\S+")
NEAT = re.compile(r"(?!and)[^\W_](?:.*[^\W_])?(?<!and)", re.IGNORECASE | re.DOTALL)
"""A stretch with nothing to trim: nearly every one."""

EDGE = re.compile(r"^(?:[\s,&]|and\b)+|(?:[\s,&]|\band)+$", re.IGNORECASE)


class Clause(Value):
    """One command of a line: its text, and where in the line it starts."""

    text: str
    start: int = 0


def clauses(line: str, whole: Sequence[tuple[int, int]] = ()) -> tuple[Clause, ...]:
    """The commands of a line, cut at full stops, semicolons and THEN; quotations, titles (Mr.) and what stands in
    `whole` are left uncut."""
    if STOPPERS.search(line) is None:
        return (trimmed(line, 0, len(line)),)
    plain = plain_signs(line)
    found: list[Clause] = []
    at = 0
    for stop in STOP.finditer(plain):
        if stop.group(1) is not None and not any(start <= stop.start() < end for start, end in whole):
            found.append(trimmed(plain, at, stop.start()))
            at = stop.end()
    found.append(trimmed(plain, at, len(plain)))
    return tuple(c for c in found if c.text) or (trimmed(plain, 0, 0),)


def uncut(line: str, story: Story, known: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Where in a line names stand that hold a full stop, a question mark or THEN, of what is known."""
    if not story.unbroken or STOPPERS.search(line) is None:
        return []
    words, places = stretches(line)
    return [
        (places[i][0], places[i + len(name) - 1][1])
        for i, word in enumerate(words)
        for name, id in story.unbroken.get(word, ())
        if words[i : i + len(name)] == list(name) and known(id)
    ]


def trimmed(line: str, start: int, end: int) -> Clause:
    """A stretch of a line without the commas, spaces and dangling ANDs at its ends."""
    text = line[start:end]
    if NEAT.fullmatch(text):
        return Clause(text, start)
    if edge := EDGE.match(text):
        start, text = start + edge.end(), text[edge.end() :]
    while (edge := EDGE.search(text)) is not None and edge.end() == len(text) and edge.start() < edge.end():
        text = text[: edge.start()]
    return Clause(text, start)


def tokenise(text: str, known: Callable[[str], bool]) -> tuple[list[str], Spans | None]:
    """The words of a command in lower case, and where each stands in the text (None: at the words of `spans_of`).

    A word that is `known` in its one spelling (tokens.py) is put into it. A word with a hyphen that is not known as it
    is becomes one word or several, whichever is known; initials likewise.
    """
    simple = text.lower().split()
    if text.isascii() and "".join(simple).isalnum():
        return simple, None
    words: list[str] = []
    spans: Spans = []
    for token in TOKEN.finditer(plain_signs(text)):
        word = token.group()
        start, end = token.span()
        if word == "?" or not word.strip('"'):
            continue
        if word == "&":
            word = "and"
        parts = pieces(word) if word[0] != '"' and not known(word.lower()) else [word]
        if len(parts) > 1 and known(joined := canonical("".join(parts))):
            parts = [joined]
        for part in parts:
            stop = end if len(parts) == 1 else start + len(part)
            words.append(part.lower() if part.isascii() or not known(one := canonical(part)) else one)
            spans.append((start, stop))
            start = stop + 1
    return words, spans


def spans_of(text: str) -> Spans:
    """Where the words of a text without signs stand."""
    return [m.span() for m in WORD.finditer(text)]


def number_of(words: list[str]) -> int:
    """The number that digits or number words name, up to 999999; -1 when they name none."""
    if len(words) == 1 and words[0].isascii() and words[0].isdigit():
        return int(words[0]) if len(words[0]) < 7 else -1
    total = part = 0
    seen = False
    for word in words:
        if word == "and" and seen:
            continue
        if word in UNITS:
            part += UNITS[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred" and seen:
            part *= 100
        elif word == "thousand" and seen:
            total, part = total + part * 1000, 0
        elif word == "a" and not seen and len(words) > 1:
            part = 1
        else:
            return -1
        seen = True
    return total + part if seen else -1


def singulars(word: str) -> tuple[str, ...]:
    """What an English plural may be the plural of, likeliest first; nothing for what cannot be one."""
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    if len(word) < 3 or not word.endswith("s") or word.endswith("ss"):
        return ()
    found = [word[:-1]]
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("ves"):
        found += [word[:-3] + "f", word[:-3] + "fe"]
    if word.endswith("es"):
        found.append(word[:-2])
    return tuple(found)


def plurals(word: str) -> tuple[str, ...]:
    """What an English word may be several of, likeliest first."""
    odd = [many for many, one in IRREGULAR.items() if one == word]
    return (*odd, f"{word}s", f"{word}es", *((f"{word[:-1]}ies",) if word.endswith("y") else ()))


IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "mice": "mouse", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "dice": "die", "oxen": "ox", "policemen": "policeman",
}  # fmt: skip
