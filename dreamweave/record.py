"""The base of every small value in Dreamweave.

A `Value` is a frozen record: its fields are its annotations, in order, with the class attributes as defaults.
`dataclasses` and `msgspec` would say the same, but importing either costs more than the interpreter itself takes to
start (15 ms and 28 ms beside 10 ms), and the plain game must answer at once. Type checkers see a frozen dataclass.
The few values that every turn makes several of spell out their `__init__` at run time, which is six times as quick.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_: object):
        """At run time the marker does nothing."""
        return lambda cls: cls


@dataclass_transform(frozen_default=True)
class Value:
    """A record compared, hashed and shown by its fields. Never assign to one after it is made: `replace` it."""

    _fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, object]] = {}
    _tails: ClassVar[dict[int, tuple[object, ...]]] = {}
    """The defaults that follow so many values given by position, where every field after them has one."""

    def __init_subclass__(cls) -> None:
        own = [n for n in cls.__dict__.get("__annotations__", ()) if not n.startswith("_")]
        cls._fields = cls._fields + tuple(n for n in own if n not in cls._fields)
        cls._defaults = {n: getattr(cls, n) for n in cls._fields if hasattr(cls, n)}
        cls._tails = {
            n: tuple(cls._defaults[f] for f in cls._fields[n:])
            for n in range(len(cls._fields) + 1)
            if all(f in cls._defaults for f in cls._fields[n:])
        }
        cls.__match_args__ = cls._fields  # pyright: ignore[reportAttributeAccessIssue]

    def __init__(self, *values: Any, **named: Any) -> None:
        if not named and (tail := self._tails.get(len(values))) is not None:
            self.__dict__.update(zip(self._fields, values + tail))
            return
        fields, mine = self._fields, self.__dict__
        if len(values) + len(named) < len(fields):
            mine.update(self._defaults)
        mine.update(zip(fields, values))
        if named:
            mine.update(named)
        if len(mine) != len(fields) or len(values) > len(fields):
            missing = [n for n in fields if n not in mine]
            unknown = [n for n in mine if n not in fields]
            raise TypeError(f"{type(self).__name__}: missing {missing}, unknown {unknown}, {len(values)} by position")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        mine = self.__dict__
        return hash((type(self).__name__, *(mine[n] for n in self._fields)))

    def __repr__(self) -> str:
        mine = self.__dict__
        shown = ", ".join(f"{n}={mine[n]!r}" for n in self._fields if mine[n] != self._defaults.get(n, mine))
        return f"{type(self).__name__}({shown})"

    def replace(self, **named: Any) -> Self:
        """A copy with some fields changed. Raises TypeError for a field that does not exist."""
        return type(self)(**{**self.__dict__, **named})
