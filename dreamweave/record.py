"""The base of every small value in Dreamweave.

A `Value` is a frozen record: its fields are its annotations, in order, with the class attributes as defaults. At run
time it is a named tuple, made here from the annotations: `dataclasses`, `msgspec` and `typing.NamedTuple` would say the
same, but importing any of them costs as much as the interpreter itself takes to start (15, 28 and 9 ms beside 10), and
the plain game must answer at once. Type checkers see a frozen dataclass, so that nobody leans on its being a tuple.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self, dataclass_transform

    @dataclass_transform(frozen_default=True)
    class Value:
        """A record compared, hashed and shown by its fields; it cannot be changed, only replaced."""

        def replace(self, **named: Any) -> Self:
            """A copy with some fields changed. Raises ValueError for a field that does not exist."""
            ...

else:
    from collections import namedtuple

    class _Recording(type):
        """Makes a class with annotations a named tuple that has the class's methods."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.pop("__annotations__"))
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))
            for attribute, value in body.items():
                setattr(made, attribute, value)
            made.replace = made._replace
            return made

    class Value(metaclass=_Recording):
        """A record compared, hashed and shown by its fields; it cannot be changed, only replaced."""
