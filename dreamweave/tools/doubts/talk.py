"""Doubts of talk: what can be raised with somebody, if only anybody knew the word for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dreamweave.story.diagnostics import did_you_mean
from dreamweave.tools.doubts.finding import Doubt, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dreamweave.tools.doubts.finding import Findings


def unraisable(found: Findings) -> Iterator[Doubt]:
    """Subjects none of whose names is read, heard or seen anywhere: nobody would think of them."""
    met = {word for piece in found.pieces for word in re.findall(r"[^\W_]+", plain(piece.words).lower())}
    met |= {word for row in found.compiler.entities.values() for word in row["words"]}
    met |= {word for row in found.tree["knowledge"].values() for name in row["words"] for word in name.split()}
    for person, rows in found.tree["topics"].items():
        for row in rows:
            names = row["words"]
            if names and not any(all(word in met or word.isdigit() for word in name.split()) for name in names):
                where = (*found.compiler.paths.get(person, ()), row["how"])
                spot = found.source.locate(where, row["about"], 0)
                near = did_you_mean(row["about"], met)
                yield Doubt(
                    row["about"], spot, f"nothing that is read or seen has this word, so nobody raises it{near}"
                )
