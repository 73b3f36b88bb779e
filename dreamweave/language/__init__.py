"""The parser: what a line of English means to the one who acts.

grammar.py is the table of what can be said, lexicon.py the little words, nouns/ noun phrases, readings.py whole
commands, refusals.py the ways of saying no, spelling.py and completion.py the two helps. Nothing here changes anything.
"""

from __future__ import annotations

from dreamweave.language.parser import Clause, Language, Outcome

__all__ = ["Clause", "Language", "Outcome"]
