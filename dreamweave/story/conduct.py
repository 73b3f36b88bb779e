"""What happens: rules, topics, beats, library lines and hours, compiled; and the whole story's tree put together."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import msgspec

from dreamweave.record import Value
from dreamweave.story import placing, schema
from dreamweave.story.compiler import PARAMETERS, Compiler, listed
from dreamweave.story.declarations import check_ids, check_words
from dreamweave.story.diagnostics import PackError, did_you_mean
from dreamweave.story.loader import Path, Source
from dreamweave.story.model import BODY
from dreamweave.story.naming import identifier, words_of
from dreamweave.story.places import SHORT, WAYS, Places, require_rooms
from dreamweave.story.prose import ELSE
from dreamweave.story.scenes import scene_rules, scene_trees

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORMAT = 1
LITTLE = frozenset("on in into to at with from about for under behind as off through onto up down".split())


class Library(Value):
    """What the layers above lend the compiler: their lines, their actions and their grammar."""

    lines: Mapping[str, str]
    actions: frozenset[str]
    grammar: Callable[[Mapping[str, list[str]]], Any]
    families: Mapping[str, str]


class Conduct:
    """Compiles the moving parts of a pack."""

    def __init__(self, compiler: Compiler, library: Library) -> None:
        self.compiler, self.library, self.pack = compiler, library, compiler.pack
        verbs = {action: listed(lines) for action, lines in self.pack.verbs.items()}
        compiled = compiler.checked(("verbs",), library.grammar, verbs)
        self.grammar: dict[str, Any] = compiled or {"lines": "", "first": {}, "literal": ""}

    def action_of(self, verb: str) -> str:
        """The action a verb of the language belongs to: `pay` is give, `catch` is take; the word itself otherwise."""
        if verb in self.library.actions or verb not in self.grammar["first"]:
            return verb
        line = self.grammar["lines"].split("\n")[int(self.grammar["first"][verb].split(" ")[0])]
        return line.split(" ")[0]

    def _row(self, section: str, i: int) -> Path:
        return (section, self.compiler.row_numbers.get(section, [])[i])

    def pattern(self, text: str, where: Path) -> tuple[str, str, str, tuple[str, ...]] | None:
        """`put * in bell` as (action, noun, second, words)."""
        tokens = str(text).split()
        if not tokens:
            self.compiler.source.mistake(where, "a rule says on: or after: which command")
            return None
        action = "*" if tokens[0] in ("any", "*") else self.action_of(tokens[0])
        if action != "*" and action not in self.library.actions:
            near = did_you_mean(action, self.library.actions)
            self.compiler.source.mistake(where, f"there is no action {action}{near}")
            return None
        nouns: list[str] = []
        words: list[str] = []
        for token in tokens[1:]:
            found = self.compiler.find(token, "thing")
            if token == "*" or found:
                nouns.append(found or token)
            elif SHORT.get(token, token) in WAYS and action == "go":
                words.append(SHORT.get(token, token))
            elif token not in LITTLE:
                if "_" in token or action in ("take", "drop", "put", "open", "close", "examine", "wake"):
                    near = self.compiler.near(token, "thing")
                    self.compiler.source.mistake(where, f"nothing is called {token}{near}")
                    return None
                words.append(token.lower())
        noun, second = (*nouns, "", "")[:2]
        return action, noun, second, tuple(words)

    def rules(
        self, rows: list[schema.RuleForm], section: str, within: str = "", place: tuple[Path, str] | None = None
    ) -> list[dict[str, Any]]:
        """Rules, one row for each pattern. within: the dream they belong to; place: where they stand and what their
        texts are called, when they are a scene's."""
        out: list[dict[str, Any]] = []
        for i, rule in enumerate(rows):
            where = self._row(section, i) if section else ("dreams", within, "rules", i)
            key = f"{within or 'rule'}.rule{i}"
            if place:
                where, key = (*place[0], "ways", i), f"{place[1]}.way{i}"
            when, patterns = ("on", rule.on) if rule.on else ("after", rule.after)
            who, room = self._named(rule.who, "person", where), self._named(rule.where, "thing", where)
            need = self.compiler.condition(rule.need, where)
            refusal = self.compiler.text(rule.refuse, where, f"{key}.refuse", room)
            say = self.compiler.text(rule.say, where, f"{key}.say", room)
            effects = self.compiler.effects(rule.do, where, key)
            if not (rule.refuse or rule.say or rule.do):
                self.compiler.source.mistake(where, "this rule does nothing: give it refuse:, say: or do:")
            for j, one in enumerate(listed(patterns) or [""]):
                parsed = self.pattern(one, where)
                if parsed is None:
                    continue
                action, noun, second, words = parsed
                weight = 8 * (noun not in ("", "*")) + 8 * (second not in ("", "*")) + 8 * bool(words)
                weight += 3 * bool(who) + 2 * bool(room) + (need is not None) * (2 + str(need).count("[")) // 2
                weight += -20 * (action == "*") + (noun == "*") + (second == "*") + 16 * bool(within)
                out.append({
                    "when": when, "action": action, "noun": noun, "second": second, "topic": list(words), "who": who,
                    "where": room, "need": need, "refusal": refusal, "say": say, "effects": effects,
                    "weight": weight, "id": f"{key}.{j}", "within": within,
                })  # fmt: skip
        return out

    def _named(self, name: str, kind: str, where: Path) -> str:
        if not name:
            return ""
        found = self.compiler.find(name, kind)
        if not found:
            self.compiler.source.mistake(where, f"no {kind} is called {name}{self.compiler.near(name, kind)}")
        return found

    def topics(self) -> list[dict[str, Any]]:
        """Topics, one row for each person and way of raising them."""
        out: list[dict[str, Any]] = []
        for i, topic in enumerate(self.pack.topics):
            where = self._row("topics", i)
            how = next((h for h in ("ask", "tell", "show", "talk") if getattr(topic, h)), "")
            if not how:
                self.compiler.source.mistake(where, "a topic says whom: ask:, tell:, show: or talk:")
                continue
            names = listed(topic.about)
            person = self._person(getattr(topic, how), where)
            words: set[str] = set()
            for name in names:
                found = self.compiler.find(name, "thing")
                words.update(self.compiler.entities[found]["nouns"] if found else [])
                words.add(" ".join(words_of(name.replace("_", " "))))
                if name in self.pack.facts:
                    words.update(" ".join(words_of(n)) for n in listed(self.pack.facts[name].aka))
            need = self.compiler.condition(topic.need, where)
            who = self._named(topic.who, "person", where)
            effects = self.compiler.effects(topic.do, where, f"topic{i}")
            for fact in listed(topic.learn):
                if not self.compiler.find(fact, "known"):
                    self.compiler.source.mistake(where, f"no fact is called {fact}{self.compiler.near(fact, 'known')}")
                effects.append(["learn", fact, None, ["id", person]])
            about = names[0] if names else ""
            out.append({
                "id": f"{person}.{identifier(about) if about else how}.{i}", "person": person, "how": how,
                "about": about.replace("_", " "), "words": sorted(words), "who": who, "need": need,
                "say": self.compiler.text(topic.say, where, f"topic{i}.say"), "effects": effects,
                "weight": 4 * bool(who) + (need is not None) * (2 + str(need).count("[")),
            })  # fmt: skip
        return out

    def _person(self, name: str, where: Path) -> str:
        """Whoever a topic is raised with; some crowds are things."""
        found = self.compiler.find(name, "thing")
        if not found:
            near = self.compiler.near(name, "person")
            self.compiler.source.mistake(where, f"nobody is called {name}{near}")
        return found

    def beats(self) -> list[dict[str, Any]]:
        """The plot's steps, in the order they are written."""
        out: list[dict[str, Any]] = []
        for id, beat in self.pack.beats.items():
            where: Path = ("beats", id)
            for need in beat.needs:
                if need not in self.pack.beats:
                    near = did_you_mean(need, self.pack.beats)
                    self.compiler.source.mistake((*where, "needs"), f"no beat is called {need}{near}")
            self._readers(beat.aim, (*where, "aim"))
            self._readers(beat.think, (*where, "think"))
            out.append({
                "id": id, "name": beat.name or id, "needs": beat.needs,
                "done": self.compiler.condition(beat.done, (*where, "done")),
                "aim": {w: self.compiler.text(t, (*where, "aim"), f"{id}.aim.{w}") for w, t in beat.aim.items()},
                "think": {
                    w: [self.compiler.text(t, (*where, "think"), f"{id}.think.{w}.{i}") for i, t in enumerate(texts)]
                    for w, texts in beat.think.items()
                },
                "then": self.compiler.effects(beat.then, where, f"{id}.then"),
            })  # fmt: skip
        return out

    def _readers(self, table: Mapping[str, Any], where: Path) -> None:
        for who in table:
            if who not in self.compiler.readers | {"all"}:
                near = did_you_mean(who, self.compiler.readers)
                self.compiler.source.mistake((*where, who), f"no protagonist is called {who}{near}")

    def texts(self) -> None:
        """Each named text by itself, so that one nobody quotes is read too."""
        for name, value in self.pack.texts.items():
            where: Path = ("texts", name)
            if not name.isidentifier():
                self.compiler.source.mistake(where, f"a text's name is one word, for braces; {name} is none")
            if name in PARAMETERS or name in self.compiler.entities:
                self.compiler.source.mistake(where, f"{{{name}}} means something else already")
            self.compiler.text(value, where, f"texts.{name}")

    def lines(self) -> dict[str, Any]:
        """The library's lines, with the pack's own laid over them by protagonist."""
        table: dict[str, dict[str, Any]] = {}
        for key, words in self.library.lines.items():
            table[key] = {"": self.compiler.text(words, (), f"line.{key}")}
        for key, value in self.pack.lines.items():
            if key not in table:
                near = did_you_mean(key, self.library.lines)
                self.compiler.source.mistake(("lines", key), f"the library has no line {key}{near}")
                continue
            by = value if isinstance(value, dict) and set(value) <= self.compiler.readers | ELSE else {"all": value}
            for who, words in by.items():
                reader = "" if who in ELSE else who
                table[key][reader] = self.compiler.text(words, ("lines", key), f"line.{key}.{who}")
        return table


