"""Language: a line of English in, an Outcome out, and nothing changed.

What a session asks of the parser, each part brought to the reader that it needs. Parts that an ordinary command does
without are imported when they are first wanted, since the plain game must answer at once.
"""

from __future__ import annotations

from dreamweave.language.command import Command, Outcome
from dreamweave.language.lexicon import Clause
from dreamweave.language.reader import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.language.command import Line
    from dreamweave.language.ranking import Ranked
    from dreamweave.messages import Question, Refusal
    from dreamweave.perspectives.scope import Scope
    from dreamweave.story.model import Story

__all__ = ["Clause", "Language", "Outcome"]


class Language(Reader):
    """The language of one story."""

    def __init__(self, story: Story) -> None:
        super().__init__(story, _otherwise, _unclear)

    def lines(self, word: str) -> tuple[Line, ...]:
        """The grammar lines that begin with a word."""
        return self.grammar.of(word)

    def verbs(self) -> list[str]:
        """Every word that can begin a command by grammar."""
        return self.grammar.verbs()

    def answer(self, line: str, question: Question, scope: Scope) -> Outcome | None:
        """What a line means as the answer to a question; None when it is none and should be read as a command."""
        from dreamweave.language.answers import answer

        return answer(self, line, question, scope)

    def complete(self, prefix: str, scope: Scope) -> list[str]:
        """Whole lines that a prefix could become, likeliest first, at most 12. Each of them parses."""
        from dreamweave.language.completion import complete

        return complete(self, prefix, scope)

    def oops(self, line: str, refusal: Refusal, word: str) -> str:
        """The line with the rejected word corrected; the word alone when no word was rejected."""
        if refusal.end <= refusal.start or refusal.end > len(line):
            return word
        return line[: refusal.start] + word + line[refusal.end :]


def _otherwise(command: Command, reader: Reader) -> Outcome:
    from dreamweave.language.ways import otherwise

    return otherwise(command, reader)


def _unclear(ranked: Ranked, command: Command, reader: Reader) -> Outcome:
    if ranked.failure is not None:
        from dreamweave.language.refusing import told

        return told(ranked.failure, command, reader)
    from dreamweave.language.which import which

    return which(ranked, command)
