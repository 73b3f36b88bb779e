"""A context: who acts, who reads, and on what; what conditions are asked of and prose is rendered in."""

from __future__ import annotations

from dreamweave.messages import Span
from dreamweave.story import number
from dreamweave.story.model import BANDS, owned
from dreamweave.world import hours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dreamweave.messages import FactValue, Reading
    from dreamweave.story.model import Tree
    from dreamweave.world.world import World

ARTICLE_FORMS = frozenset({"the", "a", "The", "A"})
FORMS = {
    # form: (it, they, he, she, first person)
    "is": ("is", "are", "is", "is", "am"),
    "was": ("was", "were", "was", "was", "was"),
    "has": ("has", "have", "has", "has", "have"),
    "it": ("it", "they", "he", "she", "I"),
    "It": ("It", "They", "He", "She", "I"),
    "does": ("does", "do", "does", "does", "do"),
    "them": ("it", "them", "him", "her", "me"),
    "their": ("its", "their", "his", "her", "my"),
}
VERBS = frozenset({"is", "was", "has", "does"})
PRONOUNS = ("it", "they", "he", "she")
NO_PARAMETERS: Mapping[str, str | tuple[Span, ...]] = {}


def _forms(form: str) -> tuple[str, ...] | None:
    """The forms of a word that agrees, in the order of FORMS; None for one that does not."""
    if form in FORMS or not number.verb(form):
        return FORMS.get(form)
    several = number.agreeing(form)
    return (form, several, form, form, several)


class Context:
    """A moment of the world as one actor acts in it and one reader reads of it."""

    __slots__ = ("actor", "parameters", "pronounced", "reader", "reading", "world")

    def __init__(
        self,
        world: World,
        actor: str,
        reader: str = "",
        reading: Reading | None = None,
        parameters: Mapping[str, str | tuple[Span, ...]] | None = None,
    ) -> None:
        self.world, self.actor, self.reader = world, actor, reader or actor
        self.reading = reading
        self.parameters = parameters or NO_PARAMETERS
        self.pronounced = ""
        """What was last spoken of by a pronoun."""

    # -- what conditions ask -------------------------------------------------------------------------------------

    def variable(self, name: str) -> FactValue:
        """The value of one of the variables of story.expressions.MEANINGS."""
        match name:
            case "actor":
                return self.actor
            case "reader":
                return self.reader
            case "place":
                return self.world.standpoint(self.actor) if self.actor else ""
            case "story":
                return "story"
            case "act":
                return self.world.state.number("story", "act")
            case "commands":
                return sum(self.world.commands(p) for p in ("story", *self.world.story.protagonists))
            case "undone":
                return self.world.undone()
            case "most":
                return max(self.world.story.protagonists, key=self.world.commands)
            case _ if isinstance(self.parameters.get(name), str):
                return str(self.parameters[name])
            case _:
                return getattr(self.reading, name, "")

    def fact(self, entity: str, attribute: str) -> FactValue:
        """A fact of the world."""
        return self.world.state.get(entity, attribute)

    def inside(self, thing: str, holder: str) -> bool:
        """Whether a thing is anywhere inside a holder."""
        return thing in self.world.entities and self.world.inside(thing, holder)

    def call(self, name: str, args: tuple[FactValue, ...]) -> FactValue:
        """The answer to one of the questions of story.expressions.FUNCTIONS."""
        return QUESTIONS[name](self, *(str(a) for a in args))

    def holds(self, tree: Tree) -> bool:
        """Whether a condition of the story holds here."""
        return tree is None or bool(self.world.condition(tree)(self))

    def holds_page(self, index: int) -> bool:
        """Whether a page of the story holds, by its number."""
        page = self.world.story.pages[index]
        act = self.world.state.number("story", "act")
        return page["first"] <= act <= page["last"] and self.holds(page["need"])

    # -- what prose asks -----------------------------------------------------------------------------------------

    def times_read(self, key: str) -> int:
        """How often the reader has read a text."""
        return self.world.state.number(self.reader or "story", "read", key)

    def met(self, entity: str) -> bool:
        """Whether the reader perceives something, has seen it or has heard of it."""
        facts, reader = self.world.state.facts, self.reader
        return bool(reader) and (
            (reader, "seen", entity) in facts
            or (reader, "knows", entity) in facts
            or entity in self.world.visible(reader)
        )

    def wording(self, form: str, argument: str) -> tuple[Span, ...]:
        """The words for a name in braces: with article, as a pronoun, or the verb that agrees with it."""
        given = self.parameters.get(argument, "")
        if isinstance(given, tuple):
            if (forms := _forms(form)) is None:
                return _begun(given) if form[:1].isupper() else given
            named = [s.entity for s in given if s.role == "name" and s.entity in self.world.entities]
            return (Span(forms[self._column(named[0], form) if len(named) == 1 else 1 if named else 0]),)
        id = given or self._parameter(argument)
        entity = self.world.entities.get(id)
        if entity is None:
            owner, dot, attribute = argument.rpartition(".")
            value = self.fact(owner, attribute) if dot else self.variable(argument) or id
            if isinstance(value, str) and value in self.world.entities and argument not in self.world.story.kept:
                span = self.name(value, form)
                met = not dot or value in self.world.story.protagonists or self.met(value)
                return (span if met else Span(span.text),)
            return (Span("nothing" if value is None else str(value)),)
        if forms := _forms(form):
            return (Span(forms[self._column(id, form)]),)
        return (self.name(id, form),)

    def _column(self, id: str, form: str) -> int:
        """Which of its forms a word takes beside something. A verb agrees with what was just said of it, its name or
        its pronoun: Kit is here, they are here."""
        entity = self.world.entities[id]
        if id == self.reader and entity.kind == "person":
            return 4
        if called := self._called(id):
            return 1 if number.several(called) else 0
        if form in ("it", "It"):
            self.pronounced = id
        elif (
            (form in VERBS or form not in FORMS)
            and entity.kind == "person"
            and entity.pronoun == "they"
            and self.pronounced != id
        ):
            return 1 if number.several(entity.name) else 0
        return PRONOUNS.index(entity.pronoun)

    def name(self, id: str, form: str = "") -> Span:
        """A name with its article: form is the, a, The, A, or "" for none."""
        entity = self.world.entities[id]
        self.pronounced = ""
        mask = self._mask(id, entity.within)
        if form.lower() not in ARTICLE_FORMS:
            return Span(mask or entity.name, "name", id)
        if mask:
            return Span(mask[:1].upper() + mask[1:] if form[:1].isupper() else mask, "name", id)
        if id == self.reader and entity.kind == "person":
            words = "I" if form == "The" else "me"
        elif called := self._called(id):
            plain = "" if owned(called) else "the" if form.lower() == "the" else number.article_of(called)
            words = f"{plain} {called}".strip()
        else:
            words = entity.definite if form.lower() == "the" else entity.indefinite
        return Span(words[:1].upper() + words[1:] if form[:1].isupper() else words, "name", id)

    def _called(self, id: str) -> str:
        """The name that something was called by in the reading, when that is not its first."""
        called = self.reading.called if self.reading is not None else ()
        return next((name for one, name in called if one == id), "") if called else ""

    def _parameter(self, name: str) -> str:
        if name in self.world.entities:
            return name
        value = self.variable(name)
        return value if isinstance(value, str) else ""

    def _mask(self, id: str, within: str) -> str:
        """What a thing of a dream is taken for while its mask is on, article and all."""
        if not within or not self.world.state.get(id, "masked"):
            return ""
        dream = self.world.story.dreams[within]
        worn: Mapping[str, str] = dream["motifs"].get(id) or dream["people"].get(id) or {}
        return worn.get("mask", "")

    def listing(self, ids: list[str], form: str = "a") -> tuple[Span, ...]:
        """Names in words: a broom, two caps and Bat Ekdal."""
        out: list[Span] = []
        for i, id in enumerate(ids):
            if i:
                out.append(Span(" and " if i == len(ids) - 1 else ", "))
            out.append(self.name(id, form))
        return tuple(out)

    def paragraphs(self, tree: Tree) -> list[tuple[tuple[Span, ...], str]]:
        """The paragraphs of a text of the story, each with the key it is counted by."""
        return self.world.prose(tree)(self) if tree is not None else []


