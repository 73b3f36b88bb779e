"""The common rules R1 to R8 of every dream (design/dreamscapes.md), as cases of commands.

A case is a deed before its values are numbered: it is about one actor in one shard, and where a rule depends on two
variables at once (a thread between two bands) there is a case for each value of one of them.
"""

from __future__ import annotations

from dreamweave.dreamscape.blueprint import NOWHERE, WORKING
from dreamweave.dreamscape.conditions import NEVER, All, Some, Test, being, conjoin, implied, negated, terms, unless
from dreamweave.dreamscape.model import Label, Line
from dreamweave.record import Value
from dreamweave.story.model import BANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dreamweave.dreamscape.blueprint import Blueprint, Motif
    from dreamweave.messages import Fact, FactValue

FACULTIES = ("tune", "ground", "weave", "name")
"""The four actions that only some dreamers have; GROUND brings RELEASE with it, WEAVE brings UNPICK."""


class Case(Value):
    """A deed of one actor, standing in `here`: see model.Deed. Tests instead of atoms, facts instead of variables."""

    label: Label
    here: str
    select: tuple[Test, ...]
    guards: tuple[tuple[Test, Line], ...] = ()
    effects: tuple[tuple[Fact, FactValue], ...] = ()
    walk: bool = False
    free: bool = False

    def narrowed(self, more: Iterable[Test]) -> Case | None:
        """The case when some more is known; None when that cannot be."""
        select = conjoin(self.select, more)
        return None if select is None else self.replace(select=select)

    def guarded(self, *guards: tuple[Test, Line]) -> Case:
        """The case with more guards, asked after those it has."""
        return self.replace(guards=self.guards + guards)


def forbid(case: Case, refused: Test | All | Some, line: Line, *, first: bool = False) -> list[Case]:
    """The cases that remain when a deed is refused, with that line, wherever a formula holds.

    first: ask it before the guards the case has. A refusal that needs several variables splits the case.
    """
    remaining = [case]
    for term in terms(refused):
        split: list[Case] = []
        for one in remaining:
            split += _forbid_term(one, term, line, first=first)
        remaining = split
    return remaining


def _forbid_term(case: Case, term: Iterable[Test], line: Line, *, first: bool) -> list[Case]:
    known = [implied(case.select, test) for test in term]
    if False in known:
        return [case]
    left = [test for test, met in zip(term, known, strict=True) if met is None]
    if not left:
        left = [NEVER.opposite]
    rows: list[Case] = []
    for test in left[:-1]:
        if (apart := case.narrowed((test.opposite,))) is not None:
            rows.append(apart)
        case = case.narrowed((test,)) or case
    guard = (left[-1].opposite, line)
    rows.append(case.replace(guards=(guard, *case.guards) if first else (*case.guards, guard)))
    return rows


def require(case: Case, formula: Test | All | Some, line: Line) -> list[Case]:
    """The cases of a deed that is refused, with that line, unless a formula holds."""
    return forbid(case, negated(formula), line)


def common(dream: Blueprint) -> Iterator[Case]:
    """Every case of R1 to R8 in a dream."""
    for who in dream.who:
        for shard in dream.shards:
            yield from walking(dream, who, shard)
            for faculty in FACULTIES:
                if dream.faculties[who] != faculty:
                    yield from not_theirs(dream, who, shard, faculty)
            yield from tuning(dream, who, shard)
            yield from grounding(dream, who, shard)
            for thing in dream.things:
                yield from handling(dream, who, shard, thing)
            yield from weaving(dream, who, shard)
            yield from naming(dream, who, shard)


def standing(dream: Blueprint, who: str, shard: str) -> Test:
    """That a dreamer stands in a shard."""
    return being(dream.shard_of(who), shard)


