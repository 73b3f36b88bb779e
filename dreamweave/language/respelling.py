"""British and American spellings of one word, as rules rather than a list where English has a rule.

A story is written in one of them and typed at in both, so a word that nobody knows as it was typed is read as its twin
that is known: COLOR for colour, GRAY for grey, THEATER for theatre. What is unknown in either stays as it was.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST = 3
"""Letters of a word that can have a twin."""

RULES = (
    ("or", r"(?<=[a-z][b-df-hj-np-tv-zi])or(?=$|s|ed|ing|ful|less|able|i|er|y|hood)", "our"),
    ("our", r"(?<=[a-z][b-df-hj-np-tv-zi])our(?=$|s|ed|ing|ful|less|able|i|er|y|hood)", "or"),
    ("er", r"(?<=[a-z][b-df-hj-np-tv-z])er(?=$|s|ed)", "re"),
    ("re", r"(?<=[a-z][b-df-hj-np-tv-z])re(?=$|s|d)", "er"),
    ("iz", r"(?<=[a-z][a-z])iz(?=e|ing|ation)", "is"),
    ("is", r"(?<=[a-z][a-z])is(?=e|ing|ation)", "iz"),
    ("yz", r"(?<=[a-z])yz(?=e|ing)", "ys"),
    ("ys", r"(?<=[a-z])ys(?=e|ing)", "yz"),
    ("ay", r"(?<=[a-z])ay(?=$|s|i|e)", "ey"),
    ("ey", r"(?<=[a-z])ey(?=$|s|i|e)", "ay"),
    ("l", r"(?<=[a-z][aeiou])l(?=ed|ing|er|or|en|y|ist|ful|ous)", "ll"),
    ("ll", r"(?<=[a-z][aeiou])ll(?=ed|ing|er|or|en|y|ist|ful|ous|$)", "l"),
    ("l", r"(?<=[a-z][aeiou])l$", "ll"),
    ("og", r"(?<=[a-z][a-z])og(?=$|s|ed|ing)", "ogue"),
    ("ogu", r"(?<=[a-z][a-z])ogu(?=e|ing)e?", "og"),
    ("ens", r"(?<=[a-z][a-z])ens(?=e|es|ed|ing)", "enc"),
    ("enc", r"(?<=[a-z][a-z])enc(?=e|es|ed|ing)", "ens"),
    ("e", r"(?<=[a-z])[ao]e(?=[a-z])", "e"),
    ("ou", r"(?<=[a-z])ou(?=ld|lt)", "o"),
    ("mo", r"(?<=m)o(?=ld|lt)", "ou"),
    ("ph", r"ph", "f"),
    ("fur", r"f(?=ur)", "ph"),
)
"""Where the two differ by rule: color and colour, theater, realize, analyze, gray, traveler, fulfill, catalog, defense,
archaeology, mold, sulfur. Each with letters that a word must hold: few words hold any, so few patterns are made."""

TWINS = (
    "airplane aeroplane|aluminum aluminium|ax axe|cozy cosy|curb kerb|donut doughnut|draft draught|jail gaol|"
    "jewelry jewellery|maneuver manoeuvre|mom mum|mommy mummy|mustache moustache|pajamas pyjamas|plow plough|"
    "program programme|skeptic sceptic|skeptical sceptical|snowplow snowplough|tire tyre|tires tyres|vise vice|"
    "whiskey whisky|specialty speciality|artifact artefact|encyclopedia encyclopaedia|licorice liquorice|"
    "omelet omelette|story storey|archeology archaeology|medieval mediaeval|"
    "check cheque|checks cheques|disk disc|disks discs|judgment judgement"
)
"""Where they differ by use alone."""

OTHER: dict[str, str] = {}
for _pair in TWINS.split("|"):
    _one, _two = _pair.split()
    OTHER[_one], OTHER[_two] = _two, _one


def respelt(word: str, known: Callable[[str], bool]) -> str:
    """The twin of a word that is not known, when that is; else the word. A possessive keeps its ending."""
    stem, mark, ending = word.partition("'")
    if len(stem) < SHORTEST or not stem.isalpha() or not stem.isascii():
        return word
    for twin in twins(stem):
        if known(twin):
            return twin + mark + ending
    return word


def twins(word: str) -> list[str]:
    """How else a word may be spelt, likeliest first."""
    found = [OTHER[word]] if word in OTHER else []
    for letters, pattern, twin in RULES:
        if letters in word and (other := re.sub(pattern, twin, word)) != word:
            found.append(other)
    return found
