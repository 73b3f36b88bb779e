"""Acts: their cards, their hours and their timetables, compiled.

An act begins when its condition first holds, and never unbegins. Its hours go by the beats of its clock, or by a
condition; its whereabouts say, person by person, where somebody is from an hour, a beat or a condition on.
"""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import Compiler, Problem
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.effects import AWAY
from dreamweave.story.loader import Path
from dreamweave.story.placing import about_whoever_acts, said_of_somebody
from dreamweave.story.prose import NOTHING

ROW = frozenset({"to", "asleep", "goes", "comes"})
"""The parts of a place in a timetable that is more than a place."""


def act_trees(compiler: Compiler) -> list[dict[str, Any]]:
    """The acts of a pack, in their order."""
    numbers = sorted(map(int, compiler.pack.acts))
    for number in compiler.pack.whereabouts:
        if number not in compiler.pack.acts:
            compiler.source.mistake(("whereabouts", number), f"no page says what act {number} is: act: {{name: …}}")
    hours: dict[str, int] = {}
    for number in numbers:
        for id in compiler.pack.acts[str(number)].hours:
            if hours.setdefault(id, number) != number:
                where = ("acts", str(number), "hours", id)
                compiler.source.mistake(where, f"{id} is an hour of act {hours[id]} already, and asks which has come")
    return [_act(compiler, number, first=number == numbers[0]) for number in numbers]


def _act(compiler: Compiler, number: int, *, first: bool) -> dict[str, Any]:
    act, where = compiler.pack.acts[str(number)], ("acts", str(number))
    if not first and not act.begins and (*where, "begins") not in compiler.source.meant:
        compiler.source.mistake(where, f"act {number} never begins: give it begins: a condition")
    for part in ("begins", "card", "start", "opens"):
        if first and getattr(act, part):
            compiler.source.mistake((*where, part), f"the first act begins with the story, and has no {part}")
    for beat in act.clock:
        if beat not in compiler.pack.beats:
            near = did_you_mean(beat, compiler.pack.beats)
            compiler.source.mistake((*where, "clock"), f"no beat is called {beat}{near}")
    for who in act.opens:
        if who not in compiler.readers:
            near = did_you_mean(who, compiler.readers)
            compiler.source.mistake((*where, "opens", who), f"no protagonist is called {who}{near}")
    key = f"act{number}"
    return {
        "number": number, "name": act.name,
        "begins": _asked(compiler, act.begins, (*where, "begins")),
        "card": compiler.text(act.card, (*where, "card"), f"{key}.card"),
        "start": compiler.effects(act.start, (*where, "start"), f"{key}.start"),
        "opens": {w: compiler.text(t, (*where, "opens", w), f"{key}.opens.{w}") for w, t in act.opens.items()},
        "calls": {w: compiler.text(_called(t), (*where, "opens", w), f"{key}.calls.{w}") for w, t in act.opens.items()},
        "assume": [e for name, value in act.assume.items() for e in _assumed(compiler, name, value, where)],
        "entered": _entries(compiler, act.entered, (*where, "entered"), f"{key}.entered"),
        "standing": _entries(compiler, act.standing, (*where, "standing"), f"{key}.standing"),
        "clock": act.clock,
        "hours": [_hour(compiler, id, hour, (*where, "hours", id)) for id, hour in act.hours.items()],
        "whereabouts": _whereabouts(compiler, number, act),
    }  # fmt: skip


def _called(text: Any) -> Any:
    """What opens an act for one protagonist, as the others hear it: in quotes."""
    if isinstance(text, dict):
        return {case: _called(said) for case, said in text.items()}
    if isinstance(text, list):
        return [_called(said) for said in text]
    return f"“{text}”" if text and text != NOTHING else text


def _assumed(compiler: Compiler, name: str, value: str, where: Path) -> list[Any]:
    """The effect that makes a choice or an attribute what an act takes it to be."""
    row = {"set": name, "to": value} if "." in name else {"choose": name, "as": value}
    return compiler.effects([row], (*where, "assume", name), f"{'.'.join(map(str, where))}.assume")


