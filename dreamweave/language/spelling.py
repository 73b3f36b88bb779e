"""A word that is not known, and the known word it may have been.

Only words of what the actor perceives or knows are candidates, and verbs and the grammar's own; a correction is offered
only when the command with it can be read.
"""

from __future__ import annotations

from dreamweave.language.command import PROBE
from dreamweave.language.lexicon import DIRECTIONS
from dreamweave.story.slips import slips_between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Command
    from dreamweave.language.reader import Reader
    from dreamweave.messages import Reading
    from dreamweave.perspectives.scope import Scope

LINKING = "the for from with about into onto under behind except north south east west everything all"
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
    pool = [w for w in candidates(reader, command.scope, typed, lengths, i == 0) if likely(typed, w, i == 0)]
    if not pool:
        return None
    near: list[tuple[int, bool, int, str]] = []
    letters = set(typed)
    for k, word in enumerate(pool):
        if len(letters.symmetric_difference(word)) > 2 * reach:
            continue  # a slip changes two letters of the set at most
        slips = slips_between(typed, word, reach)
        if slips <= reach:
            near.append((slips, sorted(word) != sorted(typed), k, word))
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


def likely(typed: str, word: str, verb: bool) -> bool:
    """Whether a slip of the finger is the likely cause: the first letter stands, or the first two changed places. Of
    three letters little is certain."""
    if typed[0] != word[0]:
        return typed[0] == word[1:2] and typed[1] == word[0]
    return len(typed) > MIN_LENGTH or (len(word) > MIN_LENGTH and not verb) or sorted(typed) == sorted(word)


def candidates(reader: Reader, scope: Scope, typed: str, lengths: range, verb: bool) -> list[str]:
    """Words of some lengths that begin with one of the first two letters typed, commonest first: for the first word
    verbs, then names in view and names known."""
    entities = scope.story.entities
    found: dict[str, None] = {}
    letters = typed[:2]
    if verb:
        usual, late = reader.grammar.usual_verbs(), scope.unheard()
        for letter in letters:
            for length in lengths:
                found.update(dict.fromkeys(w for w in usual.get((letter, length), ()) if w not in late))
        found.update(dict.fromkeys(w for w in DIRECTIONS if w[0] in letters))
    for id in (*scope.visible, *sorted(scope.met())):
        for word in sorted(w for w in entities[id].words if w[0] in letters):
            found[word] = None
    if not verb:
        found.update(dict.fromkeys(LINKING.split()))
    return [w for w in found if len(w) in lengths]
