"""Fiat: a game that begins at an act, with beats of it done, without having been played that far.

What the beats needed is done for them, in order: what would make each condition true is made so where that is plain
to see, and the beat is called done where it is not. All that follows of itself then follows: what they do, acts, hours,
whereabouts, pages. What earlier acts decided is what the act assumes. So a test of one beat need not play those before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dreamweave.actions.base import Deed
from dreamweave.actions.effects import perform
from dreamweave.messages import Reading
from dreamweave.record import Value
from dreamweave.session import Session
from dreamweave.session.carrying import happen
from dreamweave.session.draft import Draft
from dreamweave.world.context import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dreamweave.messages import Fact, FactValue
    from dreamweave.story.model import Story, Tree

START = "start"
"""From: where every game begins."""


class Unplayable(Exception):
    """A game that cannot begin as it is asked to, in the author's words."""


class Beginning(Value):
    """Where a game begins: an act's number, 0 for the story's own beginning, and the beats done besides."""

    act: int = 0
    beats: tuple[str, ...] = ()


def beginning(story: Story, words: str) -> Beginning:
    """What `act 2, p8` means. Raises Unplayable for an act or a beat there is not."""
    act, beats = 0, list[str]()
    for part in (p.strip() for p in words.split(",")):
        number = part.removeprefix("act ").strip()
        if part.startswith("act ") and number.isdigit() and int(number) in story.acts:
            act = int(number)
        elif part in story.beats:
            beats.append(part)
        elif part != START:
            acts = ", ".join(f"act {n}" for n in story.acts) or "no acts"
            raise Unplayable(f"{part} is no beat and no act of this story, which has {acts}")
    return Beginning(act, tuple(beats))


def begun(story: Story, start: Beginning, decided: Mapping[str, str]) -> Session:
    """A game that begins there. decided: choices and attributes, besides what the acts assume. Raises Unplayable."""
    session = Session(story)
    session.opening()
    maker = _Maker(session)
    for number, act in story.acts.items():
        if number <= start.act:
            maker.do(act.get("assume", ()))
            maker.decide(decided)
            maker.make_so(act["begins"])
            maker.follow()
            if session.state.number("story", "act") < number:
                raise Unplayable(f"act {number} does not begin by what its begins: asks for alone")
    maker.decide(decided)
    for beat in start.beats:
        maker.finish(beat)
    maker.follow()
    session.state.take_journal()
    return session


class _Maker:
    """Makes things so in one game."""

    def __init__(self, session: Session) -> None:
        self.session, self.story, self.state = session, session.story, session.state
        self.context = Context(session.world, session.focus)
        self._ahead: list[str] = []

    def follow(self) -> None:
        """Let happen what happens of itself."""
        happen(Draft(self.session, self.session.focus, ""))

    def do(self, effects: Any) -> None:
        """Do some effects, whoever hears of them."""
        deed = Deed(self.session.world, Reading("fiat", self.session.focus))
        perform(deed, effects)
        self.state.apply(deed.changes)

    def decide(self, decided: Mapping[str, str]) -> None:
        """Make choices and attributes what they are said to be. Raises Unplayable for one that cannot be."""
        for name, value in decided.items():
            owner, dot, attribute = name.rpartition(".")
            if name in self.story.choices:
                values = [str(v) for v in self.story.choices[name]]
                if value not in values:
                    raise Unplayable(f"{name} is never {value}: it is {', '.join(values)}")
                self.do([["choose", name, value]])
            elif dot and (owner == "story" or (owner, attribute) in self.story.initial):
                self.state.put((owner, attribute), _value(value))
            else:
                raise Unplayable(f"{name} is no choice and no attribute of this story")

    def finish(self, beat: str) -> None:
        """Have a beat done, and before it all that it needs."""
        row = self.story.beats[beat]
        if self.state.get(beat, "done") or beat in self._ahead:
            return
        self._ahead.append(beat)
        for need in row.needs:
            self.finish(need)
        self.make_so(row.done)
        self.follow()
        if not self.state.get(beat, "done"):
            self.state.put((beat, "done"), True)
            self.do(row.then)
        self._ahead.pop()

    def make_so(self, tree: Tree) -> None:
        """Make a condition true, as far as it is plain what would."""
        if not isinstance(tree, list) or self.context.holds(tree):
            return
        match tree:
            case ["and", *parts]:
                for part in parts:
                    self.make_so(part)
            case ["or", first, *_]:
                self.make_so(first)
            case ["call", "done", ["id", str(beat)]] if beat in self.story.beats:
                self.finish(beat)
            case _:
                self.state.apply(_wished(tree))


def _wished(tree: list[Any]) -> list[tuple[Fact, FactValue]]:
    """The fact that makes a condition of one term true, if that is plain to see."""
    match tree:
        case ["call", "done" | "solved" as question, ["id", id]]:
            return [((id, question), True)]
        case ["call", "knows", ["id", who], ["id", known]]:
            return [((who, "knows", known), ("", 0))]
        case ["call", "held", ["id", thing], ["id", who]] | ["inside", ["id", thing], ["id", who]]:
            return [((thing, "in"), who)]
        case ["call", "at", ["id", who], ["id", place]]:
            return [((who, "in"), place)]
        case ["fact", owner, str(attribute)]:
            return [((_owner(owner), attribute), True)]
        case ["==" | ">=" | "<=", ["fact", owner, str(attribute)], value]:
            return [((_owner(owner), attribute), value[1] if isinstance(value, list) else value)]
        case [">", ["fact", owner, str(attribute)], int(number)]:
            return [((_owner(owner), attribute), number + 1)]
        case _:
            return []


def _owner(tree: Any) -> str:
    return str(tree[1])


def _value(written: str) -> FactValue:
    return {"yes": True, "no": None}.get(written, int(written) if written.lstrip("-").isdigit() else written)
