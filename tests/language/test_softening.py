"""What a command was wrapped in is told with it, and what is left of it is a command that means the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreamweave.language import Outcome
from dreamweave.language.softening import TAUGHT
from tests.language.test_golden import LINES
from tests.language.world import LANGUAGE, fake_scope

WRAPPED = """
please take the lamp | courtesy | take the lamp
take the lamp please | courtesy | take the lamp
could you open red box | courtesy | open red box
can you please open red box now | courtesy | open red box
i want to go north | wish | go north
i'd like to look at the lamp | wish | look at the lamp
let's go to the hall | wish | go to the hall
can i take the lamp? | wish | take the lamp
try opening the red box | wish | open the red box
i take the lamp | wish | take the lamp
carefully open the red box | manner | open the red box
take lamp slowly | manner | take lamp
take the lamp with great care | manner | take the lamp
please quietly go north | courtesy | go north
please take lamp & go north | courtesy | take lamp
please take the lamp quietly | courtesy | take the lamp
i want to take the lamp slowly | wish | take the lamp
i want to take lamp and go north | wish | take lamp
now take lamp | | take lamp
then look | | look
look at the lamp again | | look at the lamp
take lamp | |
look | |
go north | |
wait a while | |
sing happily ever after | |
"""


def parse(line: str) -> Outcome:
    return LANGUAGE.parse(line.rstrip("?"), fake_scope())


@pytest.mark.parametrize("row", WRAPPED.strip().splitlines())
def test_what_was_taken_off_is_told(row: str) -> None:
    line, kind, core = (part.strip() for part in row.split("|"))
    outcome = parse(line)
    assert (outcome.wrapping, outcome.core) == (kind, core)
    assert not kind or TAUGHT[kind]


@given(st.sampled_from(LINES), st.sampled_from(["please {}", "i want to {}", "carefully {}", "{} please", "can i {}"]))
def test_the_core_means_the_same(line: str, form: str) -> None:
    outcome = parse(form.format(line.rstrip(".!?")))
    if outcome.core:
        assert parse(outcome.core).readings == outcome.readings