def walking(dream: Blueprint, who: str, shard: str) -> Iterator[Case]:
    """R1: a thread holds when its ends are in the same band or in neighbouring ones."""
    at = standing(dream, who, shard)
    for to in dream.shards:
        label = Label(who, "go", to)
        if to == shard:
            continue
        if to not in dream.near[shard]:
            yield Case(label, shard, (at,), ((NEVER, Line("dream.no_thread", (("noun", to),))),), walk=True)
            continue
        line = Line("dream.slack", (("noun", to), ("second", shard)))
        for n, band in enumerate(BANDS):
            near = being(dream.band(to), *BANDS[max(n - 1, 0) : n + 2])
            select = (at, being(dream.band(shard), band))
            yield Case(label, shard, select, ((near, line),), ((dream.shard_of(who), to),), walk=True)


def hands(dream: Blueprint, shard: str) -> tuple[tuple[Test, Line], ...]:
    """R2: hands work in alpha and beta only; each other band says no in its own way."""
    band = dream.band(shard)
    asleep = [b for b in BANDS if b not in WORKING]
    return tuple((unless(band, b), Line("dream.hands." + b, (("noun", shard),))) for b in asleep)


def not_theirs(dream: Blueprint, who: str, shard: str, faculty: str) -> Iterator[Case]:
    """A faculty that this dreamer has not."""
    line = Line("dream.not_yours." + faculty, (("actor", who),))
    actions = {"ground": ("ground", "release"), "weave": ("weave", "unpick")}.get(faculty, (faculty,))
    for action in actions:
        label = Label(who, action, "*", "*", "*")
        yield Case(label, shard, (standing(dream, who, shard),), ((NEVER, line),))


def tuning(dream: Blueprint, who: str, shard: str) -> Iterator[Case]:
    """R3: the room one is in or one thread away, slack or not, to any band; not the way in, not water or air."""
    if dream.faculties[who] != "tune":
        return
    at = standing(dream, who, shard)
    for target in dream.shards.values():
        noun = (("noun", target.id),)
        fact = dream.band(target.id)
        for band in BANDS:
            case = Case(Label(who, "tune", target.id, "", band), shard, (at,), (), ((fact, band),))
            if not target.tunable:
                key = "entry" if target.entry else "water" if target.water else "fixed"
                yield case.guarded((NEVER, Line("dream.tune." + key, noun)))
            elif target.id != shard and target.id not in dream.near[shard]:
                yield case.guarded((NEVER, Line("dream.tune.far", noun)))
            else:
                yield case.guarded((unless(fact, band), Line("dream.tune.already", (*noun, ("topic", band)))))
        odd = Case(Label(who, "tune", target.id, "", "*"), shard, (at,))
        yield odd.guarded((NEVER, Line("dream.tune.band", noun)))


def grounding(dream: Blueprint, who: str, shard: str) -> Iterator[Case]:
    """R4: a thing that the water would carry, here, or a tidal place here or one thread away.

    There is one hold: grounding a second lets go the first.
    """
    if dream.faculties[who] != "ground":
        return
    at = standing(dream, who, shard)
    for place in dream.shards.values():
        case = Case(Label(who, "ground", place.id), shard, (at,), (), ((dream.hold, place.id),))
        noun = (("noun", place.id),)
        if not place.tidal:
            yield case.guarded((NEVER, Line("dream.ground.water" if place.water else "dream.ground.still", noun)))
        elif place.id != shard and place.id not in dream.near[shard]:
            yield case.guarded((NEVER, Line("dream.ground.far", noun)))
        else:
            yield case.guarded((unless(dream.hold, place.id), Line("dream.ground.already", noun)))
    for thing in (*dream.motifs.values(), *dream.people.values()):
        case = Case(Label(who, "ground", thing.id), shard, (at,), (), ((dream.hold, thing.id),))
        noun = (("noun", thing.id),)
        if thing.id not in adrift(dream) or shard not in dream.current:
            yield case.guarded((NEVER, Line("dream.ground.still", noun)))
            continue
        lying = case.narrowed((being(dream.place(thing.id), shard),))
        if lying is not None:
            yield lying.guarded((unless(dream.hold, thing.id), Line("dream.ground.already", noun)))
        for where, line in ((who, "dream.ground.held"), *((s.id, "dream.ground.rests") for s in dream.supporters())):
            resting = case.narrowed((being(dream.place(thing.id), where),))
            if resting is not None and where != thing.id:
                yield resting.guarded((NEVER, Line(line, (*noun, ("second", where)))))
    free = Line("dream.release.nothing")
    held = Case(Label(who, "release"), shard, (at,), ((unless(dream.hold, ""), free),), ((dream.hold, ""),))
    yield held
    for id in (*dream.shards, *adrift(dream)):
        line = Line("dream.release.other", (("noun", id),))
        yield held.replace(label=Label(who, "release", id), guards=((being(dream.hold, id), line),))