def _parted(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """Entities apart from their bodies, which are decoded late."""
    bodies = {row["id"]: {k: row[k] for k in sorted(BODY) if k in row} for row in rows}
    return [{k: v for k, v in row.items() if k not in BODY} for row in rows], bodies


def _grouped(rows: list[dict[str, Any]], key: Callable[[dict[str, Any]], str]) -> dict[str, list[dict[str, Any]]]:
    """Rows by key, the heaviest first; of equals, the one written last."""
    out: dict[str, list[dict[str, Any]]] = {}
    latest_first = rows[::-1]
    for row in sorted(latest_first, key=lambda r: -r["weight"]):
        out.setdefault(key(row), []).append(row)
    return out


def compile_story(source: Source, library: Library) -> dict[str, Any]:
    """The compiled tree of a pack. Raises PackError with every mistake found in it."""
    compiler = Compiler(source)
    compiler.checked((), require_rooms, compiler)
    check_ids(compiler)
    check_words(compiler)
    places = Places(compiler)
    places.gather()
    places.compile()
    conduct = Conduct(compiler, library)
    pack, meta = compiler.pack, compiler.pack.story or schema.Meta(title="")
    rules = conduct.rules(pack.rules, "rules")
    for id, dream in pack.dreams.items():
        compiler.within = id
        rules += conduct.rules(dream.rules, "", within=id)
    compiler.within = ""
    rules += scene_rules(compiler, conduct)
    conduct.texts()
    first = meta.first or next(iter(pack.protagonists), "")
    facts = {**places.facts, ("story", "focus"): first, ("story", "turn"): 0}
    facts["story", "max_score"] = meta.max_score
    for id, player in pack.protagonists.items():
        for known in player.knows:
            if not compiler.find(known, "known"):
                near = compiler.near(known, "known")
                source.mistake(("protagonists", id, "knows"), f"no fact is called {known}{near}")
            facts[id, "knows", known] = ("", 0)
    for who, player in pack.protagonists.items():
        if (who, "in") not in facts:
            source.mistake(("protagonists", who), f"{player.name} is nowhere: give in: a room")
    beats = conduct.beats()
    hours = [{"name": h.name, "need": compiler.condition(h.need, ("hours", i))} for i, h in enumerate(pack.hours)]
    placing.check(compiler, facts, beats, hours)
    entities, bodies = _parted(list(compiler.entities.values()))
    tree: dict[str, Any] = {
        "format": FORMAT,
        "id": meta.id_ or identifier(meta.title),
        "title": meta.title, "by": meta.by, "blurb": meta.blurb,
        "protagonists": [
            {"id": id, "name": p.name, "full": p.full or p.name, "glyph": p.glyph, "ascii": p.ascii, "form": p.form,
             "faculty": p.faculty, "colours": p.colours}
            for id, p in pack.protagonists.items()
        ],
        "rules": _grouped(rules, lambda r: f"{r['when']} {r['action']}"),
        "topics": _grouped(conduct.topics(), lambda t: t["person"]),
        "beats": beats,
        "knowledge": {
            id: {"text": compiler.text(k.text, ("facts", id), f"fact.{id}"), "about": listed(k.about),
                 "words": sorted({" ".join(words_of(n)) for n in [id, *listed(k.aka)]})}
            for id, k in pack.facts.items()
        },
        "lines": conduct.lines(),
        "dreams": {id: places.dream_tree(id, dream) for id, dream in pack.dreams.items()},
        "grammar": conduct.grammar,
        "families": dict(library.families),
        "scenes": scene_trees(compiler),
        "vocabulary": places.vocabulary(),
        "backdrops": places.backdrops,
        "opening": {
            "before": compiler.text(meta.opening, ("story", "opening"), "opening.before"),
            "after": compiler.text(meta.lead, ("story", "lead"), "opening.after"),
        },
        "hours": hours,
        "weaves": pack.weaves, "opposites": pack.opposites,
        "entities": entities,
        "bodies": bodies,
        "facts": [[list(k), v] for k, v in facts.items()],
        "counted": list(compiler.composer.counted),
    }  # fmt: skip
    for owner, attribute, word, where, place in compiler.symbols.asked:
        if wrong := compiler.symbols.attributes.never_given(owner, attribute, word):
            source.mistake(source.locate(where, *place), wrong)
    if source.mistakes:
        raise PackError(source.mistakes)
    tree["hash"] = blake2b(msgspec.json.encode(tree, order="sorted"), digest_size=16).hexdigest()
    return tree
