"""Performing a story's effects: tagged lists become changes and paragraphs of a deed."""

from __future__ import annotations

from dreamweave.actions.dreams import dreamscape
from dreamweave.actions.routes import way
from dreamweave.actions.scenes import come_to
from dreamweave.clean import kept
from dreamweave.messages import Passage, Span
from dreamweave.perspectives.mind import learned
from dreamweave.story.model import SITTER
from dreamweave.world.context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from dreamweave.actions.base import Deed, Why
    from dreamweave.messages import FactValue
    from dreamweave.story.model import Tree


def perform(deed: Deed, effects: Iterable[Tree]) -> None:
    """Add what the effects do and say to a deed, in order."""
    for effect in effects:
        assert isinstance(effect, list)
        _PERFORM[effect[0]](deed, *effect[1:])


def _value(deed: Deed, tree: Tree) -> FactValue:
    return deed.world.condition(tree)(deed.context) if isinstance(tree, list) else tree


def _id(deed: Deed, tree: Tree, otherwise: str = "") -> str:
    return str(_value(deed, tree)) if tree is not None else otherwise


def _set(deed: Deed, owner: Tree, attribute: str, value: Tree) -> None:
    if attribute == "in":
        return _move(deed, owner, value)
    return deed.set(_id(deed, owner), attribute, _value(deed, value))


def _add(deed: Deed, owner: Tree, attribute: str, amount: Tree) -> None:
    id = _id(deed, owner)
    before = deed.heading_for((id, attribute))
    added = _value(deed, amount)
    deed.set(id, attribute, (before if isinstance(before, int) else 0) + (added if isinstance(added, int) else 0))


def _choose(deed: Deed, choice: str, value: Tree) -> None:
    """A choice is made, and by whom. What play alone knows may be none of its values: then it is not made."""
    chosen = _value(deed, value)
    if chosen not in deed.story.choices[choice]:
        return _note(deed, f"{choice} is never {chosen or 'nothing'}")
    deed.set(choice, "value", chosen)
    return deed.set(choice, "by", deed.actor)


def _move(deed: Deed, thing: Tree, to: Tree) -> None:
    """A thing of the story goes where its author says. Where it cannot be, it stays, and the author is told."""
    id, holder = _id(deed, thing), str(_value(deed, to) or "")
    if unknown := next((x for x in (id, holder or id) if x not in deed.story.entities), None):
        return _note(deed, f"nothing is called {unknown}")
    if why := deed.misplaced(id, holder):
        return _note(deed, WHY[why].format(thing=id, holder=holder or "nowhere"))
    if id in deed.story.protagonists and not deed.state.get(id, "asleep"):
        _led(deed, id, holder)
    return deed.move(id, holder)


def _led(deed: Deed, id: str, place: str) -> None:
    """Whoever is taken somewhere on foot has seen the way, and can go back by it."""
    for passed in way(deed.context, deed.world.standpoint(id), place):
        if deed.state.get(id, "seen", passed) is None:
            deed.changes.append(((id, "seen", passed), passed))


WHY: dict[Why, str] = {
    "cycle": "{holder} is in {thing}, so {thing} cannot go into {holder}",
    "nowhere": "moved to {holder}, {thing} would leave somebody nowhere",
    "fixed": "{thing} cannot be moved",
}
"""What an author is told of a move that cannot be."""


def _note(deed: Deed, words: str) -> None:
    """What only the author can mend, said where the author will see it. It speaks of ids and names nothing."""
    deed.tell((Span(f"[A mistake of the story: {words}. It was left out.]", "system"),), "system")


def _learn(deed: Deed, fact: str, who: Tree, giver: Tree) -> None:
    if person := _id(deed, who, "" if deed.unseen else deed.actor):
        source = _id(deed, giver) or (deed.place if who is None else "")
        deed.changes += learned(deed.state, person, fact, source)


def _aloud(deed: Deed, fact: str, who: Tree, giver: Tree) -> None:
    """Learnt by everyone awake where it is said."""
    _learn(deed, fact, who, giver)
    for person in deed.story.protagonists:
        here = person != deed.actor and deed.world.standpoint(person) == deed.place
        if here and (not deed.state.get(person, "asleep") or deed.world.dream_of(person)):
            deed.changes += learned(deed.state, person, fact, _id(deed, giver) or deed.actor)


def _say(deed: Deed, text: Tree) -> None:
    deed.prose(text)


def _hail(deed: Deed, who: Tree, text: Tree) -> None:
    speaker = _id(deed, who)
    context = Context(deed.world, speaker, speaker, deed.reading)
    for spans, key in context.paragraphs(text):
        deed.passages.append(Passage("hail", speaker, key, spans, speaker=speaker))


def _dream(deed: Deed, dream: Tree, who: Tree) -> None:
    person, id = _id(deed, who, deed.actor), _id(deed, dream)
    scape = dreamscape(deed.world, id)
    deed.changes += scape.enter(person, deed.state)
    if person == deed.actor:
        deed.prose(scape.tree.get("entered"))
    deed.startling = True


def _wake(deed: Deed, who: Tree) -> None:
    person = _id(deed, who)
    dream = deed.world.dream_of(person)
    if dream:
        deed.changes += dreamscape(deed.world, dream).leave(person, deed.state)
    else:
        deed.set(person, "asleep", None)


def _end(deed: Deed, text: Tree) -> None:
    context = deed.context
    words = " ".join("".join(s.text for s in spans) for spans, _ in context.paragraphs(text))
    deed.ending = words
    deed.set("story", "ended", words)


def _sitter(deed: Deed) -> None:
    deed.sitters = True


def _keep(deed: Deed, owner: str, attribute: str, longest: int) -> None:
    """Keep what was typed, made safe to print. An empty line changes nothing."""
    if words := kept(deed.reading.topic, longest):
        deed.set(owner, attribute, words)


def _scene(deed: Deed, id: str, node: str) -> None:
    come_to(deed, id, node)


_PERFORM: dict[str, Callable[..., Any]] = {
    "set": _set,
    "add": _add,
    "choose": _choose,
    "move": _move,
    "learn": _learn,
    "aloud": _aloud,
    "say": _say,
    "hail": _hail,
    "dream": _dream,
    "wake": _wake,
    "end": _end,
    "scene": _scene,
    SITTER: _sitter,
    "keep": _keep,
}
