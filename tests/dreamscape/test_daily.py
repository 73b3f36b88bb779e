"""The dream of the day: found for a date, played in a story of its own, counted against par, and put into words."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dreamweave import cli, locations
from dreamweave.desk import story_of
from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.daily import Sleep, of_date, of_seed
from dreamweave.dreamscape.generator import GRADES, best
from dreamweave.dreamscape.model import Label
from dreamweave.dreamscape.play import Dreamscape
from dreamweave.pages import page
from dreamweave.session import Session
from dreamweave.session.alone import Alone
from dreamweave.session.library import library
from dreamweave.story.conduct import compile_story
from dreamweave.story.loader import Source
from dreamweave.story.model import Story
from dreamweave.tools.alone import DREAM, story_of_dream

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def base() -> Story:
    return story_of("somebodys")


@pytest.fixture(scope="module")
def sleep(base: Story) -> Sleep:
    return of_date(DAY, Lore.of(base))


@pytest.fixture(scope="module")
def alone(base: Story, sleep: Sleep) -> Story:
    return story_of_dream(base, sleep)


def opened(story: Story) -> Session:
    """The dream begun."""
    session = Session(story)
    Alone(session)
    session.lay_down(DREAM)
    session.opening()
    return session


def typed(session: Session, line: str) -> str:
    """What comes of a line, as it is printed."""
    return "\n".join(page(turn.passages) for turn in session.submit(line).turns)


def commands(story: Story, sleep: Sleep) -> list[str]:
    """The shortest plan as it is typed."""
    scape = Dreamscape(story, DREAM)
    rows: list[str] = []
    actor = scape.puzzle.who[0]
    for who, action, *nouns in sleep.found.plan:
        if who != actor:
            rows.append(story.protagonists[who].name)
            actor = who
        noun, second, topic = (word.replace("dream.", f"{DREAM}.") for word in nouns)
        rows.append(scape.command(Label(who, action, noun, second, topic)))
    return rows


def test_a_day_has_its_number_its_grade_and_its_dream(base: Story, sleep: Sleep) -> None:
    assert (sleep.title, sleep.when) == ("Somebody's No. 328", "24 November 2026")
    assert sleep.found.grade == "nap"
    assert of_date(DAY, Lore.of(base)) == sleep
    assert of_date(DAY + timedelta(1), Lore.of(base)).found.tree != sleep.found.tree


def test_an_easier_dream_will_do_when_there_is_none(base: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(GRADES, "long night", GRADES["long night"].replace(least=90, most=99))
    monkeypatch.setattr("dreamweave.dreamscape.generator.MOST", 3)
    tried: list[int] = []
    assert best("easier", Lore.of(base), "long night", tried.append).grade == "night"
    assert tried == list(range(1, len(tried) + 1))


def test_the_plan_as_it_is_typed_wakes_the_sleeper_at_par(alone: Story, sleep: Sleep) -> None:
    session = opened(alone)
    told = [typed(session, line) for line in commands(alone, sleep)]
    par, switches = sleep.found.optimal, sleep.found.switches
    said = f"{switches} switch{'es' * (switches > 1)}"
    result = f"Somebody's No. 328, 24 November 2026: {par} turns (par {par}), no hints, {said}"
    assert told[-1].endswith(f"[Par. To pass on: {result}]")
    assert not any(word in result for word in words_of(sleep))


def words_of(sleep: Sleep) -> set[str]:
    """What a result must not give away."""
    tree = sleep.found.tree
    return {row["name"].rpartition(" ")[2] for part in ("shards", "motifs", "people") for row in tree[part].values()}


def test_undo_gives_turns_back_and_hints_are_kept(alone: Story, sleep: Sleep) -> None:
    session = opened(alone)
    plan = commands(alone, sleep)
    for line in plan[: 1 + (plan[0] in {p.name for p in alone.protagonists.values()})]:
        typed(session, line)
    typed(session, "think")
    assert "1 turn so far" in typed(session, "score").lower()
    typed(session, "look")
    typed(session, "undo")
    assert "no turns so far" in typed(session, "score").lower()
    assert "1 hint" in typed(session, "score")
    told = [typed(session, line) for line in plan]
    par = sleep.found.optimal
    assert f"{par} turns (par {par}), 1 hint, " in told[-1]


def test_a_hint_that_says_nothing_new_is_counted_once(base: Story) -> None:
    session = opened(story_of_dream(base, of_date(date(2027, 1, 6), Lore.of(base))))
    assert typed(session, "think") == typed(session, "think")
    assert "1 hint" in typed(session, "score")
    other = next(p for p in session.story.protagonists.values() if p.id != session.focus)
    typed(session, other.name)
    assert len({typed(session, "think") for _ in range(3)}) == 3
    assert "4 hints" in typed(session, "score")


def test_the_sleeper_is_not_said_to_be_awake(alone: Story, sleep: Sleep) -> None:
    session = opened(alone)
    sleeper = sleep.found.tree["people"]["sleeper"]
    session.state.put((session.focus, "shard", DREAM), f"{DREAM}.{sleeper['in']}")
    name = sleeper["name"]
    assert f"says {name}, and goes on not being awake" in typed(session, f"wake {name}")


def test_the_echo_of_a_thing_is_seen_where_it_is(base: Story) -> None:
    sleep = of_date(date(2027, 1, 5), Lore.of(base))
    story = story_of_dream(base, sleep)
    [thing] = sleep.found.tree["options"]["echoes"]
    name = sleep.found.tree["motifs"][thing]["name"]
    session = opened(story)
    who = next(iter(story.protagonists))
    typed(session, story.protagonists[who].name)
    here = session.state.text(who, "shard", DREAM)
    assert name not in typed(session, "look")
    session.state.put((f"{DREAM}.{thing}", "echo"), here)
    assert name in typed(session, "look")


def test_turns_are_counted_and_glances_are_not(alone: Story) -> None:
    session = opened(alone)
    for line in ("look", "inventory", "examine me", "dream", "jump", "go up"):
        typed(session, line)
    assert "no turns so far" in typed(session, "score").lower()
    scape = Dreamscape(alone, DREAM)
    who = next(w for w in scape.puzzle.who if any(x.action == "go" for x in scape.open(w, session.state)))
    typed(session, alone.protagonists[who].name)
    for _ in range(2):
        typed(session, scape.command(next(x for x in scape.open(who, session.state) if x.action == "go")))
    assert "2 turns so far" in typed(session, "score")


def test_every_noun_of_every_place_can_be_examined(alone: Story, sleep: Sleep) -> None:
    for who in sleep.found.tree["who"]:
        for shard, row in sleep.found.tree["shards"].items():
            session = opened(alone)
            session.state.put((who, "shard", DREAM), f"{DREAM}.{shard}")
            typed(session, alone.protagonists[who].name)
            for names in row["scenery"]:
                for name in names.split(" | "):
                    assert "[I" not in (told := typed(session, f"examine {name}")), f"{name} in {shard}: {told}"


def test_a_place_is_not_the_same_to_two_people(alone: Story, sleep: Sleep) -> None:
    for row in sleep.found.tree["shards"].values():
        assert len(set(row["text"].values())) == len(sleep.found.tree["who"])


def test_the_want_is_told_by_the_sleeper_and_is_an_aim(alone: Story, sleep: Sleep) -> None:
    session = opened(alone)
    wish = sleep.found.tree["people"]["sleeper"]["talk"]
    assert typed(session, "aims") == wish
    assert wish in page(opened_page(alone))


def opened_page(story: Story) -> list[Any]:
    """The first page."""
    session = Session(story)
    Alone(session)
    session.lay_down(DREAM)
    return session.opening()


def test_a_dream_by_number_is_a_story_of_those_who_are_in_it(base: Story) -> None:
    sleep = of_seed(2, Lore.of(base), "night")
    story = story_of_dream(base, sleep)
    assert (sleep.title, sleep.when) == ("Somebody's, seed 2", "")
    assert list(story.protagonists) == [p for p in base.protagonists if p in sleep.found.tree["who"]]
    assert Dreamscape(story, DREAM).puzzle.who == tuple(sleep.found.tree["who"])


def test_a_printed_pack_can_be_put_into_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["generate", "--seed", "4", "--grade", "nap", "--pack"]) == cli.DONE
    printed = json.loads(capsys.readouterr().out)
    source = Source("pack")
    people = {"elysia": "tune", "thorin": "ground", "kavi": "weave", "lyra": "name"}
    source.data = {
        "story": {"title": "T"},
        "rooms": {"hall": {"name": "Hall", "text": "A hall."}},
        "protagonists": {who: {"name": who.title(), "faculty": f, "in": "hall"} for who, f in people.items()},
        **printed,
    }
    story = Story(compile_story(source, library()))
    assert list(story.dreams) == ["g4_1"]


def test_generate_prints_lines_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["generate", "--seed", "4", "--grade", "nap"]) == cli.DONE
    assert capsys.readouterr().out.startswith("4.1 Somebody's ")
    assert cli.run(["generate", "--seed", "4", "--grade", "nap", "--json"]) == cli.DONE
    row = json.loads(capsys.readouterr().out)["dreams"][0]
    assert row["optimal"] == len(row["plan"])
    assert row["dream"]["wants"]


def test_the_command_line_plays_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(locations, "saves", lambda folder="": str(tmp_path))
    script = tmp_path / "script"
    script.write_text("score\n")
    with script.open() as lines:
        monkeypatch.setattr("sys.stdin", lines)
        assert cli.run(["dream", "--date", "2026-11-24", "--plain"]) == cli.DONE
    told = capsys.readouterr().out
    assert told.startswith("Somebody's No. 328, 24 November 2026\n")
    assert "par is" in told
    assert cli.run(["dream", "--date", "yesterday", "--plain"]) == cli.WRONG
    assert "yesterday is no day" in capsys.readouterr().err


@pytest.mark.campaign
def test_sixty_days(base: Story) -> None:
    for n in range(60):
        sleep = of_date(DAY + timedelta(n), Lore.of(base))
        story = story_of_dream(base, sleep)
        session = opened(story)
        told = [typed(session, line) for line in commands(story, sleep)]
        assert "[Par. To pass on: " in told[-1], sleep.when


def test_every_place_that_dream_names_can_be_spoken_of_and_a_bare_name_goes_there(alone: Story) -> None:
    session = opened(alone)
    shards = {id: alone.entities[id].name for id in alone.dreams[DREAM]["shards"]}
    for name in shards.values():
        assert "do not know" not in typed(session, f"go to {name.lower()}")
    here = session.world.standpoint(session.focus)
    near = next(e.to for e in alone.entities[here].exits)
    turn = session.submit(shards[near].lower()).turns[0]
    assert turn.reading is not None
    assert (turn.reading.action, turn.reading.way) == ("go", near)


def test_naming_says_what_the_thing_is(base: Story) -> None:
    sleep = of_date(date(2027, 1, 15), Lore.of(base))
    assert sleep.found.theme == "mask and weave"
    story = story_of_dream(base, sleep)
    session = opened(story)
    tree = sleep.found.tree
    thing, row = next((id, row) for id, row in tree["motifs"].items() if row.get("mask"))
    namer = next(who for who in tree["who"] if story.protagonists[who].faculty == "name")
    where = session.state.text(f"{DREAM}.{thing}", "in")
    session.state.put((namer, "shard", DREAM), where)
    typed(session, story.protagonists[namer].name)
    assert row["name"] not in typed(session, "look")
    assert row["name"].split()[-1] in typed(session, f"name {row['mask'].split(maxsplit=1)[-1]}")
