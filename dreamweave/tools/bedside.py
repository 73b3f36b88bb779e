"""Desks for a dream that is played by itself: one of the story's own, or the one that a day or a number gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.desk import Desk, Options, Wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dreamweave.dreamscape.daily import Sleep
    from dreamweave.session import Session
    from dreamweave.story.model import Story


class Bedside(Desk):
    """Opens one dreamscape of a story by itself: always anew, kept nowhere. Raises Wrong for one that is not there."""

    def __init__(self, options: Options) -> None:
        options.no_save, options.load = True, ""
        super().__init__(options)
        if options.of and options.of not in self.story.dreams:
            raise Wrong(f"no dream is called {options.of}; there are {', '.join(self.story.dreams)}")

    def new(self) -> Session:
        """A new game, with everybody who can be in the dream asleep in it."""
        session = super().new()
        session.lay_down(self.options.of)
        return session


class Tonight(Bedside):
    """Opens a generated dream in a story of its own, against par. watch: told how many worlds were dreamt of so far."""

    def __init__(self, options: Options, watch: Callable[[int], None] | None = None) -> None:
        from dreamweave.tools.alone import DREAM, story_of_dream

        options.of = ""
        super().__init__(options)
        self.story = story_of_dream(self.story, _sleep(options, self.story, watch))
        options.of = DREAM

    def new(self) -> Session:
        """A new game, with somebody who counts."""
        from dreamweave.session.alone import Alone

        session = super().new()
        Alone(session)
        return session


class Bed:
    """What the title screen offers: the dream of the day, made when it is chosen."""

    def __init__(self, story: str) -> None:
        self._story = story

    def note(self) -> str:
        """How long it is, and of which day."""
        from dreamweave.dreamscape.daily import MONTHS, WEEK

        day = _today()
        return f"a {WEEK[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}"

    def desk(self) -> Tonight:
        """The desk that opens it."""
        options = Options()
        options.story = self._story
        return Tonight(options)


def _today() -> date:
    from datetime import date

    return date.today()


def _sleep(options: Options, story: Story, watch: Callable[[int], None] | None) -> Sleep:
    """The dream of a number, or of a day: this one when none is named."""
    from datetime import date

    from dreamweave.dreamscape.daily import of_date, of_seed
    from dreamweave.tools.generate import lore_of

    lore = lore_of(story)
    if options.number is not None:
        return of_seed(options.number, lore, options.grade, watch)
    try:
        day = date.fromisoformat(options.date) if options.date else _today()
    except ValueError:
        raise Wrong(f"{options.date} is no day; a day is written as in 2026-11-24") from None
    return of_date(day, lore, watch)
