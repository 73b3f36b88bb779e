"""Tables: what may be done and said, standing under what it is done to and said of.

Each owner (a room, a thing, a person, a moment of a scene, a dream, the story) keeps its own table of rows, each a
command with its answer; an answer is stored once, however many commands it answers. Which of them speaks is for play
(actions/rules.py).
"""

from __future__ import annotations

from typing import Any

from dreamweave.record import Value
from dreamweave.story import schema
from dreamweave.story.answers import leaves
from dreamweave.story.compiler import Compiler, Problem, listed
from dreamweave.story.diagnostics import did_you_mean
from dreamweave.story.exits import SHORT, WAYS
from dreamweave.story.loader import Path
from dreamweave.story.model import ALONE, ELSE, SITTER
from dreamweave.story.prose import NOTHING, OF_ANSWERS
from dreamweave.story.tokens import words_of
from dreamweave.story.verbs import Library, Verbs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PHRASE, WORDS = "phrase", "words"
"""Actions that are no verb's: one of a moment's own phrases was typed; whatever was typed."""

LONGEST, MOST = 40, 200
"""How many characters of a line are kept, unless the story says; and at most."""

TAKING_BACK, BARE = frozenset({"undo", "redo", "save", "quit"}), frozenset({"help", "think"})
"""Commands to the game that stay themselves at every moment, with whatever follows them; and those by themselves."""

ARTICLES = frozenset({"a", "an", "the", "some"})
LITTLE = frozenset("on in into to at with from about for under behind as off through onto up down".split())
ANSWER = OF_ANSWERS | {"to", "by", "keep", "longest"}
"""The parts of an answer that is more than words. A mapping with none of them is cases."""

RAISING = ("ask", "tell", "show")
END = "end"
SPEECH = "ask | tell | say | talk | greet | answer | yes | no"


class Stand(Value):
    """Where a table stands. owner: the key it is found by. noun: what a command is done to that does not say `it`.
    place, actor: where and by whom it must be done, if it does not say `it`. it: what `it` means. home: the room in
    which its texts are read; scene: whose nodes `to` leads to. kind: whether it is a kind's, and of any thing of it.
    apart: verbs of a moment that stand for themselves only; nobody: whether nobody is at the prompt there."""

    owner: str
    noun: str = ""
    place: str = ""
    actor: str = ""
    it: str = ""
    home: str = ""
    scene: str = ""
    kind: bool = False
    apart: frozenset[str] = frozenset()
    nobody: bool = False