def adrift(dream: Blueprint) -> list[str]:
    """The things that the water can carry: what a GROUND is for."""
    if "drift" not in dream.faults:
        return []
    things = [m.id for m in dream.motifs.values() if not m.fixed or dream.moves(m.id)]
    return things + [p for p in dream.people if dream.moves(p)]


def handling(dream: Blueprint, who: str, shard: str, thing: Motif) -> Iterator[Case]:
    """R5: one thing in a hand. TAKE, PUT (down, or on something), GIVE."""
    at = standing(dream, who, shard)
    place = dream.place(thing.id)
    noun = ("noun", thing.id)
    in_hand = (at, being(place, who))
    free = tuple(
        (unless(dream.place(t.id), who), Line("dream.hands_full", (noun, ("second", t.id))))
        for t in dream.things
        if t.id != thing.id
    )
    unmasked = (unless(dream.masked(thing.id), True), Line("dream.masked", (noun,)))
    for _, tests in dream.lying(thing.id, shard):
        case = Case(Label(who, "take", thing.id), shard, (at, *tests), (), ((place, who),))
        yield case.guarded(unmasked, *loose(dream, thing.id), *hands(dream, shard), *free)
    put = Case(Label(who, "put", thing.id), shard, in_hand, (), ((place, shard),))
    if shard not in dream.rests:
        yield put.guarded(*hands(dream, shard))
    for m in dream.supporters():
        if m.id == thing.id:
            continue
        there = (being(dream.place(m.id), shard),)
        on = put.replace(label=Label(who, "put", thing.id, m.id), effects=((place, m.id),)).narrowed(there)
        if on is not None and takes(dream, m.id, thing.id):
            yield on.guarded(*hands(dream, shard), *room(dream, m, thing))
        elif on is not None:
            yield on.guarded((NEVER, Line("dream.put.no_place", (noun, ("second", m.id)))))
    for other in dream.who:
        if other == who:
            continue
        give = Case(Label(who, "give", thing.id, other), shard, (*in_hand, standing(dream, other, shard)))
        if not receives(dream, other, thing.id):
            yield give.guarded((NEVER, Line("dream.give.no", (noun, ("second", other)))))
            continue
        full = tuple(
            (unless(dream.place(t.id), other), Line("dream.their_hands_full", (noun, ("second", other))))
            for t in dream.things
            if t.id != thing.id
        )
        yield give.replace(guards=full, effects=((place, other),))
    for person in dream.people:
        give = Case(Label(who, "give", thing.id, person), shard, (*in_hand, being(dream.place(person), shard)))
        if takes(dream, person, thing.id):
            yield give.replace(effects=((place, person),))
        else:
            yield give.guarded((NEVER, Line("dream.give.no", (noun, ("second", person)))))


def room(dream: Blueprint, on: Motif, thing: Motif) -> tuple[tuple[Test, Line], ...]:
    """That nothing else lies on a thing that has room for one only."""
    if "single" not in on.traits:
        return ()
    return tuple(
        (unless(dream.place(t.id), on.id), Line("dream.put.full", (("noun", thing.id), ("second", t.id))))
        for t in dream.things
        if t.id != thing.id
    )


