"""The old lists, `rules:` and `topics:`, laid into the tables of what they name, until no pack has them."""

from __future__ import annotations

from typing import Any

from dreamweave.story import schema
from dreamweave.story.compiler import listed
from dreamweave.story.loader import Path
from dreamweave.story.naming import identifier
from dreamweave.story.tables import Stand, Tables


def lay_rules(tables: Tables, rows: list[schema.RuleForm], within: str = "") -> None:
    """Rules, each laid under what it is about; of those that name as much, the one that asks more comes first, then
    the one written last."""
    compiler = tables.compiler
    numbered: list[tuple[int, int, schema.RuleForm, Any, Path]] = []
    for i, rule in enumerate(rows):
        where: Path = ("dreams", within, "rules", i)
        if not within:
            where = ("rules", compiler.row_numbers.get("rules", [])[i])
        need = compiler.condition(rule.need, where)
        asked = 3 * bool(rule.who) + 2 * bool(rule.where) + (need is not None) * (2 + str(need).count("[")) // 2
        numbered.append((-asked, -i, rule, need, where))
    numbered.sort(key=lambda r: r[:2])
    for _, i, rule, need, where in numbered:
        when, patterns = ("on", rule.on) if rule.on else ("after", rule.after)
        who, room = _named(tables, rule.who, where), _named(tables, rule.where, where)
        parts = {"refuse": rule.refuse, "say": rule.say, "do": rule.do}
        value = {k: v for k, v in parts.items() if v}
        if not value:
            compiler.source.mistake(where, "this rule does nothing: give it refuse:, say: or do:")
            continue
        name = f"{within or 'rule'}.rule{-i}"
        tree = tables.answer(value, where, name, Stand("story", home=room))
        if need is not None:
            tree = ["if", need, tree, None]
        for one in listed(patterns) or [""]:
            parsed = compiler.checked(where, tables.pattern, one, Stand("story"))
            if parsed:
                nouns = [n for n in parsed[1:3] if n not in ("", "*")]
                owner = within or (*nouns, room, who, "story")[0] or who or "story"
                stand = Stand(owner, place=room, actor=who)
                tables.lay(when, [one], tree, where, stand)


def _named(tables: Tables, name: str, where: Path) -> str:
    found = tables.compiler.find(name, "thing") if name else ""
    if name and not found:
        tables.compiler.source.mistake(where, f"nothing is called {name}{tables.compiler.near(name, 'thing')}")
    return found


def lay_topics(tables: Tables) -> None:
    """Topics, each laid under its person."""
    compiler = tables.compiler
    numbered: list[tuple[int, int, schema.TopicForm, Any, Path]] = []
    for i, topic in enumerate(compiler.pack.topics):
        where: Path = ("topics", compiler.row_numbers.get("topics", [])[i])
        need = compiler.condition(topic.need, where)
        asked = 4 * bool(topic.who) + (need is not None) * (2 + str(need).count("["))
        numbered.append((-asked, -i, topic, need, where))
    numbered.sort(key=lambda r: r[:2])
    for _, i, topic, need, where in numbered:
        how = next((h for h in ("ask", "tell", "show", "talk") if getattr(topic, h)), "")
        if not how:
            compiler.source.mistake(where, "a topic says whom: ask:, tell:, show: or talk:")
            continue
        person = compiler.find(getattr(topic, how), "thing")
        if not person:
            near = compiler.near(getattr(topic, how), "person")
            compiler.source.mistake(where, f"nobody is called {getattr(topic, how)}{near}")
            continue
        value = {k: v for k, v in {"say": topic.say, "do": topic.do, "learn": topic.learn}.items() if v}
        tree = tables.answer(value, where, f"topic{i}", Stand(person, it=person)) if value else None
        if need is not None:
            tree = ["if", need, tree, None]
        if topic.who:
            tree = ["by", {topic.who: tree}]
        names = listed(topic.about)
        about = identifier(names[0]) if names else how
        tables.subject(person, how, names, f"{person}.{about}.{-i}", tree)
