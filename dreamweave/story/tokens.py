"""One way to cut text into words, for whatever is named and whatever is typed.

A name and a line are cut alike, so that what the game prints can be typed back: with or without its accents, hyphens
and points, in letters of any width. What stands where in the text is never lost, since signs are made plain one by
one. Of a name's words the little ones (articles, particles, pronouns, numbers, letters) belong to it, but never name
it alone: HER HANDS are not what HER means.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNS = {
    0x201C: '"', 0x201D: '"', 0x201E: '"', 0xAB: '"', 0xBB: '"', 0x2018: "'", 0x2019: "'", 0x201B: "'", 0x2BC: "'",
    0x60: "'", 0xB4: "'", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x5BE: "-", 0x2026: ".",
    0x3002: ".", 0x964: ".", 0x6D4: ".", 0x3A: ",", 0x60C: ",", 0x3001: ",", 0x61B: ";", 0x61F: "?", 0x37E: "?",
    **{wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F) if wide != 0xFF1A}, 0xFF1A: ",",
}  # fmt: skip
"""Signs, and letters of full width, that mean the same as one plain sign each."""

MARKS = "\u0300-\u1fff\u200c\u200d\u20d0-\u20ff\u2de0-\u2dff\u3099\u309a\ua66f-\uabff\ufe00-\ufe0f\ufe20-\ufe2f\ufffd"
"""What may stand within a word without being a letter: accents, vowel signs, joiners, and what stands for a joiner."""

LETTERS = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
WORD = rf"{LETTERS}(?:['-]{LETTERS})*"
INITIALS = r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"
TOKEN = re.compile(rf"\"[^\"]*\"?|\d+(?:\.\d+)+|{INITIALS}|{WORD}|[,&?]")
"""A quotation, a number with points, initials, a word, or a sign that joins words."""

DROPPED = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u200c\u200d\ufe00-\ufe0f\ufffd ]")
"""Accents and points that people leave out, and joiners that nobody sees."""

LIGATURES = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ĳ": "ij"}

UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}  # fmt: skip
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {
    **{w: n for n, w in enumerate(ORDINAL_WORDS, start=1)},
    **{f"{n}{'th' if n in (11, 12, 13) else ('th', 'st', 'nd', 'rd', 'th')[min(n % 10, 4)]}": n for n in range(1, 100)},
    "last": -1,
}  # fmt: skip

NUMBERS = frozenset((*UNITS, *TENS, *ORDINALS))
PARTICLES = frozenset(
    "a an the some this that these those of and or but then than except in on at for to with from by into onto off out "
    "up down over under through about as near like it its itself he him his himself she her hers herself they them "
    "their theirs themselves i me my mine myself we us our ours you your yours yourself who whom whose what which when "
    "where why how is are was were be am do not no yes all both any each every either neither other another ones "
    "none few more most much many so if , b c d e f g h j k l n o p q r s t u v w x y z m".split()
)
"""Words of the language, and letters, that may belong to a name and name nothing alone."""


def plain_signs(text: str) -> str:
    """The text with its signs made plain, character for character."""
    return text if text.isascii() and ":" not in text and "`" not in text else text.translate(SIGNS)


def canonical(word: str) -> str:
    """The one spelling of a word that stands for all: lower case, ss for ß, no accents, letters of ordinary width."""
    if word.isascii():
        return word.lower()
    from unicodedata import normalize

    folded = normalize("NFKD", word.casefold().translate(SIGNS))
    if any(ligature in folded for ligature in LIGATURES):
        for ligature, letters in LIGATURES.items():
            folded = folded.replace(ligature, letters)
    return normalize("NFC", DROPPED.sub("", folded)).casefold() or word


def tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text in their one spelling, and the joining signs; each with where it stands in the text."""
    for token in TOKEN.finditer(plain_signs(text)):
        yield canonical(token.group()), *token.span()


def pieces(token: str) -> list[str]:
    """The words of which a token is made: those that hyphens join, the letters of initials."""
    if "-" in token:
        return token.split("-")
    return token.split(".") if "." in token and not token[0].isdigit() else [token]


