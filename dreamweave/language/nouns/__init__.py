"""Noun phrases: what a stretch of words can name, in the perception of the one who acts."""

from dreamweave.language.nouns.phrases import COUNT, EACH, EVERY, ONE, SOME, Nouns, Part, Phrase

__all__ = ["COUNT", "EACH", "EVERY", "ONE", "SOME", "Nouns", "Part", "Phrase"]
