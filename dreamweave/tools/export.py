"""`dreamweave export`: dreams as PDDL files, to be solved by any planner that knows action costs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dreamweave.dreamscape.pddl import Export
from dreamweave.dreamscape.play import Dreamscape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dreamweave.story.model import Story


def export_dreams(story: Story, dreams: Sequence[str], folder: str) -> int:
    """Write some dreams to a folder, which is made if need be, and print the path of each file.

    A dream is DREAM-domain.pddl, DREAM.pddl for whichever ending is nearest, and DREAM-ENDING.pddl for each of several.
    Raises OSError where it cannot write.
    """
    os.makedirs(folder, exist_ok=True)
    for dream in dreams:
        export = Export(Dreamscape(story, dream).puzzle)
        texts = {f"{dream}-domain": export.domain, dream: export.problem()}
        texts |= {f"{dream}-{ending}": export.problem(ending) for ending in export.puzzle.goals if ending}
        for name, text in texts.items():
            path = os.path.join(folder, f"{name}.pddl")
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            print(path)
    return 0
