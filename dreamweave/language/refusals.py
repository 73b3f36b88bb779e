"""Every way of saying no, each with its name, its words and, where one thing would work, what to type.

The parser's own kinds speak here in the neutral voice; the kinds the world raises are listed so that tests, front ends
and authors find all of them in one place, and their words live with the actions, in the voice of whoever acts.
"""

from __future__ import annotations

EMPTY = "empty"
LINE_TOO_LONG = "line-too-long"
TOO_MANY_COMMANDS = "too-many-commands"
UNKNOWN_WORD = "unknown-word"
UNKNOWN_VERB = "unknown-verb"
MISSPELT = "misspelt"
MISPLACED_WORD = "misplaced-word"
NO_SUCH_WAY = "no-such-way"
MISSING_NOUN = "missing-noun"
TOO_MANY_NOUNS = "too-many-nouns"
NOT_HERE = "not-here"
NEVER_MET = "never-met"
AMBIGUOUS = "ambiguous"
NOT_PLURAL = "not-plural"
NOTHING_MATCHES = "nothing-matches"
NOTHING_MEANT = "nothing-meant"
NOTHING_TO_DO = "nothing-to-do"
TOO_MANY = "too-many"
NOT_HELD = "not-held"
NOT_A_PERSON = "not-a-person"
NOBODY_HERE = "nobody-here"
NOTHING_TO_ANSWER = "nothing-to-answer"
BAD_NUMBER = "bad-number"

OUT_OF_REACH = "out-of-reach"
DARK = "dark"
HELD_BY = "held-by"
CLOSED = "closed"
LOCKED = "locked"
ASLEEP = "asleep"
WRONG_FACULTY = "wrong-faculty"
NOTHING_TO_UNDO = "nothing-to-undo"
NOTHING_TO_REPEAT = "nothing-to-repeat"
NOTHING_TO_CORRECT = "nothing-to-correct"
NOTHING_KNOWN = "nothing-known"
ALREADY = "already"
NO_WAY_KNOWN = "no-way-known"
STORY_OVER = "story-over"
DREAM = "dream"
STORY = "story"
WORLD = "world"

MESSAGES: dict[str, str] = {
    EMPTY: "Nothing was typed. HELP is free.",
    LINE_TOO_LONG: "That line is longer than 500 characters, so none of it was read. Shorter lines will do.",
    TOO_MANY_COMMANDS: "That line holds more than 20 commands, so none was tried. Type fewer at a time.",
    UNKNOWN_WORD: "I do not know the word {word}.",
    UNKNOWN_VERB: "I do not know {word} as something to do. VERBS lists what can be done.",
    MISSPELT: "I do not know the word {word}. If it was {suggestion}, type YES.",
    MISPLACED_WORD: "I understood as far as {so_far}, but not {word} in that place.",
    NO_SUCH_WAY: "{word} is no way from here. EXITS lists the ways.",
    MISSING_NOUN: "{question}",
    TOO_MANY_NOUNS: "I understood {so_far}; {word} is one thing too many.",
    NOT_HERE: "{The_word} {is_} not here.{seen}",
    NEVER_MET: "{actor} has never heard of {word}.",
    AMBIGUOUS: "{question}",
    NOT_PLURAL: "{verb} takes one thing at a time.",
    NOTHING_MATCHES: "There is no {word} here.",
    NOTHING_MEANT: "Nothing here is meant by {word} yet.",
    NOTHING_TO_DO: "There is nothing here to {verb}.",
    TOO_MANY: "There {are} only {number} of those here.",
    NOT_HELD: "{The_word} {is_} not in hand.",
    NOT_A_PERSON: "{The_word} {is_} nobody who could.",
    NOBODY_HERE: "There is nobody here for that.",
    NOTHING_TO_ANSWER: "Nothing has been asked.",
    BAD_NUMBER: "{word} is not a number that fits there.",
}
"""Templates of the parser's own kinds. {word} is quoted as typed; the rest is named by whoever fills it."""

WORLD_KINDS: tuple[str, ...] = (
    OUT_OF_REACH, DARK, HELD_BY, CLOSED, LOCKED, ASLEEP, WRONG_FACULTY, NOTHING_TO_UNDO,
    NOTHING_TO_REPEAT, NOTHING_TO_CORRECT, NOTHING_KNOWN, ALREADY, NO_WAY_KNOWN, STORY_OVER,
    DREAM, STORY, WORLD,
)  # fmt: skip
"""Kinds raised by actions and stories, never by the parser."""

WORDINGS: frozenset[str] = frozenset({NOTHING_MEANT, NOTHING_TO_DO, NOBODY_HERE})
"""Not kinds of their own: other words for NOTHING_MATCHES and NOT_A_PERSON."""

KINDS: tuple[str, ...] = (*(k for k in MESSAGES if k not in WORDINGS), *WORLD_KINDS)


def said(kind: str, **parts: str) -> str:
    """The neutral words for a refusal. Raises KeyError when a part that its template names is not given."""
    return MESSAGES[kind].format(**parts)
