"""Laws of the language: any text is answered in bounded time, completions parse, nothing unmet is named."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dreamweave.language import Language
from dreamweave.language import refusals as no
from dreamweave.language.grammar import ACTION_NAMES, FAMILY, compile_grammar
from dreamweave.story.model import Story
from tests.effort import at_most
from tests.language.world import LANGUAGE, STORY, fake_scope

UNMET = ("coin", "gold", "idol", "jade", "vault", "obsidian", "orrery", "tansy")
WORDS = (
    "take put lamp box red blue and , the all but in on from of bob's bob ask about . then it him both two second"
    ' "go" n north as ben to with x give me my his what is say wexdro idol orrery coin \' ? ! 12 either except one'
).split()


def read(line: str) -> list[str]:
    """The kinds and messages of all that a line leads to."""
    scope = fake_scope(it=("lamp",))
    found: list[str] = []
    for clause in LANGUAGE.split(line):
        text, turns = clause.text, 0
        while turns == 0 or (text and turns < 300):
            outcome = LANGUAGE.parse(text, scope)
            assert outcome.readings or outcome.refusal or outcome.question
            assert len(outcome.rest) < len(text) or not outcome.rest
            for reading in outcome.readings:
                assert reading.action in ACTION_NAMES
            if outcome.refusal is not None:
                assert outcome.refusal.kind in no.KINDS
                assert 0 <= outcome.refusal.start <= outcome.refusal.end <= len(text)
                if outcome.refusal.suggestion:
                    again = LANGUAGE.parse(outcome.refusal.suggestion, scope)
                    assert again.readings or again.question
            found.append(outcome.message)
            text, turns = outcome.rest, turns + 1
    return found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
def test_any_text_is_answered(line: str) -> None:
    read(line)


@settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_words_are_answered_without_naming_what_is_unmet(line: str) -> None:
    for message in read(line):
        for word in UNMET:
            assert word not in message.lower().replace(f'"{word}"', "") or word in line


@pytest.mark.parametrize(
    "line",
    [
        "x" * 1_000_000, "," * 10_000, "and " * 10_000, "take " + "lamp, " * 80, "n and " * 83, "take " + "in " * 160,
        '"' * 500, "a " * 250, "ask bob about a and " * 25, "take the " * 60, "bob's " * 80, "all but " * 60,
        "give " + "lamp " * 95, "n. " * 160, "e\u0301\u0323" * 160, "say " + "to bob " * 70, "1 " * 250,
        "x " + "z" * 490,
        "tell bob to " * 40, "please " * 70, "bob, " * 99,
    ],
    ids=lambda line: f"{line[:14]!r} x{len(line)}",
)  # fmt: skip
def test_long_line_is_answered_with_little_work(line: str) -> None:
    with at_most(10_000_000):
        read(line)


def test_line_over_the_limits_is_refused_with_the_reason() -> None:
    scope = fake_scope()
    for line, kind in (("x" * 501, no.LINE_TOO_LONG), ("n." * 21, no.TOO_MANY_COMMANDS), ("", no.EMPTY)):
        (clause,) = LANGUAGE.split(line)
        refusal = LANGUAGE.parse(clause.text, scope).refusal
        assert refusal is not None
        assert refusal.kind == kind


def test_twenty_commands_are_allowed() -> None:
    assert len(LANGUAGE.split("n." * 20)) == 20


PREFIXES = ["", "t", "ta", "take", "take ", "take l", "take lamp ", "put lamp ", "put lamp in", "put lamp in ", "x",
            "x ",
            "x red", "ask", "ask bob", "ask bob about ", "ask bob about b", "tune sphere to ", "go ", "g", "be ", "b",
            "wea", "give lamp to ", "idol", "take i", "x co", "unlock blue box with "]  # fmt: skip


@pytest.mark.parametrize("prefix", PREFIXES)
def test_completions_parse_continue_the_prefix_and_name_nothing_unmet(prefix: str) -> None:
    scope = fake_scope()
    found = LANGUAGE.complete(prefix, scope)
    assert len(found) <= 12
    assert len(set(found)) == len(found)
    for line in found:
        assert line.startswith(prefix)
        assert LANGUAGE.parse(line, scope).readings
        assert not any(word in line.split() for word in UNMET)


@pytest.mark.parametrize(
    ("prefix", "wanted"),
    [
        ("ta", "take brass lamp"), ("take l", "take letter"), ("x red", "x red box"),
        ("ask bob about b", "ask bob about broom"),
        ("tune sphere to ", "tune sphere to alpha"), ("go ", "go north"), ("no", "north"), ("be ", "be ben"),
        ("put lamp in ", "put lamp in red box"), ("open b", "open blue box"), ("take lam", "take lamp"),
        ("give hat to ", "give hat to bob"),
    ],
)  # fmt: skip
def test_completion_offers(prefix: str, wanted: str) -> None:
    assert wanted in LANGUAGE.complete(prefix, fake_scope(held=["lamp"] if prefix == "put lamp in " else []))


def test_authors_verb_is_understood_and_not_given_away() -> None:
    grammar = compile_grammar({"unsay": ["unsay {topic}", "(take|get) back {things}"]})
    language = Language(Story({**STORY.tree, "grammar": grammar}))
    scope = fake_scope()
    reading = language.parse("unsay the lamp", scope).readings[0]
    assert (reading.action, reading.topic) == ("unsay", "lamp")
    assert language.parse("take back lamp", scope).readings[0].action == "unsay"
    assert not any("unsay" in line for line in language.complete("uns", scope))


@pytest.mark.parametrize("line", ["{thing} on", "put {nonsense}", "take {red thing}"])
def test_authors_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="grammar line"):
        compile_grammar({"odd": [line]})


def test_every_family_verb_is_an_action() -> None:
    assert set(FAMILY) <= ACTION_NAMES
    assert len(compile_grammar()["first"]) > 1000


def test_cost_does_not_grow_with_things_elsewhere() -> None:
    """A thousand lamps in other rooms are not looked at."""
    tree = dict(STORY.tree)
    lamps = [{**tree["entities"][5], "id": f"lamp{n}"} for n in range(1000)]
    tree["entities"] = [*tree["entities"], *lamps]
    tree["vocabulary"] = {
        w: [*ids, *(f"lamp{n}" for n in range(1000))] if "lamp" in ids else ids for w, ids in tree["vocabulary"].items()
    }
    large = Language(Story(tree))

    class Counted(dict[str, None]):
        asked = 0

        def __contains__(self, key: object) -> bool:
            Counted.asked += 1
            return super().__contains__(key)

    scope = fake_scope(story=large.story)
    scope.visible = Counted(scope.visible)
    assert large.parse("take brass lamp", scope).readings[0].nouns == ("lamp",)
    assert Counted.asked < 200