def words_of(name: str) -> list[str]:
    """The words of a name in their one spelling, apostrophes dropped."""
    found: list[str] = []
    for token, _, _ in tokens(name):
        if token[0] == '"':
            found += words_of(token.strip('"'))
        elif token not in (",", "?"):
            found += (w.replace("'", "") for w in pieces("and" if token == "&" else token))
    return found


def occurs(word: str, text: str) -> bool:
    """Whether a word in its one spelling is among the words of a text. Most texts have nowhere even its letters in a
    row, and are not read."""
    if text.isascii() and word not in text.lower().replace("'", ""):
        return False
    return word in words_of(text)


def numeral(word: str) -> int:
    """The number that a single word is, a counting or an ordering one; -1 for any other word."""
    n = UNITS.get(word, -1) if word not in TENS else TENS[word]
    if n < 0 and (n := ORDINALS.get(word, -1)) < 0 and word.isdigit() and word.isascii() and len(word) < 7:
        return int(word)
    return n


def sorted_words(words: list[str]) -> tuple[list[str], list[str]]:
    """(the words that can name something, the little ones). Numbers are little, and made digits: TWENTY-FIRST is 21."""
    content: list[str] = []
    little: list[str] = []
    tens = 0
    for word in words:
        n = numeral(word)
        if n < 0:
            tens = 0
            (little if word in PARTICLES else content).append(word)
            continue
        if tens and 0 < n < 10:
            n += tens
            little.pop()
        tens = n if word in TENS else 0
        little.append(str(n))
    return content, little


class Vocabulary:
    """The words of all the names of a thing.

    nouns: words that name it, the last of each name or of what stands before OF or WITH. words: every word that may
    call it up. little: those that only go with another.
    """

    __slots__ = ("little", "nouns", "words")

    def __init__(self, names: list[str]) -> None:
        self.nouns: set[str] = set()
        self.words: set[str] = set()
        self.little: set[str] = set()
        numbered = {self._add(name) for name in names} - {""}
        if not self.nouns:
            self.nouns.update(numbered)

    def _add(self, name: str) -> str:
        """Take up a name's words; its noun, when a number follows it: LOOM SIX, by which a weaver may go too."""
        words = words_of(name)
        content, little = sorted_words(words)
        if "," in plain_signs(name):
            little.append(",")
        self.little.update(little)
        if not content:  # a name of nothing but little words is called up by the last of them
            content = words[-1:]
        if not content:
            return ""
        self.words.update(content)
        self.words.update(n for n in words if n.isdigit())
        joined = ("".join(pieces(token)) for token, _, _ in tokens(name))
        others = PARTICLES.union(words)
        self.words.update(w for w in joined if w.isalnum() and not w.isdigit() and w not in others)
        if len(words) > 1 and numeral(words[-1]) >= 0:
            return content[-1]
        self.nouns.update(content[-1:])
        link = next((k for k, w in enumerate(words) if k and w in HEADED), 0)
        self.nouns.update(sorted_words(words[:link])[0][-1:])
        return ""


HEADED = frozenset({"of", "with"})
"""Words after which a name goes on though its noun has been said: a cup of tea, a man with a hat."""

COMMANDS = frozenset("nsewudlxizgq")
"""Letters that are commands, so that N.S.E is three of them."""

STOP = re.compile(r"[.;!?]|\bthen\b", re.IGNORECASE)


def unbroken(name: str) -> list[list[str]]:
    """What of a name no line may be cut within, by its words: the name when it holds a stop, and initials in it."""
    text = plain_signs(name).rstrip(" .;!?")
    if STOP.search(text) is None:
        return []
    found = [stretches(text)[0]]
    for initials in re.findall(INITIALS, text):
        letters = canonical(initials).split(".")
        if len(letters) > 2 and not COMMANDS.issuperset(letters):
            found.append(letters)
    return found


def stretches(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text, whatever joins or parts them, and where each stands."""
    found = list(re.finditer(LETTERS, plain_signs(text)))
    return [canonical(m.group()) for m in found], [m.span() for m in found]
