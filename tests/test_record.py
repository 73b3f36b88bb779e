"""What every small value promises: fields with defaults, compared by them, and never changed in place."""

from __future__ import annotations

import pickle

import pytest

from dreamweave.messages import Passage, Reading, Span
from dreamweave.record import Value


class Pair(Value):
    """Two things."""

    first: str
    second: int = 2

    def both(self) -> str:
        """The two in one."""
        return f"{self.first}{self.second}"


def test_fields_are_given_by_position_or_name_and_have_defaults() -> None:
    assert (Pair("a").first, Pair("a").second, Pair("a", 3).second, Pair(second=4, first="a").second) == ("a", 2, 3, 4)
    assert Pair("a", 3) == Pair("a", second=3) != Pair("a")
    assert Pair("a").both() == "a2"
    assert repr(Pair("a")) == "Pair(first='a', second=2)"
    assert len({Pair("a"), Pair("a"), Pair("b")}) == 2


def test_a_field_too_many_or_too_few_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        Pair()  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError):
        Pair("a", third=3)  # pyright: ignore[reportCallIssue]
    with pytest.raises(ValueError, match="third"):
        Pair("a").replace(third=3)


@pytest.mark.parametrize(
    "value", [Pair("a"), Span("a"), Reading("go", "ann"), Passage("room", "ann", "", (Span("a"),))]
)
def test_a_value_cannot_be_changed_in_place(value: Value) -> None:
    field = next(iter(vars(type(value))["_fields"]))
    with pytest.raises(AttributeError):
        setattr(value, field, "changed")
    with pytest.raises(AttributeError):
        value.unheard_of = 1  # pyright: ignore[reportAttributeAccessIssue]
    assert value.replace(**{field: "changed"}) != value


def test_a_value_goes_from_one_process_to_another() -> None:
    assert pickle.loads(pickle.dumps(Span("a", "name", "lamp"))) == Span("a", "name", "lamp")
