"""How many dreams that pass the bars are found, beside the time it takes to prove one of the story's."""

from __future__ import annotations

from time import process_time

import pytest

from dreamweave.desk import story_of
from dreamweave.dreamscape.blueprint import Lore
from dreamweave.dreamscape.compile import compile_dream
from dreamweave.dreamscape.generator import GRADES, generate
from dreamweave.dreamscape.proof import prove

SOUGHT = 12


@pytest.mark.benchmark
@pytest.mark.parametrize("grade", GRADES)
def test_dreams_a_minute(grade: str) -> None:
    story = story_of("somebodys")
    lore = Lore.of(story)
    began = process_time()
    prove(compile_dream("d1", story.dreams["d1"], lore))
    floor = process_time() - began
    began = process_time()
    found = list(generate(1, SOUGHT, lore, GRADES[grade], budget=400))
    each = (process_time() - began) / len(found)
    print(f"\n{grade}: {60 / each:.0f} accepted a minute of processor time; one takes {each / floor:.1f} proofs of d1")
    assert len(found) == SOUGHT
