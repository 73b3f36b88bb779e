"""The parser's own ways of saying no: a small class for each, with how much it tells and its words.

Every line that fitted the words but meant nothing leaves a Failure behind, several on the way of an ordinary command,
so one costs next to nothing until it is told. The words are neutral; their fields are what a Telling can say. Nothing
said may name what the one who acts has not met. The kinds the world raises are only named, in refusals.py: their words
live with the actions, in the voice of whoever acts.
"""

from __future__ import annotations

from dreamweave.language import refusals as no
from dreamweave.language.command import Failure, Outcome
from dreamweave.messages import Refusal


class Empty(Failure):
    """Nothing was typed."""

    kind = no.EMPTY
    words = "Nothing was typed. HELP is free."


class LineTooLong(Failure):
    """A line beyond what is read."""

    kind = no.LINE_TOO_LONG
    words = "That line is longer than 500 characters, so none of it was read. Shorter lines will do."


class TooManyCommands(Failure):
    """A line of more commands than are tried."""

    kind = no.TOO_MANY_COMMANDS
    words = "That line holds more than 20 commands, so none was tried. Type fewer at a time."


class NothingToAnswer(Failure):
    """A number alone, and nothing was asked."""

    kind = no.NOTHING_TO_ANSWER
    words = "Nothing has been asked."


class NoSuchWay(Failure):
    """What is named is here, and no way."""

    kind = no.NO_SUCH_WAY
    words = "{word} is no way from here. EXITS lists the ways."


class MissingNoun(Failure):
    """Something more must be said; it is asked for."""

    kind = no.MISSING_NOUN


class UnknownVerb(Failure):
    """The first word begins nothing."""

    kind = no.UNKNOWN_VERB
    rank = 1
    words = "I do not know {word} as something to do. VERBS lists what can be done."


class MisplacedWord(Failure):
    """A known word where no line has a place for it."""

    kind = no.MISPLACED_WORD
    rank = 2
    words = "I understood as far as {so_far}, but not {SHOUTED} in that place."


class TooManyNouns(MisplacedWord):
    """One noun more than a line takes."""

    kind = no.TOO_MANY_NOUNS
    rank = 3
    words = "I understood {so_far}; {SHOUTED} is one thing too many."


class UnknownWord(Failure):
    """A word that neither the language knows nor the one who acts."""

    kind = no.UNKNOWN_WORD
    rank = 4
    words = "I do not know the word {word}."


class Misspelt(Failure):
    """A word that is not known, where a known one would do."""

    kind = no.MISSPELT
    words = "I do not know the word {word}. If it was {suggestion}, type YES."


class BadNumber(Failure):
    """Digits that are no number there."""

    kind = no.BAD_NUMBER
    rank = 5
    words = "{word} is not a number that fits there."


class NothingMatches(Failure):
    """Words that are known, and nothing that all of them name."""

    kind = no.NOTHING_MATCHES
    rank = 6
    words = "There {are_any} no {bare} here."


class NothingMeant(NothingMatches):
    """A pronoun, or BOTH, that stands for nothing yet."""

    rank = 7
    words = "Nothing here is meant by {word} yet."


class NothingToDo(NothingMatches):
    """ALL, and nothing of the sort is here."""

    rank = 0
    words = "There is nothing here to {verb}."


class NotPlural(Failure):
    """Several things where a line takes one."""

    kind = no.NOT_PLURAL
    rank = 8
    words = "{VERB} takes one thing at a time."
    of_people = "One person can be spoken to at a time."


class TooMany(Failure):
    """More of them asked for than there are."""

    kind = no.TOO_MANY
    rank = 9
    words = "There {are_number} only {number} of those here."


class NotAPerson(Failure):
    """A thing where somebody is wanted."""

    kind = no.NOT_A_PERSON
    rank = 11
    words = "{The_name} {are} nobody who could."


class NobodyHere(NotAPerson):
    """Somebody is wanted, and nobody is here."""

    rank = 10
    words = "There is nobody here for that."


class NeverMet(Failure):
    """A name that the player has met through another, and the one who acts has not."""

    kind = no.NEVER_MET
    rank = 12
    words = "{actor} has never heard of {word}."


class Commonplace(NeverMet):
    """Another has met such a thing; but nobody is a stranger to the word, and all that is so is that none is here."""

    kind = no.NOT_HERE
    words = "There {are_any} no {thing} here."


class OnlySaid(Failure):
    """A noun of the words for something here, and nothing of its own."""

    kind = no.ONLY_SAID
    rank = 12
    words = "There is no more to {the_noun} than has been said."


class NotHere(Failure):
    """Known, and elsewhere."""

    kind = no.NOT_HERE
    rank = 13
    words = "{The_name} {are} not here.{seen}"


AT_FAULT = (UnknownWord, NeverMet, NotHere)
"""Failures that tell more than that an earlier word names no person."""

EXPLAINED: dict[str, type[Failure]] = {
    **{
        failure.kind: failure
        for failure in (
            MisplacedWord, TooManyNouns, UnknownWord, NothingMatches, TooMany, NeverMet, NotHere,
        )
    },
    no.NOTHING_MEANT: NothingMeant,
    no.NOBODY_HERE: NobodyHere,
}  # fmt: skip
"""The failures that noun phrases explain themselves by, as they name them."""


def plain(failure: type[Failure]) -> Outcome:
    """The outcome for a failure whose words are always the same."""
    return Outcome(refusal=Refusal(failure.kind), message=failure.words)


def every(failure: type[Failure] = Failure) -> list[type[Failure]]:
    """All kinds of failure, those that speak alone."""
    found = [failure] if failure.words else []
    return found + [k for sub in failure.__subclasses__() for k in every(sub)]
