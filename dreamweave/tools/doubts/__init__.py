"""Doubts: what a pack may say and still be played, and hardly ever means.

Each kind is a function that finds its own; `waive:` in the pack takes one back, with the reason. A waiver that waives
nothing is a doubt itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreamweave.story.diagnostics import Mistake, did_you_mean
from dreamweave.tools.doubts import cases, lines, nouns, plot, prose, scenes, talk, timing, voices
from dreamweave.tools.doubts.finding import Doubt, Findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from dreamweave.story.compiler import Compiler

KINDS: Mapping[str, Callable[[Findings], Iterator[Doubt]]] = {
    "unlearnt": plot.unlearnt,
    "unasked": plot.unasked,
    "unset": plot.unset,
    "unread": plot.unread,
    "unchosen": plot.unchosen,
    "unquoted": plot.unquoted,
    "room": plot.cut_off,
    "scene": scenes.never_begun,
    "node": scenes.never_reached,
    "moment": scenes.never_met,
    "nobody": scenes.never_read,
    "case": cases.covered,
    "never": cases.never,
    "time": timing.timed,
    "act": cases.elsewhere,
    "topic": talk.unraisable,
    "particle": nouns.particles,
    "shared": nouns.shared,
    "noun": nouns.without_object,
    "voice": voices.missing,
    "repeat": prose.repeated,
    "tic": prose.tics,
    "open": prose.left_open,
    "article": prose.articles,
    "renamed": plot.stale,
    "unmet": plot.unmet,
    "line": lines.taken_away,
    "kind": nouns.nothing_of,
}
"""Every kind of doubt, by the word that waives it."""


def doubts(compiler: Compiler, tree: Mapping[str, Any]) -> list[Mistake]:
    """The doubts of a compiled pack that nobody waived, in the order of its files."""
    findings = Findings(compiler, tree)
    waived = {" ".join(key.split()): key for key in compiler.pack.waive}
    used: set[str] = set()
    out: list[Mistake] = []
    known: set[str] = set()
    for kind, find in KINDS.items():
        for doubt in find(findings):
            name = f"{kind} {doubt.subject}"
            known.add(name)
            if name in waived:
                used.add(name)
            else:
                out.append(findings.mistake(doubt.where, f"{name}: {doubt.message}"))
    for name, key in waived.items():
        if name not in used:
            out.append(findings.mistake(("waive", key), f"waiver {name}: it waives nothing{did_you_mean(name, known)}"))
    return sorted(set(out), key=lambda m: (m.position.file, m.position.line, m.position.column, m.message))
