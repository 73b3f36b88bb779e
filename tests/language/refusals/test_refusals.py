"""Three hundred failing commands: each refused for its own reason, and whatever is suggested can be typed."""

from __future__ import annotations

from dreamweave.language import Outcome
from dreamweave.language.refusals import KINDS
from dreamweave.messages import Option
from tests.language.refusals.table import TABLE
from tests.language.test_golden import SITUATIONS
from tests.language.world import LANGUAGE, fake_scope

SCENES: dict[str, dict[str, object]] = {**SITUATIONS, "kettle": {"it": ("kettle",)}}


def rows() -> list[tuple[str, str, str]]:
    """kind, line, situation."""
    found: list[tuple[str, str, str]] = []
    kind = ""
    for row in TABLE.strip().splitlines():
        if row.startswith("# "):
            kind = row[2:]
            continue
        for item in row.split(" | "):
            line, _, situation = item.removesuffix("]").partition(" [")
            found.append((kind, line, situation))
    return found


def outcome_of(line: str, situation: str) -> Outcome:
    """What the command that fails in a line leads to."""
    scope = fake_scope(**SCENES[situation])
    outcome = LANGUAGE.parse(LANGUAGE.split(line)[0].text, scope)
    while outcome.readings and outcome.rest:
        outcome = LANGUAGE.parse(outcome.rest, scope)
    return outcome


def works(line: str, situation: str) -> bool:
    """Whether a suggested line can be typed."""
    outcome = LANGUAGE.parse(line, fake_scope(**SCENES[situation]))
    return bool(outcome.readings) or (outcome.question is not None and outcome.refusal is None)


def test_each_failing_command_gets_its_kind_and_a_suggestion_that_parses() -> None:
    table = rows()
    wrong: list[str] = []
    offered: list[bool] = []
    for kind, line, situation in table:
        refusal = outcome_of(line, situation).refusal
        if refusal is None or refusal.kind != kind:
            wrong.append(f"{line!r}: {refusal.kind if refusal else 'none'}, wanted {kind}")
        if refusal is not None and refusal.suggestion:
            offered.append(works(refusal.suggestion, situation))
    right = 1 - len(wrong) / len(table)
    print(f"\n{len(table)} failing commands: {right:.1%} of the right kind; of {len(offered)} suggestions "
          f"{sum(offered) / len(offered):.1%} parse")  # fmt: skip
    assert len(table) >= 300
    assert right >= 0.95, wrong
    assert len(offered) >= 60
    assert sum(offered) >= 0.8 * len(offered)


def test_what_can_be_put_right_by_one_word_says_which() -> None:
    for kind, line, situation in rows():
        if kind == "misspelt":
            outcome = outcome_of(line, situation)
            if outcome.refusal is not None and outcome.refusal.kind == kind:
                assert outcome.refusal.suggestion
                assert outcome.refusal.word
                assert all(isinstance(o, Option) for o in outcome.question.options) if outcome.question else False


def test_the_marked_word_is_in_the_line() -> None:
    for _, line, situation in rows():
        text = LANGUAGE.split(line)[0].text
        outcome = LANGUAGE.parse(text, fake_scope(**SCENES[situation]))
        if outcome.refusal is not None and outcome.refusal.word:
            assert text[outcome.refusal.start : outcome.refusal.end] == outcome.refusal.word, line


def test_kinds_in_the_table_are_kinds() -> None:
    assert {kind for kind, _, _ in rows()} <= set(KINDS)
