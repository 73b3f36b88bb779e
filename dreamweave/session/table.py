"""The table: commands to the game itself rather than to anyone in it. UNDO, SAVE, HELP and the like."""

from __future__ import annotations

from itertools import islice

from dreamweave.messages import Passage, Request, Span
from dreamweave.session.draft import COUNTED, system
from dreamweave.session.help import help_on
from dreamweave.session.view import View
from dreamweave.world.context import FORMS, PRONOUNS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from dreamweave.language import Outcome
    from dreamweave.messages import Reading, RequestKind
    from dreamweave.session.playthrough import Playthrough

    Handler = Callable[[Playthrough, Reading], tuple[list[Passage], list[Request]]]

LATEST = 12
"""Turns that TIMELINE tells of."""

VERBS = (
    "Among others: ask answer break burn buy call clean climb close count cut dance drink drop eat enter examine exit "
    "exits fill fix fold follow give go ground hang hide hit jump kick kiss knock lie listen look name open play point "
    "pour pull push put read release remove ring rub say search send shake show sing sit sleep smell stamp stand sweep "
    "take talk taste tell think throw touch tune turn unpick wait wake wave wear weave write."
)


def _row(words: str) -> Passage:
    return Passage("list", "", "", (Span(words),))


def _words(*paragraphs: str) -> Handler:
    return lambda game, reading: (system(*paragraphs), [])


def _help(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    return system(*help_on(reading.topic)), []


def _verbs(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    late = game.scope(game.focus).unheard()
    own = [words[0] for verb in game.story.verbs.values() if (words := verb["words"]) and words[0] not in late]
    return system(VERBS, *([f"And in this story: {' '.join(own)}."] if own else [])), []


def _who(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    out: list[Passage] = []
    for seat in View(game).roster:
        words = f"{seat.name}: {seat.where}{', asleep' if seat.dreaming else ''}."
        column = PRONOUNS.index(game.story.entities[seat.id].pronoun)
        if seat.current:
            words += f" You are with {FORMS['them'][column]}."
        if seat.news:
            words += f" {FORMS['It'][column]} {FORMS['has'][column]} something to tell."
        out.append(_row(words))
    return out, []


def _status(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    view = View(game)
    saved = view.save
    kept = f"Saved to turn {saved.saved}"
    if saved.problem:
        kept = f"Not saved since turn {saved.saved}: {saved.problem.rstrip('.')}"
    elif saved.saved < 0:
        kept = "This play is not kept"
    words = [f"{w[:1].upper()}{w[1:]}." for w in (view.act, view.hour, f"turn {view.turn}", kept) if w]
    return system(" ".join(words)), []


def _save(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    name = reading.topic or f"turn {game.state.number('story', 'turn')}"
    game.bookmark(name)
    if game.keeper is None:
        return system(f'Marked as "{name}" for this sitting. This play is not kept on disk.'), []
    return system(f'Marked as "{name}". Every command is saved anyway; RESTORE {name.upper()} comes back here.'), []


def _bookmarks(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    marks = game.timeline.bookmarks()
    if not marks:
        return system("No place is marked yet. SAVE and a name marks one."), []
    return [_row(f"{name}: turn {node.record.n}.") for name, node in marks.items()], []


def _restore(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    marks = game.timeline.bookmarks()
    if not marks:
        return system("No place is marked yet. SAVE and a name marks one. UNDO goes back without one."), []
    name = reading.topic or list(marks)[-1]
    found = game.bookmarked(name)
    if not found:
        return system(f'No place is marked "{name}". Marked: {", ".join(marks)}.'), []
    game.jump(marks[found].id)
    return [*system(f'Back at "{found}", turn {game.state.number("story", "turn")}.'), *game.here()], []


def _timeline(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    taken = (node.record for node in game.timeline.path() if node.record.sort in COUNTED)
    rows = [f"Turn {record.n}: {record.line.rstrip('.')}." for record in islice(taken, LATEST)]
    return system(" ".join(("The way here.", *reversed(rows))) if rows else "Nothing has happened yet."), []


def _map(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    from dreamweave.session.mapping import sentences

    return system(*sentences(View(game).map)), []


def _request(kind: RequestKind) -> Handler:
    return lambda game, reading: ([], [Request(kind, reading.topic)])


def _version(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    from dreamweave import __version__

    story = game.story
    by = f", by {story.by}" if story.by else ""
    return system(f"{story.title}{by}. Dreamweave {__version__}.", *([story.blurb.strip()] if story.blurb else [])), []


def _score(game: Playthrough, reading: Reading) -> tuple[list[Passage], list[Request]]:
    return system(game.score() or "Nobody is keeping score."), []


TABLE: dict[str, Handler] = {
    "help": _help,
    "verbs": _verbs,
    "who": _who,
    "status": _status,
    "save": _save,
    "bookmarks": _bookmarks,
    "restore": _restore,
    "timeline": _timeline,
    "quit": _request("quit"),
    "restart": _request("restart"),
    "transcript": _request("transcript"),
    "record": _request("transcript"),
    "replay": _words("To run a script of commands: dreamweave replay FILE."),
    "map": _map,
    "brief": _words("Places are always described in full."),
    "verbose": _words("Places are always described in full."),
    "settings": _request("settings"),
    "about": _version,
    "credits": _version,
    "version": _version,
    "score": _score,
    "notify": _score,
}
"""UNDO, REDO, AGAIN, OOPS, BE and AS are the session's own."""

UNDOING = ("undo", "redo")


def owns(outcome: Outcome) -> bool:
    """Whether a line is one for the table, or can only become one by its answer: what still acts after the end."""
    options = outcome.question.options if outcome.question else ()
    actions = [reading.action for reading in (*outcome.readings, *(option.reading for option in options))]
    return bool(actions) and all(action in TABLE or action in UNDOING for action in actions)


def offers(prefix: str) -> list[str]:
    """The table's commands that a prefix could become: all there is to type after the end."""
    typed = prefix.lstrip().lower()
    verbs = dict.fromkeys((*UNDOING, "restart", "restore", "quit", *TABLE))
    return [verb for verb in verbs if verb.startswith(typed)][:12]
