"""The parser: what a line of English means to the one who acts. Nothing here changes anything.

From the ground up: lexicon.py the little words; grammar.py and verbs/ the table of what can be said, compiled once;
nouns/ noun phrases; command.py one command being read, slots.py what may fill the places of a line, lines.py a story's
lines; failures.py the ways of saying no; ranking.py the choice among readings; reader.py, which reads; ways.py and
addressing.py what is tried when no line reads the whole, refusing.py, which.py and missing.py what is then told or
asked. Answers, spelling, completion and explain are given the reader. parser.py is what a session asks.
"""

from __future__ import annotations

from dreamweave.language.parser import Clause, Language, Outcome

__all__ = ["Clause", "Language", "Outcome"]
