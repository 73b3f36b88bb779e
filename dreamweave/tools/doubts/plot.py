"""Doubts of the plot: what is asked and never comes about, what comes about and nobody asks, what cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.story.attributes import ENGINE, REMEMBERED
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.memory import quoted
from dreamweave.story.verbs import rooms_of
from dreamweave.tools.doubts.finding import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.story.loader import Path
    from dreamweave.tools.doubts.finding import Findings


def unlearnt(found: Findings) -> Iterator[Doubt]:
    """Facts that are asked for and that nobody can learn."""
    pack = found.compiler.pack
    from_the_start = {known for player in pack.protagonists.values() for known in player.knows}
    for fact in pack.facts:
        if fact in found.known and fact not in found.learnt and fact not in from_the_start:
            yield Doubt(fact, ("facts", fact), "it is asked whether somebody knows this, and nobody can learn it")


def unasked(found: Findings) -> Iterator[Doubt]:
    """Facts that can be learnt, and that nothing ever asks for or speaks of."""
    pack = found.compiler.pack
    subjects = {word for rows in found.tree["topics"].values() for row in rows for word in row["words"]}
    for fact in pack.facts:
        if fact in found.known or subjects & set(found.tree["knowledge"][fact]["words"]):
            continue
        if fact in found.learnt:
            yield Doubt(
                fact,
                ("facts", fact),
                "it can be learnt, and nothing asks whether it is known and nobody has an answer to it",
            )
        else:
            yield Doubt(fact, ("facts", fact), "nobody can learn it, and nothing asks for it")


def _declared(found: Findings) -> Iterator[tuple[str, str, Path]]:
    """The attributes that the pack itself declares, but those of dreams, which the dream's own laws read."""
    compiler = found.compiler
    sections = {**{id: ("scenes", id, "facts") for id in compiler.pack.scenes}, "story": ("story", "facts")}
    sections |= {id: ("beats", id, "facts") for id in compiler.pack.beats}
    for owner, table in compiler.symbols.attributes.own.items():
        row = compiler.entities.get(owner)
        if (row is not None and row["within"]) or compiler.symbols.kind(owner) in REMEMBERED:
            continue
        where: Path = (*compiler.paths[owner], "start") if row else sections[owner]
        engine = ENGINE.get(compiler.symbols.kind(owner), {})
        for attribute in table:
            if attribute not in engine and attribute != "node":
                yield owner, attribute, (*where, attribute)


def unset(found: Findings) -> Iterator[Doubt]:
    """Attributes that are asked for and always have their first value."""
    for owner, attribute, where in _declared(found):
        asked = {(owner, attribute), ("", attribute)} & found.asked
        if asked and not {(owner, attribute), ("", attribute)} & found.given:
            yield Doubt(f"{owner}.{attribute}", where, "it is asked for, and nothing ever sets it")


def unread(found: Findings) -> Iterator[Doubt]:
    """Attributes that are set or declared, and that nothing asks for."""
    for owner, attribute, where in _declared(found):
        if not {(owner, attribute), ("", attribute)} & found.asked and (owner, attribute) != ("story", "act"):
            given = (owner, attribute) in found.given
            yield Doubt(
                f"{owner}.{attribute}", where, f"it is {'set' if given else 'declared'}, and nothing asks for it"
            )


def unchosen(found: Findings) -> Iterator[Doubt]:
    """Values of choices that nothing chooses."""
    for id, choice in found.compiler.pack.choices.items():
        for i, word in enumerate(choice.values):
            if not _chosen(found, id, word):
                yield Doubt(f"{id}.{word}", ("choices", id, "values", i), "it is a value of a choice, never chosen")


def _chosen(found: Findings, choice: str, word: str) -> bool:
    return bool({(choice, word), (choice, "")} & found.chosen)


def unquoted(found: Findings) -> Iterator[Doubt]:
    """Values of choices that are chosen, and that nothing asks for: it is never felt that they were."""
    for id, choice in found.compiler.pack.choices.items():
        asked = quoted(found.compiler, id)
        for i, word in enumerate(choice.values):
            if not asked[word] and _chosen(found, id, word):
                yield Doubt(f"{id}.{word}", ("choices", id, "values", i), "it is a value of a choice, quoted nowhere")


def cut_off(found: Findings) -> Iterator[Doubt]:
    """Rooms that no way leads to, from where the protagonists begin."""
    pack, rows = found.compiler.pack, found.compiler.entities
    reached: set[str] = set()
    ahead = [player.in_ for player in pack.protagonists.values()] + [p for p, _ in found.moved if p in pack.rooms]
    while ahead:
        room = ahead.pop()
        if room in reached or room not in pack.rooms:
            continue
        reached.add(room)
        ahead += [exit["to"] for exit in rows[room]["exits"] if exit["to"]]
    for room in pack.rooms:
        if room not in reached:
            back = next((e["to"] for e in rows[room]["exits"] if e["to"]), "")
            advice = f"; it leads to {back}, which has no way back" if back else ""
            yield Doubt(room, ("rooms", room), f"no way leads here{advice}")


def stale(found: Findings) -> Iterator[Doubt]:
    """Old keys of texts and topics that are gone."""
    for old in found.compiler.stale:
        new = found.compiler.pack.renamed[old]
        yield Doubt(old, ("renamed", old), f"no text or topic is called {new} any more; leave the line out")


def unmet(found: Findings) -> Iterator[Doubt]:
    """Answers to a command that nobody can give: it names more things than any way of saying it (LOOK MAN is EXAMINE),
    or has a word that no way of saying it has a place for (TIE ROPE BEL)."""
    rooms = rooms_of(found.tree["grammar"]["lines"])
    for owner, command, action, things, said, where in found.compiler.laid:
        room = rooms.get(action)
        if room is None or action == "go":
            continue
        spot = found.source.locate(where[:-1], command, 0)
        if things > room.things:
            what = f"no way of saying {action.upper()} names {'two things' if room.things else 'a thing'}"
            yield Doubt(f"{owner} {command}", spot, f"{what}, so this answers nothing; TRACE ON tells what is read")
        elif odd := next((w for w in said if not room.free and w not in room.words), ""):
            near = did_you_mean(odd, [id.rpartition(".")[2] for id in found.compiler.entities])
            what = f"nothing is called {odd}, and {action.upper()} is never said with such a word"
            yield Doubt(f"{owner} {command}", spot, f"{what}, so this answers nothing{near}")
