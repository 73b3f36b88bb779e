"""The names of every way of saying no, as a Refusal carries them: tests, front ends and saves know them by these.

The parser's own have their words in failures.py; the kinds the world raises are listed here so that all are found in
one place, and their words live with the actions, in the voice of whoever acts.
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
ONLY_SAID = "only-said"
AMBIGUOUS = "ambiguous"
NOT_PLURAL = "not-plural"
NOTHING_MATCHES = "nothing-matches"
TOO_MANY = "too-many"
NOT_HELD = "not-held"
NOT_A_PERSON = "not-a-person"
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
NOBODY = "nobody"
DREAM = "dream"
STORY = "story"
WORLD = "world"

PARSER_KINDS: tuple[str, ...] = (
    EMPTY, LINE_TOO_LONG, TOO_MANY_COMMANDS, UNKNOWN_WORD, UNKNOWN_VERB, MISSPELT, MISPLACED_WORD, NO_SUCH_WAY,
    ONLY_SAID, MISSING_NOUN, TOO_MANY_NOUNS, NOT_HERE, NEVER_MET, AMBIGUOUS, NOT_PLURAL, NOTHING_MATCHES, TOO_MANY,
    NOT_HELD, NOT_A_PERSON, NOTHING_TO_ANSWER, BAD_NUMBER,
)  # fmt: skip
"""Kinds that reading a line can lead to."""

WORLD_KINDS: tuple[str, ...] = (
    OUT_OF_REACH, DARK, HELD_BY, CLOSED, LOCKED, ASLEEP, WRONG_FACULTY, NOTHING_TO_UNDO,
    NOTHING_TO_REPEAT, NOTHING_TO_CORRECT, NOTHING_KNOWN, ALREADY, NO_WAY_KNOWN, STORY_OVER, NOBODY,
    DREAM, STORY, WORLD,
)  # fmt: skip
"""Kinds raised by actions and stories, never by the parser."""

KINDS: tuple[str, ...] = (*PARSER_KINDS, *WORLD_KINDS)

NOTHING_MEANT = "nothing-meant"
NOBODY_HERE = "nobody-here"
"""Not kinds of their own: how noun phrases say which words NOTHING_MATCHES and NOT_A_PERSON are told in."""