def takes(dream: Blueprint, holder: str, thing: str) -> bool:
    """Whether a supporter or a person of the dream will have a thing: as its options say, else supporters only."""
    rows = dream.options.get("accepts") or {}
    row = rows.get(holder.removeprefix(dream.id + "."), rows.get(holder))
    if row is None:
        return holder in dream.motifs
    return thing in [dream.whole(w) for w in ([row] if isinstance(row, str) else row)]


def receives(dream: Blueprint, who: str, thing: str) -> bool:
    """Whether a dreamer lets a thing be put in their hand: as the dream's options say, else anything."""
    row = (dream.options.get("receives") or {}).get(who)
    return row is None or thing in [dream.whole(w) for w in ([row] if isinstance(row, str) else row)]


def loose(dream: Blueprint, thing: str) -> tuple[tuple[Test, Line], ...]:
    """What is grounded is not lifted until it is let go."""
    if thing not in adrift(dream):
        return ()
    return ((unless(dream.hold, thing), Line("dream.ground.heavy", (("noun", thing),))),)


def weaving(dream: Blueprint, who: str, shard: str) -> Iterator[Case]:
    """R6: A in the hands and B lying here make what the story's table says, in the hands. UNPICK undoes it."""
    if dream.faculties[who] != "weave":
        return
    at = standing(dream, who, shard)
    for a in dream.things:
        for b in dream.things:
            if a.id == b.id:
                continue
            label = Label(who, "weave", a.id, b.id)
            held = (at, being(dream.place(a.id), who))
            pairs = weaves(dream, a, b)
            nouns = (("noun", a.id), ("second", b.id))
            for _, tests in dream.lying(b.id, shard):
                for faces, made, _ in pairs:
                    case = Case(label, shard, (*held, *tests, *faces))
                    if made is None:
                        yield case.guarded((NEVER, Line("dream.knot", nouns)))
                        continue
                    masks = tuple(
                        (unless(dream.masked(t.id), True), Line("dream.masked", (("noun", t.id),))) for t in (a, b)
                    )
                    woven = case.replace(effects=((dream.place(b.id), made.id), *becoming(dream, who, a, made)))
                    yield woven.guarded(*masks, *loose(dream, b.id), *hands(dream, shard), *single(dream, made))
            if dream.things.index(a) < dream.things.index(b):
                yield from unpicking(dream, who, shard, a, b)
        if dream.hum is not None:
            yield from humming(dream, who, shard, a)


def becoming(dream: Blueprint, who: str, a: Motif, made: Motif) -> tuple[tuple[Fact, FactValue], ...]:
    """What a weave does to the thing in the hands and to what it makes."""
    return ((dream.place(a.id), made.id), (dream.place(made.id), who))


def single(dream: Blueprint, made: Motif) -> tuple[tuple[Test, Line], ...]:
    """That a thing which can be made in several ways is not made twice at once."""
    pairs = sum(
        any(m == made for _, m, _ in weaves(dream, a, b))
        for n, a in enumerate(dream.things)
        for b in dream.things[n + 1 :]
    )
    if pairs == 1:
        return ()
    return ((being(dream.place(made.id), NOWHERE), Line("dream.woven", (("noun", made.id),))),)


def unpicking(dream: Blueprint, who: str, shard: str, a: Motif, b: Motif) -> Iterator[Case]:
    """UNPICK what two things made: the first of the table stays in the hands, the second lies here."""
    for _, made, first in weaves(dream, a, b):
        if made is None:
            continue
        stays, lies = (a, b) if first else (b, a)
        undone = (
            (dream.place(made.id), NOWHERE),
            (dream.place(stays.id), who),
            (dream.place(lies.id), dream.rests.get(shard, shard)),
        )
        parts = (being(dream.place(a.id), made.id), being(dream.place(b.id), made.id))
        select = (standing(dream, who, shard), being(dream.place(made.id), who), *parts)
        sill = dream.motifs.get(dream.rests.get(shard, ""))
        free = room(dream, sill, lies) if sill is not None else ()
        yield Case(Label(who, "unpick", made.id), shard, select, (*hands(dream, shard), *free), undone)


