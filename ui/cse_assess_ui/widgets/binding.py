"""Ties fields to the case: what is written goes in, what changes elsewhere comes back."""

from collections.abc import Callable
from typing import Any, Protocol

import msgspec

Read = Callable[[], Any]
Write = Callable[[Any], None]


class Field(Protocol):
    """What every field can do; ``edited`` is a signal that carries the value."""

    edited: Any

    def value(self) -> Any:
        """What is written or chosen."""

    def set_value(self, value: Any, /) -> None:
        """Show something else."""

    def flush(self) -> None:
        """Announce what was written and not yet announced."""


class _Bound(msgspec.Struct):
    field: Field
    read: Read
    shown: Any


class Bindings:
    """The fields of one page or card."""

    def __init__(self) -> None:
        self._bound: list[_Bound] = []

    def add(self, field: Field, read: Read, write: Write) -> None:
        """Show a value in a field, and write it back when it is edited.

        Args:
            field: The field.
            read: Gives the value as the case holds it.
            write: Puts an edited value into the case.
        """
        shown = read()
        field.set_value(shown)
        field.edited.connect(write)
        self._bound.append(_Bound(field, read, shown))

    def refresh(self) -> None:
        """Show what has changed in the case, and leave every other field as it is."""
        for bound in self._bound:
            value = bound.read()
            if value != bound.shown:
                bound.shown = value
                bound.field.set_value(value)

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        for bound in self._bound:
            bound.field.flush()