class Tables:
    """Compiles the tables of a pack."""

    def __init__(self, compiler: Compiler, library: Library) -> None:
        self.compiler = compiler
        self.verbs = Verbs(compiler, library)
        self.grammar = self.verbs.grammar
        self.rows: dict[str, dict[str, list[Any]]] = {}
        self.raised: dict[str, list[dict[str, Any]]] = {}
        self.keys: set[str] = set()
        self.kept: dict[str, None] = {}
        """Attributes that keep what a player types."""

    # -- commands ------------------------------------------------------------------------------------------------

    def action_of(self, verb: str) -> str:
        """The action a verb of the language belongs to: `pay` is give, `catch` is take; the word itself otherwise."""
        if verb in self.verbs.actions or verb not in self.grammar["first"]:
            return verb
        line = self.grammar["lines"].split("\n")[int(self.grammar["first"][verb].split(" ")[0])]
        return line.split(" ")[0]

    def _has_ways(self, action: str) -> bool:
        """Whether a way may be said of an action, as in LOOK UP."""
        room = self.verbs.rooms.get(action)
        return room is not None and room.ways

    def pattern(self, text: str, stand: Stand) -> tuple[str, str, str, list[str]]:
        """`put * in bell` as (action, noun, second, words). Raises Problem."""
        tokens = str(text).split()
        if not tokens:
            raise Problem("a key of a table says which command")
        action = "*" if tokens[0] in ("any", "*") else self.action_of(tokens[0])
        if action in (PHRASE, WORDS):
            raise Problem(f"{action} is for a moment of a scene, which may take any words")
        if action != "*" and action not in self.verbs.actions:
            raise Problem(f"there is no action {action}{did_you_mean(action, self.verbs.actions)}")
        nouns: list[str] = []
        words: list[str] = []
        for token in tokens[1:]:
            found = stand.it if token == "it" else self.compiler.find(token, "thing")
            if token == "*" or found or token in self.compiler.pack.kinds:
                nouns.append(found or token)
            elif SHORT.get(token, token) in WAYS and (action == "go" or (len(tokens) == 2 and self._has_ways(action))):
                words.append(SHORT.get(token, token))
            elif token not in LITTLE:
                if "_" in token or action in ("take", "drop", "put", "open", "close", "examine", "wake"):
                    raise Problem(f"nothing is called {token}{self.compiler.near(token, 'thing')}")
                words.append(token.lower())
        if stand.noun and "it" not in tokens:
            nouns.insert(0, stand.noun)
        room = self.verbs.rooms.get(action)
        if room and room.free and len(nouns) > room.things and nouns[-1] == self.compiler.find(tokens[-1], "thing"):
            nouns.pop()  # NAME CLERK AS CLEMENT: the name, though it is also somebody's, is what is said
            words += tokens[-1].lower().split("_")
        if len(nouns) > 2:
            raise Problem(f"a command names two things at most, this {', '.join(nouns)}")
        noun, second = (*nouns, "", "")[:2]
        return action, noun, second, words

    def add(self, form: schema.Acted, where: Path, stand: Stand, page: int = -1) -> None:
        """Lay the tables of a form, before a command (on) and after it (after), under their owner. page: the number of
        the page they stand on; -1 for what is always so."""
        for when, entries in (("on", form.on), ("after", form.after)):
            for key, value in entries.items():
                spot = (*where, when, key)
                name = self._name(f"{stand.owner}/{when}", key, page)
                self.lay(when, listed(key), self.answer(value, spot, name, stand), spot, stand, page)

    def add_verbs(self) -> None:
        """What is said of a verb when nothing else answers; of one that the engine does, when it names nothing."""
        for action, form in self.verbs.answered.items():
            table = self.rows.setdefault(ELSE, {"on": [], "after": [], "says": []})
            tree = self.answer(form.otherwise, ("verbs", action, "else"), f"{ELSE}/{action}", Stand(ELSE))
            noun = "" if self.verbs.comes_to_nothing(action) else ALONE
            table["on"].append([action, noun, "", [], "", "", 0, -1, len(table["says"])])
            table["says"].append(tree)

    def lay(self, when: str, patterns: list[str], tree: Any, where: Path, stand: Stand, page: int = -1) -> None:
        """Lay one answer under its owner, a row for each command."""
        table = self.rows.setdefault(stand.owner, {"on": [], "after": [], "says": []})
        for one in patterns:
            if stand.scene and when == "on":
                rows = self.compiler.checked(where, self._own_words, one, stand) or []
                if any(row[0] != WORDS for row in rows) and _keeps(tree):
                    self.compiler.source.mistake(where, f"keep: is of {WORDS}, which take whatever is typed")
                table[when] += [[*row, -1, len(table["says"])] for row in rows]
                continue
            if _keeps(tree):
                self.compiler.source.mistake(where, f"keep: is of {WORDS}, at a moment of a scene")
            parsed = self.compiler.checked(where, self.pattern, one, stand)
            if parsed is not None:
                things = sum(map(bool, parsed[1:3]))
                self.compiler.laid.append((stand.owner, one, parsed[0], things, parsed[3], where))
                done = ("", "") if "it" in one.split() else (stand.actor, stand.place)
                names = self._names(*parsed[1:])
                table[when].append([*parsed, *done, names, page, len(table["says"])])
        table["says"].append(tree)

    def _names(self, noun: str, second: str, words: list[str]) -> int:
        """How much a command names: 4 for each thing and for words, 3 for a kind, 2 for `*`."""
        kinds = self.compiler.pack.kinds
        return sum(0 if not n else 2 if n == "*" else 3 if n in kinds else 4 for n in (noun, second)) + 4 * bool(words)

    # -- a moment's own words ------------------------------------------------------------------------------------

    def apart(self, keys: Iterable[str]) -> frozenset[str]:
        """The verbs of a moment that stand for themselves alone, because another of its entries would answer them
        with another verb of their action: LEND, where it has GIVE as well. The action's own name still stands for all
        of its other verbs."""
        every = [(key, one, one.split()[0]) for key in keys for one in listed(key)]
        return frozenset(
            verb
            for key, one, verb in every
            for other, another, its in every
            if key != other and verb != its and verb != self.action_of(verb) == self.action_of(its)
            if one == verb or one.split()[1:] == another.split()[1:]
        )

    def _of_one_action(self, verb: str) -> bool:
        """Whether a verb always means one action: CALL, which asks, names and shouts, does not."""
        if verb in self.verbs.actions or verb not in self.grammar["first"]:
            return True
        lines = self.grammar["lines"].split("\n")
        return len({lines[int(i)].split(" ")[0] for i in self.grammar["first"][verb].split(" ")}) == 1

    def _own_words(self, text: str, stand: Stand) -> list[list[Any]]:
        """The rows of one alternative of a moment's key: the words as they stand, and the command they are, if any.
        Raises Problem."""
        first, *rest = text.split()
        if first in TAKING_BACK or text in BARE:
            raise Problem(f"{first.upper()} is always itself, at every moment")
        if first == WORDS:
            words = [w for token in rest for w in words_of(token)]
            return [[WORDS, "", "", words, "", "", 4 * len(words)]]
        phrase = [w for token in text.split() for w in (["*"] if token == "*" else words_of(token.replace("_", " ")))]
        phrase = [w for w in phrase if w not in ARTICLES] or phrase
        if first in stand.apart or not self._of_one_action(first):
            words = [*phrase, "*"] if len(phrase) == 1 else phrase
            return [[PHRASE, "", "", words, "", "", 4 * len(phrase)]]
        if first in ("any", "*"):
            phrase = []
        try:
            parsed = self.pattern(text, stand)
        except Problem:
            if not phrase or any("_" in token and not self.compiler.find(token, "thing") for token in rest):
                raise
            return [[PHRASE, "", "", phrase, "", "", 4 * len(phrase)]]
        command = [*parsed, "", "", self._names(*parsed[1:])]
        if not phrase or "*" in phrase or parsed[1] in self.compiler.pack.kinds:
            return [command]
        return [[PHRASE, parsed[1], parsed[2], phrase, "", "", 4 * len(phrase)], command]

    # -- answers -------------------------------------------------------------------------------------------------

    def _name(self, place: str, key: str, page: int = -1) -> str:
        """The name of an entry, which saves keep: where it stands, its first alternative, and its page; the whole key
        where another entry of the table begins alike."""
        first, *more = listed(key) or [key]
        name = f"{place}/{first}" + (f"@{self.compiler.layers[page].heading.key}" if page >= 0 else "")
        if name in self.keys:
            name = "/".join([name, *more])
        self.keys.add(name)
        return name

    def answer(self, value: Any, where: Path, key: str, stand: Stand) -> Any:
        """The tree of an answer, None with the mistake noted."""
        self.compiler.answers.append((value, where))
        tree = self.compiler.checked(where, self._answer, value, where, key, stand)
        return self.compiler.checked(where, counted, tree, ())

    def _answer(self, value: Any, where: Path, key: str, stand: Stand) -> Any:
        if value is None or value == "":
            raise Problem(f"this answers nothing; nothing is written {NOTHING}")
        if value == NOTHING:
            return ["answer", None, None, []]
        if isinstance(value, dict) and "cycle" not in value:
            if not ANSWER & set(value):
                return self.compiler.composer.cases(
                    value, key, lambda v, k, case: self._answer(v, (*where, case), k, stand)
                )
            return self._consequences(value, where, key, stand)
        return ["answer", self.compiler.text(value, where, f"{key}.say", stand.home), None, []]

    def _consequences(self, value: dict[str, Any], where: Path, key: str, stand: Stand) -> Any:
        if unknown := sorted(set(value) - ANSWER):
            raise Problem(f"an answer has no part called {unknown[0]}{did_you_mean(unknown[0], ANSWER)}")
        text = self.compiler.text
        effects: list[Any] = self._kept(value) + self.compiler.effects(value.get("do", []), where, key)
        giver = ["id", stand.it] if stand.it and stand.it != stand.actor else None
        if stand.kind:
            giver = ["var", "noun"]
        for effect in effects:
            if effect[0] == "learn" and effect[2:] == [None, None]:
                effect[3] = giver
        for tag in ("learn", "aloud"):
            for fact in listed(value.get(tag, [])):
                if not self.compiler.find(fact, "known"):
                    raise Problem(f"no fact is called {fact}{self.compiler.near(fact, 'known')}")
                effects.append([tag, fact, None, giver])
        if "to" in value:
            effects.append(["scene", stand.scene, self._node(value["to"], stand)])
        if "by" in value or stand.nobody:
            _check_sitters(value.get("by", SITTER), effects)
        if "by" in value and not stand.nobody:
            effects = [[SITTER], *effects]
        say = text(value.get("say", ""), (*where, "say"), f"{key}.say", stand.home)
        refusal = text(value.get("refuse", ""), (*where, "refuse"), f"{key}.refuse", stand.home)
        return ["answer", say, refusal, effects]

    def _kept(self, value: dict[str, Any]) -> list[Any]:
        """The effect that keeps what was typed, if it is to be kept. Raises Problem."""
        name, longest = str(value.get("keep", "")), str(value.get("longest", LONGEST))
        if not name:
            if "longest" in value:
                raise Problem("longest: says how much of a line is kept, and this keeps nothing; give keep: too")
            return []
        owner, _, attribute = name.rpartition(".")
        attributes = self.compiler.symbols.attributes
        found = attributes.of(owner, attribute)
        if found is None or found.sort != "word" or found.settled:
            near = attributes.near(owner, attribute)
            raise Problem(f"keep: wants an attribute that is a word, as in facts: {{sitter: somebody}}; {name}{near}")
        if not longest.isdecimal() or not 0 < int(longest) <= MOST:
            raise Problem(f"longest: is a number of characters, up to {MOST}")
        attributes.open.add((owner, attribute))
        self.kept[name] = None
        return [["keep", owner, attribute, int(longest)]]

    def _node(self, node: str, stand: Stand) -> str:
        if not stand.scene:
            raise Problem("to: leads from one node of a scene to another, and this is no node's")
        nodes = self.compiler.pack.scenes[stand.scene].nodes
        if node != END and node not in nodes:
            raise Problem(f"the scene has no node {node}{did_you_mean(node, [*nodes, END])}")
        return node

    # -- talk ----------------------------------------------------------------------------------------------------

    def raise_with(self, person: str, form: schema.Addressed, where: Path, home: str, page: int = -1) -> None:
        """What can be asked of a person, told to them or shown to them, and TALK TO."""
        stand = Stand(person, it=person, home=home)
        for how in RAISING:
            for key, value in getattr(form, how).items():
                spot = (*where, how, key)
                name = self._name(f"{person}/{how}", key, page)
                self.subject(person, how, listed(key), name, self.answer(value, spot, name, stand), page)
        if form.talk:
            name = self._name(person, "talk", page)
            self.subject(person, "talk", [], name, self.answer(form.talk, (*where, "talk"), name, stand), page)

    def subject(self, person: str, how: str, names: list[str], name: str, tree: Any, page: int = -1) -> None:
        """Note one thing that can be raised with a person, under all its names. What a thing is called besides is for
        whoever asks to know of it: the parser finds the thing, and the thing its subject."""
        words: set[str] = set()
        ids: list[str] = []
        for one in names:
            if found := self.compiler.find(one, "thing"):
                ids.append(found)
            words.add(" ".join(words_of(one.replace("_", " "))))
            if one in self.compiler.pack.facts:
                words.update(" ".join(words_of(n)) for n in listed(self.compiler.pack.facts[one].aka))
        about = names[0].replace("_", " ") if names else ""
        self.raised.setdefault(person, []).append(
            {"id": name, "how": how, "about": about, "words": sorted(words), "ids": ids, "answer": tree}
            | ({"page": page} if page >= 0 else {})
        )