def _begun(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Words as they begin a sentence."""
    return tuple(s if i else s.replace(text=s.text[:1].upper() + s.text[1:]) for i, s in enumerate(spans))


def _knows(context: Context, person: str, known: str) -> bool:
    return context.world.state.get(person, "knows", known) is not None


def _from(context: Context, person: str, known: str) -> str:
    value = context.world.state.get(person, "knows", known)
    return str(value[0]) if isinstance(value, tuple) else ""


def _told(context: Context, person: str, known: str) -> bool:
    entity = context.world.entities.get(_from(context, person, known))
    return entity is not None and entity.kind == "person"


def _seen(context: Context, person: str, thing: str) -> bool:
    return context.world.state.get(person, "seen", thing) is not None


def _slack(context: Context, a: str, b: str) -> bool:
    state = context.world.state
    return abs(BANDS.index(state.text(a, "band")) - BANDS.index(state.text(b, "band"))) > 1


def _held(context: Context, thing: str, person: str = "") -> bool:
    return context.world.held(thing, person or context.actor)


def _here(context: Context, thing: str) -> bool:
    return bool(context.actor) and thing in context.world.visible(context.actor)


def _open(context: Context, thing: str) -> bool:
    return bool(context.world.state.get(thing, "open")) and context.world.lid(thing) != "locked"


def _dark(context: Context, place: str = "") -> bool:
    where = place or context.world.standpoint(context.actor)
    return bool(where) and context.world.dark(where)


def _at(context: Context, person: str, place: str) -> bool:
    return context.world.standpoint(person) == place


def _dreaming(context: Context, person: str, dream: str = "") -> bool:
    within = context.world.dream_of(person)
    return within == dream if dream else bool(within)


def _said(context: Context, topic: str) -> bool:
    return context.world.state.get(context.actor, "heard", topic) is not None


def _hour(context: Context, name: str) -> bool:
    return context.world.state.get("story", "hour") == name


def _so(attribute: str) -> Callable[[Context, str], bool]:
    """The question whether an attribute of something is set."""
    return lambda context, id: bool(context.world.state.get(id, attribute))


def _band(context: Context, shard: str) -> str:
    return context.world.state.text(shard, "band")


def _count(context: Context, key: str) -> int:
    return context.times_read(key)


def _commands(context: Context, person: str) -> int:
    return context.world.commands(person)


def _come(context: Context, hour: str) -> bool:
    return hours.come(context.world, hour)


QUESTIONS: dict[str, Callable[..., FactValue]] = {
    "come": _come,
    "held": _held,
    "worn": _so("worn"),
    "here": _here,
    "at": _at,
    "asleep": _so("asleep"),
    "dreaming": _dreaming,
    "open": _open,
    "dark": _dark,
    "seen": _seen,
    "visited": _seen,
    "knows": _knows,
    "from": _from,
    "told": _told,
    "done": _so("done"),
    "solved": _so("solved"),
    "band": _band,
    "slack": _slack,
    "count": _count,
    "said": _said,
    "commands": _commands,
    "hour": _hour,
}
