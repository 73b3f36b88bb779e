"""Every judged command has its verdict, the verdicts are of today's answers, and few of them are bad."""

from __future__ import annotations

import pytest

from tests.language.judged.judging import SETS, VERDICTS, answers, commands, judged

MOST_BAD = {"": 5, "-2": 5, "-3": 12}
"""How many commands in a hundred of each set may be answered silly or wrong, or with a deed that was not asked for. What
was found bad of the first two was mended; the third stands as it was found."""


@pytest.mark.parametrize("which", SETS)
def test_every_command_has_a_verdict(which: str) -> None:
    rows = judged(which)
    assert {(scene, command) for scene, _, command in commands(which)} == set(rows)
    assert {verdict for _, verdict in rows.values()} <= set(VERDICTS)


@pytest.mark.parametrize("which", SETS)
def test_few_answers_are_bad(which: str) -> None:
    verdicts = [verdict for _, verdict in judged(which).values()]
    assert 100 * sum(verdict != "ok" for verdict in verdicts) <= MOST_BAD[which] * len(verdicts)


@pytest.mark.parametrize("which", SETS)
def test_the_answers_judged_are_those_given(which: str) -> None:
    """An answer that has changed is to be read and judged again: python -m tests.language.judged.judging"""
    rows = judged(which)
    changed = {
        (scene, command): answer for scene, command, answer in answers(which) if rows[scene, command][0] != answer
    }
    assert len(changed) * 20 <= len(rows), changed