def _keeps(tree: Any) -> bool:
    return any(effect[0] == "keep" for leaf in leaves(tree) for effect in leaf[3])


def _check_sitters(by: Any, effects: list[Any]) -> None:
    """See that nobody would learn anything by doing what nobody in the story does. Raises Problem."""
    if by != SITTER:
        raise Problem(f"by: is {SITTER}, for what nobody in the story does; this says {by}")
    if taught := [e[1] for e in effects if e[0] in ("learn", "aloud") and e[2] is None]:
        raise Problem(
            f"nobody does this, so nobody learns {taught[0]} by it; say who does: {{learn: {taught[0]}, by: …}}"
        )


def counted(tree: Any, keys: tuple[str, ...]) -> Any:
    """An answer's tree in which the words of every `first` count as read by it. Raises Problem where it has none."""
    if tree is None:
        return None
    match tree[0]:
        case "answer":
            _, say, refusal, effects = tree
            if keys and say is None and refusal is None:
                raise Problem("first is known by its words, and this has none")
            for key in keys:
                say = say and ["counted", key, say]
                refusal = refusal and ["counted", key, refusal]
            return ["answer", say, refusal, effects]
        case "by":
            return ["by", {who: counted(t, keys) for who, t in tree[1].items()}]
        case "if":
            return [*tree[:2], *(counted(t, keys) for t in tree[2:])]
        case _:
            _, key, (first, again) = tree
            return ["list", key, [counted(first, (key, *keys)), counted(again, keys)]]


def speakers(tables: Mapping[str, Mapping[str, list[Any]]]) -> dict[str, dict[str, list[str]]]:
    """Before and after a command, by action, the owners whose tables have a row about it."""
    found: dict[str, dict[str, list[str]]] = {"on": {}, "after": {}}
    for when, actions in found.items():
        for owner, table in tables.items():
            for action in dict.fromkeys(row[0] for row in table[when]):
                actions.setdefault(action, []).append(owner)
    return found