def humming(dream: Blueprint, who: str, shard: str, a: Motif) -> Iterator[Case]:
    """WEAVE A WITH the hum, once it has risen, and UNPICK it again."""
    hum = dream.hum
    assert hum is not None
    song = dream.motifs[hum.id]
    nouns = (("noun", a.id), ("second", hum.id))
    held = (standing(dream, who, shard), being(dream.place(a.id), who))
    risen = (being(dream.hold, hum.after), Line("dream.echo.weave", (("noun", hum.id),)))
    for faces, made, _ in weaves(dream, a, song):
        case = Case(Label(who, "weave", a.id, hum.id), shard, (*held, *faces), (risen,))
        if made is None:
            yield case.guarded((NEVER, Line("dream.knot", nouns)))
            continue
        yield case.guarded(*hands(dream, shard), *single(dream, made)).replace(effects=becoming(dream, who, a, made))
        others = tuple(unless(dream.place(t.id), made.id) for t in dream.things if t.aspect == song.aspect)
        select = (held[0], being(dream.place(made.id), who), being(dream.place(a.id), made.id), *others)
        undone = ((dream.place(made.id), NOWHERE), (dream.place(a.id), who))
        yield Case(Label(who, "unpick", made.id), shard, select, hands(dream, shard), undone)


def weaves(dream: Blueprint, a: Motif, b: Motif) -> list[tuple[tuple[Test, ...], Motif | None, bool]]:
    """What two things make, for each way their aspects can stand: (the tests, what they make or None, whether a stands
    before b in the table)."""
    rows: list[tuple[tuple[Test, ...], Motif | None, bool]] = []
    for x, left in dream.faces(a):
        for y, right in dream.faces(b):
            found = next(((p, r) for p, q, r in dream.lore.weaves if {p, q} == {x, y}), ("", ""))
            made = next((m for m in dream.things if m.place is None and m.aspect == found[1]), None)
            rows.append(((*left, *right), made if found[1] else None, found[0] == x))
    return rows if any(made for _, made, _ in rows) else [((), None, False)]


def naming(dream: Blueprint, who: str, shard: str) -> Iterator[Case]:
    """R7: a thing in one's shard, or in one's hand, loses the dream's mask for good."""
    if dream.faculties[who] != "name":
        return
    at = standing(dream, who, shard)
    names = dream.options.get("names") or {}
    for thing in (*dream.motifs.values(), *dream.people.values()):
        short = thing.id.removeprefix(dream.id + ".")
        name = names.get(short, names.get(thing.id, ""))
        noun = (("noun", thing.id),)
        guard = (unless(dream.masked(thing.id), False), Line("dream.name.already", noun))
        ways = [tests for _, tests in dream.lying(thing.id, shard)]
        ways.append((being(dream.place(thing.id), who),))
        for tests in ways:
            select = conjoin((at,), tests)
            if select is None:
                continue
            case = Case(Label(who, "name", thing.id, "", name), shard, select, (guard,))
            yield case.replace(effects=((dream.masked(thing.id), False),))
            if name:
                wrong = Line("dream.name.wrong", noun)
                yield case.replace(label=Label(who, "name", thing.id, "", "*"), guards=((NEVER, wrong),))


def waiting(dream: Blueprint, who: str, shard: str, *, moving: bool) -> Case:
    """R8: WAIT, where something moves by itself."""
    guards = () if moving else ((NEVER, Line("dream.wait")),)
    return Case(Label(who, "wait"), shard, (standing(dream, who, shard),), guards)
