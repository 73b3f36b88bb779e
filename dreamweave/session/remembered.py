"""Values of play as plain tuples: readings and questions as facts, so that AGAIN and a pending question survive a save,
an undo and a kill; turns as records of the timeline."""

from __future__ import annotations

from dreamweave.messages import Option, Passage, Question, Reading, Span, question_kind_of
from dreamweave.saves.turns import TurnRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from dreamweave.messages import FactValue, Turn


def pack_reading(reading: Reading) -> FactValue:
    """A reading as a tuple of its fields."""
    return (
        reading.action, reading.actor, reading.nouns, reading.second, reading.prep, reading.topic, reading.number,
        reading.way, reading.order,
    )  # fmt: skip


def unpack_reading(value: FactValue) -> Reading:
    """The reading a tuple stands for. Raises ValueError when it stands for none."""
    if not isinstance(value, tuple) or len(value) != 9:
        raise ValueError("not a reading")
    action, actor, nouns, second, prep, topic, number, way, order = value
    named = tuple(map(str, nouns)) if isinstance(nouns, tuple) else ()
    count = number if isinstance(number, int) else -1
    return Reading(str(action), str(actor), named, str(second), str(prep), str(topic), count, str(way), str(order))


def pack_question(question: Question) -> FactValue:
    """A question as nested tuples."""
    options = tuple((o.words, pack_reading(o.reading)) for o in question.options)
    return (question.kind, question.prompt, options, question.stem)


def unpack_question(value: FactValue) -> Question | None:
    """The question a fact stands for, or None when nothing is asked."""
    if not isinstance(value, tuple) or len(value) != 4 or not isinstance(value[2], tuple):
        return None
    options = tuple(Option(str(o[0]), unpack_reading(o[1])) for o in value[2] if isinstance(o, tuple))
    kind = question_kind_of(str(value[0]))
    return Question(kind, str(value[1]), options, str(value[3])) if kind else None


def kept(turn: Turn, state_hash: int, place: str) -> TurnRecord:
    """What a save keeps of a turn, words and all."""
    text = tuple(p.text for p in turn.passages)
    rows = tuple(_row(p) for p in turn.passages)
    return TurnRecord(turn.n, turn.actor, turn.line, turn.sort, turn.delta, state_hash, text, place, rows)


def unkept(turn: Turn, number: int) -> TurnRecord:
    """What the timeline needs of a turn that no file will hold; a number tells it from its neighbours."""
    return TurnRecord(turn.n, turn.actor, turn.line, turn.sort, turn.delta, number)


def _row(p: Passage) -> tuple[Any, ...]:
    spans = tuple((s.text, s.role, s.entity) for s in p.spans)
    return (p.kind, p.reader, spans, tuple(s.text for s in p.aside), p.grade, p.speaker)


def shown_again(rows: tuple[Any, ...]) -> list[Passage]:
    """Passages kept in a save, as values again."""
    return [
        Passage(kind, reader, "", tuple(Span(*s) for s in spans), tuple(Span(a) for a in aside), grade, speaker)
        for kind, reader, spans, aside, grade, speaker in rows
    ]
