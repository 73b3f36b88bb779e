"""What the engine lends a story's compiler: its lines, actions and grammar. Imported only when a pack is read."""

from __future__ import annotations

from dreamweave.actions.gestures import TABLE
from dreamweave.actions.lines import LINES
from dreamweave.dreamscape.lines import LINES as DREAM_LINES
from dreamweave.language.grammar import ACTION_NAMES, FAMILY, compile_grammar, expanded
from dreamweave.session.session import known_actions
from dreamweave.story.conduct import Library


def library() -> Library:
    """Lines of the library and of dreams, actions, and the language's grammar."""
    actions = known_actions() | ACTION_NAMES
    return Library({**LINES, **DREAM_LINES}, actions, compile_grammar, expanded, FAMILY, frozenset(TABLE))
