"""A word that is not known, and the known word it may have been.

Only words of what the actor perceives or knows are candidates, and verbs and the grammar's own; a correction is offered
only when the command with it can be read.
"""

from __future__ import annotations

from dreamweave.language.command import PROBE
from dreamweave.language.lexicon import DIRECTIONS
from dreamweave.story.slips import slips_between, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Command
    from dreamweave.language.reader import Reader
    from dreamweave.messages import Reading
    from dreamweave.perspectives.scope import Scope

LINKING = tuple("the for from with about into onto under behind except north south east west everything all".split())
WAYS = {letter: [word for word in DIRECTIONS if word[0] == letter] for letter in {word[0] for word in DIRECTIONS}}
"""The words for directions, by their first letter."""

LONG = 7
MAX_TRIES = 8
MIN_LENGTH = 3


def correction(command: Command, reader: Reader, i: int) -> tuple[str, str, Reading | None] | None:
    """The likeliest correction of word i: the word, the corrected command, and its reading when it has exactly one.

    None when no near word makes the command readable. Words of up to six letters may be one slip off, longer ones two.
    """
    typed = command.words[i]
    if len(typed) < MIN_LENGTH or len(typed) > 30 or not typed[0].isalpha():
        return None
    reach = 1 if len(typed) < LONG else 2
    lengths = range(len(typed) - reach, len(typed) + reach + 1)
    near: list[tuple[int, bool, int, str]] = []
    letters = frozenset(typed)
    for k, word in enumerate(candidates(reader, command.scope, typed, lengths, i == 0)):
        if len(letters.symmetric_difference(word)) > 2 * reach:
            continue  # a slip changes two letters of the set at most
        if within(typed, word, reach):
            near.append((slips_between(typed, word, reach), sorted(word) != sorted(typed), k, word))
    near.sort()
    start, end = command.span(i, i + 1)
    asked: tuple[str, str, None] | None = None
    for *_, word in near[:MAX_TRIES]:
        line = command.text[:start] + word + command.text[end:]
        outcome = reader.parse(line, command.scope, PROBE)
        if len(outcome.readings) == 1:
            return word, line, outcome.readings[0]
        if outcome.question is not None and asked is None and outcome.question.options:
            asked = word, line, None
    return asked


def certain(typed: str, word: str, verb: bool) -> bool:
    """Whether a slip of the finger is the likely cause in a word of three letters, of which little is certain."""
    return (len(word) > MIN_LENGTH and not verb) or sorted(typed) == sorted(word)


def candidates(reader: Reader, scope: Scope, typed: str, lengths: range, verb: bool) -> list[str]:
    """Words of some lengths that the typed one may have been, commonest first: for the first word verbs, then names in
    view and names known. The first letter stands, or the first two changed places."""
    entities, swapped = scope.story.entities, typed[1::-1]
    begin = (typed[0], swapped)
    words: list[str] = []
    if verb:
        usual, late = reader.grammar.usual_verbs(), scope.unheard()
        for length in lengths:
            words += usual.get((typed[0], length), ())
        if typed[1] != typed[0]:
            for length in lengths:
                words += usual.get((swapped, length), ())
            words += [word for word in WAYS.get(typed[1], ()) if word.startswith(swapped)]
        words += WAYS.get(typed[0], ())
        if late:
            words = [word for word in words if word not in late]
    for id in (*scope.visible, *sorted(scope.met())):
        words += sorted([word for word in entities[id].words if word.startswith(begin)])
    if not verb:
        words += [word for word in LINKING if word.startswith(begin)]
    found = [word for word in dict.fromkeys(words) if len(word) in lengths]
    if len(typed) > MIN_LENGTH:
        return found
    return [word for word in found if word[0] != typed[0] or certain(typed, word, verb)]
