"""A dream played alone, against par: what is counted, and the line to share when it is over.

A turn is a deed of the dream, as in its proof. What UNDO takes back is not counted, since it is as if it had not been;
a hint once read cannot be unread, so UNDO does not give hints back. One that says nothing new is not counted again.
"""

from __future__ import annotations

from dreamweave.actions.dreams import dreamscape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Deed
    from dreamweave.messages import Turn
    from dreamweave.session.playthrough import Playthrough

TURNS, SWITCHES, ACTED = ("story", "deeds"), ("story", "switches"), ("story", "acted")
HINTS = frozenset({"think", "hint"})


class Alone:
    """Listens to a game of a story that is one dream, and keeps its score. The story says what par is, and what the
    dream is called in a result: (story, par) and (story, called)."""

    def __init__(self, game: Playthrough) -> None:
        self.game = game
        self.hints = 0
        self._hinted: tuple[int, str, str] = (-1, "", "")
        game.listeners.append(self)
        game.scoring = self.score

    def applied(self, deed: Deed, place: str) -> None:
        """A deed of the dream is a turn of it."""
        world, state = self.game.world, self.game.state
        dream = world.entities[place].within
        action = "put" if deed.reading.action == "drop" else deed.reading.action
        if dream and deed.sort == "deed" and action in {x.action for x in dreamscape(world, dream).puzzle.cases}:
            state.put(TURNS, state.number(*TURNS) + 1)
            state.put(SWITCHES, state.number(*SWITCHES) + (state.text(*ACTED) not in ("", deed.actor)))
            state.put(ACTED, deed.actor)

    def closed(self, turn: Turn) -> None:
        """A hint that was read is counted, once as long as it says the same."""
        if turn.reading is not None and turn.reading.action in HINTS:
            told = " ".join(span.text for p in turn.passages if p.kind == "hint" for span in p.spans)
            hinted = (self.game.state.number(*TURNS), turn.actor, told)
            self.hints += hinted != self._hinted
            self._hinted = hinted

    def score(self) -> str:
        """Turns against par, and at the end the line to share, which gives nothing away."""
        state = self.game.state
        turns, par, switches = state.number(*TURNS), state.number("story", "par"), state.number(*SWITCHES)
        if not state.get("story", "ended"):
            so_far = f"{sentence(counted(turns, 'turn'))} so far, and par is {par}; {counted(self.hints, 'hint')}."
            return f"{so_far} UNDO gives turns back, but not hints. WAKE begins again, and gives nothing back."
        verdict = "Par." if turns == par else f"{counted(turns - par, 'turn')} over par."
        told = f"{counted(turns, 'turn')} (par {par}), {counted(self.hints, 'hint')}, {counted(switches, 'switch')}"
        return f"{verdict} To pass on: {state.text('story', 'called')}: {told}"


def sentence(words: str) -> str:
    """With a capital."""
    return words[:1].upper() + words[1:]


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    ending = "" if number == 1 else "es" if noun.endswith("ch") else "s"
    return f"{number or 'no'} {noun}{ending}"
