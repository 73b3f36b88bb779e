"""A coverage-guided fuzzer for lines: `python -m tests.language.fuzz_lines [libFuzzer's options]`; needs atheris.

Bytes become a line, half of them by way of words the grammar and the world know, so that mutations reach deep. A line
must be answered within the time allowed, without an exception, with a refusal whose mark lies within it, and what is
said must name nothing that the one who acts has not met.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["dreamweave.language"]):
    from tests.language.world import LANGUAGE, fake_scope

WORDS = (
    "take put x look in on under from the a of and , . then it him her them all but except both two second last other"
    " bob bob's ann ben my his give tell ask about to as with for say go north n hall lamp box boxes red blue brick"
    " letter table tea kettle idol coin zebra one ones either any every 12 twelve please i want can now try opening"
    " \" ' ? ! - next that is which has again oops undo wait until who what where how why be switch up down off"
).split()
UNMET = ("coin", "gold", "idol", "jade", "vault", "obsidian")
ALLOWED = 2
"""Seconds for one line, on a slow machine, with every line of the language watched; libFuzzer holds the watch."""


def line_of(data: bytes) -> str:
    """A line from a fuzzer's bytes: below 128 a character, from there on a word."""
    out: list[str] = []
    for byte in data:
        out.append(chr(byte) if byte < 128 else f" {WORDS[byte % len(WORDS)]} ")
    return "".join(out)


def one(data: bytes) -> None:
    """Read one line to its end."""
    for line in (line_of(data), data.decode("utf-8", "replace")):
        scope = fake_scope(it=("lamp",))
        for clause in LANGUAGE.split(line):
            text, turns = clause.text, 0
            while turns == 0 or text:
                outcome = LANGUAGE.parse(text, scope)
                assert outcome.readings or outcome.refusal or outcome.question
                assert not outcome.rest or len(outcome.rest) < len(text)
                if outcome.refusal is not None:
                    assert 0 <= outcome.refusal.start <= outcome.refusal.end <= len(text)
                for word in UNMET:
                    assert word not in outcome.message.lower() or word in line.lower()
                text, turns = outcome.rest, turns + 1
        LANGUAGE.complete(line[:60], scope)


def main() -> None:
    """Fuzz until told to stop."""
    atheris.Setup([sys.argv[0], f"-timeout={ALLOWED}", *sys.argv[1:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
