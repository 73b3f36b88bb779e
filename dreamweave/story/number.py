"""Number: whether an English name means one thing or several, and the article it takes when it was given none.

Endings decide, with lists for the words that do not follow them. An author's `plural`, `singular` and `pronoun:` win.
"""

from __future__ import annotations

from dreamweave.story.tokens import HEADED, PARTICLES, numeral

PLURALS = frozenset(
    "people cattle police men women children feet teeth geese mice lice oxen dice folk vermin clergy gentry fungi "
    "cacti antennae larvae criteria phenomena menus gnus emus tutus haikus bijous taxis skis kiwis khakis alibis "
    "safaris bikinis salamis graffitis".split()
)
"""Words that mean several though they do not end so, or end like one."""

PLURAL_ENDINGS = ("men", "people", "children", "folk")

SINGULARS = frozenset(
    "specimen omen abdomen regimen stamen acumen lumen ramen cyclamen gas canvas atlas alias bias pampas pancreas "
    "christmas chaos cosmos pathos ethos rhinoceros thermos asbestos series species herpes lens news mews gallows "
    "crossroads measles mumps rabies diabetes billiards innings shambles molasses mathematics physics politics "
    "economics ethics linguistics optics athletics gymnastics genesis this yes".split()
)
"""Words that mean one thing though they end like several."""

SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")

MASS = frozenset(
    "bread news cress water milk tea coffee cocoa sand soap soup dust grass moss air light music money furniture "
    "luggage weather rice sugar salt pepper flour butter cheese meat beer wine gin wool silk cotton linen leather "
    "wood timber iron steel gold silver copper brass pewter coal coke oil ink paint mud snow ice rain smoke steam "
    "fog mist hair dirt soil straw hay string jam honey advice homework equipment information laughter silence "
    "darkness sunlight moonlight lamplight firelight ivy seaweed tobacco chalk plaster jewellery cutlery crockery "
    "machinery pottery clothing bedding lace velvet felt gravel concrete rubbish litter porridge custard treacle "
    "chaos".split()
)
"""What is not counted, and takes SOME."""

VOWEL_SOUNDS = ("hour", "honest", "honour", "honor", "heir", "8", "11", "18", "x-", "f-", "l-", "m-", "n-", "r-", "s-")
"""Beginnings that take AN though no vowel is written."""

CONSONANT_SOUNDS = ("uni", "use", "usu", "ute", "uto", "eu", "ewe", "ewer", "one", "once", "u-")
"""Beginnings that take A though a vowel is written."""

NOT_UNI = ("unin", "unim")
"""UNIMPORTANT and UNINTERESTING are no UNI."""

AFTER_HEAD = HEADED | PARTICLES - {"and", "or"}
"""Words before which the head of a name stands."""


def head(name: str) -> str:
    """The word of a name that says what it is, in lower case: CUP in a cup of tea."""
    words = name.lower().split()
    end = next((k for k, word in enumerate(words) if k and word in AFTER_HEAD), len(words))
    while end > 1 and numeral(words[end - 1]) >= 0:
        end -= 1
    return words[end - 1].strip(',.;:!?"()') if words else ""


def several(name: str, article: str = "") -> bool:
    """Whether a name means several things, so that ARE and THEY go with it; article: the one it was given, or ""."""
    word = head(name)
    if article in ("a", "an") or word in SINGULARS:
        return False
    if word in PLURALS or (word.endswith(PLURAL_ENDINGS) and len(word) > 3):
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(SINGULAR_ENDINGS)


def article_of(name: str) -> str:
    """The article that a name takes as something new: a, an or some."""
    if several(name) or head(name) in MASS:
        return "some"
    low = name.lower()
    if low.startswith(VOWEL_SOUNDS):
        return "an"
    if low.startswith(CONSONANT_SOUNDS) and not low.startswith(NOT_UNI):
        return "a"
    return "an" if low[:1] in tuple("aeiouàáâäæèéêëìíîïòóôöøùúûü") else "a"


def verb(form: str) -> bool:
    """Whether a word can be the form of a verb that goes with HE, SHE and IT: takes, goes, carries."""
    plain = len(form) > 3 and form.isalpha() and form.islower() and form not in SINGULARS
    return plain and form.endswith("s") and not form.endswith("ss")


def agreeing(form: str) -> str:
    """The form of a verb that goes with THEY and I, from the one that goes with IT: take, go, carry."""
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    return form[:-2] if form.endswith(("oes", "shes", "ches", "xes", "sses", "zzes")) else form[:-1]