def _entries(compiler: Compiler, rows: dict[str, Any], where: Path, key: str) -> list[list[Any]]:
    """Rows of the list that an act ends with: [label, whose, words]."""
    out: list[list[Any]] = []
    for label, value in rows.items():
        spot = (*where, label)
        row: Any = value if isinstance(value, dict) and "say" in value else {"say": value}
        entry = compiler.source.convert(row, schema.EntryForm, spot)
        if entry is None:
            continue
        by = compiler.checked((*spot, "by"), compiler.value_tree, entry.by)
        if isinstance(by, str) or (isinstance(by, list) and by[0] == "id" and by[1] not in compiler.readers):
            near = did_you_mean(entry.by, compiler.readers)
            compiler.source.mistake((*spot, "by"), f"no protagonist is called {entry.by}{near}")
        out.append([label, by, compiler.text(entry.say, (*spot, "say"), f"{key}.{label}")])
    return out


def _asked(compiler: Compiler, condition: str, where: Path) -> Any:
    """The tree of a condition of the calendar, which nobody acts in."""
    tree = compiler.condition(condition, where)
    said_of_somebody(compiler, tree, where)
    return tree


def _hour(compiler: Compiler, id: str, hour: schema.HourForm, where: Path) -> dict[str, Any]:
    at = str(hour.at)
    for room in hour.seen:
        if compiler.entities.get(room, {}).get("kind") != "room":
            near = did_you_mean(room, compiler.pack.rooms)
            compiler.source.mistake((*where, "seen", room), f"no room is called {room}{near}")
    return {
        "id": id, "name": hour.name,
        "count": int(at) if at.isdigit() else None,
        "need": None if at.isdigit() else _asked(compiler, at, (*where, "at")),
        "seen": {r: compiler.text(t, (*where, "seen", r), f"hour.{id}.{r}", r) for r, t in hour.seen.items()},
    }  # fmt: skip


def _whereabouts(compiler: Compiler, number: int, act: schema.ActForm) -> dict[str, list[Any]]:
    """By person: [test, place] in order, of which the last that holds says where they are. A test is the number of an
    hour of the act, or a condition."""
    hours = list(act.hours)
    found: dict[str, list[Any]] = {}
    for person, entries in compiler.pack.whereabouts.get(str(number), {}).items():
        where: Path = ("whereabouts", str(number), person)
        if not compiler.find(person, "person") or person in compiler.readers:
            near = compiler.near(person, "person")
            compiler.source.mistake(where, f"nobody who could be moved is called {person}{near}")
            continue
        found[person] = [
            [hours.index(key) if key in hours else _asked(compiler, key, (*where, key)), tree]
            for key, value in entries.items()
            if (tree := compiler.checked((*where, key), _place, compiler, value, f"{person}.{key}")) is not None
        ]
    return found


def _place(compiler: Compiler, value: Any, key: str) -> Any:
    """Where a row of a timetable puts somebody: a place, {to, asleep, goes, comes}, or cases that end in these."""
    if isinstance(value, dict) and not set(value) & ROW:
        tree = compiler.composer.cases(value, key, lambda v, k, _: _place(compiler, v, k))
        if isinstance(tree, list) and (tree[0] != "if" or about_whoever_acts(tree[1])):
            raise Problem(f"nobody acts here, so {next(iter(value))} is about nobody: a place goes by what is so")
        return tree
    row: dict[str, Any] = value if isinstance(value, dict) else {"to": value}
    if unknown := sorted(set(row) - ROW):
        raise Problem(f"a place in a timetable has no part called {unknown[0]}{did_you_mean(unknown[0], ROW)}")
    to = str(row.get("to", ""))
    place = "" if to == AWAY else compiler.find(to, "thing")
    if to != AWAY and not place:
        raise Problem(f"nothing is called {to}{compiler.near(to, 'place')}")
    said = [compiler.composer.text(row.get(part, ""), f"{key}.{part}") for part in ("goes", "comes")]
    return ["row", place, row.get("asleep") == "yes", *said]
